"""The commands that look things up: series, where a figure comes from, what changed, what documents state."""

from __future__ import annotations

import click

from analysis.cli.command import recovering, settings_of


@click.command()
@click.argument("words", nargs=-1, required=True)
@recovering
def search(words: tuple[str, ...]) -> None:
    """Series about a subject, by words in Dutch or English."""
    from analysis import published

    found = published.search(" ".join(words))
    for row in found.to_dict("records"):
        click.echo(f"{row['indicator']}  {row['label_en']} / {row['label_nl']}")
        names = ("definition", "population", "breakdown", "category", "region", "unit")
        click.echo("  " + ", ".join(str(row[name]) for name in names if row[name]))
        many = f"{row['observations']} period{'' if row['observations'] == 1 else 's'}"
        click.echo(f"  {row['first']} to {row['last']} ({many}); latest {row['latest']:.15g}")
    click.echo(f"{len(found) or 'no'} series", err=True)


@click.command()
@click.argument("report")
@click.argument("figure_id")
@click.option("-p", "--parameter", "settings", multiple=True, metavar="NAME=VALUE", help="Which variant; repeatable.")
@click.option("--json", "as_json", is_flag=True, help="Everything, as JSON.")
@click.option("--all", "every", is_flag=True, help="Every row, also of long lists.")
@recovering
def why(report: str, figure_id: str, settings: tuple[str, ...], as_json: bool, every: bool) -> None:
    """Where a figure comes from: its cell, functions, rows of data/raw, sources, cautions and assumptions.

    FIGURE_ID is the id of a figure, table, key figure, paragraph or note; `headline` and `fact-1` work too.
    Of the published report; of the committed notebook when it was not published.
    """
    import json

    from analysis.runs import why as tracing
    from analysis.runs import why_text

    found = tracing.explain(report, figure_id, settings_of(settings))
    if as_json:
        click.echo(json.dumps(found, indent=1, ensure_ascii=False, allow_nan=False))
    else:
        click.echo(why_text.render(found, every=every))


@click.command()
@click.argument("old")
@click.argument("new", required=False)
@click.option("--json", "as_json", is_flag=True, help="Everything, as JSON.")
@click.option("--all", "every", is_flag=True, help="Every difference, also of long lists.")
@recovering
def diff(old: str, new: str | None, as_json: bool, every: bool) -> None:
    """Which numbers, properties and texts changed between two reports or two states of the data.

    OLD and NEW are folders of published reports, whole trees of them (reports/) or archives of these, notebooks,
    folders like data/raw, or git revisions of data/raw such as HEAD~3. Without NEW: data/raw as it is now.
    Exit code 0 when nothing changed, 6 when something did.
    """
    import json

    from analysis.published import differences
    from analysis.runs import diff_text, states

    found = states.compare(states.read(old), states.current() if new is None else states.read(new))
    if as_json:
        content = {"schema": 1, "old": old, "new": new or "data/raw", "counts": differences.counts(found)}
        click.echo(json.dumps(content | {"differences": found}, indent=1, ensure_ascii=False, allow_nan=False))
    else:
        click.echo(diff_text.render(found, every=every))
    if found:
        raise SystemExit(6)


@click.command()
@click.option("--verdict", "verdicts", multiple=True, metavar="VERDICT", help="Only this verdict; repeatable.")
@click.option("--document", metavar="SOURCE", help="Only the claims of this document (its id in sources.csv).")
@click.option("--as-of", metavar="DATE", help="Only figures and documents published by that day.")
@click.option("--json", "as_json", is_flag=True, help="All of it as JSON: sets, figures with their sources, reasons.")
@recovering
def claims(verdicts: tuple[str, ...], document: str | None, as_of: str | None, as_json: bool) -> None:
    """What policy documents state, against the published figures: one verdict for each claim.

    Exit code 2 for a verdict, document or date that is not known, 3 for a fault in the claims; a verdict is no fault.
    """
    from analysis.claims import listing

    found = listing.select(verdicts, document, as_of)
    click.echo(listing.as_json(found) if as_json else listing.as_text(found), nl=False)
    click.echo(listing.summary(found), err=True)
