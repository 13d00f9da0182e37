"""The engine behind `analysis.runs.engine`: it runs the project's own interpreter and tells the truth about each cell.

papermill marks the cells of a killed kernel "completed"; here each code cell ends as `ok`, `failed`, `killed`, `timed
out` or `not run`, in its metadata under `monitor`, and the notebook's metadata hold the cause of the first that is not
ok. Also usable by others: `papermill --engine monitor`.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from papermill.utils import merge_kwargs, remove_args
from traitlets import Any as AnyTrait

from analysis.runs import warm

NAME = "monitor"
OK, FAILED, KILLED, TIMED_OUT, NOT_RUN = "ok", "failed", "killed", "timed out", "not run"

OnCell = Callable[[int, int], object]
"""Called with the number of finished cells and the number of all cells."""

_silent = logging.getLogger("analysis.runs.kernel")
_silent.addHandler(logging.NullHandler())
_silent.propagate = False


@dataclass(frozen=True)
class Cause:
    """Why a notebook did not reach its end. `cell` is its place in the notebook as committed, the first being 1."""

    state: str
    cell: int
    name: str
    message: str


class OwnInterpreter(AsyncKernelManager):
    """A kernel of the interpreter that runs this process, whatever kernelspecs are installed or named."""

    @property
    def kernel_spec(self) -> KernelSpec:
        """The one specification there is."""
        return KernelSpec(
            argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            display_name="Python 3",
            language="python",
            env={},
            metadata=warm.metadata(),
        )


class Client(PapermillNotebookClient):  # type: ignore[misc]
    """Executes the cells in order, until one is not ok, and records the state of each."""

    on_cell = AnyTrait(None, allow_none=True)
    deadline = AnyTrait(None, allow_none=True)
    room = AnyTrait(None, allow_none=True)

    def create_kernel_manager(self) -> AsyncKernelManager:
        """Our interpreter, over sockets in the run's own folder where the system has them."""
        self.kernel_name = "python3"
        manager = OwnInterpreter(kernel_name="python3", config=self.config)
        manager.connection_file = str(self.room / "kernel.json")
        if os.name != "nt" and len(str(self.room)) < 80:
            manager.transport = "ipc"
            manager.ip = str(self.room / "socket")
        self.km = manager
        return manager

    def papermill_execute_cells(self) -> None:
        """Execute until a cell is not ok."""
        cells = self.nb.cells
        self.nb.metadata.pop("monitor", None)
        for cell in cells:
            if cell.cell_type == "code":
                cell.metadata["monitor"] = {"state": NOT_RUN}
        for index, cell in enumerate(cells):
            self.nb_man.cell_start(cell, index)
            cause = self._run(cell, index)
            if cell.cell_type == "code":
                self.nb.cells[index].metadata["monitor"] = {"state": cause.state if cause else OK}
            if cause is not None:
                self.nb.metadata["monitor"] = asdict(cause)
                self.nb_man.cell_exception(self.nb.cells[index], cell_index=index)
            self.nb_man.cell_complete(self.nb.cells[index], cell_index=index)
            if cause is not None:
                if cause.state != FAILED or cause.name == "SystemExit":
                    raise DeadKernelError(f"{cause.message} in cell {cause.cell}")
                return
            if self.on_cell is not None:
                self.on_cell(index + 1, len(cells))

    def _run(self, cell: NotebookNode, index: int) -> Cause | None:
        """Execute one cell; None when it is ok."""
        number = len([c for c in self.nb.cells[: index + 1] if "injected-parameters" not in c.metadata.get("tags", [])])
        try:
            if self.deadline is not None and time.monotonic() >= self.deadline:
                return Cause(TIMED_OUT, number, "TimeoutError", "no time was left")
            self.execute_cell(cell, index)
        except CellExecutionError as error:
            return Cause(FAILED, number, error.ename, error.evalue)
        except CellTimeoutError:
            return Cause(TIMED_OUT, number, "TimeoutError", "the time allowed for the run was over")
        except DeadKernelError:
            return Cause(KILLED, number, "DeadKernelError", self._how_it_died())
        return None

    def _how_it_died(self) -> str:
        """`kernel killed by signal 9 (SIGKILL)` or `kernel exited with status 3`."""
        process = getattr(getattr(self.km, "provisioner", None), "process", None)
        if process is None:
            return "kernel died"
        for _ in range(50):
            if process.poll() is not None:
                break
            time.sleep(0.02)
        status = process.returncode
        if status is None:
            return "kernel does not answer"
        if status < 0:
            try:
                name = f" ({signal.Signals(-status).name})"
            except ValueError:
                name = ""
            return f"kernel killed by signal {-status}{name}"
        return f"kernel exited with status {status}"


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
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,
        log_output: bool = False,
        start_timeout: int = 120,
        execution_timeout: float | None = None,
        on_cell: OnCell | None = None,
        on_start: Callable[[NotebookNode], object] | None = None,
        environment: dict[str, str] | None = None,
        **kwargs: Any,
    ) -> Any:
        """Execute; `execution_timeout` is in seconds for the whole notebook. Raises DeadKernelError.

        `on_start` gets the notebook that is filled in, so that its state can be read whatever happens.
        """
        if on_start is not None:
            on_start(nb_man.nb)
        own = remove_args(["input_path", "timeout", "startup_timeout", "stdout_file", "stderr_file"], **kwargs)
        room = _room()
        try:
            deadline = time.monotonic() + execution_timeout if execution_timeout else None
            client = Client(
                nb_man,
                **merge_kwargs(
                    own,
                    startup_timeout=start_timeout,
                    kernel_name="python3",
                    log=_silent,
                    log_output=False,
                    coalesce_streams=True,
                    record_timing=False,
                    shutdown_kernel="immediate",
                    timeout_func=_remaining(deadline) if deadline else None,
                    on_cell=on_cell,
                    deadline=deadline,
                    room=room,
                ),
            )
            work = room / "work"
            work.mkdir()
            with (room / "kernel.log").open("wb") as log:
                try:
                    client.execute(
                        env=clean_environment(room, environment or {}), cwd=str(work), stdout=log, stderr=log
                    )
                except RuntimeError as error:
                    if "monitor" in nb_man.nb.metadata:
                        raise
                    raise DeadKernelError(f"the kernel died outside a cell: {_last_words(room) or error}") from error
            return nb_man.nb
        finally:
            shutil.rmtree(room, ignore_errors=True)


def register() -> None:
    """Make the engine known to papermill in this process, installed as an entry point or not."""
    papermill_engines.register(NAME, HonestEngine)
    for name in ("papermill", "papermill.utils", "papermill.translators", "traitlets"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def clean_environment(room: Path, extra: dict[str, str]) -> dict[str, str]:
    """The environment of a kernel: nothing of the user's settings that could change what a notebook prints."""
    dropped = re.compile(
        "LC_.*|LANGUAGE|IPYTHON.*|PYTHON(STARTUP|WARNINGS|OPTIMIZE|BREAKPOINT)|MPLBACKEND|MATPLOTLIBRC|"
        "COLUMNS|LINES|MONITOR_RUN|FORCE_COLOR|NO_COLOR|SOURCE_DATE_EPOCH"
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
        **extra,
    }


def _remaining(deadline: float) -> Callable[[NotebookNode], float]:
    return lambda cell: max(0.01, deadline - time.monotonic())


def _last_words(room: Path) -> str:
    """The last line that a kernel's process wrote, such as the error that kept it from starting."""
    lines = (room / "kernel.log").read_text(encoding="utf-8", errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


def _room() -> Path:
    """A private, short-named folder for sockets, connection file and the kernel's own settings."""
    base = tempfile.gettempdir()
    if len(base) > 40 and Path("/tmp").is_dir():
        base = "/tmp"
    _sweep(Path(base))
    return Path(tempfile.mkdtemp(prefix=f"monitor-{os.getpid()}-", dir=base))


def _sweep(base: Path) -> None:
    """Remove the rooms of runs that were killed; those of live processes stay, those of other users cannot go."""
    for room in base.glob("monitor-*-*"):
        owner = room.name.split("-")[1]
        if owner.isdigit() and room.is_dir() and not room.is_symlink() and not psutil.pid_exists(int(owner)):
            shutil.rmtree(room, ignore_errors=True)
