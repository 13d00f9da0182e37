"""Half pages and slides: the size that a letter and a talk take, words large enough, left out where too full."""

from __future__ import annotations

import dataclasses
import io
import re
from pathlib import Path
from typing import Any

import chart_sample as sample
import pandas as pd
import pytest
from PIL import Image
from test_charts import spine, words

from analysis.errors import ChartError
from analysis.report import documents, measured
from analysis.report.charts import Chart, bars


@pytest.mark.parametrize("name", sample.ALL)
def test_a_slide_is_wide_and_its_words_large(name: str) -> None:
    chart = sample.ALL[name]("nl", "slide")
    assert Image.open(io.BytesIO(chart.png(dpi=144))).size == (1920, 1080)
    drawing = chart.svg()
    width, height = (int(found) for found in re.findall(r'(?:width|height)="(\d+)"', drawing)[:2])
    assert (width, height) == (1280, 720)  # 33.87 by 19.05 cm at 96 to the inch
    box = float(re.search(r'viewBox="0 0 ([\d.]+) ', drawing)[1])  # type: ignore[index]
    sizes = [float(size) * 960 / box for size in re.findall(r"font(?:-size)?: [\d ]*?([\d.]+)px", drawing)]
    assert sizes
    assert min(sizes) > 9.5
    assert sorted(sizes)[len(sizes) // 2] >= 13.4


def test_a_half_page_is_as_wide_as_half_a_page() -> None:
    picture = Image.open(io.BytesIO(sample.persons("nl", "half").png(dpi=300)))
    assert picture.size[0] == pytest.approx(7.8 / 2.54 * 300, abs=1)


def cautioned(count: int, language: str = "nl") -> list[str]:
    chart = sample.rates(language, "slide")
    said = tuple(
        f"Caution {at} says what is to be known of these figures before they are compared." for at in range(count)
    )
    chart = dataclasses.replace(chart, words=dataclasses.replace(chart.words, caution=said))
    return [one.said for one in measured.words_of(chart.draw())]


def test_a_slide_holds_few_cautions_and_says_that_there_are_more() -> None:
    assert sum("Caution" in said for said in cautioned(3)) == 3
    seven = cautioned(7)
    assert sum("Caution" in said for said in seven) == 2
    assert "Er zijn nog 5 kanttekeningen; die staan in het rapport." in seven
    assert "There is one more caution; it stands in the report." not in cautioned(3, "en")
    assert sample.SOURCE["nl"] in seven


def crowded() -> Chart:
    frame = pd.concat([spine({"2024": float(at)}, label=f"row {at}") for at in range(40)], ignore_index=True)
    return bars(frame, words(39))


def test_a_chart_too_full_for_a_slide_is_refused_and_left_out(tmp_path: Path) -> None:
    with pytest.raises(ChartError, match="no room for the drawing in template 'slide'"):
        dataclasses.replace(crowded(), size="slide").png()
    found: dict[str, list[str]] = {}
    for chart in (crowded(), sample.persons()):
        record: dict[str, Any] = chart.as_figure()
        found[chart.id] = [template for template, _, _ in documents._in_templates(record, documents.redraw)]
    assert found == {"made": ["half"], "persons": ["half", "slide"]}
