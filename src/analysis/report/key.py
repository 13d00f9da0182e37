"""The key above a plot: samples with their words, in as many rows as they need."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.patches import Rectangle

from analysis.report import typeset
from analysis.report.refusals import FINDING
from analysis.report.theme import Stroke, Theme

ROW = 15.0
GAP = 14.0
SAMPLE = {
    "line": 24.0,
    "marker": 9.0,
    "hollow": 9.0,
    "cross": 9.0,
    "break": 9.0,
    "band": 16.0,
    "bar": 16.0,
    "fill": 16.0,
    "note": -5.0,
}


@dataclass(frozen=True)
class Entry:
    """One sample and its words; `kind` is one of SAMPLE (a note has words alone)."""

    kind: str
    words: str
    stroke: Stroke
    hatch: str = ""
    fill: str = ""


def rows(entries: list[Entry], room: float, size: float) -> list[list[Entry]]:
    """The entries in rows that fit the room; an entry wider than the room stands alone."""
    out: list[list[Entry]] = []
    used = 0.0
    for entry in entries:
        wide = SAMPLE[entry.kind] + 5 + typeset.width(entry.words, size)
        if out and used + GAP + wide <= room:
            out[-1].append(entry)
            used += GAP + wide
        else:
            out.append([entry])
            used = wide
    return out


def height(entries: list[Entry], room: float, size: float) -> float:
    """Height of the key in points, with the space below it."""
    if not entries:
        return 0.0
    wrapped = [_fold(entry, room, size) for row in rows(entries, room, size) for entry in row[:1]]
    return sum(ROW + (len(lines) - 1) * typeset.LEADING * size for lines in wrapped) + 5.0


def _fold(entry: Entry, room: float, size: float) -> list[str]:
    return typeset.wrap(entry.words, room - SAMPLE[entry.kind] - 5, size)


def paint(sheet: typeset.Sheet, left: float, top: float, entries: list[Entry], room: float) -> None:
    """Draw the key with its top at `top`."""
    size = sheet.theme.text
    for row in rows(entries, room, size):
        x = left
        for entry in row:
            sample(sheet, x, top + size * 0.53, entry)
            folded = _fold(entry, room, size) if len(row) == 1 else [entry.words]
            sheet.lines(x + SAMPLE[entry.kind] + 5, top, folded)
            x += SAMPLE[entry.kind] + 5 + typeset.width(entry.words, size) + GAP
        extra = len(_fold(row[0], room, size)) - 1 if len(row) == 1 else 0
        top += ROW + extra * typeset.LEADING * size


def sample(sheet: typeset.Sheet, x: float, y: float, entry: Entry) -> None:
    """The sample of an entry, beginning at x, its middle at y."""
    theme, wide = sheet.theme, SAMPLE[entry.kind]
    colour, middle = entry.stroke.colour, x + wide / 2
    if entry.kind == "note":
        return
    if entry.kind == "line":
        sheet.stroke(
            [x, x + wide], [y, y], color=colour, linewidth=theme.line, dashes=entry.stroke.dash or (None, None)
        )
    if entry.kind in ("line", "marker", "hollow"):
        face = theme.paper if entry.kind == "hollow" else colour
        dot(sheet, middle, y, entry.stroke, face)
    elif entry.kind == "cross":
        cross(sheet, middle, y, colour)
    elif entry.kind == "break":
        tear(sheet, middle, y, colour)
    else:
        top, high = (y - 4.5, 9.0)
        fill = entry.fill or (theme.band if entry.kind == "band" else colour)
        box(sheet, x, top, wide, high, colour, fill, entry.hatch)


def dot(sheet: typeset.Sheet, x: float, y: float, stroke: Stroke, face: str) -> None:
    """One marker of a series."""
    sheet.stroke(
        [x], [y], marker=stroke.marker, markersize=sheet.theme.marker, markerfacecolor=face,
        markeredgecolor=stroke.colour, markeredgewidth=1.4, linestyle="None", color=stroke.colour, gid=FINDING,
    )  # fmt: skip


def cross(sheet: typeset.Sheet, x: float, y: float, colour: str) -> None:
    """The mark of a period without a figure."""
    for rise in (-2.6, 2.6):
        sheet.stroke([x - 2.6, x + 2.6], [y - rise, y + rise], color=colour, linewidth=1.2)


def tear(sheet: typeset.Sheet, x: float, y: float, colour: str) -> None:
    """The mark of a break: two slanted strokes."""
    for shift in (-2.2, 2.2):
        sheet.stroke([x + shift - 2, x + shift + 2], [y + 5, y - 5], color=colour, linewidth=1.3)


def box(
    sheet: typeset.Sheet, x: float, top: float, wide: float, high: float, edge: str, fill: str, hatch: str = ""
) -> None:
    """A rectangle with an edge that can be seen, filled or hatched."""
    corner = (x / sheet.width, 1 - (top + high) / sheet.height)
    patch = Rectangle(corner, wide / sheet.width, high / sheet.height, facecolor=fill, edgecolor=edge, linewidth=1.0)
    patch.set_gid(FINDING)
    if hatch:
        patch.set_hatch(hatch)
    sheet.patch(patch)


def text_colour(theme: Theme, stroke: Stroke) -> str:
    """The colour in which the words of a series are written: its own when it can be read, else ink."""
    from analysis.report.theme import TEXT_CONTRAST, contrast

    return stroke.colour if contrast(stroke.colour, theme.paper) >= TEXT_CONTRAST else theme.ink
