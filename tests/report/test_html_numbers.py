"""Numbers on a page can be copied: a cell of a column of numbers is read by a spreadsheet in the page's language."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from babel.numbers import parse_decimal
from hypothesis import given, settings
from hypothesis import strategies as st
from report_reading import NS, by_id, drawings, parsed, words
from report_sample import records

from analysis.report import html
from analysis.report.tables import cells

LOCALES = {"nl": "nl_NL", "en": "en_GB"}


def numbers(language: str, kind: str, values: list[float]) -> list[str]:
    """The cells that a page shows for the values, as they would be copied."""
    found = records(language)
    table = next(record for record in found if record["kind"] == "table")
    column: dict[str, Any] = {
        "name": "value",
        "label": "N",
        "unit": "",
        "align": "right",
        "kind": "number",
        "decimals": 1,
    }
    table["columns"] = [table["columns"][0], column]
    first = table["rows"][0][0]
    table["rows"] = [[first, *cells({"value": value}, {"value": kind}, language)] for value in values]
    shown = by_id(parsed(html.page(found, drawings(found))))["table-goals"]
    return ["".join(row[1].itertext()) for row in shown.iter(f"{NS}tr") if row[0].get("scope") == "row"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", ["number", "+persons", "+percentage_points"])
@settings(max_examples=8, deadline=None)
@given(values=st.lists(st.floats(-1e8, 1e8).filter(lambda v: v == 0 or abs(v) > 1e-3), min_size=1, max_size=12))
def test_a_copied_number_is_a_number(language: str, kind: str, values: list[float]) -> None:
    for shown, value in zip(numbers(language, kind, values), values, strict=True):
        assert not any(unicodedata.category(sign) in ("Cf", "Zs", "Cc") for sign in shown), ascii(shown)
        read = float(parse_decimal(shown.removeprefix("+"), locale=LOCALES[language], strict=True))
        assert abs(read - value) <= 0.5 + 1e-6
        assert read == 0 or (read < 0) == (value < 0)


@pytest.mark.parametrize(("language", "expected"), [("nl", ["-0,4", "+12.300", "0"]), ("en", ["-0.4", "+12,300", "0"])])
def test_the_minus_is_that_of_the_keyboard(language: str, expected: list[str]) -> None:
    assert numbers(language, "+number", [-0.4, 12300, 0]) == expected


@pytest.mark.parametrize("language", ["nl", "en"])
def test_numbers_stand_right_and_units_in_the_header(language: str) -> None:
    found = records(language)
    for table in parsed(html.page(found, drawings(found))).iter(f"{NS}table"):
        head, *rows = list(table.iter(f"{NS}tr"))
        for place, th in enumerate(head):
            right = th.get("class") == "number"
            assert all((row[place].get("class") == "number") == right for row in rows if place)
            assert not right or not any(sign in words(row[place]) for row in rows for sign in "%€")
