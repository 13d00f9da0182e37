"""The benchmark's own arithmetic: what it compares, what it refuses, what it prints. Nothing is timed here."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from analysis.report.recorded import MIME


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    path = Path(__file__).parents[2] / "benchmarks" / "runner.py"
    spec = importlib.util.spec_from_file_location("benchmark_of_the_runner", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_ratio_is_per_report_and_per_repetition(bench: ModuleType) -> None:
    ours = [bench.Measured(seconds, 10**9) for seconds in (40.0, 80.0, 20.0)]
    theirs = [bench.Measured(seconds, 5 * 10**8) for seconds in (40.0, 40.0, 40.0)]
    row = bench.Row("sweep", ours, theirs, (40, 4))
    assert row.ratios == [10.0, 5.0, 20.0]
    cells = [cell.strip() for cell in bench.table([row]).splitlines()[-1].strip("|").split("|")]
    assert cells[:3] == ["sweep", "40.00 (20.00–80.00)", "40.00 (40.00–40.00)"]
    assert cells[3:] == ["10.00 (5.00–20.00)", "1000 (1000–1000)", "500 (500–500)"]
    assert bench.spread([3.14159]) == "3.14"


def test_outputs_that_differ_are_named(bench: ModuleType) -> None:
    ours = {"a": [1], "b": [2], "more": [3]}
    assert bench.differing(ours, {"a": [1], "b": [2]}) == []
    assert bench.differing(ours, {"a": [1], "b": [9]}) == ["b"]
    assert bench.differing(ours, {"lost": [1]}) == ["lost"]


def test_no_time_counts_when_the_outputs_differ(
    bench: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def notebook(path: Path, value: int) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        record: dict[str, Any] = {"kind": "report", "id": "tiny", "parameters": {}, "value": value}
        path.write_text(json.dumps({"cells": [{"outputs": [{"data": {MIME: record}}]}]}), encoding="utf-8")

    plain = 1

    def measure(commands: Any, environment: dict[str, str], folder: Path) -> Any:
        if "MONITOR_RUN" in environment:
            notebook(tmp_path / "plain" / "0.ipynb", plain)
        else:
            notebook(tmp_path / "reports" / "tiny" / "default" / "notebook.ipynb", 1)
        return bench.Measured(1.0, 1)

    monkeypatch.setattr(bench, "measure", measure)
    (tmp_path / "data").mkdir()
    made = bench.Bench(tmp_path, 2).both("x", ["ours"], [["theirs"]], (1, 1))
    assert made.ratios == [1.0, 1.0]
    plain = 2
    with pytest.raises(SystemExit, match="the outputs differ, so no time counts: tiny"):
        bench.Bench(tmp_path, 1).both("x", ["ours"], [["theirs"]], (1, 1))


def test_a_command_is_measured_and_a_failure_ends_all(bench: ModuleType, tmp_path: Path) -> None:
    environment = dict(os.environ)
    program = "import time; block = bytearray(60_000_000); time.sleep(0.6)"
    found = bench.measure([[sys.executable, "-c", program]], environment, tmp_path)
    assert found.peak > 60_000_000
    assert found.seconds > 0.6
    with pytest.raises(SystemExit, match="ended with 3"):
        bench.measure([[sys.executable, "-c", "raise SystemExit(3)"]], environment, tmp_path)


def test_options(bench: ModuleType) -> None:
    asked = bench.options(["--reports", "a", "b", "--municipalities", "3", "--repeat", "1", "--only", "cold"])
    assert (asked.reports, asked.municipalities, asked.repeat, asked.only) == (["a", "b"], 3, 1, ["cold"])
    assert bench.options([]).only == ["cold", "sweep", "unchanged"]
    for wrong in (["--repeat", "0"], ["--only", "hot"]):
        with pytest.raises(SystemExit):
            bench.options(wrong)
