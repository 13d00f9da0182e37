"""How a run is shown: a bar on a terminal, one line per report elsewhere; paths go to stdout, the rest to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import MonitorError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from analysis.runs.runner import Job


class Lines:
    """One line per report on stderr."""

    def start(self, job: Job) -> None:
        """Nothing is said before a report is ready."""

    def cell(self, done: int, total: int) -> None:
        """Nothing is said per cell."""

    def published(self, job: Job, place: Path, seconds: float) -> None:
        """The line of a published report on stderr, its page on stdout."""
        self.say(f"{job.name}: published in {seconds:.1f} s")
        sys.stdout.write(shown(place / "report.html") + "\n")
        sys.stdout.flush()

    def failed(self, job: Job, error: MonitorError) -> None:
        """The line of a failure."""
        self.say(f"{type(error).__name__}: {error}")

    def say(self, line: str) -> None:
        """One line to stderr."""
        sys.stderr.write(line + "\n")
        sys.stderr.flush()


class Bar(Lines):
    """A bar over the cells of all reports, the lines above it."""

    def __init__(self, progress: Progress, jobs: int) -> None:
        self.progress, self.jobs = progress, jobs
        self.task: TaskID = progress.add_task("", total=jobs)
        self.finished = 0

    def start(self, job: Job) -> None:
        """Name the report at work."""
        self.progress.update(self.task, description=job.name)

    def cell(self, done: int, total: int) -> None:
        """A part of the present report is done; its writing counts as much as its cells."""
        self.progress.update(self.task, completed=self.finished + 0.5 * done / total)

    def published(self, job: Job, place: Path, seconds: float) -> None:
        """The report is done."""
        self._next()
        super().published(job, place, seconds)

    def failed(self, job: Job, error: MonitorError) -> None:
        """The report is over."""
        self._next()
        super().failed(job, error)

    def say(self, line: str) -> None:
        """One line above the bar."""
        self.progress.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def _next(self) -> None:
        self.finished += 1
        self.progress.update(self.task, completed=self.finished)


@contextmanager
def watching(jobs: int) -> Iterator[Lines]:
    """A bar when stderr is a terminal, else lines."""
    if not sys.stderr.isatty():
        yield Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeElapsedColumn(),
    )
    # stdout is left alone when it is a file or a pipe: paths go there unchanged
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as progress:
        yield Bar(progress, jobs)


def shown(path: Path) -> str:
    """A path as the reader of a terminal wants it: relative when it lies below the working directory."""
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):
        return str(path)
    return str(path) if relative.startswith("..") else relative
