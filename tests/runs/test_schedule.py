"""The samples for cron, systemd and GitHub Actions can be used, and each command of the documentation exists."""

from __future__ import annotations

import configparser
import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from analysis import cli
from analysis.cli import EPILOG
from analysis.runs import catalogue, editions, progress, runner

Workshop = Any
ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "docs" / "schedule"
PAGE = (ROOT / "docs" / "scheduling.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
UNITS = sorted(path.name for path in SAMPLES.glob("*.service"))
TIMERS = sorted(path.name for path in SAMPLES.glob("*.timer"))
REPORTS = {entry.id for entry in catalogue.read(ROOT / "notebooks" / "monitor.yml")}
END = {"&&", "||", ";", "|", ">", "2>", "#", "then", "fi"}


def parsed(arguments: list[str]) -> list[str]:
    """Let click parse the arguments of `monitor`, without running anything; the names of the commands.

    Raises click.ClickException for what the command would refuse.
    """
    command: click.Command = cli.cli
    context: click.Context | None = None
    names, rest = [], list(arguments)
    while True:
        try:
            context = command.make_context(command.name or "monitor", rest, parent=context)
        except click.exceptions.Exit:  # --help, --version
            return names
        if not isinstance(command, click.Group):
            asked = context.params.get("reports") or [context.params.get("report")]
            unknown = [name for name in asked if name and not name.isupper() and name not in REPORTS]
            if unknown:
                raise click.UsageError(f"there is no report '{unknown[0]}'")
            return names
        found, inner, rest = command.resolve_command(context, [*context._protected_args, *context.args])
        assert inner is not None
        names.append(str(found))
        command = inner


def commands(line: str) -> list[list[str]]:
    """The arguments of each `monitor` in a line for a shell."""
    lexer = shlex.shlex(line.replace("\\", "/"), posix=True, punctuation_chars=";&|")
    lexer.whitespace_split = True
    lexer.commenters = ""
    words = list(lexer)
    found: list[list[str]] = []
    inside = False
    for word in words:
        if word in END:
            inside = False
        elif not inside and re.fullmatch(r"(?:.*/)?monitor", word):
            found.append([])
            inside = True
        elif inside:
            found[-1].append(word)
    return found


def in_markdown(text: str) -> list[str]:
    """Lines of code, and code in sentences, that begin with the command; remarks to the right of it are left out."""
    fenced = "\n".join(re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
    indented = re.findall(r"^ {4,}(\S.*)$", text, re.MULTILINE)
    inline = re.findall(r"`([^`\n]+)`", text)
    found = []
    for line in [*fenced.splitlines(), *indented, *inline]:
        code = re.split(r"\s{2,}", line.strip().removeprefix("$ "))[0]
        if re.match(r"(?:[\w.]*[/\\])*(?:Scripts\\)?monitor [\w-]", code):
            found.append(code)
    return found


# --- the commands of the documentation --------------------------------------------------------------------------------


SHOWN = [(path.name, code) for path in PAGES for code in dict.fromkeys(in_markdown(path.read_text(encoding="utf-8")))]


@pytest.mark.parametrize(("page", "code"), SHOWN)
def test_every_command_of_the_documentation_is_accepted(page: str, code: str) -> None:
    found = commands(code)
    assert found
    for arguments in found:
        if len(arguments) > 1 or arguments[0] not in cli.cli.commands:  # else a sentence that names the command
            parsed(arguments)


def test_the_documentation_shows_the_commands_of_the_schedule() -> None:
    assert len(SHOWN) > 25
    shown = " ".join(code for _, code in SHOWN)
    for command in ("run --quiet", "run --edition", "prune --keep", "run --changed", "run --force", "data check"):
        assert f"monitor {command}" in shown


EXAMPLES = re.findall(r"^ {2}(monitor .*)$", EPILOG, re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_help_are_accepted(example: str) -> None:
    (arguments,) = commands(re.split(r"\s{2,}", example)[0])
    assert parsed(arguments)


@pytest.mark.parametrize(
    "line",
    [
        "monitor run --no-such-option",
        "monitor ran",
        "monitor prune",
        "monitor prune --keep two",
        "monitor data chek",
        "monitor run --jobs 0",
        "monitor run --log xml",
        "monitor run no_such_report",
    ],
)
def test_what_the_command_would_refuse_is_noticed(line: str) -> None:
    (arguments,) = commands(line)
    with pytest.raises(click.ClickException):
        parsed(arguments)


def test_a_line_of_a_shell_is_taken_apart() -> None:
    line = 'umask 022 && /srv/monitor/.venv/bin/monitor run --edition "$(date +%Y-%m)" || monitor prune --keep 2'
    assert commands(line) == [["run", "--edition", "$(date +%Y-%m)"], ["prune", "--keep", "2"]]
    assert in_markdown("see `monitor run -l nl`, `monitor`, `monitor.yml`\n\n    .venv/bin/monitor list   all\n") == [
        ".venv/bin/monitor list",
        "monitor run -l nl",
    ]


# --- exit codes -------------------------------------------------------------------------------------------------------


def test_the_page_has_the_exit_codes_of_the_help() -> None:
    told = re.findall(r"^ {2}(\d+) +(.+)$", EPILOG, re.MULTILINE)
    rows = re.findall(r"^\| (\d+) \| (.+?) \| .+ \|$", PAGE, re.MULTILINE)
    assert len(told) == 12
    assert rows == told


def test_every_error_has_a_code_that_is_told() -> None:
    from analysis import errors
    from analysis.runs import lock

    classes = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.MonitorError)]
    codes = {one.exit_code for one in [*classes, lock.LockHeldError]}
    told = {int(code) for code, _ in re.findall(r"^ {2}(\d+) +(.+)$", EPILOG, re.MULTILINE)}
    assert codes <= told
    assert told - codes == {0, 6, 130}


# --- cron -------------------------------------------------------------------------------------------------------------

FIELD = {"minute": (0, 59), "hour": (0, 23), "day": (1, 31), "month": (1, 12), "weekday": (0, 7)}


def cron_lines(text: str) -> tuple[dict[str, str], list[tuple[list[str], str]]]:
    """The variables of a crontab, and of each entry its five fields and its command as a shell gets it."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    variables = dict(line.split("=", 1) for line in lines if re.match(r"\w+=", line))
    entries = []
    for line in lines:
        if not re.match(r"\w+=", line):
            *fields, command = line.split(None, 5)
            assert not re.search(r"(?<!\\)%", command), "cron makes a new line of a bare %"
            entries.append((fields, command.replace(r"\%", "%")))
    return variables, entries


def test_the_crontab() -> None:
    variables, entries = cron_lines((SAMPLES / "monitor.cron").read_text(encoding="utf-8"))
    assert variables["TZ"] == "Europe/Amsterdam"
    assert variables["SHELL"] == "/bin/sh"
    days: set[int] = set()
    for fields, command in entries:
        assert len(fields) == 5
        for field, (low, high) in zip(fields, FIELD.values(), strict=True):
            assert re.fullmatch(r"\*|\d+(-\d+)?", field)
            assert all(low <= int(number) <= high for number in re.findall(r"\d+", field))
        first, _, last = fields[2].partition("-")
        days |= set(range(int(first), int(last or first) + 1))
        assert command.startswith("umask 022 && ")
        assert "--quiet" in command
        assert subprocess.run(["/bin/sh", "-n", "-c", command], check=False).returncode == 0
        assert next(parsed(arguments)[0] for arguments in commands(command)) == "run"
    assert days == set(range(1, 32))  # every night, and no night twice
    assert any("--edition" in command for _, command in entries)


# --- systemd ----------------------------------------------------------------------------------------------------------


def unit(name: str) -> dict[str, dict[str, list[str]]]:
    """The sections of a unit, each key with all its values."""
    read = configparser.RawConfigParser(strict=False, dict_type=dict, comment_prefixes=("#",), delimiters=("=",))
    read.optionxform = str  # type: ignore[assignment,method-assign]
    text = (SAMPLES / name).read_text(encoding="utf-8")
    read.read_string(text)
    return {
        section: {key: re.findall(rf"^{key}=(.*)$", text, re.MULTILINE) for key in read[section]}
        for section in read.sections()
    }


def started(line: str) -> str:
    """What systemd runs of a line of ExecStart: doubled % and $ are single ones."""
    return line.replace("%%", "%").replace("$$", "$")


@pytest.mark.parametrize("name", UNITS)
def test_the_services(name: str) -> None:
    sections = unit(name)
    service = sections["Service"]
    assert service["Type"] == ["oneshot"]
    assert service["UMask"] == ["0022"]
    assert "TZ=Europe/Amsterdam" in service["Environment"][0].split()
    assert service["KillMode"] == ["mixed"]
    lines = [started(line) for line in service["ExecStart"]]
    inner = [shlex.split(line)[2] if line.startswith("/bin/sh -c ") else line for line in lines]
    names = [parsed(arguments)[0] for line in inner for arguments in commands(line)]
    assert names[0] == "run"
    assert "--quiet" in inner[0]
    for line in service["ExecStart"]:
        assert not re.search(r"(?<!%)%(?!%)", line.replace("%%", "")), "systemd reads a single % itself"
    edition = "--edition" in inner[0]
    assert (service.get("SuccessExitStatus") == ["7"]) is not edition
    if edition:
        assert names == ["run", "prune"]
        made = subprocess.run(["/bin/sh", "-c", "date +%Y-%m"], check=True, capture_output=True, text=True).stdout
        assert "$(date +%Y-%m)" in inner[0]
        assert editions.NAME.fullmatch(made.strip())


@pytest.mark.parametrize("name", TIMERS)
def test_the_timers(name: str) -> None:
    sections = unit(name)
    assert name.replace(".timer", ".service") in UNITS
    assert sections["Timer"]["Persistent"] == ["true"]
    assert sections["Timer"]["OnCalendar"][0].endswith(" Europe/Amsterdam")
    assert sections["Install"]["WantedBy"] == ["timers.target"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd-analyze here")
def test_systemd_accepts_the_units(tmp_path: Path) -> None:
    """With the program in place, for systemd refuses a unit whose program is not there."""
    program = tmp_path / ".venv" / "bin" / "monitor"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    for name in [*UNITS, *TIMERS]:
        text = (SAMPLES / name).read_text(encoding="utf-8").replace("/srv/monitor", str(tmp_path))
        (tmp_path / name).write_text(text.replace("User=monitor\n", ""), encoding="utf-8")

    def verified(*names: str) -> tuple[int, str]:
        files = [str(tmp_path / name) for name in names]
        done = subprocess.run(["systemd-analyze", "verify", *files], check=False, capture_output=True, text=True)
        ours = [line for line in done.stderr.splitlines() if "monitor" in line]
        return done.returncode, "\n".join(ours)

    code, told = verified(*UNITS, *TIMERS)
    assert (code, told) == (0, "")
    (tmp_path / "bad.monitor.service").write_text("[Service]\nType=never\nUMaks=0022\n", encoding="utf-8")
    assert verified("bad.monitor.service")[1]


# --- GitHub Actions ---------------------------------------------------------------------------------------------------


def test_the_workflow() -> None:
    content = yaml.safe_load((SAMPLES / "monitor.yml").read_text(encoding="utf-8"))
    (schedule,) = content[True]["schedule"]  # YAML reads `on` as true
    assert len(schedule["cron"].split()) == 5
    assert content["permissions"] == {"contents": "read"}
    assert content["concurrency"]["cancel-in-progress"] is False
    (job,) = content["jobs"].values()
    assert job["env"]["TZ"] == "Europe/Amsterdam"
    used = [step["uses"] for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@(v\d+|[0-9a-f]{40})", name) for name in used)
    scripts = [step["run"] for step in job["steps"] if "run" in step]
    names = []
    for script in scripts:
        assert subprocess.run(["/bin/sh", "-n", "-c", script], check=False).returncode == 0
        for line in script.splitlines():
            names += [parsed(arguments)[0] for arguments in commands(line)]
    assert names == ["run", "run", "prune"]


# --- what a schedule sees ---------------------------------------------------------------------------------------------


def stands(workshop: Workshop) -> dict[str, bytes]:
    """A report that was published before."""
    workshop.good()
    place = workshop.place()
    place.mkdir(parents=True)
    (place / "report.html").write_text("old", encoding="utf-8")
    (place / "manifest.json").write_text("{}", encoding="utf-8")
    tree: dict[str, bytes] = workshop.tree()
    return tree


def test_when_the_data_have_faults_the_old_reports_stay_and_one_line_says_so(
    workshop: Workshop, monitor: Callable[..., Any]
) -> None:
    before = stands(workshop)
    workshop.faults = ["poverty.csv, row 2, field value: 1,5 is no number", "poverty.csv, row 3: cut"]
    code, out, err = monitor("run", "--quiet", "--edition", "2026-11")
    assert (code, out, len(err.splitlines())) == (3, "", 1)
    assert "data/raw has faults" in err
    assert "no report was touched" in err
    assert workshop.tree() == before
    assert not (workshop.reports / "_editions").exists()
    loud = monitor("run")[2]
    assert "poverty.csv, row 3: cut" in loud.splitlines()


def test_the_same_as_a_json_line(workshop: Workshop, monitor: Callable[..., Any]) -> None:
    before = stands(workshop)
    workshop.faults = ["poverty.csv, row 3: cut"]
    code, out, err = monitor("run", "--quiet", "--log", "json")
    assert (code, out) == (3, "")
    (line,) = [json.loads(line) for line in err.splitlines()]
    assert (line["event"], line["code"]) == ("stopped", 3)
    assert line["time"].endswith("+00:00")
    assert "no report was touched" in line["cause"]
    assert workshop.tree() == before


def test_a_held_lock_is_one_line_and_seven(workshop: Workshop, monitor: Callable[..., Any]) -> None:
    from analysis.runs import lock

    before = stands(workshop)
    with lock.held(workshop.reports):
        code, out, err = monitor("run", "--quiet")
        assert (code, out, len(err.splitlines())) == (7, "", 1)
        code, out, err = monitor("run", "--quiet", "--log", "json")
        assert (code, json.loads(err)["event"], json.loads(err)["code"]) == (7, "stopped", 7)
    assert workshop.tree() == before


def test_quiet_says_nothing_when_all_goes_well(
    workshop: Workshop, monitor: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    stands(workshop)

    def made(jobs: Any, *, watcher: progress.Lines, **_: Any) -> runner.Summary:
        for job in jobs:
            watcher.due(job, "not made yet")
            watcher.start(job)
            watcher.published(job, workshop.place(), 1.0)
            watcher.page(workshop.place())
        return runner.Summary((workshop.place(),))

    monkeypatch.setattr(runner, "run", made)
    assert monitor("run", "--quiet", "-l", "nl") == (0, "", "")
    _, out, err = monitor("run", "-l", "nl")
    assert (len(out.splitlines()), len(err.splitlines())) == (1, 1)
