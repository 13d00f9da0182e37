"""Published figures on problematic debts that follow from other published figures, each with its rounding."""

from __future__ import annotations

import pandas as pd

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
