"""Widths of columns on paper do not depend on the order in which a process happens to hold texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from analysis.report import pdf_tables
from analysis.report.typeset import width

EQUALLY_LONG = [letter * 6 for letter in "ilrtfjIWMmwQO"]  # more than are measured, none as wide as another


@pytest.mark.parametrize("measured", [pdf_tables._natural, pdf_tables._least])
def test_the_order_of_a_set_decides_nothing(measured: Callable[..., float], monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(EQUALLY_LONG) > pdf_tables.MEASURED
    found = set()
    for turned in (False, True):

        def held(texts: Iterable[str], turned: bool = turned) -> list[str]:
            return sorted(frozenset(texts), reverse=turned)

        monkeypatch.setattr(pdf_tables, "set", held, raising=False)
        rest = (9.0, 1) if measured is pdf_tables._natural else (False, 9.0, False)
        found.add(measured(EQUALLY_LONG, "", *rest))
    assert len(found) == 1


def test_a_name_with_underscores_does_not_run_into_the_next_column() -> None:
    """A typesetter hyphenates words, not names: at half its width it overprints its neighbour."""
    name = "(npas_below_forecast_2023)"
    told = "De cijfers die hiervoor naast elkaar zouden moeten staan, mogen niet met elkaar worden vergeleken. " * 3
    cells = [told[:90], f"SZW, 2026, alinea 1 {name}", "minder dan 0 procentpunt", "[x]", told]
    shown = pdf_tables.fitted(
        {
            "columns": [
                {"label": label, "unit": ""} for label in ("Uitspraak", "Plaats", "Tekst", "Cijfers", "Uitleg")
            ],
            "rows": [[{"text": text, "value": text} for text in cells]] * 4,
        }
    )
    assert shown["columns"][1]["width"] >= width(name, shown["size"])
