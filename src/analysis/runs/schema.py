"""The parameters of a report as a JSON Schema (draft 2020-12), for forms, editors and schedulers.

What the schema accepts is what a run accepts when it is given JSON values, and it comes back unchanged. The command
line takes some more ways of writing the same values (`3` for a number, a municipality's name). Combinations of
parameters (`first_year <= last_year`) cannot be said in a schema; they stand in its description.
"""

from __future__ import annotations

import datetime as dt
import sys
from typing import Any

from analysis import regions
from analysis.runs.catalogue import Entry
from analysis.runs.parameters import UNFIT, Parameter, as_json, convert

DRAFT = "https://json-schema.org/draft/2020-12/schema"
LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29"
DAY = (
    "^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    f"|02-(?:0[1-9]|1[0-9]|2[0-8]))|{LEAP})$"
)
"""The days there are; a form that only knows `format: date` would also let 30 February pass."""


def of_report(entry: Entry, parameters: tuple[Parameter, ...]) -> dict[str, Any]:
    """The schema of an object that holds some or all parameters of a report by name."""
    words = [entry.question["en"], *(f"Always {order}." for order in entry.order)]
    return {
        "$schema": DRAFT,
        "title": entry.title["en"],
        "description": " ".join(words),
        "type": "object",
        "properties": {parameter.name: of_parameter(parameter, entry.languages) for parameter in parameters},
        "additionalProperties": False,
    }


def of_parameter(parameter: Parameter, languages: tuple[str, ...] = ()) -> dict[str, Any]:
    """The schema of one value; of a parameter `language`, only the languages in which the report is made."""
    about: dict[str, Any] = {"description": parameter.help} if parameter.help else {}
    about |= {"default": as_json(parameter.default)}
    rule = _KINDS[parameter.kind](parameter)
    if parameter.name == "language" and "enum" in rule and languages:
        rule = {"enum": [choice for choice in rule["enum"] if choice in languages]}
    return about | ({"anyOf": [rule, {"type": "null"}]} if parameter.optional else rule)


def _number(parameter: Parameter, kind: str, low: float | None, high: float | None) -> dict[str, Any]:
    given = {"minimum": parameter.limits.min, "maximum": parameter.limits.max}
    widest = {"minimum": low, "maximum": high}
    bounds = {name: widest[name] if value is None else value for name, value in given.items()}
    return {"type": kind} | {name: value for name, value in bounds.items() if value is not None}


def _int(parameter: Parameter) -> dict[str, Any]:
    return _number(parameter, "integer", None, None)


def _float(parameter: Parameter) -> dict[str, Any]:
    return _number(parameter, "number", -sys.float_info.max, sys.float_info.max)


def _bool(parameter: Parameter) -> dict[str, Any]:
    return {"type": "boolean"}


def _str(parameter: Parameter) -> dict[str, Any]:
    missing = "|^(?:[nN][oO][nN][eE])?$" if parameter.optional else ""  # how the command line writes null
    return {"type": "string", "not": {"pattern": UNFIT + missing}}


def _date(parameter: Parameter) -> dict[str, Any]:
    low, high = parameter.limits.min, parameter.limits.max
    bounds = [
        {"pattern": pattern(limit)} for limit, pattern in ((low, _from), (high, _until)) if isinstance(limit, dt.date)
    ]
    rule: dict[str, Any] = {"type": "string", "format": "date", "maxLength": 10, "pattern": DAY}
    return rule | ({"allOf": bounds} if bounds else {})


def _from(day: dt.date) -> str:
    return _beyond(day.isoformat(), lambda digit: "" if digit == "9" else f"[{int(digit) + 1}-9]")


def _until(day: dt.date) -> str:
    return _beyond(day.isoformat(), lambda digit: "" if digit == "0" else f"[0-{int(digit) - 1}]")


def _beyond(text: str, others: Any) -> str:
    """The texts that are equal, or that first differ in a digit on the right side: dates are ordered as texts."""
    places = [(text[:place], others(digit)) for place, digit in enumerate(text) if digit.isdigit()]
    return "^(?:" + "|".join([text, *(before + digits for before, digits in places if digits)]) + ")"


def _choice(parameter: Parameter) -> dict[str, Any]:
    return {"enum": [choice for choice in parameter.choices if _taken(choice, parameter)]}


def _taken(choice: Any, parameter: Parameter) -> bool:
    try:
        return bool(convert(choice, parameter) == choice)
    except ValueError:
        return False


def _municipality(parameter: Parameter) -> dict[str, Any]:
    return {"enum": sorted(regions.present())}


_KINDS = {
    "int": _int,
    "float": _float,
    "bool": _bool,
    "str": _str,
    "date": _date,
    "choice": _choice,
    "municipality": _municipality,
}
