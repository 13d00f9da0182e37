"""Typed parameters: what a value must be, which combinations are allowed, how a variant is called."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.errors import CatalogueError, ParameterError, did_you_mean
from analysis.runs.catalogue import Bound, Entry, Limits

Value = bool | int | float | str | dt.date | None

SIMPLE = ("int", "float", "bool", "str", "date")
WORDS = {
    "int": "a whole number",
    "float": "a number with a decimal point",
    "bool": "true or false",
    "str": "a text",
    "date": "a date such as 2025-06-30",
    "municipality": "a municipality: its CBS code (GM0518) or its name (Den Haag)",
}
UNFIT = (
    r"[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000"
    r"\ud800-\udfff\ufeff\ufff9-\uffff]|^ | $"
)
"""What a text may not hold (control and invisible characters, spaces at its ends), as every dialect reads it."""


@dataclass(frozen=True)
class Parameter:
    """One parameter: `kind` is one of SIMPLE, municipality, or choice (then `choices` holds the allowed values)."""

    name: str
    kind: str
    default: Value
    optional: bool = False
    choices: tuple[Value, ...] = ()
    help: str = ""
    limits: Limits = field(default_factory=Limits)

    @property
    def type(self) -> str:
        """Its type as a notebook declares it: `int`, `date | None`, `Literal['nl', 'en']`."""
        choice = f"Literal[{', '.join(map(repr, self.choices))}]"
        name = {"choice": choice, "municipality": "str"}.get(self.kind, self.kind)
        return name + (" | None" if self.optional else "")

    @property
    def expected(self) -> str:
        """What a value must be, in words."""
        if self.kind == "choice":
            words = "one of " + ", ".join(as_text(choice) for choice in self.choices)
        else:
            words = WORDS[self.kind]
        low, high = self.limits.min, self.limits.max
        if low is not None and high is not None:
            words += f" from {as_text(low)} to {as_text(high)}"
        elif low is not None:
            words += f" from {as_text(low)}"
        elif high is not None:
            words += f" up to {as_text(high)}"
        return words + (", or none" if self.optional else "")


# --- values -----------------------------------------------------------------------------------------------------------


def convert(raw: Any, parameter: Parameter) -> Value:
    """A text from the command line, or a Python value, as the parameter's type; ranges included.

    Raises ValueError with the second half of a sentence ("must be a whole number, not 'three'").
    """
    given = raw.strip() if isinstance(raw, str) else raw
    refused = ValueError(f"must be {parameter.expected}, not {shown(raw)}")
    if given is None or (parameter.optional and isinstance(given, str) and given.lower() in ("none", "")):
        if not parameter.optional:
            raise refused
        return None
    value: Value
    if parameter.kind == "choice":
        matches = [c for c in parameter.choices if _same(c, given) or as_text(c) == given]
        if not matches:
            near = did_you_mean(str(given), [as_text(choice) for choice in parameter.choices])
            raise ValueError(f"{refused}{near if 'did you mean' in near else ''}")
        return matches[0]
    if parameter.kind == "municipality":
        return _municipality(given, refused)
    try:
        value = _CONVERSIONS[parameter.kind](given)
    except (ValueError, TypeError, OverflowError):
        raise refused from None
    low, high = parameter.limits.min, parameter.limits.max
    if _below(value, low) or _below(high, value):
        raise refused
    return value


def _same(choice: Value, given: Any) -> bool:
    """Equal as JSON: 1 and 1.0 are, 1 and true are not."""
    return bool(choice == given and isinstance(choice, bool) == isinstance(given, bool))


def _int(given: Any) -> int:
    if isinstance(given, str) and re.fullmatch(r"[+-]?[0-9]{1,18}", given):
        return int(given)
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    if isinstance(given, float) and given.is_integer():  # JSON knows one kind of number
        return int(given)
    raise ValueError


def _float(given: Any) -> float:
    if isinstance(given, str) and re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", given):
        given = float(given)
    if isinstance(given, int | float) and not isinstance(given, bool) and math.isfinite(given):
        return float(given)
    raise ValueError


def _bool(given: Any) -> bool:
    if isinstance(given, bool):
        return given
    if str(given).lower() in ("true", "false"):
        return str(given).lower() == "true"
    raise ValueError


def _str(given: Any) -> str:
    if isinstance(given, str) and not re.search(UNFIT, given):
        return given
    raise ValueError


def _date(given: Any) -> dt.date:
    if isinstance(given, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
        return dt.date.fromisoformat(given)
    if isinstance(given, dt.date) and not isinstance(given, dt.datetime):
        return given
    raise ValueError


def _municipality(given: Any, refused: ValueError) -> str:
    """The code of a municipality, looked up only when one is given, so that listing stays light."""
    if not isinstance(given, str):
        raise refused
    from analysis.regions import resolve as resolve_municipality

    try:
        return resolve_municipality(given)
    except ParameterError as error:
        raise ValueError(str(error)) from None


_CONVERSIONS: dict[str, Callable[[Any], Value]] = {
    "int": _int,
    "float": _float,
    "bool": _bool,
    "str": _str,
    "date": _date,
}


def _below(left: Value | Bound, right: Value | Bound) -> bool:
    """Whether left < right; nothing is below or above a missing value."""
    if left is None or right is None:
        return False
    return bool(left < right)  # type: ignore[operator]


def shown(raw: Any) -> str:
    """A value as an error sentence shows it."""
    return repr(raw) if isinstance(raw, str) else as_text(raw)


# --- a run's values ---------------------------------------------------------------------------------------------------


def resolve(given: Mapping[str, Any], parameters: tuple[Parameter, ...], entry: Entry) -> dict[str, Value]:
    """Every parameter of a run with its value. Raises ParameterError in one sentence."""
    by_name = {parameter.name: parameter for parameter in parameters}
    values = {parameter.name: parameter.default for parameter in parameters}
    for name, raw in given.items():
        if name not in by_name:
            raise ParameterError(f"{entry.id}: there is no parameter '{name}'{did_you_mean(name, by_name)}")
        try:
            values[name] = convert(raw, by_name[name])
        except ValueError as error:
            raise ParameterError(f"{entry.id}: {name} {error}") from None
    check(values, parameters, entry)
    return values


def check(values: Mapping[str, Value], parameters: tuple[Parameter, ...], entry: Entry) -> None:
    """Combinations that the catalogue forbids. Raises ParameterError."""
    language = values.get("language")
    if language is not None and language not in entry.languages:
        raise ParameterError(
            f"{entry.id}: the report is not made in '{language}', only in {', '.join(entry.languages)}"
        )
    kinds = {parameter.name: parameter.kind for parameter in parameters}
    for order in entry.order:
        left, right = values[order.left], values[order.right]
        if left is None or right is None:
            continue
        if kinds[order.left] != kinds[order.right] and {kinds[order.left], kinds[order.right]} != {"int", "float"}:
            raise CatalogueError(f"monitor.yml: {entry.id}: order: {order} compares two types")
        if _below(right, left) or (order.strict and left == right):
            relation = "before" if order.strict else "not after"
            raise ParameterError(
                f"{entry.id}: {order.left} ({as_text(left)}) must be {relation} {order.right} ({as_text(right)})"
            )


def differing(values: Mapping[str, Value], parameters: tuple[Parameter, ...]) -> dict[str, Value]:
    """The values that differ from the notebook's defaults, sorted by name."""
    return {
        parameter.name: values[parameter.name]
        for parameter in sorted(parameters, key=lambda parameter: parameter.name)
        if values[parameter.name] != parameter.default
    }


def variant(values: Mapping[str, Value], parameters: tuple[Parameter, ...]) -> str:
    """The folder's name of a run: `default`, or `as_of-2025-06-30_language-en`; safe on every file system."""
    changed = differing(values, parameters)
    texts = {name: as_text(value) for name, value in changed.items()}
    plain = "_".join(f"{name}-{text}" for name, text in texts.items()) or "default"
    by_name = {parameter.name: parameter for parameter in parameters}
    free = any(by_name[name].kind == "str" and not re.fullmatch(r"[a-z0-9]+", text) for name, text in texts.items())
    safe = re.sub(r"[^A-Za-z0-9._-]", "-", plain)
    if free or safe != plain or len(plain) > 120:
        mark = hashlib.sha256(json.dumps(texts, sort_keys=True).encode()).hexdigest()[:10]
        return f"{safe[:100].rstrip('.-')}-{mark}"
    return plain


def as_text(value: Any) -> str:
    """A value as it is written on the command line."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def as_json(value: Value) -> bool | int | float | str | None:
    """A value as a notebook or a manifest holds it: a date as text."""
    return value.isoformat() if isinstance(value, dt.date) else value
