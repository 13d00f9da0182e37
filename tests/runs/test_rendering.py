"""Documents are rendered from what notebooks recorded, without a kernel, and only when something changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import MonitorError, ParameterError
from analysis.runs import manifest, rendering, runner

Workshop = Any


@pytest.fixture
def counted(workshop: Workshop) -> list[str]:
    """The headlines of the pages that were rendered, in order."""
    made: list[str] = []
    page = workshop.documents

    def write(records: list[dict[str, Any]], folder: Path) -> None:
        made.append(next(record["text"] for record in records if record["kind"] == "headline"))
        page(records, folder)

    workshop.documents = write
    return made


def run(documents: bool = True, **given: Any) -> Path:
    summary = runner.run(runner.plan(["tiny"], given, ["nl"]), documents=documents)
    assert summary.failures == ()
    (place,) = summary.published
    return place


def publish() -> list[tuple[str, bool, MonitorError | None]]:
    return [(done.place.name, done.made, done.error) for done in rendering.republish(rendering.chosen(()))]


def test_the_same_records_are_rendered_once(workshop: Workshop, counted: list[str]) -> None:
    workshop.good()
    first = run()
    before = workshop.tree()
    assert run() == first
    after = workshop.tree()
    assert len(counted) == 1
    assert {name: after[name] for name in after if not name.endswith("run.json")} == {
        name: before[name] for name in before if not name.endswith("run.json")
    }


def test_an_edit_of_the_notebook_that_changes_no_record_renders_nothing(workshop: Workshop, counted: list[str]) -> None:
    notebook = workshop.good()
    run()
    notebook.write_text(notebook.read_text().replace("How small?", "How small?  "), encoding="utf-8")
    run()
    assert len(counted) == 2  # the question is recorded
    notebook.write_text(notebook.read_text().replace("How small?  ", "How small?  ", 1) + "\n", encoding="utf-8")
    run()
    assert len(counted) == 2


@pytest.mark.parametrize("changed", ["data", "source", "version", "page"])
def test_what_shapes_a_document_renders_it_again(
    workshop: Workshop, counted: list[str], changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.good()
    place = run()
    if changed == "data":
        (workshop.home / "data" / "raw" / "labels.csv").write_text("a,b\n", encoding="utf-8")
    if changed == "source":
        real = manifest.inputs
        monkeypatch.setattr(manifest, "inputs", lambda *given: real(*given) | {"src/analysis/report/html.py": "other"})
    if changed == "version":
        monkeypatch.setattr(manifest, "versions", lambda: {"typst": "9"})
    if changed == "page":
        (place / "report.html").write_text("spoilt", encoding="utf-8")
    run()
    assert counted == ["All is small since 2011."] * 2
    assert (place / "report.html").read_text() == "All is small since 2011."


def test_without_documents_the_notebook_is_published_and_publish_makes_the_rest(
    workshop: Workshop, counted: list[str]
) -> None:
    workshop.good()
    place = run(documents=False)
    content = manifest.read(place)
    assert content is not None
    assert content["documents"] is None
    assert set(content["outputs"]) == {"notebook.ipynb"}
    assert counted == []

    times = json.loads((place / "run.json").read_text())
    assert publish() == [("default", True, None)]
    assert (place / "report.html").read_text() == "All is small since 2011."
    content = manifest.read(place)
    assert content is not None
    assert set(content["outputs"]) == {"notebook.ipynb", "report.html", "figures/a.svg"}
    assert content["documents"]["forms"] == ["html"]
    assert json.loads((place / "run.json").read_text()) == times
    assert publish() == [("default", False, None)]
    run()
    assert len(counted) == 1  # what `publish` made counts for the next run


def test_a_report_that_cannot_be_rendered_stays_and_stops_no_other(workshop: Workshop, counted: list[str]) -> None:
    workshop.good()
    first = run(documents=False)
    second = run(documents=False, first_year=2018)
    (first / "notebook.ipynb").write_text("{}", encoding="utf-8")
    (one, made, error), other = publish()
    assert (one, made) == ("default", False)
    assert "monitor run tiny" in str(error)
    assert (first / "notebook.ipynb").read_text() == "{}"
    assert other == (second.name, True, None)


def test_only_what_was_published_can_be_rendered(workshop: Workshop) -> None:
    workshop.good()
    assert rendering.chosen(()) == []
    with pytest.raises(ParameterError, match="tiny was never published; run `monitor run tiny` first"):
        rendering.chosen(["tiny"])
    with pytest.raises(ParameterError, match="did you mean 'tiny'"):
        rendering.chosen(["tinny"])
