"""What the tests of the reports share: a report made from edited data, and its recorded objects read back."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest
from tests.notebooks.conftest import Copy, Edit

Records = dict[str, dict[str, Any]]


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
