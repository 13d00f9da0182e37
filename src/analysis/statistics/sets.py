"""Exact sets of numbers: intervals with rational ends, each end belonging to the interval or not.

For questions in which a border decides: does what was computed lie inside what was said, or only touch it? Ends are
fractions, so 3.05 is 61/20 and no accident of binary numbers moves a border. An unbounded end is an infinite float.
The functions return the range that a computation takes over its box, as `boxes` does for floats; here an end of the
result is reached when the ends that make it are reached.

Estimand: the set {f(x, y, ...) : x in X, y in Y, ...} and whether it holds its ends. Source: Moore, Kearfott and Cloud
(2009), Introduction to Interval Analysis, chapter 2. Assumes: A1, A13.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import product as corners

from analysis.statistics import EstimateError

Number = Fraction | float
"""A fraction; a float only where it is infinite."""
End = tuple[Number, bool]
"""An end of an interval, and whether it belongs to it."""


@dataclass(frozen=True)
class Interval:
    """All numbers from `lower` to `upper`; `has_lower` and `has_upper` say whether the ends belong to it."""

    lower: Number
    upper: Number
    has_lower: bool = True
    has_upper: bool = True

    def __post_init__(self) -> None:
        if self.lower > self.upper or (self.lower == self.upper and not (self.has_lower and self.has_upper)):
            raise EstimateError(f"an interval from {self.lower} to {self.upper} holds no number")

    def __str__(self) -> str:
        opening, closing = "[" if self.has_lower else "(", "]" if self.has_upper else ")"
        return f"{opening}{_written(self.lower)}, {_written(self.upper)}{closing}"


def _written(end: Number) -> str:
    return f"{float(end):.10g}"


def exact(number: float | str | Fraction) -> Fraction:
    """The decimal number that is written: 0.1 becomes 1/10, not the binary number next to it."""
    return (
        number
        if isinstance(number, Fraction)
        else Fraction(repr(float(number)) if isinstance(number, float) else number)
    )


def point(number: Fraction) -> Interval:
    """The interval of one number."""
    return Interval(number, number)


def above(number: Fraction, *, itself: bool = False) -> Interval:
    """All numbers above one, with `itself` that number too."""
    return Interval(number, math.inf, itself, False)


def below(number: Fraction, *, itself: bool = False) -> Interval:
    """All numbers below one, with `itself` that number too."""
    return Interval(-math.inf, number, False, itself)


def inside(one: Interval, other: Interval) -> bool:
    """Whether every number of one lies in the other."""
    low = one.lower > other.lower or (one.lower == other.lower and (other.has_lower or not one.has_lower))
    high = one.upper < other.upper or (one.upper == other.upper and (other.has_upper or not one.has_upper))
    return low and high


def meet(one: Interval, other: Interval) -> bool:
    """Whether there is a number in both."""
    return _reaches(one, other) and _reaches(other, one)


def _reaches(one: Interval, other: Interval) -> bool:
    return one.upper > other.lower or (one.upper == other.lower and one.has_upper and other.has_lower)


def difference(one: Interval, other: Interval) -> Interval:
    """The range of x - y for x in one and y in the other.

    Formula: from one.lower − other.upper to one.upper − other.lower.
    """
    return Interval(
        one.lower - other.upper,
        one.upper - other.lower,
        one.has_lower and other.has_upper,
        one.has_upper and other.has_lower,
    )


def product(parts: Iterable[Interval]) -> Interval:
    """The range of the product of numbers, one out of each part.

    Formula: least to largest product over the corners of the box. Raises EstimateError without a part.
    """
    several = list(parts)
    if not several:
        raise EstimateError("a product of nothing was asked; give at least one interval")
    return reduce(lambda one, other: _over(one, other, _times), several)


def ratio(one: Interval, other: Interval) -> Interval:
    """The range of x / y for x in one and y in the other.

    Formula: least to largest quotient over the corners of the box. Raises EstimateError when y can be zero or come near
    it.
    """
    if other.lower <= 0 <= other.upper:
        raise EstimateError(f"a ratio with a denominator in {other} has no bound, for zero lies in it or at its end")
    return _over(one, other, _divided)


def scaled(one: Interval, factor: Fraction) -> Interval:
    """The range of factor times x. Formula: factor · lower to factor · upper, for a factor above zero."""
    return Interval(one.lower * factor, one.upper * factor, one.has_lower, one.has_upper)


def percent_change(later: Interval, earlier: Interval) -> Interval:
    """The range of the change in percent.

    Formula: 100 (later − earlier) / earlier, for an earlier value above zero. Raises EstimateError otherwise.
    """
    if earlier.lower <= 0:
        raise EstimateError(f"a change in percent of an earlier value in {earlier} was asked; it must be above zero")
    quotient = scaled(ratio(later, earlier), Fraction(100))
    return difference(quotient, point(Fraction(100)))


def _times(one: End, other: End) -> End:
    for end in (one, other):
        if end[0] == 0:
            return Fraction(0), end[1] or (one[1] and other[1])
    return one[0] * other[0], one[1] and other[1]


def _divided(one: End, other: End) -> End:
    if one[0] == 0:
        return Fraction(0), one[1]
    if isinstance(other[0], float):
        if isinstance(one[0], float):
            raise EstimateError("a ratio of two intervals without an end is undetermined; bound one of them")
        return Fraction(0), False
    return one[0] / other[0], one[1] and other[1]


def _over(one: Interval, other: Interval, made: Callable[[End, End], End]) -> Interval:
    """The smallest interval with what `made` gives in every corner of the box."""
    ends = [made(x, y) for x, y in corners(_ends(one), _ends(other))]
    low, high = min(end for end, _ in ends), max(end for end, _ in ends)
    reached = {end: any(has for value, has in ends if value == end) for end in (low, high)}
    return Interval(low, high, reached[low], reached[high])


def _ends(one: Interval) -> tuple[End, End]:
    return (one.lower, one.has_lower), (one.upper, one.has_upper)
