"""The cell of parameters of a notebook, read by its syntax tree (nothing of it is executed)."""

from __future__ import annotations

import ast
import datetime as dt
import io
import json
import re
import tokenize
from dataclasses import replace
from pathlib import Path

from analysis.errors import CatalogueError, did_you_mean
from analysis.runs.catalogue import Entry
from analysis.runs.parameters import SIMPLE, Parameter, Value, as_json, as_text, check, convert, shown


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
            literal = ast.literal_eval(node.value)
            default = convert(literal, bare)
            if not _is(literal, default):  # by hand the notebook would run with another value than by the runner
                raise ValueError(f"must be {bare.expected}, not {shown(literal)}")
        except ValueError as error:
            raise CatalogueError(f"{at}: the default of {name} {error}") from None
        found[name] = Parameter(name, kind, default, optional, choices, text)
    return tuple(found.values())


def _is(literal: object, value: Value) -> bool:
    """Whether a default as written is the value that is read from it; a date is written as text, 1.0 also as 1."""
    same = type(literal) is type(as_json(value)) or (isinstance(value, float) and type(literal) is int)
    return same and literal == as_json(value)


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


def _with_limits(parameter: Parameter, entry: Entry) -> Parameter:
    limits = entry.limits.get(parameter.name)
    if limits is None:
        return parameter
    if limits.kind:
        return _of_kind(parameter, entry, limits.kind)
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


def _of_kind(parameter: Parameter, entry: Entry, kind: str) -> Parameter:
    """A text that stands for something; its default is a code, which is not looked up here: listing must stay light."""
    if parameter.kind != "str" or parameter.optional:
        raise CatalogueError(f"monitor.yml: {entry.id}: parameters.{parameter.name}: kind {kind} needs a plain str")
    if not re.fullmatch(r"GM[0-9]{4}", str(parameter.default)):
        raise CatalogueError(
            f"{entry.notebook}: parameters: the default of {parameter.name} must be a CBS code such as GM0518"
        )
    return replace(parameter, kind=kind)
