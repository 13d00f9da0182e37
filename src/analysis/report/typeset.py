"""Text of known size on a sheet in points: measure, wrap, place."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from analysis.report import theme as looks

LEADING = 1.32  # distance of lines, in sizes of the text
ASCENT = 0.78  # from the top of a line to its baseline, in sizes of the text
DESCENT = 0.22
USUAL = 0.54  # width of a character, in sizes of the text
Box = tuple[float, float, float, float]  # left, top, right, bottom in points


@lru_cache(maxsize=1)
def measure() -> RendererAgg:
    """What measures text at 72 dots per inch, without drawing it."""
    return RendererAgg(8, 8, 72)


def width(text: str, size: float, weight: int = 400) -> float:
    """Width of one line of text in points, in the font of the theme."""
    return _width(text, weight, looks.font_file(weight, "ttf")) * size / 100


@lru_cache(maxsize=16384)
def _width(text: str, weight: int, file: Path) -> float:
    with looks.style():
        wide, _, _ = measure().get_text_width_height_descent(text, looks.font(100.0, weight), ismath=False)
    return float(wide)


def wrap(text: str, room: float, size: float, weight: int = 400) -> list[str]:
    """The text in lines not wider than `room` points; broken at spaces only (a longer word stands alone)."""
    words, lines = text.split(" "), []
    while words:
        count = _fitting(words, room, size, weight)
        lines.append(" ".join(words[:count]))
        words = words[count:]
    return lines


def _fitting(words: Sequence[str], room: float, size: float, weight: int) -> int:
    """How many words, the first ones and at least one, stand in a line; measuring is slow, so it begins at a guess."""

    def fits(count: int) -> bool:
        return width(" ".join(words[:count]), size, weight) <= room

    ends = itertools.accumulate(len(word) + 1 for word in words)
    count = max(1, sum(1 for _ in itertools.takewhile(lambda end: end <= room / (USUAL * size), ends)))
    while count < len(words) and fits(count + 1):
        count += 1
    while count > 1 and not fits(count):
        count -= 1
    return count


def balanced(text: str, room: float, size: float, weight: int = 400) -> list[str]:
    """The text in as few lines as `wrap` makes, of nearly equal width, so that no word stands alone."""
    lines = wrap(text, room, size, weight)
    for share in (0.6, 0.7, 0.8, 0.9):
        even = wrap(text, share * room, size, weight)
        if len(even) == len(lines) and widest(even, size, weight) <= room:
            return even
    return lines


def widest(lines: Iterable[str], size: float, weight: int = 400) -> float:
    """Width of the widest line in points."""
    return max((width(line, size, weight) for line in lines), default=0.0)


def covers(one: Box, other: Box, slack: float = 0.0) -> float:
    """The area that two boxes share, in square points, after each has been widened by `slack`."""
    wide = min(one[2], other[2]) - max(one[0], other[0]) + 2 * slack
    high = min(one[3], other[3]) - max(one[1], other[1]) + 2 * slack
    return max(wide, 0.0) * max(high, 0.0)


def along(start: tuple[float, float], stop: tuple[float, float]) -> list[Box]:
    """Small boxes along a line, by which words can be kept off it."""
    (x0, y0), (x1, y1) = start, stop
    steps = max(2, int(math.hypot(x1 - x0, y1 - y0) / 4))
    spread = [(x0 + (x1 - x0) * k / steps, y0 + (y1 - y0) * k / steps) for k in range(steps + 1)]
    return [(x - 1.2, y - 1.2, x + 1.2, y + 1.2) for x, y in spread]


@dataclass
class Sheet:
    """A figure as a sheet of paper: points from the left and from the top; keeps the boxes of the text put on it."""

    width: float
    height: float
    theme: looks.Theme
    figure: Figure = field(init=False)
    boxes: list[Box] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.figure = Figure(figsize=(self.width / 72, self.height / 72), dpi=72, facecolor=self.theme.paper)

    def axes(self, left: float, top: float, wide: float, high: float) -> Any:
        """Axes in data coordinates over a part of the sheet, with nothing of their own drawn."""
        box = (left / self.width, 1 - (top + high) / self.height, wide / self.width, high / self.height)
        axes = self.figure.add_axes(box)
        axes.set_axis_off()
        axes.set_zorder(1)
        return axes

    def text(
        self,
        x: float,
        top: float,
        words: str,
        *,
        size: float | None = None,
        weight: int = 400,
        colour: str | None = None,
        align: str = "left",
    ) -> Box:
        """One line of text with its top at `top`; returns its box."""
        size = size or self.theme.text
        base = top + ASCENT * size
        prop = looks.font(size, weight)
        drawn = self.figure.text(
            x / self.width, 1 - base / self.height, words, ha=align, va="baseline", color=colour or self.theme.ink
        )
        drawn.set_fontproperties(prop)
        drawn.set_parse_math(False)
        wide = width(words, size, weight)
        left = x - {"left": 0.0, "center": wide / 2, "right": wide}[align]
        box = (left, top, left + wide, base + DESCENT * size)
        self.boxes.append(box)
        return box

    def lines(self, x: float, top: float, lines: Sequence[str], **kind: Any) -> float:
        """Lines of text under one another; returns where the next line would begin."""
        size = kind.get("size") or self.theme.text
        for line in lines:
            self.text(x, top, line, **kind)
            top += LEADING * size
        return top

    def stroke(self, xs: Sequence[float], ys: Sequence[float], **kind: Any) -> None:
        """A line in points of the sheet, for keys, leaders and marks."""
        where = [x / self.width for x in xs], [1 - y / self.height for y in ys]
        self.figure.add_artist(Line2D(*where, transform=self.figure.transFigure, **kind))

    def patch(self, patch: Patch) -> None:
        """A patch whose coordinates are parts of the sheet (`transFigure`)."""
        patch.set_transform(self.figure.transFigure)
        self.figure.add_artist(patch)
