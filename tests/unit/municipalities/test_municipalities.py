"""Older divisions brought to the present one: by hand, and by identities."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import municipalities, published
from analysis.municipalities import division

SHARE = "household_share_below_line"


@pytest.fixture(scope="module")
def shares():
    frame = published.read(SHARE, "cbs_low_income", "households", region=None, first=2021, last=2021)
    return frame[frame["region"] != "NL"]


@pytest.fixture(scope="module")
def homes():
    return published.read("private_households", "cbs_register_1_january", "households", region=None)


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
    mean = division._weighted(frame.to_dict("records"))
    assert min(frame["value"]) - 0.05 - 1e-9 <= mean["value"] <= max(frame["value"]) + 0.05 + 1e-9
    assert mean["upper"] - mean["lower"] == pytest.approx(0.1)
    assert mean["value"] == round(mean["value"], 1)


def test_a_weight_that_is_missing_gives_no_mean():
    frame = pd.DataFrame({"value": [1.0, 2.0], "lower": [0.9, 1.9], "upper": [1.1, 2.1], "region": ["GM1", "GM2"]})
    assert division._weighted(frame.assign(weight=[10.0, float("nan")]).to_dict("records")) == {}


def test_merged_municipalities_lie_between_their_parts(shares, homes):
    today = municipalities.present_division(shares, homes).set_index("region")
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
    today = municipalities.present_division(shares, homes).set_index("region")
    assert by_hand == pytest.approx(11.09, abs=0.02)
    assert today.loc["GM0363", "value"] == round(by_hand, 1)


@pytest.mark.parametrize("gone", ["GM0363", "GM0457"])
def test_a_part_that_is_missing_leaves_the_whole_without_a_value(shares, homes, gone):
    today = municipalities.present_division(shares[shares["region"] != gone], homes).set_index("region")
    assert pd.isna(today.loc["GM0363", "value"])
    assert today.loc["GM0363", "merged_from"] == "GM0363 GM0457"


def test_a_municipality_that_was_split_leaves_its_heirs_without_a_value(shares, homes):
    """Haaren was divided over Boxtel, Oisterwijk, Tilburg and Vught on 1 January 2021."""
    haaren = shares.iloc[[0]].assign(region="GM0788", value=3.0)
    older = pd.concat([shares, haaren]).assign(period="2020", date=pd.Timestamp("2020-01-01"))
    today = municipalities.present_division(older, homes).set_index("region")
    assert today.loc[["GM0757", "GM0824", "GM0855", "GM0865"], "value"].isna().all()
    assert today["value"].notna().sum() >= 300
