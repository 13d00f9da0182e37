"""Words of another language are marked as such: terms in a text, and titles of sources."""

from __future__ import annotations

import csv
import re

import pytest
from report_reading import NS, by_id, drawings, parsed, words
from report_sample import records

from analysis import project
from analysis.report import catalogues, html, language, text

ENGLISH_TITLES = {
    "cbs_83739ENG",
    "cbs_85284eng_2022",
    "dutchnews_2025_12",
    "eige_ilc_peps01",
    "eurostat_2025_04_30",
    "paywatch_repo",
    "saba_nibud_2023",
    "schut_blog_2025",
    "scp_aik2018_nltimes",
    "xinhua_2017_02",
}
"""The sources whose title is English, read by a person; a new English source belongs here."""


def test_a_dutch_term_on_an_english_page_is_dutch() -> None:
    assert language.marked("a case file (melding) & more", "en") == (
        'a case file (<span lang="nl">melding</span>) &amp; more'
    )
    assert language.marked("meldingen, een melding", "nl") == "meldingen, een melding"
    assert language.marked("meldingen", "en") == "meldingen"


def test_the_page_marks_terms_in_its_texts() -> None:
    found = records("en")
    next(one for one in found if one["kind"] == "paragraph")["text"] = "A loan (saneringskrediet) <b>"
    shown = [p for p in parsed(html.page(found, drawings(found))).iter(f"{NS}p") if "A loan" in words(p)]
    assert [(e.get("lang"), words(e)) for e in shown[0]] == [("nl", "saneringskrediet")]
    assert words(shown[0]) == "A loan (saneringskrediet) <b>"


def test_titles_of_sources_have_their_language() -> None:
    with (project.raw() / "sources.csv").open(encoding="utf-8", newline="") as file:
        found = {row["source_id"] for row in csv.DictReader(file) if language.of_title(row["title"]) == "en"}
    assert found == ENGLISH_TITLES


@pytest.mark.parametrize(
    ("page", "title", "expected"),
    [
        ("en", "Leven in armoede 2025", "nl"),
        ("en", "Fewer Dutch live in poverty", None),
        ("nl", "Leven in armoede 2025", None),
        ("nl", "Fewer Dutch live in poverty", "en"),
    ],
)
def test_a_title_is_marked_where_it_differs_from_the_page(page: str, title: str, expected: str | None) -> None:
    found = records(page)
    source = found[-1]["sources"][0]
    source |= {"title": title, "citation": f"CBS (2025). {title}. 17 December 2025."}
    shown = by_id(parsed(html.page(found, drawings(found))))[f"source-{source['id']}"]
    assert next(shown.iter(f"{NS}a")).get("lang") == expected


def test_a_dutch_term_that_an_english_text_explains_stands_in_the_glossary() -> None:
    """`restructuring credit (saneringskrediet)`: both words are of the glossary, and the page marks the Dutch one."""
    with (project.raw() / "glossary.csv").open(encoding="utf-8", newline="") as file:
        terms = {row["term_nl"].split(" (")[0]: row["term_en"] for row in csv.DictReader(file)}
    every = "\n".join(path.read_text(encoding="utf-8") for path in sorted((catalogues.FOLDER / "en").glob("*.ftl")))
    explained = [(before, term) for before, term in re.findall(r"([\w -]+) \(([a-z-]+)\)", every) if term in terms]
    assert {"saneringskrediet", "melding", "dwangakkoord"} <= {term for _, term in explained}
    for before, term in explained:
        assert re.search(rf"{re.escape(terms[term].split(' (')[0])}s?$|refusing creditors to agree$", before.lower()), (
            term
        )
        assert language.marked(term, "en") != term


def test_foreign_words_are_given_with_their_language() -> None:
    for page, theirs in (("nl", "en"), ("en", "nl")):
        assert text.Messages(page).attribute("foreign-words", "language") == theirs
