"""The catalogue notebooks/monitor.yml: one validated entry per report."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from analysis import project
from analysis.errors import CatalogueError, ParameterError, did_you_mean

Bound = int | float | dt.date

LANGUAGES = ("nl", "en")
SENSITIVITIES = ("public", "internal")
KINDS = ("municipality",)  # what a text can stand for
TOP = ("contact", "reports", "theme", "word_template")
FIELDS = (
    "id",
    "title",
    "question",
    "notebook",
    "languages",
    "parameters",
    "order",
    "inputs",
    "sensitivity",
    "schedule",
    "questions",
    "corrections",
)
OPTIONAL = ("parameters", "order", "questions", "corrections")


@dataclass(frozen=True)
class Limits:
    """The smallest and the largest allowed value of a parameter, both included; None is no limit.

    `kind` says what a text stands for (`municipality`), empty when it is just a text.
    """

    min: Bound | None = None
    max: Bound | None = None
    kind: str = ""


@dataclass(frozen=True)
class Order:
    """A combination that must hold: the parameter `left` is before (or, unless strict, equal to) `right`."""

    left: str
    right: str
    strict: bool = False

    def __str__(self) -> str:
        return f"{self.left} {'<' if self.strict else '<='} {self.right}"


@dataclass(frozen=True)
class Correction:
    """What was wrong in a published report and what stands there now; `object` is an id, empty for the whole report."""

    date: dt.date
    object: str
    was: dict[str, str]
    now: dict[str, str]


@dataclass(frozen=True)
class Entry:
    """One report: what it asks, which notebook answers, what may be changed from outside."""

    id: str
    title: dict[str, str]
    question: dict[str, str]
    notebook: str
    languages: tuple[str, ...]
    inputs: tuple[str, ...]
    sensitivity: str
    schedule: str
    limits: dict[str, Limits] = field(default_factory=dict)
    order: tuple[Order, ...] = ()
    questions: dict[int, tuple[str, ...]] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()


def path(notebooks: Path | None = None) -> Path:
    """Where the catalogue lies."""
    return (notebooks or project.notebooks()) / "monitor.yml"


def read(file: Path | None = None) -> list[Entry]:
    """Every report of the catalogue, in its order.

    Raises CatalogueError with one sentence per fault (file, entry, field), all at once.
    """
    file = file or path()
    try:
        content = _parsed(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{file.name}: not valid YAML: {' '.join(str(error).split())}") from None
    if not isinstance(content, dict) or not isinstance(content.get("reports"), list):
        raise CatalogueError(f"{file.name}: expected a key `reports` with a list of entries")
    faults = [
        f"{key}: unknown key{did_you_mean(str(key), TOP)}" if key not in TOP else f"{key}: expected a text"
        for key in content
        if key not in TOP or (key != "reports" and not _is_text(content[key]))
    ]
    entries = [_entry(raw, number, faults) for number, raw in enumerate(content["reports"], start=1)]
    found = [entry for entry in entries if entry is not None]
    seen: set[str] = set()
    for entry in found:
        if entry.id in seen:
            faults.append(f"{entry.id}: id: stands twice; give each report its own")
        seen.add(entry.id)
        if not (file.parent / entry.notebook).is_file():
            faults.append(f"{entry.id}: notebook: {entry.notebook} does not exist beside the catalogue")
    if faults:
        raise CatalogueError("\n".join(f"{file.name}: {fault}" for fault in faults))
    return found


@functools.lru_cache(maxsize=2)  # a worker reads the same for every report of a sweep
def _parsed(text: str) -> Any:
    """The content of a catalogue, which nobody may change."""
    return yaml.load(text, Loader=_UniqueKeys)


def find(name: str, entries: list[Entry]) -> Entry:
    """The entry of a report; ParameterError with the nearest name when there is none."""
    for entry in entries:
        if entry.id == name:
            return entry
    raise ParameterError(f"there is no report '{name}'{did_you_mean(name, [entry.id for entry in entries])}")


def corrected(entry: Entry, language: str) -> list[dict[str, str]]:
    """The corrections of a report in one language, as its documents list them, in the order of the catalogue."""
    return [
        {
            "date": one.date.isoformat(),
            "object": one.object,
            "was": one.was[language],
            "now": one.now[language],
        }
        for one in entry.corrections
    ]


def _entry(raw: Any, number: int, faults: list[str]) -> Entry | None:
    """One validated entry; its faults are appended, and it is None when it cannot be used."""
    if not isinstance(raw, dict):
        faults.append(f"entry {number}: expected a mapping of fields")
        return None
    name = str(raw.get("id") or f"entry {number}")
    before = len(faults)

    def fault(place: str, sentence: str) -> None:
        faults.append(f"{name}: {place}: {sentence}")

    for key in raw:
        if key not in FIELDS:
            fault(str(key), f"unknown field{did_you_mean(str(key), FIELDS)}")
    for key in FIELDS:
        if key not in raw and key not in OPTIONAL:
            fault(key, "missing field")
    if "id" in raw and not re.fullmatch(r"[a-z][a-z0-9_]*", str(raw["id"])):
        fault("id", "use lower-case letters, digits and _ only, a letter first")
    for key in ("title", "question"):
        _both_languages(raw.get(key, {}) if key in raw else None, key, fault)
    for key in ("notebook", "schedule"):
        if key in raw and not _is_text(raw[key]):
            fault(key, "expected a text")
    if _is_text(raw.get("notebook")) and not re.fullmatch(r"[\w.-]+\.ipynb", raw["notebook"]):
        fault("notebook", "expected the name of an .ipynb file beside the catalogue")
    languages = _texts(raw, "languages", fault)
    for language in languages:
        if language not in LANGUAGES:
            fault("languages", f"unknown language '{language}'{did_you_mean(language, LANGUAGES)}")
    inputs = _texts(raw, "inputs", fault)
    for pattern in inputs:
        if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
            fault("inputs", f"'{pattern}' must be a path below the project's folder")
    if "sensitivity" in raw and raw["sensitivity"] not in SENSITIVITIES:
        fault("sensitivity", f"expected one of {', '.join(SENSITIVITIES)}")
    limits = _limits(raw.get("parameters") or {}, fault)
    order = _order(raw.get("order") or [], fault)
    questions = _questions(raw.get("questions") or {}, fault)
    corrections = _corrections(raw.get("corrections") or [], fault)
    if len(faults) > before:
        return None
    return Entry(
        id=raw["id"],
        title=dict(raw["title"]),
        question=dict(raw["question"]),
        notebook=raw["notebook"],
        languages=languages,
        inputs=inputs,
        sensitivity=raw["sensitivity"],
        schedule=raw["schedule"],
        limits=limits,
        order=order,
        questions=questions,
        corrections=corrections,
    )


Fault = Callable[[str, str], None]


def _both_languages(value: Any, key: str, fault: Fault) -> None:
    if value is None:
        return
    if not isinstance(value, dict):
        fault(key, "expected a text in nl and one in en")
        return
    for language in LANGUAGES:
        if not _is_text(value.get(language)):
            fault(f"{key}.{language}", "expected a text")
    for language in value:
        if language not in LANGUAGES:
            fault(f"{key}.{language}", f"unknown language{did_you_mean(str(language), LANGUAGES)}")


def _texts(raw: dict[str, Any], key: str, fault: Fault) -> tuple[str, ...]:
    value = raw.get(key, [])
    if not isinstance(value, list) or not all(_is_text(item) for item in value):
        fault(key, "expected a list of texts")
        return ()
    if key in raw and not value:
        fault(key, "expected at least one")
    return tuple(value)


def _limits(value: Any, fault: Fault) -> dict[str, Limits]:
    if not isinstance(value, dict):
        fault("parameters", "expected the name of a parameter with min and max")
        return {}
    limits = {}
    for name, raw in value.items():
        place = f"parameters.{name}"
        if not isinstance(raw, dict) or not (set(raw) <= {"min", "max"} or set(raw) == {"kind"}):
            fault(place, "expected min, max or both, or kind")
            continue
        if "kind" in raw:
            if raw["kind"] not in KINDS:
                fault(place, f"unknown kind '{raw['kind']}'{did_you_mean(str(raw['kind']), KINDS)}")
            else:
                limits[str(name)] = Limits(kind=raw["kind"])
            continue
        bounds = list(raw.values())
        if any(isinstance(bound, bool) or not isinstance(bound, int | float | dt.date) for bound in bounds):
            fault(place, "min and max are numbers or dates")
            continue
        if any(isinstance(bound, dt.datetime) for bound in bounds):
            fault(place, "write a date as 2025-06-30, without a time")
            continue
        if len({isinstance(bound, dt.date) for bound in bounds}) > 1:
            fault(place, "min and max must be of one type")
            continue
        if len(bounds) == 2 and raw["min"] > raw["max"]:
            fault(place, "min is above max")
            continue
        limits[str(name)] = Limits(raw.get("min"), raw.get("max"))
    return limits


def _order(value: Any, fault: Fault) -> tuple[Order, ...]:
    if not isinstance(value, list):
        fault("order", "expected a list such as `- first_year <= last_year`")
        return ()
    found = []
    for raw in value:
        match = re.fullmatch(r"\s*(\w+)\s*(<=|<)\s*(\w+)\s*", str(raw))
        if match is None:
            fault("order", f"'{raw}' is not of the form `first_year <= last_year`")
        else:
            found.append(Order(match[1], match[3], match[2] == "<"))
    return tuple(found)


def _questions(value: Any, fault: Fault) -> dict[int, tuple[str, ...]]:
    if not isinstance(value, dict):
        fault("questions", "expected numbers with lists of ids")
        return {}
    found = {}
    for number, ids in value.items():
        if isinstance(number, bool) or not isinstance(number, int):
            fault("questions", f"'{number}' is not the number of a question")
        elif not isinstance(ids, list) or not all(_is_text(text) for text in ids):
            fault(f"questions.{number}", "expected ids of figures, tables or unanswered boxes")
        else:
            found[number] = tuple(ids)
    return found


def _corrections(value: Any, fault: Fault) -> tuple[Correction, ...]:
    if not isinstance(value, list):
        fault("corrections", "expected a list of corrections, each with date, was and now")
        return ()
    found = []
    for number, raw in enumerate(value, start=1):
        place = f"corrections.{number}"
        if not isinstance(raw, dict) or set(raw) - {"object"} != {"date", "was", "now"}:
            fault(place, "expected date, was and now, and object when it is about one figure or table")
            continue
        if type(raw["date"]) is not dt.date:
            fault(place, "write the date as 2026-03-02")
            continue
        if not isinstance(raw.get("object", ""), str):
            fault(place, "object is the id of a figure or table")
            continue
        for key in ("was", "now"):
            _both_languages(raw[key], f"{place}.{key}", fault)
        found.append(Correction(raw["date"], raw.get("object", ""), raw["was"], raw["now"]))
    return tuple(found)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


class _UniqueKeys(yaml.SafeLoader):
    """YAML in which a key that stands twice is a fault (plain YAML silently keeps the last)."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key, _ in node.value:
            text = self.construct_object(key)
            if text in seen:
                raise yaml.MarkedYAMLError(None, None, f"the key '{text}' stands twice", key.start_mark)
            seen.add(text)
        return super().construct_mapping(node, deep)
