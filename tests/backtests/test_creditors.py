"""Published numbers on creditors, arrangements and the statutory scheme that follow from other published numbers."""

from __future__ import annotations

import pytest

from analysis import published
from analysis.statistics import boxes


def row(indicator, definition, population, period, **rest):
    return published.observation(published.read(indicator, definition, population, **rest), period)


def box(observation):
    return observation["lower"], observation["upper"]


def overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]


def admissions(period, definition="cbs_wsnp_persons", **rest):
    return row("wsnp_admissions", definition, "persons_wsnp", period, **rest)


def test_the_answers_are_a_whole():
    answers = published.read(
        "creditor_response_to_proposal", "bartels_2020", "creditor_proposals", breakdown="response"
    )
    assert answers["value"].sum() == 100
    assert set(answers["n"]) == {792}


def test_both_totals_hold_the_sum_of_the_two_kinds_of_yes():
    """82 + 7 = 89, printed as 89 and as circa 90."""
    answers = published.read(
        "creditor_response_to_proposal", "bartels_2020", "creditor_proposals", breakdown="response"
    )
    yes = answers[answers["category"].str.startswith("accepted")]
    whole = boxes.total(*zip(yes["lower"], yes["upper"], strict=True))
    assert yes["value"].sum() == 89
    circa = row("creditor_acceptance_rate", "bartels_2020", "creditor_proposals", "2020")
    assert (circa["value"], circa["wording"]) == (90, "about")
    assert overlap(whole, box(circa))


def test_the_three_special_provisions_add_up():
    """2,526 compulsory settlements, 978 moratoria and 413 provisional measures are the 3,917 of 2017."""
    names = ("compulsory_settlement_requests", "moratorium_requests", "provisional_measure_requests")
    parts = [row(name, "rvr_monitor_wsnp", "court_requests", "2017", breakdown="provision")["value"] for name in names]
    whole = row("court_requests_three_special_provisions", "rvr_monitor_wsnp", "court_requests", "2017")
    assert sum(parts) == whole["value"] == 3_917


@pytest.mark.parametrize(("later", "earlier"), [("2021", "2020"), ("2022", "2021"), ("2022", "2012")])
def test_the_printed_changes_of_admissions_follow_from_the_counts(later, earlier):
    """CBS: 23 percent fewer in 2021 than in 2020, 17 fewer in 2022, 86 fewer than in 2012."""
    name = "wsnp_admissions_change_since_2012" if earlier == "2012" else "wsnp_admissions_change_percent"
    printed = row(name, "cbs_wsnp_persons", "persons_wsnp", later)
    computed = boxes.percent_change(box(admissions(later)), box(admissions(earlier)))
    assert overlap(computed, box(printed))


@pytest.mark.parametrize(
    ("period", "household"), [("2022", "single_parent"), ("2022", "single_person"), ("2012", "single_person")]
)
def test_the_printed_shares_of_households_follow_from_the_counts(period, household):
    of = {"breakdown": "household_type", "category": household}
    part, whole = admissions(period, **of), admissions(period)
    printed = row("wsnp_admissions_share", "cbs_wsnp_persons", "persons_wsnp", period, **of)
    share = boxes.ratio(box(part), box(whole))
    assert overlap((100 * share.lower, 100 * share.upper), box(printed))


@pytest.mark.parametrize("period", ["1999", "2000", "2001", "2002", "2013", "2014", "2015-Q1", "2015-Q2", "2015-Q3"])
def test_debtors_with_and_without_a_business_are_all(period):
    parts = published.read("wsnp_admissions", "cbs_wsnp_court_counts", "persons_wsnp", breakdown="debtor_type")
    whole = admissions(period, "cbs_wsnp_court_counts")
    assert parts.loc[parts["period"] == period, "value"].sum() == whole["value"]


def test_two_counts_of_admissions_differ_by_about_a_percent():
    """CBS persons against the monitor: 2,315 and 2,299 in 2021 (bridges.csv); they are shown apart all the same."""
    one, other = admissions("2021"), admissions("2021", "rvr_monitor_wsnp")
    assert (one["value"], other["value"]) == (2_315, 2_299)
    assert abs(one["value"] / other["value"] - 1) < 0.01


def test_growth_of_requests_fits_the_rounded_number():
    """Five percent more than 75,531 is almost 80,000."""
    growth = row("debt_assistance_applications_change", "nvvk_annual", "persons_applying_nvvk", "2023")
    before = row("debt_assistance_applications", "nvvk_annual", "persons_applying_nvvk", "2022")
    after = row("debt_assistance_applications", "nvvk_annual", "persons_applying_nvvk", "2023")
    grown = boxes.product(box(before), (1 + growth["lower"] / 100, 1 + growth["upper"] / 100))
    assert overlap(grown, box(after))


def test_the_share_of_restructuring_credits_has_the_two_instruments_as_its_base():
    """2020: 9,870 of 17,462 is 57 percent, near the 58 of 2021; of all 19,204 solutions it would be 51."""
    parts = published.read("arrangements_total", "nvvk_annual", "debt_settlements", breakdown="instrument")
    count = dict(zip(parts["category"], parts["value"], strict=True))
    printed = row("share_restructuring_credit", "nvvk_annual", "debt_settlements", "2021")["value"]
    of_two = 100 * count["restructuring_credit"] / sum(count.values())
    whole = row("arrangements_total", "nvvk_annual", "debt_settlements", "2020")["value"]
    assert abs(of_two - printed) < 2 < abs(100 * count["restructuring_credit"] / whole - printed)
