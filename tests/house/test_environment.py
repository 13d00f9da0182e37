"""pyproject.toml, requirements.lock, environment.yml and the Makefile say the same."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOME = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (HOME / "requirements.lock").read_text(encoding="utf-8")
SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
}
PYTHONS = ["3.11.7", "3.12.1", "3.13.0"]


def locked() -> list[Requirement]:
    """Every requirement of the lock, without its hashes."""
    lines = LOCK.replace("\\\n", " ").splitlines()
    return [Requirement(line.split(" --hash=")[0]) for line in lines if line.strip() and not line.startswith("#")]


def declared() -> list[Requirement]:
    extras = [text for group in PROJECT["optional-dependencies"].values() for text in group]
    return [Requirement(text) for text in [*PROJECT["dependencies"], *extras]]


def applies(marker: Marker | None, python: str, system: str) -> bool:
    where = SYSTEMS[system] | {
        "python_full_version": python,
        "python_version": ".".join(python.split(".")[:2]),
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    return marker is None or marker.evaluate(where)


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_the_lock_holds_what_pyproject_asks_for(python, system):
    versions: dict[str, list[str]] = {}
    for requirement in locked():
        if applies(requirement.marker, python, system):
            (pin,) = requirement.specifier
            assert pin.operator == "=="
            versions.setdefault(canonicalize_name(requirement.name), []).append(pin.version)
    assert [name for name, found in versions.items() if len(found) > 1] == []
    for requirement in declared():
        found = versions.get(canonicalize_name(requirement.name))
        assert found is not None, f"{requirement.name} is not in requirements.lock; run make lock"
        assert requirement.specifier.contains(found[0], prereleases=True), f"{requirement} is locked at {found[0]}"


def test_every_locked_requirement_has_hashes():
    entries = re.split(r"\n(?=[a-zA-Z0-9])", LOCK.strip())
    assert len(entries) == len(locked()) > 100
    for entry in entries:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry.splitlines()[0]


def test_the_lock_names_no_package_index():
    assert re.search(r"^\s*(--|-[a-z]\b)(?!hash)|://|^#", LOCK.replace("    --hash", "    hash"), re.MULTILINE) is None


def test_environment_yml_is_python_and_the_lock_and_nothing_else():
    environment = yaml.safe_load((HOME / "environment.yml").read_text(encoding="utf-8"))
    python, pip, from_pip = environment["dependencies"]
    assert python == f"python{PROJECT['requires-python']}"
    assert pip == "pip"
    assert from_pip == {"pip": ["-r requirements.lock"]}
    assert set(environment) == {"name", "channels", "dependencies"}


def test_the_script_of_the_environment_asks_for_the_same_python():
    script = (HOME / "scripts" / "environment.sh").read_text(encoding="utf-8")
    least = tuple(int(part) for part in PROJECT["requires-python"].removeprefix(">=").split("."))
    assert f"sys.version_info < {least}" in script
    workflow = yaml.safe_load((HOME / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8"))
    assert workflow["jobs"]["test"]["strategy"]["matrix"]["python"] == [
        ".".join(python.split(".")[:2]) for python in PYTHONS
    ]


@pytest.fixture
def clone(tmp_path):
    """What the script needs of the project, in a folder whose path holds a space."""
    folder = tmp_path / "a clone"
    (folder / "scripts").mkdir(parents=True)
    for name in ("Makefile", "pyproject.toml", "requirements.lock", "scripts/environment.sh"):
        (folder / name).write_bytes((HOME / name).read_bytes())
    return folder


def build(folder: Path, *arguments: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """`scripts/environment.sh` in a bare environment; `path`: a folder with the only interpreters there are."""
    environment = {"PATH": f"{path}:/usr/bin:/bin" if path else "/usr/bin:/bin", "HOME": str(folder)}
    return subprocess.run(
        ["/bin/sh", "scripts/environment.sh", *arguments],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def fake(folder: Path, body: str, names: tuple[str, ...]) -> Path:
    folder.mkdir()
    for name in names:
        (folder / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


PYTHON_NAMES = ("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python")
WITHOUT_VENV = 'case "$2" in *ensurepip*) exit 1;; *) exit 0;; esac'
WITHOUT_NETWORK = 'if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; exit 0; fi; [ "$2" != pip ]'


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("exit 1", "no Python 3.11 or newer was found"),
        (WITHOUT_VENV, "python3 has no venv module with ensurepip"),
        (WITHOUT_NETWORK, "the locked packages could not be installed"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence_and_nothing_is_left(clone, tmp_path, body, says):
    result = build(clone, path=fake(tmp_path / "bin", body, PYTHON_NAMES))
    assert result.returncode == 1
    told = [line for line in result.stderr.splitlines() if not line.startswith("Building .venv")]
    assert len(told) == 1
    assert told[0].startswith("Stopped: ")
    assert says in told[0]
    assert not (clone / ".venv").exists()


def test_a_failed_renewal_keeps_the_environment_that_was_there(clone, tmp_path):
    (clone / ".venv").mkdir()
    (clone / ".venv" / "mine").touch()
    (clone / ".venv" / ".complete").write_text("another lock\n", encoding="utf-8")
    assert build(clone, path=fake(tmp_path / "bin", WITHOUT_NETWORK, PYTHON_NAMES)).returncode == 1
    assert (clone / ".venv" / "mine").exists()
    assert not (clone / ".venv.previous").exists()


def test_an_interpreter_that_was_named_must_exist_and_be_new_enough(clone, tmp_path):
    assert "was not found" in build(clone, "python9").stderr
    old = fake(tmp_path / "bin", "exit 1", ("old",)) / "old"
    assert "is no Python 3.11 or newer" in build(clone, str(old)).stderr


def test_the_environment_is_built_once_and_again_after_a_change(clone, tmp_path):
    everything_works = 'if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi; exit 0'
    path = fake(tmp_path / "bin", everything_works, PYTHON_NAMES)
    assert "Building .venv" in build(clone, path=path).stderr
    assert build(clone, path=path).stderr == ""
    settings = clone / "pyproject.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\n# a setting of a tool\n", encoding="utf-8")
    assert build(clone, path=path).stderr == ""
    with (clone / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    assert "Building .venv" in build(clone, path=path).stderr
    moved = clone.rename(clone.parent / "moved")
    assert "Building .venv" in build(moved, path=path).stderr
