"""Several worker processes at once: the same bytes, deaths of any side, the index, what is left out."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from analysis.errors import KilledError, PublishError, UnforeseenError
from analysis.runs import guard, indexing, jobs, lock, manifest, pool, publish, runner
from analysis.runs.cache import Published

Workshop = Any

MARK = "import os\nopen({marks!r} + f'/{{os.getpid()}}', 'w').close()\n"
KILL_WORKER = """
import psutil
if first_year == 2012:
    for parent in psutil.Process().parents():
        if "analysis.runs.worker" in parent.cmdline():
            parent.kill()
    import time
    time.sleep(60)
"""
posix = pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")


class Watcher(runner.Silent):
    """Remembers what it is told, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.pages: list[str] = []

    def published(self, job: jobs.Job, place: Path, seconds: float) -> None:
        self.done.append(place.name)

    def failed(self, job: jobs.Job, error: Exception, seconds: float) -> None:
        self.done.append(f"not {job.variant}")

    def page(self, place: Path) -> None:
        self.pages.append(place.name)


def years(first: int, last: int) -> list[jobs.Job]:
    found = []
    for year in range(first, last + 1):
        found += jobs.plan(["tiny"], {"first_year": year}, ["nl"])
    return found


def run(wanted: list[jobs.Job], count: int = 2, **options: Any) -> runner.Summary:
    return runner.run(wanted, maker=runner.together(count), **options)


def test_many_workers_give_the_bytes_of_one_and_the_pages_in_order(workshop: Workshop) -> None:
    workshop.good("import time\ntime.sleep(2 if first_year == 2012 else 0)")
    watcher = Watcher()
    summary = run(years(2012, 2014), watcher=watcher)
    names = [f"first_year-{year}" for year in (2012, 2013, 2014)]
    assert [place.name for place in summary.published] == names == watcher.pages
    assert watcher.done == [names[1], names[0], names[2]] or watcher.done[-1] == names[0]
    trees = [{name: text for name, text in workshop.tree().items() if not name.endswith("run.json")}]
    run(years(2012, 2014), 1)
    trees.append({name: text for name, text in workshop.tree().items() if not name.endswith("run.json")})
    assert trees[0] == trees[1]
    assert not list(workshop.reports.glob(".*staging*"))


@posix
def test_a_worker_that_is_killed_is_one_failure(workshop: Workshop) -> None:
    workshop.good(KILL_WORKER)
    summary = run(years(2012, 2014))
    ((name, error),) = summary.failures
    assert name == "tiny/first_year-2012"
    assert isinstance(error, KilledError)
    assert str(error) == "tiny/first_year-2012: the process that made it was killed by signal 9"
    assert summary.exit_code == 8
    assert [place.name for place in summary.published] == ["first_year-2013", "first_year-2014"]
    assert not list(workshop.reports.glob(".staging*"))


def test_an_error_that_nobody_thought_of_stops_nothing(workshop: Workshop) -> None:
    workshop.good()
    page = workshop.documents

    def broken(records: list[dict[str, Any]], folder: Path) -> None:
        if records[1]["text"].endswith("2012."):
            raise LookupError("who would\nhave thought")
        page(records, folder)

    workshop.documents = broken
    summary = run(years(2012, 2013), 1)
    ((_, error),) = summary.failures
    assert isinstance(error, UnforeseenError)
    told = "tiny/first_year-2012: unforeseen LookupError: who would have thought (test_pool.py, line "
    assert str(error).startswith(told)
    assert "; as far as it came it is in reports/_failed/tiny/first_year-2012.txt; nothing was published" in str(error)
    assert summary.exit_code == 1
    trace = workshop.reports / "_failed" / "tiny" / "first_year-2012.txt"
    assert "in broken" in trace.read_text()
    assert len(summary.published) == 1
    workshop.documents = page
    assert run(years(2012, 2012), 1).exit_code == 0
    assert not trace.exists()


def test_an_input_that_changes_meanwhile_is_a_failure(workshop: Workshop) -> None:
    file = workshop.home / "data" / "raw" / "poverty.csv"
    workshop.good(f"open({str(file)!r}, 'a').write('2025,3\\n')")
    ((_, error),) = run(years(2012, 2012), 1).failures
    assert "data/raw/poverty.csv changed while the report was made; run it again" in str(error)


START = """
import sys
from analysis import cli
cli.main(["sweep", "tiny", "--over", "first_year=2012..2019", "-l", "nl", "--jobs", "2"])
"""


def started(workshop: Workshop, marks: Path) -> tuple[subprocess.Popen[str], list[psutil.Process]]:
    """A sweep of two workers, and all its processes when both kernels are at work."""
    marks.mkdir()
    workshop.good(MARK.format(marks=str(marks)) + "import time\ntime.sleep(120)")
    child = subprocess.Popen([sys.executable, "-c", START], stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 60
    while len(list(marks.iterdir())) < 2:
        assert time.monotonic() < until
        assert child.poll() is None
        time.sleep(0.05)
    everyone = psutil.Process(child.pid).children(recursive=True)
    kernels = {int(mark.name) for mark in marks.iterdir()}
    assert kernels <= {process.pid for process in everyone}
    return child, everyone


@posix
@pytest.mark.parametrize(("number", "code"), [(signal.SIGKILL, -9), (signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_whoever_ends_the_command_ends_workers_and_kernels(
    workshop: Workshop, tmp_path: Path, number: int, code: int
) -> None:
    child, everyone = started(workshop, tmp_path / "marks")
    child.send_signal(number)
    _, err = child.communicate(timeout=60)
    assert child.returncode == code
    assert "Traceback" not in err
    _, alive = psutil.wait_procs(everyone, timeout=20)
    assert alive == []
    left = sorted(path.name for path in workshop.reports.iterdir())
    if number == signal.SIGKILL:
        assert publish.recover(workshop.reports, indexing.write)
        left = sorted(path.name for path in workshop.reports.iterdir() if path.name != "index.html")
    assert left == [".lock", "tiny"]  # what was planned is remembered
    assert [path.name for path in (workshop.reports / "tiny").iterdir()] == ["sweep.json"]


def test_an_index_is_not_written_after_each_of_many(tmp_path: Path) -> None:
    now, written = [0.0], []

    def write(reports: Path) -> None:
        now[0] += 0.01 * len(published)  # it takes the longer, the more there are
        written.append(len(published))

    published: list[int] = []
    index = indexing.Deferred(write, lambda: now[0])
    for number in range(342):
        published.append(number)
        now[0] += 1.0
        index(tmp_path)
    spent = now[0] - 342
    assert spent < 0.07 * 342
    assert 3 < len(written) < 60
    assert (tmp_path / indexing.MARK).exists() == (written[-1] < 342)
    index.finish(tmp_path)
    assert written[-1] == 342
    assert not (tmp_path / indexing.MARK).exists()


def test_an_index_left_due_is_written_by_the_next_command(workshop: Workshop) -> None:
    workshop.good()
    run(years(2012, 2012), 1)
    (workshop.reports / indexing.MARK).touch()
    (workshop.reports / "index.html").write_text("old")
    with lock.held(workshop.reports):
        assert not indexing.recover(workshop.reports)
    assert indexing.recover(workshop.reports)
    assert (workshop.reports / "index.html").read_text() == "first_year-2012"
    assert not indexing.recover(workshop.reports)


def test_an_index_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    def write(reports: Path) -> None:
        raise OSError(28, "No space left on device")

    index = indexing.Deferred(write, lambda: 0.0)
    index.due = True
    with pytest.raises(PublishError, match="the index of the reports: the disk of .* is full"):
        index.finish(tmp_path)


@pytest.mark.parametrize(
    ("cores", "memory", "wanted", "expected"),
    [(2, 10 * pool.PEAK, 14, 2), (8, 3 * pool.PEAK, 14, 3), (8, 0, 14, 1), (8, 20 * pool.PEAK, 5, 5), (1, 0, 0, 1)],
)
def test_as_many_at_once_as_cores_memory_and_jobs_allow(
    monkeypatch: pytest.MonkeyPatch, cores: int, memory: int, wanted: int, expected: int
) -> None:
    monkeypatch.setattr(pool, "cores", lambda: cores)
    monkeypatch.setattr(pool, "free_memory", lambda: memory)
    assert pool.capacity(wanted) == expected


def test_the_machine_is_measured() -> None:
    assert 1 <= pool.cores() <= (os.cpu_count() or 1)
    assert 0 < pool.free_memory() <= psutil.virtual_memory().total


def test_only_what_is_not_up_to_date_is_made(workshop: Workshop) -> None:
    workshop.good()
    wanted = years(2012, 2013)
    assert len(run(wanted, 1).published) == 2
    files = {place: workshop.place(f"first_year-{place}") for place in (2012, 2013)}

    def reasons() -> list[str | None]:
        return [Published(workshop.home, workshop.reports)(job) for job in wanted]

    assert reasons() == [None, None]
    (files[2012] / "report.html").write_text("All is large.")
    assert reasons() == ["its report.html is not as it was made", None]
    made: list[str] = []
    summary = run(wanted, 1, fresh=Published(workshop.home, workshop.reports), before=lambda reports: made.append("x"))
    assert [place.name for place in summary.published] == ["first_year-2012"]
    assert [place.name for place in summary.skipped] == ["first_year-2013"]
    assert (summary.exit_code, made) == (0, ["x"])
    (files[2013] / "figures" / "a.svg").unlink()
    (files[2012] / "added.txt").write_text("x")
    assert reasons() == ["its added.txt is not as it was made", "its figures/a.svg is not as it was made"]
    run(wanted, 1)
    data = workshop.home / "data" / "raw" / "poverty.csv"
    before = data.read_text()
    data.write_text(before + "2025,2\n")
    assert reasons() == ["data/raw/poverty.csv changed"] * 2
    data.write_text(before)
    assert reasons() == [None, None]
    catalogue = workshop.home / "notebooks" / "monitor.yml"
    catalogue.write_text(catalogue.read_text().replace("Klein", "Groot"))
    assert reasons() == ["its catalogue changed"] * 2
    catalogue.write_text(catalogue.read_text().replace("Groot", "Klein"))
    content = manifest.read(files[2012])
    content["versions"]["pandas"] = "0.1"
    (files[2012] / manifest.FILE).write_text(json.dumps(content))
    (files[2013] / manifest.FILE).unlink()
    assert reasons() == ["its versions changed", "not made yet"]


MAKES = """
import sys, tempfile
from pathlib import Path
from analysis.runs import jobs, making
staged = Path(tempfile.mkdtemp())
error = making.attempt(jobs.one("tiny", {}), staged, staged / "none", making.Options(documents=False), lambda *_: None)
assert error is None, error
assert not (found := {"pandas", "numpy", "matplotlib", "scipy", "rfc3987_syntax"} & set(sys.modules)), found
import rfc3987_syntax
"""


def test_a_worker_imports_only_what_its_side_of_a_report_needs(workshop: Workshop) -> None:
    """What is imported is paid for by each worker; what was passed over can be imported all the same."""
    workshop.good()
    done = subprocess.run([sys.executable, "-c", MAKES], check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs prctl")
@pytest.mark.parametrize("what", ["worker", "guard"])
def test_a_process_that_was_stopped_leaves_when_its_parent_is_killed(tmp_path: Path, what: str) -> None:
    """What is stopped reads no end of its input: it must be woken, or it and its kernel stay for ever."""
    mark = tmp_path / "mark"
    below = f"open({str(mark)!r}, 'w').write('x'); import time; time.sleep(600)"
    command = {
        "worker": [sys.executable, "-P", "-m", "analysis.runs.worker"],
        "guard": [sys.executable, "-I", "-S", guard.__file__, str(tmp_path / "room"), sys.executable, "-c", below],
    }[what]
    script = "import subprocess, sys, time\n"
    script += f"child = subprocess.Popen({command!r}, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, "
    script += "start_new_session=True)\nprint(child.pid, flush=True)\ntime.sleep(600)"
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        until = time.monotonic() + 60
        ready = mark.exists if what == "guard" else lambda: child.num_threads() > 1  # it listens in a thread
        while not ready() and time.monotonic() < until:
            time.sleep(0.05)
        everyone = [child, *child.children(recursive=True)]
        child.suspend()
        parent.kill()
    _, alive = psutil.wait_procs(everyone, timeout=20)
    for one in alive:
        one.kill()
    assert alive == []
