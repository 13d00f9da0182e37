"""Every PDF that is published, read back: by the pdfua package, by our own audit, and as pictures of its pages."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pdf_audit
import pdfua
import pikepdf
import pytest
from babel.numbers import parse_decimal
from pdf_audit import Element, plain
from published_reports import EACH

from analysis.report.outline import title_of

pytestmark = pytest.mark.check

NOT_RUN = {"UA-14-001"}  # pdfua 0.1.3 fails on a heading with one piece of text; our audit looks at headings itself
LOCALES = {"nl": "nl_NL", "en": "en_GB"}
DPI = 50
EDGE = 15  # millimetres at the sides that stay white: margins are 20
Places = dict[tuple[str, str], Path]
RecordsOf = Callable[[str, str], list[dict[str, Any]]]
each = pytest.mark.parametrize(("report", "language"), EACH)


def objects(records: list[dict[str, Any]], *kinds: str) -> list[dict[str, Any]]:
    return [record for record in records if record["kind"] in kinds]


@each
def test_pdfua_finds_nothing(report: str, language: str, places: Places) -> None:
    found = pdfua.validate(places[report, language] / "report.pdf")
    assert [finding.to_dict() for finding in found.findings] == []
    assert {rule.rule_id for rule in found.skipped} <= NOT_RUN


@each
def test_our_audit_finds_nothing(report: str, language: str, places: Places, records_of: RecordsOf) -> None:
    records = records_of(report, language)
    alts = [figure["alt"] for figure in objects(records, "figure")]
    path = places[report, language] / "report.pdf"
    assert pdf_audit.audit(path, language=language, title=title_of(records[0]), alts=alts) == []


@each
def test_it_says_what_was_recorded(report: str, language: str, places: Places, records_of: RecordsOf) -> None:
    records = records_of(report, language)
    with pikepdf.open(places[report, language] / "report.pdf") as pdf:
        root = pdf_audit.read(pdf)
    text = plain(root.text)
    told = [record["text"] for record in objects(records, "headline", "paragraph", "unanswered", "note")]
    told += [record["title"] for record in objects(records, "section")]
    told += [key["value_text"] for key in objects(records, "key_figure")]
    for shown in objects(records, "figure", "table"):
        told += [shown["headline"], shown["subtitle"], *shown["caution"], shown["source_line"]]
    assert [words for words in told if plain(words) not in text] == []
    tables = [
        [[plain(cell.text) for cell in row.all("TH", "TD")] for row in one.all("TR")] for one in root.all("Table")
    ]
    for record in objects(records, "table"):
        cells = [[plain(cell["text"]) or "[z]" for cell in row] for row in record["rows"]]
        assert any(holds(table, cells) for table in tables), f"no table holds the cells of {record['id']}"
    appended = appendix(root, language)
    for number, figure in enumerate(objects(records, "figure"), 1):
        frame = figure["chart"]["frame"]
        recorded = [row[frame["columns"].index("value")] for row in frame["data"]]
        shown = printed(appended[number], language, len(recorded))
        assert len(shown) == len(recorded), f"{figure['id']} has other rows"
        wrong = [pair for pair in zip(recorded, shown, strict=True) if not agrees(*pair, language)]
        assert wrong == [], f"{figure['id']}: recorded and printed value"


def holds(table: list[list[str]], cells: list[list[str]]) -> bool:
    """Whether a table has these rows, without the columns that say the same in all of them (told in its caption)."""
    rows = table[1:]
    if len(rows) != len(cells):
        return False
    varied = [place for place in range(len(cells[0])) if len({row[place] for row in cells}) > 1]
    return rows == cells or rows == [[row[place] for place in varied] for row in cells]


def appendix(root: Element, language: str) -> dict[int, tuple[str, list[list[str]]]]:
    """The tables behind the figures by the number of the figure: the words before each, and its cells."""
    start = {"nl": "Cijfers bij figuur", "en": "Data behind figure"}[language]
    found: dict[int, tuple[str, list[list[str]]]] = {}
    number, words = 0, ""
    for element in root.all("H1", "H2", "H3", "P", "Caption", "Table"):
        if element.role.startswith("H"):
            named = re.fullmatch(rf"{start}\s(\d+)", element.text)
            number, words = int(named[1]) if named else 0, ""
        elif element.role == "Table" and number:
            words += "".join(caption.text for caption in element.all("Caption"))
            found[number] = words, [[cell.text for cell in row.all("TH", "TD")] for row in element.all("TR")]
        words += element.text if element.role in ("P", "Caption") else ""
    return found


def printed(table: tuple[str, list[list[str]]], language: str, count: int) -> list[str]:
    """The values that a table prints; one that is the same in all rows stands in the words before the table."""
    words, (header, *rows) = table
    name = {"nl": "Waarde", "en": "Value"}[language]
    place = next((n for n, label in enumerate(header) if re.match(rf"{name}\b", label)), None)
    if place is not None:
        return [row[place] for row in rows]
    once = re.search(rf"{name}[^:;]*: ([^;)]+)", words)
    return [once[1] if once else ""] * count


def agrees(recorded: float | None, shown: str, language: str) -> bool:
    """Whether a printed number is a recorded one, rounded to the decimals that it has."""
    if recorded is None:
        return shown == "[x]"
    digits = re.search(r"-?\d[\d.,]*$", shown.replace("\u2212", "-"))  # words such as `about` may stand before it
    if digits is None:
        return False
    number = parse_decimal(digits[0], locale=LOCALES[language])
    return abs(float(number) - recorded) <= 0.5 * 10.0 ** int(number.as_tuple().exponent) + 1e-9


@each
@pytest.mark.needs("pdftoppm")
def test_nothing_runs_off_a_page(
    report: str, language: str, places: Places, tool: Callable[[str], str], tmp_path: Path
) -> None:
    path = places[report, language] / "report.pdf"
    pages = pictures(path, tool("pdftoppm"), tmp_path)
    edge = round(EDGE / 25.4 * DPI)
    inked = [
        number
        for number, page in enumerate(pages, 1)
        if any(part.min() < 250 for part in (page[:, :edge], page[:, -edge:], page[: edge // 2], page[-edge // 2 :]))
    ]
    assert inked == []
    assert [number for number, page in enumerate(pages, 1) if page.min() > 200] == [], "an empty page"


def pictures(path: Path, pdftoppm: str, folder: Path) -> list[np.ndarray]:
    """The pages as pictures in grey, 0 (black) to 255 (white)."""
    subprocess.run(
        [pdftoppm, "-gray", "-r", str(DPI), str(path), str(folder / "page")], check=True, capture_output=True
    )
    found = []
    for file in sorted(folder.glob("page-*.pgm")):
        _, size, _, content = file.read_bytes().split(b"\n", 3)
        wide, high = (int(part) for part in size.split())
        found.append(np.frombuffer(content, dtype=np.uint8).reshape(high, wide))
    return found


# ---- the checks notice what is wrong -------------------------------------------------------------------------------

ONE = ("vroegsignalering_reach", "en")  # the shortest


def spoiled(places: Places, folder: Path, change: Callable[[pikepdf.Pdf], None]) -> Path:
    """A published PDF with one fault."""
    path = folder / "spoiled.pdf"
    with pikepdf.open(places[ONE] / "report.pdf") as pdf:
        change(pdf)
        pdf.save(path)
    return path


def tagged(pdf: pikepdf.Pdf, role: str) -> Any:
    """The first tag with a role."""

    def search(node: Any) -> Any:
        if isinstance(node, pikepdf.Array):
            return next((found for kid in node if (found := search(kid)) is not None), None)
        if not isinstance(node, pikepdf.Dictionary):
            return None
        return node if node.get("/S") == pikepdf.Name(role) else search(node.get("/K"))

    return search(pdf.Root.StructTreeRoot.K)


def without_alt(pdf: pikepdf.Pdf) -> None:
    del tagged(pdf, "/Figure")["/Alt"]


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def without_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def without_marks(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[1]
    font = next(iter(page.Resources.Font.keys()))
    page.contents_add(f"BT {font} 9 Tf (stray) Tj ET 10 10 50 50 re f".encode())


def without_font(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def without_meaning(pdf: pikepdf.Pdf) -> None:
    del next(iter(pdf.pages[0].Resources.Font.values()))["/ToUnicode"]


def without_scope(pdf: pikepdf.Pdf) -> None:
    del tagged(pdf, "/TH")["/A"]


def without_headers(pdf: pikepdf.Pdf) -> None:
    del tagged(pdf, "/TD")["/A"]


def without_words_for_a_link(pdf: pikepdf.Pdf) -> None:
    link = next(one for page in pdf.pages for one in page.get("/Annots", []))
    del link["/Contents"]


def with_a_heading_skipped(pdf: pikepdf.Pdf) -> None:
    tagged(pdf, "/H2")["/S"] = pikepdf.Name("/H4")


def with_an_empty_heading(pdf: pikepdf.Pdf) -> None:
    tagged(pdf, "/H2")["/K"] = pikepdf.Array()


def without_bookmarks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Outlines"]


def without_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/ViewerPreferences"]


def without_mark_of_the_standard(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as xmp:
        del xmp["pdfuaid:part"]


@pytest.mark.parametrize(
    ("change", "told", "rule"),
    [
        (without_alt, "figure 1 has no alt text", "UA-13-004"),
        (without_language, "the language is None, not", "UA-06-001"),
        (without_tags, "there are no tags", "UA-01-005"),
        (without_marks, "page 2: Tj stands outside of all tags", "UA-01-003"),
        (without_font, "is not embedded", ""),
        (without_meaning, "does not say what its signs mean", ""),
        (without_scope, "has a header without scope", ""),
        (without_headers, "has a cell without header", ""),
        (without_words_for_a_link, "a link does not say where it goes", "UA-18-005"),
        (with_a_heading_skipped, "skips a level", ""),
        (with_an_empty_heading, "is empty", ""),
        (without_bookmarks, "has no bookmark", ""),
        (without_title, "shows the name of the file", "UA-07-002"),
        (without_mark_of_the_standard, "pdfuaid:part is None, not 1", ""),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_a_fault_is_noticed(
    change: Callable[[pikepdf.Pdf], None],
    told: str,
    rule: str,
    places: Places,
    records_of: RecordsOf,
    tmp_path: Path,
) -> None:
    """By our audit, and by pdfua where it has a rule for it (`rule`)."""
    path = spoiled(places, tmp_path, change)
    records = records_of(*ONE)
    alts = [figure["alt"] for figure in objects(records, "figure")]
    problems = pdf_audit.audit(path, language=ONE[1], title=title_of(records[0]), alts=alts)
    assert any(told in problem for problem in problems), problems
    if rule:
        assert rule in {finding.rule_id for finding in pdfua.validate(path).findings}


def test_a_wrong_number_is_noticed() -> None:
    assert agrees(12.34, "12,3", "nl")
    assert not agrees(12.34, "12,4", "nl")
    assert not agrees(1234.0, "1.234", "en")
    assert agrees(1_500_000, "ongeveer 1.500.000", "nl")
    assert not agrees(1_500_000, "niet bekend", "nl")
    assert agrees(None, "[x]", "nl")
    assert holds([["a", "b"], ["1", "2"]], [["1", "2"]])
    assert not holds([["a", "b"], ["1", "3"]], [["1", "2"]])
