"""From answers to agreements: the numbers that the brief names, and what happens when one is missing."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import creditors, published
from analysis.errors import ComparisonError
from analysis.statistics import changes

STUDY = "bartels_2020"


@pytest.fixture(scope="module")
def rate():
    responses = published.read("creditor_response_to_proposal", STUDY, "creditor_proposals", breakdown="response")
    totals = creditors.printed("creditor_acceptance_rate", STUDY, "creditor_proposals")
    return creditors.acceptance(responses, totals)


@pytest.fixture(scope="module")
def rates():
    nvvk = published.read("arrangement_established_rate", "nvvk_annual", "arrangement_attempts_nvvk")
    return pd.concat([nvvk, published.read("arrangement_established_rate", "berenschot_2023", "amicable_cases")])


@pytest.fixture(scope="module")
def per_case(rates):
    counted = published.read("average_number_of_creditors", "nvvk_annual", "persons_applying_nvvk")
    return creditors.reported(counted, rates)


def test_the_number_of_creditors(per_case):
    """13 to 15 since 2013, the middle one 14; 2008 and 2009 (15 and 17) and the undated 2024 do not enter."""
    assert creditors.sizes(per_case) == [13, 14, 15]
    assert creditors.central(per_case) == 14
    assert set(per_case["period"]) == {"2013", "2014", "2015", "2016", "2017", "2018", "2019", "2021", "2022"}
    assert creditors.central(per_case.iloc[0:0]) is None
    assert creditors.sizes(per_case.iloc[0:0]) == []


def test_independence_gives_twenty_percent(rate):
    """0.89 to the power 14 is 20 percent (notes on the figures, 7.1)."""
    row = creditors.independent(rate, 14)
    assert round(row["value"]) == 20
    assert (row["lower"], row["upper"]) == pytest.approx((100 * 0.885**14, 100 * 0.895**14))
    assert row["unit"] == "percent"
    assert creditors.independent(None, 14) is None
    assert creditors.independent(rate, None) is None


def test_the_published_shares(rates):
    nvvk = rates[rates["definition"] == "nvvk_annual"]
    assert dict(zip(nvvk["period"], nvvk["value"], strict=True)) == {"2013": 41, "2014": 39, "2015": 37, "2016": 41}
    assert creditors.one_rate(nvvk, "highest")["period"] == "2013"
    assert creditors.one_rate(nvvk, "lowest")["value"] == 37
    assert creditors.one_rate(nvvk, "last")["period"] == "2016"
    assert creditors.one_rate(nvvk.iloc[0:0], "last") is None


@pytest.mark.parametrize(
    ("definition", "period", "expected"),
    [("nvvk_annual", "2013", (0.133, 0.115, 0.152)), ("berenschot_2023", "2019", (0.766, 0.731, 0.800))],
)
def test_the_solved_correlations_of_the_brief(rate, rates, definition, period, expected):
    found = creditors.solved(rate, rates, [14])
    row = found[(found["definition"] == definition) & (found["period"] == period)].iloc[0]
    assert tuple(round(row[name], 3) for name in ("value", "lower", "upper")) == expected
    assert row["unit"] == "ratio"
    assert "kennisbundel_bartels" in row["source_id"]


def test_what_no_correlation_explains_has_no_value(rate, rates):
    beyond = rates.assign(value=95.0, lower=94.5, upper=95.5)
    assert creditors.solved(rate, beyond, [14])["value"].isna().all()
    below = rates.assign(value=5.0, lower=4.5, upper=5.5)
    assert creditors.solved(rate, below, [14])["value"].isna().all()
    assert creditors.solved(None, rates, [14]).empty


def test_curves_pass_through_the_solved_points(rate, rates):
    solutions = creditors.solved(rate, rates, [13, 14, 15])
    curves = creditors.agreement_curves(rate, solutions)
    marked = curves[curves["mark"] == "x"]
    assert sorted(round(value, 6) for value in set(marked["value"].round(6))) == [37, 39, 41, 81]
    for size, curve in curves.groupby("size"):
        assert (curve["value"].diff().dropna() > 0).all()
        assert curve["value"].iloc[0] == pytest.approx(100 * 0.89**size)
        assert curve["value"].iloc[-1] == pytest.approx(89)
    assert creditors.agreement_curves(None, solutions).empty
    assert creditors.agreement_curves(rate, solutions.iloc[0:0]).empty


def test_more_creditors_agree_less(rate):
    table = creditors.independence_table([13, 14, 15], yes=rate, none=None)
    assert (table["predicted"].diff().dropna() < 0).all()
    assert set(table["basis"]) == {"yes"}
    assert creditors.independence_table([], yes=rate).empty


def test_a_spread_lowers_the_correlation(rate, rates):
    kinds = creditors.spreads(14)
    assert list(kinds) == ["none", "poisson", "double", "quadruple", "halves"]
    table = creditors.spread_table(rate, rates[rates["value"] == 81], kinds)
    assert table["bias"].iloc[0] == 0
    assert (table["bias"].iloc[1:] < 0).all()
    assert (table["independent"].iloc[1:] > table["independent"].iloc[0]).all()
    assert table["sd"].iloc[1] == pytest.approx(13**0.5, rel=1e-6)
    assert creditors.spreads(None) == {}
    assert creditors.spread_table(None, rates, kinds).empty


def test_what_is_plausible(rate, rates):
    found = creditors.solved(rate, rates, [14])
    high = creditors.same_as(found, creditors.one_rate(rates[rates["value"] == 81], "last"))
    low = creditors.same_as(found, creditors.one_rate(rates[rates["value"] == 37], "last"))
    assert [creditors.plausible(row) for row in (high, low, None)] == ["no", "yes", "missing"]
    assert creditors.nobody(rate, high, 14)["value"] == pytest.approx(5, abs=0.5)
    assert creditors.nobody(rate, low, 14)["value"] < 0.01
    assert creditors.nobody(rate, None, 14) is None
    assert creditors.same_as(found, None) is None


def test_answers_and_cases_are_never_subtracted(rate, rates):
    for other in rates.to_dict("records"):
        with pytest.raises(ComparisonError, match=r"bartels_2020.*must not be joined|must not be joined.*bartels_2020"):
            changes.difference(pd.Series(other), rate)


def test_words_of_a_table():
    frame = published.read("arrangement_completed_rate", "nvvk_annual", None)
    parts = published.read("arrangement_completed_rate", "nvvk_annual", None, breakdown="instrument")
    table = creditors.described(pd.concat([frame, parts]), "nl")
    assert list(table["part"]) == ["Totaal", "Schuldbemiddeling", "Saneringskrediet"]
    assert creditors.ends(frame.iloc[0:0]) == (None, None)
    assert creditors.to_step(None, 0.1) is None
    assert creditors.to_step(frame.iloc[0], 0.5)["step"] == 0.5


def test_whole_years_only():
    frame = published.read("wsnp_admissions", "cbs_wsnp_court_counts", "persons_wsnp")
    assert "2015-Q1" in set(frame["period"])
    assert all(len(period) == 4 for period in creditors.yearly(frame)["period"])


def test_admissions_break_at_both_laws():
    """1 January 2008 and 1 July 2023: no change is made over either."""
    frame = published.read("wsnp_admissions", "rvr_monitor_wsnp", "persons_wsnp")
    assert changes.change_to(frame, published.observation(frame, "2008")).form == "apart"
    assert changes.change_to(frame, published.observation(frame, "2023")).form == "apart"
    assert changes.change_to(frame, published.observation(frame, "2022")).form == "fall"
