"""Our own look into a PDF, with pikepdf: structure, language, words for figures, fonts, and what the text really says.

`audit` names what a reader of the file would miss; `read` gives the tree of tags with the text of each, read through
the fonts' own maps, so that a test can compare it with what was recorded.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
NEEDED = ("Document", "H1", "H2", "P", "L", "LI", "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD")
NEEDED += ("TOC", "TOCI", "Link", "Figure")
SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = SHOWING | {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "INLINE IMAGE"}
MARKS = {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}


@dataclass
class Element:
    """A tag with its attributes, and in `kids` the tags and the texts that it holds, in reading order."""

    role: str
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: list[Element | str] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)
    spoken: list[tuple[str, str]] = field(default_factory=list)
    """Its own texts, each with the language that it is in."""

    def all(self, *roles: str) -> Iterator[Element]:
        """Every element below with one of the roles, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                if kid.role in roles or not roles:
                    yield kid
                yield from kid.all(*roles)

    @property
    def text(self) -> str:
        """All text below, as a reader copies it: hyphens that only divide a word are left out."""
        joined = "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)
        return joined.replace("\u00ad", "")


def read(pdf: pikepdf.Pdf) -> Element:
    """The whole tree of tags with its texts."""
    pages = {page.obj.objgen: marked(page) for page in pdf.pages}
    roles = {str(one): str(other)[1:] for one, other in pdf.Root.StructTreeRoot.get("/RoleMap", {}).items()}
    root = Element("")
    _gather(pdf.Root.StructTreeRoot.get("/K"), root, None, str(pdf.Root.get("/Lang", "")), pages, roles)
    return root


def _gather(node: Any, into: Element, page: Any, language: str, pages: dict[Any, Any], roles: dict[str, str]) -> None:
    if isinstance(node, pikepdf.Array):
        for kid in node:
            _gather(kid, into, page, language, pages, roles)
    elif isinstance(node, int) or node.get("/Type") == pikepdf.Name("/MCR"):
        page = page if isinstance(node, int) or "/Pg" not in node else node["/Pg"].objgen
        text, own = pages[page].get(int(node if isinstance(node, int) else node["/MCID"]), ("", ""))
        into.kids.append(text)
        into.spoken.append((text, own or language))
    elif node.get("/Type") == pikepdf.Name("/OBJR"):
        into.annotations.append(node["/Obj"])
    else:
        role = str(node["/S"])
        element = Element(roles.get(role, role[1:]), _attributes(node))
        into.kids.append(element)
        page = node["/Pg"].objgen if "/Pg" in node else page
        if "/K" in node:
            _gather(node["/K"], element, page, str(node.get("/Lang", language)), pages, roles)


def _attributes(node: Any) -> dict[str, Any]:
    own = {str(key)[1:]: node[key] for key in node if key not in ("/K", "/P", "/Pg", "/S", "/Type", "/A")}
    attached = node.get("/A", pikepdf.Array())
    for one in attached if isinstance(attached, pikepdf.Array) else [attached]:
        own |= {str(key)[1:]: one[key] for key in one}
    return own


def marked(page: pikepdf.Page) -> dict[int, tuple[str, str]]:
    """Each piece of marked content of a page by its number: its text, and the language that its mark names, if any."""
    found: dict[int, tuple[str, str]] = {}
    for marks, text in shown(pikepdf.parse_content_stream(page), page.get("/Resources", {})):
        for mark in [mark for mark in marks if "/MCID" in mark][-1:]:
            number = int(mark["/MCID"])
            found[number] = found.get(number, ("", ""))[0] + text, str(mark.get("/Lang", ""))
    return found


def shown(commands: Any, resources: Any) -> Iterator[tuple[list[Any], str]]:
    """Texts as they are shown, each with the properties of the marks around it, from the outermost."""
    open_: list[Any] = []
    decode: dict[int, str] = {}
    for command in commands:
        operator, operands = str(command.operator), command.operands
        if operator in ("BDC", "BMC"):
            mark = operands[1] if operator == "BDC" else {}
            open_.append(resources["/Properties"][mark] if isinstance(mark, pikepdf.Name) else mark)
            if "/ActualText" in open_[-1]:
                yield list(open_), str(open_[-1]["/ActualText"])
        elif operator == "EMC":
            open_.pop()
        elif operator == "Tf":
            decode = to_unicode(resources["/Font"][operands[0]])
        elif operator in SHOWING and not any("/ActualText" in mark for mark in open_):
            pieces = operands[-1] if operator == "TJ" else [operands[-1]]
            text = "".join(_decoded(bytes(piece), decode) for piece in pieces if isinstance(piece, pikepdf.String))
            yield list(open_), text


def _decoded(codes: bytes, decode: dict[int, str]) -> str:
    pairs = (int.from_bytes(codes[place : place + 2], "big") for place in range(0, len(codes), 2))
    return "".join(decode.get(code, "\ufffd") for code in pairs)


def to_unicode(font: Any) -> dict[int, str]:
    """What the codes of a font stand for, by its own map; empty without one."""
    if "/ToUnicode" not in font:
        return {}
    table = font["/ToUnicode"].read_bytes().decode("ascii")
    found = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            for step, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                start = bytes.fromhex(text).decode("utf-16-be")
                found[code] = start[:-1] + chr(ord(start[-1]) + step)
    return found


def audit(path: Path, *, language: str, title: str, alts: Sequence[str]) -> list[str]:
    """What is wrong with a PDF whose language, title and texts for figures (in order) are known; empty when nothing."""
    with pikepdf.open(path) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            return ["there are no tags"]
        root = read(pdf)
        problems = [*_catalogue(pdf, language, title), *_tags(root, alts), *_tables(root), *_headings(pdf, root)]
        for number, page in enumerate(pdf.pages, 1):
            found = [*_unmarked(page), *_links(page), *_fonts(page.get("/Resources", {}))]
            problems += [f"page {number}: {problem}" for problem in found]
    return problems


def _catalogue(pdf: pikepdf.Pdf, language: str, title: str) -> Iterator[str]:
    root = pdf.Root
    if root.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "the file does not say that it is tagged"
    if str(root.get("/Lang", "")).split("-")[0] != language:
        yield f"the language is {root.get('/Lang')!s}, not {language}"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "a viewer shows the name of the file, not its title"
    if str(pdf.docinfo.get("/Title", "")) != title:
        yield f"the title is {pdf.docinfo.get('/Title')!s}, not {title}"
    with pdf.open_metadata() as xmp:
        said = {name: xmp.get(name) for name in MARKS}
        yield from (f"{name} is {said[name]}, not {value}" for name, value in MARKS.items() if said[name] != value)
        if xmp.get("dc:title") != title:
            yield f"the title in the metadata is {xmp.get('dc:title')}, not {title}"
    if "/OutputIntents" not in root:
        yield "it is not said what the colours mean"


def _tags(root: Element, alts: Sequence[str]) -> Iterator[str]:
    roles = {element.role for element in root.all()}
    wanted = [role for role in NEEDED if role != "Figure" or alts]
    yield from (f"nothing is tagged as {role}" for role in wanted if role not in roles)
    found = [str(figure.attributes.get("Alt", "")) for figure in root.all("Figure")]
    yield from (f"figure {place} has no alt text" for place, alt in enumerate(found, 1) if not alt.strip())
    if found != list(alts):
        yield "the alt texts of the figures are not those that were recorded"
    groups = [root, *root.all("Document", "Part", "Sect", "Div", "Art")]
    loose = [kid.text for group in groups for kid in group.kids if isinstance(kid, Element) and kid.role == "Span"]
    yield from (f"a text is no paragraph: {text!r}" for text in loose if text.strip())
    yield from (
        f"a text cannot be read: {one.text!r}"
        for one in root.all("P", *HEADINGS, "TD", "TH", "LBody", "Caption")
        if "\ufffd" in one.text
    )


def _tables(root: Element) -> Iterator[str]:
    before = {id(two): one for one, two in itertools.pairwise(root.all("Table", *HEADINGS))}
    for place, table in enumerate(root.all("Table"), 1):
        rows = [list(row.all("TH", "TD")) for row in table.all("TR")]
        heads = [cell for row in rows for cell in row if cell.role == "TH"]
        if not list(table.all("Caption")) and before[id(table)].role not in HEADINGS:
            yield f"table {place} has neither a caption nor a heading of its own"
        if not heads or any(cell.role != "TH" for cell in rows[0]):
            yield f"table {place} has a first row that is no header"
        if len({len(row) for row in rows}) != 1:
            yield f"table {place} has rows of different lengths"
        if any("Scope" not in cell.attributes for cell in heads):
            yield f"table {place} has a header without scope"
        known = {str(cell.attributes["ID"]) for cell in heads if "ID" in cell.attributes}
        for cell in (cell for row in rows for cell in row if cell.role == "TD"):
            if not {str(name) for name in cell.attributes.get("Headers", [])} & known:
                yield f"table {place} has a cell without header: {cell.text!r}"
        if any(not cell.text.strip() for row in rows for cell in row):
            yield f"table {place} has an empty cell"


def _headings(pdf: pikepdf.Pdf, root: Element) -> Iterator[str]:
    headings = list(root.all(*HEADINGS))
    levels = [int(heading.role[1]) for heading in headings]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"there is not one first heading, but headings of levels {levels[:5]}"
    yield from (
        f"heading {heading.text!r} skips a level"
        for before, level, heading in zip(levels, levels[1:], headings[1:], strict=False)
        if level > before + 1
    )
    yield from (f"heading {place} is empty" for place, one in enumerate(headings, 1) if not one.text.strip())
    with pdf.open_outline() as outline:
        marked = [plain(one) for one in _bookmarks(outline.root)]
    missing = [heading.text for heading in headings if plain(heading.text) not in marked]
    yield from (f"heading {text!r} has no bookmark" for text in missing)


def _bookmarks(items: Any) -> Iterator[str]:
    for item in items:
        yield str(item.title)
        yield from _bookmarks(item.children)


def plain(text: str) -> str:
    """Text without the differences of its spaces."""
    return re.sub(r"\s+", "", text)


def _unmarked(page: pikepdf.Page) -> Iterator[str]:
    """What is painted outside of all tags, without being marked as no part of the text."""
    open_: list[bool] = []
    for command in pikepdf.parse_content_stream(page):
        operator = str(command.operator)
        if operator in ("BDC", "BMC"):
            tagged = operator == "BDC" and isinstance(command.operands[1], pikepdf.Dictionary)
            number = tagged and "/MCID" in command.operands[1]
            open_.append(bool(number) or command.operands[0] == pikepdf.Name("/Artifact"))
        elif operator == "EMC":
            open_.pop()
        elif operator in PAINTING and not any(open_):
            yield f"{operator} stands outside of all tags"
            return


def _links(page: pikepdf.Page) -> Iterator[str]:
    links = [one for one in page.get("/Annots", []) if one.get("/Subtype") == pikepdf.Name("/Link")]
    if any(not str(link.get("/Contents", "")).strip() for link in links):
        yield "a link does not say where it goes"
    if any("/StructParent" not in link for link in links):
        yield "a link is outside of the tags"
    if links and page.get("/Tabs") != pikepdf.Name("/S"):
        yield "links are not reached in the order of the tags"


def _fonts(resources: Any) -> Iterator[str]:
    for font in resources.get("/Font", {}).values():
        name = str(font.get("/BaseFont", ""))
        for part in font.get("/DescendantFonts", [font]):
            descriptor = part.get("/FontDescriptor", {})
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                yield f"font {name} is not embedded"
        if "/ToUnicode" not in font:
            yield f"font {name} does not say what its signs mean"
    for drawing in resources.get("/XObject", {}).values():
        if drawing.get("/Subtype") == pikepdf.Name("/Form"):
            yield from _fonts(drawing.get("/Resources", {}))
