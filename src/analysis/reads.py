"""What was asked for in this process, indicators of data/raw and files of texts: what a change must concern to count.

Kept beside the results, not in them. Whoever looks at all figures at once, or opens a table of figures by other ways
than `published`, is taken to depend on all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

FILE = "reads.json"

_asked: set[str] = set()
_texts: set[str] = set()
_everything = False
_told: Path | None = None
_loading: ContextVar[bool] = ContextVar("loading", default=False)


def note(indicator: str) -> None:
    """The figures of one indicator were read."""
    if indicator not in _asked:
        _asked.add(indicator)
        _tell_again()


def note_texts(file: str) -> None:
    """Texts of a file of messages were read; its name without language and ending."""
    if file not in _texts:
        _texts.add(file)
        _tell_again()


def note_everything() -> None:
    """The figures were read as a whole."""
    global _everything
    if not _everything:
        _everything = True
        _tell_again()


def opened() -> None:
    """A table of figures was opened: who did not open it to keep note of what is asked for depends on all of it."""
    if not _loading.get():
        note_everything()


@contextmanager
def loading() -> Iterator[None]:
    """Tables that are opened meanwhile are loaded by who notes what of them is asked for."""
    before = _loading.set(True)
    try:
        yield
    finally:
        _loading.reset(before)


def asked() -> list[str] | None:
    """The indicators that were read so far, sorted; None when all figures were."""
    return None if _everything else sorted(_asked)


def tell(folder: Path) -> None:
    """Write what was asked for into a folder, for whoever made this process, and again when more is asked for later;
    nothing where there is no such folder."""
    global _told
    if folder.is_dir():
        _told = folder
        _tell_again()


def _tell_again() -> None:
    if _told is not None and _told.is_dir():
        (_told / FILE).write_text(json.dumps({"indicators": asked(), "texts": sorted(_texts)}), encoding="utf-8")
