"""The index of all published reports: Dutch first, English marked as such, never broken by one broken report."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from report_reading import NS, by_id, parsed, words
from report_sample import SAY, records

from analysis.report import index


def publish(folder: Path, report: str, variant: str, language: str, **parameters: Any) -> None:
    place = folder / report / variant
    place.mkdir(parents=True)
    found = records(language)
    manifest = {
        "report_id": report,
        "variant": variant,
        "state": "ok",
        "title": found[0]["title"],
        "language": language,
        "parameters": found[0]["parameters"] | parameters,
        "figures_up_to": "2025-12-17",
    }
    (place / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (place / "notebook.ipynb").write_text(json.dumps({"records": found}), encoding="utf-8")


def made(folder: Path) -> str:
    return index.write(folder, read=lambda notebook: notebook["records"]).read_text(encoding="utf-8")


@pytest.fixture
def published(tmp_path: Path) -> Path:
    publish(tmp_path, "poverty_trends", "language-en", "en")
    publish(tmp_path, "poverty_trends", "first_year-2015", "nl", first_year=2015)
    publish(tmp_path, "poverty_trends", "default", "nl")
    publish(tmp_path, "_draft", "default", "nl")
    return tmp_path


def test_reports_in_order_with_links(published: Path) -> None:
    tree = parsed(made(published))
    titles = [a.get("href") for h3 in tree.iter(f"{NS}h3") for a in h3.iter(f"{NS}a")]
    assert titles == [f"poverty_trends/{v}/report.html" for v in ("default", "first_year-2015", "language-en")]
    links = {a.get("href") for a in tree.iter(f"{NS}a")}
    assert {"poverty_trends/default/report.xlsx", "poverty_trends/default/notebook.ipynb"} <= links


def test_entry_shows_key_figures_date_and_settings(published: Path) -> None:
    tree = parsed(made(published))
    articles = [words(article) for article in tree.iter(f"{NS}article")]
    for expected in (SAY["nl"]["headline"], "551.300 personen", "17 december 2025", "Compleet"):
        assert expected in articles[0]
    assert "Afwijkende" not in articles[0]
    assert "Afwijkende instellingen Eerste jaar: 2015" in articles[1]
    assert "17 December 2025" in articles[2]


def test_variants_of_one_report_have_titles_that_differ(published: Path) -> None:
    publish(published, "poverty_trends", "as_of-2025", "nl", as_of="2025-06-30", population="children_0_17")
    publish(published, "poverty_trends", "as_of-en", "en", as_of="2025-06-30")
    titles = [words(h3) for h3 in parsed(made(published)).iter(f"{NS}h3")]
    dutch, english = SAY["nl"]["title"], SAY["en"]["title"]
    assert titles == [
        dutch,
        f"{dutch} – stand 30 juni 2025, kinderen tot 18 jaar",
        f"{dutch} – eerste jaar = 2015",
        f"{english} – figures as known on 30 June 2025",
        english,
    ]


def test_variants_without_a_default_differ_from_each_other(tmp_path: Path) -> None:
    for year in (2015, 2018):
        publish(tmp_path, "poverty_trends", f"first_year-{year}", "nl", first_year=year)
    titles = [words(h3) for h3 in parsed(made(tmp_path)).iter(f"{NS}h3")]
    assert [title.partition(" – ")[2] for title in titles] == ["eerste jaar = 2015", "eerste jaar = 2018"]


def test_language_of_parts(published: Path) -> None:
    tree = parsed(made(published))
    assert tree.get("lang") == "nl"
    sections = [(words(s[0]), s.get("lang")) for s in tree.iter(f"{NS}section")]
    assert sections == [("Rapporten", None), ("Reports in English", "en")]


def test_valid_unique_and_offline(published: Path) -> None:
    text = made(published)
    tree = parsed(text)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert "content" in by_id(tree)
    assert not re.search(r"(?:src|href)=\"https?:", text)
    assert text == made(published)
    assert [path.name for path in published.glob(".*")] == []


def test_no_reports_yet(tmp_path: Path) -> None:
    assert "Er zijn nog geen rapporten gepubliceerd." in made(tmp_path)


def test_broken_report_is_named(published: Path) -> None:
    (published / "poverty_trends" / "default" / "notebook.ipynb").write_text("{", encoding="utf-8")
    text = made(published)
    assert "poverty_trends/default kan niet worden gelezen" in text
    assert "poverty_trends/language-en/report.html" in text
