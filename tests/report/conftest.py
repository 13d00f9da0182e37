"""Lets the tests of this folder share `report_sample` (recorded objects) and `report_reading` (reading pages back), and
a report that records without a kernel."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from analysis.report import Report, display

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def shown(monkeypatch):
    """The objects that a report displays, in order."""
    found = []
    monkeypatch.setattr(display, "display", lambda bundle, **_: found.append(bundle))
    monkeypatch.setenv("MONITOR_RUN", "somewhere")
    return found


@pytest.fixture
def report(shown):
    return Report("poverty_trends", {"language": "nl", "as_of": None, "population": "all_persons"})
