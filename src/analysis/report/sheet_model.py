"""What a workbook consists of: sheets with a title, lines and one table, whose cells know what they hold.

A table is marked up, has one header row, no merged and no empty cells, and fits the width of a page.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

NONE = "[z]"  # there is nothing to say here
NARROWEST, WIDEST, STILL_READ = 9, 60, 24  # characters of a column; it is not made narrower than the last to fit
PAGE = 150  # characters across a page
LONG_LINE = 150
LETTERS = 1.04  # of running text in the width of a digit, less what is lost at the ends of lines
SENTENCE = re.compile(r"(?<=[.?!]) (?=[A-Z‘])")

Kind = Literal["text", "number", "period", "mark", "link"]


@dataclass(frozen=True)
class Cell:
    """One cell, never empty: `text` as a person reads it, and `value` where it is a number.

    `number`: a value shown with `decimals` (and its plus, when `signed`); `period`: a year, as a whole number; `mark`:
    shorthand such as `[x]`; `link`: `text` that leads to `href`, `#` and the name of a sheet or a web address.
    """

    kind: Kind
    text: str
    value: float | int | None = None
    decimals: int = 0
    signed: bool = False
    href: str = ""


@dataclass(frozen=True)
class Column:
    """A column: its header, its width in characters, whether it is set to the right."""

    header: str
    width: float
    right: bool = False


@dataclass(frozen=True)
class Table:
    """A table: `name` is what programs call it; a row is as long as `columns`; there is at least one row."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Line:
    """A line of words under the title of a sheet."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class Sheet:
    """A sheet: title in A1, lines under it, then its one table (none on the cover, or when there are no figures)."""

    name: str
    title: str
    lines: tuple[Line, ...]
    table: Table | None = None
    width: float = 0  # characters of column A, when there is no table


@dataclass(frozen=True)
class Workbook:
    """A whole workbook; `language` as documents name it (`nl-NL`)."""

    title: str
    subject: str
    creator: str
    description: str
    language: str
    sheets: tuple[Sheet, ...]


def table(
    name: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    right: Sequence[int] = (),
    widths: Sequence[float] = (),
) -> Table:
    """A table that fits a page: columns of `widths` (characters), or as wide as their cells ask.

    Headers that are alike get a number; columns of words are made narrower together where the page is too small.
    """
    names = unique(heads)
    asked = list(widths) or [_asked(head, [row[place] for row in rows]) for place, head in enumerate(names)]
    caps = range(WIDEST, STILL_READ - 1, -1)
    cap = next((cap for cap in caps if sum(min(width, cap) for width in asked) <= PAGE), STILL_READ)
    fitted = asked if widths else [width if place in right else min(width, cap) for place, width in enumerate(asked)]
    columns = [Column(head, fitted[place], place in right) for place, head in enumerate(names)]
    return Table(name.replace("-", "_"), tuple(columns), tuple(map(tuple, rows)))


def _asked(head: str, cells: Sequence[Cell]) -> float:
    longest = max((len(cell.text) for cell in cells), default=0)
    width = max(NARROWEST, min(WIDEST, max(longest, _longest_word(head)) + 3))
    return max(width, min(22, len(head) // 2 + 3))


def _longest_word(words: str) -> int:
    return max((len(word) for word in words.split()), default=0)


def unique(headers: Sequence[str]) -> list[str]:
    """Headers a table accepts: each once; a second one of the same text gets its number."""
    found: list[str] = []
    for text_ in headers:
        number, name = 1, text_
        while name.casefold() in {other.casefold() for other in found}:
            number += 1
            name = f"{text_} ({number})"
        found.append(name)
    return found


def lines_of(words: str, width: float) -> int:
    """How many lines words take in a column of this width (characters)."""
    return max(1, len(textwrap.wrap(words, max(1, int(width * LETTERS)))))


def height(texts: Sequence[str], columns: Sequence[Column]) -> int:
    """The lines that a row takes: those of its longest text in its column."""
    return max(lines_of(words, column.width) for words, column in zip(texts, columns, strict=True))


def sentences(line: str) -> list[str]:
    """A line as it is, or by sentence where it would run off the page."""
    return [line] if 0 < len(line) <= LONG_LINE else [part for part in SENTENCE.split(line) if part]
