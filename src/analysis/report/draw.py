"""A chart as a figure: headline and subtitle on top, the body that its function draws, cautions and source below."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from matplotlib.figure import Figure

from analysis.errors import ChartError
from analysis.report import draw_curve, draw_rows, draw_series, draw_tiles, text, typeset
from analysis.report import theme as looks

if TYPE_CHECKING:
    from analysis.report.charts import Chart

MARGIN = 10.0
BARE_MARGIN = 3.0


class Body(Protocol):
    """What stands between headline and source: it knows its height before it is put on the sheet."""

    height: float

    def paint(self, sheet: typeset.Sheet, left: float, top: float) -> None:
        """Draw on the sheet, from the point (left, top) on."""
        ...


BODIES: dict[str, Callable[[Chart, looks.Theme, float], Body]] = {
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
        margin = BARE_MARGIN if bare else MARGIN
        width = theme.sizes[chart.size].width
        room = width - 2 * margin
        body = BODIES[chart.function](chart, theme, room)
        above = [] if bare else _above(chart, theme, room)
        below = [] if bare else _below(chart, theme, room)
        head = sum(typeset.LEADING * size for _, size, _, _ in above) + (6.0 if above else 0.0)
        foot = sum(typeset.LEADING * size for _, size, _, _ in below) + (7.0 if below else 0.0)
        sheet = typeset.Sheet(width, head + body.height + foot + 2 * margin, theme)
        top = margin
        for line, size, weight, colour in above:
            sheet.text(margin, top, line, size=size, weight=weight, colour=colour)
            top += typeset.LEADING * size
        body.paint(sheet, margin, margin + head)
        top = margin + head + body.height + 7.0
        for line, size, weight, colour in below:
            sheet.text(margin, top, line, size=size, weight=weight, colour=colour)
            top += typeset.LEADING * size
        return sheet.figure


Line = tuple[str, float, int, str]


def _above(chart: Chart, theme: looks.Theme, room: float) -> list[Line]:
    words = chart.words
    size = theme.headline if chart.size != "half" else theme.headline - 1.5
    lines: list[Line] = [(line, size, 600, theme.ink) for line in typeset.balanced(words.headline, room, size, 600)]
    if words.subtitle:
        wrapped = typeset.wrap(words.subtitle, room, theme.subtitle)
        lines += [(line, theme.subtitle, 400, theme.soft_ink) for line in wrapped]
    return lines


def _below(chart: Chart, theme: looks.Theme, room: float) -> list[Line]:
    messages = text.Messages(chart.words.language)
    texts = [messages.format("chart-caution", text=caution) for caution in chart.words.caution]
    texts.append(chart.words.source_line or messages.format("chart-source", sources=", ".join(chart.source_ids)))
    return [
        (line, theme.text, 400, theme.soft_ink) for words in texts for line in typeset.wrap(words, room, theme.text)
    ]
