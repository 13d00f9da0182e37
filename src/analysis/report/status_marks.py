"""The shorthand of a published figure that is not final, or not the first: `p`, `e`, `f`, `r`.

| status of a published figure                | shorthand |
|---------------------------------------------|-----------|
| provisional                                 | p         |
| estimate                                    | e         |
| projection                                  | f         |
| replaced an earlier release (revisions.csv) | r         |
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

STATUSES = {"provisional": "p", "estimate": "e", "projection": "f"}
PUBLISHED = "published"


def marks(row: Mapping[str, Any]) -> str:
    """The shorthand of a row (spine columns), as `[p]` or `[p] [r]`; empty for a final figure that was not revised."""
    found = [STATUSES[status]] if (status := str(row.get("status") or "")) in STATUSES else []
    return " ".join(f"[{mark}]" for mark in [*found, *(["r"] if revised(row) else [])])


def revised(row: Mapping[str, Any]) -> bool:
    """Whether a published figure replaced an earlier one of the same period, by data/raw/revisions.csv.

    False for a computed row, and for one that does not say what it is or of which release.
    """
    from analysis.published import IDENTITY

    names = (*IDENTITY, "period", "vintage")
    if row.get("method") != PUBLISHED or not row.get("vintage") or not all(name in row for name in names):
        return False
    return _revised(tuple((name, str(row[name] or "")) for name in names))


@lru_cache(maxsize=4096)
def _revised(identity: tuple[tuple[str, str], ...]) -> bool:
    from analysis import published
    from analysis.published import periods, remarks

    row = dict(identity)
    return any(
        periods.last_day(row["vintage"]) >= periods.start(rule["revised_vintage"])
        for rule in remarks.revisions([row], published.package())
    )
