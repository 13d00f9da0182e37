"""Counts of statuses, the changes behind them, and what is said of each figure."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis import published
from analysis.overview.assessment import empty
from analysis.overview.scores import MOVED, VERDICTS, spread
from analysis.published import SPINE, periods

PARTS = ("poverty", "debts")
DEFINITION = "monitor_status"


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
    over = _years(known)
    for verdict in VERDICTS:
        for part in PARTS:
            own = known[(known["verdict"] == verdict) & (known["part"] == part)]
            if own.empty:
                continue
            row = empty() | {"indicator": "key_indicators", "definition": DEFINITION, "population": "policy_goals"}
            row |= {"region": "NL", "unit": "count", "status": "final", "method": "count", "period": over}
            row |= dict.fromkeys(("value", "lower", "upper"), float(len(own)))
            row |= {"source_id": " ".join(sorted(set(own["source_id"]))), "date": own["date"].max()}
            rows.append({**row, "verdict": verdict, "part": part})
    return pd.DataFrame(rows, columns=[*SPINE, "date", "verdict", "part"])


def _years(frame: pd.DataFrame) -> str:
    """The years of the figures that are counted, first and last: a count of statuses has no year of its own."""
    ends = [day.year for period in frame["period"] for day in (periods.start(period), periods.last_day(period))]
    first, last = (min(ends), max(ends)) if ends else ("", "")
    return str(first) if first == last else f"{first}/{last}"


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
