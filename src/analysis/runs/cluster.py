"""The runs of a sweep on an existing Dask cluster: each report is made there and comes back packed; published here.

A worker of the cluster needs this package and the same project (MONITOR_HOME); one with another notebook, other data,
other source or other versions is refused. It makes each report in a process of its own (`pool.Worker`), for drawing
cannot share a process. A worker that dies is no failure: what it was at is given to another by the scheduler. Nothing
of Dask is imported unless a cluster is asked for.
"""

from __future__ import annotations

import io
import logging
import queue
import shutil
import tempfile
import time
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack, suppress
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

from analysis import project
from analysis.errors import ClusterError, KilledError, MonitorError, PublishError, RunError, named
from analysis.runs import catalogue, jobs, manifest, pool, publish, warm
from analysis.runs.jobs import Job
from analysis.runs.making import Options
from analysis.runs.parameters import as_json
from analysis.runs.runner import Maker, Outcomes, Watcher

CONNECT = 10.0  # seconds to reach the scheduler in
WITHOUT = 60.0  # seconds to wait for a worker when none is left
PACKAGES = ("python", "dask", "distributed")
AHEAD = 2  # reports in hand at the cluster for each of its threads

_idle: list[tuple[pool.Worker, queue.SimpleQueue[Any]]] = []  # of a worker of the cluster; append and pop are atomic


def on(address: str, say: Callable[[str], object]) -> Maker:
    """A maker that uses the cluster of the scheduler at `address`; `say` gets remarks, such as a refused worker."""

    def make(wanted: Sequence[Job], reports: Path, options: Options, watcher: Watcher) -> Outcomes:
        if not wanted:
            return
        with ExitStack() as stack:
            client = connect(address)
            stack.callback(client.close)
            stack.callback(_dismissed, client)
            expected = fingerprints({job.entry.id for job in wanted})
            shared = replace(options, shared=warm.share(len(wanted)) and warm.EACH)
            yield from _made(client, Usable(client, expected, say), wanted, reports, shared, watcher)

    return make


def _dismissed(client: Any) -> None:
    with suppress(Exception):  # those that are gone need not be told
        client.run(dismiss, on_error="ignore")


def connect(address: str) -> Any:
    """A client of the scheduler. Raises ClusterError in one sentence when it cannot be used."""
    try:
        from distributed import Client
    except ImportError:
        raise ClusterError(
            "--scheduler needs the package distributed, which is not installed; install the extra `cluster`"
        ) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is told by our own sentences
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # other versions are told below, in one sentence
            client: Any = Client(address, timeout=CONNECT, set_as_default=False)
    except (OSError, TimeoutError, ValueError, ImportError) as error:
        raise ClusterError(f"no Dask scheduler answers at {address} ({_first_line(error)})") from None
    try:
        _same_versions(client.get_versions())
    except ClusterError:
        client.close()
        raise
    return client


def _same_versions(versions: Mapping[str, Any]) -> None:
    """Raises ClusterError when Python or Dask differ between this side, the scheduler and the workers."""

    def of(side: Mapping[str, Any] | None) -> dict[str, str]:
        packages = side["packages"] if side else {}
        return {name: str(packages.get(name)).removesuffix(".final.0") for name in PACKAGES}

    own = of(versions["client"])
    sides = {"the scheduler": versions["scheduler"], **{f"worker {name}": x for name, x in versions["workers"].items()}}
    for name, side in sides.items():
        if name_of := manifest.first_difference(own, of(side)):
            raise ClusterError(
                f"{name} has {name_of} {of(side)[name_of]} and this side {own[name_of]}; the cluster must have the same"
            )


# --- on a worker of the cluster ----------------------------------------------------------------------------------


def fingerprints(reports: Iterable[str]) -> dict[str, dict[str, str]]:
    """By report, the hashes of all that its making depends on, and the versions of the packages."""
    entries = catalogue.read()
    home = project.home()
    common = {"notebooks/monitor.yml": manifest.sha256(catalogue.path(project.notebooks()))} | manifest.versions()
    return {name: manifest.inputs(catalogue.find(name, entries), home) | common for name in sorted(reports)}


def examine(expected: Mapping[str, Mapping[str, str]]) -> str:
    """What a worker has otherwise than expected, as the end of a sentence; empty when nothing."""
    try:
        found = fingerprints(expected)
    except MonitorError as error:
        return f"cannot use its project ({error})"
    for report, hashes in expected.items():
        if name := manifest.first_difference(dict(hashes), found[report]):
            return f"has another {name}"
    return ""


def make_there(order: Mapping[str, Any], expected: Mapping[str, Mapping[str, str]]) -> tuple[dict[str, Any], bytes]:
    """Make one report on a worker: (answer, packed folder). The answer holds `error`, `message` and `refused`."""
    if different := examine(expected):
        return {"error": "ClusterError", "message": different, "refused": True}, b""
    job = jobs.one(order["report"], order["given"])
    room = Path(tempfile.mkdtemp(prefix="staged-monitor-"))
    try:
        staged = room / "staged"
        staged.mkdir()
        error = _ordered(job, staged, Options(**order["options"]))
        told = {"error": None} if error is None else {"error": type(error).__name__, "message": str(error)}
        return told | {"refused": False}, pack(staged)
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _ordered(job: Job, staged: Path, options: Options) -> MonitorError | None:
    """Let a process of this machine make a report: one that is idle, or a new one."""
    try:
        worker, answers = _idle.pop()
    except IndexError:
        answers = queue.SimpleQueue()
        worker = pool.Worker(partial(_pass_on, answers))
    if not answers.empty():  # it died while it was idle
        worker.close()
        answers.get()
    try:
        worker.give(job, staged, staged / "nothing published here", options)
        while True:
            message = answers.get()
            if message is None:
                return worker.gone(job)
            if "error" in message:
                worker.done()
                return None if message["error"] is None else named(message["error"], message["message"])
    finally:
        _idle.append((worker, answers))


def dismiss() -> None:
    """End the idle processes of this worker of the cluster; a sweep is over."""
    while _idle:
        with suppress(IndexError):  # another thread was quicker
            _idle.pop()[0].close()


def _pass_on(answers: queue.SimpleQueue[Any], worker: pool.Worker, message: pool.Message | None) -> None:
    answers.put(message)


def pack(folder: Path) -> bytes:
    """The files of a folder as one archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            archive.write(path, path.relative_to(folder).as_posix())
    return packed.getvalue()


def unpack(packed: bytes, folder: Path) -> None:
    """Put the files of an archive into a folder, never outside of it (zipfile sees to that)."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)


# --- on this side ------------------------------------------------------------------------------------------------


class Usable:
    """The workers of a cluster that have the same project; each is asked once."""

    def __init__(self, client: Any, expected: Mapping[str, Mapping[str, str]], say: Callable[[str], object]) -> None:
        self.client, self.expected, self.say = client, expected, say
        self.found: dict[str, str] = {}

    def workers(self) -> dict[str, int]:
        """The addresses of those that live now and may be used, with their threads."""
        alive = {
            name: int(one["nthreads"]) for name, one in self.client.scheduler_info(n_workers=-1)["workers"].items()
        }
        if unknown := [name for name in alive if name not in self.found]:
            answers = self.client.run(examine, self.expected, workers=unknown, on_error="return")
            for name, answer in sorted(answers.items()):
                if not isinstance(answer, str):  # it died, or it has no such package
                    answer = f"does not answer ({_first_line(answer)})" if name in self._alive() else None
                if answer is not None:
                    self.found[name] = answer
                if answer:
                    self.say(f"worker {name} is refused: it {answer}")
        return {name: threads for name, threads in alive.items() if self.found.get(name) == ""}

    def _alive(self) -> Iterable[str]:
        return self.client.scheduler_info(n_workers=-1)["workers"].keys()  # type: ignore[no-any-return]

    def wait(self, seconds: float) -> dict[str, int]:
        """The usable workers, when there are none those that come within some seconds. Raises ClusterError."""
        until = time.monotonic() + seconds
        while not (found := self.workers()):
            refused = sum(map(bool, self.found.values()))
            if time.monotonic() >= until or (refused and refused == len(list(self._alive()))):
                why = f"all {refused} were refused" if refused else f"none came within {seconds:.0f} s"
                raise ClusterError(f"the cluster has no worker that can be used: {why}")
            time.sleep(0.5)
        return found


def _made(
    client: Any, usable: Usable, wanted: Sequence[Job], reports: Path, options: Options, watcher: Watcher
) -> Outcomes:
    """Each job as it comes back; when the cluster is lost, those that did not are failures."""
    usable.wait(WITHOUT)
    waiting = list(reversed(wanted))
    at_work: dict[Any, tuple[Job, float, frozenset[str]]] = {}
    try:
        yield from _exchanged(client, usable, waiting, at_work, reports, options, watcher)
    except (ClusterError, OSError, CancelledError) as error:
        for job in (*(one[0] for one in at_work.values()), *reversed(waiting)):
            yield pool.Outcome(job, None, 0.0, ClusterError(f"{job.name}: the cluster was lost ({_first_line(error)})"))


def _exchanged(
    client: Any,
    usable: Usable,
    waiting: list[Job],
    at_work: dict[Any, tuple[Job, float, frozenset[str]]],
    reports: Path,
    options: Options,
    watcher: Watcher,
) -> Outcomes:
    """So many jobs are in hand as keep the workers busy; what only workers that died could do is given out again."""
    done: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def submit(job: Job, workers: Iterable[str]) -> None:
        expected = {job.entry.id: usable.expected[job.entry.id]}
        given = {name: as_json(value) for name, value in job.injected.items()}
        order = {"report": job.entry.id, "given": given, "options": asdict(options)}
        chosen = frozenset(workers)
        future = client.submit(make_there, order, expected, pure=False, workers=sorted(chosen), retries=2)
        at_work[future] = (job, time.monotonic(), chosen)
        future.add_done_callback(done.put)

    while waiting or at_work:
        workers = usable.wait(WITHOUT)
        for future, (job, _, chosen) in list(at_work.items()):
            if not chosen & workers.keys() and future.status == "pending":
                del at_work[future]
                client.cancel([future], force=True)
                waiting.append(job)
        while waiting and len(at_work) < AHEAD * sum(workers.values()):
            watcher.start(waiting[-1])
            submit(waiting.pop(), workers)
        try:
            future = done.get(timeout=1.0)
        except queue.Empty:
            continue
        if future in at_work:
            job, began, chosen = at_work.pop(future)
            answer, packed = _answer(future, job)
            future.release()
            if answer.get("refused"):  # it was changed since it was asked
                usable.found = {name: found for name, found in usable.found.items() if name not in chosen}
                waiting.append(job)
                continue
            yield from _unpacked(job, answer, packed, reports, time.monotonic() - began)


def _answer(future: Any, job: Job) -> tuple[dict[str, Any], bytes]:
    """What a worker says of a report; a failure of the cluster itself as one."""
    try:
        answer, packed = future.result()
    except Exception as error:
        told = f"{job.name}: the cluster could not make it ({_first_line(error)})"
        return {"error": KilledError.__name__, "message": told}, b""
    return answer, packed


def _unpacked(job: Job, answer: Mapping[str, Any], packed: bytes, reports: Path, seconds: float) -> Outcomes:
    error = named(answer["error"], answer["message"]) if answer["error"] else None
    try:
        with publish.staging(reports) as staged:
            try:
                if packed:
                    unpack(packed, staged)
                if error is None and not _whole(staged, job):
                    error = RunError(f"{job.name}: what came back from the cluster is not whole; run it again")
            except OSError as refused:
                error = PublishError(publish.because(refused, reports))
            yield pool.Outcome(job, staged, seconds, error)
    except PublishError as refused:
        yield pool.Outcome(job, None, seconds, refused)


def _whole(staged: Path, job: Job) -> bool:
    """Whether a folder is the report of this job, with all of its files as its manifest says."""
    content = manifest.read(staged) or {}
    values = {name: as_json(value) for name, value in job.values.items()}
    same = content.get("report_id") == job.entry.id and content.get("parameters") == values
    return bool(same and content.get("outputs") == manifest.output_hashes(staged))


def _first_line(error: object) -> str:
    text = str(error).strip() or type(error).__name__
    return text.splitlines()[0][:200]
