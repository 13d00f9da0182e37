"""What changed between two editions, in words that a reader knows."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from tests.runs.test_editions import Record, told

from analysis.runs import edition_page, states
from analysis.runs.states import State

HEAD = {"kind": "report", "id": "tiny", "question": "?", "parameters": {}}
SPINE = {
    "indicator": "i",
    "definition": "d",
    "population": "p",
    "breakdown": "b",
    "region": "NL",
    "vintage": "2025",
    "lower": None,
    "upper": None,
    "uncertainty": "rounding",
    "n": None,
    "status": "final",
    "method": "published",
}


def point(label: str, category: str, period: str, value: float, unit: str, **fields: Any) -> Record:
    own = {"category": category, "period": period, "value": value, "unit": unit, "label": label, "source_id": "s1"}
    return SPINE | own | fields


def figure(ident: str, headline: str, *points: Record, **options: Any) -> Record:
    frame = {"columns": list(points[0]), "data": [list(one.values()) for one in points]}
    chart = {"function": "bars", "size": "full", "language": "nl", "options": options, "frame": frame}
    return {"kind": "figure", "id": ident, "headline": headline, "subtitle": "", "caution": [], "chart": chart}


def column(name: str, label: str, unit: str | None = None) -> Record:
    return {"name": name, "label": label, "unit": unit or "", "kind": "text" if unit is None else "number"}


def table(ident: str, columns: list[Record], *rows: list[Any]) -> Record:
    cells = [[{"text": str(value), "value": value} for value in row] for row in rows]
    head = {"headline": f"T {ident}", "subtitle": "", "caution": []}
    return {"kind": "table", "id": ident, **head, "columns": columns, "rows": cells}


def state(language: str, *records: Record) -> State:
    sources = [{"id": "s1", "title": "First source"}, {"id": "s2", "title": "Second source"}]
    closing = {"kind": "provenance", "sources": sources, "definitions": []}
    every = [HEAD | {"language": language, "title": "T"}, *records, closing]
    return State("x", {("tiny", "default"): copy.deepcopy(every)})


def lines(tmp_path: Path, language: str, old: list[Record], new: list[Record]) -> dict[str, list[str]]:
    before, now = state(language, *old), state(language, *new)
    (page,) = edition_page.write(tmp_path, "2026-11", "2026-10", states.by_variant(before, now), before, now)
    assert page.name == {"nl": "changes.html", "en": "changes-en.html"}[language]
    return told(page)


def test_a_point_is_named_by_the_label_that_is_drawn(tmp_path: Path) -> None:
    def made(value: float) -> list[Record]:
        points = [point("Kinderen", "c1", "2024", value, "persons"), point("Ouderen", "c2", "2024", 7.0, "persons")]
        return [figure("f", "Hoeveel", *points)]

    assert lines(tmp_path, "nl", made(551_300.0), made(540_000.0)) == {
        "Figuur: Hoeveel": ["Kinderen, 2024: van 551.300 naar 540.000 personen (−11.300)"]
    }
    assert lines(tmp_path, "en", made(551_300.0), made(540_000.0)) == {
        "Figure: Hoeveel": ["Kinderen, 2024: from 551,300 to 540,000 persons (−11,300)"]
    }


@pytest.mark.parametrize(
    ("old", "new", "unit", "dutch", "english"),
    [
        (3.1, 3.4, "percent", "van 3,1% naar 3,4% (+0,3 procentpunt)", "from 3.1% to 3.4% (+0.3 percentage points)"),
        (5.7043547, 4.0284669, "percent", "van 5,7% naar 4,0% (−1,7 procentpunt)", "from 5.7% to 4.0% (−1.7"),
        (646.0, 630.0, "count", "van 646 naar 630 (−16)", "from 646 to 630 (−16)"),
        (1510.0, 1600.0, "euro", "van € 1.510 naar € 1.600 (€ +90)", "from €1,510 to €1,600 (+€90)"),
        (0.123456, 0.123999, "ratio", "van 0,12346 naar 0,12400 (+0,00054)", "from 0.12346 to 0.12400 (+0.00054)"),
        (2.0, 2.5, "years", "van 2,0 naar 2,5 jaar (+0,5)", "from 2.0 to 2.5 years (+0.5)"),
    ],
)
def test_numbers_have_the_digits_that_their_difference_deserves(
    tmp_path: Path, old: float, new: float, unit: str, dutch: str, english: str
) -> None:
    for language, expected in (("nl", dutch), ("en", english)):
        before, after = ([figure("f", "F", point("A", "c", "2024", value, unit))] for value in (old, new))
        ((line,),) = lines(tmp_path, language, before, after).values()
        assert line.removeprefix("2024: ").startswith(expected), line


def test_rounding_is_named_only_where_the_intervals_are_of_rounding(tmp_path: Path) -> None:
    def made(value: float, low: float, high: float, kind: str) -> list[Record]:
        ends = {"lower": low, "upper": high, "uncertainty": kind}
        return [figure("f", "F", point("A", "c", "2024", value, "percent", **ends))]

    for kind, expected in (("rounding", True), ("sampling", False)):
        ((line,),) = lines(tmp_path, "nl", made(3.1, 3.05, 3.15, kind), made(3.14, 3.135, 3.145, kind)).values()
        assert line.endswith("; kan aan afronding liggen)") is expected


COLUMNS = [column("label", "Wat"), column("period", "Jaar"), column("value", "Waarde", "procent"),
           column("n", "Dossiers", "aantal"), column("note", "Oordeel")]  # fmt: skip


def test_a_cell_is_named_by_its_row_and_the_label_of_its_column(tmp_path: Path) -> None:
    old = [table("t", COLUMNS, ["Huur", "2023", 3.0, 10.0, "laag"], ["Huur", "2024", 4.0, 20.0, "laag"])]
    new = [table("t", COLUMNS, ["Huur", "2023", 3.0, 10.0, "laag"], ["Huur", "2024", 4.5, 24.0, "hoog"])]
    found = lines(tmp_path, "nl", old, new)
    assert list(found) == ["Tabel: T t"]
    assert sorted(found["Tabel: T t"]) == [
        "Huur, 2024, kolom ‘Dossiers’: van 20 naar 24 (+4)",
        "Huur, 2024, kolom ‘Oordeel’: was “laag”, is nu “hoog”",
        "Huur, 2024, kolom ‘Waarde’: van 4,0% naar 4,5% (+0,5 procentpunt)",
    ]
    assert found["Tabel: T t"][-1].endswith("is nu “hoog”")  # numbers before texts


def test_a_row_is_not_named_by_a_code_nor_a_point_twice_by_its_period(tmp_path: Path) -> None:
    columns = [column("code", "Code"), column("name", "Gemeente"), column("value", "Waarde", "procent")]
    rows = [["GM0363", "Amsterdam", 3.0], ["GM0518", "Den Haag", 4.0]]
    other = [["GM0363", "Amsterdam", 3.5], rows[1]]
    (found,) = lines(tmp_path, "nl", [table("t", columns, *rows)], [table("t", columns, *other)]).values()
    assert found == ["Amsterdam, kolom ‘Waarde’: van 3,0% naar 3,5% (+0,5 procentpunt)"]
    points = [point("Raming voor 2024", "c", "2024", 1.0, "percent"), point("Stand", "d", "2024", 1.0, "percent")]
    changed_points = [one | {"value": 2.0} for one in points]
    (found,) = lines(tmp_path, "nl", [figure("f", "F", *points)], [figure("f", "F", *changed_points)]).values()
    assert sorted(line.partition(":")[0] for line in found) == ["Raming voor 2024", "Stand, 2024"]


def test_rows_and_columns_come_and_go(tmp_path: Path) -> None:
    old = [table("t", COLUMNS[:3], ["Huur", "2023", 3.0], ["Zorg", "2023", 4.0])]
    new = [table("t", COLUMNS[:4], ["Huur", "2023", 3.0, 5.0], ["Energie", "2024", 6.0, 7.0])]
    (found,) = lines(tmp_path, "nl", old, new).values()
    assert "Nieuwe kolom: Dossiers" in found
    assert any(line.startswith("Nieuwe rij: Energie; 2024") for line in found)
    assert any(line.startswith("Vervallen rij: Zorg; 2023") for line in found)


def test_points_and_objects_come_and_go(tmp_path: Path) -> None:
    first, second = (point("A", "c", year, 3.25, "percent") for year in ("2023", "2024"))
    gone = {"kind": "note", "id": "n", "text": "Een noot."}
    old, new = [figure("f", "F", first), gone], [figure("f", "F", first, second), figure("g", "G", first)]
    assert lines(tmp_path, "nl", old, new) == {
        "Figuur: F": ["2024: nieuw, 3,25%"],
        "Figuur: G": ["Nieuw in dit rapport."],
        "Toelichting": ["Staat niet meer in dit rapport."],
    }


def test_of_a_text_only_the_sentences_that_differ_are_told_and_at_most_three(tmp_path: Path) -> None:
    section = {"kind": "section", "id": "s", "title": "Hoe vaak?", "question_no": 1}
    same = "Dit blijft zo. "

    def made(*parts: str) -> list[Record]:
        return [section, {"kind": "paragraph", "id": "p", "text": same + " ".join(parts)}]

    (one,) = lines(tmp_path, "nl", made("Het is 3%."), made("Het is 4%."))["Tekst: Hoe vaak?"]
    assert one == "Was “Het is 3%.”, is nu “Het is 4%.”"
    (one,) = lines(tmp_path, "en", made(), made("There is more."))["Text: Hoe vaak?"]
    assert one == "Added: “There is more.”"
    many = lines(tmp_path, "nl", made(*(f"Zin {n} oud." for n in range(5))), made(*(f"Zin {n}." for n in range(5))))
    assert len(many["Tekst: Hoe vaak?"]) == 4
    assert many["Tekst: Hoe vaak?"][-1] == "Nog 2 andere zinnen zijn gewijzigd."


def test_one_line_for_all_figures_with_another_source_by_its_name(tmp_path: Path) -> None:
    def made(source: str) -> list[Record]:
        points = [point("A", "c", str(year), 1.0, "percent", source_id=source) for year in range(2011, 2025)]
        return [figure("f", "F", *points)]

    assert lines(tmp_path, "nl", made("s1"), made("s2")) == {
        "Figuur: F": ["14 cijfers: andere bron, was “First source”, is nu “Second source”"]
    }


def test_the_headline_and_key_figures_stand_first_and_texts_last(tmp_path: Path) -> None:
    def made(value: float) -> list[Record]:
        key = {"kind": "key_figure", "id": "k", "label": "K", "value": value, "lower": None, "upper": None}
        key |= {"unit": "percent", "period": "2024", "status_text": "", "value_text": "", "unit_text": ""}
        return [
            {"kind": "fact", "label": "Feit", "text": f"{value}."},
            {"kind": "paragraph", "id": "p", "text": f"{value}."},
            figure("f", "F", point("A", "c", "2024", value, "percent")),
            key | {"source_ids": ["s1"]},
            {"kind": "headline", "text": f"Nu {value}."},
        ]

    headings = list(lines(tmp_path, "en", made(1.0), made(2.0)))
    assert headings == ["Main finding", "Key figure: K", "Figure: F", "At the head of the page: Feit", "Text"]
