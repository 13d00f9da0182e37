"""The commands about the committed notebooks."""

from __future__ import annotations

import click

from analysis.cli.command import Group, recovering


@click.group(cls=Group)
def notebooks() -> None:
    """The committed notebooks."""


@notebooks.command("refresh")
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 when outputs are stale.")
@recovering
def notebooks_refresh(reports: tuple[str, ...], check: bool) -> None:
    """Execute the notebooks with their defaults and rewrite their outputs in canonical form."""
    from analysis.runs import notebooks as committed

    changed = committed.stale(reports) if check else committed.refresh(reports)
    for path in changed:
        click.echo(f"notebooks/{path.name}")
    if check and changed:
        click.echo("outputs are stale; run `monitor notebooks refresh`", err=True)
        raise SystemExit(1)
