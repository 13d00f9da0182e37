"""The PDF of a report: tagged (PDF/UA-1) and fit to be kept (PDF/A-2a), set by typst from the recorded objects alone.

Texts go to typst as data, never as markup; nothing is read from the network or from the system's fonts, and the same
objects give the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from analysis.errors import MonitorError
from analysis.published import periods
from analysis.report import closing, html, text, theme
from analysis.report.data_table import Label, data_table, published_label
from analysis.report.outline import Item, Outline, Record, outline
from analysis.report.pdf_tables import Shown, fitted, told_once
from analysis.report.pdf_words import bound, spoken

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
STANDARDS: list[Any] = ["ua-1", "a-2a"]
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)  # of a report without a release
PAGE, PAGES = "\ue000", "\ue001"  # stand for numbers that only the typesetter knows
NOTE_GROUPS = (("method", 2, "page-method"), ("assumption", 3, "page-assumptions"), ("caution", 2, "page-cautions"))


def write(
    records: Sequence[Record], drawings: Mapping[str, str], path: Path, *, label: Label = published_label
) -> Path:
    """Write the PDF of a report to `path`, whole or not at all, and return it.

    `records`: the recorded objects in order; `drawings`: the bare SVG of each figure by its id. The same objects and
    drawings give the same bytes. Raises MonitorError when objects do not fit together, a figure has no drawing or no
    alt text, or a text holds a sign that the font lacks.
    """
    content = typeset(contents(records, drawings, label=label), made_on(outline(records)))
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)
    return path


def typeset(report: Mapping[str, Any], made: datetime) -> bytes:
    """The bytes of the PDF whose texts, tables and drawings are `report` (see `contents`); `made` is its date."""
    try:
        content, warnings = typst.compile_with_warnings(
            TEMPLATE.read_bytes(),
            font_paths=_fonts(tuple(sorted({file.parent for file in theme.current().font.drawn.values()}))),
            ignore_system_fonts=True,
            sys_inputs={"report": json.dumps(report, ensure_ascii=False, allow_nan=False)},
            pdf_standards=STANDARDS,
            timestamp=made,
        )
    except typst.TypstError as error:
        raise MonitorError(f"the PDF of '{report['title']}' cannot be made: {error.message}") from error
    if warnings:  # a font that is not there, page numbers that do not settle: nothing to publish
        raise MonitorError(f"the PDF of '{report['title']}' is not sound: {warnings[0].message}")
    assert isinstance(content, bytes)
    return content


@lru_cache(maxsize=4)
def _fonts(folders: tuple[Path, ...]) -> typst.Fonts:
    """The font of the theme; for signs that it lacks (ρ) the free fonts that come with typst, never the system's."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=list(folders))


def made_on(whole: Outline) -> datetime:
    """The date in the file: the day up to which its figures reach, for the clock must not change a byte."""
    until = whole.date_of("figures_up_to")
    return datetime.combine(periods.last_day(until), time(), UTC) if until else EARLIEST


def contents(
    records: Sequence[Record], drawings: Mapping[str, str], *, label: Label = published_label
) -> dict[str, Any]:
    """All that the template sets, as plain data in the order of the page."""
    whole = outline(records)
    words = text.Messages(whole.language)
    names = {item.id: html.name_of(item, words) for item in whole.objects}
    items = {item.anchor: _item(item, whole, words, drawings) for item in whole.objects}
    tables = [_appended(item, items[item.anchor], whole, words, label) for item in whole.objects]
    until = whole.date_of("figures_up_to_text")
    version = f"{words.format('page-version')} {whole.report.get('version', '')}"
    return {
        "language": whole.language,
        "title": whole.report["title"],
        "author": words.format("site-name"),
        "description": whole.headline or str(whole.report.get("question", "")),
        "keywords": [],
        "running": "; ".join(part for part in (f"{words.format('page-figures-up-to')} {until}" * bool(until), version)),
        "theme": _look(theme.current()),
        "words": _words(words),
        "draft": words.format("page-draft") if whole.report.get("draft") else "",
        "headline": spoken(whole.headline, whole.language),
        "facts": _facts(whole, words),
        "key_figures": [_key_figure(record, names, whole, words) for record in whole.key_figures],
        "sections": [
            {
                "anchor": section.anchor,
                "title": section.title or words.format("page-before-sections"),
                "items": [items.get(item.anchor) or _told(item, whole.language) for item in section.items],
            }
            for section in whole.sections
            if section.id or section.items
        ],
        "unanswered": [
            {
                "anchor": item.anchor,
                "title": section.title,
                "mark": "" if section.title[-1:] in ("?", "!", ".") else ":",
                "text": spoken(item.record["text"], whole.language),
            }
            for section, item in whole.unanswered
        ],
        "notes": _notes(whole, words),
        "definitions": [
            {"label": one["label"], "text": one["text"], "language": one.get("language", whole.language)}
            for one in whole.provenance.get("definitions", [])
        ],
        "sources": _sources(whole, words, names),
        "cite_as": whole.provenance.get("cite_as", ""),
        "abbreviations": [
            {"label": name, "text": spoken(full, whole.language)}
            for name, full in closing.abbreviations(closing.shown(list(records)), words)
        ],
        "corrections": _corrections(whole, words, names),
        "errors": _errors(str(whole.provenance.get("report_errors_to") or ""), words),
        "settings": [
            {"label": name, "text": value}
            for name, value in [
                *html.settings(whole.report, words, label),
                (words.format("page-version"), str(whole.report.get("version", ""))),
            ]
        ],
        "appendix": [table for table in tables if table],
    }


def _look(look: theme.Theme) -> dict[str, Any]:
    colours = {name: getattr(look, name) for name in ("ink", "soft_ink", "grid", "edge", "band")}
    return colours | {"accent": look.series[0].colour, "warn": look.series[1].colour, "font": look.font.family}


def _words(words: text.Messages) -> dict[str, Any]:
    pages = words.format("pdf-page", page=PAGE, pages=PAGES)
    return {
        "page_of": re.split(f"[{PAGE}{PAGES}]", pages),
        "draft_short": words.format("pdf-draft"),
        "data_at": words.format("pdf-data-at", page=PAGE).split(PAGE),
        "appendix": words.format("pdf-appendix"),
        "appendix_hint": words.format("pdf-appendix-hint"),
        "cite_figure": words.format("pdf-cite-figure"),
        "downloads": words.format("pdf-downloads"),
        "legend": words.format("shorthand-legend"),
        "caution": words.format("caution-label"),
        "key_figures": words.format("page-key-figures"),
        "contents": words.format("page-contents"),
        "unanswered": words.format("page-unanswered"),
        "unanswered_hint": words.format("page-unanswered-hint"),
        "definitions": words.format("page-definitions"),
        "sources": words.format("page-sources"),
        "used_in": words.format("source-used-in"),
        "cite": words.format("page-cite"),
        "cite_hint": words.format("page-cite-hint"),
        "abbreviations": words.format("page-abbreviations"),
        "corrections": words.format("page-corrections"),
        "corrections_none": words.format("corrections-none"),
        "corrections_later": words.format("pdf-corrections"),
        "about": words.format("page-about"),
        "settings": words.format("page-settings"),
    }


def _facts(whole: Outline, words: text.Messages) -> list[dict[str, Any]]:
    """What stands beside the title: facts of the report, its question and its dates."""
    facts = [(fact["label"], bound(fact["text"])) for fact in whole.report.get("facts", [])]
    facts.append((words.format("page-question"), str(whole.report.get("question") or "")))
    facts.append((words.format("page-figures-up-to"), whole.date_of("figures_up_to_text")))
    facts.append((words.format("page-next-release"), whole.date_of("next_release_text")))
    return [
        {"label": label, "text": spoken(told[:1].upper() + told[1:], whole.language)} for label, told in facts if told
    ]


def _key_figure(record: Record, names: Mapping[str, str], whole: Outline, words: text.Messages) -> dict[str, str]:
    """A key figure; one that is shown in another report names it, for a file that travels has no links to others."""
    view = {name: bound(value) for name, value in html.key_figure(record, names, whole.anchors).items()}
    name = str(record["report_title"]) if "#" in str(record.get("figure_id")) else text.inside(view["name"])
    for part in ("change", "status"):
        view[part] = view[part][:1].upper() + view[part][1:]
    return view | {"link": words.format("page-key-figure-link", item=name) if name else ""}


def _told(item: Item, language: str) -> dict[str, Any]:
    """A paragraph or a box."""
    return {"kind": item.kind, "anchor": item.anchor, "text": spoken(item.record["text"], language)}


def _item(item: Item, whole: Outline, words: text.Messages, drawings: Mapping[str, str]) -> dict[str, Any]:
    """A figure with its drawing, or a table as it stands in the text."""
    record = item.record
    view: dict[str, Any] = {
        "kind": item.kind,
        "anchor": item.anchor,
        "name": html.name_of(item, words),
        "headline": spoken(record["headline"], whole.language),
        "subtitle": spoken(record.get("subtitle", ""), whole.language),
        "cautions": [spoken(caution, whole.language) for caution in record.get("caution", [])],
        "source_line": record.get("source_line", ""),
    }
    if item.kind == "figure":
        alt = str(record.get("alt") or "").strip()
        if not alt:
            raise MonitorError(f"figure '{item.id}' has no alt text; write it in its message (.alt) and run again")
        if item.id not in drawings:
            raise MonitorError(f"figure '{item.id}' has no drawing; draw its chart before the PDF is written")
        return view | {"alt": alt, "svg": drawings[item.id], "width": _width(drawings[item.id], item.id)}
    rows = record["rows"]
    cut = len(rows) > html.PRINTED_WHOLE
    shown = {**record, "rows": rows[: html.PRINTED_ROWS]} if cut else record
    told = words.format(
        "pdf-table-cut", shown=str(html.PRINTED_ROWS), rows=text.number(len(rows), whole.language), page=PAGE
    )
    caption = view["subtitle"] or view["headline"]
    return view | {"table": _table(shown, words), "caption": caption, "cut": told.split(PAGE) if cut else []}


def _appended(
    item: Item, view: Mapping[str, Any], whole: Outline, words: text.Messages, label: Label
) -> dict[str, Any] | None:
    """The data of a figure, or the whole of a table that was cut in the text, as they stand in the appendix."""
    record = item.record
    if item.kind == "table":
        if not view["cut"]:
            return None
        table, name, caption = record, str(view["name"]), view["caption"]
    else:
        chart = record["chart"]
        table = data_table(chart["frame"], whole.language, label, chart["options"])
        name = words.format("figure-data", number=str(item.number))
        caption = view["subtitle"] or view["headline"]
    table, told = told_once(table)
    shown = _table(table, words)
    citation = _citation(str(view["name"]), str(record["headline"]).rstrip("."), whole, words)
    return {
        "anchor": item.anchor,
        "name": name,
        "caption": caption,
        "told": "; ".join(told),
        "citation": citation,
        "table": shown,
    }


def _citation(name: str, headline: str, whole: Outline, words: text.Messages) -> str:
    report = str(whole.provenance.get("cite_as") or "")
    if not report:
        return words.format("figure-citation-alone", item=name, headline=headline)
    return words.format("figure-citation", item=name, headline=headline, report=report)


def _table(table: Mapping[str, Any], words: text.Messages) -> Shown:
    """Columns and cells of a table with their widths, and what its shorthand means."""
    shown = fitted(table)
    texts = [cell for row in shown["rows"] for cell in row]
    rows = [[spoken(cell, words.language) for cell in row] for row in shown["rows"]]
    return {**shown, "rows": rows, "legend": html.legend(texts, words)}


def _width(svg: str, name: str) -> float:
    """Width of a drawing in points, from the box that it draws in."""
    found = re.search(r"<svg\b[^>]*?\sviewBox=\"0 0 ([0-9.]+) [0-9.]+\"", svg)
    if found is None:
        raise MonitorError(f"the drawing of figure '{name}' has no viewBox in points; draw it again with its chart")
    return float(found[1])


def _notes(whole: Outline, words: text.Messages) -> list[dict[str, Any]]:
    """The groups of notes with their headings; assumptions stand under the method."""
    groups: list[dict[str, Any]] = []
    for group, level, title in NOTE_GROUPS:
        texts = [spoken(note["text"], whole.language) for note in whole.notes.get(group, ())]
        if texts and group == "assumption" and not whole.notes.get("method"):
            groups.append({"level": 2, "title": words.format("page-method"), "anchor": "method", "texts": []})
        if texts:
            groups.append({"level": level, "title": words.format(title), "anchor": f"notes-{group}", "texts": texts})
    return groups


def _sources(whole: Outline, words: text.Messages, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Sources by kind, as the page has them, with where each was found and what used it."""
    return [
        {
            "title": group["title"],
            "sources": [source | {"details": _details(source, words)} for source in group["sources"]],
        }
        for group in closing.sources(whole, words, names)
    ]


def _details(source: Mapping[str, Any], words: text.Messages) -> list[str]:
    found = {"source-host": ("host", source["host"]), "source-licence": ("licence", source["licence"])}
    return [f"{words.format(message, **{slot: told})}." for message, (slot, told) in found.items() if told]


def _corrections(whole: Outline, words: text.Messages, names: Mapping[str, str]) -> list[dict[str, str]]:
    """What was corrected, each with its day, its place (`anchor` may be empty) and both texts."""
    return [
        {"day": one["day"], "name": one["name"], "anchor": one["anchor"]}
        | {when: words.format(f"corrections-{when}", text=one[when]) for when in ("was", "now")}
        for one in closing.corrections(whole, words, names)
    ]


def _errors(contact: str, words: text.Messages) -> list[str]:
    """The sentence that says where to report an error: before the address, the address, its link, after it."""
    if not contact:
        return [words.format("page-errors-nowhere"), "", "", ""]
    mail = re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", contact)
    href = f"mailto:{contact}" if mail else contact if re.match(r"https?://", contact) else ""
    before, after = words.format("page-errors-text", contact=PAGE).split(PAGE)
    return [before, contact, href, after]
