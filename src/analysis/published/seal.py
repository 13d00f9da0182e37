"""Sealing data/raw: the sizes and hashes in datapackage.json after an intended edit."""

from __future__ import annotations

import json
from pathlib import Path

from analysis.errors import DataError
from analysis.published.check import UNSEALED, check, stamp, summary, write_beside
from analysis.published.raw_files import PACKAGE


def seal(folder: Path) -> list[str]:
    """Renew `bytes` and `hash` of every table in datapackage.json; returns the names of the changed tables, sorted.

    Nothing else in the package is touched, and nothing is written when all hashes fit. Raises DataError with all faults
    when the content itself is spoiled.
    """
    folder = Path(folder)
    faults = [one for one in check(folder) if one.field != UNSEALED]
    if faults:
        raise DataError(f"not sealed, because {summary(faults)}")
    path = folder / PACKAGE
    content = json.loads(path.read_text(encoding="utf-8"))
    changed = []
    for resource in content["resources"]:
        size, digest = stamp(folder / resource["path"])
        if (resource.get("bytes"), resource.get("hash")) != (size, digest):
            resource["bytes"], resource["hash"] = size, digest
            changed.append(str(resource["name"]))
    if changed:
        write_beside(path, json.dumps(content, indent=2, ensure_ascii=False) + "\n")
    return sorted(changed)
