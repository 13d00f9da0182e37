"""Values beside marks and rows: the decimals of their own step, the word that stood before them, an axis of a span."""

from __future__ import annotations

import csv
import io
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from test_charts import said, spine

from analysis import published
from analysis.report import axis, measured, text, theme
from analysis.report.charts import Chart, bars, intervals, lines, points
from analysis.report.tables import cells
from analysis.report.words import Words

# value, step of its source and what a table and a sentence say of it: 7 from whole percents, a change from "a third"
CHANGES = [(7.0, 1.0, "+7"), (-6.0, 1.0, "−6"), (-1.7, 10.0, "−2"), (2.0, 0.1, "+2,0"), (0.0, 0.1, "0,0")]


def words(value: float, language: str) -> Words:
    alt = f"A chart of invented rows, the last value of which is {text.number(value, language)}."
    return Words("made", language, "A headline", "A subtitle", alt)


def changes() -> pd.DataFrame:
    rows = [
        spine({"2023": value}, label=f"row {place}", unit="percentage_points", step=step)
        for place, (value, step, _) in enumerate(CHANGES)
    ]
    return pd.concat(rows, ignore_index=True)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_row_has_the_decimals_of_its_own_step(language: str) -> None:
    frame = changes()
    figure = intervals(frame, words(7, language)).draw()
    expected = [shown if language == "nl" else shown.replace(",", ".") for *_, shown in CHANGES]
    assert set(expected) <= set(said(figure))
    assert not {"+7,0", "+7.0", "−6,0", "−6.0", "−1,7", "−1.7"} & set(said(figure))
    column = {"value": "+percentage_points"}
    assert [cells(row, column, language)[0]["text"] for row in frame.to_dict("records")] == expected


def test_the_ends_of_a_range_have_the_decimals_of_its_row() -> None:
    frame = changes().assign(lower=[6.0, -7.0, -2.2, 1.9, -0.1], upper=[8.0, -5.0, 8.8, 2.1, 0.1], uncertainty="other")
    texts = set(said(intervals(frame, words(7, "nl")).draw()))
    assert {"+7 (+6 tot +8)", "−2 (−2 tot +9)", "+2,0 (+1,9 tot +2,1)"} <= texts


def test_decimals_of_a_chart_go_before_those_of_steps() -> None:
    assert {"+7,0", "−1,7"} <= set(said(intervals(changes(), words(7, "nl"), decimals=1).draw()))


@pytest.mark.parametrize(("step", "shown"), [(1.0, "8%"), (0.1, "7,7%"), (None, "7,74%")])
def test_a_bar_and_a_point_have_the_decimals_of_the_step(step: float | None, shown: str) -> None:
    """A weighted mean has no more decimals than the figures it was made of."""
    frame = spine({"2024": 7.742658}, unit="percent", step=step)
    for draw in (bars, points):
        assert shown in said(draw(frame, words(7.742658, "nl")).draw())


SAID = {"nl": ("bijna 80.000", "ruim 33%", "ca. 157.000"), "en": ("almost 80,000", "over 33%", "ca. 157,000")}


def requests() -> pd.DataFrame:
    frame = published.read("debt_assistance_applications", "nvvk_annual", "persons_applying_nvvk", first=2022)
    return frame.assign(label="a")


def accepted() -> pd.DataFrame:
    return invented({"2022": (39.0, 1.0, "exact"), "2023": (35.0, 1.0, "exact"), "2024": (33.3, 10.0, "more_than")})


def reached() -> pd.DataFrame:
    rows = {"2022": (95000.0, 1000.0, "exact"), "2023": (118000.0, 1000.0, "about")}
    return invented(rows | {"2024": (157000.0, 1000.0, "about")}, "persons")


def invented(rows: dict[str, tuple[float, float, str]], unit: str = "percent") -> pd.DataFrame:
    made = [
        spine({period: value}, unit=unit, step=step, wording=wording) for period, (value, step, wording) in rows.items()
    ]
    return pd.concat(made, ignore_index=True)


WORDED = {"requests": requests, "accepted": accepted, "reached": reached}


def boxes(figure: Figure) -> dict[str, Any]:
    with theme.style():
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
    return {one.get_text(): one.get_window_extent(canvas.get_renderer()) for one in figure.findobj(Text)}


@pytest.mark.parametrize("size", ["full", "half"])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("draw", [lines, points, bars, intervals])
@pytest.mark.parametrize("name", WORDED)
def test_a_value_keeps_its_word(name: str, draw: Any, language: str, size: str) -> None:
    frame = WORDED[name]()
    if draw in (bars, intervals):
        frame = frame.assign(label=frame["period"])
    last = float(frame.loc[frame["period"].idxmax(), "value"])
    options = {"signed": False} if draw is intervals else {}
    chart: Chart = draw(frame, words(last, language), size=size, **options)
    figure = chart.draw()
    shown = SAID[language][list(WORDED).index(name)]
    found = boxes(figure)
    label = next(words_ for words_ in found if words_.startswith(shown))
    assert measured.faults(figure) == []
    assert (found[label].x0 >= 0, found[label].x1 <= figure.bbox.width) == (True, True)
    beside = [one.get_text() for one in figure.findobj(Text) if one.get_color() != theme.THEME.soft_ink]  # no ticks
    assert shown.split(" ", 1)[1] not in beside
    values = [float(row["value"]) for row in csv.DictReader(io.StringIO(chart.csv()))]
    assert sorted(values) == sorted(frame["value"])
    assert f"={last:g}" in chart.digest()


@pytest.mark.parametrize(("language", "shown"), [("nl", "ruim 33%"), ("en", "over 33%")])
def test_a_value_at_the_end_of_a_line_keeps_its_word(language: str, shown: str) -> None:
    other = spine({"2022": 59.0, "2023": 61.0, "2024": 62.0}, unit="percent", step=1.0, wording="exact")
    frame = pd.concat([accepted(), other.assign(population="others", label="Andere")], ignore_index=True)
    for size in ("full", "half"):
        figure = lines(frame, words(62, language), size=size).draw()
        assert shown in said(figure)
        assert measured.faults(figure) == []


def places(size: str, **options: Any) -> Figure:
    values = {"a": 11.0, "b": 198.0, "c": 72.0}
    frame = pd.concat([spine({"2024": value}, label=label, unit="count", step=1.0) for label, value in values.items()])
    return intervals(frame, words(72, "nl"), size=size, signed=False, **options).draw()


@pytest.mark.parametrize("size", ["full", "half"])
def test_an_axis_with_a_span_ends_where_it_ends(size: str) -> None:
    figure = places(size, span=[1, 342])
    assert figure.axes[0].get_xlim() == (1, 342)
    ticks = [one for one in figure.texts if one.get_ha() == "center"]
    assert [one.get_text() for one in ticks][:: len(ticks) - 1] == ["1", "342"]
    assert all(float(one.get_text()) % 50 == 0 for one in ticks[1:-1])
    assert len(ticks) >= 3
    drawn = sorted((boxes(figure)[one.get_text()] for one in ticks), key=lambda box: float(box.x0))
    assert min((right.x0 - left.x1) * 72 / figure.dpi for left, right in pairwise(drawn)) >= 7
    assert places(size).axes[0].get_xlim()[0] == 0


def test_ticks_of_a_span_are_round_between_its_ends() -> None:
    assert axis.span_ticks([1, 342], [11, 198]) == [1, 100, 200, 300, 342]
    assert all(tick.is_integer() for tick in axis.span_ticks([1.0, 12.0], [3]))
    assert axis.span_ticks([0.5, 2], [1]) == [0.5, 1, 1.5, 2]
    assert axis.span_ticks([1, 10], [14])[-1] == 14
    assert len(axis.span_ticks([5, 5], [5])) > 1
