"""Exact sets: borders that are borders, and ranges that agree with the arithmetic of their ends."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statistics import EstimateError, boxes, sets
from analysis.statistics.sets import Interval

F = Fraction
NUMBERS = st.fractions(min_value=-50, max_value=50, max_denominator=40)


@st.composite
def intervals(draw: st.DrawFn, numbers: st.SearchStrategy[Fraction] = NUMBERS) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    return Interval(low, high, low == high or draw(st.booleans()), low == high or draw(st.booleans()))


def holds(one: Interval, number: Fraction) -> bool:
    low = one.lower < number or (one.lower == number and one.has_lower)
    return low and (number < one.upper or (number == one.upper and one.has_upper))


def test_a_decimal_is_the_fraction_that_is_written() -> None:
    assert sets.exact(0.1) == F(1, 10)
    assert sets.exact("3.05") == F(61, 20)
    assert sets.exact(1_100_000.0) == 1_100_000


def test_an_open_end_is_outside() -> None:
    half_open = Interval(F("3.05"), F("3.15"), True, False)
    assert sets.inside(half_open, half_open)
    assert not sets.inside(Interval(F("3.05"), F("3.15")), half_open)
    assert not sets.meet(half_open, sets.point(F("3.15")))
    assert sets.meet(half_open, sets.point(F("3.05")))


def test_neighbours_share_no_number() -> None:
    """[3.05, 3.15) and [3.15, 3.25): 3.1 and 3.2 in one decimal."""
    assert not sets.meet(Interval(F("3.05"), F("3.15"), True, False), Interval(F("3.15"), F("3.25"), True, False))


def test_one_sided_sets() -> None:
    assert sets.inside(sets.point(F(1, 3)), sets.above(F(1, 3), itself=True))
    assert not sets.meet(sets.point(F(0)), sets.above(F(0)))
    assert sets.inside(sets.below(F(0)), sets.below(F(0), itself=True))
    assert sets.difference(sets.above(F(5)), sets.point(F(3))) == sets.above(F(2))


def test_an_interval_without_a_number_is_refused() -> None:
    for low, high, has in ((F(2), F(1), True), (F(1), F(1), False)):
        with pytest.raises(EstimateError, match="holds no number"):
            Interval(low, high, has, has)


def test_a_ratio_by_what_can_be_zero_is_refused() -> None:
    with pytest.raises(EstimateError, match="zero lies in it"):
        sets.ratio(sets.point(F(1)), Interval(F(0), F(2), False, False))
    with pytest.raises(EstimateError, match="above zero"):
        sets.percent_change(sets.point(F(1)), Interval(F(0), F(2), False, False))
    with pytest.raises(EstimateError, match="nothing"):
        sets.product([])


def test_percent_change_of_rounded_numbers() -> None:
    """118,000 against 95,000, each within 500: the ends are those of the corners."""
    later, earlier = (Interval(F(n) - 500, F(n) + 500, True, False) for n in (118_000, 95_000))
    found = sets.percent_change(later, earlier)
    assert found.lower == 100 * (F(117_500, 95_500) - 1)
    assert found.upper == 100 * (F(118_500, 94_500) - 1)
    assert (found.has_lower, found.has_upper) == (False, False)


def test_zero_times_anything_is_reached() -> None:
    assert sets.product([Interval(F(0), F(2), True, False), Interval(F(1), F(3), False, False)]).has_lower
    assert sets.product([sets.point(F(0)), sets.above(F(1))]) == sets.point(F(0))


@given(intervals(), intervals(), NUMBERS, NUMBERS)
def test_every_result_lies_in_the_range(one: Interval, other: Interval, x: Fraction, y: Fraction) -> None:
    if not (holds(one, x) and holds(other, y)):
        return
    assert holds(sets.difference(one, other), x - y)
    assert holds(sets.product([one, other]), x * y)
    if not other.lower <= 0 <= other.upper:
        assert holds(sets.ratio(one, other), x / y)


@given(intervals(), intervals())
def test_inside_means_that_they_meet(one: Interval, other: Interval) -> None:
    assert sets.meet(one, other) == sets.meet(other, one)
    if sets.inside(one, other):
        assert sets.meet(one, other)


@given(intervals(st.fractions(min_value=1, max_value=50)), intervals(st.fractions(min_value=1, max_value=50)))
def test_the_ends_agree_with_boxes(one: Interval, other: Interval) -> None:
    pairs = [(float(each.lower), float(each.upper)) for each in (one, other)]
    for mine, theirs in (
        (sets.ratio(one, other), boxes.ratio(*pairs)),
        (sets.product([one, other]), boxes.product(*pairs)),
    ):
        assert math.isclose(float(mine.lower), theirs.lower, rel_tol=1e-12)
        assert math.isclose(float(mine.upper), theirs.upper, rel_tol=1e-12)
