"""How results show themselves in JupyterLab: recorded objects as text, frames with units and intervals."""

from __future__ import annotations

import base64
import html
from collections.abc import Mapping
from typing import Any

import pandas as pd
from IPython.core.getipython import get_ipython
from IPython.display import display

from analysis.published import SPINE
from analysis.report import text
from analysis.report.charts import Chart
from analysis.report.slots import decimals

_SHOWN = ("indicator", "definition", "population", "category", "region", "period")


def record(content: dict[str, Any], mime: str, markdown: str | None) -> None:
    """Show one recorded object, as Markdown for the researcher and as JSON for the documents."""
    plain = markdown if markdown is not None else _plain(content)
    bundle = {mime: content, "text/plain": plain}
    if markdown is not None:
        bundle["text/markdown"] = markdown
    display(bundle, raw=True)


def figure(content: dict[str, Any], mime: str, chart: Chart) -> None:
    """Show a figure at 100 dpi with its digest as text and its description as metadata."""
    image = base64.b64encode(chart.png(dpi=100)).decode("ascii")
    bundle = {mime: content, "text/plain": content["digest"], "image/png": image}
    display(bundle, raw=True, metadata={"image/png": {"alt": chart.words.alt}})


def _plain(content: dict[str, Any]) -> str:
    """A table as aligned text, anything else as its kind."""
    if content["kind"] != "table":
        return f"<{content['kind']}>"
    rows = [[f"{c['label']} ({c['unit']})" if c["unit"] else c["label"] for c in content["columns"]]]
    rows += [[cell["text"] for cell in row] for row in content["rows"]]
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    sides = [str.rjust if c["align"] == "right" else str.ljust for c in content["columns"]]
    lines = ["  ".join(s(t, w) for s, t, w in zip(sides, row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([content["headline"], *lines])


def spine_html(frame: pd.DataFrame) -> str | None:
    """A spine frame as a table in which each value stands with its unit and its interval; None for other frames."""
    if not set(SPINE) <= set(frame.columns):
        return None
    names = [name for name in _SHOWN if name in ("indicator", "period") or (frame[name] != "").any()]
    head = "".join(f"<th scope='col'>{name}</th>" for name in [*names, "value", "interval", "status", "source"])
    body = "".join(
        "<tr>"
        + "".join(f"<td>{html.escape(str(row[name]))}</td>" for name in names)
        + f"<td style='text-align:right'>{html.escape(_value(row))}</td><td>{html.escape(_interval(row))}</td>"
        + f"<td>{html.escape(str(row['status']))}</td><td>{html.escape(str(row['source_id']))}</td></tr>"
        for row in frame.head(200).to_dict("records")
    )
    more = f"<p>{len(frame) - 200} more rows</p>" if len(frame) > 200 else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _value(row: Mapping[Any, Any]) -> str:
    return "[x]" if pd.isna(row["value"]) else text.quantity(row["value"], row["unit"], "en", decimals(row))


def _interval(row: Mapping[Any, Any]) -> str:
    if pd.isna(row["lower"]) or pd.isna(row["upper"]):
        return ""
    return f"[{row['lower']:.12g}, {row['upper']:.12g}) {row['uncertainty']}"


def install() -> None:
    """Let JupyterLab show spine frames this way; does nothing outside IPython."""
    shell = get_ipython()
    if shell is not None and shell.display_formatter is not None:
        shell.display_formatter.formatters["text/html"].for_type(pd.DataFrame, spine_html)
