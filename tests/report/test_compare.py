"""What changed between two editions of one report: perturbed copies of the committed one."""

from __future__ import annotations

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import project
from analysis.errors import ParameterError
from analysis.published import differences
from analysis.report.compare import compare
from analysis.report.recorded import MIME


@pytest.fixture(scope="module")
def now():
    notebook = json.loads((project.notebooks() / "10_poverty_trends.ipynb").read_text(encoding="utf-8"))
    outputs = [output for cell in notebook["cells"] for output in cell.get("outputs", [])]
    return [output["data"][MIME] for output in outputs if MIME in output.get("data", {})]


@pytest.fixture
def other(now):
    return copy.deepcopy(now)


def of(records, kind, ident=""):
    return next(record for record in records if record["kind"] == kind and record.get("id", "") in (ident, ident or ""))


def point(records, ident, period):
    frame = of(records, "figure", ident)["chart"]["frame"]
    return frame, next(row for row in reversed(frame["data"]) if row[frame["columns"].index("period")] == period)


def told(found):
    return sorted(tuple(str(row[name]) for name in differences.COLUMNS) for row in found)


def test_a_report_is_equal_to_itself(now, other):
    assert compare(now, other) == []


def test_one_plotted_value_is_one_difference(now, other):
    frame, row = point(other, "persons_in_poverty", "2024")
    row[frame["columns"].index("value")] = 560_000
    (found,) = compare(now, other)
    assert (found["what"], found["kind"], found["id"]) == ("number", "figure", "persons_in_poverty")
    assert (found["old"], found["new"], found["difference"]) == (551_300, 560_000, 8_700)
    assert (found["period"], found["unit"], found["report"]) == ("2024", "persons", "poverty_trends")


def test_a_key_figure_that_moved_within_rounding_says_so(now, other):
    record = of(other, "key_figure", "key-persons_rate")
    record["value"], record["lower"], record["upper"] = 3.14, 3.135, 3.145
    (found,) = compare(now, other)
    assert found["within_rounding"] is True
    assert found["difference"] == pytest.approx(0.04)


def test_a_key_figure_of_a_new_year_tells_value_period_and_status(now, other):
    record = of(other, "key_figure", "key-count")
    record |= {"value": 500_000.0, "lower": 499_950.0, "upper": 500_050.0, "period": "2025", "status_text": ""}
    record.pop("behind", None)
    found = compare(now, other)
    assert {row["what"] for row in found} == {"number", "period", "status"}
    assert found[0]["what"] == "number"


def test_a_cell_of_a_table_is_named_by_its_row_and_column(now, other):
    table = of(other, "table", "municipalities")
    names = [column["name"] for column in table["columns"]]
    row = next(row for row in table["rows"] if row[names.index("region")]["value"] == "GM0014")
    old = row[names.index("value")]["value"]
    row[names.index("value")] |= {"value": old + 1, "text": "x"}
    (found,) = compare(now, other)
    assert (found["what"], found["column"]) == ("number", "value")
    assert "GM0014" in found["item"]
    assert found["difference"] == pytest.approx(1)


def test_rows_that_were_exchanged_are_no_difference(now, other):
    for name in ("revisions", "characteristics"):
        record = of(other, "table", name)
        record["rows"].reverse()
        for texts in record.get("trace", {}).values():
            if isinstance(texts, list):
                texts.reverse()
        if "rows" in record.get("behind", {}):
            record["behind"]["rows"]["rows"].reverse()
    frame = of(other, "figure", "low_income_municipalities")["chart"]["frame"]
    frame["data"].reverse()
    assert compare(now, other) == []


def test_two_values_that_were_exchanged_are_two_numbers(now, other):
    frame, late = point(other, "persons_in_poverty", "2024")
    _, early = point(other, "persons_in_poverty", "2022")
    at = frame["columns"].index("value")
    late[at], early[at] = early[at], late[at]
    assert [row["what"] for row in compare(now, other)] == ["number", "number"]


def test_what_went_and_what_came(now, other):
    other.remove(of(other, "table", "work"))
    frame, row = point(other, "long_term", "2024")
    frame["data"].remove(row)
    found = compare(now, other)
    assert {(row["what"], row["id"]) for row in found} == {("disappeared", "work"), ("disappeared", "long_term")}
    assert {(row["what"], row["id"]) for row in compare(other, now)} == {
        ("appeared", "work"),
        ("appeared", "long_term"),
    }


@pytest.mark.parametrize(
    ("column", "new", "what"),
    [("status", "final", "status"), ("vintage", "2026-12-17", "vintage"), ("definition", "another", "definition"),
     ("source_id", "cbs_next", "source")],
)  # fmt: skip
def test_a_property_of_a_plotted_value_is_told_as_such(now, other, column, new, what):
    frame, row = point(other, "persons_in_poverty", "2024")
    row[frame["columns"].index(column)] = new
    (found,) = compare(now, other)
    assert (found["what"], found["new"]) == (what, new)


def test_texts_that_changed_come_with_the_headline_first(now, other):
    of(other, "headline")["text"] = "Another finding."
    of(other, "figure", "poverty_rate")["headline"] = "Another headline"
    point(other, "long_term", "2024")[1][7] = 1
    found = compare(now, other)
    assert [(row["kind"], row["what"]) for row in found] == [
        ("headline", "text"),
        ("figure", "number"),
        ("figure", "text"),
    ]


def test_a_row_that_stands_in_another_table_has_moved(now, other):
    one, two = of(other, "table", "depth"), of(other, "table", "work")
    row = one["rows"].pop()
    two["rows"].append([row[0], row[1], *row[2:-1]])
    for record in (one, two):
        record.pop("behind", None)
        record.pop("trace", None)
    (found,) = [row for row in compare(now, other) if row["what"] == "moved"]
    assert (found["old"], found["new"]) == ("depth", "work")
    assert found["item"] == f"{row[0]['text']}, {row[1]['text']}"


def test_a_verdict_is_told_as_such(now, other):
    for records, verdict in ((now := copy.deepcopy(now), "holds"), (other, "contradicted")):
        table = of(records, "table", "work")
        table["columns"].append({**table["columns"][0], "name": "verdict", "label": "Verdict"})
        for row in table["rows"]:
            row.append({"text": verdict, "value": verdict})
    found = compare(now, other)
    assert {(row["what"], row["old"], row["new"]) for row in found} == {("verdict", "holds", "contradicted")}


def test_two_languages_are_not_compared(now, other):
    other[0]["language"] = "en"
    with pytest.raises(ParameterError, match="the language of the two reports"):
        compare(now, other)


def test_columns_that_came_are_told_once(now, other):
    table = of(other, "table", "work")
    table["columns"].append({**table["columns"][3], "name": "extra", "label": "Extra"})
    for row in table["rows"]:
        row.append({"text": "1", "value": 1})
    (found,) = compare(now, other)
    assert (found["what"], found["column"], found["new"]) == ("appeared", "extra", "Extra")


NUMBER = st.tuples(
    st.sampled_from(["persons_in_poverty", "long_term", "former_line"]), st.integers(0, 4), st.integers(1, 9)
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NUMBER, max_size=4), st.lists(st.sampled_from(["work", "revisions", "depth"]), max_size=2, unique=True))
def test_a_comparison_is_the_mirror_of_its_reverse(now, changes, dropped):
    other = copy.deepcopy(now)
    for ident, place, by in changes:
        frame = of(other, "figure", ident)["chart"]["frame"]
        frame["data"][place][frame["columns"].index("value")] += by
    other = [record for record in other if record.get("id") not in dropped or record["kind"] != "table"]
    forth, back = compare(now, other), compare(other, now)
    assert told(map(differences.mirrored, forth)) == told(back)
    assert sum(row["what"] == "number" for row in forth) == len({(ident, place) for ident, place, _ in changes})
    assert sum(row["what"] == "disappeared" for row in forth) == len(dropped)
