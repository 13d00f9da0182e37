"""What the tracked files may not hold, and what they must."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

HOME = Path(__file__).resolve().parents[2]
LONGEST_MODULE = 400

# Written so that this file does not hold what it forbids.
MACHINE = re.compile(r"(?<![\w.])/(?:wor[k]|roo[t]|tm[p]|hom[e]|User[s]|op[t])/[\w.]|[A-Z]:\\User[s]\\")
REGISTRY = re.compile(
    r"pypi\.or[g]|pythonhosted\.or[g]|npmjs\.(?:or[g]|co[m])|deb\.debian\.or[g]|repo\.anaconda\.co[m]|"
    r"--(?:extra-)?index-ur[l][ =]|--find-link[s][ =]",
    re.IGNORECASE,
)
MAKER = re.compile(
    r"\bclaud[e]\b|anthropi[c]|chatgp[t]|open\s?a[i]\b|\bcopilo[t]\b|language mode[l]|\bAI[ -]assistan[t]|"
    r"generated (?:by|with) (?:an? )?A[I]\b",
    re.IGNORECASE,
)


def tracked() -> list[str]:
    """The files under version control, or all but the rebuilt ones in a copy without git."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HOME, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return sorted(name for name in listed.stdout.split("\0") if name and (HOME / name).is_file())
    skipped = {".venv", ".git", "reports", "__pycache__", ".hypothesis"}
    files = (path for path in HOME.rglob("*") if path.is_file())
    return sorted(str(path.relative_to(HOME)) for path in files if not skipped & set(path.relative_to(HOME).parts))


FILES = tracked()


def text_of(name: str) -> str:
    content = (HOME / name).read_bytes()
    return "" if b"\0" in content[:8000] else content.decode("utf-8", errors="replace")


def places(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {found.group()}"
        for name in FILES
        for number, line in enumerate(text_of(name).splitlines(), start=1)
        for found in pattern.finditer(line)
    ]


def test_no_path_of_a_machine():
    assert places(MACHINE) == []


def test_no_address_of_a_package_registry():
    assert places(REGISTRY) == []


def test_nothing_says_who_or_what_wrote_it():
    assert places(MAKER) == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (MACHINE, "open('/wor" + "k/main/x')"),
        (MACHINE, "see /tm" + "p/out.log"),
        (REGISTRY, "https://pypi.o" + "rg/simple"),
        (REGISTRY, "--index-ur" + "l https://example.org"),
        (MAKER, "Co-Authored-By: Clau" + "de"),
    ],
)
def test_the_patterns_find_what_they_forbid(pattern, text):
    assert pattern.search(text)


def test_modules_are_short():
    lengths = {name: len(text_of(name).splitlines()) for name in FILES if name.startswith("src/")}
    long = {name: lines for name, lines in lengths.items() if name.endswith(".py") and lines > LONGEST_MODULE}
    assert long == {}


def test_no_module_is_a_drawer_for_everything():
    names = {Path(name).stem for name in FILES if name.startswith("src/")}
    assert names & {"utils", "util", "helpers", "helper", "common", "misc"} == set()


def test_the_readme_names_the_commands_and_the_rest_of_the_house():
    readme = text_of("README.md")
    for command in ("make reports", "make test", "make lab", "monitor run", "monitor data check"):
        assert command in readme, f"README.md does not name `{command}`"
    for page in ("CONTRIBUTING.md", "docs/assumptions.md", "docs/glossary.md", "LICENSE"):
        assert page in readme, f"README.md does not lead to {page}"


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/assumptions.md"])
def test_links_between_files_lead_somewhere(page):
    links = re.findall(r"\]\((?!\w+:)([^)#\s]+)", text_of(page))
    missing = [link for link in links if not ((HOME / page).parent / link).exists()]
    assert missing == []


def test_the_licence_is_the_european_union_public_licence():
    licence = text_of("LICENSE")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert [n for n in range(1, 16) if not re.search(rf"^{n}\.\s?\w", licence, re.MULTILINE)] == []
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    assert (project["license"], project["license-files"]) == ("EUPL-1.2", ["LICENSE"])


def test_what_runs_on_a_submission_is_what_runs_here():
    assert os.access(HOME / ".ci" / "run", os.X_OK)
    commands = [line for line in text_of(".ci/run").splitlines() if "make " in line and not line.startswith("#")]
    assert commands == ["make environment", "make test", "exec make check"]
    steps = yaml.safe_load(text_of(".github/workflows/test.yml"))["jobs"]["test"]["steps"]
    assert steps[-1] == {"run": "bash .ci/run"}


def test_cited_assumptions_exist():
    known = re.findall(r"^#+ (A\d+)\b", text_of("docs/assumptions.md"), re.MULTILINE)
    assert known == [f"A{number}" for number in range(1, len(known) + 1)]
    cited = re.compile(
        r"\b(?:assumptions?|aannames?)\s+(A\d+)(?:(?:\s*(?:-|to|tot en met|and|en|,)\s*)(A\d+))?", re.IGNORECASE
    )
    names = [name for name in FILES if name.startswith(("src/", "notebooks/", "README", "CONTRIBUTING"))]
    found = {label for name in names for pair in cited.findall(text_of(name)) for label in pair if label}
    assert found
    assert sorted(found - set(known)) == []
