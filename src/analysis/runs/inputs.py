"""What a run may open, and what it did open and ask for: the runner's side of `declared`."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple

from analysis import reads
from analysis.errors import RunError
from analysis.report import theme_choice
from analysis.runs import catalogue, fingerprints
from analysis.runs.catalogue import Entry
from analysis.runs.declared import UNDECLARED, VARIABLE


def environment(entry: Entry, home: Path) -> dict[str, str]:
    """What a kernel must know to watch itself."""
    files = [path for pattern in entry.inputs for path in home.glob(pattern)]
    files += [catalogue.path(home / "notebooks"), home / "notebooks" / entry.notebook, *theme_choice.files().values()]
    told = {
        "report": entry.id,
        "files": sorted({os.path.realpath(path) for path in files}),
        "figures": sorted(os.path.realpath(path) for path in files if fingerprints.holds_figures(path)),
    }
    return {VARIABLE: json.dumps(told)}


class Asked(NamedTuple):
    """The indicators and the files of texts that a run asked for; None: it may have read any."""

    indicators: list[str] | None = None
    texts: list[str] | None = None


def told(staged: Path, report: str) -> Asked:
    """What a run asked for; what it left of this in `staged` is removed.

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
    found = Asked(**json.loads(read.read_text(encoding="utf-8"))) if read.is_file() else Asked()
    for left in (kept, read):
        left.unlink(missing_ok=True)
    return found
