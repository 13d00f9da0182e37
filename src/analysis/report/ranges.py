"""Ranges in words: between two numbers, from one on, up to one, or exactly one."""

from __future__ import annotations

import math

from analysis.report import text

PLACES = {"count": 0, "persons": 0, "households": 0, "euro": 0}
MOST = 2
"""Decimals of an end in other units: more would say less."""


def written(
    lower: float, upper: float, unit: str, language: str, *, has_lower: bool = True, has_upper: bool = True
) -> str:
    """A range with its unit: `3,05% tot 3,15%`, `meer dan 0%`, `ten minste 20.000 personen`; empty for no range.

    Ends that are written alike are written once.

    An end that is infinite is open; `has_lower` and `has_upper` choose between `more than` and `at least`.
    """
    if math.isnan(lower) or math.isnan(upper):
        return ""
    ends = [end for end in (lower, upper) if math.isfinite(end)]
    places = max((_places(end, unit) for end in ends), default=0)
    if len(ends) == 2 and round(lower, places) < round(upper, places):
        return text.interval(lower, upper, unit, language, places)
    if not ends:
        return ""
    form = "exactly" if len(ends) == 2 else _side(math.isfinite(lower), has_lower, has_upper)
    return text.Messages(language).format("range-open", form=form, end=text.quantity(ends[0], unit, language, places))


def _side(from_lower: bool, has_lower: bool, has_upper: bool) -> str:
    if from_lower:
        return "at_least" if has_lower else "above"
    return "at_most" if has_upper else "below"


def _places(end: float, unit: str) -> int:
    return next(
        (at for at in range(PLACES.get(unit, MOST)) if abs(end - round(end, at)) < 1e-9), PLACES.get(unit, MOST)
    )
