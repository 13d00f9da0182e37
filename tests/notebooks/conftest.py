"""A copy of the project whose data a test may change, and its reports as recorded objects."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis import project
from analysis.report import record
from analysis.runs import catalogue, notebooks, warm

Edit = Callable[[pd.DataFrame], pd.DataFrame]


class Copy:
    """A project folder of its own: notebooks and data, no reports yet."""

    def __init__(self, home: Path) -> None:
        self.home = home
        shutil.copytree(project.notebooks(), home / "notebooks", ignore=shutil.ignore_patterns(".*"))
        shutil.copytree(project.raw(), home / "data" / "raw", ignore=shutil.ignore_patterns("local"))
        (home / "reports").mkdir()

    def edit(self, name: str, change: Edit) -> None:
        """Rewrite one table of data/raw."""
        path = self.home / "data" / "raw" / f"{name}.csv"
        change(pd.read_csv(path, dtype=str, keep_default_na=False)).to_csv(path, index=False, lineterminator="\n")

    def records(self, report: str = "poverty_trends", **parameters: Any) -> dict[str, dict[str, Any]]:
        """The recorded objects of a report of the catalogue by id (headline, report and provenance by kind)."""
        found = record.from_notebook(self.execute(report, **parameters))
        return {entry.get("id", entry["kind"]) if entry["kind"] != "report" else "report": entry for entry in found}

    def execute(self, report: str = "poverty_trends", shared: str | None = None, **parameters: Any) -> Any:
        """The executed notebook of a report in canonical form; its kernel is forked, as in a run of several reports."""
        entry = catalogue.find(report, catalogue.read(catalogue.path(self.home / "notebooks")))
        notebook, cause, *_ = notebooks.execute(
            self.home / "notebooks" / entry.notebook,
            parameters,
            home=self.home,
            staged=self.home,
            shared=warm.share(2) if shared is None else shared,
        )
        assert cause is None, cause
        return notebook


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "project")
