"""docs/methods.md: every estimator with estimand, formula, source, assumptions and the reports that rest on it.

An estimator is a public function of `analysis.statistics` whose docstring has a `Formula:`. Estimand, source and
assumptions that it does not name itself are those of its module. Which reports use it follows from the syntax trees of
the notebooks and of the functions that these name, however deep.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from analysis import project, statistics
from analysis.errors import MonitorError
from analysis.runs import catalogue, functions, slices
from analysis.runs.publish import write_file

FIELDS = ("Estimand", "Formula", "Source", "Assumes")
_FIELD = re.compile(r"\b(Estimand|Formula|Source|Assumes)s?:\s")
_SENTENCE = re.compile(r"\.(?=\s|$)")
_HEAD = """# Methods

Made by `monitor methods` from the docstrings of `analysis.statistics`, the notebooks and the assumptions; change them
there. Each estimator is tested against numbers that this project did not compute (`tests/unit/statistics`, with those
of R and its scripts in `tests/reference`). Published numbers that follow from others are recomputed by the back tests
([disagreements.md](disagreements.md)).
"""


class Estimator(NamedTuple):
    """One function: its dotted name, what it says of itself by field, and the reports that rest on it."""

    name: str
    summary: str
    says: dict[str, str]
    reports: tuple[str, ...]


def fields(docstring: str) -> dict[str, str]:
    """What a docstring states under `Estimand:`, `Formula:`, `Source:` and `Assumes:`.

    Each goes on to the end of its paragraph, to the errors raised, or to the next one of them; a source and a list of
    assumptions end with their sentence.
    """
    found: dict[str, str] = {}
    for paragraph in docstring.split("\n\n"):
        text = " ".join(paragraph.split())
        marks = list(_FIELD.finditer(text))
        for mark, following in zip_longest(marks, marks[1:]):
            end = following.start() if following else len(text)
            stated = text[mark.end() : end].partition(" Raises ")[0].strip().rstrip(".;")
            if mark.group(1) in ("Source", "Assumes"):
                stated = _SENTENCE.split(stated)[0]
            found.setdefault(mark.group(1), stated)
    return found


def estimators(notebooks: Path | None = None) -> list[Estimator]:
    """Every estimator, in the order of the modules and of their text.

    Raises CatalogueError when the catalogue of reports cannot be read.
    """
    rests = _reports(notebooks)
    found = []
    for module in sorted(pkgutil.iter_modules(statistics.__path__), key=lambda one: one.name):
        dotted = f"{statistics.__name__}.{module.name}"
        whole = importlib.import_module(dotted)
        shared = fields(inspect.getdoc(whole) or "")
        for name, function in vars(whole).items():
            text = inspect.getdoc(function) or ""
            own = fields(text)
            if inspect.isfunction(function) and function.__module__ == dotted and name[0] != "_" and "Formula" in own:
                full = f"{dotted}.{name}"
                summary = " ".join(text.partition("\n\n")[0].split()).partition(" Formula:")[0]
                reports = tuple(report for report, reached in rests.items() if full in reached)
                found.append(Estimator(full, summary, shared | own, reports))
    return found


def _reports(notebooks: Path | None) -> dict[str, set[str]]:
    """The functions of the package that each report of the catalogue leads to."""
    folder = notebooks or project.notebooks()
    found = {}
    for entry in catalogue.read(catalogue.path(folder)):
        every = slices.statements(json.loads((folder / entry.notebook).read_text(encoding="utf-8")))
        found[entry.id] = functions.reached(slices.named(every, slices.imported(every)))
    return found


def page(found: list[Estimator], assumptions: str) -> str:
    """docs/methods.md for these estimators; `assumptions` is the text of docs/assumptions.md, for its anchors.

    Raises MonitorError when an estimator names an assumption that is not there.
    """
    anchors = dict(re.findall(r"^\| \[(A\d+)\]\((#[^)]+)\)", assumptions, re.MULTILINE))
    parts, module = [_HEAD], ""
    for one in found:
        place, _, name = one.name.removeprefix("analysis.statistics.").rpartition(".")
        if place != module:
            module = place
            about = inspect.getdoc(importlib.import_module(f"analysis.statistics.{place}")) or ""
            parts.append(f"\n## {place}\n{_plain(' '.join(about.partition(chr(10) * 2)[0].split()))}\n")
        parts.append(f"\n### {place}.{name}\n{_plain(one.summary)}\n\n")
        parts += [f"- {label}: {text}\n" for label, text in _lines(one, anchors)]
    return "".join(parts)


def _lines(one: Estimator, anchors: dict[str, str]) -> list[tuple[str, str]]:
    lines = [(field, _plain(one.says[field])) for field in FIELDS[:3] if field in one.says]
    numbers = functions.numbers(one.says.get("Assumes", ""))
    unknown = [number for number in numbers if number not in anchors]
    if unknown:
        raise MonitorError(f"{one.name} assumes {unknown[0]}, which docs/assumptions.md does not have")
    links = ", ".join(f"[{number}](assumptions.md{anchors[number]})" for number in numbers)
    used = ", ".join(f"`{report}`" for report in one.reports)
    return [*lines, ("Assumptions", links or "none of its own"), ("Used by", used or "no report yet; tested and kept")]


def _plain(text: str) -> str:
    """A docstring as Markdown: what Markdown would read as markup stays as typed."""
    pieces = text.split("`")
    pieces[::2] = [re.sub(r"([*_\[\]|<>])", r"\\\1", piece) for piece in pieces[::2]]
    return "`".join(pieces)


def refresh(*, check: bool = False, file: Path | None = None) -> bool:
    """Bring docs/methods.md up to date (or, with `check`, only look); True when it was not."""
    docs = project.home() / "docs"
    file = file or docs / "methods.md"
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    new = page(estimators(), (docs / "assumptions.md").read_text(encoding="utf-8"))
    if new != old and not check:
        write_file(file, new.encode("utf-8"))
    return new != old
