"""Dated editions: written once and whole or not at all; what changed is told in words; the newest good one stays."""

from __future__ import annotations

import copy
import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import html5lib
import pytest

from analysis import project
from analysis.errors import ParameterError, PublishError
from analysis.published import differences
from analysis.report import index
from analysis.report.record import MIME
from analysis.runs import edition_page, edition_words, editions, lock, progress, publish, runner, states
from analysis.runs.states import State

Workshop = Any
Record = dict[str, Any]
NS = "{http://www.w3.org/1999/xhtml}"
REPORT = "creditor_acceptance"
FIGURE = "established"  # shares of the NVVK by year


@pytest.fixture(scope="module")
def committed() -> dict[str, Any]:
    path = project.notebooks() / "30_creditor_acceptance.ipynb"
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return notebook


def recorded(notebook: Record) -> list[Record]:
    return [output["data"][MIME] for cell in notebook["cells"] for output in cell.get("outputs", []) if MIME in
            output.get("data", {})]  # fmt: skip


def of(records: list[Record], kind: str, ident: str) -> Record:
    return next(record for record in records if (record["kind"], record.get("id")) == (kind, ident))


def changed(notebook: Record, *, value: float = 43.0) -> Record:
    """The same notebook with another key figure, and the same number in the headline."""
    other = copy.deepcopy(notebook)
    figure = of(recorded(other), "key_figure", "key-established")
    assert figure["value"] == 41
    figure |= {"value": value, "lower": value - 0.5, "upper": value + 0.5, "value_text": f"{value:.0f}%"}
    headline = next(record for record in recorded(other) if record["kind"] == "headline")
    assert "37% tot 41%" in headline["text"]
    headline["text"] = headline["text"].replace("37% tot 41%", "37% tot 43%")
    return other


def published(reports: Path, notebook: Record, variant: str = "default") -> Path:
    """A published report, as far as the index and a comparison read it."""
    place = reports / REPORT / variant
    place.mkdir(parents=True, exist_ok=True)
    head = recorded(notebook)[0]
    manifest = {name: head[name] for name in ("title", "question", "language", "parameters")}
    manifest |= {"report_id": REPORT, "variant": variant, "state": "ok", "figures_up_to": "2024"}
    manifest |= {"inputs": {"notebooks/30_creditor_acceptance.ipynb": ""}, "versions": {"analysis": "0.1.0"}}
    (place / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (place / "notebook.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (place / "report.html").write_text("page", encoding="utf-8")
    return place


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def told(page: Path) -> dict[str, list[str]]:
    """The lines below each heading of an object, as a reader reads them."""
    tree = html5lib.parse(page.read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    heading = ""
    for element in tree.iter():
        if element.tag == f"{NS}h3":
            heading = "".join(element.itertext())
            assert heading not in found
            found[heading] = []
        elif element.tag == f"{NS}h2":
            heading = ""
        elif element.tag == f"{NS}li" and heading:
            found[heading].append("".join(element.itertext()))
    return found


def lead(page: Path) -> str:
    tree = html5lib.parse(page.read_text(encoding="utf-8"))
    return next("".join(one.itertext()) for one in tree.iter(f"{NS}p") if one.get("class") == "finding")


# --- written once -----------------------------------------------------------------------------------------------------


def test_an_edition_holds_the_reports_their_index_and_the_hash_of_every_file(tmp_path: Path, committed: Record) -> None:
    place = published(tmp_path, committed)
    edition = editions.write("2026-10", [place], tmp_path)
    assert edition == tmp_path / "_editions" / "2026-10"
    assert bytes_of(edition / REPORT / "default") == bytes_of(place)
    assert lead(edition / "changes.html").startswith("Dit is de eerste editie")
    assert told(edition / "changes.html") == {}
    content = json.loads((edition / "edition.json").read_text())
    assert (content["edition"], content["since"]) == ("2026-10", "")
    assert set(content["files"]) == set(bytes_of(edition)) - {"edition.json"}
    (tree,) = [html5lib.parse((edition / "index.html").read_text(encoding="utf-8"))]
    links = {one.get("href") for one in tree.iter(f"{NS}a")}
    assert f"{REPORT}/default/report.html" in links
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".staging")]


def test_it_never_changes_again_and_the_next_one_is_compared_with_it(tmp_path: Path, committed: Record) -> None:
    first = editions.write("2026-10", [published(tmp_path, committed)], tmp_path)
    before = bytes_of(first)
    place = published(tmp_path, changed(committed))
    with pytest.raises(ParameterError, match="2026-10 exists"):
        editions.write("2026-10", [place], tmp_path)
    second = editions.write("2026-11", [place], tmp_path)
    assert bytes_of(first) == before
    assert json.loads((second / "edition.json").read_text())["since"] == "2026-10"
    assert lead(second / "changes.html") == "Sinds editie 2026-10 is 1 cijfer veranderd. Eén rapport is gewijzigd."
    lines = told(second / "changes.html")
    assert list(lines) == [
        "Hoofdbevinding",
        "Kerncijfer: Pogingen die een schuldregeling werden (NVVK)",
    ]
    assert lines["Kerncijfer: Pogingen die een schuldregeling werden (NVVK)"] == [
        "2016: van 41% naar 43% (+2 procentpunt)"
    ]
    (line,) = lines["Hoofdbevinding"]
    assert "37% tot 41%" in line
    assert "37% tot 43%" in line
    assert "uiteindelijk een ja" not in line  # the sentence before it is as it was


def test_the_same_reports_give_the_same_bytes(tmp_path: Path, committed: Record) -> None:
    trees = []
    for name in ("one", "other"):
        reports = tmp_path / name
        editions.write("2026-10", [published(reports, committed)], reports)
        edition = editions.write("2026-11", [published(reports, changed(committed))], reports)
        trees.append({file: text for file, text in bytes_of(edition).items() if file != "index.html"})
        (reports / "index.html").unlink(missing_ok=True)
    assert trees[0] == trees[1]
    assert not any(str(tmp_path).encode() in text for text in trees[0].values())


def test_unchanged_says_so(tmp_path: Path, committed: Record) -> None:
    place = published(tmp_path, committed)
    editions.write("2026-10", [place], tmp_path)
    edition = editions.write("2026-11", [place], tmp_path)
    page = edition / "changes.html"
    assert lead(page) == "Sinds editie 2026-10 is geen enkel cijfer veranderd, en ook geen enkele tekst."
    assert "Ongewijzigde rapporten" in page.read_text(encoding="utf-8")
    assert (edition / "changes.csv").read_text().splitlines() == [",".join(differences.COLUMNS)]


def test_the_table_of_changes_holds_every_difference(tmp_path: Path, committed: Record) -> None:
    editions.write("2026-10", [published(tmp_path, committed)], tmp_path)
    other = changed(committed)
    for row in of(recorded(other), "table", "answers_intervals")["rows"]:
        for cell in row[2:]:
            cell["value"] += 10
    edition = editions.write("2026-11", [published(tmp_path, other)], tmp_path)
    with (edition / "changes.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 5 * 6 + 1 + 1  # every number of the table, the key figure, the headline
    assert {row["report"] for row in rows} == {f"{REPORT}/default"}
    (one,) = [row for row in rows if row["kind"] == "key_figure"]
    assert (one["old"], one["new"], one["difference"]) == ("41.0", "43.0", "2.0")


def test_the_main_index_does_not_list_copies(tmp_path: Path, committed: Record) -> None:
    editions.write("2026-10", [published(tmp_path, committed)], tmp_path)
    page = index.write(tmp_path).read_text(encoding="utf-8")
    assert f"{REPORT}/default/report.html" in page
    assert "_editions" not in page
    assert states.read(str(tmp_path)).reports.keys() == {(REPORT, "default")}


@pytest.mark.parametrize("name", ["november", "2026", "2026-13", "2026-1", "../2026-11", "2026-11/x", "", "2026-11 "])
def test_a_name_is_a_month_or_a_day(tmp_path: Path, name: str) -> None:
    with pytest.raises(ParameterError):
        editions.checked(name, tmp_path)


@pytest.mark.parametrize("name", ["2026-11", "2026-11-22", "2026-11-b", "2026-11.2"])
def test_names_that_can_be_written(tmp_path: Path, name: str) -> None:
    assert editions.checked(name, tmp_path) == name


def test_a_held_lock_is_respected(tmp_path: Path, committed: Record) -> None:
    place = published(tmp_path, committed)
    with lock.held(tmp_path), pytest.raises(lock.LockHeldError):
        editions.write("2026-10", [place], tmp_path)
    assert not (tmp_path / "_editions").exists()


def test_a_full_disk_is_one_sentence_and_leaves_nothing(
    tmp_path: Path, committed: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = published(tmp_path, committed)

    def full(folder: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publish, "sync_tree", full)
    with pytest.raises(PublishError, match="the edition: the disk of .* is full"):
        editions.write("2026-10", [place], tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", REPORT]


CRASH = """
import os, sys
from pathlib import Path
from analysis.runs import editions, publish
publish.{point} = lambda *_: os._exit(9)
reports = Path(sys.argv[1])
editions.write("2026-10", [reports / "creditor_acceptance" / "default"], reports)
"""


@pytest.mark.parametrize("point", ["checksums", "sync_tree"])
def test_a_crash_while_writing_leaves_nothing(tmp_path: Path, committed: Record, point: str) -> None:
    place = published(tmp_path, committed)
    before = bytes_of(place)
    done = subprocess.run([sys.executable, "-c", CRASH.format(point=point), str(tmp_path)], check=False)
    assert done.returncode == 9
    assert [path for path in tmp_path.iterdir() if path.name.startswith(publish.STAGING)]
    assert not (tmp_path / "_editions").exists()
    assert publish.recover(tmp_path, index.write)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(publish.STAGING)]
    assert bytes_of(place) == before
    assert editions.write("2026-10", [place], tmp_path).is_dir()


# --- the words --------------------------------------------------------------------------------------------------------

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


def test_no_id_stands_on_the_page_of_the_real_report(tmp_path: Path, committed: Record) -> None:
    other = copy.deepcopy(committed)
    for record in recorded(other):
        if record["kind"] == "figure":
            frame = record["chart"]["frame"]
            for row in frame["data"]:
                place = frame["columns"].index("value")
                row[place] = None if row[place] is None else row[place] * 1.25
    before, now = (State("", {(REPORT, "default"): recorded(one)}) for one in (committed, other))
    found = states.by_variant(before, now)
    teller = edition_words.Teller(recorded(committed), recorded(other), edition_page.text.Messages("nl"))
    every = [line for one in teller.told(found) for line in one.lines]
    assert len(every) == len(found) > 100
    assert not [line for line in every if re.search(r"[a-z]_[a-z]|\bNL\b", line)]


# --- the command ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["november", "2026-10"])
def test_a_name_that_cannot_be_is_refused_before_anything_runs(
    workshop: Workshop, monitor: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    workshop.good()
    (workshop.reports / "_editions" / "2026-10").mkdir(parents=True)
    monkeypatch.setattr(runner, "run", lambda *_, **__: pytest.fail("something ran"))
    code, out, err = monitor("run", "--edition", name)
    assert (code, out) == (2, "")
    assert err.startswith("monitor: edition ")
    assert len(err.splitlines()) == 1


def test_no_edition_of_a_run_in_which_a_report_failed(
    workshop: Workshop, monitor: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from analysis.errors import RunError

    workshop.good()
    failure = ("tiny/default", RunError("tiny/default: cell 4 failed"))
    monkeypatch.setattr(runner, "run", lambda *_, **__: runner.Summary((), (failure,), ()))
    code, out, err = monitor("run", "-l", "nl", "--edition", "2026-10")
    assert (code, out) == (4, "")
    assert "edition 2026-10 was not written" in err
    assert not (workshop.reports / "_editions").exists()


@pytest.mark.parametrize("quiet", [True, False])
def test_an_edition_of_what_was_made_and_of_what_was_up_to_date(
    workshop: Workshop,
    monitor: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    committed: Record,
    quiet: bool,
) -> None:
    workshop.good()
    made, kept = (published(workshop.reports, committed, variant) for variant in ("default", "first_year-2015"))
    monkeypatch.setattr(runner, "run", lambda *_, **__: runner.Summary((made,), (), (kept,)))
    code, out, err = monitor("run", "-l", "nl", "--edition", "2026-10", *(["--quiet"] if quiet else []))
    edition = workshop.reports / "_editions" / "2026-10"
    assert (code, err) == (0, "")
    assert out == ("" if quiet else f"{edition / 'changes.html'}\n")
    assert sorted(path.name for path in (edition / REPORT).iterdir()) == ["default", "first_year-2015"]


# --- prune ------------------------------------------------------------------------------------------------------------


def shelf(reports: Path, *names: str) -> None:
    """Good editions that hold one file."""
    for name in names:
        place = reports / "_editions" / name
        place.mkdir(parents=True)
        (place / "report.html").write_text(name, encoding="utf-8")
        files = publish.checksums(place)
        (place / "edition.json").write_text(json.dumps({"edition": name, "files": files}), encoding="utf-8")


def left(reports: Path) -> list[str]:
    return sorted(path.name for path in (reports / "_editions").iterdir())


MONTHS = ("2026-08", "2026-09", "2026-10", "2026-11")


@pytest.mark.parametrize("keep", [1, 2, 3, 4, 9])
def test_the_newest_stay(workshop: Workshop, monitor: Callable[..., Any], keep: int) -> None:
    workshop.good()
    shelf(workshop.reports, *MONTHS)
    code, out, err = monitor("prune", "--keep", str(keep))
    assert (code, out) == (0, ""), err
    assert left(workshop.reports) == sorted(MONTHS)[-keep:]
    assert err.splitlines() == [f"removed edition {name}" for name in sorted(MONTHS)[:-keep]]
    assert sorted(path.name for path in workshop.reports.iterdir()) == [".lock", "_editions"]


def spoil(place: Path) -> None:
    (place / "report.html").write_text("spoilt", encoding="utf-8")


def lose(place: Path) -> None:
    (place / "report.html").unlink()


def add(place: Path) -> None:
    (place / "more.html").write_text("more", encoding="utf-8")


def unreadable(place: Path) -> None:
    (place / "edition.json").write_text("{", encoding="utf-8")


@pytest.mark.parametrize("damage", [spoil, lose, add, unreadable])
def test_the_newest_good_one_is_never_removed(workshop: Workshop, damage: Callable[[Path], None]) -> None:
    shelf(workshop.reports, *MONTHS)
    for name in MONTHS[2:]:
        damage(workshop.reports / "_editions" / name)
    assert editions.prune(1, workshop.reports) == ["2026-08", "2026-10"]
    assert left(workshop.reports) == ["2026-09", "2026-11"]


@pytest.mark.parametrize("keep", ["0", "-1"])
def test_at_least_one_stays(workshop: Workshop, monitor: Callable[..., Any], keep: str) -> None:
    workshop.good()
    shelf(workshop.reports, *MONTHS)
    code, out, err = monitor("prune", "--keep", keep)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert left(workshop.reports) == sorted(MONTHS)


def test_prune_waits_for_no_one(workshop: Workshop) -> None:
    shelf(workshop.reports, *MONTHS)
    with lock.held(workshop.reports), pytest.raises(lock.LockHeldError):
        editions.prune(1, workshop.reports)
    assert left(workshop.reports) == sorted(MONTHS)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_an_edition_that_cannot_be_removed_is_one_sentence(workshop: Workshop) -> None:
    shelf(workshop.reports, *MONTHS)
    folder = workshop.reports / "_editions"
    folder.chmod(0o555)
    try:
        with pytest.raises(PublishError):
            editions.prune(1, workshop.reports)
    finally:
        folder.chmod(0o755)


def test_an_interrupted_removal_is_swept_by_the_next_command(workshop: Workshop) -> None:
    shelf(workshop.reports, "2026-11")
    half = workshop.reports / f"{publish.STAGING}pruned-2026-10"
    half.mkdir()
    (half / "report.html").write_text("x")
    assert publish.recover(workshop.reports, lambda reports: None)
    assert not half.exists()
    assert left(workshop.reports) == ["2026-11"]


def test_an_error_of_many_lines_in_one() -> None:
    from analysis.errors import DataError

    told = progress.briefly(DataError("data/raw has 2 faults:\na.csv\nb.csv\nno report was touched; repair"))
    assert told == "data/raw has 2 faults; no report was touched; repair"
    assert progress.briefly(DataError("one line")) == "one line"
