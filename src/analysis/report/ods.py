"""The workbook of a report as OpenDocument (ODS): what `sheets` says, in a file whose bytes depend on nothing else.

odfdo packs the parts; the table cells are built here, for they are many and the same few kinds.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from analysis.report import sheets, theme
from analysis.report.data_table import Label, published_label
from analysis.report.outline import Record
from analysis.report.packing import MIMETYPE, packed, unpacked
from analysis.report.sheet_model import Cell, Sheet, Table, Workbook, height, lines_of

if TYPE_CHECKING:
    from odfdo import Document

CREATED = datetime(2000, 1, 1)
VERSION = "1.4"
FONT, SIZE, TITLE_SIZE = "Arial", 11, 15
TITLE_LINES = 2
LINE = 0.48  # centimetres of a line of text
CHARACTER = 0.21  # centimetres of a column for each character at this size
PARTS = (MIMETYPE, "content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml")
NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "config": "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
WORD_STYLES = {"title": "bold large", "line": "", "strong": "bold", "wrapped": "wrap", "right": "end", "link": "link"}
WORD_STYLES |= {"head": "bold wrap rule", "head_right": "bold wrap rule end"}


def write(records: Sequence[Record], path: Path, *, label: Label = published_label) -> Path:
    """Write the workbook of a report; the same records give the same bytes. Returns `path`.

    Raises MonitorError when the recorded objects do not fit together.
    """
    from odfdo import Document

    content = sheets.workbook(records, label=label)
    document = Document("spreadsheet")
    for part in set(document.get_parts()) - set(PARTS):
        document.del_part(part)
    for part in set(document.manifest.get_paths()) - {"/", *PARTS}:
        document.manifest.del_full_path(part)
    _describe(document, content)
    document.set_part("settings.xml", _settings(content.sheets[0].name))
    document.set_part("styles.xml", _styles(content.language))
    document.set_part("content.xml", _content(content))
    saved = io.BytesIO()
    document.save(saved)
    parts = unpacked(saved.getvalue())
    path.write_bytes(packed({name: parts[name] for name in PARTS}))
    return path


def _describe(document: Document, content: Workbook) -> None:
    """Title, subject, description, author and language of the document, and a date that never changes."""
    empty = _part("document-meta")
    _add(empty, "office:meta")
    document.set_part("meta.xml", _serialized(empty))  # odfdo's own has the language and date of its template
    meta = document.meta
    meta.title, meta.subject, meta.description = content.title, content.subject, content.description
    meta.creator = meta.initial_creator = content.creator
    meta.language = content.language
    meta.date = meta.creation_date = CREATED
    meta.generator = "monitor"


def _tag(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMES[prefix]}}}{local}"


def _add(parent: etree._Element, name: str, words: str = "", /, **attributes: str) -> etree._Element:
    """A child; attributes are named `style_name` for `style:name`, `fo_font__size` for `fo:font-size`."""
    named = {_tag(key.replace("_", ":", 1).replace("__", "-")): value for key, value in attributes.items()}
    child = etree.SubElement(parent, _tag(name), named)
    child.text = words or None
    return child


def _part(name: str) -> etree._Element:
    return etree.Element(_tag(f"office:{name}"), {_tag("office:version"): VERSION}, nsmap=NAMES)


def _serialized(root: etree._Element) -> bytes:
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


def _fonts(root: etree._Element) -> None:
    fonts = _add(root, "office:font-face-decls")
    _add(fonts, "style:font-face", style_name=FONT, svg_font__family=FONT, style_font__family__generic="swiss")


def _styles(language: str) -> bytes:
    """The styles of all sheets: font, language, landscape pages as wide as the sheet."""
    root = _part("document-styles")
    _fonts(root)
    common = _add(root, "office:styles")
    default = _add(common, "style:default-style", style_family="table-cell")
    tongue, _, country = language.partition("-")
    _add(
        default,
        "style:text-properties",
        style_font__name=FONT,
        fo_font__size=f"{SIZE}pt",
        fo_language=tongue,
        fo_country=country,
    )
    _add(common, "style:style", style_name="Default", style_family="table-cell")
    pages = _add(root, "office:automatic-styles")
    layout = _add(pages, "style:page-layout", style_name="page")
    _add(
        layout,
        "style:page-layout-properties",
        fo_page__width="29.7cm",
        fo_page__height="21cm",
        style_print__orientation="landscape",
        style_scale__to__X="1",
        style_scale__to__Y="0",
        **{f"fo_margin__{side}": "1.5cm" for side in ("top", "bottom", "left", "right")},
    )
    masters = _add(root, "office:master-styles")
    _add(masters, "style:master-page", style_name="Default", style_page__layout__name="page")
    return _serialized(root)


def _settings(first: str) -> bytes:
    """The document opens on its first sheet, without grid lines."""
    root = _part("document-settings")
    views = _add(_add(root, "office:settings"), "config:config-item-set", config_name="ooo:view-settings")
    view = _add(_add(views, "config:config-item-map-indexed", config_name="Views"), "config:config-item-map-entry")
    _add(view, "config:config-item", first, config_name="ActiveTable", config_type="string")
    _add(view, "config:config-item", "false", config_name="ShowGrid", config_type="boolean")
    return _serialized(root)


def _content(content: Workbook) -> bytes:
    """The sheets with the styles they use."""
    root = _part("document-content")
    _fonts(root)
    styles = _Styles(_add(root, "office:automatic-styles"))
    body = _add(_add(root, "office:body"), "office:spreadsheet")
    for sheet in content.sheets:
        _sheet(body, sheet, styles)
    ranges = _add(body, "table:database-ranges")
    for sheet in content.sheets:
        if sheet.table:
            _add(
                ranges,
                "table:database-range",
                table_name=sheet.table.name,
                table_target__range__address=_area(sheet, sheet.table),
                table_contains__header="true",
                table_display__filter__buttons="false",
            )
    return _serialized(root)


class _Styles:
    """The automatic styles of the content, each made once."""

    def __init__(self, parent: etree._Element) -> None:
        self.parent = parent
        self.made: set[str] = set()
        _add(parent, "style:style", style_name="sheet", style_family="table", style_master__page__name="Default")
        for name, traits in WORD_STYLES.items():
            self._cell(name, traits)

    def _cell(self, name: str, traits: str, data: str = "") -> None:
        more = {"style_data__style__name": data} if data else {}
        style = _add(
            self.parent,
            "style:style",
            style_name=name,
            style_family="table-cell",
            style_parent__style__name="Default",
            **more,
        )
        link = "link" in traits
        frame = {"fo_wrap__option": "wrap"} if "wrap" in traits or link else {}
        if "rule" in traits:
            frame["fo_border__bottom"] = "0.75pt solid #000000"
        if "end" in traits:
            frame["fo_padding__right"] = "0.2cm"
        _add(style, "style:table-cell-properties", style_vertical__align="top", **frame)
        if data or "end" in traits:
            _add(style, "style:paragraph-properties", fo_text__align="end" if "end" in traits else "start")
        letters = {"fo_font__weight": "bold"} if "bold" in traits else {}
        if "large" in traits:
            letters["fo_font__size"] = f"{TITLE_SIZE}pt"
        if link:
            letters |= {"fo_color": theme.THEME.series[0].colour, "style_text__underline__style": "solid"}
        if letters:
            _add(style, "style:text-properties", **letters)

    def column(self, width: float) -> str:
        """The style of a column of this width (characters)."""
        name = f"wide_{width:g}".replace(".", "_")
        if name not in self.made:
            self.made.add(name)
            style = _add(self.parent, "style:style", style_name=name, style_family="table-column")
            _add(style, "style:table-column-properties", style_column__width=f"{width * CHARACTER:.2f}cm")
        return name

    def row(self, lines: int) -> str:
        """The style of a row of this height (lines); where words wrap, programs differ in the height they find."""
        name = f"lines_{lines}"
        if name not in self.made:
            self.made.add(name)
            style = _add(self.parent, "style:style", style_name=name, style_family="table-row")
            own = "true" if lines == 1 else "false"
            tall = f"{lines * LINE + 0.05:.2f}cm"
            _add(style, "style:table-row-properties", style_row__height=tall, style_use__optimal__row__height=own)
        return name

    def number(self, cell: Cell) -> str:
        """The style of a number: its decimals, thousands apart, a plus where it has one; of a year, digits alone."""
        year = cell.kind == "period"
        name = "year" if year else f"number_{cell.decimals}{'_signed' if cell.signed else ''}"
        if name not in self.made:
            self.made.add(name)
            if cell.signed:
                self._number(f"{name}_rest", cell.decimals)
            self._number(f"{name}_format", cell.decimals, grouped=not year, rest=f"{name}_rest" if cell.signed else "")
            self._cell(name, "" if year else "end", f"{name}_format")
        return name

    def _number(self, name: str, decimals: int, *, grouped: bool = True, rest: str = "") -> None:
        """How numbers are written; with `rest`, the style of those that are not positive, a plus before the others."""
        style = _add(self.parent, "number:number-style", style_name=name)
        if rest:
            _add(style, "number:text", "+")
        digits = {"number_decimal__places": str(decimals), "number_min__integer__digits": "1"}
        _add(style, "number:number", **digits, **({"number_grouping": "true"} if grouped else {}))
        if rest:
            _add(style, "style:map", style_condition="value()<=0", style_apply__style__name=rest)


def _sheet(body: etree._Element, sheet: Sheet, styles: _Styles) -> None:
    """One sheet: its title in A1, its lines, its table with the header row marked as such."""
    made = _add(body, "table:table", table_name=sheet.name, table_style__name="sheet")
    _add(made, "table:title", sheet.title)
    table = sheet.table
    for width in [column.width for column in table.columns] if table else [sheet.width or 100]:
        _add(made, "table:table-column", table_style__name=styles.column(width))
    _words_row(made, [(sheet.title, "title")], styles.row(TITLE_LINES))
    for line in sheet.lines:
        style = "strong" if line.strong else "wrapped" if sheet.width else "line"
        _words_row(made, [(line.text, style)], styles.row(lines_of(line.text, sheet.width) if sheet.width else 1))
    if table:
        heads = [(column.header, "head_right" if column.right else "head") for column in table.columns]
        tall = styles.row(height([words for words, _ in heads], table.columns))
        _words_row(_add(made, "table:table-header-rows"), heads, tall)
        for row in table.rows:
            _row(made, row, table, styles)


def _words_row(parent: etree._Element, cells: Sequence[tuple[str, str]], tall: str) -> None:
    row = _add(parent, "table:table-row", table_style__name=tall)
    for words, style in cells:
        _string(row, words, style)


def _string(row: etree._Element, words: str, style: str, href: str = "") -> None:
    """A cell of words, never a formula, with a link around them where there is one."""
    cell = _add(row, "table:table-cell", office_value__type="string", table_style__name=style)
    for line in words.split("\n"):
        place = _add(cell, "text:p")
        _spaced(_add(place, "text:a", xlink_href=href, xlink_type="simple") if href else place, line)


def _spaced(place: etree._Element, words: str) -> None:
    """Words with every space: OpenDocument reads several as one, and none at the start, unless they are counted."""
    place.text, *rest = re.split(r"(^ +|(?<= ) +|\t)", words)
    for gap, after in zip(rest[::2], rest[1::2], strict=True):
        made = _add(place, "text:tab") if gap == "\t" else _add(place, "text:s", text_c=str(len(gap)))
        made.tail = after


def _row(parent: etree._Element, cells: Sequence[Cell], table: Table, styles: _Styles) -> None:
    tall = styles.row(height([cell.text for cell in cells], table.columns))
    row = _add(parent, "table:table-row", table_style__name=tall)
    for cell, column in zip(cells, table.columns, strict=True):
        if cell.value is not None:
            made = _add(
                row,
                "table:table-cell",
                office_value__type="float",
                office_value=repr(cell.value),
                table_style__name=styles.number(cell),
            )
            _add(made, "text:p", cell.text)
        elif cell.kind == "link":
            place = f"#{_quoted(cell.href[1:])}.A1" if cell.href.startswith("#") else cell.href
            _string(row, cell.text, "link", place)
        else:
            _string(row, cell.text, "right" if column.right else "wrapped")


def _quoted(name: str) -> str:
    """The name of a sheet in an address."""
    doubled = name.replace("'", "''")
    return f"'{doubled}'"


def _area(sheet: Sheet, table: Table) -> str:
    """The address of a table: `$'Figuur 1'.$A$5:$'Figuur 1'.$D$12`."""
    top = 2 + len(sheet.lines)
    name = f"${_quoted(sheet.name)}"
    return f"{name}.$A${top}:{name}.${_letters(len(table.columns))}${top + len(table.rows)}"


def _letters(column: int) -> str:
    """A column's letters: 1 is A, 27 is AA."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
