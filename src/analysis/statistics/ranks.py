"""The place of a number among others when each is known only up to its rounding.

Estimand: the set of places that a number takes in the falling order of all numbers, over every set of true numbers that
the printed ones allow. A place is one more than the count of numbers before it; of equals each may stand first or last,
so that ties widen the set. Two numbers whose intervals overlap are not ordered by what is printed, two that do not
overlap are, an interval order. Source: Fishburn (1985), Interval Orders and Interval Graphs. That a league table
without such a range reads more into its figures than they hold is the point of Goldstein and Spiegelhalter (1996, JRSS
A 159, 385-443); their intervals are those of sampling, these are those of rounding and hold with certainty. Assumes:
A1, A22.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from analysis.statistics import EstimateError

NOISE = 1e-9
"""By how much the binary fractions of a computed mean may pass the end of its interval."""


class Rank(NamedTuple):
    """Best and worst possible place (1 is the highest number), and among how many numbers."""

    best: int
    worst: int
    among: int


def rank_range(
    values: Sequence[float], lower: Sequence[float] | None = None, upper: Sequence[float] | None = None
) -> list[Rank | None]:
    """The best and the worst possible place of each number among all, the highest first, ties included.

    Formula: best 1 + #{others whose lower end is not under the own upper end}, worst #{all whose upper end is over the
    own lower end}.

    `lower` and `upper` bound what each number can be: an upper end above its lower end is not reached (a printed
    interval is half-open), equal ends are an exact number; without them all are exact. A missing number (NaN) has no
    place and is not counted. Shapes: sequences of one length; returns a list of that length. The ends are reached: for
    each of the two places there are true numbers that give it. Raises EstimateError when an interval runs backwards,
    does not hold its number, or the lengths differ.
    """
    low = list(values if lower is None else lower)
    high = list(values if upper is None else upper)
    if not len(values) == len(low) == len(high):
        raise EstimateError(f"{len(values)} values with {len(low)} lower and {len(high)} upper ends; give one of each")
    known = [place for place, value in enumerate(values) if not math.isnan(value)]
    for place in known:
        if not low[place] - NOISE <= values[place] <= high[place] + NOISE:
            raise EstimateError(f"{values[place]:g} does not lie in its interval [{low[place]:g}, {high[place]:g}]")
    bottoms, tops = np.sort([low[place] for place in known]), np.sort([high[place] for place in known])
    points = np.sort([low[place] for place in known if low[place] == high[place]])
    found: list[Rank | None] = [None] * len(values)
    for place in known:
        own_low, own_high, exact = low[place], high[place], low[place] == high[place]
        above = _more_than(bottoms, own_high) + (0 if exact else _equal(bottoms, own_high))
        reach = _more_than(tops, own_low) + _equal(points, own_low)
        found[place] = Rank(1 + above, reach, len(known))
    return found


def printed_rank(values: Sequence[float]) -> list[float]:
    """The place of each number by what is printed; equals share the best.

    Formula: one more than the count of higher numbers.

    A missing number has none (NaN).
    """
    known = np.sort([value for value in values if not math.isnan(value)])
    return [math.nan if math.isnan(value) else 1.0 + _more_than(known, value) for value in values]


def weighted_mean(values: Iterable[float], weights: Iterable[float]) -> float:
    """The weighted mean over the pairs of which both are known; NaN without any.

    Estimand: the value of the whole whose parts these are. Formula: Σ weight · value / Σ weight. Source: Kitagawa
    (1955), the aggregate rate as mean of the rates of its groups. Assumes: A9, A22.

    A mean of shares weighted with their denominators is the share of the whole. Raises EstimateError for a weight
    below zero.
    """
    pairs = [(v, w) for v, w in zip(values, weights, strict=True) if not (math.isnan(v) or math.isnan(w))]
    if any(weight < 0 for _, weight in pairs):
        raise EstimateError("a weight is below zero; give counts of households or persons")
    total = math.fsum(weight for _, weight in pairs)
    return math.fsum(value * weight for value, weight in pairs) / total if total else math.nan


def _more_than(ordered: np.ndarray, end: float) -> int:
    return len(ordered) - int(np.searchsorted(ordered, end, side="right"))


def _equal(ordered: np.ndarray, end: float) -> int:
    return int(np.searchsorted(ordered, end, side="right")) - int(np.searchsorted(ordered, end, side="left"))
