"""Ranges in words: both ends, one end, or a single number, in two languages."""

from __future__ import annotations

import math

import pytest

from analysis.report import written

INF = math.inf


@pytest.mark.parametrize(
    ("ends", "unit", "dutch", "english"),
    [
        ((3.05, 3.15, True, False), "percent", "3,05% tot 3,15%", "3.05% to 3.15%"),
        ((200 / 11, 200 / 9, True, True), "percent", "18,18% tot 22,22%", "18.18% to 22.22%"),
        (
            (724_000, 725_000, True, True),
            "households",
            "724.000 tot 725.000 huishoudens",
            "724,000 to 725,000 households",
        ),
        ((0, INF, False, False), "percent", "meer dan 0%", "more than 0%"),
        ((20_000, INF, True, False), "persons", "ten minste 20.000 personen", "at least 20,000 persons"),
        ((-INF, 84_000_000, False, True), "euro", "ten hoogste € 84.000.000", "at most €84,000,000"),
        ((-INF, 0, False, False), "percentage_points", "minder dan 0 procentpunt", "less than 0 percentage points"),
        ((2, 2, True, True), "count", "2", "2"),
        ((-INF, INF, False, False), "count", "", ""),
        ((math.nan, math.nan, False, False), "count", "", ""),
    ],
)
def test_a_range_in_words(ends: tuple[float, float, bool, bool], unit: str, dutch: str, english: str) -> None:
    low, high, has_low, has_high = ends
    for language, expected in (("nl", dutch), ("en", english)):
        assert written(low, high, unit, language, has_lower=has_low, has_upper=has_high) == expected
