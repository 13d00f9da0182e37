"""What a name on the command line stands for: reports or a state of the data, in a folder, an archive or a revision."""

from __future__ import annotations

import json
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis import project
from analysis.errors import MonitorError, ParameterError
from analysis.published import compare as data
from analysis.published.differences import Difference, made, ranked
from analysis.report import compare as reports
from analysis.report.recorded import MIME

Records = list[dict[str, Any]]
ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz", ".tar.bz2")
RAW = "data/raw"


@dataclass(frozen=True)
class State:
    """One side of a comparison: `reports` by (report, variant), or the tables of `data/raw` with their keys."""

    name: str
    reports: dict[tuple[str, str], Records] = field(default_factory=dict)
    tables: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    keys: dict[str, list[str]] = field(default_factory=dict)

    @property
    def is_data(self) -> bool:
        """Whether it is a state of the data."""
        return bool(self.tables)


def read(name: str) -> State:
    """The state that a name stands for: a folder, a notebook, an archive, or a git revision of data/raw.

    Raises ParameterError when it is none of these.
    """
    path = Path(name).expanduser()
    if path.is_dir():
        return _folder(name, path)
    if path.is_file() and path.name.endswith(ARCHIVES):
        with _unpacked(path) as inside:
            return _folder(name, inside)
    if path.is_file():
        records = _records(path)
        return State(name, {_names(records, "default"): records})
    with _checked_out(name) as inside:
        return _data(name, inside)


def current() -> State:
    """The data as they are now."""
    return _data(RAW, project.raw())


def compare(old: State, new: State) -> list[Difference]:
    """All differences, the most important first. Raises ParameterError when the two sides are not of one kind."""
    if old.is_data != new.is_data:
        told = {True: "a state of the data", False: "reports"}
        raise ParameterError(
            f"{old.name} holds {told[old.is_data]} and {new.name} {told[new.is_data]}; compare two of one kind"
        )
    if old.is_data:
        return data.compare(old.tables, new.tables, old.keys | new.keys)
    if len(old.reports) == len(new.reports) == 1:
        (ours,), (theirs,) = old.reports.values(), new.reports.values()
        return reports.compare(ours, theirs)
    return by_variant(old, new)


def by_variant(old: State, new: State) -> list[Difference]:
    """All differences between two trees of reports, each named `report/variant`, the most important first."""
    found: list[Difference] = []
    for key in sorted(old.reports.keys() | new.reports.keys()):
        sides = old.reports.get(key), new.reports.get(key)
        name = "/".join(key)
        if sides[0] is not None and sides[1] is not None:
            found += [one | {"report": name} for one in reports.compare(sides[0], sides[1])]
        else:
            titles = [None if side is None else str(side[0].get("title", "")) for side in sides]
            what = "appeared" if titles[0] is None else "disappeared"
            found.append(made(what, titles[0], titles[1], {"report": name, "kind": "report", "id": key[0]}))
    return ranked(found)


def _folder(name: str, path: Path) -> State:
    """A published report, a tree of them, the data, or a project that holds data."""
    notebooks = [one for depth in ("", "*/", "*/*/", "*/*/*/") for one in sorted(path.glob(f"{depth}notebook.ipynb"))]
    notebooks = [
        one for one in notebooks if not any(part.startswith((".", "_")) for part in one.relative_to(path).parts)
    ]
    if notebooks:
        every = [(one, _records(one)) for one in notebooks]
        return State(name, {_names(records, one.parent.name): records for one, records in every})
    for raw in (path, path / RAW, path / "raw", *sorted(path.glob(f"*/{RAW}"))):
        if any(raw.glob("*.csv")):
            return _data(name, raw)
    notebooks = sorted(path.glob("*.ipynb"))
    if notebooks:
        every = [(one, _records(one)) for one in notebooks]
        return State(name, {_names(records, "default"): records for _, records in every})
    raise ParameterError(f"{name} holds neither published reports (notebook.ipynb) nor tables of data/raw")


def _data(name: str, folder: Path) -> State:
    tables, keys = data.read(folder)
    return State(name, tables=tables, keys=keys)


def _names(records: Sequence[dict[str, Any]], variant: str) -> tuple[str, str]:
    return str(records[0].get("id", "report")), variant


def _records(path: Path) -> Records:
    """The recorded objects of a notebook. Raises ParameterError when it holds none."""
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        outputs = [output for cell in notebook["cells"] for output in cell.get("outputs", [])]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise ParameterError(f"{path} is not a readable notebook") from None
    found = [output["data"][MIME] for output in outputs if MIME in output.get("data", {})]
    if not found or found[0].get("kind") != "report":
        raise ParameterError(f"{path} holds no recorded report; run it first")
    return found


@contextmanager
def _unpacked(path: Path) -> Iterator[Path]:
    """An archive in a folder of its own; nothing is written outside of that."""
    with tempfile.TemporaryDirectory(prefix="monitor-diff-") as name:
        inside = Path(name)
        try:
            if path.name.endswith(".zip"):
                with zipfile.ZipFile(path) as archive:
                    archive.extractall(inside)
            else:
                with tarfile.open(path) as archive:
                    archive.extractall(inside, filter="data")
        except (OSError, tarfile.TarError, zipfile.BadZipFile) as error:
            raise ParameterError(f"{path} is not an archive that can be read ({error})") from None
        yield inside


@contextmanager
def _checked_out(revision: str) -> Iterator[Path]:
    """data/raw of a git revision, in a folder of its own; the checkout itself is not touched."""
    home = project.home()
    unknown = ParameterError(f"'{revision}' is no file, no folder and no git revision of {RAW} here")
    if revision.startswith("-"):
        raise unknown
    command = ["git", "-C", str(home), "archive", "--format=tar", revision, "--", RAW]
    try:
        packed = subprocess.run(command, check=True, capture_output=True).stdout
    except (OSError, subprocess.CalledProcessError):
        raise unknown from None
    with tempfile.TemporaryDirectory(prefix="monitor-diff-") as name:
        archive = Path(name) / "raw.tar"
        archive.write_bytes(packed)
        with _unpacked(archive) as inside:
            if not (inside / RAW).is_dir():
                raise MonitorError(f"{revision} holds no {RAW}")
            yield inside / RAW
