"""The OpenDocument workbook, read back by odfdo: the same cells as the Excel workbook."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from odfdo import Document
from report_sample import SAY, records

from analysis.report import ods, workbook


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("ods")
    for language in ("nl", "en"):
        ods.write(records(language), place / f"{language}.ods")
    return place


def read(path: Path) -> dict[str, list[list[Any]]]:
    """The values of every sheet by its name; of a link (which odfdo writes in Markdown) the words."""
    tables = Document(path).body.tables
    return {table.name: [[plain(cell) for cell in row] for row in table.iter_values()] for table in tables}


def plain(cell: Any) -> Any:
    if isinstance(cell, str):
        return re.sub(r"^\[(.+)\]\(.+\)$", r"\1", cell)
    return cell if cell is None else float(cell)


def test_the_same_cells_as_in_the_excel_workbook(folder: Path, tmp_path: Path) -> None:
    for language in ("nl", "en"):
        excel = openpyxl.load_workbook(workbook.write(records(language), tmp_path / "report.xlsx"))
        found = read(folder / f"{language}.ods")
        assert list(found) == excel.sheetnames
        for sheet in excel.worksheets:
            cells = [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()]
            assert [[cell for cell in row if cell is not None] for row in found[sheet.title]] == cells


def test_numbers_are_numbers_in_their_decimals(folder: Path) -> None:
    table = next(table for table in Document(folder / "nl.ods").body.tables if table.name == "Figuur 2")
    cells = [cell for row in table.rows for cell in row.cells if cell.get_attribute("office:value")]
    shares = [cell for cell in cells if float(cell.value) == 3.1]
    assert shares
    assert {(cell.type, cell.style) for cell in shares} == {("float", "number_1")}


def test_document_says_what_it_is(folder: Path) -> None:
    for language, tag in (("nl", "nl-NL"), ("en", "en-GB")):
        document = Document(folder / f"{language}.ods")
        assert (document.meta.title, document.meta.language) == (SAY[language]["title"], tag)
        assert document.meta.subject == SAY[language]["headline"]
        (style,) = [one for one in document.get_styles("table-cell") if one.tag == "style:default-style"]
        text = style.get_element("style:text-properties")
        assert (text.get_attribute("fo:language"), text.get_attribute("fo:country")) == tuple(tag.split("-"))


def test_text_like_a_formula_stays_text(tmp_path: Path) -> None:
    found = records("nl")
    table = next(record for record in found if record["kind"] == "table")
    shown = ["=1+1", "+SUM(A1)", "-5 tot +5", "@som", "  twee   spaties", "regel\nregel"]
    row = table["rows"][0]
    table["rows"] = [[*row[:4], {"text": one, "value": one}] for one in shown]
    found[1]["text"] = "=HYPERLINK(0)"
    read_back = read(ods.write(found, tmp_path / "report.ods"))
    assert [row[4] for row in read_back["Tabel 1"][-len(shown) :]] == shown
    assert read_back["Voorblad"][1][0] == "=HYPERLINK(0)"
    content = zipfile.ZipFile(tmp_path / "report.ods").read("content.xml")
    assert b"table:formula" not in content


def test_links_lead_to_sheets(folder: Path) -> None:
    content = ElementTree.fromstring(zipfile.ZipFile(folder / "nl.ods").read("content.xml"))
    links = [link.get("{http://www.w3.org/1999/xlink}href") for link in content.iter() if link.tag.endswith("}a")]
    names = list(read(folder / "nl.ods"))
    assert [link for link in links if link.startswith("#")][: len(names) - 2] == [f"#'{name}'.A1" for name in names[2:]]


def test_package_begins_with_its_type_and_lists_what_it_holds(folder: Path) -> None:
    with zipfile.ZipFile(folder / "nl.ods") as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert package.read(first) == b"application/vnd.oasis.opendocument.spreadsheet"
        manifest = ElementTree.fromstring(package.read("META-INF/manifest.xml"))
        listed = {value for entry in manifest for name, value in entry.attrib.items() if name.endswith("full-path")}
        assert listed == {"/", *package.namelist()} - {"mimetype", "META-INF/manifest.xml"}
