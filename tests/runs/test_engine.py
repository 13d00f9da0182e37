"""The engine through papermill itself: its command, its Python call, and what it writes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import papermill
import pytest
from nbclient.exceptions import DeadKernelError
from papermill import iorw
from tests.runs.test_kernel import marked, nothing_left, write

from analysis.runs import kernel

__all__ = ["nothing_left"]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
EATER = "x = []\nwhile True: x.append(bytearray(10**7))"


def command(folder: Path, *cells: str) -> list[str]:
    path = write(folder, *cells)
    return [
        *(sys.executable, "-m", "papermill", "--engine", "monitor", "--no-progress-bar"),
        *(str(path), str(folder / "out.ipynb")),
    ]


def told(folder: Path) -> tuple[dict[str, Any], list[str], list[str]]:
    """The cause, our states and papermill's of the notebook that papermill wrote."""
    content = json.loads((folder / "out.ipynb").read_text(encoding="utf-8"))
    cells = [cell for cell in content["cells"] if "monitor" in cell["metadata"]]
    ours = [cell["metadata"]["monitor"]["state"] for cell in cells]
    return content["metadata"].get("monitor", {}), ours, [cell["metadata"]["papermill"]["status"] for cell in cells]


def test_the_command_with_a_limit_of_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_MEMORY", "200MB")
    done = subprocess.run(command(tmp_path, "1", EATER, "2"), check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 138  # papermill's own code for a dead kernel
    assert "memory: used" in done.stderr
    assert "of 200 MB allowed in cell 2" in done.stderr
    cause, ours, theirs = told(tmp_path)
    assert (cause["state"], cause["cell"], cause["name"]) == ("killed", 2, "memory")
    assert ours == ["ok", "killed", "not run"]
    assert theirs == ["completed", "failed", "pending"]


def test_the_call_with_a_limit_of_memory(tmp_path: Path) -> None:
    kernel.register()
    with pytest.raises(DeadKernelError, match="memory: used .* of 200 MB allowed in cell 1"):
        papermill.execute_notebook(
            str(write(tmp_path, EATER)),
            str(tmp_path / "out.ipynb"),
            engine_name="monitor",
            memory="200MB",
            progress_bar=False,
        )
    assert told(tmp_path)[1] == ["killed"]


def test_a_kernel_that_cannot_start_leaves_no_cell_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ipykernel_launcher.py").write_text("raise ImportError('no kernel today')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    kernel.register()
    with pytest.raises(DeadKernelError, match="no kernel today"):
        papermill.execute_notebook(
            str(write(tmp_path, "1", "2")), str(tmp_path / "out.ipynb"), engine_name="monitor", progress_bar=False
        )
    cause, ours, theirs = told(tmp_path)
    assert (cause["cell"], ours, theirs) == (0, ["not run"] * 2, ["pending"] * 2)


def test_an_interrupted_command_says_so_and_leaves_no_kernel(tmp_path: Path) -> None:
    cell = f"import time\nprint('so far')\nopen({str(tmp_path / 'begun')!r}, 'w').write('x')\ntime.sleep(60)"
    process = subprocess.Popen(command(tmp_path, cell, "2"), stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not (tmp_path / "begun").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=30)
    cause, ours, theirs = told(tmp_path)
    assert (cause["state"], cause["name"]) == ("killed", "interrupt")
    assert (ours, theirs) == (["killed", "not run"], ["failed", "pending"])
    assert "so far" in (tmp_path / "out.ipynb").read_text()


def test_the_whole_notebook_is_written_seldom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """papermill writes before and after each cell: 41 cells with pictures took 84 writes, most of the time of a run."""
    written: list[int] = []
    true = iorw.write_ipynb

    def count(nb: Any, path: str) -> None:
        written.append(len(nb.cells))
        true(nb, path)

    monkeypatch.setattr(kernel, "write_ipynb", count)
    monkeypatch.setattr(papermill.execute, "write_ipynb", count)
    monkeypatch.setattr(papermill.engines, "write_ipynb", count)
    kernel.register()
    out = tmp_path / "out.ipynb"
    cells = ["1"] * 40 + ["import time\ntime.sleep(0.1)"]
    papermill.execute_notebook(str(write(tmp_path, *cells)), str(out), engine_name="monitor", progress_bar=False)
    assert (
        3 <= len(written) <= 5
    )  # at the start, at the end, papermill's own last one; and now and then on a slow machine
    assert told(tmp_path)[1:] == (["ok"] * 41, ["completed"] * 41)


def test_a_long_run_is_written_in_between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a power cut leaves the cells that were done; the more a write costs, the rarer."""
    keeper = kernel.Keeper(papermill.iorw.load_notebook_node(str(write(tmp_path, "1"))), "out", progress_bar=False)
    clock, written = [0.0], []

    def slow(nb: Any, path: str) -> None:
        written.append(clock[0])
        clock[0] += 1.0

    monkeypatch.setattr(kernel, "write_ipynb", slow)
    monkeypatch.setattr(kernel.time, "monotonic", lambda: clock[0])
    for _ in range(1000):
        keeper.save()
        clock[0] += 0.1
    assert len(written) == pytest.approx(100 / (kernel.SAVE_SHARE + 1), abs=1)


@pytest.mark.parametrize("victim", ["runner", "guard", "kernel"])
def test_whoever_is_killed_nothing_is_left(victim: str, tmp_path: Path) -> None:
    """Neither the kernel, nor its child in a session of its own that ignores every signal that can be ignored."""
    cell = f"""import os, signal, subprocess, sys, time
hidden = "import signal, time; [signal.signal(n, signal.SIG_IGN) for n in (1, 2, 15)]; time.sleep(600)"
subprocess.Popen([sys.executable, "-c", hidden], start_new_session=True)
open({str(tmp_path / "pids")!r}, "w").write(f"{{os.getppid()}} {{os.getpid()}}")
time.sleep(600)"""
    process = subprocess.Popen(command(tmp_path, cell), stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not ((tmp_path / "pids").exists() and (tmp_path / "pids").read_text()) and time.monotonic() < deadline:
        time.sleep(0.05)
    guard, child = map(int, (tmp_path / "pids").read_text().split())
    forked = os.environ.get("MONITOR_WARM") == "1"  # then there is the process from which it was forked, too
    assert len(marked(str(tmp_path))) == 4 + forked
    os.kill({"runner": process.pid, "guard": guard, "kernel": child}[victim], signal.SIGKILL)
    deadline = time.monotonic() + 30
    while (left := [p for p in marked(str(tmp_path)) if p.pid != process.pid]) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left == []
    assert process.wait(timeout=30) == (-signal.SIGKILL if victim == "runner" else 138)
    if victim != "runner":
        assert told(tmp_path)[1] == ["killed"]
    assert list(Path("/tmp").glob(f"monitor-{process.pid}-*")) == []
