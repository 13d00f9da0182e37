"""Every number that a source derives from others in the package, recomputed: it agrees or is explained."""

from __future__ import annotations

import collections
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import derivation
import families
import write_page
from derivation import Box, Check

FEWEST = {"register_share": 94, "registers_share": 77, "event_sum": 60, "event_base": 60, "line_share": 78}
"""Members that the data has at least: a family that finds nothing would agree in silence."""


@pytest.fixture(scope="module")
def checks() -> list[Check]:
    return [*derivation.single_checks(), *families.family_checks()]


@pytest.fixture(scope="module")
def explained() -> dict[str, str]:
    rows = derivation.rows_of("disagreements.csv")
    assert all(row["explanation"] for row in rows)
    return {row["id"]: row["computed"] for row in rows}


def test_what_is_derived_agrees_or_is_explained(checks, explained):
    apart = {check.id: derivation.side(check) for check in checks if derivation.side(check) != "agrees"}
    assert {name: side for name, side in apart.items() if name not in explained} == {}


def test_an_explained_disagreement_still_disagrees_in_its_direction(checks, explained):
    sides = {check.id: derivation.side(check) for check in checks}
    assert {name: sides.get(name) for name in explained} == explained


def test_ids_are_unique_and_every_family_has_members(checks):
    twice = [name for name, count in collections.Counter(check.id for check in checks).items() if count > 1]
    assert twice == []
    members = collections.Counter(check.id.partition(":")[0] for check in checks if ":" in check.id)
    assert {name: members[name] for name, least in FEWEST.items() if members[name] < least} == {}
    assert len(members) >= len(families.FAMILIES)


@pytest.mark.parametrize(
    "family", ["debt_rate", "inflow_rate", "register_share", "registers_share", "risk_share", "line_share"]
)
def test_a_share_two_units_off_would_be_noticed(checks, family):
    members = [check for check in checks if check.id.startswith(f"{family}:") and derivation.side(check) == "agrees"]
    assert members
    assert [check.id for check in members if not derivation.notices(check, 2)] == []


def test_every_operation_is_used(checks):
    assert {check.operation for check in checks} == set(derivation.OPERATIONS)


def test_the_page_of_disagreements_is_current(checks):
    text = write_page.PAGE.read_text(encoding="utf-8")
    assert text == derivation.disagreements_page(checks), "run python tests/backtests/write_page.py"


@pytest.mark.parametrize(
    ("computed", "printed", "expected"),
    [
        ((3.05, 3.15), (3.1, 3.2), "agrees"),
        ((3.15, 3.25), (3.05, 3.15), "above"),  # both ends are limits: 3.15 is printed as 3.2
        ((3.0, 3.05), (3.05, 3.15), "below"),
        ((3.05, 3.05), (3.05, 3.15), "agrees"),
        ((100, 100), (100, 100), "agrees"),
        ((99, 99), (100, 100), "below"),
    ],
)
def test_two_sets_agree_when_they_share_a_point(computed, printed, expected):
    assert derivation.side(Check("", Box(*printed), Box(*computed), "", "")) == expected


def test_a_row_that_is_not_one_figure_is_refused():
    with pytest.raises(LookupError, match="one must"):
        derivation.box_of("poverty_rate cbs_scp_nibud_2024 all_persons 2017")


def test_weighted_means_against_plain_arithmetic():
    point = [Box(x, x) for x in (30.0, 2.0, 22.0, 6.0)]
    assert derivation.weighted_mean(*point) == pytest.approx((24.0, 24.0))
    parts = [Box(x, x) for x in (10.0, 50.0, 10.0, 10.0)]  # bases 20 and 100 of 100: 20 of 120
    assert derivation.rate_of_parts(*parts) == pytest.approx((20 / 1.2, 20 / 1.2))
