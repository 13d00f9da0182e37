"""The workbook of a report, whatever it is written as: cover, contents, key figures, one table a sheet, notes, sources.

It follows the basics of the Government Statistical Service, whatever format it is written in (`workbook` XLSX, `ods`
ODS): one table a sheet, marked up with a header row, no merged and no empty cells, numbers as numbers, shorthand for
what is missing or not final in a column of its own, a title in A1, title and language of the document set.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.errors import MonitorError
from analysis.report import behind, status_marks, text
from analysis.report.data_table import Label, data_table, header, published_label
from analysis.report.outline import Item, Outline, Record, outline, shorthand_in, source_group
from analysis.report.sheet_model import NONE, Cell, Line, Sheet, Table, Workbook, sentences, table

LOCALES = {"nl": "nl-NL", "en": "en-GB"}
SEPARATORS = {"nl": ",", "en": "."}
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
MAX_NAME = 31
YEAR = re.compile(r"\d{4}")
PERIOD = re.compile(r"\d{4}(-([HQ]\d|\d{2}(-\d{2})?))?")
UNKNOWN = "[x]"
NUMBER = {  # a number as a text, perhaps after a word: `ruim 380.000`, `82%`
    "nl": re.compile(r"([a-z ]+ )?(?P<number>[+\-\u2212]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?)(?P<unit>%?)"),
    "en": re.compile(r"([a-z ]+ )?(?P<number>[+\-\u2212]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?)(?P<unit>%?)"),
}


def sheet_names(whole: Outline) -> dict[str, str]:
    """The sheet of each figure and table by its id: `Figuur 1`, `Table 2`."""
    words = text.Messages(whole.language)
    names = {
        item.id: words.format("figure-name" if item.kind == "figure" else "table-name", number=str(item.number))
        for item in whole.objects
    }
    parts = ("cover", "contents", "notes", "sources")
    fixed = [*(words.format(f"sheet-{part}") for part in parts), words.format("page-key-figures")]
    every = [*names.values(), *fixed]
    if len({name.casefold() for name in every}) < len(every):
        raise MonitorError(f"two sheets of the workbook have one name: {', '.join(sorted(every))}; change a message")
    for name in every:
        if len(name) > MAX_NAME or FORBIDDEN.search(name):
            raise MonitorError(f"'{name}' cannot be the name of a sheet; make it short and leave out []:*?/\\")
    return names


def workbook(records: Sequence[Record], *, label: Label = published_label) -> Workbook:
    """The workbook of the recorded objects of a report. Raises MonitorError when they do not fit together."""
    whole = outline(records)
    words = text.Messages(whole.language)
    names = sheet_names(whole)
    sheets = [_object(item, whole, words, names[item.id], label) for item in whole.objects]
    if whole.key_figures:
        sheets.insert(0, _key_figures(whole, words, names))
    sources = _sources(whole, words, names)
    notes = _notes(whole, words, [*sheets, sources])
    sheets += [notes, sources]
    return Workbook(
        title=str(whole.report["title"]),
        subject=whole.headline,
        creator=words.format("site-name"),
        description=str(whole.provenance.get("cite_as") or ""),
        language=LOCALES[whole.language],
        sheets=(_cover(whole, words), _contents(whole, words, sheets, names), *sheets),
    )


def _cover(whole: Outline, words: text.Messages) -> Sheet:
    report, provenance = whole.report, whole.provenance
    lines = [Line(words.format("page-draft"), strong=True)] if report.get("draft") else []
    lines.append(Line(whole.headline))
    lines += [Line(f"{fact['label']}: {fact['text']}") for fact in report.get("facts", [])]
    lines.append(Line(str(report.get("question") or "")))
    for id_, name in (("page-figures-up-to", "figures_up_to_text"), ("page-next-release", "next_release_text")):
        if value := whole.date_of(name):
            lines.append(Line(f"{words.format(id_)}: {value}"))
    if provenance.get("cite_as"):
        lines += [Line(words.format("page-cite"), strong=True), Line(str(provenance["cite_as"]))]
    if contact := str(provenance.get("report_errors_to") or ""):
        lines.append(Line(words.format("page-errors"), strong=True))
        lines.append(Line(words.format("page-errors-text", contact=contact)))
    lines.append(Line(f"{words.format('page-version')}: {report.get('version', '')}"))
    return Sheet(
        words.format("sheet-cover"), str(report["title"]), tuple(line for line in lines if line.text), width=100
    )


def _contents(whole: Outline, words: text.Messages, sheets: Sequence[Sheet], names: Mapping[str, str]) -> Sheet:
    about = {names[item.id]: item.record for item in whole.objects}
    rows = []
    for sheet in sheets:
        record = about.get(sheet.name, {})
        title, subtitle = str(record.get("headline") or sheet.title), str(record.get("subtitle") or NONE)
        rows.append((Cell("link", sheet.name, href=f"#{sheet.name}"), _text(title), _text(subtitle)))
    heads = [words.format(f"contents-{part}") for part in ("sheet", "title", "subtitle")]
    return _words_sheet(
        words, words.format("sheet-contents"), words.format("page-contents"), "contents", heads, (14, 70, 70), rows
    )


def _key_figures(whole: Outline, words: text.Messages, names: Mapping[str, str]) -> Sheet:
    parts = ("key-figure", "value", "unit", "period", "status", "change", "shown-in", "marks")
    heads = [words.format(f"data-{part}") for part in parts]
    rows = [_key_figure(record, whole.language, names) for record in whole.key_figures]
    name = words.format("page-key-figures")
    told = [_wording({"text": str(record["value_text"]), "value": record.get("value")}) for record in whole.key_figures]
    if any(told):
        heads.append(words.format("data-wording", column=heads[1]))
        rows = [[*row, _text(word)] for row, word in zip(rows, told, strict=True)]
    made = table("key_figures", heads, rows, right=(1,))
    return Sheet(name, name, _legend(made, words), made)


def _key_figure(record: Record, language: str, names: Mapping[str, str]) -> list[Cell]:
    value, unit = record.get("value"), str(record.get("unit") or "")
    shown = str(record["value_text"])
    period = str(record.get("period") or "")
    rows = behind.rows_of(record).get("words", [])
    own: Record = next((row for row in rows if row["period"] == period and row["value"] == value), {})
    status = str(record.get("status_text") or "")
    named = {published_label("status", id_, {}, language).lower(): id_ for id_ in status_marks.STATUSES}
    target = str(record.get("figure_id") or "")
    return [
        _text(str(record["label"])),
        _number(shown, round(float(value), 10), language) if isinstance(value, int | float) else Cell("mark", UNKNOWN),
        _text(published_label("unit", unit, {}, language) if unit else ""),
        _period(period, str(record.get("period_text") or "")),
        _text(status),
        _text(str(record.get("change_text") or "")),
        Cell("link", names[target], href=f"#{names[target]}") if target in names else _text(""),
        _text(status_marks.marks({**own, "status": named.get(status.lower(), "")})),
    ]


def _object(item: Item, whole: Outline, words: text.Messages, name: str, label: Label) -> Sheet:
    record, chart = item.record, item.record.get("chart", {})
    shown: Mapping[str, Any] = record
    if item.kind == "figure":
        shown = data_table(chart["frame"], whole.language, label, chart["options"])
    caution = words.format("caution-label")
    lines = [str(record.get("subtitle") or "")]
    lines += [f"{caution} {line}" for line in record.get("caution", [])]
    lines.append(str(record.get("source_line") or ""))
    made = _numbers(item, shown, words, label) if shown["rows"] else None
    told = [Line(sentence) for line in lines for sentence in sentences(line)]
    told += _legend(made, words) if made else [Line(words.format("table-empty"))]
    return Sheet(name, f"{name}. {record['headline']}", tuple(told), made)


def _numbers(item: Item, shown: Mapping[str, Any], words: text.Messages, label: Label) -> Table:
    """The table of a figure or a recorded table, with columns for what a number alone would lose."""
    language = words.language
    columns, source = _with_numbers(shown, words, label)
    statuses = _status_marks(item, len(source))
    rows: list[list[Cell]] = [[] for _ in source]
    for place, column in enumerate(columns):
        cells = [row[place] for row in source]
        dated = column.get("kind") != "number" and _is_period(cells)
        for row, cell in zip(rows, cells, strict=True):
            row.append(_cell(cell, column, dated, language))
    heads = [header(column) for column in columns]
    beside = [
        (words.format("data-wording", column=str(column["label"])), [_wording(row[place]) for row in source])
        for place, column in enumerate(columns)
    ]
    marks = [
        " ".join(dict.fromkeys(" ".join([*map(_marks, row), status]).split()))
        for row, status in zip(source, statuses, strict=True)
    ]
    for head, told in [*beside, (words.format("data-marks"), marks)]:
        if any(told):
            heads.append(head)
            for row, words_ in zip(rows, told, strict=True):
                row.append(_text(words_))
    right = [place for place, column in enumerate(columns) if column.get("align") == "right"]
    return table(f"{item.kind}_{item.id}", heads, rows, right=right)


def _with_numbers(shown: Mapping[str, Any], words: text.Messages, label: Label) -> tuple[list[Any], list[list[Any]]]:
    """Columns and rows; a column of words whose every cell is one number (`ruim 380.000`, `82%`) becomes numbers."""
    columns, rows = list(shown["columns"]), [list(row) for row in shown["rows"]]
    form = NUMBER[words.language]
    for place, column in enumerate(columns):
        told = {str(row[place]["text"]) for row in rows} - {UNKNOWN, ""}
        found = {one: form.fullmatch(one) for one in told}
        units = {match["unit"] for match in found.values() if match}
        dated = _is_period([row[place] for row in rows])
        if column.get("kind") == "number" or dated or not told or not all(found.values()) or len(units) > 1:
            continue
        unit = label("unit", "percent", {}, words.language) if units == {"%"} else ""
        columns[place] = {**column, "kind": "number", "align": "right", "unit": unit or column.get("unit", "")}
        for row in rows:
            if match := found.get(str(row[place]["text"])):
                row[place] = {
                    "text": str(row[place]["text"]).removesuffix("%"),
                    "value": _parsed(match["number"], words),
                }
    return columns, rows


def _parsed(number: str, words: text.Messages) -> float:
    """The value of a number as it is written in the language of the report."""
    plain = number.replace(text.MINUS, "-").replace({",": ".", ".": ","}[SEPARATORS[words.language]], "")
    return float(plain.replace(",", "."))


def _status_marks(item: Item, count: int) -> list[str]:
    """The shorthand of each row of a figure or table, by its status and release; empty where it does not say."""
    record = item.record
    says = item.kind == "figure" or "status" in {*record.get("trace", {}), *(c["name"] for c in record["columns"])}
    rows = behind.rows_of(record).get("rows", []) if says else []
    return [status_marks.marks(row) for row in rows] if len(rows) == count else [""] * count


def _cell(cell: Mapping[str, Any], column: Mapping[str, Any], dated: bool, language: str) -> Cell:
    value, shown = cell.get("value"), str(cell["text"])
    if dated and YEAR.fullmatch(str(value)):
        return _period(str(value), shown)
    if column.get("kind") == "number" and isinstance(value, int | float) and not isinstance(value, bool):
        return _number(shown, value, language)
    return _text(shown)


def _text(words: str) -> Cell:
    """Words, or shorthand; `[z]` where there is nothing to say."""
    shown = words or NONE
    return Cell("mark" if re.fullmatch(r"(\[[a-z]+\] ?)+", shown) else "text", shown)


def _period(period: str, shown: str) -> Cell:
    return Cell("period", period, int(period)) if YEAR.fullmatch(period) else _text(shown)


def _number(shown: str, value: float, language: str) -> Cell:
    """A number with the decimals and the plus that its text has."""
    decimals = re.search(re.escape(SEPARATORS[language]) + r"(\d+)", shown)
    return Cell("number", shown, value, len(decimals[1]) if decimals else 0, shown.startswith("+"))


def _marks(cell: Mapping[str, Any]) -> str:
    """The shorthand beside a number in a cell's text, which the number alone would lose."""
    if not isinstance(cell.get("value"), int | float):
        return ""
    return " ".join(f"[{mark}]" for mark in shorthand_in([str(cell["text"])]))


def _wording(cell: Mapping[str, Any]) -> str:
    """The word before a number in a cell's text (about, more than), which the number alone would lose."""
    if not isinstance(cell.get("value"), int | float):
        return ""
    before = re.match(r"[^\W\d][^\d]*(?= )", str(cell["text"]))
    return before[0].strip() if before else ""


def _is_period(cells: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a column of text holds periods alone, apart from what is missing."""
    values = [str(cell["value"]) for cell in cells if cell.get("value") is not None]
    return bool(values) and all(PERIOD.fullmatch(value) for value in values)


def _used(sheets: Sequence[Sheet]) -> list[str]:
    """The shorthand in the tables of sheets, in a fixed order."""
    tables = [sheet.table for sheet in sheets if sheet.table]
    return shorthand_in([cell.text for made in tables for row in made.rows for cell in row])


def _legend(made: Table, words: text.Messages) -> tuple[Line, ...]:
    """A line with the meaning of the shorthand of a table, where it has any."""
    marks = _used([Sheet("", "", (), made)])
    told = "; ".join(f"[{mark}] {words.format(f'shorthand-{mark}')}" for mark in marks)
    return (Line(f"{words.format('shorthand-legend')}: {told}."),) if told else ()


def _notes(whole: Outline, words: text.Messages, sheets: Sequence[Sheet]) -> Sheet:
    format_ = words.format
    groups = {"method": "page-method", "assumption": "page-assumptions", "caution": "page-cautions"}
    pairs = [(format_(groups[group]), str(note["text"])) for group in groups for note in whole.notes.get(group, ())]
    pairs += [
        (format_("page-unanswered"), f"{section.title} {item.record['text']}") for section, item in whole.unanswered
    ]
    pairs += [
        (format_("page-definitions"), f"{definition['label']}: {definition['text']}")
        for definition in whole.provenance.get("definitions", [])
    ]
    marks = shorthand_in(["[x] [z]", *(f"[{mark}]" for mark in _used(sheets))])
    pairs += [(format_("shorthand-legend"), f"[{mark}]: {format_(f'shorthand-{mark}')}") for mark in marks]
    heads = [format_("notes-kind"), format_("notes-text")]
    rows = [(_text(kind), _text(told)) for kind, told in pairs]
    return _words_sheet(words, format_("sheet-notes"), format_("notes-title"), "notes", heads, (20, 110), rows)


def _sources(whole: Outline, words: text.Messages, names: Mapping[str, str]) -> Sheet:
    format_ = words.format
    heads = [format_(f"sources-{part}") for part in ("citation", "kind", "licence", "address", "used")]
    rows = []
    for source in whole.provenance.get("sources", []):
        ids = source.get("used_by", [])
        used = [names[id_] for id_ in names if id_ in ids]
        used += [format_("source-used-key-figures")] if whole.in_key_figures(ids) else []
        titles = [section.title or format_("page-before-sections") for section in whole.texts(ids)]
        used += [format_("source-used-text", section=title) for title in titles]
        licence, url = str(source.get("licence") or UNKNOWN), str(source.get("url") or UNKNOWN)
        rows.append(
            (
                _text(str(source["citation"])),
                _text(format_(f"source-{source_group(source)}".replace("_", "-"))),
                _text(format_("licence-cited") if licence in ("cited", "figures cited") else licence),
                Cell("link", url, href=url) if re.match(r"https?://", url) else _text(url),
                _text(", ".join(used)),
            )
        )
    widths = (70, 30, 22, 60, 24)
    return _words_sheet(words, format_("sheet-sources"), format_("page-sources"), "sources", heads, widths, rows)


def _words_sheet(
    words: text.Messages,
    name: str,
    title: str,
    ident: str,
    heads: Sequence[str],
    widths: Sequence[float],
    rows: Sequence[tuple[Cell, ...]],
) -> Sheet:
    """A sheet with a table of words; without rows, a line that says so."""
    if not rows:
        return Sheet(name, title, (Line(words.format("table-empty")),))
    return Sheet(name, title, (), table(ident, heads, rows, widths=widths))
