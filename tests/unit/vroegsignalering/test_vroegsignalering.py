"""Vroegsignalering: formulas and forms on the published rows and on rows made by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import published, vroegsignalering
from analysis.statistics import EstimateError

PARTICIPANTS, COUNTRY = "divosa_monitor_participating", "divosa_national_total"
UNSTATED, MINISTRY = "divosa_total_basis_unstated", "divosa_national_extrapolated_regular_signals"
AVERAGE = "divosa_monthly_average"


AFTER = {"inhabitants": 50_000, "signals": 2_400, "cases": 1_740, "reached": 348, "accepted": 122}
COLUMNS = {"signals_received": "s", "inhabitants_reached": "r", "help_accepted": "a"}
BEFORE = {"inhabitants": 50_000, "signals": 2_000, "cases": 1_500, "reached": 300, "accepted": 120}


def given(**changed):
    """The inputs of the formulas as published; `changed` gives another value, or None for a missing one."""
    places = {
        "accepted": ("help_accepted", PARTICIPANTS, "2022"),
        "acceptance": ("help_acceptance_rate_of_reached", PARTICIPANTS, "2022"),
        "acceptance_of_cases": ("help_acceptance_rate_of_meldingen", PARTICIPANTS, "2022"),
        "coverage": ("population_coverage", PARTICIPANTS, "2022"),
        "coverage_after": ("population_coverage", PARTICIPANTS, "2023"),
        "cases": ("meldingen_per_1000_per_month", AVERAGE, "2022"),
        "cases_after": ("meldingen_per_1000_per_month", AVERAGE, "2023"),
        "offers": ("help_offers_made", UNSTATED, "2023"),
        "reach_after": ("reach_rate", PARTICIPANTS, "2023"),
        "stated": ("inhabitants_reached", MINISTRY, "2022"),
        "stated_after": ("inhabitants_reached", MINISTRY, "2023"),
        "growth_stated": ("inhabitants_reached_growth", MINISTRY, "2023"),
        "reached_next": ("inhabitants_reached", COUNTRY, "2024"),
        "growth_next": ("inhabitants_reached_growth", COUNTRY, "2024"),
    }
    series = {name: (published.read(who, what, None), year) for name, (who, what, year) in places.items()}
    found = vroegsignalering.inputs(**series)
    for name, value in changed.items():
        row = found[name]
        if value is None or row is None:
            found[name] = None
            continue
        half = (row["upper"] - row["lower"]) / 2
        found[name] = pd.Series({**row.to_dict(), "value": value, "lower": value - half, "upper": value + half})
    return found


def by_formula(frame):
    return frame.set_index("formula")


@pytest.fixture(scope="module")
def made():
    return by_formula(vroegsignalering.reconstructions(given()))


@pytest.fixture(scope="module")
def growth():
    return by_formula(vroegsignalering.growth(given()))


@pytest.fixture(scope="module")
def rows():
    found = vroegsignalering.figures(COLUMNS, (PARTICIPANTS, COUNTRY, MINISTRY), ("", "period_part"))
    return vroegsignalering.steps(found.assign(written=found["value"].map("{:.0f}".format)), COLUMNS)


class TestReconstructions:
    """The numbers of the brief: 29,438 / 39% / 79% and the rest, with the intervals it names."""

    def test_2022_gives_the_published_95000(self, made):
        row = made.loc["accepted"]
        assert row["value"] == pytest.approx(95_547, abs=0.5)
        assert (row["lower"], row["upper"]) == pytest.approx((93_700, 97_400), abs=60)
        assert (row["stated"], row["fits"], row["period"]) == (95_000, "inside", "2022")

    def test_2023_gives_no_118000(self, made):
        assert made.loc["offers", "value"] == 124_000
        assert tuple(made.loc["offers", ["lower", "upper"]]) == pytest.approx((119_900, 128_100), abs=30)
        assert made.loc["next", "value"] == pytest.approx(137_700, abs=20)
        assert list(made.loc[["offers", "next"], "fits"]) == ["outside", "outside"]

    def test_read_as_worded_118000_is_not_ruled_out(self, made):
        row = made.loc["offers_worded"]
        assert (row["lower"], row["upper"]) == pytest.approx((610_000 / 5.5, 630_000 / 4.5))
        assert row["fits"] == "inside"

    def test_sources_and_inputs_travel_along(self, made):
        assert set(made.loc["accepted", "source_id"].split()) == {"divosa_jr2022_h8", "divosa_jr2022_samenvatting"}
        assert set(made.loc["next", "inputs"]) == {"reached_next", "growth_next"}

    def test_a_missing_input_leaves_its_formula_out(self):
        assert "accepted" not in set(vroegsignalering.reconstructions(given(coverage=None))["formula"])
        without = by_formula(vroegsignalering.reconstructions(given(stated=None)))
        assert without.loc["accepted", "fits"] == "none"
        assert vroegsignalering.reconstructions(dict.fromkeys(given())).empty

    def test_a_stated_number_near_the_interval_touches_it(self):
        made = by_formula(vroegsignalering.reconstructions(given(stated=93_500)))
        assert made.loc["accepted", "fits"] == "touches"

    def test_the_reach_that_would_give_it(self):
        reach = vroegsignalering.implied_reach(given())
        assert reach["value"] == pytest.approx(19.0, abs=0.05)
        assert (reach["lower"], reach["upper"]) == pytest.approx((100 * 117 / 630, 100 * 119 / 610))
        assert vroegsignalering.implied_reach(given(offers=None)) is None


class TestGrowth:
    """24% for the printed numbers, from +13% to +56% on a common base."""

    def test_printed(self, growth):
        assert growth.loc["printed", "value"] == pytest.approx(24.2, abs=0.05)
        assert growth.loc["printed", "holds"] == "yes"

    def test_common_bases(self, growth):
        common = growth[growth["group"] == "common"]
        assert common["value"].idxmin() == "per_inhabitant"
        assert common["value"].min() == pytest.approx(13.1, abs=0.05)
        assert common["value"].idxmax() == "participants"
        assert common["value"].max() == pytest.approx(100 * (118_000 / 75_482 - 1), abs=0.01)

    def test_whether_the_interval_holds_the_stated_growth(self, growth):
        assert set(growth.index[growth["holds"] == "yes"]) == {"printed", "per_inhabitant", "offers_national"}
        without = vroegsignalering.growth(given(growth_stated=None))
        assert set(without["holds"]) == {"none"}

    def test_intervals_hold_their_values_and_are_not_sampling(self, growth):
        assert (growth["lower"] < growth["value"]).all()
        assert (growth["value"] < growth["upper"]).all()
        assert set(growth["uncertainty"]) == {"other"}

    def test_every_growth_names_its_two_years(self, growth):
        assert set(growth["period"]) == {"2022/2023"}

    def test_another_input_gives_another_growth(self, growth):
        other = by_formula(vroegsignalering.growth(given(stated_after=95_000)))
        assert other.loc["printed", "value"] == 0
        assert other.loc["printed", "holds"] == "no"
        assert other.loc["per_inhabitant", "value"] == growth.loc["per_inhabitant", "value"]


class TestTwoFactors:
    def test_parts_add_up(self):
        parts = vroegsignalering.two_factors(given()).set_index("part")
        assert parts.loc["before", "value"] == pytest.approx(12 * 2.5 * 8 / 39)
        assert parts.loc["after", "value"] == pytest.approx(12 * 2.9 * 0.2)
        both = parts.loc["cases", "value"] + parts.loc["reach", "value"]
        assert both == pytest.approx(parts.loc["change", "value"])
        assert parts.loc["change", "value"] == pytest.approx(parts.loc["after", "value"] - parts.loc["before", "value"])

    def test_rounding_leaves_only_the_case_files_a_direction(self):
        parts = vroegsignalering.two_factors(given()).set_index("part")
        assert list(parts.loc[["change", "cases", "reach"], "form"]) == ["unchanged", "rise", "unchanged"]

    def test_a_reach_told_in_percent_gets_a_direction(self):
        told = given(reach_after=16)
        told["reach_after"]["lower"], told["reach_after"]["upper"] = 15.5, 16.5
        parts = vroegsignalering.two_factors(told).set_index("part")
        assert parts.loc["reach", "form"] == "fall"

    def test_without_an_input_nothing_is_split(self):
        assert vroegsignalering.two_factors(given(reach_after=None)).empty


class TestFourFactors:
    def test_they_add_up_to_the_change_per_1000(self):
        split = vroegsignalering.four_factors(BEFORE, AFTER)
        assert split.before == pytest.approx(2.4)
        assert split.after == pytest.approx(2.44)
        assert sum(split.parts.values()) == pytest.approx(0.04)
        assert split.parts["reached"] == pytest.approx(0)  # one in five in both years
        assert split.parts["signals"] > 0 > split.parts["cases"]

    def test_a_count_of_zero_has_no_next_share(self):
        with pytest.raises(EstimateError, match="'reached'"):
            vroegsignalering.four_factors(BEFORE | {"reached": 0, "accepted": 0}, AFTER)


class TestSteps:
    def test_no_row_has_two_bases(self, rows):
        assert not rows.duplicated(["period", "part", "definition"]).any()
        of_2021 = rows[(rows["period"] == "2021") & (rows["part"] == "")].set_index("definition")
        assert list(of_2021.loc[PARTICIPANTS, ["s", "r", "a"]]) == ["380000", "39000", "8000"]
        assert list(of_2021.loc[COUNTRY, ["s", "r", "a"]]) == ["650000", "47000", "15000"]

    def test_what_is_not_published_is_empty(self, rows):
        of_2022 = rows[rows["period"] == "2022"].set_index("definition")
        assert list(of_2022.loc[PARTICIPANTS, ["s", "r", "a"]]) == ["", "", "29438"]
        assert list(of_2022.loc[MINISTRY, ["s", "r", "a"]]) == ["", "95000", ""]

    def test_nine_months_stand_apart(self, rows):
        assert list(rows[rows["part"] == "jan_sep"]["s"]) == ["250000"]

    def test_nothing_known_leaves_an_empty_table_with_its_columns(self):
        found = vroegsignalering.figures(COLUMNS, (COUNTRY,), as_of="2015-01-01")
        rows = vroegsignalering.steps(found.assign(written=""), COLUMNS)
        assert rows.empty
        assert {"period", "s", "r", "a"} <= set(rows)


def test_a_half_year_is_no_year():
    signals = published.read("signals_per_1000_per_month", AVERAGE, "signals")
    assert list(vroegsignalering.annual(signals)["period"]) == ["2021", "2022", "2023", "2024"]
    assert list(vroegsignalering.of_shape(signals, "half")["period"]) == ["2021-H2", "2023-H1"]
    assert list(vroegsignalering.annual(signals.iloc[:0])["period"]) == []


def test_a_chart_of_earlier_years_tells_no_later_rule():
    signals = published.read("signals_per_1000_per_month", AVERAGE, "signals", last=2022)
    rules = {"energy": "2022-12", "water": "2024"}
    assert vroegsignalering.within(signals, rules) == {"energy": "2022-12"}
    assert vroegsignalering.within(signals.iloc[:0], rules) == {}


def test_amsterdams_share_does_not_follow_from_its_own_numbers():
    own = {"breakdown": "municipality", "region": "GM0363", "first": 2023, "last": 2023}
    names = ("inhabitants_reached", "meldingen_received", "reach_rate")
    reached, cases, share = (
        published.observation(published.read(name, "municipal_own_report", None, **own)) for name in names
    )
    found = vroegsignalering.own_share(reached, cases)
    assert found["value"] == pytest.approx(67, abs=0.5)
    assert found["upper"] < share["lower"]
    assert vroegsignalering.own_share(reached, None) is None


def test_twelve_months_of_2022_are_not_its_year():
    """12 x 3.3 leaves [39.0, 40.2), and 40.5 was published; 41.0 would be twelve times 3.4."""
    monthly = published.read("signals_per_1000_per_month", AVERAGE, "signals")
    yearly = published.read("signals_per_1000_per_year", AVERAGE, "signals")
    assert vroegsignalering.twelve_months(monthly, yearly) == "outside"
    other = yearly.assign(value=39.6, lower=39.55, upper=39.65)
    assert vroegsignalering.twelve_months(monthly, other) == "inside"
    assert vroegsignalering.twelve_months(monthly, yearly.iloc[:0]) == "none"
