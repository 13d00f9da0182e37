"""Series of published figures: read, cut at their breaks, compared only where the definitions allow it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.errors import ComparisonError, ParameterError, did_you_mean
from analysis.published import periods, vintages
from analysis.published.tables import IDENTITY, PLACE, Package, package, rows_of

_WIDE = "*"

Row = Mapping[Any, Any]
"""An observation by column."""


def read(
    indicator: str,
    definition: str,
    population: str | None,
    *,
    breakdown: str = "",
    category: str | None = None,
    region: str | None = "NL",
    unit: str | None = None,
    as_of: str | date | None = None,
    first: int | None = None,
    last: int | None = None,
    all_vintages: bool = False,
    folder: Path | None = None,
) -> pd.DataFrame:
    """The observations of one indicator as a spine frame, one row a series and period, in time order.

    `population` None takes all populations, `category` None all categories of the breakdown, `region` None all
    regions. `as_of` keeps what producers had released by that day; `all_vintages` keeps one row for each release
    instead of the latest only. `first` and `last` are calendar years. Beside the spine: `locator`, `date`, `release`,
    `kind`, `wording`, `step`, `segment`.
    An empty frame means that nothing was found for those years or that day. Raises ParameterError when an id does not
    occur anywhere.
    """
    tables = package(folder)
    frame = tables.of(indicator)
    asked = {"indicator": indicator, "definition": definition, "population": population, "breakdown": breakdown}
    asked |= {"category": category, "region": region, "unit": unit}
    wanted = {name: value for name, value in asked.items() if value is not None}
    for name, value in wanted.items():
        known = tables.ids(name)
        if value not in known and value not in _known(tables, name):
            raise ParameterError(f"{name} '{value}' does not occur in data/raw{did_you_mean(value, known - {''})}")
    fits = np.ones(len(frame), dtype=bool)
    for name, value in wanted.items():
        fits &= (frame[name] == value).to_numpy(dtype=bool)
    frame = frame[fits]
    if first is not None:
        frame = frame[frame["date"].dt.year >= first]
    if last is not None:
        frame = frame[frame["date"].dt.year <= last]
    frame = vintages.released_by(frame, as_of)
    chosen = vintages.by_vintage(frame) if all_vintages else vintages.latest(frame)
    chosen = chosen.assign(vintage=chosen["release"])
    return with_segments(chosen.drop(columns=list(PLACE)), tables)


def _known(tables: Package, name: str) -> set[str]:
    """Ids that are explained in a reviewed table though no figure uses them (any more)."""
    if name == "definition":
        return set(tables["definitions"]["definition"])
    labels = tables["labels"]
    return set(labels.loc[labels["kind"] == name, "id"])


def with_segments(frame: pd.DataFrame, tables: Package | None = None) -> pd.DataFrame:
    """The frame with `segment`: a number that changes where two neighbours in time must not be compared."""
    if len(frame) < 2:
        return frame.assign(segment=0).reset_index(drop=True)
    tables = tables or package()
    frame = frame.sort_values([*IDENTITY, "date", "vintage"], ignore_index=True)
    segment, numbers, before = 0, [], None
    for row in rows_of(frame[[*IDENTITY, "date", "period", "vintage"]]):
        if before is not None and reason(before, row, tables) is not None:
            segment += 1
        numbers.append(segment)
        before = row
    return frame.assign(segment=pd.Series(numbers, index=frame.index, dtype=int))


class Apart(NamedTuple):
    """Why two observations must not be compared: the kind (definition, series, release, break) and one sentence."""

    kind: str
    text: str


def reason(one: Row, other: Row, tables: Package | None = None) -> str | None:
    """Why two observations must not be compared, as one sentence; None when they may (`apart` tells the kind too)."""
    found = apart(one, other, tables)
    return None if found is None else found.text


def apart(one: Row, other: Row, tables: Package | None = None) -> Apart | None:
    """Why two observations must not be compared; None when they may.

    The order: definitions (a bridge that bridges.csv declares waives the definition and its breakdown, nothing else),
    another series, two releases of one period, a break of breaks.csv between the two periods (a period that contains
    the break is mixed and fits neither side), two vintages of revisions.csv.
    """
    tables = tables or package()
    bridged = one["definition"] != other["definition"]
    if bridged:
        unbridged = _definitions_apart(one, other, tables)
        if unbridged is not None:
            return Apart("definition", unbridged)
    waived = ("definition", "breakdown", "category") if bridged else ()
    for name in IDENTITY:
        if one[name] != other[name] and name not in waived:
            text = f"{name} '{one[name]}' and {name} '{other[name]}' are two series; compare within one {name}"
            return Apart("series", text)
    if not bridged and one["period"] == other["period"] and one["vintage"] != other["vintage"]:
        text = f"'{one['definition']}' {one['period']} in the vintages {one['vintage']} and {other['vintage']}: "
        return Apart("release", text + "two releases of one period differ by a revision, not by a change")
    return _cut(one, other, tables) or (_cut(other, one, tables) if bridged else None)


def _cut(one: Row, other: Row, tables: Package) -> Apart | None:
    """The break or the revision in the series of `one` that lies between two observations."""
    early, late = sorted((one, other), key=lambda row: (row["date"], row["vintage"]))
    for cut in _rules("breaks", one, tables):
        if cut["severity"] == "break" and _side(early["period"], cut) != _side(late["period"], cut):
            text = f"'{one['definition']}' breaks at {cut['broken_from']} for {one['indicator']}: "
            text += f"{early['period']} and {late['period']} must not be joined ({cut['reason_en']})"
            return Apart("break", text)
    for revision in _rules("revisions", one, tables):
        for old, new in ((one, other), (other, one)):
            if _superseded(old, revision) and _after_revision(new, revision):
                text = f"'{one['definition']}' {old['period']} is of vintage {old['vintage']}, superseded in "
                text += f"{revision['revised_vintage']}, and {new['period']} of vintage {new['vintage']}: "
                return Apart("release", text + f"compare within one vintage ({revision['reason_en']})")
    return None


def _superseded(row: Row, revision: Row) -> bool:
    known = row["period"] == revision["period"] and row["vintage"]
    return bool(known) and periods.start(row["vintage"]) <= periods.last_day(revision["first_vintage"])


def _after_revision(row: Row, revision: Row) -> bool:
    known = row["period"] != revision["period"] and row["vintage"]
    return bool(known) and periods.last_day(row["vintage"]) >= periods.start(revision["revised_vintage"])


def _definitions_apart(one: Row, other: Row, tables: Package) -> str | None:
    pair = {one["definition"], other["definition"]}
    bridges = tables["bridges"]
    rows = bridges[bridges["from_definition"].isin(pair) & bridges["to_definition"].isin(pair)]
    rows = rows[rows["from_definition"] != rows["to_definition"]]
    fits = pd.Series(True, index=rows.index)
    for row in (one, other):
        fits &= rows["indicator"].isin([row["indicator"], _WIDE]) & rows["population"].isin([row["population"], _WIDE])
    fitting = rows[fits]
    if (fitting["kind"] == "declared").any():
        return None
    text = f"definitions '{one['definition']}' and '{other['definition']}' must not be joined"
    if len(fitting):
        text += f" ({'; '.join(sorted(set(fitting['note'])))})"
    return text


def _rules(name: str, row: Row, tables: Package) -> list[Row]:
    """The rows of breaks or revisions on this series: `*` is any, an empty breakdown the total, GM* all codes."""
    return _matching(name, tuple((column, str(row[column])) for column in IDENTITY), tables)


@lru_cache(maxsize=4096)
def _matching(name: str, series: tuple[tuple[str, str], ...], tables: Package) -> list[Row]:
    row = dict(series)
    named = ("indicator", "definition", "population", "breakdown", "category")
    return [
        rule
        for rule in _all_rules(name, row["indicator"], tables)
        if all(rule[column] in (row[column], _WIDE) for column in named) and _covers(rule["region"], row["region"])
    ]


def _covers(pattern: str, region: str) -> bool:
    return region.startswith(pattern.rstrip(_WIDE)) if pattern.endswith(_WIDE) else region == pattern


@lru_cache(maxsize=256)
def _all_rules(name: str, indicator: str, tables: Package) -> list[Row]:
    return [rule for rule in rows_of(tables[name]) if rule["indicator"] in (indicator, _WIDE)]


def _side(period: str, cut: Row) -> int:
    """0 before the break, 2 from it on, 1 for a period that contains it."""
    first, last = periods.bounds(period)
    day = periods.start(cut["broken_from"])
    return 2 if first >= day else (0 if last < day else 1)


def require_comparable(one: Row | pd.Series, other: Row | pd.Series, tables: Package | None = None) -> None:
    """Raise ComparisonError with the reason when two observations must not be compared."""
    why = reason(_row(one), _row(other), tables)
    if why is not None:
        raise ComparisonError(why)


def _row(observation: Row | pd.Series) -> Row:
    return observation.to_dict() if isinstance(observation, pd.Series) else observation


class Remark(NamedTuple):
    """A printed remark of breaks.csv: the period from which it counts, its text, and the series that it touches."""

    period: str
    text: str
    series: tuple[tuple[str, ...], ...]


def remarks(
    frame: pd.DataFrame, language: str, as_of: str | date | None = None, tables: Package | None = None
) -> list[Remark]:
    """The remarks of breaks.csv that touch the periods of a frame, each once, in the order of their dates.

    Their series are those of the frame, by IDENTITY. Read as of a day, a remark that became known with a later release
    is left out.
    """
    day_known = None if as_of is None else vintages.as_day(as_of)
    tables = tables or package()
    found: dict[tuple[str, str], dict[tuple[str, ...], None]] = {}
    for ident, own in shown_of(frame).items():
        for cut in _rules("breaks", dict(zip(IDENTITY, ident, strict=True)), tables):
            if day_known is not None and cut["known_from"] and periods.start(cut["known_from"]) > day_known:
                continue
            if touches(cut, own):
                found.setdefault((cut["broken_from"], cut[f"reason_{language}"]), {})[ident] = None
    return [Remark(*key, tuple(found[key])) for key in sorted(found)]


def cautions(
    frame: pd.DataFrame, language: str, as_of: str | date | None = None, tables: Package | None = None
) -> list[str]:
    """The texts of `remarks`."""
    return [remark.text for remark in remarks(frame, language, as_of, tables)]


def shown_of(frame: pd.DataFrame) -> dict[tuple[str, ...], list[str]]:
    """The periods of each series of a frame, by IDENTITY."""
    shown: dict[tuple[str, ...], list[str]] = {}
    for *line, period in zip(*(frame[name].tolist() for name in (*IDENTITY, "period")), strict=True):
        shown.setdefault(tuple(line), []).append(period)
    return shown


def touches(cut: Row, shown: Iterable[str]) -> bool:
    """Whether a row of breaks.csv says something about these periods of a series.

    A break counts after the first and up to the last of them, for only there it parts figures; a remark of severity
    `caution` is on its period itself and counts from the first one on.
    """
    first, last = _span(shown)
    day = periods.start(cut["broken_from"])
    return first <= day <= last and not (day == first and cut["severity"] == "break")


def _span(shown: Iterable[str]) -> tuple[date, date]:
    """First and last day of periods in any order; a change (2023/2024) runs from its first period to its last."""
    ends = [period.split("/") for period in shown]
    return min(periods.start(parts[0]) for parts in ends), max(periods.bounds(parts[-1])[1] for parts in ends)


def observation(frame: pd.DataFrame, period: str | None = None) -> pd.Series | None:
    """The row of one period, or the last row; None when the frame has none. The frame is one series."""
    rows = frame if period is None else frame[frame["period"] == period]
    if len(rows) > 1:
        rows = rows.sort_values("date")
    return None if rows.empty else rows.iloc[-1]


def earliest(frame: pd.DataFrame) -> pd.Series | None:
    """The first row of a series in time; None when the frame has none."""
    return None if frame.empty else frame.sort_values("date").iloc[0]


def last_common_period(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of the last period for which most groups of a frame have a figure: groups are compared in one year.

    A later period that holds fewer groups is left out here; a table of all periods shows it.
    """
    if frame.empty:
        return frame
    groups = frame.groupby("date")["category" if (frame["breakdown"] != "").any() else "region"].nunique()
    best = groups[groups == groups.max()].index.max()
    chosen: pd.DataFrame = frame[frame["date"] == best]
    return chosen.reset_index(drop=True)


def policy_years(language: str, frame: pd.DataFrame) -> list[tuple[str, str]]:
    """The periods of a frame with measures that lift incomes or lower costs (policy_years.csv), and the first of each.

    They are marked on charts, never estimated.
    """
    table = package()["policy_years"].drop_duplicates("period")
    table = table[table["period"].isin(frame["period"])]
    names = [str(name).partition(" (")[0] for name in table[f"measure_{language}"]]
    return list(zip(table["period"], names, strict=True))
