"""Published figures on problematic debts that follow from other published figures, each with its rounding."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import debts, published
from analysis.statistics import boxes

OLD, NEW = debts.OLD, debts.NEW
WITHOUT, WITH = "households_not_in_problem_debt_year_before", "households_registered_problem_debt"


def box(row):
    return row["lower"], row["upper"]


def overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]


def by_period(indicator, method, population, **rest):
    frame = published.read(indicator, method, population, **rest)
    return {row["period"]: row for row in debts.own(frame).to_dict("records")}


@pytest.mark.parametrize("method", [OLD, NEW])
def test_the_share_of_households_follows_from_its_counts(method):
    with_debt = by_period("households_problematic_debt", method, "households")
    without = by_period("households_without_problematic_debt", method, "households")
    rates = by_period("problematic_debt_rate", method, "households")
    assert set(rates) == set(with_debt)
    for period, rate in rates.items():
        share = boxes.share(box(with_debt[period]), box(without[period]))
        assert overlap((100 * share.lower, 100 * share.upper), box(rate)), period


@pytest.mark.parametrize("method", [OLD, NEW])
def test_the_rate_of_inflow_follows_from_its_counts(method):
    came = by_period("households_inflow_problematic_debt", method, WITHOUT)
    stayed_out = by_period("households_no_inflow_problematic_debt", method, WITHOUT)
    for period, rate in by_period("problematic_debt_inflow_rate", method, WITHOUT).items():
        share = boxes.share(box(came[period]), box(stayed_out[period]))
        assert overlap((100 * share.lower, 100 * share.upper), box(rate)), period


def test_growth_of_about_ten_percent_that_the_progress_report_names():
    """gemeente.nu, December 2023: 10 percent more than a year earlier, on the new method."""
    count = by_period("households_problematic_debt", NEW, "households")
    grown = boxes.percent_change(box(count["2023-01-01"]), box(count["2022-01-01"]))
    told = published.observation(published.read("change_in_problematic_debt", NEW, "households"))
    assert overlap(grown, box(told))


@pytest.mark.parametrize("method", [OLD, NEW])
def test_registers_counted_by_household_are_registers_counted_by_register(method):
    """Two tables of one file: the sum over registers is that over households of their number of registers."""
    number = published.read("households_by_number_of_registers", method, WITH, breakdown="number_of_registers")
    kind = published.read("households_by_debt_register", method, WITH, breakdown="debt_register")
    for period, group in number.groupby("period"):
        weights = group["category"].str.removeprefix("registers_").astype(int)
        weighed = boxes.total(
            *(boxes.product((k, k), box(row)) for k, row in zip(weights, group.to_dict("records"), strict=True))
        )
        added = boxes.total(*(box(row) for row in kind[kind["period"] == period].to_dict("records")))
        assert overlap(weighed, added), period


def test_shares_by_register_have_the_sum_of_the_table_as_base():
    """debts.md, sources that disagree: the sum over the number of registers, not the headline."""
    for method in (OLD, NEW):
        number = published.read("households_by_number_of_registers", method, WITH, breakdown="number_of_registers")
        base = {
            period: boxes.total(*(box(row) for row in group.to_dict("records")))
            for period, group in number.groupby("period")
        }
        counts = published.read("households_by_debt_register", method, WITH, breakdown="debt_register")
        shares = published.read("share_by_debt_register", method, WITH, breakdown="debt_register")
        both = counts.merge(shares, on=["category", "period"], suffixes=("_count", "_share"))
        assert len(both) == len(counts)
        for row in both.to_dict("records"):
            share = boxes.ratio((row["lower_count"], row["upper_count"]), base[row["period"]])
            assert overlap((100 * share.lower, 100 * share.upper), (row["lower_share"], row["upper_share"])), row


@pytest.mark.parametrize("method", [OLD, NEW])
def test_with_and_without_an_event_add_up_to_the_inflow(method):
    """debts.md pitfall 8: from 2020 the counts are households and add to the published inflow."""
    counts = published.read("inflow_by_life_event", method, WITHOUT, breakdown="life_event")
    total = {
        period: box(row) for period, row in by_period("households_inflow_problematic_debt", method, WITHOUT).items()
    }
    side = counts["category"].str.replace("_no_event_", "_event_", regex=False)
    for (period, event), pair in counts.groupby([counts["period"], side]):
        assert len(pair) == 2, event
        added = boxes.total(*(box(row) for row in pair.to_dict("records")))
        assert overlap(added, total[period]), (period, event)


def test_the_figure_of_2025_is_told_twice_and_agrees():
    """Just over 724,000 in the letter of the ministry and 724,110 on a commercial site: a check, no confirmation."""
    letter = debts.told_later(published.read("households_problematic_debt", NEW, "households"))
    site = published.observation(
        published.read("households_problematic_debt", "cbs_problematic_debt_2025_secondary", "households")
    )
    assert overlap(box(letter), box(site))
    assert {letter["kind"], site["kind"]} == {"retelling", "secondary_unverified"}


def test_persons_and_their_share_imply_one_population_of_16_and_over():
    """759,000 of 5.2 percent and 873,000 of 5.9: between the dates it grew by less than rounding leaves open."""
    persons = "cbs_problematic_debt_2023_persons16plus"
    count, rate = (
        by_period(name, persons, "persons_16plus") for name in ("persons_problematic_debt", "problematic_debt_rate")
    )
    whole = {day: boxes.ratio(box(count[day]), box(rate[day])) for day in ("2021-01-01", "2023-01-01")}
    assert overlap(*whole.values())


def test_the_realigned_municipalities_agree_with_the_text_of_their_report():
    """municipal.md 2: the text of the report names Hilvarenbeek among those below 2.5 percent."""
    rate = published.read(
        "problematic_debt_rate", "cbs_problematic_debt_2023_persons16plus", "persons_16plus", region="GM0798"
    )
    assert published.observation(rate)["value"] < 2.5
    printed = published.package()["municipal_problem_debt_2023_as_printed"].set_index("gm_code")
    assert float(printed.loc["GM0798", "value_as_printed"]) > 2.5


def test_more_of_the_poor_have_problematic_debts_and_fewer_have_other_debts():
    """Two notions that point in opposite directions: 30 / 22 / 9 percent and 51.4 / 59.2 percent (CBS, 2025)."""
    debt = published.read(
        "problematic_debt_rate", "cbs_problematic_debt_2023_x_poverty", None, breakdown="poverty_position", first=2024
    )
    other = published.read("other_debt_share", "cbs_scp_nibud_2024", None, breakdown="poverty_position")
    positions = ["poor", "near_poor", "not_poor_not_near_poor"]
    assert list(debt.set_index("category")["value"][positions]) == [30, 22, 9]
    assert list(other.set_index("category")["value"][positions]) == [51.4, 44.5, 59.2]
    assert published.reason(debt.iloc[0].to_dict(), other.iloc[0].to_dict()) is not None


def test_nothing_of_one_method_may_be_compared_with_the_other():
    for indicator, population in (
        ("households_problematic_debt", "households"),
        ("problematic_debt_rate", "households"),
    ):
        old, new = (published.read(indicator, method, population) for method in (OLD, NEW))
        early, late = old.iloc[0].to_dict(), debts.own(new).iloc[-1].to_dict()
        assert published.reason(early, late) is not None


def test_all_of_this_is_of_one_release_of_the_dashboard():
    frames = [published.read("households_problematic_debt", method, "households") for method in (OLD, NEW)]
    assert set(debts.own(pd.concat(frames))["source_id"]) == {"cbs_dash_2024"}
