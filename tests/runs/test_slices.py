"""What a statement of a notebook goes back to, what it read, through which functions; nothing of it is executed."""

from __future__ import annotations

import pytest

from analysis.runs import functions, slices

CELLS = (
    'first_year: int = 2011\nlanguage: "str" = "nl"',
    "from analysis import published\nfrom analysis.report import Report, lines\n"
    "from analysis.statistics import changes",
    'rep = Report("poverty_trends", dict(language=language))\nshown = dict(first=first_year)\nLINE = "a_line"',
    'count = published.read("persons", LINE, "all", **shown)\nrate = published.read("rate", LINE, "all", region=None)',
    "many = [published.read('share', f'line_{end}', 'all', **shown) for end in ('101', '110')]",
    "change, other = (changes.latest_change(frame) for frame in (count, rate))\nyearly, mean = changes.yearly(rate), 3",
    'rep.headline(change=change)\nrep.key_figure("count", change, figure="x")',
    'rep.figure("rates", lines, yearly, mean=mean)\nkinds = dict(a="text")',
    'kinds |= dict(b="number")\nrep.table("minimum", many, kinds)',
    "LINE = unknown(3)",
)


@pytest.fixture(scope="module")
def every():
    return slices.statements({"cells": [{"cell_type": "code", "source": text} for text in CELLS]})


def way(every, cell, ident, kind):
    return slices.backward(every, slices.calls_of(every, cell, ident, kind))


def test_only_what_an_object_goes_back_to_is_on_its_way(every):
    found = way(every, 7, "count", "key_figure")
    assert [step.cell for step in found] == [1, 3, 3, 4, 6, 7]
    assert "other" in found[4].code
    assert not any("rate = " in step.code or "headline" in step.code for step in found)


def test_of_several_names_only_the_part_that_is_used_counts(every):
    assert slices.reads(every, way(every, 8, "rates", "figure")) == [
        {"breakdown": "", "indicator": "rate", "definition": "a_line", "population": "all"}
    ]


def test_a_comprehension_is_read_as_its_calls(every):
    asked = slices.reads(every, way(every, 9, "minimum", "table"))
    assert [query["definition"] for query in asked] == ["line_101", "line_110"]
    assert {query["first"] for query in asked} == {2011}


def test_what_is_added_to_keeps_what_it_was(every):
    assert [step.code for step in way(every, 9, "minimum", "table")][-3:] == [
        'kinds = dict(a="text")',
        'kinds |= dict(b="number")',
        'rep.table("minimum", many, kinds)',
    ]


def test_an_id_that_is_put_together_in_a_loop_is_found():
    cell = "a = one()\nb = two()\nfor name in a:\n    rep.table(f'rows_{name}', a, {})\nrep.figure('x', b)"
    every = slices.statements({"cells": [{"cell_type": "code", "source": cell}]})
    assert slices.calls_of(every, 1, "rows_contradicted", "table") == [2]
    assert slices.backward(every, [2])[0].code == "a = one()"


def test_what_is_not_constant_is_left_open():
    cell = "who = frame['population'][0]\nx = published.read('persons', 'a_line', who)\nrep.table('t', x, {})"
    every = slices.statements({"cells": [{"cell_type": "code", "source": cell}]})
    (query,) = slices.reads(every, slices.backward(every, [2]))
    assert query == {"breakdown": "", "region": "NL", "indicator": "persons", "definition": "a_line"}


def test_functions_are_named_by_where_they_come_from(every):
    names = slices.named(way(every, 8, "rates", "figure"), slices.imported(every))
    assert {"analysis.published.read", "analysis.statistics.changes.yearly", "analysis.report.lines"} <= set(names)


def test_a_function_says_where_it_stands_and_what_it_estimates():
    told = functions.describe("analysis.statistics.changes.mean")
    assert told is not None
    assert told["file"] == "src/analysis/statistics/changes.py"
    assert told["summary"].startswith("The mean yearly change of one series")
    assert any(text.startswith("Estimand") for text in told["states"])
    assert "analysis.statistics.trends.mean_change" in told["uses"]
    assert functions.describe("pandas.concat") is None
    assert functions.describe("analysis.statistics.changes") is None


def test_assumptions_are_those_that_the_functions_on_the_way_name():
    found = functions.assumptions(["analysis.published.read", "analysis.municipalities.present_division"])
    assert {"A6", "A7", "A8", "A9"} <= set(found)
    assert functions.assumptions(["analysis.report.lines"]) == {}
    assert functions.numbers("aannames A6 tot en met A8, en A12") == ["A6", "A7", "A8", "A12"]
