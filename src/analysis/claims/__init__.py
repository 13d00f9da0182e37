"""The ledger of claims: what policy documents state, set against the published figures."""

from analysis.claims.choices import CHOICES, changed, recount, sensitivity, spread
from analysis.claims.frames import FAILS, HOLDS, OPEN, SETS, figures, ledger, number, scaled, tally, together, totals
from analysis.claims.verdicts import VERDICTS, Finding, Refusal, check

__all__ = [
    "CHOICES",
    "FAILS",
    "HOLDS",
    "OPEN",
    "SETS",
    "VERDICTS",
    "Finding",
    "Refusal",
    "changed",
    "check",
    "figures",
    "ledger",
    "number",
    "recount",
    "scaled",
    "sensitivity",
    "spread",
    "tally",
    "together",
    "totals",
]
