"""A reader finds the old or the new report, whole, whenever the writer dies."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.errors import PublishError
from analysis.runs import lock, publish

OLD = {"report.html": "old", "figures/a.svg": "old figure", "only_old.txt": "x"}
NEW = {"report.html": "new", "figures/a.svg": "new figure", "tables/t.csv": "1"}


def fill(place: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    return place


def content(place: Path) -> dict[str, str]:
    return {
        path.relative_to(place).as_posix(): path.read_text(encoding="utf-8")
        for path in place.rglob("*")
        if path.is_file()
    }


def write_index(reports: Path) -> None:
    """A stand-in for the index: what is published, in one line."""
    shown = sorted(str(path.relative_to(reports)) + path.read_text() for path in reports.glob("[a-z]*/*/report.html"))
    publish.write_file(reports / "index.html", "|".join(shown).encode())


def leftovers(reports: Path) -> list[str]:
    return sorted(
        str(path.relative_to(reports))
        for path in reports.rglob(".*")
        if path.name != ".lock" and path.parent.name != ".lock"
    )


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    fill(place / "trends" / "default", OLD)
    write_index(place)
    return place


def put(reports: Path, files: dict[str, str], at: publish.At = lambda point: None) -> Path:
    with publish.writer(reports, write_index), publish.staging(reports) as staged:
        fill(staged, files)
        return publish.publish(staged, reports, "trends", "default", write_index, at)


def test_publishes_over_an_older_report(reports: Path) -> None:
    place = put(reports, NEW)
    assert place == reports / "trends" / "default"
    assert content(place) == NEW
    assert leftovers(reports) == []
    assert (reports / "index.html").read_text() == "trends/default/report.htmlnew"


def test_publishes_the_first_report(tmp_path: Path) -> None:
    place = put(tmp_path / "new" / "reports", NEW)
    assert content(place) == NEW


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from test_publish import NEW, put
def at(point):
    if point == {point!r}:
        os.kill(os.getpid(), signal.SIGKILL)
put(Path({reports!r}), NEW, at)
"""


def killed_at(point: str, reports: Path) -> None:
    script = KILLED.format(tests=str(Path(__file__).parent), point=point, reports=str(reports))
    done = subprocess.run([sys.executable, "-c", script], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
@pytest.mark.parametrize("point", publish.POINTS)
@pytest.mark.parametrize("first", [False, True], ids=["over an old one", "the first"])
def test_killed_at_each_point_then_recovered(point: str, first: bool, reports: Path) -> None:
    place = reports / "trends" / "default"
    if first:
        publish.shutil.rmtree(reports / "trends")
        write_index(reports)
    killed_at(point, reports)
    assert (reports / publish.JOURNAL).exists()
    # before recovery: never a mixture
    if place.exists():
        assert content(place) in (OLD, NEW)
    assert publish.recover(reports, write_index)
    # the staged report was whole when the journal was written, so it is rolled forward from every point
    assert content(place) == NEW
    assert leftovers(reports) == []
    assert (reports / "index.html").read_text() == "trends/default/report.htmlnew"
    assert not publish.recover(reports, write_index)


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
@pytest.mark.parametrize("point", publish.POINTS[:2])
def test_a_damaged_staged_report_is_rolled_back(point: str, reports: Path) -> None:
    killed_at(point, reports)
    (staged,) = reports.glob(publish.STAGING + "*")
    (staged / "report.html").write_text("ha")
    assert publish.recover(reports, write_index)
    assert content(reports / "trends" / "default") == OLD
    assert leftovers(reports) == []
    assert (reports / "index.html").read_text() == "trends/default/report.htmlold"


def test_killed_before_the_journal_leaves_the_old_one(reports: Path) -> None:
    fill(reports / (publish.STAGING + "dead"), NEW)
    assert publish.recover(reports, write_index)
    assert content(reports / "trends" / "default") == OLD
    assert leftovers(reports) == []


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_recovery_may_itself_be_killed(reports: Path) -> None:
    killed_at("old aside", reports)

    def dies(reports: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish.recover(reports, dies)
    assert publish.recover(reports, write_index)
    assert content(reports / "trends" / "default") == NEW
    assert leftovers(reports) == []


@pytest.mark.parametrize("point", publish.POINTS[:4])
def test_a_full_disk_keeps_the_old_report(point: str, reports: Path) -> None:
    def full(reached: str) -> None:
        if reached == point:
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(PublishError, match=r"disk of .* is full.*old report is untouched"):
        put(reports, NEW, full)
    assert content(reports / "trends" / "default") == OLD
    assert leftovers(reports) == []
    assert (reports / "index.html").read_text() == "trends/default/report.htmlold"


def test_a_full_disk_at_the_first_report_leaves_nothing(tmp_path: Path) -> None:
    def full(reached: str) -> None:
        if reached == "index written":
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(PublishError, match="full"):
        put(tmp_path / "reports", NEW, full)
    assert not (tmp_path / "reports" / "trends").exists()
    assert leftovers(tmp_path / "reports") == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of 512 kB, with a published report; only root may make one."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = shutil.which("mount") and os.name != "nt" and os.geteuid() == 0
    if mounted:
        command = ["mount", "-t", "tmpfs", "-o", "size=512k", "none", str(place)]
        mounted = subprocess.run(command, check=False, capture_output=True).returncode == 0
    if not mounted:
        pytest.skip("no disk can be made here; see test_a_full_disk_keeps_the_old_report for the stand-in")
    try:
        fill(place / "reports" / "trends" / "default", OLD)
        write_index(place / "reports")
        yield place / "reports"
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_disk_that_runs_full_at_any_page_keeps_a_whole_report(small_disk: Path) -> None:
    """From a disk with ample room to one with none, a page less each time, so that every write is the last straw."""
    outcomes = []
    for pages in range(24):
        filler = small_disk.parent / "filler"
        stat = os.statvfs(small_disk)
        free = stat.f_bavail * stat.f_frsize
        filler.write_bytes(b"x" * max(0, free - pages * 4096))
        place = small_disk / "trends" / "default"
        before = content(place)
        new = {"report.html": f"version {pages}", "figures/a.svg": "x" * 9000}
        try:
            put(small_disk, new)
            outcomes.append("published")
            assert content(place) == new
        except PublishError as error:
            outcomes.append("full")
            assert re.search("disk of .* is full", str(error))  # noqa: PT017
            assert content(place) == before
        except OSError as error:  # the staged files themselves, which a test writes
            assert error.errno == errno.ENOSPC  # noqa: PT017
            outcomes.append("staging")
            assert content(place) == before
        filler.unlink()
        publish.recover(small_disk, write_index)
        assert leftovers(small_disk) == []
        assert (small_disk / "index.html").read_text() == f"trends/default/report.html{content(place)['report.html']}"
    assert set(outcomes) == {"staging", "full", "published"}
    assert content(put(small_disk, NEW)) == NEW


def test_a_disk_that_can_only_be_read_is_one_sentence(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk.parent)], check=True)
    with pytest.raises(PublishError, match=r"cannot be written \(Read-only file system\)"):
        put(small_disk, NEW)
    assert not publish.recover(small_disk, write_index)
    assert content(small_disk / "trends" / "default") == OLD


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_an_unwritable_folder_is_one_sentence(reports: Path) -> None:
    reports.chmod(0o555)
    try:
        with pytest.raises(PublishError, match="cannot be written"):
            put(reports, NEW)
    finally:
        reports.chmod(0o755)
    assert content(reports / "trends" / "default") == OLD


def test_a_file_in_place_of_the_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("not a folder")
    with pytest.raises(PublishError, match="cannot be written"):
        put(tmp_path / "reports", NEW)


def test_an_unreadable_journal_is_one_sentence(reports: Path) -> None:
    (reports / publish.JOURNAL).write_text("{")
    assert not publish.recover(reports, write_index)
    with pytest.raises(PublishError, match=r"journal .* cannot be read"):
        put(reports, NEW)
    assert content(reports / "trends" / "default") == OLD


def test_a_journal_cannot_point_outside(reports: Path) -> None:
    for staged, report, variant in (
        ("../x", "a", "b"),
        ("..", "a", "b"),  # would remove the project
        ("", "a", "b"),
        ("trends", "a", "b"),
        (".staging-1", "..", "b"),
        (".staging-1", "a", ".."),
    ):
        journal = {"staged": staged, "report": report, "variant": variant, "files": {}}
        (reports / publish.JOURNAL).write_text(json.dumps(journal))
        with pytest.raises(PublishError, match="cannot be read"):
            put(reports, NEW)
        assert content(reports / "trends" / "default") == OLD


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_an_index_that_breaks_does_not_block_every_later_command(reports: Path) -> None:
    def broken(reports: Path) -> None:
        raise KeyError("title")

    killed_at("new in place", reports)
    with pytest.raises(KeyError):
        publish.recover(reports, broken)
    assert not publish.recover(reports, broken)
    assert content(reports / "trends" / "default") == NEW
    assert leftovers(reports) == []


def test_what_a_killed_write_left_is_removed_wherever_it_stands(reports: Path) -> None:
    for folder in (reports, reports / "_failed" / "trends", reports / "trends"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".write-abc").write_text("half")
    put(reports, NEW)
    assert leftovers(reports) == []


def test_an_index_that_breaks_keeps_the_old_report(reports: Path) -> None:
    def broken(reports: Path) -> None:
        raise KeyError("title")

    with publish.writer(reports, write_index), publish.staging(reports) as staged:
        fill(staged, NEW)
        with pytest.raises(KeyError):
            publish.publish(staged, reports, "trends", "default", broken)
    assert content(reports / "trends" / "default") == OLD
    assert leftovers(reports) == []


def test_one_writer_at_a_time(reports: Path) -> None:
    script = "import sys, time\nfrom pathlib import Path\nfrom analysis.runs import lock\n"
    script += f"with lock.held(Path({str(reports)!r})):\n    print('held', flush=True)\n    time.sleep(60)\n"
    holder = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(lock.LockHeldError, match="another monitor command is writing"):
            put(reports, NEW)
        fill(reports / (publish.STAGING + "alive"), NEW)
        assert not publish.recover(reports, write_index)  # what a live writer stages is left alone
        assert (reports / (publish.STAGING + "alive")).exists()
    finally:
        holder.kill()
        holder.wait()
    assert content(put(reports, NEW)) == NEW  # the crash released the lock
    assert leftovers(reports) == []


@pytest.mark.skipif(os.name == "nt", reason="needs fork")
def test_a_child_that_is_being_started_does_not_keep_the_lock_of_a_killed_writer(reports: Path) -> None:
    script = "import os, time\nfrom pathlib import Path\nfrom analysis.runs import lock\n"
    script += f"with lock.held(Path({str(reports)!r})):\n    child = os.fork()\n"
    script += "    if child:\n        print(child, flush=True)\n    time.sleep(60)\n"
    holder = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    child = int(holder.stdout.readline())
    try:
        with pytest.raises(lock.LockHeldError):
            put(reports, NEW)
        holder.kill()
        holder.wait()
        assert content(put(reports, NEW)) == NEW
    finally:
        os.kill(child, signal.SIGKILL)
        holder.kill()
        holder.wait()


def test_a_refused_writer_of_the_same_process_takes_nothing_away(reports: Path) -> None:
    script = (
        f"from pathlib import Path\nfrom analysis.runs import lock\nwith lock.held(Path({str(reports)!r})):\n    pass\n"
    )
    with lock.held(reports):
        with pytest.raises(lock.LockHeldError), lock.held(reports):
            pass
        other = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)
        assert "LockHeldError: another monitor command is writing" in other.stderr
    subprocess.run([sys.executable, "-c", script], check=True)
