"""What a printed number can mean: its interval from the precision of its table and the wording around it.

Assumptions A1-A5 (docs/assumptions.md). A number printed in steps of s stands for [x - s/2, x + s/2); "more than x" for
[x, x + s); "almost x" for [x - s, x); "about x" for [x - s, x + s]; "one in N" for [1/(N + 1/2), 1/(N - 1/2)];
"at least x" for [x, inf); "at most x" for (-inf, x]. The step is that of the row's own value where the wording is
reviewed, else that of the indicator in its source.
"""

from __future__ import annotations

import math
import re

import pandas as pd

_ROW = ["indicator", "definition", "population", "breakdown", "category", "region", "period", "source_id", "value"]
_ONE_IN = re.compile(r"1/(\d+)")
_PARTS = re.compile(r"(\d+)/(\d+)")


def interval(value: float, step: float, wording: str = "exact", detail: str = "") -> tuple[float, float]:
    """Lower and upper end of what a printed number can stand for, in the unit of the value.

    `step` is the unit of the last printed digit (NaN: unknown, the number is taken as it stands); `detail` names the
    fraction for `one_in_n`, `half`, `third` and `quarter`.
    """
    if math.isnan(step):
        return value, value
    if wording == "at_least":
        return value, math.inf
    if wording == "at_most":
        return -math.inf, value
    parts = _PARTS.search(detail)
    if wording in ("one_in_n", "half", "third", "quarter") and parts:
        return _fraction(value, int(parts.group(1)), int(parts.group(2)))
    below, above = {"more_than": (0.0, 1.0), "almost": (1.0, 0.0), "about": (1.0, 1.0)}.get(wording, (0.5, 0.5))
    return _clean(value - below * step), _clean(value + above * step)


def _fraction(value: float, count: int, of: int) -> tuple[float, float]:
    """`one in N` leaves N its half unit; `k in N` leaves k its half unit. Scaled as the value is (100 for percent)."""
    scale = value / (count / of)
    nearest = 10 ** round(math.log10(scale)) if scale > 0 else 1.0
    if count == 1:
        return _clean(nearest / (of + 0.5)), _clean(nearest / (of - 0.5))
    return _clean(nearest * (count - 0.5) / of), _clean(nearest * (count + 0.5) / of)


def _clean(number: float) -> float:
    """Without the noise of binary fractions: 4.95, not 4.949999999999999."""
    return round(number, 10)


def with_intervals(figures: pd.DataFrame, precision: pd.DataFrame, wording: pd.DataFrame) -> pd.DataFrame:
    """The figures with `lower`, `upper`, `wording` and `step`: by the row first, then by source and indicator."""
    steps = precision.assign(step=pd.to_numeric(precision["step"], errors="coerce"))
    steps = steps.drop_duplicates(["source_id", "indicator", "unit"])
    reviewed = wording.assign(
        value=pd.to_numeric(wording["value"], errors="coerce"),
        own_step=pd.to_numeric(wording["step"], errors="coerce"),
    ).drop_duplicates([*_ROW, "locator"])
    frame = figures.merge(
        steps[["source_id", "indicator", "unit", "step"]], on=["source_id", "indicator", "unit"], how="left"
    ).merge(reviewed[[*_ROW, "locator", "wording", "detail", "own_step"]], on=[*_ROW, "locator"], how="left")
    frame["step"] = frame["own_step"].fillna(frame["step"])
    frame["wording"] = frame["wording"].fillna("exact")
    ends = [
        interval(value, step, word, detail if isinstance(detail, str) else "")
        for value, step, word, detail in zip(
            frame["value"], frame["step"], frame["wording"], frame["detail"], strict=True
        )
    ]
    frame["lower"] = [low for low, _ in ends]
    frame["upper"] = [high for _, high in ends]
    return frame.drop(columns=["own_step", "detail"])
