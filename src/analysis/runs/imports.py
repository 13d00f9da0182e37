"""Which modules of this package a piece of code imports, itself or through others, by their syntax trees.

Imports inside functions count. A package that imports by name at run time (`analysis.report` does, to load late) is
taken as a whole: everything in it counts as imported. For code (`sources`) that does so, it is all of this package.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import analysis

PACKAGE = Path(analysis.__file__).parent
NAME = analysis.__name__


def closure(sources: Iterable[str], modules: Iterable[str] = ()) -> frozenset[Path]:
    """The files of this package that code (`sources`) and named modules import, directly or not; absolute paths.

    Raises SyntaxError when a source is not Python.
    """
    todo: list[Path] = []
    for source in sources:
        todo += _imported(source, "")
        if "import_module" in source or "__import__" in source:  # by a name that is known when it runs
            todo += PACKAGE.rglob("*.py")
    todo += [file for module in modules for file in _files(module)]
    found: set[Path] = set()
    while todo:
        file = todo.pop()
        if file in found:
            continue
        found.add(file)
        todo += _of_file(file)
    return frozenset(found)


@lru_cache(maxsize=1024)
def _of_file(file: Path) -> tuple[Path, ...]:
    source = file.read_text(encoding="utf-8")
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    package = ".".join((NAME, *parts[:-1]))
    found = list(_imported(source, package))
    if "import_module" in source or "__import__" in source:
        found += sorted(file.parent.rglob("*.py"))
    return tuple(found)


def _imported(source: str, package: str) -> Iterator[Path]:
    """The files of the modules that a source names in its imports; `package` is where relative ones begin."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield from _files(alias.name)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from _files(base)
            for alias in node.names:
                yield from _files(f"{base}.{alias.name}")


def _files(module: str) -> Iterator[Path]:
    """The file of a module and of the packages above it, as far as they are in this package."""
    names = module.split(".")
    if names[0] != NAME:
        return
    for count in range(1, len(names) + 1):
        place = PACKAGE.joinpath(*names[1:count])
        for file in (place / "__init__.py", place.with_suffix(".py")):
            if file.is_file():
                yield file
