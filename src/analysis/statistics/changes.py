"""Changes between published observations: the difference, its interval, and in which words it may be told.

Estimand: the difference between two published values of one series, in the unit of the series (percentage points for
percent). The interval is that of rounding: all differences of values inside the two rounding boxes. Source: Moore
(1966), Interval Analysis. Assumes: A6, A12, A13. A comparison that the package forbids is refused before anything is
computed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from analysis.published import SPINE, apart, observation, reason, require_comparable
from analysis.statistics import EstimateError, boxes, trends

POINTS = {"percent": "percentage_points"}


@dataclass(frozen=True, eq=False)
class Change:
    """What can be said of the latest value against the period before it.

    `form` is `rise`, `fall`, `unchanged` (zero lies inside the rounding interval), `missing` (no figure for the period
    before), `apart` (the two must not be compared: `reason`, and `why` its kind), or `none` (no figure at all). `row`
    is the difference as a spine row for the first three forms, else None.
    """

    form: str
    later: pd.Series | None
    earlier: pd.Series | None
    row: pd.Series | None
    reason: str = ""
    why: str = ""


def difference(later: pd.Series, earlier: pd.Series) -> pd.Series:
    """The difference of two observations of one series as a spine row, later minus earlier.

    Formula: x(later) − x(earlier), with the ends of `boxes.difference`.

    `lower` and `upper` span what the rounding of both leaves open. Raises ComparisonError with the reason when the two
    must not be compared (another definition, a break between, two vintages).
    """
    require_comparable(earlier, later)
    box = boxes.difference((later["lower"], later["upper"]), (earlier["lower"], earlier["upper"]))
    row = later.copy()
    row["value"] = round(later["value"] - earlier["value"], 10)
    row["lower"], row["upper"] = round(box[0], 10), round(box[1], 10)
    row["unit"] = POINTS.get(later["unit"], later["unit"])
    row["uncertainty"], row["method"] = "rounding", "difference"
    row["period"] = f"{earlier['period']}/{later['period']}"
    row["source_id"] = " ".join(sorted({*earlier["source_id"].split(), *later["source_id"].split()}))
    row["status"] = next((s for s in (later["status"], earlier["status"]) if s != "final"), "final")
    return row


def direction(row: pd.Series) -> str:
    """`rise`, `fall` or `unchanged`: unchanged when the rounding interval of a difference holds zero."""
    if row["value"] == 0 or boxes.unchanged(row["lower"], row["upper"]):
        return "unchanged"
    return "rise" if row["value"] > 0 else "fall"


def latest_change(frame: pd.DataFrame) -> Change:
    """The change from the year before to the last year of one series (a frame of `published.read`)."""
    later = observation(frame)
    if later is None:
        return Change("none", None, None, None)
    return change_to(frame, later)


def change_to(frame: pd.DataFrame, later: pd.Series) -> Change:
    """The change from the year before to `later`, within the series of the frame."""
    year_before = later["date"] - pd.DateOffset(years=1)
    earlier = observation(frame[frame["date"] == year_before])
    return Change("missing", later, None, None) if earlier is None else _between(earlier, later)


def _between(earlier: pd.Series, later: pd.Series) -> Change:
    found = apart(earlier.to_dict(), later.to_dict())
    if found is not None:
        return Change("apart", later, earlier, None, found.text, found.kind)
    row = difference(later, earlier)
    return Change(direction(row), later, earlier, row)


def yearly(frame: pd.DataFrame) -> pd.DataFrame:
    """Every change between neighbouring years of one series that may be made, as spine rows in time order.

    A hole, a break or a vintage that must not be mixed leaves its change out; nothing is carried over it.
    """
    rows = [change_to(frame, row).row for _, row in frame.iterrows()]
    found = [row for row in rows if row is not None]
    columns = [*SPINE, "date", "step", "segment"]
    return pd.DataFrame([row[columns] for row in found], columns=columns).reset_index(drop=True)


def mean(frame: pd.DataFrame, confidence: float) -> pd.Series | None:
    """The mean yearly change of one series as a spine row with a Student-t interval.

    Estimand: the expected yearly change. Formula: that of `trends.mean_change`. Source: Student (1908). Assumes: A10.

    None when the series has a hole, a break or fewer than three changes: a mean over these would join what is apart.
    """
    if frame.empty or frame["segment"].nunique() > 1:
        return None
    try:
        found = trends.mean_change(list(frame["value"]), [day.year for day in frame["date"]], confidence)
    except EstimateError:
        return None
    row = frame.iloc[-1].copy()
    row["value"], row["lower"], row["upper"] = found.value, found.lower, found.upper
    row["unit"] = POINTS.get(row["unit"], row["unit"])
    row["uncertainty"], row["method"] = "sampling", "mean yearly change, Student t"
    row["n"] = math.nan  # a published denominator; how many changes there were is no such thing
    row["period"] = f"{frame['period'].iloc[0]}/{row['period']}"
    row["source_id"] = " ".join(sorted({ident for text in frame["source_id"] for ident in text.split()}))
    return row


def span(frame: pd.DataFrame) -> pd.Series | None:
    """The difference between the first and the last observation of one series; None when it must not be made."""
    if len(frame) < 2 or frame["segment"].nunique() > 1:
        return None
    first, last = frame.iloc[0], frame.iloc[-1]
    return None if reason(first.to_dict(), last.to_dict()) else difference(last, first)


def since(frame: pd.DataFrame, period: str) -> Change:
    """The change from a named period to the last one after it; form `none` when nothing came after."""
    earlier, later = observation(frame, period), observation(frame)
    if later is None or earlier is None or later["date"] <= earlier["date"]:
        return Change("none", None, earlier, None)
    return _between(earlier, later)
