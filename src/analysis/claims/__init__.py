"""The ledger of claims: what policy documents state, set against the published figures."""

from analysis.claims.frames import FAILS, HOLDS, OPEN, SETS, figures, ledger, number, scaled, tally, together, totals
from analysis.claims.verdicts import VERDICTS, Finding, Refusal, check

__all__ = [
    "FAILS",
    "HOLDS",
    "OPEN",
    "SETS",
    "VERDICTS",
    "Finding",
    "Refusal",
    "check",
    "figures",
    "ledger",
    "number",
    "scaled",
    "tally",
    "together",
    "totals",
]
