"""What the door refuses: charts that mislead, cannot be read, or say more than may leave."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from matplotlib.artist import Artist
from matplotlib.axis import Axis
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text

from analysis.errors import ChartError, did_you_mean
from analysis.report import plotted, text
from analysis.report import theme as looks

if TYPE_CHECKING:
    from analysis.report.charts import Chart

FUNCTIONS = ("lines", "points", "bars", "intervals", "curve", "tile_map")
IN_TIME = ("lines", "points")
SHORTEST_ALT = 40
MOST_CLASSES = 5
MARKED = ("x", "value", "both")  # what a marked point of a curve says
FINDING = "finding"  # gid of what carries the finding: it needs 3:1


def refuse(chart: Chart, *, vector: bool = False) -> None:
    """Raise ChartError, one sentence with the id of the chart, for the first rule that frame or words break."""
    refuse_frame(chart)
    refuse_words(chart)
    if vector and chart.options.get("unit_level"):
        raise _error(chart, "its data are about single units; a vector file holds their exact values, use PNG")


def _error(chart: Chart, sentence: str) -> ChartError:
    return ChartError(f"chart '{chart.id}': {sentence}")


def refuse_frame(chart: Chart) -> None:
    """The rules about what is drawn: size, columns, numbers, units, definitions, joined lines, classes."""
    if chart.function not in FUNCTIONS:
        raise _error(chart, f"there is no chart function '{chart.function}'{did_you_mean(chart.function, FUNCTIONS)}")
    if chart.size not in looks.current().sizes:
        raise _error(chart, f"size '{chart.size}' is no template{did_you_mean(chart.size, looks.current().sizes)}")
    frame = chart.frame
    missing = [name for name in plotted.REQUIRED if name not in frame.columns]
    if missing:
        raise _error(chart, f"the frame has no column '{missing[0]}'; give a spine frame")
    if frame.empty or frame["value"].isna().all():
        raise _error(chart, "the frame is empty; there is nothing to draw")
    for name in set(plotted.NUMBERS) & set(frame.columns):
        if any(math.isinf(value) for value in frame[name]):
            raise _error(chart, f"{name} is not finite; leave the cell empty where nothing is known")
    for name in plotted.REQUIRED:
        if name not in ("value", "period") and (frame[name] == "").any():
            raise _error(chart, f"a row has no {name}; every value travels with it")
    units = sorted(set(frame["unit"]))
    if len(units) > 1:
        raise _error(chart, f"two units on one axis, {units[0]} and {units[1]}; draw two charts")
    if "uncertainty" in frame.columns:
        half = frame[(frame["uncertainty"] == "sampling") & (frame["lower"].isna() | frame["upper"].isna())]
        if (half["value"].notna()).any():
            raise _error(chart, f"period {half.iloc[0]['period']} has a sampling interval with one end only")
    if chart.function in IN_TIME:
        _refuse_series(chart)
    elif chart.function == "curve":
        _refuse_curves(chart)
    elif chart.function == "tile_map":
        _refuse_map(chart)
    else:
        _refuse_rows(chart)


def refuse_periods(ident: str, found: Iterable[object]) -> None:
    """Raise ChartError for what has no place on an axis of time."""
    for period in found:
        try:
            plotted.position(str(period))
        except ValueError as error:
            raise ChartError(f"chart '{ident}': {error}; draw what is over several years with intervals") from error


def _refuse_series(chart: Chart) -> None:
    refuse_periods(chart.id, [*chart.frame["period"], *chart.options.get("no_figure", ())])
    refuse_periods(chart.id, [period for period, _ in chart.options.get("marks", ())])
    if chart.function == "lines" and "segment" not in chart.frame.columns:
        raise _error(chart, "the frame has no column 'segment'; a line must know where its series breaks")
    several = series(chart)
    _refuse_several(chart, several)
    for one in several:
        twice = [period for period, count in Counter(str(row["period"]) for row in one.rows).items() if count > 1]
        if twice:
            raise _error(chart, f"series '{one.label}' has two values for {twice[0]}; choose one vintage")
        if chart.function == "lines":
            _refuse_joins(chart, one)


def series(chart: Chart) -> list[plotted.Series]:
    """The drawn series of a chart in time or of curves."""
    options = chart.options
    return plotted.series_of(chart.frame, options.get("by", "series"), options.get("order", ()), options.get("x", ""))


def _refuse_curves(chart: Chart) -> None:
    x = str(chart.options.get("x", ""))
    if x not in chart.frame.columns:
        raise _error(chart, f"the frame has no column '{x}' with the numbers along the axis of x")
    if not all(math.isfinite(value) for value in chart.frame[x]):
        raise _error(chart, f"a row has no number in column '{x}'; a computed value needs its place on the axis")
    marks = {str(mark) for mark in chart.frame.get("mark", ())} - {"", *MARKED}
    if marks:
        raise _error(chart, f"mark is '{min(marks)}'; write {', '.join(MARKED)} or leave it empty")
    several = series(chart)
    _refuse_several(chart, several)
    for one in several:
        twice = [at for at, count in Counter(row[x] for row in one.rows).items() if count > 1]
        if twice:
            raise _error(chart, f"curve '{one.label}' has two values at {x} {twice[0]:g}; give each its own curve")
        if len(one.known) < 2:
            raise _error(chart, f"curve '{one.label}' has {len(one.known)} value; a line needs at least 2")
        periods = sorted({str(row["period"]) for row in one.rows})
        if len(periods) > 1:
            raise _error(chart, f"one curve joins two periods, '{periods[0]}' and '{periods[1]}'; draw them apart")


def _refuse_several(chart: Chart, several: list[plotted.Series]) -> None:
    """What no several series may do, and no series inside itself: unnamed, alike, too many, two things in one."""
    if len(several) > 1 and any(not one.label for one in several):
        raise _error(chart, "it has several series and no column 'label' with their words")
    if len({one.label for one in several}) < len(several):
        raise _error(chart, f"two series have the same label '{several[0].label}'; give each its own")
    if len(several) > len(looks.current().series):
        raise _error(chart, f"{len(several)} series cannot be told apart; draw at most {len(looks.current().series)}")
    for one in several:
        for name in plotted.IDENTITY:
            ids = sorted({str(row[name]) for row in one.rows})
            if len(ids) > 1:
                raise _error(chart, f"one drawn series joins two {name}s, '{ids[0]}' and '{ids[1]}'; draw them apart")


def _refuse_joins(chart: Chart, series: plotted.Series) -> None:
    for run in plotted.runs(series):
        for earlier, later in itertools.pairwise(run):
            between = f"{earlier['period']} and {later['period']}"
            if earlier["segment"] != later["segment"]:
                raise _error(chart, f"a line joins two segments between {between}; the series is broken there")
            if not plotted.follows(earlier, later):
                raise _error(chart, f"a line crosses the missing periods between {between}; nothing is known there")


def _refuse_rows(chart: Chart) -> None:
    names = ["label", *(["group"] if "group" in chart.frame.columns else [])]
    if "label" not in chart.frame.columns or (chart.frame["label"] == "").any():
        raise _error(chart, "a row has no label")
    twice = chart.frame[chart.frame.duplicated(names)]
    if len(twice):
        raise _error(
            chart, f"two rows are called '{twice.iloc[0]['label']}'; tell them apart in their labels or groups"
        )
    if len(chart.options.get("groups", ())) > len(looks.current().series):
        raise _error(chart, f"more than {len(looks.current().series)} groups cannot be told apart")


def _refuse_map(chart: Chart) -> None:
    bounds = list(chart.options.get("bounds", ()))
    if len(bounds) + 1 > MOST_CLASSES:
        raise _error(chart, f"{len(bounds) + 1} classes cannot be told apart on a map; give at most {MOST_CLASSES}")
    if bounds != sorted(set(bounds)):
        raise _error(chart, "the bounds of the classes do not rise")
    for name in ("indicator", "definition", "population", "breakdown", "category", "period"):
        ids = sorted(set(map(str, chart.frame[name])))
        if len(ids) > 1:
            raise _error(chart, f"one map joins two {name}s, '{ids[0]}' and '{ids[1]}'; draw two maps")
    twice = chart.frame[chart.frame["region"].duplicated()]
    if len(twice):
        raise _error(chart, f"municipality {twice.iloc[0]['region']} has two values")


def refuse_words(chart: Chart) -> None:
    """The rules about words: a headline, and a description that says more than it, with the latest value."""
    words = chart.words
    alt = words.alt.strip()
    if not words.headline.strip():
        raise _error(chart, "it has no headline; say what the reader sees")
    if not alt:
        raise _error(chart, "it has no alt text; describe it for whom cannot see it")
    if alt.casefold().rstrip(".") == words.headline.strip().casefold().rstrip("."):
        raise _error(chart, "its alt text repeats the headline; say what kind of chart it is and what it shows")
    if len(alt) < SHORTEST_ALT:
        raise _error(chart, f"its alt text has {len(alt)} characters; one or two sentences are needed")
    if not any(_says(alt, value, words.language) for value in _latest(chart)):
        which = "a marked or last value" if chart.function == "curve" else "the latest value"
        raise _error(chart, f"its alt text does not hold {which} ({_examples(chart)})")


def _latest(chart: Chart) -> list[float]:
    """The values of the last period; of marked points and ends of curves; of all rows where they are not in time."""
    known = chart.frame[chart.frame["value"].notna()]
    if chart.function == "curve":
        marked = [row for one in series(chart) for row in one.known if row.get("mark")]
        shown = {"x": (chart.options["x"],), "value": ("value",), "both": ("value", chart.options["x"])}
        said = [float(row[name]) for row in marked for name in shown[row["mark"]]]
        return said or [float(one.known[-1]["value"]) for one in series(chart)]
    if chart.function in (*IN_TIME, "tile_map"):
        known = known[known["period"] == max(known["period"], key=plotted.position)]
    return [float(value) for value in known["value"]]


def _examples(chart: Chart) -> str:
    values = _latest(chart)[:3]
    return ", ".join(text.number(value, chart.words.language) for value in values)


def _says(alt: str, value: float, language: str) -> bool:
    """Whether a number stands in the text: as it is, rounded to a decimal, or in thousands or millions."""
    size = abs(value)
    forms = {text.number(size, language, places) for places in (None, 0, 1, 2)}
    if size < 1 and round(size) == 0 and size > 0:
        forms.discard("0")
    for unit in (1e3, 1e6):
        if size >= unit:
            forms |= {text.number(size / unit, language, places) for places in (0, 1, 2)}
    return any(re.search(rf"(?<![\d.,]){re.escape(form)}(?![.,]?\d)", alt) for form in forms)


def refuse_figure(chart: Chart, figure: Figure) -> None:
    """The rules about what the eye gets: contrast of text and of what carries the finding, no text cut or covered."""
    paper = to_hex(figure.get_facecolor())
    drawn = list(_drawn(figure))
    for label in drawn:
        if isinstance(label, Text) and label.get_visible() and label.get_text().strip():
            ratio = looks.contrast(to_hex(label.get_color()), paper)
            if ratio < looks.TEXT_CONTRAST:
                raise _error(chart, f"text '{label.get_text()}' has a contrast of {ratio:.1f}:1; 4.5:1 is needed")
    for artist in (one for one in drawn if one.get_gid() == FINDING):
        ratio = max((looks.contrast(colour, paper) for colour in _colours(artist)), default=21.0)
        if ratio < looks.GRAPHIC_CONTRAST:
            raise _error(chart, f"what carries the finding has a contrast of {ratio:.1f}:1; 3:1 is needed")


def _drawn(artist: Artist) -> Iterator[Artist]:
    """All that is drawn; the ticks of an axis that is not shown would be made only to be looked at."""
    yield artist
    for child in artist.get_children():
        if not (isinstance(child, Axis) and not child.axes.axison):
            yield from _drawn(child)


def _colours(artist: Any) -> list[str]:
    """The colours by which a thing stands out from the paper: of a line, a marker's edge, a patch's edge or fill."""
    if isinstance(artist, Line2D):
        return [to_hex(artist.get_color() if artist.get_linestyle() != "None" else artist.get_markeredgecolor())]
    if isinstance(artist, Patch):
        edged = artist.get_linewidth() > 0
        return [to_hex(artist.get_facecolor()), *([to_hex(artist.get_edgecolor())] if edged else [])]
    return []
