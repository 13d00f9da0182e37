"""Change over the years of one series: each year's, the mean, and what a target still asks.

A time is a year (2024) or a day (a date or Timestamp); two times are one year apart when they are the same day of
neighbouring years. Nothing is carried over a hole.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass
from numbers import Integral
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from analysis.statistics import EstimateError, boxes

FEWEST_CHANGES = 3
"""With fewer yearly changes no interval for their mean is given: Student's t with 1 degree of freedom says nothing."""


@dataclass(frozen=True)
class Mean:
    """A mean with its interval: `value`, `lower`, `upper` in the unit of the series a year, of `n` changes."""

    value: float
    lower: float
    upper: float
    n: int
    sd: float
    confidence: float


def yearly_changes(
    values: Sequence[float],
    times: Sequence[Any],
    lower: Sequence[float] | None = None,
    upper: Sequence[float] | None = None,
) -> pd.DataFrame:
    """Every change between two observations exactly one year apart, in time order.

    Estimand: the change over each year, in the unit of the series. Formula: x(t) − x(t−1). Source: Moore (1966) for the
    box. Assumes: A11, A13. With `lower` and `upper` (the rounding intervals of the values)
    also the exact range of that difference over the box (`boxes.difference`); without them the change is a point.

    Returns columns `earlier`, `time`, `change`, `lower`, `upper`; empty when no two observations are a year apart.
    Missing values and pairs further apart are left out, never bridged. Raises EstimateError for a time that occurs
    twice or for columns of different lengths.
    """
    frame = _frame(values, times, lower, upper)
    by_day = {_day(row["time"]): row for row in frame.to_dict("records")}
    rows = []
    for day, row in by_day.items():
        past = by_day.get(_year_before(day))
        if past is not None:
            box = boxes.difference((row["lower"], row["upper"]), (past["lower"], past["upper"]))
            change = boxes.difference((row["value"], row["value"]), (past["value"], past["value"])).lower
            rows.append((past["time"], row["time"], change, box.lower, box.upper))
    return pd.DataFrame(rows, columns=["earlier", "time", "change", "lower", "upper"])


def mean_change(values: Sequence[float], times: Sequence[Any], confidence: float = 0.95) -> Mean:
    """The mean yearly change with Student's t interval.

    Estimand: the expected yearly change, of which the n observed yearly differences d are taken as independent draws
    from one normal distribution. Assumes: A10. Formula: d̄ ± t(1−α/2; n−1) · s / √n. The mean equals (last − first) /
    n. Rounding is not added: it is part of s. Differences of levels measured with error are negatively correlated,
    which makes the interval too wide; a lasting change of course makes it meaningless. It says how the years varied,
    not what comes. Source: Student (1908), The probable error of a mean, Biometrika 6.

    Raises EstimateError when the years have a hole, with fewer than three changes, or for a confidence outside (0, 1).
    """
    if not 0 < confidence < 1:
        raise EstimateError(f"confidence {confidence:g} is not between 0 and 1; give a share such as 0.95")
    frame = _frame(values, times, None, None)
    changes = yearly_changes(frame["value"].tolist(), frame["time"].tolist())
    count = len(changes)
    if count < len(frame) - 1:
        known = set(changes["time"])
        holes = [_text(time) for time in frame["time"].iloc[1:] if time not in known]
        raise EstimateError(
            f"no mean yearly change over a hole: nothing stands one year before {', '.join(holes)}; "
            "take a stretch of years without a hole"
        )
    if count < FEWEST_CHANGES:
        raise EstimateError(
            f"{count} yearly change{'' if count == 1 else 's'} cannot carry an interval for their mean; "
            f"it takes at least {FEWEST_CHANGES}"
        )
    change = changes["change"].to_numpy(dtype=float)
    mean, sd = float(np.mean(change)), float(np.std(change, ddof=1))
    half = float(stats.t.ppf((1 + confidence) / 2, count - 1)) * sd / math.sqrt(count)
    return Mean(mean, mean - half, mean + half, count, sd, confidence)


def required_yearly_change(latest: float, latest_time: Any, target: float, target_time: Any) -> float:
    """The equal yearly change that leads from the latest value to the target, in the unit of the series a year.

    Estimand: the yearly step of a straight path to the target. Formula: (target − latest) / (years from latest_time to
    target_time). Source: arithmetic. Assumes: A20. Days count as months of a twelfth of a year.
    Its sign is that of the way to go. It is arithmetic, not a forecast. Being linear, its rounding interval follows by
    calling it with the ends of the latest value.

    Raises EstimateError for a target that does not lie after the latest value.
    """
    start, end = _day(latest_time), _day(target_time)
    years = end.year - start.year + (end.month - start.month) / 12 + (end.day - start.day) / 365.25
    if years <= 0:
        raise EstimateError(
            f"a target for {_text(target_time)} lies in the past of a latest value for {_text(latest_time)}; "
            "no yearly change leads there any more"
        )
    return (float(target) - float(latest)) / years


def _frame(
    values: Sequence[float], times: Sequence[Any], lower: Sequence[float] | None, upper: Sequence[float] | None
) -> pd.DataFrame:
    """The observations that are there, in time order; without bounds each value is its own interval."""
    if (lower is None) != (upper is None):
        raise EstimateError("rounding intervals need both lower and upper; give both or neither")
    columns = {
        "time": list(times),
        "value": list(values),
        "lower": list(values if lower is None else lower),
        "upper": list(values if upper is None else upper),
    }
    if len({len(column) for column in columns.values()}) > 1:
        sizes = ", ".join(f"{len(column)} {name}s" for name, column in columns.items())
        raise EstimateError(f"a series needs columns of one length, not {sizes}")
    frame = pd.DataFrame({name: pd.Series(column, dtype=object) for name, column in columns.items()})
    for name in ("value", "lower", "upper"):
        frame[name] = pd.to_numeric(frame[name])
    frame = frame[frame["value"].notna()]
    days = frame["time"].map(_day)
    if days.duplicated().any():
        twice = _text(frame["time"][days.duplicated()].iloc[0])
        raise EstimateError(f"{twice} occurs more than once; keep one vintage and one series before computing")
    return frame.loc[days.sort_values().index]


def _day(time: Any) -> datetime.date:
    if isinstance(time, Integral):
        return datetime.date(int(time), 1, 1)
    if isinstance(time, datetime.datetime):
        return time.date()
    if isinstance(time, datetime.date):
        return time
    raise EstimateError(f"'{time}' is no time; give a year as a number or a day as a date")


def _year_before(day: datetime.date) -> datetime.date:
    """The same day a year earlier; 29 February has 28 February before it."""
    earlier: datetime.date = (pd.Timestamp(day) - pd.DateOffset(years=1)).date()
    return earlier


def _text(time: Any) -> str:
    return str(time) if isinstance(time, Integral) else _day(time).isoformat()
