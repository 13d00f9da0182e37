"""The monitor at a glance: the goals of the progress report, the figures beside them, and a computed status for each.

A status tells where the latest published figure stands or how it last moved. It says nothing of why, nor of what the
policy did. No drawing, no files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis import goals, published
from analysis.errors import ParameterError
from analysis.published import SPINE, periods, vintages
from analysis.statistics import changes

VERDICTS = ("met", "not_met", "towards", "away", "unchanged", "unscored", "no_figure")
MOVED = ("towards", "away", "unchanged")
PARTS = ("poverty", "debts")
WANTED = {"up": "rise", "down": "fall"}
DEFINITION = "monitor_status"
SILENT = {"remark_nl": "", "remark_en": ""}


@dataclass(frozen=True)
class Target:
    """What was set as a goal on the line of a series: a value, and the period for which it holds ("" without one)."""

    value: float
    period: str = ""


@dataclass(frozen=True, eq=False)
class Score:
    """The status of one series beside its goal: `verdict` (one of VERDICTS), `reason`, latest figure and last change.

    `reason` is empty but for `unscored` (`rounding`, `line_ended`, `no_direction`, `one_point`,
    `no_base`, `apart`). `change` has form `none` where no change may be told.
    """

    verdict: str
    reason: str
    latest: pd.Series | None
    change: changes.Change


def score(
    rows: pd.DataFrame,
    wanted: str,
    target: Target | None = None,
    *,
    line_ended: bool = False,
    checked_until: str = "",
) -> Score:
    """The status of one series (a frame of `published.read`): a function of its rows, the direction and the target.

    Estimand: the place of the last outcome against the target in the target's own period, else the sign of the
    difference between the last outcome and the one before it for the same part of the year, both as published. Their
    intervals (`lower`, `upper`) are those of rounding; sampling error is not in them. Projections are no outcomes, nor
    is what lies after `checked_until`. The first rule that fits counts (assumption A40):

    1. no outcome: `no_figure`.
    2. an outcome for the target's period: `met` or `not_met` when its whole interval lies on one side of the target,
       else `unscored` (rounding).
    3. the line has ended: `unscored` (line_ended).
    4. `wanted` is neither up nor down: `unscored` (no_direction).
    5. one outcome only: `unscored` (one_point); none earlier for the same part of the year: `unscored` (no_base).
    6. the two must not be compared (a break, another release): `unscored` (apart).
    7. zero lies in the interval of the difference, or at an end of it that words leave open: `unchanged`.
    8. the difference has the wanted sign: `towards`, else `away`.
    """
    known = outcomes(rows, checked_until)
    if known.empty:
        return Score("no_figure", "", None, changes.Change("none", None, None, None))
    later, earlier = known.iloc[-1], _before(known)
    told = changes.Change("none", later, None, None) if line_ended else _change(later, earlier)
    if target is not None and target.period and wanted in WANTED:
        then = known[known["period"] == target.period]
        if len(then):
            return Score(*_against(then.iloc[-1], wanted, target.value), later, told)
    for reason, fits in (
        ("line_ended", line_ended),
        ("no_direction", wanted not in WANTED),
        ("one_point", len(known) == 1),
        ("no_base", earlier is None),
        ("apart", told.form == "apart"),
    ):
        if fits:
            return Score("unscored", reason, later, told)
    if told.form == "unchanged" or _may_be_nothing(told):
        return Score("unchanged", "", later, told)
    return Score("towards" if told.form == WANTED[wanted] else "away", "", later, told)


def _may_be_nothing(change: changes.Change) -> bool:
    """Whether a difference between values in words can be zero: how far such words reach has no sharp end (A2, A3)."""
    told = spread(change)
    return told is not None and bool(told["lower"] <= 0 <= told["upper"])


def outcomes(rows: pd.DataFrame, checked_until: str = "") -> pd.DataFrame:
    """The rows of a series that are outcomes, in the order of their last days.

    Left out are projections, figures without a period, and those for a period after `checked_until`, the last one that
    was seen in a publication of the producer itself.
    """
    known = rows[(rows["status"] != "projection") & rows["date"].notna()]
    if checked_until:
        seen = [periods.start(period) <= periods.last_day(checked_until) for period in known["period"]]
        known = known[pd.Series(seen, index=known.index, dtype=bool)]
    last_days = [periods.last_day(period) for period in known["period"]]
    return known.assign(_last=last_days).sort_values(["_last", "date"], kind="stable").drop(columns="_last")


def _before(known: pd.DataFrame) -> pd.Series | None:
    """The last outcome before the latest one for the same part of the year: January with January, year with year."""
    part = known["period"].iloc[-1][4:]
    earlier = known.iloc[:-1]
    same = earlier[earlier["period"].str[4:] == part]
    return None if same.empty else same.iloc[-1]


def _change(later: pd.Series, earlier: pd.Series | None) -> changes.Change:
    if earlier is None:
        return changes.Change("none", later, None, None)
    return changes.since(pd.DataFrame([earlier, later]), earlier["period"])


def _against(then: pd.Series, wanted: str, target: float) -> tuple[str, str]:
    """Whether an outcome reached a target: its whole rounding interval, whose end is not reached, lies on one side."""
    reached, missed = then["upper"] <= target, then["lower"] > target
    if wanted == "up":
        reached, missed = then["lower"] >= target, then["upper"] <= target
    return ("met", "") if reached else ("not_met", "") if missed else ("unscored", "rounding")


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
    spine = _empty() if found.latest is None else found.latest.to_dict()
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
    if not known["baseline_period"] or not known["unit"]:
        return None, "none"
    return goals.row(targets, ident), "year" if known["target_period"] else "ceiling"


def _empty() -> dict[str, Any]:
    nothing = float("nan")
    numbers = dict.fromkeys(("value", "lower", "upper", "n", "step"), nothing)
    return dict.fromkeys((*SPINE, "release", "kind", "wording"), "") | numbers | {"date": pd.NaT}


def _nothing(goal_id: str) -> dict[str, Any]:
    """The row of a goal beside which no published series stands."""
    named = dict.fromkeys(published.package()["monitor_indicators"].columns, "")
    told = {"latest": None, "change": changes.Change("none", None, None, None), "target": None, "target_form": "none"}
    return {**named, **_empty(), **told, "goal_id": goal_id, "verdict": "no_figure", "why": "none"}


def compared(assessed: pd.DataFrame) -> pd.DataFrame:
    """The rows of figures that stand behind an assessment: the latest ones and those they were compared with."""
    rows = [row for row in assessed["latest"] if row is not None]
    rows += [change.earlier for change in assessed["change"] if change.earlier is not None]
    if not rows:
        return pd.DataFrame(columns=[*SPINE, "date"])
    return pd.DataFrame(rows).sort_values([*published.IDENTITY, "date", "source_id"], ignore_index=True)


def tally(assessed: pd.DataFrame) -> pd.DataFrame:
    """How many indicators of each chapter have which status: one row a chapter, a column for each of VERDICTS.

    `goals` counts the goals and sub-goals of the chapter, `goals_without` those without any figure, `indicators` the
    indicators with one; `no_figure` counts rows, so an indicator that was not yet released counts there too.
    """
    rows = []
    for chapter, own in assessed.groupby("chapter", sort=True):
        counts = own["verdict"].value_counts()
        row = {"chapter": chapter, **{name: int(counts.get(name, 0)) for name in VERDICTS}}
        row |= {"goals": own["goal_id"].nunique(), "goals_without": len(without(own))}
        rows.append(row | {"indicators": int(own["value"].notna().sum())})
    return pd.DataFrame(rows)


def without(assessed: pd.DataFrame) -> pd.DataFrame:
    """The goals beside which no figure stands, one row each, in the order of the sections."""
    known = set(assessed.loc[assessed["value"].notna(), "goal_id"])
    rest = assessed[~assessed["goal_id"].isin(known)]
    return rest.drop_duplicates("goal_id").sort_values(["section", "goal_id"], ignore_index=True)


def ended(assessed: pd.DataFrame) -> str:
    """Of which policies a line on which a goal was set has ended: `both`, `poverty`, `debts`, or `neither`."""
    parts = set(assessed.loc[assessed["why"] == "line_ended", "part"])
    return "both" if parts == set(PARTS) else parts.pop() if parts else "neither"


def totals(assessed: pd.DataFrame) -> dict[str, str]:
    """How many indicators have a figure and how many have which status, as text for a sentence.

    `form` is `none` without any figure, `decided` when a target was met or missed, else `moving`.
    """
    found = {name: str(number) for name, number in numbers(assessed).items()}
    decided = found["met"] != "0" or found["not_met"] != "0"
    known = int(assessed["value"].notna().sum())
    return found | {"indicators": str(known), "form": "none" if not known else "decided" if decided else "moving"}


def numbers(assessed: pd.DataFrame) -> dict[str, int]:
    """How many indicators with a figure have which status."""
    counts = assessed.loc[assessed["value"].notna(), "verdict"].value_counts()
    return {name: int(counts.get(name, 0)) for name in VERDICTS if name != "no_figure"}


def coverage(assessed: pd.DataFrame) -> dict[str, str]:
    """How many goals and sub-goals there are and beside how many no figure stands, as text for a sentence."""
    return {"goals": str(assessed["goal_id"].nunique()), "goals_without": str(len(without(assessed)))}


def balance(assessed: pd.DataFrame) -> str:
    """`more`, `fewer` or `equal`: how many indicators moved away from their goal against how many moved towards it."""
    away, towards = ((assessed["verdict"] == verdict).sum() for verdict in ("away", "towards"))
    return "more" if away > towards else "fewer" if away < towards else "equal"


def by_status(assessed: pd.DataFrame) -> pd.DataFrame:
    """The number of indicators with a figure by status and policy, as spine rows for bars (`verdict`, `part`).

    Estimand: a count of the indicators chosen for this monitor, not of people and not of policies; a status without
    any indicator has no row.
    """
    rows: list[dict[str, Any]] = []
    known = assessed[assessed["value"].notna()]
    for verdict in VERDICTS:
        for part in PARTS:
            own = known[(known["verdict"] == verdict) & (known["part"] == part)]
            if own.empty:
                continue
            row = _empty() | {"indicator": "key_indicators", "definition": DEFINITION, "population": "policy_goals"}
            row |= {"region": "NL", "unit": "count", "status": "final", "method": "count", "period": _until(own)}
            row |= dict.fromkeys(("value", "lower", "upper"), float(len(own)))
            row |= {"source_id": " ".join(sorted(set(own["source_id"]))), "date": own["date"].max()}
            rows.append({**row, "verdict": verdict, "part": part})
    return pd.DataFrame(rows, columns=[*SPINE, "date", "verdict", "part"])


def _until(frame: pd.DataFrame) -> str:
    """The year of the last figure among several."""
    return str(max(periods.last_day(period) for period in frame["period"]).year)


def spread(change: changes.Change) -> pd.Series | None:
    """The difference as a row whose interval must be told, because a value was printed in words (almost, one in five).

    None where both were printed as numbers, or where no rise or fall may be told.
    """
    if change.row is None or change.later is None or change.earlier is None:
        return None
    if all(row.get("wording", "exact") == "exact" for row in (change.later, change.earlier)):
        return None
    row = change.row.copy()
    row["uncertainty"] = "other"
    return row


def rates(assessed: pd.DataFrame) -> pd.DataFrame:
    """The indicators in percent whose last change may be scored."""
    return assessed[assessed["verdict"].isin(MOVED) & (assessed["unit"] == "percent")]


def moved(assessed: pd.DataFrame) -> pd.DataFrame:
    """The last change of each rate that may be scored, in percentage points: spine rows with `verdict` and names.

    `assessed` is what `rates` gives. A value printed in words makes the interval worth drawing (`spread`). One row a
    series (a rate that stands beside two goals is shown once), the largest fall first within a status.
    """
    rows = []
    for row in assessed.to_dict("records"):
        told = spread(row["change"])
        told = row["change"].row if told is None else told
        if told is not None:
            names = ("verdict", "goal_id", "name_nl", "name_en", "section")
            rows.append({**told.to_dict(), **{name: row[name] for name in names}})
    frame = pd.DataFrame(rows, columns=[*SPINE, "date", "step", "verdict", "goal_id", "name_nl", "name_en", "section"])
    frame = frame.drop_duplicates([*published.IDENTITY, "period"])
    order = {verdict: place for place, verdict in enumerate(MOVED)}
    keyed = frame.assign(_order=frame["verdict"].map(order))
    return keyed.sort_values(["_order", "value", "section", "indicator"], ignore_index=True).drop(columns="_order")


def pick(assessed: pd.DataFrame, indicator: str, definition: str, population: str) -> pd.Series:
    """The row of one series; ParameterError when it stands beside no goal."""
    named = (assessed["indicator"] == indicator) & (assessed["definition"] == definition)
    named &= assessed["population"] == population
    if not named.any():
        raise ParameterError(
            f"'{indicator}' of '{definition}' is not in monitor_indicators.csv; add it beside its goal"
        )
    return assessed[named].iloc[0]


def producers(row: pd.Series | None) -> str:
    """Who counted a figure; empty without one."""
    if row is None:
        return ""
    return "; ".join(sorted({published.producer(ident, row["definition"]) for ident in row["source_id"].split()}))


def remarks(assessed: pd.DataFrame, language: str) -> str:
    """What a reader must know of the figures shown, each remark once, in their order."""
    known = assessed[assessed["value"].notna()]
    return " ".join(dict.fromkeys(text for text in known[f"remark_{language}"] if text))


def said(words: list[dict[str, str]], chapter: str) -> pd.DataFrame:
    """The rows of one chapter out of what is said of each indicator."""
    return pd.DataFrame([row for row in words if row["chapter"] == chapter])
