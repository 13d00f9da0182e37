"""The catalogue: one sentence per fault, with entry and field."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from analysis import project
from analysis.errors import CatalogueError, ParameterError
from analysis.runs import catalogue, readme, runner
from analysis.runs.catalogue import Limits, Order

GOOD: dict[str, Any] = {
    "id": "tiny",
    "title": {"nl": "Klein", "en": "Tiny"},
    "question": {"nl": "Hoe klein?", "en": "How small?"},
    "notebook": "tiny.ipynb",
    "languages": ["nl", "en"],
    "parameters": {"first_year": {"min": 1990, "max": 2050}},
    "order": ["first_year <= last_year"],
    "inputs": ["data/raw/*.csv"],
    "sensitivity": "public",
    "schedule": "yearly",
    "questions": {1: ["a", "b"]},
}


def file(folder: Path, *entries: Any) -> Path:
    (folder / "tiny.ipynb").write_text("{}")
    path = folder / "monitor.yml"
    path.write_text(yaml.safe_dump({"reports": list(entries)}), encoding="utf-8")
    return path


CORRECTION: dict[str, Any] = {
    "date": dt.date(2026, 3, 2),
    "object": "a",
    "was": {"nl": "2,9%", "en": "2.9%"},
    "now": {"nl": "2,8%", "en": "2.8%"},
}


def test_an_entry_is_read(tmp_path: Path) -> None:
    (entry,) = catalogue.read(file(tmp_path, GOOD))
    assert entry.limits == {"first_year": Limits(1990, 2050)}
    assert entry.order == (Order("first_year", "last_year"),)
    assert str(entry.order[0]) == "first_year <= last_year"
    assert entry.questions == {1: ("a", "b")}
    assert entry.languages == ("nl", "en")


def test_corrections_are_read_and_told_in_a_language(tmp_path: Path) -> None:
    whole = {name: value for name, value in CORRECTION.items() if name != "object"}
    (entry,) = catalogue.read(file(tmp_path, GOOD | {"corrections": [CORRECTION, whole]}))
    assert catalogue.corrected(entry, "en") == [
        {"date": "2026-03-02", "object": "a", "was": "2.9%", "now": "2.8%"},
        {"date": "2026-03-02", "object": "", "was": "2.9%", "now": "2.8%"},
    ]
    assert catalogue.corrected(entry, "nl")[0]["now"] == "2,8%"


def test_what_is_linked_holds_the_corrections(tmp_path: Path) -> None:
    (entry,) = catalogue.read(file(tmp_path, GOOD | {"corrections": [CORRECTION]}))
    job = runner.plan(["poverty_trends"], {})[0]
    found = runner.linked([{"language": "nl"}], replace(job, entry=replace(job.entry, corrections=entry.corrections)))
    assert [one["now"] for one in found[0]["corrections"]] == ["2,8%"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"corrections": CORRECTION}, "tiny: corrections: expected a list"),
        ({"corrections": [CORRECTION | {"what": "x"}]}, "tiny: corrections.1: expected date, was and now"),
        ({"corrections": [CORRECTION | {"date": "2 maart"}]}, "tiny: corrections.1: write the date as 2026-03-02"),
        ({"corrections": [CORRECTION | {"object": 3}]}, "tiny: corrections.1: object is the id"),
        (
            {"corrections": [CORRECTION, CORRECTION | {"now": {"nl": "x"}}]},
            "tiny: corrections.2.now.en: expected a text",
        ),
        ({"id": "Tiny report"}, "Tiny report: id: use lower-case letters"),
        ({"titel": {}}, "tiny: titel: unknown field; did you mean 'title'?"),
        ({"title": "Tiny"}, "tiny: title: expected a text in nl and one in en"),
        ({"title": {"nl": "Klein"}}, "tiny: title.en: expected a text"),
        ({"question": {"nl": "a", "en": "b", "de": "c"}}, "tiny: question.de: unknown language"),
        ({"notebook": "../x.ipynb"}, "tiny: notebook: expected the name of an .ipynb file"),
        ({"notebook": "other.ipynb"}, "tiny: notebook: other.ipynb does not exist"),
        ({"languages": ["nl", "ne"]}, "tiny: languages: unknown language 'ne'"),
        ({"languages": []}, "tiny: languages: expected at least one"),
        ({"languages": "nl"}, "tiny: languages: expected a list of texts"),
        ({"inputs": ["/etc/x"]}, "tiny: inputs: '/etc/x' must be a path below"),
        ({"inputs": ["../x"]}, "tiny: inputs: '../x' must be a path below"),
        ({"sensitivity": "secret"}, "tiny: sensitivity: expected one of public, internal"),
        ({"parameters": {"a": {"minimum": 1}}}, "tiny: parameters.a: expected min, max or both"),
        ({"parameters": {"a": {"min": 2, "max": 1}}}, "tiny: parameters.a: min is above max"),
        ({"parameters": {"a": {"min": "x"}}}, "tiny: parameters.a: min and max are numbers or dates"),
        ({"order": ["a > b"]}, "tiny: order: 'a > b' is not of the form"),
        ({"questions": {"one": ["a"]}}, "tiny: questions: 'one' is not the number"),
        ({"questions": {1: "a"}}, "tiny: questions.1: expected ids of figures, tables"),
    ],
)
def test_each_fault_names_entry_and_field(tmp_path: Path, change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        catalogue.read(file(tmp_path, GOOD | change))
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"monitor.yml: {sentence}")


def test_all_faults_at_once(tmp_path: Path) -> None:
    broken = {key: value for key, value in GOOD.items() if key != "inputs"} | {"sensitivity": "x"}
    with pytest.raises(CatalogueError) as caught:
        catalogue.read(file(tmp_path, broken, GOOD, GOOD, "text"))
    assert str(caught.value).splitlines() == [
        "monitor.yml: tiny: inputs: missing field",
        "monitor.yml: tiny: sensitivity: expected one of public, internal",
        "monitor.yml: entry 4: expected a mapping of fields",
        "monitor.yml: tiny: id: stands twice; give each report its own",
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("reports: [", "not valid YAML"),
        ("reports: {}", "expected a key `reports` with a list"),
        ("[]", "expected a key `reports`"),
        ("reports:\n- id: a\n  id: b\n", "the key 'id' stands twice"),
        ("reports: []\ncontacts: x\n", "contacts: unknown key; did you mean 'contact'"),
    ],
)
def test_a_file_that_is_no_catalogue(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "monitor.yml"
    path.write_text(text)
    with pytest.raises(CatalogueError, match=sentence):
        catalogue.read(path)


def test_a_report_is_found_by_name(tmp_path: Path) -> None:
    entries = catalogue.read(file(tmp_path, GOOD))
    assert catalogue.find("tiny", entries).id == "tiny"
    with pytest.raises(ParameterError, match="no report 'tinny'; did you mean 'tiny'"):
        catalogue.find("tinny", entries)


def test_the_projects_own_catalogue_is_valid() -> None:
    assert [entry.id for entry in catalogue.read(project.notebooks() / "monitor.yml")][:1] == ["monitor"]


def test_the_table_in_the_readme(tmp_path: Path) -> None:
    entries = catalogue.read(file(tmp_path, GOOD | {"question": {"nl": "x", "en": "a | b?"}}))
    text = f"# Title\n{readme.BEGIN}\nold\n{readme.END}\nrest\n"
    new = readme.updated(text, entries)
    assert "| `tiny`: Tiny | a \\| b? | [tiny.ipynb](notebooks/tiny.ipynb) | Dutch, English |" in new
    assert "old" not in new
    assert new.startswith("# Title\n")
    assert new.endswith("rest\n")
    assert readme.updated(new, entries) == new
