"""The table behind a figure: exactly the plotted rows, with labels, units and marks a reader understands.

Its columns and rows have the shape of a recorded table (`columns` of name, label, unit, align, kind, decimals; `rows`
of cells with text and value), so pages and workbooks have one way to write both. What is the same in all rows stands in
the figure's subtitle and is left out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from analysis.errors import MonitorError
from analysis.report import text

Row = dict[str, Any]
Table = dict[str, list[Any]]
Label = Callable[[str, str, Mapping[str, Any], str], str]

MISSING = "[x]"
NOT_APPLICABLE = "[z]"
DIMENSIONS = ("region", "indicator", "definition", "population", "category", "period", "vintage")
LABELLED = ("indicator", "definition", "population", "status")
MAX_DECIMALS = 3


def published_label(kind: str, ident: str, row: Mapping[str, Any], language: str) -> str:
    """The label of an id in the reviewed tables; `row` gives the breakdown of a category."""
    return _published(kind, ident, str(row.get("breakdown") or ""), language)


@lru_cache(maxsize=4096)
def _published(kind: str, ident: str, breakdown: str, language: str) -> str:
    from analysis import published

    if kind == "region":
        if ident in ("NL", ""):
            return text.Messages(language).format("region-nl")
        places = published.package()["municipalities"]
        found = places.loc[places["gm_code"] == ident, "name_plain"]
        return str(found.iloc[0]) if len(found) else ident
    if kind == "category":
        return published.category_label(breakdown, ident, language)
    return published.label(kind, ident, language)


def data_table(
    frame: Mapping[str, Sequence[Any]],
    language: str,
    label: Label = published_label,
    options: Mapping[str, Any] | None = None,
) -> Table:
    """Columns and rows for the frame of a chart (`{"columns": [...], "data": [[...], ...]}`, spine columns).

    The label of a series where rows carry one (column `label`), its group where one label has several, other dimensions
    that vary, then the period, the value with its unit, the ends of the intervals and ranges that are drawn, n, and the
    status where not every value is final. Rows keep their order.
    `options` are those of the chart: a curve has its column of x, called `x_label`, in place of the period.
    Raises MonitorError for a frame without period or value.
    """
    rows = [dict(zip(frame["columns"], values, strict=True)) for values in frame["data"]]
    options = options or {}
    x = str(options.get("x", ""))
    if not {"period", "value"} <= set(frame["columns"]):
        raise MonitorError("a figure's frame needs the columns period and value; its chart must keep both")
    messages = text.Messages(language)
    units = list(dict.fromkeys(str(row.get("unit") or "") for row in rows))
    unit = label("unit", units[0], {}, language) if len(units) == 1 and units[0] else ""
    columns: list[dict[str, Any]] = []
    cells: list[list[dict[str, Any]]] = [[] for _ in rows]

    def add(
        name: str, values: list[dict[str, Any]], *, unit: str = "", decimals: int | None = None, words: str = ""
    ) -> None:
        numeric = decimals is not None
        columns.append(
            {
                "name": name,
                "label": words or messages.format(f"data-{name}"),
                "unit": unit,
                "align": "right" if numeric else "left",
                "kind": "number" if numeric else "text",
                "decimals": decimals,
            }
        )
        for row, cell in zip(cells, values, strict=True):
            row.append(cell)

    labels = [str(row.get("label") or "") for row in rows]
    grouped = bool(options.get("groups")) and all(labels) and all(row.get("group") for row in rows)
    grouped = grouped and not _follows("group", rows)
    named = all(labels) and (len(set(labels)) > 1 or grouped)
    if named:
        add("label", [{"text": words, "value": words} for words in labels])
    if grouped:
        add("group", [{"text": str(row["group"]), "value": str(row["group"])} for row in rows])
    for name in DIMENSIONS:
        if named and name not in ("period", "vintage") and _follows(name, rows, grouped):
            continue
        found = [str(row.get(name) or "") for row in rows]
        if (name == "period" and not x) or len(set(found)) > 1:
            add(name, [_words(name, ident, row, language, label) for ident, row in zip(found, rows, strict=True)])
    if x:
        along = [row[x] for row in rows]
        digits = max(_written(float(value)) for value in along)
        add(x, [_number(value, language, digits) for value in along], decimals=digits, words=options["x_label"])
    wanted = ["value"]
    ranged = ("sampling", "other") if options.get("range_text") else ("sampling",)
    if any(row.get("uncertainty") in ranged for row in rows):
        wanted += ["lower", "upper"]
    bars = not x and all(row.get("uncertainty") != "sampling" for row in rows)  # such as the middle half of a group
    most = int(options.get("decimals", MAX_DECIMALS))
    places = min(_of_size(rows), _decimals(rows)) if x else _decimals(rows, most)
    for name in wanted:
        cells_of = [_number(row.get(name), language, places) for row in rows]
        if name != "value":  # what its rounding leaves open is not drawn, and is no range like those of the other rows
            cells_of = [
                cell if row.get("uncertainty") in ranged else {"text": NOT_APPLICABLE, "value": None}
                for cell, row in zip(cells_of, rows, strict=True)
            ]
        if name == "value":
            cells_of = [_with_word(cell, row, language) for cell, row in zip(cells_of, rows, strict=True)]
        words = messages.format(f"data-bar-{name}") if bars and name != "value" else ""
        add(name, cells_of, unit=unit, decimals=places, words=words)
    if any(_known(row.get("n")) for row in rows):
        add("n", [_number(row.get("n"), language, 0) for row in rows], decimals=0)
    if len(units) > 1:
        add("unit", [_words("unit", str(row.get("unit") or ""), row, language, label) for row in rows])
    if any(str(row.get("status") or "final") != "final" for row in rows):
        add("status", [_words("status", str(row.get("status") or ""), row, language, label) for row in rows])
    return {"columns": columns, "rows": cells}


def _of_size(rows: Sequence[Row]) -> int:
    """Decimals for computed values: about three digits of the largest, for they have no published step."""
    largest = max((abs(float(row["value"])) for row in rows if _known(row.get("value"))), default=0.0)
    return min(MAX_DECIMALS, max(0, 2 - math.floor(math.log10(largest)))) if largest > 0 else 0


def _follows(name: str, rows: Sequence[Row], grouped: bool = False) -> bool:
    """Whether a column says nothing that the label of the row, with its group where that is shown, does not say."""
    pairs = {(str(row["label"]), str(row["group"]) if grouped else "", str(row.get(name) or "")) for row in rows}
    return len(pairs) == len({pair[:2] for pair in pairs})


def header(column: Mapping[str, Any]) -> str:
    """The text of a column's header: its label with the unit."""
    return f"{column['label']} ({column['unit']})" if column.get("unit") else str(column["label"])


def _words(name: str, ident: str, row: Row, language: str, label: Label) -> dict[str, Any]:
    if name == "category":
        return {"text": label("category", ident, row, language), "value": ident}
    if not ident:
        return {"text": MISSING, "value": None}
    if name in ("period", "vintage"):
        return {"text": text.period(ident, language), "value": ident}
    return {"text": label(name, ident, row, language), "value": ident}


def _number(value: Any, language: str, decimals: int) -> dict[str, Any]:
    if not _known(value):
        return {"text": MISSING, "value": None}
    return {"text": text.number(float(value), language, decimals), "value": round(float(value), 10)}


def _with_word(cell: dict[str, Any], row: Row, language: str) -> dict[str, Any]:
    """The cell with the word that stood before its value in the source: about, more than, almost."""
    from analysis.report.slots import worded  # reads the published figures' package

    return cell if cell["value"] is None else cell | {"text": worded(row, cell["text"], language)}


def _known(value: Any) -> bool:
    return value is not None and value != "" and math.isfinite(float(value))


def _decimals(rows: Sequence[Row], most: int = MAX_DECIMALS) -> int:
    """Decimals for the whole column: of the finest published step, else of a rounding interval, else of the values.

    Computed values have at most the `most` decimals that their chart asks for: 100,000 of an index reads as thousands.
    """
    steps = []
    for row in rows:
        if not _known(row.get("value")):
            continue
        if _known(row.get("step")) and float(row["step"]) > 0:
            steps.append(float(row["step"]))
        elif row.get("uncertainty") == "rounding" and _known(row.get("lower")) and _known(row.get("upper")):
            width = float(row["upper"]) - float(row["lower"])
            steps += [width] if width > 0 else []
    if steps:  # a computed value (a mean, a change) has no more decimals than what it was computed from
        return min(MAX_DECIMALS, max(max(0, -math.floor(math.log10(step) + 1e-9)) for step in steps))
    return min(most, max((_written(float(row["value"])) for row in rows if _known(row.get("value"))), default=0))


def _written(value: float) -> int:
    """How many decimals a value has, noise after the third left out."""
    digits = f"{round(value, MAX_DECIMALS):.{MAX_DECIMALS}f}".rstrip("0")
    return len(digits.partition(".")[2])
