"""Creditors: how often they accept, and what the acceptance of single answers says about whole cases.

Answers of creditors and agreements of cases are never joined or subtracted: a model stands between them, whose only
free number, the correlation of answers within a case, is solved from the two. No drawing, no files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import published
from analysis.published import vintages
from analysis.statistics import EstimateError, beta_binomial, boxes, proportions

ACCEPTED = ("accepted_first_proposal", "accepted_after_reconsideration")
YEAR = len("2024")


def printed(
    indicator: str,
    definition: str,
    population: str,
    *,
    as_of: str | date | None = None,
    folder: Path | None = None,
) -> pd.DataFrame:
    """Every national total printed for one indicator, one row a source: nothing chosen, nothing left out.

    Where `published.read` gives one value a period, this shows what the sources say beside each other.
    """
    rows = published.package(folder).figures
    wanted = {"indicator": indicator, "definition": definition, "population": population, "breakdown": ""}
    for name, value in {**wanted, "region": "NL"}.items():
        rows = rows[rows[name] == value]
    rows = vintages.released_by(rows, as_of).drop(columns="file")
    return rows.assign(vintage=rows["release"]).sort_values(["date", "value", "source_id"], ignore_index=True)


def accepted(responses: pd.DataFrame) -> pd.Series | None:
    """Accepted at once and after reconsideration together, as one row in percent; None when a part is missing.

    A second round is the answer of the same creditor to the same case: its yes belongs to the same n. The interval is
    that of the rounding of both parts (`boxes.total`).
    """
    parts = responses[responses["category"].isin(ACCEPTED)]
    if len(parts) < len(ACCEPTED):
        return None
    row = parts.sort_values("category").iloc[0].copy()
    box = boxes.total(*zip(parts["lower"], parts["upper"], strict=True))
    row["indicator"], row["breakdown"], row["category"] = "creditor_acceptance_rate", "", ""
    row["value"], row["lower"], row["upper"] = parts["value"].sum(), box.lower, box.upper
    row["method"], row["source_id"] = "sum of parts", _sources(parts)
    return row


def acceptance(responses: pd.DataFrame, totals: pd.DataFrame) -> pd.Series | None:
    """The share of answers that are a yes in the end, in percent: the narrowest of what is printed and of its parts.

    `totals` are the printed totals (`printed`), `responses` the printed parts. The number of answers `n` is that of the
    parts. None without any of them (assumption A25).
    """
    candidates = [row for _, row in totals.iterrows()]
    whole = accepted(responses)
    if whole is not None:
        candidates.append(whole)
    if not candidates:
        return None
    row = min(candidates, key=lambda one: (one["upper"] - one["lower"], one["value"])).copy()
    known = pd.concat([responses["n"], totals["n"]]).dropna()
    row["n"] = float(known.max()) if len(known) else float("nan")
    return row


def not_refused(responses: pd.DataFrame) -> pd.Series | None:
    """All answers but the refusals, in percent: 100 minus the share refused; None when that is missing.

    It counts "other" and "unknown" as no obstacle, where `acceptance` counts them as one: the other extreme.
    """
    refused = published.observation(responses[responses["category"] == "refused"])
    if refused is None:
        return None
    row = refused.copy()
    row["value"], row["lower"], row["upper"] = 100 - row["value"], 100 - row["upper"], 100 - row["lower"]
    row["indicator"], row["breakdown"], row["category"] = "creditor_acceptance_rate", "", ""
    row["method"] = "all answers but refusals"
    return row


def answers(responses: pd.DataFrame, confidence: float, effect: float = 1.0) -> pd.DataFrame:
    """Each kind of answer in percent of all answers, with what is known of its count and two sampling intervals.

    Adds `count_lower`, `count_upper` (counts that fit the rounded percentage), `lower`, `upper` (separate, Wilson) and
    `joint_lower`, `joint_upper` (simultaneous over all kinds, Goodman), both at one design effect, in percent. The
    counts that enter are the percentages of n, unrounded. Empty without n or when the kinds do not make a whole.
    """
    extra = ["count_lower", "count_upper", "joint_lower", "joint_upper"]
    whole = boxes.total(*zip(responses["lower"], responses["upper"], strict=True)) if len(responses) else (0.0, 0.0)
    if responses.empty or responses["n"].isna().any() or not whole[0] <= 100 <= whole[1]:
        return responses.iloc[0:0].reindex(columns=[*responses.columns, *extra])
    n = float(responses["n"].max())
    counts = [n * value / 100 for value in responses["value"]]
    joint = proportions.simultaneous_intervals(counts, confidence, "goodman", effect)
    rows = []
    for row, together in zip(responses.to_dict("records"), joint, strict=True):
        known = proportions.rebuilt_count((row["lower"] / 100, row["upper"] / 100), n)
        alone = proportions.proportion_interval(n * row["value"] / 100, n, confidence, "wilson", effect)
        row |= {"count_lower": known.lower, "count_upper": known.upper}
        row |= {"lower": 100 * alone.lower, "upper": 100 * alone.upper, "uncertainty": "sampling"}
        row |= {"joint_lower": 100 * together.lower, "joint_upper": 100 * together.upper}
        rows.append(row)
    return pd.DataFrame(rows).sort_values(["value", "category"], ascending=[False, True], ignore_index=True)


def by_design_effect(row: pd.Series | None, effects: Sequence[float], confidence: float) -> pd.DataFrame:
    """The sampling interval of an acceptance rate at each design effect, spine rows in percent with the effect in `x`.

    Beside `lower` and `upper` (separate, Wilson): `effective_n`, `wide_lower` and `wide_upper` (the same over all
    rates that the rounding of the printed one leaves open: sampling and rounding together), and `joint_lower` and
    `joint_upper` (yes and no together, Goodman). Empty without a rate or its n; effects above n are left out.
    """
    extra = ["x", "effective_n", "wide_lower", "wide_upper", "joint_lower", "joint_upper"]
    if row is None or pd.isna(row["n"]):
        return pd.DataFrame(columns=[*published.SPINE, "date", *extra])
    rows, n = [], float(row["n"])
    for effect in (effect for effect in effects if effect <= n):
        value, low, high = (
            proportions.proportion_interval(n * share / 100, n, confidence, "wilson", effect)
            for share in (row["value"], row["lower"], row["upper"])
        )
        count = n * row["value"] / 100
        joint = proportions.simultaneous_intervals([count, n - count], confidence, "goodman", effect)[0]
        made = row.to_dict() | {"lower": 100 * value.lower, "upper": 100 * value.upper, "uncertainty": "sampling"}
        made |= {"method": "Wilson on the effective number of answers", "x": effect, "effective_n": value.effective_n}
        made |= {"wide_lower": 100 * low.lower, "wide_upper": 100 * high.upper}
        rows.append(made | {"joint_lower": 100 * joint.lower, "joint_upper": 100 * joint.upper})
    return pd.DataFrame(rows)


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
    made["population"] = "amicable_cases"
    return made


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
    p, around, rows = row["value"] / 100, (row["lower"] / 100, min(row["upper"] / 100, 1.0)), []
    for rate in rates.to_dict("records"):
        for size in numbers:
            made = rate | {"unit": "ratio", "step": 0.001, "rate": rate["value"], "size": size, "n": float("nan")}
            made |= {"method": "correlation within cases, beta-binomial", "value": float("nan")}
            made |= {"lower": float("nan"), "upper": float("nan"), "source_id": _sources(rate, row)}
            try:
                made["value"] = beta_binomial.solved_correlation(p, rate["value"] / 100, size)
                box = beta_binomial.solved_box(around, (rate["lower"] / 100, rate["upper"] / 100), size)
                made |= {"lower": box.lower, "upper": box.upper}
            except EstimateError:
                pass
            rows.append(made)
    return pd.DataFrame(rows, columns=columns)


def agreement_curves(row: pd.Series | None, numbers: Sequence[int], steps: int = 100) -> pd.DataFrame:
    """The share of cases in which all agree, in percent, by the correlation `x` of answers within a case.

    One curve for each number of creditors (`size`), at `steps` + 1 correlations from 0 to 1; no interval.
    """
    if row is None:
        return pd.DataFrame(columns=[*published.SPINE, "date", "x", "size"])
    rows = []
    for size in numbers:
        for step in range(steps + 1):
            value = 100 * beta_binomial.all_agree(row["value"] / 100, step / steps, size)
            made = row.to_dict() | {"value": value, "lower": float("nan"), "upper": float("nan"), "uncertainty": ""}
            made |= {"method": "beta-binomial", "indicator": "arrangement_established_rate"}
            rows.append(made | {"population": "amicable_cases", "x": step / steps, "size": size, "n": float("nan")})
    return pd.DataFrame(rows)


def spreads(mean: int | None) -> dict[str, beta_binomial.Sizes]:
    """Ways in which the number of creditors could differ between cases around one mean (assumption A26).

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
            try:
                value = beta_binomial.solved_correlation(p, rate["value"] / 100, numbers)
            except EstimateError:
                value = float("nan")
            alone = value if kind == "none" else alone
            made = rate | {"value": value, "bias": value - alone, "unit": "ratio", "step": 0.001, "rate": rate["value"]}
            made |= {"spread": kind, "sd": beta_binomial.moments(numbers)[1], "source_id": _sources(rate, row)}
            made |= {"lower": float("nan"), "upper": float("nan"), "n": float("nan")}
            rows.append(made | {"independent": 100 * beta_binomial.all_agree(p, 0.0, numbers)})
    return pd.DataFrame(rows, columns=columns)


def yearly(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows over a whole calendar year; quarters and months of the same count are parts of it."""
    return frame[frame["period"].str.len() == YEAR].reset_index(drop=True)


def one_rate(rates: pd.DataFrame, which: str) -> pd.Series | None:
    """The `highest` (the first of equals), `lowest` or `last` row of a series; None when it is empty."""
    known = rates[rates["value"].notna()].sort_values("date")
    if known.empty:
        return None
    if which == "last":
        return known.iloc[-1]
    return known.sort_values("value", ascending=which == "lowest", kind="stable").iloc[0]


def effects(numbers: Sequence[int], correlations: Sequence[float]) -> list[float]:
    """Design effects worth a row: none, those of the correlations at the largest case, and one case one answer."""
    if not numbers:
        return [1.0]
    most = max(numbers)
    found = {1.0, float(most), *(proportions.design_effect(most, one) for one in correlations if one == one)}
    return sorted(found)


def _sources(*found: Any) -> str:
    """The ids of the sources of rows or frames, each once, sorted."""
    texts: list[str] = []
    for one in found:
        texts += list(one["source_id"]) if isinstance(one, pd.DataFrame) else [str(one["source_id"])]
    return " ".join(sorted({ident for text in texts for ident in text.split()}))
