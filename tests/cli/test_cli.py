"""The command monitor: what it prints where, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analysis import cli, published
from analysis.runs import lock, publish

Workshop = Any
Result = tuple[int, str, str]


@pytest.fixture
def monitor(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run the command in this process: (exit code, stdout, stderr)."""

    def call(*arguments: str) -> Result:
        with pytest.raises(SystemExit) as left:
            cli.main(list(arguments))
        captured = capsys.readouterr()
        return int(left.value.code or 0), captured.out, captured.err

    return call


def test_run_logs_to_stderr_and_prints_paths_to_stdout(
    workshop: Workshop, monitor: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    workshop.good()
    monkeypatch.chdir(tmp_path)
    code, out, err = monitor("run", "tiny")
    assert code == 0
    below = "project of ours/reports/tiny"
    assert out.splitlines() == [f"{below}/default/report.html", f"{below}/language-en/report.html"]
    lines = sorted(err.splitlines())  # they come as the reports do
    assert len(lines) == 2
    assert lines[0].startswith("tiny/default: published in ")
    assert lines[1].startswith("tiny/language-en: published in ")


def test_outputs_do_not_depend_on_the_working_directory(
    workshop: Workshop, monitor: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    workshop.good("import os\nprint(os.listdir())")
    trees = []
    for folder in (tmp_path, workshop.home / "data"):
        monkeypatch.chdir(folder)
        assert monitor("run", "-l", "en")[0] == 0
        trees.append({name: text for name, text in workshop.tree().items() if not name.endswith("run.json")})
    assert trees[0] == trees[1]
    assert not any(path.is_file() for path in tmp_path.glob("*"))


def test_on_a_terminal_there_is_a_bar(
    workshop: Workshop, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.good()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with pytest.raises(SystemExit) as left:
        cli.main(["run", "-l", "nl"])
    assert left.value.code == 0
    captured = capsys.readouterr()
    assert "━" in captured.err
    assert "tiny/default: published in " in captured.err
    assert captured.out.strip().endswith("report.html")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("run", "tinny"), "monitor: there is no report 'tinny'; did you mean 'tiny'?"),
        (("run", "-p", "langage=en"), "monitor: tiny: there is no parameter 'langage'; did you mean 'language'?"),
        (("run", "-p", "language"), "monitor: -p language: write a parameter as name=value"),
        (("run", "-p", "first_year=1", "-p", "first_year=2"), "monitor: -p first_year=2: first_year is given twice"),
        (("run", "-p", "first_year=x"), "monitor: tiny: first_year must be a whole number from 1990 to 2050, not 'x'"),
        (("run", "-l", "eng"), "monitor: tiny: the report is not made in 'eng'; did you mean 'en'?"),
        (("run", "-l", "en", "-p", "language=nl"), "monitor: the language is given twice"),
        (("params", "tinny"), "monitor: there is no report 'tinny'; did you mean 'tiny'?"),
    ],
)
def test_a_wrong_command_is_one_sentence_and_writes_nothing(
    workshop: Workshop, monitor: Callable[..., Result], arguments: tuple[str, ...], sentence: str
) -> None:
    workshop.good()
    code, out, err = monitor(*arguments)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert err.startswith(sentence)
    assert list(workshop.reports.iterdir()) == []


@pytest.mark.parametrize("arguments", [("rnu",), ("run", "--nothing"), ("data", "chek"), ("search",)])
def test_a_misspelt_command_leaves_with_two(monitor: Callable[..., Result], arguments: tuple[str, ...]) -> None:
    code, out, err = monitor(*arguments)
    assert (code, out) == (2, "")
    assert "Error: " in err


def test_a_misspelt_command_is_guessed(monitor: Callable[..., Result]) -> None:
    assert "there is no command 'rnu'; did you mean 'run'?" in monitor("rnu")[2]
    assert "there is no command 'chek'; did you mean 'check'?" in monitor("data", "chek")[2]


def test_faulty_data_leaves_with_three(workshop: Workshop, monitor: Callable[..., Result]) -> None:
    workshop.good()
    workshop.faults = ["poverty.csv, row 2, field value: 1,5 is no number"]
    code, out, err = monitor("data", "check")
    assert (code, out, err) == (3, "poverty.csv, row 2, field value: 1,5 is no number\n", "data/raw: 1 fault\n")
    code, out, err = monitor("run")
    assert (code, out) == (3, "")
    assert "poverty.csv, row 2, field value: 1,5 is no number" in err.splitlines()
    assert list(workshop.reports.iterdir()) == []
    workshop.faults = []
    assert monitor("data", "check") == (0, "", "data/raw: no faults\n")


def test_a_failed_notebook_leaves_with_four(workshop: Workshop, monitor: Callable[..., Result]) -> None:
    workshop.good("1 / 0")
    code, out, err = monitor("run", "-l", "nl")
    assert (code, out) == (4, "")
    lines = err.splitlines()
    assert lines[0].startswith("RunError: tiny/default: cell 4 failed: ZeroDivisionError: division by zero;")
    assert lines[1:] == ["1 of 1 failed, 0 published"]
    assert "last run failed: default" in monitor("list")[1]


def test_a_killed_kernel_leaves_with_eight_and_a_late_one_with_nine(
    workshop: Workshop, monitor: Callable[..., Result]
) -> None:
    workshop.good("import os\nos._exit(1)", report="aaa")
    workshop.good("import time\ntime.sleep(60)", report="bbb")
    code, out, err = monitor("run", "-l", "nl", "-j", "1", "--timeout", "3")
    assert (code, out) == (8, "")
    assert err.splitlines()[2:] == [
        "aaa/default  killed     kernel exited with status 1 in cell 4",
        "bbb/default  timed out  the time allowed for the run was over in cell 4",
        "2 of 2 failed, 0 published",
    ]
    assert monitor("run", "bbb", "-l", "nl", "--timeout", "3")[0] == 9


def test_the_schema_of_parameters(workshop: Workshop, monitor: Callable[..., Result]) -> None:
    workshop.good()
    code, out, err = monitor("params", "tiny", "--schema")
    assert (code, err) == (0, "")
    assert set(json.loads(out)["properties"]) == {"language", "as_of", "first_year", "last_year"}


@pytest.mark.parametrize("size", ["much", "-1GB"])
def test_an_impossible_amount_of_memory(workshop: Workshop, monitor: Callable[..., Result], size: str) -> None:
    workshop.good()
    code, _, err = monitor("run", "--memory", size)
    assert code == 2
    assert f"'{size}' is no amount of memory; write a size such as 2GB" in err
    assert list(workshop.reports.iterdir()) == []


def test_a_held_lock_leaves_with_seven(workshop: Workshop, monitor: Callable[..., Result]) -> None:
    workshop.good()
    with lock.held(workshop.reports):
        code, out, err = monitor("run")
    assert (code, out) == (7, "")
    assert err == "monitor: another monitor command is writing reports; wait until it has finished and try again\n"


def test_an_unforeseen_error_shows_its_traceback(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    workshop.good()
    monkeypatch.setattr("analysis.runs.catalogue.read", broken)
    with pytest.raises(ZeroDivisionError):
        cli.main(["list"])


def test_every_command_recovers_first(workshop: Workshop, monitor: Callable[..., Result]) -> None:
    workshop.good()
    for command in (("list",), ("params", "tiny"), ("data", "check")):
        (workshop.reports / (publish.STAGING + "dead")).mkdir()
        code, _, err = monitor(*command)
        assert code == 0
        assert "recovered what an interrupted command left" in err
        assert not list(workshop.reports.glob(".staging*"))


def test_list_and_params(workshop: Workshop, monitor: Callable[..., Result]) -> None:
    workshop.good()
    code, out, _ = monitor("list")
    assert code == 0
    assert "tiny  (nl, en; public)" in out
    assert "Tiny / Klein" in out
    assert "parameters: language, as_of, first_year, last_year" in out
    assert "nothing yet" in out
    monitor("run", "-l", "en")
    assert "published: language-en (figures up to 2025-12-17)" in monitor("list")[1]
    assert monitor("params", "tiny")[1].splitlines() == [
        "language=nl",
        "  one of nl, en: language of the report",
        "as_of=none",
        "  a date such as 2025-06-30, or none: only what was published by this day",
        "first_year=2011",
        "  a whole number from 1990 to 2050: first year shown",
        "last_year=2030",
        "  a whole number",
        "always first_year <= last_year",
    ]


def test_refresh_and_its_check(workshop: Workshop, monitor: Callable[..., Result]) -> None:
    workshop.good()
    code, out, err = monitor("notebooks", "refresh", "--check")
    assert (code, out) == (1, "notebooks/tiny.ipynb\n")
    assert "outputs are stale" in err
    assert monitor("notebooks", "refresh") == (0, "notebooks/tiny.ipynb\n", "")
    assert monitor("notebooks", "refresh", "--check") == (0, "", "")


def test_the_readme(workshop: Workshop, monitor: Callable[..., Result]) -> None:
    from analysis.runs import readme

    workshop.good()
    file = workshop.home / "README.md"
    file.write_text(f"{readme.BEGIN}\n{readme.END}\n")
    assert monitor("readme", "--check")[0] == 1
    assert monitor("readme")[0] == 0
    assert "`tiny`: Tiny" in file.read_text()
    assert monitor("readme", "--check")[0] == 0


def test_search_and_disagreements_on_the_projects_own_figures(
    monitor: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = monitor("search", "armoede", "kinderen")
    assert code == 0
    assert "children_in_poverty  Children in poverty / Kinderen in armoede" in out
    assert err.endswith(" series\n")
    code, out, err = monitor("data", "disagreements")
    assert code == 0
    assert "creditor_acceptance_rate, bartels_2020, creditor_proposals, NL, 2020, percent (within rounding)" in out
    assert "  89  kennisbundel_bartels (Bureau Bartels; retelling; creditors.csv)" in out
    assert "on which sources differ" in err
    monkeypatch.setattr("analysis.published.search", lambda words: published.package()["sources"].iloc[:0])
    assert monitor("search", "qqqq") == (0, "", "no series\n")


def test_help_shows_examples_and_exit_codes(monitor: Callable[..., Result]) -> None:
    code, out, _ = monitor("--help")
    assert code == 0
    assert "monitor run poverty_trends -p as_of=2025-06-30" in out
    for number in range(11):
        assert f"    {number}  " in out


LIGHT = """
import sys
from analysis import cli
try:
    cli.main({arguments!r})
except SystemExit as left:
    assert not left.code, left.code
heavy = {{"pandas", "numpy", "matplotlib", "papermill", "nbformat", "rich", "jinja2", "scipy"}} & set(sys.modules)
assert not heavy, heavy
"""


@pytest.mark.parametrize("arguments", [["--help"], ["list"], ["params", "tiny"], ["run", "--help"], ["--version"]])
def test_light_commands_import_nothing_heavy(workshop: Workshop, arguments: list[str]) -> None:
    workshop.good()
    told = subprocess.run(
        [sys.executable, "-c", LIGHT.format(arguments=arguments)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert told.returncode == 0, told.stderr


def test_python_dash_m_from_anywhere(workshop: Workshop, tmp_path: Path) -> None:
    workshop.good()
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "list"], check=True, capture_output=True, text=True, cwd=tmp_path, timeout=60
    )
    assert done.stdout.startswith("tiny  ")
    assert done.stderr == ""


def test_a_wrong_home_is_one_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "list"],
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | {"MONITOR_HOME": str(tmp_path)},
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("monitor: no project found from MONITOR_HOME=")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("closed", "code"),
    [("data/raw/poverty.csv", 3), ("reports", 5), ("reports/tiny", 5), ("notebooks/monitor.yml", 1)],
)
@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_what_may_not_be_opened_is_one_sentence(workshop: Any, monitor: Any, closed: str, code: int) -> None:
    workshop.good()
    assert monitor("run", "-l", "nl", "-j", "1")[0] == 0
    place = workshop.home / closed
    mode = place.stat().st_mode
    place.chmod(0)
    try:
        found, _, err = monitor("run", "-l", "nl", "-j", "1", "--quiet")
        listed, _, told = monitor("list")
    finally:
        place.chmod(mode)
    assert found == code
    assert "Permission denied); check its permissions" in err
    assert listed in (0, 1)
    assert "Traceback" not in told
    assert monitor("run", "-l", "nl", "-j", "1")[0] == 0


RUN = """
import sys, types
from pathlib import Path
import analysis.published, analysis.report
def stand_in(name, **functions):
    module = types.ModuleType(name)
    module.__dict__.update(functions)
    sys.modules[name] = module
stand_in("analysis.report.documents", write=lambda records, folder: None)
stand_in("analysis.report.index", write=lambda reports: None)
stand_in("analysis.report.recorded", from_notebook=lambda nb: [], MIME="application/vnd.monitor+json")
stand_in("analysis.published.check", require=lambda folder, memory: None)
from analysis import cli
cli.main(["run", "-l", "nl"])
"""


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_stopped_run_stops_its_kernel_and_leaves_nothing(
    workshop: Workshop, tmp_path: Path, number: int, code: int
) -> None:
    mark = tmp_path / "kernel"
    workshop.good(f"import os, time\nopen({str(mark)!r}, 'w').write(str(os.getpid()))\ntime.sleep(120)")
    child = subprocess.Popen([sys.executable, "-c", RUN], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not (mark.exists() and mark.read_text()) and time.monotonic() < deadline:
        time.sleep(0.05)
    child.send_signal(number)
    _, err = child.communicate(timeout=60)
    assert child.returncode == code
    assert "Traceback" not in err
    assert [path.name for path in workshop.reports.iterdir()] == [".lock"]
    kernel = Path("/proc") / mark.read_text()
    while kernel.exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not kernel.exists()


def test_all_is_what_no_name_means(workshop: Workshop, monitor: Callable[..., Result]) -> None:
    workshop.good()
    told = monitor("run", "--all", "--dry-run")
    assert told == monitor("run", "--dry-run")
    assert told[1].splitlines() == ["tiny/default: not made yet", "tiny/language-en: not made yet"]
    code, _, err = monitor("run", "tiny", "--all")
    assert code == 2
    assert "--all" in err
