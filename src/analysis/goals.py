"""The goals of goals.csv: baseline, target, last figure on the goal's own line, and what is needed a year."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis import published
from analysis.errors import ParameterError, did_you_mean
from analysis.published import periods, vintages
from analysis.statistics import trends


def table(ids: list[str], *, as_of: str | date | None = None) -> pd.DataFrame:
    """The goals of goals.csv with what can be said of them, one row a goal in the order asked.

    A goal that had not been set by `as_of`, or whose baseline had not been released, keeps its name only (`not_yet`);
    alternatives that were printed are left out then, for they have no date of their own.

    Beside the columns of goals.csv: `latest_period`, `latest_value`, `latest_status`, `latest_source` (the last figure
    on the goal's own line), `distance` (latest minus target), `required` (yearly change needed) and `reason`, why there
    is none: `past` (the target year is not ahead of the figures), `line_ended` (no outcome on this line any more),
    `no_year` (no end year was set), `not_begun` (the first year that counts has no figure yet), `not_yet`, `no_figure`.
    """
    known_goals = {row["goal_id"]: row for row in published.package()["goals"].to_dict("records")}
    now = _year_of_figures(as_of)
    rows = []
    for ident in ids:
        if ident not in known_goals:
            raise ParameterError(f"goal '{ident}' is not in goals.csv{did_you_mean(ident, known_goals)}")
        goal = {str(name): str(text) for name, text in known_goals[ident].items()}
        frame = published.read(goal["indicator"], goal["definition"], goal["population"], as_of=as_of)
        every, frame = frame, frame[frame["status"] != "projection"]
        last = published.observation(frame)
        if last is not None and goal["last_scorable"]:
            goal["last_scorable"] = max(goal["last_scorable"], last["period"])
        target, nothing = float(goal["target_value"]), float("nan")
        if as_of is not None:
            goal["alternatives_nl"] = goal["alternatives_en"] = ""
            unset = bool(goal["set_on"]) and vintages.as_day(as_of) < periods.start(goal["set_on"])
            if unset or published.observation(every, goal["baseline_period"]) is None:
                goal |= {"baseline_period": "", "baseline_value": "", "target_period": ""}
                target, last = nothing, None
        known = {"latest_period": "", "latest_value": nothing, "latest_status": "", "latest_source": ""}
        row = {**goal, "target_value": target, **known, "distance": nothing, "required": nothing}
        row["reason"] = _why_no_required_change(goal, last, now)
        if last is not None and row["reason"] != "not_begun":
            row |= {"latest_period": last["period"], "latest_value": last["value"], "latest_status": last["status"]}
            row |= {"latest_source": last["source_id"], "distance": round(last["value"] - target, 10)}
        if last is not None and not row["reason"]:
            years = periods.start(goal["target_period"]).year, last["date"].year
            row["required"] = trends.required_yearly_change(last["value"], years[1], target, years[0])
        rows.append(row)
    return pd.DataFrame(rows)


def _why_no_required_change(goal: dict[str, str], last: pd.Series | None, now: int) -> str:
    if last is None:
        return "no_figure" if goal["baseline_period"] else "not_yet"
    if last["date"] < pd.Timestamp(periods.start(goal["first_scorable"])):
        return "not_begun"
    if not goal["target_period"]:
        return "no_year"
    if int(goal["target_period"][:4]) <= now:
        return "past"
    return "line_ended" if goal["line_status"] == "ended" else ""


def _year_of_figures(as_of: str | date | None) -> int:
    """The year up to which figures had been released: of `as_of`, else of the latest release in the package."""
    if as_of is not None:
        return vintages.as_day(as_of).year
    released = published.package().every["release"]  # when anything was released, not what
    return max(periods.last_day(text) for text in released.unique() if text).year


def row(goals: pd.DataFrame, goal_id: str) -> pd.Series:
    """The target of a goal as a spine row, with the goal's own line as its definition; without a year, its ceiling."""
    goal = dict(goals.set_index("goal_id").loc[goal_id].items())
    value, period = float(str(goal["target_value"])), str(goal["target_period"] or goal["baseline_period"])
    row: dict[str, object] = dict.fromkeys(published.SPINE, "")
    row |= {name: goal[name] for name in ("indicator", "definition", "population")}
    row |= {"value": value, "lower": value, "upper": value, "n": float("nan"), "region": "NL", "period": period}
    row |= {"unit": goal["unit"], "status": "final", "method": "goal", "source_id": goal["latest_source"]}
    return pd.Series({**row, "date": pd.Timestamp(periods.start(period)) if period else pd.NaT})
