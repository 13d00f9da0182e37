"""Computed functions of a number: what is drawn, what is written where, and what is refused."""

from __future__ import annotations

import csv
import io
import json
import math
from typing import Any

import chart_sample as sample
import pandas as pd
import pytest
from matplotlib.text import Text
from test_charts import drawn_lines, said, words

from analysis.errors import ChartError
from analysis.report import html, measured, refusals, theme
from analysis.report.charts import Chart, curve
from analysis.report.data_table import data_table

XS = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5]


def computed(values: list[float | None], **more: Any) -> pd.DataFrame:
    """An invented function: what a curve needs and no more."""
    rows = [
        {
            "indicator": "made_up", "definition": "first", "population": "all_persons", "region": "NL",
            "period": "2024", "value": value, "unit": "percent", "status": "final", "source_id": "nobody", "rho": x,
        }
        | more
        for x, value in zip(XS, values, strict=False)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def made(frame: pd.DataFrame, value: float = 6.0, **options: Any) -> Chart:
    return curve(frame, words(value), **{"x": "rho", "x_label": "Samenhang binnen een zaak", **options})


ONE = computed([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
TWO = pd.concat([ONE.assign(label="a"), ONE.assign(label="b", population="b", value=ONE["value"] * 2)])


def test_the_line_runs_through_the_computed_values() -> None:
    figure = made(ONE).draw()
    assert drawn_lines(figure) == [[1, 2, 3, 4, 5, 6]]
    (line,) = [one for one in figure.axes[0].lines if one.get_gid() == refusals.FINDING]
    assert [float(x) for x in line.get_xdata()] == XS
    assert line.get_marker() in ("None", "", None)  # a smooth line: only marked points have a marker


def test_rows_come_in_any_order_and_leave_along_x() -> None:
    chart = made(ONE.sample(frac=1, random_state=5))
    assert chart.frame["rho"].tolist() == XS
    assert chart.csv() == made(ONE).csv()


def test_the_csv_is_the_plotted_frame_with_its_x() -> None:
    rows = list(csv.DictReader(io.StringIO(made(TWO, 6).csv())))
    assert [row["rho"] for row in rows[:6]] == ["0", "0.1", "0.2", "0.3", "0.4", "0.5"]
    assert [float(row["value"]) for row in rows] == [1, 2, 3, 4, 5, 6, 2, 4, 6, 8, 10, 12]
    assert {row["source_id"] for row in rows} == {"nobody"}


def test_numbers_are_kept_with_ten_digits() -> None:
    chart = made(computed([1 / 3, 2 / 3, 6.0]))
    assert chart.frame["value"].tolist() == [0.3333333333, 0.6666666667, 6.0]
    assert "0=0.3333333333" in chart.digest()


def test_a_row_without_a_value_ends_the_line() -> None:
    assert drawn_lines(made(computed([1, 2, None, 4, 5, 6])).draw()) == [[1, 2], [4, 5, 6]]


def test_curves_of_one_identity_stand_from_the_highest_end_down_in_every_language() -> None:
    ones = [ONE.assign(label=name, value=ONE["value"] * by) for name, by in (("laag", 1), ("hoog", 3))]
    assert [one.label for one in refusals.series(made(pd.concat(ones), 18))] == ["hoog", "laag"]
    assert [one.label for one in refusals.series(made(pd.concat(ones), 18, order=["laag"]))] == ["laag", "hoog"]


def test_ranges_are_drawn_when_they_are_named() -> None:
    ranged = ONE.assign(lower=ONE["value"] - 0.5, upper=ONE["value"] + 0.5)
    edges = [[v + by for v in range(1, 7)] for by in (-0.5, 0.5)]
    sampled = made(ranged.assign(uncertainty="sampling"), interval_text="95%-interval").draw()
    assert [line for line in drawn_lines(sampled) if line[0] != 1] == edges
    assert len(sampled.axes[0].collections) == 1
    assert "95%-interval" in said(sampled)
    other = ranged.assign(uncertainty="other")
    assert len(drawn_lines(made(other).draw())) == 1
    assert len(drawn_lines(made(other, range_text="gunstig tot ongunstig").draw())) == 3
    assert len(drawn_lines(made(ranged.assign(uncertainty="rounding"), range_text="x").draw())) == 1


@pytest.mark.parametrize(
    ("mark", "written"), [("x", "0,2"), ("value", "3%"), ("both", "0,2 → 3%"), ("", None)]
)  # fmt: skip
def test_marked_points_say_what_they_are_asked(mark: str, written: str | None) -> None:
    frame = ONE.assign(mark=["", "", mark, "", "", ""])
    figure = made(frame, 6 if not mark else 0.2 if mark == "x" else 3).draw()
    markers = [line for line in figure.axes[0].lines if line.get_marker() == theme.THEME.series[0].marker]
    assert [(float(m.get_xdata()[0]), float(m.get_ydata()[0])) for m in markers] == ([(0.2, 3.0)] if mark else [])
    texts = [one.get_text() for one in figure.findobj(Text) if one.get_fontweight() == 600]
    assert [text for text in texts if "," in text or text == "3%"] == ([written] if written else [])


@pytest.mark.parametrize(("language", "tick"), [("nl", "0,1"), ("en", "0.1")])
def test_the_axis_is_written_in_the_language(language: str, tick: str) -> None:
    figure = curve(ONE, words(6, language), x="rho", x_label="Axis of x").draw()
    assert {tick, "Axis of x"} <= set(said(figure))
    percent = curve(ONE.assign(rho=ONE["rho"] * 100), words(6, language), x="rho", x_label="X", x_unit="percent")
    assert "20%" in said(percent.draw())


def test_words_stand_at_the_ends_or_in_the_key() -> None:
    wide, narrow = sample.design("nl", "full").draw(), sample.design("nl", "half").draw()
    for figure in (wide, narrow):
        assert "400 deelnemers" in said(figure)
        assert "Gemelde daling" in said(figure)
        assert "Deff 1,5" in said(figure)
        assert measured.faults(figure) == []
    short = TWO[(TWO["label"] == "a") | (TWO["rho"] < 0.3)]
    assert {"a", "b"} <= set(said(made(short).draw()))


def test_many_curves_and_points_stay_legible() -> None:
    frames = [
        ONE.assign(
            label=f"Een kromme met een lange naam, nummer {by}", population=str(by), value=ONE["value"] * (1 + by / 20)
        )
        for by in range(6)
    ]
    frames[0] = frames[0].assign(mark=["", "both", "x", "value", "both", "x"])
    for size in ("full", "half"):
        assert measured.faults(made(pd.concat(frames), 2, size=size).draw()) == []


def test_a_level_counts_in_the_scale() -> None:
    figure = made(ONE, levels=[(14, "Grens")]).draw()
    assert figure.axes[0].get_ylim()[1] >= 14
    assert figure.axes[0].get_xlim() == (0.0, 0.5)


def test_the_record_redraws_the_same_bytes() -> None:
    chart = made(TWO.assign(mark=""), 6, levels=[(3, "Grens")], marks=[(0.2, "Hier")])
    again = Chart.from_record(json.loads(json.dumps(chart.as_figure(), allow_nan=False)))
    assert again.svg() == chart.svg()
    assert again.csv() == chart.csv()
    assert again.digest() == chart.digest()


def test_the_table_behind_it_shows_x_in_place_of_the_period() -> None:
    chart = made(TWO)
    record = chart.to_record()
    table = data_table(record["frame"], "nl", label=lambda kind, ident, row, language: ident, options=record["options"])
    assert [html.header(column) for column in table["columns"]] == HEADERS
    assert [cell["text"] for cell in table["rows"][1]] == ["a", "0,1", "2"]


HEADERS = ["Reeks", "Samenhang binnen een zaak", "Waarde (percent)"]
REFUSED: dict[str, tuple[Any, str]] = {
    "no x": (lambda: made(ONE, x="deff"), "x='deff' is no column of its own"),
    "x of the spine": (lambda: made(ONE, x="value"), "x='value' is no column of its own"),
    "no words for x": (lambda: made(ONE, x_label=" "), "x_label is empty"),
    "x missing": (lambda: made(ONE.assign(rho=[None, *XS[1:]])), "has no number in column 'rho'"),
    "x infinite": (lambda: made(ONE.assign(rho=[math.inf, *XS[1:]])), "rho inf is not finite"),
    "x twice": (lambda: made(ONE.assign(rho=[0.1, *XS[1:]])), "two values at rho 0.1"),
    "one value": (lambda: made(ONE.head(1), 1), "a line needs at least 2"),
    "mark": (lambda: made(ONE.assign(mark="yes")), "mark is 'yes'; write x, value, both"),
    "two definitions": (
        lambda: made(ONE.assign(label="a", definition=["first", *["second"] * 5])),
        "joins two definitions",
    ),
    "two periods": (lambda: made(ONE.assign(period=["2023", *["2024"] * 5])), "joins two periods, '2023' and '2024'"),
    "no words": (lambda: made(TWO.drop(columns="label"), by="series"), "no column 'label'"),
    "equal words": (lambda: made(TWO.assign(label="a"), by="series"), "same label 'a'"),
    "too many": (
        lambda: made(pd.concat([ONE.assign(label=str(n), population=str(n)) for n in range(7)])),
        "7 series cannot be told apart",
    ),
    "by": (lambda: made(ONE.assign(who="a"), by="who"), "neither 'series' nor a column"),
    "two units": (lambda: made(ONE.assign(unit=["persons", *["percent"] * 5])), "two units"),
    "alt": (lambda: made(ONE.assign(mark=["", "value", *[""] * 4]), 6).digest(), "a marked or last value"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused(name: str) -> None:
    build, sentence = REFUSED[name]
    with pytest.raises(ChartError, match=f"^chart 'made': .*({sentence})") as refused:
        build()
    assert "\n" not in str(refused.value)
