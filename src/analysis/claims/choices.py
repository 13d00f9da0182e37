"""How many claims fit under other reasonable readings than those of the ledger."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd

from analysis import published
from analysis.claims.evidence import Evidence
from analysis.claims.frames import FAILS, HOLDS, OPEN, number
from analysis.claims.verdicts import Finding, judged
from analysis.published import SPINE, Package

CHOICES = ("own", "other_words", "half_about", "wide_slight", "on_its_day", "verified", "primary")
"""The readings: the ledger's own first, then each other one with all else as in the ledger."""
_WIDE = Fraction(10)


def recount(choice: str, tables: Package | None = None, as_of: str | date | None = None) -> list[Finding]:
    """The findings under one choice of `CHOICES`.

    `other_words`: other words of the document's author are evidence (not the document, nor what retells it);
    `half_about`: about is half a unit to either side, for claims and figures alike; `wide_slight`: a slight change
    stays under ten percent; `on_its_day`: figures as they stood when the document appeared; `verified`: no figure that
    was only read in a quotation; `primary`: only figures read with their producer. Raises KeyError for another choice.
    """
    tables = tables or published.package()
    if choice == "half_about":
        tables = _half(tables)
    if choice == "verified":
        tables = _kept(tables, ("primary", "retelling"))
    if choice == "primary":
        tables = _kept(tables, ("primary",))
    evidence = Evidence(tables, as_of)
    readings = dict.fromkeys(CHOICES, evidence) | {
        "other_words": Evidence(tables, as_of, other_words=True),
        "wide_slight": Evidence(tables, as_of, slight=_WIDE),
    }
    return judged(readings[choice], on_its_day=choice == "on_its_day")


def _half(tables: Package) -> Package:
    """Halves the unit beside every about: the set of one unit to either side becomes one of half a unit."""
    figures = tables.figures
    figures = figures.assign(step=figures["step"].where(figures["wording"].ne("about"), figures["step"] / 2))
    reviewed = dict(tables.reviewed)
    for name in ("claims", "claims_terms"):
        table = tables[name]
        about = table["wording"].eq("about") & table["step"].ne("")
        halves = [str(float(step) / 2) if half else step for step, half in zip(table["step"], about, strict=True)]
        reviewed[name] = table.assign(step=halves)
    return replace(tables, every=figures, reviewed=reviewed)


def _kept(tables: Package, kinds: Collection[str]) -> Package:
    return replace(tables, every=tables.figures[tables.figures["kind"].isin(kinds)])


def sensitivity(tables: Package | None = None, as_of: str | date | None = None) -> pd.DataFrame:
    """The number of claims that fit under every choice, the ledger's own first: spine rows; empty without a claim.

    Estimand: a count of statements, as in `tally`. `holds`, `fails` and `open` are the numbers of the headline,
    `changed` how many claims fall in another of these three groups than in the ledger, and `which` their numbers.
    """
    tables = tables or published.package()
    own = recount("own", tables, as_of)
    rows: list[dict[Any, Any]] = []
    for choice in CHOICES:
        found = own if choice == "own" else recount(choice, tables, as_of)
        row = number(found, *HOLDS)
        if row is not None:
            moved = [str(place) for place, pair in enumerate(zip(own, found, strict=True), start=1) if _moved(*pair)]
            rows.append(row.to_dict() | _counts(found) | {"changed": len(moved), "which": moved, "choice": choice})
    extra = ["vintage", "choice", "holds", "fails", "open", "changed", "which"]
    return pd.DataFrame(rows, columns=[*SPINE, *(name for name in extra if name not in SPINE)])


def _counts(found: Sequence[Finding]) -> dict[str, int]:
    groups = {"holds": HOLDS, "fails": FAILS, "open": OPEN}
    return {name: sum(finding.verdict in verdicts for finding in found) for name, verdicts in groups.items()}


def _moved(one: Finding, other: Finding) -> bool:
    return any((one.verdict in group) != (other.verdict in group) for group in (HOLDS, FAILS, OPEN))


def changed(row: Mapping[Any, Any]) -> dict[str, str]:
    """Of a row of `sensitivity`: how many claims move, as text, and the `form`: none, one or many."""
    count = int(row["changed"])
    form = "none" if count == 0 else "one" if count == 1 else "many"
    return {"number": str(count), "form": form}


def spread(choices: pd.DataFrame) -> dict[str, str]:
    """The number that fits in the ledger itself, and the least and most under other choices, as texts."""
    own, other = choices["choice"].eq("own"), choices.loc[choices["choice"].ne("own"), "holds"]
    if choices.empty:
        return dict.fromkeys(("holds", "least", "most"), "0")
    return {"holds": str(choices.loc[own, "holds"].iloc[0]), "least": str(other.min()), "most": str(other.max())}
