"""Findings as the command prints them: a line or two for each claim, or JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Sequence
from typing import Any

from analysis import published
from analysis.claims.evidence import Row
from analysis.claims.verdicts import VERDICTS, Finding, check
from analysis.errors import ParameterError, did_you_mean
from analysis.published import Package
from analysis.statistics.sets import Interval

_FIGURE = ("indicator", "definition", "population", "breakdown", "category", "region", "period", "unit", "status")


def select(
    verdicts: Collection[str] = (), document: str | None = None, as_of: str | None = None, tables: Package | None = None
) -> list[Finding]:
    """The findings with one of the verdicts, of one document; all without a choice.

    Raises ParameterError for a verdict, a document or a date that is not known.
    """
    tables = tables or published.package()
    for verdict in verdicts:
        if verdict not in VERDICTS:
            raise ParameterError(f"there is no verdict '{verdict}'{did_you_mean(verdict, VERDICTS)}")
    known = set(tables["claims"]["document"])
    if document is not None and document not in known:
        raise ParameterError(f"no claims of document '{document}' are in claims.csv{did_you_mean(document, known)}")
    return [
        finding
        for finding in check(tables, as_of)
        if (not verdicts or finding.verdict in verdicts) and document in (None, finding.claim["document"])
    ]


def summary(findings: Sequence[Finding]) -> str:
    """How many claims have which verdict, on one line."""
    numbers = {verdict: sum(finding.verdict == verdict for finding in findings) for verdict in VERDICTS}
    parts = ", ".join(f"{number} {verdict}" for verdict, number in numbers.items() if number)
    return f"{len(findings)} claim{'' if len(findings) == 1 else 's'}{f': {parts}' if parts else ''}"


def as_text(findings: Sequence[Finding]) -> str:
    """A heading for each verdict, and for each claim its id, place, both sets, statement, and figures used."""
    lines = []
    for verdict in VERDICTS:
        own = [finding for finding in findings if finding.verdict == verdict]
        lines += [verdict] if own else []
        for finding in own:
            claim = finding.claim
            place = f"{claim['document']} {claim['section']}, paragraph {claim['paragraph']}"
            lines += [f"  {claim['claim_id']}  ({place})", f"    {claim['statement_en']}"]
            lines += [f"    said {finding.claimed}; computed {finding.computed or 'nothing'} {_unit(finding)}".rstrip()]
            lines += [f"    {named(row)}" for row in finding.rows]
            if finding.other is not None:
                lines += [f"    the number of another quantity: {named(finding.other)}"]
            if finding.refusal is not None:
                lines += [f"    {finding.refusal.sentence}"]
    return "".join(f"{line}\n" for line in lines)


def _unit(finding: Finding) -> str:
    return finding.claim["unit"]


def named(row: Row) -> str:
    """A published figure on one line: what it counts, its value, release and source."""
    what = ", ".join(str(row[name]) for name in _FIGURE[:7] if row[name] and row[name] != "NL")
    return f"{what}: {row['value']:.15g} {row['unit']} (release {row['release']}; {row['source_id']}, {row['kind']})"


def as_json(findings: Sequence[Finding]) -> str:
    """All findings: claim, verdict, sets, figures with their sources, printed numbers, missing terms, refusal."""
    return json.dumps([_plain(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def _plain(finding: Finding) -> dict[str, Any]:
    refusal = finding.refusal
    return {
        **{name: finding.claim[name] for name in finding.claim},
        "verdict": finding.verdict,
        "said": _set(finding.claimed),
        "computed": _set(finding.computed),
        "on_the_day": _set(finding.earlier),
        "figures": [_figure(row) for row in finding.rows],
        "other_quantity": {**_figure(finding.other), "set": _set(finding.other_set)} if finding.other else None,
        "printed": [{name: term[name] for name in ("role", "value", "unit", "period")} for term in finding.printed],
        "missing": [{name: term[name] for name in _FIGURE[:8]} for term in finding.missing],
        "refusal": {"kind": refusal.kind, "sentence": refusal.sentence} if refusal else None,
    }


def _set(found: Interval | None) -> dict[str, Any] | None:
    """A set with its ends as numbers; an end that it does not have is null."""
    if found is None:
        return None
    lower, upper = (float(end) if math.isfinite(end) else None for end in (found.lower, found.upper))
    return {"lower": lower, "upper": upper, "has_lower": found.has_lower, "has_upper": found.has_upper}


def _figure(row: Row) -> dict[str, Any]:
    words = {name: str(row[name]) for name in (*_FIGURE, "release", "source_id", "kind", "locator")}
    return words | {"value": float(row["value"])}
