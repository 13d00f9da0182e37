"""The analyses against what CBS, CPB and the notes print, and against identities."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import poverty, published
from analysis.errors import ParameterError

NEW, NVMT = "cbs_scp_nibud_2024", "cpb_projection_nvmt"
SHARE = "household_share_below_line"


def every(indicator, definition, population):
    return published.read(indicator, definition, population, all_vintages=True)


@pytest.fixture(scope="module")
def errors():
    return poverty.projection_errors(every("poverty_rate", NVMT, "all_persons"))


def test_the_first_release_for_2023_was_lowered_by_12_percent():
    revised = poverty.revisions(every("persons_in_poverty", NEW, "all_persons"))
    assert list(revised["period"]) == ["2023"]
    row = revised.iloc[0]
    assert (row["first_value"], row["last_value"]) == (540_000, 476_700)
    assert round(row["percent"]) == -12


def test_only_what_was_replaced_by_another_value_is_superseded():
    gone = poverty.superseded(every("poverty_rate", NEW, "children_0_17"))
    assert list(zip(gone["period"], gone["value"], strict=True)) == [("2023", 3.6)]


def test_goals_as_printed_by_the_government():
    table = poverty.goals(["poverty_halved_2030", "child_poverty_halved_2025", "child_poverty_not_above_2024"])
    assert list(table["target_value"]) == [3.15, 4.6, 2.8]
    assert list(table["latest_value"])[:2] == [4.6, 5.8]
    assert list(table["reason"]) == ["line_ended", "past", "not_begun"]
    assert pd.isna(table["distance"].iloc[2])  # 2024 is the ceiling itself, not its first outcome
    assert table["required"].isna().all()


def test_a_goal_ahead_on_a_line_that_lives_gets_its_required_change():
    """Debts, new method: from the last figure in equal steps to half of 618,090 in 2030; the old method has ended."""
    new, old = poverty.goals(["problem_debt_halved_2030_new_method", "problem_debt_halved_2030_old_method"]).to_dict(
        "records"
    )
    years = 2030 - int(new["latest_period"][:4])
    assert new["reason"] == ""
    assert new["latest_value"] + years * new["required"] == pytest.approx(309_045)
    assert (old["reason"], old["target_value"]) == ("line_ended", 330_865)


@pytest.mark.parametrize(
    ("release", "period", "error"),
    [
        ("2022-08", "2023", 3.0),  # 7.6 against 4.6 in the round of August 2024
        ("2022-09-20", "2023", 0.3),  # 4.9
        ("2023-08-17", "2023", 0.2),  # 4.8
        ("2022-09-20", "2022", 2.0),  # 6.7 against 4.7
    ],
)
def test_errors_of_the_projections_in_the_table_of_the_notes(errors, release, period, error):
    row = errors[(errors["release"] == release) & (errors["period"] == period)].iloc[0]
    assert row["value"] == pytest.approx(error)
    assert row["lower"] == pytest.approx(error - 0.1)
    assert row["upper"] == pytest.approx(error + 0.1)


def test_no_error_without_an_estimate(errors):
    assert set(errors["period"]) == {"2022", "2023"}
    assert poverty.years_without_outcome(
        every("poverty_rate", NVMT, "all_persons"),
        published.observation(published.read("poverty_rate", NEW, "all_persons")),
    ) == ["2024"]


def test_scenarios_lead_to_their_aim():
    frame = published.read("poverty_rate", NEW, "all_persons")
    future = published.read("poverty_rate", "cpb_projection_cbs_line", "all_persons", breakdown="policy_variant")
    latest = published.observation(frame)
    table = poverty.scenarios(latest, poverty.aims(frame, future, "2030"))
    assert list(table["scenario"][:2]) == ["baseline", "agreement"]
    for row in table.to_dict("records"):
        assert latest["value"] + 6 * row["value"] == pytest.approx(row["aim"])
    assert table.iloc[0]["aim"] == 2.5


def test_observed_changes_over_a_hole_are_means():
    found = poverty.observed_changes(published.read("poverty_rate", NEW, "all_persons"))
    assert list(found["period"]) == ["2018/2022", "2022/2023", "2023/2024"]
    assert found["value"].iloc[0] == pytest.approx((3.4 - 7.1) / 4)


def test_missing_years_of_the_rates():
    assert poverty.missing_years(published.read("poverty_rate", NEW, "all_persons")) == ["2019", "2020", "2021"]


@pytest.fixture(scope="module")
def shares():
    frame = published.read(SHARE, "cbs_low_income", "households", region=None, first=2021, last=2021)
    return frame[frame["region"] != "NL"]


@pytest.fixture(scope="module")
def homes():
    return published.read("private_households", "cbs_register_1_january", "households", region=None)


def test_merged_municipalities_lie_between_their_parts(shares, homes):
    today = poverty.present_division(shares, homes).set_index("region")
    old = shares.set_index("region")["value"]
    merged = today[today["merged_from"] != ""]
    assert list(merged.index) == ["GM0363", "GM0439", "GM1980", "GM1982", "GM1991", "GM1992"]
    for _, row in merged.iterrows():
        parts = old[row["merged_from"].split()]
        assert parts.min() < row["value"] < parts.max()
    untouched = today[today["merged_from"] == ""]
    assert (untouched["value"] == old[untouched.index]).all()


def test_amsterdam_with_weesp_by_hand(shares, homes):
    """11.2 percent of 475,368 and 6.6 percent of 9,183 households (1 January 2020) or as the tables have them now."""
    share = shares.set_index("region")["value"]
    count = homes[homes["period"] == "2020-01-01"].set_index("region")["value"]
    weesp = homes[homes["region"] == "GM0457"].sort_values("period")
    nearest = {"GM0363": count["GM0363"], "GM0457": weesp.iloc[0]["value"]}
    by_hand = sum(share[code] * nearest[code] for code in nearest) / sum(nearest.values())
    today = poverty.present_division(shares, homes).set_index("region")
    assert by_hand == pytest.approx(11.09, abs=0.02)
    assert today.loc["GM0363", "value"] == round(by_hand, 1)


@pytest.mark.parametrize("gone", ["GM0363", "GM0457"])
def test_a_part_that_is_missing_leaves_the_whole_without_a_value(shares, homes, gone):
    today = poverty.present_division(shares[shares["region"] != gone], homes).set_index("region")
    assert pd.isna(today.loc["GM0363", "value"])
    assert today.loc["GM0363", "merged_from"] == "GM0363 GM0457"


def test_a_goal_that_was_not_known_yet_shows_nothing_of_later():
    row = poverty.goals(["child_poverty_not_above_2024"], as_of="2025-06-30").iloc[0]
    assert row["reason"] == "not_yet"
    assert pd.isna(row["target_value"])
    shown = ["baseline_period", "baseline_value", "target_period", "target_value", "latest_value", "distance"]
    assert not any(str(row[name]).startswith("2") for name in [*shown, "alternatives_nl", "alternatives_en"])


def test_an_unknown_goal_is_named_with_the_nearest():
    with pytest.raises(ParameterError, match="did you mean 'poverty_halved_2030'"):
        poverty.goals(["poverty_halved_203"])


def test_with_what_the_latest_number_may_be_compared():
    found = poverty.comparable(published.read("persons_in_poverty", NEW, "all_persons"))
    assert (found["earliest"]["period"], found["previous"]["period"], found["before"]) == ("2018", "2023", "2017")
    near = poverty.comparable(published.read("near_poor_persons", NEW, "all_persons"))
    assert near["previous"] is None


def test_a_municipality_that_was_split_leaves_its_heirs_without_a_value(shares, homes):
    """Haaren was divided over Boxtel, Oisterwijk, Tilburg and Vught on 1 January 2021."""
    haaren = shares.iloc[[0]].assign(region="GM0788", value=3.0)
    older = pd.concat([shares, haaren]).assign(period="2020", date=pd.Timestamp("2020-01-01"))
    today = poverty.present_division(older, homes).set_index("region")
    assert today.loc[["GM0757", "GM0824", "GM0855", "GM0865"], "value"].isna().all()
    assert today["value"].notna().sum() >= 300


@given(st.lists(st.tuples(st.floats(0, 100), st.integers(1, 10**6)), min_size=2, max_size=5))
def test_a_weighted_mean_stays_between_the_lowest_and_the_highest(parts):
    frame = pd.DataFrame(
        {
            "value": [value for value, _ in parts],
            "lower": [value - 0.05 for value, _ in parts],
            "upper": [value + 0.05 for value, _ in parts],
            "weight": [float(weight) for _, weight in parts],
            "region": [f"GM{place:04d}" for place in range(len(parts))],
        }
    )
    mean = poverty._weighted(frame)
    assert min(frame["value"]) - 0.05 - 1e-9 <= mean["value"] <= max(frame["value"]) + 0.05 + 1e-9
    assert mean["upper"] - mean["lower"] == pytest.approx(0.1)
    assert mean["value"] == round(mean["value"], 1)


def test_a_weight_that_is_missing_gives_no_mean():
    frame = pd.DataFrame({"value": [1.0, 2.0], "lower": [0.9, 1.9], "upper": [1.1, 2.1], "region": ["GM1", "GM2"]})
    assert poverty._weighted(frame.assign(weight=[10.0, float("nan")])) == {}
