"""The rows behind a recorded object: packed beside it, unpacked for `monitor why` and `monitor diff`."""

from __future__ import annotations

import json

import pytest

from analysis import published
from analysis.report import behind
from analysis.report.recorded import MIME
from analysis.statistics import changes


@pytest.fixture(scope="module")
def work():
    return published.read("share_of_poor", "cbs_scp_nibud_2024", "poor_persons", breakdown="income_source")


def table(report, frame, **options):
    columns = {"label": "text", "period": "period", "value": "number", "unit_label": "text", "status": "status"}
    report.table("work", frame.assign(label="x", unit_label="y"), columns, **options)
    return report.records[-1]


def test_rows_behind_are_packed_and_unpacked_unchanged():
    rows = [
        dict.fromkeys(behind.COLUMNS, "") | {"period": str(year), "value": year, "unit": "persons"} for year in (1, 2)
    ]
    short = behind.packed(rows)
    assert short["same"] == {"unit": "persons"}
    assert short["columns"] == ["period", "value"]
    assert behind.unpacked(short) == rows
    assert behind.of() == {}


def test_a_table_gives_its_rows_back_from_trace_cells_and_values(report, work):
    record = table(report, work)
    assert set(record["behind"]) == {"rows"}
    assert set(record["behind"]["rows"]["same"]) | set(record["behind"]["rows"]["columns"]) == set(behind.ADDED)
    assert behind.rows_of(record)["rows"] == behind.spine_rows(work)


def test_what_a_table_was_made_of_stands_beside_it_once(report, work):
    persons = published.read("persons_in_poverty", "cbs_scp_nibud_2024", "all_persons")
    record = table(report, work, source=work, made_of=persons)
    assert behind.rows_of(record)["source"] == behind.spine_rows(persons)
    assert record["source_ids"] == sorted(set(work["source_id"]))


def test_a_change_stands_for_both_of_its_rows(report, shown):
    persons = published.read("persons_in_poverty", "cbs_scp_nibud_2024", "all_persons")
    report.headline(change=changes.latest_change(persons), population="all_persons")
    rows = behind.rows_of(shown[-1][MIME])["words"]
    assert [(row["period"], row["value"]) for row in rows] == [("2024", 551_300), ("2023", 476_700)]


def test_what_is_missing_is_plain_json(work):
    rows = behind.spine_rows(work.assign(value=float("nan")))
    assert {row["value"] for row in rows} == {""}
    json.dumps(behind.packed(rows), allow_nan=False)


def test_a_frame_that_does_not_say_what_its_values_are_leaves_nothing(work):
    assert behind.of(work[["period", "value"]]) == {}
