"""What a report takes beside what its cells compute, by its parts: kernels forked and kernels started."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

import nbformat
from measuring import Measured, markdown, progress
from sides import SWITCH, Cells, Setting, filled, pair, refuse_other_side, refuse_unlike, verdict
from sweeps import Swept

from analysis.runs import notebooks, warm
from analysis.runs.canonical import dumps
from analysis.runs.client import Client

TARGET = 1.0  # seconds at most
PARTS = ("start", "parameters and empty cells", "imports", "shutdown", "save")


@dataclass(frozen=True)
class Moments:
    """Of one report, on one clock, in seconds: `began`, `ready` for the first cell, `done` with the last, `gone`: the
    kernel has ended, `saved`: the notebook is written; and the seconds `inside` of its cells."""

    began: float
    ready: float
    done: float
    gone: float
    saved: float
    inside: float

    @property
    def parts(self) -> dict[str, float]:
        """Seconds of each of PARTS; together they are the whole."""
        spans = (
            self.ready - self.began,
            self.done - self.ready - self.inside,
            self.inside,
            self.gone - self.done,
            self.saved - self.gone,
        )
        return dict(zip(PARTS, spans, strict=True))

    @property
    def whole(self) -> float:
        """Seconds from the first to the last."""
        return self.saved - self.began


def beside_cells(seconds: float, workers: int, cpu: float, reports: int) -> float:
    """Seconds per report that the workers were not at its cells, of a sweep of so many reports whose cells take `cpu`
    seconds."""
    return (seconds * workers - cpu) / reports


@contextmanager
def noted(moments: dict[str, float]) -> Iterator[None]:
    """Note when the cells of a notebook begin and end and when its kernel is gone; and whether that was `forked`."""

    cells, execute = Client.papermill_execute_cells, Client.execute

    def noting_cells(self: Client) -> None:
        moments["ready"] = time.monotonic()
        moments["forked"] = getattr(self.km.provisioner, "forked", None) is not None
        cells(self)
        moments["done"] = time.monotonic()

    def noting_end(self: Client, **kwargs: Any) -> Any:
        try:
            return execute(self, **kwargs)
        finally:
            moments["gone"] = time.monotonic()

    with patch.object(Client, "papermill_execute_cells", noting_cells), patch.object(Client, "execute", noting_end):
        yield


def imports(modules: Sequence[str]) -> Cells:
    """Cells that import and do nothing else; they tell how long that took in a file of which others know the name."""
    lines = ["import os, time", "began = time.monotonic()", *(f"import {name}" for name in modules)]
    lines += ["with open(os.environ['BENCH_TOLD'], 'w') as told:", "    told.write(str(time.monotonic() - began))"]
    return ["answer: int = 1", "", "\n".join(lines) if modules else "", "answer"]


def write(path: Path, cells: Cells) -> Path:
    """A notebook; its first cell holds its parameters."""
    made: Any = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])  # type: ignore[no-untyped-call]
    made.cells[0].metadata["tags"] = ["parameters"]
    for place, cell in enumerate(made.cells):
        cell["id"] = f"cell-{place}"
    path.write_text(nbformat.writes(made), encoding="utf-8")  # type: ignore[no-untyped-call]
    return path


def one_report(notebook: Path, side: str, home: Path) -> tuple[Moments, bytes]:
    """Execute and save a notebook as the runner does, with a kernel of this side."""
    told, saved, found = home / "told.txt", home / "saved.ipynb", dict[str, float]()
    told.write_text("0", encoding="utf-8")
    os.environ["MONITOR_WARM"] = SWITCH[side]
    began = time.monotonic()
    with noted(found):
        executed = notebooks.execute(notebook, {"answer": 42}, home=home, environment={"BENCH_TOLD": str(told)})
    if executed.cause is not None:
        raise SystemExit(f"{notebook.name}: {executed.cause.message}")
    refuse_other_side(side, int(found.pop("forked")), 1)
    saved.write_bytes(dumps(executed.notebook))
    inside = float(told.read_text(encoding="utf-8"))
    return Moments(began, saved=time.monotonic(), inside=inside, **found), saved.read_bytes()


@dataclass(frozen=True)
class Alone:
    """Of each repetition of a report that computes nothing: its moments on both sides. `once`: seconds that the first
    forked kernel of a client takes beyond those after it."""

    name: str
    imports: bool
    warm: Sequence[Moments]
    fresh: Sequence[Moments]
    once: float

    def rows(self) -> list[list[str]]:
        """Lines of the table: each part, and the whole with what is to be reached."""
        sides = (self.warm, self.fresh)
        parts = [part for part in PARTS if self.imports or part != "imports"]
        rows = [
            [f"{self.name}: {part}", *pair([[one.parts[part] for one in side] for side in sides])] for part in parts
        ]
        whole = [[one.whole for one in side] for side in sides]
        return [*rows, [f"{self.name}: all", *pair(whole), verdict(whole[0], TARGET)]]


def alone(setting: Setting, name: str, modules: Sequence[str]) -> Alone:
    """A notebook that imports these modules and computes nothing, by turns; ends the benchmark when outputs differ."""
    notebook = write(setting.home / "overhead.ipynb", imports(modules))
    first, _ = one_report(notebook, "warm", setting.home)
    found: dict[str, list[Moments]] = {side: [] for side in SWITCH}
    for _ in range(setting.asked.repeat):
        made = {side: one_report(notebook, side, setting.home) for side in SWITCH}
        refuse_unlike(name, [content for _, content in made.values()])
        for side, (moments, _) in made.items():
            found[side].append(moments)
    progress(f"{name}: {found['warm'][-1].whole:.2f} s against {found['fresh'][-1].whole:.2f} s, outputs equal")
    return Alone(name, bool(modules), **found, once=first.whole - median(one.whole for one in found["warm"]))


def table(setting: Setting, swept: Swept | None) -> str:
    """The parts of a report that computes nothing, and what a sweep takes beside its cells."""
    every = [alone(setting, "no imports", ()), alone(setting, "what every notebook imports", warm.MODULES)]
    rows = [row for one in every for row in one.rows()]
    rows.append(["once for each client: the process to fork from", f"{every[0].once:.2f}"])
    if swept is not None:
        beside = [_beside(setting, swept, side) for side in (swept.warm, swept.fresh)]
        name = f"sweep of {swept.reports}: of its {setting.asked.workers} workers, what is not its cells"
        rows.append([name, *pair(beside), verdict(beside[0], TARGET)])
    head = ["Seconds per report", "warm", "fresh", "fresh / warm", "target"]
    return markdown(head, (filled(row, len(head)) for row in rows))


def _beside(setting: Setting, swept: Swept, side: Sequence[Measured]) -> list[float]:
    pairs = zip(side, swept.cells, strict=True)
    return [beside_cells(one.seconds, setting.asked.workers, cpu, swept.reports) for one, cpu in pairs]
