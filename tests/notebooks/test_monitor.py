"""The monitor at a glance through the runner: recorded values, other data, earlier readings, both languages."""

from __future__ import annotations

import json
import re
from typing import Any

import pandas as pd
import pytest
import yaml
from tests.notebooks.recorded import made, shown

from analysis import project

REPORT = "monitor"
CHAPTERS = ["1_1", "1_2", "1_3", "1_4", "1_5", "1_6", "2_1", "2_2"]


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """Fewer people in poverty in 2024, and an outcome for the year of the child goal on the goal's own line."""

    def edit(table: pd.DataFrame) -> pd.DataFrame:
        persons = (table["indicator"] == "persons_in_poverty") & (table["definition"] == "cbs_scp_nibud_2024")
        table = table.assign(value=table["value"].where(~(persons & (table["period"] == "2024")), "401200"))
        line = (table["indicator"] == "poverty_rate") & (table["definition"] == "cpb_projection_nvmt")
        child = line & (table["population"] == "children_0_17") & (table["period"] == "2025")
        return table.assign(value=table["value"].where(~child, "4.0"), status=table["status"].where(~child, "estimate"))

    return made(tmp_path_factory, REPORT, ("poverty", edit), language="en")


@pytest.fixture(scope="module")
def in_june_2024(tmp_path_factory):
    return made(tmp_path_factory, REPORT, language="en", as_of="2024-06-25")


@pytest.fixture(scope="module")
def in_2015(tmp_path_factory):
    return made(tmp_path_factory, REPORT, language="nl", as_of="2015-01-01")


def row(table: dict[str, Any], start: str) -> dict[str, Any]:
    return next(row for row in shown(table) if row["key_indicator"].startswith(start))


class TestRecordedValues:
    """Published by CBS (17 December and 3 November 2025), Bartels (2020), and in the letter 24515-812 (2025)."""

    def test_key_figures(self, dutch):
        found = {ident: record["value"] for ident, record in dutch.items() if record["kind"] == "key_figure"}
        assert found == {
            "key-persons": 551_300,
            "key-children": 2.8,
            "key-long_term": 131_300,
            "key-debts": 747_560,
            "key-reached": 157_000,
            "key-acceptance": 82,
        }

    def test_each_key_figure_leads_to_the_report_that_shows_it(self, dutch):
        links = {ident: record["figure_id"] for ident, record in dutch.items() if record["kind"] == "key_figure"}
        assert links["key-persons"] == "poverty_trends#persons_in_poverty"
        assert all("#" in link for link in links.values())
        assert {link.partition("#")[0] for link in links.values()} >= {"poverty_trends", "problematic_debts"}

    def test_the_number_reached_is_not_compared(self, english):
        assert english["key-reached"]["change_text"] == ""
        reached = row(english["goals_2_1"], "Inhabitants reached through")
        assert reached["latest"] == "about 157,000 persons, 2024 (estimate)"
        assert reached["latest_change"] == "cannot be compared with 2021"
        assert reached["verdict"].startswith("Cannot be scored")

    def test_the_main_goals(self, english):
        child, now, former, persons, old, new, _ = shown(english["goals_0"])
        assert (child["latest"], child["target"]) == ("5.8%, 2023 (estimate)", "4.6% (2025)")
        assert (former["latest"], former["target"]) == ("4.6%, 2023 (estimate)", "3.15% (2030)")
        assert all("no further figures" in one["verdict"] for one in (child, former, old))
        assert (now["target"], now["verdict"]) == ("not above 2.8% (level of 2024)", "Unchanged within rounding")
        assert (persons["latest_change"], persons["verdict"]) == (
            "+74,600 persons since 2023",
            "Moving away from the goal",
        )
        assert new["latest"] == "747,560 households, 1 January 2024"
        assert new["target"] == "309,045 households (1 January 2030)"

    def test_the_former_and_the_present_line_share_no_row(self, english):
        for record in english.values():
            if record["kind"] == "table" and record["id"].startswith("goals"):
                for one in shown(record):
                    assert not ("former" in one["key_indicator"] and "since" in one["latest_change"])

    def test_the_headline_counts_what_the_tables_hold(self, english):
        verdicts = [
            one["verdict"].partition(":")[0]
            for chapter in ["0", *CHAPTERS]
            for one in shown(english[f"goals_{chapter}"])
        ]
        known = [verdict for verdict in verdicts if verdict != "No figure found"]
        numbers = [len(known), known.count("Moving towards the goal"), known.count("Moving away from the goal")]
        numbers += [known.count("Unchanged within rounding"), known.count("Cannot be scored")]
        written = [int(number) for number in re.findall(r"\d+", english["headline"]["text"])]
        assert written == [*numbers, verdicts.count("No figure found"), 43]
        assert sum(numbers[1:]) == numbers[0]

    def test_figures_draw_what_the_tables_tell(self, dutch):
        frame = dutch["statuses"]["chart"]["frame"]
        drawn = pd.DataFrame(frame["data"], columns=frame["columns"])
        assert drawn["value"].sum() == int(dutch["headline"]["text"].split()[1])
        changes = dutch["changes"]["chart"]["frame"]
        shares = pd.DataFrame(changes["data"], columns=changes["columns"])
        assert set(shares["unit"]) == {"percentage_points"}
        energy = shares[shares["indicator"] == "energy_poverty_rate"].iloc[0]
        assert (energy["value"], energy["group"]) == (pytest.approx(2.1), "Van het doel af")
        assert shares["group"].nunique() == 3

    def test_other_choices_begin_with_the_counts_of_the_headline(self, english):
        own, *others = shown(english["sensitivity"])
        names = ("indicators", "towards", "away", "unchanged", "unscored")
        written = re.findall(r"\d+", english["headline"]["text"])
        assert [own[name] for name in names] == written[:5]
        assert len(others) == 6
        same = [one["finding_of_choice"].startswith("same finding") for one in others]
        assert re.findall(r"\d+", english["sensitivity"]["headline"]) == [str(sum(same)), "6"]

    def test_every_section_of_the_document_stands_in_a_table(self, dutch):
        counts = {"1_1": 2, "1_2": 1, "1_3": 5, "1_4": 3, "1_5": 4, "1_6": 2, "2_1": 7, "2_2": 8}
        for chapter, most in counts.items():
            dotted = chapter.replace("_", ".")
            wanted = {dotted, *(f"{dotted}.{place}" for place in range(1, most + 1))}
            assert {one["goal"].split()[0] for one in shown(dutch[f"goals_{chapter}"])} == wanted

    def test_links_to_other_reports_are_cells_of_their_own_kind(self, dutch):
        table = dutch["goals_1_1"]
        place = [column["name"] for column in table["columns"]].index("shown_in")
        first = table["rows"][0][place]
        assert first["text"] == "Armoede in Nederland"
        assert first["value"] == "poverty_trends#poverty_rate"

    def test_what_is_known_second_hand_is_marked(self, dutch):
        assert row(dutch["goals_2_2"], "Langer dan drie jaar")["latest"].endswith("[u]")


def test_nothing_is_told_of_causes(dutch, english):
    assert "niet waardoor" in dutch["report"]["facts"][1]["text"]
    for records, words in ((dutch, ("dankzij", "doordat het beleid", "leidt tot minder")), (english, ("thanks to",))):
        told = json.dumps({key: value for key, value in records.items() if key != "provenance"}, ensure_ascii=False)
        assert not any(word in told for word in words)


def test_every_question_has_its_objects_and_what_cannot_be_answered_its_reason(dutch):
    catalogue = yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))
    entry = next(entry for entry in catalogue["reports"] if entry["id"] == "monitor")
    asked = {ident for ids in entry["questions"].values() for ident in ids}
    shown = {ident for ident, record in dutch.items() if record["kind"] in ("figure", "table", "unanswered")}
    assert shown == asked
    assert {record["question_no"] for record in dutch.values() if record["kind"] == "section"} == set(
        entry["questions"]
    )
    boxes = {ident: record for ident, record in dutch.items() if record["kind"] == "unanswered"}
    assert set(boxes) == {"missing_main", "missing_outflow", *(f"missing_{one}" for one in CHAPTERS[1:])}
    for record in boxes.values():
        assert len(record["text"]) > 60
        assert record["question_no"] >= 2


def test_both_languages_record_the_same_objects(dutch, english):
    assert list(dutch) == list(english)
    for ident, record in dutch.items():
        if record["kind"] in ("figure", "table"):
            assert record["headline"] != english[ident]["headline"]
            assert len(record.get("rows", [])) == len(english[ident].get("rows", []))
    for language, records in (("nl", dutch), ("en", english)):
        assert all("{" not in record.get("text", "") for record in records.values()), language


class TestOtherData:
    def test_fewer_people_turn_the_status_and_the_counts(self, changed, english):
        persons = row(changed["goals_0"], "People in poverty")
        assert persons["latest"] == "401,200 persons, 2024 (provisional)"
        assert (persons["latest_change"], persons["verdict"]) == (
            "−75,500 persons since 2023",
            "Moving towards the goal",
        )
        assert changed["key-persons"]["value"] == 401_200
        assert "551,300" not in json.dumps(changed)
        assert changed["statuses"]["digest"] != english["statuses"]["digest"]

    def test_an_outcome_for_the_year_of_the_goal_on_its_own_line_decides(self, changed, english):
        child = row(changed["goals_0"], "Children below the former")
        assert (child["latest"], child["verdict"]) == ("4.0%, 2025 (estimate)", "Met")
        assert "For 1 the goal was met and for none it was not" in changed["headline"]["text"]
        assert "the goal was met" not in english["headline"]["text"]


class TestEarlierReadings:
    def test_in_june_2024_nothing_of_later_is_told(self, in_june_2024):
        told = json.dumps(in_june_2024)
        for later in ("551,300", "747,560", "157,000", "present line has no figure", "Later cabinets", "Schoof"):
            assert later not in told
        assert in_june_2024["key-persons"]["value"] is None
        child = row(in_june_2024["goals_0"], "Children below the former")
        assert child["target"] == "4.6% (2025)"
        assert "no further figures" not in child["verdict"]
        assert "not above" not in told  # the ceiling of a later cabinet

    def test_with_nothing_published_every_sentence_has_its_form(self, in_2015, dutch):
        assert in_2015["headline"]["text"].startswith("Op deze peildatum is er bij geen van de 43 doelen")
        keys = [record for record in in_2015.values() if record["kind"] == "key_figure"]
        assert len(keys) == 6
        assert {record["value_text"] for record in keys} == {"geen cijfer"}
        for chapter in ["0", *CHAPTERS]:
            assert len(in_2015[f"goals_{chapter}"]["rows"]) == len(dutch[f"goals_{chapter}"]["rows"])
            assert {one["latest"] for one in shown(in_2015[f"goals_{chapter}"])} == {"[x]"}
        assert in_2015["provenance"]["sources"] == []
