"""The map of municipalities: tiles in classes, provinces outlined, a few cities named beside it, the key of classes."""

from __future__ import annotations

import bisect
import itertools
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

from analysis.report import axis, key, text, tiles, typeset
from analysis.report.refusals import FINDING
from analysis.report.theme import Stroke, Theme

if TYPE_CHECKING:
    from analysis.report.charts import Chart

NAMES = 62.0  # room beside the map for names of cities
FARTHEST = 66  # from a tile to its name on a narrow chart
MISSING_HATCH = "/////"


class TilesBody:
    """The body of `tile_map`."""

    untold: Sequence[key.Entry] = ()  # no tile bears its value

    def __init__(self, chart: Chart, theme: Theme, room: float, plot: float, told: Sequence[key.Entry] = ()) -> None:
        self.chart, self.theme, self.room = chart, theme, room
        self.language = chart.words.language
        self.messages = text.Messages(self.language)
        self.tiles = tiles.tiles()
        pairs = zip(chart.frame["region"], chart.frame["value"], strict=True)
        self.values = {code: value for code, value in pairs if not math.isnan(value)}
        self.unit = str(chart.frame["unit"].iloc[0])
        self.bounds = [float(bound) for bound in chart.options.get("bounds", ())]
        shades = theme.classes
        wanted = len(self.bounds) + 1
        self.shades = [shades[round(k * (len(shades) - 1) / max(wanted - 1, 1))] for k in range(wanted)]
        template = theme.sizes[chart.size]
        self.narrow = template.narrow
        self.ringed = list(chart.options.get("highlight", ()))
        codes = {*chart.options.get("cities", tiles.CITIES), *self.ringed}
        self.cities = [tile for tile in self.tiles if tile.code in codes]
        self.span = max(tile.x for tile in self.tiles) + 1, max(tile.y for tile in self.tiles) + 2 / math.sqrt(3)
        beside = 0.0 if self.narrow else NAMES
        tallest = plot if template.height else theme.sizes["tall"].plot
        self.tile = min((room - 2 * beside) / self.span[0], tallest / self.span[1])
        self.classes = self._classes()
        self.key_height = len(self.classes) * key.ROW + 8 if self.narrow else 0.0
        self.height = self.key_height + self.tile * self.span[1] + 2

    def _classes(self) -> list[key.Entry]:
        """Samples of the classes, each with how many municipalities lie in it; last who has no figure."""
        places = self.chart.options.get("decimals", axis.places([*self.bounds, *self.values.values()]))
        places = max(axis.places(self.bounds), 0) if self.bounds else places
        ends = [axis.written(bound, self.unit, self.language, places) for bound in self.bounds]
        if not ends:
            words = [
                axis.written(value, self.unit, self.language, axis.places([value]))
                for value in sorted(set(self.values.values()))[:1]
            ]
        else:
            words = [self.messages.format("chart-class-below", upper=ends[0])]
            words += [
                self.messages.format("chart-class-between", lower=lower.removesuffix("%"), upper=upper)
                for lower, upper in itertools.pairwise(ends)
            ]
            words.append(self.messages.format("chart-class-above", lower=ends[-1]))
        counts = [0] * (len(self.bounds) + 1)
        for value in self.values.values():
            counts[bisect.bisect_right(self.bounds, value)] += 1
        plain = Stroke(self.theme.edge)
        entries = [
            key.Entry("fill", f"{word} {self._count(count)}", plain, fill=shade)
            for word, count, shade in zip(words, counts, self.shades, strict=True)
        ]
        missing = len(self.tiles) - len(self.values)
        if missing:
            words_ = f"[x] {self.messages.format('chart-no-figure')} {self._count(missing)}"
            entries.append(key.Entry("fill", words_, plain, hatch=MISSING_HATCH, fill=self.theme.paper))
        return entries

    def _count(self, count: int) -> str:
        return self.messages.format("chart-class-count", count=text.number(count, self.language))

    def paint(self, sheet: typeset.Sheet, left: float, top: float) -> None:
        """Draw the key, the tiles, the outlines of provinces and the names of cities."""
        at = top
        for entry in self.classes:
            key.sample(sheet, left, at + 0.53 * self.theme.text, entry)
            sheet.text(left + key.SAMPLE[entry.kind] + 5, at, entry.words)
            at += key.ROW
        wide, high = self.tile * self.span[0], self.tile * self.span[1]
        shift = left + (self.room - wide) / 2
        axes = sheet.axes(shift, top + self.key_height, wide, high)
        axes.set_xlim(-0.5, self.span[0] - 0.5)
        axes.set_ylim(self.span[1] - 1 / math.sqrt(3), -1 / math.sqrt(3))
        for tile in self.tiles:
            corners = [(tile.x + 0.97 * x, tile.y + 0.97 * y) for x, y in tiles.CORNERS]
            value = self.values.get(tile.code)
            hatched = value is None
            fill = self.theme.paper if value is None else self.shades[bisect.bisect_right(self.bounds, value)]
            polygon = Polygon(corners, closed=True, facecolor=fill, edgecolor=self.theme.edge, linewidth=0.6)
            polygon.set(gid=FINDING, clip_on=False, hatch=MISSING_HATCH if hatched else None)
            axes.add_patch(polygon)
        for (x0, y0), (x1, y1) in tiles.borders(self.tiles):
            line = Line2D(
                [x0, x1], [y0, y1], color=self.theme.ink, linewidth=1.5, solid_capstyle="round", clip_on=False
            )
            axes.add_line(line)
        for tile in self.tiles:
            if tile.code in self.ringed:
                self._ring(axes, tile)
        if self.narrow:
            self._names_that_fit(sheet, shift, top + self.key_height, (left, left + self.room))
        else:
            self._names(sheet, shift, top + self.key_height)

    def _ring(self, axes: Any, tile: tiles.Tile) -> None:
        """A dark ring on a light one around a tile, so that it stands out from light and from dark neighbours."""
        for colour, wide, out in ((self.theme.paper, 5.5, 1.04), (self.theme.ink, 2.6, 1.04)):
            corners = [(tile.x + out * x, tile.y + out * y) for x, y in tiles.CORNERS]
            ring = Polygon(corners, closed=True, facecolor="none", edgecolor=colour, linewidth=wide, joinstyle="round")
            ring.set(clip_on=False, zorder=3)
            axes.add_patch(ring)

    def _names(self, sheet: typeset.Sheet, left: float, top: float) -> None:
        """Names of cities outside the coast or the border, each with a line to its tile."""
        for sign in (-1, 1):
            side = [tile for tile in self.cities if self._nearest_side(tile) == sign]
            rows: list[tuple[float, tiles.Tile]] = []
            for tile in sorted(side, key=lambda tile: tile.y):
                y = top + (tile.y + 1 / math.sqrt(3)) * self.tile
                rows.append((max(y, rows[-1][0] + 12) if rows else y, tile))
            for y, tile in rows:
                self._name(sheet, left, top, y, tile, sign)

    def _nearest_side(self, tile: tiles.Tile) -> int:
        """-1 when the coast or border to the left is nearer, else 1."""
        beside = [other.x for other in self.tiles if abs(other.y - tile.y) < 1.3]
        return -1 if tile.x - min(beside) < max(beside) - tile.x else 1

    def _name(self, sheet: typeset.Sheet, left: float, top: float, y: float, tile: tiles.Tile, sign: int) -> None:
        level = (y - top) / self.tile - 1 / math.sqrt(3)
        beside = [sign * other.x for other in self.tiles if abs(other.y - level) < 1.3]
        edge = left + (sign * max(beside) + 0.5) * self.tile
        x = edge + sign * (0.5 * self.tile + 6)
        self._named(sheet, self._middle(left, top, tile), (x, y), tile.name, sign)

    def _middle(self, left: float, top: float, tile: tiles.Tile) -> tuple[float, float]:
        return left + (tile.x + 0.5) * self.tile, top + (tile.y + 1 / math.sqrt(3)) * self.tile

    def _named(
        self, sheet: typeset.Sheet, own: tuple[float, float], end: tuple[float, float], name: str, sign: int
    ) -> None:
        """A dot on a tile, a line to `end`, and the name from there on: to the right for sign 1, else to the left."""
        theme, (from_x, from_y), (x, y) = self.theme, own, end
        for colour, wide in ((theme.paper, 2.6), (theme.ink, 0.9)):
            sheet.stroke([from_x, x], [from_y, y], color=colour, linewidth=wide, zorder=4)
        sheet.stroke([from_x], [from_y], marker="o", markersize=4.2, markerfacecolor=theme.ink,
                     markeredgecolor=theme.paper, markeredgewidth=0.9, linestyle="None", zorder=5)  # fmt: skip
        align = "left" if sign > 0 else "right"
        sheet.text(x + sign * 3, y - 0.6 * theme.text, name, align=align)

    def _names_that_fit(self, sheet: typeset.Sheet, left: float, top: float, edges: tuple[float, float]) -> None:
        """On a narrow chart, the names for which there is room on the sea or abroad not far from their tiles."""
        size, reach = self.theme.text, 0.55 * self.tile
        middles = [self._middle(left, top, tile) for tile in self.tiles]
        taken = [*sheet.boxes, *((x - reach, y - reach, x + reach, y + reach) for x, y in middles)]
        bottom = top + self.tile * self.span[1] + 2
        for tile in self.cities:
            (x, y), wide = self._middle(left, top, tile), typeset.width(tile.name, size)
            spots = []
            for sign, out, down in itertools.product((-1, 1), range(6, FARTHEST, 3), range(-FARTHEST, FARTHEST, 3)):
                end = x + sign * out, y + down
                start = end[0] + 3 if sign > 0 else end[0] - 3 - wide
                box = (start, end[1] - 0.6 * size, start + wide, end[1] + 0.4 * size)
                inside = box[0] >= edges[0] and box[2] <= edges[1] and top <= box[1] and box[3] <= bottom
                if inside and math.hypot(out, down) <= FARTHEST and abs(down) <= 1.5 * out:
                    spots.append((math.hypot(out, 2 * down), end, sign, box))
            for _, end, sign, box in sorted(spots):
                line = typeset.along((x, y), end)
                if not any(typeset.covers(box, other) for other in taken):
                    self._named(sheet, (x, y), end, tile.name, sign)
                    taken += [box, *line]
                    break
