"""What changed between two states of data/raw, and the pairing that every comparison rests on."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import project
from analysis.errors import DataError
from analysis.published import compare, differences
from analysis.published.pairs import pair


@pytest.fixture(scope="module")
def now():
    tables, keys = compare.read(project.raw())
    return {name: tables[name] for name in ("poverty", "definitions", "breaks", "wording")}, keys


def find(tables, **wanted):
    return next(row for row in tables["poverty"] if all(row[name] == value for name, value in wanted.items()))


PERSONS = {"indicator": "persons_in_poverty", "period": "2024", "source_id": "cbs_lia2025_h2", "value": "551300"}


@pytest.fixture
def other(now):
    return copy.deepcopy(now[0])


def test_a_state_is_equal_to_itself(now):
    assert compare.compare(now[0], copy.deepcopy(now[0]), now[1]) == []


def test_one_number_is_one_difference(now, other):
    find(other, **PERSONS)["value"] = "560000"
    (found,) = compare.compare(now[0], other, now[1])
    assert (found["what"], found["old"], found["new"], found["difference"]) == ("number", 551_300, 560_000, 8_700)
    assert found["relative"] == pytest.approx(8_700 / 551_300)
    assert (found["id"], found["period"], found["unit"]) == ("persons_in_poverty", "2024", "persons")
    assert "cbs_scp_nibud_2024 all_persons" in found["item"]


def test_trailing_zeros_are_no_difference(now, other):
    find(other, **PERSONS)["value"] = "551300.0"
    assert compare.compare(now[0], other, now[1]) == []


@pytest.mark.parametrize(
    ("field", "new", "what"),
    [("status", "final", "status"), ("vintage", "2026-12-17", "vintage"), ("source_id", "cbs_new", "source"),
     ("definition", "another_line", "definition")],
)  # fmt: skip
def test_a_property_of_a_number_is_told_as_such(now, other, field, new, what):
    row = find(other, **PERSONS)
    old, row[field] = row[field], new
    (found,) = compare.compare(now[0], other, now[1])
    assert (found["what"], found["old"], found["new"]) == (what, old, new)


def test_a_row_that_went_and_one_that_came(now, other):
    other["poverty"].remove(find(other, **PERSONS))
    (gone,) = compare.compare(now[0], other, now[1])
    assert (gone["what"], gone["old"], gone["new"]) == ("disappeared", 551_300, None)
    (came,) = compare.compare(other, now[0], now[1])
    assert (came["what"], came["new"]) == ("appeared", 551_300)


def test_two_values_that_were_exchanged_are_two_numbers(now, other):
    one, two = find(other, **PERSONS), find(other, **PERSONS | {"period": "2023", "value": "476700"})
    one["value"], two["value"] = two["value"], one["value"]
    found = compare.compare(now[0], other, now[1])
    assert sorted((row["period"], row["new"]) for row in found) == [("2023", 551_300), ("2024", 476_700)]


def test_the_order_of_rows_says_nothing(now, other):
    other["poverty"].reverse()
    assert compare.compare(now[0], other, now[1]) == []


def test_a_reviewed_row_is_compared_field_by_field(now, other):
    row = other["definitions"][0]
    old, row["label_en"] = row["label_en"], "Another name"
    (found,) = compare.compare(now[0], other, now[1])
    assert (found["kind"], found["id"], found["item"]) == ("reviewed", "definitions", row["definition"])
    assert (found["what"], found["column"], found["old"], found["new"]) == ("text", "label_en", old, "Another name")


def test_a_folder_without_tables_is_refused(tmp_path):
    with pytest.raises(DataError, match="holds no tables"):
        compare.read(tmp_path)


def test_numbers_come_before_properties_and_texts(now, other):
    find(other, **PERSONS)["status"] = "final"
    find(other, **PERSONS | {"period": "2023", "value": "476700"})["value"] = "1"
    find(other, **PERSONS | {"period": "2022", "value": "583200"})["value"] = "583201"
    other["definitions"][0]["note"] = "another"
    found = compare.compare(now[0], other, now[1])
    assert [(row["what"], row["period"]) for row in found] == [
        ("number", "2023"),
        ("number", "2022"),
        ("status", "2024"),
        ("text", ""),
    ]
    assert differences.counts(found)["all"] == len(differences.frame(found)) == 4
    assert list(differences.frame(found)) == list(differences.COLUMNS)


CELLS = st.fixed_dictionaries(
    {
        "indicator": st.sampled_from(["a", "b"]),
        "period": st.sampled_from(["2023", "2024"]),
        "source_id": st.sampled_from(["s", "t"]),
        "vintage": st.sampled_from(["", "2025"]),
        "definition": st.sampled_from(["d", "e"]),
        "value": st.sampled_from(["1", "2", "0", "2.5"]),
        "status": st.sampled_from(["final", "provisional"]),
    }
)
BLANK = dict.fromkeys(("population", "breakdown", "category", "region", "unit", "n", "locator"), "")
STATES = st.lists(CELLS, max_size=6).map(lambda rows: {"x": [BLANK | row for row in rows]} if rows else {})


def told(found):
    return sorted(tuple(str(row[name]) for name in differences.COLUMNS) for row in found)


@given(STATES)
def test_nothing_differs_from_itself(state):
    assert compare.compare(state, copy.deepcopy(state)) == []


@given(STATES, STATES)
def test_a_comparison_is_the_mirror_of_its_reverse(one, two):
    forth, back = compare.compare(one, two), compare.compare(two, one)
    assert told(map(differences.mirrored, forth)) == told(back)
    assert bool(forth) == (sorted(map(str, one.get("x", []))) != sorted(map(str, two.get("x", []))))


@given(st.lists(st.integers(0, 5), max_size=8), st.lists(st.integers(0, 5), max_size=8))
def test_pairs_hold_everything_once(old, new):
    found = pair(old, new, [lambda item: item, lambda item: item % 2])
    assert sorted(one for one, _ in found if one is not None) == sorted(old)
    assert sorted(one for _, one in found if one is not None) == sorted(new)
    assert {(b, a) for a, b in found} == set(pair(new, old, [lambda item: item, lambda item: item % 2]))
