"""The benchmarks' own arithmetic: what they compare, what they refuse, what they print; and that they run at all."""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from analysis.report.recorded import MIME
from analysis.runs import warm as imported_ahead
from warmkernel.zygotes import POOL

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import kernels
import measuring
import one_process
import overhead
import runner
import sides
import sweeps
import together
import warm


def cells_of(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def asked(**changes: Any) -> Namespace:
    return Namespace(**vars(warm.options(["--repeat", "1"])) | changes)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A project without figures, for what needs none."""
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "monitor.yml").touch()
    return tmp_path


def test_the_ratio_is_per_report_and_per_repetition() -> None:
    ours = [measuring.Measured(seconds, 10**9) for seconds in (40.0, 80.0, 20.0)]
    theirs = [measuring.Measured(seconds, 5 * 10**8) for seconds in (40.0, 40.0, 40.0)]
    row = runner.Row("sweep", ours, theirs, (40, 4))
    assert row.ratios == [10.0, 5.0, 20.0]
    cells = cells_of(runner.table([row]).splitlines()[-1])
    assert cells[:3] == ["sweep", "40.00 (20.00–80.00)", "40.00 (40.00–40.00)"]
    assert cells[3:] == ["10.00 (5.00–20.00)", "1000 (1000–1000)", "500 (500–500)"]
    assert measuring.spread([3.14159]) == "3.14"


def test_outputs_that_differ_are_named() -> None:
    ours = {"a": [1], "b": [2], "more": [3]}
    assert measuring.differing(ours, {"a": [1], "b": [2]}) == []
    assert measuring.differing(ours, {"a": [1], "b": [9]}) == ["b"]
    assert measuring.differing(ours, {"lost": [1]}) == ["lost"]


def test_no_time_counts_when_the_outputs_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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
        return measuring.Measured(1.0, 1)

    monkeypatch.setattr(runner, "measure", measure)
    (tmp_path / "data").mkdir()
    made = runner.Bench(tmp_path, 2).both("x", ["ours"], [["theirs"]], (1, 1))
    assert made.ratios == [1.0, 1.0]
    plain = 2
    with pytest.raises(SystemExit, match="the outputs differ, so no time counts: tiny"):
        runner.Bench(tmp_path, 1).both("x", ["ours"], [["theirs"]], (1, 1))


def test_a_command_is_measured_and_a_failure_ends_all(tmp_path: Path) -> None:
    environment = dict(os.environ)
    program = "import time; block = bytearray(60_000_000); time.sleep(0.6)"
    found = measuring.measure([[sys.executable, "-c", program]], environment, tmp_path)
    assert found.peak > 60_000_000
    assert found.seconds > 0.6
    assert measuring.measure([[sys.executable, "-c", program]], environment, tmp_path, watched=False).peak == 0
    with pytest.raises(SystemExit, match="ended with 3"):
        measuring.measure([[sys.executable, "-c", "raise SystemExit(3)"]], environment, tmp_path)


def test_options() -> None:
    asked = runner.options(["--reports", "a", "b", "--municipalities", "3", "--repeat", "1", "--only", "cold"])
    assert (asked.reports, asked.municipalities, asked.repeat, asked.only) == (["a", "b"], 3, 1, ["cold"])
    assert runner.options([]).only == ["cold", "sweep", "unchanged"]
    for wrong in (["--repeat", "0"], ["--only", "hot"]):
        with pytest.raises(SystemExit):
            runner.options(wrong)


# --- forked kernels ---------------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere what a command leaves is not waited for")
def test_the_cpu_time_is_that_of_the_command_and_of_what_it_starts(tmp_path: Path) -> None:
    busy = "import time\nwhile time.process_time() < 0.4: pass"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}])"
    left = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {busy!r}])"  # outlives its parent
    for command, least, most in ((parent, 0.4, 1.2), (left, 0.4, 1.2), ("import time; time.sleep(0.5)", 0.0, 0.3)):
        found = measuring.measure([[sys.executable, "-I", "-c", command]], dict(os.environ), tmp_path, watched=False)
        assert least <= found.cpu < most


def test_ratios_are_of_each_repetition_and_the_median_is_judged() -> None:
    ratios = sides.over([2.6, 3.9, 13.0], [2.0, 3.0, 5.0])
    assert ratios == pytest.approx([1.3, 1.3, 2.6])
    assert sides.verdict([1.2, 1.3, 2.6], 1.3) == "at most 1.3: met"
    assert sides.verdict([1.2, 1.55, 2.6], 1.3) == "at most 1.3: missed by 0.25"
    assert sides.verdict([2.0], 2.0, least=True) == "at least 2.0: met"
    assert sides.verdict([1.8], 2.0, least=True) == "at least 2.0: missed by 0.20"
    assert sides.pair([[2.0, 1.0, 3.0], [4.0, 4.0, 3.0]]) == [
        "2.00 (1.00–3.00)", "4.00 (3.00–4.00)", "2.00 (1.00–4.00)"
    ]  # fmt: skip
    assert sides.pair([[0.001], [4.0]]) == ["0.00", "4.00", "–"]
    with pytest.raises(ValueError):
        sides.over([1.0], [1.0, 2.0])


def test_the_parts_of_a_report_are_its_whole() -> None:
    moments = overhead.Moments(began=10.0, ready=10.5, done=12.5, gone=12.75, saved=13.0, inside=1.75)
    assert moments.parts == dict(zip(overhead.PARTS, [0.5, 0.25, 1.75, 0.25, 0.25], strict=True))
    assert sum(moments.parts.values()) == moments.whole == 3.0


def test_what_a_sweep_takes_beside_its_cells() -> None:
    """Two workers for 20 s are 40 s, of which ten reports of 3 s need 30."""
    assert overhead.beside_cells(20.0, 2, 30.0, 10) == 1.0
    swept = sweeps.Swept(10, [measuring.Measured(20.0, 0)], [measuring.Measured(50.0, 0)], [30.0], [20.0])
    setting = sides.Setting(Path(), [], asked(workers=2))
    head, _, *rows = sweeps.table(setting, swept).splitlines()
    assert cells_of(head)[:4] == [
        "10 reports, 2 workers",
        "sweep (s)",
        "CPU time of the cells / workers (s)",
        "sweep / cells",
    ]
    forked, fresh, kept = map(cells_of, rows)
    assert forked[1:5] == ["20.00", "15.00", "1.33", "at most 1.3: missed by 0.03"]
    assert fresh[1:5] == ["50.00", "15.00", "3.33", ""]
    assert kept[1:5] == ["20.00", "10.00", "2.00", ""]


def test_unlike_outputs_end_the_benchmark() -> None:
    sides.refuse_unlike("x", [b"a", b"a"])
    with pytest.raises(SystemExit, match="x: the outputs differ"):
        sides.refuse_unlike("x", [b"a", b"a", b"b"])
    measuring.refuse_differing("x", {"a": [1], "more": [2]}, {"a": [1]})
    for theirs in ({"a": [2]}, {"lost": [1]}):
        with pytest.raises(SystemExit, match="x: the outputs differ, so no time counts: (a|lost)"):
            measuring.refuse_differing("x", {"a": [1]}, theirs)


def test_a_report_that_differs_between_the_kernels_ends_the_benchmark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = overhead.Moments(0.0, 1.0, 2.0, 3.0, 4.0, 0.0)
    monkeypatch.setattr(overhead, "one_report", lambda notebook, side, home: (moments, b"same"))
    made = overhead.alone(sides.Setting(tmp_path, [], asked(repeat=2)), "x", ())
    assert (len(made.warm), len(made.fresh), made.once) == (2, 2, 0.0)
    assert [cells_of("|".join(row))[0] for row in made.rows()] == [
        "x: start", "x: parameters and empty cells", "x: shutdown", "x: save", "x: all"
    ]  # fmt: skip
    monkeypatch.setattr(overhead, "one_report", lambda notebook, side, home: (moments, side.encode()))
    with pytest.raises(SystemExit, match="x: the outputs differ"):
        overhead.alone(sides.Setting(tmp_path, [], asked()), "x", ())


def test_kernels_of_the_other_side_end_the_benchmark() -> None:
    for side, forked in (("warm", 3), ("fresh", 0)):
        sides.refuse_other_side(side, forked, 3)
    for side, forked in (("warm", 2), ("fresh", 1)):
        with pytest.raises(SystemExit, match=f"{forked} of 3 {side} kernels were forked, so no time counts"):
            sides.refuse_other_side(side, forked, 3)


def test_no_more_kernels_than_memory_allows() -> None:
    assert together.affordable(100, 20 * 10**9, 10**8) == 100
    assert together.affordable(100, 2 * 10**9, 10**8) == 16
    assert together.affordable(100, 0, 10**8) == 1


def test_cells_that_did_not_pass_are_not_compared() -> None:
    case = "<testcase classname='n.ipynb' name='Cell {0}'>{1}</testcase>".format
    assert warm.passed(f"<testsuites>{case(0, '')}{case(1, '')}</testsuites>") == ["n.ipynb Cell 0", "n.ipynb Cell 1"]
    for wrong in ("<failure/>", "<skipped/>", "<error/>"):
        assert warm.passed(f"<testsuites>{case(0, '')}{case(1, wrong)}</testsuites>") == []


def test_one_process_imports_the_projects_modules_anew_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    before = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == one_process.OWN}
    monkeypatch.setattr(sys, "modules", dict(sys.modules))
    one_process.forget(keep=True)
    assert before.items() <= sys.modules.items()
    one_process.forget(keep=False)
    assert not before.keys() & sys.modules.keys()
    assert "psutil" in sys.modules


def test_one_process_puts_the_parameters_in(tmp_path: Path) -> None:
    path = overhead.write(tmp_path / "n.ipynb", overhead.imports(()))
    assert one_process.sources(path, {}) == ["answer: int = 1", "", "", "answer"]
    assert one_process.sources(path, {"answer": 42})[:2] == ["answer: int = 1", "# Parameters\nanswer = 42\n"]


def test_options_of_forked_kernels() -> None:
    every = warm.options([])
    assert every.only == ["overhead", "sweep", "nbval", "memory", "many"]  # `reports` are those of runner.py
    assert (every.kernels, every.municipalities, every.workers, every.repeat) == (100, 12, 2, 3)
    assert warm.options(["--only", "many", "--kernels", "3"]).kernels == 3
    for wrong in (["--kernels", "0"], ["--only", "hot"]):
        with pytest.raises(SystemExit):
            warm.options(wrong)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")
def test_three_kernels_at_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imported_ahead, "MODULES", ("pandas",))
    told = together.many(sides.Setting(home, [], asked(kernels=3)))
    head, _, started, *_ = told.splitlines()
    assert cells_of(head)[1:3] == ["warm", "fresh"]
    assert cells_of(started)[1:3] == ["3", "1"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")
def test_a_report_that_computes_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("MONITOR_WARM", "0")  # so that it is put back
    POOL.close()
    request.addfinalizer(POOL.close)
    began = time.monotonic()
    made = overhead.alone(sides.Setting(home, [], asked()), "x", ("yaml",))
    took = time.monotonic() - began
    for (moments,) in (made.warm, made.fresh):
        assert min(moments.parts.values()) > 0
    assert sum(one.whole for one in (*made.warm, *made.fresh)) < took
    assert statistics.fmean(one.parts["start"] for one in made.fresh) > 0.1
    deadline = time.monotonic() + 10
    while len(left := kernels.below()) > 1 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(left) <= 1  # what kernels are forked from
