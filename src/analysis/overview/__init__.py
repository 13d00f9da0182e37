"""The monitor at a glance: the goals of the progress report, the figures beside them, and a computed status for each.

A status tells where the latest published figure stands or how it last moved. It says nothing of why, nor of what the
policy did. No drawing, no files.
"""

from analysis.overview.assessment import (
    SILENT,
    aims,
    assess,
    compared,
    empty,
    pick,
)
from analysis.overview.choices import (
    alike,
    sensitivity,
)
from analysis.overview.counts import (
    DEFINITION,
    PARTS,
    balance,
    by_status,
    coverage,
    ended,
    moved,
    numbers,
    producers,
    rates,
    remarks,
    said,
    tally,
    totals,
    without,
)
from analysis.overview.scores import (
    MOVED,
    VERDICTS,
    WANTED,
    Score,
    Target,
    outcomes,
    score,
    spread,
)

__all__ = [
    "DEFINITION",
    "MOVED",
    "PARTS",
    "SILENT",
    "VERDICTS",
    "WANTED",
    "Score",
    "Target",
    "aims",
    "alike",
    "assess",
    "balance",
    "by_status",
    "compared",
    "coverage",
    "empty",
    "ended",
    "moved",
    "numbers",
    "outcomes",
    "pick",
    "producers",
    "rates",
    "remarks",
    "said",
    "score",
    "sensitivity",
    "spread",
    "tally",
    "totals",
    "without",
]
