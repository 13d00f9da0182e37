"""The page of a report: valid, self-contained, every figure with its table, description, downloads and citation."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import Any
from xml.etree import ElementTree

import pytest
from report_reading import NS, SVG, by_id, drawings, parsed, words
from report_sample import SAY, records

from analysis.errors import ChartError, MonitorError
from analysis.report import html, svg


def page(language: str = "nl", found: list[dict[str, Any]] | None = None) -> str:
    found = records(language) if found is None else found
    return html.page(found, drawings(found))


@pytest.fixture(params=["nl", "en"])
def tree(request: pytest.FixtureRequest) -> ElementTree.Element:
    return parsed(page(request.param))


def test_language_title_and_one_heading() -> None:
    for language in ("nl", "en"):
        found = parsed(page(language))
        assert found.get("lang") == language
        title = SAY[language]["title"]
        assert words(found.find(f"{NS}head/{NS}title")).startswith(title)  # type: ignore[arg-type]
        assert [words(h) for h in found.iter(f"{NS}h1")] == [title]


def test_headings_never_skip_a_level(tree: ElementTree.Element) -> None:
    levels = [int(e.tag[-1]) for e in tree.iter() if re.fullmatch(re.escape(NS) + "h[1-6]", str(e.tag))]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


def test_landmarks_and_skip_link(tree: ElementTree.Element) -> None:
    for name in ("header", "main", "nav", "footer"):
        assert len(list(tree.iter(f"{NS}{name}"))) == 1
    first_link = next(tree.iter(f"{NS}a"))
    assert first_link.get("href") == "#content"
    assert by_id(tree)["content"].tag == f"{NS}main"


def test_ids_are_unique_and_every_reference_has_a_target(tree: ElementTree.Element) -> None:
    ids = Counter(e.get("id") for e in tree.iter() if e.get("id"))
    assert [name for name, count in ids.items() if count > 1] == []
    for element in tree.iter():
        for attribute in ("aria-labelledby", "aria-describedby"):
            for target in (element.get(attribute) or "").split():
                assert target in ids
        href = element.get("href") or ""
        assert not href.startswith("#") or href[1:] in ids


def test_contents_lead_to_every_section(tree: ElementTree.Element) -> None:
    targets = [a.get("href") for nav in tree.iter(f"{NS}nav") for a in nav.iter(f"{NS}a")]
    headings = [e.get("id") for e in tree.iter(f"{NS}h2") if e.get("id") != "contents"]
    assert targets == [f"#{name}" for name in headings]


def test_drawings_have_name_and_description() -> None:
    found = records("nl")
    tree = parsed(page("nl", found))
    ids = by_id(tree)
    figures = [record for record in found if record["kind"] == "figure"]
    shown = list(tree.iter(f"{SVG}svg"))
    assert len(shown) == len(figures) == 3
    for drawing, record in zip(shown, figures, strict=True):
        assert drawing.get("role") == "img"
        name, description = (words(ids[target]) for target in drawing.get("aria-labelledby", "").split())
        assert (name, description) == (record["headline"], record["alt"])
        assert drawing.get("width") is None
        assert len(list(drawing.iter(f"{SVG}title"))) == 1


def test_each_figure_has_table_downloads_caution_source_and_citation() -> None:
    found = records("nl")
    ids = by_id(parsed(page("nl", found)))
    for record in (r for r in found if r["kind"] == "figure"):
        figure = ids[f"figure-{record['id']}"]
        text = words(figure)
        for expected in (record["headline"], record["subtitle"], record["source_line"], *record["caution"]):
            assert expected in text
        table = next(figure.iter(f"{NS}table"))
        assert len(table.findall(f"{NS}tbody/{NS}tr")) == len(record["chart"]["frame"]["data"])
        assert table.find(f"{NS}caption") is not None
        links = [a.get("href") for a in figure.iter(f"{NS}a")]
        id_ = record["id"]
        assert links == [
            f"tables/{id_}.csv",
            "report.xlsx",
            f"figures/{id_}.png",
            f"figures/{id_}.svg",
            f"figures/{id_}.pdf",
            f"#figure-{id_}",
        ]
        assert "In: Monitor armoede en schulden (2025)" in text


def test_table_behind_the_figure_is_what_was_drawn() -> None:
    for language, header, values in (
        ("nl", ["Periode", "Waarde (personen)", "Status"], ["2024", "551.300", "Voorlopig"]),
        ("en", ["Period", "Value (persons)", "Status"], ["2024", "551,300", "Provisional"]),
    ):
        table = next(by_id(parsed(page(language)))["figure-persons"].iter(f"{NS}table"))
        rows = [[words(cell) for cell in row] for row in table.iter(f"{NS}tr")]
        assert rows[0] == header
        assert rows[-1] == values
        assert len(rows) == 8


def test_tables_have_scopes_and_no_empty_cells(tree: ElementTree.Element) -> None:
    tables = list(tree.iter(f"{NS}table"))
    assert len(tables) == 4
    for table in tables:
        assert len(table.findall(f"{NS}thead/{NS}tr")) == 1
        assert all(th.get("scope") == "col" for th in table.findall(f"{NS}thead/{NS}tr/{NS}th"))
        for row in table.findall(f"{NS}tbody/{NS}tr"):
            assert row[0].get("scope") == "row"
            assert all(words(cell) for cell in row)
            assert not any(cell.get("colspan") or cell.get("rowspan") for cell in row)


def test_keyboard_stops_only_where_something_can_scroll(tree: ElementTree.Element) -> None:
    """Three columns of short words fit a phone; five columns with sentences do not."""
    stops = [element.get("aria-labelledby") for element in tree.iter() if element.get("role") == "region"]
    assert "figure-persons-data-caption" not in stops
    assert stops[-1] == "table-goals-title"
    parents = {child: parent for parent in tree.iter() for child in parent}
    for table in tree.iter(f"{NS}table"):
        around = parents[table]
        assert around.get("tabindex") == ("0" if around.get("role") else None)


def test_figure_with_its_own_drawing_for_phones_is_no_stop() -> None:
    found = records("nl")
    for narrow, stops in ((drawings(found), 0), ({}, 3)):
        tree = parsed(html.page(found, drawings(found), narrow))
        pictures = [e for e in tree.iter(f"{NS}div") if (e.get("class") or "").startswith("picture")]
        assert len([e for e in pictures if e.get("tabindex") == "0" and e.get("role") == "group"]) == stops


def longer(found: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    table = next(record for record in found if record["kind"] == "table")
    table["rows"] = (table["rows"] * count)[:count]
    return found


def test_long_table_says_on_paper_where_the_rest_is() -> None:
    notes = [e for e in by_id(parsed(page("nl", longer(records("nl"), 342))))["table-goals"] if e.tag == f"{NS}p"]
    assert [words(note) for note in notes if note.get("class") == "print-only"] == [
        "Hier staan de eerste 20 van 342 rijen; de volledige tabel in report.xlsx en tables/goals.csv."
    ]
    assert "eerste 20 van" not in page("nl", longer(records("nl"), 60))
    assert "nth-child(n+21){display:none}" in html.style()


def test_shorthand_has_a_legend() -> None:
    text = words(by_id(parsed(page()))["table-goals"])
    assert "[x] niet beschikbaar; [p] voorlopig cijfer." in text


def test_nothing_is_loaded_and_no_script_runs(tree: ElementTree.Element) -> None:
    text = page()
    policies = [meta.get("content") or "" for meta in tree.iter(f"{NS}meta") if meta.get("http-equiv")]
    assert ["default-src 'none'" in policy for policy in policies] == [True]
    assert not list(tree.iter(f"{NS}script"))
    for element in tree.iter():
        for name in ("src", "srcset", "data", "poster"):
            assert element.get(name) is None
        if element.tag == f"{NS}link":
            assert element.get("rel") == "alternate"
    assert re.findall(r"url\((?!data:)", text) == []
    assert "@import" not in text


def test_key_figures_read_as_term_and_value() -> None:
    text = page()
    assert text.index('id="key-figures"') < text.index('id="contents"') < text.index('id="section-new_line"')
    cards = [words(e) for e in parsed(text).iter(f"{NS}div") if e.get("class") == "card"]
    assert cards[0] == "Personen in armoede, 2024 551.300 personen +74.600 t.o.v. 2023. voorlopig. " + (
        "Zie figuur 1: Personen in armoede"
    )
    assert "3,1%" in cards[1]


def test_opening_says_until_when_and_what_comes() -> None:
    text = words(parsed(page("nl")).find(f".//{NS}main"))  # type: ignore[arg-type]
    for expected in (
        SAY["nl"]["headline"],
        "Cijfers tot en met 17 december 2025",
        "Volgende cijfers CBS publiceert nieuwe cijfers",
        "monitor@example.org",
        "Populatie Alle personen",
        "Betrouwbaarheidsniveau 95%",
    ):
        assert expected in text


def test_sources_link_out_and_back() -> None:
    source = by_id(parsed(page()))["source-cbs_lia2025_h2"]
    links = [a.get("href") for a in source.iter(f"{NS}a")]
    assert links == ["https://longreads.cbs.nl/leven-in-armoede-2025/hoeveel-mensen-zijn-arm", "#figure-persons"]
    assert "Op longreads.cbs.nl. Licentie: CC BY 4.0" in words(source)


def test_source_is_read_once_and_its_title_is_the_link() -> None:
    found = records("nl")
    source = found[-1]["sources"][0]
    source |= {
        "citation": "CBS (2025). Armoede stijgt. Geciteerd door NOS. 17 december 2025.",
        "title": "Armoede stijgt.",
    }
    shown = by_id(parsed(page("nl", found)))[f"source-{source['id']}"]
    assert words(next(shown.iter(f"{NS}a"))) == "Armoede stijgt"
    assert words(shown).count("Armoede stijgt") == 1
    assert ".." not in words(shown)
    assert words(shown[0]) == source["citation"]
    del source["title"]
    whole = by_id(parsed(page("nl", found)))[f"source-{source['id']}"]
    assert words(next(whole.iter(f"{NS}a"))) == source["citation"]


def test_copy_stands_under_its_own_heading() -> None:
    for language, title in (
        ("nl", "Kopieën van tabellen van de producent"),
        ("en", "Copies of the producer’s tables"),
    ):
        found = records(language)
        assert title not in page(language, found)
        next(s for s in found[-1]["sources"] if s["id"] == "cbs_lia2025_h2")["copy"] = True
        tree = parsed(page(language, found))
        (closing,) = [e for e in tree.iter(f"{NS}section") if e.get("aria-labelledby") == "sources"]
        place = [words(e) for e in closing].index(title)
        assert "source-cbs_lia2025_h2" in by_id(closing[place + 1])


def test_source_of_a_text_leads_to_its_section() -> None:
    found = records("nl")
    section = next(record for record in found if record["kind"] == "section")
    paragraph = next(record for record in found[found.index(section) :] if record["kind"] == "paragraph")
    source = found[-1]["sources"][0]
    key_figure = next(record for record in found if record["kind"] == "key_figure")
    source["used_by"] = [paragraph["id"], section["id"], key_figure["id"]]
    shown = by_id(parsed(page("nl", found)))[f"source-{source['id']}"]
    links = [(a.get("href"), words(a)) for a in shown.iter(f"{NS}a")][1:]
    assert links == [
        ("#key-figures", "kerncijfers"),
        (f"#section-{section['id']}", f"tekst van ‘{section['title']}’"),
    ]


def test_facts_stand_before_the_question() -> None:
    found = records("nl")
    assert "Te vergelijken met" not in page("nl", found)
    found[0]["facts"] = [
        {"label": "Te vergelijken met", "text": "CBS & SCP <2018>"},
        {"label": "Doelen", "text": "geen"},
    ]
    facts = next(e for e in parsed(page("nl", found)).iter(f"{NS}dl") if e.get("class") == "facts")
    assert [words(row) for row in facts][:2] == ["Te vergelijken met CBS & SCP <2018>", "Doelen geen"]
    assert words(facts[2]).startswith("Vraag ")


def test_text_of_a_report_is_never_markup() -> None:
    found = records("nl")
    found[1]["text"] = "Meer <script>alert(1)</script> & minder"
    assert "<script" not in page("nl", found)
    assert "&lt;script&gt;" in page("nl", found)


def test_contact_may_be_missing_or_a_page() -> None:
    found = records("nl")
    found[-1]["report_errors_to"] = ""
    closing = next(
        e for e in parsed(page("nl", found)).iter(f"{NS}section") if "corrections" in e.get("aria-labelledby", "")
    )
    assert "Meld die bij de organisatie die dit rapport heeft gepubliceerd." in words(closing)
    found[-1]["report_errors_to"] = "https://example.org/fout"
    assert '<a href="https://example.org/fout">https://example.org/fout</a>' in page("nl", found)


def test_no_key_figure_may_point_to_nothing() -> None:
    found = records("nl")
    found[2]["figure_id"] = "persosn"
    with pytest.raises(MonitorError, match=r"'persosn'.*did you mean 'persons'"):
        page("nl", found)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"kind": "figuur"}, "kind 'figuur'"),
        ({"kind": "paragraph", "id": "goals_text", "text": "x"}, "two objects with id 'goals_text'"),
        ({"kind": "headline", "text": "x"}, "this one holds 2"),
    ],
)
def test_objects_must_fit_together(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(MonitorError, match=complaint):
        page("nl", [*records("nl"), change])


def test_figure_without_drawing_is_refused() -> None:
    with pytest.raises(MonitorError, match="'persons' has no drawing"):
        html.page(records("nl"), {})


@pytest.mark.parametrize(
    "drawing",
    ["<p>no</p>", '<svg><image href="https://x.org/a.png"/></svg>', "<svg><script>1</script></svg>"],
)
def test_drawing_that_loads_or_runs_is_refused(drawing: str) -> None:
    with pytest.raises(ChartError, match="'persons'"):
        svg.inline(drawing, "persons", "a", "b")


def test_missing_value_is_marked() -> None:
    found = records("nl")
    figure = next(record for record in found if record.get("id") == "persons")
    place = figure["chart"]["frame"]["columns"].index("value")
    figure["chart"]["frame"]["data"][2][place] = None
    table = by_id(parsed(page("nl", found)))["figure-persons"]
    assert "2020 [x] Definitief" in words(table)
    assert "[x] niet beschikbaar" in words(table)


def test_same_objects_same_page() -> None:
    assert page("nl") == page("nl", records("nl"))


def test_figure_name_stays_with_its_number() -> None:
    assert html.bind("Zie figuur 1 en tabel 2, € 1.510") == "Zie figuur\u00a01 en tabel\u00a02, €\u00a01.510"
    assert html.bind("17 december 2025") == "17\u00a0december 2025"


def test_phone_has_its_own_drawing_with_its_own_ids() -> None:
    found = records("nl")
    tree = parsed(html.page(found, drawings(found), drawings(found)))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {"figure-persons-persons-axes", "figure-persons-narrow-persons-axes"} <= set(ids)
    narrow = [e for e in tree.iter(f"{NS}div") if e.get("class") == "drawing narrow"]
    assert [len(list(e.iter(f"{SVG}svg"))) for e in narrow] == [1, 1, 1]


def test_references_inside_a_drawing_follow_its_ids() -> None:
    drawing, width = svg.inline(
        '<svg width="72pt" height="36pt"><g id="a"/><use href="#a"/><g clip-path="url(#a)"/></svg>', "fig", "n", "d"
    )
    assert tuple(re.findall(r'id="fig-a"|href="[^"]+"|url[^"]+', drawing)) == (
        'id="fig-a"',
        'href="#fig-a"',
        "url(#fig-a)",
    )
    assert width == 96
    assert 'viewBox="0 0 96 48"' in drawing
