"""The report on claims through the runner: every claim told, and what other data and another day make of it."""

from __future__ import annotations

import json

import pandas as pd
import pytest
import yaml
from tests.notebooks.recorded import Records, made, shown

from analysis import claims, project

REPORT = "claims"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """Statistics Netherlands gives 33 percent of the poor with problematic debts; the retellings of 93,000 are gone."""

    def change(table: pd.DataFrame) -> pd.DataFrame:
        poor = table["indicator"].eq("problematic_debt_rate") & table["population"].eq("poor_persons")
        poor &= table["period"].eq("2024") & table["breakdown"].eq("poverty_position")
        return table.assign(value=table["value"].where(~poor, "33"))

    return made(tmp_path_factory, REPORT, ("poverty", change), language="en")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Records:
    return made(tmp_path_factory, REPORT, language="nl", as_of="2015-01-01")


def told(records: Records, claim: str) -> tuple[str, dict[str, str]]:
    """The verdict of a claim and its row, by the number that it has in the ledger."""
    number = [finding.claim["claim_id"] for finding in claims.check()].index(claim) + 1
    for verdict in claims.VERDICTS:
        for row in shown(records.get(f"statements_{verdict}", {"columns": [], "rows": []})):
            assert claim not in row["place"]  # an id of this project tells a reader nothing
            if row["statement"].startswith(f"{number}. "):
                return verdict, row
    raise AssertionError(f"{claim} is not in the report")


def numbers(records: Records) -> dict[str, int]:
    found = {name: records[f"statements_{name}"] for name in claims.VERDICTS if f"statements_{name}" in records}
    return {name: len(table["rows"]) for name, table in found.items()}


def test_every_claim_stands_once_under_its_verdict(dutch: Records, english: Records) -> None:
    for records in (dutch, english):
        for finding in claims.check():
            assert told(records, finding.claim["claim_id"])[0] == finding.verdict
        assert sum(numbers(records).values()) == len(claims.check())


def test_the_headline_and_the_key_figures_are_counts(dutch: Records) -> None:
    found = numbers(dutch)
    holds = sum(found.get(name, 0) for name in claims.HOLDS)
    assert f"passen er {holds} bij de cijfers" in dutch["headline"]["text"]
    assert dutch["key-holds"]["value"] == holds
    assert dutch["key-contradicted"]["value"] == found["contradicted"]
    assert dutch["key-other_quantity"]["value"] == found["other_quantity"]
    assert dutch["key-single_source"]["value"] == found["single_source"]


def test_both_sets_and_the_reason_are_told(dutch: Records, english: Records) -> None:
    """476,700 to 551,300 is 15.6 percent, and a slight rise stays under 5."""
    _, row = told(dutch, "npas_persons_rise")
    assert row["said"] == "0% tot 5%"
    assert row["computed"] == "15,63% tot 15,67%"
    assert row["why_so"].startswith("Het eigen cijfer van CBS geeft 15,63% tot 15,67%.")
    assert "‘Kamerbrief bij de eerste voortgangsrapportage" in dutch["papers"]["text"]
    _, row = told(english, "npas_working_poor")
    assert row["said"] == "230,000 to 250,000 persons"
    assert row["computed"] == "[x]"
    assert "‘Persons with income below the poverty line but sufficient wealth’" in row["why_so"]


def test_the_figures_behind_a_verdict_have_their_source(english: Records) -> None:
    rows = shown(english["figures_contradicted"])
    assert [(row["period"], row["value"]) for row in rows] == [("2024", "551,300"), ("2023", "476,700")]
    assert all(row["cited"].startswith("CBS (2025). Leven in armoede 2025") for row in rows)


def test_both_sets_are_drawn_on_one_axis(english: Records) -> None:
    frame = english["sets_numbers_other_quantity"]["chart"]["frame"]
    drawn = pd.DataFrame(frame["data"], columns=frame["columns"])
    debts = drawn[drawn["label"].str.contains("debt problems")]
    assert list(debts["group"]) == [
        "what the text says",
        "what follows from the figures",
        "the figure for another quantity",
    ]
    assert list(debts["value"].round(1)) == [100.0, 58.8, 100.8]


def test_the_questions_of_the_catalogue_are_answered(dutch: Records) -> None:
    catalogue = yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))
    entry = next(report for report in catalogue["reports"] if report["id"] == "claims")
    for ids in entry["questions"].values():
        assert set(ids) <= set(dutch)
    assert dutch["causes"]["kind"] == dutch["alone"]["kind"] == "unanswered"


def test_a_changed_figure_changes_verdict_headline_and_text(changed: Records, english: Records) -> None:
    assert told(english, "npas_poor_problematic")[0] == "reproduced"
    verdict, row = told(changed, "npas_poor_problematic")
    assert verdict == "contradicted"
    assert row["computed"] == "32.5% to 33.5%"
    assert changed["headline"]["text"] != english["headline"]["text"]
    assert changed["key-contradicted"]["value"] == english["key-contradicted"]["value"] + 1


def test_before_any_document_the_report_says_so(before: Records) -> None:
    assert "nog geen document" in before["headline"]["text"]
    assert numbers(before) == {}
    assert before["key-holds"]["value"] is None
    assert "szw_vgr3_2024" not in json.dumps(before, ensure_ascii=False)


def test_other_choices_are_counted(dutch: Records, english: Records, before: Records) -> None:
    """Three statements rest on a figure that was only read in a quotation: 724,110 households."""
    rows = {row["label"]: row for row in shown(english["sensitivity"])}
    own = rows["The choice of this report"]
    assert own["holds"] == str(english["key-holds"]["value"]).removesuffix(".0")
    assert own["moved"] == "none"
    less = rows["Without figures that were only read in an unverified quotation"]
    assert int(less["holds"]) == int(own["holds"]) - 3
    assert less["moved"].startswith("3: nos. ")
    assert len(shown(dutch["sensitivity"])) == len(claims.CHOICES)
    assert "sensitivity" not in before or not before["sensitivity"].get("rows")


def test_a_claim_with_part_of_its_figures_says_which_is_missing(english: Records) -> None:
    _, row = told(english, "vgr3_unmet_children")
    assert row["why_so"].startswith("CPB gives part of what this statement needs.")
    assert "‘Share of persons in poverty (2015)’" in row["why_so"]
    _, row = told(english, "vgr3_goal_children")
    assert row["why_so"].startswith("For this statement this collection holds no figure")
