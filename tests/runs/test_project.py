"""The project's own reports: the same bytes from two folders, no place of a machine in them. nbval compares outputs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from analysis import project
from analysis.runs import catalogue, manifest, readme

pytestmark = pytest.mark.check

CLONES = {
    "one": {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "another one": {"TZ": "Asia/Tokyo", "LANG": "nl_NL.UTF-8", "LC_ALL": "nl_NL.UTF-8", "PYTHONHASHSEED": "2"},
}


@pytest.fixture(scope="module")
def clones(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """All reports made in one folder, those in English in another, from two working directories, in two surroundings.

    One language is enough for the second: surroundings could change numbers, order and fonts, not one language alone.
    """
    home = project.home()
    made, running = [], []
    for name, environment in CLONES.items():
        clone = tmp_path_factory.mktemp("clones") / name
        for part in ("notebooks", "data/raw"):
            shutil.copytree(home / part, clone / part, ignore=shutil.ignore_patterns(".*", "local"))
        for part in ("reports", "work"):
            (clone / part).mkdir()
        env = {key: value for key, value in os.environ.items() if key != "MONITOR_RUN"}
        running.append(
            subprocess.Popen(
                [sys.executable, "-m", "analysis", "run", *(["-l", "en"] if made else [])],
                env=env | environment | {"MONITOR_HOME": str(clone)},
                cwd=clone / "work",
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        made.append(clone)
    for process in running:
        _, err = process.communicate(timeout=900)
        assert process.returncode == 0, err
    return made


def tree(clone: Path) -> dict[str, bytes]:
    reports = clone / "reports"
    return {
        path.relative_to(reports).as_posix(): path.read_bytes()
        for path in sorted(reports.rglob("*"))
        if path.is_file() and path.name not in (".lock", manifest.TIMES)
    }


def test_two_clones_give_the_same_bytes(clones: list[Path]) -> None:
    one, two = map(tree, clones)
    both = {name for name in one if "/language-en/" in name}
    assert both
    assert both == set(two) - {"index.html"}
    assert [name for name in sorted(both) if one[name] != two[name]] == []


def test_every_report_is_there_with_all_its_files(clones: list[Path]) -> None:
    names = set(tree(clones[0]))
    for entry in catalogue.read():
        for variant in ("default", *(f"language-{language}" for language in entry.languages if language != "nl")):
            for name in ("report.html", "report.xlsx", "notebook.ipynb", "manifest.json"):
                assert f"{entry.id}/{variant}/{name}" in names
            content = manifest.read(clones[0] / "reports" / entry.id / variant)
            assert content is not None
            assert content["state"] == "ok"
            assert any(name.endswith(".svg") for name in content["outputs"])
    assert "index.html" in names


def test_no_report_names_a_place_of_this_machine(clones: list[Path]) -> None:
    places = [str(clones[0].parent), str(project.home()), sys.prefix, str(Path.home()) + "/"]
    for name, content in tree(clones[0]).items():
        for place in places:
            assert place.encode() not in content, f"{name} names {place}"


def test_a_run_writes_nothing_outside_its_place(clones: list[Path]) -> None:
    for clone in clones:
        assert list((clone / "work").iterdir()) == []
        assert not (clone / "reports" / "_draft").exists()
        assert sorted(path.name for path in clone.iterdir()) == ["data", "notebooks", "reports", "work"]
        assert not [
            path for path in (clone / "reports").iterdir() if path.name.startswith(".") and path.name != ".lock"
        ]


def test_the_readme_lists_the_reports() -> None:
    assert not readme.refresh(check=True), "run `monitor readme`"
