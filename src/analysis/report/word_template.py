"""The template of Word documents: its styles under the project's theme, and how an organisation puts its own in place.

`templates/report.docx` is what `default` makes under the neutral theme (a test keeps it so): a start for a template of
one's own, which `word_template` in notebooks/monitor.yml or MONITOR_WORD_TEMPLATE names. Renew it with
`python -m analysis.report.word_template`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from analysis import project
from analysis.errors import MonitorError
from analysis.report.packing import packed

if TYPE_CHECKING:
    from analysis.report.theme import Theme

VARIABLE, KEY = "MONITOR_WORD_TEMPLATE", "word_template"
SHIPPED = Path(__file__).parent / "templates" / "report.docx"
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 11906, 16838, 1134  # A4 and 2 cm, in twentieths of a point
TABLE_STYLE = "Report Table"
OFFICE_FONT = "Arial"
NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMES += ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True)
class Style:
    """A style of paragraphs or (`kind` character) of words; sizes and distances in points, `colour` from the theme.

    `frame`: a line at the left (`left`), a box (`box`) or nothing; `level`: of a heading, from 1; `keep`: on the page
    of what follows.
    """

    size: float = 0
    colour: str = ""
    bold: bool = False
    before: float = 0
    after: float = 0
    keep: bool = False
    level: int = 0
    frame: str = ""
    kind: str = "paragraph"
    base: str = "Normal"
    bullet: bool = False
    underline: bool = False


STYLES: dict[str, Style] = {
    "Normal": Style(10.5, "ink", after=7, base=""),
    "Title": Style(24, "ink", bold=True, after=6, keep=True),
    "Subtitle": Style(13, "ink", after=10),
    "Heading 1": Style(16, "ink", bold=True, before=24, after=6, keep=True, level=1),
    "Heading 2": Style(12.5, "ink", bold=True, before=15, after=4, keep=True, level=2),
    "Heading 3": Style(11, "ink", bold=True, before=12, after=3, keep=True, level=3),
    "TOC Heading": Style(16, "ink", bold=True, before=24, after=6, keep=True),
    "TOC 1": Style(10.5, "accent", after=3),
    "Caption": Style(11, "ink", bold=True, before=16, after=3, keep=True),
    "Header": Style(9, "soft_ink"),
    "Footer": Style(9, "soft_ink"),
    "List Bullet": Style(after=4, bullet=True),
    "Quote": Style(after=7, frame="left"),
    "Hyperlink": Style(colour="accent", underline=True, kind="character", base=""),
    "Strong": Style(bold=True, kind="character", base=""),
    "Report Fact": Style(10, after=4),
    "Report Description": Style(10, "soft_ink", after=4, keep=True),
    "Report Figure": Style(after=4, keep=True),
    "Report Caution": Style(9.5, before=3, after=4, frame="warn"),
    "Report Source": Style(9, "soft_ink", before=3, after=9),
    "Report Box": Style(10, frame="box", before=7, after=11),
    "Report Draft": Style(11, "warn", bold=True, after=10, frame="warn"),
    "Report Cell": Style(8.5),
    "Report Cell Right": Style(8.5, base="Report Cell"),
    "Table Heading": Style(8.5, keep=True, base="Report Cell"),  # LibreOffice knows a header by this name
}
DIVIDED = {"Normal": 1, "Report Cell": 0}  # whether words are kept whole, for a style and those that are based on it
LOWER_CASE = {"Heading 1", "Heading 2", "Heading 3", "TOC 1", "Caption", "Header", "Footer"}  # as Word stores them


def chosen(home: Path | None = None) -> Path | None:
    """The template that a project names, relative to its folder (`home`, else this one); None for the shipped one.

    Raises MonitorError when the file is not there.
    """
    try:
        home = home or project.home()
    except MonitorError:
        return None
    named = os.environ.get(VARIABLE) or project.setting(KEY, home)
    if not named:
        return None
    if not (home / str(named)).is_file():
        where = VARIABLE if os.environ.get(VARIABLE) else f"{KEY} in notebooks/monitor.yml"
        raise MonitorError(f"the Word template '{named}' is not there; correct {where} or put the file in its place")
    return home / str(named)


def style_id(name: str) -> str:
    """What a document calls a style of the shipped template: its name without spaces."""
    return name.replace(" ", "")


def default(look: Theme) -> bytes:
    """The template under a theme, as the bytes of a document in which every style is shown by its name."""
    return packed(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
            "word/document.xml": _document(),
            "word/_rels/document.xml.rels": _relations(
                [(name, f"{name}.xml") for name in ("styles", "numbering", "settings", "fontTable")]
            ),
            "word/styles.xml": _styles(look),
            "word/numbering.xml": _numbering(),
            "word/settings.xml": _settings(),
            "word/fontTable.xml": _fonts(families(look)),
        }
    )


def _xml(content: str) -> bytes:
    return (HEAD + content).encode("utf-8")


def _content_types() -> bytes:
    parts = {"document": "document.main", "styles": "styles", "numbering": "numbering", "settings": "settings"}
    parts["fontTable"] = "fontTable"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORDPROCESSING}.{kind}+xml"/>'
        for name, kind in parts.items()
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return _xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )


def _relations(targets: list[tuple[str, str]]) -> bytes:
    listed = "".join(
        f'<Relationship Id="rId{place}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets, start=1)
    )
    spaces = "http://schemas.openxmlformats.org/package/2006/relationships"
    return _xml(f'<Relationships xmlns="{spaces}">{listed}</Relationships>')


def _document() -> bytes:
    shown = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(name)}"/></w:pPr><w:r><w:t>{escape(name)}</w:t></w:r></w:p>'
        for name, style in STYLES.items()
        if style.kind == "paragraph"
    )
    page = f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
    sides = " ".join(f'w:{side}="{MARGIN}"' for side in ("top", "right", "bottom", "left"))
    margins = f'<w:pgMar {sides} w:header="567" w:footer="567" w:gutter="0"/>'
    return _xml(f"<w:document {NAMES}><w:body>{shown}<w:sectPr>{page}{margins}</w:sectPr></w:body></w:document>")


def _styles(look: Theme) -> bytes:
    family = quoteattr(families(look)[0])
    fonts = f"<w:rFonts w:ascii={family} w:hAnsi={family} w:eastAsia={family} w:cs={family}/>"
    language = '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>'
    defaults = f'<w:rPrDefault><w:rPr>{fonts}<w:sz w:val="21"/><w:szCs w:val="21"/>{language}</w:rPr></w:rPrDefault>'
    spacing = '<w:spacing w:after="0" w:line="264" w:lineRule="auto"/>'
    defaults += f"<w:pPrDefault><w:pPr>{spacing}</w:pPr></w:pPrDefault>"
    made = "".join(_style(name, style, look) for name, style in STYLES.items())
    return _xml(f"<w:styles {NAMES}><w:docDefaults>{defaults}</w:docDefaults>{made}{_table_styles(look)}</w:styles>")


def _style(name: str, style: Style, look: Theme) -> str:
    default_ = ' w:default="1"' if name == "Normal" else ""
    told = name.lower() if name in LOWER_CASE else name
    base = f'<w:basedOn w:val="{style_id(style.base)}"/>' if style.base else ""
    next_ = '<w:next w:val="Normal"/>' if style.level or name in ("Title", "Subtitle") else ""
    paragraph = "".join(_paragraph_properties(name, style, look))
    return (
        f'<w:style w:type="{style.kind}"{default_} w:styleId="{style_id(name)}"><w:name w:val="{told}"/>'
        f"{base}{next_}<w:qFormat/>{f'<w:pPr>{paragraph}</w:pPr>' if paragraph else ''}"
        f"<w:rPr>{''.join(_letters(style, look))}</w:rPr></w:style>"
    )


def _paragraph_properties(name: str, style: Style, look: Theme) -> Iterator[str]:
    """In the order that the standard asks."""
    if style.kind != "paragraph":
        return
    if style.keep:
        yield "<w:keepNext/><w:keepLines/>"
    if style.bullet:
        yield '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    if style.frame:
        colour, kind, size = {
            "left": (look.edge, "single", 12),
            "warn": (look.series[1].colour, "single", 16),
            "box": (look.edge, "dashed", 6),
        }[style.frame]
        sides = ("top", "left", "bottom", "right", "between") if style.frame == "box" else ("left",)
        line = f'w:val="{kind}" w:sz="{size}" w:space="6" w:color="{colour.lstrip("#")}"'
        yield f"<w:pBdr>{''.join(f'<w:{side} {line}/>' for side in sides)}</w:pBdr>"
    if name in DIVIDED:
        yield f'<w:suppressAutoHyphens w:val="{DIVIDED[name]}"/>'
    if style.before or style.after or style.base == "Normal":
        yield f'<w:spacing w:before="{style.before * 20:.0f}" w:after="{style.after * 20:.0f}"/>'
    if style.frame:
        right = ' w:right="170"' if style.frame == "box" else ""
        yield f'<w:ind w:left="170"{right}/>'
    if name.endswith("Right"):
        yield '<w:jc w:val="right"/>'
    if style.level:
        yield f'<w:outlineLvl w:val="{style.level - 1}"/>'


def _letters(style: Style, look: Theme) -> Iterator[str]:
    if style.bold:
        yield "<w:b/><w:bCs/>"
    if style.colour:
        colours = {"accent": look.series[0].colour, "warn": look.series[1].colour}
        yield f'<w:color w:val="{(colours.get(style.colour) or getattr(look, style.colour)).lstrip("#")}"/>'
    if style.size:
        yield f'<w:sz w:val="{style.size * 2:.0f}"/><w:szCs w:val="{style.size * 2:.0f}"/>'
    if style.underline:
        yield '<w:u w:val="single"/>'


def _table_styles(look: Theme) -> str:
    """The table of a report: a rule under its header row, thin lines between the rows."""
    rule, line = look.edge.lstrip("#"), look.grid.lstrip("#")
    margins = '<w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>'
    margins += '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>'
    inside = f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{line}"/>'
    bottom = f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{line}"/>'
    head = f'<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{rule}"/></w:tcBorders>'
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        f'<w:style w:type="table" w:styleId="{style_id(TABLE_STYLE)}"><w:name w:val="{TABLE_STYLE}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{bottom}{inside}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>'
        f'<w:tcPr>{head}<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>'
    )


def _numbering() -> bytes:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    )
    level += '<w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl>'
    kind = '<w:multiLevelType w:val="singleLevel"/>'
    return _xml(
        f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0">{kind}{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _settings() -> bytes:
    """The document as Word since 2013 sets it, without a look at older versions.

    Words are divided in the cells of tables only, as in the PDF, whose widths of columns these are.
    """
    mode = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    return _xml(
        f'<w:settings {NAMES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:autoHyphenation/>'
        f'<w:compat><w:compatSetting {mode}/></w:compat><w:themeFontLang w:val="nl-NL"/></w:settings>'
    )


def families(look: Theme) -> tuple[str, ...]:
    """The font of the documents and those that may take its place: an organisation's own, which its computers have.

    The font that this project ships is on no office computer, and a document cannot count on its file: Arial is.
    """
    from analysis.report.theme import Font

    named = tuple(name for name in look.font.families if name != "sans-serif")
    return named if look.font.family != Font().family else (OFFICE_FONT, *named[1:-1])


def _fonts(names: tuple[str, ...]) -> bytes:
    """The font with those that take its place where it is not installed."""
    first, *others = names
    instead = f"<w:altName w:val={quoteattr(', '.join(others))}/>" if others else ""
    return _xml(
        f"<w:fonts {NAMES}><w:font w:name={quoteattr(first)}>{instead}"
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


if __name__ == "__main__":
    from analysis.report.theme import Theme

    SHIPPED.write_bytes(default(Theme()))
