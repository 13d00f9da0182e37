"""The private folder of one kernel, with its sockets, its settings and its temporary files; swept after a crash."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PREFIX = "monitor-"


@contextmanager
def room() -> Iterator[Path]:
    """A folder with a short name (sockets need one), removed at the end; those of dead owners are removed first.

    Its owner holds a lock on it, which the system releases when the owner dies: so a process that has got the same
    number since, or one of another container, is never taken for the owner.
    """
    base = tempfile.gettempdir()
    if len(base) > 40 and Path("/tmp").is_dir():
        base = "/tmp"
    sweep(Path(base))
    place, descriptor = _held(base)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
        if descriptor is not None:
            os.close(descriptor)


def sweep(base: Path) -> None:
    """Remove the rooms whose owner is dead; those of other users cannot be removed."""
    for place in base.glob(PREFIX + "*-*"):
        if place.name.split("-")[1].isdigit() and place.is_dir() and not place.is_symlink():
            descriptor = _locked(place)
            if descriptor is not None:
                shutil.rmtree(place, ignore_errors=True)
                os.close(descriptor)


def _held(base: str) -> tuple[Path, int | None]:
    """A new room and the lock on it; again, should a sweeper have come between."""
    for _ in range(100):
        place = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=base))
        if (
            sys.platform == "win32"
        ):  # pragma: no cover - a folder cannot be opened there; rooms stay until cleared by hand
            return place, None
        descriptor = _locked(place)
        if descriptor is not None:
            with suppress(OSError):
                if os.path.samestat(os.fstat(descriptor), place.stat()):
                    return place, descriptor
            os.close(descriptor)
    raise OSError(f"no folder can be made in {base}")


def _locked(place: Path) -> int | None:
    """The descriptor that holds a room's lock; None when another has it, or when it is gone or not ours."""
    if sys.platform == "win32":  # pragma: no cover
        return None
    try:
        descriptor = os.open(place, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor
