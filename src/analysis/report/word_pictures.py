"""Drawings as Word takes them: the SVG alone, and its pixels for programs that cannot draw it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import typst

from analysis.errors import MonitorError
from analysis.report import theme

DPI = 300
SOURCE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1pt)"""
PROLOG = re.compile(r"^\s*(<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*", re.DOTALL)
BOX = re.compile(r"<svg\b[^>]*?\sviewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"")


def size(svg: str) -> tuple[float, float]:
    """Width and height of a drawing in points. Raises MonitorError when it does not say."""
    found = BOX.search(svg)
    if found is None:
        raise MonitorError("a drawing for the Word document has no viewBox in points; draw it again with its chart")
    return float(found[1]), float(found[2])


def vector(svg: str) -> bytes:
    """The drawing as a file of its own."""
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + PROLOG.sub("", svg, count=1).encode("utf-8")


def raster(svg: str) -> bytes:
    """The drawing as PNG at 300 dots per inch, with the theme's font; the same drawing gives the same bytes."""
    folders = tuple(sorted({path.parent for path in theme.current().font.drawn.values()}))
    content = typst.compile(
        SOURCE,
        format="png",
        ppi=DPI,
        sys_inputs={"svg": svg, "width": str(size(svg)[0])},
        font_paths=_fonts(folders),
        ignore_system_fonts=True,
    )
    assert isinstance(content, bytes)
    return content


@lru_cache(maxsize=4)
def _fonts(folders: tuple[Path, ...]) -> typst.Fonts:
    """The theme's font, never the system's."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=list(folders))
