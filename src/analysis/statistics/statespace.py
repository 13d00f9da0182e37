"""Structural time series for long series: a thin layer over statsmodels with a guard for short ones."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats
from statsmodels.tsa.statespace.structural import UnobservedComponents

from analysis.statistics import EstimateError

FEWEST_POINTS = 20
"""Below this many observations the variances are not identified well enough for an honest interval."""


@dataclass(frozen=True, eq=False)
class Structural:
    """A fitted model. `variances` by name, in the squared unit of the series.

    `level`: the smoothed level (value, lower, upper) at each time of the series; `forecast`: the series itself at the
    `horizon` next times (value, lower, upper), the noise of observation included.
    """

    variances: dict[str, float]
    level: pd.DataFrame
    forecast: pd.DataFrame
    n: int
    confidence: float


def local_level(series: pd.Series, horizon: int = 1, confidence: float = 0.95) -> Structural:
    """A random walk seen through noise.

    Estimand: the level μ at each time and the next values of the series. Formula: y = μ + ε, μ(t+1) = μ(t) + η.

    Variances `irregular` (ε) and `level` (η) by maximum likelihood with an exact diffuse start. Intervals are normal
    and take the variances as known, so they are too narrow for short series. Source: Harvey (1989), Forecasting,
    structural time series models and the Kalman filter; Durbin and Koopman (2012), Time series analysis by state space
    methods, chapter 2.

    `series` is indexed by consecutive years (integers) or by regular days or periods; NaN is allowed. Raises
    EstimateError with fewer than 20 observations, for an index with a hole, or when the likelihood has no maximum.
    """
    return _fit(series, "local level", horizon, confidence)


def local_linear_trend(series: pd.Series, horizon: int = 1, confidence: float = 0.95) -> Structural:
    """As `local_level`, with a slope that is a random walk too.

    Estimand: level, slope and the next values of the series. Formula: μ(t+1) = μ(t) + ν(t) + η, ν(t+1) = ν(t) + ζ.

    Variances `irregular`, `level` and `trend` (ζ). The forecast widens with about the third power of the horizon.
    Errors as for `local_level`. Source: Durbin and Koopman (2012), Time series analysis by state space methods, section
    3.2.1.
    """
    return _fit(series, "local linear trend", horizon, confidence)


def _fit(series: pd.Series, trend: str, horizon: int, confidence: float) -> Structural:
    if horizon < 1:
        raise EstimateError(f"a horizon of {horizon} asks for no forecast; give at least 1")
    if not 0 < confidence < 1:
        raise EstimateError(f"confidence {confidence:g} is not between 0 and 1; give a share such as 0.95")
    count = int(series.notna().sum())
    if count < FEWEST_POINTS:
        raise EstimateError(
            f"a {trend} model needs at least {FEWEST_POINTS} observations, this series has {count}; "
            "show its changes and their range instead"
        )
    index, ahead = _index(series.index, horizon)
    values = series.to_numpy(dtype=float)
    scale = float(np.nanstd(np.diff(values)))
    if not scale > 0:
        raise EstimateError("a series that never changes has no variances to estimate; show its value instead")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = UnobservedComponents(values / scale, trend, use_exact_diffuse=True)
        result = _maximum(model)
    if result is None:
        raise EstimateError(f"the likelihood of a {trend} model has no maximum for this series; use a simpler model")
    named = (name.removeprefix("sigma2.") for name in model.param_names)
    variances = {name: float(value) * scale**2 for name, value in zip(named, result.params, strict=True)}
    normal = float(stats.norm.ppf((1 + confidence) / 2))
    level = np.asarray(result.smoothed_state[0]) * scale
    level_sd = np.sqrt(np.maximum(np.asarray(result.smoothed_state_cov[0, 0]), 0)) * scale
    predicted = result.get_forecast(horizon)
    mean = np.asarray(predicted.predicted_mean) * scale
    sd = np.sqrt(np.asarray(predicted.var_pred_mean)) * scale
    smoothed, forecast = _band(level, level_sd, normal, index), _band(mean, sd, normal, ahead)
    return Structural(variances, smoothed, forecast, count, confidence)


def _maximum(model: Any) -> Any:
    """The best of a few starts and methods, or None; variances at zero are a proper maximum."""
    found = []
    size = len(model.start_params)
    for start in (model.start_params, np.full(size, 0.5), np.array([1.0] + [0.01] * (size - 1))):
        first = model.fit(start, method="lbfgs", maxiter=500, disp=False)
        second = model.fit(first.params, method="nm", maxiter=4000, disp=False)
        found += [fit for fit in (first, second) if np.isfinite(fit.llf) and fit.mle_retvals["converged"]]
    return max(found, key=lambda fit: fit.llf, default=None)


def _band(mean: np.ndarray, sd: np.ndarray, normal: float, index: pd.Index) -> pd.DataFrame:
    return pd.DataFrame({"value": mean, "lower": mean - normal * sd, "upper": mean + normal * sd}, index=index)


def _index(index: pd.Index, horizon: int) -> tuple[pd.Index, pd.Index]:
    """The index of the series and that of its forecast; refuses one with a hole or out of order."""
    if isinstance(index, pd.DatetimeIndex):
        frequency = index.freq or pd.infer_freq(index)
        if frequency is not None:
            return index, pd.date_range(index[-1], periods=horizon + 1, freq=frequency)[1:]
    else:
        numbers = index.astype("int64") if isinstance(index, pd.PeriodIndex) else index
        if pd.api.types.is_integer_dtype(numbers) and (np.diff(numbers.to_numpy()) == 1).all():
            return index, pd.Index([index[-1] + step for step in range(1, horizon + 1)])
    raise EstimateError("the times of the series are not regular; give consecutive years, or NaN where one is missing")
