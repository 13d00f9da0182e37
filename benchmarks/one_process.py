"""The cells of a notebook for one set of parameters after the other, in this process, without a kernel.

    python benchmarks/one_process.py ORDER.json

The order holds `notebook`, `sets` (parameters of each report), `out` (a folder for what they record, made empty) and
`keep`: whether the project's modules stay imported, with what they have read. Else each report imports them and reads
its data, as in a kernel of its own. Third-party modules are imported ahead, by a report that does not count. Answers on
standard output: the seconds of CPU time of the cells of each report, as a list.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook

OWN = "analysis"


def sources(notebook: Path, parameters: Mapping[str, Any]) -> list[str]:
    """The code of a notebook with its parameters put in, cell by cell."""
    read: Any = load_notebook_node(str(notebook))
    if parameters:
        read = parameterize_notebook(read, dict(parameters), kernel_name="python3", language="python")
    return [cell.source for cell in read.cells if cell.cell_type == "code"]


def executed(shell: InteractiveShell, cells: Sequence[str]) -> tuple[float, list[dict[str, Any]]]:
    """Seconds of CPU time of the cells, and all that they displayed, by MIME type. Raises what a cell raises."""
    shell.reset()
    shown: list[dict[str, Any]] = []
    used = 0.0
    for source in cells:
        with capture_output() as caught:
            began = time.process_time()
            done = shell.run_cell(source, store_history=True)
            used += time.process_time() - began
        done.raise_error()
        shown += [output.data for output in caught.outputs]
    return used, shown


def forget(keep: bool) -> None:
    """Let go of the last report, and of the project's modules with all that they hold."""
    if not keep:
        for name in [name for name in sys.modules if name.partition(".")[0] == OWN]:
            del sys.modules[name]
    gc.collect()


def main() -> None:
    """As the order says."""
    order = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    sets, out = order["sets"], Path(order["out"])
    shell: InteractiveShell = InteractiveShell.instance()
    told = []
    for place, parameters in enumerate([sets[0], *sets]):
        cells = sources(Path(order["notebook"]), parameters)
        shell.reset()
        forget(order["keep"])
        used, shown = executed(shell, cells)
        if place:
            told.append(used)
            content = {"cells": [{"outputs": [{"data": data} for data in shown]}]}
            (out / f"{place}.ipynb").write_text(json.dumps(content), encoding="utf-8")
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
