"""Values beside marks: each stands at its own mark, and where room is short the middle ones go first."""

from __future__ import annotations

import math
from typing import Any

import chart_sample as sample
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis.report import draw_values, measured, refusals, text, theme
from analysis.report.charts import Chart, bars, lines, points
from analysis.report.words import Words

FIRST_ISSUE = 540000.0  # the figure of 2023 as published in 2024
SAY = {
    "nl": ("Mensen in armoede", "Eerste uitgave, later herzien", "Energietoeslag", "Lijngrafiek die eindigt op {v}."),
    "en": ("People in poverty", "First issue, revised later", "Energy allowance", "Line chart that ends at {v}."),
}
PERSONS = {
    "2018": 1199900.0, "2019": 1063100.0, "2020": 867600.0, "2021": 839500.0, "2022": 583200.0, "2023": 476700.0,
    "2024": 551300.0,
}  # fmt: skip
Point = tuple[float, float]


def persons(language: str, size: str) -> Chart:
    """The figure persons_in_poverty of the report: the series, and the superseded figure of 2023 as a point."""
    leading, superseded, allowance, alt = SAY[language]
    series = sample.persons_frame().assign(label=leading, segment=0)
    first = series[series["period"] == "2023"].assign(
        label=superseded, segment=1, value=FIRST_ISSUE, status="provisional", vintage="2024-10"
    )
    said = Words("persons", language, "X", "", alt.format(v=text.number(551300, language)) + " " * 9 + "personen")
    marks = [("2022", allowance), ("2023", allowance)]
    frame = pd.concat([series, first], ignore_index=True)
    return lines(frame, said, by="label", order=[leading, superseded], marks=marks, size=size)


def drawn(figure: Figure) -> tuple[list[tuple[Point, Point]], Any]:
    """Every mark with its data and its place in points from the bottom left, and the renderer that drew it."""
    with theme.style():
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
    marks = []
    for axes in figure.axes:
        for line in axes.lines:
            if line.get_gid() == refusals.FINDING and line.get_linestyle() == "None":
                data = float(line.get_xdata()[0]), float(line.get_ydata()[0])
                x, y = axes.transData.transform(data)
                marks.append((data, (float(x), float(y))))
    return marks, canvas.get_renderer()


def strokes(figure: Figure) -> list[Line2D]:
    """The lines and marks outside the plot, such as those of the key and of levels."""
    return [one for one in figure.artists if isinstance(one, Line2D)]


def away(box: Any, point: Point) -> float:
    aside = max(box.x0 - point[0], point[0] - box.x1, 0.0)
    return math.hypot(aside, max(box.y0 - point[1], point[1] - box.y1, 0.0))


@pytest.mark.parametrize("size", ["full", "half"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_value_stands_at_its_own_mark(language: str, size: str) -> None:
    figure = persons(language, size).draw()
    marks, renderer = drawn(figure)
    step = min(abs(a[1][0] - b[1][0]) for a in marks for b in marks if a[0][0] != b[0][0])
    values = {text.number(value, language): value for value in (*PERSONS.values(), FIRST_ISSUE)}
    found = {}
    for one in figure.texts:
        if one.get_text() in values and one.get_color() != theme.THEME.soft_ink:  # ticks are soft
            found[one.get_text()] = one.get_window_extent(renderer)
    for words, box in found.items():
        own = next(place for (_, value), place in marks if value == values[words])
        others = [place for (_, value), place in marks if value != values[words]]
        middle = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        assert math.dist(middle, own) < min(math.dist(middle, other) for other in others), words
        assert max(box.x0 - own[0], own[0] - box.x1) <= step / 2, words
        assert away(box, own) < 20, words
        assert min(away(box, other) for other in others) > 3, f"{words} lies on another mark"
    needed = [text.number(value, language) for value in (476700, 551300, 540000)]
    assert set(needed) <= set(found)
    assert measured.faults(figure) == []


@pytest.mark.parametrize("name", ["persons", "rates", "low_income"])
@pytest.mark.parametrize("size", ["full", "half"])
def test_last_two_values_of_the_leading_series_are_said(name: str, size: str) -> None:
    chart = sample.ALL[name]("nl", size)
    said = [one.get_text() for one in chart.draw().texts]
    wanted = {"persons": ["476.700", "551.300"], "rates": ["2,7%", "3,1%"], "low_income": []}[name]
    assert set(wanted) <= set(said)


def test_the_middle_goes_first() -> None:
    """Ten points in a row of words: what stands at the ends is kept, something between is not."""
    values = [
        draw_values.Value("1.000.000", 20.0 * place, 50.0, "#000000", needed=place == 9)
        for place in (9, 0, 8, 1, 7, 2, 6, 3, 5, 4)
    ]
    around = draw_values.Around([(v.x, v.y) for v in values], [], [], [], (-30, 40, 230, 70), 10.0)
    kept = {placed.value.x for placed in draw_values.place(values, around, 9.0)}
    assert {0.0, 180.0} <= kept
    assert len(kept) < 10


def test_words_that_are_needed_get_a_line_where_they_stand_farther_off() -> None:
    value = draw_values.Value("540.000", 20.0, 50.0, "#000000", needed=True)
    marks = [(20.0, 50.0), (3.0, 44.0), (37.0, 48.0), (20.0, 58.0)]
    placed = draw_values.place([value], draw_values.Around(marks, [], [], [], (-50, 0, 90, 60), 9.0), 9.0)
    assert [one.leader is not None for one in placed] == [True]


def rows(label: str, values: dict[str, float], **more: Any) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "indicator": "made_up", "definition": "first", "population": label, "region": "NL", "period": period,
            "value": value, "unit": "percent", "status": "final", "source_id": "nobody", "segment": 0, "label": label,
        }
        | more
        for period, value in values.items()
    )  # fmt: skip


def words() -> Words:
    return Words("made", "nl", "Iets daalt", "", "Puntengrafiek van twee verzonnen reeksen die eindigt op 3%.")


def test_marks_at_nearly_one_place_stand_side_by_side() -> None:
    frame = pd.concat([rows("a", {"2022": 6.0, "2023": 2.7, "2024": 3.0}), rows("b", {"2022": 8.0, "2023": 2.8})])
    marks, _ = drawn(points(frame, words()).draw())
    place = {data[1]: (data[0], spot) for data, spot in marks}
    assert place[6.0][0] == place[8.0][0] == 2022
    assert 6 < math.dist(place[2.7][1], place[2.8][1]) < 9
    assert place[2.7][0] < 2023 < place[2.8][0]


def test_a_mark_on_a_line_stays_and_the_lone_one_moves() -> None:
    frame = pd.concat([rows("a", {"2022": 6.0, "2023": 2.7, "2024": 3.0}), rows("b", {"2023": 2.8})])
    marks, _ = drawn(lines(frame, words()).draw())
    at = {value: x for (x, value), _ in marks}
    assert at[2.7] == 2023
    assert at[2.8] > 2023


@pytest.mark.parametrize("size", ["full", "half"])
def test_key_shows_a_lone_hollow_point_as_it_is_drawn(size: str) -> None:
    figure = persons("nl", size).draw()
    squares = [one for one in strokes(figure) if one.get_marker() == "s"]
    assert [one.get_markerfacecolor() for one in squares] == [theme.THEME.paper]
    own = [one for one in strokes(figure) if one.get_color() == squares[0].get_color() and len(one.get_xdata()) > 1]
    assert [one for one in own if one.get_linewidth() > 1] == []  # a leader is thinner than the line of a series


GOALS = [(3.15, "Doel voor mensen in 2030: 3,15%"), (4.6, "Doel voor kinderen in 2025: 4,6%")]


def goals(size: str) -> Figure:
    frame = pd.concat(
        [
            rows("Mensen", {"2015": 6.3, "2017": 5.4, "2021": 6.1, "2022": 4.7, "2023": 4.6}, status="estimate"),
            rows("Kinderen", {"2015": 9.1, "2021": 7.2, "2022": 6.7, "2023": 5.8}, status="estimate"),
        ]
    )
    said = Words("goals", "nl", "Iets daalt", "", "Puntengrafiek van twee reeksen, in 2023 4,6% en 5,8%.")
    return points(frame, said, levels=GOALS, size=size).draw()


def test_goals_stand_directly_above_their_own_lines() -> None:
    figure = goals("full")
    marks, renderer = drawn(figure)
    high = figure.bbox.height
    axes = figure.axes[0]
    for place, (level, label) in enumerate(GOALS):
        said = next(one for one in figure.texts if one.get_text() == label)
        height = axes.transData.transform((2020, level))[1]
        assert said.get_color() == theme.THEME.series[place].colour
        assert 0 < said.get_position()[1] * high - height < 5  # its baseline, in points above the line
        assert min(away(said.get_window_extent(renderer), spot) for _, spot in marks) > 3.5
    drawn_as = [one for one in strokes(figure) if one.get_zorder() == 0.7]
    assert len({one._dash_pattern[1][0] for one in drawn_as}) == 2  # type: ignore[attr-defined]


def test_goals_that_would_touch_points_are_named_in_the_key() -> None:
    figure = goals("half")
    marks, renderer = drawn(figure)
    top = figure.axes[0].get_window_extent().y1
    for _, label in GOALS:
        said = next(one for one in figure.texts if one.get_text() == label)
        assert said.get_window_extent(renderer).y0 > top
    assert measured.faults(figure) == []
    assert len(marks) == 9


@pytest.mark.parametrize(("language", "said"), [("nl", "alle cijfers voorlopig"), ("en", "all figures provisional")])
def test_one_status_of_all_bars_is_said_in_full(language: str, said: str) -> None:
    frame = pd.concat([rows("a", {"2024": 3.0}), rows("b", {"2024": 2.0})]).assign(status="provisional")
    spoken = Words("made", language, "A bar", "", "Bars of two invented things, the highest of them is 3%.")
    texts = [one.get_text() for one in bars(frame, spoken).draw().texts]
    assert said in texts
    assert not {"voorlopig", "provisional"} & set(texts)
