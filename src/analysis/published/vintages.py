"""Which vintage of a figure counts: by release, by producer, by precision (assumptions A6-A8)."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.errors import ParameterError
from analysis.published import periods
from analysis.published.tables import IDENTITY

_KINDS = {"primary": 0, "retelling": 1, "secondary_unverified": 2}


def released_by(figures: pd.DataFrame, as_of: str | date | None) -> pd.DataFrame:
    """What the producers had released by a day; a partial release date counts as its last day.

    A figure without a release date is kept unless its period begins after the day: then it cannot have been known.
    `as_of` None keeps everything in the package. Raises ParameterError when it is no date.
    """
    if as_of is None:
        return figures
    day = as_day(as_of)
    kept = {text: not text or periods.last_day(text) <= day for text in figures["release"].unique()}
    begun = (figures["release"] != "") | (figures["date"] <= pd.Timestamp(day))
    return figures[figures["release"].map(kept).astype(bool) & begun]


def as_day(text: str | date) -> date:
    """A date from its text; a partial one (2025-06) is its last day. Raises ParameterError."""
    if isinstance(text, date):
        return text
    try:
        return periods.last_day(str(text))
    except ValueError:
        raise ParameterError(f"as_of '{text}' is not a date; write it as 2025-06-30") from None


def by_vintage(figures: pd.DataFrame) -> pd.DataFrame:
    """One row for each series, period and release month: retellings of one release are not further observations."""
    return _best(figures, [*IDENTITY, "period", "release_month"])


def latest(figures: pd.DataFrame) -> pd.DataFrame:
    """One row for each series and period: the latest release, then the producer's own, then the more precise value.

    What still disagrees is settled by assumption A8: the value that lies nearest the middle of those printed, the lower
    of two; never by the order in a file.
    """
    return _best(figures, [*IDENTITY, "period"])


def _best(figures: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    frame = figures.assign(release_month=figures["release"].map(month))
    newest = frame.groupby(key, dropna=False)["release_month"].transform("max")
    frame = frame[frame["release_month"] == newest]
    frame = frame.assign(
        rank=frame["kind"].map(_KINDS).fillna(3), width=(frame["upper"] - frame["lower"]).fillna(1e300)
    )
    for column in ("rank", "width"):
        frame = frame[frame[column] == frame.groupby(key, dropna=False)[column].transform("min")]
    middle = frame.groupby(key, dropna=False)["value"].transform("median")
    frame = frame.assign(far=(frame["value"] - middle).abs())
    frame = frame.sort_values([*key, "far", "value", "source_id", "locator"])
    frame = frame.drop_duplicates(key)
    return frame.drop(columns=["rank", "width", "far", "release_month"]).sort_values(
        [*IDENTITY, "date", "period"], ignore_index=True
    )


def month(release: str) -> str:
    """The month of a release for ordering; a year alone counts as its last month, none sorts before all."""
    return periods.last_day(release).isoformat()[:7] if release else ""
