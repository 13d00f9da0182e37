"""The paper that a Word document is written on: paragraphs in a template's styles, links, pictures, tables."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn

from analysis.errors import MonitorError
from analysis.report import text, word_pictures, word_template
from analysis.report import word_parts as parts
from analysis.report.pdf_words import Spoken
from analysis.report.sheets import LOCALES
from analysis.report.word_parts import Element

Told = Spoken | Element  # words, with the language of their pieces where it differs, or an element
COLUMN = 482.0  # points between the margins of the shipped template
ENDS = ("?", "!", ".", ":")


def plain(told: Spoken) -> str:
    """Words without the mark of their language."""
    return told if isinstance(told, str) else "".join(part["text"] for part in told)


class Page:
    """Gathers the paragraphs and tables of one document, in the language and the words of `content`."""

    def __init__(self, document: Any, content: Mapping[str, Any], words: text.Messages, own: Path | None) -> None:
        self.document = document
        self.content = content
        self.words = words
        self.own = own
        self.ids = _style_ids(document, own)
        self.elements: list[Element] = []
        self.bookmarks = 0
        self.pictures = 0
        section = document.sections[-1]
        self.room = (section.page_width - section.left_margin - section.right_margin) / parts.EMU

    def add(self, style: str, *told: Told, keep: bool = False) -> None:
        """A paragraph of words and other pieces."""
        self.elements.append(parts.paragraph(self.ids[style], *self.pieces(*told), keep=keep))

    def pieces(self, *told: Told) -> list[Element]:
        """Words as elements, those of another language marked as such; elements as they are."""
        found: list[Element] = []
        for one in told:
            if isinstance(one, str):
                found.append(parts.run(one))
            elif isinstance(one, list):
                found += [parts.run(part["text"], language=self.tongue(part["language"])) for part in one]
            else:
                found.append(one)
        return found

    def tongue(self, language: str) -> str:
        """The language of words as documents name it; empty for that of the report."""
        return "" if language in ("", self.content["language"]) else LOCALES[language]

    def strong(self, words: str) -> Element:
        """Words that stand out."""
        return parts.run(words, self.ids["Strong"])

    def labelled(self, label: str, told: Told) -> list[Element]:
        """`Label: words`, the label strong."""
        return [self.strong(label if label.endswith(ENDS) else f"{label}:"), *self.pieces(" ", told)]

    def marked(self, anchor: str, *told: Told) -> list[Element]:
        """Words and other pieces with a bookmark around them."""
        self.bookmarks += 1
        return parts.bookmarked(anchor, self.bookmarks, *self.pieces(*told))

    def heading(self, level: int, words: str, anchor: str = "") -> None:
        """A heading of level 1 to 3, which links may lead to."""
        self.add(f"Heading {level}", *(self.marked(anchor, words) if anchor else [words]))

    def to(self, anchor: str, words: str) -> Element:
        """A link to a place in the document."""
        return parts.link_within(anchor, parts.run(words, self.ids["Hyperlink"]))

    def out(self, address: str, words: str, language: str = "") -> Element:
        """A link to an address elsewhere."""
        relation = self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return parts.link_out(relation, parts.run(words, self.ids["Hyperlink"], language=self.tongue(language)))

    def picture(self, item: Mapping[str, Any]) -> None:
        """The picture of a figure, as wide as the text unless it was drawn for half of it."""
        width, height = word_pictures.size(item["svg"])
        scale = self.room / width if width > self.room or width > COLUMN / 2 else 1.0
        self.pictures += 1
        part = self.document.part
        raster, _ = part.get_or_add_image(io.BytesIO(word_pictures.raster(item["svg"])))
        name = PackURI(f"/word/media/drawing{self.pictures}.svg")
        vector = Part(name, "image/svg+xml", word_pictures.vector(item["svg"]), part.package)
        made = parts.picture(
            raster,
            part.relate_to(vector, RELATIONSHIP_TYPE.IMAGE),
            number=self.pictures,
            name=str(item["name"]).replace("\u00a0", " "),
            alt=item["alt"],
            width=width * scale,
            height=height * scale,
        )
        self.add("Report Figure", made)

    def cell(self, told: Told, right: bool, size: float = 0, *, keep: bool = False) -> Element:
        """The paragraph in a cell; `size` where it is smaller than that of the style (points)."""
        style = self.ids["Report Cell Right" if right else "Report Cell"]
        return parts.paragraph(style, *self.pieces(told), keep=keep, size=size)

    def head(self, told: Told, right: bool, size: float = 0) -> Element:
        """The paragraph in a cell of a header, on the page of the first row."""
        return parts.paragraph(self.ids["Table Heading"], *self.pieces(told), keep=True, size=size, right=right)

    def table(self, shown: Mapping[str, Any], title: str, description: str) -> None:
        """A table as wide as its columns ask, and what its shorthand means."""
        columns = shown["columns"]
        size = shown["size"] if shown["size"] < word_template.STYLES["Report Cell"].size else 0
        right = [column["right"] for column in columns]
        rows = [
            [
                self.cell(told, at_right, size, keep=shown["whole"] and place < len(shown["rows"]) - 1)
                for told, at_right in zip(row, right, strict=True)
            ]
            for place, row in enumerate(shown["rows"])
        ]
        rows.insert(0, [self.head(column["label"], column["right"], size) for column in columns])
        fit = min(1.0, self.room / sum(column["width"] for column in columns))
        widths = [column["width"] * fit for column in columns]
        self.elements.append(parts.table(self.ids[word_template.TABLE_STYLE], widths, title, description, rows))
        if shown["legend"]:
            told = "; ".join(f"{mark} {meaning}" for mark, meaning in shown["legend"])
            self.add("Report Source", f"{self.content['words']['legend']}: {told}.")

    def running(self, place: Any, style: str, told: Sequence[Told]) -> None:
        """Header or footer (`place`) of every page, unless an own template has words there."""
        root = place._element
        if self.own and any(found.text for found in root.iter(qn("w:t"))):
            return
        for child in list(root):
            root.remove(child)
        root.append(parts.paragraph(self.ids[style], *self.pieces(*told), stop=self.room))


def _style_ids(document: Any, own: Path | None) -> dict[str, str]:
    """What the template calls each style that is needed. Raises MonitorError, which names those that it lacks."""
    named = {}
    for style in document.styles.element.iter(qn("w:style")):
        name = style.find(qn("w:name"))
        named[name.get(qn("w:val")).lower()] = style.get(qn("w:styleId"))
    needed = [*word_template.STYLES, word_template.TABLE_STYLE]
    if lacking := [name for name in needed if name.lower() not in named]:
        raise MonitorError(
            f"the Word template '{own}' has no style '{', '.join(lacking)}'; copy it from the shipped template "
            f"({word_template.SHIPPED.name} in {word_template.SHIPPED.parent.name}/), or start from a copy of that file"
        )
    return {name: named[name.lower()] for name in needed}
