"""Cells of a table: each number in the decimals of the step in which it was published."""

from __future__ import annotations

from analysis.report.tables import cells

ROW = {"value": 0.47, "unit": "percent", "step": 1.0, "share": 12.345, "share_step": 0.1, "rate": 4.0, "last": 33.3}


def test_numbers_have_the_step_of_their_row() -> None:
    columns = {"value": "percent", "share": "percent"}
    shown = cells({**ROW, "share_step": 1.0}, columns, "nl")
    assert [cell["text"] for cell in shown] == ["0", "12"]


def test_a_column_may_have_a_step_of_its_own() -> None:
    row = {**ROW, "last_step": 10.0, "rate_step": float("nan")}
    shown = cells(row, {"value": "percent", "share": "percent", "rate": "percent", "last": "percent"}, "nl")
    assert [cell["text"] for cell in shown] == ["0", "12,3", "4,0", "33"]
    assert [cell["value"] for cell in shown] == [0.47, 12.345, 4.0, 33.3]


def test_a_column_in_another_unit_may_have_a_step_as_well() -> None:
    plain, stepped = ({**ROW, "count": 1234.0} | more for more in ({}, {"count_step": 0.1}))
    assert [cells(row, {"count": "persons"}, "en")[0]["text"] for row in (plain, stepped)] == ["1,234", "1,234.0"]
