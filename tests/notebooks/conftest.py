"""The reports that tests read: one made for a test alone, and in both languages for all tests of a module."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.notebooks.recorded import Copy, Records, made


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "project")


@pytest.fixture(scope="module")
def dutch(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Records:
    """The report that the module names as REPORT."""
    return made(tmp_path_factory, request.module.REPORT, language="nl")


@pytest.fixture(scope="module")
def english(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Records:
    """The same in English."""
    return made(tmp_path_factory, request.module.REPORT, language="en")
