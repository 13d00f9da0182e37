"""The report on problematic debts through the runner: recorded values, and what other data make of it."""

from __future__ import annotations

import re

import pandas as pd
import pytest
import yaml
from tests.notebooks.recorded import made, plotted, rows, text_of

from analysis import project
from analysis.report.outline import outline

REPORT = "problematic_debts"
OLD, NEW = "cbs_problematic_debt_2020", "cbs_problematic_debt_2023"
COUNT = "households_problematic_debt"


def of(table: pd.DataFrame, period: str, method: str = NEW, indicator: str = COUNT) -> pd.Series:
    return (table["indicator"] == indicator) & (table["definition"] == method) & (table["period"] == period)


@pytest.fixture(scope="module")
def fallen(tmp_path_factory):
    """1 January 2024 is 600,000 on the new method, and 1 January 2023 is 700,000 on the old."""

    def change(table: pd.DataFrame) -> pd.DataFrame:
        value = table["value"].where(~of(table, "2024-01-01"), "600000")
        return table.assign(value=value.where(~of(table, "2023-01-01", OLD), "700000"))

    return made(tmp_path_factory, REPORT, ("debts", change))


@pytest.fixture(scope="module")
def without_2023(tmp_path_factory):
    """The new method has no figure of its own for 1 January 2023, and nothing is told of 2025."""

    def change(table: pd.DataFrame) -> pd.DataFrame:
        return table[~of(table, "2023-01-01") & ~of(table, "2025-01-01")]

    return made(tmp_path_factory, REPORT, ("debts", change), language="en")


@pytest.fixture(scope="module")
def before_the_letter(tmp_path_factory):
    return made(tmp_path_factory, REPORT, as_of="2025-11-10")


@pytest.fixture(scope="module")
def nothing_published(tmp_path_factory):
    return made(tmp_path_factory, REPORT, as_of="2015-01-01", language="en")


class TestRecordedValues:
    """Published by CBS (dashboard files of November 2025), named in the issue, or by hand from published figures."""

    def test_key_figures(self, dutch):
        assert dutch["key-households"]["value"] == 747_560
        assert dutch["key-households"]["period"] == "2024-01-01"
        assert dutch["key-rate"]["value"] == 8.9
        assert dutch["key-inflow"]["value"] == 138_760
        assert dutch["key-needed"]["value"] == 73_090  # (747,560 - 309,045) / 6 in tens

    def test_headline(self, dutch, english):
        assert (
            "747.560 huishoudens problematische schulden: 21.350 meer dan een jaar eerder" in dutch["headline"]["text"]
        )
        assert "747,560" in english["headline"]["text"]
        assert "1 January 2030" in english["headline"]["text"]

    def test_both_methods_are_drawn_apart(self, dutch):
        """One figure, separate labelled lines, the overlap 2021-2023 in both."""
        frame = plotted(dutch["households"])
        assert (frame.groupby("label")["definition"].nunique() == 1).all()
        of_method = {method: set(group["period"]) for method, group in frame.groupby("definition")}
        assert of_method[OLD] & of_method[NEW] == {"2021-01-01", "2022-01-01", "2023-01-01"}
        apart = frame[frame["label"].str.contains("dekking|oktober|Kamerbrief")]
        assert set(apart["period"]) == {"2017-01-01", "2019-01-01", "2020-10-01", "2021-10-01", "2025-01-01"}
        assert apart.groupby("label")["line"].agg(lambda lines: lines.is_unique).all()

    def test_the_bridge_is_a_range(self, dutch):
        bridge = rows(dutch["methods_side_by_side"])
        assert [round(row["quotient"], 3) for row in bridge] == [1.032, 1.028, 1.020]
        assert [row["apart"] for row in bridge] == [18_930, 17_990, 14_570]
        assert all(row["quotient_lower"] < row["quotient"] < row["quotient_upper"] for row in bridge)
        assert "1,020 tot 1,032" in dutch["bridge"]["text"]
        assert "675.000 tot 683.000" in dutch["goal-bridged"]["text"]

    def test_2025_is_told_and_no_change_made_of_it(self, dutch):
        told = {row["value"] for row in rows(dutch["later_figures"])}
        assert {747_560, 724_000, 724_110, 730_000, 740_000} == told
        assert "ruim 724.000" in dutch["letter"]["text"]
        assert "niet berekend" in dutch["letter"]["text"]
        found = text_of(dutch)
        for change in ("23.560", "23.450", "−23"):
            assert change not in found

    def test_three_bases_stand_in_one_table(self, dutch):
        assert [row["value"] for row in rows(dutch["bases"])] == [8.8, 5.9, 10]

    def test_goal_on_both_baselines(self, dutch):
        old, own, letter = rows(dutch["goal_counts"])
        assert (old["baseline_value"], old["target_value"], old["value"]) == (661_730, 330_865, 711_640)
        assert (own["baseline_value"], own["target_value"], own["value"]) == (618_090, 309_045, 747_560)
        assert (old["distance"], own["distance"], letter["distance"]) == (380_775, 438_515, 414_955)
        assert old["required"] is None
        assert "gestopt" in old["why"]
        assert [row["target_value"] for row in rows(dutch["goal_rates"])] == [4.3, 3.85]

    def test_no_year_had_a_fall_as_large_as_is_needed(self, dutch, english):
        frame = plotted(dutch["yearly_changes"]).set_index("label")["value"]
        assert frame["2020, oude methode"] == -30_960
        assert frame["2023, nieuwe methode"] == 21_350
        assert frame["Nodig per jaar, van 2024 tot 2030"] == -73_090  # (309,045 - 747,560) / 6, in tens
        assert not any(label.startswith(("2016", "2017", "2018", "2019")) for label in frame.index)
        assert "Geen enkel jaar" in dutch["yearly_changes"]["headline"]
        assert "In no year" in english["yearly_changes"]["headline"]

    def test_what_other_choices_make_of_it(self, dutch, english):
        """The headline's two numbers stand first; what must not be compared has its reason in place of a number."""
        table = rows(dutch["sensitivity"])
        assert [row["value"] for row in table] == [
            *(21_350, 0.1, 0.4, 67_480, 22_000),
            *(None, -73_090, -62_640, None),
        ]
        assert [row["finding_of_choice"].partition(":")[0] for row in table if row["value"] is None] == [
            "niet te vergelijken"
        ] * 2
        assert "niet bij het CBS zelf gezien" in table[5]["finding_of_choice"]
        assert dutch["sensitivity"]["headline"].startswith("Bij 5 van de 7 andere keuzes")
        assert english["sensitivity"]["headline"].startswith("Under 5 of the 7 other choices")

    def test_stock_and_flow(self, dutch):
        table = rows(dutch["stock_and_flow"])
        assert [row["flowed_out"] for row in table] == [
            *(104_140, 79_420, 107_070, 79_650, 80_820),
            *(81_800, 84_610, 117_410),
        ]
        for row in table:
            assert row["stock_before"] + row["flowed_in"] - row["flowed_out"] == row["stock_after"]
        assert [("dekking" in row["label"]) for row in table] == [True, True, *[False] * 6]
        assert len(plotted(dutch["flows"])) == 12

    def test_registers(self, dutch):
        new = {row["label"]: row for row in rows(dutch["registers_new"])}
        old = {row["label"]: row for row in rows(dutch["registers_old"])}
        assert len(new) == 13
        assert (new["Belastingdienst: toeslagen"]["value"], new["Belastingdienst: toeslagen"]["change"]) == (26.7, 4.3)
        assert {row["reference_date"] for row in new.values()} == {"2024-01-01"}
        assert {row["reference_date"] for row in old.values()} == {"2018-01-01", "2021-01-01"}
        assert sum(row["value"] for row in new.values()) > 100
        assert [row["sum_apart"] for row in rows(dutch["register_totals"])][1] == 12_790
        assert plotted(dutch["registers"])["definition"].unique() == [NEW]

    def test_municipalities(self, dutch):
        codes = {row["region"]: row["value"] for row in rows(dutch["municipalities"])}
        assert len(codes) == 342
        assert (codes["GM0599"], codes["GM0277"], codes["GM0798"]) == (12.4, 1.6, 2.3)
        headline = dutch["problem_debt_municipalities"]["headline"]
        assert "Rotterdam" in headline
        assert "Rozendaal" in headline
        assert len(rows(dutch["shifted"])) == 8

    def test_the_poor(self, dutch):
        assert sorted(plotted(dutch["poor_problem_debt"])["value"]) == [9, 22, 30]
        assert sorted(plotted(dutch["poor_other_debts"])["value"]) == [44.5, 51.4, 59.2]
        assert "geen problematische schulden" in dutch["poor_other_debts"]["headline"]


def test_every_question_has_its_objects_and_what_is_left_open_has_its_reason(dutch):
    catalogue = yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))
    entry = next(entry for entry in catalogue["reports"] if entry["id"] == REPORT)
    questions = {int(number): set(ids) for number, ids in entry["questions"].items()}
    shown = {ident for ident, record in dutch.items() if record["kind"] in ("figure", "table", "unanswered")}
    assert sorted(questions) == [1, 2, 3, 4, 5]
    assert set().union(*questions.values()) == shown
    told = {record["question_no"] for record in dutch.values() if record["kind"] == "section"}
    assert told == set(questions)
    boxes = {ident: record for ident, record in dutch.items() if record["kind"] == "unanswered"}
    assert set(boxes) == {
        *("one-series", "latest-year", "base-year", "outflow", "not-registered", "municipal-households", "children"),
    }
    for ident, box in boxes.items():
        assert ident in questions[box["question_no"]]
        assert re.search(r"niet (te zeggen|te geven|gepubliceerd)", box["text"]), ident


def test_both_languages_record_the_same_objects(dutch, english):
    assert list(dutch) == list(english)
    for ident, entry in dutch.items():
        if entry["kind"] in ("figure", "table", "paragraph", "unanswered"):
            text = "text" if "text" in entry else "headline"
            assert entry[text] != english[ident][text], ident
        if entry["kind"] == "table":
            values = [[cell["value"] for cell in row if not isinstance(cell["value"], str)] for row in entry["rows"]]
            other = [[c["value"] for c in row if not isinstance(c["value"], str)] for row in english[ident]["rows"]]
            assert values == other, ident


class TestPerturbations:
    def test_a_fall_is_told_as_a_fall(self, fallen):
        assert "126.210 minder dan een jaar eerder" in fallen["headline"]["text"]
        assert fallen["key-households"]["value"] == 600_000
        assert "minder" in fallen["households"]["headline"]
        rest = {ident: entry for ident, entry in fallen.items() if ident != "register_totals"}
        assert "747.560" not in text_of(rest)

    def test_what_is_needed_and_what_was_seen_follow(self, fallen):
        assert fallen["key-needed"]["value"] == 48_490  # (600,000 - 309,045) / 6 in tens
        assert "is eerder gemeten" in fallen["yearly_changes"]["headline"]
        assert "126.210" in fallen["needed"]["text"]

    def test_the_identity_follows(self, fallen):
        assert rows(fallen["stock_and_flow"])[-1]["flowed_out"] == 726_210 + 138_760 - 600_000

    def test_the_bridge_follows(self, fallen):
        assert "1,028 tot 1,037" in fallen["bridge"]["text"]
        assert "niet elk jaar gelijk" in fallen["bridge"]["text"]

    def test_a_missing_year_is_not_bridged(self, without_2023):
        assert "no figure for a year earlier" in without_2023["headline"]["text"]
        assert "no figure for" in without_2023["key-households"]["change_text"]
        new = plotted(without_2023["households"]).query("definition == @NEW").set_index("period")["line"]
        assert new["2022-01-01"] != new["2024-01-01"]
        assert [row["label"] for row in rows(without_2023["stock_and_flow"]) if "new" in row["label"]] == [
            "2021, new method"
        ]
        headline = without_2023["flows"]["headline"]
        assert "125,860 households came in and 81,800 left" in headline
        assert "1 January 2022" in headline

    def test_without_a_letter_nothing_is_said_of_one(self, without_2023):
        assert "letter" not in without_2023["needed"]["text"]
        assert without_2023["letter"]["text"] == "No number stated later was found in this selection."


class TestEarlierReadings:
    def test_before_the_letter_nothing_of_it_is_known(self, before_the_letter):
        found = text_of(before_the_letter)
        for later in ("724.000", "724,000", "17 december 2025", "51,4", "30%"):
            assert later not in found
        assert before_the_letter["key-households"]["value"] == 747_560

    def test_before_any_figure_the_report_says_so(self, nothing_published):
        assert nothing_published["key-households"]["value"] is None
        assert "no figure" in nothing_published["headline"]["text"]
        assert "had been published" in nothing_published["goal"]["text"]
        assert not any(entry["kind"] == "figure" for entry in nothing_published.values())
        for number in ("747,560", "661,730", "330,865", "309,045"):
            assert number not in text_of(nothing_published)


@pytest.mark.parametrize(
    "name", ["dutch", "english", "fallen", "without_2023", "before_the_letter", "nothing_published"]
)
def test_no_sentence_has_a_hole(name, request):
    """Wherever a figure is missing the text says so, and the page can be laid out."""
    records = request.getfixturevalue(name)
    holes = ["()", "( ", " )", "  ", " ,", " .", " in .", "van .", ": .", "{", "nan", "None"]
    for ident, entry in records.items():
        for part in ("text", "headline", "alt", "subtitle"):
            words = entry.get(part)
            if isinstance(words, str):
                assert words, (ident, part)
                assert not [hole for hole in holes if hole in words], (ident, words)
    assert outline(list(records.values()))
