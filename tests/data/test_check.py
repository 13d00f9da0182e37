"""Every way to spoil a CSV is reported with file, row and field, all at once, and nothing crashes."""

from __future__ import annotations

import contextlib
import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.errors import DataError
from analysis.published.check import Fault, check, disagreements, fingerprint, require, sealed, summary
from analysis.published.seal import seal

Edit = Callable[[Path, int, str, str], None]


def _content(folder: Path) -> list[Fault]:
    return [fault for fault in check(folder) if fault.field != "hash"]


def _places(folder: Path) -> set[tuple[str, int, str]]:
    return {(fault.file, fault.row, fault.field) for fault in _content(folder)}


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def _cell(path: Path, line: int, field: str) -> str:
    import csv

    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))[line - 2][field]


def test_the_small_package_is_in_order(small: Path) -> None:
    assert check(small) == []
    assert sealed(small)


@pytest.mark.parametrize(
    ("file", "line", "field", "value", "words"),
    [
        ("poverty.csv", 3, "value", "8,5", "decimal comma: write 8.5"),
        ("poverty.csv", 3, "value", "1e5", "not a number"),
        ("poverty.csv", 3, "value", "NaN", "not a number"),
        ("poverty.csv", 3, "value", "", "needs a value"),
        ("poverty.csv", 4, "n", "1.5", "not a whole number"),
        ("debts.csv", 2, "period", "2024-13", "not a period"),
        ("debts.csv", 2, "period", "2024-Q5", "not a period"),
        ("debts.csv", 2, "period", "2024-02-31", "not a day of the calendar"),
        ("debts.csv", 5, "source_id", "nobody_2099", "not in sources.csv"),
        ("debts.csv", 5, "definition", "cbs_nothing", "not in definitions.csv"),
        ("creditors.csv", 3, "locator", "", "needs a locator"),
        ("creditors.csv", 3, "status", "definitief", "not one of final"),
        ("creditors.csv", 3, "unit", "procent", "not one of count"),
        ("creditors.csv", 4, "region", "Utrecht", "does not have the form"),
        ("vroegsignalering.csv", 2, "indicator", "signals_lost", "no label"),
        ("vroegsignalering.csv", 3, "population", "martians", "no label"),
        ("municipal.csv", 3, "region", "GM9999", "no label"),
        ("definitions.csv", 2, "text_en", "", "needs a text_en"),
        ("sources.csv", 3, "released", "2024-00", "not a date or month"),
        ("sources.csv", 3, "licence_id", "MIT", "not one of CC-BY-4.0"),
        ("labels.csv", 3, "label_en", "", "needs a label_en"),
    ],
)
def test_one_wrong_cell_is_named(
    small: Path, edit: Edit, file: str, line: int, field: str, value: str, words: str
) -> None:
    edit(small / file, line, field, value)
    *found, last = check(small)
    assert (last.file, last.field) == (file, "hash")
    (fault,) = [one for one in found if (one.file, one.row, one.field) == (file, line, field)]
    assert words in fault.message


def test_seal_refuses_spoiled_content(small: Path, edit: Edit) -> None:
    before = (small / "datapackage.json").read_bytes()
    edit(small / "poverty.csv", 3, "value", "8,5")
    with pytest.raises(DataError, match=r"not sealed, because data/raw has 1 fault:\npoverty\.csv, row 3, field value"):
        seal(small)
    assert (small / "datapackage.json").read_bytes() == before


def test_an_unquoted_decimal_comma_splits_the_row(small: Path) -> None:
    path = small / "poverty.csv"
    lines = _lines(path)
    value = _cell(path, 3, "value")
    lines[2] = lines[2].replace(f",{value},", ",8,5,", 1)
    path.write_text("\n".join(lines), encoding="utf-8", newline="")
    found = _content(small)
    assert [(f.file, f.row, f.field) for f in found] == [("poverty.csv", 3, "value")]
    assert "decimal comma" in found[0].message


def test_a_duplicate_key_names_the_other_row(small: Path) -> None:
    path = small / "debts.csv"
    lines = _lines(path)
    path.write_text("\n".join([*lines[:-1], lines[2], ""]), encoding="utf-8", newline="")
    (fault,) = _content(small)
    assert (fault.file, fault.row) == ("debts.csv", len(lines))
    assert "same key as row 3" in fault.message


@pytest.mark.parametrize("field", ["unit", "locator", "source_id", "indicator", "value", "n"])
def test_a_missing_column_is_one_fault(small: Path, field: str) -> None:
    import csv

    path = small / "debts.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    place = rows[0].index(field)
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([*row[:place], *row[place + 1 :]] for row in rows)
    found = _content(small)
    assert [(f.file, f.row, f.field) for f in found] == [("debts.csv", 1, field)]
    assert "is missing" in found[0].message


def test_an_extra_column_is_named(small: Path) -> None:
    path = small / "debts.csv"
    lines = _lines(path)
    path.write_text("\n".join(f"{line},x" if line else "" for line in lines), encoding="utf-8", newline="")
    assert _places(small) == {("debts.csv", 1, "x")}


def test_a_file_saved_by_a_dutch_spreadsheet_is_one_fault(small: Path) -> None:
    path = small / "debts.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8", newline="")
    (fault,) = _content(small)
    assert (fault.file, fault.row) == ("debts.csv", 1)
    assert "semicolons" in fault.message


def test_windows_line_ends_only_break_the_seal(small: Path) -> None:
    path = small / "debts.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert [fault.field for fault in check(small)] == ["hash"]


def test_latin_1_bytes_are_named_with_line_and_field(small: Path, edit: Edit) -> None:
    edit(small / "creditors.csv", 4, "locator", "één regeling")
    path = small / "creditors.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    assert _places(small) == {("creditors.csv", 4, "locator")}
    assert "0xE9" in _content(small)[0].message


def test_a_row_number_is_the_line_in_the_file(small: Path, edit: Edit) -> None:
    """A quoted value with a line end moves the lines below it; a record is named by the line where it starts."""
    edit(small / "debts.csv", 2, "locator", "first\nsecond\nthird")
    edit(small / "debts.csv", 4, "status", "wrong")
    assert _places(small) == {("debts.csv", 6, "status")}
    assert "wrong" in _lines(small / "debts.csv")[5]


def test_six_faults_in_six_files_are_all_reported(full: Path) -> None:
    """As a reader would spoil them: each in another file, all places at once, content before hashes."""
    lines = _lines(full / "poverty.csv")
    value = _cell(full / "poverty.csv", 3, "value")
    lines[2] = lines[2].replace(f",{value},", ',"8,5",', 1)
    (full / "poverty.csv").write_text("\n".join(lines), encoding="utf-8", newline="")

    lines = _lines(full / "debts.csv")
    (full / "debts.csv").write_text("\n".join([*lines[:-1], lines[1], ""]), encoding="utf-8", newline="")
    doubled = len(lines)

    text = (full / "creditors.csv").read_text(encoding="utf-8")
    (full / "creditors.csv").write_text(text.replace("skp_procesafspraken_se", "skp_unknown", 1), encoding="utf-8")

    import csv

    with (full / "vroegsignalering.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    place = rows[0].index("unit")
    with (full / "vroegsignalering.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([*row[:place], *row[place + 1 :]] for row in rows)

    lines = _lines(full / "municipal.csv")
    lines[4] = lines[4].replace("2021", "2024-13", 1)
    (full / "municipal.csv").write_text("\n".join(lines), encoding="utf-8", newline="")

    content = (full / "municipalities.csv").read_bytes().split(b"\n")
    line = next(number for number, raw in enumerate(content) if "â".encode() in raw)
    content[line] = content[line].decode("utf-8").encode("latin-1")
    (full / "municipalities.csv").write_bytes(b"\n".join(content))

    places = _places(full)
    expected = {
        ("poverty.csv", 3, "value"),
        ("debts.csv", doubled, "indicator"),
        ("creditors.csv", 2, "source_id"),
        ("vroegsignalering.csv", 1, "unit"),
        ("municipal.csv", 5, "period"),
        ("municipalities.csv", line + 1, "province_name"),
    }
    assert expected <= places
    assert {place for place in places if place not in expected} == set()
    everything = check(full)
    hashes = [fault.file for fault in everything if fault.field == "hash"]
    assert [fault.field == "hash" for fault in everything] == [False] * 6 + [True] * 6
    assert sorted(hashes) == sorted(file for file, _, _ in expected)
    with pytest.raises(DataError) as caught:
        require(full)
    assert caught.value.exit_code == 3
    assert str(caught.value).count("\n") == 12


def test_six_faults_in_one_file_are_all_reported(small: Path, edit: Edit) -> None:
    path = small / "debts.csv"
    edit(path, 2, "value", "8,5")
    edit(path, 3, "period", "2024-13")
    edit(path, 4, "source_id", "nobody")
    edit(path, 5, "locator", "één")
    lines = _lines(path)
    lines[-1:] = [lines[5], ""]
    path.write_bytes("\n".join(lines).encode("latin-1"))
    assert _places(small) == {
        ("debts.csv", 2, "value"),
        ("debts.csv", 3, "period"),
        ("debts.csv", 4, "source_id"),
        ("debts.csv", 5, "locator"),
        ("debts.csv", len(lines) - 1, "indicator"),
    }


def test_a_file_beside_the_package_must_be_declared(small: Path) -> None:
    (small / "more.csv").write_text("a\n1\n", encoding="utf-8")
    (small / "local").mkdir()
    (small / "local" / "mine.csv").write_text("a\n1\n", encoding="utf-8")
    assert _places(small) == {("more.csv", 0, "")}
    assert not sealed(small)


def test_a_missing_file_and_a_missing_precision(small: Path) -> None:
    (small / "glossary.csv").unlink()
    lines = _lines(small / "precision.csv")
    (small / "precision.csv").write_text("\n".join([lines[0], ""]), encoding="utf-8", newline="")
    found = _content(small)
    assert Fault("glossary.csv", 0, "", "is declared in datapackage.json but missing: restore the file") in found
    assert any("add its step to precision.csv" in fault.message for fault in found)


def test_one_source_with_two_values_in_two_files(small: Path) -> None:
    lines = _lines(small / "poverty.csv")
    value = _cell(small / "poverty.csv", 3, "value")
    other = lines[2].replace(f",{value},", ",123456,", 1)
    debts = _lines(small / "debts.csv")
    (small / "debts.csv").write_text("\n".join([*debts[:-1], other, ""]), encoding="utf-8", newline="")
    found = [fault for fault in _content(small) if "contradicts" in fault.message]
    assert [(fault.file, fault.row, fault.field) for fault in found] == [("poverty.csv", 3, "value")]


def test_a_typing_error_in_a_break_is_found(full: Path, edit: Edit) -> None:
    edit(full / "breaks.csv", 2, "definition", "nvvk_anual")
    edit(full / "revisions.csv", 2, "revised_vintage", "2024-09")
    assert _places(full) == {("breaks.csv", 2, "definition"), ("revisions.csv", 2, "revised_vintage")}


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"resources": []}', '{"resources": [{"name": "a"}]}', '{"resources": [{"name":1,"path":2}]}',
     '{"resources": [{"name": "poverty", "path": "../poverty.csv", "schema": {"fields": [{"name": "a"}]}}]}',
     '{"resources": [{"name": "poverty", "path": "poverty.csv", "schema": {"fields": [{"name": "n", "type": "x"}]}}]}'],
)  # fmt: skip
def test_a_spoiled_package_is_a_fault(small: Path, text: str) -> None:
    (small / "datapackage.json").write_text(text, encoding="utf-8")
    assert "datapackage.json" in {fault.file for fault in check(small)}
    assert not sealed(small)


def test_a_wrong_schema_is_a_fault_of_the_package(small: Path) -> None:
    content = json.loads((small / "datapackage.json").read_text(encoding="utf-8"))
    content["resources"][0]["schema"]["fields"][0]["constraints"] = {"pattern": "("}
    content["resources"][1]["schema"]["primaryKey"] = ["nowhere"]
    content["resources"][2]["schema"]["foreignKeys"] = [{"fields": "x", "reference": 3}]
    (small / "datapackage.json").write_text(json.dumps(content), encoding="utf-8")
    assert "datapackage.json" in {fault.file for fault in check(small)}


def test_seal_renews_only_what_changed(small: Path, edit: Edit) -> None:
    before = json.loads((small / "datapackage.json").read_text(encoding="utf-8"))
    assert seal(small) == []
    edit(small / "poverty.csv", 2, "locator", "another place")
    (fault,) = check(small)
    assert (fault.file, fault.field) == ("poverty.csv", "hash")
    assert "edited but not sealed" in fault.message
    assert "monitor data seal" in fault.message
    assert not sealed(small)
    assert seal(small) == ["poverty"]
    assert check(small) == []
    after = json.loads((small / "datapackage.json").read_text(encoding="utf-8"))
    for resource in (*before["resources"], *after["resources"]):
        resource.pop("hash")
        resource.pop("bytes")
    assert before == after


def test_the_committed_package_has_the_form_that_seal_writes(full: Path, edit: Edit) -> None:
    """Sealing after an edit changes two lines of the package and no others."""
    old = _lines(full / "datapackage.json")
    edit(full / "glossary.csv", 2, "source", "somewhere else")
    assert seal(full) == ["glossary"]
    new = _lines(full / "datapackage.json")
    assert len(old) == len(new)
    assert sum(a != b for a, b in zip(old, new, strict=True)) == 2


def test_a_check_without_faults_is_remembered(
    small: Path, edit: Edit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import analysis.published.check as module

    memory = tmp_path / "processed"
    require(small, memory)
    calls: list[Path] = []
    monkeypatch.setattr(module, "check", lambda folder: calls.append(folder) or [])
    require(small, memory)
    assert calls == []
    mark = fingerprint(small)
    edit(small / "poverty.csv", 2, "value", "8,5")
    assert fingerprint(small) != mark
    require(small, memory)
    assert calls == [small]
    monkeypatch.undo()
    with pytest.raises(DataError, match=r"poverty\.csv, row 2, field value: '8,5' has a decimal comma"):
        require(small, tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_summary_counts() -> None:
    assert summary([Fault("a.csv", 2, "value", "is empty: fill it in")]) == (
        "data/raw has 1 fault:\na.csv, row 2, field value: is empty: fill it in"
    )


def test_shuffled_rows_are_no_fault(small: Path) -> None:
    for path in sorted(small.glob("*.csv")):
        head, *rest = _lines(path)[:-1]
        random.Random(7).shuffle(rest)
        path.write_text("\n".join([head, *rest, ""]), encoding="utf-8", newline="")
    assert _content(small) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_random_bytes_never_crash_the_check(
    sealed_small: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("fuzz") / "raw"
    shutil.copytree(sealed_small, folder)
    for _ in range(data.draw(st.integers(1, 4))):
        path = folder / data.draw(st.sampled_from(sorted(path.name for path in folder.iterdir())))
        content = bytearray(path.read_bytes())
        start = data.draw(st.integers(0, len(content)))
        length = data.draw(st.sampled_from([0, 0, 1, 1, 3, 40]))
        some = st.one_of(
            st.binary(max_size=6),
            st.sampled_from([b'"', b",", b"\n", b"\r", b"\x00", b"\xff\xfe", b';"', b"{", b"null"]),
        )
        content[start : start + length] = data.draw(some)
        path.write_bytes(bytes(content))
    changed = any(
        (folder / p.name).read_bytes() != p.read_bytes() for p in sealed_small.iterdir() if p.suffix == ".csv"
    )
    sealed(folder)
    fingerprint(folder)
    with contextlib.suppress(DataError):
        disagreements(folder)
    found = check(folder)
    assert found == sorted(found, key=lambda one: (one.field == "hash", one))
    assert found or not changed
    shutil.rmtree(folder)


def test_a_swapped_definition_is_a_fault_that_names_both(full: Path) -> None:
    path = full / "poverty.csv"
    text = path.read_text(encoding="utf-8")
    line = next(
        one for one in text.splitlines() if one.startswith("persons_in_poverty,cbs_scp_nibud_2024") and "551300" in one
    )
    path.write_text(text.replace(line, line.replace("cbs_scp_nibud_2024", "cbs_low_income")), encoding="utf-8")
    row = text.splitlines().index(line) + 1
    found = [fault for fault in check(full) if fault.field == "definition"]
    assert [(fault.file, fault.row) for fault in found] == [("poverty.csv", row)]
    assert "'cbs_low_income'" in str(found[0])
    assert "'cbs_scp_nibud_2024'" in str(found[0])


def test_a_share_above_100_is_a_fault(full: Path) -> None:
    path = full / "poverty.csv"
    text = path.read_text(encoding="utf-8")
    line = next(
        one
        for one in text.splitlines()
        if one.startswith("poverty_rate,cbs_scp_nibud_2024,children_0_17,,,,NL,2022,4.0")
    )
    path.write_text(text.replace(line, line.replace(",4.0,", ",400,")), encoding="utf-8")
    found = [fault for fault in check(full) if fault.field == "value"]
    assert [fault.row for fault in found] == [text.splitlines().index(line) + 1]
    assert "400 percent" in str(found[0])
