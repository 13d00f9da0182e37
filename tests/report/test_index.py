"""The index of all published reports: Dutch first, English marked as such, never broken by one broken report."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from report_reading import NS, by_id, drawings, parsed, words
from report_sample import SAY, records

from analysis.report import html, index

NOTEBOOKS = {"monitor": "00_monitor", "poverty_trends": "10_poverty_trends", "towns": "50_towns"}


def publish(folder: Path, report: str, variant: str, language: str, **parameters: Any) -> None:
    place = folder / report / variant
    place.mkdir(parents=True)
    found = records(language)
    manifest = {
        "report_id": report,
        "variant": variant,
        "state": "ok",
        "title": found[0]["title"],
        "question": found[0]["question"],
        "language": language,
        "parameters": found[0]["parameters"] | parameters,
        "figures_up_to": "2025-12-17",
        "inputs": {"data/raw/poverty.csv": "", f"notebooks/{NOTEBOOKS.get(report, report)}.ipynb": ""},
        "versions": {"analysis": "0.3.0"},
    }
    (place / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (place / "run.json").write_text('{"seconds": 1.0, "started": "2026-02-03T04:05:06+00:00"}', encoding="utf-8")
    (place / "notebook.ipynb").write_text(json.dumps({"records": found}), encoding="utf-8")


def recorded(notebook: Any) -> Any:
    return notebook["records"]


def made(folder: Path) -> str:
    return index.write(folder, read=recorded).read_text(encoding="utf-8")


def block(tree: Any, language: str) -> Any:
    return by_id(tree)[language]


def headings(tree: Any, language: str) -> list[str]:
    return [words(h3) for h3 in block(tree, language).iter(f"{NS}h3")]


def searched(tree: Any, language: str) -> list[dict[str, Any]]:
    (script,) = list(block(tree, language).iter(f"{NS}script"))
    return json.loads("".join(script.itertext()))


@pytest.fixture
def published(tmp_path: Path) -> Path:
    publish(tmp_path, "poverty_trends", "language-en", "en")
    publish(tmp_path, "poverty_trends", "first_year-2015", "nl", first_year=2015)
    publish(tmp_path, "poverty_trends", "default", "nl")
    publish(tmp_path, "_draft", "default", "nl")
    return tmp_path


def test_one_entry_for_each_report_with_links_to_its_variants(published: Path) -> None:
    tree = parsed(made(published))
    (article,) = block(tree, "nl").iter(f"{NS}article")
    links = [a.get("href") for a in article.iter(f"{NS}a")]
    assert links == [
        "poverty_trends/default/report.html",
        "poverty_trends/language-en/report.html",
        "poverty_trends/default/report.xlsx",
        "poverty_trends/default/notebook.ipynb",
        "poverty_trends/first_year-2015/report.html",
    ]
    (english,) = block(tree, "en").iter(f"{NS}article")
    assert "poverty_trends/default/report.html" in [a.get("href") for a in english.iter(f"{NS}a")]


def test_the_forms_that_a_manifest_names_are_linked(published: Path) -> None:
    path = published / "poverty_trends" / "default" / "manifest.json"
    told = {"documents": {"forms": ["html", "xlsx", "pdf", "docx"]}}
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | told), encoding="utf-8")
    (article,) = block(parsed(made(published)), "nl").iter(f"{NS}article")
    links = {words(a): a.get("href") for a in article.iter(f"{NS}a")}
    title = SAY["nl"]["title"]
    assert {name: links[f"{name}: {title}"] for name in ("PDF", "Word (DOCX)", "Excel (XLSX)")} == {
        "PDF": "poverty_trends/default/report.pdf",
        "Word (DOCX)": "poverty_trends/default/report.docx",
        "Excel (XLSX)": "poverty_trends/default/report.xlsx",
    }
    assert "report.ods" not in "".join(str(href) for href in links.values())


def test_every_link_leads_to_a_file_or_an_anchor(published: Path) -> None:
    tree = parsed(made(published))
    ids = set(by_id(tree))
    for a in tree.iter(f"{NS}a"):
        address, _, anchor = a.get("href", "").partition("#")
        assert anchor in ids if not address else address.count("/") == 2
        if address:
            assert (published / address).parent.is_dir()


def test_reports_stand_by_the_number_of_their_notebook_the_monitor_first(published: Path) -> None:
    publish(published, "towns", "default", "nl")
    publish(published, "monitor", "default", "nl")
    tree = parsed(made(published))
    first = [next(article.iter(f"{NS}a")).get("href", "") for article in block(tree, "nl").iter(f"{NS}article")]
    assert [href.split("/")[0] for href in first] == ["monitor", "poverty_trends", "towns"]


def test_entry_shows_question_finding_key_figures_dates_and_version(published: Path) -> None:
    tree = parsed(made(published))
    (article,) = (words(article) for article in block(tree, "nl").iter(f"{NS}article"))
    said = SAY["nl"]
    for expected in (said["question"], said["headline"], "551.300 personen", "17 december 2025"):
        assert expected in article
    assert "Compleet; gemaakt op 3 februari 2026, versie 0.3.0 van de monitor" in article
    assert "Afwijkende" not in article
    (english,) = (words(article) for article in block(tree, "en").iter(f"{NS}article"))
    assert "Complete; made on 3 February 2026, version 0.3.0 of the monitor" in english


def test_a_run_without_times_says_no_day(published: Path) -> None:
    (published / "poverty_trends" / "default" / "run.json").unlink()
    assert "Compleet en versie 0.3.0 van de monitor" in words(block(parsed(made(published)), "nl"))


def test_variants_are_named_in_words(published: Path) -> None:
    publish(published, "poverty_trends", "as_of-2025", "nl", as_of="2025-06-30", population="children_0_17")
    publish(published, "poverty_trends", "as_of-en", "en", as_of="2025-06-30")
    publish(published, "towns", "default", "nl", region="GM0344")
    publish(published, "towns", "region-GM0363", "nl", region="GM0363")
    tree = parsed(made(published))
    shown = {
        language: [
            words(next(li.iter(f"{NS}a")))
            for li in block(tree, language).iter(f"{NS}li")
            if "variants" in li_of(tree, li)
        ]
        for language in ("nl", "en")
    }
    dutch, english = SAY["nl"]["title"], SAY["en"]["title"]
    assert shown["nl"] == [
        f"{dutch} – eerste jaar = 2015",
        f"{dutch} – stand 30 juni 2025, kinderen tot 18 jaar",
        f"{dutch} – Amsterdam",
    ]
    assert shown["en"] == [f"{english} – figures as known on 30 June 2025"]


def li_of(tree: Any, item: Any) -> str:
    """The class of the list that an item is in."""
    return next((one.get("class", "") for one in tree.iter() if item in list(one)), "")


def test_a_variant_links_to_the_same_one_in_the_other_language(published: Path) -> None:
    publish(published, "poverty_trends", "first_year-2015_language-en", "en", first_year=2015)
    tree = parsed(made(published))
    (item,) = [li for li in block(tree, "nl").iter(f"{NS}li") if "variants" in li_of(tree, li)]
    links = [(words(a), a.get("href")) for a in item.iter(f"{NS}a")]
    assert links[1][1] == "poverty_trends/first_year-2015_language-en/report.html"
    assert links[1][0].startswith("English: ")


def test_variants_without_a_default_differ_from_each_other(tmp_path: Path) -> None:
    for year in (2015, 2018):
        publish(tmp_path, "poverty_trends", f"first_year-{year}", "nl", first_year=year)
    text = words(block(parsed(made(tmp_path)), "nl"))
    assert "– eerste jaar = 2015" in text
    assert "– eerste jaar = 2018" in text


def test_language_of_parts_and_the_switch(published: Path) -> None:
    tree = parsed(made(published))
    assert tree.get("lang") == "nl"
    assert [block(tree, language).get("lang") for language in ("nl", "en")] == ["nl", "en"]
    switch = [(words(a), a.get("href"), a.get("lang")) for a in tree.iter(f"{NS}a") if a.get("href") in ("#nl", "#en")]
    assert switch == [("Nederlands", "#nl", "nl"), ("English", "#en", "en")]


def test_the_search_knows_titles_questions_findings_figures_and_key_figures(published: Path) -> None:
    (default, other) = searched(parsed(made(published)), "nl")
    assert (default["page"], other["page"]) == (
        "poverty_trends/default/report.html",
        "poverty_trends/first_year-2015/report.html",
    )
    said = SAY["nl"]
    items = {anchor: (kind, shown, more) for kind, shown, anchor, more in default["items"]}
    assert items[""] == ("Rapport", said["title"], f"{said['question']} {said['headline']}")
    kinds = [kind for kind, *_ in default["items"]]
    assert kinds == ["Rapport", *["Kerncijfer"] * 4, "Figuur 1", "Figuur 2", "Figuur 3", "Tabel 1"]
    assert items["figure-persons"] == ("Figuur 1", said["f1"][0], said["f1"][1])
    assert items["key-figures"][1] == "Armoedegrens voor een alleenstaande: € 1.600 (2024)"
    assert default["items"][1][:3] == ["Kerncijfer", "Personen in armoede: 551.300 personen (2024)", "figure-persons"]


def test_anchors_of_the_search_exist_in_the_page(published: Path) -> None:
    for language in ("nl", "en"):
        found = records(language)
        ids = set(by_id(parsed(html.page(found, drawings(found)))))
        for group in searched(parsed(made(published)), language):
            assert {anchor for _, _, anchor, _ in group["items"]} - {""} <= ids


def test_what_cannot_be_answered_is_found_too(tmp_path: Path) -> None:
    publish(tmp_path, "poverty_trends", "default", "nl")
    box = {"kind": "unanswered", "id": "why", "question_no": 2, "question": "Hoe?", "text": "Niet per gemeente."}
    notebook = tmp_path / "poverty_trends" / "default" / "notebook.ipynb"
    found = records("nl")
    notebook.write_text(json.dumps({"records": [*found[:-1], box, found[-1]]}), encoding="utf-8")
    (group,) = searched(parsed(made(tmp_path)), "nl")
    assert group["items"][-1][:3] == ["Niet te beantwoorden", "Niet per gemeente.", "unanswered-why"]


def test_no_text_can_end_the_script(tmp_path: Path) -> None:
    publish(tmp_path, "poverty_trends", "default", "nl")
    notebook = tmp_path / "poverty_trends" / "default" / "notebook.ipynb"
    found = records("nl")
    found[0]["title"] = found[1]["text"] = "</script><script>alert(1)</script>&amp;"
    notebook.write_text(json.dumps({"records": found}), encoding="utf-8")
    text = made(tmp_path)
    assert "<script>alert" not in text
    (group,) = searched(parsed(text), "nl")
    assert group["items"][0][3].endswith(found[1]["text"])


def test_the_policy_lets_only_the_page_s_own_script_run(published: Path) -> None:
    text = made(published)
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    tree = parsed(text)
    (policy,) = [meta.get("content", "") for meta in tree.iter(f"{NS}meta") if "http-equiv" in meta.attrib]
    assert f"script-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert not re.search(r"fetch\(|XMLHttp|import\(|https?:", script)
    assert "script-src" not in html.POLICY


def test_without_its_script_the_page_is_whole(published: Path) -> None:
    tree = parsed(made(published))
    hidden = [one for one in tree.iter() if "hidden" in one.attrib]
    assert {one.tag for one in hidden} == {f"{NS}form", f"{NS}ol"}  # the search alone
    states = [one for one in tree.iter() if one.get("role") == "status"]
    assert [one.get("aria-live") for one in states] == ["polite", "polite"]


@pytest.mark.skipif(shutil.which("node") is None, reason="the words that a script compares need node")
@pytest.mark.parametrize(
    ("query", "own", "title", "found"),
    [
        ("armoede", "Aandeel Kinderarmoede", "", True),
        ("KINDERARMOEDE", "Kinderen in armoede", "", True),
        ("kinderarmoede", "kinderen", "Armoede", False),
        ("kinderarmoede", "kleinkinderen in armoede", "", False),
        ("armoede", "aarden moedertaal", "", False),
        ("geint", "Geïnteresseerd", "", True),
        ("Één", "een oogopslag", "", True),
        ("3,1%", "leefde 3,1% van de mensen", "", True),
        ("€ 1.600", "€\u00a01.600", "", True),
        ("mensen schulden", "mensen in armoede", "Armoede en schulden", True),
        ("schulden", "mensen in armoede", "Armoede en schulden", False),
        ("mensen fiets", "mensen in armoede", "Armoede", False),
        ("  ", "alles", "", False),
    ],
)
def test_the_search_ignores_case_and_accents_and_looks_inside_words(
    query: str, own: str, title: str, found: bool
) -> None:
    script = (html.TEMPLATES / "index.js").read_text(encoding="utf-8")
    call = f"console.log(matches({json.dumps(query)}, {json.dumps(own)}, {json.dumps(title)}));"
    done = subprocess.run(["node", "-e", script + call], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(found).lower()


def test_a_new_run_in_the_same_place_is_read_again(published: Path) -> None:
    made(published)
    (published / "poverty_trends" / "default" / "run.json").write_text('{"started": "2026-12-30T00:00:00+00:00"}')
    assert "gemaakt op 30 december 2026" in made(published)


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


def test_a_report_with_many_variants_leads_to_their_page(tmp_path: Path) -> None:
    for year in range(2001, 2001 + index.MOST_VARIANTS + 1):
        publish(tmp_path, "towns", f"year-{year}", "nl", year=year)
    assert len(re.findall(r'href="towns/year-\d{4}/report\.html"', made(tmp_path))) > index.MOST_VARIANTS  # no page yet
    (tmp_path / "towns" / "index.html").write_text("all", encoding="utf-8")
    page = made(tmp_path)
    assert 'href="towns/index.html"' in page
    assert f"Alle {index.MOST_VARIANTS + 1} uitvoeringen" in page
    assert len(set(re.findall(r'href="towns/year-(\d{4})/report\.html"', page))) == 1
