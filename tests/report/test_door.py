"""The door: what it refuses, each with one sentence that names the chart, and that equal content gives equal bytes."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import chart_sample as sample
import pandas as pd
import pytest
from PIL import Image
from test_charts import spine, words

from analysis.errors import ChartError
from analysis.published import SPINE
from analysis.report import door, theme
from analysis.report.charts import Chart, bars, intervals, lines, points, tile_map

SVG = "{http://www.w3.org/2000/svg}"
WAYS: dict[str, Callable[[Chart], Any]] = {
    "png": lambda chart: chart.png(72),
    "svg": lambda chart: chart.svg(),
    "pdf": lambda chart: chart.pdf(),
    "digest": lambda chart: chart.digest(),
}


def made(**changed: Any) -> Chart:
    """A sound chart with some of its words changed."""
    chart = lines(spine({"2020": 5.0, "2021": 6.0}), words(6))
    return dataclasses.replace(chart, words=dataclasses.replace(chart.words, **changed))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"alt": ""}, "no alt text"),
        ({"alt": "   "}, "no alt text"),
        ({"alt": "Lijn eindigt op 6 personen."}, "27 characters"),
        ({"alt": "Een verzonnen reeks daalt.", "headline": "Een verzonnen reeks daalt"}, "repeats the headline"),
        ({"alt": "Lijngrafiek van een verzonnen reeks die in het laatste jaar nog steeg."}, "latest value"),
        ({"alt": "Lijngrafiek van een verzonnen reeks die in het laatste jaar op 16 of 6,5 uitkwam."}, "latest value"),
        ({"headline": " "}, "no headline"),
    ],
)
def test_words_are_refused(way: str, changed: dict[str, str], sentence: str) -> None:
    with pytest.raises(ChartError, match=f"^chart 'made': .*{sentence}") as refused:
        WAYS[way](made(**changed))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("value", "alt"),
    [
        (551300.0, "Het laatste cijfer is 551.300 personen, en dat is een stijging."),
        (1083500.0, "Het laatste cijfer is 1,1 miljoen personen, en dat is een stijging."),
        (3.14, "Het laatste cijfer is 3,1 procent, en dat is een lichte stijging."),
        (-0.4, "Het laatste cijfer is −0,4 procentpunt, en dat is een lichte daling."),
    ],
)
def test_latest_value_may_be_rounded_in_the_description(value: float, alt: str) -> None:
    frame = spine({"2020": 5.0, "2021": value})
    said = dataclasses.replace(words(1), alt=alt)
    assert lines(frame, said).digest().startswith("made · lines")


def broken(frame: pd.DataFrame, function: Callable[..., Chart] = lines, **options: Any) -> Callable[[], Chart]:
    return lambda: function(frame, words(6), **options)


TWO = spine({"2020": 5.0, "2021": 6.0})
REFUSED: dict[str, tuple[Callable[[], Chart], str]] = {
    "line over a break": (broken(TWO.assign(segment=[0, 1], line=0)), "joins two segments between 2020 and 2021"),
    "line over a hole": (broken(TWO.assign(period=["2019", "2021"], line=0)), "missing periods between 2019 and 2021"),
    "two definitions": (broken(TWO.assign(definition=["first", "second"]), by="label"), "two definitions, 'first' and"),
    "two populations": (broken(TWO.assign(population=["a", "b"]), by="label"), "two populations, 'a' and 'b'"),
    "two units": (broken(TWO.assign(unit=["persons", "percent"])), "two units on one axis, percent and persons"),
    "two values": (broken(TWO.assign(period="2021")), "two values for 2021"),
    "size": (broken(TWO, size="huge"), "size 'huge' is no template"),
    "empty": (broken(TWO.iloc[:0]), "frame is empty"),
    "only holes": (broken(TWO.assign(value=None)), "frame is empty"),
    "infinite": (broken(TWO.assign(value=[5.0, float("inf")])), "value inf is not finite"),
    "infinite end": (broken(TWO.assign(upper=float("-inf"))), "upper -inf is not finite"),
    "half an interval": (broken(TWO.assign(lower=1.0, uncertainty="sampling")), "one end only"),
    "no source": (broken(TWO.assign(source_id="")), "a row has no source_id"),
    "no words for series": (
        broken(pd.concat([TWO, TWO.assign(population="b")]).drop(columns="label")),
        "several series and no column 'label'",
    ),
    "equal words": (broken(pd.concat([TWO, TWO.assign(population="b")])), "same label 'Reeks'"),
    "no period": (broken(TWO.assign(period=["2018/2020", "2021"])), "'2018/2020' is not a period"),
    "mark without a place": (broken(TWO, marks=[("soon", "Toeslag")]), "'soon' is not a period"),
    "hole without a place": (broken(TWO, no_figure=["20-21"]), "'20-21' is not a period"),
    "no segment": (broken(TWO.drop(columns="segment")), "no column 'segment'"),
    "bars without words": (broken(TWO.drop(columns="label"), bars), "no column 'label'"),
    "bars twice": (broken(TWO, bars), "two rows are called 'Reeks'"),
    "order of bars": (broken(TWO, bars, order="alphabet"), "order is 'alphabet'"),
    "intervals twice": (broken(TWO, intervals), "two rows are called 'Reeks'"),
    "six classes": (
        broken(TWO.iloc[:1].assign(region="GM0363"), tile_map, bounds=[1, 2, 3, 4, 5]),
        "6 classes cannot be told apart",
    ),
    "falling bounds": (broken(TWO.iloc[:1].assign(region="GM0363"), tile_map, bounds=[2, 1]), "do not rise"),
    "unknown tile": (broken(TWO.iloc[:1].assign(region="GM9999"), tile_map), "no tile for GM9999"),
    "tile twice": (broken(TWO.assign(region="GM0363", period="2021"), tile_map), "GM0363 has two values"),
    "two years on a map": (broken(TWO.assign(region=["GM0363", "GM0599"]), tile_map), "two periods, '2020' and '2021'"),
} | {
    f"no column {name}": (broken(TWO.drop(columns=name), points), f"no column '{name}'")
    for name in ("indicator", "definition", "population", "period", "value", "unit", "status", "source_id")
}


@pytest.mark.parametrize("case", REFUSED)
def test_frames_are_refused(case: str) -> None:
    make, sentence = REFUSED[case]
    with pytest.raises(ChartError, match=f"^chart 'made': .*{re.escape(sentence)}") as refused:
        make()
    assert "\n" not in str(refused.value)


def test_a_record_cannot_go_around_the_door() -> None:
    record = lines(spine({"2020": 5.0, "2021": 6.0}), words(6)).as_figure()
    frame = record["chart"]["frame"]
    frame["data"][1][frame["columns"].index("unit")] = "percent"
    forged = Chart.from_record(record)
    for way in (*WAYS.values(), Chart.csv):
        with pytest.raises(ChartError, match="two units"):
            way(forged)
    with pytest.raises(ChartError, match="no chart function 'pie'"):
        Chart.from_record({**record, "chart": {**record["chart"], "function": "pie"}}).svg()


def test_single_units_leave_as_pixels_only() -> None:
    by_option = points(spine({"2020": 5.0, "2021": 6.0}), words(6), unit_level=True)
    frame = spine({"2020": 5.0, "2021": 6.0})
    frame.attrs["unit_level"] = True
    for chart in (by_option, points(frame, words(6)), Chart.from_record(by_option.as_figure())):
        assert chart.png(72).startswith(b"\x89PNG")
        for way in (Chart.svg, Chart.pdf):
            with pytest.raises(ChartError, match="use PNG"):
                way(chart)


@pytest.mark.parametrize("way", ["png", "svg", "pdf"])
def test_a_theme_that_cannot_be_seen_is_refused(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pale = (theme.Stroke("#ffd54a"), *theme.THEME.series[1:])
    monkeypatch.setattr(theme, "THEME", dataclasses.replace(theme.THEME, series=pale))
    with pytest.raises(ChartError, match=r"chart 'made': what carries the finding has a contrast of 1\.\d:1; 3:1"):
        WAYS[way](made())
    monkeypatch.setattr(theme, "THEME", theme.Theme(soft_ink="#888888"))
    with pytest.raises(ChartError, match=r"chart 'made': text '.*' has a contrast of 3\.5:1; 4\.5:1"):
        WAYS[way](made())


def test_pale_tiles_need_an_edge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "THEME", theme.Theme(edge="#e0e0e0"))
    with pytest.raises(ChartError, match="what carries the finding"):
        sample.map_().png(72)


def test_png_says_what_it_shows_and_nothing_about_its_making() -> None:
    chart = sample.rates()
    image = Image.open(io.BytesIO(chart.png(300)))
    assert image.info["Title"] == chart.words.headline
    assert image.info["Description"] == chart.words.alt
    assert "Software" not in image.info
    assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
    assert image.width == pytest.approx(16 / 2.54 * 300, abs=1)


def test_svg_is_named_described_and_keeps_to_itself() -> None:
    chart = sample.map_()
    bare = chart.svg(bare=True)
    root = ET.fromstring(bare)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("lang") == "nl"
    assert root.get("aria-labelledby") == "map-tall-title map-tall-desc"
    title, desc = root[0], root[1]
    assert (title.tag, title.get("id"), title.text) == (f"{SVG}title", "map-tall-title", chart.words.headline)
    assert (desc.tag, desc.get("id"), desc.text) == (f"{SVG}desc", "map-tall-desc", chart.words.alt)
    ids = re.findall(r'\sid="([^"]+)"', bare)
    assert len(ids) == len(set(ids))
    assert all(one.startswith("map-tall-") for one in ids)
    pointed = set(re.findall(r'(?:url\(#|href="#)([^)"]+)', bare))
    assert pointed <= set(ids)
    assert not any(word in bare for word in ("<?xml", "<!DOCTYPE", "<metadata", "<style", "clip-path", "Matplotlib"))
    assert ">Amsterdam<" in bare


def test_downloaded_svg_carries_words_and_font() -> None:
    chart = sample.rates()
    whole, bare = chart.svg(), chart.svg(bare=True)
    assert "@font-face" in whole
    assert "@font-face" not in bare
    assert "Bron: CBS" in whole
    assert "Bron: CBS" not in bare
    families = set(re.findall(r"font-family: ([^;\"]+)", bare))
    assert families == {"Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"}


def test_two_charts_on_a_page_share_no_id() -> None:
    ids = [
        set(re.findall(r'\sid="([^"]+)"', chart.svg(bare=True)))
        for chart in (sample.persons(), sample.persons(size="half"), sample.rates(), sample.map_())
    ]
    assert sum(map(len, ids)) == len(set.union(*ids))


def test_svg_survives_what_markup_would_take() -> None:
    chart = made(headline='Minder < meer & "zo" ]]>')
    root = ET.fromstring(chart.svg())
    assert root[0].text == 'Minder < meer & "zo" ]]>'


def test_pdf_has_title_language_and_font_but_no_date() -> None:
    content = sample.rates("en").pdf()
    assert b"/Lang (en)" in content
    assert b"/DisplayDocTitle true" in content
    assert b"/Title (The share of persons in poverty rose" in content
    assert b"+Inter-Regular" in content
    assert b"/FontFile2" in content
    assert not re.search(rb"CreationDate|ModDate|/Producer|/Creator|Matplotlib", content)


def test_csv_is_exactly_the_plotted_frame() -> None:
    chart = sample.rates()
    content = chart.csv()
    assert "\r" not in content
    rows = list(csv.DictReader(io.StringIO(content)))
    assert list(rows[0])[: len(SPINE)] == list(SPINE)
    assert list(rows[0])[len(SPINE)] == "label"
    assert [row["period"] for row in rows] == ["2018", "2022", "2023", "2024"] * 2
    assert [row["value"] for row in rows] == ["7.1", "3.4", "2.7", "3.1", "8.6", "4", "2.8", "2.8"]
    persons = list(csv.DictReader(io.StringIO(sample.persons().csv())))
    assert persons[-1]["value"] == "551300"


def test_csv_is_no_way_into_a_spreadsheet() -> None:
    frame = spine({"2020": -5.0, "2021": 6.0}, label='=HYPERLINK("x"), "y"')
    row = next(iter(csv.DictReader(io.StringIO(lines(frame, words(6)).csv()))))
    assert row["label"] == '\'=HYPERLINK("x"), "y"'
    assert row["value"] == "-5"
    for start in "+-@":
        cell = lines(spine({"2020": 5.0, "2021": 6.0}, label=f"{start}x"), words(6)).csv()
        assert f"'{start}x" in cell


def test_digest_is_the_chart_in_words() -> None:
    assert sample.persons("en").digest() == (
        "persons · lines · full · en\n"
        '"551,300 people lived in poverty in 2024, 74,600 more than a year earlier"\n'
        "persons_in_poverty | persons | cbs_scp_nibud_2024 | n 7 | min 476700 | max 1199900\n"
        "  2018=1199900 2019=1063100 2020=867600 2021=839500 2022=583200 2023=476700 2024=551300[provisional]"
    )


def test_digest_changes_with_any_value() -> None:
    before = lines(spine({"2020": 5.0, "2021": 6.0}), words(6)).digest()
    after = lines(spine({"2020": 5.0001, "2021": 6.0}), words(6)).digest()
    assert before != after
    status = lines(spine({"2020": 5.0, "2021": 6.0}, status="estimate"), words(6)).digest()
    assert before != status


PRINT = """
import hashlib, json, sys
sys.path.insert(0, {folder!r})
import chart_sample as sample
out = {{}}
for name in ("rates", "composition", "map", "changes"):
    chart = sample.ALL[name]("nl", "half")
    parts = [chart.png(100), chart.svg().encode(), chart.svg(bare=True).encode(), chart.pdf(), chart.csv().encode()]
    out[name] = [hashlib.sha256(part).hexdigest() for part in parts + [chart.digest().encode()]]
print(json.dumps(out))
"""


def test_same_bytes_in_other_processes_places_and_settings(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("font.size: 30\naxes.grid: True\nsvg.fonttype: path\npdf.fonttype: 3\n")
    code = PRINT.format(folder=str(Path(__file__).parent))
    found = []
    for place, zone, language, seed in (("a", "Asia/Tokyo", "C", "1"), ("b", "America/Lima", "tr_TR.UTF-8", "77")):
        folder = tmp_path / place
        folder.mkdir()
        settings = {"TZ": zone, "LANG": language, "LC_ALL": language, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        if place == "b":
            settings |= {"MATPLOTLIBRC": str(tmp_path / "matplotlibrc"), "SOURCE_DATE_EPOCH": "0"}
        run = subprocess.run(
            [sys.executable, "-c", code],
            cwd=folder,
            env=os.environ | settings,
            capture_output=True,
            text=True,
            check=True,
        )
        found.append(json.loads(run.stdout))
    assert found[0] == found[1]
    here = sample.changes("nl", "half")
    assert found[0]["changes"][0] == hashlib.sha256(here.png(100)).hexdigest()
    assert found[0]["changes"][3] == hashlib.sha256(here.pdf()).hexdigest()


def test_faces_embed_the_shipped_font() -> None:
    faces = door.font_faces()
    assert faces.count("@font-face") == 2
    assert "font-weight:600" in faces
    assert "http" not in faces
