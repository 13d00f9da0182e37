"""Which municipality is meant: every code and name of CBS, aliases, two Bergens, and what is gone."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import regions
from analysis.errors import ParameterError
from analysis.regions import resolve

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"


def rows(name: str) -> list[dict[str, str]]:
    with (RAW / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def refusal(region: str) -> str:
    with pytest.raises(ParameterError) as caught:
        resolve(region)
    assert caught.value.exit_code == 2
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_every_present_code_and_name_resolves():
    for row in rows("municipalities"):
        code = row["gm_code"]
        for written in (code, code.lower(), code[2:], row["name_cbs"], row["name_plain"], row["name_plain"].upper()):
            assert resolve(written) == code, written


def test_every_alias_resolves():
    table = rows("municipal_aliases")
    assert len(table) >= 20
    for row in table:
        assert resolve(row["alias"]) == row["gm_code"]
        assert resolve(f"  {row['alias'].upper()} ") == row["gm_code"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Den Haag", "GM0518"),
        ("'s-Gravenhage", "GM0518"),
        ("’s-Gravenhage", "GM0518"),
        ("s gravenhage (gemeente)", "GM0518"),
        ("Den Bosch", "GM0796"),
        ("'s-hertogenbosch", "GM0796"),
        ("Ljouwert", "GM0080"),
        ("Sudwest-Fryslan", "GM1900"),
        ("De Friese Meren", "GM1940"),
        ("Groningen (gemeente)", "GM0014"),
        ("gemeente Groningen", "GM0014"),
        ("Bergen (NH.)", "GM0373"),
        ("bergen nh", "GM0373"),
        ("Bergen Limburg", "GM0893"),
        ("Nuenen", "GM0820"),
        ("Hengelo (O.)", "GM0164"),
        ("Hengelo", "GM0164"),
        ("GM 518", "GM0518"),
    ],
)
def test_as_people_write_it(written, code):
    assert resolve(written) == code


def test_the_two_bergens_ask():
    told = refusal("bergen")
    assert "GM0373 (Bergen (NH.))" in told
    assert "GM0893 (Bergen (L.))" in told


def test_every_code_that_is_gone_names_all_its_heirs_and_the_date():
    present = {row["gm_code"]: row["name_plain"] for row in rows("municipalities")}
    gone = [row for row in rows("municipal_mergers") if row["from_code"] not in present]
    assert len({row["from_code"] for row in gone}) == 84
    for row in gone:
        told = refusal(row["from_code"])
        assert row["effective_date"] in told
        assert f"{row['to_code_2023_2026']} ({present[row['to_code_2023_2026']]})" in told


def test_a_split_names_several_heirs_and_that_area_is_not_people():
    told = refusal("Haaren")
    assert all(code in told for code in ("GM0757", "GM0824", "GM0855", "GM0865"))
    assert "not of its people" in told
    assert "not of its people" not in refusal("Weesp")


def test_misspelled_or_unknown():
    assert "did you mean Amsterdam?" in refusal("Amsterdm")
    assert "no longer a municipality" in refusal("Heerhugowaart")
    assert "342" in refusal("GM9999")
    assert "GM0518" in refusal("Xyzzy")
    assert "no municipality" in refusal("")


@pytest.mark.parametrize("area", ["Limburg", "noord-holland", "Friesland", "Fryslân", "PV26"])
def test_a_province_is_told_to_be_one(area):
    assert "is a province and no municipality" in refusal(area)
    assert "did you mean" not in refusal(area)


def test_the_country_is_no_municipality_and_two_provinces_share_the_name_of_one():
    assert "is the country" in refusal("NL")
    assert resolve("Utrecht") == "GM0344"
    assert resolve("Groningen") == "GM0014"


@given(st.text(max_size=30))
def test_any_text_gives_a_code_or_a_parameter_error(text):
    try:
        found = resolve(text)
    except ParameterError:
        return
    assert regions.CODE.fullmatch(found)


def test_tables_that_are_missing_are_said(tmp_path):
    with pytest.raises(ParameterError, match=r"municipalities\.csv is missing"):
        resolve("GM0518", tmp_path)
