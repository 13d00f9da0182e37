"""The one door: every chart leaves through here, checked, and with the same bytes for the same content."""

from __future__ import annotations

import base64
import csv as csv_
import io
import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fontTools.subset import Options  # type: ignore[import-untyped]
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf, Name, PdfFile
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from analysis import published
from analysis.report import draw, plotted, refusals
from analysis.report import theme as looks

if TYPE_CHECKING:
    from analysis.report.charts import Chart

SVG = "http://www.w3.org/2000/svg"
LAYOUT = ("GSUB", "GPOS", "GDEF")
XLINK = "http://www.w3.org/1999/xlink"
_LAST: dict[str, Any] = {}  # the figure that was composed last, and of what
FONT_FORMS = {".woff2": ("woff2", "woff2"), ".ttf": ("ttf", "truetype"), ".otf": ("otf", "opentype")}
RISKY = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet takes a cell that begins so for a formula


def png(chart: Chart, dpi: int = 300) -> bytes:
    """The picture with its words as PNG of the size that its template is shown in.

    Title and description stand in its metadata, nothing about software or time.

    Raises ChartError with one sentence when a rule of `refusals` is broken, as every function here does.
    """
    refusals.refuse(chart)
    figure = _composed(chart)
    out = io.BytesIO()
    with looks.style():
        words = {"Title": chart.words.headline, "Description": chart.words.alt, "Software": None}
        figure.set_dpi(dpi * _scale(chart, figure))
        FigureCanvasAgg(figure).print_png(out, metadata=words, pil_kwargs={"dpi": (dpi, dpi)})
    return out.getvalue()


def pdf(chart: Chart) -> bytes:
    """The picture with its words as a PDF page of its size, with title, language and embedded font, without dates."""
    refusals.refuse(chart, vector=True)
    figure = _composed(chart)
    figure.set_dpi(72)
    out = io.BytesIO()
    words = {"Title": chart.words.headline, "Subject": chart.words.alt, "Creator": None, "Producer": None}
    with looks.style(), _catalogue_language(chart.words.language):
        FigureCanvasPdf(figure).print_pdf(out, metadata={**words, "CreationDate": None, "ModDate": None})
    return out.getvalue()


def _composed(chart: Chart, *, bare: bool = False) -> Figure:
    """The figure of a chart, laid out and looked at once for PNG, SVG and PDF."""
    if _LAST.get("chart") is not chart or _LAST.get("bare") != bare or _LAST.get("theme") is not looks.current():
        figure = draw.compose(chart, bare=bare)
        refusals.refuse_figure(chart, figure)
        _LAST.update(chart=chart, bare=bare, theme=looks.current(), figure=figure)
    made: Figure = _LAST["figure"]
    return made


def _scale(chart: Chart, figure: Figure) -> float:
    """How many times larger than it was laid out a figure is shown."""
    shown = looks.current().sizes[chart.size].shown
    return shown / (72 * float(figure.get_figwidth())) if shown else 1.0


class _catalogue_language:  # noqa: N801  a context, used as a function
    """While it is open, the catalogue of a PDF says its language and shows its title (matplotlib writes neither).

    Its fonts are embedded without the tables that lay out text, for every glyph of a PDF has its place already; they
    cost most of the time that a PDF takes.
    """

    def __init__(self, language: str) -> None:
        self.language = language

    def __enter__(self) -> None:
        self.write: Any = PdfFile.writeObject
        language = self.language
        write: Any = self.write

        def with_language(file: Any, reference: Any, content: Any) -> None:
            if isinstance(content, dict) and content.get("Type") == Name("Catalog"):
                content = {**content, "Lang": language.encode(), "ViewerPreferences": {"DisplayDocTitle": True}}
            write(file, reference, content)

        PdfFile.writeObject = with_language  # type: ignore[method-assign]
        self.dropped = Options._drop_tables_default
        Options._drop_tables_default = [*self.dropped, *LAYOUT]

    def __exit__(self, *_: object) -> None:
        PdfFile.writeObject = self.write  # type: ignore[method-assign]
        Options._drop_tables_default = self.dropped


def svg(chart: Chart, *, bare: bool = False) -> str:
    """The picture as SVG: text as text, ids that begin with the chart's, role, title and description inside.

    `bare`: without headline, subtitle, cautions and source line, for a page that has the font; else the words are in
    the picture and the font in the file.
    """
    refusals.refuse(chart, vector=True)
    figure = _composed(chart, bare=bare)
    figure.set_dpi(72)
    out = io.StringIO()
    with looks.style():
        FigureCanvasSVG(figure).print_svg(out, metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return _dressed(chart, figure, out.getvalue(), bare=bare)


def _dressed(chart: Chart, figure: Figure, drawn: str, *, bare: bool) -> str:
    """The SVG as it leaves: nothing global, only ids that something refers to, named and described."""
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    root = ET.fromstring(drawn)
    prefix = f"{chart.id}-{chart.size}"
    for parent in list(root.iter()):
        for child in [c for c in parent if c.tag in (f"{{{SVG}}}metadata", f"{{{SVG}}}style")]:
            parent.remove(child)
    used = set(re.findall(r"(?:url\(#|href=\"#)([^)\"]+)", drawn))
    for part in root.iter():
        _rename(part, prefix, used)
    _drop_empty(root)
    wide, high = (float(value) for value in root.attrib["viewBox"].split()[2:])
    pixels = 4 / 3 * _scale(chart, figure)
    root.attrib.update({"width": f"{wide * pixels:.0f}", "height": f"{high * pixels:.0f}"})
    root.attrib.update(
        {"role": "img", "aria-labelledby": f"{prefix}-title {prefix}-desc", "lang": chart.words.language}
    )
    root.attrib.update({"stroke-linejoin": "round", "stroke-linecap": "butt"})
    root.attrib.pop("version", None)
    title = ET.Element(f"{{{SVG}}}title", {"id": f"{prefix}-title"})
    title.text = chart.words.headline
    desc = ET.Element(f"{{{SVG}}}desc", {"id": f"{prefix}-desc"})
    desc.text = chart.words.alt
    root.insert(0, title)
    root.insert(1, desc)
    if not bare:
        faces = ET.Element(f"{{{SVG}}}style")
        faces.text = font_faces()
        root.insert(2, faces)
    return ET.tostring(root, encoding="unicode") + "\n"


def _rename(part: ET.Element, prefix: str, used: set[str]) -> None:
    for name, value in list(part.attrib.items()):
        if name == "id":
            if value in used:
                part.attrib["id"] = f"{prefix}-{value}"
            else:
                del part.attrib["id"]
        elif value.startswith("#") and name.endswith("href"):
            part.attrib[name] = f"#{prefix}-{value[1:]}"
        elif "url(#" in value:
            part.attrib[name] = value.replace("url(#", f"url(#{prefix}-")
        elif name == "style" and "font-family" in value:
            part.attrib[name] = re.sub(r"font-family: [^;]*", f"font-family: {_family()}", value)


def _family() -> str:
    return ", ".join(f"'{name}'" if " " in name else name for name in looks.current().font.families)


def _drop_empty(part: ET.Element) -> None:
    """Take out groups that hold nothing, which matplotlib leaves for hidden axes."""
    for child in list(part):
        _drop_empty(child)
        if child.tag in (f"{{{SVG}}}g", f"{{{SVG}}}defs") and len(child) == 0:
            part.remove(child)


def font_faces() -> str:
    """CSS that brings the font of the theme along, for a page or a file that stands alone."""
    own = looks.current().font
    return "".join(_face(own.family, weight, own.embedded[weight]) for weight in looks.WEIGHTS)


@lru_cache(maxsize=4)
def _face(family: str, weight: int, file: Path) -> str:
    kind, form = FONT_FORMS[file.suffix.lower()]
    data = base64.b64encode(file.read_bytes()).decode("ascii")
    name = f"'{family}'" if " " in family else family
    return (
        f"@font-face{{font-family:{name};font-weight:{weight};font-style:normal;"
        f"src:url(data:font/{kind};base64,{data}) format('{form}')}}"
    )


def csv(chart: Chart) -> str:
    """Exactly the plotted rows, in plotted order: the spine first, then the labels; RFC 4180 with \\n between rows.

    Numbers in their shortest exact form, empty where nothing is known. A text that a spreadsheet would take for a
    formula gets an apostrophe before it.
    """
    refusals.refuse_frame(chart)
    out = io.StringIO()
    rows = csv_.writer(out, lineterminator="\n")
    rows.writerow(chart.frame.columns)
    for row in chart.frame.itertuples(index=False, name=None):
        rows.writerow([_cell(value) for value in row])
    return out.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(RISKY) and not _is_number(value) else value
    return _shortest(float(value))


def _is_number(words: str) -> bool:
    return re.fullmatch(r"[+-]?\d+(\.\d+)?", words) is not None


def _shortest(value: float) -> str:
    if math.isnan(value):
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)


def digest(chart: Chart) -> str:
    """What is drawn, in plain text that two runs can compare: series, units, n, lowest, highest, every value."""
    refusals.refuse(chart)
    lines = [f"{chart.id} · {chart.function} · {chart.size} · {chart.words.language}", f'"{chart.words.headline}"']
    for name, rows in _drawn(chart):
        known = [row["value"] for row in rows if not math.isnan(row["value"])]
        definitions = ", ".join(sorted({str(row["definition"]) for row in rows}))
        ends = f" | min {_shortest(min(known))} | max {_shortest(max(known))}" if known else ""
        lines.append(f"{name} | {rows[0]['unit']} | {definitions} | n {len(known)}{ends}")
        lines.append("  " + " ".join(_pair(chart, row) for row in rows))
    missing = chart.options.get("no_figure", ())
    if missing:
        lines.append(f"no figure: {', '.join(map(str, missing))}")
    return "\n".join(lines)


def _drawn(chart: Chart) -> Iterator[tuple[str, list[plotted.Row]]]:
    """The drawn series with their names: series in time, groups of rows, or all tiles."""
    if chart.function in (*refusals.IN_TIME, "curve"):
        for one in refusals.series(chart):
            yield one.label or one.key[0], list(one.rows)
        return
    rows = published.rows_of(chart.frame)
    groups = list(dict.fromkeys(str(row.get("group", "")) for row in rows))
    for group in groups:
        own = [row for row in rows if str(row.get("group", "")) == group]
        yield group or str(own[0]["indicator"]), own


def _pair(chart: Chart, row: plotted.Row) -> str:
    name = row["period"]
    if chart.function == "tile_map":
        name = row["region"]
    elif chart.function == "curve":
        name = _shortest(row[chart.options["x"]])
    elif chart.function not in refusals.IN_TIME:
        name = f"{row['label']} {row['period']}".strip().replace(" ", "_")
    value = "[x]" if math.isnan(row["value"]) else _shortest(row["value"])
    status = "" if row["status"] == "final" else f"[{row['status']}]"
    ends = ""
    if row.get("uncertainty") in ("sampling", "other") and not math.isnan(row["lower"]):
        ends = f"({_shortest(row['lower'])}..{_shortest(row['upper'])})"
    return f"{name}={value}{ends}{status}"
