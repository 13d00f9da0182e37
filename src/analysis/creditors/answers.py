"""The answers of creditors to a proposal: their shares, and how well clustered answers let them be known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from analysis import published
from analysis.creditors.rows import sources
from analysis.published import vintages
from analysis.statistics import boxes, proportions

ACCEPTED = ("accepted_first_proposal", "accepted_after_reconsideration")
ROUND_EFFECTS = (2.0, 5.0, 10.0)


def printed(
    indicator: str,
    definition: str,
    population: str,
    *,
    as_of: str | date | None = None,
    folder: Path | None = None,
) -> pd.DataFrame:
    """Every national total printed for one indicator, one row a source: nothing chosen, nothing left out.

    Where `published.read` gives one value a period, this shows what the sources say beside each other.
    """
    rows = published.package(folder).of(indicator)
    wanted = {"indicator": indicator, "definition": definition, "population": population, "breakdown": ""}
    for name, value in {**wanted, "region": "NL"}.items():
        rows = rows[rows[name] == value]
    rows = vintages.released_by(rows, as_of).drop(columns="file")
    return rows.assign(vintage=rows["release"]).sort_values(["date", "value", "source_id"], ignore_index=True)


def accepted(responses: pd.DataFrame) -> pd.Series | None:
    """Accepted at once and after reconsideration together, as one row in percent; None when a part is missing.

    A second round is the answer of the same creditor to the same case: its yes belongs to the same n. The interval is
    that of the rounding of both parts (`boxes.total`).
    """
    parts = responses[responses["category"].isin(ACCEPTED)]
    if len(parts) < len(ACCEPTED):
        return None
    row = parts.sort_values("category").iloc[0].copy()
    box = boxes.total(*zip(parts["lower"], parts["upper"], strict=True))
    row["indicator"], row["breakdown"], row["category"] = "creditor_acceptance_rate", "", ""
    row["value"], row["lower"], row["upper"] = parts["value"].sum(), box.lower, box.upper
    row["method"], row["source_id"] = "sum of parts", sources(parts)
    return row


def acceptance(responses: pd.DataFrame, totals: pd.DataFrame) -> pd.Series | None:
    """The share of answers that are a yes in the end, in percent: the narrowest of what is printed and of its parts.

    `totals` are the printed totals (`printed`), `responses` the printed parts. The number of answers `n` is that of the
    parts. None without any of them (assumption A17).
    """
    candidates = [row for _, row in totals.iterrows()]
    whole = accepted(responses)
    if whole is not None:
        candidates.append(whole)
    if not candidates:
        return None
    row = min(candidates, key=lambda one: (one["upper"] - one["lower"], one["value"])).copy()
    known = pd.concat([responses["n"], totals["n"]]).dropna()
    row["n"] = float(known.max()) if len(known) else float("nan")
    return row


def not_refused(responses: pd.DataFrame) -> pd.Series | None:
    """All answers but the refusals, in percent: 100 minus the share refused; None when that is missing.

    It counts "other" and "unknown" as no obstacle, where `acceptance` counts them as one: the other extreme.
    """
    refused = published.observation(responses[responses["category"] == "refused"])
    if refused is None:
        return None
    row = refused.copy()
    row["value"], row["lower"], row["upper"] = 100 - row["value"], 100 - row["upper"], 100 - row["lower"]
    row["indicator"], row["breakdown"], row["category"] = "creditor_acceptance_rate", "", ""
    row["method"] = "all answers but refusals"
    return row


def answers(responses: pd.DataFrame, confidence: float, effect: float = 1.0) -> pd.DataFrame:
    """Each kind of answer in percent of all answers, with what is known of its count and two sampling intervals.

    Adds `count_lower`, `count_upper` (whole counts that round to the percentage), `alone_lower`, `alone_upper`
    (separate, Wilson; also in `lower`, `upper`) and `joint_lower`, `joint_upper` (simultaneous over all kinds,
    Goodman), both at one design effect, in percent. The counts that enter are the percentages of n, unrounded. Empty
    without n or when the kinds do not make a whole.
    """
    extra = ["count_lower", "count_upper", "alone_lower", "alone_upper", "joint_lower", "joint_upper"]
    whole = boxes.total(*zip(responses["lower"], responses["upper"], strict=True)) if len(responses) else (0.0, 0.0)
    if responses.empty or responses["n"].isna().any() or not whole[0] <= 100 <= whole[1]:
        return responses.iloc[0:0].reindex(columns=[*responses.columns, *extra])
    n = float(responses["n"].max())
    counts = [n * value / 100 for value in responses["value"]]
    joint = proportions.simultaneous_intervals(counts, confidence, "goodman", effect)
    rows = []
    for row, together in zip(responses.to_dict("records"), joint, strict=True):
        known = proportions.rebuilt_count((row["lower"] / 100, row["upper"] / 100), n)
        alone = proportions.proportion_interval(n * row["value"] / 100, n, confidence, "wilson", effect)
        row |= {"count_lower": math.ceil(known.lower), "count_upper": math.ceil(known.upper) - 1}
        row |= {"lower": 100 * alone.lower, "upper": 100 * alone.upper, "uncertainty": "sampling", "step": 0.1}
        row |= {"alone_lower": 100 * alone.lower, "alone_upper": 100 * alone.upper, "share": row["value"]}
        row |= {"joint_lower": 100 * together.lower, "joint_upper": 100 * together.upper}
        rows.append(row)
    return pd.DataFrame(rows).sort_values(["value", "category"], ascending=[False, True], ignore_index=True)


def by_design_effect(row: pd.Series | None, effects: Sequence[float], confidence: float) -> pd.DataFrame:
    """The sampling interval of an acceptance rate at each design effect, spine rows in percent with the effect in `x`.

    Beside `lower` and `upper` (separate, Wilson; also in `alone_lower`, `alone_upper`): `effective_n`, `wide_lower` and
    `wide_upper` (the same over all rates that the rounding of the printed one leaves open: sampling and rounding
    together), and `joint_lower` and `joint_upper` (yes and no together, Goodman). Empty without a rate or its n;
    effects above n are left out.
    """
    extra = [
        "step",
        "x",
        "effective_n",
        "alone_lower",
        "alone_upper",
        "wide_lower",
        "wide_upper",
        "joint_lower",
        "joint_upper",
    ]
    if row is None or pd.isna(row["n"]):
        return pd.DataFrame(columns=[*published.SPINE, "date", *extra])
    rows, n = [], float(row["n"])
    for effect in (effect for effect in effects if effect <= n):
        value, low, high = (
            proportions.proportion_interval(n * share / 100, n, confidence, "wilson", effect)
            for share in (row["value"], row["lower"], row["upper"])
        )
        count = n * row["value"] / 100
        joint = proportions.simultaneous_intervals([count, n - count], confidence, "goodman", effect)[0]
        made = row.to_dict() | {"lower": 100 * value.lower, "upper": 100 * value.upper, "uncertainty": "sampling"}
        made |= {"method": "Wilson on the effective number of answers", "x": effect, "effective_n": value.effective_n}
        made |= {"alone_lower": 100 * value.lower, "alone_upper": 100 * value.upper, "step": 0.1}
        made |= {"wide_lower": 100 * low.lower, "wide_upper": 100 * high.upper}
        rows.append(made | {"joint_lower": 100 * joint.lower, "joint_upper": 100 * joint.upper})
    return pd.DataFrame(rows)


def grid(first: float, last: float, step: float) -> list[float]:
    """Numbers from first to last, both among them when they are whole steps apart."""
    return [round(first + step * at, 10) for at in range(round((last - first) / step) + 1)]


def effects(numbers: Sequence[int], correlations: Sequence[float]) -> list[float]:
    """Design effects worth a row: none, round ones, those of correlations in the largest case, one case one answer."""
    if not numbers:
        return [1.0]
    most = max(numbers)
    found = {1.0, float(most), *(one for one in ROUND_EFFECTS if one < most)}
    found |= {*(proportions.design_effect(most, one) for one in correlations if one == one)}
    return sorted(found)
