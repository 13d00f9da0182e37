"""Words around a number, and the set of numbers that they stand for: one table (assumption A27)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from analysis.errors import DataError
from analysis.statistics import sets
from analysis.statistics.sets import Interval

SLIGHT = Fraction(5)
"""A slight change stays under so many percent; so does one that is called none."""


class Printed(NamedTuple):
    """A number as printed: `step` is the unit of its last digit, `part` the fraction in words on the scale of value.

    `slight` is the bound in percent of a change that is called slight, or none.
    """

    value: Fraction
    step: Fraction | None
    part: tuple[int, int] | None
    scale: Fraction
    slight: Fraction = SLIGHT


def _step(printed: Printed) -> Fraction:
    if printed.step is None:
        raise DataError(f"a word of rounding stands beside {float(printed.value):g} without the unit of its last digit")
    return printed.step


def _exact(printed: Printed) -> Interval:
    if printed.step is None:
        return sets.point(printed.value)
    half = printed.step / 2
    return Interval(printed.value - half, printed.value + half, True, False)


def _fraction(printed: Printed) -> Interval:
    """One in N leaves N its half unit; k in N leaves k its half unit."""
    if printed.part is None:
        return _exact(printed)
    count, of = printed.part
    half = Fraction(1, 2)
    ends = (1 / (of + half), 1 / (of - half)) if count == 1 else ((count - half) / of, (count + half) / of)
    return Interval(printed.scale * ends[0], printed.scale * ends[1])


def _bound(printed: Printed) -> Fraction:
    return printed.value if printed.part is None else printed.scale * Fraction(*printed.part)


WORDINGS: Mapping[str, Callable[[Printed], Interval]] = {
    "exact": _exact,
    "more_than": lambda printed: Interval(printed.value, printed.value + _step(printed)),
    "almost": lambda printed: Interval(printed.value - _step(printed), printed.value),
    "about": lambda printed: Interval(printed.value - _step(printed), printed.value + _step(printed)),
    "one_in_n": _fraction,
    "half": _fraction,
    "third": _fraction,
    "quarter": _fraction,
    "at_least": lambda printed: sets.above(_bound(printed), itself=True),
    "at_most": lambda printed: sets.below(_bound(printed), itself=True),
    "above": lambda printed: sets.above(_bound(printed)),
    "below": lambda printed: sets.below(_bound(printed)),
    "tens_of": lambda printed: Interval(2 * printed.value, 10 * printed.value, True, False),
    "rise": lambda printed: sets.above(Fraction(0)),
    "fall": lambda printed: sets.below(Fraction(0)),
    "slight_rise": lambda printed: Interval(Fraction(0), printed.slight, False, False),
    "slight_fall": lambda printed: Interval(-printed.slight, Fraction(0), False, False),
    "level": lambda printed: Interval(-printed.slight, printed.slight, False, False),
}
WITHOUT_NUMBER = frozenset({"rise", "fall", "slight_rise", "slight_fall", "level"})


def meant(
    wording: str, value: str | float, step: str | float, detail: str, unit: str, *, slight: Fraction = SLIGHT
) -> Interval:
    """The set that a printed number and the words around it stand for, in its own unit.

    `value` and `step` are empty (or not a number) where nothing is printed or the digit is unknown; `detail` holds a
    fraction such as 1/6. Raises DataError for a wording that the table does not know, and for a missing number.
    """
    if wording not in WORDINGS:
        raise DataError(f"wording '{wording}' has no set in the table of claims; known are {', '.join(WORDINGS)}")
    number, digit = _number(value), _number(step)
    if number is None and wording not in WITHOUT_NUMBER:
        raise DataError(f"wording '{wording}' needs a number; the claim states none")
    count, slash, of = detail.partition(" ")[0].partition("/")
    part = (int(count), int(of)) if slash and count.isdigit() and of.isdigit() else None
    scale = Fraction(100 if unit == "percent" else 1)
    return WORDINGS[wording](Printed(number or Fraction(0), digit or None, part, scale, slight))


def _number(text: str | float) -> Fraction | None:
    if isinstance(text, float):
        return None if text != text else sets.exact(text)
    return sets.exact(text) if text else None
