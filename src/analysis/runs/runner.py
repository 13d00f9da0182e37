"""From catalogue entries to published reports: plan, check, execute, write, publish; one failure stops nothing."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from analysis import errors, project
from analysis.errors import (
    CatalogueError,
    DataError,
    MonitorError,
    ParameterError,
    PublishError,
    RunError,
    did_you_mean,
)
from analysis.runs import catalogue, manifest, publish
from analysis.runs.catalogue import Entry
from analysis.runs.cell import of_entry
from analysis.runs.parameters import Parameter, Value, as_json, differing, resolve, variant

FAILED = "_failed"
REQUIRED = ("report", "headline", "provenance")


@dataclass(frozen=True)
class Job:
    """One report to be made with one set of values."""

    entry: Entry
    variant: str
    values: dict[str, Value]
    injected: dict[str, Value]

    @property
    def name(self) -> str:
        """How the job is called in a log: `poverty_trends/language-en`."""
        return f"{self.entry.id}/{self.variant}"


@dataclass(frozen=True)
class Summary:
    """What a run came to; `failures` are (name of the job, its error)."""

    published: tuple[Path, ...] = ()
    failures: tuple[tuple[str, MonitorError], ...] = ()

    @property
    def exit_code(self) -> int:
        """0, or the code of the failures: a failed notebook weighs more than a report that could not be put away."""
        return min((error.exit_code for _, error in self.failures), default=0)


class Watcher(Protocol):
    """Who is told how a run goes."""

    def start(self, job: Job) -> None:
        """A job begins."""

    def cell(self, done: int, total: int) -> None:
        """A cell is finished."""

    def published(self, job: Job, place: Path, seconds: float) -> None:
        """A report stands in its place."""

    def failed(self, job: Job, error: MonitorError) -> None:
        """A job failed; the old report stands."""


@dataclass
class Silent:
    """A watcher that only remembers."""

    cells: list[tuple[int, int]] = field(default_factory=list)

    def start(self, job: Job) -> None:
        """Nothing to do."""

    def cell(self, done: int, total: int) -> None:
        """Remember the progress."""
        self.cells.append((done, total))

    def published(self, job: Job, place: Path, seconds: float) -> None:
        """Nothing to do."""

    def failed(self, job: Job, error: MonitorError) -> None:
        """Nothing to do."""


def plan(
    reports: Sequence[str] = (), given: Mapping[str, Any] | None = None, languages: Sequence[str] = ()
) -> list[Job]:
    """The jobs of a command: the named reports (or all) in the given languages (or all), with these parameters.

    Raises ParameterError for an unknown report, parameter or language and for an impossible value; nothing is written.
    """
    given = dict(given or {})
    if languages and "language" in given:
        raise ParameterError("the language is given twice; use either --language or -p language=")
    entries = catalogue.read()
    chosen = [catalogue.find(name, entries) for name in dict.fromkeys(reports)] if reports else entries
    jobs: dict[str, Job] = {}
    for entry in chosen:
        parameters = of_entry(entry, project.notebooks())
        for values in _in_languages(entry, parameters, given, languages):
            resolved = resolve(values, parameters, entry)
            job = Job(entry, variant(resolved, parameters), resolved, differing(resolved, parameters))
            jobs[job.name] = job
    return list(jobs.values())


def _in_languages(
    entry: Entry, parameters: tuple[Parameter, ...], given: dict[str, Any], languages: Sequence[str]
) -> Iterator[dict[str, Any]]:
    for language in languages:
        if language not in entry.languages:
            raise ParameterError(
                f"{entry.id}: the report is not made in '{language}'{did_you_mean(language, entry.languages)}"
            )
    if "language" in given or not any(parameter.name == "language" for parameter in parameters):
        yield given
    else:
        for language in languages or entry.languages:
            yield given | {"language": language}


def run(
    jobs: Sequence[Job], *, timeout: float | None = None, watcher: Watcher | None = None, documents: bool = True
) -> Summary:
    """Make and publish every job; a job that fails leaves its old report in place and does not stop the others.

    `timeout` is in seconds for each notebook; without `documents` only the executed notebook and its manifest are
    published. Raises DataError (nothing is touched) and PublishError when another
    command is writing.
    """
    from analysis.report import index

    home, reports = project.home(), project.reports()
    watcher = watcher or Silent()
    check_data()
    published: list[Path] = []
    failures: list[tuple[str, MonitorError]] = []
    with publish.writer(reports, index.write):
        for job in jobs:
            watcher.start(job)
            started = time.monotonic()
            try:
                place = _make(job, home, reports, timeout, watcher, index.write, documents)
            except (RunError, PublishError) as error:
                failures.append((job.name, error))
                watcher.failed(job, error)
            else:
                published.append(place)
                watcher.published(job, place, time.monotonic() - started)
    return Summary(tuple(published), tuple(failures))


def check_data() -> None:
    """Raises DataError with every fault of data/raw; a check that found none is remembered in data/processed."""
    from analysis.published.check import require

    try:
        require(project.raw(), project.home() / "data" / "processed")
    except DataError as error:
        raise DataError(f"{error}\nno report was touched; repair the files and run again") from None


def _make(
    job: Job,
    home: Path,
    reports: Path,
    timeout: float | None,
    watcher: Watcher,
    write_index: publish.Index,
    documents: bool,
) -> Path:
    """Execute, write and publish one report; returns its place."""
    from analysis.runs import rendering

    started, clock = dt.datetime.now(dt.UTC), time.monotonic()
    with publish.staging(reports) as staged, _one_sentence(job, reports):
        content = execute(job, home, staged, timeout, watcher, reports)
        records = records_of(content, job)
        (staged / "notebook.ipynb").write_bytes(_canonical_bytes(content))
        place = publish.folder(reports, job.entry.id, job.variant)
        rendered = rendering.render(linked(records, job), job.entry, home, staged, place) if documents else None
        report = next(record for record in records if record["kind"] == "report")
        content_of = manifest.build(job.entry, job.variant, job.values, report, home, staged)
        (staged / manifest.FILE).write_bytes(manifest.dumps(content_of | {"documents": rendered}))
        times = {"started": started.isoformat(timespec="seconds"), "seconds": round(time.monotonic() - clock, 1)}
        (staged / manifest.TIMES).write_bytes(manifest.dumps(times))
        place = publish.publish(staged, reports, job.entry.id, job.variant, write_index)
    _failed_path(job, reports).unlink(missing_ok=True)
    return place


def linked(records: Sequence[dict[str, Any]], job: Job) -> list[dict[str, Any]]:
    """The recorded objects with what only the catalogue knows: the other languages and reports, and corrections."""
    corrections = catalogue.corrected(job.entry, str(records[0]["language"]))
    known = {"alternates": alternates(job), "siblings": siblings(job), "corrections": corrections}
    return [records[0] | known, *records[1:]]


def alternates(job: Job) -> list[dict[str, str]]:
    """The same report in its other languages: language and the address of the page, seen from this one's."""
    parameters = of_entry(job.entry, project.notebooks())
    own = job.values.get("language", job.entry.languages[0])
    return [
        {"language": language, "href": f"../{variant(job.values | {'language': language}, parameters)}/report.html"}
        for language in job.entry.languages
        if language != own and "language" in job.values
    ]


def siblings(job: Job) -> dict[str, str]:
    """The page of every report of the catalogue in this job's language, else unchanged, seen from this one's page."""
    folder, language = project.notebooks(), job.values.get("language", job.entry.languages[0])
    found = {}
    for entry in catalogue.read():
        try:
            parameters = of_entry(entry, folder)
        except CatalogueError:  # the fault of another report, which its own run will tell
            continue
        values: dict[str, Value] = {parameter.name: parameter.default for parameter in parameters}
        if "language" in values and language in entry.languages:
            values["language"] = language
        found[entry.id] = f"../../{entry.id}/{variant(values, parameters)}/report.html"
    return found


def execute(job: Job, home: Path, staged: Path, timeout: float | None, watcher: Watcher, reports: Path) -> Any:
    """The executed notebook in its canonical form. Raises RunError; then what there is of it is kept in _failed."""
    from analysis.runs import notebooks

    nb, cause = notebooks.execute(
        home / "notebooks" / job.entry.notebook,
        {name: as_json(value) for name, value in job.injected.items()},
        home=home,
        staged=staged,
        timeout=timeout,
        on_cell=watcher.cell,
    )
    if cause is None:
        return nb
    stays = publish.folder(reports, job.entry.id, job.variant).exists()
    kept = _failed_path(job, reports)
    kept.parent.mkdir(parents=True, exist_ok=True)
    publish.write_file(kept, _canonical_bytes(nb))
    raise RunError(
        f"{job.name}: {_sentence(cause)}; as far as it came it is in {kept.relative_to(home)}; "
        f"{'the last good report stays' if stays else 'nothing was published'}"
    )


def _sentence(cause: Any) -> str:
    """What went wrong, in one line: the project's own sentence, or the exception's type and message."""
    message = " ".join(str(cause.message).split())
    if cause.cell == 0:
        return message
    if cause.state == "failed":
        own = getattr(errors, cause.name, None)
        known = isinstance(own, type) and issubclass(own, MonitorError)
        shown = message if known and message else f"{cause.name}: {message}".rstrip(": ")
        return f"cell {cause.cell} failed: {shown}"
    return f"{message} in cell {cause.cell}"


def _failed_path(job: Job, reports: Path) -> Path:
    return reports / FAILED / job.entry.id / f"{job.variant}.ipynb"


def _canonical_bytes(nb: Any) -> bytes:
    from analysis.runs import canonical

    return canonical.dumps(nb)


def records_of(nb: Any, job: Job) -> list[dict[str, Any]]:
    """What the notebook recorded. Raises RunError when something that every report needs is missing."""
    from analysis.report import record

    records: list[dict[str, Any]] = record.from_notebook(nb)
    for kind in REQUIRED:
        count = sum(entry.get("kind") == kind for entry in records)
        if count != 1:
            raise RunError(
                f"{job.name}: {job.entry.notebook} recorded {count or 'no'} {kind}; a report needs exactly one"
            )
    report = next(entry for entry in records if entry["kind"] == "report")
    expected = {"id": job.entry.id, "language": job.values.get("language", job.entry.languages[0])}
    for key, value in expected.items():
        if report.get(key) != value:
            raise RunError(
                f"{job.name}: {job.entry.notebook} recorded the {key} '{report.get(key)}', not '{value}'; "
                "does it pass its parameters to Report?"
            )
    return records


@contextmanager
def _one_sentence(job: Job, reports: Path) -> Iterator[None]:
    """Whatever the project or the disk says while a report is made, as the failure of this report."""
    try:
        yield
    except (RunError, PublishError):
        raise
    except MonitorError as error:
        raise RunError(f"{job.name}: {error}") from error
    except OSError as error:
        raise PublishError(f"{job.name}: {publish.because(error, reports)}") from error
