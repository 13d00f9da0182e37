"""Municipalities: figures of an older division brought to the municipalities of today."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis import published
from analysis.published import periods


def present_division(shares: pd.DataFrame, households: pd.DataFrame) -> pd.DataFrame:
    """Shares of an older municipal division brought to the municipalities of today.

    `shares` are shares of households in percent by region and `households` counts by region and period. Municipalities
    that merged are averaged, weighted with the households of the nearest date at which the old code existed, and
    rounded to one decimal as the others are (assumption A9). One of which a part is missing gets no value, nor do the
    heirs of one that was split. Returns one row a present municipality with the spine columns, `name`, `province`,
    `merged_from` (old codes) and NaN where unknown.
    """
    if shares.empty:
        return shares.assign(name="", province="", merged_from="")
    tables = published.package()
    when = shares["date"].max()
    end = periods.bounds(str(shares["period"].iloc[0]))[1]
    mergers = tables["municipal_mergers"]
    later = mergers[mergers["effective_date"] > end.isoformat()]
    heirs = later.groupby("from_code")["to_code_2023_2026"].agg(lambda codes: sorted(set(codes))).to_dict()
    lost = {heir for targets in heirs.values() if len(targets) > 1 for heir in targets}
    weight = _nearest_households(households, when)
    frame = shares.assign(
        present=[heirs.get(code, [code])[0] for code in shares["region"]], weight=shares["region"].map(weight)
    )
    template = shares.iloc[0]
    rows = []
    known_then = _existed(households, when)
    for place in tables["municipalities"].sort_values("gm_code").to_dict("records"):
        code = place["gm_code"]
        parts = frame[frame["present"] == code]
        parents = {str(old) for old, new in heirs.items() if new == [code]} | ({code} & known_then)
        row = template.to_dict() | {"region": place["gm_code"], "value": float("nan"), "method": "published"}
        row |= {"lower": float("nan"), "upper": float("nan"), "locator": "", "merged_from": ""}
        row |= {"name": place["name_plain"], "province": place["province_name"]}
        if len(parents) > 1:
            row |= {"merged_from": " ".join(sorted(parents)), "method": "weighted mean"}
        if code not in lost and len(parts) and parents <= set(parts["region"]):
            row |= _weighted(parts)
        rows.append(row)
    return pd.DataFrame(rows)


def _existed(households: pd.DataFrame, when: pd.Timestamp) -> set[str]:
    """The codes that had households on the last date up to `when` (or, without one, on the first)."""
    dates = households["date"]
    day = dates[dates <= when].max() if (dates <= when).any() else dates.min()
    return set(households.loc[dates == day, "region"])


def _nearest_households(households: pd.DataFrame, when: pd.Timestamp) -> dict[str, float]:
    distance = (households["date"] - when).abs()
    nearest = households.assign(distance=distance).sort_values(["region", "distance", "date"])
    nearest = nearest.drop_duplicates("region")
    return dict(zip(nearest["region"], nearest["value"], strict=True))


def _weighted(parts: pd.DataFrame) -> dict[Any, Any]:
    """One part as it is; several as their mean weighted with households, which needs all of their weights."""
    if len(parts) == 1:
        only = parts.iloc[0]
        return {name: only[name] for name in ("value", "lower", "upper", "locator")} | {"source_id": only["source_id"]}
    if parts["weight"].isna().any():
        return {}
    total = parts["weight"].sum()
    mean = {name: (parts[name] * parts["weight"]).sum() / total for name in ("value", "lower", "upper")}
    mean["value"] = round(mean["value"], 1)
    return mean
