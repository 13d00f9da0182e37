"""The commands that renew pages of the project itself."""

from __future__ import annotations

import click

from analysis.cli.command import recovering


@click.command()
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 when the table is out of date.")
@recovering
def readme(check: bool) -> None:
    """Renew the table of reports in README.md."""
    from analysis.runs import readme as table

    if table.refresh(check=check) and check:
        click.echo("the table of reports in README.md is out of date; run `monitor readme`", err=True)
        raise SystemExit(1)


@click.command()
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 when the page is out of date.")
@recovering
def methods(check: bool) -> None:
    """Renew docs/methods.md: every estimator with its formula, source, assumptions and reports."""
    from analysis.runs import methods as page

    if page.refresh(check=check) and check:
        click.echo("docs/methods.md is out of date; run `monitor methods`", err=True)
        raise SystemExit(1)
