"""How far forecasts were from what came of them."""

from __future__ import annotations

import pandas as pd

from analysis.statistics import EstimateError, boxes

COLUMNS = ["vintage", "period", "horizon", "forecast", "outcome", "error", "lower", "upper"]


def forecast_errors(forecasts: pd.DataFrame, outcomes: pd.DataFrame) -> pd.DataFrame:
    """The error of each forecast against the outcome of the same period: forecast − outcome.

    Estimand: for each vintage and target period the difference of the two published numbers, in their unit.
    Formula: forecast − outcome; above zero
    the forecast was too high. `lower` and `upper` are its exact range over the rounding boxes of both
    (`boxes.difference`). Source: Hyndman and Koehler (2006), Another look at measures of forecast
    accuracy, International Journal of Forecasting 22, with the other sign, so that too high is positive. Assumes: A14.

    `forecasts` has the columns vintage (text: 2024, 2024-08 or 2024-08-15; a partial date counts as its last day),
    period (2025, 2025-Q1, 2025-03 or a day), value, lower, upper; `outcomes` period, value, lower, upper. `horizon` is
    in years from the vintage to the end of the target period, in whole months: 2024-08 for 2025 is 16 / 12; negative
    when the period was over. A forecast without an outcome stays, with NaN for what cannot be said. The rows are in
    order of period and vintage.

    Raises EstimateError when a forecast or an outcome occurs twice, or a text is no period.
    """
    _once(forecasts, ["vintage", "period"], "forecast")
    _once(outcomes, ["period"], "outcome")
    known = {str(row["period"]): row for row in outcomes.to_dict("records")}
    nothing = float("nan")
    rows = []
    for row in forecasts.to_dict("records"):
        vintage, period, value = str(row["vintage"]), str(row["period"]), float(row["value"])
        outcome, error, box = nothing, nothing, boxes.Box(nothing, nothing)
        if period in known:
            found = known[period]
            outcome = float(found["value"])
            error = boxes.difference((value, value), (outcome, outcome)).lower
            box = boxes.difference((row["lower"], row["upper"]), (found["lower"], found["upper"]))
        rows.append((vintage, period, horizon(vintage, period), value, outcome, error, *box))
    return pd.DataFrame(rows, columns=COLUMNS).sort_values(["period", "vintage"], ignore_index=True)


def horizon(vintage: str, period: str) -> float:
    """Years from the end of the month of a vintage to the end of a target period, in twelfths; negative when over."""
    told, end = _month(vintage), _month(period)
    return (end.ordinal - told.ordinal) / 12


def _month(text: str) -> pd.Period:
    """The last month of a period or partial date."""
    try:
        return pd.Period(str(text)).asfreq("M", how="end")
    except ValueError:
        raise EstimateError(f"'{text}' is no period; write 2025, 2025-Q1, 2025-03 or 2025-03-31") from None


def _once(frame: pd.DataFrame, key: list[str], what: str) -> None:
    again = frame[frame.duplicated(key)]
    if len(again):
        named = " and ".join(f"{name} {again.iloc[0][name]}" for name in key)
        raise EstimateError(f"two {what}s have {named}; keep one definition and one source before comparing")
