"""The goals of the progress report and the series beside them: complete, told once, and every series exists."""

from __future__ import annotations

import pandas as pd
import pytest
import yaml

from analysis import project, published
from analysis.published import periods

SECTIONS = {"1.1": 2, "1.2": 1, "1.3": 5, "1.4": 3, "1.5": 4, "1.6": 2, "2.1": 7, "2.2": 8}
"""Chapters 1.1 to 2.2 of the progress report of June 2024 and how many numbered sections each has."""


@pytest.fixture(scope="module")
def aims() -> pd.DataFrame:
    return published.package()["monitor_goals"]


@pytest.fixture(scope="module")
def indicators() -> pd.DataFrame:
    return published.package()["monitor_indicators"]


def test_every_chapter_and_section_of_the_document_has_its_goal(aims):
    wanted = set(SECTIONS) | {
        f"{chapter}.{place}" for chapter, most in SECTIONS.items() for place in range(1, most + 1)
    }
    stated = aims[aims["level"] != "main"]
    assert set(stated["section"]) == wanted
    assert stated["section"].is_unique
    assert set(stated.loc[stated["level"] == "goal", "section"]) == set(SECTIONS)


def test_the_three_main_goals_of_the_introduction(aims):
    main = aims[aims["level"] == "main"]
    assert set(main["goal_id"]) == {"child_poverty_halved", "poverty_halved", "problem_debt_halved"}
    assert set(main["section"]) == {"0"}


def test_chapter_one_is_poverty_and_chapter_two_debts(aims):
    stated = aims[aims["level"] != "main"]
    by_chapter = stated["section"].str[0].map({"1": "poverty", "2": "debts"})
    assert (stated["part"] == by_chapter).all()


def test_a_goal_has_series_or_a_reason_in_both_languages_never_both(aims, indicators):
    with_series = aims["goal_id"].isin(indicators["goal_id"])
    for language in ("nl", "en"):
        assert (with_series == (aims[f"no_figure_{language}"] == "")).all()
        assert (aims[f"title_{language}"] != "").all()
        assert aims[f"title_{language}"].is_unique


def test_every_series_named_has_a_figure_and_a_place_of_its_own(indicators):
    for row in indicators.to_dict("records"):
        frame = published.read(
            row["indicator"],
            row["definition"],
            row["population"],
            breakdown=row["breakdown"],
            category=row["category"],
            region=row["region"],
            unit=row["unit"],
        )
        assert len(frame), row["name_en"]
        assert len(frame.drop_duplicates(list(published.IDENTITY))) == 1, row["name_en"]
    assert not indicators.duplicated([*published.IDENTITY, "goal_id"]).any()
    assert sorted(map(int, indicators["position"])) == list(range(1, len(indicators) + 1))


def test_names_and_remarks_stand_in_both_languages(indicators):
    for name in ("name", "remark"):
        assert ((indicators[f"{name}_nl"] == "") == (indicators[f"{name}_en"] == "")).all()
    assert (indicators["name_nl"] != indicators["name_en"]).all()
    for language in ("nl", "en"):
        assert not indicators.duplicated(["goal_id", f"name_{language}"]).any()


def test_a_target_stands_on_the_line_of_its_series(indicators):
    goals = published.package()["goals"].set_index("goal_id")
    for row in indicators[indicators["target_goal"] != ""].to_dict("records"):
        goal = goals.loc[row["target_goal"]]
        assert all(goal[name] == row[name] for name in ("indicator", "definition", "population")), row["name_en"]
        assert (goal["line_status"] == "ended") == (row["line_ended"] != ""), row["name_en"]


def test_only_the_lines_that_ended_are_marked_so_with_a_day_after_their_last_outcome(indicators):
    ended = indicators[indicators["line_ended"] != ""]
    assert set(ended["definition"]) == {"cpb_projection_nvmt", "cbs_problematic_debt_2020"}
    for row in ended.to_dict("records"):
        frame = published.read(row["indicator"], row["definition"], row["population"])
        last = published.observation(frame[frame["status"] != "projection"])
        assert last is not None
        assert periods.start(row["line_ended"]) > periods.last_day(last["period"])


def test_a_link_leads_to_a_report_of_the_catalogue_and_to_something_it_shows(indicators):
    catalogue = yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))
    shown = {
        entry["id"]: {ident for ids in entry["questions"].values() for ident in ids} for entry in catalogue["reports"]
    }
    for link in sorted(set(indicators["report"]) - {""}):
        report, _, ident = link.partition("#")
        assert report in shown, link
        assert not ident or ident in shown[report], link
