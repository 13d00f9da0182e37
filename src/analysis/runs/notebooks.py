"""Executing a notebook in a clean kernel, and the committed notebooks with their outputs in canonical form."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import papermill
from nbformat import NotebookNode
from papermill.engines import papermill_engines

from analysis import project
from analysis.errors import RunError
from analysis.runs import canonical, catalogue, kernel, publish, warm


class Executed(NamedTuple):
    """A notebook in its canonical form, why it did not reach its end (None: it did), and what it took.

    `peak` is the most resident memory that the kernel and its children held at once, in bytes; `seconds` is by a clock
    that does not jump. Both differ from run to run and stand in no notebook.
    """

    notebook: NotebookNode
    cause: kernel.Cause | None
    peak: int
    seconds: float


def execute(
    notebook: Path,
    injected: Mapping[str, Any],
    *,
    home: Path,
    staged: Path | None = None,
    timeout: float | None = None,
    memory: int | None = None,
    on_cell: kernel.OnCell | None = None,
    environment: Mapping[str, str] | None = None,
    shared: str | None = None,
) -> Executed:
    """Execute a notebook in a kernel of its own.

    The kernel knows the project's folder as MONITOR_HOME and, when there is one, the staging folder as MONITOR_RUN:
    Report then writes no draft and does not speak of one. `timeout` is in seconds, `memory` in bytes; `environment` is
    added to that of the kernel, which is forked from the process named `shared` (empty: not; None: as for one alone,
    see `warm.share`).
    """
    kernel.register()
    source = read(notebook)
    cause, started = None, time.monotonic()
    # Filled in, then executed: in one call papermill would write the outputs as text once more, to nowhere.
    result = papermill.execute_notebook(
        source, None, parameters=dict(injected), engine_name=kernel.NAME, prepare_only=True
    )
    try:
        papermill_engines.execute_notebook_with_engine(
            kernel.NAME,
            result,
            "python3",
            progress_bar=False,
            execution_timeout=timeout,
            memory=memory,
            on_cell=on_cell,
            warm=shared,
            environment={
                "MONITOR_HOME": str(home),
                **({"MONITOR_RUN": str(staged)} if staged else {}),
                **(environment or {}),
            },
        )
    except RuntimeError as error:  # a dead kernel is one
        cause = kernel.Cause(kernel.KILLED, 0, type(error).__name__, str(error))
    if "monitor" in result.metadata:
        cause = kernel.Cause(**result.metadata["monitor"])
    elif cause is None and not all(_done(cell) for cell in result.cells):
        cause = kernel.Cause(kernel.NOT_RUN, 0, "", "not every cell was run")
    peak = result.metadata.get("papermill", {}).get("peak_memory", 0)
    final = canonical.canonical(result, scrub=canonical.scrubber(home), ids=_ids(notebook))
    return Executed(final, cause, peak, time.monotonic() - started)


def read(notebook: Path) -> NotebookNode:
    """A notebook as committed, without its outputs. Raises RunError when it is not one."""
    try:
        nb = canonical.node(json.loads(notebook.read_text(encoding="utf-8")))
        for cell in nb.cells:
            cell.source = "".join(cell.source)
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
            cell.metadata.pop("monitor", None)
        nb.metadata = canonical.node({"kernelspec": canonical.KERNELSPEC, "language_info": {"name": "python"}})
    except (OSError, ValueError, AttributeError, KeyError, TypeError):
        raise RunError(
            f"{notebook.name} is not a readable notebook of format 4; open and save it in JupyterLab"
        ) from None
    return nb


def _done(cell: NotebookNode) -> bool:
    return bool(cell.cell_type != "code" or cell.metadata.get("monitor", {}).get("state") == kernel.OK)


def _ids(notebook: Path) -> set[str]:
    """The cell ids that stand in the file (a reader of older formats would invent new ones)."""
    return {cell["id"] for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"] if "id" in cell}


def committed(names: tuple[str, ...] = ()) -> Iterator[tuple[Path, bytes]]:
    """Each notebook of the catalogue (or those of the named reports) with the bytes it should have.

    They are executed as by hand (nbval does the same), so each leaves its draft in reports/_draft/. Raises
    RunError naming the cell when one cannot be executed with its default parameters.
    """
    home, folder = project.home(), project.notebooks()
    entries = catalogue.read()
    chosen = [catalogue.find(name, entries) for name in names] if names else entries
    for notebook in dict.fromkeys(entry.notebook for entry in chosen):
        nb, cause, *_ = execute(folder / notebook, {}, home=home, shared=warm.share(len(chosen)))
        if cause is not None:
            where = f"cell {cause.cell}" if cause.cell else "it"
            raise RunError(f"{notebook}: {where} {cause.state}: {' '.join(f'{cause.name}: {cause.message}'.split())}")
        for cell in nb.cells:
            cell.metadata.pop("monitor", None)
        yield folder / notebook, canonical.dumps(nb)


def stale(names: tuple[str, ...] = ()) -> list[Path]:
    """The committed notebooks whose outputs are not those of the present code and data."""
    return [path for path, content in committed(names) if path.read_bytes() != content]


def refresh(names: tuple[str, ...] = ()) -> list[Path]:
    """Rewrite the committed outputs; returns the notebooks that changed."""
    changed = []
    for path, content in committed(names):
        if path.read_bytes() != content:
            publish.write_file(path, content)
            changed.append(path)
    return changed
