"""From jobs to published reports: check the data, make them, publish them by one writer; one failure stops nothing."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Protocol

from analysis import project
from analysis.errors import DataError, MonitorError, PublishError, RunError
from analysis.runs import indexing, making, pool, publish, warm
from analysis.runs.jobs import Job, alternates, linked, plan, siblings
from analysis.runs.making import Options
from analysis.runs.pool import Outcome

__all__ = [
    "FAILED",
    "Job",
    "Options",
    "Silent",
    "Summary",
    "Watcher",
    "alternates",
    "linked",
    "plan",
    "run",
    "siblings",
]

FAILED = "_failed"
ENDING = ("SIGINT", "SIGTERM", "SIGHUP")

Fresh = Callable[[Job], str | None]
"""Why a job must be made; None when its published report is the one that it would make."""


@dataclass(frozen=True)
class Summary:
    """What a run came to, in the order of its jobs; `failures` are (name of the job, its error)."""

    published: tuple[Path, ...] = ()
    failures: tuple[tuple[str, MonitorError], ...] = ()
    skipped: tuple[Path, ...] = ()

    @property
    def exit_code(self) -> int:
        """0, or the code of the failures; of several causes the lowest."""
        return min((error.exit_code for _, error in self.failures), default=0)


class Watcher(Protocol):
    """Who is told how a run goes. Jobs may be at work together; only `page` follows the order of the jobs."""

    def due(self, job: Job, reason: str) -> None:
        """A job must be made, and why."""

    def start(self, job: Job) -> None:
        """A job begins."""

    def cell(self, job: Job, done: int, total: int) -> None:
        """A cell is finished."""

    def published(self, job: Job, place: Path, seconds: float) -> None:
        """A report stands in its place."""

    def skipped(self, job: Job, place: Path) -> None:
        """The report that stands there is the one that the job would make."""

    def failed(self, job: Job, error: MonitorError, seconds: float) -> None:
        """A job failed; the old report stands."""

    def page(self, place: Path) -> None:
        """A report that was published, in the order of the jobs."""


@dataclass
class Silent:
    """A watcher that only remembers the cells."""

    cells: list[tuple[int, int]] = field(default_factory=list)

    def due(self, job: Job, reason: str) -> None:
        """Nothing to do."""

    def start(self, job: Job) -> None:
        """Nothing to do."""

    def cell(self, job: Job, done: int, total: int) -> None:
        """Remember the progress."""
        self.cells.append((done, total))

    def published(self, job: Job, place: Path, seconds: float) -> None:
        """Nothing to do."""

    def skipped(self, job: Job, place: Path) -> None:
        """Nothing to do."""

    def failed(self, job: Job, error: MonitorError, seconds: float) -> None:
        """Nothing to do."""

    def page(self, place: Path) -> None:
        """Nothing to do."""


Outcomes = Generator[Outcome, None, None]
Maker = Callable[[Sequence[Job], Path, Options, Watcher], Outcomes]
"""Makes jobs into staging folders below a folder of reports; the folder of an outcome stays until the next is asked."""


def run(
    jobs: Sequence[Job],
    *,
    timeout: float | None = None,
    memory: int | None = None,
    documents: bool = True,
    watcher: Watcher | None = None,
    maker: Maker | None = None,
    fresh: Fresh = lambda job: "asked for",
    before: Callable[[Path], object] = lambda reports: None,
) -> Summary:
    """Make and publish every job; a job that fails leaves its old report in place and does not stop the others.

    `timeout` is in seconds, `memory` in bytes for each notebook; without `documents` only the executed notebook and its
    manifest are published. `maker` makes the reports (default: one after the other, in this process); a job for which
    `fresh` gives no reason is not made. `before` is called with the folder of reports when this command is its one
    writer. Raises DataError (nothing is touched), and PublishError when another command is writing or the index cannot
    be written.
    """
    reports, watcher = project.reports(), watcher or Silent()
    index = indexing.Deferred()
    results: dict[str, Path | MonitorError] = {}
    skipped: list[Path] = []
    stale: list[Job] = []
    for job in jobs:
        if (reason := fresh(job)) is None:
            skipped.append(publish.folder(reports, job.entry.id, job.variant))
            watcher.skipped(job, skipped[-1])
        else:
            stale.append(job)
            watcher.due(job, reason)
    if stale:  # what stands was made from data that were checked, and they have not changed since
        check_data()
    with publish.writer(reports, indexing.write):
        before(reports)
        shown = _in_order([job.name for job in stale], results, watcher.page)
        with closing((maker or alone)(stale, reports, Options(timeout, documents, memory), watcher)) as outcomes:
            for outcome in outcomes:
                results[outcome.job.name] = _settle(outcome, reports, index, watcher)
                next(shown)
        if skipped:
            index.standing(reports)
        index.finish(reports)
    ordered = [(job.name, results[job.name]) for job in stale]
    return Summary(
        tuple(result for _, result in ordered if isinstance(result, Path)),
        tuple((name, result) for name, result in ordered if isinstance(result, MonitorError)),
        tuple(skipped),
    )


def _in_order(
    names: Sequence[str], results: dict[str, Path | MonitorError], page: Callable[[Path], object]
) -> Iterator[None]:
    """At each step, pass on the published reports before which nothing is missing."""
    for name in names:
        while name not in results:
            yield
        place = results[name]
        if isinstance(place, Path):
            page(place)
    while True:
        yield


def alone(jobs: Sequence[Job], reports: Path, options: Options, watcher: Watcher) -> Outcomes:
    """Make one after the other, in this process."""
    options = replace(options, shared=warm.share(len(jobs)))
    for job in jobs:
        watcher.start(job)
        began = time.monotonic()
        try:
            with publish.staging(reports) as staged:
                published = publish.folder(reports, job.entry.id, job.variant)
                error = making.attempt(job, staged, published, options, partial(watcher.cell, job))
                yield Outcome(job, staged, time.monotonic() - began, error)
        except PublishError as refused:  # no folder could be made
            yield Outcome(job, None, time.monotonic() - began, refused)


def together(count: int) -> Maker:
    """A maker with so many worker processes; in this process when that is one."""

    def make(jobs: Sequence[Job], reports: Path, options: Options, watcher: Watcher) -> Outcomes:
        workers = min(count, len(jobs))
        shared = replace(options, shared=warm.share(len(jobs), workers))
        return pool.make(jobs, workers, reports, shared, watcher.start, watcher.cell)

    return make if count > 1 else alone


def check_data() -> None:
    """Raises DataError with every fault of data/raw; a check that found none is remembered in data/processed."""
    from analysis.published.check import require

    try:
        require(project.raw(), project.home() / "data" / "processed")
    except DataError as error:
        raise DataError(f"{error}\nno report was touched; repair the files and run again") from None


def _settle(outcome: Outcome, reports: Path, index: publish.Index, watcher: Watcher) -> Path | MonitorError:
    """Publish what was made, or keep what there is of a failure; tells the watcher."""
    job, error = outcome.job, outcome.error
    began = time.monotonic()
    if error is None:
        assert outcome.staged is not None
        try:
            with _undisturbed():
                place = publish.publish(outcome.staged, reports, job.entry.id, job.variant, index)
        except PublishError as refused:
            error = PublishError(f"{job.name}: {refused}")
        except MonitorError as refused:
            error = RunError(f"{job.name}: {refused}")
    if error is not None:
        error = _kept(outcome, error, reports)
        watcher.failed(job, error, outcome.seconds)
        return error
    for left in _failed_paths(job, reports).values():
        left.unlink(missing_ok=True)
    watcher.published(job, place, outcome.seconds + time.monotonic() - began)
    return place


def _kept(outcome: Outcome, error: MonitorError, reports: Path) -> MonitorError:
    """The error that also says where there is more of it: what was executed is kept in reports/_failed."""
    job, told = outcome.job, ""
    for name, place in _failed_paths(job, reports).items():
        found = outcome.staged / name if outcome.staged else None
        if found is not None and found.is_file():
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                publish.write_file(place, found.read_bytes())
            except OSError:  # a full disk must not hide the cause
                continue
            told = told or f"; as far as it came it is in {place.relative_to(reports.parent)}"
    if not told:
        return error
    stays = publish.folder(reports, job.entry.id, job.variant).exists()
    return type(error)(f"{error}{told}; {'the last good report stays' if stays else 'nothing was published'}")


def _failed_paths(job: Job, reports: Path) -> dict[str, Path]:
    """Where the notebook, the record and the trace of a failure are kept, by their names in its folder."""
    folder = reports / FAILED / job.entry.id
    ends = {making.FAILED_NOTEBOOK: "ipynb", making.FAILED_RECORD: "json", making.TRACEBACK: "txt"}
    return {name: folder / f"{job.variant}.{end}" for name, end in ends.items()}


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A signal to end waits until a report stands in its place."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []

    def wait(number: int, frame: FrameType | None) -> None:
        waiting.append(number)

    numbers = [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
    before = {number: signal.signal(number, wait) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)
        if waiting:
            os.kill(os.getpid(), waiting[0])
