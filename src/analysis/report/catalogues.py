"""Message catalogues (Fluent): read, know what each message needs, and find what is wrong with them.

A catalogue is every `.ftl` file in `messages/<language>/`. Both languages hold the same messages, with the same slots
and attributes; `catalogue_problems` lists each place where they do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from analysis import reads
from analysis.errors import MonitorError

LANGUAGES = ("nl", "en")
FOLDER = Path(__file__).with_name("messages")
SCANNED = (".py", ".ipynb", ".yml", ".j2", ".html")


@dataclass(frozen=True)
class Needs:
    """What one pattern asks for: slots it prints, slots it only chooses by (with their forms), messages it cites."""

    printed: frozenset[str] = frozenset()
    chosen_by: tuple[tuple[str, frozenset[str]], ...] = ()
    cited: frozenset[str] = frozenset()

    @property
    def slots(self) -> frozenset[str]:
        """All slots, printed or chosen by."""
        return self.printed | {slot for slot, _ in self.chosen_by}

    def __or__(self, other: Needs) -> Needs:
        return Needs(self.printed | other.printed, self.chosen_by + other.chosen_by, self.cited | other.cited)


@dataclass(frozen=True)
class Message:
    """One message of a catalogue: where it stands and what its value and each attribute need."""

    id: str
    file: str
    line: int
    value: Needs | None
    attributes: dict[str, Needs] = field(default_factory=dict)

    @property
    def all(self) -> Needs:
        """What the value and all attributes need together."""
        needs = self.value or Needs()
        for attribute in self.attributes.values():
            needs = needs | attribute
        return needs


@dataclass(frozen=True)
class Part:
    """One file of a catalogue: its messages, all that stands in it, and the faults met while reading it."""

    messages: dict[str, Message]
    resource: ast.Resource
    faults: tuple[str, ...]


@dataclass(frozen=True)
class Catalogue:
    """All messages of one language, the texts of its files, and the faults met while reading them."""

    language: str
    messages: dict[str, Message]
    resources: tuple[ast.Resource, ...]
    faults: tuple[str, ...]


@lru_cache(maxsize=16)
def read(language: str, folder: Path = FOLDER) -> Catalogue:
    """The catalogue of a language. Raises MonitorError when there is none; syntax faults are listed in `faults`."""
    messages: dict[str, Message] = {}
    faults: list[str] = []
    several = [part(file) for file in files(language, folder)]
    for found in several:
        faults += found.faults
        for message in found.messages.values():
            first = messages.setdefault(message.id, message)
            if first is not message:
                faults.append(_twice(message, first))
    return Catalogue(language, messages, tuple(found.resource for found in several), tuple(faults))


def files(language: str, folder: Path = FOLDER) -> list[Path]:
    """The files of a language, in the order in which they are read. Raises MonitorError when there are none."""
    found = sorted((folder / language).glob("*.ftl"))
    if not found:
        known = sorted(p.name for p in folder.iterdir() if any(p.glob("*.ftl"))) if folder.is_dir() else []
        raise MonitorError(f"no messages in language '{language}'; there are messages in: {', '.join(known) or 'none'}")
    return found


@lru_cache(maxsize=16)
def places(language: str, folder: Path = FOLDER) -> dict[str, Path]:
    """In which file each message or term stands: the first one that begins a line with its name."""
    found: dict[str, Path] = {}
    for file in files(language, folder):
        for name in re.findall(r"^(-?[A-Za-z][\w-]*) *=", file.read_text(encoding="utf-8"), re.MULTILINE):
            found.setdefault(name, file)
    return found


@lru_cache(maxsize=64)
def part(file: Path) -> Part:
    """What one file holds; reading takes long, so that a report reads only the files that it uses."""
    reads.note_texts(file.stem)
    messages: dict[str, Message] = {}
    faults: list[str] = []
    text = file.read_text(encoding="utf-8")
    place = f"{file.parent.name}/{file.name}"
    resource = FluentParser().parse(text)
    for entry in resource.body:
        start = entry.span.start if entry.span else 0
        line = text.count("\n", 0, start) + 1
        if isinstance(entry, ast.Junk):
            why = entry.annotations[0].message if entry.annotations else "not understood"
            faults.append(f"{place}:{line}: not a Fluent message: {why}")
        elif isinstance(entry, ast.Message):
            value = _needs(entry.value) if entry.value else None
            needs = {a.id.name: _needs(a.value) for a in entry.attributes}
            message = Message(entry.id.name, place, line, value, needs)
            if message.id in messages:
                faults.append(_twice(message, messages[message.id]))
                continue
            messages[message.id] = message
    return Part(messages, resource, tuple(faults))


def _twice(message: Message, first: Message) -> str:
    return f"{message.file}:{message.line}: message '{message.id}' stands already in {first.file}:{first.line}"


def _needs(node: ast.BaseNode) -> Needs:
    """What a pattern needs; slots inside a function call such as NUMBER($n) count as chosen by, not as printed."""
    if isinstance(node, ast.SelectExpression):
        needs = Needs()
        if isinstance(node.selector, ast.VariableReference):
            keys = frozenset(str(getattr(v.key, "name", getattr(v.key, "value", ""))) for v in node.variants)
            needs = Needs(chosen_by=((node.selector.id.name, keys),))
        else:
            needs = _needs(node.selector)
        for variant in node.variants:
            needs = needs | _needs(variant.value)
        return needs
    if isinstance(node, ast.VariableReference):
        return Needs(printed=frozenset({node.id.name}))
    if isinstance(node, ast.MessageReference):
        return Needs(cited=frozenset({node.id.name}))
    if isinstance(node, ast.FunctionReference):
        slots = [a.id.name for a in node.arguments.positional if isinstance(a, ast.VariableReference)]
        return Needs(chosen_by=tuple((slot, frozenset({"other"})) for slot in slots))
    if isinstance(node, ast.TermReference):
        return Needs()
    needs = Needs()
    for child in _children(node):
        needs = needs | _needs(child)
    return needs


def _children(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    for value in vars(node).values():
        if isinstance(value, ast.BaseNode):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, ast.BaseNode))


def ids_in(texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """Every word in the texts that could name a message, and every beginning of a composed name (`f"unit-{unit}"`)."""
    words: set[str] = set()
    beginnings: set[str] = set()
    for text in texts:
        words.update(re.findall(r"[A-Za-z][A-Za-z0-9_-]*", text))
        beginnings.update(found.replace("_", "-") for found in re.findall(r"([A-Za-z][A-Za-z0-9_-]*[_-])\{", text))
        beginnings.update(re.findall(r"[\"']([A-Za-z][A-Za-z0-9_-]*-)[\"']\s*[~+]", text))
    return words, beginnings


def texts_under(*folders: Path) -> list[str]:
    """The texts in which messages may be named: modules, templates, notebooks and the catalogue of reports."""
    files = sorted(f for folder in folders for f in folder.rglob("*") if f.suffix in SCANNED and f.is_file())
    return [f.read_text(encoding="utf-8") for f in files]


def catalogue_problems(
    texts: Iterable[str] | None = None, folder: Path = FOLDER, prefixes: Iterable[str] = ()
) -> list[str]:
    """What is wrong with the message catalogues, one sentence each; empty when nothing is.

    Faults in the syntax, a message missing in a language, slots, forms or attributes that differ between languages, a
    cited message that does not exist, and a message that no text names. `texts`: what is searched for names of
    messages; None searches nothing (see `texts_under`). `prefixes`: beginnings that a report puts before a name on its
    own (`poverty-trends-`), so that `report.paragraph("goals")` uses `poverty-trends-goals`.
    """
    catalogues = [read(language, folder) for language in LANGUAGES]
    problems = [fault for catalogue in catalogues for fault in catalogue.faults]
    for one, other in ((catalogues[0], catalogues[1]), (catalogues[1], catalogues[0])):
        for message in one.messages.values():
            if message.id not in other.messages:
                problems.append(f"{message.file}:{message.line}: '{message.id}' is missing in {other.language}")
            problems += [
                f"{message.file}:{message.line}: '{message.id}' cites '{cited}', which does not exist"
                for cited in sorted(message.all.cited - one.messages.keys())
            ]
    first, second = catalogues
    for id_ in sorted(first.messages.keys() & second.messages.keys()):
        problems += _differences(first.messages[id_], second.messages[id_])
    if texts is not None:
        words, beginnings = ids_in(texts)
        words |= {word.replace("_", "-") for word in words}
        cited = {c for catalogue in catalogues for m in catalogue.messages.values() for c in m.all.cited}
        for message in first.messages.values():
            names = {message.id} | {message.id.removeprefix(prefix) for prefix in prefixes}
            if names.isdisjoint(words | cited) and not any(name.startswith(tuple(beginnings)) for name in names):
                problems.append(f"{message.file}:{message.line}: '{message.id}' is used nowhere")
    return problems


def _differences(one: Message, other: Message) -> Iterator[str]:
    where = f"'{one.id}' in {one.file}:{one.line} and {other.file}:{other.line}"
    if one.attributes.keys() != other.attributes.keys():
        names = sorted(one.attributes.keys() ^ other.attributes.keys())
        yield f"{where} differ in attributes: {', '.join(names)}"
    if (one.value is None) != (other.value is None):
        yield f"{where} differ: only one has a text"
    parts = {"": (one.value, other.value)} | {
        f".{name}": (one.attributes[name], other.attributes[name]) for name in one.attributes.keys() & other.attributes
    }
    for name, (a, b) in sorted(parts.items()):
        a, b = a or Needs(), b or Needs()
        if a.slots != b.slots:
            yield f"{where} differ in slots of '{one.id}{name}': {', '.join(sorted(a.slots ^ b.slots))}"
