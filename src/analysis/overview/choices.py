"""What other reasonable choices of indicators make of the counts of statuses, and of what they say together."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.overview.assessment import empty
from analysis.overview.counts import DEFINITION, balance, numbers
from analysis.overview.scores import VERDICTS, WANTED
from analysis.published import SPINE
from analysis.statistics.changes import Change

COUNTED = VERDICTS[:-1]  # the statuses of an indicator that has a figure
NUMBERS = {
    "problematic_debt_rate": ("households_problematic_debt",),
    "poverty_rate": ("persons_in_poverty", "children_in_poverty"),
}
"""Shares, each with the numbers that count the same group on the same line."""


def sensitivity(assessed: pd.DataFrame) -> pd.DataFrame:
    """How many indicators have which status under other choices of what counts; the monitor's own choice first.

    Estimand: counts of the indicators with a figure, as in `numbers`. The choices: `own`; `own_source` (both figures
    read at their producer), `no_margin` (without samples whose margin is not published), `one_a_goal` (the first of
    each goal), `once` (of a number and a share of one group on one line only the first), `final` (both figures final),
    and `as_printed` (the difference of the printed values, whatever rounding leaves open). Spine rows, the value the
    number of indicators, with `choice`, a column for each status, `balance` of those that moved, and `form`: `itself`,
    `same` or `other` beside the monitor's own balance, `none` when no indicator moved. Without a figure, no rows.
    """
    known = assessed[assessed["value"].notna()]
    kept = {
        "own": known,
        "own_source": known[_both(known, "kind", "primary")],
        "no_margin": known[(known["status"] != "sample") | (known["uncertainty"] == "sampling")],
        "one_a_goal": known.drop_duplicates("goal_id"),
        "once": known[~_said_before(known)],
        "final": known[_both(known, "status", "final")],
        "as_printed": _as_printed(known),
    }
    rows = [_counted(name, chosen, balance(known)) for name, chosen in kept.items()] if len(known) else []
    return pd.DataFrame(rows, columns=[*SPINE, "date", "choice", *COUNTED, "balance", "form"])


def _counted(name: str, chosen: pd.DataFrame, own: str) -> dict[str, Any]:
    row = empty() | {"indicator": "key_indicators", "definition": DEFINITION, "population": "policy_goals"}
    row |= {"region": "NL", "unit": "count", "status": "final", "method": "count"}
    row |= dict.fromkeys(("value", "lower", "upper"), float(len(chosen)))
    row |= {"source_id": " ".join(sorted(set(" ".join(chosen["source_id"]).split())))}
    found = balance(chosen)
    form = "itself" if name == "own" else "same" if found == own else "other"
    moved = chosen["verdict"].isin(["towards", "away"]).any()
    return {**row, **numbers(chosen), "choice": name, "balance": found, "form": form if moved else "none"}


def _both(known: pd.DataFrame, name: str, wanted: str) -> pd.Series:
    """Whether the latest figure, and the one that it was compared with, have a property."""
    earlier = [True if change.row is None else change.earlier[name] == wanted for change in known["change"]]
    return (known[name] == wanted) & pd.Series(earlier, index=known.index, dtype=bool)


def _said_before(known: pd.DataFrame) -> pd.Series:
    """Whether a number or share of the same group on the same line stands earlier in the list."""
    line = ["definition", "population", "breakdown", "category", "region"]
    families = {number: share for share, of_it in NUMBERS.items() for number in of_it}
    family = known["indicator"].replace(families)
    alike = known[line].assign(family=family)
    return alike.duplicated() & family.isin(list(NUMBERS))


def _as_printed(known: pd.DataFrame) -> pd.DataFrame:
    told = zip(known["verdict"], known["wanted"], known["change"], strict=True)
    return known.assign(verdict=[_by_sign(*row) if row[0] == "unchanged" else row[0] for row in told])


def _by_sign(verdict: str, wanted: str, change: Change) -> str:
    if change.row is None or change.row["value"] == 0:
        return verdict
    return "towards" if WANTED[wanted] == ("rise" if change.row["value"] > 0 else "fall") else "away"


def alike(choices: pd.DataFrame) -> dict[str, str]:
    """Of the choices of `sensitivity` beside the monitor's own: `others` and `same`, as text; `balance` is its own."""
    own = str(choices["balance"].iloc[0]) if len(choices) else "equal"
    others, same = max(0, len(choices) - 1), int((choices["form"] == "same").sum())
    return {"others": str(others), "same": str(same), "balance": own}
