"""Creditors: how often they accept, and what the acceptance of single answers says about whole cases.

Answers of creditors and agreements of cases are never joined or subtracted. No drawing, no files.
"""

from analysis.creditors.agreements import (
    agreement_curves,
    central,
    independence_table,
    independent,
    nobody,
    plausible,
    reported,
    sizes,
    solved,
    spread_table,
    spreads,
)
from analysis.creditors.answers import (
    ACCEPTED,
    acceptance,
    accepted,
    answers,
    by_design_effect,
    effects,
    grid,
    not_refused,
    printed,
)
from analysis.creditors.choices import sensitivity, tally
from analysis.creditors.rows import (
    described,
    ends,
    of_rates,
    one_rate,
    same_as,
    to_step,
    yearly,
)

__all__ = [
    "ACCEPTED",
    "acceptance",
    "accepted",
    "agreement_curves",
    "answers",
    "by_design_effect",
    "central",
    "described",
    "effects",
    "ends",
    "grid",
    "independence_table",
    "independent",
    "nobody",
    "not_refused",
    "of_rates",
    "one_rate",
    "plausible",
    "printed",
    "reported",
    "same_as",
    "sensitivity",
    "sizes",
    "solved",
    "spread_table",
    "spreads",
    "tally",
    "to_step",
    "yearly",
]
