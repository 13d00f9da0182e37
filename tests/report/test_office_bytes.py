"""Documents for office programs have the same bytes wherever they are made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from report_sample import records

from analysis.report import ods, word, workbook

NAMES = ("report.xlsx", "report.ods", "report.docx")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 453 200"><path d="M 9 9 L 9 190"/></svg>'


def write(folder: Path) -> None:
    found = records("nl")
    workbook.write(found, folder / "report.xlsx")
    ods.write(found, folder / "report.ods")
    word.write(found, dict.fromkeys(("persons", "shares", "former_line"), SVG), folder / "report.docx")


def test_equal_bytes_elsewhere(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    write(here)
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2]); import test_office_bytes as made;"
        "made.write(Path(sys.argv[1]))"
    )
    environment = os.environ | {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "2", "LANG": "C"}
    subprocess.run([sys.executable, "-c", code, there, Path(__file__).parent], check=True, env=environment)
    assert [name for name in NAMES if (here / name).read_bytes() != (there / name).read_bytes()] == []
