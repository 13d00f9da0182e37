"""From a result back to the rows of data/raw: values that CBS, CPB and others published, with their sources."""

from __future__ import annotations

import pytest

from analysis import municipalities, poverty, published
from analysis.published import lineage, remarks
from analysis.report import behind
from analysis.statistics import changes

NEW = "cbs_scp_nibud_2024"


@pytest.fixture(scope="module")
def tables():
    return published.package()


@pytest.fixture(scope="module")
def persons():
    return published.read("persons_in_poverty", NEW, "all_persons")


def resolved(row, tables, reads=()):
    return lineage.resolve(behind.spine_rows(row.to_frame().T)[0], tables, reads)


def test_a_published_figure_is_its_own_row(persons, tables):
    (found,) = resolved(published.observation(persons, "2024"), tables)
    assert (found.role, found.row["printed"], found.row["source_id"]) == ("published", "551300", "cbs_lia2025_h2")
    assert found.row["status"] == "provisional"
    line = (tables.folder / found.row["file"]).read_text(encoding="utf-8").splitlines()[found.row["row"] - 1]
    assert line.split(",")[:3] == ["persons_in_poverty", NEW, "all_persons"]
    assert ",551300,persons," in line


def test_every_row_read_is_found_again_as_itself(tables):
    every = published.read("poverty_rate", NEW, None, region=None, all_vintages=True)
    for row, (_, original) in zip(behind.spine_rows(every), every.iterrows(), strict=True):
        (found,) = lineage.resolve(row, tables)
        assert (found.role, found.row["value"]) == ("published", original["value"])
        assert (found.row["source_id"], found.row["locator"]) == (original["source_id"], original["locator"])


def test_a_change_leads_to_both_of_its_rows(persons, tables):
    change = changes.latest_change(persons).row
    found = resolved(change, tables)
    assert [(one.role, one.row["period"], one.row["printed"]) for one in found] == [
        ("input", "2023", "476700"),
        ("input", "2024", "551300"),
    ]
    assert found[1].row["value"] - found[0].row["value"] == change["value"] == 74_600


def test_a_mean_leads_to_every_year_between(persons, tables):
    found = resolved(changes.mean(persons, 0.95), tables)
    assert [one.row["period"] for one in found] == [str(year) for year in range(2018, 2025)]


def test_a_revision_leads_to_both_releases(tables):
    every = published.read("persons_in_poverty", NEW, "all_persons", all_vintages=True)
    ((_, row),) = poverty.revisions(every).iterrows()
    assert {one.row["printed"] for one in resolved(row, tables)} == {"540000", "476700"}


def test_an_error_of_a_projection_leads_to_forecast_and_outcome(tables):
    every = published.read("poverty_rate", "cpb_projection_nvmt", "all_persons", all_vintages=True)
    for _, row in poverty.projection_errors(every).iterrows():
        values = [one.row["value"] for one in resolved(row, tables)]
        assert {row["forecast"], row["outcome"]} <= set(values)


def test_a_merged_municipality_leads_to_its_parts(tables):
    shares = published.read("household_share_below_line", "cbs_low_income", "households", region=None)
    homes = published.read("private_households", "cbs_register_1_january", "households", region=None)
    division = published.last_common_period(shares[shares["region"] != "NL"])
    places = municipalities.present_division(division, homes)
    merged = places[places["merged_from"] != ""]
    assert len(merged) == 6
    for _, row in merged.iterrows():
        assert {one.row["region"] for one in resolved(row, tables)} == set(row["merged_from"].split())


def test_what_was_read_narrows_what_a_result_of_another_name_came_from(persons, tables):
    row = published.observation(persons, "2024").copy()
    row["indicator"], row["method"], row["value"] = "something_else", "sum", 1.0
    reads = [{"indicator": "persons_in_poverty", "definition": NEW, "population": "all_persons", "region": "NL"}]
    assert [(one.role, one.row["printed"]) for one in resolved(row, tables, reads)] == [("read", "551300")]


def test_a_row_that_is_gone_is_not_found(persons, tables):
    row = published.observation(persons, "2024").copy()
    row["source_id"] = "nobody"
    assert resolved(row, tables) == []


def test_figures_that_were_passed_over_say_why(persons, tables):
    (found,) = resolved(published.observation(persons, "2023"), tables)
    told = {(one["printed"], one["why"]) for one in remarks.passed_over(found.row, tables)}
    assert ("540000", "an earlier release") in told


def test_remarks_stand_with_the_line_of_their_table(persons, tables):
    rows = [one.row for _, row in persons.iterrows() for one in resolved(row, tables)]
    for remark in (*remarks.breaks(rows, tables), *remarks.revisions(rows, tables), *remarks.steps(rows, tables)):
        line = (tables.folder / remark["file"]).read_text(encoding="utf-8").splitlines()[remark["row"] - 1]
        key = remark.get("definition") or remark["source_id"]
        assert key in line
    assert [one["revised_vintage"] for one in remarks.revisions(rows, tables)] == ["2025-12"]
    assert {one["step"] for one in remarks.steps(rows, tables)} == {"100"}


def test_a_word_before_a_number_is_a_caution_and_an_assumption(tables):
    row = published.observation(published.read("near_poor_persons", NEW, "all_persons"))
    rows = [one.row for one in resolved(row, tables)]
    (word,) = remarks.wordings(rows, tables)
    assert (word["wording"], word["value"]) == ("about", "1100000")
    assert list(remarks.assumed(rows)) == ["A3"]
