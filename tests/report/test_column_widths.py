"""Widths of columns on paper do not depend on the order in which a process happens to hold texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from analysis.report import pdf_tables

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
