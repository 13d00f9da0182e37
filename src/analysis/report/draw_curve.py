"""Curves: computed functions of a number, drawn as smooth lines; layout first, then drawing."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.ticker import MaxNLocator

from analysis.report import axis, draw_ends, draw_levels, draw_marks, draw_values, key, plotted, refusals, text, typeset
from analysis.report.refusals import FINDING
from analysis.report.theme import Stroke, Theme

if TYPE_CHECKING:
    from analysis.report.charts import Chart

TICKS = 17.0  # room for the words of the ticks of x
NEAR_END = 0.02  # a curve that ends this part of the axis before its end still reaches the end
MOST_PLACES = 4  # decimals of the ticks of x
FARTHEST = 2 * draw_ends.FARTHEST
ROOM = 0.34  # part of the width that the words at the ends may take


class CurveBody:
    """The body of `curve`."""

    def __init__(self, chart: Chart, theme: Theme, room: float, plot: float, told: Sequence[key.Entry] = ()) -> None:
        self.chart, self.theme, self.room, self.plot = chart, theme, room, plot
        self.narrow = theme.sizes[chart.size].narrow
        self.language = chart.words.language
        self.options = chart.options
        self.name = str(self.options["x"])
        self.series = refusals.series(chart)
        self.strokes = {one.key: theme.series[place] for place, one in enumerate(self.series)}
        self.rows = [row for one in self.series for row in one.known]
        self.unit = str(self.rows[0]["unit"])
        self.first = min(row[self.name] for row in self.rows)
        self.last = max(row[self.name] for row in self.rows)
        self.marks = [
            (float(at), label) for at, label in self.options.get("marks", ()) if self.first <= float(at) <= self.last
        ]
        self.shown = [[row for row in one.known if self._ranged(row)] for one in self.series]
        self._scale_values()
        self._end_words()
        self._scale_x()
        self.placed = draw_marks.placed(self.marks, self.x, (self.left, room), theme.text)
        self.lanes = draw_marks.height(self.placed)
        self._levels()
        self.x_words = typeset.wrap(str(self.options["x_label"]), room - self.left, theme.text)
        self.key = [*self._key(), *told]
        self.untold: Sequence[key.Entry] = ()
        self.key_height = key.height(self.key, room, theme.text)
        self.below = TICKS + len(self.x_words) * typeset.LEADING * theme.text
        self.height = self.key_height + self.lanes + 5 + self.plot + self.below

    def _ranged(self, row: plotted.Row) -> bool:
        """Whether the range of a row is drawn: sampling always, another where it has a name, rounding never."""
        named = {"sampling": True, "other": bool(self.options.get("range_text"))}
        ends = (row.get(end, math.nan) for end in ("lower", "upper"))
        return named.get(str(row.get("uncertainty")), False) and all(math.isfinite(end) for end in ends)

    def _scale_values(self) -> None:
        values = [row["value"] for row in self.rows] + [float(value) for value, _ in self.options.get("levels", ())]
        values += [row[end] for rows in self.shown for row in rows for end in ("lower", "upper")]
        self.ticks = axis.ticks(values, zero=self.options.get("zero", True), most=4 if self.narrow else 5)
        self.tick_words = axis.tick_words(self.ticks, self.unit, self.language)
        self.left = typeset.widest(self.tick_words, self.theme.text) + 7
        self.y = axis.Scale(self.ticks[0], self.ticks[-1], self.plot, 0.0)

    def _end_words(self) -> None:
        """The words of the curves at their ends, where each reaches the end of the axis and words are near to it."""
        self.blocks: list[draw_ends.Block] = []
        wide = self.last - NEAR_END * (self.last - self.first)
        if len(self.series) < 2 or self.narrow:
            return
        if any(one.known[-1][self.name] < wide for one in self.series):
            return
        blocks = [
            draw_ends.block(
                self.strokes[one.key], "", typeset.wrap(one.label, ROOM * self.room - 16, self.theme.text),
                float(one.known[-1]["value"]), self.theme,
            )
            for one in self.series
        ]  # fmt: skip
        blocks.sort(key=lambda block: -block.at)
        if draw_ends.spread(blocks, 0.0, self.plot, self.y, self.theme.text) <= FARTHEST:
            self.blocks = blocks

    def _scale_x(self) -> None:
        stop = self.room - (draw_ends.widest(self.blocks, self.theme) + 16 if self.blocks else 14.0)
        for most in (9, 8, 7, 6, 5, 4, 3, 2, 1):
            found = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(self.first, self.last)
            slack = 1e-9 * (self.last - self.first)
            inside = [round(float(at), 10) for at in found if self.first - slack <= at <= self.last + slack]
            places = axis.places(inside, MOST_PLACES)
            unit = str(self.options.get("x_unit", ""))
            words = [axis.written(at, unit, self.language, places if at else 0) for at in inside]
            wide = typeset.widest(words, self.theme.text)
            self.x = axis.Scale(self.first, self.last, self.left + 8, stop)
            gaps = [self.x(later) - self.x(earlier) for earlier, later in itertools.pairwise(inside)]
            if all(gap > wide + 8 for gap in gaps):
                break
        self.x_ticks = list(zip(inside, words, strict=True))
        self.end = stop

    def _levels(self) -> None:
        plain = draw_levels.levels(self.options.get("levels", ()), [], self.theme)
        heights = [self.y(level.value) for level in plain]
        self.reach = self.left, self.end
        solid = [*self._line_boxes(0.0), *self._dot_boxes(0.0), *self._band_boxes()]
        self.levels = draw_levels.fitted(plain, heights, self.reach, solid, self.theme.text)

    def _key(self) -> list[key.Entry]:
        messages = text.Messages(self.language)
        entries: list[key.Entry] = []
        if len(self.series) > 1 and not self.blocks:
            entries += [key.Entry("line", one.label, self._bare(one)) for one in self.series]
        entries += draw_levels.entries(self.levels)
        own = self.strokes[self.series[0].key] if len(self.series) == 1 else Stroke(self.theme.soft_ink)
        for kind, option in (("sampling", "interval_text"), ("other", "range_text")):
            if any(row["uncertainty"] == kind for rows in self.shown for row in rows):
                words = self.options.get(option) or messages.format("chart-sampling")
                entries.append(key.Entry("band", words, own))
        return entries

    def _bare(self, one: plotted.Series) -> Stroke:
        """The line of a curve without marker: only marked points have one."""
        stroke = self.strokes[one.key]
        return Stroke(stroke.colour, stroke.dash, "")

    def paint(self, sheet: typeset.Sheet, left: float, top: float) -> None:
        """Draw key, marks, grid, curves and words."""
        key.paint(sheet, left, top, self.key, self.room)
        lanes_top = top + self.key_height
        plot_top = lanes_top + self.lanes + 5
        self.y = axis.Scale(self.ticks[0], self.ticks[-1], plot_top + self.plot, plot_top)
        self._grid(sheet, left, plot_top)
        draw_marks.paint(sheet, left, lanes_top, plot_top + self.plot, self.placed)
        axes = sheet.axes(left + self.x.start, plot_top, self.x.stop - self.x.start, self.plot)
        axes.set_xlim(self.first, self.last)
        axes.set_ylim(self.ticks[0], self.ticks[-1])
        for place, one in enumerate(self.series):
            self._curve(axes, one, self.shown[place])
        draw_ends.paint(sheet, self.blocks, left + self.end + 6, plot_top, self.plot, self.y)
        for level in self.levels:
            draw_levels.paint(sheet, left, self.reach, level, self.y(level.value))
        self._points(sheet, axes, left, plot_top)

    def _grid(self, sheet: typeset.Sheet, left: float, top: float) -> None:
        theme = self.theme
        for tick, words in zip(self.ticks, self.tick_words, strict=True):
            base = tick == 0 or (tick == self.ticks[0] and min(self.ticks) > 0)
            look = (theme.axis, 1.0) if base else (theme.grid, 0.7)
            ends = [left + self.left, left + self.end]
            sheet.stroke(ends, [self.y(tick)] * 2, color=look[0], linewidth=look[1], zorder=0.5)
            where = self.y(tick) - 0.42 * theme.text
            sheet.text(left + self.left - 7, where, words, colour=theme.soft_ink, align="right")
        bottom = top + self.plot
        for at, words in self.x_ticks:
            x = left + self.x(at)
            sheet.stroke([x, x], [bottom, bottom + 3], color=theme.axis, linewidth=0.8)
            sheet.text(x, bottom + 5, words, colour=theme.soft_ink, align="center")
        sheet.lines(left + self.left, bottom + TICKS, self.x_words, colour=theme.soft_ink)

    def _curve(self, axes: Any, one: plotted.Series, ranged: list[plotted.Row]) -> None:
        stroke = self.strokes[one.key]
        for run in _runs(one, ranged):
            xs = [row[self.name] for row in run]
            ends = [[row[end] for row in run] for end in ("lower", "upper")]
            axes.fill_between(
                xs, *ends, facecolor=self.theme.band, edgecolor="none", alpha=0.75, clip_on=False, zorder=0.8
            )
            for end in ends:
                axes.plot(xs, end, color=stroke.colour, linewidth=0.8, clip_on=False, gid=FINDING, zorder=1)
        for run in _runs(one, list(one.known)):
            axes.plot(
                [row[self.name] for row in run], [row["value"] for row in run], color=stroke.colour,
                linewidth=self.theme.line, dashes=stroke.dash or (None, None), clip_on=False, gid=FINDING, zorder=2,
            )  # fmt: skip

    def _points(self, sheet: typeset.Sheet, axes: Any, left: float, top: float) -> None:
        """The marked points: a marker, a thin line to the axis where x is written, and what is written."""
        found = [(one, row) for one in self.series for row in one.known if row.get("mark")]
        for one, row in found:
            stroke = self.strokes[one.key]
            axes.plot(
                [row[self.name]], [row["value"]], marker=stroke.marker, markersize=self.theme.marker,
                markerfacecolor=stroke.colour, markeredgecolor=stroke.colour, markeredgewidth=1.4, linestyle="None",
                color=stroke.colour, clip_on=False, gid=FINDING, zorder=3,
            )  # fmt: skip
            if row["mark"] != "value":
                axes.plot(
                    [row[self.name]] * 2, [self.ticks[0], row["value"]], color=stroke.colour, linewidth=0.9,
                    dashes=(1.5, 1.8), zorder=1.2,
                )  # fmt: skip
        guides = [
            (x - 0.5, self.y(row["value"]), x + 0.5, top + self.plot)
            for row, x in ((row, left + self.x(row[self.name])) for _, row in found)
            if row["mark"] != "value"
        ]
        guides += [(left + self.x(at) - 0.5, top, left + self.x(at) + 0.5, top + self.plot) for at, _ in self.marks]
        flat = [(left + self.left, self.y(one.value) - 0.8, left + self.end, self.y(one.value) + 0.8)
                for one in self.levels]  # fmt: skip
        around = draw_values.Around(
            marks=[(left + self.x(row[self.name]), self.y(row["value"])) for _, row in found],
            solid=[*self._line_boxes(left), *flat],
            guides=guides,
            words=list(sheet.boxes),
            edges=(left + self.left, top - 10, left + self.end + 4, top + self.plot),
            reach=math.inf,
        )
        values = [
            draw_values.Value(
                self._said(row), left + self.x(row[self.name]), self.y(row["value"]),
                key.text_colour(self.theme, self.strokes[one.key]), 600, needed=True,
                told=key.Entry("marker", self._said(row), self.strokes[one.key]),
            )
            for one, row in found
        ]  # fmt: skip
        placed = draw_values.place(values, around, self.theme.text)
        self.untold = draw_values.untold(values, placed)
        for one_placed in placed:
            draw_values.paint(sheet, one_placed, around)

    def _said(self, row: plotted.Row) -> str:
        """What stands beside a marked point: its x, its value or both."""
        decimals = self.options.get("decimals", axis.decimals_of([row]))
        value = axis.written(row["value"], self.unit, self.language, decimals)
        places = self.options.get("x_decimals", axis.places([row[self.name]]))
        x = axis.written(row[self.name], str(self.options.get("x_unit", "")), self.language, places)
        if row["mark"] == "both":
            return text.Messages(self.language).format("chart-point", x=x, value=value)
        return x if row["mark"] == "x" else value

    def _line_boxes(self, left: float) -> list[typeset.Box]:
        """Small boxes along the curves, which words should not cover."""
        boxes: list[typeset.Box] = []
        for one in self.series:
            for run in _runs(one, list(one.known)):
                ends = [(left + self.x(row[self.name]), self.y(row["value"])) for row in run]
                boxes += [box for pair in itertools.pairwise(ends) for box in typeset.along(*pair)]
        return boxes

    def _band_boxes(self) -> list[typeset.Box]:
        """Small boxes along the edges of the bands."""
        boxes: list[typeset.Box] = []
        for one, ranged in zip(self.series, self.shown, strict=True):
            for run, end in itertools.product(_runs(one, ranged), ("lower", "upper")):
                ends = [(self.x(row[self.name]), self.y(row[end])) for row in run]
                boxes += [box for pair in itertools.pairwise(ends) for box in typeset.along(*pair)]
        return boxes

    def _dot_boxes(self, left: float) -> list[typeset.Box]:
        spots = [
            (left + self.x(row[self.name]), self.y(row["value"]))
            for one in self.series
            for row in one.known
            if row.get("mark")
        ]
        return [(x - 4, y - 4, x + 4, y + 4) for x, y in spots]


def _runs(one: plotted.Series, rows: list[plotted.Row]) -> list[list[plotted.Row]]:
    """The rows in stretches that follow one another in the series, without one between them that is left out."""
    kept = {id(row) for row in rows}
    runs: list[list[plotted.Row]] = [[]]
    for row in one.rows:
        if id(row) in kept:
            runs[-1].append(row)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]
