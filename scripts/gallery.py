"""The pictures of the README: figures of published reports through the door, and pages of a PDF.

    python scripts/gallery.py            makes three reports anew, in a folder of its own, and draws docs/gallery/
    python scripts/gallery.py REPORTS    draws them from a folder of published reports, such as reports

A test of `make check` compares docs/gallery/ with the reports of that moment.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import check_tools

from analysis import project
from analysis.report import documents, recorded

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "gallery"
VARIANT = "language-en"
FIGURE_DPI, PAGE_DPI = 110, 80


class Picture(NamedTuple):
    """What a picture shows: a figure of a report, or a page of its PDF."""

    report: str
    figure: str = ""
    page: int = 0


PICTURES = {
    "persons_in_poverty": Picture("poverty_trends", figure="persons_in_poverty"),
    "households_problematic_debts": Picture("problematic_debts", figure="households"),
    "agreement_by_correlation": Picture("creditor_acceptance", figure="agreement_by_correlation"),
    "problem_debt_municipalities": Picture("problematic_debts", figure="problem_debt_municipalities"),
    "pdf_first_page": Picture("poverty_trends", page=1),
    "pdf_page_with_figure": Picture("poverty_trends", page=3),
}


def draw(picture: Picture, reports: Path) -> bytes:
    """A picture as PNG, from the published report in English."""
    place = reports / picture.report / VARIANT
    if picture.page:
        return pdf_page(place / "report.pdf", picture.page)
    notebook = json.loads((place / "notebook.ipynb").read_text(encoding="utf-8"))
    (record,) = (
        one for one in recorded.from_notebook(notebook) if (one["kind"], one.get("id")) == ("figure", picture.figure)
    )
    return documents.redraw(record).png(dpi=FIGURE_DPI)


def pdf_page(path: Path, number: int) -> bytes:
    """A page of a PDF as PNG, drawn by poppler."""
    page = ["-f", str(number), "-l", str(number), "-r", str(PAGE_DPI), "-png", "-singlefile", str(path)]
    program = check_tools.path_of("pdftoppm")
    if not program:
        raise SystemExit(f"Stopped: {check_tools.sentence(['pdftoppm'])}")
    return subprocess.run([program, *page], check=True, capture_output=True).stdout


def make_reports(home: Path) -> Path:
    """The reports that the pictures show, made anew in a project of its own; returns their folder."""
    shutil.copytree(project.notebooks(), home / "notebooks")
    shutil.copytree(project.raw(), home / "data" / "raw")
    (home / "reports").mkdir()
    names = sorted({picture.report for picture in PICTURES.values()})
    environment = os.environ | {"MONITOR_HOME": str(home)}
    subprocess.run([sys.executable, "-m", "analysis", "run", *names, "-l", "en"], env=environment, check=True)
    return home / "reports"


def main(arguments: list[str]) -> None:
    """Write docs/gallery/ anew."""
    with tempfile.TemporaryDirectory() as scratch:
        reports = Path(arguments[0]) if arguments else make_reports(Path(scratch) / "project")
        made = {name: draw(picture, reports) for name, picture in PICTURES.items()}
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.glob("*.png"):
        if path.stem not in made:
            path.unlink()
    for name, content in made.items():
        (FOLDER / f"{name}.png").write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1:])
