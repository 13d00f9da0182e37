"""The published figures: read with their vintage, precision, source and breaks; never joined across definitions."""

from analysis.published import periods
from analysis.published.citation import cite, producer, search, source_of
from analysis.published.series import (
    Apart,
    apart,
    cautions,
    earliest,
    last_common_period,
    observation,
    policy_years,
    read,
    reason,
    require_comparable,
    with_segments,
)
from analysis.published.tables import IDENTITY, SPINE, Package, category_label, label, package, rows_of
from analysis.published.vintages import latest

__all__ = [
    "IDENTITY",
    "SPINE",
    "Apart",
    "Package",
    "apart",
    "category_label",
    "cautions",
    "cite",
    "earliest",
    "label",
    "last_common_period",
    "latest",
    "observation",
    "package",
    "periods",
    "policy_years",
    "producer",
    "read",
    "reason",
    "require_comparable",
    "rows_of",
    "search",
    "source_of",
    "with_segments",
]
