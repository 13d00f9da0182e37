"""Which statements of a notebook a call goes back to, what they read of the figures, and which functions they call.

A backward slice over the names that statements set and use, cell by cell. Nothing of the notebook is executed but plain
assignments of constants (parameters, ids of definitions), which say what a call of `published.read` asked for.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

READ = ("indicator", "definition", "population")
OPTIONS = ("breakdown", "category", "region", "unit", "first", "last", "as_of", "all_vintages")
DEFAULTS: dict[str, Any] = {"breakdown": "", "region": "NL"}
_SAFE = (
    *("bool", "dict", "enumerate", "float", "int", "len", "list", "max", "min", "range", "round", "set", "sorted"),
    *("str", "sum", "tuple", "zip"),
)


@dataclass(frozen=True)
class Statement:
    """A statement of a notebook: the cell it stands in (counted from 1, all cells), its code and its syntax."""

    cell: int
    code: str
    node: ast.stmt

    @cached_property
    def sets(self) -> set[str]:
        """The names that it gives a value."""
        return {one.id for one in ast.walk(self.node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}

    @property
    def imports(self) -> bool:
        """Whether it only brings names in."""
        return isinstance(self.node, ast.Import | ast.ImportFrom)


def statements(notebook: Mapping[str, Any]) -> list[Statement]:
    """The statements of all code cells in order; a cell that is no Python has none."""
    found = []
    for number, cell in enumerate(notebook["cells"], 1):
        if cell["cell_type"] != "code":
            continue
        source = "".join(cell["source"])
        try:
            body = ast.parse(source).body
        except SyntaxError:
            continue
        found += [Statement(number, ast.get_source_segment(source, node) or "", node) for node in body]
    return found


def calls_of(every: Sequence[Statement], cell: int, ident: str, kind: str) -> list[int]:
    """Where in the list the statements of a cell record an object: those that name its id, else the whole cell.

    A headline and a report have no id; they are found by the name of their method.
    """
    method = {"report": "Report", "provenance": "finish", "note": "notes"}.get(kind, kind)
    own = [place for place, one in enumerate(every) if one.cell == cell]
    named = [
        place
        for place in own
        for call in _calls(every[place].node)
        if _last(call.func) == method and (not ident or ident in _texts(call.args))
    ]
    if not named:  # the id is put together, in a loop
        named = [
            place
            for place in own
            for call in _calls(every[place].node)
            if _last(call.func) == method and any(_could_be(argument, ident) for argument in call.args)
        ]
    return list(dict.fromkeys(named)) or own


def _could_be(node: ast.expr, ident: str) -> bool:
    """Whether an f-string can give this id."""
    if not isinstance(node, ast.JoinedStr):
        return False
    parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".*" for part in node.values]
    return re.fullmatch("".join(parts), ident) is not None


def backward(every: Sequence[Statement], places: Iterable[int]) -> list[Statement]:
    """The statements that the ones at `places` go back to, and these themselves, in the order of the notebook.

    Of an assignment to several names from as many parts, only the parts that are used count.
    """
    chosen: set[int] = set()
    reports = _written_to(every)
    for place in places:
        needed = used(every[place].node) - reports
        chosen.add(place)
        for before in range(place - 1, -1, -1):
            one = every[before]
            hit = one.sets & needed
            if not hit or one.imports:
                continue
            chosen.add(before)
            kept = hit if isinstance(one.node, ast.AugAssign) else set()
            needed = (needed - hit) | kept | (_used_for(one.node, hit) - reports)
    return [every[place] for place in sorted(chosen)]


def _written_to(every: Sequence[Statement]) -> set[str]:
    """The names of reports: everything is written to them, and nothing is taken from them."""
    return {
        name
        for one in every
        for name in one.sets
        if isinstance(one.node, ast.Assign)
        and isinstance(one.node.value, ast.Call)
        and _last(one.node.value.func) == "Report"
    }


def used(node: ast.AST) -> set[str]:
    """The names that a piece of code takes its values from; those that it sets inside itself are not among them."""
    inner = {
        name.id
        for one in ast.walk(node)
        if isinstance(one, ast.comprehension)
        for name in ast.walk(one.target)
        if isinstance(name, ast.Name)
    }
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)} - inner


def _used_for(node: ast.stmt, wanted: set[str]) -> set[str]:
    """What an assignment uses for some of the names that it sets."""
    if not isinstance(node, ast.Assign) or len(node.targets) != 1:
        return used(node)
    target, value = node.targets[0], node.value
    if not isinstance(target, ast.Tuple | ast.List):
        return used(value)
    asked = [
        place
        for place, part in enumerate(target.elts)
        if wanted & {name.id for name in ast.walk(part) if isinstance(name, ast.Name)}
    ]
    parts = value.elts if isinstance(value, ast.Tuple | ast.List) else None
    if parts is not None and len(parts) == len(target.elts):
        return {name for place in asked for name in used(parts[place])}
    if isinstance(value, ast.GeneratorExp | ast.ListComp) and len(value.generators) == 1:
        over = value.generators[0]
        if isinstance(over.iter, ast.Tuple | ast.List) and len(over.iter.elts) == len(target.elts):
            rest = used(value) - used(over.iter)
            return rest | {name for place in asked for name in used(over.iter.elts[place])}
    return used(value)


# --- what was read ----------------------------------------------------------------------------------------------------


def reads(every: Sequence[Statement], chosen: Sequence[Statement]) -> list[dict[str, Any]]:
    """What the chosen statements asked of `published.read`, each once: columns with their values; open ones are absent.

    Names stand for what they were last given before: parameters, ids, settings made of these.
    """
    found: list[dict[str, Any]] = []
    known: dict[str, Any] = {"__builtins__": {name: getattr(builtins, name) for name in _SAFE}}
    for one in every:
        if one in chosen:
            queries = [query for node in _outermost(one.node) for query in _asked(node, known)]
            found += [query for place, query in enumerate(queries) if query not in [*found, *queries[:place]]]
        _give(one, known)
    return found


def _give(one: Statement, known: dict[str, Any]) -> None:
    """Give the names that a statement sets their values when these are constant; otherwise forget them."""
    plain = one.node
    if isinstance(plain, ast.AnnAssign) and plain.value is not None:
        plain = ast.copy_location(ast.Assign([plain.target], plain.value, lineno=plain.lineno), plain)
    if not isinstance(plain, ast.Assign | ast.AugAssign):
        return
    try:
        exec(compile(ast.Module([plain], []), "<constants>", "exec"), known)
    except Exception:  # it uses what is no constant
        for name in one.sets:
            known.pop(name, None)


def _outermost(node: ast.AST) -> Iterator[ast.expr]:
    """Each call of `published.read`, or the comprehension around it, once."""
    if isinstance(node, ast.ListComp | ast.GeneratorExp | ast.SetComp | ast.DictComp) and any(
        _reads(call) for call in _calls(node)
    ):
        yield node
        return
    if isinstance(node, ast.Call) and _reads(node):
        yield node
        return
    for child in ast.iter_child_nodes(node):
        yield from _outermost(child)


def _reads(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "read" and _last(call.func.value) == "published"


class _Asked:
    """Stands for `published`: remembers what it is asked, and is everything else that is asked of it."""

    def __init__(self) -> None:
        self.queries: list[dict[str, Any]] = []

    def read(self, *positional: Any, **named: Any) -> _Asked:
        given = dict(zip(READ, positional, strict=False)) | named
        query = DEFAULTS | {name: given[name] for name in (*READ, *OPTIONS) if name in given}
        self.queries.append({name: value for name, value in query.items() if value is not None})
        return self

    def __getattr__(self, name: str) -> Any:
        return lambda *positional, **named: self


def _asked(node: ast.expr, known: Mapping[str, Any]) -> list[dict[str, Any]]:
    asked = _Asked()
    try:
        value = eval(compile(ast.Expression(node), "<read>", "eval"), {**known, "published": asked})
        if isinstance(node, ast.GeneratorExp):
            list(value)
    except Exception:  # what is not constant is left open, for each call inside
        return asked.queries or [_open(call, known) for call in _calls(node) if _reads(call)]
    return asked.queries


def _open(call: ast.Call, known: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a call as far as they are constant."""
    given = list(zip(READ, call.args, strict=False))
    given += [(word.arg, word.value) for word in call.keywords if word.arg in OPTIONS and word.arg is not None]
    query = dict(DEFAULTS)
    for name, node in given:
        query.pop(name, None)
        try:
            query[name] = eval(compile(ast.Expression(node), "<argument>", "eval"), dict(known))
        except Exception:  # left open
            continue
    return {name: value for name, value in query.items() if value is not None}


# --- functions --------------------------------------------------------------------------------------------------------


def imported(every: Sequence[Statement]) -> dict[str, str]:
    """The names that a notebook imports, with what they stand for: `changes` is `analysis.statistics.changes`."""
    found: dict[str, str] = {}
    for one in every:
        if isinstance(one.node, ast.ImportFrom) and one.node.module:
            found |= {alias.asname or alias.name: f"{one.node.module}.{alias.name}" for alias in one.node.names}
        elif isinstance(one.node, ast.Import):
            found |= {alias.asname or alias.name: alias.name for alias in one.node.names}
    return found


def named(chosen: Sequence[Statement], brought: Mapping[str, str]) -> list[str]:
    """The dotted names of what the statements use of the imported packages, each once, in the order of the notebook."""
    found: dict[str, None] = {}
    for one in chosen:
        for node in ast.walk(one.node):
            dotted = _dotted(node)
            head, _, rest = dotted.partition(".")
            if head in brought:
                found[f"{brought[head]}.{rest}" if rest else brought[head]] = None
    return list(found)


def _calls(node: ast.AST) -> list[ast.Call]:
    return [one for one in ast.walk(node) if isinstance(one, ast.Call)]


def _texts(nodes: Iterable[ast.expr]) -> set[str]:
    every = (one for node in nodes for one in ast.walk(node))
    return {one.value for one in every if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def _last(node: ast.expr) -> str:
    """The last part of a dotted name."""
    return _dotted(node).rpartition(".")[2]


def _dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = _dotted(node.value)
        return f"{inner}.{node.attr}" if inner else node.attr
    return ""
