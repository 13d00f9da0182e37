"""Goals against what the government printed."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import goals
from analysis.errors import ParameterError


def test_goals_as_printed_by_the_government():
    table = goals.table(["poverty_halved_2030", "child_poverty_halved_2025", "child_poverty_not_above_2024"])
    assert list(table["target_value"]) == [3.15, 4.6, 2.8]
    assert list(table["latest_value"])[:2] == [4.6, 5.8]
    assert list(table["reason"]) == ["line_ended", "past", "not_begun"]
    assert pd.isna(table["distance"].iloc[2])  # 2024 is the ceiling itself, not its first outcome
    assert table["required"].isna().all()


def test_a_goal_ahead_on_a_line_that_lives_gets_its_required_change():
    """Debts, new method: from the last figure in equal steps to half of 618,090 in 2030; the old method has ended."""
    new, old = goals.table(["problem_debt_halved_2030_new_method", "problem_debt_halved_2030_old_method"]).to_dict(
        "records"
    )
    years = 2030 - int(new["latest_period"][:4])
    assert new["reason"] == ""
    assert new["latest_value"] + years * new["required"] == pytest.approx(309_045)
    assert (old["reason"], old["target_value"]) == ("line_ended", 330_865)


def test_a_goal_that_was_not_known_yet_shows_nothing_of_later():
    row = goals.table(["child_poverty_not_above_2024"], as_of="2025-06-30").iloc[0]
    assert row["reason"] == "not_yet"
    assert pd.isna(row["target_value"])
    shown = ["baseline_period", "baseline_value", "target_period", "target_value", "latest_value", "distance"]
    assert not any(str(row[name]).startswith("2") for name in [*shown, "alternatives_nl", "alternatives_en"])


def test_an_unknown_goal_is_named_with_the_nearest():
    with pytest.raises(ParameterError, match="did you mean 'poverty_halved_2030'"):
        goals.table(["poverty_halved_203"])
