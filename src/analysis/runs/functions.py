"""What a function says of itself: where it stands, what it computes, by whose method, on which assumptions."""

from __future__ import annotations

import ast
import hashlib
import importlib
import inspect
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import analysis

_TELLS = re.compile(r"\b([Ee]stimands?|[Ff]ormulas?|Sources?|interval arithmetic)\b|\([A-Z][^()]*\b(1[89]|20)\d\d\b")
_NUMBERS = re.compile(r"\bA(\d+)(?:\s*(?:-|–|to|t/m)\s*A?(\d+))?\b")
_FOLLOWED = (
    *("statistics", "published", "goals", "municipalities"),
    *("poverty", "vroegsignalering", "creditors", "debts", "overview", "claims"),
)
"""Where computations live: what these call is followed, drawing and writing is not."""


def describe(dotted: str) -> dict[str, Any] | None:
    """A function of this package by its dotted name: `name`, `module`, `file`, `line`, `summary` (first sentence),
    `states` (estimand, formula and source as its docstring or that of its module has them), `sha256` (of its code) and
    `uses` (the public functions of the package that it calls itself). None when it is something else.
    """
    found = _find(dotted)
    if found is None:
        return None
    text, own = inspect.getdoc(found) or "", inspect.getsource(found)
    module = inspect.getmodule(found)
    stated = _states(text) or _states(inspect.getdoc(module) or "")
    file = Path(inspect.getsourcefile(found) or "")
    return {
        "name": f"{found.__module__.rpartition('.')[2]}.{found.__name__}",
        "module": found.__module__,
        "file": f"src/analysis/{file.relative_to(Path(analysis.__file__).parent).as_posix()}",
        "line": inspect.getsourcelines(found)[1],
        "summary": " ".join(text.partition("\n\n")[0].split()),
        "states": stated,
        "sha256": hashlib.sha256(own.encode()).hexdigest(),
        "uses": sorted(name for name in _calls(f"{found.__module__}.{found.__name__}") if "._" not in name),
    }


def assumptions(dotted: Iterable[str]) -> dict[str, list[str]]:
    """The numbers of assumptions (`A9`) that these functions name, or those that they call, with the functions or
    modules that name them."""
    found: dict[str, dict[str, None]] = {}
    for name in sorted(reached(dotted)):
        function = _find(name)
        if function is None:
            continue
        short = name.removeprefix("analysis.")
        for number in numbers(inspect.getdoc(function) or ""):
            found.setdefault(number, {})[short] = None
        for number in numbers(inspect.getdoc(inspect.getmodule(function)) or ""):
            found.setdefault(number, {})[short.rpartition(".")[0]] = None
    return {number: list(found[number]) for number in sorted(found, key=lambda one: int(one[1:]))}


def numbers(text: str) -> list[str]:
    """The numbers of assumptions in a text, in order; A6-A8 and `A6 tot en met A8` are three."""
    plain = text.replace("tot en met", "-")
    spans = [(int(first), int(last or first)) for first, last in _NUMBERS.findall(plain)]
    return [f"A{number}" for number in sorted({one for first, last in spans for one in range(first, last + 1)})]


def _states(text: str) -> list[str]:
    """The sentences of a docstring that tell what is estimated, by which formula, from whom."""
    plain = " ".join(text.split())
    sentences = re.split(r"(?<=[.;])\s+(?=[A-Z`])", plain)
    return [one for one in sentences[1:] if _TELLS.search(one)] + [one for one in sentences[:1] if "stimand" in one]


def reached(dotted: Iterable[str]) -> set[str]:
    """These functions and all that they lead to inside the package."""
    seen: set[str] = set()
    waiting = [f"{one.__module__}.{one.__name__}" for one in map(_find, dotted) if one is not None]
    while waiting:
        name = waiting.pop()
        if name not in seen and name.split(".")[1] in _FOLLOWED:
            seen.add(name)
            waiting += _calls(name)
    return seen


@lru_cache(maxsize=1024)
def _calls(dotted: str) -> tuple[str, ...]:
    """The functions of this package that a function names, under the modules that define them."""
    function = _find(dotted)
    if function is None:
        return ()
    try:
        tree = ast.parse(inspect.getsource(function).lstrip())
    except (OSError, SyntaxError):
        return ()
    names = {ast.unparse(one) for one in ast.walk(tree) if isinstance(one, ast.Attribute | ast.Name)}
    found = set()
    for name in names:
        thing: Any = function.__globals__.get(name.partition(".")[0])
        for part in name.split(".")[1:]:
            thing = getattr(thing, part, None) if isinstance(thing, ModuleType) else None
        found |= {f"{one.__module__}.{one.__name__}" for one in _held(thing) if _is_ours(one) and one is not function}
    return tuple(sorted(found))


def _held(thing: Any) -> Iterable[Any]:
    """What a name stands for: itself, or the entries of a table from which the function chooses."""
    if isinstance(thing, Mapping):
        return list(thing.values())
    return thing if isinstance(thing, list | tuple) else [thing]


@lru_cache(maxsize=1024)
def _find(dotted: str) -> Any:
    """The function behind a dotted name; None when it is none of this package."""
    parts = dotted.split(".")
    if parts[0] != "analysis":
        return None
    for cut in range(len(parts) - 1, 0, -1):
        try:
            thing: Any = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for part in parts[cut:]:
            thing = getattr(thing, part, None)
        thing = getattr(thing, "__wrapped__", thing)
        return thing if _is_ours(thing) else None
    return None


def _is_ours(thing: Any) -> bool:
    wrapped = getattr(thing, "__wrapped__", thing)
    return inspect.isfunction(wrapped) and wrapped.__module__.startswith("analysis.")
