"""Runs that are killed at random moments: 200 here, as many as wanted by `python scripts/kill_test.py`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]
SCRIPT = HOME / "scripts" / "kill_test.py"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL and fork")


def killed(count: int, kind: str) -> str:
    command = [sys.executable, str(SCRIPT), str(count), "--only", kind]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr  # the seed stands in there
    assert f"{count} kills survived" in done.stdout
    return done.stdout


def test_170_kills_while_a_report_is_published() -> None:
    told = killed(170, "publish")
    assert "old version stands" in told
    assert "new version stands" in told


def test_30_kills_of_runners_guards_and_kernels() -> None:
    told = killed(30, "whole")
    assert "runner killed" in told


def test_the_kills_find_a_publication_that_is_never_recovered() -> None:
    """A test that cannot fail is a defect: the same kills meet a publisher without its recovery."""
    script = f"import sys\nsys.path.insert(0, {str(SCRIPT.parent)!r})\nimport kill_test\n"
    script += "from analysis.runs import publish\npublish._recover = lambda reports, index: None\n"
    script += "sys.exit(kill_test.main(['60', '--only', 'publish', '--seed', '1']))"
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode != 0
    assert "BrokenError: round " in done.stderr
