"""What is said of the rows of a series, against the published figures."""

from __future__ import annotations

import pytest

from analysis import published
from analysis.statistics import summaries

NEW = "cbs_scp_nibud_2024"


def every(indicator, definition, population):
    return published.read(indicator, definition, population, all_vintages=True)


def test_only_what_was_replaced_by_another_value_is_superseded():
    gone = summaries.superseded(every("poverty_rate", NEW, "children_0_17"))
    assert list(zip(gone["period"], gone["value"], strict=True)) == [("2023", 3.6)]


def test_observed_changes_over_a_hole_are_means():
    found = summaries.observed_changes(published.read("poverty_rate", NEW, "all_persons"))
    assert list(found["period"]) == ["2018/2022", "2022/2023", "2023/2024"]
    assert found["value"].iloc[0] == pytest.approx((3.4 - 7.1) / 4)


def test_missing_years_of_the_rates():
    assert summaries.missing_years(published.read("poverty_rate", NEW, "all_persons")) == ["2019", "2020", "2021"]
