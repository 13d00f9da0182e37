"""What makes a report again, what leaves it alone, and what a notebook may open: a wrong "unchanged" is the worst."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import project
from analysis.runs import cache, catalogue, declared, fingerprints, imports, jobs, manifest, runner

Workshop = Any
HEADER = "indicator,definition,population,breakdown,category,region,period,value,unit,vintage,source_id,locator\n"
FIGURES = (
    HEADER
    + "rate,d,p,,,NL,2023,1,percent,,s,t1\nrate,d,p,,,NL,2024,2,percent,,s,t1\nother,d,p,,,NL,2024,3,percent,,s,t1\n"
)


@pytest.fixture
def made(workshop: Workshop) -> Workshop:
    """A report that read the indicator `rate` of figures.csv, as a run leaves it, without having run anything."""
    notebook = workshop.good("import analysis.goals\n")
    raw = workshop.home / "data" / "raw"
    (raw / "figures.csv").write_text(FIGURES, encoding="utf-8")
    (raw / "breaks.csv").write_text("indicator,broken_from\n*,2020\n", encoding="utf-8")
    (raw / "datapackage.json").write_text('{"resources": [{"name": "figures", "hash": "1", "bytes": 2}]}')
    workshop.entries[0]["inputs"].append("data/raw/datapackage.json")
    workshop.add(report="another")
    workshop.add(report="shared")
    (workshop.home / "requirements.lock").write_text("pandas==3\n")
    (job,) = jobs.plan(["tiny"], {}, ["nl"])
    workshop.place().mkdir(parents=True)
    workshop.place().joinpath("report.html").write_text("page")
    report = {"language": "nl", "title": "t", "question": "q"}
    content = manifest.build(job.entry, job.variant, job.values, report, workshop.home, workshop.place())
    content["parts"] = fingerprints.parts(
        notebook, content["inputs"], workshop.home, ["rate", "not there yet"], ["tiny", "shared"]
    )
    content |= {"links": fingerprints.digest(jobs.siblings(job)), "documents": {"key": "k"}}
    (workshop.place() / "manifest.json").write_bytes(manifest.dumps(content))
    return workshop


def reason(made: Workshop) -> str | None:
    (job,) = jobs.plan(["tiny"], {}, ["nl"])
    return cache.Published(made.home, made.reports)(job)


def edit(made: Workshop, name: str, old: str, new: str) -> None:
    path = made.home / name
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")


def edit_manifest(made: Workshop, **fields: Any) -> None:
    path = made.place() / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | fields), encoding="utf-8")


def other_hash(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """As if one file of the source had another content."""
    real = manifest.inputs
    monkeypatch.setattr(manifest, "inputs", lambda *given: real(*given) | {name: "other"})


def test_an_unchanged_report_is_not_made_again(made: Workshop) -> None:
    assert reason(made) is None


CHANGES: dict[str, tuple[Callable[[Workshop], None], str]] = {
    "code": (lambda w: edit(w, "notebooks/tiny.ipynb", "since", "from"), "notebooks/tiny.ipynb changed"),
    "tags": (lambda w: edit(w, "notebooks/tiny.ipynb", '"tags": []', '"tags": ["x"]'), "notebooks/tiny.ipynb changed"),
    "catalogue": (lambda w: edit(w, "notebooks/monitor.yml", "yearly", "daily"), "its catalogue changed"),
    "lock": (lambda w: edit(w, "requirements.lock", "==3", "==4"), "requirements.lock changed"),
    "a figure": (lambda w: edit(w, "data/raw/figures.csv", "2024,2", "2024,5"), "data/raw/figures.csv changed"),
    "a line above": (
        lambda w: edit(w, "data/raw/figures.csv", "rate", "new,d,p,,,NL,1,1,,,,\nrate"),
        "data/raw/figures",
    ),
    "an id": (lambda w: edit(w, "data/raw/figures.csv", "other,d", "other,e"), "data/raw/figures.csv changed"),
    "a release": (lambda w: edit(w, "data/raw/figures.csv", "percent,,s", "percent,2026,s"), "data/raw/figures.csv"),
    "asked for, now there": (
        lambda w: edit(w, "data/raw/figures.csv", "other", "not there yet"),
        "data/raw/figures.csv",
    ),
    "a cut row": (lambda w: edit(w, "data/raw/figures.csv", "other,d,p", "other,d"), "data/raw/figures.csv changed"),
    "a column": (lambda w: edit(w, "data/raw/figures.csv", "locator\n", "locator,n\n"), "data/raw/figures.csv changed"),
    "a rule": (lambda w: edit(w, "data/raw/breaks.csv", "*,2020", "*,2021"), "data/raw/breaks.csv changed"),
    "a new input": (lambda w: (w.home / "data/raw/new.csv").write_text("a\n"), "data/raw/new.csv changed"),
    "a lost input": (lambda w: (w.home / "data/raw/breaks.csv").unlink(), "data/raw/breaks.csv changed"),
    "the schema": (lambda w: edit(w, "data/raw/datapackage.json", '"name"', '"title"'), "data/raw/datapackage.json"),
    "a page": (lambda w: (w.place() / "report.html").write_text("spoilt"), "its report.html is not as it was made"),
    "a lost page": (lambda w: (w.place() / "report.html").unlink(), "its report.html is not as it was made"),
    "an extra file": (lambda w: (w.place() / "x.html").write_text("x"), "its x.html is not as it was made"),
    "where a page lies that it may lead to": (
        lambda w: edit(w, "notebooks/another.ipynb", '= \\"nl\\"', '= \\"en\\"'),
        "its links changed",
    ),
    "no manifest": (lambda w: (w.place() / "manifest.json").write_text("{"), "not made yet"),
    "a table that is no text": (
        lambda w: (w.home / "data/raw/figures.csv").write_bytes(FIGURES.encode() + b"caf\xe9\n"),
        "data/raw/figures.csv changed",
    ),
    "a table with a cell without end": (
        lambda w: (w.home / "data/raw/figures.csv").write_text(FIGURES + "x" * 200_000),
        "data/raw/figures.csv changed",
    ),
    "a package that is a list": (
        lambda w: (w.home / "data/raw/datapackage.json").write_text("[]"),
        "data/raw/datapackage.json changed",
    ),
    "a package of numbers": (
        lambda w: (w.home / "data/raw/datapackage.json").write_text('{"resources": [1]}'),
        "data/raw/datapackage.json changed",
    ),
    "another schema": (lambda w: edit_manifest(w, schema=2), "its schema changed"),
    "no inputs": (lambda w: edit_manifest(w, inputs=None), "not made yet"),
    "a list of outputs": (lambda w: edit_manifest(w, outputs=[]), "not made yet"),
    "parts that are none": (lambda w: edit_manifest(w, parts={"figures": [1]}), "not made yet"),
    "a manifest without end": (lambda w: (w.place() / "manifest.json").write_text("[" * 100_000), "not made yet"),
    "no documents": (
        lambda w: edit(w, "reports/tiny/default/manifest.json", '"documents": {', '"d": {'),
        "no documents",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_may_concern_a_report_makes_it_again(made: Workshop, change: str) -> None:
    apply, why = CHANGES[change]
    apply(made)
    assert why in (reason(made) or "")


NO_CHANGES: dict[str, Callable[[Workshop], object]] = {
    "outputs": lambda w: edit(w, "notebooks/tiny.ipynb", '"outputs": []', '"outputs": [{"output_type": "stream"}]'),
    "layout": lambda w: edit(w, "notebooks/tiny.ipynb", '{"nbformat"', '{ "nbformat"'),
    "another notebook": lambda w: edit(w, "notebooks/another.ipynb", "= 2011", "= 2012"),
    "a figure it did not read": lambda w: edit(w, "data/raw/figures.csv", "2024,3", "2024,4"),
    "a hash in the package": lambda w: edit(w, "data/raw/datapackage.json", '"hash": "1"', '"hash": "9"'),
    "the times": lambda w: (w.place() / "run.json").write_text("{}"),
}


@pytest.mark.parametrize("change", NO_CHANGES)
def test_a_change_that_cannot_concern_a_report_leaves_it_alone(made: Workshop, change: str) -> None:
    NO_CHANGES[change](made)
    assert reason(made) is None


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("src/analysis/goals.py", True),  # the notebook imports it
        ("src/analysis/published/vintages.py", True),  # and this through it
        ("src/analysis/report/html.py", True),  # every report is written by it
        ("src/analysis/report/templates/style.css", True),
        ("src/analysis/report/messages/nl/tiny.ftl", True),
        ("src/analysis/report/messages/nl/page.ftl", True),
        ("src/analysis/report/messages/nl/another.ftl", False),
        ("src/analysis/report/messages/nl/shared.ftl", True),  # of another report, and read by this one
        ("src/analysis/creditors/answers.py", False),
        ("src/analysis/cli/tracing.py", False),
    ],
)
def test_source_counts_when_it_is_imported(
    made: Workshop, name: str, counts: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_hash(monkeypatch, name)
    assert reason(made) == (f"{name} changed" if counts else None)


def test_a_package_that_is_not_installed_as_locked_is_told(tmp_path: Path) -> None:
    for name in ("fonttools-4.60.1", "typing_extensions-4.15.0", "ruamel.yaml-0.18.6", "own-1.0", "six-1.17.0"):
        (tmp_path / f"{name}.dist-info").mkdir()
    lock = "fonttools==4.60.1 \\\n    --hash=sha256:0\nnumpy==1.0\ntyping-extensions==4.16.0\nruamel-yaml==0.18.7 \\\n"
    lock += "six==1.16.0 ; python_full_version < '3.12' \\\nsix==1.17.0 ; python_full_version >= '3.12' \\\n"
    assert manifest.unlike(lock, [tmp_path, tmp_path]) == {"typing-extensions": "4.15.0", "ruamel-yaml": "0.18.6"}
    assert manifest.unlike("", [tmp_path]) == {}


def test_versions_and_variables_count(made: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("MONITOR_CONTACT", "errors@example.org")
        assert reason(made) == "its surroundings changed"
    with monkeypatch.context() as patch:
        patch.setattr(manifest, "versions", lambda: {"python": "4"})
        assert reason(made) == "its versions changed"
    assert reason(made) is None


def test_other_values_are_another_report(made: Workshop) -> None:
    (job,) = jobs.plan(["tiny"], {"first_year": 2015}, ["nl"])
    assert cache.Published(made.home, made.reports)(job) == "not made yet"


def test_a_notebook_whose_syntax_cannot_be_read_depends_on_all_source(
    made: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fingerprints, "code_cells", lambda notebook: ["%magic"])
    other_hash(monkeypatch, "src/analysis/creditors/answers.py")
    assert reason(made) == "src/analysis/creditors/answers.py changed"


def test_a_notebook_that_imports_by_name_depends_on_all_source(made: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    cells = ["from importlib import import_module", "import_module('analysis.' + 'creditors')"]
    monkeypatch.setattr(fingerprints, "code_cells", lambda notebook: cells)
    other_hash(monkeypatch, "src/analysis/creditors/answers.py")
    assert reason(made) == "src/analysis/creditors/answers.py changed"


CELL = st.text(st.sampled_from("ab,\"\n' 1"), max_size=4)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(row=st.integers(1, 3), column=st.integers(0, 11), value=CELL)
def test_a_table_keeps_its_fingerprint_only_when_nothing_asked_for_changes(
    tmp_path: Path, row: int, column: int, value: str
) -> None:
    import csv
    import io

    def written(rows: list[list[str]]) -> dict[str, str]:
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(rows)
        file = tmp_path / "t.csv"
        file.write_text(out.getvalue(), encoding="utf-8", newline="")
        return fingerprints.of_asked(fingerprints.figures(file), ["rate"])

    rows = [line.split(",") for line in FIGURES.splitlines()]
    before = written(rows)
    same = rows[row][column] == value
    rows[row][column] = value
    assert same or written(rows) != before or rows[row][0] == "other"


def test_all_that_a_notebook_loads_is_in_its_closure() -> None:
    """Python's own answer (sys.modules after the imports of all notebooks) is the oracle."""
    for entry in catalogue.read():
        sources = fingerprints.code_cells(project.notebooks() / entry.notebook)
        own = [line for source in sources for line in source.splitlines() if line.startswith(("import ", "from "))]
        program = "\n".join([*own, "import sys", "print(*(n for n in sys.modules if n.split('.')[0] == 'analysis'))"])
        found = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
        loaded = {
            file
            for name in found.split()
            for file in [imports.PACKAGE.joinpath(*name.split(".")[1:]).with_suffix(".py")]
        }
        known = imports.closure(sources, cache.RUNNER)
        missing = {file for file in loaded if file.is_file()} - known
        assert not missing, entry.id
        assert imports.PACKAGE / "report" / "html.py" in known
        if entry.id == "poverty_trends":
            assert imports.PACKAGE / "poverty.py" in known
            assert imports.PACKAGE / "debts" / "flows.py" not in known
            break


class TestRuns:
    """With real kernels."""

    @staticmethod
    def run(**options: Any) -> runner.Summary:
        found = jobs.plan(["tiny"], {}, ["nl"])
        return runner.run(found, fresh=cache.Published(project.home(), project.reports()), **options)

    def test_a_second_run_starts_no_kernel(self, workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
        workshop.good()
        assert len(self.run().published) == 1
        before = workshop.tree()
        monkeypatch.setattr(runner, "check_data", lambda: pytest.fail("the data were checked"))
        summary = self.run(maker=lambda given, *_: pytest.fail("made again") if given else (one for one in ()))
        assert (summary.published, len(summary.skipped), summary.exit_code) == ((), 1, 0)
        assert workshop.tree() == before

    @pytest.mark.parametrize("emptied", [False, True])
    def test_a_lost_index_comes_again_though_every_report_stands(self, workshop: Workshop, emptied: bool) -> None:
        workshop.good()
        self.run()
        page = workshop.reports / "index.html"
        before = page.read_bytes()
        page.unlink()
        if emptied:
            page.touch()
        assert len(self.run().skipped) == 1
        assert page.read_bytes() == before

    @pytest.mark.parametrize(
        "opening",
        [
            "open('{file}').read()",
            "import os; os.close(os.open('{file}', os.O_RDONLY))",
            "import pathlib; pathlib.Path('{file}').read_bytes()",
            "from analysis.runs.declared import declared; declared('{file}')",
            "\ntry:\n    open('{file}')\nexcept Exception:\n    pass",
        ],
        ids=["open", "os", "pathlib", "a native reader", "an error that is swallowed"],
    )
    def test_an_undeclared_file_fails_the_run(self, workshop: Workshop, opening: str) -> None:
        secret = workshop.home / "data" / "secret.csv"
        secret.write_text("a\n1\n")
        workshop.good(opening.format(file=secret))
        ((_, error),) = self.run().failures
        assert "data/secret.csv" in str(error)
        assert "notebooks/monitor.yml" in str(error)
        assert error.exit_code == 4
        assert not workshop.place().exists()

    def test_declared_files_libraries_and_own_files_may_be_opened(self, workshop: Workshop) -> None:
        workshop.good(
            "import os, tempfile, statistics, json",
            f"open('{workshop.home}/data/raw/poverty.csv').read()",
            "open('own.txt', 'w').write('x'); open('own.txt').read()",
            "file = tempfile.NamedTemporaryFile(); open(file.name).read()",
            "open('/proc/self/status').read()" if Path("/proc").exists() else "pass",
        )
        assert self.run().failures == ()
        content = json.loads((workshop.place() / "manifest.json").read_text())
        assert content["parts"]["asked"] is None  # it recorded no reading: all figures count
        assert not list(workshop.place().glob("undeclared*"))

    def test_a_module_of_the_project_is_an_input(self, workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
        helper = workshop.home / "src" / "helper.py"
        helper.parent.mkdir()
        helper.write_text("value = 1", encoding="utf-8")
        subprocess.run([sys.executable, "-m", "compileall", "-q", str(helper)], check=True)
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(helper.parent), os.environ["PYTHONPATH"]]))
        workshop.good("import helper")
        ((_, error),) = self.run().failures
        assert "opens src/helper.py, which tiny does not declare" in str(error)
        workshop.entries.clear()
        workshop.good("import helper\nassert helper.value < 3", inputs=["data/raw/*.csv", "src/*.py"])
        assert len(self.run().published) == 1
        assert self.run().published == ()
        helper.write_text("value = 3", encoding="utf-8")
        ((_, error),) = self.run().failures
        assert "AssertionError" in str(error)

    def test_texts_of_another_report_count_when_they_are_read(self, workshop: Workshop) -> None:
        """As the report over all takes sentences of the reports that it leads to."""
        told = "import os, pathlib\nfrom analysis import reads\n"
        told += "from analysis.report import catalogues\n"
        told += "catalogues.part(catalogues.FOLDER / 'nl' / 'claims.ftl')\n"
        told += "reads.tell(pathlib.Path(os.environ['MONITOR_RUN']))"
        workshop.good(told)
        assert len(self.run().published) == 1
        content = json.loads((workshop.place() / "manifest.json").read_text())
        assert content["parts"]["texts"] == ["claims"]

    def test_a_table_of_figures_that_is_opened_directly_counts_as_a_whole(self, workshop: Workshop) -> None:
        """A notebook that noted its reading of one indicator, and read another one itself, before or after that."""
        file = workshop.home / "data" / "raw" / "figures.csv"
        told = "import os, pathlib\nfrom analysis import reads\nreads.note('rate')\n"
        told += "reads.tell(pathlib.Path(os.environ['MONITOR_RUN']))"
        for cells in (
            (told,),
            (f"import pandas\npandas.read_csv('{file}')", told),
            (told, f"with open('{file}') as rows: rows.read()"),
            (told, f"from pathlib import Path\nfrom analysis.runs.declared import declared\ndeclared(Path('{file}'))"),
        ):
            file.write_text(FIGURES, encoding="utf-8")
            workshop.good(*cells)
            workshop.entries.clear()
            assert len(self.run().published) == 1
            edit(workshop, "data/raw/figures.csv", "2024,3", "2024,4")  # of the indicator `other`
            assert len(self.run().published) == (len(cells) > 1), cells


def test_a_project_anywhere_must_declare_its_own_files(tmp_path: Path) -> None:
    """Below a folder of the system, or on the search path of modules: what lies in the project is not free for that."""
    data, library = tmp_path / "home" / "data.csv", tmp_path / "lib.py"
    data.parent.mkdir()
    for file in (data, library):
        file.write_text("x")
    watching = declared.Watch("r", [], data.parent, tmp_path, [str(data.parent), ""], [str(tmp_path)])
    watching.check(str(library))
    with pytest.raises(declared.UndeclaredInputError, match="opens data.csv, which r does not declare"):
        watching.check(str(data))
    declared.Watch("r", [str(data)], data.parent, tmp_path, [], []).check(str(data))
    with pytest.raises(declared.UndeclaredInputError, match="lib.py"):
        declared.Watch("r", [], data.parent, tmp_path, [], []).check(str(library))
