"""One writer per tree of reports: a lock that the operating system releases when its holder dies.

The lock is a record lock (POSIX.1, fcntl). It belongs to the process alone: a child that is being started at the moment
of the death does not keep it, as it would keep one of flock. It says nothing between the threads of one process, which
also loses it with any descriptor of the file that it closes; so the process itself remembers what it holds.
"""

from __future__ import annotations

import errno
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.errors import PublishError

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_mine: set[tuple[int, int, int]] = set()
"""What is held here: process (a forked child holds nothing of its parent's), device and file."""
_taking = threading.Lock()


class LockHeldError(PublishError):
    """Another command is writing reports."""

    exit_code = 7


@contextmanager
def held(reports: Path) -> Iterator[None]:
    """Hold the lock of a tree of reports. Raises LockHeldError at once when another process or thread has it."""
    with _taking:
        descriptor, mark = _take_file(reports)
        _mine.add(mark)
    try:
        yield
    finally:
        with _taking:
            os.close(descriptor)
            _mine.discard(mark)


def _take_file(reports: Path) -> tuple[int, tuple[int, int, int]]:
    """The descriptor that holds the lock, and its mark in `_mine`."""
    file = reports / ".lock"
    busy = LockHeldError("another monitor command is writing reports; wait until it has finished and try again")
    try:
        reports.mkdir(parents=True, exist_ok=True)
        if file.exists() and _mark(file.stat()) in _mine:
            raise busy
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
    except OSError as error:
        if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
            raise PublishError(f"the disk of {reports} is full; make room and run again") from None
        raise PublishError(
            f"the folder {reports} cannot be written ({error.strerror}); check its permissions"
        ) from None
    try:
        _take(descriptor)
    except OSError:
        os.close(descriptor)
        raise busy from None
    return descriptor, _mark(os.fstat(descriptor))


def _mark(status: os.stat_result) -> tuple[int, int, int]:
    return os.getpid(), status.st_dev, status.st_ino
