"""Runs of a sweep on a real Dask cluster: a scheduler and two worker processes on this machine."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from analysis.errors import ClusterError
from analysis.runs import cluster, manifest, runner, sweep

Workshop = Any

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
pytest.importorskip("distributed", reason="the extra `cluster` is not installed")


class Dask:
    """A scheduler and its workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / "scheduler.json"
        self.processes: list[subprocess.Popen[bytes]] = []
        self.start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")

    def start(self, module: str, *options: str, **environment: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{module}", "--scheduler-file", str(self.file), *options]
        env = os.environ | environment
        with (self.folder / "dask.log").open("ab") as log:
            process = subprocess.Popen(command, env=env, stdout=log, stderr=log, cwd=self.folder)
        self.processes.append(process)
        return process

    def worker(self, name: str, **environment: str) -> subprocess.Popen[bytes]:
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--name", name)
        return self.start("dask_worker", *options, **environment)

    @property
    def address(self) -> str:
        import json

        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                return str(json.loads(self.file.read_text())["address"])
            except (OSError, ValueError):
                time.sleep(0.1)
        raise AssertionError((self.folder / "dask.log").read_text())

    def close(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@pytest.fixture
def dask(tmp_path: Path) -> Iterator[Dask]:
    made = Dask(tmp_path)
    yield made
    made.close()


def on(address: str, jobs: Any, said: list[str] | None = None) -> runner.Summary:
    return runner.run(jobs, maker=cluster.on(address, (said if said is not None else []).append))


def test_every_report_arrives_once_though_a_worker_is_killed(workshop: Workshop, dask: Dask, tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    marks.mkdir()
    workshop.good(f"open({str(marks)!r} + f'/{{first_year}}', 'a').write('x')\nimport time\ntime.sleep(0.3)")
    dying, staying = dask.worker("dying"), dask.worker("staying")
    planned = sweep.plan("tiny", ["first_year=2012..2017"], {}, ["nl"])
    published: list[str] = []

    class Watcher(runner.Silent):
        def published(self, job: runner.Job, place: Path, seconds: float) -> None:
            published.append(place.name)
            if len(published) == 1:
                children = psutil.Process(dying.pid).children(recursive=True)
                dying.send_signal(signal.SIGKILL)
                dying.wait()
                self.children = children

    watcher = Watcher()
    summary = runner.run(planned.jobs, maker=cluster.on(dask.address, print), watcher=watcher)
    expected = [f"first_year-{year}" for year in range(2012, 2018)]
    assert summary.failures == ()
    assert [place.name for place in summary.published] == expected
    assert sorted(published) == expected
    for place in summary.published:
        assert manifest.read(place)["outputs"] == manifest.output_hashes(place)
        assert (place / "report.html").read_text() == f"All is small since {place.name[-4:]}."
    assert staying.poll() is None
    _, alive = psutil.wait_procs(watcher.children, timeout=20)
    assert alive == []
    assert not list(workshop.reports.glob(".staging*"))
    until = time.monotonic() + 20
    while psutil.Process(staying.pid).children(recursive=True) and time.monotonic() < until:
        time.sleep(0.1)
    assert psutil.Process(staying.pid).children(recursive=True) == []


def test_a_worker_with_other_sources_is_refused_and_a_failure_is_one_failure(
    workshop: Workshop, dask: Dask, tmp_path: Path
) -> None:
    workshop.good("assert first_year != 2013, 'not that year'")
    other = tmp_path / "other"
    shutil.copytree(workshop.home, other)
    (other / "data" / "raw" / "poverty.csv").write_text("period,value\n2024,2\n", encoding="utf-8")
    dask.worker("other", MONITOR_HOME=str(other))
    jobs = sweep.plan("tiny", ["first_year=2012..2013"], {}, ["nl"]).jobs
    address = dask.address
    said: list[str] = []
    with pytest.raises(ClusterError, match="the cluster has no worker that can be used: all 1 were refused"):
        on(address, jobs, said)
    assert len(said) == 1
    assert said[0].endswith("is refused: it has another data/raw/poverty.csv")
    dask.worker("same")
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            summary = on(address, jobs, said)
            break
        except ClusterError:
            time.sleep(0.3)
    assert [place.name for place in summary.published] == ["first_year-2012"]
    ((name, error),) = summary.failures
    assert name == "tiny/first_year-2013"
    assert "cell 4 failed: AssertionError: not that year; as far as it came it is in reports/_failed/" in str(error)
    assert summary.exit_code == 4
    assert (workshop.reports / "_failed" / "tiny" / "first_year-2013.ipynb").is_file()


def test_no_scheduler_is_one_sentence(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop.good()
    monkeypatch.setattr(cluster, "CONNECT", 0.5)
    with pytest.raises(ClusterError, match="no Dask scheduler answers at tcp://127.0.0.1:9") as caught:
        on("tcp://127.0.0.1:9", runner.plan(["tiny"], {}, ["nl"]))
    assert len(str(caught.value).splitlines()) == 1
    assert caught.value.exit_code == 10


def test_without_dask_is_one_sentence(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop.good()
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match="--scheduler needs the package distributed, which is not installed"):
        on("tcp://127.0.0.1:9", runner.plan(["tiny"], {}, ["nl"]))


def test_another_version_is_one_sentence() -> None:
    def side(**others: str) -> dict[str, Any]:
        return {"packages": {"python": "3.12.1.final.0", "dask": "2026.8.0", "distributed": "2026.8.0"} | others}

    same = {"client": side(), "scheduler": side(), "workers": {"tcp://10.0.0.1:5": side()}}
    cluster._same_versions(same)
    for change, sentence in (
        ({"scheduler": side(dask="2025.1.0")}, "the scheduler has dask 2025.1.0 and this side 2026.8.0"),
        (
            {"workers": {"tcp://10.0.0.1:5": side(python="3.11.9.final.0")}},
            "worker tcp://10.0.0.1:5 has python 3.11.9 and this side 3.12.1",
        ),
    ):
        with pytest.raises(ClusterError, match=sentence):
            cluster._same_versions(same | change)


def test_what_comes_back_must_be_whole(tmp_path: Path) -> None:
    for name, text in {"a.txt": "a", "figures/b.svg": "<svg/>"}.items():
        (tmp_path / "from" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "from" / name).write_text(text)
    cluster.unpack(cluster.pack(tmp_path / "from"), tmp_path / "to")
    assert manifest.output_hashes(tmp_path / "to") == manifest.output_hashes(tmp_path / "from")
    assert cluster.pack(tmp_path / "from") != cluster.pack(tmp_path / "to" / "figures")
