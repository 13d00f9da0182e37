"""What other readings of words and other rules of evidence make of the verdicts."""

from __future__ import annotations

import pandas as pd
import pytest
from tests.unit.claims.conftest import World

from analysis import claims


@pytest.fixture(scope="module")
def choices() -> pd.DataFrame:
    return claims.sensitivity().set_index("choice")


@pytest.mark.parametrize(
    ("choice", "claim", "own", "verdict"),
    [
        # 9.1 percent in 2015 and 5.8 in 2023: the base year was only read in news of the government
        ("other_words", "vgr3_unmet_children", "single_source", "reproduced"),
        # 75,531 lies within 74,000 to 76,000, not within 74,500 to 75,500
        ("half_about", "vgr3_direct_applications", "reproduced", "contradicted"),
        # 4.9 to 5.3 percent is 6 to 10 percent more; 476,700 to 551,300 is 15.6 percent more
        ("wide_slight", "npas_persons_rise", "contradicted", "contradicted"),
        # the fund's own number came in July 2024, the report in June
        ("on_its_day", "vgr3_fund_households", "reproduced", "single_source"),
        # 724,110 was only read in a quotation
        ("verified", "npas_debts_2025", "reproduced", "single_source"),
        ("primary", "npas_vulnerable", "reproduced", "single_source"),
        ("primary", "npas_poverty_rate", "reproduced", "reproduced"),
    ],
)
def test_one_other_choice(world: World, choice: str, claim: str, own: str, verdict: str) -> None:
    tables = world.only(claim).tables
    assert [finding.verdict for finding in claims.recount("own", tables)] == [own]
    assert [finding.verdict for finding in claims.recount(choice, tables)] == [verdict]


def test_the_own_choice_is_the_ledger(choices: pd.DataFrame) -> None:
    counts = claims.totals(claims.check())
    assert list(choices.index) == list(claims.CHOICES)
    assert {name: str(choices.loc["own", name]) for name in ("holds", "fails", "open")} == {
        name: counts[name] for name in ("holds", "fails", "open")
    }
    assert choices.loc["own", "changed"] == 0
    assert (choices[["holds", "fails", "open"]].sum(axis=1) == int(counts["claims"])).all()


def test_more_evidence_opens_and_less_closes(choices: pd.DataFrame) -> None:
    own = choices.loc["own"]
    assert choices.loc["other_words", "open"] < own["open"]
    assert own["open"] < choices.loc["verified", "open"] < choices.loc["primary", "open"]
    assert choices.loc["wide_slight", "fails"] < own["fails"] < choices.loc["half_about", "fails"]


def test_before_any_document_there_is_no_row() -> None:
    none = claims.sensitivity(as_of="2015-01-01")
    assert none.empty
    assert claims.spread(none) == {"holds": "0", "least": "0", "most": "0"}
