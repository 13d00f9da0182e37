"""The pages over all reports: written after publications, but not after each of hundreds.

To write the index takes as long as there are reports, so a long run would spend its time on it. While the time spent on
it is a small part of the run, it is written at once; else a mark is left, and it is written later, at the latest when
the run ends. After a crash the next command finds the mark.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from analysis.errors import PublishError
from analysis.runs import lock, publish

MARK = ".index-due"
SHARE = 0.05  # of the time of a run that may be spent on its index


def write(reports: Path) -> None:
    """The index of all reports, and the page of each sweep."""
    from analysis.report import index
    from analysis.runs import sweep_page

    sweep_page.write_all(reports)  # first, for the index leads to what it finds
    index.write(reports)


class Deferred:
    """An index that is written when it is due; call `finish` at the end. `clock` is in seconds."""

    def __init__(self, write: publish.Index = write, clock: Callable[[], float] = time.monotonic) -> None:
        self.write, self.clock = write, clock
        self.began, self.spent, self.due = clock(), 0.0, False

    def __call__(self, reports: Path) -> None:
        """Write the index, or leave the mark that it must be written."""
        if self.spent <= SHARE * (self.clock() - self.began):
            self._write(reports)
        elif not self.due:
            (reports / MARK).touch()
            self.due = True

    def standing(self, reports: Path) -> None:
        """Reports stand there; an index that was lost or emptied since is due, though none of them is made again."""
        place = reports / "index.html"
        self.due = self.due or not place.is_file() or not place.stat().st_size

    def finish(self, reports: Path) -> None:
        """Write what is due. Raises PublishError when it cannot be written; the mark stays then."""
        if not self.due:
            return
        try:
            self._write(reports)
        except OSError as error:
            raise PublishError(f"the index of the reports: {publish.because(error, reports)}") from error

    def _write(self, reports: Path) -> None:
        began = self.clock()
        self.write(reports)
        self.spent += self.clock() - began
        (reports / MARK).unlink(missing_ok=True)
        self.due = False


def recover(reports: Path) -> bool:
    """Write the index that a crashed command left due; True when that was done, False when another is at work."""
    try:
        if not (reports / MARK).exists():
            return False
        with lock.held(reports):
            write(reports)
            (reports / MARK).unlink(missing_ok=True)
            return True
    except (PublishError, OSError):
        return False
