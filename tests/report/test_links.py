"""Links from one report to another: a table cell and a key figure; they hold in a published tree."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag

import openpyxl
import pytest
from report_reading import DRAWING, NS, by_id, drawings, parsed, words
from report_sample import records

from analysis import published
from analysis.errors import ParameterError
from analysis.report import Report, documents, html, workbook
from analysis.report.recorded import MIME, assembled
from analysis.report.tables import cells

TITLE = {"nl": "Armoede in Nederland", "en": "Poverty in the Netherlands"}
PAGES = {"nl": "../../poverty_trends/default/report.html", "en": "../../poverty_trends/language-en/report.html"}


def linking(language: str = "nl", siblings: dict[str, str] | None = None) -> list[dict]:
    """A report `monitor` with a table and a key figure that point to figures of poverty_trends."""
    found = records(language)
    found[0] = found[0] | {"id": "monitor"} | ({} if siblings is None else {"siblings": siblings})
    for record in found:
        if record["kind"] == "key_figure" and record["id"] == "key0":
            record |= {"figure_id": "poverty_trends#persons", "report_title": TITLE[language]}
        if record["kind"] == "table":
            column = {"name": "report", "label": "Rapport", "unit": "", "align": "left", "kind": "text"}
            record["columns"] = [*record["columns"], column | {"decimals": None}]
            places = ["poverty_trends#persons", "poverty_trends"]
            record["rows"] = [
                [*row, *cells({"report": place}, {"report": "report"}, language)]
                for row, place in zip(record["rows"], places, strict=True)
            ]
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_cell_holds_the_place_and_shows_the_title(language):
    (cell,) = cells({"report": "poverty_trends#persons"}, {"report": "report"}, language)
    assert cell == {
        "text": TITLE[language],
        "value": "poverty_trends#persons",
        "report": "poverty_trends#persons",
    }
    assert cells({"report": None}, {"report": "report"}, language) == [{"text": "[x]", "value": None}]


def test_a_report_that_does_not_exist_is_refused():
    with pytest.raises(ParameterError, match="did you mean 'poverty_trends'"):
        cells({"report": "poverty_trend#persons"}, {"report": "report"}, "nl")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_links_to_the_same_language(language):
    found = linking(language, {"poverty_trends": PAGES[language]})
    tree = parsed(html.page(found, drawings(found)))
    links = [(words(a), a.get("href")) for a in tree.iter(f"{NS}a") if PAGES[language] in a.get("href", "")]
    see = {"nl": "Zie", "en": "See"}[language]
    label = found[2]["label"]
    assert links == [
        (f"{see} {TITLE[language]}: {label}", f"{PAGES[language]}#object-persons"),
        (TITLE[language], f"{PAGES[language]}#object-persons"),
        (TITLE[language], PAGES[language]),
    ]


def test_without_an_address_the_title_stands_alone():
    """A draft knows no other reports: it shows the words and no link that leads nowhere."""
    found = linking("nl")
    text = html.page(found, drawings(found))
    assert "#object-persons" not in text
    assert text.count(TITLE["nl"]) > 2


def test_workbook_and_csv_have_plain_text(tmp_path: Path):
    found = linking("nl", {"poverty_trends": PAGES["nl"]})
    book = openpyxl.load_workbook(workbook.write(found, tmp_path / "report.xlsx"))
    shown_ = [value for row in book["Tabel 1"].values for value in row]
    assert shown_.count(TITLE["nl"]) == 2
    assert not any(cell.hyperlink for row in book["Tabel 1"].iter_rows() for cell in row)
    table = next(record for record in found if record["kind"] == "table")
    assert [line.split(",")[-1] for line in documents.table_csv(table).splitlines()[1:]] == [
        "poverty_trends#persons",
        "poverty_trends",
    ]


def test_a_key_figure_may_stand_for_a_figure_of_another_report(shown):
    report = Report("poverty_trends", {"language": "nl"})
    latest = published.observation(published.read("persons_in_poverty", "cbs_scp_nibud_2024", "all_persons"))
    report.key_figure("count", latest, figure="poverty_trends#persons_in_poverty", population="all_persons")
    report.headline("section-line")
    report.finish(next_release="cbs_poverty")
    found = assembled([bundle[MIME] for bundle in shown])
    key = next(record for record in found if record["kind"] == "key_figure")
    assert (key["figure_id"], key["report_title"]) == ("poverty_trends#persons_in_poverty", TITLE["nl"])
    (source,) = found[-1]["sources"]
    assert source["used_by"] == ["key-count"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_links_lead_to_the_figure_in_a_published_tree(tmp_path: Path, language):
    folder = {"nl": "default", "en": "language-en"}[language]
    target = tmp_path / "poverty_trends" / folder
    page = tmp_path / "monitor" / folder / "report.html"
    found = linking(language, {"poverty_trends": PAGES[language]})
    for place, shown_ in ((target / "report.html", records(language)), (page, found)):
        place.parent.mkdir(parents=True)
        place.write_text(html.page(shown_, drawings(shown_)), encoding="utf-8")
    places = [a.get("href", "") for a in parsed(page.read_text("utf-8")).iter(f"{NS}a") if "../.." in a.get("href", "")]
    checked = 0
    for href in places:
        address, fragment = urldefrag(href)
        if "index.html" in address:
            continue
        file = (page.parent / address).resolve()
        assert file.is_file()
        assert not fragment or fragment in by_id(parsed(file.read_text("utf-8")))
        checked += 1
    assert checked == 3


def test_a_link_stays_when_the_other_report_was_not_made(tmp_path: Path):
    """Equal runs give equal bytes, whatever else was made; the words tell what is meant, and the page stays whole."""
    found = linking("nl", {"poverty_trends": PAGES["nl"]})
    assert not (tmp_path / "poverty_trends").exists()
    documents.write(found, tmp_path / "monitor" / "default", draw=lambda record: Drawing(record["id"]))
    page = (tmp_path / "monitor" / "default" / "report.html").read_text(encoding="utf-8")
    assert f'<a href="{PAGES["nl"]}#object-persons">{TITLE["nl"]}</a>' in page


class Drawing:
    """A stand-in for a chart."""

    def __init__(self, ident: str) -> None:
        self.drawing = DRAWING.replace("{id}", ident)

    def svg(self, *, bare: bool = False) -> str:
        return self.drawing

    def png(self, dpi: int = 300) -> bytes:
        return b""

    def pdf(self) -> bytes:
        return b""

    def csv(self) -> str:
        return ""
