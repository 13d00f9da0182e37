"""`monitor why`: the way from an object of a report to its cell, functions, rows of data/raw, sources and cautions.

The rows come from what the notebook recorded (`report.behind`), found again in data/raw as it is now; the functions
from the notebook's code. Reports from before these were recorded are explained as far as their objects say.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import analysis
from analysis import project, published
from analysis.errors import ParameterError, RunError, did_you_mean
from analysis.published import lineage, remarks
from analysis.report import behind
from analysis.report.recorded import MIME
from analysis.runs import catalogue, functions, manifest, publish, slices
from analysis.runs.cell import of_entry
from analysis.runs.parameters import resolve, variant

SCHEMA = 1
FIRST = ("headline", "key_figure", "figure", "table", "paragraph", "unanswered", "section", "note", "fact")
PRINTED = (
    *("file", "row", "role", "indicator", "definition", "population", "breakdown", "category", "region", "period"),
    *("printed", "unit", "status", "vintage", "release", "source_id", "kind", "locator", "wording", "step"),
)
"""What is told of a row of data/raw."""

Record = dict[str, Any]


@dataclass(frozen=True)
class Recorded:
    """An object of a report where it stands: its id, the cell (counted from 1), how often that was run, its code."""

    id: str
    record: Record
    cell: int
    count: int | None
    code: str

    @property
    def kind(self) -> str:
        """What it is: figure, table, key_figure, headline, ..."""
        return str(self.record["kind"])


def explain(report: str, ident: str, given: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Everything behind one object of a report, as JSON: see README.md for the fields.

    `ident` is the id of a figure, table, key figure, paragraph, box or note; `headline`; `fact-1`, `fact-2`; or an
    anchor of the page (`figure-poverty_rate`). `given` are parameters of the report. Raises ParameterError for what is
    unknown and RunError when the notebook cannot be read.
    """
    path, notebook, is_published = read(report, given or {})
    every = objects(notebook)
    one = pick(every, ident, report)
    found = explained(one, every, notebook)
    found["warnings"] += _since(project.home() / path) if is_published else []
    return found | {
        "report": report,
        "notebook": path,
        "published": is_published,
        "parameters": every[0].record.get("parameters", {}),
    }


def read(report: str, given: Mapping[str, Any]) -> tuple[str, Record, bool]:
    """The notebook of a report (its path below the project), and whether it is published; else the committed one.

    Raises ParameterError for an unknown report or parameter, and for a variant that was not published.
    """
    entry = catalogue.find(report, catalogue.read())
    parameters = of_entry(entry, project.notebooks())
    name = variant(resolve(given, parameters, entry), parameters)
    path = publish.folder(project.reports(), entry.id, name) / "notebook.ipynb"
    is_published = path.is_file()
    if not is_published:
        if given and name != "default":
            raise ParameterError(
                f"{report}: the variant {name} is not published; `monitor run {report} -p ...` makes it"
            )
        path = project.notebooks() / entry.notebook
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RunError(f"{path.name} is not a readable notebook ({error})") from None
    return path.relative_to(project.home()).as_posix(), notebook, is_published


def _since(notebook: Path) -> list[str]:
    """What changed since a report was published: then rows and functions are told as they are now."""
    recorded = (manifest.read(notebook.parent) or {}).get("inputs", {})
    package = Path(analysis.__file__).parents[1]
    homes = {"data/raw/": project.home(), "src/analysis/": package.parent}
    found = []
    for start, home in homes.items():
        told = {name: mark for name, mark in recorded.items() if name.startswith(start)}
        changed = [name for name, mark in told.items() if not _is(home / name, mark)]
        if changed:
            first = ", ".join(name.removeprefix(start) for name in changed[:3])
            more = f" and {len(changed) - 3} more" if len(changed) > 3 else ""
            found.append(f"{start.rstrip('/')} changed since the report was published ({first}{more})")
    return found


def _is(path: Path, mark: str) -> bool:
    return path.is_file() and manifest.sha256(path) == mark


def objects(notebook: Mapping[str, Any]) -> list[Recorded]:
    """What a notebook recorded, in order, each object with an id that is its own.

    Raises RunError when the notebook was committed without outputs.
    """
    found: list[Recorded] = []
    facts = 0
    for number, cell in enumerate(notebook["cells"], 1):
        for output in cell.get("outputs", []):
            record = output.get("data", {}).get(MIME)
            if record is None:
                continue
            facts += record["kind"] == "fact"
            ident = f"fact-{facts}" if record["kind"] == "fact" else str(record.get("id") or record["kind"])
            ident = "report" if record["kind"] == "report" else ident
            found.append(Recorded(ident, record, number, cell.get("execution_count"), "".join(cell["source"])))
    if not found:
        raise RunError("the notebook holds no recorded objects; run it, or `monitor notebooks refresh`")
    return found


def pick(every: Sequence[Recorded], ident: str, report: str) -> Recorded:
    """The object with an id: a figure before a sentence of the same id; raises ParameterError with what was meant."""
    named = [one for one in every if ident in (one.id, f"{one.kind}-{one.id}", f"{one.kind}:{one.id}")]
    named = named or [one for one in every if one.kind == "key_figure" and one.id == f"key-{ident}"]
    order = {kind: place for place, kind in enumerate(FIRST)}
    if not named:
        known = {one.id for one in every if one.kind in FIRST}
        raise ParameterError(f"{report}: there is no object '{ident}'{did_you_mean(ident, known)}")
    return min(named, key=lambda one: order.get(one.kind, len(order)))


def explained(one: Recorded, every: Sequence[Recorded], notebook: Mapping[str, Any]) -> dict[str, Any]:
    """Everything behind one recorded object of a notebook, apart from where that notebook lies."""
    tables = published.package()
    code = slices.statements(notebook)
    way = slices.backward(code, slices.calls_of(code, one.cell, _name_in_code(one), one.kind))
    asked = slices.reads(code, way)
    names = slices.named(way, slices.imported(code))
    results = _results(one, every, asked, tables)
    rows = _rows(results, tables)
    figures = [row for row in rows if row["role"] != "goal"]
    language = str(every[0].record.get("language", "en"))
    return {
        "schema": SCHEMA,
        "id": one.id,
        "kind": one.kind,
        "says": _says(one.record),
        "cell": {"number": one.cell, "execution_count": one.count, "code": one.code},
        "way": [{"cell": step.cell, "code": step.code} for step in way],
        "reads": asked,
        "functions": [told for name in names if (told := functions.describe(name))],
        "methods": sorted({str(row["method"]) for row in results if row["method"]}),
        "results": results,
        "rows": [_plain(row) for row in rows],
        "sources": _sources(results, rows, one, language),
        "definitions": _definitions(figures, tables, language),
        "cautions": {
            "printed": list(one.record.get("caution", [])),
            "breaks": remarks.breaks(figures, tables),
            "revisions": remarks.revisions(figures, tables),
            "wordings": remarks.wordings(figures, tables),
            "precision": remarks.steps(figures, tables),
        },
        "assumptions": _assumptions(names, figures, one.record),
        "warnings": _warnings(one, results),
    }


def _name_in_code(one: Recorded) -> str:
    """The id as the notebook's code has it."""
    if one.kind in ("headline", "report", "provenance", "fact"):
        return ""
    return one.id.removeprefix("key-") if one.kind == "key_figure" else one.id


def _says(record: Record) -> dict[str, Any]:
    """The words and, of a key figure, the value that are explained."""
    names = (
        "headline",
        "title",
        "label",
        "text",
        "value_text",
        "unit_text",
        "period_text",
        "status_text",
        "change_text",
    )
    return {name: record[name] for name in names if record.get(name)}


# --- rows -------------------------------------------------------------------------------------------------------------


def _results(
    one: Recorded, every: Sequence[Recorded], asked: list[dict[str, Any]], tables: published.Package
) -> list[dict[str, Any]]:
    """The rows of results that an object shows or tells, each with the rows of data/raw behind it (`inputs`)."""
    found = []
    for part, rows in behind.rows_of(one.record).items():
        for row in rows:
            if row["value"] is None or (row["value"] == "" and row["method"]):
                continue  # a figure that is missing
            inputs = lineage.resolve(row, tables, asked)
            kept = {name: row.get(name, "") for name in behind.COLUMNS}
            found.append({"part": part, **kept, "found": _weakest(inputs), "inputs": inputs})
    return found or _unrecorded(one, every, asked, tables)


def _unrecorded(
    one: Recorded, every: Sequence[Recorded], asked: list[dict[str, Any]], tables: published.Package
) -> list[dict[str, Any]]:
    """What can be said without a trace: rows of the object's sources, among those that its cells read."""
    record = one.record
    used = [source["id"] for source in every[-1].record.get("sources", []) if one.id in source.get("used_by", [])]
    sources = record.get("source_ids") or used
    if not sources:
        return []
    rows = lineage.from_sources(sources, tables, asked)
    if one.kind == "key_figure":
        same = [row for row in rows if (row["period"], row["unit"]) == (record["period"], record["unit"])]
        rows = [row for row in same if row["value"] == record["value"]] or same or rows
    blank: dict[str, Any] = dict.fromkeys(behind.COLUMNS, "")
    known: dict[str, Any] = {str(name): record[name] for name in ("value", "period", "unit") if name in record}
    exact = len(rows) == 1 and rows[0]["value"] == record.get("value")
    role = "published" if exact else "related"
    inputs = [lineage.Found(row, role) for row in sorted(rows, key=lambda row: (row["file"], row["row"]))]
    told = {"source_id": " ".join(sources), "found": _weakest(inputs), "inputs": inputs}
    return [{"part": "unrecorded", **blank, **known, **told}]


def _weakest(found: Sequence[lineage.Found]) -> str:
    """How surely the rows behind a result are its own: the weakest of their roles; empty without any."""
    return max((one.role for one in found), key=lineage.ROLES.index, default="")


def _rows(results: list[dict[str, Any]], tables: published.Package) -> list[dict[str, Any]]:
    """The rows of data/raw behind all results, each once, in order; the results then name them by their place."""
    rows: dict[tuple[str, int], dict[str, Any]] = {}
    strongest = {role: place for place, role in enumerate(lineage.ROLES)}
    for result in results:
        for found in result["inputs"]:
            known = rows.setdefault(found.place, {**found.row, "role": found.role})
            known["role"] = min(known["role"], found.role, key=strongest.__getitem__)
        result["inputs"] = [f"{file}:{line}" for file, line in (found.place for found in result["inputs"])]
    for row in rows.values():
        over = [] if row["role"] in ("goal", "related") else remarks.passed_over(row, tables)
        row["passed_over"] = [one for one in over if (one["file"], one["row"]) not in rows]
    return [rows[place] for place in sorted(rows)]


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of data/raw as JSON: where it stands, what it says, as it was printed."""
    kept = {name: row.get(name, "") for name in (*PRINTED, "passed_over")}
    return {name: None if isinstance(value, float) and value != value else value for name, value in kept.items()} | {
        "row": int(row["row"])
    }


# --- sources, definitions, assumptions --------------------------------------------------------------------------------


def _sources(
    results: list[dict[str, Any]], rows: list[dict[str, Any]], one: Recorded, language: str
) -> list[dict[str, str]]:
    """Every source of the rows and the record: its citation, address, kind and licence."""
    ids = {str(row["source_id"]) for row in rows if row["source_id"]} | set(one.record.get("source_ids", []))
    ids |= {ident for result in results for ident in str(result["source_id"]).split()}
    known = set(published.package()["sources"]["source_id"])
    found = []
    for ident in sorted(ids & known):
        source = published.source_of(ident)
        kept = {name: source[name] for name in ("kind", "producer", "publisher", "url", "licence", "released")}
        found.append({"id": ident, "citation": published.cite(ident, language), **kept})
    return found


def _definitions(rows: list[dict[str, Any]], tables: published.Package, language: str) -> list[dict[str, str]]:
    table = tables["definitions"].set_index("definition")
    return [
        {
            "id": ident,
            "label": str(table.loc[ident, f"label_{language}"]),
            "text": str(table.loc[ident, f"text_{language}"]),
        }
        for ident in sorted({str(row["definition"]) for row in rows})
        if ident in table.index
    ]


def _assumptions(names: list[str], rows: list[dict[str, Any]], record: Record) -> list[dict[str, Any]]:
    """The assumptions that the rows rest on, that the functions on the way name, or that the sentence names itself."""
    found: dict[str, list[str]] = {}
    for number, places in remarks.assumed(rows).items():
        found[number] = [f"{len(places)} row{'' if len(places) == 1 else 's'} of data/raw"]
    for number, who in functions.assumptions(names).items():
        if number not in ("A1", "A2", "A3", "A4", "A5"):  # these the rows say, for each its own word
            found.setdefault(number, []).extend(who)
    for number in functions.numbers(str(record.get("text", ""))):
        found.setdefault(number, []).append("the sentence itself")
    titles = _titles()
    order = sorted(found, key=lambda number: int(number[1:]))
    return [{"id": number, "title": titles.get(number, ""), "because": found[number]} for number in order]


def _titles() -> dict[str, str]:
    """The titles of docs/assumptions.md by number; none when the page is not there."""
    path: Path = project.home() / "docs" / "assumptions.md"
    if not path.is_file():
        return {}
    heads = (
        line[3:].split(" ", 1) for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("## A")
    )
    return {parts[0]: parts[1] for parts in heads if len(parts) == 2}


def _warnings(one: Recorded, results: list[dict[str, Any]]) -> list[str]:
    """What the reader should know of the way itself: no trace, a row that is gone, a value that is another now."""
    found = []
    if any(result["part"] == "unrecorded" for result in results):
        found.append(
            "recorded before rows were: the rows are those of its sources that its cells read, not exactly its own"
        )
    lost = [one for one in results if not one["inputs"]]
    if lost:
        gone = [one for one in lost if one["method"] in lineage.PLAIN]
        first = " ".join(str((gone or lost)[0][name]) for name in ("indicator", "definition", "period", "method"))
        computed = "were computed from rows that are not told apart; their sources are named"
        words = "are not in data/raw as it is now" if gone else computed
        found.append(f"{len(gone or lost)} of {len(results)} results {words} (first: {first})")
    changed = [one for one in results if one["method"] == "published" and one["found"] not in ("published", "")]
    if changed:
        first = " ".join(str(changed[0][name]) for name in ("indicator", "period", "value"))
        found.append(
            f"{len(changed)} of {len(results)} results are marked as published but have another value than their row "
            f"of data/raw now (first: {first}): computed, or the data changed since"
        )
    return found
