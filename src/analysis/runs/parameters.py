"""The typed parameters of a notebook: read from its cell by the syntax tree, enforced before anything runs."""

from __future__ import annotations

import ast
import datetime as dt
import hashlib
import io
import json
import math
import re
import tokenize
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from analysis.errors import CatalogueError, ParameterError, did_you_mean
from analysis.runs.catalogue import Bound, Entry, Limits

Value = bool | int | float | str | dt.date | None

SIMPLE = ("int", "float", "bool", "str", "date")
WORDS = {
    "int": "a whole number",
    "float": "a number with a decimal point",
    "bool": "true or false",
    "str": "a text",
    "date": "a date such as 2025-06-30",
}


@dataclass(frozen=True)
class Parameter:
    """One parameter: `kind` is int, float, bool, str, date or choice (then `choices` holds the allowed values)."""

    name: str
    kind: str
    default: Value
    optional: bool = False
    choices: tuple[Value, ...] = ()
    help: str = ""
    limits: Limits = field(default_factory=Limits)

    @property
    def expected(self) -> str:
        """What a value must be, in words."""
        if self.kind == "choice":
            words = "one of " + ", ".join(as_text(choice) for choice in self.choices)
        else:
            words = WORDS[self.kind]
        low, high = self.limits.min, self.limits.max
        if low is not None and high is not None:
            words += f" from {as_text(low)} to {as_text(high)}"
        elif low is not None:
            words += f" from {as_text(low)}"
        elif high is not None:
            words += f" up to {as_text(high)}"
        return words + (", or none" if self.optional else "")


# --- reading the cell -------------------------------------------------------------------------------------------------


def of_entry(entry: Entry, notebooks: Path) -> tuple[Parameter, ...]:
    """The parameters of a report, with the limits of the catalogue. Raises CatalogueError, naming file and name."""
    where = entry.notebook
    found = read(cell_source(notebooks / entry.notebook), where=where)
    names = [parameter.name for parameter in found]
    for name in entry.limits:
        if name not in names:
            raise CatalogueError(
                f"monitor.yml: {entry.id}: parameters.{name}: {where} has no such parameter{did_you_mean(name, names)}"
            )
    for order in entry.order:
        for name in (order.left, order.right):
            if name not in names:
                raise CatalogueError(
                    f"monitor.yml: {entry.id}: order: {where} has no parameter '{name}'{did_you_mean(name, names)}"
                )
    limited = tuple(_with_limits(parameter, entry) for parameter in found)
    check({parameter.name: parameter.default for parameter in limited}, limited, entry)
    return limited


def cell_source(notebook: Path) -> str:
    """The source of the one code cell tagged `parameters`; empty when the notebook has none."""
    try:
        content = json.loads(notebook.read_text(encoding="utf-8"))
        cells = [
            cell
            for cell in content["cells"]
            if cell["cell_type"] == "code" and "parameters" in cell.get("metadata", {}).get("tags", [])
        ]
    except OSError as error:
        raise CatalogueError(f"{notebook.name}: cannot be read ({error.strerror})") from None
    except (ValueError, KeyError, TypeError):
        raise CatalogueError(f"{notebook.name}: not a notebook of format 4") from None
    if len(cells) > 1:
        raise CatalogueError(f"{notebook.name}: {len(cells)} cells are tagged `parameters`; one is allowed")
    return "".join(cells[0]["source"]) if cells else ""


def read(source: str, *, where: str = "the cell of parameters") -> tuple[Parameter, ...]:
    """The parameters that a cell declares, each as `name: "type" = default  # help`, in their order.

    Types: int, float, bool, str, date, Literal[...], and Optional or `| None` of these, quoted or not. A date's
    default is None or a text such as "2025-06-30". Raises CatalogueError naming `where` and the line.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise CatalogueError(f"{where}: parameters, line {line}: not valid Python") from None
    comments = _comments(source)
    found: dict[str, Parameter] = {}
    for node in tree.body:
        at = f"{where}: parameters, line {node.lineno}"
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            continue
        if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name) or node.value is None:
            raise CatalogueError(f'{at}: write each parameter as name: "type" = default')
        name = node.target.id
        if name in found:
            raise CatalogueError(f"{at}: {name} stands twice")
        kind, choices, optional = _annotation(node.annotation, f"{at}: {name}")
        text = comments.get(node.end_lineno or node.lineno) or comments.get(-node.lineno, "")
        bare = Parameter(name, kind, None, optional, choices, text)
        try:
            default = convert(ast.literal_eval(node.value), bare)
        except ValueError as error:
            raise CatalogueError(f"{at}: the default of {name} {error}") from None
        found[name] = Parameter(name, kind, default, optional, choices, text)
    return tuple(found.values())


def _annotation(node: ast.expr, at: str) -> tuple[str, tuple[Value, ...], bool]:
    """(kind, choices, optional) of an annotation."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value.strip(), mode="eval").body
        except (SyntaxError, ValueError):
            raise CatalogueError(f"{at}: the type is not valid Python") from None
    members = _members(node)
    optional = any(_is_none(member) for member in members)
    rest = [member for member in members if not _is_none(member)]
    if len(rest) == 1:
        name = _name(rest[0])
        if name in SIMPLE:
            return name, (), optional
        if isinstance(rest[0], ast.Subscript) and _name(rest[0].value) == "Literal":
            inner = rest[0].slice
            try:
                values = [ast.literal_eval(x) for x in (inner.elts if isinstance(inner, ast.Tuple) else [inner])]
            except (ValueError, TypeError):
                values = []
            choices = tuple(value for value in values if value is not None)
            if choices and all(isinstance(choice, bool | int | str) for choice in choices):
                texts = [as_text(choice) for choice in choices]
                if len(set(texts)) == len(texts):
                    return "choice", choices, optional or None in values
    raise CatalogueError(
        f"{at}: the type `{ast.unparse(node)}` is not supported; use {', '.join(SIMPLE)}, Literal[...] or `| None`"
    )


def _members(node: ast.expr) -> list[ast.expr]:
    """The members of a union, however it is written."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _members(node.left) + _members(node.right)
    if isinstance(node, ast.Subscript) and _name(node.value) == "Optional":
        return [*_members(node.slice), ast.Constant(None)]
    if isinstance(node, ast.Subscript) and _name(node.value) == "Union":
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return [member for part in parts for member in _members(part)]
    return [node]


def _name(node: ast.expr) -> str:
    """The last name of `int`, `datetime.date`, `typing.Literal`; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) else ""


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _comments(source: str) -> dict[int, str]:
    """Comments by line: behind a statement under its own line n, in lines above a statement under -n."""
    behind: dict[int, str] = {}
    above: list[str] = []
    result: dict[int, str] = {}
    fresh = True
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            text = token.string.lstrip("#").strip()
            if fresh:
                above.append(text)
            else:
                behind[token.end[0]] = text
        elif token.type == tokenize.NEWLINE:
            fresh = True
        elif token.type == tokenize.NL:
            if not token.line.strip():
                above = []
        elif token.type not in (tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER) and fresh:
            result[-token.start[0]] = " ".join(above)
            above, fresh = [], False
    return result | behind


# --- values -----------------------------------------------------------------------------------------------------------


def convert(raw: Any, parameter: Parameter) -> Value:
    """A text from the command line, or a Python value, as the parameter's type; ranges included.

    Raises ValueError with the second half of a sentence ("must be a whole number, not 'three'").
    """
    given = raw.strip() if isinstance(raw, str) else raw
    refused = ValueError(f"must be {parameter.expected}, not {_shown(raw)}")
    if given is None or (parameter.optional and isinstance(given, str) and given.lower() in ("none", "")):
        if not parameter.optional:
            raise refused
        return None
    value: Value
    if parameter.kind == "choice":
        matches = [c for c in parameter.choices if (type(c) is type(given) and c == given) or as_text(c) == given]
        if not matches:
            near = did_you_mean(str(given), [as_text(choice) for choice in parameter.choices])
            raise ValueError(f"{refused}{near if 'did you mean' in near else ''}")
        return matches[0]
    try:
        value = _CONVERSIONS[parameter.kind](given)
    except (ValueError, TypeError, OverflowError):
        raise refused from None
    low, high = parameter.limits.min, parameter.limits.max
    if _below(value, low) or _below(high, value):
        raise refused
    return value


def _int(given: Any) -> int:
    if isinstance(given, str) and re.fullmatch(r"[+-]?[0-9]{1,18}", given):
        return int(given)
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    raise ValueError


def _float(given: Any) -> float:
    if isinstance(given, str) and re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", given):
        given = float(given)
    if isinstance(given, int | float) and not isinstance(given, bool) and math.isfinite(given):
        return float(given)
    raise ValueError


def _bool(given: Any) -> bool:
    if isinstance(given, bool):
        return given
    if str(given).lower() in ("true", "false"):
        return str(given).lower() == "true"
    raise ValueError


def _str(given: Any) -> str:
    if isinstance(given, str) and given.isprintable():
        return given
    raise ValueError


def _date(given: Any) -> dt.date:
    if isinstance(given, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
        return dt.date.fromisoformat(given)
    if isinstance(given, dt.date) and not isinstance(given, dt.datetime):
        return given
    raise ValueError


_CONVERSIONS: dict[str, Callable[[Any], Value]] = {
    "int": _int,
    "float": _float,
    "bool": _bool,
    "str": _str,
    "date": _date,
}


def _below(left: Value | Bound, right: Value | Bound) -> bool:
    """Whether left < right; nothing is below or above a missing value."""
    if left is None or right is None:
        return False
    return bool(left < right)  # type: ignore[operator]


def _shown(raw: Any) -> str:
    return repr(raw) if isinstance(raw, str) else as_text(raw)


def _with_limits(parameter: Parameter, entry: Entry) -> Parameter:
    limits = entry.limits.get(parameter.name)
    if limits is None:
        return parameter
    kinds = ("date",) if any(isinstance(bound, dt.date) for bound in (limits.min, limits.max)) else ("int", "float")
    if parameter.kind not in kinds:
        raise CatalogueError(
            f"monitor.yml: {entry.id}: parameters.{parameter.name}: min and max do not fit its type {parameter.kind}"
        )
    given = replace(parameter, limits=limits)
    try:
        convert(parameter.default, given)
    except ValueError as error:
        raise CatalogueError(f"{entry.notebook}: parameters: the default of {parameter.name} {error}") from None
    return given


# --- a run's values ---------------------------------------------------------------------------------------------------


def resolve(given: Mapping[str, Any], parameters: tuple[Parameter, ...], entry: Entry) -> dict[str, Value]:
    """Every parameter of a run with its value. Raises ParameterError in one sentence."""
    by_name = {parameter.name: parameter for parameter in parameters}
    values = {parameter.name: parameter.default for parameter in parameters}
    for name, raw in given.items():
        if name not in by_name:
            raise ParameterError(f"{entry.id}: there is no parameter '{name}'{did_you_mean(name, by_name)}")
        try:
            values[name] = convert(raw, by_name[name])
        except ValueError as error:
            raise ParameterError(f"{entry.id}: {name} {error}") from None
    check(values, parameters, entry)
    return values


def check(values: Mapping[str, Value], parameters: tuple[Parameter, ...], entry: Entry) -> None:
    """Combinations that the catalogue forbids. Raises ParameterError."""
    language = values.get("language")
    if language is not None and language not in entry.languages:
        raise ParameterError(
            f"{entry.id}: the report is not made in '{language}', only in {', '.join(entry.languages)}"
        )
    kinds = {parameter.name: parameter.kind for parameter in parameters}
    for order in entry.order:
        left, right = values[order.left], values[order.right]
        if left is None or right is None:
            continue
        if kinds[order.left] != kinds[order.right] and {kinds[order.left], kinds[order.right]} != {"int", "float"}:
            raise CatalogueError(f"monitor.yml: {entry.id}: order: {order} compares two types")
        if _below(right, left) or (order.strict and left == right):
            relation = "before" if order.strict else "not after"
            raise ParameterError(
                f"{entry.id}: {order.left} ({as_text(left)}) must be {relation} {order.right} ({as_text(right)})"
            )


def differing(values: Mapping[str, Value], parameters: tuple[Parameter, ...]) -> dict[str, Value]:
    """The values that differ from the notebook's defaults, sorted by name."""
    return {
        parameter.name: values[parameter.name]
        for parameter in sorted(parameters, key=lambda parameter: parameter.name)
        if values[parameter.name] != parameter.default
    }


def variant(values: Mapping[str, Value], parameters: tuple[Parameter, ...]) -> str:
    """The folder's name of a run: `default`, or `as_of-2025-06-30_language-en`; safe on every file system."""
    changed = differing(values, parameters)
    texts = {name: as_text(value) for name, value in changed.items()}
    plain = "_".join(f"{name}-{text}" for name, text in texts.items()) or "default"
    by_name = {parameter.name: parameter for parameter in parameters}
    free = any(by_name[name].kind == "str" and not re.fullmatch(r"[a-z0-9]+", text) for name, text in texts.items())
    safe = re.sub(r"[^A-Za-z0-9._-]", "-", plain)
    if free or safe != plain or len(plain) > 120:
        mark = hashlib.sha256(json.dumps(texts, sort_keys=True).encode()).hexdigest()[:10]
        return f"{safe[:100].rstrip('.-')}-{mark}"
    return plain


def as_text(value: Any) -> str:
    """A value as it is written on the command line."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def as_json(value: Value) -> bool | int | float | str | None:
    """A value as a notebook or a manifest holds it: a date as text."""
    return value.isoformat() if isinstance(value, dt.date) else value
