"""Every "must not be joined" line of the notes refuses a difference and cuts a drawn line, also inside one definition.

Each case names the line of the note, two observations that lie on its two sides, and words that the refusal must hold.
"""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import published
from analysis.errors import ComparisonError
from analysis.statistics import changes


def at(
    indicator, definition, population, period, *, breakdown="", category="", region="NL", vintage="", unit="percent"
):
    """An observation with the identity of a published series; the value does not matter for what may be compared."""
    return {
        "indicator": indicator,
        "definition": definition,
        "population": population,
        "breakdown": breakdown,
        "category": category,
        "region": region,
        "unit": unit,
        "period": period,
        "date": pd.Timestamp(published.periods.start(period)),
        "vintage": vintage,
        "value": 5.0,
        "lower": 4.95,
        "upper": 5.05,
        "status": "final",
        "source_id": "cbs_lia2025_h2",
    }


def definitions(indicator, population, one, other, first="2021", second="2022", **rest):
    return at(indicator, one, population, first, **rest), at(indicator, other, population, second, **rest)


def periods(indicator, definition, population, first, second, **rest):
    return at(indicator, definition, population, first, **rest), at(indicator, definition, population, second, **rest)


PERSONS, CHILDREN, HOUSEHOLDS = "all_persons", "children_0_17", "households"
ENERGY = {"breakdown": "signal_partner", "category": "energy_suppliers"}
WATER = {"breakdown": "signal_partner", "category": "drinking_water_companies"}
NEW, LOW = "cbs_scp_nibud_2024", "cbs_low_income"

CASES = {
    "poverty 1, projection": definitions("poverty_rate", PERSONS, NEW, "cpb_projection_nvmt"),
    "poverty 1, SCP": definitions("poverty_rate", PERSONS, NEW, "scp_nvmt_2018", "2023", "2024"),
    "poverty 1, low income": definitions("poverty_rate", PERSONS, NEW, LOW),
    "poverty 2, persons": (
        at("persons_in_poverty", NEW, PERSONS, "2023", vintage="2024-10", unit="persons"),
        at("persons_in_poverty", NEW, PERSONS, "2024", vintage="2025-12", unit="persons"),
    ),
    "poverty 2, children": (
        at("poverty_rate", NEW, CHILDREN, "2023", vintage="2024-10"),
        at("poverty_rate", NEW, CHILDREN, "2024", vintage="2025-12"),
    ),
    "poverty 2, near-poor": (
        at("near_poor_persons", NEW, PERSONS, "2023", vintage="2024-10", unit="persons"),
        at("near_poor_persons", NEW, PERSONS, "2024", vintage="2025-12", unit="persons"),
    ),
    "poverty 3, 2000": definitions("low_income_rate", HOUSEHOLDS, "cbs_low_income_seg1977_2000", LOW, "2000", "2001"),
    "poverty 3, 2014": definitions("low_income_rate", HOUSEHOLDS, "cbs_low_income_pre2016", LOW, "2014", "2015"),
    "poverty 3, 2015": definitions("low_income_rate", HOUSEHOLDS, "cbs_low_income_2017pub", LOW, "2015", "2016"),
    "poverty 3, 2016": (
        at("low_income_rate", LOW, HOUSEHOLDS, "2016", vintage="2018-01"),
        at("low_income_rate", LOW, HOUSEHOLDS, "2018", vintage="2019-12"),
    ),
    "poverty 3, 2017": (
        at("low_income_rate", LOW, HOUSEHOLDS, "2017", vintage="2018-11"),
        at("low_income_rate", LOW, HOUSEHOLDS, "2018", vintage="2019-12"),
    ),
    "poverty 3, 2021": (
        at("low_income_rate", LOW, PERSONS, "2021", vintage="2022-12"),
        at("low_income_rate", LOW, PERSONS, "2022", vintage="2023-11"),
    ),
    "poverty 3, children 2020": (
        at("low_income_rate", LOW, CHILDREN, "2020", vintage="2021-12"),
        at("low_income_rate", LOW, CHILDREN, "2021", vintage="2022-12"),
    ),
    "poverty 4": definitions("poverty_rate", PERSONS, "scp_nvmt_pre2018", "scp_nvmt_2018", "2013", "2016"),
    "poverty 5, definitions": definitions(
        "arope_rate", PERSONS, "eurostat_arope_2020def", "eurostat_arope_2030def", "2020", "2021"
    ),
    "poverty 5, break": periods("arope_rate", "eurostat_arope_2020def", PERSONS, "2015", "2016"),
    "poverty 6": periods(
        "income_up_to_benchmark_rate", "cbs_cn_social_minimum_benchmark", HOUSEHOLDS, "2020", "2022", region="BQ-BO"
    ),
    "poverty 7": definitions("long_term_low_income_rate", PERSONS, LOW, NEW, "2022", "2023"),
    "creditors 1": definitions(
        "creditor_acceptance_rate", "amicable_cases", "bartels_2020", "nvvk_annual", "2016", "2020"
    ),
    "creditors 2": (
        at("arrangement_established_rate", "nvvk_annual", "arrangement_attempts_nvvk", "2015"),
        at("arrangement_completed_rate", "nvvk_annual", "arrangements_started_nvvk", "2016"),
    ),
    "creditors 3, 2010": periods(
        "debt_assistance_applications", "nvvk_annual", "households_applying_nvvk", "2009", "2010", unit="count"
    ),
    "creditors 3, 2019": periods(
        "debt_assistance_applications", "nvvk_annual", "persons_applying_nvvk", "2018", "2019", unit="count"
    ),
    "creditors 4": definitions("wsnp_admissions", "persons_wsnp", "wsnp_bureau_counts", "cbs_wsnp_persons"),
    "creditors 5": periods("arrangement_completed_rate", "nvvk_annual", "arrangements_started_nvvk", "2022", "2024"),
    "creditors 5, the mixed year": periods(
        "arrangement_completed_rate", "nvvk_annual", "arrangements_started_nvvk", "2022", "2023"
    ),
    "creditors 6": periods(
        "average_debt",
        "nvvk_annual",
        "persons_applying_nvvk",
        "2021",
        "2022",
        breakdown="client_type",
        category="entrepreneurs",
        unit="euro",
    ),
    "creditors 7": definitions(
        "average_number_of_creditors", "persons_applying_nvvk", "nvvk_annual", "nvvk_annual_quoted_in_policy"
    ),
    "vroegsignalering 1": definitions(
        "signals_received", "signals", "divosa_monitor_participating", "divosa_national_total", "2021", "2022"
    ),
    "vroegsignalering 2": periods("signals_received", "divosa_monitor_participating", "signals", "2021", "2022"),
    "vroegsignalering 3": periods(
        "help_acceptance_rate_of_meldingen", "divosa_monitor_participating", "meldingen", "2021", "2022"
    ),
    "vroegsignalering 4": periods(
        "meldingen_share",
        "divosa_monitor_participating",
        "meldingen",
        "2022",
        "2023",
        breakdown="melding_type",
        category="successive",
    ),
    "vroegsignalering 5": periods(
        "meldingen_share",
        "divosa_monitor_participating",
        "meldingen",
        "2021",
        "2023",
        breakdown="melding_type",
        category="multiple",
    ),
    "vroegsignalering 6": periods(
        "signals_share", "divosa_monitor_participating", "signals", "2022-11", "2022-12", **ENERGY
    ),
    "vroegsignalering 7": periods("signals_share", "divosa_monitor_participating", "signals", "2023", "2024", **WATER),
    "vroegsignalering 8": definitions(
        "threshold_amount", "municipalities", "divosa_survey_2024", "divosa_survey_2025", "2024", "2025", unit="euro"
    ),
    "vroegsignalering 9": definitions(
        "reach_rate", "meldingen", "divosa_monitor_participating", "municipal_own_report"
    ),
    "vroegsignalering 10": periods(
        "meldingen_received",
        "municipal_own_report",
        "meldingen",
        "2021",
        "2022",
        breakdown="municipality_x_signal_partner",
        category="amsterdam_energy_suppliers",
        region="GM0363",
        unit="count",
    ),
    "debts, register against survey": definitions(
        "households_problematic_debt",
        HOUSEHOLDS,
        "panteia_rode_cijfers_2015",
        "cbs_problematic_debt_2020",
        "2015-01-01",
        "2016-01-01",
        unit="households",
    ),
    "debts, working poor": definitions("working_poor", "workers", LOW, NEW, "2022", "2024", unit="persons"),
    "debts, old and new method": definitions(
        "households_problematic_debt",
        HOUSEHOLDS,
        "cbs_problematic_debt_2020",
        "cbs_problematic_debt_2023",
        "2015-01-01",
        "2024-01-01",
        unit="households",
    ),
    "debts, registers in 2022": definitions(
        "share_by_debt_register",
        "households_registered_problem_debt",
        "cbs_problematic_debt_2020",
        "cbs_problematic_debt_2023",
        "2021-10-01",
        "2022-01-01",
        breakdown="debt_register",
    ),
    "municipal 1": periods("poverty_rate", NEW, PERSONS, "2023", "2024", region="GM0981"),
}


def both(case):
    return pd.DataFrame(CASES[case])


@pytest.mark.parametrize("case", CASES)
def test_a_difference_is_refused(case):
    one, other = (row for _, row in both(case).iterrows())
    with pytest.raises(ComparisonError) as refusal:
        changes.difference(other, one)
    if one["definition"] != other["definition"]:
        assert f"'{one['definition']}'" in str(refusal.value)
        assert f"'{other['definition']}'" in str(refusal.value)
    elif one["indicator"] == other["indicator"]:
        assert f"'{one['definition']}'" in str(refusal.value)
        assert one["period"] in str(refusal.value)
        assert other["period"] in str(refusal.value)


@pytest.mark.parametrize("case", CASES)
def test_the_other_way_round_is_refused_too(case):
    one, other = CASES[case]
    assert published.reason(one, other)
    assert published.reason(other, one)


@pytest.mark.parametrize(
    "case", [name for name in CASES if CASES[name][0]["definition"] == CASES[name][1]["definition"]]
)
def test_a_drawn_line_is_cut(case):
    frame = published.with_segments(both(case))
    assert frame["segment"].nunique() == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        periods("persons_in_poverty", NEW, PERSONS, "2023", "2024", vintage="2025-12", unit="persons"),
        (
            at("poverty_rate", NEW, PERSONS, "2018", vintage="2024-10"),
            at("poverty_rate", NEW, PERSONS, "2023", vintage="2025-12"),
        ),
        periods("arope_rate", "eurostat_arope_2020def", PERSONS, "2016", "2017"),
        periods("arrangement_completed_rate", "nvvk_annual", "arrangements_started_nvvk", "2015", "2016"),
        definitions("poverty_rate", PERSONS, "cpb_projection_cbs_line", NEW, "2030", "2024"),
    ],
)
def test_what_the_notes_allow_is_compared(one, other):
    assert published.reason(one, other) is None
    assert changes.difference(pd.Series(other), pd.Series(one))["value"] == 0


BRIDGED = {
    "another municipality": (
        at("poverty_rate", NEW, PERSONS, "2021", region="GM0014"),
        at("poverty_rate", "cpb_projection_cbs_line", PERSONS, "2030"),
    ),
    "a count against a rate": (
        at("children_in_poverty", "cpb_projection_cbs_line", CHILDREN, "2026", unit="persons"),
        at("poverty_rate", NEW, PERSONS, "2024"),
    ),
    "another indicator": (
        at("households_problematic_debt", "cbs_problematic_debt_2023", HOUSEHOLDS, "2024-01-01", unit="households"),
        at("problematic_debt_rate", "cbs_problematic_debt_2025_secondary", HOUSEHOLDS, "2025-01-01"),
    ),
}


@pytest.mark.parametrize("case", BRIDGED)
def test_a_declared_bridge_waives_the_definition_and_nothing_else(case):
    one, other = BRIDGED[case]
    assert published.reason(one, other)
    assert published.reason(other, one)


def test_two_releases_of_one_year_differ_by_a_revision_not_by_a_change():
    one = at("persons_in_poverty", NEW, PERSONS, "2023", vintage="2024-10", unit="persons")
    other = at("persons_in_poverty", NEW, PERSONS, "2023", vintage="2025-12", unit="persons")
    assert "revision" in published.reason(one, other)


def test_whatever_may_be_compared_has_one_unit_region_population_and_indicator():
    """Over all pairs of latest national figures of the bridged definitions and their neighbours."""
    rows = published.latest(published.package().figures.query("indicator in ['poverty_rate', 'children_in_poverty']"))
    records = rows.assign(vintage=rows["release"]).to_dict("records")
    for place, one in enumerate(records):
        for other in records[place + 1 :]:
            if published.reason(one, other) is None:
                for name in ("indicator", "population", "region", "unit"):
                    assert one[name] == other[name]
