"""The commands about the published figures in data/raw."""

from __future__ import annotations

import click

from analysis import project
from analysis.cli.command import Group, recovering


@click.group(cls=Group)
def data() -> None:
    """The published figures in data/raw."""


@data.command("check")
@recovering
def data_check() -> None:
    """Every fault with file, row and field; exit code 3 when there is one."""
    from analysis.published.check import check

    faults = check(project.raw())
    for fault in faults:
        click.echo(str(fault))
    click.echo(f"data/raw: {len(faults) or 'no'} fault{'' if len(faults) == 1 else 's'}", err=True)
    if faults:
        raise SystemExit(3)


@data.command("disagreements")
@recovering
def data_disagreements() -> None:
    """Where sources give different values for one figure of one release (not a fault)."""
    from analysis.published.check import disagreements

    figure = ""
    count = 0
    for row in disagreements(project.raw()).to_dict("records"):
        names = ("indicator", "definition", "population", "breakdown", "category", "region", "period", "unit")
        heading = ", ".join(str(row[name]) for name in names if row[name])
        if heading != figure:
            figure, count = heading, count + 1
            click.echo(heading + (" (within rounding)" if row["within_rounding"] else ""))
        click.echo(f"  {row['value']:.15g}  {row['source_id']} ({row['producer']}; {row['kind']}; {row['file']})")
    click.echo(f"{count} figure{'' if count == 1 else 's'} on which sources differ", err=True)


@data.command("seal")
@recovering
def data_seal() -> None:
    """Renew the hashes in datapackage.json after an intended edit."""
    from analysis.published.seal import seal

    changed = seal(project.raw())
    for name in changed:
        click.echo(name)
    click.echo(f"{len(changed) or 'no'} hash{'' if len(changed) == 1 else 'es'} renewed", err=True)
