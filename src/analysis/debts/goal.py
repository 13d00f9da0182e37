"""The goal of halving: distances, what is needed a year, and whether that was ever seen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis import published
from analysis.debts.methods import NAMES, NEW, january, own, told_later
from analysis.published import periods
from analysis.statistics import changes, trends

TENS = 10  # CBS rounds these counts to tens


def row_kind(definition: str, kind: str) -> str:
    """How a row of `distances` is named: `old`, `new`, or what others told of them (`told`, `letter`)."""
    if kind in ("", "primary"):
        return NAMES[definition]
    return "letter" if definition == NEW else "told"


def named_rows(distances: pd.DataFrame) -> pd.DataFrame:
    """The rows of `distances` for tables: with `row_kind`, and no step of their own (a target is half a figure)."""
    kinds = [row_kind(*pair) for pair in zip(distances["definition"], distances["kind"], strict=True)]
    return distances.assign(row_kind=kinds, step=None)


def starts(*frames: pd.DataFrame) -> pd.DataFrame:
    """From where a goal may be measured: of each frame its last own figure of 1 January, and what is told later."""
    rows = []
    for frame in frames:
        last = published.observation(january(own(frame)))
        rows += [] if last is None else [last]
        told = told_later(january(frame))
        rows += [] if told is None else [told]
    return pd.DataFrame(rows, columns=frames[0].columns).reset_index(drop=True)


def distances(targets: pd.DataFrame, points: pd.DataFrame) -> pd.DataFrame:
    """Each goal of `goals.table` from each point on its own line: how far, and how much a year.

    Estimand: distance = figure − target; required = (target − figure) / (years to 1 January of the target year,
    assumption A20), in the unit of the line (percentage points for percent); `_lower` and `_upper` by the rounding of
    the figure. Required is arithmetic, not a forecast. `reason` says why there is none (see `goals.table`).

    Returns the spine row of the figure with the columns of the goal, `distance`, `required` and their ends; a goal
    without any figure has one row with its name. A figure is never set against the goal of another method.
    """
    rows = []
    for goal in targets.to_dict("records"):
        same = points[(points["definition"] == goal["definition"]) & (points["indicator"] == goal["indicator"])]
        kept = {name: goal[name] for name in goal if name not in ("latest_period", "latest_value", "unit", "note")}
        nothing = dict.fromkeys(("distance", "required", "required_lower", "required_upper"), float("nan"))
        if same.empty or goal["reason"] == "not_yet":
            known: dict[str, Any] = dict.fromkeys(("period", "status", "kind", "source_id"), "")
            known |= dict.fromkeys(("value", "step"), float("nan"))
            rows.append(known | kept | nothing | {"reason": goal["reason"] or "no_figure", "unit": goal["unit"]})
            continue
        for point in same.to_dict("records"):
            row = point | {name: kept[name] for name in kept if name not in point} | nothing
            row["distance"] = round(point["value"] - goal["target_value"], 10)
            row["reason"] = _reason(goal, point)
            if not row["reason"]:
                row |= required(point, goal["target_value"], goal["target_period"])
            rows.append(row)
    return pd.DataFrame(rows)


def _reason(goal: dict[Any, Any], point: dict[Any, Any]) -> str:
    if point["date"] < pd.Timestamp(periods.start(goal["first_scorable"])):
        return "not_begun"
    if goal["reason"] == "line_ended" and point["kind"] != "primary":
        return "told"  # whether the line had ended was not known to who read this figure at second hand
    return "" if goal["reason"] in ("not_begun", "no_figure") else str(goal["reason"])


def required(point: dict[Any, Any], target: float, end: str) -> dict[str, float]:
    """The equal yearly change from a figure to a target at the start of `end`, with the ends that rounding leaves.

    Numbers of households are rounded to tens like the counts they come from, their ends outwards.
    """
    parts, day = ("value", "upper", "lower"), periods.start(end)
    found = [trends.required_yearly_change(point[part], point["date"], target, day) for part in parts]
    if point["unit"] == "households":
        middle, low, high = (change / TENS for change in found)
        found = [TENS * float(change) for change in (round(middle), math.floor(low), math.ceil(high))]
    return dict(zip(("required", "required_lower", "required_upper"), found, strict=True))


def needed(distances: pd.DataFrame, until: Sequence[str]) -> pd.DataFrame:
    """The required yearly change of each row of `distances` that has one, for each day in `until`, as spine rows.

    The goal says 2030; whether that is 1 January 2030 or a year later was not seen, so both can be asked.
    """
    rows = []
    for row in distances[distances["required"].notna()].to_dict("records") if len(distances) else []:
        for end in until:
            change = required(row, row["target_value"], end)
            spine = {name: row[name] for name in (*published.SPINE, "date")}
            spine |= {"value": change["required"], "lower": change["required_lower"], "upper": change["required_upper"]}
            spine |= {"unit": changes.POINTS.get(row["unit"], row["unit"]), "method": "required yearly change"}
            spine |= {"period": f"{row['period']}/{end}", "start": row["period"], "end": end, "step": 10.0}
            rows.append(spine | {"mark": "own" if row["kind"] == "primary" else "letter"})
    return pd.DataFrame(rows, columns=[*published.SPINE, "date", "start", "end", "step", "mark"])


def besides(asked: pd.DataFrame, need: pd.Series | None) -> pd.DataFrame:
    """The rows of `needed` over other periods than that of `need`."""
    return asked if need is None else asked[asked["period"] != need["period"]]


def decreases(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of changes that are a fall, as sizes without sign, for a sentence that says fewer in words."""
    falls = rows[rows["value"] < 0]
    return falls.assign(value=-falls["value"], lower=-falls["upper"], upper=-falls["lower"])


def ever_seen(need: pd.Series | None, measured: pd.DataFrame) -> str:
    """Whether a fall as large as the one needed is among the changes measured.

    `seen`, `never`, `no_fall` (there are changes, none of them a fall), `unmeasured` (no change), `unknown` (no need).
    """
    if need is None:
        return "unknown"
    if measured.empty:
        return "unmeasured"
    largest = decreases(measured)["value"].max()
    return "no_fall" if pd.isna(largest) else "seen" if largest >= need["value"] else "never"


def gaps(distances: pd.DataFrame) -> pd.DataFrame:
    """The own figures in `distances` as rows whose value is the distance to their goal."""
    if "lower" not in distances:  # no goal has a figure
        return pd.DataFrame(columns=[*published.SPINE, "date", "step", "goal_id"])
    rows = distances[(distances["kind"] == "primary") & distances["distance"].notna()]
    moved = rows.assign(value=rows["distance"], unit=rows["unit"].replace(changes.POINTS), wording="exact")
    return moved.assign(lower=rows["lower"] - rows["target_value"], upper=rows["upper"] - rows["target_value"])


def course(ratios: pd.DataFrame) -> str:
    """How the ratio of the two methods moved over the overlap: `falling` at every date, or `other`."""
    steps = ratios.sort_values("date")["value"].diff().dropna() if len(ratios) else pd.Series(dtype=float)
    return "falling" if len(steps) and bool((steps < 0).all()) else "other"
