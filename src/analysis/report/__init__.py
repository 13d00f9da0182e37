"""From recorded results to documents: texts in two languages, charts, records, pages, workbooks and the index.

A notebook takes what it needs from here; the names are loaded when they are first asked for, for the documents need
no notebook and the command needs neither.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.report.charts import Chart, bars, curve, intervals, lines, points, tile_map
    from analysis.report.labels import labelled
    from analysis.report.ranges import written
    from analysis.report.record import Report
    from analysis.report.text import period, quantity

_WHERE = {
    "Chart": "charts",
    "Report": "record",
    "bars": "charts",
    "curve": "charts",
    "intervals": "charts",
    "labelled": "labels",
    "lines": "charts",
    "period": "text",
    "points": "charts",
    "quantity": "text",
    "tile_map": "charts",
    "written": "ranges",
}

__all__ = [
    "Chart",
    "Report",
    "bars",
    "curve",
    "intervals",
    "labelled",
    "lines",
    "period",
    "points",
    "quantity",
    "tile_map",
    "written",
]


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
