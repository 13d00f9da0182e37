"""What became of a notebook, cell by cell: for the manifest of a report and for the record of a failed attempt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from analysis.runs.notebooks import Executed
from analysis.runs.parameters import Value, as_json

SCHEMA = 1


def cells(notebook: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Id and state of each code cell of an executed notebook, in order."""
    return [
        {"id": cell["id"], "state": cell["metadata"]["monitor"]["state"]}
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
    ]


def failed(report: str, variant: str, values: Mapping[str, Value], done: Executed) -> dict[str, Any]:
    """The record of an attempt that failed: its state and cause, how far it came, what it took.

    `peak_memory` is in bytes, `seconds` by a clock that does not jump.
    """
    assert done.cause is not None
    return {
        "schema": SCHEMA,
        "report_id": report,
        "variant": variant,
        "state": done.cause.state,
        "cause": asdict(done.cause),
        "cells": cells(done.notebook),
        "parameters": {name: as_json(value) for name, value in sorted(values.items())},
        "peak_memory": done.peak,
        "seconds": round(done.seconds, 1),
    }
