"""Scales, ticks and written values of a chart, in its language."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel.dates import format_skeleton
from matplotlib.ticker import MaxNLocator

from analysis.report import slots, text, typeset
from analysis.report.plotted import Row, position

PERCENT = "percent"


@dataclass(frozen=True)
class Scale:
    """From data to points, on one axis."""

    low: float
    high: float
    start: float
    stop: float

    def __call__(self, value: float) -> float:
        """The point at which a value lies."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.stop - self.start)


def ticks(values: Iterable[float], *, zero: bool, most: int = 5) -> list[float]:
    """Round values that span all values (and zero), at most about `most` of them."""
    found = [*values, *([0.0] if zero else [])]
    low, high = min(found), max(found)
    if low == high:
        low, high = (low - 1, high + 1) if not zero else (min(low, 0.0), max(high, 1.0))
    made = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    step = float(made[1] - made[0])
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(step * place, 10) for place in range(first, last + 1)]


def span_ticks(span: Sequence[float], values: Sequence[float], most: int = 5) -> list[float]:
    """The two ends of an axis that runs no farther, and the round values between that are not next to one of them.

    Values outside the span move its end to theirs.
    """
    low, high = min([*span, *values]), max([*span, *values])
    if low == high:
        return ticks([low], zero=False, most=most)
    whole = all(float(end).is_integer() for end in span)  # places are counted: none lies between two
    found = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10], integer=whole).tick_values(low, high)
    made = [float(tick) for tick in found]
    apart = 0.25 * (made[1] - made[0])
    return [low, *(round(tick, 10) for tick in made if low + apart < tick < high - apart), high]


def places(values: Iterable[float], most: int = 2) -> int:
    """How many decimals all values need, noise beyond `most` left out."""
    known = [value for value in values if math.isfinite(value)]
    return next((d for d in range(most) if all(abs(v - round(v, d)) < 1e-6 * max(1, abs(v)) for v in known)), most)


def written(value: float, unit: str, language: str, decimals: int, *, sign: bool = False) -> str:
    """A value as it stands in a chart: with % for percent, `+` where asked; other units stand in the subtitle."""
    digits = text.signed(value, language, decimals) if sign else text.number(value, language, decimals)
    return f"{digits}%" if unit == PERCENT else digits


@dataclass(frozen=True)
class Labels:
    """How the values of a chart stand beside their marks: `fixed` decimals where the chart sets them, else those of
    the step in which each was published, as in tables and sentences; a value without a step has the `usual` ones."""

    unit: str
    language: str
    fixed: int | None
    usual: int

    @classmethod
    def of(cls, rows: Sequence[Row], options: Mapping[str, Any], language: str) -> Labels:
        """For the rows of a chart with a value, and its options."""
        return cls(str(rows[0]["unit"]), language, options.get("decimals"), decimals_of(rows))

    def number(self, row: Row, name: str = "value", *, sign: bool = False) -> str:
        """The value of a row, or an end of its range."""
        places_ = slots.decimals(row) if row.get("step", math.nan) > 0 else self.usual
        decimals = places_ if self.fixed is None else self.fixed
        return written(row[name], self.unit, self.language, decimals, sign=sign)

    def value(self, row: Row, *, sign: bool = False) -> str:
        """The value of a row after the word that stood before it, in short: `almost 80,000`, `ca. 157,000`."""
        shown = self.number(row, sign=sign)
        wording = str(row.get("wording", ""))
        if wording not in slots.WORDED:
            return shown
        return text.Messages(self.language).format("chart-worded", value=shown, wording=wording)


def tick_words(made: Sequence[float], unit: str, language: str, *, sign: bool = False) -> list[str]:
    """The words of ticks: equal decimals, zero without any."""
    most = places(made)
    return [written(tick, unit, language, most if tick else 0, sign=sign) for tick in made]


def decimals_of(rows: Sequence[Row]) -> int:
    """Decimals in which the rows are written: of the finest published step, more where the values need them."""
    values = [row["value"] for row in rows]
    if max(map(abs, values), default=0.0) >= 1000:
        return 0
    steps = [row["step"] for row in rows if row.get("step", math.nan) > 0]
    published = max(0, -math.floor(math.log10(min(steps)) + 1e-9)) if steps else 0
    return max(published, places(values))


def time_ticks(first: float, last: float, room: float, size: float, language: str) -> list[tuple[float, str]]:
    """Ticks of time with their words: every year, or every so many that there is room for, always the last one.

    Under three years with room, quarters are written as months.
    """
    start, stop = math.ceil(first - 1e-6), math.floor(last + 1e-6)
    if last - first < 2.5 and (last - first) > 1e-6 and (abs(first - start) > 0.01 or abs(last - stop) > 0.01):
        return _month_ticks(first, last, room, size, language)
    wide = typeset.width("2024", size) + 5
    years = max(stop - start, 0)
    for step in (1, 2, 5, 10, 20):
        if years // step * wide <= room * years / max(last - first, 1e-9) or step == 20:
            return [(float(year), str(year)) for year in range(stop, start - 1, -step)][::-1]
    return []


def _month_ticks(first: float, last: float, room: float, size: float, language: str) -> list[tuple[float, str]]:
    from datetime import date

    locale = text.LOCALES[language]
    for step in (1, 3, 6, 12):
        months = [m for m in range(round(first * 12), round(last * 12) + 1) if m % step == 0]
        words = [format_skeleton("yMMM", date(m // 12, m % 12 + 1, 1), locale=locale) for m in months]
        if (typeset.widest(words, size) + 7) * len(months) <= room * 1.1:
            return [(m / 12, word) for m, word in zip(months, words, strict=True)]
    return []


def span(periods: Iterable[str]) -> tuple[float, float]:
    """First and last position of the periods on the axis of time; a single one gets a year on both sides."""
    found = [position(period) for period in periods]
    low, high = min(found), max(found)
    return (low - 1, high + 1) if low == high else (low, high)
