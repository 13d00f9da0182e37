"""The check of data/raw: every fault with file, row and field, all at once; and the sources that differ (no fault)."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from analysis.errors import DataError
from analysis.published import content_check, raw_files, schema_check
from analysis.published.disagreement import disagreements
from analysis.published.raw_files import PACKAGE, Fault

__all__ = ["Fault", "check", "disagreements", "fingerprint", "require", "sealed", "summary"]

UNSEALED = "hash"
_MEMORY = "data_check.json"


def check(folder: Path) -> list[Fault]:
    """All faults of a data/raw folder, spoiled content first, then files that were edited but not sealed.

    Columns, types, constraints and keys are judged by frictionless with the schema in datapackage.json;
    encoding, labels, precision, contradictions and hashes by us. Never raises on spoiled files.
    An empty list: everything is in order.
    """
    folder = Path(folder)
    declared, found = raw_files.resources(folder)
    tables = {}
    for resource in declared:
        table, faults = raw_files.read(folder, resource)
        tables[resource.name] = table
        found += faults
    found += raw_files.undeclared(folder, declared) if declared else []
    found += schema_check.faults(tables)
    told = {(one.file, one.row, one.field) for one in found}
    for table in tables.values():
        found += [one for one in schema_check.plain_faults(table) if (one.file, one.row, one.field) not in told]
    told = {(one.file, one.row, one.field) for one in found}
    found += content_check.faults(tables, told)
    found += _unsealed(folder, declared)
    return sorted(set(found), key=lambda one: (one.field == UNSEALED, one))


def _unsealed(folder: Path, declared: Iterable[raw_files.Resource]) -> list[Fault]:
    return [
        Fault(one.file, 0, UNSEALED, "was edited but not sealed: run `monitor data seal` and add a line to CHANGES.md")
        for one in declared
        if (folder / one.file).is_file() and stamp(folder / one.file) != (one.bytes, one.hash)
    ]


def stamp(path: Path) -> tuple[int, str]:
    """Size in bytes and `sha256:...` of a file."""
    content = path.read_bytes()
    return len(content), "sha256:" + hashlib.sha256(content).hexdigest()


def sealed(folder: Path) -> bool:
    """Whether every declared file has the size and hash of the package, and no other CSV lies beside them."""
    folder = Path(folder)
    declared, faults = raw_files.resources(folder)
    if faults or not declared or raw_files.undeclared(folder, declared):
        return False
    return all((folder / one.file).is_file() and stamp(folder / one.file) == (one.bytes, one.hash) for one in declared)


def fingerprint(folder: Path) -> str:
    """One hash over the package, every CSV and the rules of this check; while equal, no check need be repeated."""
    folder = Path(folder)
    digest = hashlib.sha256()
    for path in (Path(module.__file__ or "") for module in (raw_files, schema_check, content_check)):
        digest.update(path.read_bytes() if path.is_file() else b"")
    for path in sorted({*folder.rglob("*.csv"), folder / PACKAGE}):
        if path.is_file():
            content = path.read_bytes()
            digest.update(f"{path.relative_to(folder).as_posix()} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def require(folder: Path, memory: Path | None = None) -> None:
    """Raise DataError with every fault of the folder; a check that found none is remembered in the folder `memory`.

    With `memory` (data/processed) the full check runs once for each state of the files; the note is written beside and
    renamed, and a folder that cannot be written only costs the time of the next check.
    """
    mark = fingerprint(folder)
    if memory is not None and _remembered(memory) == mark:
        return
    faults = check(folder)
    if faults:
        raise DataError(summary(faults))
    if memory is not None:
        _remember(memory, mark)


def summary(faults: list[Fault]) -> str:
    """All faults as one text: how many, then one line for each."""
    many = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    return "\n".join([f"data/raw has {many}:", *map(str, faults)])


def _remembered(memory: Path) -> str:
    try:
        content = json.loads((memory / _MEMORY).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(content.get("fingerprint", "")) if isinstance(content, dict) else ""


def _remember(memory: Path, mark: str) -> None:
    try:
        memory.mkdir(parents=True, exist_ok=True)
        write_beside(memory / _MEMORY, json.dumps({"fingerprint": mark}) + "\n")
    except OSError:
        return


def write_beside(path: Path, text: str) -> None:
    """Write a text beside its place, sync, and rename: a reader sees the old or the new file, never a part."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
