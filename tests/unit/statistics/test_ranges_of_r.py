"""Ranges over boxes, links, forecast errors and ranks as R finds them (tests/reference/ranges.R)."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis.statistics import boxes, decomposition, forecasts, linking, ranks

R = json.loads((Path(__file__).parents[2] / "reference" / "ranges.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "computed"),
    [
        ("product", boxes.product((-1.05, 0.95), (2.5, 3.5), (-0.2, 0.4))),
        ("ratio", boxes.ratio((-0.5, 1.5), (3.95, 4.05))),
        ("change", boxes.percent_change((725205, 727215), (661725, 661735))),
        ("share", boxes.share((595, 605), (6995, 7005))),
        ("sum", boxes.total((0.5, 1.5), (1.5, 2.5), (-1, 1))),
        ("reached", boxes.ratio((29437.5, 29438.5), boxes.product((0.385, 0.395), (0.785, 0.795)))),
    ],
)
def test_a_box_has_the_range_that_an_optimiser_finds(name, computed):
    assert computed == pytest.approx(R[name], rel=1e-6)


def test_the_part_of_a_factor_has_the_range_that_an_optimiser_finds():
    before, after = {"files": (2.45, 2.55), "reach": (0.2, 0.21)}, {"files": (2.85, 2.95), "reach": (0.18, 0.22)}
    assert decomposition.divisia_range(before, after)["files"] == pytest.approx(R["divisia_first"], rel=1e-6)


def series(values, first):
    rows = [(first + place, value, value, value) for place, value in enumerate(values)]
    return pd.DataFrame(rows, columns=["time", "value", "lower", "upper"])


def test_links_of_two_series():
    old, new = series(R["old"], 1), series(R["new"], 4)
    assert linking.spread(linking.overlap(old, new)) == pytest.approx(R["spread"], rel=1e-9)
    for method, name in (("last", "link_last"), ("geometric_mean", "link_geometric")):
        spliced = linking.splice(old, new, method=method)
        assert list(spliced["value"][:3]) == pytest.approx([R[name] * value for value in R["old"][:3]], rel=1e-9)
    spliced = linking.splice(old, new, method="mean_difference")
    assert list(spliced["value"][:3]) == pytest.approx([R["link_difference"] + one for one in R["old"][:3]], rel=1e-9)


def test_errors_and_horizons_of_forecasts():
    months = [f"1978-{month:02}" for month in range(1, 13)]
    made = pd.DataFrame({"vintage": "1977-12", "period": months, "value": R["forecast"]})
    came = pd.DataFrame({"period": months, "value": R["outcome"]})
    for frame in (made, came):
        frame["lower"] = frame["upper"] = frame["value"]
    found = forecasts.forecast_errors(made, came)
    assert found["error"].tolist() == pytest.approx(R["error"], abs=1e-6)
    assert found["horizon"].tolist() == pytest.approx(R["horizon"], abs=1e-9)


def test_ranks_under_rounding():
    values = R["printed"]
    found = ranks.rank_range(values, [one - 0.05 for one in values], [one + 0.05 for one in values])
    assert [(one.best, one.worst) for one in found] == list(zip(R["best"], R["worst"], strict=True))
    assert ranks.printed_rank(values) == R["printed_rank"]
    assert ranks.weighted_mean(values, [10, 20, 5, 40, 25]) == pytest.approx(R["weighted_mean"])
