"""Municipalities: which one is meant, older divisions brought to the present one, and one against its groups."""

from analysis.municipalities.division import present_counts, present_division
from analysis.municipalities.names import resolve
from analysis.municipalities.profile import (
    against,
    joined,
    members,
    neighbours,
    per_thousand,
    place,
    population_series,
    ranked,
    relation,
    row_of,
    size_bounds,
)

__all__ = [
    "against",
    "joined",
    "members",
    "neighbours",
    "per_thousand",
    "place",
    "population_series",
    "present_counts",
    "present_division",
    "ranked",
    "relation",
    "resolve",
    "row_of",
    "size_bounds",
]
