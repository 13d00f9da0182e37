"""Every "must NOT be joined" line of the notes is kept by a table: a bridge `never`, a break or a revision."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

Rows = list[dict[str, str]]
Table = Callable[[str], Rows]


def never(one: str, other: str) -> tuple[str, dict[str, str]]:
    """Two definitions with a bridge of kind never."""
    return "never", {"one": one, "other": other}


def cut(
    definition: str, indicator: str, broken_from: str, severity: str = "break", **more: str
) -> tuple[str, dict[str, str]]:
    """A row of breaks.csv."""
    return "cut", {
        "definition": definition,
        "indicator": indicator,
        "broken_from": broken_from,
        "severity": severity,
        **more,
    }


def revised(
    definition: str, indicator: str, period: str, first: str, later: str, **more: str
) -> tuple[str, dict[str, str]]:
    """A row of revisions.csv."""
    fixed = {"definition": definition, "indicator": indicator, "period": period}
    return "revised", fixed | {"first_vintage": first, "revised_vintage": later} | more


NEW = "cbs_scp_nibud_2024"
LOW = "cbs_low_income"
LINES = {
    "poverty 1": [never(NEW, other) for other in (
        "cpb_projection_nvmt", "scp_nvmt_2018", "scp_nvmt_pre2018", LOW, "cbs_low_income_pre2016",
        "cbs_low_income_2017pub",
        "cbs_low_income_seg1977_2000", "cpb_projection_low_income", "cbs_policy_minimum", "eurostat_arope_2030def",
        "eurostat_arope_2020def", "eurostat_arop60", "cbs_jeugdmonitor_bijstandskinderen")],
    "poverty 2": [revised(NEW, "*", "2023", "2024-10", "2025-12")],
    "poverty 3": [
        never("cbs_low_income_seg1977_2000", LOW),
        never("cbs_low_income_pre2016", "cbs_low_income_2017pub"),
        never("cbs_low_income_2017pub", LOW),
        never("cbs_low_income_pre2016", LOW),
        revised(LOW, "low_income_rate", "2016", "2018-01", "2018-11", population="households"),
        revised(LOW, "low_income_rate", "2017", "2018-11", "2019-12", population="households"),
        revised(LOW, "low_income_rate", "2021", "2022-12", "2023-11", population="all_persons"),
        revised(LOW, "low_income_rate", "2020", "2021-12", "2022-12", population="children_0_17"),
        revised(LOW, "low_income_children", "2020", "2021-12", "2022-12"),
        revised(LOW, "low_income_rate", "2018", "2019-12", "2020-12", population="children_0_17"),
        revised(LOW, "low_income_children", "2018", "2019-12", "2020-12"),
    ],
    "poverty 4": [never("scp_nvmt_pre2018", "scp_nvmt_2018")],
    "poverty 5": [
        never("eurostat_arope_2020def", "eurostat_arope_2030def"),
        cut("eurostat_arope_2020def", "arope_rate", "2016"),
    ],
    "poverty 6": [
        revised("cbs_cn_social_minimum_benchmark", "*", "2020", "2022-12", "2024-06"),
        cut("cbs_cn_social_minimum_benchmark", "income_up_to_benchmark_rate", "2022"),
    ],
    "poverty 7": [never(NEW, LOW)],
    "creditors 1": [never("bartels_2020", "nvvk_annual")],
    "creditors 2": [never("nvvk_annual", "divosa_benchmark")],
    "creditors 3": [
        cut("nvvk_annual", "debt_assistance_applications", "2010"),
        cut("nvvk_annual", "debt_assistance_applications", "2013"),
        cut("nvvk_annual", "debt_assistance_applications", "2019"),
        cut("nvvk_annual", "debt_assistance_applications", "2018", "break"),
    ],
    "creditors 4": [never("wsnp_bureau_counts", "cbs_wsnp_persons")],
    "creditors 5": [cut("*", name, "2023-07-01") for name in (
        "arrangement_completed_rate", "arrangement_established_rate", "creditor_acceptance_rate", "offer_percentage",
        "phase_1_duration_months", "days_to_arrangement", "debt_free_at_exit_rate")]
    + [cut("law_parameters", "arrangement_duration_months", "2023-07-01")],
    "creditors 6": [cut("nvvk_annual", "average_debt", "2022", breakdown="client_type", category="entrepreneurs")],
    "creditors 7": [never("nvvk_annual", "nvvk_annual_quoted_in_policy")],
    "vroegsignalering 1": [
        never("divosa_monitor_participating", "divosa_national_total"),
        never("divosa_monitor_participating", "divosa_total_basis_unstated"),
        cut("divosa_monitor_participating", "signals_received", "2022"),
        cut("divosa_monitor_participating", "inhabitants_reached", "2022"),
    ],
    "vroegsignalering 2": [cut("divosa_monthly_average", "signals_per_1000_per_month", "2021-H2")],
    "vroegsignalering 3": [
        cut("divosa_monitor_participating", "help_acceptance_rate_of_meldingen", "2022"),
        cut("divosa_monitor_participating", "help_acceptance_rate_of_reached", "2022"),
        cut("divosa_national_total", "help_accepted", "2022"),
    ],
    "vroegsignalering 4": [cut("divosa_monitor_participating", "meldingen_share", "2023", category="successive")],
    "vroegsignalering 5": [cut("divosa_monitor_participating", "meldingen_share", "2023", category="multiple")],
    "vroegsignalering 6": [
        cut("divosa_monitor_participating", "signals_share", "2022-12", category="energy_suppliers"),
        cut("divosa_monitor_participating", "signals_share", "2023-04", category="energy_suppliers"),
        cut("signalling_arrears_age_rule", "signalling_arrears_age_min", "2022-12", category="energy_suppliers"),
    ],
    "vroegsignalering 7": [
        cut("divosa_monitor_participating", "signals_share", "2024-H1", category="drinking_water_companies"),
    ],
    "vroegsignalering 8": [never("divosa_survey_2024", "divosa_survey_2025")],
    "vroegsignalering 9": [never("divosa_monitor_participating", "municipal_own_report")],
    "vroegsignalering 10": [
        cut("municipal_own_report", "meldingen_received", "2022", category="amsterdam_energy_suppliers"),
    ],
    # a season is no cut in time: a remark at the half year; months and years are different breakdowns
    "vroegsignalering 11": [
        cut("divosa_monthly_average", "signals_per_1000_per_month", "2023-H1", "caution"),
        cut("divosa_monthly_average", "signals_per_1000_per_month", "2022-03", "caution", breakdown="month"),
    ],
    # two groups of municipalities are two categories, hence two series
    "vroegsignalering 12": [
        cut(
            "divosa_monitor_participating", "help_acceptance_rate_of_meldingen", "2022", "caution", breakdown="software"
        ),
    ],
    "debts methods": [
        never("cbs_problematic_debt_2020_persons16plus", "cbs_problematic_debt_2023_persons16plus"),
        never("cbs_problematic_debt_2023", "cbs_problematic_debt_2023_persons16plus"),
        never("cbs_problematic_debt_2023", "cbs_problematic_debt_2023_x_poverty"),
        never("cbs_problematic_debt_2020", "panteia_rode_cijfers_2015"),
        never("cbs_problematic_debt_2020", "panteia_monitor_betalingsachterstanden_2014"),
        never("cbs_70264_arrears_2000_2011", "cbs_eu_silc_arrears"),
        never("cbs_energy_poverty_2023_edition", "cbs_tno_energy_poverty_2024_edition"),
        never("tno_energy_poverty_2021", "cbs_tno_energy_poverty_2024_edition"),
        never("voedselbanken_year_total_unique_persons", "voedselbanken_point_in_time"),
        never("cbs_cn_social_minimum_benchmark", "nibud_minimum_income_committee_2023"),
        never("cbs_eu_silc_making_ends_meet", "nibud_rondkomen"),
        cut("*", "households_by_debt_register", "2022-01-01"),
        cut("*", "inflow_by_life_event", "2022-01-01"),
        cut("cbs_problematic_debt_2020", "inflow_by_life_event", "2020-01-01"),
        cut("cbs_problematic_debt_2020", "households_inflow_problematic_debt", "2020-10-01"),
        cut("*", "wsnp_terminated", "2023"),
        cut("tijdelijk_noodfonds_energie", "emergency_fund_applications", "2024"),
        cut("cbs_problematic_debt_2020", "households_problematic_debt", "2017-01-01", "caution"),
        cut("cbs_problematic_debt_2020", "households_problematic_debt", "2019-01-01", "caution"),
    ],
    "municipal 1": [revised(NEW, "*", "2023", "2024-10", "2025-12", region="*")],
    "municipal 3": [cut("cbs_register_1_january", "population", "2023-01-01", "caution", region="GM*")],
}  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_the_line_is_kept(table: Table, line: str) -> None:
    bridges = {frozenset((r["from_definition"], r["to_definition"])): set[str]() for r in table("bridges")}
    for row in table("bridges"):
        bridges[frozenset((row["from_definition"], row["to_definition"]))].add(row["kind"])
    rows = {"cut": table("breaks"), "revised": table("revisions")}
    for kind, wanted in LINES[line]:
        if kind == "never":
            assert bridges.get(frozenset(wanted.values())) == {"never"}, wanted
        else:
            assert any(wanted.items() <= row.items() for row in rows[kind]), wanted


@pytest.mark.parametrize(("topic", "count"), [("poverty", 7), ("creditors", 7), ("vroegsignalering", 12)])
def test_no_line_of_the_notes_is_forgotten(raw: Path, topic: str, count: int) -> None:
    text = (raw / "notes" / f"{topic}.md").read_text(encoding="utf-8")
    section = text.split("must NOT be joined", 1)[1].split("\n## ", 1)[0].split("\n### ", 1)[0]
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", section, re.MULTILINE)]
    assert numbers == list(range(1, count + 1))
    assert [f"{topic} {number}" for number in numbers] == [line for line in LINES if line.startswith(f"{topic} ")]


def test_all_stages_of_one_pair_are_two_indicators(table: Table) -> None:
    """Creditors 2: agreed and completed are successive stages; series of two indicators are never one series."""
    names = {row["id"] for row in table("labels") if row["kind"] == "indicator"}
    assert {"arrangement_established_rate", "arrangement_completed_rate", "debt_free_at_exit_rate"} <= names
    assert {"threshold_amount_median", "threshold_amount_mean"} <= names


def test_no_declared_bridge_contradicts_a_never(table: Table) -> None:
    kinds: dict[tuple[frozenset[str], str, str], set[str]] = {}
    for row in table("bridges"):
        pair = frozenset((row["from_definition"], row["to_definition"]))
        kinds.setdefault((pair, row["indicator"], row["population"]), set()).add(row["kind"])
    assert all(len(found) == 1 for found in kinds.values())
    assert {
        tuple(sorted((r["from_definition"], r["to_definition"]))) for r in table("bridges") if r["kind"] == "declared"
    } == {
        ("cbs_problematic_debt_2023", "cbs_problematic_debt_2025_secondary"),
        ("cbs_scp_nibud_2024", "cpb_projection_cbs_line"),
    }


def test_revisions_name_releases_that_are_in_the_figures(table: Table) -> None:
    """Every revision has a row of its superseded vintage: else it would guard nothing."""
    released = {row["source_id"]: row["released"] for row in table("sources")}
    figures = [row for name in ("poverty", "debts", "creditors", "municipal") for row in table(name)]
    for rule in table("revisions"):
        hits = [
            row
            for row in figures
            if row["period"] == rule["period"]
            and row["definition"] == rule["definition"]
            and all(rule[name] in ("*", row[name]) for name in ("indicator", "population", "breakdown", "region"))
            and (row["vintage"] or released[row["source_id"]])[:7] <= rule["first_vintage"]
        ]
        assert hits, rule
