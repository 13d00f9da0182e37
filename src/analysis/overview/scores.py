"""The status of one series beside its goal: a function of its rows, the wanted direction and the target."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.published import periods
from analysis.statistics import changes

VERDICTS = ("met", "not_met", "towards", "away", "unchanged", "unscored", "no_figure")
MOVED = ("towards", "away", "unchanged")
WANTED = {"up": "rise", "down": "fall"}


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
    is what lies after `checked_until`. The first rule that fits counts (assumption A23):

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
