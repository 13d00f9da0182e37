"""Which printed remarks of breaks.csv stand with a figure: those that touch what it shows."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from analysis.published import cautions, package, remarks

SERIES = {
    "indicator": "wsnp_admissions", "definition": "rvr_monitor_wsnp", "population": "persons_wsnp", "breakdown": "",
    "category": "", "region": "NL", "unit": "count",
}  # fmt: skip
LAW_2008 = "The law changed on 1 January 2008"
ACCESS_2023 = "Access rules widened on 1 July 2023"


def told(*periods: str) -> list[str]:
    """The remarks on the series in these periods, up to their colon or bracket."""
    return [re.split(r": | \(", remark)[0] for remark in cautions(rows(periods), "en")]


def rows(periods: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame([{**SERIES, "period": period} for period in periods])


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        (("2007", "2008"), [LAW_2008]),
        (("2008", "2009"), []),  # the series begins at the break: it parts nothing that is shown
        (("2009", "2022"), []),
        (("2007", "2023"), [LAW_2008, ACCESS_2023]),
        (("2023", "2007"), [LAW_2008, ACCESS_2023]),  # whatever the order of the rows
        (("2022", "2023"), [ACCESS_2023]),
        (("2023", "2024"), [ACCESS_2023]),  # inside the first year shown
        (("2024", "2025"), []),
        (("2007/2008",), [LAW_2008]),
        (("2008/2009",), []),
    ],
)
def test_a_break_counts_after_the_first_period_shown(periods: tuple[str, ...], expected: list[str]) -> None:
    assert told(*periods) == expected
    traced = remarks.breaks(rows(periods).to_dict("records"), package())
    assert {re.split(r": | \(", one["reason_en"])[0] for one in traced} == set(expected)  # as `monitor why` says


def test_each_series_has_its_own_periods() -> None:
    """A longer series beside it does not bring a break into one that begins later."""
    other = {**SERIES, "population": "somebody_else"}
    frame = pd.DataFrame([{**SERIES, "period": "2008"}, {**other, "period": "2005"}, {**other, "period": "2010"}])
    assert cautions(frame, "en") == []


def test_a_remark_on_a_period_itself_stands_with_that_period_alone() -> None:
    frame = pd.DataFrame(
        [{
            **SERIES, "indicator": "households_problematic_debt", "definition": "cbs_problematic_debt_2023",
            "population": "households", "period": "2025-01-01", "unit": "households",
        }]
    )  # fmt: skip
    assert any("No fall should be read into it" in text for text in cautions(frame, "en"))
