"""From answers to agreements: what the acceptance of single answers says about whole cases.

A model stands between the two, whose only free number, the correlation of answers within a case, is solved from both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis import published
from analysis.creditors.rows import sources
from analysis.statistics import EstimateError, beta_binomial

MOST_PLAUSIBLE = 0.5
"""Up to this correlation less than half of the variance of answers lies between cases (assumption A19)."""


def reported(creditors: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    """The yearly means of the number of creditors to compute with.

    Those whose year is stated (final), from the first year with a published share of cases: what is older stands
    before the law of 2012 and belongs to none of the shares.
    """
    known = creditors[creditors["status"] == "final"]
    return known if rates.empty else known[known["date"] >= rates["date"].min()]


def sizes(creditors: pd.DataFrame) -> list[int]:
    """The numbers of creditors to compute with: all whole numbers between the lowest and highest yearly mean."""
    return [] if creditors.empty else list(range(int(creditors["value"].min()), int(creditors["value"].max()) + 1))


def central(creditors: pd.DataFrame) -> int | None:
    """The middle one of the yearly means of the number of creditors (the lower one of two)."""
    ordered = sorted(creditors["value"])
    return int(ordered[(len(ordered) - 1) // 2]) if ordered else None


def independent(row: pd.Series | None, size: int | None) -> pd.Series | None:
    """The share of cases in which all creditors would agree if they answered independently, in percent: pⁿ.

    The interval is that of the rounding of p. None without a rate or a number of creditors.
    """
    if row is None or size is None:
        return None
    made = row.copy()
    for name in ("value", "lower", "upper"):
        made[name] = 100 * beta_binomial.all_agree(min(row[name] / 100, 1.0), 0.0, size)
    made["indicator"], made["method"], made["step"] = "arrangement_established_rate", "independent answers", 1.0
    made["population"], made["status"] = "amicable_cases", "estimate"
    return made


def independence_table(numbers: Sequence[int], **rates: pd.Series | None) -> pd.DataFrame:
    """`independent` for each acceptance rate by name (in `basis`) and each number of creditors (in `size`)."""
    rows = []
    for basis, row in rates.items():
        for size in numbers:
            made = independent(row, size)
            if made is not None:
                rows.append(made.to_dict() | {"basis": basis, "size": size, "predicted": made["value"]})
    return pd.DataFrame(rows, columns=[*published.SPINE, "date", "step", "basis", "size", "predicted"])


def solved(row: pd.Series | None, rates: pd.DataFrame, numbers: Sequence[int]) -> pd.DataFrame:
    """The correlation of answers within a case that would turn the acceptance rate into each share of agreements.

    One row for each published share of cases (`rates`) and number of creditors, spine columns of the share with
    `value` the correlation (unit ratio), `lower` and `upper` over the rounding of both shares
    (`beta_binomial.solved_box`), `rate` (percent), `size`. A share that no correlation from 0 to 1 explains has no
    value.
    """
    columns = [*published.SPINE, "date", "step", "rate", "size"]
    if row is None:
        return pd.DataFrame(columns=columns)
    rows = []
    for rate in rates.to_dict("records"):
        for size in numbers:
            value, low, high = _solution(row, rate, size)
            made = rate | {"unit": "ratio", "step": 0.001, "rate": rate["value"], "size": size, "n": float("nan")}
            made |= {"method": "correlation within cases, beta-binomial", "source_id": sources(rate, row)}
            rows.append(made | {"value": value, "lower": low, "upper": high})
    return pd.DataFrame(rows, columns=columns)


def agreement_curves(row: pd.Series | None, solutions: pd.DataFrame, steps: int = 100) -> pd.DataFrame:
    """The share of cases in which all agree, in percent, by the correlation `x` of answers within a case.

    One curve for each number of creditors (`size`) in `solutions` (of `solved`), at `steps` + 1 correlations from 0 to
    1, with the solved points among them: there `mark` is "x". No interval.
    """
    columns = [*published.SPINE, "date", "x", "size", "mark"]
    if row is None or solutions.empty:
        return pd.DataFrame(columns=columns)
    found = solutions[solutions["value"].notna()].drop_duplicates(["size", "value"])
    rows = []
    for size in sorted(set(solutions["size"])):
        points = {step / steps: "" for step in range(steps + 1)}
        points |= dict.fromkeys(found.loc[found["size"] == size, "value"], "x")
        for x, mark in sorted(points.items()):
            value = 100 * beta_binomial.all_agree(row["value"] / 100, x, int(size))
            made = row.to_dict() | {"value": value, "lower": float("nan"), "upper": float("nan"), "uncertainty": ""}
            made |= {"method": "beta-binomial", "indicator": "arrangement_established_rate", "mark": mark}
            rows.append(made | {"population": "amicable_cases", "x": x, "size": size, "n": float("nan")})
    return pd.DataFrame(rows, columns=columns)


def nobody(row: pd.Series | None, solution: pd.Series | None, size: int | None) -> pd.Series | None:
    """The share of cases in which, at a solved correlation, not one creditor would agree, in percent.

    A check on the model: a high correlation explains agreements by cases in which all refuse together.
    """
    if row is None or solution is None or size is None or pd.isna(solution["value"]):
        return None
    made = row.copy()
    made["value"] = 100 * beta_binomial.all_agree(1 - row["value"] / 100, solution["value"], size)
    made["lower"] = made["upper"] = made["value"]
    made["method"], made["step"], made["uncertainty"] = "beta-binomial, all refuse", 1.0, ""
    return made


def plausible(solution: pd.Series | None) -> str:
    """`yes`, `no` or `missing`: whether clustering alone could be the reason (assumption A19: a correlation to 0.5)."""
    if solution is None or pd.isna(solution["value"]):
        return "missing"
    return "yes" if solution["value"] <= MOST_PLAUSIBLE else "no"


def spreads(mean: int | None) -> dict[str, beta_binomial.Sizes]:
    """Ways in which the number of creditors could differ between cases around one mean (assumption A18).

    `none`: all cases alike; `poisson`: variance about the mean; `double` and `quadruple`: negative binomial with a
    variance of two and four times that; `halves`: half of the cases has half the mean, the other half the rest.
    """
    if mean is None or mean < 2:
        return {}
    low = mean // 2
    made: dict[str, beta_binomial.Sizes] = {"none": mean}
    for name, times in {"poisson": 1, "double": 2, "quadruple": 4}.items():
        made[name] = beta_binomial.spread_sizes(mean, times * (mean - 1))
    return made | {"halves": {low: 0.5, 2 * mean - low: 0.5}}


def spread_table(row: pd.Series | None, rates: pd.DataFrame, kinds: Mapping[str, beta_binomial.Sizes]) -> pd.DataFrame:
    """What a spread of the number of creditors does to the solved correlation, one row for each rate and kind.

    Spine columns of the rate with `spread` (the kind), `sd` (of the number of creditors), `independent` (percent),
    `value` (correlation) and `bias` (value minus that without spread). A rate that nothing explains has no value.
    """
    columns = [*published.SPINE, "date", "step", "spread", "sd", "independent", "bias", "rate"]
    rows: list[dict[Any, Any]] = []
    if row is None:
        return pd.DataFrame(columns=columns)
    p = row["value"] / 100
    for rate in rates.to_dict("records"):
        alone = float("nan")
        for kind, numbers in kinds.items():
            value, low, high = _solution(row, rate, numbers)
            alone = value if kind == "none" else alone
            made = rate | {"value": value, "bias": value - alone, "unit": "ratio", "step": 0.001, "rate": rate["value"]}
            made |= {"spread": kind, "sd": beta_binomial.moments(numbers)[1], "source_id": sources(rate, row)}
            made |= {"lower": low, "upper": high, "n": float("nan")}
            rows.append(made | {"independent": 100 * beta_binomial.all_agree(p, 0.0, numbers)})
    return pd.DataFrame(rows, columns=columns)


def _solution(row: pd.Series, rate: Mapping[Any, Any], numbers: beta_binomial.Sizes) -> tuple[float, float, float]:
    """The solved correlation with its rounding bounds; nothing (NaN) where no correlation explains the two shares."""
    around = (row["lower"] / 100, min(row["upper"] / 100, 1.0))
    try:
        value = beta_binomial.solved_correlation(row["value"] / 100, rate["value"] / 100, numbers)
        box = beta_binomial.solved_box(around, (rate["lower"] / 100, rate["upper"] / 100), numbers)
    except EstimateError:
        return (float("nan"),) * 3
    return value, box.lower, box.upper
