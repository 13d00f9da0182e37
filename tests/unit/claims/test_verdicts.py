"""Verdicts follow from two sets by one order of rules; values, deletions and swaps in the data change them."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from tests.unit.claims.conftest import World

from analysis import claims
from analysis.claims import Finding
from analysis.claims.evidence import Evidence
from analysis.claims.verdicts import VERDICTS
from analysis.errors import DataError
from analysis.published.tables import IDENTITY
from analysis.statistics import sets

IDS = sorted(finding.claim["claim_id"] for finding in claims.check())
CONFIRMED = sorted(
    finding.claim["claim_id"] for finding in claims.check() if finding.verdict in ("reproduced", "consistent")
)
BY_ONE = sorted(
    finding.claim["claim_id"]
    for finding in claims.check()
    if finding.verdict in ("reproduced", "consistent") and finding.claim["operation"] == "value"
)

ENDS = [
    (finding.claim["claim_id"], side)
    for finding in claims.check()
    for side in ("lower", "upper")
    if finding.claim["claim_id"] in BY_ONE and np.isfinite(float(getattr(finding.claimed, side)))
]
AWAY = {
    "vgr3_unmet_persons": -1, "vgr3_unmet_debts": -1, "vgr3_lower_than_2021": 1, "vgr3_falling_poverty": 1,
    "vgr3_signals_up": -1, "vgr3_fund_spent": 1, "vgr3_reached_2022": 1, "npas_debts_fall": 1, "npas_debts_years": 1,
}  # fmt: skip
"""Claims that are computed from several figures, and which way the first one leads out of the claimed set."""


def same(figures: pd.DataFrame, row: object) -> pd.Series:
    """The rows of the figure that a finding used, in whatever source and release."""
    found = pd.Series(True, index=figures.index)
    for name in (*IDENTITY, "period"):
        found &= figures[name] == row[name]  # type: ignore[index]
    return found


def setting(row: object, value: float, **others: object):  # type: ignore[no-untyped-def]
    """All rows of one figure get another value (its words and digits stay)."""

    def change(figures: pd.DataFrame) -> pd.DataFrame:
        where = same(figures, row)
        columns = {"value": value, **others}
        return figures.assign(**{name: figures[name].where(~where, new) for name, new in columns.items()})

    return change


def without(*rows: object):  # type: ignore[no-untyped-def]
    def change(figures: pd.DataFrame) -> pd.DataFrame:
        gone = np.logical_or.reduce([same(figures, row) for row in rows])
        return figures[~gone]

    return change


class TestTheLedger:
    def test_every_claim_has_one_verdict_of_the_list(self, findings: dict[str, Finding]) -> None:
        assert sorted(findings) == IDS
        assert {finding.verdict for finding in findings.values()} <= set(VERDICTS)

    def test_the_numbers_that_the_documents_print(self, findings: dict[str, Finding]) -> None:
        """Read in the third progress report (June 2024) and the letter of 2026."""
        printed = {
            "vgr3_signals_2022": "3.3", "vgr3_signals_2023": "4", "vgr3_participants": "281", "vgr3_coverage": "89",
            "vgr3_reached_growth": "24", "vgr3_reached_2023": "118000", "vgr3_reached_2022": "95000",
            "vgr3_direct_applications": "75000", "vgr3_end_of_supply": "60000", "vgr3_end_of_supply_reach": "28",
            "vgr3_settled_2019": "81", "vgr3_private_claims": "70", "vgr3_food_need": "450000",
            "vgr3_bnpl_minors": "600000", "vgr3_school_meals_pupils": "300000", "vgr3_fund_budget": "84000000",
            "vgr3_fund_households": "100000", "vgr3_fund_mean": "600", "vgr3_menstrual_points": "2000",
            "npas_poverty_rate": "3.1", "npas_child_poverty_rate": "2.8", "npas_near_poor": "1100000",
            "npas_poor_debt_problems": "51", "npas_poor_problematic": "30", "npas_vulnerable": "47",
            "npas_debts_2025": "724000", "npas_working_poor": "240000", "npas_workers_near_poor": "355000",
            "npas_children_2024": "93000", "npas_children_2026": "90000", "npas_youth_2023": "4.9",
            "npas_youth_2024": "5.3",
        }  # fmt: skip
        assert {name: findings[name].claim["stated_value"] for name in printed} == printed

    def test_fractions_in_words(self, findings: dict[str, Finding]) -> None:
        fractions = {"vgr3_insecure_adults": "1/6", "vgr3_reach": "1/5", "vgr3_cn_third": "1/3"}
        fractions |= {"vgr3_school_meals_schools": "1/4", "npas_parents_worry": "4/10"}
        assert {name: findings[name].claim["detail"] for name in fractions} == fractions

    def test_what_is_known_of_the_claims(self, findings: dict[str, Finding]) -> None:
        """The verdicts that follow from what the producers printed."""
        expected = {
            "npas_poverty_rate": "reproduced",
            "npas_child_poverty_rate": "reproduced",
            "npas_poor_problematic": "reproduced",
            "npas_poor_debt_problems": "other_quantity",
            "npas_working_poor": "other_quantity",
            "npas_persons_rise": "contradicted",
            "npas_youth_rise": "arithmetic_fails",
            "npas_children_fall": "arithmetic_holds",
            "npas_below_forecast_2023": "not_comparable",
            "npas_children_2026": "single_source",
            "vgr3_reached_growth": "arithmetic_holds",
            "vgr3_reached_2022": "consistent",
            "vgr3_reached_2023": "not_comparable",
            "vgr3_settled_2019": "single_source",
        }
        assert {name: findings[name].verdict for name in expected} == expected

    def test_the_other_quantities_are_named(self, findings: dict[str, Finding]) -> None:
        """51% of the poor have debts other than study or mortgage; 240,000 have a low income but enough wealth."""
        other = {name: findings[name].other for name in ("npas_poor_debt_problems", "npas_working_poor")}
        assert {name: (row["indicator"], row["value"]) for name, row in other.items() if row} == {
            "npas_poor_debt_problems": ("other_debt_share", 51.4),
            "npas_working_poor": ("low_income_but_sufficient_wealth_persons", 240_000),
        }

    def test_2022_reconstructed(self, findings: dict[str, Finding]) -> None:
        """29,438 / 39% / 79% leaves 93,700 to 97,400 for the 95,000 of the report."""
        computed = findings["vgr3_reached_2022"].computed
        assert computed is not None
        assert (round(float(computed.lower), -2), round(float(computed.upper), -2)) == (93_700, 97_400)

    def test_the_slight_rise(self, findings: dict[str, Finding]) -> None:
        """476,700 to 551,300, both of the release of December 2025: 15.6 percent."""
        computed = findings["npas_persons_rise"].computed
        assert computed is not None
        assert 15.6 < float(computed.lower) < float(computed.upper) < 15.7


class TestIndependence:
    def test_no_word_of_the_ministry_enters(self, findings: dict[str, Finding]) -> None:
        silent = set(World().tables["claims_not_independent"]["source_id"])
        used = {row["source_id"] for finding in findings.values() for row in finding.used}
        assert used
        assert not used & silent

    def test_every_source_of_the_ministry_is_named(self) -> None:
        """Whatever the ministry or the government's news site publishes stands in claims_not_independent.csv."""
        tables = World().tables
        sources = tables["sources"]
        own = sources[sources["producer"].eq("SZW") | sources["publisher"].isin(["SZW", "Rijksoverheid"])]
        assert set(own["source_id"]) <= set(tables["claims_not_independent"]["source_id"])

    def test_a_source_that_turns_out_to_retell_the_ministry_no_longer_counts(self, world: World) -> None:
        row = {"author": "SZW", "source_id": "bnnvara_2025_12_17", "relation": "same_speaker"}
        world.table("claims_not_independent", lambda table: pd.concat([table, pd.DataFrame([row])]))
        assert world.verdict("npas_children_2024") == "single_source"

    def test_a_source_published_by_the_author_is_silent_without_a_line(self, world: World) -> None:
        def published_by_the_ministry(table: pd.DataFrame) -> pd.DataFrame:
            return table.assign(publisher=table["publisher"].where(table["source_id"] != "bnnvara_2025_12_17", "SZW"))

        assert world.table("sources", published_by_the_ministry).verdict("npas_children_2024") == "single_source"

    def test_documents_of_another_author_may_be_checked_against_the_ministry(self, world: World) -> None:
        evidence = Evidence(world.tables)
        assert "szw_vgr3_2024" in evidence.silent("szw_vgr3_2024")
        assert "szw_vgr3_2024" not in evidence.silent("divosa_nieuws_2024_04")


class TestOrder:
    """One claim (30 percent of the poor) through the rules, in their order."""

    CLAIM = "npas_poor_problematic"

    def row(self, findings: dict[str, Finding]) -> object:
        return findings[self.CLAIM].rows[0]

    def test_1_no_independent_figure(self, world: World, findings: dict[str, Finding]) -> None:
        assert world.figures(without(self.row(findings))).verdict(self.CLAIM) == "single_source"

    def test_3_inside(self, world: World, findings: dict[str, Finding]) -> None:
        edit = setting(self.row(findings), 30.4, step=0.1)
        assert world.figures(edit).verdict(self.CLAIM) == "reproduced"

    def test_3_touching_the_open_end_is_not_inside(self, world: World, findings: dict[str, Finding]) -> None:
        """[30.45, 30.55) reaches 30.5, which 30 percent does not stand for."""
        edit = setting(self.row(findings), 30.5, step=0.1)
        assert world.figures(edit).verdict(self.CLAIM) == "consistent"

    def test_4_overlap(self, world: World, findings: dict[str, Finding]) -> None:
        edit = setting(self.row(findings), 30, step=10.0)
        assert world.figures(edit).verdict(self.CLAIM) == "consistent"

    def test_7_apart_from_the_own_figure(self, world: World, findings: dict[str, Finding]) -> None:
        assert world.figures(setting(self.row(findings), 31)).verdict(self.CLAIM) == "contradicted"

    def test_8_apart_from_a_retelling(self, world: World, findings: dict[str, Finding]) -> None:
        edit = setting(self.row(findings), 31, kind="retelling")
        assert world.figures(edit).verdict(self.CLAIM) == "differs"

    def test_5_revised_since(self, world: World) -> None:
        """The coverage of 2023 gets a new figure after the report appeared: the report held at the time."""

        def revise(figures: pd.DataFrame) -> pd.DataFrame:
            old = figures[(figures["indicator"] == "population_coverage") & (figures["period"] == "2023")].head(1)
            return pd.concat([figures, old.assign(value=87.0, release="2025-04-13")], ignore_index=True)

        found = world.figures(revise).only("vgr3_coverage").findings()["vgr3_coverage"]
        assert found.verdict == "revised_since"
        assert found.earlier == found.claimed
        assert World().figures(revise).verdict("vgr3_coverage", as_of="2024-12-31") == "reproduced"

    def test_5_goes_before_6(self, world: World, findings: dict[str, Finding]) -> None:
        """A figure that was 51 until it was revised is revised, though another quantity has the number too."""
        row = findings["npas_poor_debt_problems"].rows[0]

        def first(figures: pd.DataFrame) -> pd.DataFrame:
            own = figures[same(figures, row)].head(1)
            late = figures["release"].where(~same(figures, row), "2027-01")
            return pd.concat([figures.assign(release=late), own.assign(value=51.0)], ignore_index=True)

        assert world.figures(first).verdict("npas_poor_debt_problems") == "revised_since"

    def test_6_goes_before_7(self, world: World, findings: dict[str, Finding]) -> None:
        other = findings["npas_poor_debt_problems"].other
        assert world.figures(without(other)).verdict("npas_poor_debt_problems") == "contradicted"

    def test_6_the_number_must_be_the_same(self, world: World, findings: dict[str, Finding]) -> None:
        other = findings["npas_poor_debt_problems"].other
        assert world.figures(setting(other, 52.4)).verdict("npas_poor_debt_problems") == "contradicted"

    def test_6_is_evidence_where_the_quantity_has_none(self, world: World, findings: dict[str, Finding]) -> None:
        other = findings["npas_working_poor"].other
        assert world.figures(without(other)).verdict("npas_working_poor") == "single_source"

    def test_2_goes_before_3(self, world: World, findings: dict[str, Finding]) -> None:
        """However low the outcome is: on another line than the projection it says nothing."""
        row = findings["npas_below_forecast_2024"].rows[0]
        assert world.figures(setting(row, 1.0)).verdict("npas_below_forecast_2024") == "not_comparable"

    def test_2_a_comparison_that_becomes_allowed_is_made(self, world: World, findings: dict[str, Finding]) -> None:
        """A projection on the line of the outcome: 3.5 for 2024, released before the outcome."""
        row = findings["npas_below_forecast_2024"].rows[0]

        def terms(table: pd.DataFrame) -> pd.DataFrame:
            here = (table["claim_id"] == "npas_below_forecast_2024") & (table["role"] == "second")
            return table.assign(definition=table["definition"].where(~here, "cbs_scp_nibud_2024"),
                                population=table["population"].where(~here, "all_persons"),
                                period=table["period"].where(~here, "2022"))  # fmt: skip

        assert row["value"] == 3.1
        assert world.table("claims_terms", terms).verdict("npas_below_forecast_2024") == "reproduced"

    def test_two_vintages_are_not_compared(self, world: World) -> None:
        """The first figure for 2023 (540,000) beside 2024 would be a slight rise; it must not stand there."""

        def first_release(table: pd.DataFrame) -> pd.DataFrame:
            here = (table["claim_id"] == "npas_persons_rise") & (table["role"] == "earlier")
            return table.assign(vintage=table["vintage"].where(~here, "2024-10"))

        found = world.table("claims_terms", first_release).only("npas_persons_rise").findings()["npas_persons_rise"]
        assert found.verdict == "not_comparable"
        assert found.refusal is not None
        assert "one vintage" in found.refusal.sentence

    def test_arithmetic_only_without_figures(self, world: World) -> None:
        """A figure for 2026 on the line of 2024 would take the place of the numbers printed."""

        def outcome(figures: pd.DataFrame) -> pd.DataFrame:
            old = figures[(figures["source_id"] == "bnnvara_2025_12_17") & (figures["value"] == 93_000)]
            new = old.assign(value=97_000.0, period="2026", date=pd.Timestamp("2026-01-01"))
            return pd.concat([figures, new], ignore_index=True)

        def line(table: pd.DataFrame) -> pd.DataFrame:
            here = (table["claim_id"] == "npas_children_fall") & (table["use"] == "rows")
            return table.assign(definition=table["definition"].where(~here, "cbs_scp_nibud_2024"))

        assert world.table("claims_terms", line).verdict("npas_children_fall") == "arithmetic_holds"
        assert world.figures(outcome).verdict("npas_children_fall") == "differs"


class TestTheDataMoveTheVerdicts:
    def test_every_confirmed_claim_is_moved_by_one_unit(self) -> None:
        assert set(BY_ONE) | set(AWAY) == set(CONFIRMED)

    @pytest.mark.parametrize(("claim", "side"), ENDS)
    def test_one_unit_beyond_the_set(self, claim: str, side: str, findings: dict[str, Finding]) -> None:
        """The stored value one unit of its last digit beyond what the words stand for: no longer confirmed."""
        finding = findings[claim]
        row, end = finding.rows[0], float(getattr(finding.claimed, side))
        step = float(row["step"]) if row["step"] == row["step"] else 1.0
        width = max(step, end * 0.5 if row["wording"] == "third" else 0.0)
        beyond = end - 1.5 * width if side == "lower" else end + 1.5 * width
        world = World().figures(setting(row, beyond, wording="exact"))
        assert world.verdict(claim) in ("contradicted", "differs")

    @pytest.mark.parametrize("claim", sorted(set(CONFIRMED) - set(BY_ONE)))
    def test_a_comparison_turned_round(self, claim: str, findings: dict[str, Finding]) -> None:
        """The two figures of a comparison change places, or the first figure becomes ten times what it was."""
        finding = findings[claim]
        first, last = finding.rows[0], finding.rows[-1]
        world = World()
        if finding.claim["operation"] in ("product", "ratio", "count") and "unmet" not in claim:
            world.figures(setting(first, 10 * float(first["value"])))
        elif "unmet" in claim:
            world.figures(setting(first, float(last["value"]) / 2.5))
        else:
            world.figures(setting(first, float(last["value"]))).figures(setting(last, float(first["value"])))
        assert world.verdict(claim) in ("contradicted", "differs")

    @pytest.mark.parametrize(("claim", "way"), sorted(AWAY.items()))
    def test_one_unit_beyond_for_what_is_computed(self, claim: str, way: int, findings: dict[str, Finding]) -> None:
        """The first figure moves unit by unit: the verdict holds while the sets meet, and flips at the next unit."""
        row = findings[claim].rows[0]
        step = float(row["step"])

        def moved(units: int) -> Finding:
            world = World().only(claim).figures(setting(row, float(row["value"]) + way * units * step))
            return world.findings()[claim]

        low, high = 0, 1
        while moved(high).verdict in ("reproduced", "consistent"):
            low, high = high, 2 * high
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if moved(middle).verdict in ("reproduced", "consistent") else (low, middle)
        before, after = moved(low), moved(high)
        assert before.computed is not None
        assert after.computed is not None
        assert sets.meet(before.computed, before.claimed)
        assert not sets.meet(after.computed, after.claimed)
        assert after.verdict in ("contradicted", "differs")

    def test_a_contradicted_claim_is_reproduced_when_the_figure_moves_into_its_set(
        self, world: World, findings: dict[str, Finding]
    ) -> None:
        """476,700 to 490,000 is a rise of 2.8 percent: slight."""
        row = findings["npas_persons_rise"].rows[0]
        assert world.figures(setting(row, 490_000)).verdict("npas_persons_rise") == "reproduced"

    def test_numbers_printed_decide_the_arithmetic(self, world: World) -> None:
        """4.9 to 5.1 percent of the young can be a rise of less than 5 percent; 4.9 to 5.3 cannot."""

        def print_another(table: pd.DataFrame) -> pd.DataFrame:
            here = (table["claim_id"] == "npas_youth_rise") & (table["use"] == "printed") & (table["role"] == "later")
            return table.assign(value=table["value"].where(~here, "5.1"))

        assert world.table("claims_terms", print_another).verdict("npas_youth_rise") == "arithmetic_holds"

    def test_two_definitions_that_change_places(self, world: World) -> None:
        """The rates of 2024 on the new line and on the former one, swapped: the new line no longer gives 3.1."""
        lines = {"cbs_scp_nibud_2024": "cpb_projection_nvmt", "cpb_projection_nvmt": "cbs_scp_nibud_2024"}

        def swap(figures: pd.DataFrame) -> pd.DataFrame:
            here = (figures["indicator"] == "poverty_rate") & figures["definition"].isin(lines)
            return figures.assign(definition=figures["definition"].where(~here, figures["definition"].map(lines)))

        assert world.figures(swap).verdict("npas_poverty_rate") == "differs"

    @pytest.mark.parametrize("claim", CONFIRMED)
    def test_a_deleted_figure(self, claim: str, findings: dict[str, Finding]) -> None:
        world = World().figures(without(findings[claim].rows[0]))
        assert world.verdict(claim) in ("single_source", "arithmetic_holds", "arithmetic_fails")

    @pytest.mark.parametrize("claim", CONFIRMED)
    def test_a_swapped_definition(self, claim: str, findings: dict[str, Finding]) -> None:
        """The first figure goes to another definition: the claim is not reproduced from it any more."""
        row = findings[claim].rows[0]
        world = World().figures(setting(row, float(row["value"]), definition="swapped"))
        assert world.verdict(claim) not in ("reproduced", "consistent")

    def test_an_added_figure(self, world: World) -> None:
        """A source other than the ministry that gives 5.3 percent of the young confirms the claim."""

        def add(figures: pd.DataFrame) -> pd.DataFrame:
            own = figures[(figures["population"] == "young_persons") & (figures["period"] == "2024")]
            return pd.concat([figures, own.assign(source_id="cbs_lia2025_h2", kind="primary")], ignore_index=True)

        assert world.figures(add).verdict("npas_youth_2024") == "reproduced"

    def test_the_order_of_files_decides_nothing(self, world: World, findings: dict[str, Finding]) -> None:
        turned = world.figures(lambda table: table[::-1]).table("claims", lambda table: table[::-1])
        turned.table("claims_terms", lambda table: table[::-1])
        found = [(finding.claim["claim_id"], finding.verdict) for finding in claims.check(turned.tables)]
        assert found == [(name, finding.verdict) for name, finding in findings.items()]


class TestAsOf:
    def test_no_document_before_its_day(self) -> None:
        assert claims.check(as_of="2024-01-01") == []
        assert {finding.claim["document"] for finding in claims.check(as_of="2025-06-30")} == {"szw_vgr3_2024"}

    def test_nothing_released_later_is_used(self) -> None:
        for finding in claims.check(as_of="2024-12-31"):
            assert all(row["release"] <= "2024-12-31" for row in finding.used)


class TestFaults:
    def test_units_that_cannot_be_set_side_by_side(self, world: World) -> None:
        def euros(table: pd.DataFrame) -> pd.DataFrame:
            return table.assign(unit=table["unit"].where(table["claim_id"] != "npas_poverty_rate", "euro"))

        with pytest.raises(DataError, match="npas_poverty_rate.*units"):
            world.table("claims", euros).verdict("npas_poverty_rate")

    def test_an_operation_outside_the_list(self, world: World) -> None:
        with pytest.raises(DataError, match="closed list"):
            world.table("claims", lambda table: table.assign(operation="exec")).verdict("npas_poverty_rate")

    def test_a_document_without_a_source(self, world: World) -> None:
        with pytest.raises(DataError, match=r"sources\.csv"):
            world.table("claims", lambda table: table.assign(document="nowhere")).findings()


class TestTerms:
    def test_printed_numbers_agree_with_the_claims_that_state_them(self, findings: dict[str, Finding]) -> None:
        terms = World().tables["claims_terms"]
        printed = terms[terms["use"] == "printed"].set_index(["claim_id", "role"])["value"]
        assert printed["vgr3_reached_growth", "later"] == findings["vgr3_reached_2023"].claim["stated_value"]
        assert printed["vgr3_reached_growth", "earlier"] == findings["vgr3_reached_2022"].claim["stated_value"]
        assert printed["vgr3_majority_agree", "value"] == findings["vgr3_settled_2019"].claim["stated_value"]
        assert printed["npas_children_fall", "later"] == findings["npas_children_2026"].claim["stated_value"]
        assert printed["npas_children_fall", "earlier"] == findings["npas_children_2024"].claim["stated_value"]
        assert printed["npas_youth_rise", "later"] == findings["npas_youth_2024"].claim["stated_value"]
        assert printed["npas_youth_rise", "earlier"] == findings["npas_youth_2023"].claim["stated_value"]

    def test_the_ids_of_terms_occur_in_the_package(self) -> None:
        """A term may have no figure (yet), but its ids are known: no claim is single-sourced by a slip of the pen."""
        tables = World().tables
        terms = tables["claims_terms"]
        rows = terms[terms["use"] != "printed"]
        for name in ("indicator", "definition", "population"):
            assert set(rows[name]) <= set(tables.figures[name])
        series = tables.figures[["indicator", "definition"]].drop_duplicates()
        assert len(rows.merge(series, on=["indicator", "definition"])) == len(rows)

    def test_a_set_is_exact(self, findings: dict[str, Finding]) -> None:
        reach = findings["vgr3_reach"]
        assert reach.computed == reach.claimed
        assert reach.claimed.lower == Fraction(200, 11)
        assert sets.inside(reach.computed, reach.claimed)
