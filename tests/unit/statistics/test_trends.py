"""Yearly changes and their mean, against R, statsmodels and what must hold."""

from __future__ import annotations

import datetime
import itertools
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.weightstats import DescrStatsW

from analysis.statistics import EstimateError, trends

R = json.loads((Path(__file__).parents[2] / "reference" / "reference.json").read_text(encoding="utf-8"))
INVENTED = [1170.4, 1103.2, 1061.9, 893.5, 756.8, 476.7, 551.3]
YEARS = list(range(2018, 2025))


@pytest.mark.parametrize(
    ("values", "confidence", "expected"),
    [
        (INVENTED, 0.8, R["t_invented_80"]),
        (INVENTED, 0.95, R["t_invented_95"]),
        (R["women_weight"], 0.95, R["t_women_95"]),
        (list(itertools.accumulate(R["sleep_differences"], initial=0.0)), 0.95, R["t_sleep_95"]),
    ],
)
def test_mean_change_as_in_r(values, confidence, expected):
    mean = trends.mean_change(values, range(2000, 2000 + len(values)), confidence)
    assert (mean.value, mean.lower, mean.upper) == pytest.approx(expected, rel=1e-10)
    assert (mean.n, mean.confidence) == (len(values) - 1, confidence)


@given(st.lists(st.integers(-10_000, 10_000), min_size=4, max_size=20), st.sampled_from([0.5, 0.8, 0.95, 0.99]))
def test_mean_change_as_in_statsmodels(values, confidence):
    mean = trends.mean_change(values, range(2000, 2000 + len(values)), confidence)
    lower, upper = DescrStatsW(np.diff(values)).tconfint_mean(alpha=1 - confidence)
    assert (mean.lower, mean.upper) == pytest.approx((lower, upper), rel=1e-9, abs=1e-6)
    assert mean.value == pytest.approx((values[-1] - values[0]) / (len(values) - 1))


def test_mean_change_covers_as_often_as_it_says():
    # 600 random walks with a drift of 3: an interval of 80% misses the drift about 120 times (±4 standard errors)
    draws = np.random.default_rng(20240101).normal(3, 2, size=(600, 6)).cumsum(axis=1)
    means = [trends.mean_change([0, *walk], YEARS, 0.8) for walk in draws]
    missed = sum(not mean.lower < 3 < mean.upper for mean in means)
    assert 120 - 39 < missed < 120 + 39


def test_yearly_changes_carry_the_rounding():
    changes = trends.yearly_changes([3.1, 2.8, 3.1], [2024, 2023, 2022], [3.05, 2.75, 3.05], [3.15, 2.85, 3.15])
    assert changes.to_dict("list") == {
        "earlier": [2022, 2023],
        "time": [2023, 2024],
        "change": [-0.3, 0.3],
        "lower": [-0.4, 0.2],
        "upper": [-0.2, 0.4],
    }


def test_yearly_changes_never_cross_a_hole_or_a_missing_value():
    changes = trends.yearly_changes([5, 4, 3, np.nan, 1], [2018, 2020, 2021, 2022, 2023])
    assert changes["time"].tolist() == [2021]
    assert trends.yearly_changes([5, 4], [2018, 2020]).empty


def test_days_are_a_year_apart_on_the_same_day():
    days = [pd.Timestamp("2022-10-01"), pd.Timestamp("2023-10-01"), pd.Timestamp("2024-01-01")]
    changes = trends.yearly_changes([10, 12, 20], days)
    assert changes[["time", "change"]].to_numpy().tolist() == [[days[1], 2.0]]
    same = trends.yearly_changes([10, 12], [datetime.date(2022, 10, 1), datetime.date(2023, 10, 1)])
    assert same["change"].tolist() == [2.0]


@given(st.permutations(range(7)))
def test_the_order_of_rows_does_not_matter(order):
    shuffled = trends.yearly_changes([INVENTED[i] for i in order], [YEARS[i] for i in order])
    pd.testing.assert_frame_equal(shuffled, trends.yearly_changes(INVENTED, YEARS))
    assert shuffled["change"].sum() == pytest.approx(551.3 - 1170.4)


@pytest.mark.parametrize(
    ("latest", "when", "target", "then", "expected"),
    [
        (551.3, 2024, 251.3, 2030, -50.0),
        (6.3, 2015, 3.15, 2030, -0.21),
        (100, pd.Timestamp("2024-01-01"), 0, pd.Timestamp("2026-07-01"), -40.0),
        (5, 2024, 5, 2030, 0.0),
    ],
)
def test_required_yearly_change(latest, when, target, then, expected):
    assert trends.required_yearly_change(latest, when, target, then) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: trends.mean_change([1, 2, 3], [2022, 2023, 2024]), "2 yearly changes cannot carry"),
        (lambda: trends.mean_change([1, 2], [2023, 2024]), "1 yearly change cannot carry"),
        (lambda: trends.mean_change([1, 2, 3, 4, 5], [2018, 2021, 2022, 2023, 2024]), "one year before 2021"),
        (lambda: trends.mean_change(INVENTED, YEARS, 95), "95 is not between 0 and 1"),
        (lambda: trends.yearly_changes([1, 2], [2023, 2023]), "2023 occurs more than once"),
        (lambda: trends.yearly_changes([1, 2], [2023]), "columns of one length"),
        (lambda: trends.yearly_changes([1, 2], [2023, 2024], lower=[0, 1]), "both or neither"),
        (lambda: trends.yearly_changes([1, 2], ["2023", "2024"]), "'2023' is no time"),
        (lambda: trends.required_yearly_change(1, 2024, 0, 2024), "in the past"),
        (lambda: trends.required_yearly_change(1, 2024, 0, 2020), "target for 2020 lies in the past"),
    ],
)
def test_refusals_say_why(call, says):
    with pytest.raises(EstimateError, match=says):
        call()
