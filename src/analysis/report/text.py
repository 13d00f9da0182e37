"""Text in two languages: messages with named slots, numbers, quantities, intervals, periods and days.

Numbers and dates follow the CLDR through Babel; texts stand in `messages/<language>/*.ftl` (Fluent). Nothing is ever
left out silently: an unknown message, a slot that is missing or unused or has an unknown form, is an error.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import ast

from analysis.errors import MonitorError, did_you_mean
from analysis.report.catalogues import FOLDER, LANGUAGES, Message, Needs, catalogue_problems, part, places, read

__all__ = [
    "LANGUAGES",
    "Messages",
    "catalogue_problems",
    "day",
    "inside",
    "interval",
    "list_of",
    "number",
    "period",
    "quantity",
    "signed",
]

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
MINUS = "\u2212"
UNIT_ALIASES = {"percentage_point": "percentage_points", "euros": "euro"}
ORDINALS = ("first", "second", "third", "fourth")
CLOSE_UNITS = {"percent", "euro"}  # written at both ends of an interval: 2,4% tot 3,6%


class Messages:
    """The message catalogue of one language.

    `format(ident, **slots)` gives the text of a message, `words(ident, **slots)` the text with its attributes, as
    figures and tables need them. Slots that are printed are text (format numbers and dates first); a slot that only
    chooses a form may be a whole number (plural) or one of the forms the message knows.
    """

    def __init__(self, language: str, folder: Path = FOLDER) -> None:
        self.language = language
        self._texts = _load(language, folder)
        self._bundle, self._folder = self._texts.bundle, folder

    def __contains__(self, ident: str) -> bool:
        return self._texts.get(ident) is not None

    def needs(self, ident: str, *, value_only: bool = False) -> frozenset[str]:
        """The slots that a message needs, of its text alone or with its attributes. Raises MonitorError as `format`."""
        message = self._message(ident)
        return self._closed((message.value or Needs()) if value_only else message.all).slots

    def format(self, ident: str, /, **slots: str | int) -> str:
        """The text of a message. Raises MonitorError: no such message, no text, a slot missing, unused or unknown."""
        message = self._message(ident)
        if message.value is None:
            raise MonitorError(
                f"message '{ident}' ({message.file}:{message.line}) has attributes but no text of its own"
            )
        self._check(ident, self._closed(message.value), slots)
        return self._text(ident, self._bundle.get_message(ident).value, slots)

    def words(self, ident: str, /, **slots: str | int) -> dict[str, Any]:
        """The words of a figure or table: `headline` (the text) and one entry per attribute (`subtitle`, `alt`, ...).

        Attributes named `caution`, `caution2`, ... are gathered in the list `caution` (always there), empty ones left
        out. Slots are those of the text and all attributes together. Raises MonitorError as `format` does.
        """
        message = self._message(ident)
        self._check(ident, self._closed(message.all), slots)
        compiled = self._bundle.get_message(ident)
        words: dict[str, Any] = {"headline": self._text(ident, compiled.value, slots)} if compiled.value else {}
        cautions: list[tuple[int, str]] = []
        for name in message.attributes:
            text = self._text(f"{ident}.{name}", compiled.attributes[name], slots)
            numbered = re.fullmatch(r"caution(\d*)", name)
            if numbered is None:
                words[name] = text
            elif text:
                cautions.append((int(numbered[1] or 1), text))
        return words | {"caution": [text for _, text in sorted(cautions)]}

    def attribute(self, ident: str, name: str, /, **slots: str | int) -> str:
        """One attribute of a message; empty when there is none, or when a slot that it prints is not given or empty."""
        needs = self._message(ident).attributes.get(name)
        needs = None if needs is None else self._closed(needs)
        if needs is None or needs.slots - slots.keys() or any(slots[slot] == "" for slot in needs.printed):
            return ""
        pattern = self._bundle.get_message(ident).attributes[name]
        return self._text(f"{ident}.{name}", pattern, {slot: slots[slot] for slot in needs.slots})

    def _message(self, ident: str) -> Message:
        if (message := self._texts.get(ident)) is not None:
            return message
        whole = read(self.language, self._folder)
        hint = did_you_mean(ident, whole.messages)
        if whole.faults:
            hint = f"; a message could not be read: {whole.faults[0]}"
        raise MonitorError(f"there is no message '{ident}' in language '{self.language}'{hint}")

    def _closed(self, needs: Needs) -> Needs:
        """The needs together with those of every message that is cited."""
        seen: set[str] = set()
        open_ = set(needs.cited)
        while open_:
            ident = open_.pop()
            seen.add(ident)
            needs = needs | (self._message(ident).value or Needs())
            open_ = set(needs.cited) - seen
        return needs

    def _check(self, ident: str, needs: Needs, slots: dict[str, str | int]) -> None:
        where = f"message '{ident}' ({self.language})"
        if missing := sorted(needs.slots - slots.keys()):
            raise MonitorError(f"{where} needs the slot '{missing[0]}', which was not given")
        if unused := sorted(slots.keys() - needs.slots):
            raise MonitorError(f"{where} has no slot '{unused[0]}'{did_you_mean(unused[0], needs.slots)}")
        for name, value in slots.items():
            if isinstance(value, bool) or not isinstance(value, str | int):
                raise MonitorError(f"{where}: slot '{name}' is {value!r}, which is neither text nor a whole number")
            if name in needs.printed and not isinstance(value, str):
                raise MonitorError(f"{where}: slot '{name}' is printed and must be text; format {value!r} first")
        for name, forms in needs.chosen_by:
            value = slots[name]
            if isinstance(value, str) and value not in forms and "other" not in forms:
                raise MonitorError(f"{where}: slot '{name}' is '{value}', its forms are {', '.join(sorted(forms))}")

    def _text(self, ident: str, pattern: Any, slots: dict[str, str | int]) -> str:
        try:
            written, errors = self._bundle.format_pattern(pattern, dict(slots))
        except ValueError as error:
            raise MonitorError(f"message '{ident}' ({self.language}) cannot be written: {error}") from error
        if errors:
            raise MonitorError(f"message '{ident}' ({self.language}) cannot be written: {errors[0]}")
        folded = re.sub(r"[ \t]*\n[ \t\n]*", " ", str(written))
        return re.sub(r" {2,}", " ", folded).strip(" ")


class _Texts:
    """The messages of a language as asked for: a file is read with its first message, and with what it cites."""

    def __init__(self, language: str, folder: Path) -> None:
        self._places = places(language, folder)
        self._messages: dict[str, Message] = {}
        self._read: set[Path] = set()
        self.bundle = FluentBundle([_locale(language)], use_isolating=False)
        for name, file in self._places.items():
            if name.startswith("-"):  # a term is cited without being named among the needs of a message
                self._add(file)

    def get(self, ident: str) -> Message | None:
        """A message; None when there is none that could be read."""
        if ident not in self._messages and ident in self._places:
            self._add(self._places[ident])
        return self._messages.get(ident)

    def _add(self, file: Path) -> None:
        if file in self._read:
            return
        self._read.add(file)
        found = part(file)
        own = {ident: message for ident, message in found.messages.items() if self._places.get(ident) == file}
        self._messages |= own
        others = found.messages.keys() - own.keys()  # those that stand in an earlier file too
        entries = [one for one in found.resource.body if not (isinstance(one, ast.Message) and one.id.name in others)]
        self.bundle.add_resource(ast.Resource(entries))
        for message in own.values():
            for cited in message.all.cited:
                self.get(cited)


@lru_cache(maxsize=16)
def _load(language: str, folder: Path) -> _Texts:
    return _Texts(language, folder)


def _locale(language: str) -> str:
    try:
        return LOCALES[language]
    except KeyError:
        raise MonitorError(f"language '{language}' is not known{did_you_mean(language, LOCALES)}") from None


def _decimal(value: float, decimals: int | None) -> Decimal:
    """The value rounded half away from zero; without `decimals` as many as it has (noise after the 9th dropped)."""
    if not math.isfinite(value):
        raise MonitorError(f"{value} is not a number that can be written in a text; say that it is missing instead")
    exact = Decimal(repr(float(value)))
    if decimals is None:
        exact = exact.quantize(Decimal("1e-9"), ROUND_HALF_UP).normalize()
        decimals = max(0, -int(exact.as_tuple().exponent))
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _digits(value: Decimal, language: str) -> str:
    decimals = max(0, -int(value.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(abs(value), format=pattern, locale=_locale(language))


def number(value: float, language: str, decimals: int | None = None) -> str:
    """A number in text: 551300 → `551.300` (nl), -0.44 with one decimal → `−0,4`; zero never has a sign.

    `decimals`: fixed number of decimals, rounded half away from zero; None writes those the value has.
    Raises MonitorError for a missing or infinite value.
    """
    rounded = _decimal(value, decimals)
    return (MINUS if rounded < 0 else "") + _digits(rounded, language)


def signed(value: float, language: str, decimals: int | None = None) -> str:
    """A change: as `number`, with `+` before a positive value; `0` when nothing remains after rounding."""
    rounded = _decimal(value, decimals)
    return (MINUS if rounded < 0 else "+" if rounded > 0 else "") + _digits(rounded, language)


def quantity(value: float, unit: str, language: str, decimals: int | None = None, *, sign: bool = False) -> str:
    """A number with its unit: `551.300 personen`, `3,1%`, `€ 1.510`; `sign=True` writes `+0,4 procentpunt`.

    `unit` is a unit id of the figures. Raises MonitorError for a unit without a message `unit-<unit>`.
    """
    rounded = _decimal(value, decimals)
    mark = MINUS if rounded < 0 else "+" if sign and rounded > 0 else ""
    return _with_unit(mark, _digits(rounded, language), unit, language, abs(rounded))


def _with_unit(mark: str, digits: str, unit: str, language: str, size: Decimal) -> str:
    ident = f"unit-{UNIT_ALIASES.get(unit, unit)}".replace("_", "-")
    messages = Messages(language)
    if ident not in messages:
        raise MonitorError(f"unit '{unit}' cannot be written: there is no message '{ident}' in language '{language}'")
    slots = {"sign": mark, "amount": digits, "form": "one" if size == 1 and digits == "1" else "many"}
    needed = messages.needs(ident)
    if "sign" not in needed:
        slots["amount"] = mark + digits
    return messages.format(ident, **{name: slots[name] for name in needed})


def interval(lower: float, upper: float, unit: str, language: str, decimals: int | None = None) -> str:
    """Both ends of an interval with equal decimals: `2,4% tot 3,6%`, `540.000 tot 563.000 personen`."""
    ends = [_decimal(lower, decimals), _decimal(upper, decimals)]
    places = max(max(0, -int(end.as_tuple().exponent)) for end in ends)
    close = UNIT_ALIASES.get(unit, unit) in CLOSE_UNITS
    first = quantity(lower, unit, language, places) if close else number(lower, language, places)
    return Messages(language).format("interval", lower=first, upper=quantity(upper, unit, language, places))


def period(text: str, language: str) -> str:
    """A period or reference date in words: `2024`, `2024-H1`, `2024-Q1`, `2024-03`, `2024-01-01`, and `2018/2024`.

    Raises MonitorError for anything else.
    """
    if "/" in text:
        first, last = (period(part, language) for part in text.split("/", 1))
        return Messages(language).format("period-range", first=first, last=last)
    if re.fullmatch(r"\d{4}", text):
        return text
    if part := re.fullmatch(r"(\d{4})-([HQ])([1-4])", text):
        if part[2] == "Q" or part[3] in "12":
            ident = "period-half" if part[2] == "H" else "period-quarter"
            return Messages(language).format(ident, ordinal=ORDINALS[int(part[3]) - 1], year=part[1])
    elif re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text):
        return day(text, language)
    raise MonitorError(f"period '{text}' is not understood; write 2024, 2024-H1, 2024-Q1, 2024-03 or 2024-01-01")


def day(when: date | str, language: str) -> str:
    """A day in words: `17 december 2025`; a partial date as far as it is known: `2025-06` → `juni 2025`, `2025`."""
    locale = _locale(language)
    if isinstance(when, str) and re.fullmatch(r"\d{4}", when):
        return when
    try:
        if isinstance(when, str) and re.fullmatch(r"\d{4}-\d{2}", when):
            return str(format_skeleton("yMMMM", date.fromisoformat(f"{when}-01"), locale=locale))
        exact = date.fromisoformat(when) if isinstance(when, str) else when
    except ValueError:
        raise MonitorError(f"date '{when}' does not exist; write it as 2025-12-17, 2025-12 or 2025") from None
    return str(format_date(exact, format="d MMMM y", locale=locale))


def inside(words: str) -> str:
    """Words as they stand inside a sentence: without their capital, except for a name in capitals (CBS)."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words


def list_of(items: Sequence[str], language: str) -> str:
    """Items in a sentence: `a, b en c`; an empty list is empty text."""
    return format_list(list(items), locale=_locale(language)) if items else ""
