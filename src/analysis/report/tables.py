"""Cells of a table: a raw value for the spreadsheet and its text for the reader, by the kind of its column.

Kinds: `text`, `period`, `status`, `report` (another report, as `report_id` or `report_id#figure_id`: shown with its
title, a link in the page), or a unit of the figures (`percent`, `persons`, ...), `+unit` with a sign. A column of
numbers is written in the steps of the column `<its name>_step` where there is one, else in the `step` of the row.
Missing is `[x]`, and never an empty cell.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis import published
from analysis.report import plotted, provenance, text
from analysis.report.slots import UNIT_DECIMALS, decimals, worded
from analysis.statistics import changes

MISSING = "[x]"
TRACED = (*plotted.IDENTITY, "period", "unit", "status", "vintage", "source_id")
_WORDS = ("text", "period", "status", "report")


def column(name: str, kind: str, messages: text.Messages) -> dict[str, Any]:
    """How a column is headed and set: name, label, unit, align, kind (text or number), decimals."""
    unit = kind.lstrip("+")
    number = kind not in _WORDS
    return {
        "name": name,
        "label": messages.format(f"column-{name.replace('_', '-')}"),
        "unit": published.label("unit", unit, messages.language) if number and unit != "number" else "",
        "align": "right" if number else "left",
        "kind": "number" if number else "text",
        "decimals": UNIT_DECIMALS.get(unit, 0) if number else None,
    }


def trace(frame: pd.DataFrame, columns: Mapping[str, str], source_ids: Sequence[str]) -> dict[str, str | list[str]]:
    """What leads each row back to the published figures and is not shown: its identity and its sources.

    One text where all rows have the same, else one for each row. Rows without a source of their own get all sources
    of the table, as `source_ids`.
    """
    found: dict[str, str | list[str]] = {}
    for name in TRACED:
        if name in frame.columns and columns.get(name) not in ("period", "text", "status"):
            texts = ["" if pd.isna(value) else str(value) for value in frame[name]]
            if any(texts):
                found[name] = texts[0] if len(set(texts)) == 1 else texts
    return found if "source_id" in found or not source_ids else {**found, "source_ids": " ".join(source_ids)}


def cells(row: Mapping[Any, Any], columns: Mapping[str, str], language: str) -> list[dict[str, Any]]:
    """The cells of one row, in the order of the columns."""
    return [_cell(row, name, kind, language) for name, kind in columns.items()]


def _cell(row: Mapping[Any, Any], name: str, kind: str, language: str) -> dict[str, Any]:
    value = row[name]
    if value is None or value == "" or (isinstance(value, float) and not math.isfinite(value)):
        return {"text": MISSING, "value": None}
    if kind == "text":
        return {"text": str(value), "value": str(value)}
    if kind == "period":
        return {"text": text.period(str(value), language), "value": str(value)}
    if kind == "status":
        return {"text": published.label("status", str(value), language), "value": str(value)}
    if kind == "report":
        title = provenance.title(str(value), language)
        return {"text": title, "value": str(value), "report": str(value)}
    unit = kind.lstrip("+")
    own = unit in ("number", row.get("unit")) or changes.POINTS.get(str(row.get("unit"))) == unit
    step = row.get(f"{name}_step", row.get("step", math.nan) if own else math.nan)
    places = decimals({"unit": unit, "value": float(value), "step": step})
    written = text.signed if kind.startswith("+") else text.number
    shown = written(float(value), language, places)
    return {
        "text": worded(row, shown, language) if name == "value" else shown,
        "value": round(float(value), 10),
    }
