"""Municipal figures brought to the present division, against national figures that CBS publishes itself."""

from __future__ import annotations

import pytest

from analysis import municipalities, published
from analysis.municipalities import sheets


@pytest.fixture(scope="module")
def homes():
    return published.read("private_households", "cbs_register_1_january", "households", region=None)


@pytest.fixture(scope="module")
def people():
    return published.read("population", "cbs_register_1_january", "all_persons", region=None)


def country(present):
    return municipalities.row_of(municipalities.against(present, "GM0200"), "country")


@pytest.mark.parametrize(
    "line", ["cbs_low_income", "cbs_social_minimum_101", "cbs_social_minimum_110", "cbs_social_minimum_120"]
)
def test_shares_of_households_over_the_country(homes, line):
    """The weights include student households, which CBS leaves out: within two tenths, and never below (A22)."""
    every = published.read("household_share_below_line", line, "households", region=None, first=2021, last=2021)
    whole = country(municipalities.present_division(sheets.of_municipalities(every), homes))
    told = sheets.of_country(every)
    assert 0 < whole["value"] - told["value"] < 0.2


def test_registered_problematic_debt_over_the_country(people):
    """The notes on the annex: 5.86 weighted with inhabitants, 5.9 as published."""
    every = published.read(
        "problematic_debt_rate",
        "cbs_problematic_debt_2023_persons16plus",
        "persons_16plus",
        region=None,
        first=2023,
        last=2023,
    )
    whole = country(municipalities.present_division(sheets.of_municipalities(every), people))
    assert whole["value"] == pytest.approx(5.86, abs=0.01)
    assert round(whole["value"], 1) == sheets.of_country(every)["value"] == 5.9


@pytest.mark.parametrize(
    "indicator", ["social_assistance_recipients", "unemployment_benefit_recipients", "disability_benefit_recipients"]
)
def test_recipients_add_up_to_the_country(homes, indicator):
    """All old municipalities together are the published national number, within their rounding to fives."""
    every = published.read(indicator, "cbs_kwb", "all_persons", region=None)
    parts, told = sheets.of_municipalities(every), sheets.of_country(every)
    assert parts["lower"].sum() <= told["value"] <= parts["upper"].sum()
    present = municipalities.present_counts(parts, homes)
    assert 0.97 * told["value"] < present["value"].sum() < told["value"]
