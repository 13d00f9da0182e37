"""Rows with words at the left: bars from zero, and dots with their range."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from matplotlib.patches import Rectangle

from analysis import published
from analysis.errors import ChartError
from analysis.report import axis, key, plotted, text, typeset
from analysis.report.draw_series import HOLLOW
from analysis.report.refusals import FINDING
from analysis.report.theme import Stroke, Theme

if TYPE_CHECKING:
    from analysis.report.charts import Chart

BAR, PAIRED = 15.0, 12.5  # height of a bar alone, of one of a group
BETWEEN = 8.0  # space between labels
ROOMY = (1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85, 0.8)  # how high bars are drawn where a height is given
STRETCHES = {True: ROOMY, False: (*ROOMY, 0.75, 0.7, 0.65, 0.6, 0.55)}  # values of grouped bars need their height
TICKS = 16.0
NARROWEST = 40.0  # of the axis under dots and ranges


@dataclass
class _Row:
    """One label with the bars or dots that belong to it."""

    lines: list[str]
    rows: list[plotted.Row]
    top: float = 0.0
    height: float = 0.0


class RowsBody:
    """The body of `bars` and `intervals`."""

    untold: Sequence[key.Entry] = ()  # all values stand in their rows

    def __init__(self, chart: Chart, theme: Theme, room: float, plot: float, told: Sequence[key.Entry] = ()) -> None:
        self.chart, self.theme, self.room = chart, theme, room
        self.language = chart.words.language
        self.messages = text.Messages(self.language)
        self.bars = chart.function == "bars"
        template = theme.sizes[chart.size]
        self.narrow = template.narrow
        self.groups = list(chart.options.get("groups", ()))
        rows = published.rows_of(chart.frame)
        self.known = [row for row in rows if not math.isnan(row["value"])]
        self.drawn = [row for row in rows if not math.isnan(row["value"]) or self._ranged(row)]
        self.unit = str(rows[0]["unit"])
        self.labels = axis.Labels.of(self.known, chart.options, self.language)
        statuses = {str(row["status"]) for row in self.known}
        self.one_status = len(statuses) == 1
        self.mixed = "final" in statuses and len(statuses) > 1
        self.words = {id(row): self._folded(row) for row in rows}
        self.stretch = 1.0
        self._layout(rows)
        for stretch in STRETCHES[self.bars and bool(self.groups)] if template.height else ():
            self.stretch = stretch
            self._layout(rows)
            if self.tall <= plot:
                break
        self._scale()
        self.key = self._key(statuses)
        self.key_height = key.height(self.key, room, theme.text)
        self.height = self.key_height + self.tall + (TICKS if not self.bars else 4.0)

    def _folded(self, row: plotted.Row) -> list[str]:
        """The words of a value, its range under it when there is no room beside it."""
        main, extra = self._written(row)
        most = (1.0 if self.narrow else 0.28) * self.room
        if extra and typeset.width(f"{main} {extra}", self.theme.text, 600) > most:
            return [main, extra]
        return [f"{main} {extra}".strip()]

    def _written(self, row: plotted.Row) -> tuple[str, str]:
        """The value with its status, and its range."""
        sign = not self.bars and self.chart.options.get("signed", True)
        if math.isnan(row["value"]):
            return (self._range_words(row, sign) or f"[x] {self.messages.format('chart-no-figure')}"), ""
        main = self.labels.value(row, sign=sign)
        if row["status"] in HOLLOW and not self.one_status:
            main += f", {self.messages.format('chart-status-' + str(row['status']))}"
        extra = self._range_words(row, sign)
        return main, f"({extra})" if extra else ""

    def _range_words(self, row: plotted.Row, sign: bool) -> str:
        """The ends of a range; a range of words without one end (at least, less than) says which side is open."""
        if not self._ranged(row):
            return ""
        ends = {end: self.labels.number(row, end, sign=sign) for end in ("lower", "upper") if not math.isnan(row[end])}
        ident = (
            "chart-range-text" if len(ends) == 2 else "chart-class-above" if "lower" in ends else "chart-class-below"
        )
        return self.messages.format(ident, **ends)

    def _ranged(self, row: plotted.Row) -> bool:
        known = [end for end in ("lower", "upper") if not math.isnan(row[end])]
        needed = {"sampling": 2, "other": 1}.get(str(row.get("uncertainty")), 3)
        return not self.bars and len(known) >= needed

    def _layout(self, rows: list[plotted.Row]) -> None:
        """Fold the labels, and give every one its height."""
        size, missing = self.theme.text, [str(label) for label in self.chart.options.get("no_figure", ())]
        names = list(dict.fromkeys([str(row["label"]) for row in rows] + missing))
        share = self.room if self.narrow else 0.38 * self.room
        self.blocks = []
        for name in names:
            own = [row for row in rows if row["label"] == name]
            block = _Row(typeset.wrap(name, share, size), own)
            drawn = max(len(own), 1) * self._high(own)
            words = len(block.lines) * typeset.LEADING * size
            block.height = words + drawn + 1 if self.narrow else max(words, drawn)
            self.blocks.append(block)
        top = 0.0
        for block in self.blocks:
            block.top = top
            top += block.height + BETWEEN * self.stretch
        self.tall = top
        self.left = 0.0 if self.narrow else typeset.widest((w for b in self.blocks for w in b.lines), size) + 9

    def _high(self, rows: list[plotted.Row]) -> float:
        """Height of one row; the dots of a narrow chart have a line of text above them."""
        bar = (PAIRED if len(rows) > 1 else BAR) * self.stretch
        lines = max((len(self.words[id(row)]) for row in rows), default=1) * typeset.LEADING * self.theme.text
        if self.bars:
            return bar
        return lines + bar if self.narrow else max(bar, lines)

    def _scale(self) -> None:
        size = self.theme.text
        values = [row["value"] for row in self.known]
        values += [
            row[end]
            for row in self.drawn
            if self._ranged(row)
            for end in ("lower", "upper")
            if not math.isnan(row[end])
        ]
        span = self.chart.options.get("span", [])
        values += span
        zero = self.bars or self.chart.options.get("zero", True)
        ends = typeset.widest((line for lines in self.words.values() for line in lines), size, 600) + 10
        if self.bars:
            low, high = min([0.0, *values]), max([0.0, *values])
            self.ticks = [low, high if high > low else low + 1]
            start = self.left + (ends if low < 0 else 1)
            self.x = axis.Scale(self.ticks[0], self.ticks[-1], start, self.room - (ends if high > 0 else 6))
            return
        stop = self.room - 14 if self.narrow else self.room - ends - 8
        for most in (5, 4, 3, 2, 1):
            self.ticks = axis.span_ticks(span, values, most) if span else axis.ticks(values, zero=zero, most=most)
            wide = typeset.widest(self._tick_words(), size) + 8
            if min(stop, self.room - wide / 2) - self.left - max(14, wide / 2) < NARROWEST:
                raise ChartError(
                    f"chart '{self.chart.id}': its words leave no room to draw; shorten labels or use a larger unit"
                )
            edges = self.left + max(14, wide / 2), min(stop, self.room - wide / 2)
            self.x = axis.Scale(self.ticks[0], self.ticks[-1], *edges)
            self.named = self._fitting(wide)
            if len(self.named) == len(self.ticks) or (span and len(self.named) > 3):
                break

    def _fitting(self, wide: float) -> list[int]:
        """The ticks that get words: all, or every so many that each has `wide` points; those of a span hold its ends,
        and a tick too near to one of these has a line alone."""
        spots = [self.x(tick) for tick in self.ticks]
        if self.chart.options.get("span"):
            inner = [n for n, x in enumerate(spots) if min(x - spots[0], spots[-1] - x) >= wide]
            every = math.ceil(wide / (spots[2] - spots[1]) - 1e-9) if len(inner) > 1 else 1
            return [0, *inner[every - 1 :: every], len(spots) - 1]
        anchor = self.ticks.index(0.0) if 0.0 in self.ticks else len(self.ticks) - 1
        every = math.ceil(wide * (len(self.ticks) - 1) / (spots[-1] - spots[0]) - 1e-9)
        return [n for n in range(len(self.ticks)) if (n - anchor) % every == 0]

    def _tick_words(self) -> list[str]:
        signed = self.chart.options.get("signed", True)
        return axis.tick_words(self.ticks, self.unit, self.language, sign=signed)

    def _key(self, statuses: set[str]) -> list[key.Entry]:
        own = self.theme.series[0]
        entries = []
        for place, group in enumerate(self.groups):
            stroke = self.theme.series[place]
            kind = "bar" if self.bars else "marker"
            fill = stroke.colour if place == 0 else self.theme.paper
            entries.append(key.Entry(kind, group, stroke, hatch=stroke.hatch, fill=fill))
        if self.one_status and statuses & set(HOLLOW):
            only = min(statuses)
            words = self.messages.format(f"chart-all-{only}" if self.bars else f"chart-status-{only}")
            plain = Stroke(self.theme.soft_ink)
            entries.append(key.Entry("note" if self.bars else "hollow", words, plain if self.groups else own))
        for kind, option, ident in (
            ("sampling", "interval_text", "chart-sampling"),
            ("other", "range_text", "chart-range"),
        ):
            if any(row.get("uncertainty") == kind for row in self.drawn if self._ranged(row)):
                words = self.chart.options.get(option) or self.messages.format(ident)
                sample = key.Entry("band", words, Stroke(self.theme.axis)) if kind == "other" else None
                entries.append(sample or key.Entry("line", words, Stroke(own.colour, (), "|")))
        return entries

    def paint(self, sheet: typeset.Sheet, left: float, top: float) -> None:
        """Draw key, axis, labels, bars or dots, and values."""
        key.paint(sheet, left, top, self.key, self.room)
        body = top + self.key_height
        theme, size = self.theme, self.theme.text
        axes = sheet.axes(left + self.x.start, body, self.x.stop - self.x.start, self.tall)
        axes.set_xlim(self.ticks[0], self.ticks[-1])
        axes.set_ylim(self.tall, 0)
        if not self.bars:
            self._ticks(sheet, left, body)
        for block in self.blocks:
            words = len(block.lines) * typeset.LEADING * size
            drawn = max(len(block.rows), 1) * self._high(block.rows)
            at = block.top + (words + 1 if self.narrow else (block.height - drawn) / 2)
            label_top = body + block.top + (0 if self.narrow else max((block.height - words) / 2 + 1, 0))
            sheet.lines(left, label_top, block.lines)
            for row in block.rows:
                high = self._high(block.rows)
                self._one(sheet, axes, left, body, row, at, high)
                at += high
            if not block.rows:
                words_ = f"[x] {self.messages.format('chart-no-figure')}"
                sheet.text(left + self.x(max(0.0, self.ticks[0])) + 5, body + at + 2, words_, colour=theme.soft_ink)
        if self.bars:
            zero = left + self.x(0.0)
            for start, stop in self._stretches(body):
                sheet.stroke([zero, zero], [start, stop], color=theme.axis, linewidth=1.0)

    def _stretches(self, body: float) -> list[tuple[float, float]]:
        """Where lines across the rows run, from top to bottom; between the labels of a narrow chart."""
        if not self.narrow:
            return [(body - 2, body + self.tall - BETWEEN * self.stretch + 2)]
        line = typeset.LEADING * self.theme.text
        if self.bars:
            return [(body + b.top + len(b.lines) * line, body + b.top + b.height + 1) for b in self.blocks]
        found = []
        for block in self.blocks:
            high, first = self._high(block.rows), block.top + len(block.lines) * line + 1
            rows = [body + first + high * (place + 1) for place in range(len(block.rows))]
            found += [(bottom - BAR - 1, bottom + 1) for bottom in rows]
        return found

    def _ticks(self, sheet: typeset.Sheet, left: float, body: float) -> None:
        theme = self.theme
        bottom = body + self.tall - BETWEEN * self.stretch / 2
        for place, (tick, words) in enumerate(zip(self.ticks, self._tick_words(), strict=True)):
            x = left + self.x(tick)
            look = (theme.axis, 1.2) if tick == 0 else (theme.grid, 0.7)
            for start, stop in self._stretches(body):
                sheet.stroke([x, x], [start, stop], color=look[0], linewidth=look[1], zorder=0.5)
            if place in self.named:
                sheet.text(x, bottom + 3, words, colour=theme.soft_ink, align="center")

    def _one(
        self, sheet: typeset.Sheet, axes: Any, left: float, body: float, row: plotted.Row, at: float, high: float
    ) -> None:
        theme = self.theme
        place = self.groups.index(row["group"]) if self.groups else 0
        stroke = theme.series[place]
        text_top = body + at + high / 2 - 0.42 * theme.text
        words = self.words[id(row)]
        text_top -= (len(words) - 1) * typeset.LEADING * theme.text / 2
        if math.isnan(row["value"]) and not self._ranged(row):
            sheet.text(left + self.x(max(0.0, self.ticks[0])) + 5, text_top, words[0], colour=theme.soft_ink)
            return
        hollow = row["status"] in HOLLOW and (self.mixed or not self.bars)
        if self.bars:
            low, wide = min(row["value"], 0.0), abs(row["value"])
            fill = theme.paper if place or hollow else stroke.colour
            bar = Rectangle((low, at + 1), wide, high - 2, facecolor=fill, edgecolor=stroke.colour, linewidth=1.2)
            bar.set(
                gid=FINDING, clip_on=False, hatch=stroke.hatch or None, linestyle="--" if hollow and not place else "-"
            )
            axes.add_patch(bar)
            negative = row["value"] < 0
            x = left + self.x(row["value"]) + (-5 if negative else 5)
            sheet.text(x, text_top, words[0], weight=600, align="right" if negative else "left")
            return
        middle = at + high - (BAR / 2 if self.narrow else high / 2)
        self._range(axes, row, middle, stroke)
        if not math.isnan(row["value"]):
            axes.plot(
                [row["value"]], [middle], marker=stroke.marker, markersize=theme.marker + 0.5, markeredgewidth=1.4,
                markeredgecolor=stroke.colour, markerfacecolor=theme.paper if hollow else stroke.colour,
                linestyle="None", color=stroke.colour, clip_on=False, gid=FINDING, zorder=3,
            )  # fmt: skip
        if self.narrow:
            sheet.lines(left, body + at, words, weight=600)
        else:
            sheet.lines(left + self.room, text_top, words, align="right")

    def _range(self, axes: Any, row: plotted.Row, middle: float, stroke: Stroke) -> None:
        if not self._ranged(row):
            return
        if row["uncertainty"] == "sampling":
            axes.plot(
                [row["lower"], row["upper"]], [middle, middle], color=stroke.colour, linewidth=1.6, marker="|",
                markersize=7, clip_on=False, gid=FINDING, zorder=2,
            )  # fmt: skip
            return
        low, high = (
            edge if math.isnan(row[end]) else row[end]
            for end, edge in (("lower", self.ticks[0]), ("upper", self.ticks[-1]))
        )
        bar = Rectangle((low, middle - 4), high - low, 8, facecolor=self.theme.band)
        bar.set(edgecolor=self.theme.axis, linewidth=0.9, gid=FINDING, clip_on=False, zorder=1)
        axes.add_patch(bar)
