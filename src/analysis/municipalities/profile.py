"""One municipality against its size class, its province and the country, and its place among all."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import pandas as pd

from analysis import published
from analysis.municipalities.division import Lineage, lineage, present_counts
from analysis.statistics import boxes, changes, ranks

PLACES = ("own", "size_class", "province", "country")
QUARTILES = {"first_quartile": 0.25, "median": 0.5, "third_quartile": 0.75}
SPREAD = ("lowest", *QUARTILES, "highest")
_RATE = "per_1000_inhabitants"


def place(code: str) -> dict[str, str]:
    """What municipalities.csv holds of one: name, province, inhabitants, size class."""
    return dict(_places(published.package())[code])


@lru_cache(maxsize=4)
def _places(tables: published.Package) -> dict[str, dict[str, str]]:
    return {row["gm_code"]: row for row in published.rows_of(tables["municipalities"])}


def size_bounds(size_class: str) -> tuple[int | None, int | None]:
    """The first and the last number of inhabitants of a CBS size class (`10,000-19,999`, `<5,000`, `>=250,000`)."""
    digits = size_class.replace(",", "")
    if digits.startswith("<"):
        return None, int(digits[1:]) - 1
    if digits.startswith(">="):
        return int(digits[2:]), None
    first, _, last = digits.partition("-")
    return int(first), int(last)


def size_of(code: str) -> dict[str, Any]:
    """The size class in numbers: `form` (below, between, above), `least` inhabitants, and fewer than `under`."""
    first, last = size_bounds(place(code)["size_class_2024"])
    form = "below" if first is None else "above" if last is None else "between"
    return {"form": form, "least": first or 0, "under": 0 if last is None else last + 1}


def members(code: str) -> dict[str, list[str]]:
    """The codes of the municipality's size class, its province and the country, itself included."""
    table, own = published.package()["municipalities"], place(code)
    return {
        "size_class": list(table.loc[table["size_class_2024"] == own["size_class_2024"], "gm_code"]),
        "province": list(table.loc[table["province_code"] == own["province_code"], "gm_code"]),
        "country": list(table["gm_code"]),
    }


def per_thousand(counts: pd.DataFrame, inhabitants: pd.DataFrame) -> pd.DataFrame:
    """Counts per 1,000 inhabitants of the same municipalities (both as `present_counts` gives them).

    Estimand: 1,000 · recipients / inhabitants of the date of `inhabitants` (assumption A21). The interval is that of
    rounding in both (`boxes.ratio`); where it is wider than one, `step` is 1: the rate of a small municipality has no
    decimal. `weight` is the number of inhabitants, so that a mean weighted with it is the rate of the whole. Returns
    rows as `counts` in the unit per_1000_inhabitants.
    """
    if counts.empty or inhabitants.empty:
        return counts.iloc[:0].assign(unit=_RATE)
    base = {row["region"]: row for row in published.rows_of(inhabitants)}
    rows = []
    for row in published.rows_of(counts):
        below = base.get(row["region"])
        row |= {"unit": _RATE, "step": 0.1, "weight": float("nan"), "method": "per 1,000 inhabitants"}
        if below is None or math.isnan(row["value"]) or math.isnan(below["value"]):
            rows.append(row | {"value": float("nan"), "lower": float("nan"), "upper": float("nan")})
            continue
        box = boxes.ratio((row["lower"], row["upper"]), (below["lower"], below["upper"]))
        row |= {"value": 1000 * row["value"] / below["value"], "lower": 1000 * box.lower, "upper": 1000 * box.upper}
        row |= {"step": _step(row), "weight": below["value"], "weight_source": below["source_id"]}
        rows.append(row | {"source_id": _joined(row["source_id"], below["source_id"])})
    return pd.DataFrame(rows, columns=counts.columns)


def _step(row: dict[Any, Any]) -> float:
    """The step in which a rate per 1,000 can be written: a decimal only where its interval is no wider than one."""
    return 1.0 if row["upper"] - row["lower"] > 1 else 0.1


def national_rate(counts: pd.DataFrame, inhabitants: pd.DataFrame) -> pd.Series | None:
    """The published national count per 1,000 inhabitants of the country; None when one of the two is missing."""
    parts = [
        frame[frame["region"] == "NL"].assign(weight=math.nan, weight_source="") for frame in (counts, inhabitants)
    ]
    return published.observation(per_thousand(*parts))


def realigned(own: pd.Series | None) -> pd.Series | None:
    """The value that the annex of the CBS report prints beside this municipality, when it stands a row off.

    `own` is its row of problematic_debt_rate on 1 January 2023; None for the municipalities that are printed right.
    """
    table = published.package()["municipal_problem_debt_2023_as_printed"]
    rows = table[table["gm_code"] == ("" if own is None else own["region"])]
    if own is None or rows.empty:
        return None
    printed = float(rows.iloc[0]["value_as_printed"])
    return pd.Series({**own.to_dict(), "value": printed, "lower": printed, "upper": printed})


def ranked(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with each row's place among all that have a figure, 1 the highest: `best`, `worst`, `among`, `printed`.

    `best` and `worst` are the ends of the places compatible with rounding, ties included (`ranks.rank_range`);
    `printed` is the place by the printed values. NaN without a figure.
    """
    found = ranks.rank_range(list(frame["value"]), list(frame["lower"]), list(frame["upper"]))
    columns = {name: [math.nan if rank is None else float(rank[k]) for rank in found] for k, name in enumerate(_ENDS)}
    return frame.assign(**columns, printed=ranks.printed_rank(list(frame["value"])))


_ENDS = ("best", "worst", "among")


def against(frame: pd.DataFrame, code: str, country: pd.Series | None = None, *, total: bool = False) -> pd.DataFrame:
    """A municipality's value beside those of its size class, its province and the country.

    `frame` holds one figure by present municipality with `weight` (ranked or not); `country` the published national
    figure of the same quantity, which counts before the computed one. A group's value is the mean of its
    municipalities with a figure, weighted with `weight` (households or persons: it then is the share of the group as a
    whole, never a mean of shares), with the interval that their rounding leaves; for counts (`total`) their sum, and
    nothing when one of them is missing.
    Returns four spine rows with `place` (PLACES), `with_figure`, `of` (municipalities in the group), SPREAD (lowest,
    quartiles and highest over the group's municipalities, each counted once), and `best`, `worst`, `among`, `printed`
    of the municipality itself. Empty when the frame is.
    """
    if frame.empty:
        return pd.DataFrame(columns=[*frame.columns, "place", "with_figure", "of", *SPREAD, *_ENDS, "printed"])
    every = (frame if "printed" in frame else ranked(frame)).set_index("region", drop=False)
    own = every.loc[code]
    rows = [own.to_dict() | {"place": "own", "with_figure": math.nan, "of": math.nan} | dict.fromkeys(SPREAD, math.nan)]
    for name, codes in members(code).items():
        group = every.loc[[one for one in codes if one in every.index]]
        known = group[group["value"].notna()]
        row = own.to_dict() | {"place": name, "with_figure": float(len(known)), "of": float(len(codes))}
        row |= dict.fromkeys(("best", "worst", "among", "printed"), math.nan)
        row |= _whole(known, total and len(known) < len(codes), total) | _spread(known)
        row |= {"region": {"size_class": "", "province": place(code)["province_code"], "country": "NL"}[name]}
        row |= {"name": "", "merged_from": "", "locator": "", "method": "sum" if total else "weighted mean"}
        if name == "country" and country is not None:
            row |= {
                key: country[key] for key in ("value", "lower", "upper", "source_id", "method", "status", "vintage")
            }
        rows.append(row | ({"step": _step(row)} if row["unit"] == _RATE else {}))
    return pd.DataFrame(rows)


def _whole(known: pd.DataFrame, lacking: bool, total: bool) -> dict[Any, Any]:
    ends = ("value", "lower", "upper")
    sources = _joined(*known["source_id"], *(() if total else known["weight_source"]))
    if known.empty or lacking:
        return dict.fromkeys(ends, math.nan)
    if total:
        return {end: math.fsum(known[end]) for end in ends} | {"source_id": sources}
    return {end: ranks.weighted_mean(known[end], known["weight"]) for end in ends} | {"source_id": sources}


def _spread(known: pd.DataFrame) -> dict[Any, Any]:
    if known.empty:
        return dict.fromkeys(SPREAD, math.nan)
    quartiles = {name: float(known["value"].quantile(share)) for name, share in QUARTILES.items()}
    return {"lowest": float(known["value"].min()), **quartiles, "highest": float(known["value"].max())}


def relation(own: pd.Series | None, other: pd.Series | None) -> str:
    """`above`, `below` or `same` (rounding leaves the order open) for two levels of one quantity, or `missing`."""
    if own is None or other is None or math.isnan(own["value"]) or math.isnan(other["value"]):
        return "missing"
    apart = boxes.difference((own["lower"], own["upper"]), (other["lower"], other["upper"]))
    if boxes.unchanged(*apart):
        return "same"
    return "above" if own["value"] > other["value"] else "below"


def row_of(frame: pd.DataFrame, name: str) -> pd.Series | None:
    """One of the four rows of `against`; None when it has no value."""
    rows = frame[frame["place"] == name]
    return None if rows.empty or math.isnan(rows.iloc[0]["value"]) else rows.iloc[0]


def neighbours(population: pd.DataFrame, code: str, each: int = 5) -> list[str]:
    """The codes of the municipality and of the `each` next larger and next smaller ones, the largest first."""
    known = population[population["value"].notna()].sort_values(["value", "region"], ascending=[False, True])
    codes = list(known["region"])
    if code not in codes:
        return []
    at = codes.index(code)
    return codes[max(0, at - each) : at + each + 1]


def population_series(population: pd.DataFrame, households: pd.DataFrame, code: str) -> pd.DataFrame:
    """The inhabitants of a municipality by date, cut wherever its boundaries changed by a merger or a split.

    A date before a merger has the sum of the old municipalities; one before it received a part of a municipality that
    was divided has the figure of its own code, of the smaller area (nothing is allocated). `segment` differs where two
    neighbours are not of one area, so that no change is made between them. Returns spine rows with `merged_from`.
    """
    rows: list[dict[Any, Any]] = []
    segment, before = 0, None
    first = population["date"].min()
    own_area = {code} | ({old for old, new in _since(first).heirs.items() if code in new} if len(population) else set())
    population, households = (one[one["region"].isin(own_area)] for one in (population, households))
    if own_area == {code}:  # never merged: as published
        here, kept = place(code), population.sort_values("date", ignore_index=True)
        named = kept.assign(name=here["name_plain"], province=here["province_name"], merged_from="", weight=math.nan)
        return named.assign(segment=0)
    for day, figures in population.groupby("date"):
        since = _since(day)
        later = (frozenset(old for old, new in since.heirs.items() if code in new), code in since.split)
        if before is not None and later != before:
            segment += 1
        before = later
        row = present_counts(figures, households, only=code).iloc[0].to_dict()
        own = figures[figures["region"] == code]
        if math.isnan(row["value"]) and len(own):
            row |= own.iloc[0].to_dict() | {"method": "former boundaries"}
        rows.append(row | {"segment": segment})
    frame = pd.DataFrame(rows, columns=[*population.columns, "name", "province", "merged_from", "weight"])
    frame = frame.assign(date=pd.to_datetime(frame["date"]), segment=frame["segment"].astype(int))
    return frame[frame["value"].notna()].reset_index(drop=True)


def _since(day: Any) -> Lineage:
    return lineage(pd.Timestamp(day).date().isoformat())


def with_changes(series: pd.DataFrame) -> pd.DataFrame:
    """A `population_series` with `change` on the year before, only between years of one area, else NaN."""
    parts = [changes.yearly(part) for _, part in series.groupby("segment")]
    found = {row["period"].partition("/")[2]: row["value"] for part in parts for row in part.to_dict("records")}
    return series.assign(change=[found.get(period, math.nan) for period in series["period"]])


def former_names(codes: str) -> list[str]:
    """The names of old codes in a column `merged_from`, those of municipalities that still exist included."""
    tables = published.package()
    names = dict(zip(tables["municipal_mergers"]["from_code"], tables["municipal_mergers"]["from_name"], strict=True))
    present = tables["municipalities"]
    names |= dict(zip(present["gm_code"], present["name_plain"], strict=True))
    return sorted(names[code] for code in codes.split())


def joined(code: str, after: str) -> pd.DataFrame:
    """The old municipalities that came to this one, wholly or in part, after a day: `day`, `name`, `code`, `whole`."""
    since = lineage(after)
    mergers = published.package()["municipal_mergers"]
    mergers = mergers[(mergers["effective_date"] > after) & (mergers["to_code_2023_2026"] == code)]
    rows = [
        {"day": row["effective_date"], "name": row["from_name"], "code": row["from_code"],
         "whole": since.heirs[row["from_code"]] == [code]}
        for row in mergers.sort_values(["effective_date", "from_name"]).to_dict("records")
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["day", "name", "code", "whole"])


def _joined(*texts: str) -> str:
    return " ".join(sorted({ident for text in texts for ident in str(text).split()}))
