"""The rows behind a recorded object, kept beside it so that `monitor why` finds them; documents ignore them.

The entry `behind` of a record holds up to three lists of spine rows, none of them twice: `rows` (what it shows),
`source` (what its author named as the source) and `words` (what its sentences were filled with). A list is packed: what
all of its rows share stands once under `same`, the rest in `rows` under `columns`; a column that is nowhere stands for
an empty text. The `rows` of a figure are those of its chart; of a table they are its cells and its `trace`, so that
only their values and methods are kept here, one for each row of the table, in its order.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis import published
from analysis.published import IDENTITY
from analysis.statistics.changes import Change

COLUMNS = (*IDENTITY, "period", "value", "status", "vintage", "method", "source_id")
ADDED = ("value", "method")
"""What a table's own cells and `trace` do not say of its rows."""
NEEDED = ("indicator", "definition", "period", "source_id")
LISTS = ("rows", "source", "words")

Row = dict[str, Any]


def of(
    rows: pd.DataFrame | None = None,
    *,
    source: Iterable[pd.DataFrame | None] = (),
    values: Iterable[Any] = (),
    shown: pd.DataFrame | None = None,
) -> dict[str, Any]:
    """The entry `behind` of a record, or nothing when no row stands behind it.

    `rows` are the rows of a table, `shown` those that the record holds already; `values` fill its sentences.
    """
    seen = {_key(row) for row in spine_rows(shown)}
    found: dict[str, Any] = {}
    listed = {
        "rows": spine_rows(rows),
        "source": [row for frame in source for row in spine_rows(frame)],
        "words": told(values),
    }
    for name, own in listed.items():
        kept = own if name == "rows" else [row for row in _once(own) if _key(row) not in seen]
        seen |= {_key(row) for row in own}
        if kept:
            found[name] = packed(kept, ADDED if name == "rows" else COLUMNS)
    return {"behind": found} if found else {}


def spine_rows(frame: pd.DataFrame | None) -> list[Row]:
    """The rows of a frame as the trace holds them; none when it does not say what its values are."""
    if frame is None or not set(NEEDED) <= set(frame.columns):
        return []
    return [_row(row) for row in published.rows_of(frame)]


def told(values: Iterable[Any]) -> list[Row]:
    """The rows behind the values of a sentence: of a change both, of a frame all."""
    found: list[Row] = []
    for value in values:
        if isinstance(value, Change):
            found += [_row(row.to_dict()) for row in (value.later, value.earlier) if row is not None]
        elif isinstance(value, pd.Series) and value.get("source_id"):
            found.append(_row(value.to_dict()))
        elif isinstance(value, pd.DataFrame):
            found += spine_rows(value)
    return found


def packed(rows: list[Row], names: Sequence[str] = COLUMNS) -> dict[str, Any]:
    """The named columns of rows in short: see the head of this module."""
    shared = {name: rows[0][name] for name in names if all(row[name] == rows[0][name] for row in rows)}
    columns = [name for name in names if name not in shared]
    same = {name: value for name, value in shared.items() if value != ""}
    return {"same": same, "columns": columns, "rows": [[row[name] for name in columns] for row in rows]}


def unpacked(content: Mapping[str, Any]) -> list[Row]:
    """The rows that `packed` made short."""
    blank: Row = dict.fromkeys(COLUMNS, "")
    return [blank | content["same"] | dict(zip(content["columns"], row, strict=True)) for row in content["rows"]]


def rows_of(record: Mapping[str, Any]) -> dict[str, list[Row]]:
    """The rows behind a recorded object by list (see LISTS); of a figure, `rows` are those of its chart.

    Empty where nothing was recorded, as in notebooks from before traces were.
    """
    found = {name: unpacked(content) for name, content in record.get("behind", {}).items()}
    if record["kind"] == "figure":
        frame = record["chart"]["frame"]
        found["rows"] = [dict(zip(frame["columns"], row, strict=True)) for row in frame["data"]]
    elif record["kind"] == "table" and set(NEEDED) <= {
        *record.get("trace", {}),
        *(c["name"] for c in record["columns"]),
    }:
        found["rows"] = _of_table(record, found.get("rows") or [dict.fromkeys(COLUMNS, "") for _ in record["rows"]])
    return {name: found[name] for name in LISTS if found.get(name)}


def _of_table(record: Mapping[str, Any], rows: list[Row]) -> list[Row]:
    """The rows of a table: what its `trace` says of them, what its cells do, and the values kept here."""
    names = [str(column["name"]) for column in record["columns"]]
    traced = {name: texts for name, texts in record.get("trace", {}).items() if name in COLUMNS}
    whole = []
    for place, (row, cells) in enumerate(zip(rows, record["rows"], strict=True)):
        shown = {name: str(cell["value"] or "") for name, cell in zip(names, cells, strict=True) if name in COLUMNS}
        known = {name: texts if isinstance(texts, str) else texts[place] for name, texts in traced.items()}
        whole.append({**row, **shown, **known, **{name: row[name] for name in ADDED}})
    return whole


def _row(row: Mapping[Any, Any]) -> Row:
    return {name: _plain(row.get(name, "")) for name in COLUMNS}


def _plain(value: Any) -> Any:
    """Text as it is, a number as JSON holds it, nothing as an empty text."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    if isinstance(value, str):
        return value
    number = round(float(value), 10)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def _key(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in COLUMNS)


def _once(rows: list[Row]) -> list[Row]:
    return list({_key(row): row for row in rows}.values())
