"""The private folder of a kernel: swept when its owner is dead, never while it lives."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.runs import room

pytestmark = pytest.mark.skipif(os.name == "nt", reason="folders cannot be locked there")
OWNER = "import sys\nfrom analysis.runs import room\nwith room.room() as place:\n"
OWNER += "    print(place, flush=True)\n    sys.stdin.read()"


@pytest.fixture(autouse=True)
def base(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        monkeypatch.setattr(tempfile, "tempdir", place)
        monkeypatch.setenv("TMPDIR", place)
        yield place


def owner() -> tuple[subprocess.Popen[str], Path]:
    command = [sys.executable, "-c", OWNER]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def test_the_room_of_the_living_stays_and_that_of_the_dead_goes(base: str) -> None:
    process, place = owner()
    (place / "socket-1").write_text("")
    with room.room() as own:
        assert own.parent == place.parent == Path(base)
        assert own != place
        assert place.is_dir()
        process.kill()
        process.wait()
        room.sweep(Path(base))
        assert not place.exists()
        assert own.is_dir()
    assert list(Path(base).iterdir()) == []


def test_a_number_that_another_process_has_got_since_is_not_the_owner(base: str) -> None:
    """Process 1 always lives; but nobody holds this room."""
    left = Path(base) / f"{room.PREFIX}1-abcdefgh"
    left.mkdir()
    room.sweep(Path(base))
    assert not left.exists()


def test_what_only_looks_like_a_room_stays(base: str, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("x")
    (Path(base) / f"{room.PREFIX}12-link").symlink_to(tmp_path)
    (Path(base) / f"{room.PREFIX}12-file").write_text("x")
    (Path(base) / f"{room.PREFIX}notes-x").mkdir()
    room.sweep(Path(base))
    assert len(list(Path(base).iterdir())) == 3
    assert (tmp_path / "precious").exists()


def test_a_room_is_short_enough_for_a_socket(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    long = tmp_path / ("x" * 80)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    with room.room() as place:
        assert len(str(place / "socket-5")) < 80
        assert place.stat().st_mode & 0o777 == 0o700
