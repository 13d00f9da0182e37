"""Arithmetic of numbers that were rounded before they were printed.

A printed number stands for an interval: 3.1 with one decimal for [3.05, 3.15). Several printed numbers stand for a
box, the product of their intervals. A function here returns the exact range that a computation takes over that box:
every value in it is possible, none outside it is. It is no interval of confidence, and no value in it is likelier.

Estimand: the set {f(x, y, ...) : x in X, y in Y, ...}, with x, y, ... free of each other. Where one number is part of
another (a part and its whole) the true set is smaller; use `share`. Each f here is monotone in every argument between
the zeros of the others, so its extremes lie in the corners of the box. Source: Moore (1966), Interval Analysis; Moore,
Kearfott and Cloud (2009), Introduction to Interval Analysis, chapter 2. Assumes: A1, A13.

Bounds are taken as not reached: printed intervals are half-open, so an end is a limit and zero at an end is outside.
"""

from __future__ import annotations

import math
from itertools import product as corners
from typing import NamedTuple, TypeAlias

from analysis.statistics import EstimateError

DIGITS = 14
"""Significant digits kept: what binary fractions add beyond these is noise."""


class Box(NamedTuple):
    """Lower and upper end of what a number can be, in its own unit."""

    lower: float
    upper: float


Pair: TypeAlias = tuple[float, float]
"""A `Box`, or any (lower, upper)."""


def difference(later: Pair, earlier: Pair) -> Box:
    """Range of later − earlier, in the unit of both.

    Formula: [later.lower − earlier.upper, later.upper − earlier.lower].
    """
    a, b = _box(later), _box(earlier)
    scale = _scale(a, b)
    return Box(_clean(a.lower - b.upper, scale), _clean(a.upper - b.lower, scale))


def total(*parts: Pair) -> Box:
    """Range of the sum of parts, in their unit. Formula: [Σ lower, Σ upper]. Raises EstimateError without any part."""
    if not parts:
        raise EstimateError("a total of nothing was asked; give at least one interval")
    boxes = [_box(part) for part in parts]
    scale = _scale(*boxes)
    return Box(
        _clean(math.fsum(box.lower for box in boxes), scale), _clean(math.fsum(box.upper for box in boxes), scale)
    )


def product(*factors: Pair) -> Box:
    """Range of the product of factors, of any sign.

    Formula: least and largest product over the corners of the box. Raises EstimateError without any factor.
    """
    if not factors:
        raise EstimateError("a product of nothing was asked; give at least one interval")
    boxes = [_box(factor) for factor in factors]
    ends = [_times(corner) for corner in corners(*boxes)]
    return Box(_clean(min(ends)), _clean(max(ends)))


def ratio(numerator: Pair, denominator: Pair) -> Box:
    """Range of numerator / denominator, of any sign.

    Formula: least and largest quotient over the corners of the box.

    Raises EstimateError when the denominator can be zero or its interval ends there: the ratio then has no bound.
    """
    above, below = _box(numerator), _box(denominator)
    if below.lower <= 0 <= below.upper:
        raise EstimateError(
            f"a ratio with a denominator in [{below.lower:g}, {below.upper:g}) has no bound, for zero lies in it; "
            "take a more precise denominator"
        )
    if not all(map(math.isfinite, above)) and not all(map(math.isfinite, below)):
        raise EstimateError("a ratio of two intervals without an end is undetermined; bound one of them")
    ends = [x / y for x, y in corners(above, below)]
    return Box(_clean(min(ends)), _clean(max(ends)))


def percent_change(later: Pair, earlier: Pair) -> Box:
    """Range of the percent change from earlier to later.

    Formula: 100 · (later − earlier) / |earlier|, at its least and largest over the corners of the box.

    Raises EstimateError when earlier can be zero. For an earlier value below zero a rise stays positive.
    """
    a, b = _box(later), _box(earlier)
    sign = -1.0 if b.upper < 0 else 1.0
    quotient = ratio(a, b)
    ends = [sign * 100.0 * (end - 1.0) for end in quotient]
    scale = 100.0 * max(1.0, *(abs(end) for end in quotient if math.isfinite(end)))
    return Box(_clean(min(ends), scale), _clean(max(ends), scale))


def share(part: Pair, rest: Pair) -> Box:
    """Range of part / (part + rest) for two disjoint parts of one whole, both at least zero; between 0 and 1.

    Formula: [a.lower / (a.lower + b.upper), a.upper / (a.upper + b.lower)] for a part a and the rest b: the part stands
    above and below the line.

    Raises EstimateError when a part can be negative or the whole can be zero.
    """
    a, b = _box(part), _box(rest)
    if a.lower < 0 or b.lower < 0:
        raise EstimateError("a share was asked of parts that can be below zero; give counts or amounts of at least 0")
    if a.lower + b.lower <= 0:
        raise EstimateError("a share of a whole that can be zero has no bound; take more precise parts")
    low = 0.0 if math.isinf(b.upper) else a.lower / (a.lower + b.upper)
    high = 1.0 if math.isinf(a.upper) else a.upper / (a.upper + b.lower)
    return Box(_clean(low, 1.0), _clean(high, 1.0))


def unchanged(lower: float, upper: float) -> bool:
    """Whether zero lies inside an interval: rounding (or sampling) leaves open whether there was a rise or a fall.

    An end is not reached, so 3.0 to 3.1 in one decimal, (0, 0.2), is a rise. Two equal exact numbers are unchanged.
    """
    box = _box((lower, upper))
    return box.lower < 0 < box.upper or box.lower == box.upper == 0


def _box(pair: Pair) -> Box:
    lower, upper = (float(end) for end in pair)
    if math.isnan(lower) or math.isnan(upper):
        raise EstimateError("an interval has no end where a number is missing; leave the missing value out first")
    if lower > upper:
        raise EstimateError(f"an interval from {lower:g} to {upper:g} runs backwards; give (lower, upper)")
    return Box(lower, upper)


def _times(corner: tuple[float, ...]) -> float:
    """The product of a corner; zero times an open end is zero, the limit from inside the box."""
    return 0.0 if 0.0 in corner else math.prod(corner)


def _scale(*boxes: Box) -> float:
    return max((abs(end) for box in boxes for end in box if math.isfinite(end)), default=1.0)


def _clean(number: float, scale: float | None = None) -> float:
    """The number without the noise of binary fractions, in view of the size of what was added to make it."""
    size = abs(number) if scale is None else scale
    if not math.isfinite(number) or size == 0:
        return number + 0.0
    return round(number, DIGITS - 1 - math.floor(math.log10(size))) + 0.0
