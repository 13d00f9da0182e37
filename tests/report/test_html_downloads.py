"""What a page offers to download: the files that were written and no others, each told what it holds."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from report_reading import NS, by_id, drawings, parsed, words
from report_sample import records

from analysis.errors import MonitorError
from analysis.report import html
from analysis.report.downloads import Images

EVERY = [f"persons{template}.{form}" for template in ("", "-half", "-slide") for form in ("png", "svg", "pdf")]


def page(
    language: str = "nl", images: Images | None = None, forms: tuple[str, ...] = ("html", "xlsx")
) -> ElementTree.Element:
    found = records(language)
    return parsed(html.page(found, drawings(found), forms=forms, images=images))


def along(tree: ElementTree.Element, anchor: str) -> dict[str, list[tuple[str, str | None]]]:
    """The groups of links under an object: label -> (text, href)."""
    (listed,) = [e for e in by_id(tree)[anchor].iter(f"{NS}dl") if e.get("class") == "along"]
    return {words(row[0]): [(words(a), a.get("href")) for a in row[1].iter(f"{NS}a")] for row in listed}


def test_a_figure_gives_numbers_images_and_a_citation() -> None:
    groups = along(page(), "figure-persons")
    assert list(groups) == ["Cijfers downloaden", "Afbeelding downloaden", "Verwijzing"]
    assert groups["Cijfers downloaden"] == [
        ("CSV, figuur 1", "tables/persons.csv"),
        ("Excel, werkblad ‘Figuur 1’, figuur 1", "report.xlsx"),
    ]
    assert [href for _, href in groups["Afbeelding downloaden"]] == [
        "figures/persons.png",
        "figures/persons.svg",
        "figures/persons.pdf",
    ]
    assert groups["Verwijzing"] == [("Vaste link naar figuur 1", "#figure-persons")]


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("nl", ["Afbeelding, hele tekstbreedte", "Afbeelding, halve tekstbreedte", "Afbeelding voor een dia"]),
        ("en", ["Image, full text width", "Image, half text width", "Image for a slide"]),
    ],
)
def test_every_template_has_its_own_group(language: str, labels: list[str]) -> None:
    groups = along(page(language, {"persons": EVERY[::-1]}), "figure-persons")
    assert [label for label in groups if label in labels] == labels
    assert {href for label in labels for _, href in groups[label]} == {f"figures/{name}" for name in EVERY}
    told = [name for label in labels for name, _ in groups[label]]
    assert len(set(told)) == len(told)
    other = along(page(language, {"persons": EVERY}), "figure-shares")
    assert not set(other) & set(labels)


@pytest.mark.parametrize("name", ["shares.png", "persons-third.png", "persons.gif", "persons", "../persons.png"])
def test_an_image_that_does_not_say_what_it_holds_is_refused(name: str) -> None:
    with pytest.raises(MonitorError, match="no image of figure 'persons'"):
        page(images={"persons": [name]})


def test_only_forms_that_were_written_are_linked() -> None:
    for forms in (("html",), ("html", "xlsx"), ("html", "xlsx", "pdf", "docx", "ods")):
        links = [a.get("href") or "" for a in page(forms=forms).iter(f"{NS}a")]
        assert {href for href in links if href.startswith("report.")} == {f"report.{f}" for f in forms if f != "html"}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_forms_stand_at_the_head_and_say_what_they_are_for_at_the_end(language: str) -> None:
    tree = page(language, forms=("html", "ods", "xlsx", "docx", "pdf"))
    expected = ["report.pdf", "report.docx", "report.xlsx", "report.ods"]
    facts = next(e for e in tree.iter(f"{NS}dl") if e.get("class") == "facts")
    assert [a.get("href") for a in facts.iter(f"{NS}a")] == expected
    (about,) = [e for e in tree.iter(f"{NS}section") if e.get("aria-labelledby") == "about"]
    assert [a.get("href") for a in about.iter(f"{NS}a")] == [*expected, "notebook.ipynb"]
    purpose = {"nl": "Om tekst en figuren over te nemen", "en": "To reuse text and figures"}[language]
    assert f"{purpose}: Word (DOCX)" in words(about)
