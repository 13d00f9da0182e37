"""Whether a published report is the one that a job would make now, and if not, why.

A report stands when its parameters, the catalogue, the pages that it can lead to, the lock, the interpreter with its
libraries, the variables that shape a report, its declared inputs, the code of its notebook and the source that this
imports are as they were, and its files are as they were made. A change in a file counts unless it provably cannot
concern the report: text and outputs of its notebook, a module that it does not import, texts and figures that it did
not read.
A wrong "unchanged" is worse than none: what is not understood counts.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from analysis.runs import catalogue, fingerprints, manifest, publish
from analysis.runs.jobs import Job, siblings
from analysis.runs.parameters import as_json

RUNNER = ("analysis.runs.making", "analysis.runs.worker", "analysis.report")
"""What makes every report, whatever its notebook imports."""
SOURCE, MESSAGES = "src/analysis/", "src/analysis/report/messages/"


class Published:
    """Tells of a job why it must be made, or None: asked once for each job of a command, in which inputs stand still.

    `documents`: whether the report must hold its documents.
    """

    def __init__(self, home: Path, reports: Path, *, documents: bool = True) -> None:
        self.home, self.reports, self.documents = home, reports, documents
        self._expected = {
            "schema": manifest.SCHEMA,
            "state": "ok",
            "catalogue": manifest.sha256(catalogue.path(home / "notebooks")),
            "versions": manifest.versions(),
            "surroundings": fingerprints.surroundings(),
        }
        self._others = {entry.id for entry in catalogue.read(catalogue.path(home / "notebooks"))}
        self._inputs: dict[str, dict[str, str]] = {}
        self._figures: dict[str, dict[str, str]] = {}
        self._imported: dict[str, frozenset[str] | None] = {}

    def __call__(self, job: Job) -> str | None:
        """Why the job must be made, in words; None when its report stands there, whole and of the present inputs."""
        place = publish.folder(self.reports, job.entry.id, job.variant)
        content = manifest.read(place)
        if content is None:
            return "not made yet"
        values = {name: as_json(value) for name, value in sorted(job.values.items())}
        expected = {"parameters": values, "links": fingerprints.digest(siblings(job))}
        for name, value in (self._expected | expected).items():
            if content.get(name) != value:
                return f"its {name} changed"
        if changed := self._changed(job, content):
            return f"{changed} changed"
        if self.documents and not content.get("documents"):
            return "it has no documents"
        if changed := manifest.first_difference(content.get("outputs", {}), manifest.output_hashes(place)):
            return f"its {changed} is not as it was made"
        return None

    def _changed(self, job: Job, content: Mapping[str, Any]) -> str:
        """The first input whose change may concern the report; empty when there is none."""
        if job.entry.id not in self._inputs:
            self._inputs[job.entry.id] = manifest.inputs(job.entry, self.home)
        old, new = content.get("inputs", {}), self._inputs[job.entry.id]
        name: str
        for name in sorted(old.keys() | new.keys()):
            if old.get(name) != new.get(name) and self._counts(name, job, content, name in old and name in new):
                return name
        return ""

    def _counts(self, name: str, job: Job, content: Mapping[str, Any], on_both: bool) -> bool:
        """Whether a change of an input may concern the report."""
        part: Mapping[str, Any] = content.get("parts") or {}
        if name == f"notebooks/{job.entry.notebook}" and on_both:
            return self._differs(part.get("code"), lambda: fingerprints.code(self.home / name))
        if name.startswith(MESSAGES):
            report = Path(name).stem
            texts = part.get("texts")
            return texts is None or report in texts or report == job.entry.id or report not in self._others
        if name.startswith(SOURCE) and name.endswith(".py"):
            return self._imports(job, name)
        if name == "data/raw/datapackage.json" and on_both:
            return self._differs(part.get("package"), lambda: fingerprints.package(self.home / name))
        read, asked = (part.get("figures") or {}).get(name), part.get("asked")
        if read and asked is not None and on_both:
            return self._differs(read, lambda: fingerprints.of_asked(self._figures_of(name), asked))
        return True

    def _figures_of(self, name: str) -> dict[str, str]:
        if name not in self._figures:
            self._figures[name] = fingerprints.figures(self.home / name)
        return self._figures[name]

    @staticmethod
    def _differs(known: Any, now: Callable[[], Any]) -> bool:
        """Whether a fingerprint is another one, or cannot be taken."""
        try:
            return known is None or known != now()
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, csv.Error):
            return True

    def _imports(self, job: Job, name: str) -> bool:
        """Whether the report's code cells or the runner import a file; also when their syntax cannot be read."""
        if job.entry.notebook not in self._imported:
            from analysis.runs import imports

            try:
                files = imports.closure(fingerprints.code_cells(self.home / "notebooks" / job.entry.notebook), RUNNER)
            except (SyntaxError, ValueError):
                self._imported[job.entry.notebook] = None
            else:
                names = (f"{SOURCE}{file.relative_to(imports.PACKAGE).as_posix()}" for file in files)
                self._imported[job.entry.notebook] = frozenset(names)
        imported = self._imported[job.entry.notebook]
        return imported is None or name in imported
