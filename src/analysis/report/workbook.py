"""The workbook of a report: cover, contents, one sheet for each figure's data and each table, notes, sources.

Follows the basics of the Government Statistical Service: one table a sheet, marked up as a table, one header row, no
merged and no empty cells, shorthand for what is missing, titles in A1, language and title of the document set.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter

from analysis.errors import MonitorError
from analysis.report import text
from analysis.report.data_table import Label, data_table, header, published_label
from analysis.report.outline import Item, Outline, Record, outline, shorthand_in, source_group

CREATED = datetime(2000, 1, 1)
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
MAX_NAME = 31
WIDTHS = (9, 60)
YEAR = re.compile(r"\d{4}")
PERIOD = re.compile(r"\d{4}(-([HQ]\d|\d{2}(-\d{2})?))?")
FONT = "Arial"


def sheet_names(whole: Outline) -> dict[str, str]:
    """The sheet of each figure and table by its id: `Figuur 1`, `Table 2`."""
    words = text.Messages(whole.language)
    names = {
        item.id: words.format("figure-name" if item.kind == "figure" else "table-name", number=str(item.number))
        for item in whole.objects
    }
    fixed = [words.format(f"sheet-{part}") for part in ("cover", "contents", "notes", "sources")]
    every = [*names.values(), *fixed]
    if len({name.casefold() for name in every}) < len(every):
        raise MonitorError(f"two sheets of the workbook have one name: {', '.join(sorted(every))}; change a message")
    for name in every:
        if len(name) > MAX_NAME or FORBIDDEN.search(name):
            raise MonitorError(f"'{name}' cannot be the name of a sheet; make it short and leave out []:*?/\\")
    return names


def write(records: Sequence[Record], path: Path, *, label: Label = published_label) -> Path:
    """Write the workbook of a report; the same records give the same bytes. Returns `path`.

    Raises MonitorError when the recorded objects do not fit together.
    """
    whole = outline(records)
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    _Writer(book, whole, label).write()
    book.close()
    path.write_bytes(_finished(buffer.getvalue(), LOCALES[whole.language]))
    return path


def _finished(content: bytes, language: str) -> bytes:
    """The workbook with its language in the document properties, packed in a fixed order with a fixed date."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            data = source.read(info)
            if info.filename == "docProps/core.xml":
                tag = f"<dc:language>{escape(language)}</dc:language>".encode()
                data = data.replace(b"</cp:coreProperties>", tag + b"</cp:coreProperties>")
            entry = zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, data)
    return packed.getvalue()


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Any, whole: Outline, label: Label) -> None:
        self.book = book
        self.whole = whole
        self.label = label
        self.words = text.Messages(whole.language)
        self.names = sheet_names(whole)
        self.tables = 0
        base = {"font_name": FONT, "font_size": 11, "valign": "top"}
        book.formats[0].set_font_name(FONT)
        self.plain = book.add_format(base)
        self.wrapped = book.add_format(base | {"text_wrap": True})
        self.title = book.add_format(base | {"font_size": 15, "bold": True})
        self.bold = book.add_format(base | {"bold": True})
        self.link = book.add_format(base | {"font_color": "#0B5261", "underline": 1})
        self.head = book.add_format(base | {"bold": True, "text_wrap": True, "bottom": 1})
        self.head_right = book.add_format(base | {"bold": True, "text_wrap": True, "bottom": 1, "align": "right"})
        self.right = book.add_format(base | {"align": "right"})
        self.year = book.add_format(base | {"num_format": "0", "align": "left"})
        self.formats: dict[int, Any] = {}

    def write(self) -> None:
        report = self.whole.report
        self.book.set_properties(
            {
                "title": str(report["title"]),
                "subject": self.whole.headline,
                "author": self.words.format("site-name"),
                "company": "",
                "comments": self.whole.provenance.get("cite_as", ""),
                "created": CREATED,
            }
        )
        self._cover()
        self._contents()
        for item in self.whole.objects:
            self._object(item)
        self._notes()
        self._sources()
        self.book.get_worksheet_by_name(self.words.format("sheet-cover")).activate()

    def _sheet(self, name: str, title: str) -> Any:
        sheet = self.book.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, title, self.title)
        return sheet

    def _cover(self) -> None:
        report, provenance = self.whole.report, self.whole.provenance
        sheet = self._sheet(self.words.format("sheet-cover"), str(report["title"]))
        sheet.set_column(0, 0, 100, self.wrapped)
        lines = [(self.whole.headline, self.wrapped)]
        lines += [(f"{fact['label']}: {fact['text']}", self.wrapped) for fact in report.get("facts", [])]
        lines.append((str(report.get("question") or ""), self.wrapped))
        for id_, name in (("page-figures-up-to", "figures_up_to_text"), ("page-next-release", "next_release_text")):
            if value := self.whole.date_of(name):
                lines.append((f"{self.words.format(id_)}: {value}", self.wrapped))
        if provenance.get("cite_as"):
            lines += [(self.words.format("page-cite"), self.bold), (str(provenance["cite_as"]), self.wrapped)]
        if contact := str(provenance.get("report_errors_to") or ""):
            lines.append((self.words.format("page-errors"), self.bold))
            lines.append((self.words.format("page-errors-text", contact=contact), self.wrapped))
        lines.append((f"{self.words.format('page-version')}: {report.get('version', '')}", self.wrapped))
        row = 1
        for line, form in lines:
            if line:
                sheet.write_string(row, 0, line, form)
                row += 1

    def _contents(self) -> None:
        format_ = self.words.format
        sheet = self._sheet(format_("sheet-contents"), format_("page-contents"))
        headers = [format_("contents-sheet"), format_("contents-title"), format_("contents-subtitle")]
        rows: list[list[str]] = [
            [self.names[item.id], str(item.record["headline"]), str(item.record.get("subtitle") or "[z]")]
            for item in self.whole.objects
        ]
        notes, sources = format_("sheet-notes"), format_("sheet-sources")
        rows += [[notes, format_("notes-title"), "[z]"], [sources, format_("page-sources"), "[z]"]]
        self._text_table(sheet, 1, headers, rows, (14, 70, 70))
        for place, row in enumerate(rows):
            sheet.write_url(2 + place, 0, f"internal:'{row[0]}'!A1", self.link, row[0])

    def _object(self, item: Item) -> None:
        record = item.record
        name = self.names[item.id]
        sheet = self._sheet(name, f"{name}. {record['headline']}")
        lines = [str(record.get("subtitle") or "")]
        caution = self.words.format("caution-label")
        lines += [f"{caution} {line}" for line in record.get("caution", [])]
        lines.append(str(record.get("source_line") or ""))
        chart = record.get("chart", {})
        table = (
            data_table(chart["frame"], self.whole.language, self.label, chart["options"])
            if item.kind == "figure"
            else record
        )
        marks = shorthand_in([str(cell["text"]) or "[z]" for row in table["rows"] for cell in row])
        if marks:
            legend = "; ".join(f"[{mark}] {self.words.format(f'shorthand-{mark}')}" for mark in marks)
            lines.append(f"{self.words.format('shorthand-legend')}: {legend}.")
        row = 1
        for line in lines:
            if line:
                sheet.write_string(row, 0, line, self.plain)
                row += 1
        self._number_table(sheet, row, table)

    def _number_table(self, sheet: Any, top: int, table: Mapping[str, Any]) -> None:
        columns, rows = list(table["columns"]), [list(row) for row in table["rows"]]
        if not rows:
            sheet.write_string(top, 0, self.words.format("table-empty"), self.plain)
            return
        marks = [" ".join(_marks(cell) for cell in row if _marks(cell)) for row in rows]
        if any(marks):
            columns.append({"label": self.words.format("data-marks"), "kind": "text", "align": "left"})
            for row, found in zip(rows, marks, strict=True):
                row.append({"text": found or "[z]", "value": found or "[z]"})
        headers = _unique([header(column) for column in columns])
        for place, column in enumerate(columns):
            numeric = column.get("kind") == "number"
            dated = not numeric and _is_period([row[place] for row in rows])
            longest = max(len(str(row[place]["text"])) for row in rows)
            width = max(WIDTHS[0], min(WIDTHS[1], max(longest, _longest_word(headers[place])) + 3))
            sheet.set_column(place, place, max(width, min(22, len(headers[place]) // 2 + 3)), self.plain)
            for down, row in enumerate(rows):
                if dated and YEAR.fullmatch(str(row[place].get("value"))):
                    sheet.write_number(top + 1 + down, place, int(row[place]["value"]), self.year)
                else:
                    self._cell(sheet, top + 1 + down, place, row[place], column, numeric)
        heads = [self.head_right if column.get("align") == "right" else self.head for column in columns]
        self._mark_up(sheet, top, len(rows), headers, heads)

    def _cell(
        self, sheet: Any, row: int, place: int, cell: Mapping[str, Any], column: Mapping[str, Any], numeric: bool
    ) -> None:
        value = cell.get("value")
        if numeric and isinstance(value, int | float) and not isinstance(value, bool):
            sheet.write_number(row, place, value, self._number_format(int(column.get("decimals") or 0)))
        else:
            shown = str(cell["text"]) or "[z]"
            sheet.write_string(row, place, shown, self.right if numeric else self.wrapped)

    def _number_format(self, decimals: int) -> Any:
        if decimals not in self.formats:
            pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
            self.formats[decimals] = self.book.add_format(
                {"font_name": FONT, "font_size": 11, "valign": "top", "num_format": pattern, "align": "right"}
            )
        return self.formats[decimals]

    def _notes(self) -> None:
        format_ = self.words.format
        sheet = self._sheet(format_("sheet-notes"), format_("notes-title"))
        groups = {"method": "page-method", "assumption": "page-assumptions", "caution": "page-cautions"}
        rows = [[format_(groups[g]), str(n["text"])] for g in groups for n in self.whole.notes.get(g, ())]
        rows += [
            [format_("page-unanswered"), f"{section.title} {item.record['text']}"]
            for section, item in self.whole.unanswered
        ]
        rows += [
            [format_("page-definitions"), f"{definition['label']}: {definition['text']}"]
            for definition in self.whole.provenance.get("definitions", [])
        ]
        rows += [[format_("shorthand-legend"), f"[{mark}]: {format_(f'shorthand-{mark}')}"] for mark in ("x", "z")]
        self._text_table(sheet, 1, [format_("notes-kind"), format_("notes-text")], rows, (20, 110))

    def _sources(self) -> None:
        format_ = self.words.format
        sheet = self._sheet(format_("sheet-sources"), format_("page-sources"))
        headers = [format_(f"sources-{part}") for part in ("citation", "kind", "licence", "address", "used")]
        rows = []
        for source in self.whole.provenance.get("sources", []):
            licence = str(source.get("licence") or "[x]")
            used = [self.names[id_] for id_ in self.names if id_ in source.get("used_by", [])]
            ids = source.get("used_by", [])
            if self.whole.in_key_figures(ids):
                used.append(format_("source-used-key-figures"))
            for section in self.whole.texts(ids):
                title = section.title or format_("page-before-sections")
                used.append(format_("source-used-text", section=title))
            kind = source_group(source).replace("_", "-")
            rows.append(
                [
                    str(source["citation"]),
                    format_(f"source-{kind}"),
                    format_("licence-cited") if licence in ("cited", "figures cited") else licence,
                    str(source.get("url") or "[x]"),
                    ", ".join(used) or "[z]",
                ]
            )
        self._text_table(sheet, 1, headers, rows, (70, 30, 22, 60, 24))

    def _text_table(
        self, sheet: Any, top: int, headers: list[str], rows: list[list[str]], widths: Sequence[float]
    ) -> None:
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width, self.wrapped)
        if not rows:
            sheet.write_string(top, 0, self.words.format("table-empty"), self.plain)
            return
        for down, row in enumerate(rows):
            for place, shown in enumerate(row):
                sheet.write_string(top + 1 + down, place, shown, self.wrapped)
        self._mark_up(sheet, top, len(rows), headers, [self.head] * len(headers))

    def _mark_up(self, sheet: Any, top: int, count: int, headers: list[str], heads: list[Any]) -> None:
        self.tables += 1
        sheet.add_table(
            top,
            0,
            top + count,
            len(headers) - 1,
            {
                "name": f"table_{self.tables}",
                "autofilter": False,
                "style": None,
                "columns": [{"header": name, "header_format": form} for name, form in zip(headers, heads, strict=True)],
            },
        )


def _marks(cell: Mapping[str, Any]) -> str:
    """The shorthand beside a number in a cell's text, which the number alone would lose."""
    if not isinstance(cell.get("value"), int | float):
        return ""
    return " ".join(f"[{mark}]" for mark in shorthand_in([str(cell["text"])]))


def _is_period(cells: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a column of text holds periods alone, apart from what is missing."""
    values = [str(cell["value"]) for cell in cells if cell.get("value") is not None]
    return bool(values) and all(PERIOD.fullmatch(value) for value in values)


def _unique(headers: Sequence[str]) -> list[str]:
    """Headers a table accepts: each once; a second one of the same text gets its number."""
    found: list[str] = []
    for text_ in headers:
        number, name = 1, text_
        while name.casefold() in {other.casefold() for other in found}:
            number += 1
            name = f"{text_} ({number})"
        found.append(name)
    return found


def _longest_word(words: str) -> int:
    return max((len(word) for word in words.split()), default=0)
