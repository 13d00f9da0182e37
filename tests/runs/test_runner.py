"""Runs of tiny notebooks through papermill and a real kernel."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import DataError, ParameterError, PublishError, RunError
from analysis.runs import manifest, publish, runner

Workshop = Any


def run(
    *reports: str, timeout: float | None = None, languages: tuple[str, ...] = ("nl",), **given: Any
) -> runner.Summary:
    return runner.run(runner.plan(reports, given, languages), timeout=timeout)


def states(notebook: Path) -> list[str]:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return [cell["metadata"].get("monitor", {}).get("state", "") for cell in cells]


def failure(summary: runner.Summary, code: int = 4) -> str:
    assert not summary.published
    ((_, error),) = summary.failures
    assert isinstance(error, RunError)
    assert summary.exit_code == code
    return str(error)


def test_both_languages_are_published(workshop: Workshop) -> None:
    workshop.good()
    summary = run(languages=())
    assert summary.exit_code == 0
    assert list(summary.published) == [workshop.place(), workshop.place("language-en")]
    assert sorted(workshop.tree()) == [
        "index.html",
        *(
            f"tiny/{variant}/{name}"
            for variant in ("default", "language-en")
            for name in ("figures/a.svg", "manifest.json", "notebook.ipynb", "report.html", "run.json")
        ),
    ]
    assert (workshop.reports / "index.html").read_text() == "default language-en"


def test_parameters_reach_the_notebook_and_the_manifest(workshop: Workshop) -> None:
    workshop.good("print(type(as_of).__name__, as_of)")
    (place,) = run(first_year="2018", as_of="2025-06-30").published
    assert place.name == "as_of-2025-06-30_first_year-2018"
    assert (place / "report.html").read_text() == "All is small since 2018."
    content = manifest.read(place)
    assert content is not None
    assert content["parameters"] == {
        "as_of": "2025-06-30",
        "first_year": 2018,
        "language": "nl",
        "last_year": 2030,
    }
    assert (content["state"], content["report_id"], content["figures_up_to"]) == ("ok", "tiny", "2025-12-17")
    assert content["inputs"]["data/raw/poverty.csv"] == hashlib.sha256(b"period,value\n2024,1\n").hexdigest()
    assert "notebooks/tiny.ipynb" in content["inputs"]
    assert "src/analysis/errors.py" in content["inputs"]
    assert content["outputs"]["figures/a.svg"] == {"sha256": hashlib.sha256(b"<svg/>").hexdigest(), "bytes": 6}
    assert set(content["outputs"]) == {"figures/a.svg", "notebook.ipynb", "report.html"}
    assert content["versions"]["python"] == ".".join(map(str, sys.version_info[:3]))
    assert set(json.loads((place / "run.json").read_text())) == {"started", "seconds", "peak_memory"}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"langage": "nl"}, "there is no parameter 'langage'; did you mean 'language'?"),
        ({"first_year": "three"}, "first_year must be a whole number from 1990 to 2050, not 'three'"),
        ({"first_year": "1600"}, "first_year must be a whole number from 1990 to 2050, not '1600'"),
        ({"first_year": "2031"}, r"first_year \(2031\) must be not after last_year \(2030\)"),
        ({"as_of": "2025-02-30"}, "as_of must be a date such as 2025-06-30, or none, not '2025-02-30'"),
    ],
)
def test_an_impossible_parameter_writes_nothing(workshop: Workshop, given: dict[str, str], sentence: str) -> None:
    workshop.good()
    with pytest.raises(ParameterError, match=sentence):
        run(**given)
    assert list(workshop.reports.iterdir()) == []


def test_faulty_data_touches_no_report(workshop: Workshop) -> None:
    workshop.good()
    workshop.faults = ["poverty.csv, row 2: 1,5 is no number", "poverty.csv, row 3: 2024-13 is no period"]
    with pytest.raises(DataError) as caught:
        run()
    assert str(caught.value).splitlines() == [
        "data/raw has faults:",
        "poverty.csv, row 2: 1,5 is no number",
        "poverty.csv, row 3: 2024-13 is no period",
        "no report was touched; repair the files and run again",
    ]
    assert list(workshop.reports.iterdir()) == []


def test_a_failing_cell_is_named_and_the_old_report_stays(workshop: Workshop) -> None:
    workshop.good()
    run()
    before = workshop.tree()
    workshop.entries.clear()
    workshop.good("print('as far as here')", "1 / 0", "print('never')")
    sentence = failure(run())
    assert "tiny/default: cell 5 failed: ZeroDivisionError: division by zero" in sentence
    kept = workshop.reports / "_failed" / "tiny" / "default.ipynb"
    assert states(kept) == ["ok", "ok", "ok", "ok", "failed", "not run", "not run"]
    assert "as far as here" in kept.read_text()
    record = json.loads(kept.with_suffix(".json").read_text())
    assert (record["state"], record["cause"]["cell"], record["cause"]["name"]) == ("failed", 5, "ZeroDivisionError")
    assert {name: text for name, text in workshop.tree().items() if not name.startswith("_failed")} == before
    workshop.entries.clear()
    workshop.good()
    assert run().exit_code == 0
    assert not list(kept.parent.iterdir())
    assert [cell["state"] for cell in manifest.read(workshop.place())["cells"] if cell["state"]] == ["ok"] * 4


def test_a_project_error_is_shown_as_its_sentence(workshop: Workshop) -> None:
    workshop.good("from analysis.errors import ComparisonError\nraise ComparisonError('a and b must not be compared')")
    assert "cell 4 failed: a and b must not be compared;" in failure(run())


def test_the_number_of_a_cell_does_not_count_the_injected_one(workshop: Workshop) -> None:
    workshop.good("1 / 0")
    assert "cell 4 failed" in failure(run(first_year=2018))


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_killed_kernel_is_reported_as_killed(workshop: Workshop) -> None:
    workshop.good(
        "import os, signal\nprint('last words', flush=True)\nos.kill(os.getpid(), signal.SIGKILL)", "print(1)"
    )
    sentence = failure(run(), 8)
    assert "kernel killed by signal 9 (SIGKILL) in cell 4" in sentence
    kept = workshop.reports / "_failed" / "tiny" / "default.ipynb"
    assert states(kept) == ["ok", "ok", "ok", "killed", "not run", "not run"]
    assert "completed" not in kept.read_text()


@pytest.mark.parametrize(
    ("cell", "sentence", "state"),
    [
        ("import os\nos._exit(3)", "kernel exited with status 3 in cell 4", "killed"),
        ("import sys\nsys.exit()", "cell 4 failed: SystemExit", "failed"),
        ("import sys\nsys.exit(0)", "cell 4 failed: SystemExit: 0", "failed"),
        ("raise KeyboardInterrupt", "cell 4 failed: KeyboardInterrupt", "failed"),
        ("this is no Python", "cell 4 failed: SyntaxError: invalid syntax", "failed"),
    ],
)
def test_a_notebook_that_leaves_is_no_success(workshop: Workshop, cell: str, sentence: str, state: str) -> None:
    workshop.good(cell)
    assert sentence in failure(run(), 8 if state == "killed" else 4)
    assert states(workshop.reports / "_failed" / "tiny" / "default.ipynb") == ["ok", "ok", "ok", state, "not run"]


def test_a_kernel_that_cannot_start_says_why(
    workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ipykernel_launcher.py").write_text("raise ImportError('no kernel today')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    workshop.good()
    assert "the kernel died outside a cell: ImportError: no kernel today" in failure(run(), 8)


def test_a_run_has_a_time_limit(workshop: Workshop) -> None:
    workshop.good("import time\ntime.sleep(60)")
    started = time.monotonic()
    assert "the time allowed for the run was over in cell 4" in failure(run(timeout=3), 9)
    assert time.monotonic() - started < 20
    assert states(workshop.reports / "_failed" / "tiny" / "default.ipynb")[3:] == ["timed out", "not run"]


def test_one_failure_stops_nothing(workshop: Workshop) -> None:
    workshop.good("1 / 0", report="aaa")
    workshop.good()
    summary = run()
    assert [name for name, _ in summary.failures] == ["aaa/default"]
    assert list(summary.published) == [workshop.place()]
    assert summary.exit_code == 4


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (("pass",), "recorded no report"),
        (("RECORD", "CLOSING"), "recorded no headline"),
        (("RECORD", "HEADLINE"), "recorded no provenance"),
        (("RECORD", "HEADLINE", "HEADLINE", "CLOSING"), "recorded 2 headline"),
    ],
)
def test_a_notebook_must_record_a_whole_report(workshop: Workshop, cells: tuple[str, ...], sentence: str) -> None:
    known = sys.modules[type(workshop).__module__].__dict__
    workshop.add(*(known.get(cell, cell) for cell in cells))
    assert sentence in failure(run())


def test_a_notebook_must_pass_its_language_on(workshop: Workshop) -> None:
    workshop.good()
    path = workshop.home / "notebooks" / "tiny.ipynb"
    path.write_text(path.read_text().replace("language=language", "language='nl'"))
    assert "recorded the language 'nl', not 'en'" in failure(run(languages=("en",)))


def test_a_document_that_cannot_be_made_keeps_the_old_report(workshop: Workshop) -> None:
    workshop.good()
    run()
    before = workshop.tree()

    def full(records: Any, folder: Path) -> None:
        (folder / "half").write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    workshop.documents = full
    (workshop.home / "data" / "raw" / "poverty.csv").write_text("period,value\n2024,2\n", encoding="utf-8")
    summary = run()
    ((_, error),) = summary.failures
    assert isinstance(error, PublishError)
    assert summary.exit_code == 5
    assert "disk" in str(error)
    assert workshop.tree() == before


def test_a_decoy_kernelspec_is_not_used(workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decoy = tmp_path / "jupyter" / "kernels" / "python3"
    decoy.mkdir(parents=True)
    spec = {"argv": ["/bin/false", "{connection_file}"], "display_name": "Python 3", "language": "python"}
    (decoy / "kernel.json").write_text(json.dumps(spec))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "jupyter"))
    workshop.good("import sys\nassert sys.executable == " + repr(sys.executable))
    assert run().exit_code == 0


def test_the_users_own_settings_do_not_reach_a_notebook(
    workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    startup = tmp_path / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("print('hello from startup'); intruder = 1")
    (tmp_path / "rc.py").write_text("intruder = 2")
    (tmp_path / "statistics.py").write_text("raise SystemError('shadowed')")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "rc.py"))
    monkeypatch.setenv("MPLBACKEND", "no such backend")
    monkeypatch.chdir(tmp_path)
    check = "import os, statistics, time\nassert 'intruder' not in globals()\nassert time.tzname[0] == 'UTC'\n"
    workshop.good(check + "assert os.environ.get('MPLBACKEND') != 'no such backend'")
    assert run().exit_code == 0


def test_no_place_of_this_machine_in_a_notebook(workshop: Workshop, tmp_path: Path) -> None:
    cell = """
import os, sys, tempfile, warnings
print(os.environ["MONITOR_HOME"], os.environ["MONITOR_RUN"], os.getcwd(), sys.executable, tempfile.gettempdir())
warnings.warn("look here")
print("https://example.org" + os.environ["MONITOR_HOME"])
object()
"""
    workshop.good(cell, "from analysis.runs import catalogue\ncatalogue.read('no path')")
    failure(run())
    text = (workshop.reports / "_failed" / "tiny" / "default.ipynb").read_text()
    shown = text.replace("https://example.org" + str(workshop.home), "")
    package = str(Path(manifest.__file__).parents[2])
    for place in (str(workshop.home), str(tmp_path), sys.prefix, package, str(Path.home()) + "/", "~/", "ipykernel_"):
        assert place not in shown
    assert "<project> <project>/reports/.staging-" in text
    assert "File <project>/src/analysis/runs/catalogue.py:" in text
    assert "papermill" not in text


def test_same_run_same_bytes_wherever_and_whenever(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop.good("print({*'monitor'})", "import time\nprint(time.strftime('%Z %B', time.gmtime(0)))")
    trees = []
    for zone, language, seed in (("UTC", "C", "1"), ("Asia/Tokyo", "nl_NL.UTF-8", "2")):
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LANG", language)
        monkeypatch.setenv("LC_ALL", language)
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        assert run(first_year=2018).exit_code == 0
        trees.append({name: text for name, text in workshop.tree().items() if not name.endswith("run.json")})
    assert trees[0] == trees[1]


def test_what_a_killed_run_left_is_cleaned_by_the_next(workshop: Workshop) -> None:
    workshop.good()
    (workshop.reports / (publish.STAGING + "dead")).mkdir()
    run()
    assert not list(workshop.reports.glob(".staging*"))


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_killed_runner_leaves_no_kernel(workshop: Workshop, tmp_path: Path) -> None:
    mark = tmp_path / "kernel"
    workshop.good(f"import os, time\nopen({str(mark)!r}, 'w').write(str(os.getpid()))\ntime.sleep(120)")
    script = f"""
import types, sys
from pathlib import Path
from analysis.runs import engine, notebooks
notebooks.execute(Path({str(workshop.home)!r}) / "notebooks" / "tiny.ipynb", {{}},
                  home=Path({str(workshop.home)!r}), staged=Path({str(tmp_path)!r}))
"""
    child = subprocess.Popen([sys.executable, "-c", script])
    deadline = time.monotonic() + 60
    while not (mark.exists() and mark.read_text()) and time.monotonic() < deadline:
        time.sleep(0.05)
    kernel = int(mark.read_text())
    child.send_signal(signal.SIGKILL)
    child.wait()
    while time.monotonic() < deadline and Path(f"/proc/{kernel}/cmdline").exists():
        time.sleep(0.1)
    if Path("/proc").exists():
        assert not Path(f"/proc/{kernel}/cmdline").exists()
    rooms = list(Path("/tmp").glob(f"monitor-{child.pid}-*"))
    workshop.entries.clear()
    workshop.good()
    assert run().exit_code == 0
    assert not any(room.exists() for room in rooms)


@pytest.mark.parametrize(
    "first", ["papermill", "analysis.runs.engine", "analysis.runs.kernel", "analysis.runs.notebooks"]
)
def test_papermill_and_its_entry_points_may_be_imported_in_any_order(first: str) -> None:
    script = f"import {first}, papermill.engines, analysis.runs.notebooks\n"
    script += "papermill.engines.papermill_engines.get_engine('monitor')"
    subprocess.run([sys.executable, "-W", "error::DeprecationWarning:analysis", "-c", script], check=True, timeout=60)


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_the_plain_papermill_command_profits_too(workshop: Workshop, tmp_path: Path) -> None:
    path = workshop.good("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "print(1)")
    out = tmp_path / "out.ipynb"
    command = [sys.executable, "-m", "papermill", "--engine", "monitor", "--no-progress-bar", str(path), str(out)]
    done = subprocess.run([*command, "-p", "language", "nl"], check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode != 0
    assert "kernel killed by signal 9 (SIGKILL) in cell 4" in done.stderr
    cells = json.loads(out.read_text())["cells"]
    assert [cell["metadata"]["papermill"]["status"] for cell in cells] == [
        *["completed"] * 4,
        "failed",
        *["pending"] * 2,
    ]
    assert states(out) == ["ok"] * 4 + ["killed", "not run", "not run"]
