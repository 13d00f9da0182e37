"""What charts draw: lines that stop where they must, words that do not touch, the same picture for the same data."""

from __future__ import annotations

import itertools
import json
import math
from itertools import pairwise
from typing import Any

import chart_sample as sample
import matplotlib as mpl
import pandas as pd
import pytest
from fontTools.ttLib import TTFont
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle
from matplotlib.text import Text

from analysis.errors import ChartError
from analysis.report import axis, measured, plotted, refusals, text, theme, typeset
from analysis.report.charts import Chart, bars, intervals, lines, points
from analysis.report.words import Words

ALT = "Lijngrafiek van een verzonnen reeks die eindigt op {v} personen in het laatste jaar."


def words(value: float, language: str = "nl", ident: str = "made") -> Words:
    said = text.number(value, language)
    return Words(ident, language, "Een verzonnen reeks daalt", "Personen, 2015–2024", ALT.format(v=said))


def spine(values: dict[str, float | None], **more: Any) -> pd.DataFrame:
    """An invented series: what the chart needs and no more."""
    rows = [
        {
            "indicator": "made_up", "definition": "first", "population": "all_persons", "region": "NL",
            "period": period, "value": value, "unit": "persons", "status": "final", "source_id": "nobody",
            "segment": 0, "label": "Reeks",
        }
        | more
        for period, value in values.items()
    ]  # fmt: skip
    return pd.DataFrame(rows)


def drawn_lines(figure: Figure) -> list[list[float]]:
    """The values through which each solid or dashed line of the finding runs, in data coordinates."""
    return [
        [float(value) for value in line.get_ydata()]
        for axes in figure.axes
        for line in axes.lines
        if line.get_gid() == refusals.FINDING and line.get_linestyle() != "None" and len(line.get_xdata()) > 1
    ]


def said(figure: Figure) -> list[str]:
    return [one.get_text() for one in figure.findobj(Text) if one.get_text().strip()]


def test_line_is_drawn_through_the_published_values() -> None:
    figure = sample.persons().draw()
    assert drawn_lines(figure) == [[1199900, 1063100, 867600, 839500, 583200, 476700, 551300]]


def test_line_stops_at_a_missing_period() -> None:
    frame = spine({"2015": 9.0, "2016": 8.0, "2018": 6.0, "2019": 5.0})
    assert drawn_lines(lines(frame, words(5)).draw()) == [[9, 8], [6, 5]]


def test_line_stops_at_a_row_without_a_value_and_marks_it() -> None:
    chart = lines(spine({"2015": 9.0, "2016": 8.0, "2017": None, "2018": 6.0, "2019": 5.0}), words(5))
    assert drawn_lines(chart.draw()) == [[9, 8], [6, 5]]
    assert "geen cijfer" in said(chart.draw())
    assert "2017=[x]" in chart.digest()


def test_line_stops_at_a_break_and_says_so() -> None:
    frame = pd.concat([spine({"2015": 9.0, "2016": 8.0}), spine({"2017": 6.0, "2018": 5.0}, segment=1)])
    figure = lines(frame, words(5)).draw()
    assert drawn_lines(figure) == [[9, 8], [6, 5]]
    assert "breuk in de reeks: niet vergelijkbaar" in said(figure)
    assert "breuk in de reeks: niet vergelijkbaar" not in said(sample.persons().draw())


def test_reference_dates_are_joined_within_a_year() -> None:
    frame = spine({"2021-01-01": 9.0, "2022-01-01": 8.0, "2022-10-01": 7.0, "2024-01-01": 6.0})
    assert drawn_lines(lines(frame, words(6)).draw()) == [[9, 8, 7]]


def test_points_have_no_line() -> None:
    figure = sample.rates().draw()
    assert drawn_lines(figure) == []
    markers = [line for axes in figure.axes for line in axes.lines]
    assert len(markers) == 8


def test_what_is_not_final_is_hollow_and_named() -> None:
    figure = sample.persons().draw()
    faces = [line.get_markerfacecolor() for line in figure.axes[0].lines if line.get_marker() == "o"]
    assert faces[-1] == theme.THEME.paper
    assert set(faces[:-1]) == {theme.THEME.series[0].colour}
    assert "voorlopig" in said(figure)
    final = sample.persons_frame().assign(status="final")
    assert "voorlopig" not in said(lines(final, words(551300)).draw())


def test_rounding_is_never_drawn_sampling_is() -> None:
    base = spine({"2020": 5.0, "2021": 6.0}).assign(lower=[4.0, 5.0], upper=[6.0, 7.0])
    for function in (lines, points):
        rounded = function(base.assign(uncertainty="rounding"), words(6)).draw()
        sampled = function(base.assign(uncertainty="sampling"), words(6), interval_text="95%-interval").draw()
        plain = function(base.assign(uncertainty=""), words(6)).draw()
        assert len(rounded.findobj(Line2D)) == len(plain.findobj(Line2D))
        assert len(sampled.findobj(Line2D)) > len(plain.findobj(Line2D))
        assert "95%-interval" in said(sampled)
        assert "95%-interval" not in said(rounded)


def test_counts_start_at_zero_unless_told() -> None:
    frame = spine({"2020": 500.0, "2021": 510.0})
    assert lines(frame, words(510)).draw().axes[0].get_ylim()[0] == 0
    assert lines(frame, words(510), zero=False).draw().axes[0].get_ylim()[0] >= 490


@pytest.mark.parametrize(("language", "count", "share"), [("nl", "551.300", "3,1%"), ("en", "551,300", "3.1%")])
def test_numbers_are_written_in_the_language(language: str, count: str, share: str) -> None:
    assert count in said(sample.persons(language).draw())
    assert share in said(sample.rates(language).draw())


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", sorted(sample.ALL))
@pytest.mark.parametrize("narrow", [False, True])
def test_no_words_overlap_or_are_cut(name: str, language: str, narrow: bool) -> None:
    size = "half" if narrow else "tall" if name == "map" else "full"
    chart = sample.ALL[name](language, size)
    for bare in (False, True):
        figure = chart.draw(bare=bare)
        assert measured.faults(figure) == []
        texts = [one for one in figure.findobj(Text) if one.get_text().strip()]
        assert min(one.get_fontsize() for one in texts) >= 9
        assert {one.get_rotation() for one in texts} == {0.0}
        assert figure.get_figwidth() == pytest.approx({"half": 7.8, "tall": 16, "full": 16}[size] / 2.54)


def test_bare_picture_leaves_the_words_to_the_page() -> None:
    chart = sample.rates()
    whole, bare = said(chart.draw()), said(chart.draw(bare=True))
    assert " ".join(whole).count("bleef gelijk") == 1
    assert "bleef gelijk" not in " ".join(bare)
    assert not any(line.startswith(("Bron", "Let op")) for line in bare)
    assert sum(line.startswith("Bron") for line in whole) == 1


def test_source_ids_stand_in_when_no_source_line_is_given() -> None:
    assert "Bron: nobody" in said(lines(spine({"2020": 5.0, "2021": 6.0}), words(6)).draw())


@pytest.mark.parametrize("name", sorted(sample.ALL))
def test_order_of_rows_changes_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chart = sample.ALL[name]("nl", "half")
    for function in ("lines", "points", "bars", "intervals", "curve", "tile_map"):
        drawing = getattr(sample, function)

        def shuffled(frame: pd.DataFrame, words_: Words, drawing: Any = drawing, **options: Any) -> Chart:
            return drawing(frame.sample(frac=1, random_state=3), words_, **options)

        monkeypatch.setattr(sample, function, shuffled)
    other = sample.ALL[name]("nl", "half")
    assert (other.csv(), other.digest()) == (chart.csv(), chart.digest())
    assert other.svg() == chart.svg()


@pytest.mark.parametrize("name", sorted(sample.ALL))
def test_record_redraws_the_same_bytes(name: str) -> None:
    chart = sample.ALL[name]("en", "half")
    again = Chart.from_record(json.loads(json.dumps(chart.as_figure(), allow_nan=False)))
    assert again.svg(bare=True) == chart.svg(bare=True)
    assert again.pdf() == chart.pdf()
    assert again.png(100) == chart.png(100)
    assert (again.csv(), again.digest()) == (chart.csv(), chart.digest())
    assert again.as_figure() == chart.as_figure()


def test_series_look_the_same_in_both_languages() -> None:
    first = [one.key for one in plotted.series_of(sample.rates("nl").frame, "series")]
    assert first == [one.key for one in plotted.series_of(sample.rates("en").frame, "series")]
    by_label = [plotted.series_of(sample.rates(each).frame, "label") for each in ("nl", "en")]
    assert [[one.rows[0]["population"] for one in each] for each in by_label] == [["all_persons", "children_0_17"]] * 2


def test_bars_stand_from_the_largest_down_or_as_told() -> None:
    frame = pd.concat([spine({"2024": value}, label=name) for name, value in (("a", 3.0), ("b", 9.0), ("c", 5.0))])
    assert bars(frame, words(9)).frame["label"].tolist() == ["b", "c", "a"]
    assert bars(frame, words(9), order=["c", "a", "b"]).frame["label"].tolist() == ["c", "a", "b"]
    figure = bars(frame, words(9)).draw()
    patches = [patch for patch in figure.axes[0].patches if isinstance(patch, Rectangle)]
    assert [(patch.get_x(), patch.get_width()) for patch in patches] == [(0, 9), (0, 5), (0, 3)]


def test_groups_differ_by_more_than_colour() -> None:
    figure = sample.composition().draw()
    looks = {(patch.get_hatch(), patch.get_edgecolor()) for patch in figure.axes[0].patches}
    assert len({hatch for hatch, _ in looks}) == len(looks) == 2


def test_bar_without_a_value_says_so() -> None:
    frame = pd.concat([spine({"2024": 4.0}, label="a"), spine({"2024": None}, label="b")])
    figure = bars(frame, words(4), no_figure=["c"]).draw()
    assert said(figure).count("[x] geen cijfer") == 2


def test_intervals_draw_sampling_and_ranges_but_not_rounding() -> None:
    frame = pd.concat([spine({"2024": 4.0}, label=name) for name in "abc"]).assign(
        lower=3.0, upper=5.0, uncertainty=["sampling", "other", "rounding"]
    )
    figure = intervals(frame, words(4)).draw()
    assert drawn_lines(figure) == [[7.5, 7.5]]  # one whisker, level with the first row
    assert [patch.get_width() for patch in figure.axes[0].patches] == [2.0]
    assert "+4 (+3 tot +5)" in said(figure)
    assert "+4" in said(figure)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", ["half", "full"])
def test_tick_words_of_intervals_stand_apart(language: str, size: str) -> None:
    """Large numbers between long labels and long values: fewer ticks, never cramped ones."""
    bounds = [(93_700, 97_400), (110_900, 140_000), (136_200, 139_200)]
    frame = pd.concat(
        spine({"2023": (low + high) / 2}, label=f"2023: een lange naam van de rij, letterlijk gelezen {low}").assign(
            lower=low, upper=high, uncertainty="other"
        )
        for low, high in bounds
    )
    shown = frame["value"].max()
    figure = intervals(frame, words(shown, language), zero=False, signed=False, size=size).draw()
    figure.canvas.draw()
    ticks = [t for t in figure.texts if t.get_ha() == "center"]
    boxes = sorted((t.get_window_extent() for t in ticks), key=lambda box: float(box.x0))
    gaps = [(right.x0 - left.x1) * 72 / figure.dpi for left, right in pairwise(boxes)]
    assert len(ticks) >= 2
    assert min(gaps) >= 7


def test_a_range_with_one_end_runs_to_the_edge_and_one_without_a_value_has_no_dot() -> None:
    frame = pd.concat(
        [spine({"2024": value}, label=name, lower=low, upper=high) for name, value, low, high in (
            ("a", 4.0, 3.0, None), ("b", None, 1.0, 2.0), ("c", None, None, 6.0), ("d", None, None, None),
        )]
    ).assign(uncertainty="other")  # fmt: skip
    figure = intervals(frame, words(4), signed=False).draw()
    axes = figure.axes[0]
    left, right = axes.get_xlim()
    spans = [(patch.get_x(), patch.get_x() + patch.get_width()) for patch in axes.patches]
    assert spans == [(3, right), (1, 2), (left, 6)]
    assert [list(line.get_xdata()) for line in axes.lines] == [[4.0]]
    texts = said(figure)
    assert {"4 (3 of meer)", "1 tot 2", "minder dan 6", "[x] geen cijfer"} <= set(texts)


def test_map_hatches_who_has_no_figure() -> None:
    figure = sample.map_().draw()
    tiles = [patch for patch in figure.axes[0].patches if isinstance(patch, Polygon)]
    known = sample.municipal()["region"].nunique()
    assert len(tiles) == 342
    assert sum(patch.get_hatch() is not None for patch in tiles) == 342 - known
    assert f"[x] geen cijfer ({342 - known})" in said(figure)
    faces = {patch.get_facecolor() for patch in tiles if patch.get_hatch() is None}
    assert len(faces) == 5


def test_map_puts_a_value_on_a_bound_into_the_upper_class() -> None:
    chart = sample.map_(bounds=[4.0, 6.0])
    values = sample.municipal()["value"]
    texts = said(chart.draw())
    assert f"minder dan 4% ({(values < 4).sum()})" in texts
    assert f"4 tot 6% ({((values >= 4) & (values < 6)).sum()})" in texts
    assert f"6% of meer ({(values >= 6).sum()})" in texts


def test_jupyter_shows_the_picture_the_digest_and_the_description() -> None:
    chart = sample.persons()
    data, metadata = chart._repr_mimebundle_()
    assert data["text/plain"] == chart.digest()
    assert data["image/png"].startswith("iVBORw0KGgo")
    assert metadata["image/png"]["alt"] == chart.words.alt


def test_by_a_column_that_is_not_kept_is_refused() -> None:
    with pytest.raises(ChartError, match="chart 'made': .*'colour'"):
        lines(spine({"2020": 5.0, "2021": 6.0}), words(6), by="colour")


def test_contrast_is_that_of_wcag() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert theme.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)  # WebAIM's lightest grey for text
    assert theme.contrast("#ff0000", "#ffffff") == pytest.approx(4.0, abs=0.005)


def test_theme_passes_and_poor_themes_do_not() -> None:
    assert theme.theme_problems(theme.THEME) == []
    poor = theme.Theme(soft_ink="#999999", series=(theme.Stroke("#ffcc00"), theme.Stroke("#000000")))
    problems = theme.theme_problems(poor)
    assert any("soft_ink" in problem for problem in problems)
    assert any("#ffcc00" in problem for problem in problems)
    assert any("share a marker" in problem for problem in problems)
    assert theme.theme_problems(theme.Theme(classes=("#000000", "#ffffff"))) != []


@pytest.mark.parametrize("weight", [400, 600])
def test_font_has_every_sign_that_reports_use(weight: int) -> None:
    needed = "€–−“”‘’ïëéèêüöáç…·×±≈≤≥→\u202f\u2009\u00a0%[]()+²Súdwest-Fryslân"
    for form in ("ttf", "woff2"):
        if form == "woff2":
            assert theme.font_file(weight, form).read_bytes()[:4] == b"wOF2"
            continue
        signs = TTFont(theme.font_file(weight, form)).getBestCmap()
        assert [sign for sign in needed if ord(sign) not in signs] == []
    assert sum(file.stat().st_size for file in theme.FONTS.iterdir()) < 400_000
    assert "SIL OPEN FONT LICENSE" in (theme.FONTS / "OFL.txt").read_text(encoding="utf-8")


def test_readers_own_settings_neither_shine_through_nor_change() -> None:
    chart = sample.rates()
    plain = chart.png(80)
    with mpl.rc_context({"font.size": 30, "axes.grid": True, "lines.linewidth": 9, "savefig.bbox": "tight"}):
        assert chart.png(80) == plain
        assert mpl.rcParams["font.size"] == 30


def test_ticks_are_round_and_span_the_values() -> None:
    assert axis.ticks([476700, 1199900], zero=True) == [0, 250000, 500000, 750000, 1000000, 1250000]
    low, *_, high = axis.ticks([-0.9, 0.3], zero=True)
    assert (low <= -0.9, high >= 0.3) == (True, True)


def test_time_ticks_always_name_the_last_year() -> None:
    for room in (60.0, 150.0, 400.0):
        ticks = axis.time_ticks(1995.0, 2024.0, room, 9, "nl")
        assert ticks[-1] == (2024.0, "2024")
        assert len(ticks) * 24 <= room + 24
    months = [label for _, label in axis.time_ticks(2024.0, 2025.5, 400, 9, "en")]
    assert months[0] == "Jan 2024"


def test_words_are_folded_at_spaces_within_the_room() -> None:
    folded = typeset.wrap("Aandeel huishoudens onder de lage-inkomensgrens", 100, 9)
    assert " ".join(folded) == "Aandeel huishoudens onder de lage-inkomensgrens"
    assert typeset.widest(folded, 9) <= 100
    even = typeset.balanced("In 2024 leefden 551.300 mensen in armoede, meer dan een jaar eerder", 380, 12.5, 600)
    assert len(even) == 2
    assert min(typeset.width(line, 12.5, 600) for line in even) > 120


@pytest.mark.parametrize("words", ["ill " * 40 + "il", "WWW MM " * 9 + "W", "a  b " * 20, "Zorgverzekeringslijn", ""])
@pytest.mark.parametrize("room", [20, 97, 400])
def test_a_line_is_full_before_the_next_begins(words: str, room: float) -> None:
    folded = typeset.wrap(words, room, 9)
    assert " ".join(folded) == words
    for line, following in itertools.pairwise(folded):
        assert " " not in line or typeset.width(line, 9) <= room
        assert typeset.width(f"{line} {following.split(' ')[0]}", 9) > room
    assert " " not in folded[-1] or typeset.width(folded[-1], 9) <= room


def test_periods_lie_where_they_begin() -> None:
    assert plotted.position("2024") == 2024
    assert plotted.position("2024-H2") == 2024.5
    assert math.isclose(plotted.position("2024-10-01"), 2024.75)
