"""Where the values of series stand: each nearest to its own mark, the middle ones left out where there is no room."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.report import key, typeset
from analysis.report.typeset import Box

NEAR = 5.5  # from the middle of a mark to its value
FAR = (11.0, 15.0, 19.0)  # the same for a value that gets a line to its mark
MARK = 3.9  # half the side of a mark
MOST = 12  # places tried for each value that must stand
STEPS = 20_000  # combinations tried before the best one so far is taken
DROPPED = 1000.0
TOUCHING = 7.0  # marks of one period that are nearer than this stand side by side, so far apart

Point = tuple[float, float]
Ident = tuple[tuple[str, ...], str]  # of a mark: the key of its series and its period


@dataclass(frozen=True)
class Value:
    """One value to be written beside the mark at (x, y); `needed` ones are placed first, together.

    `told`: how the key says the value where there is no room for it beside its mark.
    """

    words: str
    x: float
    y: float
    colour: str
    weight: int = 400
    below: bool = False
    needed: bool = False
    told: key.Entry | None = None


@dataclass(frozen=True)
class Around:
    """What is there already, in points: marks, boxes along lines, guides (which may be covered), words, the edges.

    `reach`: half a step of the axis of time; farther from its own x no value stands.
    """

    marks: Sequence[Point]
    solid: Sequence[Box]
    guides: Sequence[Box]
    words: Sequence[Box]
    edges: Box
    reach: float


@dataclass(frozen=True)
class Placed:
    """A value with its box; `leader` is the line to its mark, where it has one."""

    value: Value
    box: Box
    cost: float
    leader: tuple[Point, Point] | None = None


def place(values: Sequence[Value], around: Around, size: float) -> list[Placed]:
    """The values that can stand, in the order given: those needed together at least cost, then each other in turn."""
    needed = [_places(value, around, size)[:MOST] for value in values if value.needed]
    found = _together(needed)
    for value in values:
        if not value.needed:
            free = [one for one in _places(value, around, size) if not any(_touch(one, other) for other in found)]
            found += free[:1]
    return found


def untold(values: Sequence[Value], placed: Sequence[Placed]) -> list[key.Entry]:
    """What the key must say, for a value that is needed has found no place."""
    shown = {id(one.value) for one in placed}
    return [value.told for value in values if value.needed and value.told and id(value) not in shown]


def paint(sheet: typeset.Sheet, placed: Placed, around: Around) -> None:
    """Write a value; a guide behind it is interrupted, and a value farther off has a line to its mark."""
    value, (x0, y0, _, y1) = placed.value, placed.box
    for guide in around.guides:
        if typeset.covers(placed.box, guide) > 0:
            ends = [y0 - 1, y1 + 1]
            sheet.stroke([guide[0] + 0.5] * 2, ends, color=sheet.theme.paper, linewidth=3, zorder=0.65)
    if placed.leader:
        xs, ys = zip(*placed.leader, strict=True)
        sheet.stroke(xs, ys, color=value.colour, linewidth=0.8, zorder=0.8)
    sheet.text(x0, y0, value.words, weight=value.weight, colour=value.colour)


def side_by_side(heights: Mapping[Ident, float], fixed: Collection[Ident]) -> dict[Ident, float]:
    """How far to move marks of one period that would cover one another, in points to the right.

    `heights`: where each mark stands, in the order of the series. The marks of `fixed` (on a line) stay, and the
    others go to their right.
    """
    moved: dict[Ident, float] = {}
    for period in sorted({period for _, period in heights}):
        own = {ident: y for ident, y in heights.items() if ident[1] == period}
        near = [a for a, y in own.items() if any(abs(y - other) < TOUCHING for b, other in own.items() if b != a)]
        loose = [ident for ident in near if ident not in fixed]
        start = -(len(loose) - 1) / 2 if len(loose) == len(near) else 1.0
        moved |= {ident: TOUCHING * (start + at) for at, ident in enumerate(loose)}
    return moved


def distance(box: Box, point: Point) -> float:
    """From a point to the nearest part of a box."""
    aside = max(box[0] - point[0], point[0] - box[2], 0.0)
    return math.hypot(aside, max(box[1] - point[1], point[1] - box[3], 0.0))


def _together(several: list[list[Placed]]) -> list[Placed]:
    """One place for each value so that none touch, at the least cost; a value is left out only where nothing fits."""
    best: tuple[float, list[Placed]] = (math.inf, [])
    tried = 0

    def search(at: int, cost: float, taken: list[Placed]) -> None:
        nonlocal best, tried
        tried += 1
        if cost >= best[0] or (tried > STEPS and best[0] < math.inf):
            return
        if at == len(several):
            best = (cost, taken)
            return
        for one in several[at]:
            if not any(_touch(one, other) for other in taken):
                search(at + 1, cost + one.cost, [*taken, one])
        search(at + 1, cost + DROPPED, taken)

    search(0, 0.0, [])
    return best[1]


def _touch(one: Placed, other: Placed) -> bool:
    if typeset.covers(one.box, other.box, 1.5) > 0:
        return True
    return any(
        first.leader is not None and typeset.covers(_hull(first.leader), second.box, 0.8) > 0
        for first, second in ((one, other), (other, one))
    )


def _hull(line: tuple[Point, Point]) -> Box:
    (x0, y0), (x1, y1) = line
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _places(value: Value, around: Around, size: float) -> list[Placed]:
    """The places where a value may stand, the best first."""
    wide = typeset.width(value.words, size, value.weight)
    boxes = list(_boxes(value, wide, size))
    lefts, tops, rights, bottoms = zip(*(box for box, _, _ in boxes), strict=True)
    hull = min(lefts), min(tops), max(rights), max(bottoms)
    around = replace(around, solid=[one for one in around.solid if typeset.covers(hull, one, 1.0) > 0])
    found = []
    for box, gap, rank in boxes:
        placed = _judged(value, box, gap, rank, around)
        if placed is not None:
            found.append(placed)
    return sorted(found, key=lambda one: one.cost)


def _boxes(value: Value, wide: float, high: float) -> Iterator[tuple[Box, float, float]]:
    """Boxes above, below and beside a mark, each with its gap and what its place costs."""
    shifts = (0.0, -4.0, 4.0, -8.0, 8.0, 4 - wide / 2, wide / 2 - 4, -wide / 2 - 3.5, wide / 2 + 3.5)
    for gap in (NEAR, *(FAR if value.needed else ())):
        for below in (False, True):
            top = value.y + gap if below else value.y - gap - 0.9 * high
            for shift in shifts:
                left = value.x + shift - wide / 2
                rank = 0.12 * abs(shift) + 1.5 * (gap - NEAR) + (0.0 if below == value.below else 3.0)
                yield (left, top, left + wide, top + 0.9 * high), gap, rank
    for left in (value.x + NEAR + 1, value.x - NEAR - 1 - wide):
        top = value.y - 0.45 * high
        yield (left, top, left + wide, top + 0.9 * high), NEAR, 3.5


def _judged(value: Value, box: Box, gap: float, rank: float, around: Around) -> Placed | None:
    """The box with its cost; nothing where it may not stand."""
    edges = around.edges
    if box[0] < edges[0] or box[1] < edges[1] or box[2] > edges[2] or box[3] > edges[3]:
        return None
    if max(box[0] - value.x, value.x - box[2]) > around.reach:
        return None
    if any(typeset.covers(box, other, 0.5) for other in around.words):
        return None
    own = value.x, value.y
    others = [mark for mark in around.marks if math.dist(mark, own) > 0.01]
    if any(distance(box, mark) < MARK for mark in others):
        return None
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    if any(math.dist(middle, mark) < math.dist(middle, own) - 1e-6 for mark in others):
        return None
    leader = None
    spare = min((distance(box, mark) for mark in others), default=math.inf) - distance(box, own)
    if gap > NEAR:
        leader = _leader(box, own)
        if any(distance(_hull(leader), mark) < MARK for mark in others):
            return None
        if any(typeset.covers(_hull(leader), other, 0.5) for other in around.words):
            return None
        spare = math.inf
    elif spare < -1e-6:
        return None
    covered = sum(typeset.covers(box, other, 0.8) for other in around.solid)
    if covered > (24.0 if value.needed else 2.0):
        return None
    crossed = 3.5 * sum(typeset.covers(box, other, 0.5) > 0 for other in around.guides)
    return Placed(value, box, rank + covered + crossed + 1.5 * max(0.0, 4.0 - spare), leader)


def _leader(box: Box, own: Point) -> tuple[Point, Point]:
    """From the edge of the words to the edge of the mark, upright where that can be."""
    x = min(max(own[0], box[0] + 2), box[2] - 2)
    above = box[3] <= own[1]
    end = box[3] if above else box[1]
    return (x, end), (own[0], own[1] + (-MARK if above else MARK))
