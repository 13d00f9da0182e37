"""Pieces of a Word document as elements of its XML: words, links, fields, bookmarks, pictures, tables."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

Element = Any
EMU = 12700  # in a point
TWIPS = 20  # in a point
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
LONGEST_NAME = 40  # letters of a bookmark
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
SVG_SPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def make(tag: str, *children: Element, **attributes: str) -> Element:
    """An element `w:p` with its children; an attribute `w_val` is `w:val`."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(name.replace("_", ":", 1)), value)
    for child in children:
        made.append(child)
    return made


def run(words: str, style: str = "", *, language: str = "") -> Element:
    """Words in one style of letters (its id), perhaps in another language."""
    properties = []
    if style:
        properties.append(make("w:rStyle", w_val=style))
    if language:
        properties.append(make("w:lang", w_val=language))
    made = make("w:r", *([make("w:rPr", *properties)] if properties else []))
    for place, line in enumerate(words.split("\n")):
        if place:
            made.append(make("w:br"))
        shown = make("w:t")
        shown.text = line
        shown.set(SPACE, "preserve")
        made.append(shown)
    return made


def line_break() -> Element:
    """What follows stands on a new line of the same paragraph."""
    return make("w:r", make("w:br"))


def tab() -> Element:
    """What follows stands at the next stop."""
    return make("w:r", make("w:tab"))


def paragraph(
    style: str, *parts: Element, keep: bool = False, stop: float = 0, size: float = 0, right: bool = False
) -> Element:
    """A paragraph in a style (its id).

    `keep`: on the page of the next one; `stop`: of tabs, at the right; `size` of its letters when it is not that of the
    style (points); `right`: aligned there.
    """
    for letters in (part for part in parts if size and part.tag == qn("w:r")):
        own = letters.find(qn("w:rPr"))
        if own is None:
            own = make("w:rPr")
            letters.insert(0, own)
        at = next((place for place, one in enumerate(own) if one.tag != qn("w:rStyle")), len(own))
        for tag in ("w:szCs", "w:sz"):
            own.insert(at, make(tag, w_val=f"{size * 2:.0f}"))
    properties = make("w:pPr", make("w:pStyle", w_val=style), *([make("w:keepNext")] if keep else []))
    if stop:
        properties.append(make("w:tabs", make("w:tab", w_val="right", w_pos=f"{stop * TWIPS:.0f}")))
    if right:
        properties.append(make("w:jc", w_val="right"))
    return make("w:p", properties, *parts)


def field(told: str, result: str) -> list[Element]:
    """A field, with the result that it shows until it is updated: a number, a page."""
    return [*field_start(told), run(result), field_end()]


def field_start(told: str) -> list[Element]:
    """The beginning of a field, which may span paragraphs, and what it is told."""
    words = make("w:instrText")
    words.text = f" {told} "
    words.set(SPACE, "preserve")
    return [_field_mark("begin"), make("w:r", words), _field_mark("separate")]


def field_end() -> Element:
    """The end of a field; its result stands between the beginning and this."""
    return _field_mark("end")


def _field_mark(kind: str) -> Element:
    return make("w:r", make("w:fldChar", w_fldCharType=kind))


def bookmark_name(anchor: str) -> str:
    """The bookmark of a place in the report: letters, digits and _, at most 40, and not the same for two places."""
    plain = re.sub(r"\W", "_", anchor)
    if len(plain) <= LONGEST_NAME and plain[:1].isalpha():
        return plain
    return f"p_{plain[: LONGEST_NAME - 11]}_{zlib.crc32(anchor.encode()):08x}"


def bookmarked(anchor: str, number: int, *parts: Element) -> list[Element]:
    """Parts of a paragraph with a bookmark around them; `number` differs for each bookmark of a document."""
    start = make("w:bookmarkStart", w_id=str(number), w_name=bookmark_name(anchor))
    return [start, *parts, make("w:bookmarkEnd", w_id=str(number))]


def link_within(anchor: str, *parts: Element) -> Element:
    """Words that lead to a bookmark."""
    return make("w:hyperlink", *parts, w_anchor=bookmark_name(anchor), w_history="1")


def link_out(relation: str, *parts: Element) -> Element:
    """Words that lead to an address, which the document knows as `relation` (rId5)."""
    return make("w:hyperlink", *parts, r_id=relation, w_history="1")


def picture(raster: str, vector: str, *, number: int, name: str, alt: str, width: float, height: float) -> Element:
    """A picture in a line of text: its pixels for programs without SVG, its SVG for the others.

    `raster`, `vector`: what the document calls the two files (rId5); sizes in points; `alt`: for those who cannot
    see it.
    """
    size = f'cx="{width * EMU:.0f}" cy="{height * EMU:.0f}"'
    drawing = parse_xml(
        '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
        "</wp:cNvGraphicFramePr>"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{raster}"><a:extLst><a:ext uri="{SVG_EXTENSION}">'
        f'<asvg:svgBlip xmlns:asvg="{SVG_SPACE}" r:embed="{vector}"/></a:ext></a:extLst></a:blip>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    for properties in (*drawing.iter(qn("wp:docPr")), *drawing.iter(qn("pic:cNvPr"))):
        properties.set("name", name)
        properties.set("descr", alt)
    return make("w:r", drawing)


def table(
    style: str, widths: Sequence[float], title: str, description: str, rows: Sequence[Sequence[Element]]
) -> Element:
    """A table of paragraphs, one in each cell; the first row is its header and repeats on each page.

    `widths` in points; `title` and `description` are told to those who cannot see it.
    """
    twips = [f"{width * TWIPS:.0f}" for width in widths]
    properties = make(
        "w:tblPr",
        make("w:tblStyle", w_val=style),
        make("w:tblW", w_w=f"{sum(map(int, twips))}", w_type="dxa"),
        make("w:tblLayout", w_type="fixed"),
        make("w:tblLook", w_val="04A0", w_firstRow="1", w_lastRow="0", w_firstColumn="1", w_noHBand="0", w_noVBand="1"),
        make("w:tblCaption", w_val=title),
        make("w:tblDescription", w_val=description),
    )
    grid = make("w:tblGrid", *(make("w:gridCol", w_w=width) for width in twips))
    return make("w:tbl", properties, grid, *_rows(rows, twips))


def _rows(rows: Sequence[Sequence[Element]], twips: Sequence[str]) -> Iterator[Element]:
    for place, cells in enumerate(rows):
        head = [make("w:tblHeader")] if place == 0 else []
        yield make(
            "w:tr",
            make("w:trPr", make("w:cantSplit"), *head),
            *(
                make("w:tc", make("w:tcPr", make("w:tcW", w_w=width, w_type="dxa")), cell)
                for cell, width in zip(cells, twips, strict=True)
            ),
        )
