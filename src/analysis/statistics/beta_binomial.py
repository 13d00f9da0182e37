"""Clusters whose members answer alike: the beta-binomial model of counts within clusters.

In each cluster the probability of a yes is drawn from a beta distribution with mean p; given it, the n members answer
independently. Two answers of one cluster then have the correlation ρ (0: independent, 1: each cluster answers as one),
answers of two clusters none. Estimand: the probability of counts within clusters under given p and ρ. With s = (1 − ρ)
/ ρ the beta has the shapes p·s and (1 − p)·s. Source: Skellam (1948); Prentice (1986) for the parametrisation by
correlation. All shares are between 0 and 1. The distribution itself is that of scipy.stats.betabinom. Assumes: A18.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from scipy import optimize, special, stats

from analysis.statistics import EstimateError
from analysis.statistics.boxes import Box

Sizes = int | Mapping[int, float]
"""Members of a cluster: one number for all clusters, or the share of the clusters that has each number."""

CLOSEST = 1e-9
"""How near to 0 and 1 a solved correlation is sought."""


def log_likelihood(counts: Sequence[int], sizes: Sequence[int], p: float, correlation: float) -> float:
    """Natural log of the probability of `counts` yeses in clusters of `sizes` members, clusters independent.

    Formula: Σ ln [C(n, k) B(k + a, n − k + b) / B(a, b)] with a = p·s and b = (1 − p)·s.

    With a correlation of 0 the binomial. Raises EstimateError for parameters out of range or unequal lengths.
    """
    _check(p, correlation)
    if len(counts) != len(sizes):
        raise EstimateError(f"{len(counts)} counts in {len(sizes)} clusters; give one count for each cluster")
    if correlation == 0:
        return float(np.sum(stats.binom.logpmf(counts, sizes, p)))
    a, b = _shapes(p, correlation)
    return float(np.sum(stats.betabinom.logpmf(counts, sizes, a, b)))


def all_agree(p: float, correlation: float, sizes: Sizes) -> float:
    """Probability that every member of a cluster says yes, averaged over clusters.

    Estimand: the share of clusters without any no, when the mean share of yeses is p (the same in small and large
    clusters). Formula: Σ w(n) B(a + n, b) / B(a, b); with correlation 0 it is Σ w(n) pⁿ, with 1 it is p. It is the
    value of betabinom.pmf(n; n, a, b). Raises EstimateError for parameters out of range or sizes without weight.
    """
    _check(p, correlation)
    weights = _weights(sizes)
    if p in (0.0, 1.0) or correlation == 1:
        return p
    if correlation == 0:
        return math.fsum(weight * p**n for n, weight in weights.items())
    a, b = _shapes(p, correlation)
    numbers = np.array(list(weights), dtype=float)
    return float(np.exp(special.betaln(a + numbers, b) - special.betaln(a, b)) @ np.array(list(weights.values())))


def solved_correlation(p: float, all_share: float, sizes: Sizes) -> float:
    """The correlation within clusters that would make `all_share` of them unanimous in yes, given p.

    Estimand: the one ρ at which the model gives both shares. Formula: all_agree(p, ρ, sizes) = all_share, solved for ρ
    (Brent 1973, scipy.optimize.brentq): the left side rises with ρ, from the share under independence to p. Assumes:
    A18, A19.

    It is an arithmetic reading of two shares, not an estimate from data: all
    other reasons why the two differ are put into ρ. Raises EstimateError when no correlation from 0 to 1 does it.
    """
    least = all_agree(p, 0.0, sizes)
    if not least <= all_share <= p:
        raise EstimateError(
            f"a unanimous share of {all_share:g} does not lie between {least:g} (independent answers) and {p:g} "
            "(each cluster answers as one); no correlation from 0 to 1 explains it"
        )
    if all_share == least:
        return 0.0
    if all_share == p:
        return 1.0

    def apart(correlation: float) -> float:
        return all_agree(p, correlation, sizes) - all_share

    if apart(CLOSEST) >= 0:
        return 0.0
    if apart(1 - CLOSEST) <= 0:
        return 1.0
    return float(optimize.brentq(apart, CLOSEST, 1 - CLOSEST, xtol=1e-12))


def solved_box(p: tuple[float, float], all_share: tuple[float, float], sizes: Sizes) -> Box:
    """The range of `solved_correlation` over what rounding leaves open in both shares, (lower, upper) each.

    Estimand: every correlation that one point of both rounding intervals gives. Formula: [ρ(p upper, share lower), ρ(p
    lower, share upper)], for ρ falls with p and rises with the unanimous share. Assumes: A13, A18.

    A corner that independence already exceeds counts as 0, one above p as 1. Raises
    EstimateError when no corner can be solved at all (the whole box lies below independence or above p).
    """
    low = _within(p[1], all_share[0], sizes)
    high = _within(p[0], all_share[1], sizes)
    if all_share[1] < all_agree(p[0], 0.0, sizes) or all_share[0] > p[1]:
        raise EstimateError("no point of the box is explained by a correlation from 0 to 1")
    return Box(low, high)


def spread_sizes(mean: float, variance: float, *, most: int = 400) -> dict[int, float]:
    """Shares of clusters by number of members, with a given mean and variance of that number, at least 1.

    Estimand: a distribution of sizes, for the sensitivity to it. Formula: one more than a Poisson (variance = mean −
    1), a negative binomial (larger) or a binomial (smaller variance) number with mean `mean` − 1. Source: Johnson, Kemp
    and Kotz (2005), Univariate Discrete Distributions (the families by their ratio of variance to mean). Assumes: A18.

    A variance of 0 gives clusters of one size. The tail beyond `most` is cut and the rest scaled up. Raises
    EstimateError for a mean below 1, or a variance that no member of the families has.
    """
    if mean < 1 or variance < 0:
        raise EstimateError(f"no clusters have a mean size of {mean:g} with variance {variance:g}")
    if variance == 0:
        if not float(mean).is_integer():
            raise EstimateError(f"clusters of one size cannot have a mean of {mean:g}; give a variance")
        return {int(mean): 1.0}
    more, numbers = mean - 1, np.arange(most)
    if math.isclose(variance, more):
        shares = stats.poisson.pmf(numbers, more)
    elif variance > more:
        shares = stats.nbinom.pmf(numbers, more**2 / (variance - more), more / variance)
    else:
        trials = round(more**2 / (more - variance))
        if not math.isclose(more * (1 - more / trials), variance, rel_tol=0.05):
            raise EstimateError(f"no whole number of trials gives a mean of {more:g} and a variance of {variance:g}")
        shares = stats.binom.pmf(numbers, trials, more / trials)
    kept = {int(number) + 1: float(share) for number, share in zip(numbers, shares, strict=True) if share > 1e-15}
    whole = math.fsum(kept.values())
    return {number: share / whole for number, share in kept.items()}


def moments(sizes: Sizes) -> tuple[float, float]:
    """Mean and standard deviation of the number of members of a cluster."""
    weights = _weights(sizes)
    mean = math.fsum(weight * n for n, weight in weights.items())
    return mean, math.sqrt(max(0.0, math.fsum(weight * (n - mean) ** 2 for n, weight in weights.items())))


def _within(p: float, all_share: float, sizes: Sizes) -> float:
    if all_share <= all_agree(p, 0.0, sizes):
        return 0.0
    return 1.0 if all_share >= p else solved_correlation(p, all_share, sizes)


def _shapes(p: float, correlation: float) -> tuple[float, float]:
    scale = (1 - correlation) / correlation
    return p * scale, (1 - p) * scale


def _weights(sizes: Sizes) -> dict[int, float]:
    weights = {sizes: 1.0} if isinstance(sizes, int) else {int(n): float(weight) for n, weight in sizes.items()}
    if not weights or min(weights) < 1 or min(weights.values()) < 0 or abs(math.fsum(weights.values()) - 1) > 1e-9:
        raise EstimateError("clusters need sizes of at least 1 and shares that add up to 1")
    return weights


def _check(p: float, correlation: float) -> None:
    if not (0 <= p <= 1 and 0 <= correlation <= 1):
        raise EstimateError(f"a share of {p:g} with correlation {correlation:g} is no model; both lie between 0 and 1")
