"""Which vintage of a figure counts: by release, by producer, by precision (assumptions A6-A8)."""

from __future__ import annotations

import math
import statistics
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from analysis.errors import ParameterError
from analysis.published import periods
from analysis.published.tables import IDENTITY

_KINDS = {"primary": 0, "retelling": 1, "secondary_unverified": 2}
_DECISIVE = ("release_month", "kind", "lower", "upper", "value", "source_id", "locator")
_UNKNOWN = 1e300  # the width of an interval that is not known: wider than all but one without an end


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
    if len(figures) < 2:
        return figures.reset_index(drop=True)
    frame = figures.assign(release_month=figures["release"].map(month))
    alike: dict[tuple[str, ...], list[int]] = {}
    for place, ident in enumerate(zip(*(frame[name].tolist() for name in key), strict=True)):
        alike.setdefault(ident, []).append(place)
    told = list(zip(*(frame[name].tolist() for name in _DECISIVE), strict=True))
    kept = [places[0] if len(places) == 1 else _chosen(places, told) for places in alike.values()]
    order = [*IDENTITY, "date", "period", "release_month"]
    return frame.iloc[kept].sort_values(order, ignore_index=True).drop(columns="release_month")


def _chosen(places: list[int], told: list[tuple[Any, ...]]) -> int:
    """Of several rows the place of the one that counts; `told` are their columns of _DECISIVE."""

    def rank(place: int) -> tuple[str, int, float]:
        released, kind, lower, upper, *_ = told[place]
        width = upper - lower
        return released, -_KINDS.get(kind, len(_KINDS)), -_UNKNOWN if math.isnan(width) else -width

    best = max(map(rank, places))
    left = [place for place in places if rank(place) == best]
    values = {place: told[place][4] for place in left if not math.isnan(told[place][4])}
    middle = statistics.median(values.values()) if values else 0.0

    def distance(place: int) -> tuple[bool, float, float, str, str]:
        *_, source, locator = told[place]
        value = values.get(place, 0.0)
        return place not in values, abs(value - middle), value, source, locator

    return min(left, key=distance)


@lru_cache(maxsize=1024)
def month(release: str) -> str:
    """The month of a release for ordering; a year alone counts as its last month, none sorts before all."""
    return periods.last_day(release).isoformat()[:7] if release else ""
