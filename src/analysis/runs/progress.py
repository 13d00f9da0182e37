"""How a run is shown: a bar on a terminal, one line per report elsewhere, JSON lines or next to nothing on request.

Paths of pages go to stdout, in the order of the jobs; everything else to stderr, as it comes.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import MonitorError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from analysis.runs.jobs import Job
    from analysis.runs.runner import Summary


class Lines:
    """One line per report on stderr; with `reasons` also why it is made, then without those that need not be."""

    reasons = False

    def start(self, job: Job) -> None:
        """Nothing is said before a report is ready."""

    def due(self, job: Job, reason: str) -> None:
        """Why a report is made, when that was asked for."""
        if self.reasons:
            self.say(f"{job.name}: {reason}")

    def cell(self, job: Job, done: int, total: int) -> None:
        """Nothing is said per cell."""

    def published(self, job: Job, place: Path, seconds: float) -> None:
        """The line of a published report."""
        self.say(f"{job.name}: published in {seconds:.1f} s")

    def skipped(self, job: Job, place: Path) -> None:
        """The line of a report that is up to date."""
        if not self.reasons:
            self.say(f"{job.name}: up to date")

    def failed(self, job: Job, error: MonitorError, seconds: float) -> None:
        """The line of a failure."""
        self.say(f"{type(error).__name__}: {error}")

    def page(self, place: Path) -> None:
        """The page of a published report on stdout."""
        sys.stdout.write(shown(place / "report.html") + "\n")
        sys.stdout.flush()

    def close(self, summary: Summary, jobs: int) -> None:
        """What it came to: nothing when all went well, else a table of the failures by job, state and cause."""
        if not summary.failures:
            return
        counts = [f"{len(summary.failures)} of {jobs} failed", f"{len(summary.published)} published"]
        if summary.skipped:
            counts.append(f"{len(summary.skipped)} up to date")
        if len(summary.failures) > 1:
            for line in table([(name, error.state, cause(name, error)) for name, error in summary.failures]):
                self.say(line)
        self.say(", ".join(counts))

    def say(self, line: str) -> None:
        """One line to stderr."""
        sys.stderr.write(line + "\n")
        sys.stderr.flush()


class Quiet(Lines):
    """Only failures."""

    def due(self, job: Job, reason: str) -> None:
        """Nothing is said of what goes well."""

    def published(self, job: Job, place: Path, seconds: float) -> None:
        """Nothing is said of what goes well."""

    def skipped(self, job: Job, place: Path) -> None:
        """Nothing is said of what goes well."""

    def page(self, place: Path) -> None:
        """Nothing is said of what goes well."""


class Json(Lines):
    """JSON lines on stderr: event, time (UTC), and of a job its name, state, seconds and cause.

    `quiet`: only failures and the end.
    """

    def __init__(self, *, quiet: bool = False) -> None:
        self.quiet = quiet

    def start(self, job: Job) -> None:
        """A job begins."""
        self._event("started", job=job.name)

    def due(self, job: Job, reason: str) -> None:
        """A job must be made."""
        self._event("due", job=job.name, cause=reason)

    def published(self, job: Job, place: Path, seconds: float) -> None:
        """A report stands in its place."""
        self._event("published", job=job.name, state="ok", seconds=round(seconds, 1))

    def skipped(self, job: Job, place: Path) -> None:
        """A report is up to date."""
        self._event("skipped", job=job.name, state="up to date")

    def failed(self, job: Job, error: MonitorError, seconds: float) -> None:
        """A job failed."""
        told: dict[str, Any] = {"state": error.state, "seconds": round(seconds, 1), "cause": cause(job.name, error)}
        self._event("failed", job=job.name, **told, code=error.exit_code)

    def page(self, place: Path) -> None:
        """The page on stdout, unless quiet."""
        if not self.quiet:
            super().page(place)

    def close(self, summary: Summary, jobs: int) -> None:
        """The counts and the exit code."""
        counts = {"published": len(summary.published), "failed": len(summary.failures), "skipped": len(summary.skipped)}
        self._event("finished", **counts, code=summary.exit_code)

    def stopped(self, error: MonitorError) -> None:
        """An error that ended all: nothing was made, or what was made could not be finished."""
        self._event("stopped", state=error.state, cause=briefly(error), code=error.exit_code)

    def say(self, line: str) -> None:
        """A remark."""
        self._event("said", text=line)

    def _event(self, event: str, **fields: Any) -> None:
        if self.quiet and event not in ("failed", "finished", "stopped"):
            return
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        super().say(json.dumps({"event": event, "time": now} | fields, ensure_ascii=False))


class Bar(Lines):
    """A bar over all reports with their rate and the time left, the lines above it."""

    def __init__(self, progress: Progress, jobs: int) -> None:
        self.progress, self.jobs = progress, jobs
        self.task: TaskID = progress.add_task("", total=jobs, rate="")
        self.finished = 0
        self.parts: dict[str, float] = {}

    def start(self, job: Job) -> None:
        """Name the reports at work."""
        self.parts[job.name] = 0.0
        self._show()

    def cell(self, job: Job, done: int, total: int) -> None:
        """A part of a report is done; its writing counts as much as its cells."""
        self.parts[job.name] = 0.5 * done / total
        self._show()

    def published(self, job: Job, place: Path, seconds: float) -> None:
        """The report is done."""
        self._next(job)
        super().published(job, place, seconds)

    def skipped(self, job: Job, place: Path) -> None:
        """The report need not be made: it does not count."""
        self.jobs -= 1
        self.progress.update(self.task, total=self.jobs)
        super().skipped(job, place)

    def failed(self, job: Job, error: MonitorError, seconds: float) -> None:
        """The report is over."""
        self._next(job)
        super().failed(job, error, seconds)

    def say(self, line: str) -> None:
        """One line above the bar."""
        self.progress.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def _next(self, job: Job) -> None:
        self.parts.pop(job.name, None)
        self.finished += 1
        self._show()

    def _show(self) -> None:
        elapsed = self.progress.tasks[0].elapsed or 0.0
        rate = f"{60 * self.finished / elapsed:.1f}/min" if self.finished and elapsed else ""
        first, *others = [*self.parts, ""]
        more = f" +{len(others) - 1}" if len(others) > 1 else ""
        done = self.finished + sum(self.parts.values())
        self.progress.update(self.task, completed=done, description=first + more, rate=rate)


@contextmanager
def watching(jobs: int, *, quiet: bool = False, log: str = "text") -> Iterator[Lines]:
    """A bar when stderr is a terminal, else lines; JSON lines or only failures on request."""
    if log == "json":
        yield Json(quiet=quiet)
        return
    if quiet or not sys.stderr.isatty():
        yield Quiet() if quiet else Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    # stdout is left alone when it is a file or a pipe: paths go there unchanged
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as progress:
        yield Bar(progress, jobs)


def cause(name: str, error: MonitorError) -> str:
    """The sentence of a failure without the name of its job, up to where more of it is kept."""
    return str(error).removeprefix(f"{name}: ").partition("; as far as it came")[0]


def briefly(error: MonitorError) -> str:
    """An error of many lines in one: how many faults there are, and what was done."""
    first, *others = str(error).splitlines() or [""]
    last = others[-1] if others else ""
    return f"{first.removesuffix(':')}; {last}" if last else first


def table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Rows as lines in columns, each but the last as wide as its longest text."""
    widths = [max(len(text) for text in column) for column in zip(*rows, strict=True)]
    widths[-1] = 0
    return ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) for row in rows]


def shown(path: Path) -> str:
    """A path as the reader of a terminal wants it: relative when it lies below the working directory."""
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):
        return str(path)
    return str(path) if relative.startswith("..") else relative
