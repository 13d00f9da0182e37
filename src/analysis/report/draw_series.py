"""Series in time, with lines or as points: layout first, then drawing."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from analysis.report import axis, draw_ends, draw_levels, draw_marks, draw_values, key, plotted, text, typeset
from analysis.report.refusals import FINDING
from analysis.report.theme import Stroke, Theme

if TYPE_CHECKING:
    from analysis.report.charts import Chart

BELOW = 17.0  # room for the words of the ticks of time
LABELLED = 8  # series with at most so many points carry all their values
HOLLOW = ("provisional", "projection", "estimate", "sample")


class SeriesBody:
    """The body of `lines` and `points`."""

    def __init__(self, chart: Chart, theme: Theme, room: float, plot: float, told: Sequence[key.Entry] = ()) -> None:
        self.chart, self.theme, self.room, self.plot = chart, theme, room, plot
        self.narrow = theme.sizes[chart.size].narrow
        self.language = chart.words.language
        self.messages = text.Messages(self.language)
        options = chart.options
        self.series = plotted.series_of(chart.frame, options.get("by", "series"), options.get("order", ()))
        self.strokes = {one.key: theme.series[place] for place, one in enumerate(self.series)}
        self.rows = [row for one in self.series for row in one.known]
        self.unit = str(self.rows[0]["unit"])
        self.labels = axis.Labels.of(self.rows, options, self.language)
        self.joined = chart.function == "lines"
        self.marks = [(plotted.position(period), label) for period, label in options.get("marks", ())]
        self.missing = self._missing()
        self._scale_values()
        self._aside()
        self._scale_time()
        self.placed = draw_marks.placed(self.marks, self.x, (self.left, room), theme.text)
        self._levels()
        self.key = [*self._key(), *told]
        self.untold: Sequence[key.Entry] = ()
        self.key_height = key.height(self.key, room, theme.text)
        self.lanes = draw_marks.height(self.placed)
        self.height = self.key_height + self.lanes + 5 + self.plot + BELOW

    def _missing(self) -> list[tuple[str, Stroke, int]]:
        """Periods without a figure, each with the stroke of its series (soft ink where it holds for all) and row."""
        plain = Stroke(self.theme.soft_ink)
        found = [(str(period), plain, 0) for period in self.chart.options.get("no_figure", ())]
        alone = len(self.series) == 1
        for place, one in enumerate(self.series):
            known = {row["period"] for row in one.known}
            gone = [str(row["period"]) for row in one.rows if row["period"] not in known]
            found += [(period, plain if alone else self.strokes[one.key], 0 if alone else place) for period in gone]
        return list(dict.fromkeys(found))

    def _scale_values(self) -> None:
        zero = self.chart.options.get("zero", True)
        values = [row["value"] for row in self.rows] + [
            float(level) for level, _ in self.chart.options.get("levels", ())
        ]
        values += [row[end] for row in self.rows if row.get("uncertainty") == "sampling" for end in ("lower", "upper")]
        self.ticks = axis.ticks(values, zero=zero, most=4 if self.narrow else 5)
        self.tick_words = axis.tick_words(self.ticks, self.unit, self.language)
        self.left = typeset.widest(self.tick_words, self.theme.text) + 7
        self.y = axis.Scale(self.ticks[0], self.ticks[-1], self.plot, 0.0)

    def _scale_time(self) -> None:
        periods = [str(row["period"]) for row in self.rows] + [period for period, _, _ in self.missing]
        self.first, self.last = axis.span([*periods, *(period for period, _ in self.chart.options.get("marks", ()))])
        self.blocks = self._end_blocks()
        self.worded = any(block.lines for block in self.blocks)
        moved = [aside for (_, period), aside in self.aside.items() if plotted.position(period) == self.last]
        self.beyond = (
            max([0.0, *(aside - 3.5 for aside in moved)]) if self.blocks else 0.0
        )  # words at the ends stand clear of marks moved aside
        self.right = draw_ends.widest(self.blocks, self.theme) + 16 + self.beyond if self.blocks else 14.0
        inset = 8.0 if self.narrow else 14.0
        self.x = axis.Scale(
            self.first, self.last, self.left + inset, self.room - self.right - (0 if self.blocks else 8)
        )

    def _end_blocks(self) -> list[draw_ends.Block]:
        """What stands at the line ends when every series reaches the end: value and words, else the value alone.

        The words stand in the key where they would lie too far from their lines, or on a narrow chart.
        """
        several = len(self.series) > 1
        near = self.last - 0.12 * (self.last - self.first)
        if not several or any(plotted.position(one.known[-1]["period"]) < near for one in self.series if one.known):
            return []
        near_enough = draw_ends.FARTHEST
        for worded, farthest in ((not self.narrow, near_enough), (True, 3 * near_enough)):
            blocks = [self._block(one, worded and farthest == near_enough) for one in self.series if one.known]
            blocks.sort(key=lambda block: -block.at)
            if worded and draw_ends.spread(blocks, 0.0, self.plot, self.y, self.theme.text) <= farthest:
                return blocks
        return []

    def _block(self, one: plotted.Series, worded: bool) -> draw_ends.Block:
        last = one.known[-1]
        value = self.labels.value(last)
        folded = typeset.wrap(one.label, 0.3 * self.room, self.theme.text) if worded else []
        return draw_ends.block(self.strokes[one.key], value, folded, float(last["value"]), self.theme)

    def _aside(self) -> None:
        """How far marks of one period that would cover one another are moved aside; marks on a line stay."""
        heights = {(one.key, str(row["period"])): self.y(row["value"]) for one in self.series for row in one.known}
        fixed = {(one.key, str(row["period"])) for one in self.series for run in self._runs(one) for row in run}
        self.aside = draw_values.side_by_side(heights, fixed)

    def _runs(self, one: plotted.Series) -> list[list[plotted.Row]]:
        """The stretches of a series that are drawn as a line."""
        return [run for run in plotted.runs(one) if len(run) > 1] if self.joined else []

    def _spot(self, one: plotted.Series, row: plotted.Row) -> tuple[float, float]:
        """Where the mark of a row stands, in points from the left and top of the body."""
        aside = self.aside.get((one.key, str(row["period"])), 0.0)
        return self.x(plotted.position(row["period"])) + aside, self.y(row["value"])

    def _levels(self) -> None:
        """The levels, with their words at their lines where these cover nothing."""
        self.reach = self.left, self.room - self.right
        given = self.chart.options.get("levels", ())
        plain = draw_levels.levels(given, [self.strokes[one.key] for one in self.series], self.theme)
        heights = [self.y(level.value) for level in plain]
        solid = [*self._mark_boxes(0.0), *self._line_boxes(0.0)]
        self.levels = draw_levels.fitted(plain, heights, self.reach, solid, self.theme.text)

    def _sample(self, one: plotted.Series) -> str:
        """How the key shows a series: as a line only where one is drawn, hollow where all its marks are."""
        if self._runs(one):
            return "line"
        return "hollow" if all(row["status"] in HOLLOW for row in one.known) else "marker"

    def _key(self) -> list[key.Entry]:
        entries: list[key.Entry] = []
        plain = Stroke(self.theme.soft_ink)
        if len(self.series) > 1 and not self.worded:
            entries += [key.Entry(self._sample(one), one.label, self.strokes[one.key]) for one in self.series]
        entries += draw_levels.entries(self.levels)
        own = self.strokes[self.series[0].key] if len(self.series) == 1 else plain
        found = {str(row["status"]) for row in self.rows}
        statuses = [self.messages.format(f"chart-status-{status}") for status in HOLLOW if status in found]
        if statuses:
            entries.append(key.Entry("hollow", " / ".join(statuses), own))
        if self.missing:
            entries.append(key.Entry("cross", self.messages.format("chart-no-figure"), plain))
        if self.joined and any(True for one in self.series for _ in plotted.breaks(one)):
            entries.append(key.Entry("break", self.messages.format("chart-break"), own))
        if any(row.get("uncertainty") == "sampling" for row in self.rows):
            words = self.chart.options.get("interval_text") or self.messages.format("chart-sampling")
            entries.append(key.Entry("band", words, own))
        return entries

    def paint(self, sheet: typeset.Sheet, left: float, top: float) -> None:
        """Draw key, marks, grid, series and words."""
        key.paint(sheet, left, top, self.key, self.room)
        lanes_top = top + self.key_height
        plot_top = lanes_top + self.lanes + 5
        self.y = axis.Scale(self.ticks[0], self.ticks[-1], plot_top + self.plot, plot_top)
        right = left + self.room - self.right + (8 + self.beyond if self.blocks else 14)
        self._grid(sheet, left, right, plot_top)
        draw_marks.paint(sheet, left, lanes_top, plot_top + self.plot, self.placed)
        axes = sheet.axes(left + self.x.start, plot_top, self.x.stop - self.x.start, self.plot)
        axes.set_xlim(self.first, self.last)
        axes.set_ylim(self.ticks[0], self.ticks[-1])
        for one in self.series:
            self._series(axes, one)
        self._gaps(sheet, left)
        self._words(sheet, left, right, plot_top)

    def _grid(self, sheet: typeset.Sheet, left: float, right: float, top: float) -> None:
        theme = self.theme
        for tick, words in zip(self.ticks, self.tick_words, strict=True):
            base = tick == 0 or (tick == self.ticks[0] and min(self.ticks) > 0)
            look = (theme.axis, 1.0) if base else (theme.grid, 0.7)
            sheet.stroke([left + self.left, right], [self.y(tick)] * 2, color=look[0], linewidth=look[1], zorder=0.5)
            where = self.y(tick) - 0.42 * theme.text
            sheet.text(left + self.left - 7, where, words, colour=theme.soft_ink, align="right")
        bottom = top + self.plot
        for at, words in axis.time_ticks(self.first, self.last, self.x.stop - self.x.start, theme.text, self.language):
            x = left + self.x(at)
            sheet.stroke([x, x], [bottom, bottom + 3], color=theme.axis, linewidth=0.8)
            sheet.text(x, bottom + 5, words, colour=theme.soft_ink, align="center")

    def _series(self, axes: Any, one: plotted.Series) -> None:
        theme, stroke = self.theme, self.strokes[one.key]
        for run in plotted.runs(one) if self.joined else []:
            xs, ys = [plotted.position(row["period"]) for row in run], [row["value"] for row in run]
            if len(run) > 1:
                axes.plot(
                    xs, ys, color=stroke.colour, linewidth=theme.line, dashes=stroke.dash or (None, None),
                    clip_on=False, gid=FINDING, zorder=2,
                )  # fmt: skip
            self._band(axes, run, stroke)
        for row in one.known:
            beside = self.aside.get((one.key, str(row["period"])), 0.0) / (self.x.stop - self.x.start)
            x = plotted.position(row["period"]) + beside * (self.last - self.first)
            if row.get("uncertainty") == "sampling" and not self.joined:
                axes.plot(
                    [x, x], [row["lower"], row["upper"]], color=stroke.colour, linewidth=1.3, marker="_", markersize=7,
                    clip_on=False, gid=FINDING, zorder=2,
                )  # fmt: skip
            small = len(one.known) > 24
            axes.plot(
                [x], [row["value"]], marker=stroke.marker, markersize=theme.marker * (0.6 if small else 1.0),
                markerfacecolor=theme.paper if row["status"] in HOLLOW else stroke.colour,
                markeredgecolor=stroke.colour,
                markeredgewidth=1.4, linestyle="None", color=stroke.colour, clip_on=False, gid=FINDING, zorder=3,
            )  # fmt: skip

    def _band(self, axes: Any, run: list[plotted.Row], stroke: Stroke) -> None:
        shown = [row for row in run if row.get("uncertainty") == "sampling"]
        if not shown:
            return
        xs = [plotted.position(row["period"]) for row in shown]
        ends = [[row[end] for row in shown] for end in ("lower", "upper")]
        if len(shown) > 1:
            axes.fill_between(xs, *ends, facecolor=self.theme.band, edgecolor="none", clip_on=False, zorder=0.8)
            for end in ends:
                axes.plot(xs, end, color=stroke.colour, linewidth=0.8, clip_on=False, gid=FINDING, zorder=1)
        else:
            axes.plot([xs[0]] * 2, [ends[0][0], ends[1][0]], color=stroke.colour, linewidth=1.2, gid=FINDING)

    def _gaps(self, sheet: typeset.Sheet, left: float) -> None:
        for period, stroke, place in self.missing:
            key.cross(
                sheet, left + self.x(plotted.position(period)), self.y(self.ticks[0]) - 7 - 8 * place, stroke.colour
            )
        for one in self.series if self.joined else []:
            for earlier, later in plotted.breaks(one):
                x = self.x((plotted.position(earlier["period"]) + plotted.position(later["period"])) / 2)
                y = self.y((earlier["value"] + later["value"]) / 2)
                key.tear(sheet, left + x, y, self.strokes[one.key].colour)

    def _words(self, sheet: typeset.Sheet, left: float, right: float, top: float) -> None:
        draw_ends.paint(sheet, self.blocks, right, top, self.plot, self.y)
        for level in self.levels:
            draw_levels.paint(sheet, left, self.reach, level, self.y(level.value))
        marks = [self._spot(one, row) for one in self.series for row in one.known]
        floor, ceiling = self.y(self.ticks[0]), self.y(self.ticks[-1])
        around = draw_values.Around(
            marks=[(left + x, y) for x, y in marks],
            solid=[*self._line_boxes(left), *self._flat_boxes(left)],
            guides=[(left + self.x(at) - 0.5, ceiling, left + self.x(at) + 0.5, floor) for at, _ in self.marks],
            words=list(sheet.boxes),
            edges=(left + self.left, top - 10, left + self.room - (self.right if self.blocks else 0), top + self.plot),
            reach=self._step() / 2,
        )
        values = self._values(left)
        found = draw_values.place(values, around, self.theme.text)
        self.untold = draw_values.untold(values, found)
        for placed in found:
            draw_values.paint(sheet, placed, around)

    def _step(self) -> float:
        """The least distance of two marked periods, in points."""
        found = sorted({self.x(plotted.position(row["period"])) for row in self.rows})
        return min((later - earlier for earlier, later in itertools.pairwise(found)), default=self.x.stop)

    def _values(self, left: float) -> list[draw_values.Value]:
        """The values to write, those that must stand first, then from the ends of a series to its middle.

        Must: the last of each series, the last two of the first; words at the ends of lines hold the last already.
        """
        wanted = self.chart.options.get("values", "")
        if wanted == "none":
            return []
        few = len(self.series) <= 2 and all(len(one.known) <= LABELLED for one in self.series)
        everything = wanted == "all" or (wanted == "" and few)
        found: list[tuple[float, draw_values.Value]] = []
        for at, one in enumerate(self.series):
            count = len(one.known)
            for place, row in enumerate(one.known):
                last = place == count - 1
                if (last and self.blocks) or not (last or everything):
                    continue
                needed = last or (at == 0 and place == count - 2)
                x, y = self._spot(one, row)
                words = self.labels.value(row)
                colour = key.text_colour(self.theme, self.strokes[one.key])
                value = draw_values.Value(
                    words, left + x, y, colour, 600 if last else 400, self._dips(one, row), needed, self._told(one, row)
                )
                inward = -1.0 if needed else min(place, count - 1 - place)
                found.append((inward, value))
        return [value for _, value in sorted(found, key=lambda pair: pair[0])]

    def _told(self, one: plotted.Series, row: plotted.Row) -> key.Entry:
        """How the key says the value of a row: `2025: over 724,000`, after the mark of its series."""
        period = text.period(str(row["period"]), self.language)
        words = self.messages.format("chart-told", period=period, value=self.labels.value(row))
        return key.Entry("hollow" if row["status"] in HOLLOW else "marker", words, self.strokes[one.key])

    def _dips(self, one: plotted.Series, row: plotted.Row) -> bool:
        """Whether a value reads better below its point: it lies under its neighbours, or under the other series."""
        if len(self.series) == 2:
            others = [r["value"] for s in self.series if s is not one for r in s.known if r["period"] == row["period"]]
            if others:
                return bool(row["value"] < others[0])
        place = one.known.index(row)
        beside = [r["value"] for r in (*one.known[max(place - 1, 0) : place], *one.known[place + 1 : place + 2])]
        return self.joined and row["value"] < sum(beside) / max(len(beside), 1)

    def _mark_boxes(self, left: float) -> list[typeset.Box]:
        spots = [self._spot(one, row) for one in self.series for row in one.known]
        return [(left + x - 4, y - 4, left + x + 4, y + 4) for x, y in spots]

    def _line_boxes(self, left: float) -> list[typeset.Box]:
        """Small boxes along lines, which words should not cover."""
        boxes: list[typeset.Box] = []
        for one in self.series:
            for run in self._runs(one):
                ends = [(left + x, y) for x, y in (self._spot(one, row) for row in run)]
                boxes += [box for pair in itertools.pairwise(ends) for box in typeset.along(*pair)]
        return boxes

    def _flat_boxes(self, left: float) -> list[typeset.Box]:
        """Boxes around levels and the marks of periods without a figure."""
        start, stop = self.reach
        boxes = [(left + start, y - 0.8, left + stop, y + 0.8) for y in (self.y(one.value) for one in self.levels)]
        for period, _, place in self.missing:
            x, y = left + self.x(plotted.position(period)), self.y(self.ticks[0]) - 7 - 8 * place
            boxes.append((x - 3, y - 3, x + 3, y + 3))
        return boxes
