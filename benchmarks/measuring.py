"""What the benchmarks share: to run and to measure commands, to compare what they made, and to print the result."""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]

from analysis import project
from analysis.report.recorded import MIME

if sys.platform != "win32":
    import resource

SUBREAPER = 36  # what prctl calls it in Linux
PATIENCE = 5.0  # seconds for what a command has left to end
POLL = 0.1  # seconds between two looks at the memory; shorter at first, for what is over soon

Command = Sequence[str]
Records = dict[str, list[Any]]
"""Recorded objects by the id and the parameters of their report."""


@dataclass(frozen=True)
class Measured:
    """Seconds by a clock that does not jump, the peak memory in bytes (0: not looked at), and the seconds of CPU time
    of the commands with all that they started and waited for (0: the system does not tell)."""

    seconds: float
    peak: int
    cpu: float = 0.0


def spread(numbers: Sequence[float], digits: int = 2) -> str:
    """The median, and from two numbers on the lowest and highest."""
    middle = f"{statistics.median(numbers):.{digits}f}"
    return middle if len(numbers) < 2 else f"{middle} ({min(numbers):.{digits}f}–{max(numbers):.{digits}f})"


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first hold numbers."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(
        "|" + "|".join(cells) + "|" if place == 1 else "| " + " | ".join(cells) + " |"
        for place, cells in enumerate(lines)
    )


def differing(ours: Records, theirs: Records) -> list[str]:
    """The reports that are not the same on both sides; of ours those that the other side made too."""
    missing = sorted(theirs.keys() - ours.keys())
    return [*missing, *(name for name in sorted(theirs) if name in ours and ours[name] != theirs[name])]


def refuse_differing(name: str, ours: Records, theirs: Records) -> None:
    """Ends the benchmark, by SystemExit, when something that the other side made is not the same on ours."""
    if wrong := differing(ours, theirs):
        raise SystemExit(f"{name}: the outputs differ, so no time counts: {wrong[0]}")


def recorded(notebooks: Iterator[Path]) -> Records:
    """What executed notebooks recorded."""
    found: Records = {}
    for path in notebooks:
        content = json.loads(path.read_text(encoding="utf-8"))
        outputs = [output for cell in content["cells"] for output in cell.get("outputs", [])]
        records = [output["data"][MIME] for output in outputs if MIME in output.get("data", {})]
        found[f"{records[0]['id']} {json.dumps(records[0]['parameters'], sort_keys=True)}"] = records
    return found


def published(reports: Path) -> Records:
    """What the notebooks of published reports recorded."""
    return recorded(path for path in reports.glob("*/*/notebook.ipynb") if path.parts[-3][0] not in "._")


def measure(
    commands: Sequence[Command], environment: Mapping[str, str], folder: Path, *, watched: bool = True
) -> Measured:
    """Run commands one after the other; ends the benchmark when one fails.

    To look at the memory takes a part of the machine; `watched=False` leaves that out.
    """
    before = _children()
    began, peak, used = time.monotonic(), 0, _used()
    for command in commands:
        with tempfile.TemporaryFile() as log:
            started = time.monotonic()
            process = psutil.Popen(command, env=dict(environment), cwd=folder, stdout=log, stderr=subprocess.STDOUT)
            while True:
                peak = max(peak, memory(process)) if watched else 0
                try:
                    code = process.wait(min(POLL, 0.004 + (time.monotonic() - started) / 20) if watched else None)
                    break
                except psutil.TimeoutExpired:
                    continue
            if code:
                log.seek(0)
                told = log.read().decode(errors="replace")[-2000:]
                raise SystemExit(f"{' '.join(command)} ended with {code}:\n{told}")
    took = time.monotonic() - began
    _collect(before)
    return Measured(took, peak, _used() - used)


def _used() -> float:
    """Seconds of CPU time of all processes that this one started, directly or not, and that were waited for."""
    if sys.platform == "win32":
        return 0.0
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def _children() -> set[int]:
    """The processes that this one would have to wait for; from now on also those whose own parents end."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    return {process.pid for process in psutil.Process().children()}


def _collect(before: set[int]) -> None:
    """Wait for what a command has left to this process, such as one from which kernels were forked: so it counts."""
    deadline = time.monotonic() + PATIENCE
    while (left := _children() - before) and sys.platform == "linux" and time.monotonic() < deadline:
        for process in left:
            with suppress(ChildProcessError):
                os.waitpid(process, os.WNOHANG)
        time.sleep(0.01)


def memory(process: psutil.Process) -> int:
    """Bytes of a process and all below it, shared pages counted once where the system tells; 0 when it is gone."""
    try:
        every = [process, *process.children(recursive=True)]
    except psutil.Error:
        return 0
    return sum(held(one).pss for one in every)


@dataclass(frozen=True)
class Held:
    """Bytes that a process holds: resident, its share of them (PSS), and those of no other process (USS)."""

    rss: int
    pss: int
    uss: int


def held(process: psutil.Process) -> Held:
    """What a process holds; where the system tells no share, all of it; nothing when it is gone."""
    try:
        told = process.memory_full_info()
    except (psutil.Error, OSError):
        return Held(0, 0, 0)
    return Held(told.rss, getattr(told, "pss", 0) or told.rss, told.uss)


@contextmanager
def copied() -> Iterator[Path]:
    """A copy of the project's notebooks and data, in which everything is made."""
    with tempfile.TemporaryDirectory(prefix="monitor-bench-") as folder:
        home = Path(folder)
        for name in ("notebooks", "data"):
            shutil.copytree(project.home() / name, home / name)
        for name in ("requirements.lock", "pyproject.toml"):
            shutil.copy(project.home() / name, home)
        yield home


def emptied(*places: Path) -> None:
    """Make each of these an empty folder."""
    for place in places:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()


def progress(line: str) -> None:
    """One line beside the result."""
    sys.stderr.write(line + "\n")


def closing(repeat: int) -> str:
    """The line below a table: what it was measured on."""
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
    return (
        f"{os.cpu_count()} cores, load at the end {load}, {repeat} repetitions; medians with the lowest and highest\n"
    )


def regions(many: int) -> list[str]:
    """So many municipalities, in the order of their codes."""
    from analysis.published import package

    return sorted(package()["municipalities"]["gm_code"])[:many]


def positive(text: str) -> int:
    """An option that is a whole number from 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("give a whole number from 1")
    return number
