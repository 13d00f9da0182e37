"""Which indicators of data/raw were asked for in this process: what a later change must concern to concern its results.

Kept beside the results, not in them. Whoever looks at all figures at once is taken to depend on all.
"""

from __future__ import annotations

import json
from pathlib import Path

FILE = "reads.json"

_asked: set[str] = set()
_everything = False


def note(indicator: str) -> None:
    """The figures of one indicator were read."""
    _asked.add(indicator)


def note_everything() -> None:
    """The figures were read as a whole."""
    global _everything
    _everything = True


def asked() -> list[str] | None:
    """The indicators that were read so far, sorted; None when all figures were."""
    return None if _everything else sorted(_asked)


def tell(folder: Path) -> None:
    """Write what was asked for into a folder, for whoever made this process; nothing where there is no such folder."""
    if folder.is_dir():
        (folder / FILE).write_text(json.dumps(asked()), encoding="utf-8")
