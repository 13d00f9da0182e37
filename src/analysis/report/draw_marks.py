"""Marks above a plot, such as a year of policy: their words in lanes that do not touch, a line down from each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from analysis.report import typeset

LANE = 12.5  # height of one row of marks
BELOW = 4.0  # space between the last row and the plot


@dataclass(frozen=True)
class Mark:
    """The words of a mark: its line at `x`, their middle at `middle`, in points; `lane` 0 is next to the plot."""

    x: float
    middle: float
    lane: int
    words: str


def placed(
    marks: Iterable[tuple[float, str]], x: Callable[[float], float], edges: tuple[float, float], size: float
) -> list[Mark]:
    """The marks (place on the axis, words) in lanes in which the words do not touch; none beyond the `edges`."""
    ends: list[float] = []
    found: list[Mark] = []
    for at, words in sorted(marks):
        wide = typeset.width(words, size)
        middle = min(max(x(at), edges[0] + wide / 2), edges[1] - wide / 2)
        lane = next((n for n, end in enumerate(ends) if middle - wide / 2 > end + 6), len(ends))
        ends[lane : lane + 1] = [middle + wide / 2]
        found.append(Mark(x(at), middle, lane, words))
    return found


def height(marks: Iterable[Mark]) -> float:
    """Height of all lanes in points, with the space below them."""
    lanes = max((mark.lane for mark in marks), default=-1) + 1
    return lanes * LANE + (BELOW if lanes else 0.0)


def paint(sheet: typeset.Sheet, left: float, top: float, bottom: float, marks: Iterable[Mark]) -> None:
    """Draw the lanes from `top` on; the line of a mark runs to `bottom`, interrupted by the words of others."""
    theme, marks = sheet.theme, list(marks)
    lanes = max((mark.lane for mark in marks), default=-1) + 1
    look: dict[str, Any] = {"color": theme.axis, "linewidth": 0.8, "dashes": (2, 2), "zorder": 0.6}
    for mark in marks:
        x, own = left + mark.x, top + (lanes - 1 - mark.lane) * LANE
        under = [other for other in marks if other.lane < mark.lane and _crosses(other, mark.x, theme.text)]
        edges = [own + LANE, bottom]
        for other in sorted(under, key=lambda one: -one.lane):
            above = top + (lanes - 1 - other.lane) * LANE
            edges[-1:] = [above, above + LANE, edges[-1]]
        for start, stop in zip(edges[::2], edges[1::2], strict=True):
            sheet.stroke([x, x], [start, stop], **look)
        sheet.text(left + mark.middle, own, mark.words, colour=theme.soft_ink, align="center")


def _crosses(mark: Mark, x: float, size: float) -> bool:
    """Whether a line at x would run through the words of a mark."""
    return abs(mark.middle - x) < typeset.width(mark.words, size) / 2 + 3
