"""What a reader could not read in a composed figure: words cut, on one another, or on what carries the finding."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text

from analysis.report import theme as looks
from analysis.report import typeset
from analysis.report.refusals import FINDING
from analysis.report.typeset import Box

SLACK = 0.3  # points by which two words may touch, or words leave the figure
MARK = 0.25  # part of a mark, or of a bar's end, that words may cover
LINE = 0.45  # part of the width or height of words along which a line may run through them


@dataclass(frozen=True)
class Words:
    """Drawn words with the box of their letters, in points from the left and the bottom."""

    said: str
    box: Box


def words_of(figure: Figure) -> list[Words]:
    """All words that a figure shows, in the order drawn."""
    found = []
    with looks.style():
        for one in _all(figure):
            if isinstance(one, Text) and one.get_visible() and one.get_text().strip():
                box = one.get_window_extent(typeset.measure(), dpi=72)
                found.append(Words(one.get_text(), _points(figure, box)))
    return found


def faults(figure: Figure) -> list[str]:
    """One sentence for each fault of a figure that `draw.compose` made; empty when all can be read.

    Faults are: words that leave the figure, that touch other words, or that cover a mark, the end of a line or of a
    range, or more than a part of a line or a bar. Boxes are those of the letters.
    """
    words = words_of(figure)
    wide, high = (72 * float(size) for size in figure.get_size_inches())
    found = [
        f"'{one.said}' leaves the figure"
        for one in words
        if min(one.box[0], one.box[1], wide - one.box[2], high - one.box[3]) < -SLACK
    ]
    found += [
        f"'{one.said}' overlaps '{other.said}'"
        for one, other in itertools.combinations(words, 2)
        if all(extent > SLACK for extent in _shared(one.box, other.box))
    ]
    for artist in _all(figure):
        if artist.get_gid() == FINDING and isinstance(artist, Line2D | Patch):
            found += _covered(figure, artist, words)
    return found


def _all(artist: Artist) -> Iterator[Artist]:
    """What is drawn on figure and axes; the axes of a chart draw neither axis nor spines."""
    if isinstance(artist, Figure):
        yield from (*artist.texts, *artist.lines, *artist.patches, *artist.artists)
        for axes in artist.axes:
            yield from (*axes.texts, *axes.lines, *axes.patches)


def _points(figure: Figure, box: Any) -> Box:
    unit = figure.dpi / 72
    return (float(box.x0) / unit, float(box.y0) / unit, float(box.x1) / unit, float(box.y1) / unit)


def _shared(one: Box, other: Box) -> tuple[float, float]:
    """Width and height of what two boxes share; negative where they are apart."""
    return min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])


def _covered(figure: Figure, artist: Line2D | Patch, words: Sequence[Words]) -> Iterator[str]:
    if isinstance(artist, Patch):
        bar = _points(figure, artist.get_window_extent())
        for one in words:
            wide, high = _shared(one.box, bar)
            if wide > 0 and high > 0 and wide * high > MARK * min(_area(one.box), _area(bar)):
                yield f"'{one.said}' covers a bar or a tile"
        return
    unit = figure.dpi / 72
    spots = [(float(x) / unit, float(y) / unit) for x, y in artist.get_transform().transform(artist.get_xydata())]
    half = float(artist.get_markersize()) / 2 if artist.get_marker() not in ("", "None", None) else 0.0
    joined = artist.get_linestyle() not in ("", "None", None)
    for one in words:
        for x, y in spots if half else ():
            wide, high = _shared(one.box, (x - half, y - half, x + half, y + half))
            if wide > 0 and high > 0 and wide * high > MARK * (2 * half) ** 2:
                yield f"'{one.said}' covers a mark"
        if joined and spots:
            if any(_inside(spot, one.box) for spot in (spots[0], spots[-1])):
                yield f"'{one.said}' covers the end of a line"
            if _along(spots, one.box) > LINE:
                yield f"'{one.said}' covers a line"


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _inside(spot: tuple[float, float], box: Box) -> bool:
    return box[0] < spot[0] < box[2] and box[1] < spot[1] < box[3]


def _along(spots: Sequence[tuple[float, float]], box: Box) -> float:
    """Along how much of the words a line runs through them: part of their width or height, whichever is larger."""
    inside = []
    for (x0, y0), (x1, y1) in itertools.pairwise(spots):
        steps = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0)))
        between = ((x0 + (x1 - x0) * k / steps, y0 + (y1 - y0) * k / steps) for k in range(steps + 1))
        inside += [spot for spot in between if _inside(spot, box)]
    if not inside:
        return 0.0
    xs, ys = zip(*inside, strict=True)
    return float(max((max(xs) - min(xs)) / (box[2] - box[0]), (max(ys) - min(ys)) / (box[3] - box[1])))
