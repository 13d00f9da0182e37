"""Words to sets: one test for each rule of the table (assumption A27)."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from analysis.claims.wordings import WORDINGS, meant
from analysis.errors import DataError
from analysis.statistics.sets import Interval

F = Fraction


@pytest.mark.parametrize(
    ("wording", "value", "step", "detail", "unit", "expected"),
    [
        ("exact", "3.1", "0.1", "", "percent", Interval(F("3.05"), F("3.15"), True, False)),
        ("exact", "281", "", "", "count", Interval(F(281), F(281))),
        ("more_than", "724000", "1000", "", "households", Interval(F(724_000), F(725_000))),
        ("almost", "80000", "10000", "", "persons", Interval(F(70_000), F(80_000))),
        ("about", "1100000", "100000", "", "persons", Interval(F(1_000_000), F(1_200_000))),
        ("one_in_n", "20", "", "1/5", "percent", Interval(F(200, 11), F(200, 9))),
        ("one_in_n", "16.7", "", "1/6", "percent", Interval(F(200, 13), F(200, 11))),
        ("one_in_n", "40", "", "4/10", "percent", Interval(F(35), F(45))),
        ("quarter", "25", "", "1/4", "percent", Interval(F(200, 9), F(200, 7))),
        ("one_in_n", "0.2", "", "1/5", "ratio", Interval(F(2, 11), F(2, 9))),
        ("at_least", "33.3", "", "1/3", "percent", Interval(F(100, 3), math.inf, True, False)),
        ("at_least", "2", "", "", "count", Interval(F(2), math.inf, True, False)),
        ("at_most", "84", "1", "", "euro", Interval(-math.inf, F(84), False, True)),
        ("above", "50", "", "", "percent", Interval(F(50), math.inf, False, False)),
        ("below", "50", "", "", "percent", Interval(-math.inf, F(50), False, False)),
        ("tens_of", "10000", "", "", "persons", Interval(F(20_000), F(100_000), True, False)),
        ("rise", "", "", "", "percent", Interval(F(0), math.inf, False, False)),
        ("fall", "", "", "", "percent", Interval(-math.inf, F(0), False, False)),
        ("slight_rise", "", "", "", "percent", Interval(F(0), F(5), False, False)),
        ("slight_fall", "", "", "", "percent", Interval(F(-5), F(0), False, False)),
        ("level", "", "", "", "percent", Interval(F(-5), F(5), False, False)),
    ],
)
def test_a_wording_is_a_set(wording, value, step, detail, unit, expected) -> None:  # type: ignore[no-untyped-def]
    assert meant(wording, value, step, detail, unit) == expected


def test_a_number_with_a_word_needs_its_last_digit() -> None:
    with pytest.raises(DataError, match="without the unit of its last digit"):
        meant("about", "75000", "", "", "persons")


def test_a_number_is_needed_where_the_words_state_one() -> None:
    with pytest.raises(DataError, match="needs a number"):
        meant("exact", "", "1", "", "percent")


def test_a_new_word_is_a_line_in_the_table() -> None:
    with pytest.raises(DataError, match="no set in the table"):
        meant("hardly", "3", "1", "", "percent")


def test_the_wordings_of_the_package_are_all_known(package) -> None:  # type: ignore[no-untyped-def]
    used = set(package["wording"]["wording"]) | set(package["claims"]["wording"])
    assert used <= set(WORDINGS)
