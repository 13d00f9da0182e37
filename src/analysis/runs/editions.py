"""Dated editions: copies of published reports that never change again, each with what changed since the last, in words.

An edition stands in `reports/_editions/<name>/`: the reports, their index, `changes.html`, `changes-en.html`,
`changes.csv` and `edition.json` with the hash of every file. It is staged and renamed into place, so it is whole or
not there; an edition that exists is never written again.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from analysis.errors import ParameterError, PublishError
from analysis.published import differences
from analysis.runs import lock, manifest, publish, states

FOLDER = "_editions"
FILE = "edition.json"
NAME = re.compile(r"\d{4}-(0[1-9]|1[0-2])(-\d{2})?([.-][a-z0-9]+)?")
SCHEMA = 1


def checked(name: str, reports: Path) -> str:
    """The name of an edition that can be written. Raises ParameterError for another form and for one that exists."""
    if not NAME.fullmatch(name):
        raise ParameterError(f"edition '{name}': write a month or a day, such as 2026-11, 2026-11-22 or 2026-11-b")
    if (reports / FOLDER / name).exists():
        raise ParameterError(f"edition {name} exists and does not change any more; give this one another name")
    return name


def names(reports: Path) -> list[str]:
    """The editions that stand, the oldest first: by the dates of their names."""
    folder = reports / FOLDER
    found = [place.name for place in folder.iterdir() if (place / FILE).is_file()] if folder.is_dir() else []
    return sorted(name for name in found if NAME.fullmatch(name))


def write(name: str, places: Sequence[Path], reports: Path) -> Path:
    """Write an edition of the published reports in `places`; returns its folder.

    Raises ParameterError as `checked`, and PublishError when another command is writing or the disk is full.
    """
    from analysis.report import index
    from analysis.runs import edition_page

    checked(name, reports)
    with lock.held(reports), _clear_errors(reports), publish.staging(reports) as staged:
        for place in places:
            shutil.copytree(place, staged / place.relative_to(reports))
        last = next((one for one in reversed(names(reports)) if one < name), "")
        now = states.read(str(staged))
        before = states.read(str(reports / FOLDER / last)) if last else states.State("")
        found = states.by_variant(before, now) if last else []
        (staged / "changes.csv").write_text(_csv(found), encoding="utf-8")
        edition_page.write(staged, name, last, found, before, now)
        index.write(staged)
        content = {"schema": SCHEMA, "edition": name, "since": last, "files": publish.checksums(staged)}
        (staged / FILE).write_bytes(manifest.dumps(content))
        publish.sync_tree(staged)
        place = reports / FOLDER / name
        place.parent.mkdir(exist_ok=True)
        staged.rename(place)
        publish.sync_folder(place.parent)
    return place


@contextmanager
def _clear_errors(reports: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PublishError(f"the edition: {publish.because(error, reports)}") from error


def _csv(found: Sequence[Mapping[str, Any]]) -> str:
    out = io.StringIO()
    rows = csv.DictWriter(out, differences.COLUMNS, lineterminator="\n")
    rows.writeheader()
    rows.writerows({name: "" if row[name] is None else row[name] for name in differences.COLUMNS} for row in found)
    return out.getvalue()


def is_good(place: Path) -> bool:
    """Whether an edition holds exactly the files that it was written with."""
    try:
        files = json.loads((place / FILE).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    found = publish.checksums(place)
    found.pop(FILE, None)
    return bool(found == files)


def prune(keep: int, reports: Path) -> list[str]:
    """Remove all but the newest `keep` editions, but never the newest good one; returns the names of those removed.

    Raises ParameterError when `keep` is less than 1, and PublishError when another command is writing.
    """
    if keep < 1:
        raise ParameterError(f"--keep {keep}: at least one edition stays")
    removed = []
    with lock.held(reports), _clear_errors(reports):
        every = names(reports)
        good = next((name for name in reversed(every) if is_good(reports / FOLDER / name)), None)
        for name in every[:-keep]:
            if name == good:
                continue
            aside = reports / f"{publish.STAGING}pruned-{name}"  # gone for readers at once; the rest may be interrupted
            (reports / FOLDER / name).rename(aside)
            shutil.rmtree(aside)
            removed.append(name)
    return removed
