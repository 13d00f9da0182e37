"""Municipalities: which one is meant, older divisions brought to the present one, and one against its groups."""

from analysis.municipalities import sheets
from analysis.municipalities.choices import sensitivity, tally
from analysis.municipalities.division import present_counts, present_division
from analysis.municipalities.gathered import BENEFITS, INCOME, beside_groups, gathered
from analysis.municipalities.profile import (
    against,
    former_names,
    joined,
    members,
    national_rate,
    neighbours,
    per_thousand,
    place,
    population_series,
    ranked,
    realigned,
    relation,
    row_of,
    size_bounds,
    size_of,
    with_changes,
)
from analysis.regions import resolve

__all__ = [
    "BENEFITS",
    "INCOME",
    "against",
    "beside_groups",
    "former_names",
    "gathered",
    "joined",
    "members",
    "national_rate",
    "neighbours",
    "per_thousand",
    "place",
    "population_series",
    "present_counts",
    "present_division",
    "ranked",
    "realigned",
    "relation",
    "resolve",
    "row_of",
    "sensitivity",
    "sheets",
    "size_bounds",
    "size_of",
    "tally",
    "with_changes",
]
