"""Errors of forecasts: sign, horizon, rounding, and what has no outcome."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from analysis.statistics import EstimateError, forecasts

MADE = pd.DataFrame(
    [
        ("2024-08", "2025", 4.1, 4.05, 4.15),
        ("2023-08-17", "2024", 4.8, 4.75, 4.85),
        ("2022-08", "2023", 7.6, 7.55, 7.65),
    ],
    columns=["vintage", "period", "value", "lower", "upper"],
)
CAME = pd.DataFrame(
    [("2023", 4.6, 4.55, 4.65), ("2024", 4.8, 4.75, 4.85)], columns=["period", "value", "lower", "upper"]
)


def test_errors_by_hand():
    errors = forecasts.forecast_errors(MADE, CAME)
    assert errors["period"].tolist() == ["2023", "2024", "2025"]
    assert errors["error"].tolist()[:2] == [3.0, 0.0]
    assert errors[["lower", "upper"]].to_numpy()[:2].tolist() == [[2.9, 3.1], [-0.1, 0.1]]
    assert errors["horizon"].tolist() == [16 / 12] * 3


def test_a_forecast_without_outcome_stays():
    last = forecasts.forecast_errors(MADE, CAME).iloc[-1]
    assert last["forecast"] == 4.1
    assert all(math.isnan(last[name]) for name in ("outcome", "error", "lower", "upper"))


def test_the_order_of_rows_does_not_matter():
    turned = forecasts.forecast_errors(MADE[::-1], CAME[::-1])
    pd.testing.assert_frame_equal(turned, forecasts.forecast_errors(MADE, CAME))


@pytest.mark.parametrize(
    ("vintage", "period", "years"),
    [("2024-08", "2025", 16 / 12), ("2024", "2025", 1), ("2025-12-31", "2025", 0), ("2024-02", "2023", -2 / 12)]
    + [("2025-01", "2025-Q1", 2 / 12), ("2025-01", "2025-03", 2 / 12)],
)
def test_horizon(vintage, period, years):
    assert forecasts.horizon(vintage, period) == pytest.approx(years)


@pytest.mark.parametrize(
    ("made", "came", "says"),
    [
        (pd.concat([MADE, MADE[:1]]), CAME, "two forecasts have vintage 2024-08 and period 2025"),
        (MADE, pd.concat([CAME, CAME[:1]]), "two outcomes have period 2023"),
        (MADE.assign(vintage="2024-13"), CAME, "'2024-13' is no period"),
    ],
)
def test_refusals_say_why(made, came, says):
    with pytest.raises(EstimateError, match=says):
        forecasts.forecast_errors(made, came)
