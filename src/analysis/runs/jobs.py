"""What is to be made: one job for each report and set of values, and where its other languages and the others are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from analysis import project
from analysis.errors import CatalogueError, ParameterError, did_you_mean
from analysis.runs import catalogue
from analysis.runs.catalogue import Entry
from analysis.runs.cell import of_entry
from analysis.runs.parameters import Parameter, Value, differing, resolve, variant


@dataclass(frozen=True)
class Job:
    """One report to be made with one set of values."""

    entry: Entry
    variant: str
    values: dict[str, Value]
    injected: dict[str, Value]

    @property
    def name(self) -> str:
        """How the job is called in a log: `poverty_trends/language-en`."""
        return f"{self.entry.id}/{self.variant}"


def plan(
    reports: Sequence[str] = (), given: Mapping[str, Any] | None = None, languages: Sequence[str] = ()
) -> list[Job]:
    """The jobs of a command: the named reports (or all) in the given languages (or all), with these parameters.

    Raises ParameterError for an unknown report, parameter or language and for an impossible value; nothing is written.
    """
    given = dict(given or {})
    if languages and "language" in given:
        raise ParameterError("the language is given twice; use either --language or -p language=")
    entries = catalogue.read()
    chosen = [catalogue.find(name, entries) for name in dict.fromkeys(reports)] if reports else entries
    jobs: dict[str, Job] = {}
    for entry in chosen:
        parameters = of_entry(entry, project.notebooks())
        for values in in_languages(entry, parameters, given, languages):
            job = with_values(entry, parameters, values)
            jobs[job.name] = job
    return list(jobs.values())


def in_languages(
    entry: Entry, parameters: tuple[Parameter, ...], given: dict[str, Any], languages: Sequence[str]
) -> Iterator[dict[str, Any]]:
    """These values in each of the languages, or in all of the report when none is asked for.

    Raises ParameterError for a language in which the report is not made.
    """
    for language in languages:
        if language not in entry.languages:
            raise ParameterError(
                f"{entry.id}: the report is not made in '{language}'{did_you_mean(language, entry.languages)}"
            )
    if "language" in given or not any(parameter.name == "language" for parameter in parameters):
        yield given
    else:
        for language in languages or entry.languages:
            yield given | {"language": language}


def one(report: str, given: Mapping[str, Any]) -> Job:
    """The job of one report with these values; the rest are the notebook's defaults. Raises ParameterError."""
    entry = catalogue.find(report, catalogue.read())
    return with_values(entry, of_entry(entry, project.notebooks()), given)


def with_values(entry: Entry, parameters: tuple[Parameter, ...], given: Mapping[str, Any]) -> Job:
    """The job of a report whose parameters were read. Raises ParameterError."""
    values = resolve(given, parameters, entry)
    return Job(entry, variant(values, parameters), values, differing(values, parameters))


def linked(records: Sequence[dict[str, Any]], job: Job) -> list[dict[str, Any]]:
    """The recorded objects with what only the catalogue knows: the other languages and reports, and corrections."""
    corrections = catalogue.corrected(job.entry, str(records[0]["language"]))
    known = {"alternates": alternates(job), "siblings": siblings(job), "corrections": corrections}
    return [records[0] | known, *records[1:]]


def alternates(job: Job) -> list[dict[str, str]]:
    """The same report in its other languages: language and the address of the page, seen from this one's."""
    parameters = of_entry(job.entry, project.notebooks())
    own = job.values.get("language", job.entry.languages[0])
    return [
        {"language": language, "href": f"../{variant(job.values | {'language': language}, parameters)}/report.html"}
        for language in job.entry.languages
        if language != own and "language" in job.values
    ]


def siblings(job: Job) -> dict[str, str]:
    """The page of every report of the catalogue in this job's language, else unchanged, seen from this one's page."""
    folder = project.notebooks()
    files = [catalogue.path(folder), *sorted(folder.glob("*.ipynb"))]
    stamps = tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files)
    return dict(_pages(folder, str(job.values.get("language", job.entry.languages[0])), stamps))


@lru_cache(maxsize=8)
def _pages(folder: Path, language: str, stamps: tuple[tuple[str, int, int], ...]) -> Mapping[str, str]:
    """As `siblings`; a worker makes many reports, and to read all notebooks takes longer than some of them."""
    found = {}
    for entry in catalogue.read(catalogue.path(folder)):
        try:
            parameters = of_entry(entry, folder)
        except CatalogueError:  # the fault of another report, which its own run will tell
            continue
        values: dict[str, Value] = {parameter.name: parameter.default for parameter in parameters}
        if "language" in values and language in entry.languages:
            values["language"] = language
        found[entry.id] = f"../../{entry.id}/{variant(values, parameters)}/report.html"
    return found
