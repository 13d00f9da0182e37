"""The report on poverty through the runner: recorded values, and what other data make of it."""

from __future__ import annotations

import json
import re
from typing import Any

import pandas as pd
import pytest
import yaml
from tests.notebooks.recorded import rows, text_of

from analysis import project
from analysis.report.data_table import data_table
from analysis.report.outline import outline
from analysis.report.recorded import from_notebook
from analysis.runs import canonical

REPORT = "poverty_trends"
NEW = "cbs_scp_nibud_2024"


def of(table: pd.DataFrame, indicator: str, period: str, population: str = "all_persons") -> pd.Series:
    """The rows of one national figure on the new line."""
    return (
        (table["indicator"] == indicator)
        & (table["definition"] == NEW)
        & (table["population"] == population)
        & (table["breakdown"] == "")
        & (table["region"] == "NL")
        & (table["period"] == period)
    )


def set_value(indicator: str, period: str, value: str, population: str = "all_persons"):
    """Every row of one figure gets another value, whatever its source."""

    def change(table: pd.DataFrame) -> pd.DataFrame:
        return table.assign(value=table["value"].where(~of(table, indicator, period, population), value))

    return change


def plotted(record: dict[str, Any], period: str, label: str | None = None) -> list[float]:
    frame = pd.DataFrame(record["chart"]["frame"]["data"], columns=record["chart"]["frame"]["columns"])
    rows = frame[frame["period"] == period]
    return list((rows if label is None else rows[rows["label"] == label])["value"])


class TestRecordedValues:
    """Published by CBS on 17 December 2025 (Leven in armoede 2025), or printed in the documents named."""

    def test_key_figures(self, dutch):
        assert dutch["key-count"]["value"] == 551_300
        assert dutch["key-count"]["value_text"] == "551.300"
        assert dutch["key-persons_rate"]["value"] == 3.1
        assert dutch["key-children_rate"]["value"] == 2.8
        assert dutch["key-near_poor"]["value"] == 1_100_000
        assert dutch["key-long_term"]["value"] == 131_300

    def test_headline(self, dutch, english):
        assert dutch["headline"]["text"] == (
            "In 2024 leefden 551.300 mensen in armoede (voorlopig cijfer): 74.600 meer dan in 2023."
        )
        assert "551,300" in english["headline"]["text"]
        assert "74,600 more" in english["headline"]["text"]

    def test_children_are_unchanged_within_rounding(self, english):
        assert "unchanged within rounding" in english["key-children_rate"]["change_text"]

    def test_both_vintages_of_2023_are_shown(self, dutch):
        assert sorted(plotted(dutch["persons_in_poverty"], "2023")) == [476_700, 540_000]
        assert "540.000" in dutch["revision"]["text"]
        assert "476.700" in dutch["revision"]["text"]

    def test_rates_only_for_the_years_that_exist(self, dutch):
        frame = dutch["poverty_rate"]["chart"]["frame"]
        years = {row[frame["columns"].index("period")] for row in frame["data"]}
        assert years == {"2018", "2022", "2023", "2024"}

    def test_goals(self, english):
        persons, children, ceiling = rows(english["goals"])
        assert (persons["baseline_value"], persons["target_value"], persons["latest_value"]) == (6.3, 3.15, 4.6)
        assert (children["baseline_value"], children["target_value"], children["latest_value"]) == (9.1, 4.6, 5.8)
        assert (ceiling["target_value"], ceiling["target_period"]) == (2.8, None)

    def test_no_required_change_without_a_line_and_a_year_ahead(self, english):
        measured = rows(english["goals_measured"])
        assert [row["required"] for row in measured] == [None, None, None]
        assert all(row["why"] for row in measured)
        assert [row["last_scorable"] for row in measured] == ["2023", "2023", None]

    def test_projections_against_the_last_estimate(self, english):
        errors = plotted(english["projection_errors"], "2023")
        assert max(errors) == pytest.approx(3.0)
        assert min(errors) == pytest.approx(0.2)

    def test_mean_yearly_change(self, dutch):
        """Student's t over the six changes; mean and interval as R's t.test gives them."""
        frame = dutch["yearly_changes"]["chart"]["frame"]
        rows = pd.DataFrame(frame["data"], columns=frame["columns"])
        mean = rows[rows["uncertainty"] == "sampling"].iloc[0]
        assert mean["value"] == pytest.approx(-108_100)
        assert (mean["lower"], mean["upper"]) == pytest.approx((-232_454.84, 16_254.84), abs=0.5)

    def test_debts_of_the_poor(self, dutch):
        assert sorted(plotted(dutch["problem_debt"], "2024")) == [9, 22, 30]

    def test_groups_are_compared_in_the_last_year_that_all_have(self, dutch):
        """CBS 83841NED: households on social assistance 30.0 percent in 2023."""
        assert max(plotted(dutch["by_household"], "2023")) == 30
        assert plotted(dutch["by_household"], "2020") == []
        assert "In 2023" in dutch["by_household"]["headline"]

    def test_municipalities(self, dutch):
        assert len(dutch["municipalities"]["rows"]) == 342
        codes = {row[0]["value"]: row for row in dutch["municipalities"]["rows"]}
        assert codes["GM0599"][3]["value"] == 12.1
        assert "GM0457" in codes["GM0363"][4]["value"]

    def test_other_choices(self, dutch, english):
        """The first row is the headline; what must not be compared has no value and its reason."""
        table = {row["label"]: row for row in rows(dutch["sensitivity"])}
        own = next(iter(table.values()))
        assert (own["value"], own["lower"], own["upper"]) == (74_600, 74_500, 74_700)
        assert "de keuze van dit rapport" in own["label"]
        assert [row["value"] for row in table.values()] == [74_600, None, 0.4, 0, None, -12_300, -0.2, None]
        notes = [row["note"] for row in rows(english["sensitivity"])]
        assert notes[1] == "Not comparable: the figure for 2023 comes from another release"
        assert notes[-1] == "No figure for 2024; the latest is for 2023"
        refused = [cell["text"] for cell in dutch["sensitivity"]["rows"][1]]
        assert refused.count("[x]") == 3
        assert "11.300" not in text_of(dutch)
        assert dutch["sensitivity"]["headline"].startswith("Dezelfde richting bij 1 van de 7 andere keuzes")

    def test_the_definitions_never_share_a_drawn_series(self, dutch):
        for figure in (entry for entry in dutch.values() if entry["kind"] == "figure" and "chart" in entry):
            frame = figure["chart"]["frame"]
            rows = pd.DataFrame(frame["data"], columns=frame["columns"])
            if figure["chart"]["function"] == "lines":
                assert (rows.groupby("label")["definition"].nunique() == 1).all(), figure["id"]


def test_every_question_has_its_figures(dutch):
    """Each question of the brief is mapped to ids in monitor.yml; a question without an object is listed here."""
    catalogue = yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))
    entry = next(entry for entry in catalogue["reports"] if entry["id"] == "poverty_trends")
    questions = {int(number): ids for number, ids in entry["questions"].items()}
    shown = {ident for ident, record in dutch.items() if record["kind"] in ("figure", "table")}
    unanswered = {number: sorted(set(ids) - shown) for number, ids in questions.items() if not ids or set(ids) - shown}
    assert sorted(questions) == [1, 2, 3, 4, 5, 6, 7]
    assert unanswered == {}
    assert shown == {ident for ids in questions.values() for ident in ids}
    told = {record["question_no"] for record in dutch.values() if record["kind"] == "section"}
    assert told == set(questions)


def test_both_languages_record_the_same_objects(dutch, english):
    assert list(dutch) == list(english)
    for ident, entry in dutch.items():
        if entry["kind"] == "figure":
            assert entry["headline"] != english[ident]["headline"]
            assert entry["alt"] != english[ident]["alt"]
    assert {r["value"] for r in dutch.values() if r["kind"] == "key_figure"} == {
        r["value"] for r in english.values() if r["kind"] == "key_figure"
    }


class TestPerturbations:
    """The data change, the notebook does not."""

    def test_another_value_for_2024(self, copy, dutch):
        copy.edit("poverty", set_value("persons_in_poverty", "2024", "401200"))
        changed = copy.records()
        expected = "In 2024 leefden 401.200 mensen in armoede (voorlopig cijfer): 75.500 minder dan in 2023."
        assert changed["headline"]["text"] == expected
        assert changed["key-count"]["value"] == 401_200
        assert changed["key-count"]["change_text"].startswith("−75.500")
        figure, before = changed["persons_in_poverty"], dutch["persons_in_poverty"]
        assert "minder" in figure["headline"]
        assert "401.200" in figure["alt"]
        assert figure["digest"] != before["digest"]
        assert "401200" in figure["digest"].replace(".", "").replace(",", "")
        assert plotted(figure, "2024") == [401_200]
        assert "nam het aantal af" in changed["latest_change"]["text"]
        assert "551.300" not in text_of(changed)

    def test_2023_deleted(self, copy):
        copy.edit("poverty", lambda table: table[~of(table, "persons_in_poverty", "2023")])
        changed = copy.records()
        assert "551.300 mensen in armoede (voorlopig cijfer); over 2023 ontbreekt" in changed["headline"]["text"]
        assert "Over 2023 ontbreekt een cijfer" in changed["latest_change"]["text"]
        assert "geen cijfer over 2023" in changed["key-count"]["change_text"]
        assert plotted(changed["persons_in_poverty"], "2023") == []
        assert "te weinig opeenvolgende jaren" in changed["mean_change"]["text"]

    def test_only_the_first_release_of_2023_left(self, copy):
        def keep_first(table: pd.DataFrame) -> pd.DataFrame:
            return table[~(of(table, "persons_in_poverty", "2023") & (table["value"] == "476700"))]

        copy.edit("poverty", keep_first)
        changed = copy.records()
        assert "andere uitgave" in changed["headline"]["text"]
        assert "niet te vergelijken" in changed["key-count"]["change_text"]

    def test_an_invented_2025(self, copy, dutch):
        def add(table: pd.DataFrame) -> pd.DataFrame:
            row = table[of(table, "long_term_poor_persons", "2024")].iloc[[0]]
            return pd.concat([table, row.assign(period="2025", value="120000", vintage="2026-12")])

        copy.edit("poverty", add)
        changed = copy.records()
        assert plotted(changed["long_term"], "2025") == [120_000]
        assert changed["long_term"] != dutch["long_term"]
        touched = {ident for ident in dutch if changed[ident] != dutch[ident]}
        shown = {ident for ident in touched if dutch[ident]["kind"] in ("figure", "table", "key_figure", "headline")}
        assert "120.000" in text_of({ident: changed[ident] for ident in touched})
        assert shown == {"long_term", "key-long_term"}

    def test_shuffled_rows_give_the_same_bytes(self, copy):
        before = canonical.dumps(copy.execute())
        for path in sorted((copy.home / "data" / "raw").glob("*.csv")):
            copy.edit(path.stem, lambda table: table.sample(frac=1, random_state=11))
        assert canonical.dumps(copy.execute()) == before

    def test_two_equal_years(self, copy):
        copy.edit("poverty", set_value("persons_in_poverty", "2024", "476700"))
        changed = copy.records()
        assert "binnen de afronding evenveel" in changed["headline"]["text"]
        assert "binnen de afronding gelijk" in changed["key-count"]["change_text"]
        assert "binnen de afronding" in changed["persons_in_poverty"]["headline"]

    def test_a_swapped_definition_is_refused_and_both_are_named(self, copy):
        """A researcher who takes 2024 from the new and 2023 from the former line gets one sentence with both ids."""
        path = copy.home / "notebooks" / "10_poverty_trends.ipynb"
        content = json.loads(path.read_text(encoding="utf-8"))
        cell = next(c for c in content["cells"] if "changes.latest_change" in "".join(c["source"]))
        cell["source"] = (
            "former_line = published.read('persons_in_poverty', 'cpb_projection_nvmt', 'all_persons')\n"
            "changes.difference(published.observation(count), published.observation(former_line, '2023'))"
        )
        path.write_text(json.dumps(content), encoding="utf-8")
        from analysis.runs import notebooks

        _, cause, *_ = notebooks.execute(path, {}, home=copy.home, staged=copy.home)
        assert cause is not None
        assert cause.name == "ComparisonError"
        assert "'cpb_projection_nvmt'" in cause.message
        assert f"'{NEW}'" in cause.message


@pytest.mark.parametrize(
    "parameters",
    [
        {"as_of": "2025-06-30"},
        {"as_of": "2024-06-30"},
        {"population": "children_0_17", "language": "en"},
        {"first_year": 2020, "last_year": 2023},
    ],
)
def test_other_parameters_leave_no_gap_in_a_sentence(copy, parameters):
    """Wherever a figure is missing the text says so; no sentence has a hole where a number should stand."""
    records = copy.records(**parameters)
    texts = [
        (ident, name, text)
        for ident, entry in records.items()
        for name in ("text", "headline", "alt", "subtitle")
        if isinstance(text := entry.get(name), str)
    ]
    holes = ["()", "( ", " )", "  ", " ,", " .", " in .", "van .", ": .", "{", "nan", "None"]
    found = [(ident, name, text) for ident, name, text in texts for hole in holes if hole in text]
    assert found == []


EMPTY = {
    "count": {"indicator": ["persons_in_poverty"]},
    "rate": {"indicator": ["poverty_rate"], "definition": [NEW]},
    "long-term": {"indicator": ["long_term_poor_persons"]},
    "near-poor": {"indicator": ["near_poor_persons"]},
    "new line": {"definition": [NEW]},
    "former line": {"definition": ["cpb_projection_nvmt"]},
}


@pytest.mark.parametrize("gone", EMPTY)
def test_a_series_without_any_row_leaves_a_whole_report(copy, gone):
    """Whatever is deleted, the report runs, says that the figure is missing, and its page can be written."""

    def change(table: pd.DataFrame) -> pd.DataFrame:
        keep = pd.Series(False, index=table.index)
        for name, values in EMPTY[gone].items():
            keep |= ~table[name].isin(values)
        return table[keep]

    copy.edit("poverty", change)
    found = from_notebook(copy.execute())
    assert outline(found)
    assert re.search(r"\bnan\b", text_of(dict(enumerate(found)))) is None


def test_an_earlier_reading_tells_nothing_of_later(copy):
    """As of June 2025 neither the revised figures of 2023 nor anything about 2024 on the new line is known."""
    found = text_of(copy.records(as_of="2025-06-30"))
    for later in ("476.700", "551.300", "143.600", "93.000", "december 2025", "december 2026"):
        assert later not in found


def test_means_have_no_more_decimals_than_what_they_come_from(copy):
    copy.edit("poverty", set_value("persons_in_poverty", "2024", "476800"))
    figure = copy.records()["yearly_changes"]
    table = data_table(figure["chart"]["frame"], "nl")
    written = [cell["text"] for row in table["rows"] for cell in row]
    assert not any("," in text for text in written if any(sign.isdigit() for sign in text))
