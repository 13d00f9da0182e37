"""What changed in one report since the last edition, in words: under the heading of each object a line for each change.

Numbers stand before texts. Rows and series have the words that the reader sees in the report, never their ids.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from typing import Any

from analysis.errors import DataError, MonitorError
from analysis.published import label, package
from analysis.published.differences import Difference
from analysis.report import compare, text
from analysis.report.data_table import MISSING, data_table

SENTENCES = 3  # of one text that are told
DIGITS = 2  # of a difference
CLOSE = ("percent", "euro")  # units that stand at both values
BARE = ("", "count", "ratio")  # a number without a unit: the words before it say of what
PROPERTIES = ("definition", "status", "period", "unit", "vintage", "source")

Record = Mapping[str, Any]
Records = Sequence[Record]
Key = tuple[str, str]


@dataclass(frozen=True)
class Told:
    """The changes of one object: its heading, and one line for each."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Teller:
    """Words for the differences between two states of one report; `old` is empty for a report that is new."""

    old: Records
    new: Records
    words: text.Messages
    _rows: dict[tuple[Key, bool], Any] = field(default_factory=dict)

    def told(self, found: Sequence[Difference]) -> list[Told]:
        """Every change, by object: the headline, key figures, objects with other numbers, then the other texts."""
        places = {heading: place for place, heading in reversed(list(enumerate(self._headings)))}
        groups: dict[str, list[Difference]] = {}
        for one in found:
            groups.setdefault(self._heading(one), []).append(one)

        def rank(heading: str) -> tuple[int, int, str]:
            mine = groups[heading]
            kinds = {str(one["kind"]) for one in mine}
            first = 0 if "headline" in kinds else 1 if "key_figure" in kinds else 3
            if first == 3 and any(_is_number(one) for one in mine):
                first = 2
            return first, places.get(heading, len(places)), heading

        return [Told(heading, tuple(self._lines(groups[heading]))) for heading in sorted(groups, key=rank)]

    # --- the objects --------------------------------------------------------------------------------------------------

    @cached_property
    def _headings(self) -> list[str]:
        return [*self._names(self.new).values()]

    @cached_property
    def _named(self) -> dict[Key, str]:
        return self._names(self.old) | self._names(self.new)

    def _names(self, records: Records) -> dict[Key, str]:
        """The heading of each object that can change, in the order of the report."""
        found, section = {}, ""
        for record in records:
            kind = str(record["kind"])
            if kind == "section":
                section = str(record["title"])
            name = {
                "figure": record.get("headline"),
                "table": record.get("headline"),
                "key_figure": record.get("label"),
                "fact": record.get("label"),
                "section": section,
                "paragraph": section,
                "unanswered": record.get("question"),
            }.get(kind)
            if kind in compare.TEXTS:
                shown = kind if name or kind in ("headline", "note") else "loose"
                found[_key(record)] = self.words.format("edition-object", kind=shown, name=str(name or ""))
        return found

    def _heading(self, one: Difference) -> str:
        kind, ident = str(one["kind"]), str(one["id"])
        return self._named.get((kind, ident)) or self.words.format("edition-object", kind="loose", name=ident)

    def _record(self, one: Difference, *, new: bool) -> Record | None:
        key = (str(one["kind"]), str(one["id"]))
        return next((record for record in (self.new if new else self.old) if _key(record) == key), None)

    # --- the lines ----------------------------------------------------------------------------------------------------

    def _lines(self, found: Sequence[Difference]) -> Iterator[str]:
        alike: dict[tuple[str, str, str], list[Difference]] = {}
        for one in sorted(found, key=lambda one: not _is_number(one)):
            if one["what"] in PROPERTIES:  # one line for all numbers that have another source
                alike.setdefault((str(one["what"]), str(one["old"]), str(one["new"])), []).append(one)
            else:
                yield from self._change(one)
        for (what, old, new), ones in alike.items():
            where = self._where(ones[0]) if len(ones) == 1 else ""
            if not where and len(ones) > 1:
                where = self.words.format("edition-many", count=text.number(len(ones), self.words.language))
            shown = {side: self._property(what, value) for side, value in (("old", old), ("new", new))}
            yield self._line(where, self.words.format("edition-property", form=what, **shown))

    def _change(self, one: Difference) -> Iterator[str]:
        what, old, new = str(one["what"]), one["old"], one["new"]
        if what in ("appeared", "disappeared"):
            yield self._came_or_went(one)
        elif what == "number":
            yield self._line(self._where(one), self._number(one))
        elif what == "moved":
            tables = {
                side: self._named.get(("table", str(one[side])), str(one[side])).partition(": ")[2]
                for side in ("old", "new")
            }
            yield self._line(str(one["item"]), self.words.format("edition-moved", **tables))
        elif one["kind"] == "table" and one["item"]:
            yield self._line(self._where(one), self.words.format("edition-text", old=str(old), new=str(new)))
        else:
            yield from self._texts(one)

    def _line(self, where: str, told: str) -> str:
        line = f"{where}: {told}" if where else told
        return line[:1].upper() + line[1:]

    def _came_or_went(self, one: Difference) -> str:
        came = one["what"] == "appeared"
        value = one["new"] if came else one["old"]
        form = "appeared" if came else "disappeared"
        if one["item"] == "(column)":
            return self.words.format("edition-column", name=str(value), form=form)
        if isinstance(value, int | float):
            shown = self._amount(float(value), one, _few(float(value)))
            return self._line(self._where(one), self.words.format("edition-value", value=shown, form=form))
        if one["item"]:
            return self.words.format("edition-row", name=str(value), form=form)
        return self.words.format("edition-whole", form=form)

    def _texts(self, one: Difference) -> Iterator[str]:
        """The sentences of a text that are not as they were."""
        ident = f"edition-part-{one['column']}"
        where = self.words.format(ident) if ident in self.words else ""
        changes = list(changed_sentences(str(one["old"] or ""), str(one["new"] or "")))
        for old, new in changes[:SENTENCES]:
            form = "text" if old and new else "added" if new else "removed"
            yield self._line(where, self.words.format(f"edition-{form}", **_slots(old=old, new=new)))
        if (left := len(changes) - SENTENCES) > 0:
            shown = text.number(left, self.words.language)
            yield self._line(where, self.words.format("edition-more-text", count=left, shown=shown))

    def _property(self, what: str, value: str) -> str:
        """What a number came with, in words."""
        language = self.words.language
        try:
            if what == "source":
                return "; ".join(self._known("sources", "title", ident) for ident in value.split())
            if what == "definition":
                return self._known("definitions", "label", value)
            if what in ("status", "unit"):
                return label(what, value, language)
            return text.period(value, language)
        except MonitorError:  # it is in words already, as in a table
            return value

    def _known(self, part: str, name: str, ident: str) -> str:
        for records in (self.new, self.old):
            for one in records[-1].get(part, []) if records else []:
                if one["id"] == ident:
                    return str(one[name])
        return ident

    # --- numbers ------------------------------------------------------------------------------------------------------

    def _number(self, one: Difference) -> str:
        """From what to what, and by how much, with as many decimals as the difference deserves."""
        old, new, by = float(one["old"]), float(one["new"]), float(one["difference"])
        places = min(_few(by, DIGITS), max(_exact(old), _exact(new)))
        unit, language = self._unit(one), self.words.language
        points = {"percent": "percentage_points"}.get(unit, unit)
        changed = (
            text.quantity(by, points, language, places, sign=True)
            if points in ("percentage_points", "euro")
            else text.signed(by, language, places)
        )
        return self.words.format(
            "edition-number",
            old=self._amount(old, one, places) if unit in CLOSE else text.number(old, language, places),
            new=self._amount(new, one, places),
            difference=changed,
            form="rounding" if one["within_rounding"] else "other",
        )

    def _amount(self, value: float, one: Difference, places: int) -> str:
        unit, language = self._unit(one), self.words.language
        if unit in BARE:
            return text.number(value, language, places)
        try:
            return text.quantity(value, unit, language, places)
        except MonitorError:
            return f"{text.number(value, language, places)} {unit}"

    def _unit(self, one: Difference) -> str:
        """The id of a unit; a table tells its label."""
        unit = str(one["unit"])
        return _units(self.words.language).get(unit, unit) if one["kind"] == "table" else unit

    # --- the places ---------------------------------------------------------------------------------------------------

    def _where(self, one: Difference) -> str:
        """The row or the series, the column or the period, as the report shows them."""
        if one["kind"] == "figure":
            return self._point(one)
        if one["kind"] == "table":
            return self._cell(one)
        return self._period(one)

    def _period(self, one: Difference) -> str:
        try:
            return text.period(str(one["period"]), self.words.language) if one["period"] else ""
        except MonitorError:
            return str(one["period"])

    def _point(self, one: Difference) -> str:
        for new in (True, False):
            record = self._record(one, new=new)
            if record is None:
                continue
            points = self._rows.setdefault((_key(record), new), _points(record, self.words.language))
            if found := [words for name, words in points if name == (one["item"], one["period"])]:
                period = "" if record["chart"]["options"].get("x") else self._period(one)
                told = any(period in part for part in found[0])  # the label names it already
                return ", ".join(dict.fromkeys([*found[0], *([] if told or not period else [period])]))
        return self._period(one)

    def _cell(self, one: Difference) -> str:
        """The words of a row up to where they name it, and its column."""
        column = str(one["column"])
        for new in (True, False):
            record, value = self._record(one, new=new), one["new" if new else "old"]
            if record is None or value is None or column not in [own["name"] for own in record["columns"]]:
                continue
            place = [own["name"] for own in record["columns"]].index(column)
            shared = {part for part in str(one["item"]).split(", ") if part}
            rows = [
                cells
                for cells in record["rows"]
                if value in (cells[place]["value"], cells[place]["text"])
                and shared <= {part for cell in cells for part in str(cell["text"]).split(", ")}
            ]
            name = _row_name(record, rows[0], column) if len(rows) == 1 else str(one["item"])
            own = self.words.format("edition-column-of", column=str(record["columns"][place]["label"]))
            return ", ".join(part for part in (name, own) if part)
        return ", ".join(part for part in (str(one["item"]), self._period(one)) if part)


def changed_sentences(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The sentences that differ, as (what it was, what it is); empty where there was or is none."""
    ours, theirs = _sentences(old), _sentences(new)
    for step, begin, end, first, last in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if step == "equal":
            continue
        many = max(end - begin, last - first)
        for place in range(many):
            before = ours[begin + place] if begin + place < end else ""
            after = theirs[first + place] if first + place < last else ""
            yield before, after


def _sentences(words: str) -> list[str]:
    parts = re.split(r"(?<=[.!?])(?<!\bart\.)(?<!\bnr\.)\s+(?=[^a-z\s])", words.strip())
    return [part for part in parts if part]


def _key(record: Record) -> Key:
    """How a comparison knows an object."""
    return str(record["kind"]), str(record.get("id") or record.get("label") or record["kind"])


def _slots(**given: str) -> dict[str, str]:
    return {name: value for name, value in given.items() if value}


def _is_number(one: Difference) -> bool:
    values = [one[side] for side in ("old", "new") if one[side] is not None]
    return one["what"] in ("number", "appeared", "disappeared") and all(
        isinstance(value, int | float) for value in values
    )


def _exact(value: float) -> int:
    """How many decimals a number has."""
    return len(f"{value:.9f}".rstrip("0").partition(".")[2])


def _few(value: float, digits: int = 3) -> int:
    """Decimals for so many significant digits, and no more than the number has."""
    wanted = digits - 1 - math.floor(math.log10(abs(value))) if value else 0
    return max(0, min(wanted, _exact(value), 9))


def _points(record: Record, language: str) -> list[tuple[tuple[str, str], list[str]]]:
    """Of each point of a figure: how a comparison names it, and its words in the table behind the figure."""
    chart = record["chart"]
    table = data_table(chart["frame"], language, options=chart["options"])
    x = str(chart["options"].get("x", ""))
    left_out = {"period", "status", "unit", "value", "lower", "upper", "n", "vintage"}
    columns = [(place, own) for place, own in enumerate(table["columns"]) if own["name"] not in left_out]
    found = []
    for name, cells in zip(compare.names_of_points(record), table["rows"], strict=True):
        words = [
            f"{own['label']} {cells[place]['text']}" if own["name"] == x else str(cells[place]["text"])
            for place, own in columns
        ]
        found.append((name, [part for part in words if part != MISSING]))
    return found


def _row_name(record: Record, row: Sequence[Record], besides: str) -> str:
    """The first words of a row that no other row of the table has; without the column that is told itself."""
    places = [
        place for place, own in enumerate(record["columns"]) if own["kind"] != "number" and own["name"] != besides
    ]
    named = [place for place in places if not re.fullmatch(r"GM\d{4}", str(row[place]["text"]))]  # a code is no name
    places = named or places
    for many in range(1, len(places) + 1):
        words = [str(row[place]["text"]) for place in places[:many]]
        if sum([str(cells[place]["text"]) for place in places[:many]] == words for cells in record["rows"]) == 1:
            break
    return ", ".join(str(row[place]["text"]) for place in places[: many if places else 0])


@lru_cache(maxsize=4)
def _units(language: str) -> dict[str, str]:
    """The ids of the units by their labels."""
    try:
        table = package()["labels"]
    except DataError:
        return {}
    units = table[table["kind"] == "unit"]
    return dict(zip(units[f"label_{language}"], units["id"], strict=True))
