"""From results to the slots of a message: an observation or a change becomes the words that a sentence needs.

An observation `latest` gives `latest_value` (number with unit, and the word that stood before it), `latest_number`,
`latest_period`, `latest_when` (the period with the status of its figure), `latest_status` (final, provisional, ... or
`missing`). A list of texts gives `_count` and `_list`, a frame its first, last, lowest and highest row, a count that is
given as text (`3`) its `_form` (none, one, many). A change
`change` gives these for `change_later` and `change_earlier`, and `change_form` (rise, fall, unchanged, missing, apart,
none), `change_why` (of apart: release, break, definition, series), `change_size` (with unit, without sign),
`change_number` (with sign) and `change_percent`. What is unknown is empty text, so that a message chooses its form by
the status.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis import published
from analysis.report import text
from analysis.statistics.changes import Change, direction

UNIT_DECIMALS = {"percent": 1, "percentage_points": 1, "years": 1}
WORDED = ("about", "more_than", "almost")  # what is said before a value


def decimals(row: Mapping[str, Any] | pd.Series) -> int:
    """How many decimals a value is written with: those of its published step, else those usual for its unit.

    Without a step one decimal more is written where it makes the value exact: a goal of 3.15 is not one of 3.2.
    """
    step = row.get("step", math.nan)
    if isinstance(step, float) and step > 0:
        return max(0, -math.floor(math.log10(step) + 1e-9))
    usual = UNIT_DECIMALS.get(str(row.get("unit", "")), 0)
    value = float(row.get("value", math.nan))
    exact = [places for places in range(usual, usual + 2) if abs(value - round(value, places)) < 1e-9]
    return exact[0] if exact else usual


def expand(language: str, values: Mapping[str, Any]) -> dict[str, str | int]:
    """All slots that the values can fill; text and whole numbers pass unchanged."""
    slots: dict[str, str | int] = {}
    for name, value in values.items():
        if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
            slots = _counted(name, value) | slots | {name: value}
        elif isinstance(value, Change):
            slots |= _change(name, value, language)
        elif value is None or isinstance(value, pd.Series):
            slots |= _observation(name, value, language)
        elif isinstance(value, pd.DataFrame):
            slots |= _frame(name, value, language)
        elif isinstance(value, list):
            slots |= {f"{name}_count": len(value), f"{name}_list": text.list_of(value, language)}
        else:
            raise TypeError(f"slot '{name}' is {type(value).__name__}; give text, a whole number, a row or a change")
    return slots


def _counted(name: str, value: str | int) -> dict[str, str | int]:
    """The form of a count that is printed: none, one or many; nothing for any other text."""
    if not isinstance(value, str) or not re.fullmatch(r"\d+([.,]\d{3})*", value):
        return {}
    return {f"{name}_form": {"0": "none", "1": "one"}.get(value, "many")}


def _observation(name: str, row: pd.Series | None, language: str) -> dict[str, str | int]:
    if row is None or math.isnan(row["value"]):
        parts = ("value", "number", "period", "when", "signed", "range", "from", "to", "label")
        missing = {f"{name}_{part}": "" for part in parts}
        return {**missing, f"{name}_status": "missing", f"{name}_sign": "missing"}
    places, unit = decimals(row), str(row["unit"])
    period = str(row["period"])
    first, _, last = period.partition("/")
    return {
        f"{name}_value": worded(row, text.quantity(row["value"], unit, language, places), language),
        f"{name}_number": worded(row, text.number(row["value"], language, places), language),
        f"{name}_signed": text.quantity(row["value"], unit, language, places, sign=True),
        f"{name}_range": _range(row, unit, language, places),
        f"{name}_period": text.period(period, language),
        f"{name}_when": _when(row, language),
        f"{name}_from": text.period(first, language),
        f"{name}_to": text.period(last or first, language),
        f"{name}_status": str(row["status"]),
        f"{name}_sign": direction(row),
        f"{name}_label": str(row.get("label", "")),
    }


def worded(row: Mapping[Any, Any] | pd.Series, written: str, language: str) -> str:
    """A value with the word that stood before it in the source: about, more than, almost."""
    wording = str(row.get("wording", "exact"))
    if wording not in WORDED:
        return written
    return text.Messages(language).format("value-worded", value=written, wording=wording)


def _when(row: pd.Series, language: str) -> str:
    """The period with the status of its figure when that is not final: `2024 (voorlopig)`."""
    period = text.period(str(row["period"]), language)
    if row["status"] in ("final", ""):
        return period
    return f"{period} ({published.label('status', str(row['status']), language).lower()})"


def _range(row: pd.Series, unit: str, language: str, places: int) -> str:
    low, high = float(row["lower"]), float(row["upper"])
    if not (math.isfinite(low) and math.isfinite(high)):
        return ""
    if row.get("uncertainty") == "sampling" and high > low:  # no more digits than the width deserves
        unit_of_width = 10.0 ** (math.floor(math.log10(high - low)) - 2)
        low, high = (round(end / unit_of_width) * unit_of_width for end in (low, high))
    finer = places + 2 if row.get("uncertainty") == "rounding" and unit in UNIT_DECIMALS else places
    return text.interval(low, high, unit, language, finer)


def _change(name: str, change: Change, language: str) -> dict[str, str | int]:
    slots: dict[str, str | int] = {f"{name}_form": change.form, f"{name}_why": change.why}
    slots |= _observation(f"{name}_later", change.later, language)
    slots |= _observation(f"{name}_earlier", change.earlier, language)
    if change.later is not None and change.earlier is None:
        slots[f"{name}_earlier_period"] = str(change.later["date"].year - 1)
    slots |= {f"{name}_{part}": "" for part in ("size", "number", "percent", "size_number")}
    if change.row is not None and change.earlier is not None:
        places, unit = decimals(change.row), str(change.row["unit"])
        size = abs(change.row["value"])
        slots[f"{name}_size"] = text.quantity(size, unit, language, places)
        slots[f"{name}_size_number"] = text.number(size, language, places)
        slots[f"{name}_number"] = text.quantity(change.row["value"], unit, language, places, sign=True)
        if change.earlier["value"]:
            relative = 100 * abs(change.row["value"] / change.earlier["value"])
            slots[f"{name}_percent"] = text.quantity(relative, "percent", language, 0 if relative >= 1 else 2)
    return slots


def _frame(name: str, frame: pd.DataFrame, language: str) -> dict[str, str | int]:
    """Of several observations: how many, first, last, lowest and highest."""
    known = frame[frame["value"].notna()].sort_values("date") if len(frame) else frame
    slots: dict[str, str | int] = {f"{name}_count": len(known), f"{name}_count_text": text.number(len(known), language)}
    picks = {"first": 0, "last": -1}
    for part, place in picks.items():
        slots |= _observation(f"{name}_{part}", known.iloc[place] if len(known) else None, language)
    for part, pick in (("lowest", "idxmin"), ("highest", "idxmax")):
        row = known.loc[getattr(known["value"], pick)()] if len(known) else None
        slots |= _observation(f"{name}_{part}", row, language)
    return slots
