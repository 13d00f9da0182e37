"""The charts of the seven reports, without a kernel: in Dutch as the notebooks hold them, in English recorded anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from analysis import project
from analysis.report import display
from analysis.report.charts import Chart

MIME = "application/vnd.monitor+json"
NOTEBOOKS = sorted(path.name for path in project.notebooks().glob("[0-9]*.ipynb"))
Record = dict[str, Any]


def charts(notebook: str, language: str, size: str = "") -> Iterator[Chart]:
    """The charts of a report in a template; each in its own for an empty `size`."""
    for record in (dutch if language == "nl" else english)(notebook):
        inner = record["chart"]
        yield Chart.from_record({**record, "chart": {**inner, "size": size or inner["size"]}})


@cache
def dutch(notebook: str) -> list[Record]:
    """The recorded figures of a committed notebook."""
    outputs = [output for cell in _code(notebook) for output in cell["outputs"]]
    found = [output["data"][MIME] for output in outputs if MIME in output.get("data", {})]
    return [record for record in found if record["kind"] == "figure"]


@cache
def english(notebook: str) -> list[Record]:
    """The figures that the cells of a notebook record when its language is English; nothing is drawn."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MONITOR_RUN", "somewhere")
        for name in ("record", "figure"):
            patch.setattr(display, name, lambda *_: None)
        names: dict[str, Any] = {}
        for cell in _code(notebook):
            exec(compile("".join(cell["source"]), notebook, "exec"), names)
            if "parameters" in cell["metadata"].get("tags", []):
                names["language"] = "en"
    return [json.loads(json.dumps(record)) for record in names["rep"].records if record["kind"] == "figure"]


def _code(notebook: str) -> list[dict[str, Any]]:
    cells = json.loads((Path(project.notebooks()) / notebook).read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]
