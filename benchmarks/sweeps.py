"""A sweep with forked kernels against the CPU time of the same cells in one process, and against fresh kernels."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import runner
from measuring import (
    Measured,
    Records,
    emptied,
    markdown,
    measure,
    progress,
    published,
    recorded,
    refuse_differing,
    regions,
    spread,
)
from sides import SWITCH, Setting, over, run_script, verdict

from analysis.published.check import require
from analysis.runs import kernel, sweep
from analysis.runs.parameters import as_json

TARGET = 1.3  # ratio at most


@dataclass(frozen=True)
class Swept:
    """Of each repetition of a sweep of `reports`: the command with forked and with fresh kernels, and the CPU seconds
    of the cells in one process, where each report imports the project's modules and where they stay."""

    reports: int
    warm: Sequence[Measured]
    fresh: Sequence[Measured]
    cells: Sequence[float]
    kept: Sequence[float]


def measured(setting: Setting) -> Swept:
    """All sides of the sweep, by turns; ends the benchmark when what they recorded differs.

    The data have been checked before, as they have been on any night on which they did not change.
    """
    emptied(setting.home / "data" / "processed")
    require(setting.home / "data" / "raw", setting.home / "data" / "processed")
    codes = regions(setting.asked.municipalities)
    jobs = sweep.plan(runner.SWEPT, [f"region={','.join(codes)}"], {}, ["nl"]).jobs
    sets = [{name: as_json(value) for name, value in job.injected.items()} for job in jobs]
    found: dict[str, list[Any]] = {"warm": [], "fresh": [], "cells": [], "kept": []}
    for _ in range(setting.asked.repeat):
        made: dict[str, Records] = {}
        for side in SWITCH:
            found[side].append(_sweep(setting, side, codes))
            made[side] = published(setting.home / "reports")
        for side in ("cells", "kept"):
            found[side].append(_one_process(setting, sets, keep=side == "kept"))
            made[side] = recorded((setting.home / "one").glob("*.ipynb"))
            if len(made[side]) != len(sets):
                raise SystemExit(f"sweep: one process made {len(made[side])} of {len(sets)} reports")
        for side in ("fresh", "cells", "kept"):
            refuse_differing(f"sweep ({side})", made["warm"], made[side])
        last = {side: values[-1] for side, values in found.items()}
        progress(
            f"sweep: {last['warm'].seconds:.1f} s warm, {last['fresh'].seconds:.1f} s fresh; "
            f"cells {last['cells']:.1f} s of CPU time, outputs equal"
        )
    return Swept(len(sets), **found)


def _sweep(setting: Setting, side: str, codes: Sequence[str]) -> Measured:
    emptied(setting.home / "reports")
    command = [sys.executable, "-m", "analysis", "sweep", runner.SWEPT, "--over", f"region={','.join(codes)}"]
    command += ["--no-documents", "--quiet", "-l", "nl", "-j", str(setting.asked.workers)]
    environment = os.environ | {"MONITOR_HOME": str(setting.home), "MONITOR_WARM": SWITCH[side]}
    return measure([command], environment, setting.home, watched=False)


def _one_process(setting: Setting, sets: Sequence[dict[str, Any]], *, keep: bool) -> float:
    """CPU seconds of the cells of all reports in one process."""
    out, order = setting.home / "one", setting.home / "order.json"
    emptied(out, setting.home / "told", setting.home / "one-room")
    content = {"notebook": str(setting.home / "notebooks" / setting.swept.notebook), "sets": sets, "keep": keep}
    order.write_text(json.dumps(content | {"out": str(out)}), encoding="utf-8")
    told = {"MONITOR_HOME": str(setting.home), "MONITOR_RUN": str(setting.home / "told")}
    answer = run_script("one_process.py", order, kernel.clean_environment(setting.home / "one-room", told))
    return float(sum(json.loads(answer)))


def table(setting: Setting, swept: Swept) -> str:
    """A sweep against its cells in one process."""
    workers = setting.asked.workers
    head = [f"{swept.reports} reports, {workers} workers", "sweep (s)", "CPU time of the cells / workers (s)"]
    head += ["sweep / cells", "target", "CPU time of the sweep (s)"]
    rows = []
    for name, side, cells in (
        ("forked kernels", swept.warm, swept.cells),
        ("fresh kernels, for comparison", swept.fresh, swept.cells),
        ("forked kernels, cells where the project's modules stay imported", swept.warm, swept.kept),
    ):
        seconds, least = [one.seconds for one in side], [cpu / workers for cpu in cells]
        ratios = over(seconds, least)
        target = verdict(ratios, TARGET) if name == "forked kernels" else ""
        cpu = [one.cpu for one in side]
        rows.append([name, spread(seconds), spread(least), spread(ratios), target, spread(cpu)])
    return markdown(head, rows)
