"""Whether a published report is the one that a job would make now: its manifest fits, and its files are unchanged."""

from __future__ import annotations

from pathlib import Path

from analysis.runs import manifest, publish
from analysis.runs.jobs import Job
from analysis.runs.parameters import as_json


class Published:
    """Tells of a job why it must be made, or None: asked once for each job of a command, in which inputs stand still.

    `documents`: whether the report must hold its documents.
    """

    def __init__(self, home: Path, reports: Path, *, documents: bool = True) -> None:
        self.home, self.reports, self.documents = home, reports, documents
        self._versions = manifest.versions()
        self._inputs: dict[str, dict[str, str]] = {}

    def __call__(self, job: Job) -> str | None:
        """Why the job must be made, in words; None when its report stands there, whole and of the present inputs."""
        place = publish.folder(self.reports, job.entry.id, job.variant)
        content = manifest.read(place)
        if content is None:
            return "not made yet"
        values = {name: as_json(value) for name, value in sorted(job.values.items())}
        expected = {
            "parameters": values,
            "catalogue": manifest.sha256(self.home / "notebooks" / "monitor.yml"),
            "versions": self._versions,
            "state": "ok",
        }
        for name, value in expected.items():
            if content.get(name) != value:
                return f"its {name} changed"
        if job.entry.id not in self._inputs:
            self._inputs[job.entry.id] = manifest.inputs(job.entry, self.home)
        if changed := manifest.first_difference(content.get("inputs", {}), self._inputs[job.entry.id]):
            return f"{changed} changed"
        if self.documents and not content.get("documents"):
            return "it has no documents"
        if changed := manifest.first_difference(content.get("outputs", {}), manifest.output_hashes(place)):
            return f"its {changed} is not as it was made"
        return None
