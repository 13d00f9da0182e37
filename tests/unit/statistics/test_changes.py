"""Changes of published figures: the words that may be used, and what is refused."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import published
from analysis.errors import ComparisonError
from analysis.statistics import changes

NEW = "cbs_scp_nibud_2024"


def persons(**rest):
    return published.read("persons_in_poverty", NEW, "all_persons", **rest)


def without(frame, *periods):
    return frame[~frame["period"].isin(periods)].reset_index(drop=True)


def test_persons_2024_against_2023():
    change = changes.latest_change(persons())
    assert change.form == "rise"
    assert (change.row["value"], change.row["lower"], change.row["upper"]) == (74_600, 74_500, 74_700)
    assert change.row["status"] == "provisional"
    assert change.row["period"] == "2023/2024"


def test_children_are_unchanged_within_rounding():
    change = changes.latest_change(published.read("poverty_rate", NEW, "children_0_17"))
    assert change.form == "unchanged"
    assert change.row["unit"] == "percentage_points"


def test_without_the_year_before_the_change_is_missing():
    change = changes.latest_change(without(persons(), "2023"))
    assert (change.form, change.row) == ("missing", None)
    assert change.later["value"] == 551_300


def test_near_poor_2023_and_2024_are_of_two_releases():
    change = changes.latest_change(published.read("near_poor_persons", NEW, "all_persons"))
    assert (change.form, change.why) == ("apart", "release")
    assert "2023" in change.reason


def test_admissions_before_and_after_the_change_of_law_are_apart_by_a_break():
    """creditors.md 7.7: the law of 1 July 2023 is a break of regime."""
    change = changes.latest_change(published.read("wsnp_admissions", "rvr_monitor_wsnp", "persons_wsnp"))
    assert (change.form, change.why) == ("apart", "break")


def test_nothing_at_all():
    assert changes.latest_change(persons(first=2050)).form == "none"


def test_yearly_changes_leave_out_what_is_not_a_year_apart():
    assert len(changes.yearly(persons())) == 6
    assert list(changes.yearly(without(persons(), "2023"))["period"]) == [
        "2018/2019", "2019/2020", "2020/2021", "2021/2022",
    ]  # fmt: skip


def test_the_mean_of_the_changes_is_the_whole_change_over_the_years():
    mean = changes.mean(persons(), 0.95)
    span = changes.span(persons())
    assert mean["value"] == pytest.approx(span["value"] / 6)
    assert mean["uncertainty"] == "sampling"
    assert math.isnan(mean["n"])  # nobody published a denominator of six changes


@pytest.mark.parametrize("frame", [persons(first=2022), without(persons(), "2021"), persons(first=2050)])
def test_no_mean_over_a_hole_or_of_too_few_changes(frame):
    assert changes.mean(frame, 0.95) is None


def test_a_mean_does_not_cross_a_break():
    frame = persons()
    assert changes.mean(frame.assign(segment=(frame["period"] >= "2022").astype(int)), 0.95) is None


def test_the_first_release_is_not_set_against_the_revised_line():
    old = published.observation(persons(as_of="2025-06-30"), "2023")
    new = published.observation(persons(), "2024")
    with pytest.raises(ComparisonError, match="compare within one vintage"):
        changes.difference(new, old)


def test_since_says_what_came_after_a_period():
    frame = published.read("poverty_rate", NEW, "children_0_17")
    assert changes.since(frame, "2024").form == "none"
    assert changes.since(frame, "2018").form == "fall"
    assert changes.since(frame, "2019").form == "none"


@given(st.integers(-50, 50), st.integers(-50, 50))
def test_the_word_agrees_with_what_rounding_leaves_open(earlier, later):
    """In tenths: two printed values differ for certain as soon as they differ by one step; equal ones are unchanged."""
    row = pd.Series({"value": (later - earlier) / 10, "lower": (later - earlier - 1) / 10})
    row["upper"] = (later - earlier + 1) / 10
    expected = "unchanged" if later == earlier else ("rise" if later > earlier else "fall")
    assert changes.direction(row) == expected
