"""Putting a finished report in its place, so that a crash at any moment leaves the old or the new one, whole.

A report is staged in `reports/.staging-*` and synced. Then, in this order: a journal is written; the old report is
renamed to `reports/.previous-*`; the staged one is renamed into place; the index is written; the previous
report and the journal are removed. `recover` finishes or undoes a journal that a crash left behind.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from analysis.errors import PublishError
from analysis.runs import lock

JOURNAL = ".journal.json"
STAGING = ".staging-"
POINTS = ("journal written", "old aside", "new in place", "index written", "previous removed")

Index = Callable[[Path], object]
At = Callable[[str], object]
Journal = dict[str, Any]


def folder(reports: Path, report: str, variant: str) -> Path:
    """Where a report is published."""
    return reports / report / variant


@contextmanager
def writer(reports: Path, index: Index) -> Iterator[None]:
    """Be the one writer of a tree of reports; what an earlier crash left is finished or undone first.

    Raises PublishError when another process writes, or when the folder cannot be written.
    """
    with lock.held(reports):
        with _clear_errors(reports):
            _recover(reports, index)
        yield


def recover(reports: Path, index: Index) -> bool:
    """Finish or undo what a crash left; True when something was done.

    Nothing is done, and nothing is said, while a live writer is at work or when the folder cannot be written: the next
    `writer` says so.
    """
    try:
        names = [path.name for path in reports.iterdir()]
        if not any(name == JOURNAL or name.startswith(STAGING) for name in names):
            return False
    except OSError:
        return False
    try:
        with writer(reports, index):
            return True
    except PublishError:
        return False


@contextmanager
def staging(reports: Path) -> Iterator[Path]:
    """An empty folder on the file system of the reports; removed at the end if it was not published."""
    with _clear_errors(reports):
        staged = Path(tempfile.mkdtemp(prefix=STAGING, dir=reports))
        staged.chmod(0o777 & ~_umask())
    try:
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def publish(staged: Path, reports: Path, report: str, variant: str, index: Index, at: At = lambda point: None) -> Path:
    """Move a staged report into its place; returns the place. The writer's lock must be held.

    `at` is called after each of POINTS (the tests kill the process there). Raises PublishError when the disk is full or
    a folder cannot be written; the old report stays then.
    """
    place = folder(reports, report, variant)
    try:
        with _clear_errors(reports):
            place.parent.mkdir(parents=True, exist_ok=True)
            content: Journal = {
                "schema": 1,
                "report": report,
                "variant": variant,
                "staged": staged.name,
                "files": checksums(staged),
            }
            sync_tree(staged)
            write_file(reports / JOURNAL, json.dumps(content, indent=1, sort_keys=True).encode())
            at(POINTS[0])
            _forward(reports, content, index, at)
    except Exception:
        if (reports / JOURNAL).exists():
            _undo(reports, content, index)
        raise
    return place


def _recover(reports: Path, index: Index) -> None:
    """Finish or undo the journal, if there is one; then remove what belongs to nobody."""
    journal = reports / JOURNAL
    if journal.exists():
        content = _read_journal(journal)
        staged = reports / content["staged"]
        place = folder(reports, content["report"], content["variant"])
        if complete(staged, content["files"]) or complete(place, content["files"]):
            trouble: list[Exception] = []
            _forward(reports, content, _careful(index, trouble), lambda point: None)
            if trouble:
                raise trouble[0]
        else:
            _back(reports, content, index)
    for leftover in reports.glob(STAGING + "*"):
        _remove(leftover)
    for depth in ("", "*/", "*/*/"):
        for leftover in reports.glob(f"{depth}.write-*"):
            leftover.unlink(missing_ok=True)


def _remove(place: Path) -> None:
    """Remove a folder, in which a kernel that is being ended may still write for a moment."""
    for _ in range(50):
        shutil.rmtree(place, ignore_errors=True)
        if not place.exists():
            return
        time.sleep(0.02)


def _careful(index: Index, trouble: list[Exception]) -> Index:
    """An index that cannot be written for another reason than the disk must not keep a journal alive for ever."""

    def write(reports: Path) -> None:
        try:
            index(reports)
        except OSError:
            raise
        except Exception as error:
            trouble.append(error)

    return write


def _forward(reports: Path, content: Journal, index: Index, at: At) -> None:
    """Every step of a journal that is not yet done."""
    staged = reports / content["staged"]
    place = folder(reports, content["report"], content["variant"])
    previous = _previous(place)
    if staged.exists():
        if place.exists():
            if previous.exists():
                shutil.rmtree(previous)
            place.rename(previous)
            sync_folder(place.parent)
            sync_folder(reports)
        at(POINTS[1])
        staged.rename(place)
        sync_folder(place.parent)
        sync_folder(reports)
    at(POINTS[2])
    index(reports)
    sync_folder(reports)
    at(POINTS[3])
    _finish(reports, previous, at)


def _back(reports: Path, content: Journal, index: Index) -> None:
    """The old report in its place again, and nothing of the new one."""
    place = folder(reports, content["report"], content["variant"])
    previous = _previous(place)
    shutil.rmtree(reports / content["staged"], ignore_errors=True)
    if previous.exists():
        if place.exists():
            shutil.rmtree(place)
        previous.rename(place)
        sync_folder(place.parent)
        with suppress(Exception):  # the index of the old reports; it stands already unless the crash came after it
            index(reports)
    _finish(reports, previous, lambda point: None)
    if place.parent.is_dir() and not any(place.parent.iterdir()):
        place.parent.rmdir()


def _undo(reports: Path, content: Journal, index: Index) -> None:
    """A publication that failed (not crashed) is undone at once; what cannot be undone now, the next command does."""
    place = folder(reports, content["report"], content["variant"])
    arrived = not (reports / content["staged"]).exists()
    with suppress(OSError):
        if arrived and not _previous(place).exists():
            shutil.rmtree(place, ignore_errors=True)
        _back(reports, content, index)


def _finish(reports: Path, previous: Path, at: At) -> None:
    """Remove the old report and the journal; what cannot be removed now waits for the next command."""
    trash = reports / f"{STAGING}old-{os.getpid()}"
    with suppress(OSError):
        if previous.exists():
            previous.rename(trash)
            sync_folder(previous.parent)
        at(POINTS[4])
        (reports / JOURNAL).unlink()
        sync_folder(reports)
    shutil.rmtree(trash, ignore_errors=True)


def _previous(place: Path) -> Path:
    return place.parents[1] / f".previous-{place.parent.name}-{place.name}"


def _read_journal(journal: Path) -> Journal:
    try:
        content: Journal = json.loads(journal.read_text(encoding="utf-8"))
        names = [content[key] for key in ("staged", "report", "variant")]
        if any(name != Path(name).name for name in names) or not isinstance(content["files"], dict):
            raise ValueError
        if not names[0].startswith(STAGING) or any(name.startswith((".", "_")) or not name for name in names[1:]):
            raise ValueError
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise PublishError(
            f"the journal {journal} cannot be read; see which of the report's folder and `.previous-` is whole, "
            "keep that one, and remove the journal"
        ) from None
    return content


def checksums(place: Path) -> dict[str, str]:
    """sha256 of every file below a folder, by its relative path with /."""
    files = sorted(path for path in place.rglob("*") if path.is_file())
    return {path.relative_to(place).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def complete(place: Path, files: dict[str, str] | str) -> bool:
    """Whether a folder holds exactly these files with these contents."""
    return place.is_dir() and checksums(place) == files


# --- the file system --------------------------------------------------------------------------------------------------


def write_file(path: Path, content: bytes) -> None:
    """Write beside, sync, then rename: a reader sees the old or the new content, never a part."""
    descriptor, name = tempfile.mkstemp(prefix=".write-", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.chmod(0o666 & ~_umask())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_tree(place: Path) -> None:
    """Everything below a folder is on the disk when this returns."""
    for parent, _, files in os.walk(place, topdown=False):
        for name in files:
            descriptor = os.open(Path(parent, name), os.O_RDONLY if os.name != "nt" else os.O_RDWR)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        sync_folder(Path(parent))


def sync_folder(place: Path) -> None:
    """The names in a folder are on the disk when this returns (Windows has no such call, and needs none)."""
    if os.name == "nt":  # pragma: no cover
        return
    descriptor = os.open(place, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def _clear_errors(reports: Path) -> Iterator[None]:
    """An error of the file system as one sentence."""
    try:
        yield
    except OSError as error:
        raise PublishError(because(error, reports)) from error


def because(error: OSError, reports: Path) -> str:
    """Why a report could not be written, and what to do."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return f"the disk of {reports} is full; make room and run again (the old report is untouched)"
    return (
        f"{error.filename or reports} cannot be written ({error.strerror}); check its permissions and run again "
        "(the old report is untouched)"
    )
