"""Where notebooks, modules and templates ask for a message: its id or pattern and its slots, read from the syntax."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

from analysis.report.text import Messages

ONE_MESSAGE = ("paragraph", "unanswered", "say", "figure", "table", "words", "key_figure", "named")
NO_VALUE = {"options", "source", "made_of", "again"}
WHOLE = ("figure", "table", "words")  # their attributes are filled too


@dataclass(frozen=True)
class Use:
    """One place that asks for a message.

    `pattern` matches the id; `values` are the names given (None when some are computed); `whole` when attributes are
    filled too; `exact` when each name is a slot, not a value that fills several.
    """

    place: str
    pattern: str
    values: frozenset[str] | None
    whole: bool = False
    exact: bool = False

    def ids(self, known: Iterable[str]) -> list[str]:
        return [ident for ident in known if re.fullmatch(self.pattern, ident)]


def in_notebook(path: Path) -> tuple[str, list[Use]]:
    """The id of the report that a notebook writes, and every message that it asks for."""
    content = json.loads(path.read_text(encoding="utf-8"))
    cells = ["".join(cell["source"]) for cell in content["cells"] if cell["cell_type"] == "code"]
    calls = [node for cell in cells for node in ast.walk(ast.parse(cell)) if isinstance(node, ast.Call)]
    (report,) = {_text(call.args[0]) for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Report"}
    start = f"{report}-".replace("_", "-")
    found = []
    for call in calls:
        if isinstance(call.func, ast.Attribute) and _name(call.func.value) == "rep":
            found += [
                Use(f"{path.name}: rep.{call.func.attr}", re.escape(start) + pattern, values, call.func.attr in WHOLE)
                for pattern, values in _asked(call, call.func.attr)
            ]
    return str(report), found


def _asked(call: ast.Call, method: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    names = {keyword.arg for keyword in call.keywords}
    values = None if None in names else frozenset(str(name) for name in names) - NO_VALUE
    nothing: frozenset[str] = frozenset()
    if method == "headline":
        yield _pattern(call.args[0]) if call.args else "headline", values
    elif method == "fact":
        yield _pattern(call.args[0]), nothing
        yield _pattern(call.args[1]), values
    elif method == "section":
        yield _pattern(call.args[1]), nothing
    elif method == "notes":
        for argument in call.args[1:]:
            yield _pattern(argument), nothing
    elif method == "kinds":
        for name in names:
            yield f"kind-{str(name).replace('_', '-')}", nothing
    elif method == "named":
        columns = {str(_text(argument)) for argument in call.args[2:]}
        yield _pattern(call.args[1]), None if "period" in columns else frozenset(columns)
    elif method == "key_figure":
        yield "key-" + _pattern(call.args[0]), values and values - {"figure"}
    elif method in ONE_MESSAGE:
        yield _pattern(call.args[0]), values


def in_module(path: Path) -> list[Use]:
    """Every `words.format("id", slot=...)` of a module, and every text in it that could be an id."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("format", "words")
        ):
            text = _text(node.args[0]) if node.args else None
            if (
                text is not None
                and re.fullmatch(r"[a-z][a-z0-9-]*", text)
                and not isinstance(node.func.value, ast.Constant)
            ):
                names = {keyword.arg for keyword in node.keywords}
                values = None if None in names else frozenset(str(name) for name in names)
                found.append(Use(path.name, re.escape(text), values, node.func.attr == "words", exact=True))
        if isinstance(node, ast.Constant | ast.JoinedStr):
            pattern = _pattern(node)
            if re.match(r"[a-z][a-z0-9]*(\\?-|$)", pattern):
                found.append(Use(path.name, pattern, None))
    return found


def in_template(path: Path) -> list[Use]:
    """Every `t("id", slot=...)` of a template."""
    found = []
    for call in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
        asks = (isinstance(call.node, nodes.Name) and call.node.name == "t") or (
            isinstance(call.node, nodes.Getattr) and call.node.attr == "t"
        )
        if asks and call.args and isinstance(call.args[0], nodes.Const):
            values = frozenset(keyword.key for keyword in call.kwargs)
            found.append(Use(path.name, re.escape(call.args[0].value), values, exact=True))
    return found


def faults(use: Use, messages: Messages, known: Iterable[str]) -> list[str]:
    """What is wrong with one use: no such message, a slot that nothing fills, a value that fills nothing."""
    idents = use.ids(known)
    if not idents:
        return [f"{use.place}: there is no message {use.pattern}"]
    if use.values is None:
        return []
    found = [_misfits(use, ident, messages) for ident in idents]
    return [] if [] in found else found[0]  # a computed id may be any of several; one at least must fit


def _misfits(use: Use, ident: str, messages: Messages) -> list[str]:
    needed, values = messages.needs(ident, value_only=not use.whole), use.values or frozenset()
    unfilled = {slot for slot in needed if not any(_fills(value, slot, use.exact) for value in values)}
    idle = {value for value in values if not any(_fills(value, slot, use.exact) for slot in needed)}
    found = [f"{use.place}: nothing fills the slot '{slot}' of {ident}" for slot in sorted(unfilled)]
    return found + [f"{use.place}: '{value}' fills nothing of {ident}" for value in sorted(idle)]


def _fills(value: str, slot: str, exact: bool) -> bool:
    return slot == value or (not exact and slot.startswith(f"{value}_"))


def _pattern(node: ast.expr) -> str:
    """A regular expression for the ids that an expression can give; underscores stand for hyphens."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_pattern(part) if isinstance(part, ast.Constant) else ".+" for part in node.values)
    text = _text(node)
    return ".+" if text is None else re.escape(text.replace("_", "-"))


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""
