"""Charts: six functions that draw from the spine frame, and the object that they return.

A `Chart` holds the plotted frame, the words and the options; drawn and exported data are one object. It is drawn when
asked for, and all that leaves (PNG, SVG, PDF, CSV, digest) goes through `door`, which refuses what breaks a rule.
"""

from __future__ import annotations

import base64
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.errors import ChartError
from analysis.published import SPINE
from analysis.report import plotted, refusals
from analysis.report.words import Words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Pairs = Iterable[tuple[Any, str]]


@dataclass(frozen=True, eq=False)
class Chart:
    """One chart: `function` names how it is drawn, `frame` holds exactly the plotted rows in plotted order."""

    id: str
    function: str
    frame: pd.DataFrame
    words: Words
    size: str = "full"
    options: dict[str, Any] = field(default_factory=dict)

    def draw(self, *, bare: bool = False) -> Figure:
        """The figure; `bare` leaves out headline, subtitle, cautions and source line, which a page sets around it."""
        from analysis.report import draw

        return draw.compose(self, bare=bare)

    def png(self, dpi: int = 300) -> bytes:
        """The picture with its words, as pixels. Raises ChartError as every way out does."""
        from analysis.report import door

        return door.png(self, dpi=dpi)

    def svg(self, *, bare: bool = False) -> str:
        """The picture as SVG with its words and font; `bare` for a page that sets the words and the font itself."""
        from analysis.report import door

        return door.svg(self, bare=bare)

    def pdf(self) -> bytes:
        """The picture with its words on a page of its size."""
        from analysis.report import door

        return door.pdf(self)

    def csv(self) -> str:
        """Exactly the plotted rows."""
        from analysis.report import door

        return door.csv(self)

    def digest(self) -> str:
        """What is drawn, in a few lines of plain text: series, units, n, lowest, highest, all values."""
        from analysis.report import door

        return door.digest(self)

    def to_record(self) -> dict[str, Any]:
        """All that is needed to redraw, besides the words: the entry `chart` of a recorded figure (JSON)."""
        return {
            "function": self.function,
            "size": self.size,
            "language": self.words.language,
            "options": dict(sorted(self.options.items())),
            "frame": {
                "columns": list(self.frame.columns),
                "data": [[_json(value) for value in row] for row in self.frame.itertuples(index=False, name=None)],
            },
        }

    def as_figure(self) -> dict[str, Any]:
        """The recorded figure: words, digest, sources and `chart`; `Chart.from_record` reads it."""
        return {
            "kind": "figure",
            "id": self.id,
            "headline": self.words.headline,
            "subtitle": self.words.subtitle,
            "alt": self.words.alt,
            "caution": list(self.words.caution),
            "source_line": self.words.source_line,
            "digest": self.digest(),
            "source_ids": self.source_ids,
            "chart": self.to_record(),
        }

    @property
    def source_ids(self) -> list[str]:
        """The ids of all sources of the plotted rows, sorted."""
        return sorted({ident for joined in self.frame["source_id"] for ident in str(joined).split()})

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Chart:
        """The chart of a recorded figure; it gives the same bytes as the one that was recorded."""
        inner = record["chart"]
        words = Words(
            id=str(record["id"]),
            language=str(inner["language"]),
            headline=str(record["headline"]),
            subtitle=str(record.get("subtitle", "")),
            alt=str(record.get("alt", "")),
            caution=tuple(record.get("caution", ())),
            source_line=str(record.get("source_line", "")),
        )
        columns = inner["frame"]["columns"]
        cells = {name: [row[place] for row in inner["frame"]["data"]] for place, name in enumerate(columns)}
        for name in {*plotted.NUMBERS, inner["options"].get("x", "")} & set(columns):
            cells[name] = [math.nan if value is None else float(value) for value in cells[name]]
        frame = pd.DataFrame(cells, columns=columns)
        return cls(words.id, str(inner["function"]), frame, words, str(inner["size"]), dict(inner["options"]))

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """JupyterLab shows the picture at 100 dpi and keeps the digest as text and the description as metadata."""
        image = base64.b64encode(self.png(dpi=100)).decode("ascii")
        return {"image/png": image, "text/plain": self.digest()}, {"image/png": {"alt": self.words.alt}}


def _json(value: Any) -> Any:
    if isinstance(value, float):
        return None if math.isnan(value) else int(value) if value.is_integer() and abs(value) < 2**53 else value
    return int(value) if hasattr(value, "__index__") else value


def _pairs(given: Pairs) -> list[list[Any]]:
    return [[value if isinstance(value, int | float) else str(value), str(label)] for value, label in given]


def _kept(**options: Any) -> dict[str, Any]:
    """The options that say something, as JSON."""
    return {name: value for name, value in options.items() if value not in (None, "", [], ())}


def lines(
    frame: pd.DataFrame,
    words: Words,
    *,
    by: str = "series",
    size: str = "full",
    order: Sequence[str] = (),
    marks: Pairs = (),
    levels: Pairs = (),
    no_figure: Iterable[str] = (),
    values: str = "",
    zero: bool = True,
    decimals: int | None = None,
    interval_text: str = "",
    unit_level: bool = False,
) -> Chart:
    """Series in time: a line joins neighbouring periods inside one `segment`, never over a hole or a break.

    Columns beside the spine: `segment` (required), `label` (words of the series; required with several), `line`
    (optional: which points one line joins). A row without a value, and each period of `no_figure`, is marked.
    `by`: what makes a series, its identity ("series") or a column. `order`: labels, first series first. `marks`:
    (period, label) of policy years. `levels`: (value, label) of a goal; as many goals as series
    stand in the order of the series and have their colours. `values`: which points carry their value:
    "all", "last", "none", or "" for what there is room for. `zero`: the axis starts at zero. `interval_text`: words
    for a sampling interval, which is drawn as a band; a rounding interval is never drawn.
    """
    options = _kept(marks=_pairs(marks), levels=_pairs(levels), no_figure=sorted(map(str, no_figure)), values=values)
    options |= _kept(decimals=decimals, interval_text=interval_text, zero=None if zero else False)
    return _in_time("lines", frame, words, by, size, list(order), options | _unit_level(frame, unit_level))


def points(
    frame: pd.DataFrame,
    words: Words,
    *,
    by: str = "series",
    size: str = "full",
    order: Sequence[str] = (),
    marks: Pairs = (),
    levels: Pairs = (),
    no_figure: Iterable[str] = (),
    values: str = "",
    zero: bool = True,
    decimals: int | None = None,
    interval_text: str = "",
    unit_level: bool = False,
) -> Chart:
    """Series in time without lines, for years with holes; columns and options as `lines`, `segment` is not needed.

    A sampling interval is drawn as a whisker.
    """
    options = _kept(marks=_pairs(marks), levels=_pairs(levels), no_figure=sorted(map(str, no_figure)), values=values)
    options |= _kept(decimals=decimals, interval_text=interval_text, zero=None if zero else False)
    return _in_time("points", frame, words, by, size, list(order), options | _unit_level(frame, unit_level))


def _in_time(
    function: str, frame: pd.DataFrame, words: Words, by: str, size: str, order: list[str], options: dict[str, Any]
) -> Chart:
    needed = (["segment"] if function == "lines" else []) + ([] if by == "series" else [by])
    rows = plotted.tidy(words.id, frame.assign(**{by: frame[by].astype(str)}) if by in frame else frame, needed)
    if by not in ("series", *rows.columns):
        raise ChartError(f"chart '{words.id}': by='{by}' is neither 'series' nor a column that charts keep")
    refusals.refuse_periods(words.id, rows["period"])
    several = plotted.series_of(rows, by, order)
    sorted_rows = pd.DataFrame([row for one in several for row in one.rows], columns=rows.columns)
    return _checked(Chart(words.id, function, sorted_rows, words, size, {"by": by, **_kept(order=order), **options}))


def curve(
    frame: pd.DataFrame,
    words: Words,
    *,
    x: str,
    x_label: str,
    x_unit: str = "",
    by: str = "",
    size: str = "full",
    order: Sequence[str] = (),
    marks: Pairs = (),
    levels: Pairs = (),
    zero: bool = True,
    decimals: int | None = None,
    x_decimals: int | None = None,
    interval_text: str = "",
    range_text: str = "",
) -> Chart:
    """Computed functions of the numbers in column `x` (a design effect, a correlation), each as one smooth line.

    One row is one computed value; some 50 to 200 rows a curve look smooth. A row without a value ends the line there.
    Columns beside the spine: `x`, `label` (words of a curve; required with several), `mark` (optional: a row where it
    is not empty gets a marker, with its x when it says "x", its value when "value", both when "both"; put solved
    values in as rows of their own). The words of a curve stand at the end of its line.
    `x_label`: what x is, with its unit, under the axis; `x_unit` "percent" writes %. `by`: a column, usually "label"
    (so where there is one), or "series" for identity. `order`: labels, first curve first; else by identity, then the
    highest end first. `levels`: (value, label) of a level of the value; `marks`: (x, label) of a place on the axis of
    x. A range `lower` to `upper` is drawn as a band where `uncertainty` is "sampling" (`interval_text` says which), and
    where it is "other" when `range_text` names it. Numbers are kept with ten digits. Raises ChartError.
    """
    if x not in frame.columns or x in plotted.LABELS or x in SPINE:
        raise ChartError(f"chart '{words.id}': x='{x}' is no column of its own with the numbers along the axis")
    if not x_label.strip():
        raise ChartError(f"chart '{words.id}': x_label is empty; say what the axis of x shows, with its unit")
    by = by or ("label" if "label" in frame.columns else "series")
    if by not in ("series", *SPINE, *plotted.LABELS):
        raise ChartError(f"chart '{words.id}': by='{by}' is neither 'series' nor a column that charts keep")
    rows = plotted.tidy(words.id, frame, [by] if by != "series" else [], x)
    for name in (x, "value", "lower", "upper"):
        rows[name] = [float(f"{number:.10g}") for number in rows[name]]
    options = _kept(x=x, x_label=x_label, x_unit=x_unit, by=by, order=list(order), interval_text=interval_text)
    options |= _kept(marks=[[float(at), str(label)] for at, label in marks], levels=_pairs(levels))
    options |= _kept(decimals=decimals, x_decimals=x_decimals, range_text=range_text, zero=None if zero else False)
    several = plotted.series_of(rows, by, order, x)
    sorted_rows = pd.DataFrame([row for one in several for row in one.rows], columns=rows.columns)
    return _checked(Chart(words.id, "curve", sorted_rows, words, size, options))


def _unit_level(frame: pd.DataFrame, unit_level: bool) -> dict[str, Any]:
    return {"unit_level": True} if unit_level or frame.attrs.get("unit_level") else {}


def _checked(chart: Chart) -> Chart:
    refusals.refuse_frame(chart)
    return chart


def bars(
    frame: pd.DataFrame,
    words: Words,
    *,
    label: str = "label",
    group: str = "",
    size: str = "full",
    order: Sequence[str] | str = "value",
    group_order: Sequence[str] = (),
    no_figure: Iterable[str] = (),
    decimals: int | None = None,
    unit_level: bool = False,
) -> Chart:
    """Horizontal bars from zero with their values; one row of the frame is one bar.

    `label`: the column with the words of a bar. `group`: a column that tells two to six bars of one label apart (poor,
    near-poor, not poor): they are hatched and named in a key in `group_order`. `order`: "value" (largest first), or
    the labels in the order wanted. A row without a value, and each label of `no_figure`, is marked.
    """
    options = _kept(no_figure=list(map(str, no_figure)), decimals=decimals) | _unit_level(frame, unit_level)
    return _in_rows("bars", frame, words, label, group, size, order, group_order, options)


def intervals(
    frame: pd.DataFrame,
    words: Words,
    *,
    label: str = "label",
    group: str = "",
    size: str = "full",
    order: Sequence[str] | str = "value",
    group_order: Sequence[str] = (),
    zero: bool = True,
    signed: bool = True,
    decimals: int | None = None,
    interval_text: str = "",
    range_text: str = "",
    span: Sequence[float] = (),
    unit_level: bool = False,
) -> Chart:
    """A dot with its range for each row, against a line at zero; the values stand at the right.

    The range is `lower` to `upper`: `uncertainty` "sampling" is drawn as a whisker (`interval_text` says which),
    "other" as a bar (`range_text`: such as the changes ever observed), "rounding" is not drawn.
    Columns and orders as `bars`; `signed` writes + before a rise; `span`: the two ends of the axis,
    in place of zero and a round number (values beyond them move an end).
    """
    options = _kept(decimals=decimals, interval_text=interval_text, range_text=range_text, span=list(map(float, span)))
    options |= _kept(zero=None if zero else False, signed=None if signed else False)
    options |= _unit_level(frame, unit_level)
    return _in_rows("intervals", frame, words, label, group, size, order, group_order, options)


def _in_rows(
    function: str,
    frame: pd.DataFrame,
    words: Words,
    label: str,
    group: str,
    size: str,
    order: Sequence[str] | str,
    group_order: Sequence[str],
    options: dict[str, Any],
) -> Chart:
    missing = [name for name in (label, *([group] if group else [])) if name not in frame.columns]
    if missing:
        raise ChartError(f"chart '{words.id}': the frame has no column '{missing[0]}' with the words of its rows")
    named = frame.assign(label=frame[label], **({"group": frame[group]} if group else {}))
    rows = plotted.tidy(words.id, named if group else named.drop(columns="group", errors="ignore"), ["label"])
    if isinstance(order, str):
        if order != "value":
            raise ChartError(f"chart '{words.id}': order is '{order}'; give \"value\" or a list of labels")
        largest = rows.groupby("label")["value"].max().fillna(-math.inf)
        wanted = sorted(largest.index, key=lambda name: (-largest[name], name))
    else:
        wanted = [*order, *sorted(set(rows["label"]) - set(order))]
    place = {name: at for at, name in enumerate(wanted)}
    groups = [*group_order, *(sorted(set(rows["group"]) - set(group_order)) if group else [])]
    keyed = rows.assign(
        _label=[place[name] for name in rows["label"]],
        _group=[groups.index(name) for name in rows["group"]] if group else 0,
    )
    kept = keyed.sort_values(["_label", "_group"], kind="stable", ignore_index=True)[list(rows.columns)]
    made = _kept(groups=[name for name in groups if name in set(rows["group"])] if group else None)
    return _checked(Chart(words.id, function, kept, words, size, {**made, **options}))


def tile_map(
    frame: pd.DataFrame,
    words: Words,
    *,
    bounds: Sequence[float] = (),
    size: str = "tall",
    cities: Sequence[str] | None = None,
    highlight: Sequence[str] = (),
    decimals: int | None = None,
    unit_level: bool = False,
) -> Chart:
    """The 342 municipalities of 2024 as hexagons of one size, in at most five classes from light to dark.

    `region` holds municipality codes, one row each; who has no row or no value is hatched and counted as `[x]`.
    `bounds`: where a class ends and the next begins (a value on a bound belongs to the upper class); empty: round
    numbers near the 20th, 50th, 80th and 95th percentile. `cities`: codes of the municipalities named beside the map;
    on a narrow one those whose names fit. `highlight`: codes whose tiles are ringed; they are named as well. The frame
    is the table that must stand with the map. Raises ChartError for a code that is not on the map (an older division).
    """
    from analysis.report import tiles

    rows = plotted.tidy(words.id, frame, ["region"])
    tiles.refuse_unknown(words.id, [*rows["region"], *highlight])
    known = sorted(value for value in rows["value"] if not math.isnan(value))
    made = _kept(bounds=[float(bound) for bound in bounds] or tiles.round_bounds(known), decimals=decimals)
    made |= _unit_level(frame, unit_level) | ({} if cities is None else {"cities": list(cities)})
    made |= _kept(highlight=list(highlight))
    return _checked(Chart(words.id, "tile_map", rows, words, size, made))
