"""Numbers in sentences of both languages: sign, none, one, many, unchanged within rounding, missing, provisional."""

from __future__ import annotations

import re
from decimal import Decimal

import pandas as pd
import pytest
from babel.numbers import parse_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.published import SPINE, label
from analysis.report.slots import expand
from analysis.report.text import LANGUAGES, Messages, number, quantity
from analysis.statistics.changes import Change, direction

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
ONE = {
    "persons": {"nl": "persoon", "en": "person"},
    "households": {"nl": "huishouden", "en": "household"},
    "days": {"nl": "dag", "en": "day"},
    "months": {"nl": "maand", "en": "month"},
    "minutes": {"nl": "minuut", "en": "minute"},
    "working_days": {"nl": "werkdag", "en": "working day"},
    "percentage_points": {"nl": "procentpunt", "en": "percentage point"},
}
steps = st.sampled_from([Decimal(10) ** power for power in (-1, 0, 1, 2, 3)])


def row(value: float, unit: str, period: str, step: float, status: str = "final", **other: object) -> pd.Series:
    """A published value with the interval that its step leaves open."""
    content: dict[str, object] = dict.fromkeys(SPINE, "") | {"value": value, "unit": unit, "period": period}
    content |= {
        "status": status,
        "step": step,
        "uncertainty": "rounding",
        "wording": "exact",
        "date": pd.Timestamp(period[:4]),
    }
    return pd.Series(content | {"lower": value - step / 2, "upper": value + step / 2} | other)


def told(change: Change, language: str) -> str:
    messages = Messages(language)
    slots = expand(language, {"change": change})
    return messages.format("key-change", **{name: slots[name] for name in messages.needs("key-change")})


@settings(max_examples=60, deadline=None)
@given(earlier=st.integers(0, 3000), later=st.integers(0, 3000), step=steps, language=st.sampled_from(LANGUAGES))
def test_a_change_is_told_as_it_is(earlier: int, later: int, step: Decimal, language: str) -> None:
    """Rounded numbers that differ stand for values that differ, with the same sign; equal ones leave it open."""
    first, last = (
        row(float(n * step), "persons", year, float(step)) for n, year in ((earlier, "2023"), (later, "2024"))
    )
    gap = row(float((later - earlier) * step), "persons", "2023/2024", float(step))
    gap["lower"], gap["upper"] = float((later - earlier - 1) * step), float((later - earlier + 1) * step)
    written = told(Change(direction(gap), last, first, gap), language)
    if later == earlier:
        assert (
            written
            == {
                "nl": "binnen de afronding gelijk aan 2023",
                "en": "unchanged within rounding compared with 2023",
            }[language]
        )
        return
    sign, digits, unit = re.match(r"([+\u2212])(\S+) (\w+)", written).groups()  # type: ignore[union-attr]
    assert (sign == "+") == (later > earlier)
    assert parse_decimal(digits, locale=LOCALES[language], strict=True) == abs(later - earlier) * step
    assert unit in {"personen", "persons"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ONE)
@settings(max_examples=15, deadline=None)
@given(value=st.integers(-5, 5) | st.integers(-(10**7), 10**7))
def test_one_is_singular_and_all_else_plural(unit: str, language: str, value: int) -> None:
    written = quantity(value, unit, language, 0, sign=True)
    digits, _, words = written.partition(" ")
    if (unit, language) != ("percentage_points", "nl"):  # the plural of procentpunt is the same
        assert (words == ONE[unit][language]) == (abs(value) == 1)
    assert digits.startswith({-1: "\u2212", 0: "0", 1: "+"}[(value > 0) - (value < 0)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_provisional_value_is_told_with_its_period_and_a_missing_one_is_no_number(language: str) -> None:
    status = label("status", "provisional", language).lower()
    slots = expand(language, {"x": row(551300, "persons", "2024", 100, "provisional"), "y": None})
    assert slots["x_when"] == f"2024 ({status})"
    assert expand(language, {"x": row(1, "persons", "2024", 1)})["x_when"] == "2024"
    assert (slots["y_status"], slots["y_value"], slots["y_number"], slots["y_when"]) == ("missing", "", "", "")
    nan = expand(language, {"y": row(float("nan"), "persons", "2024", 1)})
    assert (nan["y_status"], nan["y_value"]) == ("missing", "")
    assert told(Change("missing", row(1, "persons", "2024", 1), None, None), language).endswith("2023")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("why", "words"), [("release", 2), ("break", 4), ("definition", 2), ("series", 2)])
def test_what_must_not_be_compared_gives_its_reason_and_no_number(language: str, why: str, words: int) -> None:
    pair = row(2, "persons", "2024", 1), row(1, "persons", "2023", 1)
    written = told(Change("apart", *pair, None, "", why), language)
    reason = re.fullmatch(r"\D+2023 \((.+)\)", written)
    assert reason is not None
    assert len(reason[1].split()) == words


@given(value=st.integers(0, 10**7), language=st.sampled_from(LANGUAGES))
def test_a_count_that_is_printed_has_its_form(value: int, language: str) -> None:
    forms = [expand(language, {"n": written}).get("n_form") for written in (str(value), number(value, language))]
    assert forms == [{0: "none", 1: "one"}.get(value, "many")] * 2


@pytest.mark.parametrize("words", ["2024-01-01", "3,1%", "", "1 januari 2024", "GM0200"])
def test_other_texts_have_no_form_of_a_count(words: str) -> None:
    assert expand("nl", {"n": words}) == {"n": words}


def test_a_form_that_is_given_is_kept() -> None:
    for values in ({"n": "3", "n_form": "more"}, {"n_form": "more", "n": "3"}):
        assert expand("nl", values) == {"n": "3", "n_form": "more"}


SENTENCES = {
    "poverty-trends-sensitivity": {"finding": "yes", "others": "7"},
    "problematic-debts-sensitivity": {"finding": "yes", "others": "7"},
    "municipality-profile-sensitivity": {"finding": "above", "others": "7", "name": "Apeldoorn"},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ident", SENTENCES)
@pytest.mark.parametrize("counts", [("0", "0", "7"), ("7", "0", "0"), ("1", "1", "5"), ("0", "7", "0")])
def test_no_sentence_counts_to_zero(language: str, ident: str, counts: tuple[str, ...]) -> None:
    values = SENTENCES[ident] | dict(zip(("same", "other", "rest"), counts, strict=True))
    slots = expand(language, values)
    messages = Messages(language)
    needed = messages.needs(ident, value_only=True)
    written = messages.format(ident, **{name: slots[name] for name in needed})
    assert not re.search(r"\b0\b", written), written
    for count in set(counts) - {"0"}:
        assert re.search(rf"\b{count}\b", written), written


@pytest.mark.parametrize(
    ("language", "counts", "expected"),
    [
        ("nl", ("0", "4", "1"), "past er geen bij de cijfers of bij elkaar, en 4 niet. De andere is niet te toetsen."),
        ("nl", ("31", "0", "0"), "passen er 31 bij de cijfers of bij elkaar, en is er geen die niet past."),
        ("en", ("1", "1", "37"), "1 fits the figures or each other and 1 does not. The other 37 cannot be checked."),
        ("en", ("0", "0", "1"), "none fits the figures or each other and none is at odds with them."),
    ],
)
def test_statements_are_counted_in_words_that_fit(language: str, counts: tuple[str, ...], expected: str) -> None:
    slots = expand(language, dict(zip(("holds", "fails", "open"), counts, strict=True)))
    assert Messages(language).format("claims-tally", **slots).startswith(expected)
