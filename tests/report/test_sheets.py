"""The model of the workbook: what a number alone would lose stands beside it, and nothing is wider than a page."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_sample import records

from analysis.report import sheets, status_marks
from analysis.report.sheet_model import PAGE, Cell, lines_of, sentences, table, unique

IDENTITY = {
    "indicator": "persons_in_poverty",
    "definition": "cbs_scp_nibud_2024",
    "population": "all_persons",
    "breakdown": "",
    "category": "",
    "region": "NL",
    "unit": "persons",
    "period": "2023",
    "method": "published",
}


def of_table(columns: list[dict[str, Any]], rows: list[list[dict[str, Any]]], language: str = "nl", **more: Any) -> Any:
    """The sheet of the sample's table when it has these columns and rows."""
    found = records(language)
    own = next(record for record in found if record["kind"] == "table")
    own |= {"columns": columns, "rows": rows, **more}
    name = "Tabel 1" if language == "nl" else "Table 1"
    return next(sheet for sheet in sheets.workbook(found).sheets if sheet.name == name)


def column(kind: str, label: str = "Aantal", unit: str = "") -> dict[str, Any]:
    return {"name": "value", "label": label, "unit": unit, "align": "left", "kind": kind, "decimals": None}


def texts(sheet: Any) -> list[list[str]]:
    heads = [one.header for one in sheet.table.columns]
    return [heads, *([cell.text for cell in row] for row in sheet.table.rows)]


@pytest.mark.parametrize(
    ("status", "vintage", "marks"),
    [
        ("final", "2025-12-17", "[r]"),  # 2023 was released in October 2024 and revised in December 2025
        ("final", "2024-10", ""),
        ("provisional", "2024-10", "[p]"),
        ("provisional", "2025-12-17", "[p] [r]"),
        ("estimate", "", "[e]"),
        ("projection", "", "[f]"),
        ("sample", "", ""),
    ],
)
def test_shorthand_of_status_and_revision(status: str, vintage: str, marks: str) -> None:
    assert status_marks.marks({**IDENTITY, "status": status, "vintage": vintage}) == marks


def test_computed_and_nameless_rows_are_not_called_revised() -> None:
    row = {**IDENTITY, "status": "final", "vintage": "2025-12-17"}
    assert not status_marks.revised({**row, "method": "difference"})
    assert not status_marks.revised({**row, "period": "2022"})
    assert not status_marks.revised({"status": "final", "method": "published", "vintage": "2025-12-17"})


def test_provisional_rows_of_a_table_are_marked_by_their_trace() -> None:
    rows = [[{"text": "9,1", "value": 9.1}], [{"text": "4,6", "value": 4.6}]]
    names = ("indicator", "definition", "population", "breakdown", "category", "region", "source_id")
    trace: dict[str, Any] = {name: IDENTITY.get(name, "cbs_lia2025_h2") for name in names}
    trace |= {"period": ["2022", "2024"], "status": ["final", "provisional"], "vintage": "2025-12-17"}
    assert texts(of_table([column("number")], rows, trace=trace)) == [
        ["Aantal", "Tekens"],
        ["9,1", "[z]"],
        ["4,6", "[p]"],
    ]


def test_words_before_a_number_stand_beside_it() -> None:
    for language, separator, word in (("nl", ".", "ongeveer"), ("en", ",", "about")):
        shown = f"1{separator}100{separator}000"
        rows = [[{"text": f"{word} {shown}", "value": 1100000.0}], [{"text": "5", "value": 5.0}]]
        sheet = of_table([column("number")], rows, language)
        assert [[cell.value for cell in row] for row in sheet.table.rows] == [[1100000.0, None], [5.0, None]]
        assert [row[1].text for row in sheet.table.rows] == [word, "[z]"]


def test_texts_that_are_numbers_become_numbers() -> None:
    cases = [
        ("nl", ["ruim 380.000", "[x]", "29.438"], [380000, None, 29438]),
        ("nl", ["82%", "7,5%"], [82, 7.5]),
        ("en", ["−1,234.5", "+2"], [-1234.5, 2]),
        ("nl", ["13", "14"], [13, 14]),
    ]
    for language, shown, values in cases:
        rows = [[{"text": one, "value": None if one == "[x]" else one}] for one in shown]
        sheet = of_table([column("text")], rows, language)
        assert [row[0].value for row in sheet.table.rows] == values
        assert sheet.table.columns[0].header == ("Aantal (procent)" if "82%" in shown else "Aantal")


def test_texts_that_are_more_than_numbers_stay_texts() -> None:
    for shown in (["190 tot en met 205", "13"], ["82%", "12"], ["1.2.3"], ["12.34"], ["GM0344"], ["€ 5", "€ 6"]):
        sheet = of_table([column("text")], [[{"text": one, "value": one}] for one in shown])
        assert [row[0].text for row in sheet.table.rows] == shown
        assert {row[0].kind for row in sheet.table.rows} == {"text"}


def test_decimals_and_plus_are_those_of_the_text() -> None:
    rows = [[{"text": "+0,40", "value": 0.4}], [{"text": "−1.234", "value": -1234.0}], [{"text": "[x]", "value": None}]]
    cells = [row[0] for row in of_table([column("number")], rows).table.rows]
    assert [(cell.kind, cell.decimals, cell.signed) for cell in cells] == [
        ("number", 2, True), ("number", 0, False), ("mark", 0, False),
    ]  # fmt: skip


def test_provisional_key_figures_are_marked() -> None:
    for language in ("nl", "en"):
        sheet = sheets.workbook(records(language)).sheets[2]
        assert [row[-1].text for row in sheet.table.rows] == ["[p]"] * 4


def test_draft_is_said_on_the_cover() -> None:
    found = records("nl")
    assert not [line for line in sheets.workbook(found).sheets[0].lines if "Concept" in line.text]
    found[0]["draft"] = True
    assert "Concept" in sheets.workbook(found).sheets[0].lines[0].text


def test_headers_differ_from_each_other() -> None:
    assert unique(["Doel", "doel", "Doel"]) == ["Doel", "doel (2)", "Doel (3)"]


words = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=80)


@given(st.lists(words, min_size=1, max_size=6), st.lists(words, min_size=1, max_size=4))
def test_tables_of_up_to_six_columns_of_words_fit_a_page(heads: list[str], told: list[str]) -> None:
    made = table("any", heads, [[Cell("text", one)] * len(heads) for one in told])
    assert sum(one.width for one in made.columns) <= PAGE
    assert len({one.header.casefold() for one in made.columns}) == len(heads)


@given(st.lists(st.from_regex(r"[A-Z][a-z ,]{0,60}[a-z][.?!]", fullmatch=True), min_size=1, max_size=6))
def test_no_word_is_lost_when_a_line_is_cut_by_sentence(told: list[str]) -> None:
    assert " ".join(sentences(" ".join(told))) == " ".join(told)


def test_room_for_words_that_wrap() -> None:
    assert [lines_of("woord " * count, 30) for count in (1, 5, 6, 30)] == [1, 1, 2, 6]
