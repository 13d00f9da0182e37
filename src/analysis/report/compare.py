"""What changed between two reports: a pure function of their recorded objects.

Numbers are compared where they are the same number: of a figure by series and period, of a table by the row's own
words and the column, of a key figure by its id. `differences` has the form of the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from analysis.errors import ParameterError
from analysis.published import IDENTITY
from analysis.published.differences import Difference, changed, made, ranked
from analysis.published.pairs import Key, pair
from analysis.report import behind

Record = Mapping[str, Any]
Item = dict[str, Any]

TEXTS = {
    "headline": ("text",),
    "paragraph": ("text",),
    "unanswered": ("text",),
    "note": ("text",),
    "fact": ("text",),
    "section": ("title",),
    "key_figure": ("label",),
    "figure": ("headline", "subtitle", "caution"),
    "table": ("headline", "subtitle", "caution"),
}
PROPERTIES = ("definition", "status", "period", "unit", "vintage", "source")
_SERIES = ("indicator", "population", "breakdown", "category", "region")


def compare(old: Sequence[Record], new: Sequence[Record]) -> list[Difference]:
    """All differences between two editions of one report in one language, the most important first.

    Raises ParameterError for two reports or two languages: their texts cannot be set side by side.
    """
    report = _same(old[0], new[0])
    found: list[Difference] = []
    for ours, theirs in pair(_objects(old), _objects(new), [_identity]):
        found += _compared(ours, theirs, report)
    return ranked([*found, *_moved(old, new, report)])


def _same(old: Record, new: Record) -> str:
    for name in ("id", "language"):
        if old.get(name) != new.get(name):
            raise ParameterError(
                f"the {name} of the two reports is '{old.get(name)}' and '{new.get(name)}'; compare two of one {name}"
            )
    return str(old["id"])


def _objects(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if record["kind"] in TEXTS]


def _identity(record: Record) -> tuple[str, str]:
    return str(record["kind"]), str(record.get("id") or record.get("label") or "")


def _compared(old: Record | None, new: Record | None, report: str) -> Iterator[Difference]:
    one = old or new
    assert one is not None
    kind, ident = _identity(one)
    place = {"report": report, "kind": kind, "id": ident or kind}
    if old is None or new is None:
        what = "appeared" if old is None else "disappeared"
        yield made(what, _gist(old), _gist(new), place)
        return
    for name in TEXTS[kind]:
        if changed(old.get(name), new.get(name)):
            yield made("text", _text(old.get(name)), _text(new.get(name)), place | {"column": name})
    numbers = _NUMBERS.get(kind)
    if numbers is not None:
        yield from numbers(old, new, place)


def _gist(record: Record | None) -> str | None:
    """What an object says, in one text."""
    if record is None:
        return None
    names = ("text", "headline", "title", "label")
    said = next((str(record[name]) for name in names if record.get(name)), "")
    return f"{said}: {record['value_text']} {record['unit_text']}".rstrip() if record["kind"] == "key_figure" else said


def _shared(name: Callable[[Item], list[str]], old: Item | None, new: Item | None) -> str:
    """How something is named on both sides: by what the two names share, else by both, whichever side comes first."""
    names = [[part for part in name(one) if part] for one in (old, new) if one is not None]
    names = [parts for parts in names if parts] or [[]]
    if len(names) == 1 or names[0] == names[1]:
        return ", ".join(names[0])
    first, second = sorted(names)
    return ", ".join([part for part in first if part in second] or [" | ".join((*first, *second))])


def _only(name: str) -> Callable[[Item], list[str]]:
    return lambda one: [str(one[name])]


def _text(value: Any) -> str:
    return " ".join(value) if isinstance(value, list) else str(value or "")


# --- key figures ------------------------------------------------------------------------------------------------------


def _key_figure(old: Record, new: Record, place: dict[str, str]) -> Iterator[Difference]:
    told = [behind.rows_of(record).get("words", [])[:1] for record in (old, new)]
    traced = all(told)
    ours, theirs = (_of_key(record, rows[0] if traced else {}) for record, rows in zip((old, new), told, strict=True))
    own = {name: _shared(_only(name), ours, theirs) for name in ("period", "unit")}
    label = _shared(_only("label"), dict(old), dict(new))
    yield from _properties(ours, theirs, {**place, "item": label, **own})


def _of_key(record: Record, row: Item) -> Item:
    """A key figure as a number with its properties; those that only a trace knows come from its row."""
    return {
        **{name: str(row.get(name, "")) for name in ("definition", "vintage")},
        **{name: record.get(name) for name in ("value", "lower", "upper")},
        "status": str(row.get("status") or record.get("status_text") or "final"),
        **{name: str(record.get(name, "")) for name in ("period", "unit")},
        "source": " ".join(record.get("source_ids", [])),
    }


# --- figures ----------------------------------------------------------------------------------------------------------


def _figure(old: Record, new: Record, place: dict[str, str]) -> Iterator[Difference]:
    for ours, theirs in pair(_points(old), _points(new), _FIGURE_KEYS):
        own = {**place, "item": _shared(_name, ours, theirs)}
        own |= {name: _shared(_only(name), ours, theirs) for name in ("period", "unit")}
        yield from _properties(ours, theirs, own)


def _points(record: Record) -> list[Item]:
    frame = record["chart"]["frame"]
    rows = [dict(zip(frame["columns"], row, strict=True)) for row in frame["data"]]
    return [{"source": row.get("source_id", ""), **row} for row in rows]


def names_of_points(record: Record) -> list[tuple[str, str]]:
    """How a difference names each point of a figure: its `item` and `period`, in the order of the frame."""
    return [(", ".join(part for part in _name(row) if part), str(row.get("period", ""))) for row in _points(record)]


def _key(*names: str) -> Key:
    return lambda row: tuple(str(row.get(name, "")) for name in names)


_FIGURE_KEYS = (
    _key(*IDENTITY, "period", "vintage", "method", "x", "label", "group"),
    _key(*IDENTITY, "period", "vintage", "method", "x"),
    _key(*IDENTITY, "period", "method", "x", "label", "group"),
    _key(*IDENTITY, "period", "method", "x"),
    _key(*_SERIES, "unit", "period", "method", "x"),
    _key(*_SERIES, "period", "method", "x"),
)


def _name(row: Item) -> list[str]:
    parts = [str(row[name]) for name in IDENTITY[:-1] if row.get(name)]
    return [*parts, *([f"x={row['x']}"] if row.get("x") not in (None, "") else [])]


# --- tables -----------------------------------------------------------------------------------------------------------


def _table(old: Record, new: Record, place: dict[str, str]) -> Iterator[Difference]:
    columns = {one["name"]: one for one in (*old["columns"], *new["columns"])}
    both = [name for name in columns if all(name in _names(record) for record in (old, new))]
    for name in columns:
        if name not in both:
            gone = name in _names(old)
            label = str(columns[name]["label"])
            sides = (label, None) if gone else (None, label)
            what = "disappeared" if gone else "appeared"
            yield made(what, sides[0], sides[1], place | {"item": "(column)", "column": name})
    for ours, theirs in pair(_rows(old), _rows(new), _table_keys(both, columns)):
        own = {**place, "item": _shared(lambda one: one["name"], ours, theirs)}
        own["period"] = _shared(lambda one: [str(one["spine"].get("period", ""))], ours, theirs)
        if ours is None or theirs is None:
            what = "appeared" if ours is None else "disappeared"
            yield made(what, ours and ours["gist"], theirs and theirs["gist"], own)
            continue
        for name in both:
            unit = str(columns[name]["unit"])
            yield from _cell(ours["cells"][name], theirs["cells"][name], columns[name], {**own, "unit": unit})
        yield from _kept(ours["spine"], theirs["spine"], own, [name for name in PROPERTIES if name not in both])


def _moved(old: Sequence[Record], new: Sequence[Record], report: str) -> Iterator[Difference]:
    """The rows that stand in another table now, known by their first two words: a statement with another verdict."""
    before, after = _homes(old), _homes(new)
    for words in sorted(before.keys() & after.keys()):
        ours, theirs = before[words], after[words]
        if ours != theirs:
            place = {"report": report, "kind": "table", "id": min(ours, theirs), "item": ", ".join(words)}
            yield made("moved", ours, theirs, place)


def _homes(records: Sequence[Record]) -> dict[tuple[str, str], str]:
    """In which table a row stands, by its first two words; those that stand in several are left out."""
    homes: dict[tuple[str, str], set[str]] = {}
    for record in records:
        for row in _rows(record) if record["kind"] == "table" else []:
            words = [word for word in row["words"].values() if word != "[x]"]
            if len(words) > 1:
                homes.setdefault((words[0], words[1]), set()).add(str(record["id"]))
    return {words: next(iter(places)) for words, places in homes.items() if len(places) == 1}


def _names(record: Record) -> list[str]:
    return [str(one["name"]) for one in record["columns"]]


def _rows(record: Record) -> list[Item]:
    """The rows of a table: cells by column, the words that name the row, and what is known of its values."""
    names, kinds = _names(record), [one["kind"] for one in record["columns"]]
    known = behind.rows_of(record).get("rows", [])
    aligned = len(known) == len(record["rows"])
    found = []
    for place, cells in enumerate(record["rows"]):
        words = {
            name: str(cell["text"]) for name, cell, kind in zip(names, cells, kinds, strict=True) if kind != "number"
        }
        spine = {"source": known[place]["source_id"], **known[place]} if aligned else {}
        name = [word for word in words.values() if word != "[x]"] or [f"row {place + 1}"]
        gist = "; ".join(str(cell["text"]) for cell in cells)
        found.append(
            {"cells": dict(zip(names, cells, strict=True)), "words": words, "spine": spine, "name": name, "gist": gist}
        )
    return found


def _table_keys(both: Sequence[str], columns: Mapping[str, Record]) -> list[Key]:
    """First all words and the series; then either; then all words but one, from the last column on."""
    words = [name for name in both if columns[name]["kind"] != "number"]

    def by_words(*left_out: str) -> Key:
        kept = [name for name in words if name not in left_out]
        return lambda row: tuple(row["words"][name] for name in kept) if kept else None

    def by_series(*names: str) -> Key:
        return lambda row: tuple(str(row["spine"][name]) for name in names) if row["spine"] else None

    def by_both(row: Item) -> tuple[Any, ...]:
        return tuple(row["words"][name] for name in words), by_series(*IDENTITY, "period", "vintage", "method")(row)

    looser = [by_words(name) for name in reversed(words)] if len(words) > 1 else []
    return [by_both, by_words(), by_series(*IDENTITY, "period"), by_series(*_SERIES, "period"), *looser]


def _cell(old: Record, new: Record, column: Record, place: dict[str, str]) -> Iterator[Difference]:
    name = str(column["name"])
    if column["kind"] != "number":
        if changed(old["text"], new["text"]):
            what = next((what for what in ("status", "verdict") if what in name), "text")
            yield made(what, str(old["text"]), str(new["text"]), place | {"column": name})
        return
    before, after = old["value"], new["value"]
    if not changed(before, after):
        return
    what = "appeared" if before is None else "disappeared" if after is None else "number"
    yield made(what, before, after, place | {"column": name})


# --- what a number has ------------------------------------------------------------------------------------------------


def _properties(old: Item | None, new: Item | None, place: dict[str, str]) -> Iterator[Difference]:
    """Of one number on both sides: its value, and everything that came with it."""
    if old is None or new is None or old["value"] is None or new["value"] is None:
        before, after = (None if one is None else one["value"] for one in (old, new))
        if before is None and after is None:
            return
        yield made("appeared" if before is None else "disappeared", before, after, place)
        return
    if changed(old["value"], new["value"]):
        yield made("number", old["value"], new["value"], place, within_rounding=_overlap(old, new))
    yield from _kept(old, new, place)


def _kept(old: Item, new: Item, place: dict[str, str], names: Sequence[str] = PROPERTIES) -> Iterator[Difference]:
    """The properties of a number that changed, as far as both sides know them."""
    for name in names:
        before, after = str(old.get(name, "")), str(new.get(name, ""))
        if before and after and before != after:
            yield made(name, before, after, place | {"column": name})


def _overlap(old: Item, new: Item) -> bool | None:
    """Whether both values can stand for one number, by their intervals of rounding; None where these are not known."""
    ends = [one.get(end) for one in (old, new) for end in ("lower", "value", "upper")]
    if any(end is None for end in ends) or old["unit"] != new["unit"]:
        return None
    if any(one.get("uncertainty") in ("sampling", "other") for one in (old, new)):
        return None  # an interval of another kind says nothing of rounding
    low, value, high, other_low, other, other_high = (float(end) for end in ends if end is not None)
    if not (low <= value <= high and other_low <= other <= other_high):
        return None  # the interval is not that of the value
    return max(low, other_low) < min(high, other_high)


_NUMBERS: dict[str, Callable[[Record, Record, dict[str, str]], Iterator[Difference]]] = {
    "key_figure": _key_figure,
    "figure": _figure,
    "table": _table,
}
