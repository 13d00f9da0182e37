"""Every figure of every report can be read in every template: no word cut, none on another, none on a mark or line."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator
from typing import Any

import chart_sample as sample
import committed_charts
import pandas as pd
import pytest
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from test_charts import spine

from analysis.errors import ChartError
from analysis.report import measured, text, theme
from analysis.report.charts import Chart, bars, intervals, lines, points
from analysis.report.refusals import FINDING
from analysis.report.words import Words

# its own size, half a page and a slide as they are exported; without words as pages show it, on a desk and on a phone
SHOWN = [("", False), ("half", False), ("slide", False), ("", True), ("half", True)]
TOO_MANY_FOR_A_SLIDE = {"changes", "sets_numbers_reproduced"}  # 12 rows with long words, 34 rows


def drawn(charts: Iterator[Chart], *, bare: bool) -> Iterator[tuple[str, Figure | None]]:
    for chart in charts:
        try:
            yield chart.id, chart.draw(bare=bare)
        except ChartError:
            yield chart.id, None


@pytest.mark.check
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("notebook", committed_charts.NOTEBOOKS)
def test_every_figure_can_be_read(notebook: str, language: str) -> None:
    found: dict[str, list[str]] = {}
    refused: dict[str, set[str]] = {}
    for size, bare in SHOWN:
        for ident, figure in drawn(committed_charts.charts(notebook, language, size), bare=bare):
            if figure is None:
                refused.setdefault(size, set()).add(ident)
            elif faults := measured.faults(figure):
                found[f"{ident} {size} {'bare' if bare else ''}"] = faults
    assert found == {}
    assert refused.pop("slide", set()) <= TOO_MANY_FOR_A_SLIDE
    assert refused == {}


def test_there_are_reports_and_english_ones_differ() -> None:
    assert len(committed_charts.NOTEBOOKS) == 7
    assert all(committed_charts.dutch(notebook) for notebook in committed_charts.NOTEBOOKS)
    [own, other] = [next(committed_charts.charts("00_monitor.ipynb", language)) for language in ("nl", "en")]
    assert (own.id, own.words.language, other.words.language) == (other.id, "nl", "en")
    assert own.words.headline != other.words.headline


LONG = "Huishoudens met een niet-Europese migratieachtergrond en inkomsten uit een arbeidsongeschiktheidsverzekering"


def words(value: float, language: str) -> Words:
    alt = f"A chart of invented rows, and the last value of all these is {text.number(value, language)}."
    return Words("made", language, LONG, f"{LONG}, {LONG.lower()}", alt, caution=(LONG, LONG), source_line=LONG)


def several(values: dict[str, list[float]], **more: Any) -> pd.DataFrame:
    frames = [
        spine({str(2024 - len(row) + 1 + at): value for at, value in enumerate(row)}, **more).assign(
            label=label, category=str(place), breakdown="made"
        )
        for place, (label, row) in enumerate(values.items())
    ]
    return pd.concat(frames, ignore_index=True)


CLOSE = {f"{name}, {LONG[:40]}": [50 + at, 60.0, 70 + 0.01 * at] for at, name in enumerate("abcdef")}
TIMES = {
    "tiny": {"a": [1e-7, 3e-7, 2e-7], "b": [2e-7, 2.5e-7, 2.1e-7]},
    "huge": {"a": [1.234567e12, 2.345678e12, 9.876543e12]},
    "close ends": CLOSE,
    "one value": {"a": [12345678.0]},
    "flat": {"a": [5.0] * 9, "b": [5.0] * 9},
    "negative": {"a": [-5.0, 4.0, -12345.6], "b": [0.0, -4.0, 12345.6]},
    "many years": {"a": [float(at * at) for at in range(60)], "b": [3600.0 - at for at in range(60)]},
    "many dips": {"a": [float(at % 2) * 1000 + at for at in range(8)]},
}
ROWS = {
    "long words": {LONG: 5.0, LONG[::-1]: 3.0, "a": 1.0},
    "huge": {"a": 9.876543e12, LONG: 1.0},
    "tiny": {"a": 1e-7, "b": 2e-7},
    "negative": {"a": -123456.0, "b": 123456.0, LONG: 0.0},
    "many": {f"row {at}": float(at) for at in range(30)},
}


def in_rows(values: dict[str, float]) -> pd.DataFrame:
    frame = pd.concat([spine({"2024": value}, label=label) for label, value in values.items()], ignore_index=True)
    return frame.assign(lower=frame["value"] - 1, upper=frame["value"] + 1, uncertainty="other")


def hard() -> dict[str, Callable[[str, str], Chart]]:
    """Charts by name, to be made in a language and a template."""
    found: dict[str, Callable[[str, str], Chart]] = {}
    for (name, values), draw in itertools.product(TIMES.items(), (lines, points)):
        frame, last = several(values), next(iter(values.values()))[-1]
        marks = [("2024", LONG[:30]), ("2024", LONG[30:70])] if name == "close ends" else []
        found[f"{draw.__name__} {name}"] = functools.partial(_made, draw, frame, last, marks=marks)
    for (name, rows), draw in itertools.product(ROWS.items(), (bars, intervals)):
        found[f"{draw.__name__} {name}"] = functools.partial(_made, draw, in_rows(rows), next(iter(rows.values())))
    found["curve"] = lambda language, size: sample.design(language, size)
    found["map"] = lambda language, size: sample.map_(language, size, highlight=["GM0363", "GM0384", "GM0362"])
    return found


def _made(draw: Any, frame: pd.DataFrame, last: float, language: str, size: str, **options: Any) -> Chart:
    made: Chart = draw(frame, words(last, language), size=size, **options)
    return made


@pytest.mark.parametrize("size", ["full", "half", "slide"])
@pytest.mark.parametrize("name", hard())
def test_hard_cases_can_be_read_or_are_refused(name: str, size: str) -> None:
    language = "en" if size == "half" else "nl"
    [(_, figure)] = drawn(iter([hard()[name](language, size)]), bare=size == "half")
    if figure is None:
        assert size == "slide" or name == "intervals huge"
    else:
        assert measured.faults(figure) == []


def plain() -> Figure:
    figure = sample.persons().draw()
    assert measured.faults(figure) == []
    return figure


def test_words_on_words_are_found() -> None:
    figure = plain()
    one, other = figure.texts[-1], figure.texts[0]
    other.set_position(one.get_position())
    assert any("overlaps" in fault for fault in measured.faults(figure))


def test_words_that_are_cut_are_found() -> None:
    figure = plain()
    figure.texts[-1].set_x(0.99)
    assert measured.faults(figure)[0].endswith("leaves the figure")


@pytest.mark.parametrize(("place", "fault"), [("mark", "covers a mark"), ("end", "covers the end of a line")])
def test_words_on_what_carries_the_finding_are_found(place: str, fault: str) -> None:
    figure = plain()
    axes = figure.axes[0]
    artist = next(
        line
        for line in axes.lines
        if line.get_gid() == FINDING and (line.get_linestyle() == "None") == (place == "mark")
    )
    spot = artist.get_transform().transform(artist.get_xydata()[-1])
    x, y = figure.transFigure.inverted().transform(spot)
    figure.text(x, y, "551.300", ha="center", va="center", fontproperties=theme.font(9))
    assert any(found.endswith(fault) for found in measured.faults(figure))


def test_words_along_a_line_or_on_a_bar_are_found() -> None:
    figure = sample.composition().draw()
    bar = max((one for one in figure.axes[0].patches), key=lambda one: float(one.get_width()))
    box = bar.get_window_extent()
    x, y = figure.transFigure.inverted().transform(((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2))
    figure.text(x, y, "12%", ha="center", va="center", fontproperties=theme.font(9))
    assert any(found.endswith("covers a bar or a tile") for found in measured.faults(figure))
    other = plain()
    other.add_artist(line := Line2D([0.1, 0.9], [0.5, 0.5], transform=other.transFigure, gid=FINDING))
    other.lines.append(line) if isinstance(other.lines, list) else None
    other.text(0.5, 0.5, "along the line", va="center", fontproperties=theme.font(9))
    assert any(found.endswith("covers a line") for found in measured.faults(other))


@pytest.mark.parametrize("bare", [True, False])
def test_a_value_without_room_stands_in_the_key(bare: bool) -> None:
    """At half width the last values of the households lie between marks; on a page each stands beside its own."""
    for size in ("half", "full"):
        charts = committed_charts.charts("40_problematic_debts.ipynb", "nl", size)
        chart = next(one for one in charts if one.id == "households")
        shown = [one.said for one in measured.words_of(chart.draw(bare=bare))]
        assert sum("ruim 724.000" in one for one in shown) == 1
        assert ("1 januari 2025: ruim 724.000" in shown) == (size == "half")
