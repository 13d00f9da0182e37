"""How a claimed quantity is computed from its terms: a closed list. A new kind of computation is one function here.

Each takes the sets of the terms by role and returns the exact range of the result over their box. Percent enter a
ratio, share or product as fractions of one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from analysis.errors import DataError
from analysis.statistics import sets
from analysis.statistics.sets import Interval


class Term(NamedTuple):
    """One term of a computation: its role, what it can be, and in which unit."""

    role: str
    set: Interval
    unit: str


def _only(terms: Sequence[Term], role: str) -> Interval:
    found = [term.set for term in terms if term.role == role]
    if len(found) != 1:
        raise DataError(f"the computation takes one term '{role}', {len(found)} were given")
    return found[0]


def _each(terms: Sequence[Term], role: str) -> list[Interval]:
    """The sets of a role as numbers: percent as fractions of one."""
    found = [sets.scaled(term.set, Fraction(1, 100 if term.unit == "percent" else 1)) for term in terms]
    found = [one for one, term in zip(found, terms, strict=True) if term.role == role]
    if not found:
        raise DataError(f"the computation takes a term '{role}', none was given")
    return found


def value(terms: Sequence[Term], unit: str) -> Interval:
    """The figure itself."""
    return _only(terms, "value")


def change(terms: Sequence[Term], unit: str) -> Interval:
    """Later minus earlier, in the unit of both."""
    return sets.difference(_only(terms, "later"), _only(terms, "earlier"))


def percent_change(terms: Sequence[Term], unit: str) -> Interval:
    """Later against earlier, in percent of the earlier."""
    return sets.percent_change(_only(terms, "later"), _only(terms, "earlier"))


def ratio(terms: Sequence[Term], unit: str) -> Interval:
    """The product of the numerators over the product of the denominators."""
    return sets.ratio(sets.product(_each(terms, "numerator")), sets.product(_each(terms, "denominator")))


def share(terms: Sequence[Term], unit: str) -> Interval:
    """The part of a whole, in percent; never above one hundred."""
    found = sets.scaled(sets.ratio(*(_each(terms, role)[0] for role in ("part", "whole"))), Fraction(100))
    whole = Fraction(100)
    return found if found.upper <= whole else Interval(min(found.lower, whole), whole)


def product(terms: Sequence[Term], unit: str) -> Interval:
    """The product of the factors."""
    return sets.product(_each(terms, "factor"))


def count(terms: Sequence[Term], unit: str) -> Interval:
    """How many of the others lie above the one: those that surely do, to those that can."""
    one = _only(terms, "one")
    others = [term.set for term in terms if term.role == "other"]
    sure = sum(not sets.meet(other, one) and other.lower >= one.upper for other in others)
    can = sum(other.upper > one.lower for other in others)
    return Interval(Fraction(sure), Fraction(can))


def order(terms: Sequence[Term], unit: str) -> Interval:
    """First minus second: above zero when the first is the larger."""
    return sets.difference(_only(terms, "first"), _only(terms, "second"))


def relative(terms: Sequence[Term]) -> Interval | None:
    """First against second in percent of the second, for showing an order; None when the second can be zero."""
    second = _only(terms, "second")
    return sets.percent_change(_only(terms, "first"), second) if second.lower > 0 else None


OPERATIONS: Mapping[str, Callable[[Sequence[Term], str], Interval]] = {
    "value": value,
    "change": change,
    "percent_change": percent_change,
    "ratio": ratio,
    "share": share,
    "product": product,
    "count": count,
    "order": order,
}
COMPARING = frozenset({"change", "percent_change", "count", "order"})
"""These set figures of one series against each other, and obey what must not be compared."""


def compute(operation: str, terms: Sequence[Term], unit: str) -> Interval:
    """What the operation gives for the terms. Raises DataError for an operation that is not in the list."""
    if operation not in OPERATIONS:
        raise DataError(f"operation '{operation}' is not in the closed list {', '.join(OPERATIONS)}")
    return OPERATIONS[operation](terms, unit)
