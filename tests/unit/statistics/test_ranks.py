"""Places as ranges: by hand, against every order that the intervals allow, and by identities."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from analysis.statistics import EstimateError, ranks

NAN = math.nan


def test_three_rounded_shares_by_hand():
    """7.1, 7.1 and 6.9 with one decimal: the two highest may stand first or second, the third is third for certain."""
    values = [7.1, 6.9, 7.1]
    found = ranks.rank_range(values, [7.05, 6.85, 7.05], [7.15, 6.95, 7.15])
    assert found == [(1, 2, 3), (3, 3, 3), (1, 2, 3)]


def test_neighbours_that_only_touch_are_ordered():
    """[7.05, 7.15) and [6.95, 7.05) have no number in common."""
    assert ranks.rank_range([7.1, 7.0], [7.05, 6.95], [7.15, 7.05]) == [(1, 1, 2), (2, 2, 2)]


def test_exact_ties_share_their_places():
    assert ranks.rank_range([5, 9, 5, 5, 1]) == [(2, 4, 5), (1, 1, 5), (2, 4, 5), (2, 4, 5), (5, 5, 5)]


def test_an_exact_number_at_the_end_of_an_interval():
    """2 against [1, 2): always higher; against [2, 3): equal at the most, so first is possible."""
    assert ranks.rank_range([2, 1.5], [2, 1], [2, 2]) == [(1, 1, 2), (2, 2, 2)]
    assert ranks.rank_range([2, 2.5], [2, 2], [2, 3]) == [(1, 2, 2), (1, 2, 2)]


def test_missing_numbers_have_no_place_and_do_not_count():
    assert ranks.rank_range([3, NAN, 4], [2, NAN, 3.5], [5, NAN, 4.5]) == [(1, 2, 2), None, (1, 2, 2)]
    assert ranks.rank_range([]) == []
    assert ranks.rank_range([NAN]) == [None]


@pytest.mark.parametrize(
    ("values", "lower", "upper"), [([1.0], [2.0], [3.0]), ([1.0], [1.0], [0.5]), ([1.0, 2.0], [1.0], [1.0])]
)
def test_what_is_no_interval_is_refused(values, lower, upper):
    with pytest.raises(EstimateError):
        ranks.rank_range(values, lower, upper)


boxes = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3)), min_size=1, max_size=4)


@settings(max_examples=200, deadline=None)
@given(boxes)
def test_the_range_is_that_of_every_order_the_intervals_allow(given_boxes):
    """Brute force: numbers on a fine grid inside each half-open interval; of equals each may stand first or last."""
    lower = [float(low) for low, _ in given_boxes]
    upper = [float(low + wide) for low, wide in given_boxes]
    step = 0.25 / (len(given_boxes) + 1)
    choices = []
    for low, high in zip(lower, upper, strict=True):
        inside = [low] if low == high else [low, *(n + k * step for n in range(int(low), int(high)) for k in (1, 2, 3))]
        inside += (
            [] if low == high else [high - k * step for k in (1, 2, 3)] + [float(n) for n in range(int(low), int(high))]
        )
        choices.append(sorted(set(inside)))
    seen: list[set[int]] = [set() for _ in given_boxes]
    for drawn in itertools.product(*choices):
        for place, own in enumerate(drawn):
            above = sum(other > own for other in drawn)
            equal = sum(other == own for other in drawn)
            seen[place] |= {above + 1, above + equal}
    expected = [(min(places), max(places), len(given_boxes)) for places in seen]
    assert [tuple(rank) for rank in ranks.rank_range(lower, lower, upper)] == expected


values_of = st.lists(st.integers(-50, 50).map(float), min_size=1, max_size=30)


@given(values_of)
def test_exact_numbers_have_the_minimum_and_maximum_rank_of_scipy(values):
    down = [-value for value in values]
    expected = list(zip(stats.rankdata(down, "min"), stats.rankdata(down, "max"), strict=True))
    assert [(rank.best, rank.worst) for rank in ranks.rank_range(values)] == expected
    assert ranks.printed_rank(values) == list(stats.rankdata(down, "min"))


@given(values_of, st.floats(0.01, 20), st.floats(0, 20))
def test_a_wider_rounding_never_narrows_a_range_and_the_printed_place_lies_in_it(values, half, more):
    def within(reach):
        return ranks.rank_range(values, [v - reach for v in values], [v + reach for v in values])

    for narrow, wide, printed in zip(within(half), within(half + more), ranks.printed_rank(values), strict=True):
        assert wide.best <= narrow.best <= printed <= narrow.worst <= wide.worst
    assert sum(rank.best for rank in within(half)) <= sum(range(1, len(values) + 1))
    assert sum(rank.worst for rank in within(half)) >= sum(range(1, len(values) + 1))


@given(values_of, st.randoms())
def test_the_order_of_the_rows_does_not_matter(values, dice):
    places = list(range(len(values)))
    dice.shuffle(places)
    lower, upper = [v - 1.5 for v in values], [v + 1.5 for v in values]
    found = ranks.rank_range(values, lower, upper)
    mixed = ranks.rank_range([values[p] for p in places], [lower[p] for p in places], [upper[p] for p in places])
    assert [found[p] for p in places] == mixed


def test_a_mean_of_shares_weighted_with_their_denominators_is_the_share_of_the_whole():
    """12 of 100 and 3 of 300: 15 of 400, never the 6.5 that averaging the shares gives."""
    assert ranks.weighted_mean([12, 1], [100, 300]) == pytest.approx(3.75)
    assert ranks.weighted_mean([12, NAN, 4], [100, 50, NAN]) == 12
    assert math.isnan(ranks.weighted_mean([], []))
    with pytest.raises(EstimateError):
        ranks.weighted_mean([1], [-1])
