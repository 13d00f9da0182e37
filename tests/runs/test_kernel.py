"""Notebooks that fail in every way: state, cause, exit code, time, and nothing left behind."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbclient.client
import papermill
import psutil
import pytest
from nbclient.exceptions import DeadKernelError

from analysis.errors import ParameterError, RunError
from analysis.runs import canonical, client, kernel, making, notebooks, watchdog
from analysis.runs.room import PREFIX
from warmkernel.zygotes import POOL

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and process groups of POSIX")

MB = 10**6


def write(folder: Path, *cells: str) -> Path:
    content = [
        {"id": f"c{n}", "cell_type": "code", "source": s, "metadata": {}, "outputs": [], "execution_count": None}
        for n, s in enumerate(cells)
    ]
    path = folder / "n.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": content}))
    return path


@pytest.fixture
def execute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(client, "GRACE", 1.0)

    def run(*cells: str, **options: Any) -> notebooks.Executed:
        return notebooks.execute(write(tmp_path, *cells), {}, home=tmp_path, **options)

    return run


@pytest.fixture(autouse=True)
def nothing_left(tmp_path: Path) -> Iterator[None]:
    """No process of a test lives longer than it, and no room stays."""
    os.environ["MONITOR_TEST_MARK"] = mark = str(tmp_path)
    yield
    del os.environ["MONITOR_TEST_MARK"]
    zygotes = {zygote.process.pid for zygote in POOL.zygotes}  # these live as long as this process
    assert [p.cmdline() for p in marked(mark) if p.pid not in zygotes] == []
    assert list(Path("/tmp").glob(f"{PREFIX}{os.getpid()}-*")) == []


def marked(mark: str) -> list[psutil.Process]:
    """The processes that were started with a variable of this test, wherever they hang in the tree of processes."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("MONITOR_TEST_MARK") == mark and process.pid != os.getpid():
                found.append(process)
        except psutil.Error:
            continue
    return [process for process in found if process.is_running() and process.status() != psutil.STATUS_ZOMBIE]


def states(done: notebooks.Executed) -> list[str]:
    return [cell.metadata["monitor"]["state"] for cell in done.notebook.cells]


def text(done: notebooks.Executed, cell: int = 0) -> str:
    return "".join(output.get("text", "") for output in done.notebook.cells[cell].outputs)


DEAF = "import signal, time\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nprint('deaf')\ntime.sleep(60)"
STUBBORN = "import time\nprint('stubborn')\nwhile True:\n    try: time.sleep(60)\n    except BaseException: pass"
FORKED = "import os, time\nif os.fork() == 0:\n    time.sleep(600)\n"
CASES: dict[str, tuple[str, dict[str, Any], str, str, str]] = {
    # how: (cell, options, state, name of the cause, its message)
    "exception": ("print('so far')\n1 / 0", {}, "failed", "ZeroDivisionError", "division by zero"),
    "own exception": ("class E(BaseException): pass\nraise E('own')", {}, "failed", "E", "own"),
    "interrupt": ("print('so far')\nraise KeyboardInterrupt", {}, "failed", "KeyboardInterrupt", ""),
    "sys.exit": ("import sys\nsys.exit(0)", {}, "failed", "SystemExit", "0"),
    "quit": ("print('so far')\nquit()", {}, "failed", "SystemExit", "the cell ended the interpreter by quit or exit"),
    "input": ("input('?')", {}, "failed", "StdinNotImplementedError", "raw_input was called"),
    "os._exit": (
        "import os, time\nprint('so far', flush=True)\ntime.sleep(0.5)\nos._exit(0)",
        {},
        "killed",
        "exit",
        "kernel exited with status 0",
    ),
    "segfault": (
        "import ctypes, time\nprint('so far', flush=True)\ntime.sleep(0.5)\nctypes.string_at(0)",
        {},
        "killed",
        "signal",
        "kernel killed by signal 11 (SIGSEGV)",
    ),
    "kill -9 of its group": (
        "import os\nos.killpg(0, 9)",
        {},
        "killed",
        "signal",
        "kernel killed by signal 9 (SIGKILL)",
    ),
    "kill -9 of its guard": (
        "import os, time\nos.kill(os.getppid(), 9)\ntime.sleep(60)",
        {},
        "killed",
        "signal",
        "kernel killed by signal 9 (SIGKILL)",
    ),
    "sleep": (
        "import time\nprint('so far', flush=True)\ntime.sleep(60)",
        {"timeout": 1},
        "timed out",
        "time",
        "the time allowed for the run was over",
    ),
    "deaf": (DEAF, {"timeout": 1}, "timed out", "time", "the time allowed for the run was over"),
    "stubborn": (STUBBORN, {"timeout": 1}, "timed out", "time", "the time allowed for the run was over"),
    "stopped": (
        "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)",
        {"timeout": 1},
        "timed out",
        "time",
        "the time allowed for the run was over",
    ),
    "memory": (
        "print('so far', flush=True)\nx = []\nwhile True: x.append(bytearray(10**7))",
        {"memory": 200 * MB},
        "killed",
        "memory",
        "memory: used ",
    ),
    "memory of a child": (
        "import os, time\nif os.fork() == 0:\n    x = bytearray(3 * 10**8)\n    time.sleep(60)\nos.wait()",
        {"memory": 200 * MB},
        "killed",
        "memory",
        "memory: used ",
    ),
    "prints lines": (
        "while True: print('x' * 999)",
        {},
        "killed",
        "output",
        "output: the cell showed more than 20 MB",
    ),
    "prints a monster": (
        "print('x' * 70_000_000)",
        {},
        "killed",
        "output",
        "output: the cell showed more than 20 MB",
    ),
    "shows without end": (
        "while True: display(1)",
        {},
        "killed",
        "output",
        "output: the cell showed more than 300 outputs",
    ),
    "forks for ever": (FORKED * 3 + "time.sleep(600)", {"timeout": 1}, "timed out", "time", "the time allowed"),
}


@pytest.mark.parametrize("how", CASES)
def test_what_ends_a_cell_is_named(how: str, execute: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    cell, options, state, name, message = CASES[how]
    if how == "shows without end":
        monkeypatch.setattr(client, "MESSAGES_LIMIT", 300)
    started = time.monotonic()
    done = execute(cell, "print('never')", **options)
    assert time.monotonic() - started < 30
    assert states(done) == [state, "not run"]
    assert done.cause is not None
    assert (done.cause.state, done.cause.cell, done.cause.name) == (state, 1, name)
    assert done.cause.message.startswith(message)
    assert {"failed": 4, "killed": 8, "timed out": 9}[state] == making.BY_STATE.get(state, RunError).exit_code
    assert 20 * MB < done.peak < 2000 * MB
    for kept in ("so far", "deaf", "stubborn"):
        if f"'{kept}'" in cell:
            assert kept in text(done)
    assert not done.notebook.cells[1].outputs
    content = canonical.dumps(done.notebook)
    assert b"peak" not in content
    assert len(content) < 3 * MB


def test_an_interrupted_cell_says_where_it_was(execute: Any) -> None:
    done = execute("import time\ndef slow():\n    time.sleep(60)\nslow()", timeout=1)
    (error,) = done.notebook.cells[0].outputs
    assert error.ename == "KeyboardInterrupt"
    assert any("slow()" in line for line in error.traceback)


def test_pages_shared_with_children_count_once(execute: Any) -> None:
    cell = """import os, time
x = bytearray(150 * 10**6)
for _ in range(4):
    if os.fork() == 0:
        time.sleep(1)
        os._exit(0)
for _ in range(4): os.wait()"""
    done = execute(cell, memory=400 * MB)
    assert states(done) == ["ok"]
    assert 150 * MB < done.peak < 400 * MB


def test_descendants_that_hide_are_ended_with_a_good_notebook_too(execute: Any, tmp_path: Path) -> None:
    cell = """import os, subprocess, time
subprocess.Popen("setsid sleep 600 & (setsid setsid sleep 601 &)", shell=True).wait()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(600)
    os._exit(0)
print(os.environ["MONITOR_TEST_MARK"] != "")"""
    done = execute(cell, "print('on')")
    assert states(done) == ["ok", "ok"]
    assert text(done, 1) == "on\n"


def test_a_kernel_without_its_streams_goes_on(execute: Any) -> None:
    done = execute("import os\nos.close(1)\nos.close(2)", "print('still here')", "import sys\nsys.stdout.close()")
    assert states(done) == ["ok", "ok", "ok"]
    assert text(done, 1) == "still here\n"


def test_a_death_between_cells_belongs_to_the_next(execute: Any) -> None:
    done = execute(
        "import os, threading\nthreading.Timer(0.3, lambda: os._exit(7)).start()", "import time\ntime.sleep(9)"
    )
    assert states(done) == ["ok", "killed"]
    assert done.cause.message == "kernel exited with status 7"


def test_a_kernel_that_does_not_answer_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ipykernel_launcher.py").write_text("import time\ntime.sleep(60)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    kernel.register()
    kept = tmp_path / "kept.ipynb"
    with pytest.raises(DeadKernelError, match="the kernel did not answer within 2 s"):
        papermill.execute_notebook(
            str(write(tmp_path, "1")), str(kept), engine_name="monitor", progress_bar=False, start_timeout=2
        )
    left = json.loads(kept.read_text())
    assert left["metadata"]["monitor"]["state"] == "timed out"
    assert left["cells"][0]["metadata"]["monitor"]["state"] == "not run"


def test_all_cells_together_have_the_time(execute: Any) -> None:
    """The last one alone would have had enough."""
    cells = [f"import time\ntime.sleep({seconds})" for seconds in (1, 1, 3.5)]
    assert states(execute(*cells, timeout=4.5)) == ["ok", "ok", "timed out"]


def test_a_clock_that_jumps_changes_nothing(execute: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock on the wall goes forward by ten years, then back, each time that it is read."""
    calls = iter(range(10**9))
    true = time.time
    monkeypatch.setattr(time, "time", lambda: true() + (-1) ** next(calls) * 3.2e8)
    done = execute("import time\ntime.sleep(0.2)\nprint('on')", timeout=60)
    assert states(done) == ["ok"]
    assert 0.2 < done.seconds < 60


def test_streams_are_kept_as_a_terminal_shows_them(execute: Any) -> None:
    done = execute(
        "import sys\nprint('10%\\r20%\\rdone')\nprint('e', file=sys.stderr, flush=True)\nprint('x' * 10**6)",
        "from IPython.display import clear_output\nprint('a')\nclear_output()\nprint('b')",
        "print('a')\nclear_output(wait=True)\nprint('c', flush=True)\nprint('d', flush=True)",
    )
    assert states(done) == ["ok"] * 3
    assert [output.name for output in done.notebook.cells[0].outputs] == ["stdout", "stderr"]
    assert text(done, 0) == "done\n" + "x" * 10**6 + "\n" + "e\n"
    assert (text(done, 1), text(done, 2)) == ("b\n", "c\nd\n")


@pytest.mark.parametrize(
    ("given", "shown"),
    [("a\rb", "b"), ("a\r\nb", "a\r\nb"), ("a\r", "a\r"), ("1\r2\r\n3\r4", "2\r\n4"), ("\r\r", "\r")],
)
def test_a_carriage_return_overwrites_its_line(given: str, shown: str) -> None:
    assert client.overwritten(given) == shown == nbclient.client._RGX_CARRIAGERETURN.sub("", given)


@pytest.mark.parametrize(
    ("given", "size"),
    [
        ("2GB", 2 * 10**9),
        ("500 MB", 500 * MB),
        ("1.5GiB", 1610612736),
        ("2g", 2 * 10**9),
        ("5000000", 5 * MB),
        ("none", None),
    ],
)
def test_amounts_of_memory(given: str, size: int | None) -> None:
    assert watchdog.memory_limit(given) == size


@pytest.mark.parametrize("given", ["much", "-1GB", "2 TB", "1,5GB", "5", "GB", "1e9", "٣GB"])
def test_impossible_amounts_of_memory(given: str) -> None:
    with pytest.raises(ParameterError, match=f"'{given}' is (no amount|less)"):
        watchdog.memory_limit(given)


def test_the_share_of_a_kernel() -> None:
    assert watchdog.share(1) <= 0.8 * psutil.virtual_memory().total
    assert watchdog.share(4) == pytest.approx(watchdog.share(1) / 4, abs=1)
