"""Which reports there are, in which languages, and how they are made for the checks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from analysis import project
from analysis.runs import runner

JOBS = {(job.entry.id, str(job.values["language"])): job for job in runner.plan([], {}, [])}
EACH = sorted(JOBS)  # (report, language) of every report of the catalogue: to parametrise tests with
INDEX = [("index", "nl"), ("index", "en")]


def folder(reports: Path, report: str, language: str) -> Path:
    """Where a report is published in a language."""
    return reports / report / JOBS[report, language].variant


def page(reports: Path, report: str, language: str) -> tuple[Path, str]:
    """The file of a page and the part of it that is meant: the index is one file for all languages."""
    if report == "index":
        return reports / "index.html", language
    return folder(reports, report, language) / "report.html", ""


def make(home: Path) -> None:
    """Run every notebook in every language, in a project of its own that appears when all is done."""
    beside, failed = home.with_name("being-made"), home.with_name("failed")
    assert not failed.exists(), failed.read_text(encoding="utf-8")
    shutil.copytree(project.notebooks(), beside / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    shutil.copytree(project.raw(), beside / "data" / "raw", ignore=shutil.ignore_patterns("local"))
    (beside / "reports").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "run"],
        env=os.environ | {"MONITOR_HOME": str(beside)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        failed.write_text(done.stderr, encoding="utf-8")  # another worker need not find out again
        raise AssertionError(done.stderr)
    beside.rename(home)
