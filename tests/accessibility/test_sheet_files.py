"""Every workbook that is published, as XLSX and as ODS: our audit, the recorded values, and LibreOffice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import office
import pytest
import sheet_audit
from published_reports import EACH
from report_sample import records

from analysis.report import ods, workbook
from analysis.report.outline import title_of

pytestmark = pytest.mark.check

FORMS = ("xlsx", "ods")
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
LIKE_FORMULAS = ["=1+1", "+31 70 123", "-5 tot +5", "@som", "=HYPERLINK(0)"]
Places = dict[tuple[str, str], Path]
RecordsOf = Callable[[str, str], list[dict[str, Any]]]
Tool = Callable[[str], str]
each = pytest.mark.parametrize(("report", "language"), EACH)


def filled(rows: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """The cells of a sheet that hold something, row by row, numbers to the nine decimals that programs keep."""
    cells = [
        [cell if isinstance(cell, str) else round(float(cell), 9) for cell in row if cell is not None] for row in rows
    ]
    return [row for row in cells if row]


@each
@pytest.mark.parametrize("form", FORMS)
def test_our_audit_finds_nothing(report: str, language: str, form: str, places: Places, records_of: RecordsOf) -> None:
    book = sheet_audit.read(places[report, language] / f"report.{form}")
    found = records_of(report, language)
    assert sheet_audit.problems(book) == []
    assert sheet_audit.differences(book, found) == []
    assert (book.title, book.language) == (title_of(found[0]), LANGUAGES[language])


@each
def test_both_forms_hold_the_same(report: str, language: str, places: Places) -> None:
    excel, open_ = (sheet_audit.read(places[report, language] / f"report.{form}").sheets for form in FORMS)
    assert [sheet.name for sheet in excel] == [sheet.name for sheet in open_]
    assert [filled(sheet.rows) for sheet in excel] == [filled(sheet.rows) for sheet in open_]


@each
@pytest.mark.needs("soffice")
def test_libreoffice_opens_and_converts_them(
    report: str, language: str, places: Places, tool: Tool, tmp_path: Path
) -> None:
    """Each form is read by LibreOffice and written in the other one: the values are the same, and still numbers."""
    files = {form: places[report, language] / f"report.{form}" for form in FORMS}
    for form, other in (FORMS, FORMS[::-1]):
        (converted,) = office.convert(tool("soffice"), [files[form]], other, tmp_path / other)
        was, now = sheet_audit.read(files[form]), sheet_audit.read(converted)
        assert [sheet.name for sheet in now.sheets] == [sheet.name for sheet in was.sheets]
        assert [filled(sheet.rows) for sheet in now.sheets] == [filled(sheet.rows) for sheet in was.sheets]
        assert [sheet.formulas for sheet in now.sheets if sheet.formulas] == []
        assert now.title == was.title


@pytest.mark.needs("soffice")
def test_text_like_a_formula_stays_unaltered_in_libreoffice(tool: Tool, tmp_path: Path) -> None:
    found = records("nl")
    table = next(record for record in found if record["kind"] == "table")
    table["rows"] = [[*table["rows"][0][:4], {"text": one, "value": one}] for one in LIKE_FORMULAS]
    found[1]["text"] = LIKE_FORMULAS[0]
    for write, form, other in ((workbook.write, "xlsx", "ods"), (ods.write, "ods", "xlsx")):
        path = write(found, tmp_path / f"report.{form}")
        for book in (path, *office.convert(tool("soffice"), [path], other, tmp_path / other)):
            sheets = {sheet.name: sheet for sheet in sheet_audit.read(book).sheets}
            rows = filled(sheets["Tabel 1"].rows)
            assert [row[4] for row in rows[-len(LIKE_FORMULAS) :]] == LIKE_FORMULAS
            assert sheets["Voorblad"].rows[1][0] == LIKE_FORMULAS[0]
            assert not [sheet.formulas for sheet in sheets.values() if sheet.formulas]
