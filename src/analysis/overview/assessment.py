"""Every goal with the figures beside it, and the status of each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from analysis import goals, published
from analysis.errors import ParameterError
from analysis.overview.scores import Target, outcomes, score
from analysis.published import SPINE, periods, vintages
from analysis.statistics import changes

SILENT = {"remark_nl": "", "remark_en": ""}


def aims() -> pd.DataFrame:
    """All goals and sub-goals of the progress report (monitor_goals.csv), in the order of its sections."""
    table = published.package()["monitor_goals"]
    table = table.assign(chapter=table["section"].str.split(".").str[:2].str.join("."))
    return table.sort_values(["section", "goal_id"], ignore_index=True)


def assess(*, as_of: str | date | None = None) -> pd.DataFrame:
    """Every key indicator with its latest figure, last change, target and status; a goal without any has one row.

    Spine rows of the latest figures (value NaN where there is none) with the columns of monitor_goals.csv and
    monitor_indicators.csv, and `latest` (the row or None), `change` (a Change), `target` (the goal as a row or None),
    `target_form` (`year`, `ceiling` without a year, `none`), `verdict` and `why`: the reason of `score`, `not_released`
    where no figure had been released, `none` where no series was found.
    """
    listed = published.package()["monitor_indicators"]
    listed = listed.assign(position=listed["position"].astype(int)).sort_values("position")
    wanted_goals = sorted(set(listed["target_goal"]) - {""})
    targets = goals.table(wanted_goals, as_of=as_of) if wanted_goals else pd.DataFrame()
    rows: list[dict[str, Any]] = []
    for aim in aims().to_dict("records"):
        own = listed[listed["goal_id"] == aim["goal_id"]].to_dict("records")
        stated = {str(name): text for name, text in aim.items()}
        rows += [stated | _assessed(one, targets, as_of) for one in own]
        if not own:
            rows.append(stated | _nothing(aim["goal_id"]))
    return pd.DataFrame(rows)


def _assessed(one: Mapping[Any, Any], targets: pd.DataFrame, as_of: str | date | None) -> dict[str, Any]:
    frame = published.read(
        one["indicator"],
        one["definition"],
        one["population"],
        breakdown=one["breakdown"],
        category=one["category"],
        region=one["region"],
        unit=one["unit"],
        as_of=as_of,
    )
    target, form = _target(one["target_goal"], targets)
    aim = None if target is None else Target(float(target["value"]), target["period"] if form == "year" else "")
    ended = one["line_ended"] != "" and (as_of is None or vintages.as_day(as_of) >= periods.start(one["line_ended"]))
    found = score(frame, one["wanted"], aim, line_ended=ended, checked_until=one["checked_until"])
    if one["checked_until"] and len(outcomes(frame)) == len(outcomes(frame, one["checked_until"])):
        one = {**one, **SILENT}  # it speaks of what was left out, and nothing was
    if one["target_goal"] and target is None:
        one = {**one, **SILENT}  # it speaks of a goal that was not yet known
    spine = empty() if found.latest is None else found.latest.to_dict()
    kept = {name: spine[name] for name in (*SPINE, "date", "release", "kind", "wording", "step")}
    told = {"latest": found.latest, "change": found.change, "target": target, "target_form": form}
    why = "not_released" if found.verdict == "no_figure" else found.reason
    named = {name: one[name] for name in published.IDENTITY}
    return {**one, **kept, **named, **told, "verdict": found.verdict, "why": why}


def _target(ident: str, targets: pd.DataFrame) -> tuple[pd.Series | None, str]:
    """The target of an indicator as a row, and whether it holds for a year.

    None before the goal was set, and before its baseline was released.
    """
    if not ident:
        return None, "none"
    known = targets[targets["goal_id"] == ident].iloc[0]
    if not known["baseline_period"]:
        return None, "none"
    return goals.row(targets, ident), "year" if known["target_period"] else "ceiling"


def empty() -> dict[str, Any]:
    """A spine row without a figure."""
    nothing = float("nan")
    numbers = dict.fromkeys(("value", "lower", "upper", "n", "step"), nothing)
    return dict.fromkeys((*SPINE, "release", "kind", "wording"), "") | numbers | {"date": pd.NaT}


def _nothing(goal_id: str) -> dict[str, Any]:
    """The row of a goal beside which no published series stands."""
    named = dict.fromkeys(published.package()["monitor_indicators"].columns, "")
    told = {"latest": None, "change": changes.Change("none", None, None, None), "target": None, "target_form": "none"}
    return {**named, **empty(), **told, "goal_id": goal_id, "verdict": "no_figure", "why": "none"}


def compared(assessed: pd.DataFrame) -> pd.DataFrame:
    """The rows of figures that stand behind an assessment: the latest ones and those they were compared with."""
    rows = [row for row in assessed["latest"] if row is not None]
    rows += [change.earlier for change in assessed["change"] if change.earlier is not None]
    if not rows:
        return pd.DataFrame(columns=[*SPINE, "date"])
    return pd.DataFrame(rows).sort_values([*published.IDENTITY, "date", "source_id"], ignore_index=True)


def pick(assessed: pd.DataFrame, indicator: str, definition: str, population: str) -> pd.Series:
    """The row of one series; ParameterError when it stands beside no goal."""
    named = (assessed["indicator"] == indicator) & (assessed["definition"] == definition)
    named &= assessed["population"] == population
    if not named.any():
        raise ParameterError(
            f"'{indicator}' of '{definition}' is not in monitor_indicators.csv; add it beside its goal"
        )
    return assessed[named].iloc[0]
