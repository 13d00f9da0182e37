"""Reading back what a notebook recorded: its objects in order, as documents take them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.errors import MonitorError

MIME = "application/vnd.monitor+json"


def from_notebook(notebook: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The recorded objects of an executed notebook, in order; dates of the figures are copied into the first.

    Raises MonitorError when the notebook holds no complete report (first object `report`, last `provenance`).
    """
    records = [
        output["data"][MIME]
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
        for output in cell.get("outputs", [])
        if MIME in output.get("data", {})
    ]
    if not records or records[0]["kind"] != "report" or records[-1]["kind"] != "provenance":
        raise MonitorError(
            "the notebook holds no complete report; it must open with Report(...) and end with finish(...)"
        )
    return assembled(records)


def assembled(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The objects as documents take them: dates and facts in the first, no key figure that points to nothing."""
    head = {name: records[-1][name] for name in ("figures_up_to", "figures_up_to_text", "next_release_text")}
    head["facts"] = [{"label": fact["label"], "text": fact["text"]} for fact in records if fact["kind"] == "fact"]
    shown = {record["id"] for record in records if record["kind"] in ("figure", "table")}
    rest = (record for record in records[1:] if record["kind"] != "fact")
    return [records[0] | head, *(_linked(record, shown) for record in rest)]


def _linked(record: dict[str, Any], shown: set[str]) -> dict[str, Any]:
    """A key figure without its link when its figure could not be drawn for want of a value."""
    missing = record["kind"] == "key_figure" and "#" not in record["figure_id"] and record["figure_id"] not in shown
    return record | {"figure_id": ""} if missing else record
