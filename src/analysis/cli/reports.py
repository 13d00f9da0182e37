"""The commands that make reports and tell about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analysis import project
from analysis.cli.command import ending_tidily, recovering, settings_of
from analysis.errors import MonitorError, ParameterError

if TYPE_CHECKING:
    from analysis.runs.jobs import Job
    from analysis.runs.runner import Maker


def making(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of the commands that make reports."""
    seconds = click.FloatRange(min=0, min_open=True)
    options = (
        click.option(
            "-p", "--parameter", "settings", multiple=True, metavar="NAME=VALUE", help="Set a parameter; repeatable."
        ),
        click.option(
            "-l", "--language", "languages", multiple=True, metavar="nl|en", help="Only this language; repeatable."
        ),
        click.option(
            "-j",
            "--jobs",
            "parallel",
            type=click.IntRange(min=1),
            metavar="N",
            help="Reports at once (default: as many as cores and memory allow).",
        ),
        click.option("--timeout", type=seconds, metavar="SECONDS", help="Per notebook."),
        click.option("--memory", metavar="SIZE", help="Per notebook: 2GB, 500MB, none (default: its share of 80%)."),
        click.option(
            "--no-documents", is_flag=True, help="Only the executed notebooks; `monitor publish` makes the rest."
        ),
        click.option("--force", is_flag=True, help="Also make what is up to date."),
        click.option("--changed", is_flag=True, help="Say of each report that is not up to date why, and make it."),
        click.option("-n", "--dry-run", is_flag=True, help="Only say what would be made, and why."),
        click.option("--resume", is_flag=True, help="Go on after an interruption: what stands whole is left alone."),
        click.option("--edition", metavar="NAME", help="Also a dated edition (2026-11) that does not change any more."),
        click.option("-q", "--quiet", is_flag=True, help="Only failures."),
        click.option(
            "--log", type=click.Choice(["text", "json"]), default="text", help="How to tell of the run on stderr."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@click.option("--all", "every", is_flag=True, help="Every report, as without names.")
@making
@recovering
def run(
    reports: tuple[str, ...], every: bool, settings: tuple[str, ...], languages: tuple[str, ...], **how: Any
) -> None:
    """Make reports and publish them: the named ones or all, in every language unless one is asked for.

    Paths of the pages go to stdout, everything else to stderr.
    """
    from analysis.runs import jobs

    if every and reports:
        raise ParameterError("--all makes every report; leave it out, or the names")
    _told(lambda: _make(jobs.plan(reports, settings_of(settings), languages), **how), **how)


@click.command()
@click.argument("report")
@click.option(
    "--over", multiple=True, metavar="NAME=VALUES|FILE.csv", help="What to vary; several give all combinations."
)
@click.option(
    "--scheduler", metavar="ADDRESS", help="Make them on the Dask cluster of this scheduler (tcp://host:8786)."
)
@making
@recovering
def sweep(
    report: str,
    over: tuple[str, ...],
    scheduler: str | None,
    settings: tuple[str, ...],
    languages: tuple[str, ...],
    **how: Any,
) -> None:
    """Make one report for each of many values, with a page that leads to them.

    \b
    --over region=GM0518,Utrecht        a list of values
    --over region=all                   every municipality (or every choice of a parameter)
    --over region=size:100000+          municipalities by inhabitants; also size:20000-49999 and size:<20000
    --over region=province:Zeeland      those of a province
    --over first_year=2015..2020        whole numbers
    --over sets.csv                     a row for each report, a column for each parameter

    Every value is checked before anything starts. After an interruption the same command with --resume goes on.
    """
    from analysis.runs import sweep as sweeping

    def make() -> None:
        planned = sweeping.plan(report, over, settings_of(settings), languages)
        _make(planned.jobs, scheduler=scheduler, before=planned.remember, **how)

    _told(make, **how)


def _told(make: Callable[[], object], *, quiet: bool, log: str, **_: Any) -> None:
    """Make; an error that ends all is told as the log asks: one JSON line, or one line when quiet."""
    try:
        make()
    except MonitorError as error:
        from analysis.runs import progress

        if log == "json":
            progress.Json(quiet=quiet).stopped(error)
            raise SystemExit(error.exit_code) from None
        if quiet:
            raise type(error)(progress.briefly(error)) from None
        raise


def _make(
    jobs: Sequence[Job],
    *,
    timeout: float | None,
    no_documents: bool,
    force: bool,
    changed: bool,
    dry_run: bool,
    edition: str | None,
    resume: bool,
    quiet: bool,
    log: str,
    scheduler: str | None = None,
    before: Callable[[Path], object] = lambda reports: None,
    parallel: int | None,
    memory: str | None,
) -> None:
    """Make the jobs as the options say, and leave with the code of the failures."""
    from analysis.runs import pool, progress, runner, watchdog
    from analysis.runs.cache import Published

    if force and (resume or changed):
        raise ParameterError("--force makes everything again; leave out --resume and --changed, or --force")
    if edition:
        from analysis.runs import editions

        editions.checked(edition, project.reports())
    published = Published(project.home(), project.reports(), documents=not no_documents)
    fresh: runner.Fresh = (lambda job: "asked for") if force else published
    if dry_run:
        for job in jobs:
            if reason := fresh(job):
                click.echo(f"{job.name}: {reason}")
        return
    ending_tidily()
    count = parallel or pool.capacity(len(jobs))
    limit = watchdog.memory_limit(memory) if memory is not None else None if scheduler else watchdog.share(count)
    with progress.watching(len(jobs), quiet=quiet, log=log) as watcher:
        watcher.reasons = changed
        summary = runner.run(
            jobs,
            timeout=timeout,
            memory=limit,
            documents=not no_documents,
            watcher=watcher,
            maker=_cluster(scheduler, watcher.say) if scheduler else runner.together(count),
            fresh=fresh,
            before=before,
        )
        watcher.close(summary, len(jobs))
    if summary.failures:
        if edition:
            watcher.say(f"edition {edition} was not written, for not every report could be made")
        raise SystemExit(summary.exit_code)
    if edition:
        place = editions.write(edition, [*summary.skipped, *summary.published], project.reports())
        if not quiet:
            click.echo(place / "changes.html")


def _cluster(address: str, say: Callable[[str], object]) -> Maker:
    from analysis.runs import cluster

    return cluster.on(address, say)


@click.command()
@click.option("--keep", type=int, required=True, metavar="N", help="How many editions stay.")
@recovering
def prune(keep: int) -> None:
    """Remove all but the newest editions; the newest whose files are as they were written always stays."""
    from analysis.runs import editions

    for name in editions.prune(keep, project.reports()):
        click.echo(f"removed edition {name}", err=True)


@click.command("publish")
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


@click.command("list")
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
            state = f"figures up to {content.get('figures_up_to', '?')}" if content else "no manifest"
            click.echo(f"  published: {variant.name} ({state})")
        for failed in sorted((project.reports() / "_failed" / entry.id).glob("*.ipynb")):
            click.echo(f"  last run failed: {failed.stem} (see reports/_failed/{entry.id}/{failed.name})")
        if not variants:
            click.echo("  published: nothing yet; `monitor run` makes it")


@click.command()
@click.argument("report")
@click.option("--schema", "as_schema", is_flag=True, help="As JSON Schema.")
@recovering
def params(report: str, as_schema: bool) -> None:
    """The parameters of a report: default, allowed values, meaning."""
    from analysis.runs import catalogue
    from analysis.runs.cell import of_entry
    from analysis.runs.parameters import as_text

    entry = catalogue.find(report, catalogue.read())
    declared = of_entry(entry, project.notebooks())
    if as_schema:
        import json

        from analysis.runs import schema

        click.echo(json.dumps(schema.of_report(entry, declared), indent=1, ensure_ascii=False))
        return
    for parameter in declared:
        click.echo(f"{parameter.name}={as_text(parameter.default)}")
        click.echo(f"  {parameter.expected}" + (f": {parameter.help}" if parameter.help else ""))
    for order in entry.order:
        click.echo(f"always {order}")
