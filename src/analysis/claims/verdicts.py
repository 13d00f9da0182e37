"""Claims of policy documents against the published figures: two sets, one verdict, by one order of rules.

Estimand: for each claim the set that its words stand for, and the exact range of the same quantity computed from
figures that are independent of the document. The verdict follows from these two sets alone, in this order:

1. no independent figure: `single_source`; where the parts are printed beside the claim, `arithmetic_holds` or
   `arithmetic_fails`;
2. figures that must not be set against each other: `not_comparable`;
3. computed inside claimed: `reproduced`;  4. the two meet: `consistent`;
5. apart, but they meet on the figures of the document's day: `revised_since`;
6. apart, and the producer gives the number for another quantity: `other_quantity` (this also goes before rule 1: such a
   figure is evidence);
7. apart from the producer's own figure: `contradicted`;  8. apart from a retelling: `differs`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import Any

import pandas as pd

from analysis import published
from analysis.claims import operations, wordings
from analysis.claims.evidence import Evidence, Row, Text, one_dimension
from analysis.errors import DataError
from analysis.published import Package, vintages
from analysis.statistics import EstimateError, sets
from analysis.statistics.sets import Interval

VERDICTS = (
    "contradicted",
    "other_quantity",
    "revised_since",
    "arithmetic_fails",
    "differs",
    "not_comparable",
    "consistent",
    "reproduced",
    "arithmetic_holds",
    "single_source",
)
"""All verdicts, in the order in which a reader wants them: what does not hold first."""


@dataclass(frozen=True)
class Refusal:
    """Two figures that must not be set against each other: `kind` is definitions, periods or series."""

    kind: str
    one: Row
    other: Row
    sentence: str


@dataclass(frozen=True)
class Finding:
    """A claim with its verdict and all that it rests on.

    `computed` is the range of the claimed quantity (None: it could not be computed), from `rows`, or from the numbers
    `printed` beside the claim; `value` is what the numbers give as they stand, and `relative` the range of a difference
    in percent of the second figure. `earlier` is the range on the document's day where that decides. `other` is the
    figure for another quantity, with its set. `missing` are the terms without an independent figure.
    """

    claim: Text
    verdict: str
    claimed: Interval
    computed: Interval | None = None
    value: Fraction | None = None
    relative: Interval | None = None
    rows: tuple[Row, ...] = ()
    printed: tuple[Text, ...] = ()
    missing: tuple[Text, ...] = ()
    earlier: Interval | None = None
    other: Row | None = None
    other_set: Interval | None = None
    refusal: Refusal | None = None

    @property
    def used(self) -> tuple[Row, ...]:
        """All published figures that stand behind the verdict."""
        return self.rows if self.other is None else (*self.rows, self.other)


@dataclass(frozen=True)
class _Reading:
    """What the terms of a claim come to on one state of the figures."""

    computed: Interval | None
    rows: tuple[Row, ...]
    missing: tuple[Text, ...] = ()
    refusal: Refusal | None = None
    value: Fraction | None = None
    relative: Interval | None = None


def check(tables: Package | None = None, as_of: str | date | None = None) -> list[Finding]:
    """Every claim of the documents that had appeared by a day, with its verdict, in the order of the documents.

    Raises DataError when a claim or a term does not say what its operation needs.
    """
    return judged(Evidence(tables or published.package(), as_of))


def judged(evidence: Evidence, *, on_its_day: bool = False) -> list[Finding]:
    """As `check`, on this evidence; `on_its_day` knows only what had been released when each document appeared."""
    claims = _records(evidence.tables["claims"])
    terms = _records(evidence.tables["claims_terms"])
    known: dict[str, Evidence] = {}
    found = []
    for claim in sorted((claim for claim in claims if evidence.stands(claim["document"])), key=_place(evidence)):
        own = [term for term in terms if term["claim_id"] == claim["claim_id"]]
        if claim["document"] not in known:
            known[claim["document"]] = _on_its_day(claim, evidence) if on_its_day else evidence
        found.append(judge(claim, sorted(own, key=lambda term: int(term["position"])), known[claim["document"]]))
    return found


def _records(table: pd.DataFrame) -> list[dict[str, str]]:
    return [{str(name): str(cell) for name, cell in row.items()} for row in published.rows_of(table)]


def _place(evidence: Evidence) -> Any:
    """By the document's date, then as the document runs: no line in a file decides."""

    def key(claim: Text) -> tuple[Any, ...]:
        when = vintages.as_day(evidence.published(claim["document"]))
        number = [int(part) if part.isdigit() else 0 for part in claim["section"].split(".")]
        return when, claim["document"], number, claim["section"], int(claim["paragraph"]), claim["claim_id"]

    return key


def judge(claim: Text, terms: Sequence[Text], evidence: Evidence) -> Finding:
    """The verdict on one claim from its terms, by the order of rules at the head of this module."""
    try:
        printed = (claim[name] for name in ("wording", "stated_value", "step", "detail", "unit"))
        claimed = wordings.meant(*printed, slight=evidence.slight)
        reading = _read(claim, terms, evidence)
        finding = Finding(
            claim, "", claimed, reading.computed, reading.value, reading.relative, reading.rows, missing=reading.missing
        )
        if reading.refusal is not None:
            return replace(finding, verdict="not_comparable", refusal=reading.refusal)
        if reading.computed is not None:
            return _compared(finding, terms, evidence)
        return _other(finding, terms, evidence) or _printed(finding, terms)
    except (DataError, EstimateError) as error:
        raise DataError(f"claims.csv, claim '{claim['claim_id']}': {error}") from None


def _compared(finding: Finding, terms: Sequence[Text], evidence: Evidence) -> Finding:
    """Rules 3 to 8: the claimed set against the computed one."""
    assert finding.computed is not None
    if sets.inside(finding.computed, finding.claimed):
        return replace(finding, verdict="reproduced")
    if sets.meet(finding.computed, finding.claimed):
        return replace(finding, verdict="consistent")
    then = _read(finding.claim, terms, _on_its_day(finding.claim, evidence))
    if then.computed is not None and then.refusal is None and sets.meet(then.computed, finding.claimed):
        return replace(finding, verdict="revised_since", earlier=then.computed)
    other = _other(finding, terms, evidence)
    if other is not None:
        return other
    own = all(row["kind"] == "primary" for row in finding.rows)
    return replace(finding, verdict="contradicted" if own else "differs")


def _on_its_day(claim: Text, evidence: Evidence) -> Evidence:
    """The figures as they stood when the document appeared, never later than the day asked for."""
    day = vintages.as_day(evidence.published(claim["document"]))
    if evidence.as_of is not None:
        day = min(day, vintages.as_day(evidence.as_of))
    return Evidence(evidence.tables, day, evidence.slight, evidence.other_words)


def _other(finding: Finding, terms: Sequence[Text], evidence: Evidence) -> Finding | None:
    """Rule 6: the first candidate whose number is the claimed one."""
    for term in terms:
        if term["use"] != "candidate":
            continue
        row = evidence.row(term, finding.claim["document"])
        if row is not None and sets.inside(evidence.meant(row), finding.claimed):
            return replace(finding, verdict="other_quantity", other=row, other_set=evidence.meant(row))
    return None


def _printed(finding: Finding, terms: Sequence[Text]) -> Finding:
    """Rule 1: the numbers printed beside the claim, or nothing but the document's word."""
    parts = tuple(term for term in terms if term["use"] == "printed")
    if not parts:
        return replace(finding, verdict="single_source")
    given = [operations.Term(term["role"], _meant(term), term["unit"]) for term in parts]
    read = _made(finding.claim, given, [sets.exact(term["value"]) for term in parts], ())
    assert read.computed is not None
    holds = sets.meet(read.computed, finding.claimed)
    return replace(
        finding,
        verdict="arithmetic_holds" if holds else "arithmetic_fails",
        computed=read.computed,
        value=read.value,
        relative=read.relative,
        printed=parts,
        rows=(),
    )


def _meant(term: Text) -> Interval:
    return wordings.meant(*(term[name] for name in ("wording", "value", "step", "detail", "unit")))


def _read(claim: Text, terms: Sequence[Text], evidence: Evidence) -> _Reading:
    """The figures of the terms and what the operation makes of them; nothing is computed while one is missing."""
    named = [term for term in terms if term["use"] == "rows"]
    found = [evidence.row(term, claim["document"]) for term in named]
    rows = tuple(row for row in found if row is not None)
    missing = tuple(term for term, row in zip(named, found, strict=True) if row is None)
    if not named or missing:
        return _Reading(None, rows, missing)
    refusal = _refusal(claim["operation"], rows)
    if refusal is not None:
        return _Reading(None, rows, (), refusal)
    _require_units(claim, rows)
    pairs = list(zip(named, rows, strict=True))
    given = [operations.Term(term["role"], evidence.meant(row), row["unit"]) for term, row in pairs]
    return _made(claim, given, [sets.exact(float(row["value"])) for row in rows], rows)


def _made(
    claim: Text, given: Sequence[operations.Term], numbers: Sequence[Fraction], rows: tuple[Row, ...]
) -> _Reading:
    """What the operation gives over the sets of the terms, and at the numbers as they stand."""
    operation, unit = claim["operation"], claim["unit"]
    middle = [term._replace(set=sets.point(number)) for term, number in zip(given, numbers, strict=True)]
    computed, value = (operations.compute(operation, terms, unit) for terms in (given, middle))
    relative = operations.relative(given) if operation == "order" else None
    exact = value.lower if isinstance(value.lower, Fraction) else None
    return _Reading(computed, rows, value=exact, relative=relative)


def _require_units(claim: Text, rows: Sequence[Row]) -> None:
    units = {row["unit"] for row in rows}
    if claim["operation"] in ("value", "change", "order"):
        units |= {claim["unit"]}
    elif claim["operation"] not in operations.COMPARING:
        return
    if not one_dimension(units):
        raise DataError(f"operation '{claim['operation']}' was asked over the units {', '.join(sorted(units))}")


def _refusal(operation: str, rows: Sequence[Row]) -> Refusal | None:
    """Why these figures must not be set against each other; None when they may.

    Figures of one indicator are compared as `published.reason` allows. Different quantities may make a ratio, share or
    product only within one definition and period, for else their bases differ.
    """
    for one, other in combinations(rows, 2):
        if operation in operations.COMPARING or one["indicator"] == other["indicator"]:
            sentence = published.reason(one, other)
            if sentence is not None:
                kind = "definitions" if one["definition"] != other["definition"] else "series"
                return Refusal(kind, one, other, sentence)
            continue
        for kind, column in (("definitions", "definition"), ("periods", "period")):
            if one[column] != other[column]:
                named = (f"{row['indicator']} ({column} '{row[column]}')" for row in (one, other))
                return Refusal(kind, one, other, f"{' and '.join(named)} stand on bases that are not known to be one")
    return None
