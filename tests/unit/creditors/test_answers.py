"""Answers of creditors: totals that differ, counts behind rounded percentages, intervals by design effect."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analysis import creditors

STUDY = "bartels_2020"


@pytest.fixture(scope="module")
def rate(responses, totals):
    return creditors.acceptance(responses, totals)


def test_both_printed_totals_are_seen(totals):
    assert sorted(totals["value"]) == [89, 90]
    assert set(totals["source_id"]) == {"kennisbundel_bartels", "bartels_2020_5dok_akkoord"}


def test_the_narrowest_total_counts_with_the_number_of_answers(rate):
    assert (rate["value"], rate["lower"], rate["upper"], rate["n"]) == (89, 88.5, 89.5, 792)


def test_without_the_summary_the_sum_of_the_parts_counts(responses, totals):
    found = creditors.acceptance(responses, totals[totals["value"] == 90])
    assert (found["value"], found["lower"], found["upper"], found["n"]) == (89, 88, 90, 792)
    assert found["method"] == "sum of parts"


def test_without_parts_a_printed_total_counts(responses, totals):
    none = responses.iloc[0:0]
    assert creditors.acceptance(none, totals)["value"] == 89
    assert creditors.acceptance(none, totals.iloc[0:0]) is None
    assert creditors.accepted(responses[responses["category"] != "accepted_first_proposal"]) is None


def test_all_but_refusals(responses):
    row = creditors.not_refused(responses)
    assert (row["value"], row["lower"], row["upper"]) == (92, 91.5, 92.5)
    assert creditors.not_refused(responses.iloc[0:0]) is None


def test_counts_behind_the_percentages(responses):
    """A whole percentage of 792 leaves eight counts open: four to either side (notes on the figures, 7.10)."""
    found = creditors.answers(responses, 0.95)
    assert list(found["value"]) == [82, 8, 7, 2, 1]
    width = found["count_upper"] - found["count_lower"] + 1
    assert set(width) <= {7, 8}
    for row in found.to_dict("records"):
        for count in (row["count_lower"], row["count_upper"]):
            assert round(100 * count / 792) == row["value"]
        for count in (row["count_lower"] - 1, row["count_upper"] + 1):
            assert round(100 * count / 792) != row["value"]
    assert found["count_lower"].sum() <= 792 <= found["count_upper"].sum()


def test_simultaneous_intervals_are_wider(responses):
    found = creditors.answers(responses, 0.95)
    assert (found["joint_lower"] < found["alone_lower"]).all()
    assert (found["joint_upper"] > found["alone_upper"]).all()
    wider = creditors.answers(responses, 0.95, effect=10)
    assert (wider["upper"] - wider["lower"] > found["upper"] - found["lower"]).all()


def test_no_intervals_without_a_whole(responses):
    assert creditors.answers(responses.iloc[0:3], 0.95).empty
    assert creditors.answers(responses.assign(n=float("nan")), 0.95).empty
    assert creditors.answers(responses.iloc[0:0], 0.95).empty


def test_the_interval_by_design_effect(rate):
    """Wilson's formula by hand, on 792 / d answers."""
    found = creditors.by_design_effect(rate, [1, 2, 14], 0.95)
    z, p = 1.959963984540054, 0.89
    for row in found.to_dict("records"):
        n = 792 / row["x"]
        middle = (p + z**2 / (2 * n)) / (1 + z**2 / n)
        half = z / (1 + z**2 / n) * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
        assert (row["lower"], row["upper"]) == pytest.approx((100 * (middle - half), 100 * (middle + half)))
        assert row["wide_lower"] < row["lower"] < row["upper"] < row["wide_upper"]
        assert row["joint_lower"] < row["lower"]
        assert row["effective_n"] == pytest.approx(n)
    assert (np.diff(found["upper"] - found["lower"]) > 0).all()


def test_no_interval_without_a_number_of_answers(rate):
    assert creditors.by_design_effect(None, [1], 0.95).empty
    assert creditors.by_design_effect(pd.Series({**rate.to_dict(), "n": float("nan")}), [1], 0.95).empty
    assert list(creditors.by_design_effect(rate, [1, 900], 0.95)["x"]) == [1]


def test_design_effects_of_interest():
    assert creditors.effects([13, 14, 15], [0.5]) == [1, 2, 5, 8, 10, 15]
    assert creditors.effects([3], []) == [1, 2, 3]
    assert creditors.effects([], []) == [1]
    assert creditors.effects([3], [float("nan")]) == [1, 2, 3]


def test_grid():
    assert creditors.grid(1, 1, 0.1) == [1]
    assert creditors.grid(1, 1.3, 0.1) == [1, 1.1, 1.2, 1.3]
