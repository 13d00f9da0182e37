"""Figures of an older municipal division brought to the municipalities of today."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd

from analysis import published
from analysis.published import periods
from analysis.statistics import ranks

Row = dict[Any, Any]


def present_division(shares: pd.DataFrame, households: pd.DataFrame) -> pd.DataFrame:
    """Shares of an older municipal division brought to the municipalities of today.

    `shares` are shares of households (or persons) in percent by region, of one period, and `households` counts of them
    by region and period. Municipalities that merged are averaged, weighted with the households of the nearest date at
    which the old code existed, and rounded to one decimal as the others are (assumption A9). One of which a part is
    missing gets no value, nor do the heirs of one that was split. Returns one row a present municipality with the spine
    columns, `name`, `province`, `merged_from` (old codes), `weight` (its households, those of its parts added up),
    `weight_source`, and NaN where unknown.
    """
    return _brought(shares, households, _weighted, "weighted mean")


def present_counts(counts: pd.DataFrame, households: pd.DataFrame, only: str = "") -> pd.DataFrame:
    """Counts of an older municipal division added up to the municipalities of today, of one period.

    As `present_division`, but counts of merged municipalities are added up; `households` only says which codes existed.
    `only`: the code of the one municipality that is wanted.
    """
    return _brought(counts, households, _summed, "sum", only)


@dataclass(frozen=True)
class Lineage:
    """What became of each code after a day: `heirs` of old codes, and the present codes that are heirs of a split."""

    heirs: dict[str, list[str]]
    split: frozenset[str]

    def parents(self, code: str, known_then: set[str]) -> set[str]:
        """The codes of that day whose whole area is in the present municipality now."""
        return {old for old, new in self.heirs.items() if new == [code]} | ({code} & known_then)


def lineage(day: str) -> Lineage:
    """The changes of the municipal division after a day (municipal_mergers.csv)."""
    return _lineage(day, published.package())


@lru_cache(maxsize=64)
def _lineage(day: str, tables: published.Package) -> Lineage:
    mergers = tables["municipal_mergers"]
    later = mergers[mergers["effective_date"] > day]
    heirs = {str(old): sorted(set(codes)) for old, codes in later.groupby("from_code")["to_code_2023_2026"]}
    return Lineage(heirs, frozenset(heir for targets in heirs.values() if len(targets) > 1 for heir in targets))


def _brought(
    figures: pd.DataFrame, households: pd.DataFrame, joined: Callable[[list[Row]], Row], method: str, only: str = ""
) -> pd.DataFrame:
    if figures.empty:
        return figures.assign(name="", province="", merged_from="", weight=0.0, weight_source="")
    when = figures["date"].max()
    since = lineage(periods.bounds(str(figures["period"].iloc[0]))[1].isoformat())
    weights = _nearest(households, when)
    frame = figures.assign(
        present=[since.heirs.get(code, [code])[0] for code in figures["region"]],
        weight=figures["region"].map(weights["value"]),
        weight_source=figures["region"].map(weights["source_id"]).fillna(""),
    )
    known_then = _existed(households, when)
    places = published.package()["municipalities"].sort_values("gm_code")
    if only:
        places, frame = places[places["gm_code"] == only], frame[frame["present"] == only]
    parts_of: dict[str, list[Row]] = defaultdict(list)
    for part in published.rows_of(frame):
        parts_of[part["present"]].append(part)
    template, rows = figures.iloc[0].to_dict(), []
    for place in published.rows_of(places):
        code = place["gm_code"]
        parts = parts_of[code]
        parents = since.parents(code, known_then)
        row = template | {"region": code, "value": math.nan, "method": "published", "locator": ""}
        row |= {"lower": math.nan, "upper": math.nan, "merged_from": ""}
        row |= {"name": place["name_plain"], "province": place["province_name"]}
        row |= {"weight": math.nan, "weight_source": ""}
        if len(parents) > 1:
            row |= {"merged_from": " ".join(sorted(parents)), "method": method}
        if code not in since.split and parts and parents <= {part["region"] for part in parts}:
            row |= joined(parts) | {"weight": sum(part["weight"] for part in parts), "weight_source": _sources(parts)}
        rows.append(row)
    return pd.DataFrame(rows)


def _sources(parts: list[Row]) -> str:
    return " ".join(sorted({part["weight_source"] for part in parts} - {""}))


def _existed(households: pd.DataFrame, when: pd.Timestamp) -> set[str]:
    """The codes that had households on the last date up to `when` (or, without one, on the first)."""
    dates = households["date"]
    day = dates[dates <= when].max() if (dates <= when).any() else dates.min()
    return set(households.loc[dates == day, "region"])


def _nearest(households: pd.DataFrame, when: pd.Timestamp) -> pd.DataFrame:
    """By region, the count of the date nearest to `when` and its source."""
    distance = (households["date"] - when).abs()
    nearest = households.assign(distance=distance).sort_values(["region", "distance", "date"])
    return nearest.drop_duplicates("region").set_index("region")


def _weighted(parts: list[Row]) -> Row:
    """One part as it is; several as their mean weighted with households, which needs all of their weights."""
    if len(parts) == 1:
        return {name: parts[0][name] for name in ("value", "lower", "upper", "locator", "source_id")}
    if any(math.isnan(part["weight"]) for part in parts):
        return {}
    weights = [part["weight"] for part in parts]
    mean = {end: ranks.weighted_mean((part[end] for part in parts), weights) for end in ("value", "lower", "upper")}
    mean["value"] = round(mean["value"], 1)
    return mean


def _summed(parts: list[Row]) -> Row:
    """One part as it is; several added up, and so are the ends of their intervals."""
    if len(parts) == 1:
        return _weighted(parts)
    return {end: math.fsum(part[end] for part in parts) for end in ("value", "lower", "upper")}
