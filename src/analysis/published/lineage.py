"""From a row of a result back to the rows of data/raw that it was made of.

A row as published is found by its identity, period, release and source. A computed row (a change, a mean, a ratio, an
error of a projection) says in `period` between which periods it was made and in `source_id` from which sources; its
inputs are the rows of its own series there. What its sources must have given besides is looked for in wider and wider
circles (other categories, other indicators of its line, other lines) until every source is accounted for.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.published import periods, vintages
from analysis.published.tables import IDENTITY, Package

ROLES = ("published", "goal", "input", "read", "related")
PLAIN = ("", "published")
ALONE = ("difference", "revision", "projection error", "mean", "yearly change", "weighted mean")
"""Parts of the names of methods whose inputs all lie in the series of the result itself."""
_UNITS = {"percentage_points": "percent"}
_LINE = tuple(name for name in IDENTITY if name != "unit")
_WIDE = "*"

Row = Mapping[Any, Any]
Query = Mapping[str, Any]
"""What was asked of `published.read`: columns with their values; `None` asks for any."""


@dataclass(frozen=True)
class Found:
    """A row of data/raw behind a result; `role` is one of ROLES.

    `published`: it is the result itself. `goal`: so is a row of goals.csv. `input`: the result was computed from it, in
    its own series. `read`: the notebook read it for the result, of its sources, at its periods, on its line or of its
    indicator. `related`: a row of a source of the result that is not accounted for so far.
    """

    row: Row
    role: str

    @property
    def place(self) -> tuple[str, int]:
        """The file and the line."""
        return str(self.row["file"]), int(self.row["row"])


def resolve(row: Row, tables: Package, reads: Sequence[Query] = ()) -> list[Found]:
    """The rows of data/raw behind one row of a result, in the order of the files; empty when there is none.

    `row` has the columns of the spine as far as it knows them (`trace.COLUMNS`). `reads` are what the cells of its
    notebook asked for: where a row could stem from several series, one that was read comes first.
    """
    known = as_published(row, tables)
    if known is not None:
        return [Found(known, "published")]
    if str(row.get("method", "")) == "goal" and (aim := _goal(row, tables)):
        return [Found(aim, "goal")]
    own = _own(row, tables)
    found = {_place(one): Found(one, "input") for one in own}
    if not (own and any(part in str(row.get("method", "")) for part in (*ALONE, *PLAIN[1:]))):
        beside = _read_beside(row, tables, reads, alone=not own)
        found |= {_place(one): Found(one, "read") for one in beside if _place(one) not in found}
        own = [one.row for one in found.values()]
    left = _sources(row) - {one["source_id"] for one in own}
    inside = _parts(str(row["region"]), tables)
    for fits in _circles(row):
        if not left:
            break
        near = [one for source in sorted(left) for one in _by_source(tables).get(source, []) if fits(one)]
        near = [one for one in near if not inside or one["region"] in inside]
        near = [one for one in near if asked(one, reads)] or near
        found |= {_place(one): Found(one, "related") for one in near if _place(one) not in found}
        left -= {one["source_id"] for one in near}
    return sorted(found.values(), key=lambda one: one.place)


def as_published(row: Row, tables: Package) -> Row | None:
    """The row of data/raw that a result is, unchanged; None when it was computed, or is no longer there."""
    if str(row.get("method", "")) not in PLAIN:
        return None
    rows = [
        one
        for one in _by_line(tables).get(_line(row), [])
        if one["unit"] == row["unit"] and one["period"] == row["period"] and one["source_id"] == row["source_id"]
    ]
    rows = [one for one in rows if str(row.get("vintage", "")) in ("", one["release"], one["vintage"])] or rows
    same = [one for one in rows if row.get("value", "") == "" or math.isclose(one["value"], row["value"])]
    return min(same, key=lambda one: (one["locator"], one["file"], one["row"]), default=None)


def asked(row: Row, reads: Iterable[Query]) -> bool:
    """Whether a row is among what was read."""
    return any(_asked(row, query) for query in reads)


def _asked(row: Row, query: Query) -> bool:
    if any(query.get(name) is not None and row[name] != query[name] for name in IDENTITY):
        return False
    year: int | None = None if pd.isna(row["date"]) else int(row["date"].year)
    first, last = query.get("first"), query.get("last")
    return year is None or ((first is None or year >= first) and (last is None or year <= last))


def _own(row: Row, tables: Package) -> list[Row]:
    """The rows of the result's own series (of all that merged into its region) from its sources at its periods."""
    line, unit, sources = _line(row), str(row["unit"]), _sources(row)
    place = _LINE.index("region")
    regions = {line[place], *_parts(line[place], tables)}
    lines = [(*line[:place], region, *line[place + 1 :]) for region in sorted(regions)]
    rows = [one for own in lines for one in _by_line(tables).get(own, []) if one["source_id"] in sources]
    rows = [one for one in rows if one["unit"] in (unit, _UNITS.get(unit, unit))] or rows
    within = [one for one in rows if _at(row, one["period"])]
    return _counted(within, row)


def _read_beside(row: Row, tables: Package, reads: Sequence[Query], *, alone: bool) -> list[Row]:
    """What was read at the periods of a result from its sources: of its indicator and population, and, when nothing
    else is known of it (`alone`), on its line."""
    ends = {str(row["period"]), *str(row["period"]).split("/")}
    rows = [one for source in sorted(_sources(row)) for one in _by_source(tables).get(source, []) if asked(one, reads)]
    return [
        one
        for one in rows
        if (one["period"] in ends or _inside(one["period"], str(row["period"])))
        and one["region"] == row["region"]
        and ((alone and one["definition"] == row["definition"]) or _subject(one) == _subject(row))
    ]


def _subject(row: Row) -> tuple[str, str]:
    return str(row["indicator"]), str(row["population"])


def _counted(rows: list[Row], row: Row) -> list[Row]:
    """Of several releases of a period the one that counts; others when only they account for a source."""
    if not rows:
        return []
    frame = pd.DataFrame(rows)
    known = frame[[not row.get("vintage") or _before(told, str(row["vintage"])) for told in frame["release"]]]
    best = vintages.latest(known if len(known) else frame).to_dict("records")
    chosen: list[Row] = [dict(one.items()) for one in best]
    left = {one["source_id"] for one in rows} - {one["source_id"] for one in chosen}
    return chosen + [one for one in rows if one["source_id"] in left]


def _before(release: str, vintage: str) -> bool:
    return not release or periods.start(release) <= periods.last_day(vintage)


def _at(row: Row, period: str) -> bool:
    """Whether a period is one of those of the result: its own, its two ends, or, of a mean, one between them."""
    first, _, last = str(row["period"]).partition("/")
    if period in (row["period"], first, last):
        return True
    if not last or "mean" not in str(row.get("method", "")) or not period:
        return False
    return periods.start(first) <= periods.start(period) <= periods.last_day(last)


def _circles(row: Row) -> Iterator[Callable[[Row], bool]]:
    """Where the sources of a result are looked for that its own series does not account for, nearest first."""
    ends = {str(row["period"]), *str(row["period"]).split("/")} - {""}

    def same(one: Row, *names: str) -> bool:
        return all(one[name] == row[name] for name in names)

    def when(one: Row) -> bool:
        return not ends or one["period"] in ends

    line = ("definition", "population", "region", "breakdown", "category")
    yield lambda one: when(one) and same(one, "indicator", "definition", "population", "region")
    yield lambda one: same(one, *line) and (when(one) or _inside(one["period"], str(row["period"])))
    yield lambda one: when(one) and same(one, "indicator", "definition", "population")
    yield lambda one: when(one) and same(one, "indicator", "population")
    yield lambda one: when(one) and same(one, "definition", "region")
    yield lambda one: when(one) and same(one, "population")
    yield lambda one: same(one, "indicator", "population")
    yield lambda one: same(one, "definition")


def _inside(period: str, span: str) -> bool:
    """Whether a period lies between the two ends of a result: the inflow of a year between two dates."""
    first, _, last = span.partition("/")
    if not (period and last):
        return False
    start, end = periods.bounds(period)
    return periods.start(first) <= start and end <= periods.last_day(last)


def _goal(row: Row, tables: Package) -> Row | None:
    """The row of goals.csv that a target was taken from, as if it were a figure; None when none has its value."""
    for goal in read_lines(tables.folder / "goals.csv"):
        same = all(goal[name] == row[name] for name in ("indicator", "population"))
        if same and goal["target_value"] and float(goal["target_value"]) == row["value"]:
            blank = dict.fromkeys((*IDENTITY, "status", "vintage", "release", "source_id", "locator", "kind"), "")
            own = {name: goal[name] for name in ("indicator", "definition", "population", "file", "row")}
            told = {"period": goal["target_period"] or goal["baseline_period"], "printed": goal["target_value"]}
            aim = {"value": float(goal["target_value"]), "region": row["region"], "unit": row["unit"]}
            return blank | own | told | aim | {"locator": f"goal_id {goal['goal_id']}", "date": pd.NaT}
    return None


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a reviewed table with `file` and `row`, the line in the file."""
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        for cells in reader:
            yield {**cells, "file": path.name, "row": reader.line_num}


def same_figure(row: Row, tables: Package) -> list[Row]:
    """The other rows of data/raw on the same series and period: other releases and other sources."""
    rows = [one for one in _by_line(tables).get(_line(row), []) if one["period"] == row["period"]]
    return [one for one in rows if one["unit"] == row["unit"] and _place(one) != _place(row)]


def from_sources(sources: Iterable[str], tables: Package, reads: Sequence[Query] = ()) -> list[Row]:
    """All rows of some sources; of these only what was read, where that leaves any."""
    rows = [one for source in sorted(set(sources)) for one in _by_source(tables).get(source, [])]
    return [one for one in rows if asked(one, reads)] or rows


# --- indexes ----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _records(tables: Package) -> list[dict[Any, Any]]:
    return tables.figures.to_dict("records")


@lru_cache(maxsize=4)
def _by_line(tables: Package) -> dict[tuple[str, ...], list[Row]]:
    index: dict[tuple[str, ...], list[Row]] = {}
    for row in _records(tables):
        index.setdefault(_line(row), []).append(row)
    return index


@lru_cache(maxsize=4)
def _by_source(tables: Package) -> dict[str, list[Row]]:
    index: dict[str, list[Row]] = {}
    for row in _records(tables):
        index.setdefault(row["source_id"], []).append(row)
    return index


def _line(row: Row) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in _LINE)


def _sources(row: Row) -> set[str]:
    return set(str(row["source_id"]).split())


def _place(row: Row) -> tuple[str, int]:
    return str(row["file"]), int(row["row"])


@lru_cache(maxsize=512)
def _parts(region: str, tables: Package) -> set[str]:
    """The codes that merged into a municipality; the municipalities of a province, with those that merged into them."""
    mergers, places = tables["municipal_mergers"], tables["municipalities"]
    own = set(places.loc[places["province_code"] == region, "gm_code"])
    return own | set(mergers.loc[mergers["to_code_2023_2026"].isin(own | {region}), "from_code"])
