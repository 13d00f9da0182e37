"""Every Word document that is published: our audit of its XML, the recorded texts, and LibreOffice."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import office
import pdf_audit
import pikepdf
import pytest
import word_audit
from PIL import Image
from published_reports import EACH

pytestmark = pytest.mark.check

LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
DPI = 50
EDGE = 15  # millimetres at the sides that stay white: margins are 20
Places = dict[tuple[str, str], Path]
RecordsOf = Callable[[str, str], list[dict[str, Any]]]
Tool = Callable[[str], str]
each = pytest.mark.parametrize(("report", "language"), EACH)


@each
def test_our_audit_finds_nothing(report: str, language: str, places: Places, records_of: RecordsOf) -> None:
    document = word_audit.Document(places[report, language] / "report.docx")
    assert word_audit.problems(document) == []
    assert word_audit.differences(document, records_of(report, language)) == []
    assert document.language == LANGUAGES[language]


@each
@pytest.mark.needs("soffice", "pdftoppm")
def test_libreoffice_opens_and_converts_it(
    report: str, language: str, places: Places, records_of: RecordsOf, tool: Tool, tmp_path: Path
) -> None:
    """What LibreOffice reads in the document: its headings, alt texts and header rows; nothing runs off the page."""
    path = places[report, language] / "report.docx"
    document = word_audit.Document(path)
    (made,) = office.convert(tool("soffice"), [path], office.TAGGED, tmp_path / "pdf")
    with pikepdf.open(made) as pdf:
        root = pdf_audit.read(pdf)
    figures = [record for record in records_of(report, language) if record["kind"] == "figure"]
    assert [str(figure.attributes.get("Alt", "")) for figure in root.all("Figure")] == [
        record["alt"] for record in figures
    ]
    levels = [level for level, _ in word_audit.headings(document)]
    assert [int(heading.role[1:]) for heading in root.all("H1", "H2", "H3")] == levels
    tables = list(root.all("Table"))
    assert len(tables) == len(list(document.body.iter(f"{word_audit.W}tbl")))
    assert [table for table in tables if not any(next(table.all("TR")).all("TH"))] == []
    assert off_the_page(made, tool("pdftoppm"), tmp_path) == []


def off_the_page(pdf: Path, pdftoppm: str, folder: Path) -> list[str]:
    """The pages on which something stands in the outer part of the margins at the sides."""
    subprocess.run([pdftoppm, "-r", str(DPI), "-gray", "-png", str(pdf), str(folder / "page")], check=True)
    width = round(EDGE / 25.4 * DPI)
    found = []
    for page in sorted(folder.glob("page*.png")):
        grey = np.asarray(Image.open(page).convert("L"))
        if (grey[:, :width] < 200).any() or (grey[:, -width:] < 200).any():
            found.append(page.name)
    return found
