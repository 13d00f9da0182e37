"""An audit of Word documents: their XML is read without knowing how they were made, and faults are named."""

from __future__ import annotations

import itertools
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

Element = ElementTree.Element
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
DC = "{http://purl.org/dc/elements/1.1/}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
MAIN = "word/document.xml"
PNG, SVG = b"\x89PNG\r\n\x1a\n", "{http://www.w3.org/2000/svg}svg"
EMU = 635  # in a twentieth of a point


class Document:
    """The parts of a document and what its audit asks of them."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.body = self.xml(MAIN)[0]
        names = {style.get(f"{W}styleId"): style.find(f"{W}name") for style in self.xml("word/styles.xml")}
        self.styles = {id_: name.get(f"{W}val", "") for id_, name in names.items() if id_ and name is not None}
        self.relations = {one.get("Id"): one for one in self.xml("word/_rels/document.xml.rels").iter(RELATION)}

    def xml(self, name: str) -> Element:
        return ElementTree.fromstring(self.parts[name])

    def style(self, paragraph: Element) -> str:
        """The name of a paragraph's style, in lower case as Word stores those of its own."""
        found = paragraph.find(f"{W}pPr/{W}pStyle")
        return self.styles.get(found.get(f"{W}val", "") if found is not None else "", "").lower()

    def part(self, relation: str | None) -> bytes:
        """The part that a relation leads to; empty when there is none."""
        found = self.relations.get(relation)
        return self.parts.get(f"word/{found.get('Target')}", b"") if found is not None else b""

    @property
    def language(self) -> str:
        found = self.xml("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        return found.get(f"{W}val", "") if found is not None else ""

    @property
    def room(self) -> int:
        """Twentieths of a point between the margins."""
        size, margins = self.body.find(f"{W}sectPr/{W}pgSz"), self.body.find(f"{W}sectPr/{W}pgMar")
        assert size is not None
        assert margins is not None
        return int(size.get(f"{W}w", "")) - sum(int(margins.get(f"{W}{side}", "")) for side in ("left", "right"))


def words(element: Element) -> str:
    """The text of an element; the results of fields count, what fields are told does not."""
    return "".join(part.text or "" if part.tag == f"{W}t" else "\n" for part in element.iter() if part.tag in SHOWN)


SHOWN = (f"{W}t", f"{W}br")


def fields(element: Element) -> list[tuple[str, str]]:
    """What each field is told, and the result it shows."""
    found: list[tuple[str, str]] = []
    told = result = ""
    within = ""
    for part in element.iter():
        if part.tag == f"{W}fldChar":
            within = part.get(f"{W}fldCharType", "")
            if within == "end":
                found.append((told.strip(), result))
                told = result = ""
        elif part.tag == f"{W}instrText" and within == "begin":
            told += part.text or ""
        elif part.tag == f"{W}t" and within == "separate":
            result += part.text or ""
    return found


def headings(document: Document) -> list[tuple[int, str]]:
    """Level and text of each heading, in order."""
    found = []
    for paragraph in document.body.iter(f"{W}p"):
        if match := re.fullmatch(r"heading (\d)", document.style(paragraph)):
            found.append((int(match[1]), words(paragraph)))
    return found


def problems(document: Document) -> list[str]:
    """What in the document breaks a rule; nothing for a good one."""
    return [
        *_about(document),
        *_headings(document),
        *_paragraphs(document),
        *_pictures(document),
        *_tables(document),
        *_captions(document),
        *_links(document),
    ]


def _about(document: Document) -> Iterator[str]:
    core = document.xml("docProps/core.xml")
    if not core.findtext(f"{DC}title"):
        yield "the document has no title"
    tongue = core.findtext(f"{DC}language") or ""
    if not re.fullmatch(r"[a-z]{2}-[A-Z]{2}", tongue) or document.language != tongue:
        yield f"the language is '{tongue}' in its properties and '{document.language}' in its text"
    footers = [name for name in document.parts if re.fullmatch(r"word/footer\d*\.xml", name)]
    told = [instruction.split()[0] for name in footers for instruction, _ in fields(document.xml(name))]
    if "PAGE" not in told:
        yield "no page numbers"


def _headings(document: Document) -> Iterator[str]:
    titles = [paragraph for paragraph in document.body.iter(f"{W}p") if document.style(paragraph) == "title"]
    if len(titles) != 1 or not words(titles[0]):
        yield f"{len(titles)} titles"
    found = headings(document)
    if not found or found[0][0] != 1:
        yield "it does not begin with a heading of level 1"
    for (before, _), (level, told) in itertools.pairwise(found):
        if level > before + 1:
            yield f"heading '{told}' is of level {level} under one of level {before}"
    yield from ("a heading is empty" for _, told in found if not told.strip())


def _paragraphs(document: Document) -> Iterator[str]:
    for paragraph in document.body.iter(f"{W}p"):
        told = words(paragraph)
        if not told.strip() and paragraph.find(f".//{W}drawing") is None:
            yield f"an empty paragraph (style '{document.style(paragraph)}')"
        if re.match(r"[•\-*–] ", told):
            yield f"'{told[:40]}' looks like an item of a list and is none"


def _pictures(document: Document) -> Iterator[str]:
    for drawing in document.body.iter(f"{W}drawing"):
        about = drawing.find(f".//{WP}docPr")
        name, alt = (about.get("name", ""), about.get("descr", "")) if about is not None else ("", "")
        if not alt.strip():
            yield f"picture '{name}' has no alt text"
        blip = drawing.find(f".//{A}blip")
        vector = blip.find(f".//{SVG_BLIP}") if blip is not None else None
        if blip is None or not document.part(blip.get(f"{R}embed")).startswith(PNG):
            yield f"picture '{name}' has no pixels to fall back on"
        drawn = document.part(vector.get(f"{R}embed")) if vector is not None else b""
        if not drawn or ElementTree.fromstring(drawn).tag != SVG:
            yield f"picture '{name}' is no vector"
        elif re.search(rb'<script|<foreignObject|(?:href|src)="(?!#|data:)', drawn):
            yield f"picture '{name}' loads or runs something"
        extent = drawing.find(f".//{WP}extent")
        if extent is not None and int(extent.get("cx", "")) > document.room * EMU + EMU:
            yield f"picture '{name}' is wider than the text"
    if any(document.body.iter(f"{W}drawing")) and b"image/svg+xml" not in document.parts["[Content_Types].xml"]:
        yield "the package does not say that it holds SVG"


def _tables(document: Document) -> Iterator[str]:
    for number, table in enumerate(document.body.iter(f"{W}tbl"), start=1):
        name = f"table {number}"
        rows = table.findall(f"{W}tr")
        marked = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        if not marked or not marked[0] or any(marked[1:]):
            yield f"{name} has no header row, or another one than its first"
        title = table.find(f"{W}tblPr/{W}tblCaption")
        if title is None or not title.get(f"{W}val"):
            yield f"{name} has no title for those who cannot see it"
        if table.find(f".//{W}gridSpan") is not None or table.find(f".//{W}vMerge") is not None:
            yield f"{name} has merged cells"
        if table.find(f".//{W}tc//{W}tbl") is not None:
            yield f"{name} holds a table"
        grid = [int(column.get(f"{W}w", "")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]
        if {len(row.findall(f"{W}tc")) for row in rows} != {len(grid)}:
            yield f"{name} has rows of different lengths"
        if sum(grid) > document.room + 20:
            yield f"{name} is wider than the text"
        if any(not words(cell).strip() for cell in table.iter(f"{W}tc")):
            yield f"{name} has an empty cell"


def _captions(document: Document) -> Iterator[str]:
    """Captions are numbered in order, by fields; each stands with what it names."""
    counts: dict[str, int] = {}
    blocks = list(document.body)
    for place, block in enumerate(blocks):
        if block.tag != f"{W}p" or document.style(block) != "caption":
            continue
        numbers = [one for one in fields(block) if one[0].startswith("SEQ ")]
        if len(numbers) != 1:
            yield f"caption '{words(block)[:40]}' has no number that Word counts"
            continue
        instruction, shown = numbers[0]
        kind = instruction.split()[1]
        counts[kind] = counts.get(kind, 0) + 1
        if shown != str(counts[kind]) or not words(block).startswith(f"{kind} {counts[kind]}."):
            yield f"caption '{words(block)[:40]}' should have number {counts[kind]}"
        after = blocks[place + 1 : place + 3]
        if not any(one.tag == f"{W}tbl" or one.find(f".//{W}drawing") is not None for one in after):
            yield f"caption '{words(block)[:40]}' stands with no picture and no table"
    if sum(counts.values()) < len(list(document.body.iter(f"{W}drawing"))):
        yield "a picture has no caption"


def _links(document: Document) -> Iterator[str]:
    marks = [mark.get(f"{W}name", "") for mark in document.body.iter(f"{W}bookmarkStart")]
    ids = [mark.get(f"{W}id", "") for mark in document.body.iter(f"{W}bookmarkStart")]
    if len(set(marks)) < len(marks) or len(set(ids)) < len(ids):
        yield "two bookmarks have one name or number"
    if wrong := [mark for mark in marks if not re.fullmatch(r"[^\W\d]\w{0,39}", mark)]:
        yield f"'{wrong[0]}' cannot be a bookmark in Word"
    for link in document.body.iter(f"{W}hyperlink"):
        told = words(link)
        if not told.strip():
            yield "a link has no words"
        if (anchor := link.get(f"{W}anchor")) is not None and anchor not in marks:
            yield f"link '{told}' leads to '{anchor}', which is not there"
        if relation := link.get(f"{R}id"):
            found = document.relations.get(relation)
            if found is None or not re.match(r"https?://|mailto:", found.get("Target", "")):
                yield f"link '{told}' leads nowhere"
    for relation in document.relations.values():
        if relation.get("TargetMode") == "External" and not relation.get("Type", "").endswith("/hyperlink"):
            yield f"the document loads {relation.get('Target')}"


# ---- against the records -----------------------------------------------------------------------------------------


def differences(document: Document, records: Sequence[Mapping[str, Any]]) -> list[str]:
    """What the recorded objects say and the document does not, or not in their order."""
    found = []
    text = _plain("\n".join(words(block) for block in document.body))
    place = 0
    for record in records:
        told = str(
            record.get({"section": "title", "figure": "headline", "table": "headline"}.get(record["kind"], "text"), "")
        )
        if record["kind"] not in ("headline", "section", "paragraph", "unanswered", "figure", "table"):
            continue
        at = text.find(_plain(told), place)
        if at < 0:
            found.append(f"{record['kind']} '{told[:50]}' is not there, or out of order")
        place = max(at, place)
    alts = [drawing.get("descr", "") for drawing in document.body.iter(f"{WP}docPr")]
    if alts != [record["alt"] for record in records if record["kind"] == "figure"]:
        found.append("the alt texts are not those of the figures")
    cells = {_cells(table) for table in document.body.iter(f"{W}tbl")}
    for record in records:
        if record["kind"] == "table":
            rows = tuple(tuple(_plain(cell["text"] or "[z]") for cell in row) for row in record["rows"])
            if rows not in {one[1:] for one in cells}:
                found.append(f"the rows of table '{record['id']}' are not there")
    return found


def _cells(table: Element) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_plain(words(cell)) for cell in row.findall(f"{W}tc")) for row in table.findall(f"{W}tr"))


def _plain(told: str) -> str:
    return " ".join(told.replace("\u2212", "-").split())
