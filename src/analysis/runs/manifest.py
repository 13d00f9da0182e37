"""What went into a report and what came out: hashes, parameters, versions. No times: the same run, the same bytes."""

from __future__ import annotations

import hashlib
import json
import platform
import re
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

import analysis
from analysis import project
from analysis.errors import CatalogueError, DataError
from analysis.report import theme_choice, word_template
from analysis.runs import catalogue, fingerprints
from analysis.runs.catalogue import Entry
from analysis.runs.parameters import Value, as_json

SCHEMA = 1
FILE = "manifest.json"
TIMES = "run.json"
PACKAGES = (
    "Babel",
    "fluent.runtime",
    "ipykernel",
    "ipython",
    "Jinja2",
    "matplotlib",
    "nbclient",
    "nbformat",
    "numpy",
    "odfdo",
    "pandas",
    "papermill",
    "python-docx",
    "scipy",
    "statsmodels",
    "typst",
    "XlsxWriter",
)


def build(
    entry: Entry, variant: str, values: dict[str, Value], report: dict[str, Any], home: Path, outputs: Path
) -> dict[str, Any]:
    """The manifest of a finished report; `report` is its record of kind "report", `outputs` the staged folder."""
    return {
        "schema": SCHEMA,
        "report_id": entry.id,
        "variant": variant,
        "state": "ok",
        "language": report["language"],
        "title": report["title"],
        "question": report["question"],
        "figures_up_to": report.get("figures_up_to", ""),
        "sensitivity": entry.sensitivity,
        "catalogue": sha256(catalogue.path(home / "notebooks")),
        "surroundings": fingerprints.surroundings(),
        "parameters": {name: as_json(value) for name, value in sorted(values.items())},
        "inputs": inputs(entry, home),
        "outputs": output_hashes(outputs),
        "versions": versions(),
    }


def inputs(entry: Entry, home: Path) -> dict[str, str]:
    """sha256 of every file that the report depends on: its data, its notebook, the lock and this package's source.

    Raises CatalogueError when a declared pattern matches nothing, DataError when a file cannot be read.
    """
    found: dict[str, Path] = {}
    for pattern in entry.inputs:
        matches = [path for path in home.glob(pattern) if path.is_file()]
        if not matches:
            raise CatalogueError(f"monitor.yml: {entry.id}: inputs: no file matches '{pattern}'")
        found |= {path.relative_to(home).as_posix(): path for path in matches}
    found[f"notebooks/{entry.notebook}"] = home / "notebooks" / entry.notebook
    if (home / "requirements.lock").is_file():
        found["requirements.lock"] = home / "requirements.lock"
    if template := word_template.chosen(home):
        found[f"word_template/{template.name}"] = template
    found |= theme_choice.files()
    package = Path(analysis.__file__).parent
    for path in package.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith("."):
            found[f"src/analysis/{path.relative_to(package).as_posix()}"] = path
    try:
        return {name: sha256(found[name]) for name in sorted(found)}
    except PermissionError as error:
        raise DataError(f"{error.filename} cannot be read ({error.strerror}); check its permissions") from None


def first_difference(old: dict[str, Any], new: dict[str, Any]) -> str:
    """The first name whose value is not the same on both sides; empty when there is none."""
    return next((name for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name)), "")


def output_hashes(folder: Path) -> dict[str, dict[str, str | int]]:
    """sha256 and size of every file of a report, apart from the manifest and the times."""
    return {
        path.relative_to(folder).as_posix(): {"sha256": sha256(path), "bytes": path.stat().st_size}
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path not in (folder / FILE, folder / TIMES)
    }


def versions() -> dict[str, str]:
    """Python, this package, the packages that shape the numbers, the pictures and the documents, and every other one
    that is not installed as the lock says."""
    found = {"python": platform.python_version(), "analysis": analysis.__version__}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    lock = project.home() / "requirements.lock"
    folders = [Path(sysconfig.get_path(scheme)) for scheme in ("purelib", "platlib")]
    return unlike(lock.read_text(encoding="utf-8") if lock.is_file() else "", folders) | found


def unlike(lock: str, folders: Iterable[Path]) -> dict[str, str]:
    """The packages of a lock that are installed in another version than it names, by name, as these folders tell."""
    locked: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", lock, re.MULTILINE):
        locked.setdefault(_plain(name), set()).add(version)
    installed = [path.name.removesuffix(".dist-info").partition("-") for path in _each(folders, "*.dist-info")]
    return {
        _plain(name): version
        for name, _, version in sorted(installed)
        if version not in locked.get(_plain(name), {version})
    }


def _each(folders: Iterable[Path], pattern: str) -> set[Path]:
    return {path for folder in folders for path in folder.glob(pattern)}


def _plain(name: str) -> str:
    """The name of a package as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def sha256(path: Path) -> str:
    """The hash of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def dumps(content: dict[str, Any]) -> bytes:
    """JSON as a file holds it."""
    return (json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def read(folder: Path) -> dict[str, Any] | None:
    """The manifest of a published report; None when there is none, or none that can be read."""
    try:
        content = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) and _whole(content) else None


def _whole(content: dict[str, Any]) -> bool:
    """Whether what others look into is made of names and values, as this module writes it."""
    parts = content.get("parts") or {}
    looked_into = [content.get(name, {}) for name in ("inputs", "outputs", "parameters")]
    return all(isinstance(one, dict) for one in (*looked_into, parts)) and isinstance(parts.get("figures", {}), dict)
