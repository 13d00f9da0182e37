"""Old editions are removed; the newest good one never is."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import PublishError
from analysis.runs import editions, lock, publish

Workshop = Any


def shelf(reports: Path, *names: str) -> None:
    """Good editions that hold one file."""
    for name in names:
        place = reports / "_editions" / name
        place.mkdir(parents=True)
        (place / "report.html").write_text(name, encoding="utf-8")
        files = publish.checksums(place)
        (place / "edition.json").write_text(json.dumps({"edition": name, "files": files}), encoding="utf-8")


def left(reports: Path) -> list[str]:
    return sorted(path.name for path in (reports / "_editions").iterdir())


MONTHS = ("2026-08", "2026-09", "2026-10", "2026-11")


@pytest.mark.parametrize("keep", [1, 2, 3, 4, 9])
def test_the_newest_stay(workshop: Workshop, monitor: Callable[..., Any], keep: int) -> None:
    workshop.good()
    shelf(workshop.reports, *MONTHS)
    code, out, err = monitor("prune", "--keep", str(keep))
    assert (code, out) == (0, ""), err
    assert left(workshop.reports) == sorted(MONTHS)[-keep:]
    assert err.splitlines() == [f"removed edition {name}" for name in sorted(MONTHS)[:-keep]]
    assert sorted(path.name for path in workshop.reports.iterdir()) == [".lock", "_editions"]


def spoil(place: Path) -> None:
    (place / "report.html").write_text("spoilt", encoding="utf-8")


def lose(place: Path) -> None:
    (place / "report.html").unlink()


def add(place: Path) -> None:
    (place / "more.html").write_text("more", encoding="utf-8")


def unreadable(place: Path) -> None:
    (place / "edition.json").write_text("{", encoding="utf-8")


@pytest.mark.parametrize("damage", [spoil, lose, add, unreadable])
def test_the_newest_good_one_is_never_removed(workshop: Workshop, damage: Callable[[Path], None]) -> None:
    shelf(workshop.reports, *MONTHS)
    for name in MONTHS[2:]:
        damage(workshop.reports / "_editions" / name)
    assert editions.prune(1, workshop.reports) == ["2026-08", "2026-10"]
    assert left(workshop.reports) == ["2026-09", "2026-11"]


@pytest.mark.parametrize("keep", ["0", "-1"])
def test_at_least_one_stays(workshop: Workshop, monitor: Callable[..., Any], keep: str) -> None:
    workshop.good()
    shelf(workshop.reports, *MONTHS)
    code, out, err = monitor("prune", "--keep", keep)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert left(workshop.reports) == sorted(MONTHS)


def test_prune_waits_for_no_one(workshop: Workshop) -> None:
    shelf(workshop.reports, *MONTHS)
    with lock.held(workshop.reports), pytest.raises(lock.LockHeldError):
        editions.prune(1, workshop.reports)
    assert left(workshop.reports) == sorted(MONTHS)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_an_edition_that_cannot_be_removed_is_one_sentence(workshop: Workshop) -> None:
    shelf(workshop.reports, *MONTHS)
    folder = workshop.reports / "_editions"
    folder.chmod(0o555)
    try:
        with pytest.raises(PublishError):
            editions.prune(1, workshop.reports)
    finally:
        folder.chmod(0o755)


def test_an_interrupted_removal_is_swept_by_the_next_command(workshop: Workshop) -> None:
    shelf(workshop.reports, "2026-11")
    half = workshop.reports / f"{publish.STAGING}pruned-2026-10"
    half.mkdir()
    (half / "report.html").write_text("x")
    assert publish.recover(workshop.reports, lambda reports: None)
    assert not half.exists()
    assert left(workshop.reports) == ["2026-11"]
