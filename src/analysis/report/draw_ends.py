"""The words at the ends of lines: each beside its own end, moved apart where they would touch."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.report import axis, key, typeset
from analysis.report.theme import Stroke, Theme

FARTHEST = 16.0  # how far the words of a series may stand from the end of its line


@dataclass
class Block:
    """The words at the end of a line that ends at `at`: a value (may be empty) and the words of the series."""

    stroke: Stroke
    value: str
    lines: list[str]
    at: float
    top: float = 0.0
    height: float = 0.0


def block(stroke: Stroke, value: str, lines: list[str], at: float, theme: Theme) -> Block:
    """A block with its height: a line for the value, where there is one, and those of the words."""
    count = (1 if value else 0) + len(lines)
    return Block(stroke, value, lines, at, height=count * typeset.LEADING * theme.text - (0 if lines else 2))


def widest(blocks: Sequence[Block], theme: Theme) -> float:
    """The width that the blocks need."""
    values = typeset.widest([one.value for one in blocks], theme.text, 600)
    return max([values, *(typeset.widest(one.lines, theme.text) for one in blocks)])


def spread(blocks: Sequence[Block], top: float, plot: float, scale: axis.Scale, size: float) -> float:
    """Move the blocks (from the highest down) apart where they would touch, inside the plot of this height.

    How far the farthest was moved, in points.
    """
    aims = [scale(one.at) - 0.42 * size for one in blocks]
    for one, aim in zip(blocks, aims, strict=True):
        one.top = aim
    for _ in range(80):
        for one, other in itertools.pairwise(blocks):
            lack = one.top + one.height + 3 - other.top
            if lack > 0:
                one.top, other.top = one.top - lack / 2, other.top + lack / 2
        for one in blocks:
            one.top = min(max(one.top, top - 4), top + plot - one.height)
    return max((abs(one.top - aim) for one, aim in zip(blocks, aims, strict=True)), default=0.0)


def paint(
    sheet: typeset.Sheet, blocks: Sequence[Block], right: float, top: float, plot: float, scale: axis.Scale
) -> None:
    """The value and the words of each series at the end of its line, `right` of the plot."""
    size = sheet.theme.text
    spread(blocks, top, plot, scale, size)
    for one in blocks:
        aim = scale(one.at)
        if abs(one.top + 0.42 * size - aim) > 3:
            ends = [aim, one.top + 0.42 * size]
            sheet.stroke([right - 6, right - 1], ends, color=one.stroke.colour, linewidth=0.7)
        colour = key.text_colour(sheet.theme, one.stroke)
        below = one.top
        if one.value:
            sheet.text(right + 2, one.top, one.value, weight=600, colour=colour)
            below += typeset.LEADING * size
        sheet.lines(right + 2, below, one.lines, colour=colour)
