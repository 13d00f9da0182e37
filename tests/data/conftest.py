"""Copies of data/raw to spoil: a full one, and a small one that is complete in itself."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.published.seal import seal

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
FIGURES = ("poverty", "low_income_households", "municipal", "debts", "vroegsignalering", "creditors")
Rows = list[dict[str, str]]


def _read(path: Path) -> tuple[list[str], Rows]:
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        return list(reader.fieldnames or []), list(reader)


def _write(path: Path, header: list[str], rows: Rows) -> None:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, header, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(stream.getvalue(), encoding="utf-8", newline="")


@pytest.fixture(scope="session")
def raw() -> Path:
    """The committed data/raw; read only."""
    return RAW


@pytest.fixture(scope="session")
def table() -> Callable[[str], Rows]:
    """The rows of a committed table by its name."""
    return lambda name: _read(RAW / f"{name}.csv")[1]


@pytest.fixture(scope="session")
def sealed_small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package of six figures a table with all that they need, sealed."""
    folder = tmp_path_factory.mktemp("small")
    shutil.copy(RAW / "datapackage.json", folder)
    kept = {name: _read(RAW / f"{name}.csv")[1] for name in FIGURES}
    kept = {name: rows[:: max(1, len(rows) // 6)][:6] for name, rows in kept.items()}
    flat = [row for rows in kept.values() for row in rows]
    sources = {row["source_id"] for row in flat}
    definitions = {row["definition"] for row in flat}
    facts = {(row["source_id"], row["indicator"], row["period"], row["value"]) for row in flat}
    codes = {row["region"] for row in flat}
    names = ("indicator", "population", "breakdown", "category", "region")
    ids = {row[name] for row in flat for name in names}
    keep: dict[str, Callable[[dict[str, str]], bool]] = {
        "sources": lambda row: row["source_id"] in sources,
        "definitions": lambda row: row["definition"] in definitions,
        "source_producer_by_definition": lambda row: False,
        "release_groups": lambda row: row["source_id"] in sources,
        "precision": lambda row: (row["source_id"], row["indicator"]) in {fact[:2] for fact in facts},
        "wording": lambda row: (row["source_id"], row["indicator"], row["period"], row["value"]) in facts,
        "labels": lambda row: row["kind"] in ("unit", "status") or row["id"].split("/")[-1] in ids,
        "licences": lambda row: True,
        "municipalities": lambda row: row["gm_code"] in codes,
        "municipal_mergers": lambda row: False,
        "glossary": lambda row: row["term_nl"].startswith("a"),
    }
    for item in json.loads((RAW / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
        name = item["name"]
        header, rows = _read(RAW / item["path"])
        wanted = keep.get(name, lambda row: False)
        rows = kept[name] if name in kept else [row for row in rows if wanted(row)]
        _write(folder / item["path"], header, rows)
    seal(folder)
    return folder


@pytest.fixture
def small(sealed_small: Path, tmp_path: Path) -> Path:
    """A fresh copy of the small package."""
    return Path(shutil.copytree(sealed_small, tmp_path / "raw"))


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A fresh copy of the whole data/raw."""
    return Path(shutil.copytree(RAW, tmp_path / "raw", ignore=shutil.ignore_patterns("local")))


@pytest.fixture
def edit() -> Callable[[Path, int, str, str], None]:
    """Set one cell: edit(path, line, field, value)."""

    def change(path: Path, line: int, field: str, value: str) -> None:
        header, rows = _read(path)
        rows[line - 2][field] = value
        _write(path, header, rows)

    return change
