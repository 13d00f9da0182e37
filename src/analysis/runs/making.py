"""One report, made into a staging folder: executed, checked, written, with its manifest. Nothing is published here.

This is what a worker does, in this process, in another one or on another machine; only the runner publishes.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import errors, project
from analysis.errors import KilledError, MonitorError, OverdueError, PublishError, RunError, UnforeseenError
from analysis.runs import fingerprints, inputs, manifest, publish
from analysis.runs.jobs import Job, linked, siblings
from analysis.runs.parameters import as_json

if TYPE_CHECKING:
    from analysis.runs.notebooks import Executed

REQUIRED = ("report", "headline", "provenance")
NOTEBOOK = "notebook.ipynb"
FAILED_NOTEBOOK = "failed.ipynb"
FAILED_RECORD = "failed.json"
TRACEBACK = "traceback.txt"
BY_STATE = {"killed": KilledError, "timed out": OverdueError}

OnCell = Callable[[int, int], object]


@dataclass(frozen=True)
class Options:
    """How reports are made: `timeout` in seconds and `memory` in bytes for each notebook; with documents or without;
    `shared` is the process from which kernels are forked (`warm.share`), if any."""

    timeout: float | None = None
    documents: bool = True
    memory: int | None = None
    shared: str = ""


def attempt(job: Job, staged: Path, published: Path, options: Options, on_cell: OnCell) -> MonitorError | None:
    """Make one report in `staged`; the error when it could not be made. `published` is where the last one stands.

    A notebook that failed is left in `staged` as failed.ipynb with its record failed.json, the trace of an unforeseen
    error as traceback.txt.
    """
    try:
        with _one_sentence(job, staged.parent):
            _make(job, project.home(), staged, published, options, on_cell)
    except MonitorError as error:
        return error
    except Exception as error:
        with (staged / TRACEBACK).open("w", encoding="utf-8") as file:
            traceback.print_exception(error, file=file)
        place = traceback.extract_tb(error.__traceback__)[-1]
        told = " ".join(f"{type(error).__name__}: {error}".split())
        return UnforeseenError(f"{job.name}: unforeseen {told} ({Path(place.filename).name}, line {place.lineno})")
    return None


def _make(job: Job, home: Path, staged: Path, published: Path, options: Options, on_cell: OnCell) -> None:
    """Execute and write one report."""
    _import_jsonschema()
    from analysis.runs import attempt as attempts
    from analysis.runs import rendering

    started, clock = dt.datetime.now(dt.UTC), time.monotonic()
    before = manifest.inputs(job.entry, home)
    executed = execute(job, home, staged, options, on_cell)
    asked = inputs.told(staged, job.entry.id)
    records = records_of(executed.notebook, job)
    (staged / NOTEBOOK).write_bytes(_canonical_bytes(executed.notebook))
    rendered = None
    if options.documents:
        rendered = rendering.render(linked(records, job), job.entry, home, staged, published)
    report = next(record for record in records if record["kind"] == "report")
    content_of = manifest.build(job.entry, job.variant, job.values, report, home, staged)
    content_of["parts"] = fingerprints.parts(home / "notebooks" / job.entry.notebook, before, home, *asked)
    content_of["links"] = fingerprints.digest(siblings(job))
    if changed := manifest.first_difference(before, content_of["inputs"]):
        raise RunError(f"{job.name}: {changed} changed while the report was made; run it again")
    content_of |= {"documents": rendered, "cells": attempts.cells(executed.notebook)}
    (staged / manifest.FILE).write_bytes(manifest.dumps(content_of))
    times = {
        "started": started.isoformat(timespec="seconds"),
        "seconds": round(time.monotonic() - clock, 1),
        "peak_memory": executed.peak,
    }
    (staged / manifest.TIMES).write_bytes(manifest.dumps(times))


def _import_jsonschema() -> None:
    """Import what checks notebooks without its parser of IRIs: to build that takes a second, and no notebook holds one.

    (jsonschema takes it when it is installed, which JupyterLab sees to; without it, it leaves IRIs unchecked.)
    """
    parser = "rfc3987_syntax"
    if "jsonschema" in sys.modules or parser in sys.modules:
        return
    sys.modules[parser] = None  # type: ignore[assignment]
    try:
        import jsonschema  # type: ignore[import-untyped] # noqa: F401
    finally:
        del sys.modules[parser]


def execute(job: Job, home: Path, staged: Path, options: Options, on_cell: OnCell) -> Executed:
    """The executed notebook in its canonical form, and what it took.

    Raises RunError, or that of the cause; then what there is of the notebook is left in `staged`.
    """
    from analysis.runs import attempt as attempts
    from analysis.runs import notebooks

    executed = notebooks.execute(
        home / "notebooks" / job.entry.notebook,
        {name: as_json(value) for name, value in job.injected.items()},
        home=home,
        staged=staged,
        timeout=options.timeout,
        memory=options.memory,
        on_cell=on_cell,
        environment=inputs.environment(job.entry, home),
        shared=options.shared,
    )
    if executed.cause is None:
        return executed
    with suppress(OSError):  # a full disk must not hide the cause
        publish.write_file(staged / FAILED_NOTEBOOK, _canonical_bytes(executed.notebook))
        record = attempts.failed(job.entry.id, job.variant, job.values, executed)
        publish.write_file(staged / FAILED_RECORD, manifest.dumps(record))
    raise BY_STATE.get(executed.cause.state, RunError)(f"{job.name}: {_sentence(executed.cause)}")


def _sentence(cause: Any) -> str:
    """What went wrong, in one line: the project's own sentence, or the exception's type and message."""
    message = " ".join(str(cause.message).split())
    if cause.cell == 0:
        return message
    if cause.state == "failed":
        own = getattr(errors, cause.name, None)
        known = isinstance(own, type) and issubclass(own, MonitorError)
        shown = message if known and message else f"{cause.name}: {message}".rstrip(": ")
        return f"cell {cause.cell} failed: {shown}"
    return f"{message} in cell {cause.cell}"


def _canonical_bytes(nb: Any) -> bytes:
    from analysis.runs import canonical

    return canonical.dumps(nb)


def records_of(nb: Any, job: Job) -> list[dict[str, Any]]:
    """What the notebook recorded. Raises RunError when something that every report needs is missing."""
    from analysis.report import recorded

    records: list[dict[str, Any]] = recorded.from_notebook(nb)
    for kind in REQUIRED:
        count = sum(entry.get("kind") == kind for entry in records)
        if count != 1:
            raise RunError(
                f"{job.name}: {job.entry.notebook} recorded {count or 'no'} {kind}; a report needs exactly one"
            )
    report = next(entry for entry in records if entry["kind"] == "report")
    expected = {"id": job.entry.id, "language": job.values.get("language", job.entry.languages[0])}
    for key, value in expected.items():
        if report.get(key) != value:
            raise RunError(
                f"{job.name}: {job.entry.notebook} recorded the {key} '{report.get(key)}', not '{value}'; "
                "does it pass its parameters to Report?"
            )
    return records


@contextmanager
def _one_sentence(job: Job, reports: Path) -> Iterator[None]:
    """Whatever the project or the disk says while a report is made, as the failure of this report."""
    try:
        yield
    except (RunError, PublishError):
        raise
    except MonitorError as error:
        raise RunError(f"{job.name}: {error}") from error
    except OSError as error:
        raise PublishError(f"{job.name}: {publish.because(error, reports)}") from error
