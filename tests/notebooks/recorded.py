"""What the tests of the reports share: a copy of the project to edit, and recorded objects read back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis import project
from analysis.report import recorded
from analysis.runs import catalogue, notebooks, warm

Edit = Callable[[pd.DataFrame], pd.DataFrame]
Records = dict[str, dict[str, Any]]


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
        found = recorded.from_notebook(self.execute(report, **parameters))
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


def made(factory: pytest.TempPathFactory, report: str, *edits: tuple[str, Edit], **parameters: Any) -> Records:
    """The recorded objects of a report by id, its tables of data/raw edited first."""
    copy = Copy(factory.mktemp("project") / "project")
    for name, edit in edits:
        copy.edit(name, edit)
    return copy.records(report, **parameters)


def rows(table: dict[str, Any]) -> list[dict[str, Any]]:
    """The values of a recorded table, a row each, by the names of its columns."""
    return _cells(table, "value")


def shown(table: dict[str, Any]) -> list[dict[str, str]]:
    """The same as a reader sees it."""
    return _cells(table, "text")


def _cells(table: dict[str, Any], what: str) -> list[dict[str, Any]]:
    names = [column["name"] for column in table["columns"]]
    return [dict(zip(names, (cell[what] for cell in row), strict=True)) for row in table["rows"]]


def plotted(figure: dict[str, Any]) -> pd.DataFrame:
    """The plotted frame of a recorded figure."""
    frame = figure["chart"]["frame"]
    return pd.DataFrame(frame["data"], columns=frame["columns"])


def text_of(records: Records) -> str:
    """Everything that was recorded, as one text."""
    return json.dumps(records, ensure_ascii=False)
