"""The table behind a figure, from frames of every kind a chart can hold."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pytest

from analysis.errors import MonitorError
from analysis.report.data_table import data_table


def plain(kind: str, ident: str, row: Mapping[str, Any], language: str) -> str:
    return f"{kind}:{ident}"


def table(rows: list[dict[str, Any]], language: str = "nl") -> tuple[list[str], list[list[str]]]:
    columns = list(rows[0])
    made = data_table({"columns": columns, "data": [[row[name] for name in columns] for row in rows]}, language, plain)
    names = [column["name"] for column in made["columns"]]
    return names, [[cell["text"] for cell in row] for row in made["rows"]]


def row(**values: Any) -> dict[str, Any]:
    return {"indicator": "rate", "population": "all", "period": "2024", "value": 3.1, "unit": "percent"} | values


def test_what_is_equal_everywhere_is_left_out() -> None:
    names, rows = table([row(period="2023", value=2.7), row()])
    assert names == ["period", "value"]
    assert rows == [["2023", "2,7"], ["2024", "3,1"]]


def test_what_varies_is_a_labelled_column() -> None:
    names, rows = table([row(), row(population="children")])
    assert names == ["population", "period", "value"]
    assert rows[1] == ["population:children", "2024", "3,1"]


def test_label_stands_for_what_it_names() -> None:
    names, rows = table([row(label="Mensen"), row(label="Kinderen", population="children", period="2024-01-01")])
    assert names == ["label", "period", "value"]
    assert rows[1] == ["Kinderen", "1 januari 2024", "3,1"]
    names, _ = table([row(label="A"), row(label="A", population="x"), row(label="B")])
    assert names == ["label", "population", "period", "value"]


def test_rows_with_one_label_are_told_apart_by_their_group() -> None:
    rows = [row(label=event, group=part) for event in ("Werk", "Diploma") for part in ("met", "zonder")]
    columns = list(rows[0])
    frame = {"columns": columns, "data": [[one[name] for name in columns] for one in rows]}
    made = data_table(frame, "nl", plain, {"groups": ["met", "zonder"]})
    assert [column["name"] for column in made["columns"]] == ["label", "group", "period", "value"]
    assert [[cell["text"] for cell in one[:2]] for one in made["rows"]][:2] == [["Werk", "met"], ["Werk", "zonder"]]
    frame["data"] = frame["data"][::2]  # each label once: the group says nothing more
    made = data_table(frame, "nl", plain, {"groups": ["met", "zonder"]})
    assert [column["name"] for column in made["columns"]] == ["label", "period", "value"]


def test_only_a_sampling_interval_is_shown() -> None:
    ends = {"lower": 2.5, "upper": 3.5}
    assert table([row(uncertainty="rounding", **ends)])[0] == ["period", "value"]
    names, rows = table([row(uncertainty="sampling", n=792.0, **ends)])
    assert names == ["period", "value", "lower", "upper", "n"]
    assert rows == [["2024", "3,1", "2,5", "3,5", "792"]]


def test_a_range_that_is_drawn_stands_in_the_table() -> None:
    """A bar from 5 to 41 around a point, and a range of words without a point, are numbers that a reader sees."""
    rows = [
        row(label="A", value=13.0, lower=-8.0, upper=41.0, uncertainty="other"),
        row(label="B", value=math.nan, lower=0.0, upper=5.0, uncertainty="other"),
        row(label="C", value=24.0, lower=23.5, upper=24.5, uncertainty="rounding"),
    ]
    columns = list(rows[0])
    frame = {"columns": columns, "data": [[one[name] for name in columns] for one in rows]}
    made = data_table(frame, "nl", plain, {"range_text": "wat de afronding openlaat"})
    assert [column["name"] for column in made["columns"]] == ["label", "period", "value", "lower", "upper"]
    assert [column["label"] for column in made["columns"][3:]] == ["Balk van", "Balk tot"]
    ends = [[cell["text"] for cell in one[2:]] for one in made["rows"]]
    assert ends == [["13", "−8", "41"], ["[x]", "0", "5"], ["24", "[z]", "[z]"]]


def test_rows_of_one_label_keep_their_label_and_group() -> None:
    rows = [row(label="50. Armoede", group=part) for part in ("de tekst", "de cijfers")]
    columns = list(rows[0])
    frame = {"columns": columns, "data": [[one[name] for name in columns] for one in rows]}
    made = data_table(frame, "nl", plain, {"groups": ["de tekst", "de cijfers"]})
    assert [[cell["text"] for cell in one[:2]] for one in made["rows"]] == [
        ["50. Armoede", "de tekst"],
        ["50. Armoede", "de cijfers"],
    ]


def test_what_label_and_group_say_together_is_no_column() -> None:
    """The area of a bar for a municipality and for its province, where the groups are those two."""
    places = {"Aalten": "GM0197", "Gelderland": "PV25"}
    rows = [row(label=label, group=name, region=code) for label in ("A", "B") for name, code in places.items()]
    columns = list(rows[0])
    frame = {"columns": columns, "data": [[one[name] for name in columns] for one in rows]}
    made = data_table(frame, "nl", plain, {"groups": list(places)})
    assert [column["name"] for column in made["columns"]] == ["label", "group", "period", "value"]


def test_decimals_follow_the_published_step() -> None:
    """5 in a table with one decimal is 5.0; 82 printed whole stays 82."""
    assert table([row(value=5.0, lower=4.95, upper=5.05, uncertainty="rounding")])[1] == [["2024", "5,0"]]
    assert table([row(value=82.0, lower=81.5, upper=82.5, uncertainty="rounding")])[1] == [["2024", "82"]]
    assert table([row(value=82.0, step=1.0)])[1] == [["2024", "82"]]


def test_computed_values_have_the_decimals_of_their_chart() -> None:
    """An index written as 100,000 reads as thousands where the comma is the decimal sign."""
    rows = [row(value=100.0), row(value=15.649)]
    frame = {"columns": list(rows[0]), "data": [list(one.values()) for one in rows]}
    written = [cells[-1]["text"] for cells in data_table(frame, "nl", plain, {"decimals": 1})["rows"]]
    assert written == ["100,0", "15,6"]
    assert data_table(frame, "nl", plain)["rows"][1][-1]["text"] == "15,649"  # where the chart asks for nothing


def test_units_that_differ_get_a_column() -> None:
    names, rows = table([row(), row(unit="persons", value=551300.0)])
    assert names == ["period", "value", "unit"]
    assert [cells[2] for cells in rows] == ["unit:percent", "unit:persons"]


@pytest.mark.parametrize("missing", [None, float("nan"), ""])
def test_missing_value_is_marked(missing: Any) -> None:
    assert table([row(value=missing), row(period="2023")])[1][0] == ["2024", "[x]"]


def test_status_is_shown_when_not_all_is_final() -> None:
    assert table([row(status="final")])[0] == ["period", "value"]
    assert table([row(status="provisional")])[1] == [["2024", "3,1", "status:provisional"]]


def test_frame_without_period_is_refused() -> None:
    with pytest.raises(MonitorError, match="period and value"):
        data_table({"columns": ["value"], "data": [[1.0]]}, "nl", plain)
