"""The engine behind `analysis.runs.engine`: papermill's contract, with our kernel, our client and true states.

papermill marks the cells of a killed kernel "completed", writes the whole notebook before and after each cell, and does
not know how much memory a kernel holds. Also usable by others: `papermill --engine monitor`, with the limit of memory
in MONITOR_MEMORY, or `memory="2GB"` as an option of `papermill.execute_notebook`.
"""

from __future__ import annotations

import logging
import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from papermill.engines import NBClientEngine, NotebookExecutionManager, papermill_engines
from papermill.iorw import write_ipynb
from papermill.utils import merge_kwargs, remove_args

from analysis.runs import declared, watchdog
from analysis.runs.client import FAILED, KILLED, NOT_RUN, OK, TIMED_OUT, Cause, Client
from analysis.runs.room import room
from analysis.runs.warm import share

__all__ = ["FAILED", "KILLED", "NAME", "NOT_RUN", "OK", "TIMED_OUT", "Cause", "HonestEngine", "OnCell", "register"]

NAME = "monitor"
SAVE_SHARE = 20
"""Writing the notebook again and again may take one part in so many of the time."""
SAVE_EVERY = 2.0
"""Seconds between two writes, at least."""

OnCell = Callable[[int, int], object]
"""Called with the number of finished cells and the number of all cells."""

_silent = logging.getLogger("analysis.runs.kernel")
_silent.addHandler(logging.NullHandler())
_silent.propagate = False


class Keeper(NotebookExecutionManager):  # type: ignore[misc]
    """papermill's record of a run, written at the start, at the end, and in between only as often as it is cheap."""

    cost = 0.0
    saved = float("-inf")

    def save(self, **kwargs: Any) -> None:
        """Write the notebook if it is time for that."""
        self.nb: NotebookNode = kwargs.get("nb") or self.nb
        began = time.monotonic()
        if self.output_path and began - self.saved >= max(SAVE_EVERY, SAVE_SHARE * self.cost):
            write_ipynb(self.nb, self.output_path)
            self.saved = time.monotonic()
            self.cost = self.saved - began

    def autosave_cell(self, **kwargs: Any) -> None:
        """Write within a long cell, unless that is turned off."""
        if self.autosave_cell_every:
            self.save(**kwargs)

    def notebook_complete(self, **kwargs: Any) -> None:
        """The last write; a cell that was not reached stays pending, where papermill would call it completed."""
        self.nb = kwargs.get("nb") or self.nb
        record = self.nb.metadata.papermill
        record["end_time"] = self.now().isoformat()
        record["duration"] = (self.now() - self.start_time).total_seconds()
        record["exception"] = record["exception"] or ("monitor" in self.nb.metadata or None)
        self.cleanup_pbar()
        self.saved = float("-inf")
        self.save()


class HonestEngine(NBClientEngine):  # type: ignore[misc]
    """papermill's own engine with our kernel, our client and our states."""

    @classmethod
    def nb_kernel_name(cls, nb: NotebookNode, name: str | None = None) -> str:
        """The kernel named in a notebook does not matter."""
        return "python3"

    @classmethod
    def nb_language(cls, nb: NotebookNode, language: str | None = None) -> str:
        """Every notebook is Python."""
        return "python"

    @classmethod
    def execute_notebook(
        cls,
        nb: NotebookNode,
        kernel_name: str,
        output_path: str | None = None,
        progress_bar: Any = True,
        log_output: bool = False,
        autosave_cell_every: int = 30,
        **kwargs: Any,
    ) -> NotebookNode:
        """papermill's entry to an engine: a record is begun, kept and ended, whatever happens."""
        keeper = Keeper(nb, output_path, log_output, progress_bar, autosave_cell_every)
        keeper.notebook_start()
        try:
            cls.execute_managed_notebook(keeper, kernel_name, **kwargs)
        finally:
            keeper.notebook_complete()
        return keeper.nb

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,
        start_timeout: float = 120,
        execution_timeout: float | None = None,
        memory: int | str | None = None,
        on_cell: OnCell | None = None,
        environment: dict[str, str] | None = None,
        warm: str | None = None,
        **kwargs: Any,
    ) -> Any:
        """Execute; `execution_timeout` is in seconds for all cells together, `memory` in bytes or as `2GB`.

        `warm` names the process from which the kernel is forked (`warm.share`; empty: none; None: as for one alone).
        Raises DeadKernelError, and ParameterError for an impossible amount of memory.
        """
        if memory is None:
            memory = watchdog.from_environment()
        own = remove_args(["input_path", "timeout", "startup_timeout", "stdout_file", "stderr_file"], **kwargs)
        with room() as place:
            client = Client(
                nb_man,
                **merge_kwargs(
                    own,
                    startup_timeout=start_timeout,
                    kernel_name="python3",
                    log=_silent,
                    log_output=False,
                    coalesce_streams=False,
                    record_timing=False,
                    shutdown_kernel="immediate",
                    iopub_timeout=30,
                    on_cell=on_cell,
                    limit=execution_timeout or None,
                    memory=watchdog.memory_limit(memory) if isinstance(memory, str) else memory,
                    room=place,
                    warm=share(1) if warm is None else warm,
                ),
            )
            for name in ("work", "tmp"):
                (place / name).mkdir()
            startup = place / "ipython" / "profile_default" / "startup"
            startup.mkdir(parents=True)
            (startup / "00-inputs.py").write_text(declared.STARTUP, encoding="utf-8")
            with (place / "kernel.log").open("wb") as log:
                client.execute(
                    env=clean_environment(place, environment or {}), cwd=str(place / "work"), stdout=log, stderr=log
                )
            return nb_man.nb


def register() -> None:
    """Make the engine known to papermill in this process, installed as an entry point or not."""
    papermill_engines.register(NAME, HonestEngine)
    for name in ("papermill", "papermill.utils", "papermill.translators", "traitlets"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def clean_environment(room: Path, extra: dict[str, str]) -> dict[str, str]:
    """The environment of a kernel: nothing of the user's settings that could change what a notebook prints."""
    dropped = re.compile(
        "LC_.*|LANGUAGE|IPYTHON.*|PYTHON(STARTUP|WARNINGS|OPTIMIZE|BREAKPOINT)|MPLBACKEND|MATPLOTLIBRC|"
        "COLUMNS|LINES|MONITOR_(RUN|MEMORY|WARM)|FORCE_COLOR|NO_COLOR|SOURCE_DATE_EPOCH"
    )
    kept = {name: value for name, value in os.environ.items() if not dropped.fullmatch(name)}
    return kept | {
        "TZ": "UTC",
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
        "PYTHONHASHSEED": "0",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "IPYTHONDIR": str(room / "ipython"),
        "TMPDIR": str(room / "tmp"),
        **extra,
    }
