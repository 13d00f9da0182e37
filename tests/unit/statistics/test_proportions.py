"""Intervals of proportions, against R (prop.test, binom.test), published tables and what must hold."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statistics import EstimateError, proportions

R = json.loads((Path(__file__).parents[2] / "reference" / "creditors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("method", ["wilson", "clopper_pearson"])
@pytest.mark.parametrize("confidence", [0.90, 0.95])
def test_separate_intervals_as_in_r(method, confidence):
    expected = R[f"{method}_{confidence * 100:.0f}"]
    for (count, n), ends in zip(R["proportion_cases"], expected, strict=True):
        found = proportions.proportion_interval(count, n, confidence, method)
        assert (found.lower, found.upper) == pytest.approx(ends, abs=1e-9)
        assert (found.value, found.effective_n) == (count / n, n)


def test_a_design_effect_is_a_smaller_sample():
    found = proportions.proportion_interval(705, 792, design_effect=3)
    assert (found.lower, found.upper) == pytest.approx(R["wilson_705_792_effect_3"], abs=1e-9)
    assert (found.value, found.effective_n) == (705 / 792, 264)


def test_simultaneous_intervals_as_in_r():
    found = proportions.simultaneous_intervals(R["eyes"])
    assert [(one.lower, one.upper) for one in found] == [pytest.approx(ends, abs=1e-9) for ends in R["goodman_eyes"]]


def test_sison_and_glaz_have_one_width_and_hold_the_shares():
    counts = [649, 56, 63, 16, 8]
    found = proportions.simultaneous_intervals(counts, method="sison_glaz")
    below = {round((one.value - one.lower) * sum(counts)) for one in found if one.lower > 0}
    assert len(below) == 1
    assert all(one.lower <= one.value <= one.upper for one in found)


def test_simultaneous_intervals_cover_all_shares_together():
    """Goodman's intervals at 90% cover all five true shares in about 90% of samples or more; Wilson's do so less."""
    truth, n, generator = np.array([0.82, 0.08, 0.07, 0.02, 0.01]), 792, np.random.default_rng(20)
    joint = alone = 0
    for counts in generator.multinomial(n, truth, size=400):
        together = proportions.simultaneous_intervals([float(count) for count in counts], 0.9)
        joint += all(one.lower <= share <= one.upper for one, share in zip(together, truth, strict=True))
        apart = [proportions.proportion_interval(count, n, 0.9) for count in counts]
        alone += all(one.lower <= share <= one.upper for one, share in zip(apart, truth, strict=True))
    assert joint / 400 > 0.87
    assert alone < joint


@given(
    st.integers(0, 300),
    st.integers(0, 300),
    st.sampled_from([0.5, 0.9, 0.99]),
    st.sampled_from(["wilson", "clopper_pearson", "agresti_coull", "jeffreys"]),
    st.floats(1, 3),
)
def test_an_interval_mirrors_and_widens_with_the_design_effect(yes, no, confidence, method, effect):
    n = yes + no
    if n < 10:
        return
    found = proportions.proportion_interval(yes, n, confidence, method, effect)
    mirror = proportions.proportion_interval(no, n, confidence, method, effect)
    assert (1 - mirror.upper, 1 - mirror.lower) == pytest.approx((found.lower, found.upper), abs=1e-8)
    if method == "wilson":
        plain = proportions.proportion_interval(yes, n, confidence, method)
        assert found.upper - found.lower >= plain.upper - plain.lower - 1e-9
        assert found.lower - 1e-9 <= found.value <= found.upper + 1e-9


def test_design_effect_of_kish():
    assert proportions.design_effect(1, 0.7) == 1
    assert proportions.design_effect(14, 0) == 1
    assert proportions.design_effect(14, 1) == 14
    assert proportions.design_effect(11, 0.5) == pytest.approx(6)


def test_design_effect_is_that_of_simulated_clusters():
    """Variance of the mean of clustered answers over that of independent ones, by simulation from the definition."""
    generator = np.random.default_rng(7)
    size, correlation, p, clusters = 10, 0.25, 0.6, 40
    scale = (1 - correlation) / correlation
    chance = generator.beta(p * scale, (1 - p) * scale, size=(20_000, clusters))
    means = generator.binomial(size, chance).sum(axis=1) / (size * clusters)
    independent = p * (1 - p) / (size * clusters)
    assert means.var() / independent == pytest.approx(proportions.design_effect(size, correlation), rel=0.05)


def test_rebuilt_count():
    """82 percent of 792 answers stands for 645.48 to 653.4 of them: four to either side."""
    box = proportions.rebuilt_count((0.815, 0.825), 792)
    assert box == pytest.approx((645.48, 653.4))
    assert math.floor(box.upper) - 0.82 * 792 == pytest.approx(3.56)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: proportions.proportion_interval(5, 4), "between 0 and 4"),
        (lambda: proportions.proportion_interval(1, 0), "at least one"),
        (lambda: proportions.proportion_interval(1, 4, 1.0), "between 0 and 1"),
        (lambda: proportions.proportion_interval(1, 4, design_effect=0.5), "design effect"),
        (lambda: proportions.proportion_interval(1, 4, design_effect=5), "design effect"),
        (lambda: proportions.proportion_interval(1, 4, method="wald"), "wilson"),
        (lambda: proportions.simultaneous_intervals([3]), "two categories"),
        (lambda: proportions.simultaneous_intervals([3, -1, 4]), "below zero"),
        (lambda: proportions.simultaneous_intervals([3, 4], method="quesenberry"), "goodman"),
        (lambda: proportions.simultaneous_intervals([3.5, 4], method="sison_glaz"), "whole counts"),
        (lambda: proportions.simultaneous_intervals([3, 4], method="sison_glaz", design_effect=2), "whole counts"),
        (lambda: proportions.design_effect(0.5, 0.1), "no design effect"),
        (lambda: proportions.design_effect(5, 1.1), "no design effect"),
        (lambda: proportions.rebuilt_count((0.5, 0.4), 10), "lower, upper"),
    ],
)
def test_what_cannot_be_is_refused(call, words):
    with pytest.raises(EstimateError, match=words):
        call()
