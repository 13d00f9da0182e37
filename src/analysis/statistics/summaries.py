"""What can be said of the rows of a series: replaced, missing, extreme, changed. Frames of the spine in and out."""

from __future__ import annotations

import pandas as pd

from analysis import published
from analysis.statistics import changes


def superseded(every: pd.DataFrame) -> pd.DataFrame:
    """The releases that a later one of the same series and period has replaced by another value.

    `every` is a frame of `published.read(..., all_vintages=True)`; returns its rows in the same columns.
    """
    key = [*published.IDENTITY, "period"]
    ordered = every.sort_values([*key, "release"], ignore_index=True)
    last = ordered.groupby(key)["value"].transform("last")
    return ordered[ordered["value"] != last].reset_index(drop=True)


def missing_years(frame: pd.DataFrame) -> list[str]:
    """The years between the first and the last observation for which a yearly series has none."""
    if frame.empty:
        return []
    known = set(frame["date"].dt.year)
    return [str(year) for year in range(min(known), max(known) + 1) if year not in known]


def older_releases(frame: pd.DataFrame) -> list[str]:
    """The periods whose figure comes from an earlier release than the last one of the series."""
    if frame.empty:
        return []
    newest = frame.sort_values("date")["release"].iloc[-1]
    return list(frame.loc[frame["release"].str[:7] < newest[:7], "period"])


def extremes(frame: pd.DataFrame) -> tuple[pd.Series | None, pd.Series | None]:
    """The rows with the highest and the lowest value; of equals the first by category and region."""
    rows = frame[frame["value"].notna()].sort_values(["value", "category", "region"])
    return (None, None) if rows.empty else (rows.iloc[-1], rows.iloc[0])


def with_changes(frame: pd.DataFrame) -> pd.DataFrame:
    """The last year of each series in a frame with its change on the year before.

    Adds `earlier`, `change`, `change_lower`, `change_upper` and `form` (see `changes.Change`).
    """
    rows = []
    for _, series in frame.groupby(list(published.IDENTITY), sort=True):
        found = changes.latest_change(series)
        if found.later is None:
            continue
        row = {**found.later.to_dict(), "form": found.form, "earlier": float("nan")}
        row |= {"change": float("nan"), "change_lower": float("nan"), "change_upper": float("nan")}
        if found.row is not None and found.earlier is not None:
            row |= {"earlier": found.earlier["value"], "change": found.row["value"]}
            row |= {"change_lower": found.row["lower"], "change_upper": found.row["upper"]}
        rows.append(row)
    extra = ["form", "earlier", "change", "change_lower", "change_upper"]
    return pd.DataFrame(rows, columns=[*frame.columns, *extra])


def observed_changes(frame: pd.DataFrame) -> pd.DataFrame:
    """The mean yearly change between each two neighbouring observations of one series that may be compared.

    Estimand: the change a year between neighbours in time. Formula: (later − earlier) / years. Source: Moore (1966) for
    the box. Assumes: A11, A13. Returns spine rows in the unit of change a year; over a hole of several years it is
    their mean, as its period says.
    """
    rows = []
    for earlier, later in zip(frame.to_dict("records"), frame.to_dict("records")[1:], strict=False):
        if published.reason(earlier, later) is not None:
            continue
        row = changes.difference(pd.Series(later), pd.Series(earlier))
        years = later["date"].year - earlier["date"].year
        for name in ("value", "lower", "upper"):
            row[name] = row[name] / years
        rows.append({**row.to_dict(), "method": "mean yearly change", "step": 0.01})
    return pd.DataFrame(rows, columns=frame.columns)
