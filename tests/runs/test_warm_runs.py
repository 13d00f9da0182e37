"""Runs whose kernels are forked: one process to fork from for all workers, the same bytes, nothing left behind."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from analysis.runs import jobs, runner

Workshop = Any

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only"),
]

# the parents of a kernel, up to the worker or the runner that asked for it
FAMILY = """
import psutil
family = [str(one.pid) for one in psutil.Process().parents()]
forked = any("warmkernel.zygote" in one.cmdline() for one in psutil.Process().parents()[1:2])
_ = open({marks!r} + f"/{{first_year}}", "w").write(" ".join([str(forked), *family[:2]]))
"""


def years(first: int, last: int) -> list[jobs.Job]:
    return [job for year in range(first, last + 1) for job in jobs.plan(["tiny"], {"first_year": year}, ["nl"])]


def made(workshop: Workshop, marks: Path, switch: str, count: int, monkeypatch) -> tuple[dict[str, bytes], set[str]]:
    """The published bytes, and what was found of the kernels' families."""
    monkeypatch.setenv("MONITOR_WARM", switch)
    for mark in marks.iterdir():
        mark.unlink()
    summary = runner.run(years(2012, 2015), maker=runner.together(count))
    assert summary.failures == ()
    tree = {name: text for name, text in workshop.tree().items() if not name.endswith("run.json")}
    return tree, {mark.read_text() for mark in marks.iterdir()}


@pytest.mark.parametrize("count", [1, 2])
def test_the_bytes_are_the_same_and_all_kernels_have_one_parent(workshop, tmp_path, monkeypatch, count) -> None:
    marks = tmp_path / "marks"
    marks.mkdir()
    workshop.good(FAMILY.format(marks=str(marks)), "import os\nprint(sorted(n for n in os.environ if 'WARM' in n))")
    fresh, families = made(workshop, marks, "0", count, monkeypatch)
    assert {family.split()[0] for family in families} == {"False"}
    warm, families = made(workshop, marks, "", count, monkeypatch)
    assert {family.split()[0] for family in families} == {"True"}
    assert len({family.split()[1] for family in families}) == 4, "each kernel has its own keeper"
    (parent,) = {family.split()[2] for family in families}
    assert warm == fresh
    if count == 1:  # it ends with the process that made the reports, which is this one
        assert psutil.pid_exists(int(parent))


RUN = """
import sys
from analysis import cli
cli.main(["sweep", "tiny", "--over", "first_year=2012..2016", "-l", "nl", "--jobs", "2"])
"""


@pytest.mark.parametrize("killed", [False, True])
def test_nothing_is_left_of_a_run_that_ends_or_is_killed(workshop, tmp_path, monkeypatch, killed) -> None:
    marks = tmp_path / "marks"
    marks.mkdir()
    monkeypatch.setenv("MONITOR_WARM", "")
    wait = f"import time\ntime.sleep({60 if killed else 0})"
    workshop.good(FAMILY.format(marks=str(marks)), wait)
    command = subprocess.Popen([sys.executable, "-c", RUN], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    deadline, wanted = time.monotonic() + 60, 2 if killed else 5
    below: set[psutil.Process] = set()
    while len([mark for mark in marks.iterdir() if mark.read_text()]) < wanted and time.monotonic() < deadline:
        below |= set(psutil.Process(command.pid).children(recursive=True))
        time.sleep(0.05)
    zygotes = {int(mark.read_text().split()[2]) for mark in marks.iterdir()}
    assert len(zygotes) == 1
    assert zygotes <= {process.pid for process in below}
    if killed:
        command.kill()
    told = command.communicate(timeout=60)[1]
    assert command.returncode == (-9 if killed else 0), told
    _, alive = psutil.wait_procs(below, timeout=20)
    assert [process for process in alive if process.status() != psutil.STATUS_ZOMBIE] == []
    rooms = [room for process in below for room in Path("/tmp").glob(f"monitor-{process.pid}-*")]
    if not killed:  # those of a run that is killed are swept by the next one, where no keeper was left to do it
        assert rooms == []


def test_one_line_says_why_kernels_are_not_forked_however_many_workers(workshop, monkeypatch, caplog) -> None:
    monkeypatch.setenv("MONITOR_WARM", "1")
    monkeypatch.setenv("PYTHONPATH", os.environ["PYTHONPATH"] + os.pathsep + "here")
    workshop.good()
    with caplog.at_level("WARNING", "warmkernel"):
        summary = runner.run(years(2012, 2014), maker=runner.together(2))
    assert len(summary.published) == 3
    assert caplog.messages == ["kernels are started normally: PYTHONPATH has a relative entry"]


@pytest.mark.check
def test_kills_at_random_moments_of_runs_that_fork() -> None:
    script = Path(__file__).resolve().parents[2] / "scripts" / "kill_test.py"
    for count, kind in ((10, "pool"), (20, "whole")):
        done = subprocess.run(
            [sys.executable, str(script), str(count), "--only", kind],
            check=False, capture_output=True, text=True, timeout=900, env=os.environ | {"MONITOR_WARM": "1"},
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        assert f"{count} kills survived" in done.stdout
