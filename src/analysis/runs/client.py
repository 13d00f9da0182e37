"""One notebook in one kernel: the cells in order until one is not ok, and the true state of each.

Each code cell ends as `ok`, `failed`, `killed`, `timed out` or `not run`, in its metadata under `monitor`; the metadata
of the notebook hold the cause of the first that is not ok. What a cell had shown before it ended is kept.
"""

from __future__ import annotations

import asyncio
import os
import signal
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty
from typing import Any

from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbclient.util import run_sync
from nbformat import NotebookNode
from papermill.clientwrap import PapermillNotebookClient
from traitlets import Any as AnyTrait

from analysis.runs.interpreter import GUARDED, Iopub, OwnInterpreter
from analysis.runs.watchdog import Watchdog, end_strays, shown

OK, FAILED, KILLED, TIMED_OUT, NOT_RUN = "ok", "failed", "killed", "timed out", "not run"
GRACE = 3.0
"""Seconds that an overdue cell has to stop after an interrupt, before its kernel is killed."""
OUTPUT_LIMIT = 20_000_000
KEPT = 1_000_000
"""Characters that one cell may show, and that are kept of each stream of a cell that shows more."""
MESSAGES_LIMIT, MESSAGES_FREE = 5_000, 50
"""Messages of one cell, besides so many for each second: an endless row of small outputs is endless too."""


@dataclass(frozen=True)
class Cause:
    """Why a notebook did not reach its end. `cell` is its place in the notebook as committed, the first being 1.

    `name` is the exception, or one of `signal`, `exit`, `memory`, `time`, `output`, `interrupt`, `kernel`.
    """

    state: str
    cell: int
    name: str
    message: str


class Client(PapermillNotebookClient):  # type: ignore[misc]
    """Executes the cells in order, until one is not ok, and records the state of each."""

    on_cell = AnyTrait(None, allow_none=True)
    limit = AnyTrait(None, allow_none=True)
    room = AnyTrait(None, allow_none=True)
    memory = AnyTrait(None, allow_none=True)
    warm = AnyTrait("")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.on_cell_executed = self._replied
        self.deadline: float | None = None
        self.watchdog: Watchdog | None = None
        self._pump: asyncio.Task[Any] | None = None
        self._begin_cell()

    def _begin_cell(self) -> None:
        self._texts: dict[str, list[str]] = {}
        self._size = self._messages = 0
        self._began = time.monotonic()
        self._idle = self._left = self._overdue = False
        self._endless = ""

    # --- the kernel's life ---------------------------------------------------------------------------------------

    def create_kernel_manager(self) -> OwnInterpreter:
        """Our interpreter, over sockets in the run's own folder where the system has them."""
        self.kernel_name = "python3"
        manager = OwnInterpreter(kernel_name="python3", config=self.config)
        manager.room, manager.shared = self.room, self.warm
        manager.connection_file = str(self.room / "kernel.json")
        if os.name != "nt" and len(str(self.room)) < 80:
            manager.transport = "ipc"
            manager.ip = str(self.room / "socket")
        self.km = manager
        return manager

    async def async_start_new_kernel(self, **kwargs: Any) -> None:
        """Start the kernel, its guard and the watch over its memory."""
        await self.km.start_guarded(extra_arguments=self.extra_arguments, **kwargs)
        root = self.km.provisioner.pid  # type: ignore[union-attr]
        self.watchdog = Watchdog(root, self.memory, root_too=not GUARDED)
        self.watchdog.start()

    async def async_start_new_kernel_client(self) -> Any:
        """Wait until the kernel answers, by a clock that does not jump. Raises RuntimeError."""
        self.kc = self.km.client()
        self.kc.iopub_channel_class = Iopub
        self.kc.start_channels()
        try:
            await asyncio.wait_for(self._ready(), self.startup_timeout)
        except (RuntimeError, TimeoutError) as error:
            self._overdue = isinstance(error, TimeoutError)
            await self._async_cleanup_kernel()
            raise RuntimeError(str(error)) from None
        self.kc.allow_stdin = False
        return self.kc

    async def _ready(self) -> None:
        """Until the kernel has answered and what it shows is heard here. Raises RuntimeError when it dies before.

        jupyter_client's own wait ends when nothing has been heard for a fifth of a second: half of what a report costs
        beside its cells.
        """
        asked = set()
        while True:
            asked.add(self.kc.kernel_info())
            with suppress(Empty):
                await self.kc.get_shell_msg(timeout=1)
                while True:  # what it shows follows at once, or was sent before anybody listened
                    shown = await self.kc.get_iopub_msg(timeout=0.05)
                    idle = shown["content"].get("execution_state") == "idle"
                    if idle and shown["parent_header"].get("msg_id") in asked:
                        return
            if not await self.kc.is_alive():
                raise RuntimeError("Kernel died before replying to kernel_info")

    start_new_kernel = run_sync(async_start_new_kernel)
    start_new_kernel_client = run_sync(async_start_new_kernel_client)

    def execute(self, **kwargs: Any) -> NotebookNode:
        """Execute the notebook. Raises DeadKernelError; the kernel and all that it started are gone in any case."""
        self.reset_execution_trackers()
        self.nb.metadata.pop("monitor", None)
        for cell in self.nb.cells:
            if cell.cell_type == "code":
                cell.metadata["monitor"] = {"state": NOT_RUN}
        self.km = manager = self.create_kernel_manager()
        try:
            with self.setup_kernel(**kwargs):
                self.nb.metadata["language_info"] = self.wait_for_reply(self.kc.kernel_info())["content"][
                    "language_info"
                ]
                if self.limit is not None:
                    self.deadline = time.monotonic() + self.limit
                self.papermill_execute_cells()
                self.set_widgets_metadata()
        except RuntimeError as error:
            if "monitor" not in self.nb.metadata:
                raise self._never_started(error) from error
            raise
        finally:
            manager.let_go()
            if self.watchdog is not None:
                self.watchdog.stop()
                end_strays(self.room)
                self.nb.metadata.papermill["peak_memory"] = self.watchdog.peak
        return self.nb  # type: ignore[no-any-return]

    def _never_started(self, error: RuntimeError) -> DeadKernelError:
        words = _last_words(self.room) or str(error)
        cause = self._ended(0) or Cause(KILLED, 0, "kernel", f"the kernel died outside a cell: {words}")
        self.nb.metadata["monitor"] = asdict(cause)
        return DeadKernelError(cause.message)

    # --- the cells -----------------------------------------------------------------------------------------------

    def papermill_execute_cells(self) -> None:
        """Execute until a cell is not ok. Raises DeadKernelError when papermill would not see it."""
        cells = self.nb.cells
        for index, cell in enumerate(cells):
            self.nb_man.cell_start(cell, index)
            try:
                cause = self._run(cell, index)
            except BaseException as error:  # the runner itself is told to stop
                self._conclude(index, Cause(KILLED, self._number(index), "interrupt", "the run was interrupted"))
                raise error
            self._conclude(index, cause)
            if cause is not None:
                if cause.state != FAILED or cause.name == "SystemExit":
                    raise DeadKernelError(f"{cause.message} in cell {cause.cell}")
                return
            if self.on_cell is not None:
                self.on_cell(index + 1, len(cells))

    def _conclude(self, index: int, cause: Cause | None) -> None:
        """Write down how a cell ended."""
        cell = self.nb.cells[index]
        self._join(cell)
        if cell.cell_type == "code":
            cell.metadata["monitor"] = {"state": cause.state if cause else OK}
        if cause is not None:
            self.nb.metadata["monitor"] = asdict(cause)
            self.nb_man.cell_exception(cell, cell_index=index)
        self.nb_man.cell_complete(cell, cell_index=index)

    def _number(self, index: int) -> int:
        return len([c for c in self.nb.cells[: index + 1] if "injected-parameters" not in c.metadata.get("tags", [])])

    def _run(self, cell: NotebookNode, index: int) -> Cause | None:
        """Execute one cell; None when it is ok."""
        number = self._number(index)
        self._begin_cell()
        if self.deadline is not None and time.monotonic() >= self.deadline:
            return Cause(TIMED_OUT, number, "time", "no time was left")
        try:
            self.execute_cell(cell, index)
        except CellExecutionError as error:
            return self._ended(number) or Cause(FAILED, number, error.ename, error.evalue)
        except CellTimeoutError:
            lost = Cause(KILLED, number, "kernel", "the kernel did not send what the cell showed")
            return self._ended(number) or lost
        except DeadKernelError:
            return self._ended(number) or Cause(KILLED, number, *self._how_it_died())
        if self._endless:
            return self._ended(number)
        if self._left:
            return Cause(FAILED, number, "SystemExit", "the cell ended the interpreter by quit or exit")
        return None

    def _ended(self, number: int) -> Cause | None:
        """The cause, when it was this process that ended the cell."""
        used = self.watchdog.used if self.watchdog is not None else None
        if used is not None:
            message = f"memory: used {shown(used)} of {shown(self.memory)} allowed"
            return Cause(KILLED, number, "memory", message)
        if self._endless:
            return Cause(KILLED, number, "output", f"output: the cell showed {self._endless}")
        if self._overdue and number == 0:
            return Cause(TIMED_OUT, 0, "time", f"the kernel did not answer within {self.startup_timeout:g} s")
        if self._overdue:
            return Cause(TIMED_OUT, number, "time", "the time allowed for the run was over")
        return None

    def _how_it_died(self) -> tuple[str, str]:
        """(`signal`, `kernel killed by signal 9 (SIGKILL)`) or (`exit`, `kernel exited with status 3`)."""
        process = getattr(getattr(self.km, "provisioner", None), "process", None)
        status = process.poll() if process is not None else None
        if status is None:
            return "kernel", "kernel died"
        if status < 0:
            try:
                name = f" ({signal.Signals(-status).name})"
            except ValueError:
                name = ""
            return "signal", f"kernel killed by signal {-status}{name}"
        return "exit", f"kernel exited with status {status}"

    def _replied(self, cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
        """The kernel says that a cell is over; it may also have been told to leave, which it does a little later."""
        self._join(cell)
        payload = execute_reply["content"].get("payload") or []
        self._left = any(entry.get("source") == "ask_exit" for entry in payload)

    # --- what nbclient asks while a cell runs ----------------------------------------------------------------------

    def _get_timeout(self, cell: NotebookNode | None) -> float | None:
        return None if self.deadline is None else max(0.01, self.deadline - time.monotonic())

    async def _async_poll_output_msg(self, *arguments: Any) -> None:
        self._pump = asyncio.current_task()
        await super()._async_poll_output_msg(*arguments)

    async def _async_poll_kernel_alive(self) -> None:
        """Notice a death ten times a second; what the kernel had sent before it is still read."""
        while True:
            await asyncio.sleep(0.1)
            if not await self.km.is_alive():
                seen = -1
                while seen != self._messages:
                    seen = self._messages
                    await asyncio.sleep(0.1)
                self.task_poll_for_reply.cancel()
                return

    async def _async_handle_timeout(self, timeout: float, cell: NotebookNode | None = None) -> None:
        """Interrupt, so that the cell can say where it was; then it is over, whether it heeds or not."""
        self._overdue = True
        await self.km.interrupt_kernel()
        grace = time.monotonic() + GRACE
        while not self._idle and time.monotonic() < grace and await self.km.is_alive():
            await asyncio.sleep(0.05)
        if self._pump is not None:
            self._pump.cancel()
        raise CellTimeoutError("the time allowed for the run was over")

    def process_message(self, msg: dict[str, Any], cell: NotebookNode, cell_index: int) -> NotebookNode | None:
        """Count, and remember that the cell is over."""
        self._messages += 1
        if msg["msg_type"] == "status" and msg["content"]["execution_state"] == "idle":
            self._idle = True
        return super().process_message(msg, cell, cell_index)  # type: ignore[no-any-return]

    # --- outputs ---------------------------------------------------------------------------------------------------

    def output(
        self, outs: list[NotebookNode], msg: dict[str, Any], display_id: str | None, cell_index: int
    ) -> NotebookNode | None:
        """Take an output; streams are gathered in pieces, and a cell that shows without end is ended."""
        if self._endless:
            return None
        content = msg["content"]
        if self.clear_before_next_output:
            self._texts, self._size = {}, 0
        stream = content["name"] if msg["msg_type"] == "stream" else ""
        hooked = self.output_hook_stack[msg["parent_header"].get("msg_id")]
        self._size += msg.get("size", 0) + len(content["text"]) if stream else len(str(content.get("data", "")))
        many = self._messages > MESSAGES_LIMIT + MESSAGES_FREE * (time.monotonic() - self._began)
        if many or self._size > OUTPUT_LIMIT:
            self._endless = f"more than {MESSAGES_LIMIT} outputs" if many else f"more than {shown(OUTPUT_LIMIT)}"
            assert self.watchdog is not None
            self.watchdog.end()  # the kernel is dead before it can send more
        if stream and not hooked:
            if stream in self._texts:
                self._texts[stream].append(content["text"])
                return None
            self._texts[stream] = [content["text"]]
            msg = msg | {"content": content | {"text": ""}}
        return super().output(outs, msg, display_id, cell_index)  # type: ignore[no-any-return]

    def clear_output(self, outs: list[NotebookNode], msg: dict[str, Any], cell_index: int) -> None:
        """Forget what was shown, unless that waits for the next output."""
        super().clear_output(outs, msg, cell_index)
        if not outs:
            self._texts, self._size = {}, 0

    def _join(self, cell: NotebookNode) -> None:
        """Put the gathered pieces of each stream where the stream stands among the outputs."""
        outputs = cell.get("outputs", [])
        for output in outputs:
            if output.output_type == "stream" and output.name in self._texts:
                text = "".join(self._texts.pop(output.name))
                cut = self._endless and self._size > KEPT
                output.text = overwritten(text[:KEPT]) + "\n… the rest was not kept\n" if cut else overwritten(text)
        for place in range(len(outputs) - 1):  # the two streams arrive in an order that differs from run to run
            if [outputs[n].get("name") for n in (place, place + 1)] == ["stderr", "stdout"]:
                outputs[place], outputs[place + 1] = outputs[place + 1], outputs[place]
        self._texts = {}


def overwritten(text: str) -> str:
    """A text as a terminal shows it: of each line what follows its last carriage return.

    nbclient says this with an expression that takes hours for one line of a megabyte.
    """
    if "\r" not in text:
        return text
    return "\n".join(line[line.rfind("\r", 0, len(line) - 1) + 1 :] for line in text.split("\n"))


def _last_words(room: Path) -> str:
    """The last line that a kernel's process wrote, such as the error that kept it from starting."""
    with suppress(OSError):
        lines = (room / "kernel.log").read_text(encoding="utf-8", errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")
    return ""
