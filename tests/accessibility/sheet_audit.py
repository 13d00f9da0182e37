"""An audit of spreadsheets by the basics of the Government Statistical Service: XLSX and ODS read back, faults named.

XLSX is read by openpyxl, ODS from its XML; neither knows how the file was made. `problems` holds the rules, and
`differences` sets the cells against the recorded objects of the report.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import range_boundaries

SHORTHAND = {"[x]", "[c]", "[z]", "[p]", "[r]", "[e]", "[f]", "[b]", "[u]", "[low]"}
MARK = re.compile(r"\[[a-z]+\]")
LIKE_A_NUMBER = re.compile(r"[+\-−]?\d{1,3}([.,\u00a0 ]?\d{3})*([.,]\d+)?%?")
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TABLE, TEXT, META = (f"{{{ODF}{name}:1.0}}" for name in ("office", "table", "text", "meta"))
DC, XLINK = "{http://purl.org/dc/elements/1.1/}", "{http://www.w3.org/1999/xlink}"


@dataclass
class Marked:
    """A range that is marked up as a table: rows and columns from 0, the last ones included."""

    name: str
    top: int
    bottom: int
    left: int
    right: int
    header: bool
    filtered: bool = False


@dataclass
class Found:
    """A sheet as it was read: cells are text, a number, or None where there is nothing; `formulas` are addresses."""

    name: str
    rows: list[list[Any]] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    tables: list[Marked] = field(default_factory=list)
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    oddities: list[str] = field(default_factory=list)


@dataclass
class Book:
    """A workbook as it was read."""

    title: str
    language: str
    sheets: list[Found]


def read(path: Path) -> Book:
    """Read a workbook by the ending of its name."""
    return {".xlsx": read_xlsx, ".ods": read_ods}[path.suffix](path)


def read_xlsx(path: Path) -> Book:
    book = openpyxl.load_workbook(path)
    sheets = []
    for sheet in book.worksheets:
        found = Found(sheet.title, merged=[str(one) for one in sheet.merged_cells.ranges])
        for row in sheet.iter_rows():
            found.rows.append([cell.value for cell in row])
            for cell in row:
                if cell.data_type == "f":
                    found.formulas.append(cell.coordinate)
                if cell.hyperlink:
                    target = cell.hyperlink.location or cell.hyperlink.target or ""
                    found.links[cell.row - 1, cell.column - 1] = _sheet_of(target, "!")
        for table in sheet.tables.values():
            left, top, right, bottom = range_boundaries(table.ref)
            header = table.headerRowCount in (None, 1)
            place = (top - 1, bottom - 1, left - 1, right - 1)
            found.tables.append(Marked(table.displayName, *place, header, table.autoFilter is not None))
        found.oddities += ["it is hidden"] if sheet.sheet_state != "visible" else []
        found.oddities += ["panes are frozen"] if sheet.freeze_panes else []
        found.oddities += [f"{len(sheet._images)} pictures float on it"] if sheet._images else []
        sheets.append(found)
    return Book(book.properties.title or "", book.properties.language or "", sheets)


def read_ods(path: Path) -> Book:
    with zipfile.ZipFile(path) as package:
        content = ElementTree.fromstring(package.read("content.xml"))
        meta = ElementTree.fromstring(package.read("meta.xml"))
    sheets = [_ods_sheet(table) for table in content.iter(f"{TABLE}table")]
    named = {sheet.name: sheet for sheet in sheets}
    for area in content.iter(f"{TABLE}database-range"):
        first, _, last = area.get(f"{TABLE}target-range-address", "").partition(":")
        sheet = named[_sheet_of(first.lstrip("$"), ".")]
        left, top, right, bottom = range_boundaries(":".join(one.rpartition(".")[2] for one in (first, last)))
        header = area.get(f"{TABLE}contains-header", "true") == "true" and top - 1 in _header_rows(content, sheet.name)
        place = (top - 1, bottom - 1, left - 1, right - 1)
        filtered = area.get(f"{TABLE}display-filter-buttons", "false") == "true"
        sheet.tables.append(Marked(area.get(f"{TABLE}name", ""), *place, header, filtered))
    return Book(meta.findtext(f".//{DC}title") or "", meta.findtext(f".//{DC}language") or "", sheets)


def _ods_sheet(table: ElementTree.Element) -> Found:
    found = Found(table.get(f"{TABLE}name", ""))
    for down, row in enumerate(_rows(table)):
        cells: list[Any] = []
        for cell in row:
            if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                continue
            address = f"row {down + 1}, column {len(cells) + 1}"
            spans = [cell.get(f"{TABLE}number-{what}-spanned", "1") for what in ("columns", "rows")]
            if spans != ["1", "1"] or cell.tag == f"{TABLE}covered-table-cell":
                found.merged.append(address)
            if cell.get(f"{TABLE}formula"):
                found.formulas.append(address)
            for link in cell.iter(f"{TEXT}a"):
                found.links[down, len(cells)] = _sheet_of(link.get(f"{XLINK}href", ""), ".")
            cells += [_ods_value(cell)] * int(cell.get(f"{TABLE}number-columns-repeated", "1"))
        found.rows.append(cells)
    found.oddities += ["it is hidden"] if table.get(f"{TABLE}display") == "false" else []
    return found


def _ods_value(cell: ElementTree.Element) -> Any:
    words = "\n".join("".join(part.itertext()) for part in cell.iter(f"{TEXT}p"))
    number = cell.get(f"{OFFICE}value")
    return float(number) if cell.get(f"{OFFICE}value-type") == "float" and number else (words or None)


def _rows(table: ElementTree.Element) -> Iterator[ElementTree.Element]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag == f"{TABLE}table-header-rows":
            yield from child


def _header_rows(content: ElementTree.Element, name: str) -> set[int]:
    """The rows of a sheet that are marked as header rows."""
    (table,) = (one for one in content.iter(f"{TABLE}table") if one.get(f"{TABLE}name") == name)
    marked = {id(row) for head in table.iter(f"{TABLE}table-header-rows") for row in head}
    return {place for place, row in enumerate(_rows(table)) if id(row) in marked}


def _sheet_of(address: str, mark: str) -> str:
    """The sheet that an address within the workbook leads to; a web address as it is."""
    if "://" in address:
        return address
    return address.lstrip("#$").rpartition(mark)[0].strip("'").replace("''", "'")


# ---- rules -------------------------------------------------------------------------------------------------------


def problems(book: Book) -> list[str]:
    """What in the workbook breaks a rule; nothing for a good one."""
    found = [] if book.title else ["the document has no title"]
    found += [] if re.fullmatch(r"[a-z]{2}-[A-Z]{2}", book.language) else ["the document has no language"]
    names = [sheet.name for sheet in book.sheets]
    found += [] if len({name.casefold() for name in names}) == len(names) else ["two sheets have one name"]
    tables = [table.name for sheet in book.sheets for table in sheet.tables]
    found += [] if len(set(tables)) == len(tables) else ["two tables have one name"]
    for place, sheet in enumerate(book.sheets):
        found += [f"{sheet.name}: {fault}" for fault in _of_sheet(sheet, cover=place == 0)]
    linked = set(book.sheets[1].links.values()) if len(book.sheets) > 1 else set()
    found += [f"{name}: the contents do not lead to it" for name in names[2:] if name not in linked]
    targets = [(sheet.name, to) for sheet in book.sheets for to in sheet.links.values() if "://" not in to]
    return found + [f"{name}: a link leads to '{to}', which is no sheet" for name, to in targets if to not in names]


def _of_sheet(sheet: Found, *, cover: bool) -> list[str]:
    found = list(sheet.oddities)
    found += [f"{area} is merged" for area in sheet.merged]
    found += [f"{area} holds a formula" for area in sheet.formulas]
    if not sheet.rows or not sheet.rows[0] or not isinstance(sheet.rows[0][0], str):
        return [*found, "A1 holds no title"]
    if cover:
        return found + (["the cover holds a table"] if sheet.tables else [])
    if len(sheet.tables) != 1:
        return [*found, f"it holds {len(sheet.tables)} tables that are marked up as such"]
    return found + _of_table(sheet, sheet.tables[0])


def _of_table(sheet: Found, table: Marked) -> list[str]:
    found = [] if table.header else ["its table has no tagged header row"]
    found += ["its table has a filter"] if table.filtered else []
    found += ["its table does not begin in column A"] if table.left else []
    rows = [_padded(row, table.right + 1)[table.left : table.right + 1] for row in sheet.rows]
    rows = rows[table.top : table.bottom + 1]
    for down, row in enumerate(rows):
        for place, cell in enumerate(row):
            if cell is None or (isinstance(cell, str) and not cell.strip()):
                found.append(f"row {table.top + down + 1}, column {place + 1} is empty")
    found += [f"row {place + 1} is blank" for place, row in enumerate(sheet.rows[: table.top]) if not any(row)]
    outside = [*sheet.rows[table.bottom + 1 :], *(row[table.right + 1 :] for row in sheet.rows[table.top :])]
    found += ["there is something beside or under the table"] if any(cell for row in outside for cell in row) else []
    heads, body = [str(cell) for cell in rows[0]], rows[1:]
    found += ["its table has no rows"] if not body else []
    found += ["two headers are alike"] if len({head.casefold() for head in heads}) < len(heads) else []
    for head, column in zip(heads, zip(*body, strict=True), strict=True):
        found += [f"column '{head}' holds the number {cell!r} as text" for cell in _numbers_as_text(column)]
    found += _shorthand(sheet, table, body)
    return found


def _numbers_as_text(column: Sequence[Any]) -> list[str]:
    """Texts that look like numbers, in a column of numbers or where nothing else stands; words may hold `2024`."""
    words = [cell for cell in column if isinstance(cell, str) and not MARK.fullmatch(cell)]
    suspect = [cell for cell in words if LIKE_A_NUMBER.fullmatch(cell)]
    numeric = any(isinstance(cell, int | float) for cell in column)
    return suspect if numeric or len(suspect) == len(words) else []


def _shorthand(sheet: Found, table: Marked, body: Sequence[Sequence[Any]]) -> list[str]:
    used = {mark for row in body for cell in row if isinstance(cell, str) for mark in MARK.findall(cell)}
    told = " ".join(str(row[0]) for row in sheet.rows[: table.top] if row)
    found = [f"{mark} is not a shorthand that readers know" for mark in sorted(used - SHORTHAND)]
    listed = table.name in ("contents", "notes", "sources")  # these explain, and say nothing but words
    return found + [
        f"{mark} is not explained above the table" for mark in sorted(used) if not listed and mark not in told
    ]


def _padded(row: Sequence[Any], count: int) -> list[Any]:
    return [*row, *[None] * (count - len(row))]


# ---- against the records -----------------------------------------------------------------------------------------


def differences(book: Book, records: Sequence[Mapping[str, Any]]) -> list[str]:
    """Where the sheets of figures and tables hold something else than the recorded objects."""
    named = {table.name: (sheet, table) for sheet in book.sheets for table in sheet.tables}
    found = []
    for record in records:
        if record["kind"] not in ("figure", "table"):
            continue
        name = f"{record['kind']}_{record['id']}".replace("-", "_")
        if name not in named:
            found.append(f"there is no table '{name}'")
            continue
        sheet, table = named[name]
        body = [row[table.left : table.right + 1] for row in sheet.rows[table.top + 1 : table.bottom + 1]]
        check = _figure_differs if record["kind"] == "figure" else _table_differs
        found += [f"{name}: {told}" for told in check(record, body)]
    return found


def _table_differs(record: Mapping[str, Any], body: Sequence[Sequence[Any]]) -> list[str]:
    if len(body) != len(record["rows"]):
        return [f"{len(body)} rows, recorded are {len(record['rows'])}"]
    found = []
    for down, (row, cells) in enumerate(zip(body, record["rows"], strict=True)):
        for place, cell in enumerate(cells):
            value, shown = cell["value"], row[place]
            number = isinstance(value, int | float) and record["columns"][place]["kind"] == "number"
            same = _equal(shown, value) if number else str(shown) in (cell["text"] or "[z]", str(value))
            if isinstance(shown, int | float) and not number:
                same = shown in _read_as_numbers(cell["text"])
            if not same:
                found.append(f"row {down + 1}, column {place + 1} holds {shown!r}, recorded is {value!r}")
    return found


def _read_as_numbers(words: str) -> set[float]:
    """The number that a text holds (`82%`, `about 380,000`, `2024`), read in both languages."""
    digits = "".join(letter for letter in words.replace("\u2212", "-") if letter in "+-.,0123456789")
    readings = (digits.replace(".", "").replace(",", "."), digits.replace(",", ""))
    return {float(one) for one in readings if re.fullmatch(r"[+-]?\d+(\.\d+)?", one)}


def _figure_differs(record: Mapping[str, Any], body: Sequence[Sequence[Any]]) -> list[str]:
    frame = record["chart"]["frame"]
    values = [row[frame["columns"].index("value")] for row in frame["data"]]
    if len(body) != len(values):
        return [f"{len(body)} rows, plotted are {len(values)}"]
    missing = [row for row, value in zip(body, values, strict=True) if value is None and "[x]" not in row]
    known = [(row, value) for row, value in zip(body, values, strict=True) if value is not None]
    columns = range(len(body[0]))
    if missing or not any(all(_equal(row[place], value) for row, value in known) for place in columns):
        return ["no column holds the plotted values"]
    return []


def _equal(shown: Any, value: float) -> bool:
    return isinstance(shown, int | float) and abs(float(shown) - float(value)) <= 1e-9 * max(1.0, abs(float(value)))
