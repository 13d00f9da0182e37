"""What other choices make of low income beside the country: published figures, all 342, and figures made up."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import municipalities, published
from analysis.municipalities import sheets

DEBT = "cbs_problematic_debt_2023_persons16plus"


@pytest.fixture(scope="module")
def figures():
    """Of low income, 101% of the social minimum and problematic debts: by present municipality, and the country."""
    homes = published.read("private_households", "cbs_register_1_january", "households", region=None)
    people = published.read("population", "cbs_register_1_january", "all_persons", region=None)
    of_households, every = "household_share_below_line", {"region": None}
    low = published.read(of_households, "cbs_low_income", "households", first=2021, last=2021, **every)
    least = published.read(of_households, "cbs_social_minimum_101", "households", first=2021, last=2021, **every)
    debt = published.read("problematic_debt_rate", DEBT, "persons_16plus", first=2023, last=2023, **every)
    found = {"low": (low, homes), "minimum_101": (least, homes), "problem_debt": (debt, people)}
    return {
        name: (municipalities.present_division(sheets.of_municipalities(frame), weights), sheets.of_country(frame))
        for name, (frame, weights) in found.items()
    }


def choices_of(figures, code, **changed):
    others = {name: figures[name] for name in ("minimum_101", "problem_debt")}
    frame, country = changed.pop("low", figures["low"])
    return municipalities.sensitivity(frame, code, country, **(others | changed)).set_index("choice")


def test_apeldoorn_beside_published_figures(figures):
    """As CBS prints them: 6.0 beside 6.3 of low income, 5.8 beside 6.5 below 101%, 5.6 beside 5.9 with debts."""
    found = choices_of(figures, "GM0200")
    assert list(found.index) == [
        "own", "best", "worst", "size_class", "province", "recomputed", "median", "minimum_101", "problem_debt",
    ]  # fmt: skip
    printed = {"own": (6.0, 6.3), "minimum_101": (5.8, 6.5), "problem_debt": (5.6, 5.9)}
    for name, (value, beside) in printed.items():
        assert found.loc[name, ["value", "beside", "direction"]].tolist() == [value, beside, "below"]
    assert found.loc["own", ["lower", "upper", "form"]].tolist() == [5.95, 6.05, "itself"]
    assert found.loc[["best", "worst"], "value"].tolist() == [6.05, 5.95]
    assert found.loc["own", ["best", "worst"]].tolist() == [found.loc["best", "best"], found.loc["worst", "worst"]]
    assert found.loc["median", "form"] == "other"
    assert list(found["why"]) == ["none"] * 7 + ["definition"] * 2


def test_the_median_counts_each_municipality_once_and_the_recomputed_country_weighs(figures):
    low = figures["low"][0]
    found = choices_of(figures, "GM0200")
    assert found.loc["median", "beside"] == low["value"].median()
    by_hand = (low["value"] * low["weight"]).sum() / low["weight"].sum()
    assert found.loc["recomputed", "beside"] == pytest.approx(by_hand)


def test_the_place_in_a_group_counts_only_that_group(figures):
    low = figures["low"][0].set_index("region")
    here = municipalities.members("GM0200")["province"]
    others = low.loc[here]
    row = choices_of(figures, "GM0200").loc["province"]
    assert row["among"] == len(here)
    assert row["worst"] == (others["upper"] > low.loc["GM0200", "lower"]).sum()


def test_no_end_of_rounding_reverses_a_direction_that_rounding_leaves(figures):
    """Every tenth municipality, and all within a tenth of the country."""
    low, country = figures["low"]
    near = set(low.loc[(low["value"] - country["value"]).abs() < 0.11, "region"])
    assert near
    for code in sorted({*low["region"][::10], *near}):
        found = choices_of(figures, code)
        assert found.loc["own", "form"] in ("itself", "open")
        if found.loc["own", "form"] == "itself":
            assert set(found.loc[["best", "worst"], "form"]) == {"same"}
        else:
            assert found.loc[["best", "worst"], "direction"].tolist() == ["above", "below"]
            assert set(found["form"]) <= {"open", "alone"}
        told = municipalities.tally(found.reset_index())
        assert told["others"] == "8"
        assert sum(int(told[name]) for name in ("same", "other", "rest")) == 8


def test_another_figure_turns_the_direction(figures):
    low, country = figures["low"]
    here = low["region"] == "GM0200"
    higher = low.assign(
        value=low["value"].mask(here, 9.9), lower=low["lower"].mask(here, 9.85), upper=low["upper"].mask(here, 9.95)
    )
    found = choices_of(figures, "GM0200", low=(higher, country))
    assert found.loc["own", "direction"] == "above"
    assert found.loc["minimum_101", "form"] == "other"
    assert found.loc["median", "form"] == "same"


def test_without_a_figure_nothing_and_without_a_country_no_direction(figures):
    low, country = figures["low"]
    nothing = municipalities.sensitivity(low.iloc[:0], "GM0200", None)
    assert nothing.empty
    assert municipalities.tally(nothing) == {"finding": "missing"} | dict.fromkeys(
        ("others", "same", "other", "rest"), "0"
    )
    gone = low.assign(value=low["value"].mask(low["region"] == "GM0200"))
    assert municipalities.sensitivity(gone, "GM0200", country).empty
    alone = choices_of(figures, "GM0200", low=(low, None), problem_debt=(low.iloc[:0], None))
    assert "problem_debt" not in alone.index
    assert set(alone.loc[["own", "best", "worst"], "form"]) == {"missing"}
    assert alone.loc["province", "form"] == "alone"
    assert pd.isna(alone.loc["own", "beside"])
    assert municipalities.tally(alone.reset_index())["finding"] == "missing"


def test_each_number_side_by_side_is_written_in_its_own_step():
    """Vlieland: its rate has no decimal, that of its province has one."""
    homes = published.read("private_households", "cbs_register_1_january", "households", region=None)
    people = published.read("population", "cbs_register_1_january", "all_persons", region=None, first=2020, last=2020)
    every = published.read("social_assistance_recipients", "cbs_kwb", "all_persons", region=None)
    then = municipalities.present_counts(sheets.of_municipalities(people), homes)
    counts = municipalities.present_counts(sheets.of_municipalities(every), homes)
    sheet = municipalities.against(municipalities.per_thousand(counts, then), "GM0096")
    row = sheets.side_by_side({"social_assistance": sheet}).iloc[0]
    assert row[["own_step", "of_size_step", "of_province_step", "of_country_step"]].tolist() == [1, 1, 0.1, 0.1]
