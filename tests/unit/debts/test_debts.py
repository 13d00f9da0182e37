"""Problematic debts: what may stand beside what, the identity of stock and flow, distances to the goals."""

from __future__ import annotations

import shutil

import pandas as pd
import pytest

from analysis import debts, goals, project, published
from analysis.errors import ComparisonError
from analysis.statistics import changes

OLD, NEW = debts.OLD, debts.NEW
ODD = ["2017-01-01", "2019-01-01"]
WITHOUT, WITH = "households_not_in_problem_debt_year_before", "households_registered_problem_debt"
COUNT = "households_problematic_debt"


def stock(method, **rest):
    return published.read(COUNT, method, "households", **rest)


def inflow(method, **rest):
    return published.read("households_inflow_problematic_debt", method, WITHOUT, **rest)


@pytest.fixture
def changed(tmp_path):
    """A copy of data/raw in which debts.csv is rewritten by a function of its frame."""

    def make(change):
        folder = tmp_path / "raw"
        shutil.copytree(project.raw(), folder, ignore=shutil.ignore_patterns("local"))
        table = pd.read_csv(folder / "debts.csv", dtype=str, keep_default_na=False)
        change(table).to_csv(folder / "debts.csv", index=False, lineterminator="\n")
        return folder

    return make


def of(table, indicator, method, period):
    return (table["indicator"] == indicator) & (table["definition"] == method) & (table["period"] == period)


class TestMarks:
    def test_each_point_says_how_it_may_be_read(self):
        marks = debts.marked(stock(OLD), ODD).set_index("period")["mark"]
        assert list(marks[marks == "coverage"].index) == ODD
        assert list(marks[marks == "october"].index) == ["2020-10-01", "2021-10-01"]
        new = debts.marked(stock(NEW), ODD).set_index("period")["mark"]
        assert dict(new.drop("2025-01-01")) == dict.fromkeys(new.index[:-1], "new")
        assert new["2025-01-01"] == "letter"

    def test_a_line_joins_neighbouring_years_of_the_method_only(self):
        points = debts.marked(stock(OLD), ODD)
        joined = points[points["mark"] == "old"].groupby("line")["period"].agg(list)
        assert [[day[:4] for day in days] for days in joined] == [
            ["2015", "2016"],
            ["2018"],
            ["2020", "2021", "2022", "2023"],
        ]
        apart = points[points["mark"] != "old"]
        assert apart["line"].is_unique
        assert set(apart["line"]).isdisjoint(points.loc[points["mark"] == "old", "line"])

    def test_what_others_tell_is_never_an_own_figure(self):
        assert published.observation(debts.own(stock(NEW)))["period"] == "2024-01-01"
        assert debts.told_later(stock(NEW))["value"] == 724_000
        assert debts.told_later(stock(OLD)) is None
        assert debts.told_later(stock(NEW, as_of="2025-12-31")) is None


class TestBridge:
    def test_both_methods_at_the_dates_that_both_have(self):
        rows = debts.bridge(stock(OLD), debts.own(stock(NEW)))
        assert list(rows["period"]) == ["2021-01-01", "2022-01-01", "2023-01-01"]
        assert [round(value, 3) for value in rows["value"]] == [1.032, 1.028, 1.020]
        assert set(rows["unit"]) == {"ratio"}
        assert debts.course(rows) == "falling"
        assert debts.course(rows.iloc[[0, 2, 1]].assign(value=[1.0, 1.1, 1.0])) == "other"
        assert debts.course(rows.head(1)) == "other"

    def test_inflow_overlaps_on_two_dates(self):
        rows = debts.bridge(debts.january(inflow(OLD)), inflow(NEW))
        assert list(rows["old"]) == [124_650, 148_300]
        assert list(rows["new"]) == [125_860, 148_670]

    def test_registers_have_no_overlap_and_are_refused(self):
        frames = [
            published.read(
                "share_by_debt_register", method, WITH, breakdown="debt_register", category="bkr_payment_arrears"
            )
            for method in (OLD, NEW)
        ]
        with pytest.raises(ComparisonError, match=f"'{OLD}' and '{NEW}'"):
            debts.bridge(*frames)

    def test_the_baseline_on_the_new_method_is_a_range(self):
        """goals.csv: about 675,000 to 683,000 with the ratios 1.020 to 1.032."""
        old = stock(OLD)
        moved = debts.on_new_method(published.observation(old, "2015-01-01"), debts.bridge(old, stock(NEW)))
        assert (moved["lower"], moved["upper"]) == (675_000, 683_000)
        assert moved["uncertainty"] == "other"
        assert debts.on_new_method(None, debts.bridge(old, stock(NEW))) is None

    def test_nothing_to_compare(self):
        empty = stock(NEW).head(0)
        assert debts.bridge(stock(OLD), empty).empty
        assert debts.side_by_side(debts.bridge(stock(OLD), empty)).empty


class TestFlows:
    def test_the_identity_holds_within_each_method(self):
        for method in (OLD, NEW):
            rows = debts.flows(stock(method), inflow(method), ODD)
            assert (rows["stock_before"] + rows["flowed_in"] - rows["flowed_out"] == rows["stock_after"]).all()
            assert (rows["upper"] - rows["lower"] == 30).all()
            assert (rows["flowed_out"].between(0, rows["stock_before"])).all()

    def test_new_method_by_hand(self):
        rows = debts.flows(debts.own(stock(NEW)), inflow(NEW), ODD).set_index("period")["value"]
        assert list(rows) == [81_800, 84_610, 117_410]

    def test_october_is_left_out_and_other_coverage_marked(self):
        rows = debts.flows(stock(OLD), inflow(OLD), ODD)
        assert [period[:4] for period in rows["period"]] == ["2018", "2019", "2020", "2021", "2022"]
        assert not rows["period"].str.contains("-10-").any()
        assert list(rows["odd"]) == [True, True, False, False, False]
        assert list(debts.steady(rows)["value"]) == [107_070, 79_650, 80_820]

    def test_nothing_is_carried_over_a_missing_year(self, changed):
        folder = changed(lambda table: table[~of(table, COUNT, NEW, "2022-01-01")])
        rows = debts.flows(debts.own(stock(NEW, folder=folder)), inflow(NEW, folder=folder), ODD)
        assert list(rows["period"]) == ["2023-01-01/2024-01-01"]

    def test_both_ways_are_of_the_same_years_and_method(self):
        rows = debts.both_ways(debts.flows(debts.own(stock(NEW)), inflow(NEW), ODD), inflow(NEW))
        assert rows.groupby(["year", "mark"])["way"].agg(set).tolist() == [{"in", "out"}] * 3
        assert set(rows["year"]) == {"2021", "2022", "2023"}


@pytest.fixture
def far():
    names = ("problem_debt_halved_2030_old_method", "problem_debt_halved_2030_new_method")
    names += ("problem_debt_rate_halved_2030_old_method", "problem_debt_rate_halved_2030_new_method")
    rates = [published.read("problematic_debt_rate", method, "households") for method in (OLD, NEW)]
    return debts.distances(goals.table(list(names)), debts.starts(stock(OLD), stock(NEW), *rates))


class TestGoal:
    def test_distance_and_required_change_on_its_own_method(self, far):
        counts = far[far["indicator"] == COUNT]
        assert list(counts["distance"]) == [711_640 - 330_865, 747_560 - 309_045, 724_000 - 309_045]
        own = counts[(counts["definition"] == NEW) & (counts["kind"] == "primary")].iloc[0]
        assert own["required"] == pytest.approx((309_045 - 747_560) / 6, abs=15)
        assert own["required"] % 10 == 0  # no more digits than the counts it comes from
        assert own["required_lower"] <= own["required"] <= own["required_upper"]
        assert own["required_upper"] - own["required_lower"] == 10

    def test_no_figure_meets_the_goal_of_the_other_method(self, far):
        new_figures = set(stock(NEW)["value"])
        assert new_figures.isdisjoint(far.loc[far["definition"] == OLD, "value"])
        assert set(far.loc[far["definition"] == NEW, "baseline_value"]) == {"618090", "7.7"}

    def test_a_method_that_ended_asks_nothing_a_year(self, far):
        old = far[far["definition"] == OLD]
        assert set(old["reason"]) == {"line_ended"}
        assert old["required"].isna().all()

    def test_a_figure_at_second_hand_keeps_its_method_and_is_read_in_january_only(self):
        """Before November 2025 only what others told of the old method was seen here (January 2018, October 2020)."""
        day = "2024-06-30"
        frames = [published.read(name, OLD, "households", as_of=day) for name in (COUNT, "problematic_debt_rate")]
        names = ["problem_debt_halved_2030_old_method", "problem_debt_rate_halved_2030_old_method"]
        rows = debts.distances(goals.table(names, as_of=day), debts.starts(*frames))
        assert set(rows["reason"]) == {"told"}
        assert {debts.row_kind(*pair) for pair in zip(rows["definition"], rows["kind"], strict=True)} == {"told"}
        assert all(text.endswith("-01-01") for text in rows["period"])
        assert (debts.row_kind(NEW, "retelling"), debts.row_kind(OLD, "primary")) == ("letter", "old")

    def test_a_goal_is_not_known_before_it_was_set(self):
        known = goals.table(["problem_debt_halved_2030_old_method"], as_of="2022-07-11").iloc[0]
        assert (known["reason"], known["target_period"]) == ("not_yet", "")

    def test_the_share(self, far):
        rate = far[(far["indicator"] == "problematic_debt_rate") & (far["definition"] == NEW)].iloc[0]
        assert rate["distance"] == pytest.approx(8.9 - 3.85)
        assert rate["required"] == pytest.approx(-5.05 / 6, abs=0.001)

    def test_without_any_figure_each_goal_keeps_its_name_and_reason(self):
        known = goals.table(["problem_debt_halved_2030_new_method"], as_of="2015-01-01")
        far = debts.distances(known, debts.starts(stock(NEW).head(0)))
        assert list(far["reason"]) == ["not_yet"]
        assert debts.needed(far, ["2030-01-01"]).empty
        assert debts.gaps(far).empty

    def test_years_without_a_figure(self):
        known = goals.table(["problem_debt_halved_2030_new_method"])
        assert list(debts.distances(known, debts.starts(stock(NEW).head(0)))["reason"]) == ["no_figure"]

    def test_needed_for_each_reading_of_the_year(self, far):
        rows = debts.needed(far[far["indicator"] == COUNT], ["2030-01-01", "2031-01-01"])
        assert list(rows["mark"]) == ["own", "own", "letter", "letter"]
        assert [round(value) for value in rows["value"]] == [-73_090, -62_640, -82_990, -69_160]

    def test_changes_from_january_to_january_only(self):
        rows = debts.yearly(stock(OLD), ODD)
        assert not rows["period"].str.contains("-10-").any()
        assert [str(period)[:4] for period in rows.loc[~rows["odd"], "period"]] == ["2015", "2020", "2021", "2022"]
        assert list(debts.decreases(debts.steady(rows))["value"]) == [30_960]

    def test_whether_such_a_fall_was_ever_seen(self):
        measured = debts.steady(debts.yearly(stock(OLD), ODD))
        need = debts.decreases(measured).iloc[0].copy()
        assert debts.ever_seen(need, measured) == "seen"
        need["value"] += 1
        assert debts.ever_seen(need, measured) == "never"
        assert debts.ever_seen(need, measured[measured["value"] > 0]) == "no_fall"
        assert debts.ever_seen(need, measured.head(0)) == "unmeasured"
        assert debts.ever_seen(None, measured) == "unknown"


class TestRegisters:
    def test_sums_against_the_headline_as_the_notes_print_them(self):
        """debts.md: 12,790 above in 2019, about 4,600-4,900 below until October 2021; from 2022 they agree."""
        numbers = pd.concat(
            published.read("households_by_number_of_registers", method, WITH, breakdown="number_of_registers")
            for method in (OLD, NEW)
        )
        rows = debts.register_totals(numbers, pd.concat([stock(OLD), stock(NEW)]))
        apart = rows.set_index("period")["sum_apart"]
        assert apart["2019-01-01"] == 12_790
        assert apart["2020-01-01":"2021-10-01"].between(-4_900, -4_570).all()
        assert apart["2022-01-01":].abs().max() <= 10
        assert (rows["lower"] < rows["value"]).all()
        assert (rows["value"] < rows["upper"]).all()

    def test_ten_comes_after_nine(self):
        numbers = published.read("share_by_number_of_registers", NEW, WITH, breakdown="number_of_registers", first=2024)
        assert list(debts.in_order(numbers)["category"]) == [f"registers_{k}" for k in range(1, 11)]
        assert debts.in_order(numbers.head(0)).empty

    def test_events_are_paired_and_of_the_last_date(self):
        rates = published.read("inflow_rate_by_life_event", NEW, WITHOUT, breakdown="life_event")
        rows = debts.events(rates)
        assert set(rows["period"]) == {"2024-01-01"}
        assert rows.groupby("event")["happened"].agg(list).tolist() == [["yes", "no"]] * rows["event"].nunique()
        assert not rows["category"].str.startswith("member_").any()
        assert debts.events(rates.head(0)).empty


class TestMunicipalities:
    @pytest.fixture
    def places(self):
        shares = published.read(
            "problematic_debt_rate", "cbs_problematic_debt_2023_persons16plus", "persons_16plus", region=None
        )
        return debts.named_municipalities(shares[shares["region"] != "NL"])

    def test_all_of_them_by_code(self, places):
        assert len(places) == 342
        assert places["region"].is_monotonic_increasing
        assert places["name"].notna().all()

    def test_equal_after_rounding_means_no_order(self, places):
        highest = places.loc[places["value"].idxmax()]
        assert debts.tied(places, highest) == ["Rotterdam"]
        same = places.assign(value=places["value"].where(places["name"] != "Delft", highest["value"]))
        assert debts.tied(same, highest) == ["Delft", "Rotterdam"]
        assert debts.tied(places, None) == []

    def test_the_shifted_rows(self, places):
        """municipal.md 2: as printed Hilvarenbeek has 4.2 and Hilversum 2.3."""
        rows = debts.shifted(places).set_index("name")
        assert len(rows) == 8
        assert rows.loc["Hilvarenbeek", "as_printed"] == 4.2
        assert rows.loc["Hilversum", "as_printed"] == 2.3
        assert rows.loc["Hilvarenbeek", "value"] == 2.3
        assert sorted(rows["as_printed"]) == sorted(rows["value"])


class TestChoices:
    @staticmethod
    def table(**shown):
        """The choices as the report asks for them, with the years or the data that `shown` names."""
        old, both = stock(OLD, **shown), stock(NEW, **shown)
        new = debts.own(both)
        seen = debts.steady(pd.concat([debts.yearly(frame, ODD) for frame in (old, new)], ignore_index=True))
        far = debts.distances(goals.table(["problem_debt_halved_2030_new_method"]), debts.starts(both))
        needed = debts.needed(far, ["2030-01-01", "2031-01-01"])
        others = {
            "share": debts.own(published.read("problematic_debt_rate", NEW, "households", **shown)),
            "persons": published.read("problematic_debt_rate", f"{NEW}_persons16plus", "persons_16plus", **shown),
        }
        base = published.observation(old, "2015-01-01")
        return debts.sensitivity(changes.latest_change(new), needed, seen, base, debts.told_later(both), **others)

    def test_published_numbers_under_each_choice(self):
        """CBS: 726,210 and 747,560; 8.8 and 8.9; 644,160 and 711,640 (old); persons 5.5 and 5.9."""
        table = self.table().set_index("choice")
        assert dict(table["value"].dropna().round(6)) == {
            "own": 21_350,
            "share": 0.1,
            "persons": 0.4,
            "old_method": 67_480,
            "thousands": 22_000,
            "needed": -73_090,
            "later_year": -62_640,
        }
        assert dict(table["form"]) == {
            **dict.fromkeys(("own", "needed"), "itself"),
            **dict.fromkeys(("share", "persons", "old_method", "thousands", "later_year"), "same"),
            "letter": "told",
            "old_base": "apart",
        }
        assert table.loc["old_base", "why"] == "definition"
        assert (table["lower"].dropna() <= table["value"].dropna()).all()
        assert (table.loc["thousands", ["lower", "upper"]] == [21_000, 23_000]).all()
        counts = {"finding": "yes", "others": "7", "same": "5", "other": "0", "rest": "2"}
        assert debts.alike(table.reset_index()) == counts

    def test_another_sign_is_another_finding(self, changed):
        """700,000 on 1 January 2024 is a fall on the new method; the old method and the persons still rose."""
        folder = changed(lambda t: t.assign(value=t["value"].where(~of(t, COUNT, NEW, "2024-01-01"), "700000")))
        table = self.table(folder=folder).set_index("choice")
        assert table.loc["own", ["value", "direction", "form"]].tolist() == [-26_210, "fall", "itself"]
        assert table.loc[["share", "persons", "old_method"], "form"].tolist() == ["other"] * 3
        assert table.loc["thousands", "form"] == "same"

    def test_one_year_leaves_nothing_to_set_beside(self):
        table = self.table(first=2024).set_index("choice")
        assert table.loc["own", "form"] == "missing"
        assert table["form"].isin(["missing", "told", "open"]).all()
        assert debts.alike(table.reset_index())["finding"] == "no"

    def test_without_a_figure_there_are_no_rows(self):
        table = self.table(last=2014)
        assert table.empty
        assert debts.alike(table) == {"finding": "no", "others": "0", "same": "0", "other": "0", "rest": "0"}
