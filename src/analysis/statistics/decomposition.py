"""What part of a change comes from where: the mix of groups, or the rates inside them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.statistics import EstimateError


@dataclass(frozen=True, eq=False)
class ShiftShare:
    """The change of an aggregate rate and its two parts, in the unit of the rates; `change` = `mix` + `rate`.

    `groups` has one row a group: `mix`, `rate` and their sum `total`; each column adds up to the part of that name.
    """

    before: float
    after: float
    change: float
    mix: float
    rate: float
    groups: pd.DataFrame


def shift_share(
    weights_before: pd.Series,
    rates_before: pd.Series,
    weights_after: pd.Series,
    rates_after: pd.Series,
) -> ShiftShare:
    """Splits the change of an aggregate rate into a part of mix and a part of rates, exactly and symmetrically.

    Estimand: with s a group's share of the population and r its rate, R = Σ s·r, and
    R₁ − R₀ = Σ (s₁ − s₀)·(r₀ + r₁)/2 (mix) + Σ (r₁ − r₀)·(s₀ + s₁)/2 (rate). Swapping the two moments swaps the signs
    and nothing else; no interaction is left. A group's own mix part is counted from the aggregate,
    (s₁ − s₀)·((r₀ + r₁)/2 − (R₀ + R₁)/2), which has the same sum: a growing group below the aggregate lowers it. It is
    arithmetic, not cause.
    Source: Kitagawa (1955), Components of a difference between two rates, Journal of the American Statistical
    Association 50.

    Weights are counts or shares of the groups (they are divided by their own sum); all four series are indexed by
    group. Raises EstimateError when a weight or rate is missing, groups differ, or weights are negative or all zero:
    rates alone do not tell the mix.
    """
    columns = {"s0": weights_before, "r0": rates_before, "s1": weights_after, "r1": rates_after}
    names = {"s0": "weights before", "r0": "rates before", "s1": "weights after", "r1": "rates after"}
    groups = weights_before.index
    for column, series in columns.items():
        if series.index.has_duplicates:
            raise EstimateError(f"{names[column]} name a group twice; give each group once")
        apart = groups.symmetric_difference(series.index)
        if len(apart):
            raise EstimateError(f"{names[column]} and weights before differ in groups: {', '.join(map(str, apart))}")
    frame = pd.DataFrame({column: series.astype(float) for column, series in columns.items()}).reindex(groups)
    for column, name in names.items():
        if not np.isfinite(frame[column]).all():
            missing = ", ".join(map(str, groups[~np.isfinite(frame[column])]))
            raise EstimateError(f"no {name} for {missing}; a change without its counts cannot be split")
    for column in ("s0", "s1"):
        if (frame[column] < 0).any() or frame[column].sum() <= 0:
            raise EstimateError(f"{names[column]} must be at least 0 and not all 0; give counts of the groups")
        frame[column] /= frame[column].sum()
    before, after = float((frame["s0"] * frame["r0"]).sum()), float((frame["s1"] * frame["r1"]).sum())
    mean_rate = (frame["r0"] + frame["r1"]) / 2
    parts = pd.DataFrame(
        {
            "mix": (frame["s1"] - frame["s0"]) * (mean_rate - (before + after) / 2),
            "rate": (frame["r1"] - frame["r0"]) * (frame["s0"] + frame["s1"]) / 2,
        }
    )
    parts["total"] = parts["mix"] + parts["rate"]
    mix, rate = float(parts["mix"].sum()), float(parts["rate"].sum())
    return ShiftShare(before, after, after - before, mix, rate, parts)
