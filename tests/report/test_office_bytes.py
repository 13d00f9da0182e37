"""Documents for office programs have the same bytes wherever they are made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from report_sample import records

from analysis.report import ods, workbook

WRITERS = {"report.xlsx": workbook.write, "report.ods": ods.write}


def write(folder: Path) -> None:
    for name, writer in WRITERS.items():
        writer(records("nl"), folder / name)


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
    assert [name for name in WRITERS if (here / name).read_bytes() != (there / name).read_bytes()] == []
