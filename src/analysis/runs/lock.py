"""One writer per tree of reports: a lock that the operating system releases when its holder dies."""

from __future__ import annotations

import errno
import os
import sys
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
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class LockHeldError(PublishError):
    """Another command is writing reports."""

    exit_code = 7


@contextmanager
def held(reports: Path) -> Iterator[None]:
    """Hold the lock of a tree of reports. Raises LockHeldError at once when another process has it."""
    file = reports / ".lock"
    try:
        reports.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
    except OSError as error:
        if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
            raise PublishError(f"the disk of {reports} is full; make room and run again") from None
        raise PublishError(
            f"the folder {reports} cannot be written ({error.strerror}); check its permissions"
        ) from None
    try:
        try:
            _take(descriptor)
        except OSError:
            raise LockHeldError(
                "another monitor command is writing reports; wait until it has finished and try again"
            ) from None
        yield
    finally:
        os.close(descriptor)
