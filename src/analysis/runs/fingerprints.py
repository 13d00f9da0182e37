"""What of an input counts: the code of a notebook, the rows of one indicator, the schema without its hashes.

A manifest keeps these beside the hashes of whole files, so that a change that cannot concern a report does not make it
again. Only the standard library is used: whether something changed must be cheap to ask.
"""

from __future__ import annotations

import csv
import functools
import hashlib
import io
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

EVERYTHING = "(all)"
FIGURES = {"indicator", "period", "value", "source_id", "locator"}
"""Columns by which a table of figures is known; any other table counts as a whole."""
NAMES = ("indicator", "definition", "population", "breakdown", "category", "region", "unit", "vintage", "source_id")
"""Columns of which each id anywhere may matter to any reading: a misspelt one is refused, the newest release counts."""
ENVIRONMENT = ("MONITOR_CONTACT", "MONITOR_THEME", "MONITOR_WORD_TEMPLATE")
"""Variables that shape a report; the files that they name are inputs."""


def code(notebook: Path) -> str:
    """The hash of the code cells of a notebook, their order and tags; not of its outputs and its text."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    kept = [
        ("".join(cell["source"]), cell["metadata"].get("tags", [])) for cell in cells if cell["cell_type"] == "code"
    ]
    return digest(kept)


def code_cells(notebook: Path) -> list[str]:
    """The sources of the code cells of a notebook."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def package(file: Path) -> str:
    """The hash of a data package without the hashes and sizes of its files, which have hashes of their own."""
    content = json.loads(file.read_text(encoding="utf-8"))
    for resource in content.get("resources", []):
        for name in ("hash", "bytes"):
            resource.pop(name, None)
    return digest(content)


def figures(file: Path) -> dict[str, str]:
    """The hash of each indicator's rows in a table of figures, with the lines on which they stand, by indicator.

    Under EVERYTHING: the header and all ids that occur. Empty for any other table.
    """
    return dict(_figures(file.read_bytes()))


@functools.lru_cache(maxsize=64)  # a worker asks the same of every report of a sweep
def _figures(content: bytes) -> dict[str, str]:
    rows: dict[str, Any] = defaultdict(hashlib.sha256)
    ids: dict[str, set[str]] = {name: set() for name in NAMES}
    with io.StringIO(content.decode(), newline="") as stream:
        lines = csv.reader(stream)
        header = next(lines, [])
        if not set(header) >= FIGURES:
            return {}
        place = header.index("indicator")
        columns = [(header.index(name), ids[name]) for name in NAMES if name in header]
        for number, row in enumerate(lines, start=2):
            key = row[place] if len(row) == len(header) else ""
            rows[key].update(json.dumps([number, row]).encode())
            for column, known in columns if key else ():
                known.add(row[column])
    found = {indicator: value.hexdigest() for indicator, value in sorted(rows.items())}
    return found | {EVERYTHING: digest([header, {name: sorted(known) for name, known in ids.items()}])}


def holds_figures(file: Path) -> bool:
    """Whether a file is a table of figures, of which `figures` knows the indicators."""
    if file.suffix != ".csv":
        return False
    with file.open(encoding="utf-8", errors="replace", newline="") as stream:
        return set(next(csv.reader(stream), [])) >= FIGURES


def of_asked(hashes: Mapping[str, str], asked: Iterable[str]) -> dict[str, str]:
    """Of the hashes of a table those that count for who asked for these indicators; a row without one counts always."""
    wanted = {EVERYTHING, "", *asked}
    return {key: value for key, value in hashes.items() if key in wanted}


def surroundings() -> str:
    """The hash of the environment variables that shape a report."""
    return digest({name: os.environ.get(name, "") for name in ENVIRONMENT})


def parts(
    notebook: Path, inputs: Mapping[str, str], home: Path, asked: list[str] | None, texts: list[str] | None = None
) -> dict[str, Any]:
    """The fingerprints that stand in the manifest of a run: of its notebook, the data package and what it asked for.

    `inputs` are its input files by name; `asked` the indicators that it read, None when all figures count; `texts` the
    files of messages, None when all count.
    """
    tables = {name: figures(home / name) for name in inputs if name.startswith("data/raw/") and name.endswith(".csv")}
    package_file = home / "data" / "raw" / "datapackage.json"
    return {
        "code": code(notebook),
        "package": package(package_file) if package_file.is_file() else None,
        "asked": asked,
        "texts": texts,
        "figures": {name: of_asked(hashes, asked) for name, hashes in tables.items() if hashes and asked is not None},
    }


def digest(content: Any) -> str:
    """The hash of anything that JSON can hold."""
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
