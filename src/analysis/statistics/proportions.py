"""Intervals of proportions from counts, when the observations may not be independent of each other.

A count out of n has the interval of a binomial proportion if the n observations are independent. In clusters (answers
within one case) they are not: the variance is then larger by the design effect (Kish 1965), and the interval is that of
an effective sample of n / design effect. Here the design effect is given, not estimated: without the clusters it cannot
be. Sampling only; what rounding of a printed percentage leaves open is another interval (`rebuilt_count`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from statsmodels.stats.proportion import multinomial_proportions_confint, proportion_confint

from analysis.statistics import EstimateError
from analysis.statistics.boxes import Box

METHODS = {"wilson": "wilson", "clopper_pearson": "beta", "agresti_coull": "agresti_coull", "jeffreys": "jeffreys"}
SIMULTANEOUS = {"goodman": "goodman", "sison_glaz": "sison-glaz"}


class Proportion(NamedTuple):
    """A proportion with its interval, between 0 and 1; `effective_n` is n divided by the design effect."""

    value: float
    lower: float
    upper: float
    effective_n: float


def proportion_interval(
    count: float, n: float, confidence: float = 0.95, method: str = "wilson", design_effect: float = 1.0
) -> Proportion:
    """A proportion with a separate interval, which covers it alone with the confidence given.

    Estimand: the probability that one observation of the population has the property, of which n were drawn. Formula:
    (p + z²/2m ± z √(p(1 − p)/m + z²/4m²)) / (1 + z²/m) with m = n / design effect for the score interval. Source:
    Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22; Kish (1965) for m.

    `count`
    and `n` are numbers of observations (count may be a fraction, rebuilt from a percentage); interval on count / deff
    out of n / deff. `method`: "wilson" (the score interval, Wilson 1927), "clopper_pearson" (1934; with a design effect
    that of Korn and Graubard 1998 without their correction of degrees of freedom), "agresti_coull" (1998), "jeffreys"
    (Brown, Cai and DasGupta 2001). Computed by statsmodels `proportion_confint`. Raises EstimateError for a count
    outside 0 to n, an n of zero, a confidence outside (0, 1), a design effect below 1 or above n, an unknown method.
    """
    _check(confidence, design_effect, n)
    if method not in METHODS:
        raise EstimateError(f"method '{method}' is not one of {', '.join(METHODS)}")
    if not 0 <= count <= n:
        raise EstimateError(f"a count of {count:g} does not lie between 0 and {n:g}; give a part and its whole")
    effective = n / design_effect
    low, high = proportion_confint(count / design_effect, effective, alpha=1 - confidence, method=METHODS[method])
    return Proportion(count / n, float(low), float(high), effective)


def simultaneous_intervals(
    counts: Sequence[float], confidence: float = 0.95, method: str = "goodman", design_effect: float = 1.0
) -> list[Proportion]:
    """The proportions of a whole with simultaneous intervals, which cover all of them together with that confidence.

    Estimand: the probabilities of the categories of one multinomial draw, in the order of `counts` (numbers of
    observations). Formula: the score interval of each with z² = χ²(1 − α/k; 1) for k categories. Source: Goodman
    (1965), On simultaneous confidence intervals for multinomial proportions, Technometrics 7.

    `method`: "goodman" (1965, chi-square quantile shared out over the categories; on effective counts
    where there is a design effect, as Thomas and Rao 1987 do with a common first-order correction), or "sison_glaz"
    (1995), which needs whole counts and so refuses a design effect. Computed by statsmodels
    `multinomial_proportions_confint`. Raises EstimateError as `proportion_interval`, and for fewer than two categories.
    """
    n = math.fsum(counts)
    _check(confidence, design_effect, n)
    if method not in SIMULTANEOUS:
        raise EstimateError(f"method '{method}' is not one of {', '.join(SIMULTANEOUS)}")
    if len(counts) < 2 or min(counts) < 0:
        raise EstimateError("simultaneous intervals need at least two categories, none of them below zero")
    whole = all(float(count).is_integer() for count in counts)
    if method == "sison_glaz" and (design_effect != 1 or not whole):
        raise EstimateError("the intervals of Sison and Glaz need whole counts; use goodman with a design effect")
    effective = np.asarray(counts, dtype=float) / design_effect
    given = effective.astype(int) if method == "sison_glaz" else effective
    ends = multinomial_proportions_confint(given, alpha=1 - confidence, method=SIMULTANEOUS[method])
    return [
        Proportion(count / n, float(low), float(high), n / design_effect)
        for count, (low, high) in zip(counts, ends, strict=True)
    ]


def design_effect(cluster_size: float, correlation: float) -> float:
    """How many times larger clusters make the variance of a proportion.

    Estimand: the variance of a clustered sample over that of a simple random one of equal size. Formula: 1 + (m − 1) ρ.
    Source: Kish (1965), Survey Sampling, section 5.4.

    `cluster_size` m is the number of observations in each cluster (with unequal sizes their mean weighted by size),
    `correlation` ρ the correlation of two observations of one cluster. Between 1 (none) and m (each cluster answers
    as one). Raises EstimateError for a size below 1 or a correlation outside 0 to 1.
    """
    if cluster_size < 1 or not 0 <= correlation <= 1:
        raise EstimateError(
            f"a cluster of {cluster_size:g} with correlation {correlation:g} has no design effect; give at least one "
            "observation and a correlation between 0 and 1"
        )
    return 1 + (cluster_size - 1) * correlation


def rebuilt_count(share: tuple[float, float], n: float) -> Box:
    """The counts out of n that fit a share printed rounded, (lower, upper) between 0 and 1.

    Estimand: the count behind a printed percentage, as far as it can be known; no sampling interval. Formula: [lower ·
    n, upper · n]. Source: Moore (1966). Assumes: A1. Raises EstimateError when the share does not lie between 0 and 1.
    """
    low, high = share
    if not 0 <= low <= high <= 1:
        raise EstimateError(f"a share from {low:g} to {high:g} is not one; give (lower, upper) between 0 and 1")
    return Box(low * n, high * n)


def _check(confidence: float, effect: float, n: float) -> None:
    if not 0 < confidence < 1:
        raise EstimateError(f"confidence {confidence:g} is not between 0 and 1; give a share such as 0.95")
    if not n > 0:
        raise EstimateError(f"a proportion of {n:g} observations was asked; give at least one")
    if not 1 <= effect <= n:
        raise EstimateError(f"a design effect of {effect:g} does not lie between 1 and the {n:g} observations")
