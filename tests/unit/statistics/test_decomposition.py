"""Shift-share and Divisia: identities, symmetry, and numbers as R tells them."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statistics import EstimateError
from analysis.statistics.decomposition import divisia, divisia_range, logarithmic_mean, shift_share

R = json.loads((Path(__file__).parents[2] / "reference" / "reference.json").read_text(encoding="utf-8"))
DIVISIA = json.loads((Path(__file__).parents[2] / "reference" / "divisia.json").read_text(encoding="utf-8"))
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


FACTORS = st.lists(st.floats(0.01, 1e4), min_size=3, max_size=3)


def named(values):
    return dict(zip("abcd", values, strict=False))


@pytest.mark.parametrize("count", [2, 3, 4])
def test_divisia_parts_are_the_integral_that_r_finds(count):
    told = DIVISIA[f"factors_{count}"]
    split = divisia(named(told["before"]), named(told["after"]))
    assert list(split.parts.values()) == pytest.approx(told["parts"], rel=1e-9)


def test_divisia_with_a_logarithmic_mean_known_by_hand():
    # L(e, 1) = e - 1; a factor that grows e-fold beside one that stays has the whole change
    split = divisia({"a": 1.0, "b": 2.0}, {"a": math.e, "b": 2.0})
    assert logarithmic_mean(math.e, 1) == pytest.approx(math.e - 1)
    assert split.parts == pytest.approx({"a": 2 * (math.e - 1), "b": 0.0})


@given(FACTORS, FACTORS)
def test_divisia_parts_add_up_swap_and_join(before, after):
    one, other = named(before), named(after)
    split, back = divisia(one, other), divisia(other, one)
    scale = max(split.before, split.after)
    assert math.fsum(split.parts.values()) == pytest.approx(split.change, abs=1e-9 * scale)
    for name, part in split.parts.items():
        assert back.parts[name] == pytest.approx(-part, abs=1e-9 * scale)
        assert part == 0 or (part > 0) == (other[name] > one[name]) or abs(part) < 1e-9 * scale
    joined = [{"ab": m["a"] * m["b"], "c": m["c"]} for m in (one, other)]
    assert divisia(*joined).parts["ab"] == pytest.approx(split.parts["a"] + split.parts["b"], abs=1e-8 * scale)


@given(st.floats(1e-3, 1e6), st.floats(-1e-4, 1e-4))
def test_logarithmic_mean_of_near_equals_is_smooth(value, apart):
    mean = logarithmic_mean(value, value * (1 + apart))
    assert mean == pytest.approx(value * (1 + apart / 2), rel=1e-8)


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        ({"a": 0.0, "b": 5.0}, {"a": 2.0, "b": 3.0}, {"a": 6.0, "b": 0.0}),
        ({"a": 2.0, "b": 3.0}, {"a": 0.0, "b": 5.0}, {"a": -6.0, "b": 0.0}),
        ({"a": 0.0, "b": 0.0}, {"a": 2.0, "b": 3.0}, {"a": 3.0, "b": 3.0}),
        ({"a": 0.0, "b": 5.0}, {"a": 0.0, "b": 3.0}, {"a": 0.0, "b": 0.0}),
    ],
)
def test_divisia_of_zero_is_its_limit(before, after, parts):
    assert divisia(before, after).parts == parts
    tiny = [{name: value or 1e-140 for name, value in moment.items()} for moment in (before, after)]
    assert divisia(*tiny).parts == pytest.approx(parts, abs=0.05)


@given(st.lists(st.floats(1, 1.6), min_size=4, max_size=4), st.lists(st.floats(0, 1), min_size=8, max_size=8))
def test_no_point_of_the_box_leaves_the_range(lower, inside):
    before = {"a": (lower[0], lower[0] * 1.2), "b": (lower[1], lower[1] * 1.1)}
    after = {"a": (lower[2], lower[2] * 1.05), "b": (lower[3], lower[3] * 1.3)}
    found = divisia_range(before, after)
    pick = [
        {name: low + share * (high - low) for (name, (low, high)), share in zip(m.items(), s, strict=True)}
        for m, s in ((before, inside[:2]), (after, inside[2:4]))
    ]
    for name, part in divisia(*pick).parts.items():
        assert found[name].lower - 1e-9 <= part <= found[name].upper + 1e-9


def test_exact_factors_leave_a_range_of_no_width():
    before, after = {"a": 2.0, "b": 3.0}, {"a": 3.0, "b": 2.5}
    parts = divisia(before, after).parts
    found = divisia_range({k: (v, v) for k, v in before.items()}, {k: (v, v) for k, v in after.items()})
    assert {name: (box.lower, box.upper) for name, box in found.items()} == {k: (v, v) for k, v in parts.items()}


def test_divisia_refuses():
    with pytest.raises(EstimateError, match="same factors"):
        divisia({"a": 1.0}, {"b": 1.0})
    with pytest.raises(EstimateError, match="at least 0"):
        divisia({"a": -1.0}, {"a": 1.0})
    with pytest.raises(EstimateError, match="can be zero"):
        divisia_range({"a": (0.0, 1.0)}, {"a": (1.0, 2.0)})
    with pytest.raises(EstimateError, match="e-fold"):
        divisia_range({"a": (1.0, 1.1)}, {"a": (2.9, 3.0)})
