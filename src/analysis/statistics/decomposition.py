"""What part of a change comes from where: the mix of groups or the rates inside them, or the factors of a product."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.statistics import EstimateError, boxes

_NEAR = 1e-5


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

    Estimand: with s a group's share of the population and r its rate, R = Σ s·r, the two parts of R₁ − R₀. Formula: R₁
    − R₀ = Σ (s₁ − s₀)·(r₀ + r₁)/2 (mix) + Σ (r₁ − r₀)·(s₀ + s₁)/2 (rate). Swapping the two moments swaps the signs and
    nothing else; no interaction is left. A group's own mix part is counted from the aggregate, (s₁ − s₀)·((r₀ + r₁)/2 −
    (R₀ + R₁)/2), which has the same sum: a growing group below the aggregate lowers it. It is arithmetic, not cause.
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


@dataclass(frozen=True)
class Divisia:
    """The change of a product and the part of each factor, in the unit of the product; the parts add up to `change`."""

    before: float
    after: float
    change: float
    parts: dict[str, float]


def logarithmic_mean(one: float, other: float) -> float:
    """The logarithmic mean of two numbers of at least zero, which lies between the geometric and the arithmetic one.

    Estimand: the mean of a path from b to a at a steady rate. Formula: L(a, b) = (a − b) / ln(a / b), L(a, a) = a, and
    L(a, 0) = 0, its limit.

    Raises EstimateError for a negative or infinite number.
    Source: Carlson (1972), The logarithmic mean, American Mathematical Monthly 79.
    """
    if not (0 <= one < math.inf and 0 <= other < math.inf):
        raise EstimateError(f"a logarithmic mean of {one:g} and {other:g} was asked; give numbers of at least 0")
    if one == 0 or other == 0:
        return 0.0
    log_ratio = math.log(one / other)
    if abs(log_ratio) < _NEAR:  # (a - b) / ln(a/b) cancels; the series of sinh(t/2) / (t/2) does not
        return math.sqrt(one * other) * (1 + log_ratio**2 / 24)
    return (one - other) / log_ratio


def divisia(before: Mapping[str, float], after: Mapping[str, float]) -> Divisia:
    """Splits the change of a product of factors into the part of each, exactly and symmetrically (additive LMDI-I).

    Estimand: with V = x₁·x₂·…·xₙ, the part of each factor in V₁ − V₀. Formula: V₁ − V₀ = Σ L(V₁, V₀)·ln(xₖ₁ / xₖ₀), L
    being the logarithmic mean: the integral of V·d ln xₖ along the path on which each factor grows at its own steady
    rate. The parts add up to the change, swapping the two moments swaps their signs, and joining two factors into their
    product joins their parts. It is arithmetic, not cause. Source: Ang (2005), The LMDI approach to decomposition
    analysis: a practical guide, Energy Policy 33; Ang (2015), LMDI decomposition approach: a guide for implementation,
    Energy Policy 86.

    `before` and `after` give the factors by name, in units whose product is that of the result. A factor that goes to
    or comes from zero has the whole change as its limit (several share it equally), and the others none (Ang and Liu,
    2007, Handling zero values in the logarithmic mean Divisia index decomposition approach, Energy Policy 35). Raises
    EstimateError without factors, for other factors at one moment, and for a negative or infinite factor.
    """
    if not before or set(before) != set(after):
        apart = ", ".join(sorted(set(before) ^ set(after))) or "none given"
        raise EstimateError(f"the two moments need the same factors ({apart}); give each factor at both")
    for name, value in (*before.items(), *after.items()):
        if not 0 <= value < math.inf:
            raise EstimateError(f"factor '{name}' is {value:g}; a share of a change needs numbers of at least 0")
    first, last = math.prod(before.values()), math.prod(after[name] for name in before)
    turned = [name for name in before if (before[name] == 0) != (after[name] == 0)]
    weight = logarithmic_mean(last, first)
    if first == 0 or last == 0:
        parts = {name: (last - first) / len(turned) if name in turned else 0.0 for name in before}
    else:
        parts = {name: weight * math.log(after[name] / before[name]) for name in before}
    return Divisia(first, last, last - first, parts)


def divisia_range(before: Mapping[str, boxes.Pair], after: Mapping[str, boxes.Pair]) -> dict[str, boxes.Box]:
    """The exact range of each part of `divisia` when factors are known up to an interval, such as that of rounding.

    Estimand: per factor the smallest and the largest part over the box of all intervals, taken as free of each other.
    Formula: least and largest part over the corners of the box. Source: Moore (1966) for the box; the proof below.
    Assumes: A13.

    The parts of one point add up to its change; the ends of the ranges do not. The extremes lie in corners of the box:
    with a = ln(xₖ₁ / xₖ₀) and t = ln(V₁ / V₀), the part of factor k has the slope L·(1 + a·h) to ln xₖ₁ and
    −L·(1 − a·(1 − h)) to ln xₖ₀, where h = eᵗ / (eᵗ − 1) − 1/t lies between 0 and 1, and its slope to any other factor
    has the sign of a. While no factor changes more than e-fold, |a| ≤ 1, the part is monotone in its own factor, its
    extremes have a at an end, and with a fixed it is monotone in each other factor.

    Raises EstimateError where a factor can be zero or can change more than e-fold, for then a corner need not be the
    extreme, and as `divisia` does.
    """
    divisia({name: pair[0] for name, pair in before.items()}, {name: pair[1] for name, pair in after.items()})
    for name in before:
        ends = [*before[name], *after[name]]
        if min(ends) <= 0:
            raise EstimateError(f"factor '{name}' can be zero; its part has no range, take more precise numbers")
        if max(after[name][1] / before[name][0], before[name][1] / after[name][0]) > math.e:
            raise EstimateError(f"factor '{name}' can change more than e-fold; its range need not lie in the corners")
    names = list(before)
    found = []
    for corner in itertools.product(*(before[name] for name in names), *(after[name] for name in names)):
        one = dict(zip(names, corner[: len(names)], strict=True))
        other = dict(zip(names, corner[len(names) :], strict=True))
        found.append(divisia(one, other).parts)
    return {name: boxes.Box(min(p[name] for p in found), max(p[name] for p in found)) for name in names}
