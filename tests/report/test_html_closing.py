"""The end of a page: corrections, where to report errors, abbreviations."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from report_reading import NS, drawings, parsed, words
from report_sample import records

from analysis.report import closing, html, text

CORRECTIONS = [
    {"date": "2026-03-02", "object": "shares", "was": "2,9% in 2024 & <later>", "now": "2,8% in 2024"},
    {"date": "2026-05-11", "object": "", "was": "de armoedegrens", "now": "de nieuwe armoedegrens"},
    {"date": "2026-01-07", "object": "gone", "was": "een figuur", "now": "geen figuur"},
]


def section(found: list[dict[str, Any]], name: str) -> ElementTree.Element:
    tree = parsed(html.page(found, drawings(found)))
    return next(e for e in tree.iter(f"{NS}section") if e.get("aria-labelledby") == name)


@pytest.mark.parametrize(
    ("language", "none", "how"),
    [
        ("nl", "Tot nu toe zijn er geen correcties op dit rapport.", "Meld die via monitor@example.org."),
        ("en", "There have been no corrections to this report so far.", "Please report it to monitor@example.org."),
    ],
)
def test_without_corrections_the_page_says_so_and_how_to_report(language: str, none: str, how: str) -> None:
    shown = words(section(records(language), "corrections"))
    assert none in shown
    assert how in shown


def test_corrections_stand_newest_first_with_their_figure() -> None:
    found = records("nl")
    found[0]["corrections"] = CORRECTIONS
    part = section(found, "corrections")
    listed = [[words(p) for p in li] for li in part.iter(f"{NS}li")]
    assert listed == [
        ["11 mei 2026, het hele rapport", "Er stond: de armoedegrens", "Er staat nu: de nieuwe armoedegrens"],
        ["2 maart 2026, Figuur 2", "Er stond: 2,9% in 2024 & <later>", "Er staat nu: 2,8% in 2024"],
        ["7 januari 2026", "Er stond: een figuur", "Er staat nu: geen figuur"],
    ]
    assert [a.get("href") for a in part.iter(f"{NS}a")] == ["#figure-shares", "mailto:monitor@example.org"]
    assert [t.get("datetime") for t in part.iter(f"{NS}time")] == ["2026-05-11", "2026-03-02", "2026-01-07"]
    assert "geen correcties" not in words(part)


def test_only_abbreviations_that_a_reader_meets_are_explained() -> None:
    say = text.Messages("en")
    found = dict(closing.abbreviations(["Source: CBS; Rode Kruis", "the Wsnp-like scheme"], say))
    assert list(found) == ["CBS", "Rode Kruis", "Wsnp"]
    assert found["CBS"] == "Statistics Netherlands (Centraal Bureau voor de Statistiek)"
    assert closing.abbreviations(["CBSX", "xSZW", "szw"], say) == []


def test_what_is_not_shown_explains_nothing() -> None:
    record = {"kind": "figure", "id": "CJIB", "headline": "UWV", "chart": {"text": "BKR"}, "behind": {"text": "SVB"}}
    assert closing.shown([record]) == ["UWV"]


def test_the_page_explains_its_own_abbreviations() -> None:
    shown = words(section(records("en"), "abbreviations"))
    assert "CPB Netherlands Bureau for Economic Policy Analysis" in shown
    assert "UWV" not in shown
