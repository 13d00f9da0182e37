"""Dated editions: written once and whole or not at all, and compared with the one before."""

from __future__ import annotations

import copy
import csv
import json
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
from analysis.report.recorded import MIME
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
    said = "Sinds editie 2026-10 is op 1 plaats een cijfer veranderd. Eén rapport is gewijzigd."
    assert lead(second / "changes.html") == said
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


def test_an_error_of_many_lines_in_one() -> None:
    from analysis.errors import DataError

    told = progress.briefly(DataError("data/raw has 2 faults:\na.csv\nb.csv\nno report was touched; repair"))
    assert told == "data/raw has 2 faults; no report was touched; repair"
    assert progress.briefly(DataError("one line")) == "one line"
