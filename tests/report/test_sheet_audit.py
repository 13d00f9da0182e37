"""The audit of spreadsheets finds each fault, in XLSX and in ODS, and nothing in a good file."""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from report_sample import records

from analysis.report import ods, workbook

sys.path.insert(0, str(Path(__file__).parents[1] / "accessibility"))
import sheet_audit

PLACE = "Figuur 1"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("sheets")
    return {
        "xlsx": workbook.write(records("nl"), folder / "report.xlsx"),
        "ods": ods.write(records("nl"), folder / "report.ods"),
    }


def test_nothing_is_found_in_good_files(good: dict[str, Path], tmp_path: Path) -> None:
    for language in ("nl", "en"):
        for write, form in ((workbook.write, "xlsx"), (ods.write, "ods")):
            book = sheet_audit.read(write(records(language), tmp_path / f"{language}.{form}"))
            assert sheet_audit.problems(book) == []
            assert sheet_audit.differences(book, records(language)) == []


def first(sheet: Any) -> Any:
    (table,) = sheet.tables.values()
    return table


def value(sheet: Any, row: int, column: int) -> Any:
    """A cell of the table, counted from its first row of data."""
    top = sheet[first(sheet).ref][0][0].row
    return sheet.cell(top + row, column)


EXCEL: dict[str, tuple[Callable[[Any, Any], None], str]] = {
    "merged": (lambda book, sheet: sheet.merge_cells("A2:B2"), "is merged"),
    "empty cell": (lambda book, sheet: setattr(value(sheet, 1, 2), "value", None), "is empty"),
    "number as text": (lambda book, sheet: setattr(value(sheet, 1, 2), "value", "1.199.900"), "as text"),
    "no header": (lambda book, sheet: setattr(first(sheet), "headerRowCount", 0), "no tagged header row"),
    "formula": (lambda book, sheet: setattr(value(sheet, 1, 2), "value", "=1+1"), "a formula"),
    "no table": (lambda book, sheet: sheet.tables.clear(), "holds 0 tables"),
    "blank row": (lambda book, sheet: setattr(sheet["A2"], "value", None), "is blank"),
    "frozen": (lambda book, sheet: setattr(sheet, "freeze_panes", "A5"), "frozen"),
    "unknown mark": (lambda book, sheet: setattr(value(sheet, 1, 4), "value", "[q]"), "[q] is not a shorthand"),
    "unexplained": (lambda book, sheet: setattr(value(sheet, 1, 4), "value", "[c]"), "[c] is not explained"),
    "something below": (lambda book, sheet: setattr(value(sheet, 9, 1), "value", "een noot"), "under the table"),
    "no title": (lambda book, sheet: setattr(book.properties, "title", ""), "no title"),
    "no language": (lambda book, sheet: setattr(book.properties, "language", ""), "no language"),
    "not listed": (lambda book, sheet: book.copy_worksheet(book["Voorblad"]), "do not lead to it"),
    "hidden": (lambda book, sheet: setattr(sheet, "sheet_state", "hidden"), "hidden"),
}


@pytest.mark.parametrize("name", EXCEL)
def test_a_fault_in_excel_is_found(name: str, good: dict[str, Path], tmp_path: Path) -> None:
    change, told = EXCEL[name]
    book = openpyxl.load_workbook(good["xlsx"])
    change(book, book[PLACE])
    book.save(tmp_path / "bad.xlsx")
    assert [one for one in sheet_audit.problems(sheet_audit.read(tmp_path / "bad.xlsx")) if told in one]


NUMBER = r'office:value-type="float" office:value="1199900.0"'
OPEN: dict[str, tuple[str, str, str]] = {
    "merged": (NUMBER, f'table:number-columns-spanned="2" {NUMBER}', "is merged"),
    "empty cell": (rf"<table:table-cell {NUMBER}[^>]*>.*?</table:table-cell>", "<table:table-cell/>", "is empty"),
    "number as text": (NUMBER, 'office:value-type="string"', "as text"),
    "no header": (r"</?table:table-header-rows>", "", "no tagged header row"),
    "header not said": (r'contains-header="true"', 'contains-header="false"', "no tagged header row"),
    "formula": (NUMBER, f'table:formula="of:=1+1" {NUMBER}', "a formula"),
    "no table": (r"<table:database-ranges>.*</table:database-ranges>", "", "holds 0 tables"),
    "filter": (r'filter-buttons="false"', 'filter-buttons="true"', "a filter"),
    "lost link": (r"#'Figuur 1'\.A1", "#'Figuur 9'.A1", "which is no sheet"),
}


@pytest.mark.parametrize("name", OPEN)
def test_a_fault_in_opendocument_is_found(name: str, good: dict[str, Path], tmp_path: Path) -> None:
    old, new, told = OPEN[name]
    with zipfile.ZipFile(good["ods"]) as source, zipfile.ZipFile(tmp_path / "bad.ods", "w") as target:
        for part in source.namelist():
            content = source.read(part).decode("utf-8")
            if part == "content.xml":
                changed, count = re.subn(old, new, content)
                assert count
                content = changed
            target.writestr(part, content)
    assert [one for one in sheet_audit.problems(sheet_audit.read(tmp_path / "bad.ods")) if told in one]


def test_a_value_that_was_not_recorded_is_found(good: dict[str, Path]) -> None:
    found = records("nl")
    figure = next(record for record in found if record["kind"] == "figure")
    frame = figure["chart"]["frame"]
    frame["data"][0][frame["columns"].index("value")] += 1
    table = next(record for record in found if record["kind"] == "table")
    table["rows"][0][1] = {"text": "9,2", "value": 9.2}
    for path in good.values():
        told = sheet_audit.differences(sheet_audit.read(path), found)
        assert [one.partition(":")[0] for one in told] == ["figure_persons", "table_goals"]
