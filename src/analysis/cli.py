"""The command `monitor`. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

import functools
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import click

from analysis import __version__, project
from analysis.errors import MonitorError, ParameterError, did_you_mean

EPILOG = """
\b
Examples:
  monitor run                                    every report, in Dutch and English
  monitor run poverty_trends -l en               one report in one language
  monitor run poverty_trends -p as_of=2025-06-30 only figures published by that day
  monitor publish                                the documents anew, without running a notebook
  monitor params poverty_trends                  what can be set, with defaults
  monitor data check                             every fault of data/raw, with its place
  monitor search armoede kinderen                series about a subject
  monitor why poverty_trends poverty_rate        where a figure comes from
  monitor diff HEAD~3                            what changed in data/raw since
  monitor claims --verdict contradicted          what documents state and the figures deny

\b
Exit codes:
  0  done
  1  an unforeseen error, or something is out of date (--check)
  2  wrong command, parameter or catalogue; nothing was written
  3  faults in data/raw; no report was touched
  4  a notebook failed or its kernel died; the last good report stands
  5  a report could not be written (another run is busy, disk full, folder not writable)
  6  monitor diff: something changed

\b
Reports are published in reports/<report>/<variant>/. The project is found from the installed
package, or from the environment variable MONITOR_HOME.
"""


class Group(click.Group):
    """A group of commands that knows what was probably meant."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named, or one sentence."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and self.get_command(ctx, name) is None:
            known = self.list_commands(ctx)
            raise click.UsageError(f"there is no command '{name}'{did_you_mean(name, known)}", ctx)
        return super().resolve_command(ctx, args)


def recovering(command: Callable[..., Any]) -> Callable[..., Any]:
    """First finish or undo what a crash of an earlier command left in reports/."""

    @functools.wraps(command)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        from analysis.runs import publish

        if publish.recover(project.reports(), _write_index):
            click.echo("recovered what an interrupted command left in reports/", err=True)
        return command(*args, **kwargs)

    return wrapper


def _write_index(reports: Any) -> None:
    from analysis.report import index

    index.write(reports)


@click.group(
    cls=Group, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="monitor")
def cli() -> None:
    """Reports of the Dutch poverty and debt monitor, from published figures."""


@cli.command()
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@click.option("-p", "--parameter", "settings", multiple=True, metavar="NAME=VALUE", help="Set a parameter; repeatable.")
@click.option("-l", "--language", "languages", multiple=True, metavar="nl|en", help="Only this language; repeatable.")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="Per notebook.")
@click.option("--no-documents", is_flag=True, help="Only the executed notebooks; `monitor publish` makes the rest.")
@recovering
def run(
    reports: tuple[str, ...],
    settings: tuple[str, ...],
    languages: tuple[str, ...],
    timeout: float | None,
    no_documents: bool,
) -> None:
    """Make reports and publish them: the named ones or all, in every language unless one is asked for.

    Paths of the pages go to stdout, everything else to stderr.
    """
    from analysis.runs import progress, runner

    jobs = runner.plan(reports, _settings(settings), languages)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _terminated)
    with progress.watching(len(jobs)) as watcher:
        summary = runner.run(jobs, timeout=timeout, watcher=watcher, documents=not no_documents)
    if summary.failures:
        click.echo(f"{len(summary.failures)} of {len(jobs)} failed, {len(summary.published)} published", err=True)
        raise SystemExit(summary.exit_code)


@cli.command("publish")
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@recovering
def publish_documents(reports: tuple[str, ...]) -> None:
    """Render the documents of published reports anew from what their notebooks recorded, in every variant.

    No notebook is run; what is up to date is left alone. Paths of renewed pages go to stdout.
    """
    from analysis.runs import rendering

    places = rendering.chosen(reports)
    failed: list[MonitorError] = []
    for done in rendering.republish(places):
        name = f"{done.place.parent.name}/{done.place.name}"
        if done.error is not None:
            failed.append(done.error)
            click.echo(f"{name}: {done.error}", err=True)
        elif done.made:
            click.echo(done.place / "report.html")
        else:
            click.echo(f"{name}: up to date", err=True)
    if not places:
        click.echo("nothing was published yet; `monitor run` makes the reports", err=True)
    if failed:
        raise SystemExit(min(error.exit_code for error in failed))


@cli.command("list")
@recovering
def list_reports() -> None:
    """The reports: what they ask, what can be set, what is published."""
    from analysis.runs import catalogue, manifest
    from analysis.runs.cell import of_entry

    for entry in catalogue.read():
        click.echo(f"{entry.id}  ({', '.join(entry.languages)}; {entry.sensitivity})")
        click.echo(f"  {entry.title['en']} / {entry.title['nl']}")
        click.echo(f"  {entry.question['en']}")
        names = ", ".join(parameter.name for parameter in of_entry(entry, project.notebooks()))
        click.echo(f"  parameters: {names or 'none'}")
        folder = project.reports() / entry.id
        variants = sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
        for variant in variants:
            content = manifest.read(variant)
            state = f"figures up to {content['figures_up_to']}" if content else "no manifest"
            click.echo(f"  published: {variant.name} ({state})")
        for failed in sorted((project.reports() / "_failed" / entry.id).glob("*.ipynb")):
            click.echo(f"  last run failed: {failed.stem} (see reports/_failed/{entry.id}/{failed.name})")
        if not variants:
            click.echo("  published: nothing yet; `monitor run` makes it")


@cli.command()
@click.argument("report")
@recovering
def params(report: str) -> None:
    """The parameters of a report: default, allowed values, meaning."""
    from analysis.runs import catalogue
    from analysis.runs.cell import of_entry
    from analysis.runs.parameters import as_text

    entry = catalogue.find(report, catalogue.read())
    for parameter in of_entry(entry, project.notebooks()):
        click.echo(f"{parameter.name}={as_text(parameter.default)}")
        click.echo(f"  {parameter.expected}" + (f": {parameter.help}" if parameter.help else ""))
    for order in entry.order:
        click.echo(f"always {order}")


@cli.group(cls=Group)
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


@cli.group(cls=Group)
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


@cli.command()
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


@cli.command()
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

    found = tracing.explain(report, figure_id, _settings(settings))
    if as_json:
        click.echo(json.dumps(found, indent=1, ensure_ascii=False, allow_nan=False))
    else:
        click.echo(why_text.render(found, every=every))


@cli.command()
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


@cli.command()
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


@cli.command()
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 when the table is out of date.")
@recovering
def readme(check: bool) -> None:
    """Renew the table of reports in README.md."""
    from analysis.runs import readme as table

    if table.refresh(check=check) and check:
        click.echo("the table of reports in README.md is out of date; run `monitor readme`", err=True)
        raise SystemExit(1)


@cli.command()
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 when the page is out of date.")
@recovering
def methods(check: bool) -> None:
    """Renew docs/methods.md: every estimator with its formula, source, assumptions and reports."""
    from analysis.runs import methods as page

    if page.refresh(check=check) and check:
        click.echo("docs/methods.md is out of date; run `monitor methods`", err=True)
        raise SystemExit(1)


def _settings(pairs: tuple[str, ...]) -> dict[str, str]:
    """`name=value` texts as a mapping. Raises ParameterError."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise ParameterError(f"-p {pair}: write a parameter as name=value")
        if name.strip() in found:
            raise ParameterError(f"-p {pair}: {name.strip()} is given twice")
        found[name.strip()] = value
    return found


def _terminated(number: int, frame: FrameType | None) -> None:
    """A signal to end ends a run tidily: the kernel is stopped, what was staged is removed."""
    raise SystemExit(128 + number)


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit code; a MonitorError is one line on stderr."""
    try:
        result = cli.main(args=arguments, prog_name="monitor", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except MonitorError as error:
        click.echo(f"monitor: {error}", err=True)
        sys.exit(error.exit_code)
    sys.exit(result if isinstance(result, int) else 0)
