"""What the Table Schema of data/raw says about the rows, judged by frictionless, as faults in clear sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from analysis.published.raw_files import PACKAGE, Fault, Table

_PLAIN = re.compile(r"-?\d+(\.\d+)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_LIMIT = 10**9


def faults(tables: dict[str, Table]) -> list[Fault]:
    """Every breach of type, constraint, primary key and foreign key; columns that are absent are not judged again."""
    from frictionless import FrictionlessException, Package, Resource

    found: list[Fault] = []
    built: list[Any] = []
    for name, table in tables.items():
        schema = _schema(table, tables)
        descriptor = {"name": name, "data": [table.resource.fields, *table.rows], "schema": schema}
        try:
            built.append(Resource.from_descriptor(descriptor))
        except (FrictionlessException, TypeError, ValueError, KeyError, AttributeError, re.error) as error:
            found.append(_unusable(table, error))
    try:
        package = Package(resources=built)
    except FrictionlessException as error:
        return [*found, Fault(PACKAGE, 0, "", f"cannot be used ({error.error.note}): correct it")]
    for resource in package.resources:
        table = tables[str(resource.name)]
        try:
            report = resource.validate(limit_errors=_NO_LIMIT)
        except (FrictionlessException, TypeError, ValueError, KeyError, AttributeError, re.error) as error:
            found.append(_unusable(table, error))
            continue
        found += _once(one for task in report.tasks for error in task.errors for one in _translate(table, error))
    return found


def _once(faults: Iterable[Fault]) -> list[Fault]:
    """The faults without an unknown id that is named as a wrong value already."""
    kept: list[Fault] = []
    cells: set[tuple[int, str]] = set()
    for one in faults:
        if (one.row, one.field) not in cells or "same key" in one.message:
            kept.append(one)
        cells.add((one.row, one.field))
    return kept


def _unusable(table: Table, error: Exception) -> Fault:
    text = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
    told = f"the schema of {table.resource.file} cannot be used ({text}): correct it"
    return Fault(PACKAGE, 0, table.resource.name, told)


def _schema(table: Table, tables: dict[str, Table]) -> dict[str, Any]:
    """The declared schema without keys that rest on a column or table that is absent."""
    schema = dict(table.resource.schema)
    keys = schema.get("primaryKey", [])
    if isinstance(keys, str) or not isinstance(keys, list):
        keys = [keys]
    if table.absent & {key for key in keys if isinstance(key, str)}:
        schema.pop("primaryKey", None)
    usable = []
    listed = schema.get("foreignKeys", [])
    for key in listed if isinstance(listed, list) else []:
        try:
            here, there = set(key["fields"]), set(key["reference"]["fields"])
            target = tables[key["reference"]["resource"] or table.resource.name]
        except (KeyError, TypeError):
            continue
        if not here & table.absent and not there & target.absent and target.rows:
            usable.append(key)
    schema["foreignKeys"] = usable
    return schema


def _translate(table: Table, error: Any) -> list[Fault]:
    """One error of frictionless as faults (none when it follows from what was reported already)."""
    file, kind = table.resource.file, error.type
    number = getattr(error, "row_number", None)
    if number is None or not 2 <= number < len(table.lines) + 2:
        if kind in ("foreign-key", "primary-key", "type-error", "constraint-error") or not table.absent:
            told = f"{file} cannot be judged ({error.note}): correct the schema"
            return [Fault(PACKAGE, 0, table.resource.name, told)]
        return []
    line = table.lines[number - 2]
    cells = dict(zip(table.resource.fields, table.rows[number - 2], strict=True))
    field = getattr(error, "field_name", "") or ""
    if line in table.doubtful or field in table.absent:
        return []
    if kind == "primary-key":
        return _same_key(table, line, cells, error.note)
    if kind == "foreign-key":
        return _unknown(table, line, cells, error)
    if kind == "type-error":
        return [Fault(file, line, field, _not_a_number(cells.get(field, ""), table, field))]
    if kind == "constraint-error":
        return [Fault(file, line, field, _constraint(table, field, cells.get(field, ""), error.note))]
    if kind in ("blank-row", "missing-cell", "extra-cell"):
        return []
    return [Fault(file, line, field, f"{error.note or kind}: correct it")]


def _same_key(table: Table, line: int, cells: dict[str, str], note: str) -> list[Fault]:
    keys = [key for key in table.resource.schema.get("primaryKey", []) if cells.get(key)]
    match = re.search(r"position (\d+)", note)
    if match is None:
        return [Fault(table.resource.file, line, "", "has an empty key: fill in the columns that name the row")]
    other = table.lines[int(match.group(1)) - 2]
    told = ", ".join(f"{key}={cells[key]}" for key in keys)
    text = f"has the same key as row {other} ({told}): delete or correct one of the two"
    return [Fault(table.resource.file, line, keys[0] if keys else "", text)]


def _unknown(table: Table, line: int, cells: dict[str, str], error: Any) -> list[Fault]:
    descriptor = error.to_descriptor()
    names = descriptor.get("fieldNames") or [""]
    target = f"{descriptor.get('referenceName') or table.resource.name}.csv"
    told = ", ".join(cells.get(name, "") for name in names)
    text = f"'{told}' is not in {target}: correct it or add it there"
    return [Fault(table.resource.file, line, names[0], text)]


def _not_a_number(text: str, table: Table, field: str) -> str:
    if re.fullmatch(r"-?\d+,\d+", text):
        return f"'{text}' has a decimal comma: write {text.replace(',', '.')}"
    kind = {c["name"]: c.get("type", "string") for c in table.resource.schema["fields"]}.get(field, "string")
    word = {"integer": "a whole number", "number": "a number"}.get(kind, f"of type {kind}")
    return f"'{text[:60]}' is not {word}: correct it"


def _constraint(table: Table, field: str, text: str, note: str) -> str:
    column: dict[str, Any] = next((c for c in table.resource.schema["fields"] if c["name"] == field), {})
    rules = column.get("constraints", {})
    if '"required"' in note:
        return f"is empty, but every row needs a {field}: fill it in"
    if '"enum"' in note:
        return f"'{text[:60]}' is not one of {', '.join(map(str, rules.get('enum', [])))}: correct it"
    if '"pattern"' in note and "H[12]" in str(rules.get("pattern")):
        return f"'{text[:60]}' is not a period: write 2024, 2024-H1, 2024-Q1, 2024-03 or 2024-03-31 (months 01 to 12)"
    if '"pattern"' in note and "[0-2]" in str(rules.get("pattern")):
        return f"'{text[:60]}' is not a date or month: write it as 2024-03-31 or 2024-03 (months 01 to 12)"
    if '"pattern"' in note:
        return f"'{text[:60]}' does not have the form that {PACKAGE} gives for {field}: correct it"
    return f"'{text[:60]}' breaks the rule {note.removeprefix('constraint ')}: correct it"


def plain_faults(table: Table) -> list[Fault]:
    """What frictionless lets pass: 1e5 and NaN as numbers, 30 February as a day."""
    from datetime import date

    kinds = {c["name"]: c.get("type", "string") for c in table.resource.schema["fields"]}
    found = []
    for line, cells in table.records():
        for name, text in cells.items():
            if kinds[name] in ("number", "integer"):
                if text and not _PLAIN.fullmatch(text):
                    found.append(Fault(table.resource.file, line, name, _not_a_number(text, table, name)))
            elif len(text) == 10 and _DAY.fullmatch(text):
                try:
                    date.fromisoformat(text)
                except ValueError:
                    told = f"'{text}' is not a day of the calendar: correct it"
                    found.append(Fault(table.resource.file, line, name, told))
    return found
