"""What a schema cannot say about data/raw: labels, precision, wildcards, contradictions between tables."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from analysis.published.raw_files import Fault, Table
from analysis.published.tables import FIGURES

KEY = (
    "indicator",
    "definition",
    "population",
    "breakdown",
    "category",
    "region",
    "period",
    "unit",
    "source_id",
    "vintage",
)
_NAMED = ("indicator", "population", "breakdown", "category", "unit", "status", "region")
_ANY = "*"


Place = tuple[str, int, str]


def faults(tables: dict[str, Table], told: set[Place]) -> list[Fault]:
    """Every fault that needs more than one row or table to be seen.

    `told` are the places (file, row, field) that have a fault already: they and what is absent are not judged again.
    """
    figures = [tables[name] for name in FIGURES if name in tables]
    found = contradictions(figures)
    if _usable(tables, "labels", "kind", "id"):
        found += _unlabelled(figures, _labels(tables), told)
        found += [one for one in _unknown_names(tables) if (one.file, one.row, one.field) not in told]
    if _usable(tables, "precision", "source_id", "indicator", "unit"):
        found += _without_precision(
            figures, tables["precision"], told | {(one.file, one.row, one.field) for one in found}
        )
    if _usable(tables, "source_definitions", "source_id", "definition"):
        found += _swapped_definitions(figures, tables["source_definitions"], told)
    found += [one for one in _impossible_shares(figures) if (one.file, one.row, one.field) not in told]
    if _usable(tables, "revisions", "first_vintage", "revised_vintage"):
        found += _vintages(tables["revisions"])
    return found


def _usable(tables: dict[str, Table], name: str, *columns: str) -> bool:
    return name in tables and not tables[name].lacks(*columns)


def _column(tables: dict[str, Table], name: str, column: str) -> set[str]:
    if not _usable(tables, name, column):
        return set()
    return {cells[column] for _, cells in tables[name].records()}


def _labels(tables: dict[str, Table]) -> dict[str, set[str]]:
    named: dict[str, set[str]] = {kind: set() for kind in _NAMED}
    for _, cells in tables["labels"].records():
        named.setdefault(cells["kind"], set()).add(cells["id"])
    named["region"] |= _column(tables, "municipalities", "gm_code")
    for column in ("from_code", "to_code_on_date"):
        named["region"] |= _column(tables, "municipal_mergers", column)
    return named


def _swapped_definitions(figures: Iterable[Table], carried: Table, told: set[Place]) -> list[Fault]:
    """Figures with a definition that their source does not carry; a source that is not listed is not judged."""
    known: dict[str, set[str]] = {}
    for _, cells in carried.records():
        known.setdefault(cells["source_id"], set()).add(cells["definition"])
    found = []
    for table in figures:
        if table.lacks("source_id", "definition"):
            continue
        for row, cells in table.records():
            own = known.get(cells["source_id"])
            if own and cells["definition"] not in own and (table.resource.file, row, "definition") not in told:
                has = ", ".join(f"'{name}'" for name in sorted(own))
                found.append(
                    Fault(
                        table.resource.file,
                        row,
                        "definition",
                        f"'{cells['definition']}' is not a definition of source '{cells['source_id']}', which carries "
                        f"{has}: correct it, or add the pair to source_definitions.csv",
                    )
                )
    return found


def _impossible_shares(figures: Iterable[Table]) -> list[Fault]:
    """Rates and shares in percent that lie outside 0 to 100."""
    found = []
    for table in figures:
        if table.lacks("indicator", "unit", "value"):
            continue
        for row, cells in table.records():
            if cells["unit"] != "percent" or not cells["indicator"].endswith(("_rate", "_share")):
                continue
            value = number(cells["value"])
            if value is not None and not 0 <= value <= 100:
                found.append(
                    Fault(
                        table.resource.file,
                        row,
                        "value",
                        f"a share of {cells['value']} percent is impossible; check the source",
                    )
                )
    return found


def _unlabelled(figures: Iterable[Table], named: dict[str, set[str]], told: set[Place]) -> list[Fault]:
    """Ids of figures without a label: one fault for each id, at its first row, with the number of rows."""
    seen: dict[tuple[str, str], tuple[str, int, int]] = {}
    for table in figures:
        names = [name for name in _NAMED if not table.lacks(name)]
        for line, cells in table.records():
            for name in names:
                ident = cells[name]
                if not ident or ident in named[name] or (table.resource.file, line, name) in told:
                    continue
                if name == "category" and f"{cells.get('breakdown')}/{ident}" in named["category"]:
                    continue
                file, first, count = seen.get((name, ident), (table.resource.file, line, 0))
                seen[(name, ident)] = (file, first, count + 1)
    return [
        Fault(
            file,
            line,
            name,
            f"'{ident[:60]}' has no label{'' if count == 1 else f' ({count} rows)'}: "
            f"add it to labels.csv as kind {name}, or correct the id",
        )
        for (name, ident), (file, line, count) in seen.items()
    ]


def _unknown_names(tables: dict[str, Table]) -> list[Fault]:
    """Ids in the reviewed tables that name nothing: a typing error there would silently switch a rule off."""
    named = _labels(tables)
    definitions = _column(tables, "definitions", "definition")
    found = []
    for name in ("breaks", "revisions", "bridges", "goals", "monitor_indicators", "precision", "wording"):
        if name not in tables:
            continue
        table = tables[name]
        for line, cells in table.records():
            for column in ("indicator", "population", "breakdown"):
                ident = cells.get(column, "")
                if ident and ident != _ANY and ident not in named[column]:
                    text = f"'{ident[:60]}' is no {column} of labels.csv: correct it or add it there"
                    found.append(Fault(table.resource.file, line, column, text))
            ident = cells.get("definition", "")
            if name == "breaks" and definitions and ident not in definitions | {_ANY, ""}:
                text = f"'{ident[:60]}' is not in definitions.csv: correct it or add it there"
                found.append(Fault(table.resource.file, line, "definition", text))
    return found


def _without_precision(figures: Iterable[Table], precision: Table, told: set[Place]) -> list[Fault]:
    """Figures whose step is unknown, one fault for each column of a source; a row with a wrong id is passed over."""
    known = {(cells["source_id"], cells["indicator"], cells["unit"]) for _, cells in precision.records()}
    seen: dict[tuple[str, str, str], tuple[str, int]] = {}
    for table in figures:
        if table.lacks("source_id", "indicator", "unit"):
            continue
        for line, cells in table.records():
            key = (cells["source_id"], cells["indicator"], cells["unit"])
            wrong = any((table.resource.file, line, name) in told for name in ("source_id", "indicator", "unit"))
            if all(key) and key not in known and not wrong:
                seen.setdefault(key, (table.resource.file, line))
    return [
        Fault(
            file,
            line,
            "value",
            f"the precision of {indicator} in {unit} from {source} is unknown: add its step to precision.csv",
        )
        for (source, indicator, unit), (file, line) in seen.items()
    ]


def _vintages(revisions: Table) -> list[Fault]:
    return [
        Fault(
            revisions.resource.file,
            line,
            "revised_vintage",
            f"'{cells['revised_vintage']}' is not later than first_vintage '{cells['first_vintage']}': "
            "correct one of the two",
        )
        for line, cells in revisions.records()
        if cells["first_vintage"] and cells["revised_vintage"] and cells["revised_vintage"] <= cells["first_vintage"]
    ]


def contradictions(figures: Iterable[Table]) -> list[Fault]:
    """One source that gives two values for one figure in two files (inside one file the primary key sees it)."""
    first: dict[tuple[str, ...], tuple[str, int, str]] = {}
    found = []
    for table in sorted(figures, key=lambda one: one.resource.file):
        if table.lacks(*KEY, "value"):
            continue
        for line, cells in table.records():
            key = tuple(cells[name] for name in KEY)
            file, other, value = first.setdefault(key, (table.resource.file, line, cells["value"]))
            if file != table.resource.file and number(value) != number(cells["value"]):
                text = (
                    f"'{cells['value'][:40]}' contradicts '{value[:40]}' in {file}, row {other}, for the same figure "
                    "of the same source: look it up and correct one"
                )
                found.append(Fault(table.resource.file, line, "value", text))
    return found


def number(text: str) -> Decimal | None:
    """A published value as a decimal, None when it is none."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
