"""Levels, such as goals: a line for each, with its words directly above it or, where they do not fit, in the key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.report import key, typeset
from analysis.report.theme import Stroke, Theme
from analysis.report.typeset import Box

DASHES = ((4.0, 3.0), (1.5, 2.2), (8.0, 3.0), (6.0, 2.0, 1.5, 2.0))


@dataclass(frozen=True)
class Level:
    """One level: its value, words and line; `x` is where its words begin, nothing when they stand in the key."""

    value: float
    words: str
    stroke: Stroke
    x: float | None = None


def levels(given: Sequence[Sequence[object]], strokes: Sequence[Stroke], theme: Theme) -> list[Level]:
    """The levels with their lines: in the colours of the series, in their order, where there are as many of both."""
    own = len(given) == len(strokes) > 1
    return [
        Level(
            float(str(value)), str(words),
            Stroke(strokes[at].colour if own else theme.ink, DASHES[at % len(DASHES)], marker=""),
        )
        for at, (value, words) in enumerate(given)
    ]  # fmt: skip


def box(level: Level, x: float, y: float, size: float) -> Box:
    """The box of the words of a level whose line lies at y: directly above it."""
    top = y - size - 1.5
    return (x, top, x + typeset.width(level.words, size), top + size)


def fitted(
    several: Sequence[Level], heights: Sequence[float], reach: tuple[float, float], solid: Sequence[Box], size: float
) -> list[Level]:
    """The levels with a place for their words where all have one that covers nothing of `solid`, else without."""
    found: list[Level] = []
    taken: list[Box] = [(reach[0], y - 0.7, reach[1], y + 0.7) for y in heights]
    for at, (level, y) in enumerate(zip(several, heights, strict=True)):
        wide = typeset.width(level.words, size)
        last = reach[1] - 4 - wide
        steps = [reach[0] + 4 + 6 * k for k in range(max(int((last - reach[0] - 4) / 6) + 1, 0))]
        others = [*solid, *taken[:at], *taken[at + 1 :]]
        boxes = (box(level, x, y, size) for x in steps)
        free = next((own for own in boxes if not any(typeset.covers(own, one, 1.0) for one in others)), None)
        if free is None:
            return [replace(one, x=None) for one in several]
        found.append(replace(level, x=free[0]))
        taken.append(free)
    return found


def entries(several: Sequence[Level]) -> list[key.Entry]:
    """Samples for the key of the levels whose words do not stand at their lines."""
    return [key.Entry("line", level.words, level.stroke) for level in several if level.x is None]


def paint(sheet: typeset.Sheet, left: float, reach: tuple[float, float], level: Level, y: float) -> None:
    """The line of a level at height y, and its words above it."""
    sheet.stroke(
        [left + reach[0], left + reach[1]], [y, y], color=level.stroke.colour, linewidth=1.2,
        dashes=level.stroke.dash, zorder=0.7,
    )  # fmt: skip
    if level.x is not None:
        _, top, _, _ = box(level, level.x, y, sheet.theme.text)
        sheet.text(left + level.x, top, level.words, colour=key.text_colour(sheet.theme, level.stroke))
