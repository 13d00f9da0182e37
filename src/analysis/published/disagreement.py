"""Sources that give different values for one figure of one release: listed with both sources, not a fault."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import DataError
from analysis.published import raw_files
from analysis.published.content_check import KEY, number
from analysis.published.raw_files import Fault
from analysis.published.tables import FIGURES

if TYPE_CHECKING:
    import pandas as pd

_SAME = tuple(name for name in KEY if name not in ("source_id", "vintage"))
COLUMNS = (*_SAME, "release", "value", "status", "source_id", "producer", "kind", "file", "locator", "within_rounding")

Row = dict[str, str]
_COLUMNS: dict[str, tuple[str, ...]] = {
    "sources": ("source_id", "producer", "released", "kind"),
    "source_producer_by_definition": ("source_id", "definition", "producer"),
    "precision": ("source_id", "indicator", "unit", "step"),
    "wording": (*KEY, "value", "step"),
}


def disagreements(folder: Path, *, other_releases: bool = False) -> pd.DataFrame:
    """Figures of equal indicator, definition, population, breakdown, category, region, period and unit that differ.

    Two rows are set against each other when their sources differ, their values differ and their releases fit (the row's
    vintage, else `released` of its source; 2016 fits 2016-09, an unknown release fits every one). A later release is a
    revision, not a disagreement; `other_releases` lists those as well. Columns:
    COLUMNS, sorted; `within_rounding` is True when the rounding steps of all values explain the difference.
    Raises DataError when the tables cannot be read.
    """
    import pandas as pd

    tables = _tables(Path(folder))
    sources = {cells["source_id"]: cells for cells in tables["sources"]}
    producers = {(c["source_id"], c["definition"]): c["producer"] for c in tables["source_producer_by_definition"]}
    groups: dict[tuple[str, ...], list[Row]] = {}
    for name in FIGURES:
        for cells in tables[name]:
            source = sources.get(cells["source_id"], {})
            cells["file"] = f"{name}.csv"
            cells["release"] = cells["vintage"] or source.get("released", "")
            cells["kind"] = source.get("kind", "")
            own = producers.get((cells["source_id"], cells["definition"]))
            cells["producer"] = own or source.get("producer", "")
            groups.setdefault(tuple(cells[one] for one in _SAME), []).append(cells)
    steps = _steps(tables)
    records = []
    for key in sorted(groups):
        rows = _differing(groups[key], other_releases)
        explained = bool(rows) and _explained(rows, steps)
        for row in rows:
            record: dict[str, object] = {column: row[column] for column in COLUMNS[:-1]}
            records.append(record | {"value": float(row["value"]), "within_rounding": explained})
    return pd.DataFrame.from_records(records, columns=list(COLUMNS))


def _tables(folder: Path) -> dict[str, list[Row]]:
    declared, faults = raw_files.resources(folder)
    tables = {}
    for resource in declared:
        table, found = raw_files.read(folder, resource)
        faults += found
        tables[resource.name] = [cells for _, cells in table.records()]
    needed = (*FIGURES, "sources", "source_producer_by_definition", "precision", "wording")
    missing = [name for name in needed if name not in tables]
    columns = dict.fromkeys(FIGURES, (*KEY, "value", "status", "locator")) | _COLUMNS
    for resource in declared:
        lost = [name for name in columns.get(resource.name, ()) if name not in resource.fields]
        faults += [Fault(raw_files.PACKAGE, 0, resource.name, f"does not declare {name}: restore it") for name in lost]
    if faults or missing:
        first = str(min(faults)) if faults else f"{missing[0]}.csv is not declared"
        raise DataError(f"{first}; run `monitor data check` for all places")
    return tables


def _differing(rows: list[Row], other_releases: bool) -> list[Row]:
    """The rows that have another value from another source of a fitting release; one row a source and value."""
    rows = sorted(rows, key=lambda row: (row["source_id"], row["value"], row["file"], row["locator"]))
    kept: dict[tuple[str, Decimal | None], Row] = {}
    for row in rows:
        against = (one for one in rows if one["source_id"] != row["source_id"])
        if any(number(one["value"]) != number(row["value"]) and (other_releases or _fits(one, row)) for one in against):
            kept.setdefault((row["source_id"], number(row["value"])), row)
    return list(kept.values())


def _fits(one: Row, other: Row) -> bool:
    first, second = sorted((one["release"], other["release"]), key=len)
    return second.startswith(first)


def _steps(tables: dict[str, list[Row]]) -> dict[tuple[str, ...], Decimal]:
    """Step of every worded figure (by its key and value) and of every indicator in a source."""
    steps: dict[tuple[str, ...], Decimal] = {}
    for cells in tables["precision"]:
        steps[(cells["source_id"], cells["indicator"], cells["unit"])] = number(cells["step"]) or Decimal(0)
    for cells in tables["wording"]:
        key = (*(cells[name] for name in KEY), cells["value"])
        steps[key] = 2 * (number(cells["step"]) or Decimal(0))
    return steps


def _explained(rows: list[Row], steps: dict[tuple[str, ...], Decimal]) -> bool:
    """Whether the rounding intervals of all rows share a point (a worded value may lie a whole step off)."""
    low, high = [], []
    for row in rows:
        value = number(row["value"]) or Decimal(0)
        worded = steps.get((*(row[name] for name in KEY), row["value"]))
        usual = steps.get((row["source_id"], row["indicator"], row["unit"]), Decimal(0))
        step = usual if worded is None else worded
        low.append(value - step / 2)
        high.append(value + step / 2)
    return max(low) < min(high)
