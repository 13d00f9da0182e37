"""The documents of a report: page, figures, tables, workbook and the rest, written from its recorded objects alone."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from analysis.errors import ChartError, MonitorError
from analysis.report import html, workbook
from analysis.report.data_table import Label, published_label
from analysis.report.outline import Record, outline


class Drawn(Protocol):
    """What a chart gives to the documents."""

    def png(self, dpi: int = ...) -> bytes:
        """An image of pixels."""
        ...

    def svg(self, *, bare: bool = False) -> str:
        """An image of lines and text; `bare` without the words that a page sets around it."""
        ...

    def pdf(self) -> bytes:
        """A page that holds the figure."""
        ...

    def csv(self) -> str:
        """Exactly the plotted rows."""
        ...


Draw = Callable[[Mapping[str, Any]], Drawn]
PNG_DPI = 300
NARROW = "half"
TEMPLATES = {"half": PNG_DPI, "slide": 144}  # in which a figure is exported beside its own size, at which dpi
FORMS = ("html", "pdf", "docx", "xlsx", "ods")
DRAFT_FORMS = ("html", "xlsx")  # what a notebook run by hand writes, within its kernel


@dataclass(frozen=True)
class Drawings:
    """The drawn figures of a report by id, drawn once for all its documents, and which documents there will be."""

    forms: tuple[str, ...] = FORMS
    names: dict[str, list[str]] = field(default_factory=dict)
    """The files in `figures/`."""
    bare: dict[str, str] = field(default_factory=dict)
    """SVG without the words that a document sets around it."""
    narrow: dict[str, str] = field(default_factory=dict)
    """The same for a phone, where there is one."""


def redraw(record: Mapping[str, Any]) -> Drawn:
    """The chart of a recorded figure; from its `chart` alone when that holds the words too."""
    from analysis.report.charts import Chart

    whole = record["chart"] if "words" in record["chart"] else record
    chart: Drawn = Chart.from_record(whole)
    return chart


def write(
    records: Sequence[Record],
    folder: Path,
    *,
    draw: Draw = redraw,
    label: Label = published_label,
    forms: Sequence[str] = FORMS,
    images: bool = True,
) -> list[Path]:
    """Write `report.<form>` of each form, the figures and `tables/<id>.csv` into `folder` (made anew).

    A figure is `figures/<id>.png|svg|pdf`, and `<id>-half.png|svg`, `<id>-slide.png|svg` where these templates hold it;
    without `images` it stands in the page alone. `records` are the recorded objects in order; `forms` are some of
    FORMS. Returns the files, sorted. The same records give the same bytes. Raises MonitorError when objects do not fit
    together or an id cannot be the name of a file.
    """
    whole = outline(records)
    if images:
        (folder / "figures").mkdir(parents=True, exist_ok=True)
    (folder / "tables").mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    drawn = Drawings(tuple(forms))
    for item in whole.objects:
        if not item.id.replace("_", "").replace("-", "").isalnum() or not item.id.isascii():
            raise MonitorError(f"'{item.id}' cannot be the name of a file; use letters, digits, - and _ in its id")
        table = folder / "tables" / f"{item.id}.csv"
        if item.kind == "figure":
            chart = draw(item.record)
            drawn.bare[item.id] = chart.svg(bare=True)
            content: dict[str, bytes] = {}
            if images:
                files = {"png": chart.png(dpi=PNG_DPI), "svg": chart.svg().encode("utf-8"), "pdf": chart.pdf()}
                content = {f"{item.id}.{form}": made for form, made in files.items()}
            for template, other, svg in _in_templates(item.record, draw, images=images):
                if images:
                    content[f"{item.id}-{template}.png"] = other.png(dpi=TEMPLATES[template])
                    content[f"{item.id}-{template}.svg"] = svg.encode("utf-8")
                if template == NARROW:
                    drawn.narrow[item.id] = other.svg(bare=True) if images else svg
            drawn.names[item.id] = list(content)
            written += [_write(folder / "figures" / name, made) for name, made in content.items()]
            written.append(_write(table, chart.csv().encode("utf-8")))
        else:
            written.append(_write(table, table_csv(item.record).encode("utf-8")))
    written += [WRITERS[form](records, drawn, folder / f"report.{form}", label) for form in forms]
    return sorted(written)


def _html(records: Sequence[Record], drawn: Drawings, path: Path, label: Label) -> Path:
    page = html.page(records, drawn.bare, drawn.narrow, label=label, forms=drawn.forms, images=drawn.names)
    return _write(path, page.encode("utf-8"))


def _pdf(records: Sequence[Record], drawn: Drawings, path: Path, label: Label) -> Path:
    from analysis.report import pdf

    return pdf.write(records, drawn.bare, path, label=label)


def _docx(records: Sequence[Record], drawn: Drawings, path: Path, label: Label) -> Path:
    from analysis.report import word

    return word.write(records, drawn.bare, path, label=label)


def _xlsx(records: Sequence[Record], drawn: Drawings, path: Path, label: Label) -> Path:
    return workbook.write(records, path, label=label)


def _ods(records: Sequence[Record], drawn: Drawings, path: Path, label: Label) -> Path:
    from analysis.report import ods

    return ods.write(records, path, label=label)


# How each form of the whole report is written; the libraries behind them are imported where they are used.
WRITERS: dict[str, Callable[[Sequence[Record], Drawings, Path, Label], Path]] = {
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "xlsx": _xlsx,
    "ods": _ods,
}


def _in_templates(record: Record, draw: Draw, *, images: bool = True) -> Iterator[tuple[str, Drawn, str]]:
    """The same figure with its SVG in each template that is not its own and in which the door lets it leave.

    Without `images` only what a page shows: bare, on a phone.
    """
    chart = record["chart"]
    for template in TEMPLATES if images else (NARROW,):
        if chart.get("size") != template:
            other = draw({**record, "chart": {**chart, "size": template}})
            with suppress(ChartError):  # such as thirty rows on a slide
                yield template, other, other.svg(bare=not images)


def table_csv(record: Record) -> str:
    """A recorded table as CSV: names of columns, raw values with a point, empty where a value is missing.

    Beside what is shown stands what leads each row back to the published figures: its identity and its sources.
    """
    count = len(record["rows"])
    beside = {
        name: [found] * count if isinstance(found, str) else found for name, found in record.get("trace", {}).items()
    }
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow([*(column["name"] for column in record["columns"]), *beside])
    for place, row in enumerate(record["rows"]):
        shown = ["" if cell["value"] is None else cell["value"] for cell in row]
        rows.writerow([*shown, *(texts[place] for texts in beside.values())])
    return out.getvalue()


def _write(path: Path, content: bytes) -> Path:
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)
    return path
