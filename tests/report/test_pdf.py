"""The PDF of a report: what was recorded, in its order and untouched, with words for every figure; read by its tags."""

from __future__ import annotations

import copy
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from babel.numbers import parse_decimal
from fontTools.ttLib import TTFont
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_sample import SAY, records
from tests.accessibility import pdf_audit
from tests.accessibility.pdf_audit import Element, plain

from analysis.errors import MonitorError
from analysis.report import pdf, pdf_tables, text, theme

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="605" height="200" viewBox="0 0 453.54 150">'
    '<rect width="40" height="90" fill="#0b4a63"/><text x="50" y="40" font-family="Inter" font-size="9">551.300</text>'
    "</svg>"
)
LOCALES = {"nl": "nl_NL", "en": "en_GB"}
Records = list[dict[str, Any]]


def drawings(found: Records) -> dict[str, str]:
    return {record["id"]: SVG for record in found if record["kind"] == "figure"}


def made(found: Records, folder: Path, name: str = "report.pdf") -> Path:
    return pdf.write(found, drawings(found), folder / name)


def tags(path: Path) -> Element:
    with pikepdf.open(path) as opened:
        return pdf_audit.read(opened)


def rows_of(table: Element) -> list[list[str]]:
    return [[cell.text for cell in row.all("TH", "TD")] for row in table.all("TR")]


def one_of(found: Records, kind: str) -> dict[str, Any]:
    return next(record for record in found if record["kind"] == kind)


@pytest.fixture(scope="module", params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def path(language: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(records(language), tmp_path_factory.mktemp("pdf"))


@pytest.fixture(scope="module")
def tree(path: Path) -> Element:
    return tags(path)


def test_nothing_is_wrong_with_its_tags_language_title_fonts_and_words_for_figures(path: Path, language: str) -> None:
    alts = [record["alt"] for record in records(language) if record["kind"] == "figure"]
    assert pdf_audit.audit(path, language=language, title=SAY[language]["title"], alts=alts) == []


def test_all_that_was_recorded_stands_in_it_in_order(tree: Element, language: str) -> None:
    found, whole = records(language), plain(tree.text)
    report, end = found[0], one_of(found, "provenance")
    wanted = [report["title"], one_of(found, "headline")["text"], report["question"], report["next_release_text"]]
    for record in found:
        if record["kind"] == "key_figure":
            wanted += [record["label"], record["value_text"].replace(" ", "\u00a0"), record["status_text"].capitalize()]
    for record in found:
        if record["kind"] == "section":
            wanted.append(record["title"])
        elif record["kind"] == "paragraph":
            wanted.append(record["text"])
        elif record["kind"] in ("figure", "table"):
            wanted += [record["headline"], record["subtitle"], *record["caution"], record["source_line"]]
    wanted += [record["text"] for record in found if record["kind"] == "note"]
    wanted += [words for one in end["definitions"] for words in (one["label"], one["text"])]
    place = 0
    for words in wanted:
        place = whole.find(plain(words), place)
        assert place >= 0, f"{words!r} is missing or stands before what it follows"
    assert all(plain(source["citation"]) in whole for source in end["sources"])
    assert plain(end["cite_as"]) in whole


def test_a_table_has_the_recorded_cells(tree: Element, language: str) -> None:
    record = one_of(records(language), "table")
    header, *rows = rows_of(next(tree.all("Table")))
    assert [plain(cell) for cell in header] == [
        plain(column["label"] + (f"({column['unit']})" if column["unit"] else "")) for column in record["columns"]
    ]
    assert [[plain(cell) for cell in row] for row in rows] == [
        [plain(cell["text"]) for cell in row] for row in record["rows"]
    ]


def test_the_numbers_behind_each_figure_stand_in_the_appendix(tree: Element, language: str) -> None:
    figures = [record for record in records(language) if record["kind"] == "figure"]
    tables = list(tree.all("Table"))[1:]
    assert len(tables) == len(figures)
    for table, record in zip(tables, figures, strict=True):
        columns, data = record["chart"]["frame"]["columns"], record["chart"]["frame"]["data"]
        header, *rows = rows_of(table)
        place = next(n for n, label in enumerate(header) if re.match("Waarde|Value", label))
        shown = [float(parse_decimal(row[place], locale=LOCALES[language])) for row in rows]
        assert shown == [values[columns.index("value")] for values in data]


def test_links_lead_to_the_sources_and_to_the_appendix(path: Path, language: str) -> None:
    with pikepdf.open(path) as opened:
        links = [one for page in opened.pages for one in page.get("/Annots", [])]
        inside = [link for link in links if "/Dest" in link or link.get("/A", {}).get("/S") == pikepdf.Name("/GoTo")]
        targets = {str(link["/A"]["/URI"]) for link in links if "/URI" in link.get("/A", {})}
    end = one_of(records(language), "provenance")
    assert targets == {source["url"] for source in end["sources"]} | {"mailto:monitor@example.org"}
    figures = sum(record["kind"] == "figure" for record in records(language))
    assert len(inside) >= figures


def test_the_page_that_a_figure_names_is_that_of_its_numbers(path: Path, tree: Element, language: str) -> None:
    named = re.findall(r"(?:Cijfers bij deze figuur: pagina|Data for this figure: page) (\d+)", tree.text)
    with pikepdf.open(path) as opened:
        pages = ["".join(told for told, _ in pdf_audit.marked(page).values()) for page in opened.pages]
    heading = {"nl": "Cijfers bij figuur", "en": "Data behind figure"}[language]
    assert len(named) == 3
    for figure, number in enumerate(named, 1):
        assert f"{heading} {figure}" in pages[int(number) - 1].replace("\u00a0", " ")


def test_the_fonts_are_those_of_the_project(path: Path) -> None:
    with pikepdf.open(path) as opened:
        names = {str(font["/BaseFont"]) for page in opened.pages for font in page["/Resources"]["/Font"].values()}
    assert {name.split("+")[1] for name in names} == {"Inter-Regular", "Inter-SemiBold"}


def test_the_file_is_as_old_as_its_figures(path: Path) -> None:
    with pikepdf.open(path) as opened:
        assert str(opened.docinfo["/CreationDate"]).startswith("D:20251217")
        assert str(opened.docinfo["/ModDate"]) == str(opened.docinfo["/CreationDate"])


ELSEWHERE = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import test_pdf
test_pdf.made(test_pdf.records("nl"), Path(sys.argv[2]))
"""


def test_the_same_objects_give_the_same_bytes_anywhere_and_at_any_time(tmp_path: Path) -> None:
    home = Path(__file__).parents[2]
    found = []
    for name, zone, seed in (("one", "Pacific/Kiritimati", "1"), ("other place", "America/Adak", "2")):
        folder = tmp_path / name
        folder.mkdir()
        surroundings = {"TZ": zone, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": seed, "PYTHONPATH": str(home)}
        subprocess.run(
            [sys.executable, "-c", ELSEWHERE, str(Path(__file__).parent), str(folder)],
            cwd=folder,
            env=os.environ | surroundings,
            check=True,
        )
        found.append((folder / "report.pdf").read_bytes())
        assert sorted(file.name for file in folder.iterdir()) == ["report.pdf"]
    assert found[0] == found[1]


# ---- what stops it ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("alt", ["", "  ", None])
def test_a_figure_without_alt_text_stops_it(alt: str | None, tmp_path: Path) -> None:
    found = records("nl")
    record = next(one for one in found if one.get("id") == "shares")
    record["alt"] = alt
    with pytest.raises(MonitorError, match="figure 'shares' has no alt text"):
        made(found, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_typesetter_too_refuses_a_figure_without_alt_text() -> None:
    found = records("nl")
    content = pdf.contents(found, drawings(found))
    next(item for item in content["sections"][0]["items"] if item["kind"] == "figure")["alt"] = None
    with pytest.raises(MonitorError, match="missing alt text"):
        pdf.typeset(content, pdf.EARLIEST)


def test_a_figure_without_drawing_stops_it(tmp_path: Path) -> None:
    found = records("nl")
    with pytest.raises(MonitorError, match="figure 'persons' has no drawing"):
        pdf.write(found, {}, tmp_path / "report.pdf")


def test_a_sign_that_no_font_has_stops_it_and_is_named(tmp_path: Path) -> None:
    found = records("nl")
    one_of(found, "paragraph")["text"] = "een teken \U00013000 dat er niet is"
    with pytest.raises(MonitorError, match="\U00013000"):
        made(found, tmp_path)
    assert list(tmp_path.iterdir()) == []


# ---- texts are data ------------------------------------------------------------------------------------------------

NASTY = [
    '#panic() #import "x" #{1+1} $x^2$ *vet* _schuin_ `code` @verwijzing <label> [a] {b} = kop',
    "- lijst + lijst / term: x // geen commentaar /* ook niet */ \\ \\n \\u{41} ~ -- --- ... 1/2",
    "'enkel' \"dubbel\" ''twee'' & &amp; <b>x</b> %20 \u200bnul\u200dbreed\u2060 a\u00a0b a\u202fb",
    "https://voorbeeld.nl/a_b#c www.voorbeeld.nl naam@voorbeeld.nl =1+1 @som -1 +1",
]
SIGNS = st.text(st.sampled_from("ab1 #$*_`@<>[]{}=\\/~-+.\"'&%^|;:,!?()éë€−×≈→\u200b\u2060"), min_size=1, max_size=60)


def with_texts(words: str) -> Records:
    """A short report with a text everywhere that a text can stand."""
    found = [copy.deepcopy(record) for record in records("nl")]
    found = [record for record in found if record["kind"] not in ("figure", "key_figure", "note")]
    one_of(found, "headline")["text"] = one_of(found, "paragraph")["text"] = words
    one_of(found, "section")["title"] = words
    table = one_of(found, "table")
    table |= {"headline": words, "subtitle": words, "caution": [words], "source_line": words}
    table["rows"] = [[{"text": words, "value": words} for _ in table["columns"]]]
    found[0]["title"] = words
    return found


def assert_verbatim(words: str, folder: Path) -> None:
    tree = tags(made(with_texts(words), folder))
    wanted = re.sub(r"[\s\u00ad]+", "", words)
    places = [*tree.all("H1"), *list(tree.all("P"))[1:2], *list(tree.all("TD"))[:1], *list(tree.all("H2"))[1:2]]
    assert [plain(place.text) for place in places] == [wanted] * 4
    assert plain(next(tree.all("Caption")).text) == wanted
    assert plain(next(tree.all("H3")).text) == plain("Tabel 1") + wanted


@pytest.mark.parametrize("words", NASTY)
def test_no_text_is_read_as_markup(words: str, tmp_path: Path) -> None:
    assert_verbatim(words, tmp_path)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=SIGNS.filter(lambda words: plain(words.strip("\u200b\u2060")) != ""))
def test_any_signs_come_out_as_they_went_in(words: str, tmp_path: Path) -> None:
    assert_verbatim(words, tmp_path)


# ---- what a report may have besides --------------------------------------------------------------------------------


def test_a_long_table_is_cut_in_the_text_and_whole_in_the_appendix(tmp_path: Path) -> None:
    found = records("nl")
    table = one_of(found, "table")
    table["rows"] = [
        [
            {"text": f"gemeente {n}", "value": n},
            *table["rows"][0][1:3],
            {"text": "", "value": None},
            {"text": f"rij {n}"},
        ]
        for n in range(61)
    ]
    tree = tags(made(found, tmp_path))
    long = [rows_of(one)[1:] for one in tree.all("Table") if "gemeente" in one.text]
    assert [len(rows) for rows in long] == [20, 61]
    assert [row[0] for row in long[1]] == [f"gemeente {n}" for n in range(61)]
    assert re.search(r"de eerste 20 van 61 rijen; de volledige tabel staat op pagina \d+\.", tree.text)
    assert {row[3] for row in long[0]} == {"[z]"}
    assert "[z] niet van toepassing" in tree.text


def test_corrections_are_listed_with_their_day_and_place(tmp_path: Path) -> None:
    found = records("nl")
    bare = tags(made(found, tmp_path, "bare.pdf")).text
    assert text.Messages("nl").format("corrections-none") in bare
    found[0]["corrections"] = [{"date": "2026-03-02", "object": "shares", "was": "2,9%", "now": "2,8%"}]
    tree = tags(made(found, tmp_path))
    item = next(one for one in tree.all("LI") if "2 maart 2026" in one.text)
    assert plain(item.text).endswith(plain("2 maart 2026, Figuur 2 Er stond: 2,9% Er staat nu: 2,8%"))
    assert [plain(link.text) for link in item.all("Link")] == ["Figuur2"]


def test_a_draft_says_so_on_every_page(tmp_path: Path) -> None:
    found = records("nl")
    found[0]["draft"] = True
    with pikepdf.open(made(found, tmp_path)) as opened:
        pages = [page_text(page) for page in opened.pages]
    assert "Concept. Dit is een proefversie" in pages[0]
    assert all("concept" in page.lower() for page in pages)


def page_text(page: pikepdf.Page) -> str:
    """Everything on a page, its head and foot too."""
    return "".join(
        shown for _, shown in pdf_audit.shown(pikepdf.parse_content_stream(page), page.get("/Resources", {}))
    )


def test_pages_are_numbered_outside_of_the_tags(path: Path, tree: Element, language: str) -> None:
    with pikepdf.open(path) as opened:
        count = len(opened.pages)
        for number, page in enumerate(opened.pages, 1):
            foot = f"Pagina {number} van {count}" if language == "nl" else f"Page {number} of {count}"
            assert foot in page_text(page)
            assert foot not in tree.text


def test_a_foreign_definition_is_marked_as_such(tmp_path: Path) -> None:
    found = records("nl")
    one_of(found, "provenance")["definitions"] = [
        {"id": "a", "label": "Armoede", "text": "A person is poor", "language": "en"},
        {"id": "b", "label": "Arm", "text": "Iemand is arm"},
    ]
    spoken = dict(said for element in tags(made(found, tmp_path)).all() for said in element.spoken)
    assert spoken["A person is poor"] == "en"
    assert spoken["Iemand is arm"] == "nl"


def test_foreign_words_in_a_sentence_are_marked_as_such(tmp_path: Path) -> None:
    listed = text.Messages("nl").format("foreign-words").split(";")[0].strip()
    found = records("nl")
    one_of(found, "paragraph")["text"] = f"Hier staat {listed} & <meer>."
    tree = tags(made(found, tmp_path))
    paragraph = next(one for one in tree.all("P") if "Hier staat" in one.text)
    spoken = [said for one in (paragraph, *paragraph.all()) for said in one.spoken if said[0].strip()]
    assert [(told.strip(), tongue) for told, tongue in spoken] == [
        ("Hier staat", "nl"),
        (listed, "en"),
        ("& <meer>.", "nl"),
    ]


def test_a_key_figure_of_another_report_names_it_without_a_link(tmp_path: Path) -> None:
    found = records("nl")
    one_of(found, "key_figure").update(figure_id="debts#households", report_title="Problematische schulden")
    tree = tags(made(found, tmp_path))
    named = next(one for one in tree.all("P") if one.text == "Zie Problematische schulden")
    assert not list(named.all("Link"))


def test_a_key_figure_keeps_the_word_that_stood_before_its_number(tmp_path: Path) -> None:
    """About 1,100,000 is not 1,100,000: the page and the Word document say so, and so does the printed one."""
    found = records("nl")
    one_of(found, "key_figure").update(value_text="ongeveer 1.100.000", unit_text="personen")
    assert any(one.text == "ongeveer 1.100.000 personen" for one in tags(made(found, tmp_path)).all("P"))


def test_the_colours_are_those_of_the_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    monkeypatch.setattr(theme, "THEME", replace(theme.current(), ink="#112233"))
    with pikepdf.open(made(records("nl"), tmp_path)) as opened:
        fills = {
            tuple(round(float(part) * 255) for part in command.operands)
            for command in pikepdf.parse_content_stream(opened.pages[0])
            if str(command.operator) in ("scn", "rg") and len(command.operands) == 3
        }
    assert (0x11, 0x22, 0x33) in fills


# ---- tables on paper -----------------------------------------------------------------------------------------------

WIDTHS = st.lists(st.tuples(st.floats(5, 80), st.floats(0, 300)), min_size=1, max_size=9)


@given(columns=WIDTHS, texts=st.lists(st.lists(st.floats(1, 900), min_size=9, max_size=9), min_size=1, max_size=5))
def test_columns_fit_and_none_is_starved(columns: list[tuple[float, float]], texts: list[list[float]]) -> None:
    least = [wide for wide, _ in columns]
    natural = [wide + more for wide, more in columns]
    widths = pdf_tables.shared(natural, least, pdf_tables.ROOM, [row[: len(columns)] for row in texts])
    assert sum(widths) <= pdf_tables.ROOM + 1e-6
    if sum(least) <= pdf_tables.ROOM:
        assert all(wide >= one - 1e-6 for wide, one in zip(widths, least, strict=True))
    if sum(natural) <= pdf_tables.ROOM:
        assert widths == natural


def test_a_number_is_never_wider_than_its_column() -> None:
    """Measured with the advances in the font file, all digits as wide as a zero."""
    font = TTFont(theme.font_file(400, "ttf"))
    names, advances = font.getBestCmap(), font["hmtx"].metrics
    numbers = ["−1.234.567,89", "ruim 11.500", "0,1", "[x]"]
    columns = [{"label": "Wat", "align": "left"}, *({"label": "Waarde", "align": "right"} for _ in range(6))]
    long = "een lange omschrijving van wat deze rij telt, met veel woorden " * 4
    rows = [[{"text": long}, *({"text": number} for _ in range(6))] for number in numbers]
    shown = pdf_tables.fitted({"columns": columns, "rows": rows})
    assert sum(column["width"] for column in shown["columns"]) <= 170 / 25.4 * 72
    for number in numbers:
        wide = sum(advances[names[ord("0" if sign.isdigit() else sign)]][0] for sign in number)
        points = wide / font["head"].unitsPerEm * shown["size"]
        assert all(points <= column["width"] - shown["gutter"] / 2 for column in shown["columns"][1:])


def test_what_all_rows_of_a_long_table_say_is_told_once() -> None:
    columns = [{"label": "Gemeente"}, {"label": "Status"}, {"label": "Waarde", "unit": "procent"}]
    rows = [[{"text": f"g{n}"}, {"text": "definitief"}, {"text": str(n)}] for n in range(40)]
    table, told = pdf_tables.told_once({"columns": columns, "rows": rows})
    assert told == ["Status: definitief"]
    assert [column["label"] for column in table["columns"]] == ["Gemeente", "Waarde"]
    assert table["rows"][7] == [{"text": "g7"}, {"text": "7"}]
    assert pdf_tables.told_once({"columns": columns, "rows": rows[:5]})[1] == []
