"""What a run may open, and what it did open and ask for: the runner's side of `declared`."""

from __future__ import annotations

import json
import os
from pathlib import Path

from analysis import reads
from analysis.errors import RunError
from analysis.report import theme_choice
from analysis.runs import catalogue
from analysis.runs.catalogue import Entry
from analysis.runs.declared import UNDECLARED, VARIABLE


def environment(entry: Entry, home: Path) -> dict[str, str]:
    """What a kernel must know to watch itself."""
    files = [path for pattern in entry.inputs for path in home.glob(pattern)]
    files += [catalogue.path(home / "notebooks"), home / "notebooks" / entry.notebook, *theme_choice.files().values()]
    told = {"report": entry.id, "files": sorted({os.path.realpath(path) for path in files})}
    return {VARIABLE: json.dumps(told)}


def told(staged: Path, report: str) -> list[str] | None:
    """The indicators that a run asked for, None when it may have read any; what it left of this in `staged` is removed.

    Raises RunError when the run opened what is not declared, even if its notebook went on, or was not watched.
    """
    kept, read = staged / UNDECLARED, staged / reads.FILE
    if not kept.is_file():
        raise RunError(f"{report}: the kernel did not watch what it opened; is this package installed for it?")
    names = sorted(set(kept.read_text(encoding="utf-8").splitlines()))
    if names:
        raise RunError(
            f"{report}: the notebook opened {', '.join(names)}, which it does not declare; "
            f"add {'it' if len(names) == 1 else 'them'} to the inputs in notebooks/monitor.yml"
        )
    found: list[str] | None = json.loads(read.read_text(encoding="utf-8")) if read.is_file() else None
    for left in (kept, read):
        left.unlink(missing_ok=True)
    return found
