"""From recorded objects to the documents of a published report, outside the kernel, and only when something changed."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis import project
from analysis.errors import MonitorError, ParameterError, PublishError
from analysis.runs import catalogue, manifest, publish
from analysis.runs.catalogue import Entry

NOTEBOOK = "notebook.ipynb"


@dataclass(frozen=True)
class Rendered:
    """What `republish` did with one report: whether it `made` documents, and the error when it could not."""

    place: Path
    made: bool
    error: MonitorError | None = None


def key(records: Sequence[Mapping[str, Any]], entry: Entry, home: Path) -> str:
    """The hash of all that shapes the documents: the objects, the data with its labels, the source and its libraries.

    The notebook itself does not count, only what it recorded.
    """
    inputs = manifest.inputs(entry, home)
    del inputs[f"notebooks/{entry.notebook}"]
    content = {"records": list(records), "inputs": inputs, "versions": manifest.versions()}
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def render(
    records: Sequence[dict[str, Any]], entry: Entry, home: Path, staged: Path, published: Path
) -> dict[str, Any]:
    """Write all documents into `staged`, taken over from `published` when they would be the same.

    Returns what the manifest says of them: their key and their forms. What is taken over is verified by its hashes.
    """
    from analysis.report import documents

    about = {"key": key(records, entry, home), "forms": list(documents.FORMS)}
    if not _taken_over(about, staged, published):
        documents.write(records, staged)
    return about


def _taken_over(about: Mapping[str, Any], staged: Path, published: Path) -> bool:
    """Whether the published documents are these; then they stand in `staged` too."""
    content = manifest.read(published) or {}
    outputs = content.get("outputs", {})
    if content.get("documents") != about or manifest.output_hashes(published) != outputs:
        return False
    for name in outputs:
        if name != NOTEBOOK:
            (staged / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(published / name, staged / name)
    return True


def chosen(reports: Sequence[str]) -> list[tuple[Entry, Path]]:
    """The published variants of the named reports (or of all), in the order of the catalogue.

    Raises ParameterError for an unknown report and for a named one that was never published.
    """
    entries = catalogue.read()
    wanted = [catalogue.find(name, entries) for name in dict.fromkeys(reports)] if reports else entries
    found: list[tuple[Entry, Path]] = []
    for entry in wanted:
        places = sorted(path.parent for path in (project.reports() / entry.id).glob(f"*/{NOTEBOOK}"))
        if reports and not places:
            raise ParameterError(f"{entry.id} was never published; run `monitor run {entry.id}` first")
        found += [(entry, place) for place in places if not place.name.startswith((".", "_"))]
    return found


def republish(places: Sequence[tuple[Entry, Path]]) -> Iterator[Rendered]:
    """Render the documents of published reports from their executed notebooks and put them in place; no kernel starts.

    A report whose documents are as they would be made is left alone. One that fails stays as it was and stops no other.
    Raises PublishError when another command is writing.
    """
    from analysis.report import index

    home, reports = project.home(), project.reports()
    with publish.writer(reports, index.write):
        for entry, place in places:
            try:
                made = _republish(entry, place, home, reports, index.write)
            except MonitorError as error:
                yield Rendered(place, False, error)
            except OSError as error:
                yield Rendered(place, False, PublishError(publish.because(error, reports)))
            else:
                yield Rendered(place, made)


def _republish(entry: Entry, place: Path, home: Path, reports: Path, write_index: publish.Index) -> bool:
    from analysis.report import documents, recorded
    from analysis.runs import jobs

    about = manifest.read(place)
    try:
        records = recorded.from_notebook(json.loads((place / NOTEBOOK).read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError):
        about, records = None, []
    if about is None:
        raise MonitorError(f"{place} holds no whole report; make it again with `monitor run {entry.id}`")
    job = jobs.plan([entry.id], about["parameters"])[0]
    linked = jobs.linked(records, job)
    made = {"key": key(linked, entry, home), "forms": list(documents.FORMS)}
    if about.get("documents") == made and manifest.output_hashes(place) == about["outputs"]:
        return False
    with publish.staging(reports) as staged:
        for name in (NOTEBOOK, manifest.TIMES):
            if (place / name).is_file():
                shutil.copyfile(place / name, staged / name)
        documents.write(linked, staged)
        renewed = about | {"documents": made, "outputs": manifest.output_hashes(staged)}
        (staged / manifest.FILE).write_bytes(manifest.dumps(renewed))
        publish.publish(staged, reports, entry.id, place.name, write_index)
    return True
