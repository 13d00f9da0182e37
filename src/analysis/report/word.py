"""The Word document of a report: headings, captions, pictures and tables as Word knows them, in a template's styles.

It holds what the PDF holds (`pdf.contents`), in the same order, and the same objects give the same bytes. Fields
(contents, numbers of figures and tables) come with their results, so that the document is whole before Word updates
them.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from analysis.errors import MonitorError
from analysis.report import pdf, text, theme, word_template
from analysis.report import word_parts as parts
from analysis.report.data_table import Label, published_label
from analysis.report.outline import Record, outline
from analysis.report.packing import packed, unpacked
from analysis.report.sheets import LOCALES
from analysis.report.word_page import Page, plain
from analysis.report.word_parts import Element

LONGEST_PROPERTY = 255  # letters of a title or subject, by the standard
KEY_WIDTHS = (0.29, 0.19, 0.1, 0.13, 0.19, 0.1)  # parts of the room for the columns of the key figures


def write(
    records: Sequence[Record],
    drawings: Mapping[str, str],
    path: Path,
    *,
    template: Path | None = None,
    label: Label = published_label,
) -> Path:
    """Write the Word document of a report to `path`, whole or not at all, and return it.

    `records`: the recorded objects in order; `drawings`: the bare SVG of each figure by its id; `template`: a document
    whose styles, header and footer are used (default: what the project names, else the shipped one). Raises
    MonitorError when objects do not fit together, a figure has no drawing or no alt text, or the template lacks a
    style.
    """
    whole = outline(records)
    own = template or word_template.chosen()
    document = _opened(own)
    content = pdf.contents(records, drawings, label=label)
    writer = _Writer(document, content, text.Messages(whole.language), own)
    writer.write()
    _describe(document, content, pdf.made_on(whole))
    saved = io.BytesIO()
    document.save(saved)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(packed(unpacked(saved.getvalue())))
    beside.replace(path)
    return path


def _opened(own: Path | None) -> Any:
    """The template without its text; its last section (page, header, footer) stays."""
    source = io.BytesIO(word_template.default(theme.current())) if own is None else str(own)
    try:
        document = docx.Document(source)
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise MonitorError(f"the Word template '{own}' cannot be read; save it as a Word document (.docx)") from error
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    return document


def _describe(document: Any, content: Mapping[str, Any], made: datetime) -> None:
    """Title, author and language of the document; its date is that of its figures, for the clock changes no byte."""
    about = document.core_properties
    subject = textwrap.shorten(str(content["description"]), LONGEST_PROPERTY, placeholder=" …")
    about.title, about.subject, about.author = str(content["title"]), subject, content["author"]
    about.last_modified_by, about.revision, about.keywords = content["author"], 1, ""
    about.language = LOCALES[content["language"]]
    about.created = about.modified = made.replace(tzinfo=None)
    language = LOCALES[content["language"]]
    for tag in ("w:lang", "w:themeFontLang"):
        for root in (document.styles.element, document.settings.element):
            for found in root.iter(qn(tag)):
                found.set(qn("w:val"), language)


class _Writer(Page):
    """Writes the text of one document."""

    def write(self) -> None:
        """The whole document, in the order of the page."""
        self._opening()
        self._key_figures()
        self._contents()
        for section in self.content["sections"]:
            self.heading(1, section["title"], section["anchor"])
            for item in section["items"]:
                {"paragraph": self._paragraph, "unanswered": self._box}.get(item["kind"], self._object)(item)
        self._closing()
        self._appendix()
        end = self.document.element.body[-1]
        for element in self.elements:
            end.addprevious(element)
        self._footer()

    # ---- the parts of a report

    def _opening(self) -> None:
        content = self.content
        if content["draft"]:
            self.add("Report Draft", content["draft"])
        self.add("Title", *self.marked("top", content["title"]))
        if content["headline"]:
            self.add("Subtitle", content["headline"])
        for fact in content["facts"]:
            self.add("Report Fact", *self.labelled(fact["label"], fact["text"]))

    def _key_figures(self) -> None:
        keys = self.content["key_figures"]
        if not keys:
            return
        title = self.content["words"]["key_figures"]
        self.heading(1, title, "key-figures")
        names = ("key-figure", "value", "period", "status", "change", "shown-in")
        heads = [self.words.format(f"data-{name}") for name in names]
        rows = [[self.head(head, False) for head in heads], *map(self._key_figure, keys)]
        widths = [part * self.room for part in KEY_WIDTHS]
        self.elements.append(parts.table(self.ids[word_template.TABLE_STYLE], widths, title, title, rows))

    def _key_figure(self, key: Mapping[str, str]) -> list[Element]:
        value = [parts.run(f"{key['wording']} ")] if key.get("wording") else []
        value += [self.strong(key["value"]), *([parts.run(f" {key['unit']}")] if key["unit"] else [])]
        shown = self.to(key["target"], key["name"]) if key["target"] else parts.run(key["link"] or "[z]")
        own = self.ids["Report Cell"]
        cells = [self.cell(key[name] or "[z]", False) for name in ("period", "status", "change")]
        return [self.cell(key["label"], False), parts.paragraph(own, *value), *cells, parts.paragraph(own, shown)]

    def _contents(self) -> None:
        """The table of contents, as Word makes it, with its lines; without page numbers, which only Word knows."""
        words = self.content["words"]
        self.add("TOC Heading", words["contents"])
        places = [(section["anchor"], section["title"]) for section in self.content["sections"]]
        places += self._closing_places()
        lines = [
            parts.paragraph(self.ids["TOC 1"], self.to(anchor, title), keep=(anchor, title) in places[:2])
            for anchor, title in places
        ]
        for piece in reversed(parts.field_start(r'TOC \o "1-1" \n \h \z')):
            lines[0].insert(1, piece)
        lines[-1].append(parts.field_end())
        self.elements += lines

    def _closing_places(self) -> list[tuple[str, str]]:
        """Anchor and title of the sections after the last question."""
        content, words = self.content, self.content["words"]
        listed = [("unanswered", words["unanswered"], bool(content["unanswered"]))]
        listed += [(group["anchor"], group["title"], group["level"] == 2) for group in content["notes"]]
        listed += [(name, words[name], bool(content[name])) for name in ("definitions", "abbreviations", "sources")]
        listed += [("cite", words["cite"], bool(content["cite_as"])), ("corrections", words["corrections"], True)]
        listed += [("about", words["about"], True), ("appendix", words["appendix"], bool(content["appendix"]))]
        return [(anchor, title) for anchor, title, there in listed if there]

    def _paragraph(self, item: Mapping[str, Any]) -> None:
        self.add("Normal", *self.marked(item["anchor"], item["text"]))

    def _box(self, item: Mapping[str, Any]) -> None:
        label = self.marked(item["anchor"], self.strong(self.content["words"]["unanswered"]))
        self.add("Report Box", *label, parts.line_break(), item["text"])

    def _object(self, item: Mapping[str, Any]) -> None:
        """A figure or a table: caption, what it shows, the picture or the cells, and what must be known of it."""
        self._caption(item)
        if item["kind"] == "figure":
            if item["subtitle"]:
                self.add("Report Description", item["subtitle"])
            self.picture(item)
        else:
            if item["caption"] != item["headline"]:
                self.add("Report Description", item["caption"])
            self.table(item["table"], f"{item['name']}. {plain(item['headline'])}", plain(item["caption"]))
        for caution in item["cautions"]:
            self.add("Report Caution", *self.labelled(self.content["words"]["caution"], caution))
        last = [item["source_line"]] if item["source_line"] else []
        if item["kind"] == "figure" or item["cut"]:
            message = "word-data-at" if item["kind"] == "figure" else "word-table-cut"
            last.append(self.to(f"{item['anchor']}-data", self.words.format(message)))
        pieces = [piece for one in last for piece in (one, parts.line_break())][:-1]
        if pieces:
            self.add("Report Source", *pieces)

    def _caption(self, item: Mapping[str, Any]) -> None:
        """`Figuur 1. The headline`: the number is a field that Word counts."""
        name, _, number = str(item["name"]).replace("\u00a0", " ").rpartition(" ")
        numbered = [parts.run(f"{name} "), *parts.field(rf"SEQ {name} \* ARABIC", number)]
        self.add("Caption", *self.marked(item["anchor"], *numbered), ". ", item["headline"])

    def _closing(self) -> None:
        """What stands after the last question: limits, notes, definitions, sources, how to cite, corrections."""
        content, words = self.content, self.content["words"]
        if content["unanswered"]:
            self.heading(1, words["unanswered"], "unanswered")
            self.add("Normal", words["unanswered_hint"])
            for one in content["unanswered"]:
                self.add("List Bullet", self.to(one["anchor"], one["title"]), f"{one['mark']} ", one["text"])
        for group in content["notes"]:
            self.heading(group["level"] - 1, group["title"], group["anchor"])
            for told in group["texts"]:
                self.add("List Bullet", told)
        if content["definitions"]:
            self.heading(1, words["definitions"], "definitions")
            for one in content["definitions"]:
                told = parts.run(one["text"], language=self.tongue(one["language"]))
                self.add("Report Fact", self.strong(one["label"]), parts.line_break(), told)
        if content["abbreviations"]:
            self.heading(1, words["abbreviations"], "abbreviations")
            for one in content["abbreviations"]:
                self.add("Report Fact", *self.labelled(one["label"], one["text"]))
        self._sources()
        if content["cite_as"]:
            self.heading(1, words["cite"], "cite")
            self.add("Normal", words["cite_hint"], keep=True)
            self.add("Quote", content["cite_as"])
        self._corrections()
        self.heading(1, words["about"], "about")
        self.add("Normal", self.words.format("word-downloads"))
        self.heading(2, words["settings"])
        for one in content["settings"]:
            self.add("Report Fact", *self.labelled(one["label"], one["text"]))

    def _sources(self) -> None:
        words = self.content["words"]
        if self.content["sources"]:
            self.heading(1, words["sources"], "sources")
        for group in self.content["sources"]:
            self.heading(2, group["title"])
            for one in group["sources"]:
                language = str(one.get("language") or "")
                words_ = parts.run(one["linked"], language=self.tongue(language))
                linked = self.out(one["url"], one["linked"], language) if one["url"] else words_
                used = [self.to(use["anchor"], use["name"]) for use in one["used"]]
                listed = [piece for use in used for piece in (parts.run(", "), use)][1:]
                told = [f" {' '.join(one['details'])}"] if one["details"] else []
                told += [f" {words['used_in']} ", *listed, "."] if listed else []
                self.add("List Bullet", one["before"], linked, one["after"], *told)

    def _corrections(self) -> None:
        content, words = self.content, self.content["words"]
        self.heading(1, words["corrections"], "corrections")
        if not content["corrections"]:
            self.add("Normal", words["corrections_none"])
        for one in content["corrections"]:
            place = [self.to(one["anchor"], one["name"])] if one["anchor"] else [one["name"]]
            head = [self.strong(one["day"]), *([", ", *place] if one["name"] else [])]
            self.add("List Bullet", *head, parts.line_break(), one["was"], parts.line_break(), one["now"])
        before, contact, href, after = content["errors"]
        address = [self.out(href, contact)] if href else [contact]
        self.add("Normal", before, *address, f"{after} {words['corrections_later']}")

    def _appendix(self) -> None:
        """The data of every figure, and whole the tables that are cut in the text."""
        content, words = self.content, self.content["words"]
        if not content["appendix"]:
            return
        self.heading(1, words["appendix"], "appendix")
        self.add("Normal", words["appendix_hint"])
        for one in content["appendix"]:
            self.heading(2, one["name"], f"{one['anchor']}-data")
            told = [one["caption"], *([f" ({one['told']})"] if one["told"] else [])]
            self.add("Report Description", *told)
            self.table(one["table"], one["name"], "".join(map(plain, told)))
            if one["citation"]:
                self.add("Report Source", f"{words['cite_figure']} {one['citation']}")

    def _footer(self) -> None:
        """Title, dates and page in the footer, unless the template has one of its own; the mark of a draft above."""
        section = self.document.sections[-1]
        content, words = self.content, self.content["words"]
        if content["draft"]:
            self.running(section.header, "Header", [words["draft_short"].capitalize()])
        before, between, after = words["page_of"]
        pages = [before, *parts.field("PAGE", "1"), between, *parts.field("NUMPAGES", "1"), after]
        head = [parts.run(content["title"]), parts.tab(), *pages]
        self.running(section.footer, "Footer", [*head, parts.line_break(), content["running"]])
