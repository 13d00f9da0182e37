"""The closed list of computations: one test for each."""

from __future__ import annotations

from fractions import Fraction

import pytest

from analysis.claims.operations import OPERATIONS, Term, compute
from analysis.errors import DataError
from analysis.statistics import EstimateError
from analysis.statistics.sets import Interval, point

F = Fraction


def term(role: str, low: float | str, high: float | str, unit: str = "persons") -> Term:
    return Term(role, Interval(F(str(low)), F(str(high)), True, low == high), unit)


def exactly(role: str, number: int | str, unit: str = "persons") -> Term:
    return Term(role, point(F(number)), unit)


def test_the_list_is_closed() -> None:
    assert set(OPERATIONS) == {"value", "change", "percent_change", "ratio", "share", "product", "count", "order"}
    with pytest.raises(DataError, match="closed list"):
        compute("mean", [], "persons")


def test_value() -> None:
    assert compute("value", [term("value", "3.05", "3.15", "percent")], "percent") == Interval(
        F("3.05"), F("3.15"), True, False
    )


def test_change() -> None:
    assert compute("change", [exactly("later", 551_300), exactly("earlier", 476_700)], "persons") == point(F(74_600))


def test_percent_change() -> None:
    found = compute("percent_change", [exactly("later", 90), exactly("earlier", 120)], "percent")
    assert found == point(F(-25))


def test_ratio_multiplies_each_side_and_takes_percent_as_fractions() -> None:
    """29,438 accepted, 39% of those reached, 79% covered: 95,547 reached in the country."""
    parts = [
        exactly("numerator", 29_438, "count"),
        exactly("denominator", 39, "percent"),
        exactly("denominator", 79, "percent"),
    ]
    assert float(compute("ratio", parts, "persons").lower) == pytest.approx(95_547, abs=1)


def test_share_is_in_percent_and_never_above_the_whole() -> None:
    assert compute("share", [exactly("part", 1), exactly("whole", 4)], "percent") == point(F(25))
    assert compute("share", [term("part", 3, 5), exactly("whole", 4)], "percent") == Interval(F(75), F(100))


def test_product() -> None:
    found = compute("product", [exactly("factor", 100), exactly("factor", 20, "percent")], "persons")
    assert found == point(F(20))


def test_count_runs_from_those_that_surely_lie_above_to_those_that_can() -> None:
    parts = [term("one", 10, 12), exactly("other", 9), exactly("other", 11), exactly("other", 12), exactly("other", 20)]
    assert compute("count", parts, "count") == Interval(F(2), F(3))


def test_order_is_first_minus_second() -> None:
    assert compute("order", [exactly("first", 3), exactly("second", 5)], "percent") == point(F(-2))


@pytest.mark.parametrize("operation", sorted(OPERATIONS))
def test_a_missing_or_doubled_term_is_named(operation: str) -> None:
    with pytest.raises(DataError, match="the computation takes"):
        compute(operation, [exactly("nothing", 1)], "persons")


def test_a_base_of_zero_is_refused() -> None:
    with pytest.raises(EstimateError):
        compute("percent_change", [exactly("later", 1), exactly("earlier", 0)], "percent")
