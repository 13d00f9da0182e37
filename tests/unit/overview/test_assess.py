"""Goals with their figures: the published numbers, the counts, and what an earlier reader could know."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import overview
from analysis.errors import ParameterError
from analysis.published import periods

LINE, DEBTS = "cbs_scp_nibud_2024", "cbs_problematic_debt_2023"


@pytest.fixture(scope="module")
def assessed() -> pd.DataFrame:
    return overview.assess()


def test_published_figures_and_their_status(assessed):
    """CBS, 17 December 2025 and the dashboard of 3 November 2025; TNO and CBS, July 2025."""
    persons = overview.pick(assessed, "persons_in_poverty", LINE, "all_persons")
    assert (persons["value"], persons["change"].row["value"], persons["verdict"]) == (551_300, 74_600, "away")
    children = overview.pick(assessed, "poverty_rate", LINE, "children_0_17")
    assert (children["value"], children["verdict"], children["target_form"]) == (2.8, "unchanged", "ceiling")
    long = overview.pick(assessed, "long_term_poor_persons", LINE, "all_persons")
    assert (long["value"], long["change"].row["value"], long["verdict"]) == (131_300, -12_300, "towards")
    debts = overview.pick(assessed, "households_problematic_debt", DEBTS, "households")
    assert (debts["value"], debts["period"], debts["target"]["value"]) == (747_560, "2024-01-01", 309_045)
    energy = overview.pick(assessed, "energy_poverty_rate", "cbs_tno_energy_poverty_2025_edition", "households")
    assert (energy["value"], energy["change"].row["value"], energy["verdict"]) == (6.1, pytest.approx(2.1), "away")


def test_the_former_lines_cannot_be_scored(assessed):
    ended = assessed[assessed["why"] == "line_ended"]
    assert set(ended["definition"]) == {"cpb_projection_nvmt", "cbs_problematic_debt_2020"}
    assert list(ended["value"]) == [5.8, 4.6, 711_640]
    assert [row["value"] for row in ended["target"]] == [4.6, 3.15, 330_865]


def test_what_the_notes_forbid_to_compare_has_no_change(assessed):
    apart = assessed[assessed["why"] == "apart"]
    assert {"children_in_poverty", "inhabitants_reached", "income_up_to_benchmark_rate"} <= set(apart["indicator"])
    for change in assessed["change"]:
        if change.row is not None:
            assert change.later["definition"] == change.earlier["definition"]
            assert change.later["period"][4:] == change.earlier["period"][4:]


def test_counts_add_up(assessed):
    counts, tally = overview.numbers(assessed), overview.tally(assessed)
    known = assessed["value"].notna()
    assert sum(counts.values()) == int(known.sum()) == tally["indicators"].sum()
    bars = overview.by_status(assessed)
    assert bars["value"].sum() == known.sum()
    years = assessed.loc[known, "period"].str.slice(0, 4)  # the years counted, the same for all counts
    assert [period.split("/")[0] for period in set(bars["period"])] == [years.min()]
    assert {name: int(tally[name].sum()) for name in counts} == counts
    assert tally["goals"].sum() == len(overview.aims()) == 43
    assert overview.coverage(assessed) == {"goals": "43", "goals_without": str(len(overview.without(assessed)))}
    assert set(overview.without(assessed)["goal_id"]) == set(assessed.loc[~known, "goal_id"])


def test_the_balance_of_the_counts(assessed):
    counts = overview.numbers(assessed)
    assert overview.balance(assessed) == ("more" if counts["away"] > counts["towards"] else "fewer")
    swapped = assessed.assign(verdict=assessed["verdict"].replace({"away": "towards", "towards": "away"}))
    assert {overview.balance(assessed), overview.balance(swapped)} == {"more", "fewer"}
    assert overview.balance(assessed[assessed["verdict"] == "unscored"]) == "equal"


def test_a_met_target_is_told_in_the_counts(assessed):
    decided = assessed.assign(verdict=assessed["verdict"].where(assessed.index != 1, "met"))
    assert overview.totals(decided)["form"] == "decided"
    assert overview.totals(assessed)["form"] == "moving"


@pytest.mark.parametrize("day", ["2015-01-01", "2021-06-30", "2024-06-25", "2024-12-01"])
def test_an_earlier_reading_knows_nothing_of_later(day):
    assessed = overview.assess(as_of=day)
    known = assessed[assessed["value"].notna()]
    told = {text for text in known["release"] if text}
    assert all(periods.last_day(text).isoformat() <= day for text in told)
    assert assessed["goal_id"].nunique() == 43
    if day < "2024-10-17":  # the new line was presented that day, and the former one ended
        assert "line_ended" not in set(assessed["why"])
        assert LINE not in set(known["definition"])
    else:
        assert "line_ended" in set(assessed["why"])


def test_remarks_and_targets_wait_for_the_goal_they_speak_of():
    """The goals were set on 12 July 2022; the cabinet that replaced one of them came in July 2024."""
    first = overview.assess(as_of="2022-06-30")
    assert all(target is None for target in first["target"])
    later = overview.assess(as_of="2024-12-31")
    assert later["target"].notna().any()
    assert "Schoof" not in overview.remarks(later, "en")
    assert "Schoof" in overview.remarks(overview.assess(), "en")
    assert (overview.ended(first), overview.ended(later), overview.ended(overview.assess())) == (
        "neither",
        "poverty",
        "both",
    )


def test_no_direction_is_taken_where_the_progress_report_sets_none(assessed):
    without = set(assessed.loc[assessed["why"] == "no_direction", "indicator"])
    assert {"wsnp_positive_end_share", "arrangements_total", "median_income_shortfall"} <= without
    assert not {"share_restructuring_credit", "persons_in_poverty", "households_problematic_debt"} & without


def test_before_anything_was_published_nothing_is_scored():
    assessed = overview.assess(as_of="2015-01-01")
    assert set(assessed["verdict"]) == {"no_figure"}
    assert set(assessed["why"]) == {"none", "not_released"}
    assert overview.totals(assessed)["form"] == "none"
    assert overview.by_status(assessed).empty
    assert overview.moved(overview.rates(assessed)).empty
    assert overview.compared(assessed).empty
    assert overview.remarks(assessed, "en") == ""


def test_changes_of_rates_stand_once_each(assessed):
    moved = overview.moved(overview.rates(assessed))
    assert set(moved["unit"]) == {"percentage_points"}
    assert set(moved["verdict"]) <= set(overview.MOVED)
    assert not moved.duplicated(["indicator", "definition", "population", "category", "region", "period"]).any()
    assert not moved.duplicated(["name_en", "period"]).any()


def test_a_series_that_stands_beside_no_goal_is_named():
    with pytest.raises(ParameterError, match="add it beside its goal"):
        overview.pick(overview.assess(as_of="2015-01-01"), "poverty_rate", "scp_nvmt_2018", "all_persons")


def test_a_change_between_words_is_told_as_the_range_that_they_leave(assessed):
    """CPB (2025): almost 15% in 2016, 8.5% in 2021; almost 15 in steps of five is [10, 15]."""
    rows = assessed[(assessed["indicator"] == "non_take_up_rate")].set_index("category")
    change = overview.spread(rows.loc["child_budget", "change"])
    assert change is not None
    assert (change["value"], change["lower"], change["upper"]) == pytest.approx((-6.5, -6.55, -1.45))
    assert overview.spread(rows.loc["rent_benefit", "change"]) is None
