"""The report on the reach of vroegsignalering through the runner: recorded values, and what other data make of it."""

from __future__ import annotations

import re

import pandas as pd
import pytest
import yaml
from tests.notebooks.recorded import made, plotted, rows, text_of

from analysis import project

REPORT = "vroegsignalering_reach"


@pytest.fixture(scope="module")
def other_2022(tmp_path_factory):
    """One person in four more accepted help in 2022 than published."""

    def change(table: pd.DataFrame) -> pd.DataFrame:
        return table.assign(value=table["value"].replace("29438", "36798"))

    return made(tmp_path_factory, REPORT, ("vroegsignalering", change), language="en")


@pytest.fixture(scope="module")
def mid_2024(tmp_path_factory):
    return made(tmp_path_factory, REPORT, language="nl", as_of="2024-06-30")


@pytest.fixture(scope="module")
def nothing_known(tmp_path_factory):
    return made(tmp_path_factory, REPORT, language="en", as_of="2015-01-01")


class TestRecordedValues:
    """Printed by Divosa and the ministry, or named in the issue."""

    def test_key_figures_have_their_base_in_the_label(self, dutch):
        values = {name: dutch[f"key-{name}"]["value"] for name in ("reached", "reach", "signals", "coverage")}
        assert values == {"reached": 157_000, "reach": 20, "signals": 4.4, "coverage": 94}
        assert dutch["key-reached"]["value_text"] == "ongeveer 157.000"
        for name in ("reached", "reach", "acceptance", "signals", "coverage"):
            assert re.search("heel Nederland|deelnemende", dutch[f"key-{name}"]["label"]), name

    def test_a_number_with_another_base_has_no_change(self, dutch):
        assert dutch["key-reached"]["change_text"] == ""
        assert dutch["key-coverage"]["change_text"].startswith("+5")

    def test_headline(self, dutch, english):
        assert "ongeveer 157.000" in dutch["headline"]["text"]
        assert "+13% tot +56%" in dutch["headline"]["text"]
        for record, name in ((english["headline"], "text"), (english["growth_bases"], "headline")):
            assert "+13% to +56%" in record[name]
            assert "+30% to +64%" in record[name]

    def test_each_cell_of_the_steps_has_one_base_and_its_word(self, english):
        table = {(row["step_when"], row["step_base"]): row for row in rows(english["steps"])}
        assert len(table) == len(english["steps"]["rows"])
        national = table["2024", "whole country"]
        assert (national["step_signals"], national["step_reached"]) == ("more than 1,000,000", "about 157,000")
        assert table["2021", "participating municipalities"]["step_accepted"] == "almost 8,000"
        assert table["2022", "participating municipalities"]["step_accepted"] == "29,438"
        assert table["2022", "participating municipalities"]["step_reached"] is None
        ministry = "stated by the ministry, base not verifiable"
        assert [table[year, ministry]["step_reached"] for year in ("2022", "2023")] == ["95,000", "about 118,000"]
        assert any(cell["text"] == "[x]" for row in english["steps"]["rows"] for cell in row)

    def test_reconstructions(self, english):
        table = rows(english["reconstructed"])
        assert [round(row["value"]) for row in table] == [95_547, 124_000, 124_000, 137_719]
        assert [(row["lower"], row["upper"]) for row in table[:2]] == [(93_700, 97_400), (119_900, 128_100)]
        assert "29,438 ÷ 39% ÷ 79%" in table[0]["step_formula"]
        assert "19.0%" in english["implied"]["text"]

    def test_growth_on_each_base(self, english):
        table = {row["label"]: row for row in rows(english["growth"])}
        values = {label: round(row["value"]) for label, row in table.items()}
        common = [values[label] for label, row in table.items() if row["kind_label"] == "same base in both years"]
        assert (min(common), max(common)) == (13, 56)
        assert table["As printed: both stated numbers"]["value"] == pytest.approx(24.2, abs=0.05)
        assert table["Same base: per 1,000 inhabitants of participants"]["step_holds"] == "yes"
        assert table["Same base: stated number = participants, neither scaled up"]["step_holds"] == "no"

    def test_decomposition_adds_up(self, dutch):
        before, after, change, cases, reach = (row["value"] for row in rows(dutch["decomposition"]))
        assert cases + reach == pytest.approx(change)
        assert after - before == pytest.approx(change)
        assert plotted(dutch["factors"])["uncertainty"].eq("other").all()

    def test_no_line_joins_what_must_not_be_joined(self, dutch):
        drawn = {ident: r["chart"]["function"] for ident, r in dutch.items() if r["kind"] == "figure"}
        assert {ident for ident, function in drawn.items() if function == "lines"} == {"coverage"}

    def test_the_inferred_category_and_the_pooled_years_are_told_at_the_figure(self, english):
        cautions = " ".join(english["reach_by_method"]["caution"])
        assert "inferred" in cautions
        assert "Pooled" in cautions

    def test_the_headline_of_each_figure_covers_its_rows(self, english):
        rest = plotted(english["growth_bases"])
        groups = rest["label"].str.partition(":")[0]
        ends = rest.groupby(groups)["value"].agg(["min", "max"]).round()
        assert ends.loc["Same base"].tolist() == [13, 56]
        assert ends.loc["Reconstructed"].tolist() == [30, 64]
        assert "does not follow" in english["reconstructions"]["headline"]

    def test_few_cautions_and_none_of_years_before_the_first(self, english):
        for ident in ("reconstructions", "growth_bases", "factors", "acceptance", "coverage"):
            assert len(english[ident]["caution"]) <= 5, ident
            assert not any("2021" in text for text in english[ident]["caution"]), ident

    def test_the_rule_changes_are_told_at_the_figure(self, english):
        cautions = " ".join(english["signals_per_1000"]["caution"])
        for word in ("1 December 2022", "1 April 2023", "monthly invoices", "March"):
            assert word in cautions

    def test_amsterdam_stands_in_no_series_with_divosa(self, dutch):
        assert "82%" in dutch["by_municipality"]["text"]
        for record in (r for r in dutch.values() if r["kind"] == "figure"):
            assert 82 not in set(plotted(record)["value"])


def test_every_question_has_its_ids_and_every_box_its_reason(dutch):
    catalogue = yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))
    entry = next(entry for entry in catalogue["reports"] if entry["id"] == REPORT)
    questions = {int(number): ids for number, ids in entry["questions"].items()}
    shown = {ident for ident, record in dutch.items() if record["kind"] in ("figure", "table", "unanswered")}
    assert sorted(questions) == [1, 2, 3, 4, 5, 6]
    assert shown == {ident for ids in questions.values() for ident in ids}
    boxes = {ident: r["question_no"] for ident, r in dutch.items() if r["kind"] == "unanswered"}
    assert set(boxes.values()) == set(questions)
    assert boxes["base_unknown"] == 2
    assert boxes["growth_unknown"] == 3
    assert boxes["records"] == 6
    for ident in boxes:
        assert re.search("niet|geen", dutch[ident]["text"]), ident


def test_both_languages_record_the_same_objects(dutch, english):
    assert list(dutch) == list(english)
    for ident, record in dutch.items():
        if record["kind"] == "figure":
            assert record["headline"] != english[ident]["headline"]
            assert plotted(record)["value"].tolist() == plotted(english[ident])["value"].tolist()


def test_another_number_accepted_changes_what_follows_from_it(other_2022, english):
    """36,798 / 39% / 79% = 119,435: the stated 95,000 then lies outside, and the growth shrinks."""
    assert round(rows(other_2022["reconstructed"])[0]["value"]) == 119_435
    assert "lies outside that interval" in other_2022["stated_before"]["text"]
    assert other_2022["headline"]["text"] != english["headline"]["text"]
    table = {row["label"]: row["value"] for row in rows(other_2022["growth"])}
    assert table["Same base: stated number = participants, neither scaled up"] == pytest.approx(25.1, abs=0.05)
    assert table["As printed: both stated numbers"] == pytest.approx(24.2, abs=0.05)
    assert rows(other_2022["decomposition"]) == rows(english["decomposition"])
    assert "29,438" not in text_of(other_2022)


def test_in_june_2024_nothing_of_later_is_told(mid_2024):
    found = text_of(mid_2024)
    for later in ("157.000", "49.000", "1.000.000", "800.000", "416.000", "137.719", "november 2025", "juni 2025"):
        assert later not in found
    assert "118.000" in found
    assert mid_2024["key-reached"]["value"] is None
    assert mid_2024["key-signals"]["value"] == 4


@pytest.mark.parametrize("fixture", ["mid_2024", "nothing_known"])
def test_no_sentence_has_a_hole(fixture, request):
    records = request.getfixturevalue(fixture)
    texts = [(i, n, r[n]) for i, r in records.items() for n in ("text", "headline", "alt", "subtitle") if r.get(n)]
    holes = ["()", "( ", " )", "  ", " ,", " .", " in .", "van .", ": .", "{", "nan", "None"]
    assert [(ident, name, text) for ident, name, text in texts for hole in holes if hole in text] == []


def test_before_the_law_the_report_says_that_nothing_is_known(nothing_known):
    assert "no figure" in nothing_known["headline"]["text"]
    assert not [ident for ident, record in nothing_known.items() if record["kind"] in ("figure", "table")]
    assert nothing_known["key-reached"]["value"] is None
    assert nothing_known["records"]["kind"] == "unanswered"
