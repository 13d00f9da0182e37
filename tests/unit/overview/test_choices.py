"""The monitor under other choices: fewer indicators, none of them with another status but for rounding."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import overview

LINE, DEBTS = "cbs_scp_nibud_2024", "cbs_problematic_debt_2023"


@pytest.fixture(scope="module")
def assessed() -> pd.DataFrame:
    return overview.assess()


def only(assessed: pd.DataFrame, *series: tuple[str, str]) -> pd.DataFrame:
    """The rows of some indicators of one line, in the order of the monitor."""
    wanted = [pair in series for pair in zip(assessed["indicator"], assessed["definition"], strict=True)]
    return assessed[pd.Series(wanted, index=assessed.index)]


def by_choice(rows: pd.DataFrame) -> pd.DataFrame:
    return overview.sensitivity(rows).set_index("choice")


def test_the_first_row_is_the_monitor_itself(assessed):
    table = overview.sensitivity(assessed)
    own = table.iloc[0]
    assert (own["choice"], own["form"], own["balance"]) == ("own", "itself", overview.balance(assessed))
    assert {name: own[name] for name in overview.numbers(assessed)} == overview.numbers(assessed)
    assert overview.alike(table)["others"] == str(len(table) - 1)


def test_the_statuses_of_each_choice_add_up_to_its_indicators(assessed):
    table = by_choice(assessed)
    statuses = list(overview.numbers(assessed))
    assert (table[statuses].sum(axis=1) == table["value"]).all()
    fewer = table.drop(index="as_printed")
    assert (fewer[statuses] <= table.loc["own", statuses]).all().all()
    assert table.loc["as_printed", "value"] == table.loc["own", "value"]


def test_the_debts_of_households_count_once(assessed):
    """CBS: 747,560 households and 8.9 percent of them, both away from the goal, are one count."""
    rows = only(assessed, ("households_problematic_debt", DEBTS), ("problematic_debt_rate", DEBTS))
    table = by_choice(rows)
    assert (table.loc["own", "away"], table.loc["once", "away"], table.loc["one_a_goal", "away"]) == (2, 1, 1)
    assert table.loc["final", "away"] == 2
    assert (table["form"].drop("own") == "same").all()


def test_a_number_and_a_share_of_other_groups_both_count(assessed):
    """CBS: persons (551,300 and 3.1 percent) are one group, children (2.8 percent and 93,000) another."""
    rows = only(assessed, *((name, LINE) for name in ("poverty_rate", "persons_in_poverty", "children_in_poverty")))
    table = by_choice(rows)
    assert (table.loc["own", "value"], table.loc["once", "value"]) == (4, 2)


def test_what_is_provisional_or_second_hand_is_left_out(assessed):
    """CBS, 17 December 2025: the persons of 2024 are provisional, and were read at CBS itself."""
    table = by_choice(only(assessed, ("persons_in_poverty", LINE)))
    assert (table.loc["own_source", "away"], table.loc["final", "value"]) == (1, 0)
    assert table.loc["final", "form"] == "none"
    survey = by_choice(only(assessed, ("difficulty_making_ends_meet_share", "nibud_rondkomen")))
    assert (survey.loc["own", "towards"], survey.loc["no_margin", "value"], survey.loc["own_source", "value"]) == (
        1,
        0,
        0,
    )


def test_without_rounding_a_difference_has_its_sign(assessed):
    unchanged = assessed[assessed["verdict"] == "unchanged"]
    table = by_choice(unchanged)
    signs = [row["change"].row["value"] for row in unchanged.to_dict("records")]
    assert table.loc["as_printed", "unchanged"] == signs.count(0)
    assert table.loc["own", "form"] == "none"


def test_before_anything_was_published_there_are_no_choices():
    table = overview.sensitivity(overview.assess(as_of="2015-01-01"))
    assert table.empty
    assert overview.alike(table) == {"others": "0", "same": "0", "balance": "equal"}
