"""Small stand-ins for documents, index, records and data check, so that tests of the runner test the runner alone.

The tests put them in place in their own process; in a process that they start, Python imports this file at its start
(the folder is on PYTHONPATH), and the stand-ins are found in place of the modules.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

MIME = "application/vnd.monitor+json"


def page(records: list[dict[str, Any]], folder: Path) -> None:
    """A page that holds nothing but the headline, and a figure."""
    (folder / "figures").mkdir()
    (folder / "figures" / "a.svg").write_text("<svg/>", encoding="utf-8")
    headline = next(record["text"] for record in records if record["kind"] == "headline")
    (folder / "report.html").write_text(headline, encoding="utf-8")


def index(reports: Path) -> None:
    """The variants that are published."""
    names = sorted(path.parent.name for path in reports.glob("*/*/manifest.json"))
    (reports / "index.html").write_text(" ".join(names), encoding="utf-8")


def records(nb: Any) -> list[dict[str, Any]]:
    """What a notebook recorded, unchecked."""
    outputs = [output for cell in nb["cells"] for output in cell.get("outputs", [])]
    return [output["data"][MIME] for output in outputs if MIME in output.get("data", {})]


FUNCTIONS: dict[str, dict[str, Any]] = {
    "analysis.report.documents": {"write": page, "FORMS": ("html",)},
    "analysis.report.index": {"write": index},
    "analysis.report.recorded": {"from_notebook": records, "MIME": MIME},
    "analysis.published.check": {"check": lambda folder: [], "require": lambda folder, memory: None},
}


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the stand-ins by the names of the modules for which they stand."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        return importlib.machinery.ModuleSpec(name, self) if name in FUNCTIONS else None

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__.update(FUNCTIONS[module.__name__])


if __name__ == "sitecustomize":
    sys.meta_path.insert(0, Finder())
