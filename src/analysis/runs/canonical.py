"""A notebook in its one form: no times, no machine paths, stable ids, so that the same run gives the same bytes."""

from __future__ import annotations

import copy
import os
import re
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
CELL_METADATA = ("jupyter", "monitor", "tags")

Scrub = Callable[[str], str]


def canonical(nb: NotebookNode, *, scrub: Scrub, ids: Collection[str] = ()) -> NotebookNode:
    """A copy without anything that differs between machines, moments or runs.

    `ids` are the cell ids of the committed notebook: these are kept, all others are made from the cell's place.
    """
    metadata: dict[str, Any] = {"kernelspec": KERNELSPEC, "language_info": {"name": "python"}}
    if cause := nb.metadata.get("monitor"):
        metadata["monitor"] = _scrubbed(cause, scrub)
    result = node({"cells": [], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})
    kept = [cell for cell in nb.cells if "papermill-error-cell-tag" not in cell.metadata.get("tags", [])]
    result.cells = [copy.copy(cell) for cell in kept]  # what of a cell is not replaced below is text
    count = 0
    used: set[str] = set()
    for place, cell in enumerate(result.cells, start=1):
        tags = cell.metadata.get("tags", [])
        cell.metadata = node(
            {key: cell.metadata[key] for key in CELL_METADATA if cell.metadata.get(key) not in (None, [], {})}
        )
        cell.id = _id(cell.get("id", ""), place, tags, ids, used)
        used.add(cell.id)
        if cell.cell_type != "code":
            continue
        executed = cell.source.strip() and cell.get("execution_count") is not None
        count += 1 if executed else 0
        cell.execution_count = count if executed else None
        cell.outputs = [_output(output, cell.execution_count, scrub) for output in cell.outputs]
    return result


def dumps(nb: NotebookNode) -> bytes:
    """The notebook's file, as bytes."""
    text: str = nbformat.writes(nb, indent=1, sort_keys=True)  # type: ignore[no-untyped-call]
    return (text.rstrip("\n") + "\n").encode()


def node(content: dict[str, Any]) -> NotebookNode:
    """A mapping, and every mapping in it, in nbformat's own type."""
    return nbformat.from_dict(content)  # type: ignore[no-untyped-call, no-any-return]


def scrubber(home: Path) -> Scrub:
    """A function that takes the places of this machine out of a text."""
    places: dict[str, str] = {}
    own = os.path.expanduser("~")  # noqa: PTH111 - unlike Path.home() it does not fail for a user without a home
    for place, name in (
        (home, "<project>"),
        (Path(sysconfig.get_paths()["purelib"]), "<packages>"),
        (Path(sysconfig.get_paths()["stdlib"]), "<python>"),
        (Path(__file__).parents[1], "<project>/src/analysis"),
        (Path(sys.prefix), "<python>"),
        (Path(tempfile.gettempdir()), "<temp>"),
        (Path("/tmp"), "<temp>"),
        (Path(own), "~"),
    ):
        for form in (place, place.resolve()):
            if len(form.parts) > 1:
                places.setdefault(str(form), name)
            if form != Path(own) and form.is_relative_to(own):  # as tracebacks shorten it
                places.setdefault(f"~/{form.relative_to(own).as_posix()}", name)
    ordered = sorted(places, key=len, reverse=True)
    marks = ("/", os.sep, "\x1b", "0x")
    finder = re.compile(r"(?:(?<=file://)|(?<![\w.:/~-]))(" + "|".join(map(re.escape, ordered)) + r")(?![\w-])")

    def scrub(text: str) -> str:
        if not any(mark in text for mark in marks):  # most texts: numbers, names, sentences
            return text
        text = re.sub(r"\x1b\[[0-9;]*m", "", text)  # colours, which would also hide the start of a place
        text = finder.sub(lambda match: places[match[1]], text)
        text = re.sub(r"<temp>(?:/monitor-[\w-]+/tmp)?/ipykernel_\d+/\d+\.py", "<cell>", text)
        text = re.sub(r"<temp>/monitor-[\w-]+", "<temp>", text)
        return re.sub(r"\bat 0x[0-9a-fA-F]+", "at 0x…", text)

    return scrub


def _id(given: str, place: int, tags: list[str], ids: Collection[str], used: set[str]) -> str:
    if given in ids and given not in used:
        return given
    return "injected-parameters" if "injected-parameters" in tags else f"cell-{place:02d}"


def _output(output: NotebookNode, count: int | None, scrub: Scrub) -> NotebookNode:
    result: NotebookNode = copy.copy(output)
    if output.output_type == "execute_result":
        result.execution_count = count
    for key in ("text", "ename", "evalue", "traceback"):
        if key in output:
            result[key] = _scrubbed(output[key], scrub)
    if "data" in output:
        result.data = {
            mime: content if mime.startswith("image/") and mime != "image/svg+xml" else _scrubbed(content, scrub)
            for mime, content in output.data.items()
        }
    return result


def _scrubbed(value: Any, scrub: Scrub) -> Any:
    """The same JSON value with every text scrubbed."""
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, list):
        return [_scrubbed(item, scrub) for item in value]
    if isinstance(value, dict):
        return {key: _scrubbed(item, scrub) for key, item in value.items()}
    return value
