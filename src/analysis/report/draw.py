"""A chart as a figure: headline and subtitle on top, the body that its function draws, cautions and source below."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from matplotlib.figure import Figure

from analysis.errors import ChartError
from analysis.report import draw_curve, draw_rows, draw_series, draw_tiles, key, text, typeset
from analysis.report import theme as looks

if TYPE_CHECKING:
    from analysis.report.charts import Chart

MARGIN = 10.0
BARE_MARGIN = 3.0


class Body(Protocol):
    """What stands between headline and source: it knows its height before it is put on the sheet."""

    height: float
    untold: Sequence[key.Entry]
    """What found no place when it was painted and must stand in the key; the body is then made again with it."""

    def paint(self, sheet: typeset.Sheet, left: float, top: float) -> None:
        """Draw on the sheet, from the point (left, top) on."""
        ...


LEAST = 60.0  # height of the lowest plot in points
BODIES: dict[str, Callable[[Chart, looks.Theme, float, float, Sequence[key.Entry]], Body]] = {
    "lines": draw_series.SeriesBody,
    "points": draw_series.SeriesBody,
    "bars": draw_rows.RowsBody,
    "intervals": draw_rows.RowsBody,
    "curve": draw_curve.CurveBody,
    "tile_map": draw_tiles.TilesBody,
}


def compose(chart: Chart, *, bare: bool = False) -> Figure:
    """The figure of a chart under the theme; `bare` without the words that a page sets around it.

    Raises ChartError for a function or size that does not exist.
    """
    with looks.style() as theme:
        if chart.function not in BODIES or chart.size not in theme.sizes:
            raise ChartError(f"chart '{chart.id}': function '{chart.function}' or size '{chart.size}' does not exist")
        template = theme.sizes[chart.size]
        for finer in template.finer:
            laid = _laid(
                chart, theme, replace(template, width=template.width / finer, height=template.height / finer), bare
            )
            if laid:
                return laid
    raise ChartError(f"chart '{chart.id}': its words leave no room for the drawing in template '{chart.size}'")


def _laid(chart: Chart, theme: looks.Theme, template: looks.Template, bare: bool) -> Figure | None:
    """The figure in a template; nothing where its words leave too little room for the drawing."""
    margin = BARE_MARGIN if bare else MARGIN
    room = template.width - 2 * margin
    above = [] if bare else _above(chart, theme, room)
    below = [] if bare else _below(chart, theme, room)
    head = sum(typeset.LEADING * size for _, size, _, _ in above) + (6.0 if above else 0.0)
    foot = sum(typeset.LEADING * size for _, size, _, _ in below) + (7.0 if below else 0.0)
    told: list[key.Entry] = []
    for _ in range(3):
        body = _body(chart, theme, room, template, head + foot + 2 * margin, told)
        if body is None:
            return None
        sheet = typeset.Sheet(template.width, template.height or head + body.height + foot + 2 * margin, theme)
        top = margin
        for line, size, weight, colour in above:
            sheet.text(margin, top, line, size=size, weight=weight, colour=colour)
            top += typeset.LEADING * size
        body.paint(sheet, margin, margin + head)
        if all(entry in told for entry in body.untold):
            break
        told = [*told, *(entry for entry in body.untold if entry not in told)]
    top = sheet.height - margin - foot + 7.0
    for line, size, weight, colour in below:
        sheet.text(margin, top, line, size=size, weight=weight, colour=colour)
        top += typeset.LEADING * size
    return sheet.figure


def _body(
    chart: Chart, theme: looks.Theme, room: float, template: looks.Template, used: float, told: Sequence[key.Entry]
) -> Body | None:
    """The body of a chart; in a template of a fixed height, as high as what is `used` leaves, if it can be."""
    make, plot = BODIES[chart.function], template.plot
    body = make(chart, theme, room, plot, told)
    if not template.height:
        return body
    space = template.height - used
    best: Body | None = None
    for _ in range(6):  # words move from the lines to the key and back as the plot grows
        if body.height <= space + 0.01 and (best is None or body.height > best.height):
            best = body
        plot += space - body.height
        if abs(space - body.height) < 0.01 or plot < LEAST:
            break
        body = make(chart, theme, room, plot, told)
    return best


Line = tuple[str, float, int, str]


def _above(chart: Chart, theme: looks.Theme, room: float) -> list[Line]:
    words = chart.words
    size = theme.headline - (1.5 if theme.sizes[chart.size].narrow else 0.0)
    lines: list[Line] = [(line, size, 600, theme.ink) for line in typeset.balanced(words.headline, room, size, 600)]
    if words.subtitle:
        wrapped = typeset.wrap(words.subtitle, room, theme.subtitle)
        lines += [(line, theme.subtitle, 400, theme.soft_ink) for line in wrapped]
    return lines


def _below(chart: Chart, theme: looks.Theme, room: float) -> list[Line]:
    messages, template = text.Messages(chart.words.language), theme.sizes[chart.size]
    size = theme.text * template.notes
    cautions = [
        typeset.wrap(messages.format("chart-caution", text=caution), room, size) for caution in chart.words.caution
    ]
    shown = _fitting(cautions, template.most_notes)
    if left := len(cautions) - shown:
        slots: dict[str, str | int] = {"count": left, "said": text.number(left, chart.words.language)}
        more = messages.format("chart-more-cautions" if shown else "chart-cautions-left-out", **slots)
        cautions[shown:] = [typeset.wrap(more, room, size)]
    source = chart.words.source_line or messages.format("chart-source", sources=", ".join(chart.source_ids))
    return [
        (line, size, 400, theme.soft_ink) for lines in (*cautions, typeset.wrap(source, room, size)) for line in lines
    ]


def _fitting(notes: list[list[str]], most: int) -> int:
    """How many notes, the first ones, fit in so many lines (0: all); a line is kept for saying that there are more."""
    ends = list(itertools.accumulate(map(len, notes)))
    if not most or not ends or ends[-1] <= most:
        return len(notes)
    return sum(end <= most - 1 for end in ends)
