"""Findings as frames: the ledger for a table, the figures used, both sets on one scale, the number of each verdict."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import pandas as pd

from analysis import published
from analysis.claims.evidence import Row
from analysis.claims.verdicts import VERDICTS, Finding
from analysis.claims.wordings import WITHOUT_NUMBER
from analysis.published import SPINE, periods
from analysis.statistics import changes
from analysis.statistics.sets import Interval

DEFINITION = "claims_check"
SETS = ("said", "computed", "other", "earlier")
"""The sets of a claim: of its words, of the figures, of a figure for another quantity, of the figures on its day."""
FAILS = ("contradicted", "other_quantity", "revised_since", "arithmetic_fails", "differs")
HOLDS = ("consistent", "reproduced", "arithmetic_holds")
OPEN = ("not_comparable", "single_source")


def ledger(findings: Sequence[Finding], language: str) -> pd.DataFrame:
    """One row a claim, in the order of the documents: what it says, what follows from the figures, and why.

    Columns: `number` (place in the ledger), `claim_id`, `verdict`, `publisher` and `day` of the document, `section`,
    `paragraph`, `footnote`, `topic`, `statement`, `quantity`, `of`, `period`, `unit` (of the sets), `remark`, the sets
    `said`, `computed`, `earlier` and `other` (each a dict of `lower`, `upper`, `has_lower`, `has_upper`; infinite where
    a set has no end, NaN where there is no set), `producers`, `other_label`, `other_producer`, `refusal`, `one`, `two`
    (what must not be compared), `lacking` (the figures without an independent source, where others have one) and
    `source_id`.
    """
    rows = [_told(number, finding, language) for number, finding in enumerate(findings, start=1)]
    return pd.DataFrame(rows, columns=list(_told(0, None, language)))


def _told(number: int, finding: Finding | None, language: str) -> dict[str, Any]:
    claim = finding.claim if finding else {}
    source = published.source_of(claim["document"]) if finding else {}
    row: dict[str, Any] = {
        "number": number,
        "claim_id": claim.get("claim_id", ""),
        "verdict": finding.verdict if finding else "",
        "publisher": source.get("publisher", ""),
        "day": source.get("published", ""),
        **{name: claim.get(name, "") for name in ("section", "paragraph", "topic", "period")},
        "footnote": claim.get("footnote", "") or "none",
        "statement": claim.get(f"statement_{language}", ""),
        "quantity": claim.get(f"quantity_{language}", ""),
        "of": claim.get(f"population_{language}", ""),
        "remark": claim.get(f"remark_{language}", ""),
        "unit": _unit(finding) if finding else "",
    }
    for name in SETS:
        row[name] = _ends(_set(finding, name) if finding else None)
    used = finding.used if finding else ()
    row["producers"] = "; ".join(sorted({name for one in finding.rows for name in _producers(one)})) if finding else ""
    row["other_label"] = _named(finding.other, language) if finding and finding.other else ""
    row["other_producer"] = "; ".join(_producers(finding.other)) if finding and finding.other else ""
    refusal = finding.refusal if finding else None
    row["refusal"] = refusal.kind if refusal else ""
    for name, figure in (("one", refusal.one if refusal else None), ("two", refusal.other if refusal else None)):
        row[name] = _stands_on(figure, row["refusal"], language) if figure else ""
    row["lacking"] = (_lacking(finding, language) if finding else "") or "none"
    row["source_id"] = (
        " ".join(sorted({claim["document"], *(str(one["source_id"]) for one in used)})) if finding else ""
    )
    return row


def _unit(finding: Finding) -> str:
    """The unit of the sets: a difference between percentages is in percentage points."""
    unit = finding.claim["unit"]
    return changes.POINTS.get(unit, unit) if finding.claim["operation"] in ("order", "change") else unit


def _set(finding: Finding, name: str) -> Interval | None:
    sets = {"said": finding.claimed, "computed": finding.computed, "earlier": finding.earlier}
    return finding.other_set if name == "other" else sets[name]


def _ends(found: Interval | None) -> dict[str, Any]:
    return {
        "lower": float(found.lower) if found else math.nan,
        "upper": float(found.upper) if found else math.nan,
        "has_lower": bool(found and found.has_lower),
        "has_upper": bool(found and found.has_upper),
    }


def _producers(row: Row) -> list[str]:
    return published.producer(str(row["source_id"]), str(row["definition"])).split("; ")


def _named(row: Row, language: str) -> str:
    return published.label("indicator", str(row["indicator"]), language)


def _lacking(finding: Finding, language: str) -> str:
    """The figures that are missing where others of the same claim are there; empty when all of them are."""
    named = [f"{_named(term, language)} ({term['period']})" for term in finding.missing if finding.rows]
    return "; ".join(dict.fromkeys(named))


def _stands_on(row: Row, kind: str, language: str) -> str:
    """A figure that must not be compared, by what sets it apart: its definition, its period or its series."""
    if kind == "definitions":
        return published.label("definition", str(row["definition"]), language)
    return f"{_named(row, language)} ({row['period']})"


def figures(findings: Iterable[Finding], language: str) -> pd.DataFrame:
    """The published figures behind the verdicts: spine rows with `claim_id`, `number`, `use`, `figure` (its words)."""
    rows = []
    for number, finding in enumerate(findings, start=1):
        uses = [("computed", row) for row in finding.rows] + ([("other", finding.other)] if finding.other else [])
        for use, row in uses:
            words = {"use": use, "claim_id": finding.claim["claim_id"], "number": number, "verdict": finding.verdict}
            words |= {"figure": _named(row, language), "producer": "; ".join(_producers(row))}
            rows.append({**row, **words})
    extra = ["date", "release", "kind", "wording", "step", "use", "claim_id", "number", "verdict", "figure", "producer"]
    return pd.DataFrame(rows, columns=[*SPINE, *extra])


def scaled(findings: Sequence[Finding], scale: str, language: str) -> pd.DataFrame:
    """Both sets of each claim on one axis in percent: spine rows with `number`, `quantity`, `of`, `verdict`, `set`.

    `scale` "numbers": in percent of the number stated; "bounds": the same where the words set a bound (at least, more
    than half); "changes": comparisons without a number, in percent of the earlier or second figure. An end that a set
    does not have is missing; a set of words without a number has no value. Claims of which nothing was computed have no
    row.
    """
    rows: list[dict[str, Any]] = []
    for number, finding in enumerate(findings, start=1):
        claim, other = finding.claim, finding.other_set
        without = claim["wording"] in WITHOUT_NUMBER
        if scale != _scale(finding) or (finding.computed is None and other is None):
            continue
        factor = 1.0 if without else 100 / _stated(finding)
        said, computed, middle = finding.claimed, finding.computed, _float(finding.value)
        if without and claim["operation"] == "order":
            computed = finding.relative
            middle = (float(computed.lower) + float(computed.upper)) / 2 if computed else math.nan
        stated = math.nan if without else 100.0
        given = [("said", said, stated), ("computed", computed, factor * middle)]
        given += [("other", other, factor * float(finding.other["value"]))] if finding.other and not without else []
        for name, found, value in given:
            if found is not None:
                words = {"set": name, "number": number, "verdict": finding.verdict}
                words |= {"quantity": claim[f"quantity_{language}"], "of": claim[f"population_{language}"]}
                rows.append(_spine(finding, value, found, factor) | words)
    extra = ["date", "set", "number", "verdict", "quantity", "of"]
    return pd.DataFrame(rows, columns=[*SPINE, *extra])


def _scale(finding: Finding) -> str:
    if finding.claim["wording"] in WITHOUT_NUMBER:
        return "changes"
    ends = (finding.claimed.lower, finding.claimed.upper)
    return "numbers" if all(math.isfinite(end) for end in ends) else "bounds"


def _stated(finding: Finding) -> float:
    """The number that 100 percent stands for: a bound is its own end (a third is not 33.3)."""
    ends = [float(end) for end in (finding.claimed.lower, finding.claimed.upper) if math.isfinite(end)]
    return ends[0] if len(ends) == 1 else float(finding.claim["stated_value"])


def _float(value: Any) -> float:
    return math.nan if value is None else float(value)


def _spine(finding: Finding, value: float, found: Interval, factor: float) -> dict[str, Any]:
    used = sorted({str(row["source_id"]) for row in finding.used} or {finding.claim["document"]})
    ends = [factor * float(end) for end in (found.lower, found.upper)]
    row: dict[str, Any] = dict.fromkeys(SPINE, "") | {"indicator": "claims_set", "definition": DEFINITION}
    row |= {"population": "document_claims", "region": "NL", "unit": "percent", "status": "final"}
    row |= {"period": finding.claim["period"] or _year(finding), "method": "claims", "uncertainty": "other"}
    row |= {"value": value, "n": math.nan, "source_id": " ".join(used), "date": pd.NaT}
    low, high = (end if math.isfinite(end) else math.nan for end in ends)
    return row | {"lower": low, "upper": high}


def _year(finding: Finding) -> str:
    return str(published.source_of(finding.claim["document"])["published"])


def tally(findings: Sequence[Finding]) -> pd.DataFrame:
    """How many claims have each verdict, by document: spine rows with `verdict`, `document`, `publisher`.

    Estimand: a count of statements in the documents of the ledger, not of people or policies. Every verdict has a row
    for every document, zero included.
    """
    rows: list[dict[str, Any]] = []
    for document in dict.fromkeys(finding.claim["document"] for finding in findings):
        own = [finding for finding in findings if finding.claim["document"] == document]
        for verdict in VERDICTS:
            found = float(sum(finding.verdict == verdict for finding in own))
            rows.append(_counted(found, str(published.source_of(document)["published"]), document, verdict))
    return pd.DataFrame(rows, columns=[*SPINE, "date", "verdict", "document"])


def _counted(number: float, period: str, sources: str, verdict: str) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(SPINE, "") | {
        "indicator": "claims_by_verdict",
        "definition": DEFINITION,
        "region": "NL",
    }
    row |= {"population": "document_claims", "unit": "count", "status": "final", "method": "count", "period": period}
    row |= dict.fromkeys(("value", "lower", "upper"), number) | {"n": math.nan, "date": pd.NaT}
    return row | {"source_id": sources, "verdict": verdict, "document": sources}


def totals(findings: Sequence[Finding]) -> dict[str, str]:
    """Numbers as text for a sentence: `claims`, `documents`, each verdict, and `holds`, `fails` and `open` together.

    `form` is none, one or many, by the number of documents.
    """
    found = {verdict: _number(findings, (verdict,)) for verdict in VERDICTS}
    found |= {
        name: _number(findings, several) for name, several in {"holds": HOLDS, "fails": FAILS, "open": OPEN}.items()
    }
    found |= {"claims": len(findings), "documents": len({finding.claim["document"] for finding in findings})}
    return {name: str(number) for name, number in found.items()} | {"form": _form(found["documents"])}


def together(findings: Sequence[Finding], verdicts: Collection[str]) -> dict[str, str]:
    """How many claims have one of the verdicts, as text, and the `form` of the sentence: none, one or many."""
    found = _number(findings, verdicts)
    return {"number": str(found), "form": _form(found)}


def _number(findings: Sequence[Finding], verdicts: Collection[str]) -> int:
    return sum(finding.verdict in verdicts for finding in findings)


def _form(number: int) -> str:
    return "none" if number == 0 else "one" if number == 1 else "many"


def number(findings: Sequence[Finding], *verdicts: str) -> pd.Series | None:
    """The number of claims with one of the verdicts, as an observation over all documents; None without a claim.

    Its period runs from the first document to the last: a count of claims belongs to no year. Its vintage is the
    latest release of the figures used.
    """
    if not findings:
        return None
    documents = sorted({finding.claim["document"] for finding in findings})
    dates = sorted((str(published.source_of(document)["published"]) for document in documents), key=_last)
    releases = {str(row["release"]) for finding in findings for row in finding.used} - {""}
    when = "/".join(dict.fromkeys((dates[0], dates[-1])))
    row = _counted(float(_number(findings, verdicts)), when, " ".join(documents), "")
    return pd.Series(row | {"vintage": max(releases, key=_last, default=dates[-1])})


def _last(day: str) -> Any:
    """The last day of a date, full or partial; the fuller of two that end on one day comes last."""
    return periods.last_day(day), len(day)
