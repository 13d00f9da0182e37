"""The workbook of a report as XLSX: what `sheets` says, in a file whose bytes depend on nothing else."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter

from analysis.report import sheets, theme
from analysis.report.data_table import Label, published_label
from analysis.report.outline import Record
from analysis.report.packing import packed, unpacked
from analysis.report.sheet_model import Cell, Sheet, Table, height, lines_of
from analysis.report.sheets import sheet_names

__all__ = ["sheet_names", "write"]

CREATED = datetime(2000, 1, 1)
FONT, SIZE, TITLE_SIZE = "Arial", 11, 15
LINE = 14.5  # points of a line of text
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
A4 = 9
CORE = "docProps/core.xml"
RIGHT = {"align": "right", "indent": 1}
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write(records: Sequence[Record], path: Path, *, label: Label = published_label) -> Path:
    """Write the workbook of a report; the same records give the same bytes. Returns `path`.

    Raises MonitorError when the recorded objects do not fit together.
    """
    content = sheets.workbook(records, label=label)
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, OPTIONS)
    book.set_properties(
        {
            "title": content.title,
            "subject": content.subject,
            "author": content.creator,
            "company": "",
            "comments": content.description,
            "created": CREATED,
        }
    )
    writer = _Writer(book)
    for sheet in content.sheets:
        writer.sheet(sheet)
    book.worksheets()[0].activate()
    book.close()
    path.write_bytes(_finished(buffer.getvalue(), content.language))
    return path


def _finished(content: bytes, language: str) -> bytes:
    """The workbook with its language in the document properties, in bytes that are always the same."""
    parts = unpacked(content)
    tag = f"<dc:language>{escape(language)}</dc:language>".encode()
    parts[CORE] = parts[CORE].replace(b"</cp:coreProperties>", tag + b"</cp:coreProperties>")
    return packed(parts)


class _Writer:
    """Writes sheets into one workbook."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        book.formats[0].set_font_name(FONT)

    def format(self, **properties: Any) -> Any:
        """The format with these properties, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self.formats:
            base = {"font_name": FONT, "font_size": SIZE, "valign": "top"}
            self.formats[key] = self.book.add_format(base | properties)
        return self.formats[key]

    def sheet(self, content: Sheet) -> None:
        """Write one sheet: its title in A1, its lines, its table."""
        sheet = self.book.add_worksheet(content.name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        self._words(sheet, 0, 0, content.title, self.format(font_size=TITLE_SIZE, bold=True))
        sheet.set_row(0, 2 * LINE)
        for row, line in enumerate(content.lines, start=1):
            form = {"bold": True} if line.strong else {}
            self._words(sheet, row, 0, line.text, self.format(**form, **({"text_wrap": True} if content.width else {})))
            if content.width:
                self._height(sheet, row, lines_of(line.text, content.width))
        if content.table:
            self._table(sheet, 1 + len(content.lines), content.table, content.title)
        elif content.width:
            sheet.set_column(0, 0, content.width, self.format(text_wrap=True))

    def _table(self, sheet: Any, top: int, table: Table, title: str) -> None:
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, column.width, self.format())
        for down, row in enumerate(table.rows, start=top + 1):
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
                self._cell(sheet, down, place, cell, column.right)
            self._height(sheet, down, height([cell.text for cell in row], table.columns))
        self._height(sheet, top, height([column.header for column in table.columns], table.columns))
        heads = [self._head(column.right) for column in table.columns]
        sheet.repeat_rows(top)
        sheet.add_table(
            top,
            0,
            top + len(table.rows),
            len(table.columns) - 1,
            {
                "name": table.name,
                "title": title,
                "autofilter": False,
                "style": None,
                "columns": [
                    {"header": column.header, "header_format": form}
                    for column, form in zip(table.columns, heads, strict=True)
                ],
            },
        )

    def _height(self, sheet: Any, row: int, lines: int) -> None:
        """Room for words that wrap: not every program finds the height of a row by itself."""
        if lines > 1:
            sheet.set_row(row, lines * LINE + 1)

    def _head(self, right: bool) -> Any:
        return self.format(bold=True, text_wrap=True, bottom=1, **(RIGHT if right else {}))

    def _cell(self, sheet: Any, row: int, place: int, cell: Cell, right: bool) -> None:
        if cell.kind == "number":
            sheet.write_number(row, place, cell.value, self.format(**RIGHT, num_format=_pattern(cell)))
        elif cell.kind == "period":
            sheet.write_number(row, place, cell.value, self.format(align="left", num_format="0"))
        elif cell.kind == "link":
            form = self.format(font_color=theme.THEME.series[0].colour, underline=1, text_wrap=True)
            href = f"internal:'{cell.href[1:]}'!A1" if cell.href.startswith("#") else cell.href
            sheet.write_url(row, place, href, form, cell.text)
        else:
            self._words(sheet, row, place, cell.text, self.format(**(RIGHT if right else {"text_wrap": True})))

    def _words(self, sheet: Any, row: int, place: int, words: str, form: Any) -> None:
        """Words as a string; those that begin like a formula stay words when a reader edits the cell."""
        if words.startswith(FORMULA_STARTS):
            key = next(key for key, known in self.formats.items() if known is form)
            form = self.format(**dict(key), quote_prefix=True)
        sheet.write_string(row, place, words, form)


def _pattern(cell: Cell) -> str:
    """The number format of a cell; Excel shows it with the marks of the reader's own language."""
    pattern = "#,##0" + ("." + "0" * cell.decimals if cell.decimals else "")
    return f"+{pattern};-{pattern};{pattern}" if cell.signed else pattern
