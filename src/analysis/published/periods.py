"""Periods as published: 2024, 2024-H1, 2024-Q1, 2024-03, or 2024-01-01 for a reference date."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

_PERIOD = re.compile(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?")


@lru_cache(maxsize=4096)
def bounds(period: str) -> tuple[date, date]:
    """First and last day of a period. Raises ValueError when the text is not a period (month 13, 31 February)."""
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(f"'{period}' is not a period (2024, 2024-H1, 2024-Q1, 2024-03 or 2024-01-01)")
    year, half, quarter, month, day = (int(part) if part else 0 for part in match.groups())
    if day:
        return date(year, month, day), date(year, month, day)
    if half:
        first, last = 6 * half - 5, 6 * half
    elif quarter:
        first, last = 3 * quarter - 2, 3 * quarter
    elif match.group(4):
        first = last = month
    else:
        first, last = 1, 12
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def start(period: str) -> date:
    """First day of a period."""
    return bounds(period)[0]


def last_day(partial: str) -> date:
    """Last day of a full or partial date: a release known as 2024-10 had certainly happened by 31 October 2024."""
    return bounds(partial)[1]


def shape(period: str) -> str:
    """`year`, `half`, `quarter`, `month` or `day`: what kind of period the text names."""
    if "H" in period:
        return "half"
    if "Q" in period:
        return "quarter"
    return {4: "year", 7: "month"}.get(len(period), "day")
