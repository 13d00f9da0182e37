"""Tables on paper: widths of columns in points, size of text, and how many times a narrow table stands side by side."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.report.data_table import header
from analysis.report.pdf_words import bound
from analysis.report.typeset import width

Shown = dict[str, Any]

ROOM = 170 / 25.4 * 72  # points between the margins of an upright A4
GUTTERS = (14.0, 9.0)  # between columns, in points: of a few, and of many columns
MANY = 7
BESIDE = 8 / 25.4 * 72  # between tables that stand side by side
SETTINGS = (  # size of the text, whether words are divided, and by how much a table must become lower for that
    *((8.5, False, 1.0), (8.0, False, 1.15), (8.5, True, 1.15), (8.0, True, 1.3)),
    (7.5, True, 1.5),
)
LINE, PADDING = 1.25, 6.0  # height of a line in sizes of the text, and what a row adds, in points
WASTE = 12.0  # points that a line leaves empty, for words are not divided at will
STEPS = 60  # in which room is given to columns
KEPT = 240.0  # points: a table up to this height is not divided over pages
SIDE_BY_SIDE = 30  # rows from which a narrow table is set in columns
MEASURED = 8  # longest texts of a column that are measured
SLACK = 2.0  # points that a column is wider than its text
BREAKABLE = 12  # letters from which a word may be hyphenated
NOTHING = "[z]"  # stands in a cell that has nothing to say


def told_once(table: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """A long table without the columns that say the same in all rows, and what those say: `Status: definitief`."""
    rows, columns = table["rows"], table["columns"]
    same = [place for place in range(len(columns)) if len({str(row[place]["text"]) for row in rows}) == 1]
    if len(rows) < SIDE_BY_SIDE or not same or len(same) == len(columns):
        return dict(table), []
    kept = [place for place in range(len(columns)) if place not in same]
    told = [f"{header(columns[place])}: {rows[0][place]['text'] or NOTHING}" for place in same]
    return {
        "columns": [columns[place] for place in kept],
        "rows": [[row[place] for place in kept] for row in rows],
    }, told


def fitted(table: Mapping[str, Any]) -> Shown:
    """A recorded table (`columns`, `rows` of cells) as it is set.

    `columns` (label, whether right-aligned, width in points), `rows` of texts, `size` of the text and `gutter` in
    points, and `across`: how many stand side by side. Columns that do not fit as wide as their text share the room by
    what they need; none is narrower than its longest word (which may be hyphenated when there is no other way), numbers
    stay whole. `whole`: whether the table is short enough to stay on one page.
    """
    rows = [[bound(cell["text"]) or NOTHING for cell in row] for row in table["rows"]]
    labels = [header(column) for column in table["columns"]]
    right = [column.get("align") == "right" for column in table["columns"]]
    by_column = [[row[place] for row in rows] for place in range(len(labels))]
    lines = 4 if len(rows) < SIDE_BY_SIDE else 9  # of a header
    gutter = GUTTERS[len(labels) >= MANY]
    room = ROOM - gutter * (len(labels) - 1)
    ways = []
    for size, hyphens, worth in SETTINGS:
        natural = [_natural(one, label, size, lines) for one, label in zip(by_column, labels, strict=True)]
        least = [_least(*column, size, hyphens) for column in zip(by_column, labels, right, strict=True)]
        lengths = [[_length(told, size) for told in row] for row in [labels, *rows]]
        widths = shared(natural, least, room, lengths)
        ways.append((sum(least) > room, worth * _height(lengths, widths, size), size, widths))
        if sum(natural) <= room:
            break
    _, height, size, widths = min(ways)
    whole = sum(widths) + gutter * (len(labels) - 1)
    across = int((ROOM + BESIDE) // (whole + BESIDE)) if len(rows) >= SIDE_BY_SIDE else 1
    gutters = [gutter / 2 * ((place > 0) + (place < len(labels) - 1)) for place in range(len(labels))]
    return {
        "columns": [
            {"label": label, "right": at_right, "width": math.floor(100 * (wide + beside)) / 100}
            for label, at_right, wide, beside in zip(labels, right, widths, gutters, strict=True)
        ],
        "rows": rows,
        "size": size,
        "gutter": gutter,
        "across": max(1, across),
        "whole": height <= KEPT,
    }


def shared(
    natural: Sequence[float], least: Sequence[float], room: float, lengths: Sequence[Sequence[float]]
) -> list[float]:
    """Widths of columns that together fit in `room`: as wide as their text where that fits.

    Else the room goes, from the least widths on and step by step, to the column whose texts make the table highest;
    `lengths` are those of the texts, row by row. When even the least widths do not fit, all are narrowed alike.
    """
    if sum(natural) <= room:
        return list(natural)
    if sum(least) >= room:
        return [one * room / sum(least) for one in least]
    widths = list(least)
    step = (room - sum(widths)) / STEPS
    for _ in range(STEPS):
        costs = [0.0] * len(widths)
        for row in lengths:
            lines = [length / max(1.0, wide - WASTE) for length, wide in zip(row, widths, strict=True)]
            tallest = max(range(len(lines)), key=lines.__getitem__)
            costs[tallest] += lines[tallest]
        open_ = [place for place, wish in enumerate(natural) if widths[place] < wish]
        widths[max(open_, key=costs.__getitem__)] += step
    return widths


def _natural(texts: Sequence[str], label: str, size: float, lines: int) -> float:
    """The width that holds every text of a column on one line; its header may take `lines`."""
    longest = _longest(texts)
    return max(_widest(longest, size), _widest(label.split(), size, 600), width(label, size, 600) / lines) + SLACK


def _least(texts: Sequence[str], label: str, right: bool, size: float, hyphens: bool) -> float:
    """The narrowest that a column may be: its longest word; in a column of numbers, its widest number."""
    parts = texts if right else [part for told in texts for part in _words(told, hyphens)]
    longest = _longest(parts)
    return max(_widest(longest, size), _widest(_words(label, hyphens), size, 600)) + SLACK


def _longest(texts: Sequence[str]) -> list[str]:
    """The texts that are measured; of equally long ones always the same, for a set is ordered anew in each process."""
    return sorted(set(texts), key=lambda told: (len(told), told))[-MEASURED:]


def _words(told: str, hyphens: bool) -> list[str]:
    """The words of a text; of one that may be hyphenated, its longer half. A name with underscores never is."""
    halves = (hyphens and len(word) >= BREAKABLE and "_" not in word for word in told.split(" "))
    return [word[: len(word) // 2 + 2] if half else word for word, half in zip(told.split(" "), halves, strict=True)]


def _length(told: str, size: float) -> float:
    """About how long a text is on one line, in points."""
    return 0.54 * size * len(told)


def _height(lengths: Sequence[Sequence[float]], widths: Sequence[float], size: float) -> float:
    """About how high a table is, in points."""
    lines = (
        max(
            math.ceil(long / max(1.0, wide - WASTE)) if long > wide else 1
            for long, wide in zip(row, widths, strict=True)
        )
        for row in lengths
    )
    return sum(max(1, count) * size * LINE + PADDING for count in lines)


def _widest(texts: Sequence[str], size: float, weight: int = 400) -> float:
    """The width of the widest text in points; digits are all as wide as a zero, as in a table."""
    return max((width(re.sub(r"\d", "0", one), size, weight) for one in texts), default=0.0)
