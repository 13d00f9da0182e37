"""data/raw is a valid, sealed and complete data package."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from analysis.published.check import check, sealed
from analysis.published.glossary import markdown

Rows = list[dict[str, str]]
Table = Callable[[str], Rows]
FIGURES = ("poverty", "low_income_households", "municipal", "debts", "vroegsignalering", "creditors")
KEY = (
    "indicator",
    "definition",
    "population",
    "breakdown",
    "category",
    "region",
    "period",
    "unit",
    "source_id",
    "vintage",
)
ROUNDED = re.compile(
    r"\b(rounded|ruim|bijna|about|almost|more than|just over|circa|ongeveer|at least|at most|fewer than|one in|"
    r"half of|a third|a quarter|de helft|een kwart|zo n|net boven|meer dan)\b",
    re.IGNORECASE,
)
# places where such a word is no rounding of the value: what the step of the column already says, or another quantity
NOT_ROUNDED = re.compile(
    r"rounded to (50|thousands)|StatLine|half of (6\.3|9\.1)|figures: |third paragraph|third year|"
    r"price|one year|less than four years|Amsterdam: more than|over six months|unchanged"
)


@pytest.fixture(scope="module")
def figures(table: Table) -> Rows:
    return [row | {"file": f"{name}.csv"} for name in FIGURES for row in table(name)]


def test_frictionless_finds_the_package_valid(raw: Path) -> None:
    from frictionless import Package

    report = Package(str(raw / "datapackage.json")).validate()
    assert report.valid, report.to_summary()


def test_the_check_finds_no_fault_and_the_package_is_sealed(raw: Path) -> None:
    assert [str(fault) for fault in check(raw)] == []
    assert sealed(raw)


def test_every_figure_says_where_it_comes_from(figures: Rows) -> None:
    assert len(figures) > 17_000
    assert [row for row in figures if not row["source_id"] or not row["locator"]] == []


def test_every_number_is_a_multiple_of_its_step(figures: Rows, table: Table) -> None:
    """64.75 cannot stand in a column of one decimal; a worded value has its own step."""
    steps = {(r["source_id"], r["indicator"], r["unit"]): Decimal(r["step"]) for r in table("precision")}
    worded = {(r["file"], *(r[name] for name in KEY)) for r in table("wording")}
    wrong = [
        (row["file"], row["indicator"], row["source_id"], row["value"])
        for row in figures
        if (row["file"], *(row[name] for name in KEY)) not in worded
        and Decimal(row["value"]) % steps[(row["source_id"], row["indicator"], row["unit"])] != 0
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("source", "indicator", "unit", "step"),
    [
        ("cbs_dash_2024", "households_problematic_debt", "households", "10"),  # 747,560: CBS rounds to tens
        ("cbs_lia2025_h2", "persons_in_poverty", "persons", "100"),  # printed x 1000 with one decimal
        ("cbs_asu2021_h2", "low_income_rate", "percent", "0.1"),  # 4 in the table is 4.0
        ("cbs_83842NED", "low_income_persons", "persons", "100"),
        ("kst_24515_796", "children_in_poverty", "persons", "1000"),
        ("nvvk_2019", "debt_assistance_applications", "persons", "100"),  # 86,200 of 2018
    ],
)
def test_known_steps(table: Table, source: str, indicator: str, unit: str, step: str) -> None:
    found = {(r["source_id"], r["indicator"], r["unit"]): r["step"] for r in table("precision")}
    assert found[(source, indicator, unit)] == step


def test_no_precision_row_without_a_figure(figures: Rows, table: Table) -> None:
    used = {(r["source_id"], r["indicator"], r["unit"]) for r in figures}
    assert [r for r in table("precision") if (r["source_id"], r["indicator"], r["unit"]) not in used] == []


def test_every_wording_belongs_to_one_figure(figures: Rows, table: Table) -> None:
    key = ("file", *KEY, "value", "locator")
    known = {tuple(row[name] for name in key) for row in figures}
    assert [row for row in table("wording") if tuple(row[name] for name in key) not in known] == []


def test_every_rounded_wording_in_a_locator_is_recorded(figures: Rows, table: Table) -> None:
    worded = {(r["file"], *(r[name] for name in KEY)) for r in table("wording")}
    missing = [
        (row["file"], row["indicator"], row["period"], row["value"], row["locator"])
        for row in figures
        if ROUNDED.search(row["locator"])
        and not NOT_ROUNDED.search(row["locator"])
        and (row["file"], *(row[name] for name in KEY)) not in worded
    ]
    assert missing == []


def test_every_definition_and_label_speaks_both_languages(table: Table) -> None:
    for row in table("definitions"):
        assert row["label_nl"]
        assert row["text_nl"] not in ("", row["text_en"]), row["definition"]
    for row in table("labels"):
        assert all(row[name] for name in ("label_nl", "label_en", "short_nl", "short_en")), row["id"]


def test_definitions_cover_the_years_of_their_figures(figures: Rows, table: Table) -> None:
    span = {r["definition"]: (r["valid_from"][:4] or "0000", r["valid_to"][:4] or "9999") for r in table("definitions")}
    outside = {
        (row["definition"], row["period"])
        for row in figures
        if row["period"] and not span[row["definition"]][0] <= row["period"][:4] <= span[row["definition"]][1]
    }
    assert outside == set()


def test_every_source_states_its_licence(table: Table) -> None:
    known = {row["licence_id"] for row in table("licences")}
    assert {row["licence_id"] for row in table("sources")} <= known
    named = {row["source_id"]: row["licence_id"] for row in table("sources")}
    assert named["cbs_lia2025_h2"] == "CC-BY-4.0"
    assert named["metro_2024_10"] == "cited"


def test_release_groups_agree_with_the_sources(table: Table) -> None:
    sources = {row["source_id"]: row for row in table("sources")}
    for row in table("release_groups"):
        source = sources[row["source_id"]]
        assert (row["producer"], row["release_month"], row["kind"]) == (
            source["producer"],
            source["released"][:7],
            source["kind"],
        )


def test_the_baseline_of_each_goal_was_published(figures: Rows, table: Table) -> None:
    for goal in table("goals"):
        published = {
            row["value"]
            for row in figures
            if (row["indicator"], row["definition"], row["population"], row["period"])
            == (goal["indicator"], goal["definition"], goal["population"], goal["baseline_period"])
            and row["region"] == "NL"
            and not row["breakdown"]
        }
        assert goal["baseline_value"] in published, goal["goal_id"]


def test_the_eight_shifted_rows_are_realigned(figures: Rows, table: Table) -> None:
    """Hilvarenbeek is under 2.5 in the text of the report; printed is 4.2."""
    values = {
        row["region"]: row["value"]
        for row in figures
        if row["indicator"] == "problematic_debt_rate"
        and row["definition"] == "cbs_problematic_debt_2023_persons16plus"
        and row["period"] == "2023-01-01"
    }
    printed = table("municipal_problem_debt_2023_as_printed")
    assert len(printed) == 8
    assert all(values[row["gm_code"]] == row["value_realigned"] for row in printed)
    assert values["GM0798"] == "2.3"


def test_changes_name_no_place_of_a_machine(raw: Path) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in [*raw.glob("*.md"), *raw.glob("notes/*.md")])
    text += "".join(path.read_text(encoding="utf-8") for path in raw.glob("*.csv"))
    for name in ("work", "tmp", "root"):
        assert f"/{name}/" not in text


def test_every_change_is_dated_and_names_its_file(raw: Path) -> None:
    lines = [line for line in (raw / "CHANGES.md").read_text(encoding="utf-8").splitlines() if line.startswith("- ")]
    assert len(lines) > 30
    for line in lines:
        assert re.match(r"- \d{4}-\d{2}-\d{2} · ", line), line
        name = re.search(r"`([a-z_0-9]+\.csv|notes/\*\.md|datapackage\.json)`", line)
        assert name is not None, line
        assert "*" in name[1] or (raw / name[1]).is_file(), line


def test_the_committed_glossary_is_current(raw: Path) -> None:
    """If this fails: python -m analysis.published.glossary."""
    committed = (raw.parents[1] / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert committed == markdown(raw)


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("signaal (vroegsignaal)", "signal"),
        ("melding (vroegsignaalzaak)", "case file"),
        ("bereik", "reach"),
        ("schuldeiser", "creditor"),
        ("minnelijke schuldregeling", "amicable settlement"),
        ("saneringskrediet", "restructuring credit"),
        ("dwangakkoord", "compulsory settlement"),
    ],
)
def test_the_names_of_the_field(table: Table, dutch: str, english: str) -> None:
    terms = {row["term_nl"]: row["term_en"] for row in table("glossary")}
    assert terms[dutch].startswith(english)


def test_releases_ahead_are_told_as_expectations(table: Table) -> None:
    calendar = {row["id"]: row for row in table("release_calendar")}
    poverty = calendar["cbs_poverty"]
    assert (poverty["last_release"], poverty["next_expected"]) == ("2025-12-17", "2026-12")
    assert "xpectation" in poverty["basis"]
    assert all(row["basis"] for row in calendar.values())


def test_the_years_of_the_energy_allowance(table: Table) -> None:
    years = {row["period"] for row in table("policy_years") if "nergietoeslag" in row["measure_nl"]}
    assert years == {"2022", "2023"}
