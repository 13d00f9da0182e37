"""Several reports at once: worker processes, as many as the machine has cores and memory for.

Drawing and rendering take as much time as the kernel and cannot share a process, so each worker is a process of its
own (`analysis.runs.worker`), with its kernels beside it over sockets in a private folder. A worker whose parent is
gone leaves, and a worker that is gone is one failure, after which its place is taken by a new one.
"""

from __future__ import annotations

import json
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from analysis import project
from analysis.errors import KilledError, MonitorError, OverdueError, PublishError, named
from analysis.runs import making, publish, warm
from analysis.runs.jobs import Job
from analysis.runs.parameters import as_json

PEAK = 900_000_000  # bytes that a worker and its kernel take together at most (measured: municipality_profile)
GRACE = 300.0  # seconds that a report may take beside its notebook, when there is a time limit
PATIENCE = 5.0  # seconds to leave in

_log = logging.getLogger(warm.PROVISIONER)

Message = dict[str, Any]
Tell = Callable[["Worker", Message | None], object]


@dataclass(frozen=True)
class Outcome:
    """What became of one job: a staging folder with the report, or what there is of it and the error."""

    job: Job
    staged: Path | None
    seconds: float
    error: MonitorError | None


def capacity(jobs: int) -> int:
    """How many reports may be made at once here: the cores, limited by the memory that is free, and by the jobs."""
    return max(1, min(cores(), free_memory() // PEAK, jobs))


def cores() -> int:
    """The cores that this process may use; a quota of its control group counts."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with suppress(OSError, ValueError):
        quota, period = Path("/sys/fs/cgroup/cpu.max").read_text(encoding="ascii").split()
        count = min(count, max(1, int(quota) // int(period)))
    return count


def free_memory() -> int:
    """The bytes that can be taken without swapping; a limit of the control group counts."""
    import psutil  # type: ignore[import-untyped]

    free = int(psutil.virtual_memory().available)
    with suppress(OSError, ValueError):
        group = Path("/sys/fs/cgroup")
        limit = int((group / "memory.max").read_text(encoding="ascii"))
        free = min(free, limit - int((group / "memory.current").read_text(encoding="ascii")))
    return max(0, free)


class Worker:
    """A process that makes one report at a time. `tell` gets its answers, and None when it is gone."""

    def __init__(self, tell: Tell) -> None:
        self.tell = tell
        self.process: subprocess.Popen[str] | None = None
        self.log: IO[bytes] | None = None
        self.overdue = False
        self._timer: threading.Timer | None = None

    def give(self, job: Job, staged: Path, published: Path, options: making.Options) -> None:
        """Order a report; the process is started when there is none. Raises OSError when it cannot be."""
        if self.process is None:
            self._start()
        assert self.process is not None
        assert self.process.stdin is not None
        order = {
            "report": job.entry.id,
            "given": {name: as_json(value) for name, value in job.injected.items()},
            "staged": str(staged),
            "published": str(published),
            "options": asdict(options),
        }
        self.overdue = False
        if options.timeout is not None:
            self._timer = threading.Timer(options.timeout + GRACE, self._cut_off)
            self._timer.daemon = True
            self._timer.start()
        with suppress(BrokenPipeError):  # it is gone; `tell` says so
            self.process.stdin.write(json.dumps(order) + "\n")
            self.process.stdin.flush()

    def done(self) -> None:
        """The report that was ordered is made, well or not."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def gone(self, job: Job) -> MonitorError:
        """Why the process is gone, as the failure of the job that it was at; the next order starts a new one."""
        assert self.process is not None
        self.done()
        status = self.process.wait()
        last = self._last_words()
        self._forget()
        if self.overdue:
            return OverdueError(f"{job.name}: its documents were not ready {GRACE:.0f} s after the time limit")
        how = f"killed by signal {-status}" if status < 0 else f"left with status {status}"
        return KilledError(f"{job.name}: the process that made it was {how}{f': {last}' if last else ''}")

    def dismiss(self) -> None:
        """Ask the process to leave: it stops its kernel when its input ends."""
        self.done()
        if self.process is not None and self.process.stdin is not None:
            with suppress(OSError):
                self.process.stdin.close()

    def close(self) -> None:
        """Wait until the process has left, and end it when it does not."""
        self.dismiss()
        if self.process is None:
            return
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._forget()

    def _start(self) -> None:
        self.log = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the process
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "analysis.runs.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
            encoding="utf-8",
            env=os.environ | {"MONITOR_HOME": str(project.home())},
            start_new_session=True,  # Ctrl-C is for the parent, which ends its workers
        )
        threading.Thread(target=self._listen, args=(self.process,), daemon=True).start()

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with process.stdout as lines, suppress(ValueError):  # half a line of a process that was killed
            for line in lines:
                self.tell(self, json.loads(line))
        self.tell(self, None)

    def _cut_off(self) -> None:
        self.overdue = True
        if self.process is not None:
            self.process.kill()

    def _last_words(self) -> str:
        if self.log is None:
            return ""
        self.log.seek(0)
        lines = self.log.read()[-4000:].decode("utf-8", errors="replace").splitlines()
        return next((line.strip() for line in reversed(lines) if line.strip()), "")

    def _forget(self) -> None:
        with suppress(OSError):
            if self.process is not None and self.process.stdin is not None:
                self.process.stdin.close()
        if self.log is not None:
            self.log.close()
        self.process = self.log = None


def make(
    jobs: Sequence[Job],
    count: int,
    reports: Path,
    options: making.Options,
    on_start: Callable[[Job], object],
    on_cell: Callable[[Job, int, int], object],
) -> Generator[Outcome, None, None]:
    """Make the jobs with `count` workers; each outcome as it comes, its folder stays until the next is asked for."""
    waiting = deque(jobs)
    events: queue.SimpleQueue[tuple[Worker, Message | None]] = queue.SimpleQueue()
    busy: dict[Worker, tuple[Job, Path, ExitStack, float]] = {}
    workers: list[Worker] = []
    said: set[str] = set()
    with ExitStack() as stages, closing(_All(workers)):  # the workers leave before their folders go

        def give(worker: Worker) -> Iterator[Outcome]:
            """The next job to a worker; the outcome of those that cannot even be begun."""
            while waiting and worker not in busy:
                job = waiting.popleft()
                on_start(job)
                began, stage = time.monotonic(), stages.enter_context(ExitStack())
                try:
                    staged = stage.enter_context(publish.staging(reports))
                    worker.give(job, staged, publish.folder(reports, job.entry.id, job.variant), options)
                except (OSError, PublishError) as error:
                    told = error if isinstance(error, PublishError) else PublishError(publish.because(error, reports))
                    yield Outcome(job, None, time.monotonic() - began, told)
                else:
                    busy[worker] = (job, staged, stage, began)

        for _ in range(count):
            worker = Worker(lambda worker, message: events.put((worker, message)))
            workers.append(worker)
            yield from give(worker)
        while busy:
            worker, message = events.get()
            if worker not in busy:  # killed while it had nothing to do; its next order starts another
                worker.close()
                continue
            job, staged, stage, began = busy[worker]
            if message is not None and "cell" in message:
                on_cell(job, message["cell"], message["of"])
                continue
            if message is not None and "said" in message:
                if message["said"] not in said:
                    said.add(message["said"])
                    _log.warning(message["said"])
                continue
            del busy[worker]
            error = worker.gone(job) if message is None else _error(message)
            worker.done()
            begun = list(give(worker))
            with stage:
                yield Outcome(job, staged, time.monotonic() - began, error)
            yield from begun


@dataclass(frozen=True)
class _All:
    """Workers that are to leave together."""

    workers: list[Worker]

    def close(self) -> None:
        """All are asked at once, then each is waited for."""
        for worker in self.workers:
            worker.dismiss()
        for worker in self.workers:
            worker.close()


def _error(message: Message) -> MonitorError | None:
    return None if message["error"] is None else named(message["error"], message["message"])
