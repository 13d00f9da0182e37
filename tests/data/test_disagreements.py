"""Sources that differ are listed with both sources; this is no fault. The pairs are those that the notes name."""

from __future__ import annotations

import random
from pathlib import Path

import pandas as pd
import pytest

from analysis.errors import DataError
from analysis.published.check import disagreements


@pytest.fixture(scope="module")
def found(raw: Path) -> pd.DataFrame:
    return disagreements(raw)


@pytest.mark.parametrize(
    ("indicator", "definition", "population", "period", "values"),
    [
        ("persons_in_poverty", "scp_nvmt_2018", "all_persons", "2023", {830_000, 820_000}),
        ("persons_in_poverty", "cpb_projection_nvmt", "all_persons", "2024", {825_000, 830_000}),
        ("poverty_rate", "cpb_projection_nvmt", "children_0_17", "2023", {9.5, 9.4}),
        ("poverty_rate", "scp_nvmt_pre2018", "all_persons", "2013", {8.0, 7.9}),
        ("poverty_rate", "scp_nvmt_pre2018", "all_persons", "2017", {6.8, 7.1}),
        ("creditor_acceptance_rate", "bartels_2020", "creditor_proposals", "2020", {89, 90}),
        ("food_bank_children_helped", "voedselbanken_year_total_unique_persons", "children_0_17_food_bank", "2020",
         {36_858, 36_825}),
        ("wsnp_admissions", "cbs_wsnp_persons", "persons_wsnp", "2021", {2_315, 2_300}),
    ],
)  # fmt: skip
def test_the_known_pairs_are_listed(
    found: pd.DataFrame, indicator: str, definition: str, population: str, period: str, values: set[float]
) -> None:
    rows = found[
        (found["indicator"] == indicator)
        & (found["definition"] == definition)
        & (found["population"] == population)
        & (found["period"] == period)
        & (found["breakdown"] == "")
    ]
    assert set(rows["value"]) == values
    assert rows["source_id"].nunique() > 1
    assert (rows["producer"] != "").all()


def test_a_revision_is_no_disagreement(found: pd.DataFrame, raw: Path) -> None:
    """540,000 was revised to 476,700, and 5,700 ended schemes to 5,800: the later release is not another opinion."""
    assert found[(found["definition"] == "cbs_scp_nibud_2024") & (found["period"] == "2023")].empty
    assert found[(found["indicator"] == "wsnp_terminated") & (found["period"] == "2021")].empty
    every = disagreements(raw, other_releases=True)
    ended = every[(every["indicator"] == "wsnp_terminated") & (every["period"] == "2021")]
    assert set(ended["value"]) == {5_700, 5_800}
    fund = every[(every["indicator"] == "emergency_fund_applications") & (every["period"] == "2023")]
    assert set(fund["value"]) == {165_000, 83_000}


def test_rounding_explains_551000_but_not_830000_against_820000(found: pd.DataFrame) -> None:
    poor = found[(found["indicator"] == "persons_in_poverty") & (found["definition"] == "cbs_scp_nibud_2024")]
    assert set(poor["value"]) == {551_000, 551_300}
    assert poor["within_rounding"].all()
    assert not found[found["definition"] == "scp_nvmt_pre2018"]["within_rounding"].any()


def test_the_order_of_rows_changes_nothing(full: Path, found: pd.DataFrame) -> None:
    for path in sorted(full.glob("*.csv")):
        head, *rest = path.read_text(encoding="utf-8").split("\n")[:-1]
        random.Random(3).shuffle(rest)
        path.write_text("\n".join([head, *rest, ""]), encoding="utf-8", newline="")
    pd.testing.assert_frame_equal(disagreements(full), found)


def test_spoiled_tables_are_refused(small: Path) -> None:
    (small / "wording.csv").unlink()
    with pytest.raises(DataError, match=r"wording\.csv: is declared in datapackage\.json but missing"):
        disagreements(small)
