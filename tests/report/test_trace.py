"""Every number can be traced: tables carry what identifies a row, captions name copies, what is missing has a name."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest

from analysis import project, published
from analysis.report import Report, documents, lines, provenance, text
from analysis.report.recorded import MIME
from analysis.report.tables import trace

NEW = "cbs_scp_nibud_2024"


@pytest.fixture(scope="module")
def persons():
    return published.read("persons_in_poverty", NEW, "all_persons")


def test_the_csv_of_a_table_leads_each_row_back_to_its_source(shown, persons):
    report = Report("poverty_trends", {"language": "nl"})
    report.table("revisions", persons.assign(label="a"), {"label": "text", "period": "period", "value": "persons"})
    rows = list(csv.DictReader(io.StringIO(documents.table_csv(shown[-1][MIME]))))
    assert list(rows[0])[:3] == ["label", "period", "value"]
    raw = pd.read_csv(project.raw() / "poverty.csv", dtype=str, keep_default_na=False)
    for row in rows:
        names = ("indicator", "definition", "population", "period", "source_id", "unit", "status")
        same = raw[(raw[list(names)] == [row[name] for name in names]).all(axis=1)]
        assert float(row["value"]) in {float(value) for value in same["value"]}


def test_what_is_the_same_in_all_rows_is_recorded_once():
    frame = pd.DataFrame({"definition": ["a", "a"], "source_id": ["x", "y"], "region": ["", None], "value": [1, 2]})
    assert trace(frame, {"value": "persons"}, ["x", "y"]) == {"definition": "a", "source_id": ["x", "y"]}


def test_a_shown_column_is_not_repeated():
    frame = pd.DataFrame({"period": ["2024"], "unit": ["persons"], "source_id": ["x"]})
    assert trace(frame, {"period": "period"}, ["x"]) == {"unit": "persons", "source_id": "x"}


def test_rows_without_a_source_get_those_of_the_table(shown, persons):
    report = Report("poverty_trends", {"language": "nl"})
    report.table("revisions", pd.DataFrame({"label": ["a", "b"]}), {"label": "text"}, source=persons)
    (one, other) = csv.DictReader(io.StringIO(documents.table_csv(shown[-1][MIME])))
    assert one["source_ids"] == other["source_ids"] == "cbs_lia2025_h2"


def test_a_recorded_table_without_a_trace_is_still_written():
    record = {"columns": [{"name": "a"}], "rows": [[{"value": 1}]]}
    assert documents.table_csv(record) == "a\n1\n"


@pytest.mark.parametrize(
    ("kinds", "line"),
    [
        (["nlstat_85039NED"], "Source: CBS, read in a copy of the publication"),
        (["nlstat_85039NED", "cbs_lia2025_h2"], "Source: CBS, partly read in a copy of the publication"),
        (["cbs_lia2025_h2"], "Source: CBS"),
    ],
)
def test_a_caption_says_when_a_copy_was_read(kinds, line):
    frame = pd.DataFrame({"source_id": kinds, "definition": "cbs_low_income"})
    assert provenance.source_line(frame, "en") == line


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_missing_is_named(shown, persons, language):
    report = Report("poverty_trends", {"language": language})
    for empty in (
        lambda: report.figure("poverty_rate", lines, persons.iloc[:0]),
        lambda: report.table("revisions", persons.iloc[:0], {"value": "persons"}),
    ):
        empty()
        record = shown[-1][MIME]
        subtitle = report.messages.attribute(f"poverty-trends-{record['id'].replace('_', '-')}", "subtitle")
        assert subtitle
        assert record["text"].endswith(f": {text.inside(subtitle)}.")


def test_a_name_that_would_need_a_missing_figure_is_left_out(shown, persons):
    report = Report("poverty_trends", {"language": "nl"})
    assert report.messages.attribute("poverty-trends-municipalities", "subtitle", top_period="") == ""
    assert report.messages.attribute("poverty-trends-municipalities", "no-such-part") == ""
    report.figure("municipalities", lines, persons.iloc[:0], top=None)
    assert shown[-1][MIME]["text"] == "Voor deze keuze van jaren en peildatum is er geen cijfer om hier te tonen."


@pytest.mark.parametrize(
    ("words", "inside"), [("Aandeel personen", "aandeel personen"), ("CBS-cijfers", "CBS-cijfers"), ("A b", "a b")]
)
def test_words_inside_a_sentence(words, inside):
    assert text.inside(words) == inside
