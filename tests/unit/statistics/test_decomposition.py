"""Shift-share: the identity, its symmetry, and the admissions of Berkeley as R tells them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statistics import EstimateError
from analysis.statistics.decomposition import shift_share

R = json.loads((Path(__file__).parents[2] / "reference" / "reference.json").read_text(encoding="utf-8"))
GROUPS = list("abcd")


@st.composite
def groups(draw):
    counts = st.lists(st.integers(0, 1_000_000), min_size=4, max_size=4).filter(any)
    rates = st.lists(st.floats(0, 100), min_size=4, max_size=4)
    return [pd.Series(draw(kind), index=GROUPS) for kind in (counts, rates, counts, rates)]


def test_admissions_of_berkeley_as_in_r():
    # Bickel, Hammel and O'Connell (1975): men were admitted more often, and the departments' rates do not explain it
    women, men = pd.Series(R["ucb_applied_female"]), pd.Series(R["ucb_applied_male"])
    split = shift_share(women, pd.Series(R["ucb_rate_female"]), men, pd.Series(R["ucb_rate_male"]))
    assert split.change == pytest.approx(R["ucb_total"], rel=1e-10)
    assert split.mix == pytest.approx(R["ucb_mix"], rel=1e-10)
    assert split.rate == pytest.approx(R["ucb_rates"], rel=1e-10)
    assert split.rate < 0 < split.change


def test_by_hand():
    # shares 1/2, 1/2 → 3/4, 1/4 and rates 10, 30 → 12, 20: 20 → 14, of which mix −3.5 and rates −2.5
    index = ["one", "two"]
    split = shift_share(
        pd.Series([50, 50], index=index),
        pd.Series([10, 30], index=index),
        pd.Series([30, 10], index=index),
        pd.Series([12, 20], index=index),
    )
    assert (split.before, split.after, split.change) == (20.0, 14.0, -6.0)
    assert (split.mix, split.rate) == (-3.5, -2.5)
    assert split.groups.loc["one"].tolist() == [-1.5, 1.25, -0.25]


@given(groups())
def test_the_parts_add_up_and_turn_around(given_groups):
    s0, r0, s1, r1 = given_groups
    split, back = shift_share(s0, r0, s1, r1), shift_share(s1, r1, s0, r0)
    assert split.mix + split.rate == pytest.approx(split.change, abs=1e-9)
    assert split.groups["total"].sum() == pytest.approx(split.change, abs=1e-9)
    assert (back.mix, back.rate) == pytest.approx((-split.mix, -split.rate), abs=1e-9)


@given(groups(), st.integers(2, 1000))
def test_only_the_mix_counts_not_the_size(given_groups, times):
    s0, r0, _, r1 = given_groups
    split = shift_share(s0, r0, s0 * times, r1)
    assert split.mix == pytest.approx(0, abs=1e-9)
    assert shift_share(s0, r0, s0[::-1], r0[::-1]).change == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"weights_after": pd.Series([1, np.nan], index=["one", "two"])}, "no weights after for two"),
        ({"rates_before": pd.Series([1, np.nan], index=["one", "two"])}, "no rates before for two"),
        ({"weights_before": pd.Series([0, 0], index=["one", "two"])}, "not all 0"),
        ({"weights_before": pd.Series([2, -1], index=["one", "two"])}, "at least 0"),
        ({"rates_after": pd.Series([1, 2], index=["one", "three"])}, "differ in groups: three, two"),
        ({"rates_after": pd.Series([1, 2], index=["one", "one"])}, "rates after name a group twice"),
    ],
)
def test_refusals_say_why(change, says):
    names = ["weights_before", "rates_before", "weights_after", "rates_after"]
    good = {name: pd.Series([1.0, 2.0], index=["one", "two"]) for name in names}
    with pytest.raises(EstimateError, match=says):
        shift_share(**(good | change))
