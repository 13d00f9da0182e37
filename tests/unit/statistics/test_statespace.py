"""Structural models on long known series, against the literature and R's Kalman filter."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analysis.statistics import EstimateError, statespace

R = json.loads((Path(__file__).parents[2] / "reference" / "reference.json").read_text(encoding="utf-8"))
NILE = pd.Series(R["nile"], index=range(1871, 1971), dtype=float)
CO2 = pd.Series(R["co2"], index=range(1959, 1998))


def standard_errors(band, confidence):
    return ((band["upper"] - band["lower"]) / 2 / stats.norm.ppf((1 + confidence) / 2)).to_numpy()


@pytest.fixture(scope="module")
def nile():
    return statespace.local_level(NILE, horizon=5, confidence=0.9)


def test_the_nile_as_in_durbin_and_koopman(nile):
    # Durbin and Koopman (2012), section 2.10.2: variances 15099 and 1469.1
    assert nile.variances["irregular"] == pytest.approx(15099, abs=1)
    assert nile.variances["level"] == pytest.approx(1469.1, abs=0.2)
    assert nile.n == 100


def test_the_nile_as_in_r(nile):
    assert list(nile.variances.values()) == pytest.approx(R["nile_level_variances"], rel=1e-4)
    assert nile.forecast.index.tolist() == [1971, 1972, 1973, 1974, 1975]
    assert nile.forecast["value"].tolist() == pytest.approx(R["nile_level_forecast"], rel=1e-5)
    assert standard_errors(nile.forecast, 0.9) == pytest.approx(R["nile_level_forecast_se"], rel=1e-4)
    assert nile.level["value"].tolist() == pytest.approx(R["nile_level_smoothed"], rel=1e-5)


def test_a_trend_as_in_r():
    fit = statespace.local_linear_trend(CO2, horizon=5)
    noise, level, slope = R["co2_trend_variances"]
    assert fit.variances["irregular"] == pytest.approx(noise, abs=1e-6)
    assert (fit.variances["level"], fit.variances["trend"]) == pytest.approx((level, slope), rel=1e-3)
    assert fit.forecast["value"].tolist() == pytest.approx(R["co2_trend_forecast"], rel=1e-6)
    assert standard_errors(fit.forecast, 0.95) == pytest.approx(R["co2_trend_forecast_se"], rel=1e-3)


@pytest.mark.parametrize("factor", [1e-3, 1e6])
def test_the_unit_does_not_matter(nile, factor):
    scaled = statespace.local_level(NILE * factor, horizon=5, confidence=0.9)
    assert scaled.forecast.to_numpy() == pytest.approx(nile.forecast.to_numpy() * factor, rel=1e-6)


def test_in_missing_years_the_level_is_a_straight_line_and_less_certain(nile):
    holed = NILE.copy()
    holed.loc[1890:1899] = np.nan
    fit = statespace.local_level(holed, confidence=0.9)
    assert fit.n == 90
    assert np.diff(fit.level["value"].loc[1889:1900], 2) == pytest.approx(np.zeros(10), abs=1e-6)
    assert standard_errors(fit.level, 0.9)[24] > 1.05 * standard_errors(nile.level, 0.9)[24]


def test_days_and_periods_have_their_own_next_times():
    days = statespace.local_level(NILE.set_axis(pd.date_range("1871-01-01", periods=100, freq="YS")), horizon=2)
    assert days.forecast.index.strftime("%Y-%m-%d").tolist() == ["1971-01-01", "1972-01-01"]
    quarters = statespace.local_level(NILE.set_axis(pd.period_range("2000Q1", periods=100, freq="Q")), horizon=2)
    assert quarters.forecast.index.astype(str).tolist() == ["2025Q1", "2025Q2"]


@pytest.mark.parametrize("model", [statespace.local_level, statespace.local_linear_trend])
@pytest.mark.parametrize(
    ("series", "settings", "says"),
    [
        (NILE[:19], {}, "at least 20 observations, this series has 19"),
        (NILE.where(NILE.index > 1955), {}, "this series has 15"),
        (NILE.drop(1900), {}, "not regular"),
        (NILE[::-1], {}, "not regular"),
        (NILE * 0 + 5, {}, "never changes"),
        (NILE, {"horizon": 0}, "at least 1"),
        (NILE, {"confidence": 95}, "not between 0 and 1"),
    ],
)
def test_refusals_say_why(model, series, settings, says):
    with pytest.raises(EstimateError, match=says):
        model(series, **settings)
