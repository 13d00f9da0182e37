"""The files of data/raw as they lie on disk: the declared rules, rows with their lines, and what cannot be read."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PACKAGE = "datapackage.json"
LOCAL = "local"


@dataclass(frozen=True, order=True)
class Fault:
    """One fault in data/raw. `row` is the line in the file (header = 1), 0 for the whole file; `field` may be empty."""

    file: str
    row: int
    field: str
    message: str

    def __str__(self) -> str:
        row = f", row {self.row}" if self.row else ""
        column = f", field {self.field}" if self.field else ""
        return f"{self.file}{row}{column}: {self.message}"


@dataclass(frozen=True)
class Resource:
    """One table as datapackage.json declares it."""

    name: str
    file: str
    schema: dict[str, Any]
    bytes: int | None
    hash: str

    @property
    def fields(self) -> list[str]:
        """Names of the columns, in order."""
        return [column["name"] for column in self.schema["fields"]]


@dataclass
class Table:
    """The rows of one CSV in the order of the declared columns.

    `lines[i]` is the line of the file where record i starts; `absent` the declared columns that the file lacks;
    `doubtful` the lines whose cells may stand in the wrong column and are not judged cell by cell.
    """

    resource: Resource
    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    absent: set[str] = field(default_factory=set)
    doubtful: set[int] = field(default_factory=set)

    def lacks(self, *columns: str) -> bool:
        """Whether a column is absent from the file or not declared at all."""
        return any(name in self.absent or name not in self.resource.fields for name in columns)

    def records(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Line and cells by column name, for rows that can be judged."""
        names = self.resource.fields
        for line, row in zip(self.lines, self.rows, strict=True):
            if line not in self.doubtful:
                yield line, dict(zip(names, row, strict=True))


def resources(folder: Path) -> tuple[list[Resource], list[Fault]]:
    """The declared tables, and the faults of datapackage.json itself (then the list may be empty)."""
    path = folder / PACKAGE
    try:
        text = path.read_bytes().decode("utf-8")
        content = json.loads(text)
    except FileNotFoundError:
        return [], [Fault(PACKAGE, 0, "", "is missing: restore it from version control")]
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return [], [Fault(PACKAGE, line, "", "has bytes that are not UTF-8: save the file as UTF-8")]
    except json.JSONDecodeError as error:
        return [], [Fault(PACKAGE, error.lineno, "", f"is not valid JSON ({error.msg}): correct this line")]
    except (OSError, RecursionError) as error:
        return [], [Fault(PACKAGE, 0, "", f"cannot be read ({error}): restore it")]
    listed = content.get("resources") if isinstance(content, dict) else None
    if not isinstance(listed, list) or not listed:
        return [], [Fault(PACKAGE, 0, "resources", "lists no tables: restore the list of resources")]
    found: list[Resource] = []
    faults: list[Fault] = []
    for number, item in enumerate(listed, 1):
        wrong = _misdeclared(item)
        if not wrong and item["name"] in {one.name for one in found}:
            wrong = f"declares the table '{item['name']}' twice: remove one"
        if wrong:
            faults.append(Fault(PACKAGE, 0, f"resources/{number}", wrong))
            continue
        size = item.get("bytes")
        found.append(
            Resource(
                item["name"],
                item["path"],
                item["schema"],
                size if isinstance(size, int) else None,
                str(item.get("hash", "")),
            )
        )
    return found, faults


def _misdeclared(item: Any) -> str:
    if not isinstance(item, dict) or not isinstance(item.get("name"), str) or not isinstance(item.get("path"), str):
        return "needs a name and a path: complete it"
    if not re.fullmatch(r"[A-Za-z0-9_]+\.csv", item["path"]):
        return f"has the path '{item['path'][:80]}', which is not a CSV in this folder: correct it"
    schema = item.get("schema")
    columns = schema.get("fields") if isinstance(schema, dict) else None
    if not isinstance(columns, list) or not columns:
        return f"declares no fields for {item['path']}: restore its schema"
    names = [column.get("name") if isinstance(column, dict) else None for column in columns]
    if not all(isinstance(name, str) and name for name in names) or len(set(names)) < len(names):
        return f"has a field without a name of its own in {item['path']}: correct its schema"
    return ""


def read(folder: Path, resource: Resource) -> tuple[Table, list[Fault]]:
    """The rows of one declared CSV, as far as they can be read, and every place where they cannot."""
    table = Table(resource)
    try:
        content = (folder / resource.file).read_bytes()
    except FileNotFoundError:
        table.absent = set(resource.fields)
        return table, [Fault(resource.file, 0, "", f"is declared in {PACKAGE} but missing: restore the file")]
    except OSError as error:
        table.absent = set(resource.fields)
        return table, [Fault(resource.file, 0, "", f"cannot be read ({error.strerror}): make the file readable")]
    text, unreadable = _decode(resource.file, content)
    records, faults = _records(resource.file, text)
    if not records:
        table.absent = set(resource.fields)
        return table, [*unreadable, *faults, Fault(resource.file, 1, "", "has no header: restore the file")]
    header = [name.strip() for name in records[0][1]]
    faults += [_with_field(one, header, content) for one in unreadable]
    if len(header) == 1 and (header[0].count(";") or header[0].count("\t")):
        table.absent = set(resource.fields)
        text = "is separated by semicolons or tabs: save it as CSV with commas and decimal points"
        return table, [*faults, Fault(resource.file, 1, "", text)]
    places, wrong = _columns(resource, header)
    table.absent = {name for name in resource.fields if name not in places}
    faults += wrong
    for line, cells in records[1:]:
        if len(cells) != len(header):
            cells, fault = _ragged(resource, header, cells, line)
            faults.append(fault)
            table.doubtful.add(line)
        table.rows.append([cells[places[name]] if name in places else "" for name in resource.fields])
        table.lines.append(line)
    return table, faults


def _decode(file: str, content: bytes) -> tuple[str, list[Fault]]:
    """The text of a file; a line that is not UTF-8 is read as latin-1 and named, so that the rest is judged as well."""
    faults: list[Fault] = []
    if content.startswith(b"\xef\xbb\xbf"):
        content = content[3:]
        faults.append(Fault(file, 1, "", "starts with a byte order mark: save the file as UTF-8 without BOM"))
    try:
        return content.decode("utf-8"), faults
    except UnicodeDecodeError:
        pass
    parts = []
    for number, raw in enumerate(content.split(b"\n"), 1):
        try:
            parts.append(raw.decode("utf-8"))
        except UnicodeDecodeError as error:
            parts.append(raw.decode("latin-1"))
            letter = raw[error.start : error.start + 1]
            faults.append(
                Fault(
                    file,
                    number,
                    "",
                    f"has the byte 0x{letter.hex().upper()} ('{letter.decode('latin-1')}' in latin-1), "
                    "which is not UTF-8: save the file as UTF-8",
                )
            )
    return "\n".join(parts), faults


def _with_field(fault: Fault, header: list[str], content: bytes) -> Fault:
    """The same fault with the column in which the unreadable byte stands, where that can be told from its line."""
    if "not UTF-8" not in fault.message:
        return fault
    line = content.split(b"\n")[fault.row - 1].decode("latin-1")
    try:
        cells = next(csv.reader([line]), [])
    except csv.Error:
        return fault
    for name, cell in zip(header, cells, strict=False):
        try:
            cell.encode("latin-1").decode("utf-8")
        except UnicodeDecodeError:
            return Fault(fault.file, fault.row, name, fault.message)
        except UnicodeEncodeError:
            return fault
    return fault


def _records(file: str, text: str) -> tuple[list[tuple[int, list[str]]], list[Fault]]:
    """Records with the line at which each starts; after a broken quote reading goes on at the next line."""
    lines = list(io.StringIO(text, newline=""))
    records: list[tuple[int, list[str]]] = []
    faults: list[Fault] = []
    start = 0
    while start < len(lines):
        reader = csv.reader(iter(lines[start:]), strict=True)
        done = 0
        try:
            for cells in reader:
                if cells and any(cells):
                    records.append((start + done + 1, cells))
                else:
                    faults.append(Fault(file, start + done + 1, "", "is an empty row: delete it"))
                done = reader.line_num
            break
        except csv.Error as error:
            place = start + done + 1
            faults.append(Fault(file, place, "", f"has a quote or line end out of place ({error}): correct this line"))
            start = place
    return records, faults


def _columns(resource: Resource, header: list[str]) -> tuple[dict[str, int], list[Fault]]:
    """Where each declared column stands, and which are missing, unknown, double or out of order."""
    faults: list[Fault] = []
    places: dict[str, int] = {}
    for position, name in enumerate(header):
        if name in places:
            faults.append(Fault(resource.file, 1, name, f"the column '{name}' stands there twice: remove one"))
        elif name in resource.fields:
            places[name] = position
        else:
            text = f"the column '{name[:60]}' is not declared in {PACKAGE}: remove it or declare it"
            faults.append(Fault(resource.file, 1, name[:60], text))
    for name in resource.fields:
        if name not in places:
            faults.append(Fault(resource.file, 1, name, f"the column '{name}' is missing: restore it"))
    if not faults and header != resource.fields:
        faults.append(Fault(resource.file, 1, "", f"the columns are not in the order of {PACKAGE}: put them back"))
    return places, faults


def _ragged(resource: Resource, header: list[str], cells: list[str], line: int) -> tuple[list[str], Fault]:
    """A row with too many or too few cells, brought to the right length, and what is wrong with it."""
    numbers = [c["name"] for c in resource.schema["fields"] if c.get("type") in ("number", "integer")]
    if len(cells) == len(header) + 1:
        for name in numbers:
            place = header.index(name) if name in header else -1
            pair = cells[place : place + 2] if place >= 0 else []
            if len(pair) == 2 and re.fullmatch(r"-?\d+", pair[0]) and re.fullmatch(r"\d+", pair[1]):
                whole = [*cells[:place], ".".join(pair), *cells[place + 2 :]]
                text = f"'{pair[0]},{pair[1]}' has a decimal comma, which splits the row: write {'.'.join(pair)}"
                return whole, Fault(resource.file, line, name, text)
    text = f"has {len(cells)} cells, the header {len(header)}: quote a value that holds a comma, or restore the row"
    return (cells + [""] * len(header))[: len(header)], Fault(resource.file, line, "", text)


def undeclared(folder: Path, declared: list[Resource]) -> list[Fault]:
    """CSV files that lie in the folder but are not in the package (`local/` is free)."""
    known = {one.file for one in declared}
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.suffix.lower() == ".csv")
    return [
        Fault(path.as_posix(), 0, "", f"is not declared in {PACKAGE}: declare it, remove it or move it to {LOCAL}/")
        for path in sorted(found)
        if path.parts[0] != LOCAL and path.as_posix() not in known
    ]
