"""What axe cannot see: descriptions are ours and hold the latest value, tables hold the data of their figure, links
lead somewhere, and every text is in the language that it says it is in."""

from __future__ import annotations

import csv
import re
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from published_reports import EACH, INDEX, page
from report_reading import NS, SVG, by_id, parsed, words

from analysis.report.outline import title_of

pytestmark = pytest.mark.check

Row = dict[str, Any]
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
POINTS = {"nl": (".", ","), "en": (",", ".")}  # of thousands, of decimals
NUMBER = {"nl": r"[+\u2212-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[+\u2212-]?\d+(?:,\d+)?",
          "en": r"[+\u2212-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+\u2212-]?\d+(?:\.\d+)?"}  # fmt: skip
GENERIC = re.compile(
    r"(?:an? |een )?(?:figure?|figuur|chart|graph|grafiek|image|afbeelding|picture|plot)\W*\d*\W*", re.IGNORECASE
)
# a word that an alternative text may say the unit with; a count is said by what is counted
UNITS = {
    "percent": r"%|procent\b|percent\b",
    "percentage_points": r"procentpunt|percentage point|%",
    "persons": r"mensen|personen|inwoners|kinderen|people|persons|inhabitants|children",
    "households": r"huishoudens|households",
    "euro": r"€|euro",
    "per_1000_inhabitants": r"per 1[.,]000",
    "per_1000_inhabitants_per_month": r"per 1[.,]000",
    "count": "",
}
STOP = {
    "nl": frozenset("de het een van en niet zijn met voor dat die op door bij ook aan er wordt uit naar".split()),  # noqa: SIM905
    "en": frozenset("the a and not are with for that which on by from to also it was were".split()),  # noqa: SIM905
}
BLOCKS = {*["p", "li", "dd", "dt", "th", "td", "caption", "h1", "h2", "h3", "h4", "summary"]}
# the names of publications and of their parts are as published: `CBS (2025). Title.`, `SZW, 2026, Title, paragraph 1`
NAMES = re.compile(r"^.{2,90} \((?:\d{4}|z\.d\.|n\.d\.)\)\. .*|^SZW, [^.]*$|\u2018[^\u2018\u2019]{20,}\u2019")
FEW = 8  # words below which a text does not show its language


def read_page(published: Path, report: str, language: str) -> ElementTree.Element:
    path, _ = page(published, report, language)
    return parsed(path.read_text(encoding="utf-8"))


def figures(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [record for record in records if record["kind"] == "figure"]


def rows_of(record: dict[str, Any]) -> list[Row]:
    frame = record["chart"]["frame"]
    return [dict(zip(frame["columns"], values, strict=True)) for values in frame["data"]]


def latest(rows: list[Row]) -> list[Row]:
    """The last row with a value of each series that is drawn."""
    last: dict[tuple[str, str, str], Row] = {}
    for row in rows:
        if row["value"] is not None:
            key = str(row.get("label") or ""), str(row["indicator"]), str(row.get("group") or "")
            if key not in last or row["period"] >= last[key]["period"]:
                last[key] = row
    return list(last.values())


def written(value: float, language: str) -> set[str]:
    """A number as a text may write it: with up to three decimals."""
    thousands, point = POINTS[language]
    forms = set()
    for decimals in range(4):
        plain = f"{abs(value):,.{decimals}f}"
        if decimals == 0 or plain.rstrip("0")[-1] != "." or float(value).is_integer():
            forms.add(plain.replace(",", " ").replace(".", point).replace(" ", thousands))
    return forms


def numbers(text: str, language: str) -> list[float]:
    """The numbers of a text as its language writes them."""
    thousands, point = POINTS[language]
    plain = (found.replace(thousands, "").replace(point, ".") for found in re.findall(NUMBER[language], text))
    return [float(one.replace("\u2212", "-")) for one in plain]


def faults_of(description: str, record: dict[str, Any], language: str) -> list[str]:
    """What is wrong with the alternative text of a figure."""
    faults = []
    if GENERIC.fullmatch(description.strip()) or len(description.split()) < 8:
        faults.append("says nothing")
    if description.strip(" .").casefold() == str(record["headline"]).strip(" .").casefold():
        faults.append("repeats the headline")
    rows = rows_of(record)
    said = set(re.findall(NUMBER[language], re.sub(r"[+\u2212](?=\d)", "", description)))
    ends = [row["value"] for row in latest(rows)]
    if record["chart"]["function"] == "curve":  # there is no latest point of a curve, but there are its ends
        ends = [row["value"] for row in rows]
    if not any(written(value, language) & said for value in ends):
        faults.append("holds no latest value")
    units = {str(row["unit"]) for row in rows}
    if not any(re.search(UNITS[unit], description, re.IGNORECASE) for unit in units):
        faults.append(f"holds no unit of {sorted(units)}")
    return faults


@pytest.mark.parametrize(("report", "language"), EACH)
def test_every_figure_has_our_description_with_its_latest_value_and_unit(report, language, published, records_of):
    tree = read_page(published, report, language)
    elements = by_id(tree)
    found = figures(records_of(report, language))
    assert found
    for record in found:
        place = elements[f"figure-{record['id']}"]
        drawings = [one for one in place.iter(f"{SVG}svg") if one.get("role") == "img"]
        assert drawings, record["id"]
        for drawing in drawings:
            named = [words(elements[one]) for one in drawing.get("aria-labelledby", "").split()]
            assert named == [" ".join(str(record[name]).split()) for name in ("headline", "alt")]
        assert (record["id"], faults_of(record["alt"], record, language)) == (record["id"], [])
    assert len({record["alt"] for record in found}) == len(found), "two figures have the same description"


@pytest.mark.parametrize(
    ("description", "fault"),
    [
        ("Grafiek 1", "says nothing"),
        ("Mensen in armoede", "repeats the headline"),
        (
            "Lijngrafiek van het aantal mensen in armoede per jaar, van 540.000 in 2023 tot nu toe",
            "latest value",
        ),
        ("Lijngrafiek van de armoede per jaar in Nederland, van 540.000 in 2023 naar 551.300 nu", "holds no unit"),
        ("Lijngrafiek van het aantal mensen in armoede, nu 1.551.300 mensen, en verder is er niets", "latest value"),
    ],
)
def test_a_description_that_says_too_little_is_found(description, fault):
    rows = [["2023", 540000.0, "persons", "x"], ["2024", 551300.0, "persons", "x"]]
    chart = {"function": "lines", "frame": {"columns": ["period", "value", "unit", "indicator"], "data": rows}}
    record = {"headline": "Mensen in armoede.", "chart": chart}
    good = "Lijngrafiek van het aantal mensen in armoede per jaar, van 540.000 in 2023 naar 551.300 mensen."
    assert faults_of(good, record, "nl") == []
    assert any(fault in one for one in faults_of(description, record, "nl"))


def table_rows(element: ElementTree.Element) -> list[list[str]]:
    """The cells of the only table in an element, its head first."""
    (table,) = element.iter(f"{NS}table")
    return [[words(cell) for cell in row if cell.tag in (f"{NS}th", f"{NS}td")] for row in table.iter(f"{NS}tr")]


def differences(shown: list[list[str]], values: list[float | None], language: str) -> list[str]:
    """Why no column of a table in a page holds exactly these values, each rounded as its cell shows it."""
    if len(shown) - 1 != len(values):
        return [f"{len(shown) - 1} rows for {len(values)} points"]
    wrong: dict[str, str] = {}
    for place, head in enumerate(shown[0]):
        bad = [
            f"row {number}: {row[place]} for {value}"
            for number, (row, value) in enumerate(zip(shown[1:], values, strict=True), start=1)
            if not same(row[place], value, language)
        ]
        if not bad:
            return []
        wrong[head] = bad[0]
    return [f"{head}: {first}" for head, first in wrong.items()]


def same(cell: str, value: float | None, language: str) -> bool:
    """Whether a cell shows a value: rounded to the decimals it has, or marked where there is none."""
    if value is None:
        return cell.startswith("[")
    found = numbers(cell, language)
    decimals = len(cell.partition(POINTS[language][1])[2].split(" ")[0].rstrip("%")) if len(found) == 1 else 0
    return len(found) == 1 and abs(found[0] - value) <= 0.5000001 * 10**-decimals


@pytest.mark.parametrize(("report", "language"), EACH)
def test_the_table_behind_a_figure_and_its_csv_hold_what_is_drawn(report, language, published, places, records_of):
    elements = by_id(read_page(published, report, language))
    for record in figures(records_of(report, language)):
        values = [row["value"] for row in rows_of(record)]
        assert (record["id"], differences(table_rows(elements[f"figure-{record['id']}"]), values, language)) == (
            record["id"],
            [],
        )
        with (places[report, language] / "tables" / f"{record['id']}.csv").open(encoding="utf-8", newline="") as file:
            kept = list(csv.DictReader(file))
        assert [None if row["value"] == "" else float(row["value"]) for row in kept] == values
        assert [row["period"] for row in kept] == [str(row["period"]) for row in rows_of(record)]


def test_a_table_that_is_not_the_figures_data_is_found():
    shown = [["Jaar", "Personen"], ["2023", "540.000"], ["2024", "551.300"], ["2025", "[x]"]]
    assert differences(shown, [540000.0, 551300.0, None], "nl") == []
    assert differences(shown, [540000.0, 551400.0, None], "nl") != []
    assert differences(shown, [540000.0, 551300.0], "nl") == ["3 rows for 2 points"]
    assert differences(shown, [540000.0, 551300.0, 1.0], "nl") != []


@pytest.mark.parametrize(("report", "language"), EACH)
def test_a_table_in_the_page_is_the_recorded_one(report, language, published, places, records_of):
    elements = by_id(read_page(published, report, language))
    for record in records_of(report, language):
        if record["kind"] == "table":
            shown = table_rows(elements[f"table-{record['id']}"])[1:]
            expected = [[" ".join(str(cell["text"] or "[z]").split()) for cell in row] for row in record["rows"]]
            assert keyed(shown) == keyed(expected), record["id"]
            path = places[report, language] / "tables" / f"{record['id']}.csv"
            with path.open(encoding="utf-8", newline="") as file:
                assert len(list(csv.reader(file))) == len(expected) + 1


def keyed(rows: list[list[str]]) -> list[list[str]]:
    """With the minus of a keyboard, which numbers in a page have so that a copied one is a number."""
    return [[cell.replace("\u2212", "-") for cell in row] for row in rows]


@pytest.mark.parametrize(("report", "language"), [*INDEX[:1], *EACH])
def test_every_link_leads_to_a_file_and_a_place_in_it(report, language, published):
    path, _ = page(published, report, language)
    assert dead_links(path) == []


def dead_links(path: Path) -> list[str]:
    """The links of a page that lead nowhere on this disk."""
    tree = parsed(path.read_text(encoding="utf-8"))
    found = []
    for link in tree.iter(f"{NS}a"):
        href = link.get("href", "")
        parts = urlsplit(href)
        if parts.scheme:
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if not target.is_file() or (parts.fragment and unquote(parts.fragment) not in ids(target)):
            found.append(href)
    return found


_IDS: dict[Path, set[str]] = {}


def ids(path: Path) -> set[str]:
    """The ids of a page."""
    if path not in _IDS:
        _IDS[path] = set(re.findall(r'\sid="([^"]+)"', path.read_text(encoding="utf-8")))
    return _IDS[path]


def test_a_dead_link_is_found(tmp_path):
    path = tmp_path / "page.html"
    links = "".join(f"<a href='{href}'>x</a>" for href in ("#here", "#gone", "gone.csv", "page.html#here"))
    path.write_text(f'<!DOCTYPE html><title>x</title><p id="here">{links}', encoding="utf-8")
    assert dead_links(path) == ["#gone", "gone.csv"]


def foreign(tree: ElementTree.Element, language: str) -> list[str]:
    """Texts whose words are those of another language than their own `lang` says."""
    other = {"nl": "en", "en": "nl"}
    found = []

    def visit(element: ElementTree.Element, inherited: str) -> None:
        own = str(element.get("lang") or element.get(LANG) or inherited)[:2]
        if element.tag in (f"{NS}script", f"{NS}style"):
            return
        below = [child for child in element.iter() if child is not element]
        inner = BLOCKS.intersection(child.tag.removeprefix(NS) for child in below)
        marked = any(child.get("lang") for child in below)
        if element.tag.removeprefix(NS) in BLOCKS and not inner and not marked:
            text = re.findall(r"[^\W\d_]+", NAMES.sub("", words(element)).casefold())
            counts = {one: sum(word in STOP[one] for word in text) for one in STOP}
            if len(text) >= FEW and own in other and counts[other[own]] > counts[own] + 1:
                found.append(words(element)[:120])
            return
        for child in element:
            visit(child, own)

    visit(tree, language)
    return found


@pytest.mark.parametrize(("report", "language"), [*INDEX[:1], *EACH])
def test_every_text_is_in_its_language(report, language, published):
    assert foreign(read_page(published, report, language), language) == []


def test_a_text_in_another_language_is_found():
    dutch = "Dit is een zin van meer dan acht woorden in het Nederlands, en niet in een andere taal."
    marked = f"<p lang='nl'>{dutch}</p><p>This is a sentence of more than eight words in the language of the page.</p>"
    start = "<!DOCTYPE html><html lang='en'><title>x</title><body>"
    assert foreign(parsed(start + marked), "en") == []
    assert foreign(parsed(f"{start}{marked}<p>{dutch}</p>"), "en") == [dutch]


@pytest.mark.parametrize(("report", "language"), EACH)
def test_a_page_has_its_language_title_headings_and_landmarks(report, language, published, records_of):
    tree = read_page(published, report, language)
    title = title_of(records_of(report, language)[0])
    assert tree.get("lang") == language
    (shown,) = [words(one) for one in tree.iter(f"{NS}title")]
    assert shown.startswith(title)
    levels = [int(one.tag[-1]) for one in tree.iter() if re.fullmatch(rf"{re.escape(NS)}h[1-6]", str(one.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    names = [one.tag.removeprefix(NS) for one in tree.iter() if str(one.tag).startswith(NS)]
    assert {name: names.count(name) for name in ("main", "header", "footer")} == {"main": 1, "header": 1, "footer": 1}
    assert "nav" in names
