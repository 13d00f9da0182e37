"""The workbook read back: one marked-up table a sheet, numbers as numbers, nothing empty."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from report_sample import CITE, SAY, records

from analysis.errors import MonitorError
from analysis.report import workbook


def written(folder: Path, language: str = "nl", found: list[dict[str, Any]] | None = None) -> openpyxl.Workbook:
    path = workbook.write(records(language) if found is None else found, folder / "report.xlsx")
    return openpyxl.load_workbook(path)


def cells(sheet: Any) -> list[list[Any]]:
    """The cells of a sheet's one table, the header first."""
    (table,) = sheet.tables.values()
    return [[cell.value for cell in row] for row in sheet[table.ref]]


def test_sheets_in_order(tmp_path: Path) -> None:
    assert written(tmp_path).sheetnames == [
        "Voorblad", "Inhoud", "Kerncijfers", "Figuur 1", "Figuur 2", "Figuur 3", "Tabel 1", "Toelichting", "Bronnen",
    ]  # fmt: skip
    assert written(tmp_path, "en").sheetnames[0] == "Cover"
    assert written(tmp_path, "en").sheetnames[-1] == "Sources"


def test_every_sheet_but_the_cover_holds_one_complete_table(tmp_path: Path) -> None:
    for language in ("nl", "en"):
        book = written(tmp_path, language)
        names = []
        for sheet in book.worksheets:
            assert sheet["A1"].value
            assert not sheet.merged_cells.ranges
            if sheet.title == book.sheetnames[0]:
                continue
            (table,) = sheet.tables.values()
            names.append(table.displayName)
            rows = cells(sheet)
            assert table.headerRowCount in (1, None)
            assert all(cell not in (None, "") for row in rows for cell in row)
            assert len(set(rows[0])) == len(rows[0])
            assert sheet.max_row == len(rows) + sheet[table.ref][0][0].row - 1
            assert table.autoFilter is None
            assert table.tableColumns[0].name == rows[0][0]
        assert len(set(names)) == len(names)


def test_numbers_are_numbers_with_unit_in_the_header(tmp_path: Path) -> None:
    rows = cells(written(tmp_path)["Figuur 1"])
    assert rows[0] == ["Periode", "Waarde (personen)", "Status", "Tekens"]
    assert rows[1] == [2018, 1199900, "Definitief", "[z]"]
    assert rows[-1] == [2024, 551300, "Voorlopig", "[p]"]
    sheet = written(tmp_path)["Figuur 2"]
    values = [cell for row in sheet.iter_rows() for cell in row if cell.value == 3.1]
    assert [cell.number_format for cell in values] == ["#,##0.0"]


def test_years_are_numbers_and_other_periods_text(tmp_path: Path) -> None:
    found = records("nl")
    table = next(record for record in found if record["kind"] == "table")
    for column, values in ((0, ("2024", "2024-H1")), (4, ("2024", "2024 en later"))):
        for row, value in zip(table["rows"], values, strict=False):
            row[column] = {"text": value, "value": value}
        table["rows"] = table["rows"][:2]
    sheet = written(tmp_path, found=found)["Tabel 1"]
    rows = cells(sheet)
    assert [row[0] for row in rows[1:]] == [2024, "2024-H1"]
    assert [row[4] for row in rows[1:]] == ["2024", "2024 en later"]
    assert {cell.number_format for row in sheet.iter_rows() for cell in row if cell.value == 2024} == {"0"}


def test_cover_has_facts_and_no_word_on_errors_without_a_contact(tmp_path: Path) -> None:
    found = records("nl")
    found[0]["facts"] = [{"label": "Doelen", "text": "geen enkel doel is te meten"}]
    cover = [row[0].value for row in written(tmp_path, found=found)["Voorblad"].iter_rows()]
    assert cover.index("Doelen: geen enkel doel is te meten") < cover.index(found[0]["question"])
    assert "Een fout gevonden?" in cover
    found[-1]["report_errors_to"] = ""
    cover = [row[0].value for row in written(tmp_path, found=found)["Voorblad"].iter_rows()]
    assert not [line for line in cover if "fout" in line]


def test_sources_name_copies_and_texts(tmp_path: Path) -> None:
    found = records("nl")
    section = next(record for record in found if record["kind"] == "section")
    source = next(s for s in found[-1]["sources"] if s["id"] == "cbs_lia2025_h2")
    source |= {"copy": True, "used_by": ["persons", section["id"]]}
    rows = [row for row in cells(written(tmp_path, found=found)["Bronnen"]) if row[0] == source["citation"]]
    assert [row[1] for row in rows] == ["Kopieën van tabellen van de producent"]
    assert [row[4] for row in rows] == [f"Figuur 1, tekst van ‘{section['title']}’"]


def test_marks_beside_a_number_are_kept(tmp_path: Path) -> None:
    rows = cells(written(tmp_path)["Tabel 1"])
    assert rows[0][-1] == "Tekens"
    assert rows[1] == ["Kinderen gehalveerd in 2025", 9.1, 4.6, "[x]", SAY["nl"]["t1rows"][0][-1], "[z]"]
    assert rows[2][2] == 3.15
    assert rows[2][-1] == "[p]"
    assert rows[0][1:4] == ["Uitgangspunt 2015 (procent)", "Doel (procent)", "Laatste cijfer (procent)"]


def test_text_like_a_formula_stays_text(tmp_path: Path) -> None:
    found = records("nl")
    table = next(record for record in found if record["kind"] == "table")
    for place, shown in enumerate(("=1+1", "@som")):
        table["rows"][place][4] = {"text": shown, "value": shown}
    table["rows"][0][0] = {"text": "-5 tot +5", "value": "-5 tot +5"}
    found[1]["text"] = "=HYPERLINK(0)"
    book = written(tmp_path, found=found)
    rows = cells(book["Tabel 1"])
    assert [rows[1][4], rows[2][4], rows[1][0]] == ["=1+1", "@som", "-5 tot +5"]
    for sheet in book.worksheets:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_document_says_what_it_is(tmp_path: Path) -> None:
    for language, tag in (("nl", "nl-NL"), ("en", "en-GB")):
        properties = written(tmp_path, language).properties
        assert (properties.title, properties.language) == (SAY[language]["title"], tag)
        assert properties.creator == {"nl": "Monitor armoede en schulden", "en": "Poverty and debt monitor"}[language]
    cover = [row[0].value for row in written(tmp_path)["Voorblad"].iter_rows()]
    assert SAY["nl"]["headline"] in cover
    assert CITE["nl"] in cover
    assert None not in cover


def test_contents_link_to_each_sheet(tmp_path: Path) -> None:
    book = written(tmp_path)
    rows = cells(book["Inhoud"])
    assert [row[0] for row in rows[1:]] == book.sheetnames[2:]
    links = [cell.hyperlink.location for row in book["Inhoud"].iter_rows() for cell in row if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in book.sheetnames[2:]]


def test_table_without_rows_says_so(tmp_path: Path) -> None:
    found = records("nl")
    next(record for record in found if record["kind"] == "table")["rows"] = []
    sheet = written(tmp_path, found=found)["Tabel 1"]
    assert not sheet.tables
    assert "Er zijn geen cijfers voor deze tabel." in [row[0].value for row in sheet.iter_rows()]


def test_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MonitorError, match="kind 'grafiek'"):
        written(tmp_path, found=[*records("nl"), {"kind": "grafiek"}])
