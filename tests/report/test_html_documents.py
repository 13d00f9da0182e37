"""All documents of a report in one folder, drawn by a stand-in for the charts."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from report_reading import DRAWING
from report_sample import records

from analysis.errors import MonitorError
from analysis.report import documents


class Stub:
    """Draws nothing, but gives every format a chart gives."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        self.record = record

    def png(self, dpi: int = 100) -> bytes:
        return f"png {dpi}".encode()

    def pdf(self) -> bytes:
        return b"pdf"

    def svg(self, *, bare: bool = False) -> str:
        return DRAWING.replace("{id}", self.record["id"])

    def csv(self) -> str:
        frame = self.record["chart"]["frame"]
        return "\n".join(",".join(map(str, row)) for row in [frame["columns"], *frame["data"]]) + "\n"


def test_every_link_of_the_page_has_its_file(tmp_path: Path) -> None:
    files = documents.write(records("nl"), tmp_path, draw=Stub)
    names = [path.relative_to(tmp_path).as_posix() for path in files]
    assert names == sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert {"report.html", "report.xlsx", "figures/persons.png", "tables/persons.csv", "tables/goals.csv"} <= set(names)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    linked = set(re.findall(r'href="((?:figures|tables)/[^"]+|report\.\w+)"', page))
    assert linked == set(names) - {"report.html"}
    assert (tmp_path / "figures" / "persons.png").read_bytes() == b"png 300"


def test_table_csv_has_raw_values(tmp_path: Path) -> None:
    documents.write(records("nl"), tmp_path, draw=Stub)
    content = (tmp_path / "tables" / "goals.csv").read_bytes()
    assert b"\r" not in content
    rows = list(csv.reader(content.decode("utf-8").splitlines()))
    assert rows[0] == ["goal", "baseline", "target", "latest", "verdict"]
    assert rows[2][:4] == ["Personen gehalveerd in 2030", "6.3", "3.15", ""]


def test_equal_objects_equal_bytes(tmp_path: Path) -> None:
    first = {p.name: p.read_bytes() for p in documents.write(records("en"), tmp_path / "a", draw=Stub)}
    second = {p.name: p.read_bytes() for p in documents.write(records("en"), tmp_path / "b", draw=Stub)}
    assert first == second


@pytest.mark.parametrize("id_", ["../persons", "a/b", "", "pérsonen"])
def test_id_must_be_the_name_of_a_file(tmp_path: Path, id_: str) -> None:
    found = records("nl")
    next(record for record in found if record["kind"] == "table")["id"] = id_
    with pytest.raises(MonitorError, match="name of a file"):
        documents.write(found, tmp_path, draw=Stub)
