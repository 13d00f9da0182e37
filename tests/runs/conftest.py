"""A project of tiny notebooks in a folder of its own."""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from analysis.errors import DataError

MIME = "application/vnd.monitor+json"
PARAMETERS = """\
language: "Literal['nl', 'en']" = "nl"  # language of the report
as_of: "date | None" = None  # only what was published by this day
first_year: int = 2011  # first year shown
last_year: int = 2030
"""
RECORD = f"""\
from IPython.display import display

def record(**fields):
    display({{"{MIME}": fields, "text/plain": fields["kind"]}}, raw=True)

record(kind="report", id="tiny", language=language, title="Tiny", question="How small?", figures_up_to="2025-12-17")
"""
HEADLINE = 'record(kind="headline", text=f"All is small since {first_year}.")'
CLOSING = 'record(kind="provenance", sources=[], definitions=[])'


STAND_INS = Path(__file__).with_name("stand_ins")
_spec = importlib.util.spec_from_file_location("stand_ins", STAND_INS / "sitecustomize.py")
assert _spec is not None
assert _spec.loader is not None
stand_ins = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(stand_ins)


@pytest.fixture(autouse=True)
def started_normally(monkeypatch: pytest.MonkeyPatch) -> None:
    """Imports ahead of time take longer than notebooks as small as these; MONITOR_WARM=1 forks them all the same."""
    if "MONITOR_WARM" not in os.environ:
        monkeypatch.setenv("MONITOR_WARM", "0")


class Workshop:
    """A project's folder that a test fills."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.reports = home / "reports"
        self.entries: list[dict[str, Any]] = []
        self.documents: Callable[[list[dict[str, Any]], Path], None] = stand_ins.page
        for name in ("notebooks", "data/raw", "reports"):
            (home / name).mkdir(parents=True)
        (home / "data" / "raw" / "poverty.csv").write_text("period,value\n2024,1\n", encoding="utf-8")
        self.faults: list[Any] = []

    def add(self, *cells: str, report: str = "tiny", parameters: str = PARAMETERS, **fields: Any) -> Path:
        """A report with a cell of parameters and these cells."""
        sources = [(parameters, ["parameters"]), *((cell, []) for cell in cells)]
        notebook = {
            "nbformat": 4,
            "nbformat_minor": 5,
            "metadata": {"kernelspec": {"name": "python3", "display_name": "x", "language": "python"}},
            "cells": [
                {
                    "id": f"given-{place}",
                    "cell_type": "code",
                    "source": source,
                    "metadata": {"tags": tags},
                    "outputs": [],
                    "execution_count": None,
                }
                for place, (source, tags) in enumerate(sources)
            ],
        }
        path = self.home / "notebooks" / f"{report}.ipynb"
        path.write_text(json.dumps(notebook), encoding="utf-8")
        entry = {
            "id": report,
            "title": {"nl": "Klein", "en": "Tiny"},
            "question": {"nl": "Hoe klein?", "en": "How small?"},
            "notebook": path.name,
            "languages": ["nl", "en"],
            "parameters": {"first_year": {"min": 1990, "max": 2050}},
            "order": ["first_year <= last_year"],
            "inputs": ["data/raw/*.csv"],
            "sensitivity": "public",
            "schedule": "yearly",
        }
        self.entries.append(entry | fields)
        content = yaml.safe_dump({"reports": self.entries}, sort_keys=False)
        (self.home / "notebooks" / "monitor.yml").write_text(content, encoding="utf-8")
        return path

    def good(self, *cells: str, **fields: Any) -> Path:
        """A report that records all that is needed, with these cells before its end."""
        return self.add(RECORD, HEADLINE, *cells, CLOSING, **fields)

    def place(self, variant: str = "default", report: str = "tiny") -> Path:
        """Where a report is published."""
        return self.reports / report / variant

    def tree(self) -> dict[str, bytes]:
        """Every file below reports/, apart from the lock."""
        return {
            path.relative_to(self.reports).as_posix(): path.read_bytes()
            for path in sorted(self.reports.rglob("*"))
            if path.is_file() and path.name != ".lock"
        }

    def require(self, raw: Path, memory: Path) -> None:
        """The data check as the runner calls it."""
        assert (raw, memory) == (self.home / "data" / "raw", self.home / "data" / "processed")
        if self.faults:
            raise DataError("\n".join(["data/raw has faults:", *map(str, self.faults)]))


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """An empty project; documents, index and data check are stand-ins, so that only the runner is tested here."""
    made = Workshop(tmp_path / "project of ours")
    monkeypatch.setenv("MONITOR_HOME", str(made.home))

    # worker processes find the same stand-ins through a sitecustomize of their own
    monkeypatch.setenv("PYTHONPATH", str(STAND_INS))
    for name, functions in stand_ins.FUNCTIONS.items():
        module = types.ModuleType(name)
        module.__dict__.update(functions)
        monkeypatch.setitem(sys.modules, name, module)
        package, _, last = name.rpartition(".")
        monkeypatch.setattr(importlib.import_module(package), last, module, raising=False)
    documents, check = sys.modules["analysis.report.documents"], sys.modules["analysis.published.check"]
    monkeypatch.setattr(documents, "write", lambda records, folder: made.documents(records, folder))
    monkeypatch.setattr(check, "check", lambda folder: made.faults)
    monkeypatch.setattr(check, "require", made.require)
    return made


@pytest.fixture
def monitor(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """The command in this process: exit code, what went to stdout, what went to stderr."""
    from analysis import cli

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            cli.main(list(arguments))
        captured = capsys.readouterr()
        return int(left.value.code or 0), captured.out, captured.err

    return call
