"""A ringed municipality: kept in the record, named on the map, refused when it has no tile."""

from __future__ import annotations

import pytest
from matplotlib.patches import Polygon

from analysis import published
from analysis.errors import ChartError
from analysis.report import tile_map, tiles
from analysis.report.charts import Chart
from analysis.report.words import Words

WORDS = Words(
    id="places",
    language="en",
    headline="Low income is most common in the cities",
    subtitle="Share of households, percent",
    alt="Tile map of municipalities in five classes; the highest share is 12.1 percent in 2021.",
    caution=(),
    source_line="Source: Statistics Netherlands",
)


def frame():
    every = published.read(
        "household_share_below_line", "cbs_low_income", "households", region=None, first=2021, last=2021
    )
    return every[every["region"].isin({tile.code for tile in tiles.tiles()})]


def test_a_ring_is_drawn_around_the_tile_and_kept_in_the_record():
    ringed = tile_map(frame(), WORDS, highlight=["GM0200"])
    again = Chart.from_record(ringed.as_figure())
    assert again.options["highlight"] == ["GM0200"]
    plain = tile_map(frame(), WORDS)
    count = [len(chart.draw().findobj(Polygon)) for chart in (plain, again)]
    assert count[1] == count[0] + 2
    assert "Apeldoorn" in again.svg()
    assert "Apeldoorn" not in plain.svg()


def test_a_code_without_a_tile_is_refused():
    with pytest.raises(ChartError, match="GM0788"):
        tile_map(frame(), WORDS, highlight=["GM0788"])
