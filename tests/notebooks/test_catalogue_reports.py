"""What holds for every report of the catalogue: its questions are answered or said not to be, nothing is left unsaid.

Dutch is read from the committed notebooks, which costs no execution; English is made in this process, without pictures.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

import pytest

from analysis import project
from analysis.report import display
from analysis.report.recorded import MIME, assembled, from_notebook
from analysis.runs import catalogue

ENTRIES = {entry.id: entry for entry in catalogue.read()}
OBJECTS = ("figure", "table", "unanswered")
UNITS = {
    "percent": {"nl": r"procent|percentage|%", "en": r"percent|%"},
    "percentage_points": {"nl": r"procentpunt", "en": r"percentage point"},
    "persons": {"nl": r"aantal|aantallen|personen|mensen", "en": r"number|persons|people"},
    "households": {"nl": r"aantal|aantallen|huishoudens", "en": r"number|households"},
    "count": {"nl": r"aantal|aantallen|per |plaats|rang", "en": r"number|per |place|rank"},
    "euro": {"nl": r"euro|€", "en": r"euro|€"},
    "ratio": {"nl": r"verhouding|gedeeld|aandeel|per ", "en": r"ratio|divided|share|per "},
    "per_1000_inhabitants": {"nl": r"per 1\.000 inwoners", "en": r"per 1,000 inhabitants"},
    "per_1000_inhabitants_per_month": {"nl": r"per 1\.000 inwoners", "en": r"per 1,000 inhabitants"},
    "per_1000_inhabitants_per_year": {"nl": r"per 1\.000 inwoners", "en": r"per 1,000 inhabitants"},
    "fte_per_10000_inhabitants": {"nl": r"fte per 10\.000", "en": r"FTE per 10,000"},
    "days": {"nl": r"dagen", "en": r"days"},
    "working_days": {"nl": r"werkdagen", "en": r"working days"},
    "minutes": {"nl": r"minuten", "en": r"minutes"},
    "months": {"nl": r"maanden", "en": r"months"},
    "years": {"nl": r"jaar|jaren", "en": r"years"},
}
SHORTEST_REASON = 40


@lru_cache(maxsize=16)
def committed(report: str) -> tuple[dict[str, Any], ...]:
    """The recorded objects of the committed notebook."""
    path = project.notebooks() / ENTRIES[report].notebook
    return tuple(from_notebook(json.loads(path.read_text(encoding="utf-8"))))


@lru_cache(maxsize=16)
def made(report: str, language: str) -> tuple[dict[str, Any], ...]:
    """The recorded objects in another language: the cells of the notebook run in this process, pictures left out."""
    notebook = json.loads((project.notebooks() / ENTRIES[report].notebook).read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MONITOR_RUN", "a test")
        patch.setattr(display, "install", lambda: None)
        patch.setattr(display, "display", lambda bundle, **_: found.append(bundle[MIME]))
        patch.setattr(display, "figure", lambda content, mime, chart: found.append(content))
        names: dict[str, Any] = {"display": lambda *_: None}
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                exec("".join(cell["source"]), names)
                if "parameters" in cell["metadata"].get("tags", []):
                    names["language"] = language
    return tuple(assembled(found))


def of(report: str, language: str) -> tuple[dict[str, Any], ...]:
    return committed(report) if language == ENTRIES[report].languages[0] else made(report, language)


def objects(records: tuple[dict[str, Any], ...]) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in records if record["kind"] in OBJECTS}


REPORTS = sorted(ENTRIES)
BOTH = [
    pytest.param(report, language, marks=[pytest.mark.slow] if language != ENTRIES[report].languages[0] else [])
    for report in REPORTS
    for language in ENTRIES[report].languages
]


@pytest.mark.parametrize("report", REPORTS)
def test_the_committed_notebook_is_the_report_in_its_first_language(report: str) -> None:
    head = committed(report)[0]
    assert (head["id"], head["language"]) == (report, ENTRIES[report].languages[0])


@pytest.mark.parametrize("report", REPORTS)
def test_every_question_is_answered_or_said_not_to_be(report: str) -> None:
    questions = ENTRIES[report].questions
    found = objects(committed(report))
    assert questions
    assert {number: sorted(set(ids) - set(found)) for number, ids in questions.items() if set(ids) - set(found)} == {}
    assert all(questions.values())
    asked = {record["question_no"] for record in committed(report) if record["kind"] == "section"}
    assert set(questions) <= asked
    for ident, record in found.items():
        if record["kind"] == "unanswered":
            assert ident in questions.get(record["question_no"], ()), f"{ident} is not named in monitor.yml"


@pytest.mark.parametrize(("report", "language"), BOTH)
def test_every_box_gives_a_reason(report: str, language: str) -> None:
    for record in objects(of(report, language)).values():
        if record["kind"] == "unanswered":
            assert len(record["text"]) >= SHORTEST_REASON, record["id"]
            assert record["text"].rstrip().endswith((".", "?", "!", "’")), record["id"]
            assert record["question"]


@pytest.mark.parametrize(("report", "language"), BOTH)
def test_every_figure_says_what_it_shows_in_which_unit_and_from_whom(report: str, language: str) -> None:
    source = {"nl": "Bron: ", "en": "Source: "}[language]
    for ident, record in objects(of(report, language)).items():
        if record["kind"] != "figure":
            continue
        place = f"{report}: {ident}"
        assert record["headline"].strip(), place
        assert record["alt"].strip(), place
        assert record["alt"].casefold().rstrip(".") != record["headline"].casefold().rstrip("."), place
        assert record["source_line"].startswith(source), place
        assert record["source_ids"], place
        columns = record["chart"]["frame"]["columns"]
        units = {row[columns.index("unit")] for row in record["chart"]["frame"]["data"]}
        for unit in units:
            assert re.search(UNITS[unit][language], record["subtitle"], re.IGNORECASE), f"{place}: {record['subtitle']}"


@pytest.mark.parametrize(("report", "language"), BOTH)
def test_every_table_has_a_finding_and_cells_with_words(report: str, language: str) -> None:
    for ident, record in objects(of(report, language)).items():
        if record["kind"] == "table":
            assert record["headline"].strip(), ident
            assert record["rows"], ident
            assert all(cell["text"].strip() for row in record["rows"] for cell in row), ident
            assert all(column["label"].strip() for column in record["columns"]), ident


@pytest.mark.parametrize(("report", "language"), BOTH)
def test_the_report_is_whole(report: str, language: str) -> None:
    records = of(report, language)
    kinds = [record["kind"] for record in records]
    assert kinds.count("headline") == 1
    assert 3 <= kinds.count("key_figure") <= 6
    assert {record["group"] for record in records if record["kind"] == "note"} >= {"method", "caution"}
    closing = records[-1]
    assert closing["sources"]
    assert all(source["used_by"] for source in closing["sources"])
    shown = {ident for record in records for ident in record.get("source_ids", ())}
    assert shown <= {source["id"] for source in closing["sources"]}
    assert closing["figures_up_to"]
    assert closing["next_release_text"]


@pytest.mark.parametrize(("report", "language"), BOTH)
def test_no_text_holds_a_slot_or_a_hole(report: str, language: str) -> None:
    for words in texts(of(report, language)):
        assert not re.search(r"\{|\}|\$\w|\bnan\b|\bNone\b(?! of)|<NA>| ,| \.(?:\s|$)|\(\)|  ", words), words


@pytest.mark.slow
@pytest.mark.parametrize("report", REPORTS)
def test_both_languages_record_the_same_objects_in_words_of_their_own(report: str) -> None:
    first, *others = ENTRIES[report].languages
    dutch = committed(report)
    for language in others:
        other = made(report, language)
        assert [(r["kind"], r.get("id")) for r in other] == [(r["kind"], r.get("id")) for r in dutch]
        for one, two in zip(dutch, other, strict=True):
            for name in ("text", "headline", "subtitle", "alt", "title", "question"):
                if len(one.get(name) or "") > 30:
                    assert one[name] != two[name], f"{one.get('id')}.{name} stands in {language} as in {first}"
            if one["kind"] == "figure":
                assert numbers(one) == numbers(two), one["id"]


@pytest.mark.parametrize("report", REPORTS)
def test_links_to_other_reports_lead_to_what_they_hold(report: str) -> None:
    for record in committed(report):
        places = [cell["report"] for row in record.get("rows", ()) for cell in row if "report" in cell]
        places += [place for place in [record.get("figure_id") or ""] if "#" in place]
        for place in places:
            name, _, object_ = place.partition("#")
            assert name in ENTRIES, place
            assert not object_ or object_ in objects(committed(name)), place


def texts(records: tuple[dict[str, Any], ...]) -> list[str]:
    """Every sentence that a reader sees, but for cells of tables."""
    found = []
    for record in records:
        for name in ("text", "headline", "subtitle", "alt", "title", "question", "label", "value_text", "change_text"):
            if record.get(name):
                found.append(str(record[name]))
        found += record.get("caution", [])
    return found


def numbers(record: dict[str, Any]) -> list[Any]:
    """The plotted values with their periods, whatever the language orders."""
    frame = record["chart"]["frame"]
    at = [frame["columns"].index(name) for name in ("region", "period", "value")]
    return sorted([str(row[place]) for place in at] for row in frame["data"])
