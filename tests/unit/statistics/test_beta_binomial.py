"""The beta-binomial of clusters, against VGAM and uniroot of R, and what must hold."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.statistics import EstimateError
from analysis.statistics import beta_binomial as bb

R = json.loads((Path(__file__).parents[2] / "reference" / "creditors.json").read_text(encoding="utf-8"))


def test_all_agree_as_in_vgam():
    for (p, correlation, size), expected in zip(R["all_agree_grid"], R["all_agree"], strict=True):
        assert bb.all_agree(p, correlation, size) == pytest.approx(expected, rel=1e-9)


def test_log_likelihood_as_in_vgam():
    dead, size = R["litters_dead"], R["litters_size"]
    assert bb.log_likelihood(dead, size, 0.15, 0.2) == pytest.approx(R["litters_loglik"], rel=1e-10)
    assert bb.log_likelihood(dead, size, 0.15, 0) == pytest.approx(R["litters_loglik_binomial"], rel=1e-10)


def test_solved_correlation_as_in_r():
    for (p, share, size), expected in zip(R["solved_cases"], R["solved"], strict=True):
        assert bb.solved_correlation(p, share, size) == pytest.approx(expected, abs=1e-9)


def test_the_boxes_of_the_two_published_shares():
    """89 ± 0.5 percent of answers and 41 ± 0.5 or 81 ± 0.5 percent of cases, 14 creditors: the corners, from R."""
    around = (0.885, 0.895)
    found = bb.solved_box(around, (0.405, 0.415), 14)
    assert found == pytest.approx(R["solved_box_41_14"], abs=1e-9)
    assert (round(found.lower, 3), round(found.upper, 3)) == (0.115, 0.152)
    found = bb.solved_box(around, (0.805, 0.815), 14)
    assert found == pytest.approx(R["solved_box_81_14"], abs=1e-9)
    assert (round(found.lower, 2), round(found.upper, 2)) == (0.73, 0.80)


def test_a_spread_of_sizes_as_in_r():
    poisson = bb.spread_sizes(14, 13)
    assert [bb.all_agree(0.89, r, poisson) for r in (0, 0.133)] == pytest.approx(R["poisson_14"], abs=1e-9)
    assert bb.solved_correlation(0.89, 0.41, poisson) == pytest.approx(R["poisson_14_solved_41"], abs=1e-8)
    wide = bb.spread_sizes(14, 26)
    expected = R["negative_binomial_14_variance_26"]
    assert [bb.all_agree(0.89, r, wide) for r in (0, 0.133)] == pytest.approx(expected, abs=1e-9)


@given(st.integers(2, 30), st.floats(0.2, 4))
def test_a_spread_has_the_moments_asked(mean, ratio):
    variance = ratio * (mean - 1)
    try:
        sizes = bb.spread_sizes(mean, variance)
    except EstimateError:
        assert ratio < 1
        return
    found, sd = bb.moments(sizes)
    assert sum(sizes.values()) == pytest.approx(1)
    assert min(sizes) >= 1
    assert found == pytest.approx(mean, rel=1e-6)
    assert sd**2 == pytest.approx(variance, rel=0.06)


@settings(deadline=None)
@given(st.floats(0.05, 0.97), st.floats(0.001, 0.98), st.integers(2, 25))
def test_solving_undoes_agreeing(p, correlation, size):
    share = bb.all_agree(p, correlation, size)
    found = bb.solved_correlation(p, share, size)
    assert bb.all_agree(p, found, size) == pytest.approx(share, rel=1e-6)
    assert found == pytest.approx(correlation, abs=1e-4)


@given(st.floats(0.05, 0.97), st.integers(2, 25))
def test_the_ends_are_independence_and_one_voice(p, size):
    shares = [bb.all_agree(p, correlation, size) for correlation in (0, 0.1, 0.5, 0.9, 1)]
    assert shares[0] == pytest.approx(p**size)
    assert shares[-1] == p
    assert shares == sorted(shares)
    assert bb.solved_correlation(p, shares[0], size) == 0
    assert bb.solved_correlation(p, p, size) == 1


def test_the_correlation_is_that_of_two_answers_of_one_cluster():
    """For two members: P(both yes) = p² + ρ p (1 − p), the definition of a correlation of two answers."""
    p, correlation = 0.7, 0.3
    assert bb.all_agree(p, correlation, 2) == pytest.approx(p**2 + correlation * p * (1 - p))


@given(st.floats(0.5, 0.95), st.floats(0.05, 0.9), st.integers(2, 20))
def test_the_box_holds_every_solution_inside_it(p, correlation, size):
    share = bb.all_agree(p, correlation, size)
    box = bb.solved_box((p - 0.005, p + 0.005), (max(0, share - 0.005), share + 0.005), size)
    assert box.lower - 1e-6 <= correlation <= box.upper + 1e-6


def test_a_spread_lowers_the_correlation_that_is_needed():
    """By Jensen's inequality the mean of pⁿ is at least p to the mean of n."""
    mixed = {7: 0.5, 21: 0.5}
    assert bb.moments(mixed) == (14, 7)
    assert bb.all_agree(0.89, 0, mixed) == pytest.approx((0.89**7 + 0.89**21) / 2)
    assert bb.all_agree(0.89, 0, mixed) > 0.89**14
    assert bb.solved_correlation(0.89, 0.41, mixed) < bb.solved_correlation(0.89, 0.41, 14)


def test_agreement_is_that_of_simulated_clusters():
    generator = np.random.default_rng(3)
    p, correlation, size = 0.89, 0.133, 14
    scale = (1 - correlation) / correlation
    chance = generator.beta(p * scale, (1 - p) * scale, size=400_000)
    share = (generator.binomial(size, chance) == size).mean()
    assert share == pytest.approx(bb.all_agree(p, correlation, size), abs=0.003)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: bb.solved_correlation(0.89, 0.1, 14), "does not lie between"),
        (lambda: bb.solved_correlation(0.89, 0.9, 14), "does not lie between"),
        (lambda: bb.solved_box((0.885, 0.895), (0.95, 0.96), 14), "no point of the box"),
        (lambda: bb.solved_box((0.885, 0.895), (0.05, 0.06), 14), "no point of the box"),
        (lambda: bb.all_agree(1.2, 0.1, 3), "both lie between 0 and 1"),
        (lambda: bb.all_agree(0.5, -0.1, 3), "both lie between 0 and 1"),
        (lambda: bb.all_agree(0.5, 0.1, {3: 0.5}), "add up to 1"),
        (lambda: bb.all_agree(0.5, 0.1, 0), "at least 1"),
        (lambda: bb.all_agree(0.5, 0.1, {}), "at least 1"),
        (lambda: bb.log_likelihood([1, 2], [3], 0.5, 0.1), "one count for each"),
        (lambda: bb.spread_sizes(0.5, 1), "no clusters"),
        (lambda: bb.spread_sizes(2.5, 0), "one size"),
    ],
)
def test_what_cannot_be_is_refused(call, words):
    with pytest.raises(EstimateError, match=words):
        call()
