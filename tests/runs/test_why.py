"""`monitor why`: from an object of a report to the published rows behind it, for what was recorded today and before."""

from __future__ import annotations

import json
import shutil

import pytest

from analysis import cli, project
from analysis.errors import ParameterError, RunError
from analysis.report import display
from analysis.report.recorded import MIME
from analysis.runs import manifest, why, why_text

CELLS = (
    'language: "Literal[\'nl\', \'en\']" = "en"\npopulation = "all_persons"',
    "from analysis import published, poverty\nfrom analysis.report import Report, lines\n"
    "from analysis.statistics import changes",
    'rep = Report("poverty_trends", dict(language=language, as_of=None, population=population))\n'
    'LINE = "cbs_scp_nibud_2024"',
    'count = published.read("persons_in_poverty", LINE, population)\n'
    'releases = published.read("persons_in_poverty", LINE, population, all_vintages=True)',
    "change = changes.latest_change(count)\nsuperseded = releases[releases['value'] == 540_000]",
    'rep.headline(change=change, population=population)\nrep.key_figure("count", change, population=population)',
    'rep.section(1, "section-line")\nrep.paragraph("revision", **poverty.revision_parts(poverty.revisions(releases), '
    '"persons_in_poverty"))\n'
    'rep.figure("persons_in_poverty", lines, count.assign(label="x"), shown=count, change=change, '
    "population=population)\n"
    "columns = dict(label='text', period='period', value='number', status='status')\n"
    "rep.table('work', count.assign(label='x', unit_label='y', group='z'), columns)",
    'rep.notes("method", "note-vintage")\nrep.finish(next_release="cbs_poverty")',
)
FIELDS = {
    *("schema", "id", "kind", "says", "cell", "way", "reads", "functions", "methods", "results", "rows", "sources"),
    *("definitions", "cautions", "assumptions", "warnings"),
}


def executed():
    """A notebook of these cells with what they recorded."""
    cells, shown, names = [], [], {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(display, "display", lambda bundle, **_: shown.append(bundle))
        patch.setenv("MONITOR_RUN", "somewhere")
        for number, source in enumerate(CELLS, 1):
            shown.clear()
            exec(source, names)
            outputs = [
                {"output_type": "display_data", "data": {MIME: b[MIME]}, "metadata": {}} for b in shown if MIME in b
            ]
            cells.append({"cell_type": "code", "source": source, "outputs": outputs, "execution_count": number})
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture(scope="module")
def notebook():
    return executed()


@pytest.fixture(scope="module")
def before(notebook):
    """The same notebook as it was when the rows behind an object were not recorded."""
    old = json.loads(json.dumps(notebook))
    for cell in old["cells"]:
        for output in cell["outputs"]:
            output["data"][MIME].pop("behind", None)
            output["data"][MIME].pop("trace", None)
    return old


def explained(notebook, ident):
    every = why.objects(notebook)
    return why.explained(why.pick(every, ident, "poverty_trends"), every, notebook)


def printed(found):
    return [(row["period"], row["printed"], row["source_id"]) for row in found["rows"]]


NOW, FORMER = ("2024", "551300", "cbs_lia2025_h2"), ("2023", "476700", "cbs_lia2025_h2")
FIRST = ("2023", "540000", "cbs_statistische_trends_2025")


def test_a_key_figure_leads_to_its_figure_and_the_one_it_is_compared_with(notebook):
    found = explained(notebook, "key-count")
    assert printed(found) == [FORMER, NOW]
    assert {row["role"] for row in found["rows"]} == {"published"}
    assert found["says"]["value_text"] == "551,300"
    assert [source["id"] for source in found["sources"]] == ["cbs_lia2025_h2"]
    assert found["sources"][0]["kind"] == "primary"
    assert found["sources"][0]["url"].startswith("https://longreads.cbs.nl/")


def test_the_headline_rests_on_the_same_rows(notebook):
    assert printed(explained(notebook, "headline")) == [FORMER, NOW]


def test_a_figure_leads_to_each_plotted_row_and_nothing_else(notebook):
    found = explained(notebook, "persons_in_poverty")
    assert len(found["rows"]) == 7
    assert {FORMER, NOW} <= set(printed(found))
    assert FIRST not in printed(found)
    over = next(row for row in found["rows"] if row["period"] == "2023")["passed_over"]
    assert {"540000"} == {one["printed"] for one in over}


def test_a_table_leads_to_its_rows(notebook):
    found = explained(notebook, "work")
    assert [result["value"] for result in found["results"]] == [float(row["printed"]) for row in found["rows"]]
    assert [result["inputs"] for result in found["results"]] == [[f"poverty.csv:{r['row']}"] for r in found["rows"]]


def test_a_sentence_on_a_revision_leads_to_both_releases(notebook):
    found = explained(notebook, "revision")
    assert printed(found) == [FIRST, FORMER]
    assert "poverty.revisions" in [one["name"] for one in found["functions"]]
    assert found["methods"] == ["revision"]


def test_the_way_names_cell_functions_cautions_and_assumptions(notebook):
    found = explained(notebook, "persons_in_poverty")
    assert set(found) == FIELDS
    assert found["cell"]["number"] == 7
    assert found["cell"]["code"] == CELLS[6]
    assert {step["cell"] for step in found["way"]} == {1, 3, 4, 5, 7}
    assert [one["name"] for one in found["functions"]][:2] == ["series.read", "changes.latest_change"]
    assert [one["revised_vintage"] for one in found["cautions"]["revisions"]] == ["2025-12"]
    assert {"A1", "A6"} <= {one["id"] for one in found["assumptions"]}
    assert found["warnings"] == []
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_a_note_names_its_assumptions(notebook):
    found = explained(notebook, "note-vintage")
    assert found["rows"] == []
    assert {"A6", "A7", "A8"} == {one["id"] for one in found["assumptions"]}


def test_a_report_from_before_says_that_its_rows_are_not_exact(before):
    assert printed(explained(before, "key-count")) == [NOW]
    assert len(explained(before, "persons_in_poverty")["rows"]) == 7
    found = explained(before, "work")
    assert {FORMER, NOW} <= set(printed(found))
    assert "not exactly" in found["warnings"][0]


def test_a_row_that_left_the_data_is_told(notebook):
    gone = json.loads(json.dumps(notebook).replace("cbs_lia2025_h2", "nobody"))
    found = explained(gone, "key-count")
    assert found["rows"] == []
    assert "not in data/raw as it is now" in found["warnings"][0]


def test_an_unknown_object_names_what_was_meant(notebook):
    with pytest.raises(ParameterError, match="did you mean 'persons_in_poverty'"):
        explained(notebook, "person_in_poverty")


def test_a_notebook_without_outputs_says_so():
    with pytest.raises(RunError, match="no recorded objects"):
        why.objects({"cells": [{"cell_type": "code", "source": "x = 1", "outputs": []}]})


@pytest.mark.parametrize("every", [False, True])
def test_the_text_fits_eighty_columns(notebook, every):
    for ident in ("headline", "key-count", "persons_in_poverty", "work", "revision", "note-vintage"):
        found = explained(notebook, ident) | {"notebook": "notebooks/x.ipynb", "published": True}
        lines = why_text.render(found, every=every).splitlines()
        assert all(len(line) <= 80 or "http" in line for line in lines)
        assert any(line.startswith("CELL ") for line in lines)


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(project.notebooks().glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_object_of_every_committed_notebook_resolves(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    if not any(cell.get("outputs") for cell in notebook["cells"]):
        pytest.skip("committed without outputs")
    every = why.objects(notebook)
    for one in every:
        if one.kind in why.FIRST:
            found = why.explained(why.pick(every, f"{one.kind}:{one.id}", path.stem), every, notebook)
            assert found["cell"]["number"] == one.cell
            assert found["way"], one.id
            told = [row for row in found["results"] if row["method"] in ("", "published") and not row["inputs"]]
            assert not told, (one.id, told[:3])
            if one.kind in ("figure", "key_figure") and one.record["source_ids"]:
                assert found["sources"], one.id
            for result in found["results"]:
                if result["method"] == "difference":
                    assert abs(result["value"]) in apart(result, found["rows"]), (one.id, result)
            json.dumps(found, allow_nan=False)


def apart(result, rows):
    """How far the rows behind a result lie apart, each from each."""
    values = [float(row["printed"]) for row in rows if f"{row['file']}:{row['row']}" in result["inputs"]]
    return {round(abs(one - two), 10) for one in values for two in values}


@pytest.fixture
def home(tmp_path, monkeypatch, notebook):
    """A project in which a variant of the report is published."""
    shutil.copytree(project.notebooks(), tmp_path / "notebooks", ignore=shutil.ignore_patterns(".*"))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "raw").symlink_to(project.raw())
    place = tmp_path / "reports" / "poverty_trends" / "language-en"
    place.mkdir(parents=True)
    (place / "notebook.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    monkeypatch.setenv("MONITOR_HOME", str(tmp_path))
    return tmp_path


def command(capsys, *arguments):
    with pytest.raises(SystemExit) as left:
        cli.main(list(arguments))
    return int(left.value.code or 0), *capsys.readouterr()


def test_the_command_explains_the_published_variant(home, capsys):
    code, out, _ = command(capsys, "why", "poverty_trends", "count", "-p", "language=en", "--json")
    found = json.loads(out)
    assert code == 0
    assert found["published"]
    assert found["notebook"] == "reports/poverty_trends/language-en/notebook.ipynb"
    assert printed(found) == [FORMER, NOW]


def test_what_changed_since_a_report_was_published_is_told(home):
    place = home / "reports" / "poverty_trends" / "language-en"
    marks = {name: manifest.sha256(project.raw() / name) for name in ("poverty.csv", "breaks.csv")}
    content = {"inputs": {f"data/raw/{name}": mark for name, mark in marks.items()}}
    (place / "manifest.json").write_bytes(manifest.dumps(content))
    assert why.explain("poverty_trends", "count", {"language": "en"})["warnings"] == []
    content["inputs"]["data/raw/poverty.csv"] = "another"
    (place / "manifest.json").write_bytes(manifest.dumps(content))
    told = ["data/raw changed since the report was published (poverty.csv)"]
    assert why.explain("poverty_trends", "count", {"language": "en"})["warnings"] == told


def test_the_command_falls_back_on_the_committed_notebook(home, capsys):
    code, out, _ = command(capsys, "why", "poverty_trends", "persons_in_poverty")
    assert code == 0
    assert "committed, not published" in out
    assert "551300" in out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("poverty_trend", "count"), "did you mean 'poverty_trends'"),
        (("poverty_trends", "poverty_rat"), "did you mean 'poverty_rate'"),
        (("poverty_trends", "count", "-p", "first_year=2020"), "is not published"),
        (("poverty_trends", "count", "-p", "first=2020"), "there is no parameter 'first'"),
    ],
)
def test_what_is_unknown_ends_with_two_and_a_sentence(home, capsys, arguments, sentence):
    code, out, err = command(capsys, "why", *arguments)
    assert (code, out) == (2, "")
    assert sentence in err
