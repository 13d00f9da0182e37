"""Many kernels alive at once: what they hold, how long they take, and that nothing of them is left."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from statistics import median

import psutil  # type: ignore[import-untyped]
from kernels import Told
from measuring import markdown, progress, spread
from sides import SWITCH, Cells, Setting, filled, pair, provisioned, refuse_other_side, refuse_unlike, run_script

from analysis.runs import kernel, notebooks, warm
from analysis.runs.pool import free_memory

FORKED, FRESH = 100_000_000, 250_000_000  # bytes that a kernel takes at most, for the guard
SHARE = 0.8  # of the free memory may be taken


def affordable(asked: int, free: int, each: int) -> int:
    """How many kernels of so many bytes may be started: as many as asked for, or as memory allows; at least one."""
    return max(1, min(asked, int(free * SHARE) // each))


def settings_of(process: psutil.Process) -> str:
    """Where a process has its settings of IPython; empty when it is gone or another user's."""
    try:
        return str(process.environ().get("IPYTHONDIR", ""))
    except (psutil.Error, OSError):
        return ""


def together(setting: Setting, side: str, count: int, cells: Cells, expressions: Cells) -> Told:
    """So many kernels at once; ends the benchmark when one does not answer as all, or leaves something behind."""
    with tempfile.TemporaryDirectory(prefix="monitor-bench-") as place:
        room, settings = Path(place) / "k", Path(place) / "ipython"
        room.mkdir()
        order = Path(place) / "order.json"
        content = {"count": count, "cells": cells, "expressions": expressions, "room": str(room)}
        order.write_text(json.dumps(content), encoding="utf-8")
        own = {"MONITOR_HOME": str(setting.home), "MONITOR_RUN": place} | provisioned(side)
        environment = kernel.clean_environment(Path(place), own) | {"TMPDIR": place}
        told = Told.read(run_script("kernels.py", order, environment))
        refuse_other_side(side, told.forked, count)
        refuse_unlike(f"{side} kernels side by side", told.answers)
        running = [one.pid for one in psutil.process_iter() if settings_of(one) == str(settings)]
        files = sorted(path.name for path in room.iterdir())
        if told.left or running or files:
            raise SystemExit(f"{side} kernels left {told.left + len(running)} processes and the files {files}")
    return told


def memory(setting: Setting) -> str:
    """What kernels hold that have run the first cells of a notebook."""
    notebook = notebooks.read(setting.home / "notebooks" / setting.swept.notebook)
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    cells = ["\n".join(f"import {name}" for name in warm.MODULES), *code[: setting.asked.cells]]
    expressions = ["len(homes)", "float(people['value'].sum())"] if setting.asked.cells >= 4 else ["1 + 1"]
    count = affordable(setting.asked.held, free_memory(), FRESH)
    found: dict[str, list[Told]] = {"warm": [], "fresh": []}
    for _ in range(setting.asked.repeat):
        for side in SWITCH:
            found[side].append(together(setting, side, count, cells, expressions))
        refuse_unlike("memory", [told[-1].answers[0] for told in found.values()])
        progress(f"memory: {count} kernels, {found['warm'][-1].total / 1e6:.0f} MB against "
                 f"{found['fresh'][-1].total / 1e6:.0f} MB, outputs equal")  # fmt: skip
    head = [f"{count} kernels side by side (MB)", "warm", "fresh", "fresh / warm"]
    rows = []
    for name, kind in (("resident, each", "rss"), ("its share (PSS), each", "pss"), ("its own (USS), each", "uss")):
        sides = [[median(getattr(one, kind) for one in told.kernels) / 1e6 for told in found[side]] for side in SWITCH]
        rows.append([name, *pair(sides, 0)])
    totals = [[told.total / 1e6 for told in found[side]] for side in SWITCH]
    rows.append([f"all {count} with what stands above them (PSS)", *pair(totals, 0)])
    return markdown(head, rows)


def many(setting: Setting) -> str:
    """A hundred kernels at once."""
    cells, expressions = ["import pandas"], ["1 + 1", "int(pandas.Series(range(100)).cumsum().iloc[-1])"]
    free = free_memory()
    counts = {
        "warm": affordable(setting.asked.kernels, free, FORKED),
        "fresh": affordable(max(1, setting.asked.kernels // 10), free, FRESH),
    }
    found: dict[str, list[Told]] = {"warm": [], "fresh": []}
    for _ in range(setting.asked.repeat):
        for side, count in counts.items():
            found[side].append(together(setting, side, count, cells, expressions))
        refuse_unlike("many", [told[-1].answers[0] for told in found.values()])
        own, other = found["warm"][-1], found["fresh"][-1]
        progress(f"many: {counts['warm']} in {own.seconds:.1f} s, {counts['fresh']} fresh in {other.seconds:.1f} s")
    head = ["All alive at once, each answered", "warm", "fresh", "fresh / warm"]
    each = {side: [told.seconds / counts[side] for told in found[side]] for side in counts}
    memory = {side: [told.total / counts[side] / 1e6 for told in found[side]] for side in counts}
    needed = median(memory["fresh"]) * setting.asked.kernels / 1e3
    rows = [
        [f"kernels started (asked for: {setting.asked.kernels}, fresh a tenth)", *map(str, counts.values())],
        ["all of them (s)", *(spread([told.seconds for told in found[side]]) for side in counts)],
        ["each (s)", *pair(list(each.values()))],
        ["memory of all, with what stands above them (PSS, MB)",
         *(spread([told.total / 1e6 for told in found[side]], 0) for side in counts)],
        ["memory of each (PSS, MB)", *pair(list(memory.values()), 0)],
        ["to end all of them (s)", *(spread([told.ended for told in found[side]]) for side in counts)],
        ["the first of a client, alone (s)", *pair([[told.ahead for told in found[side]] for side in counts])],
    ]  # fmt: skip
    table = markdown(head, (filled(row, len(head)) for row in rows))
    return f"{table}\n\n{setting.asked.kernels} fresh ones would hold {needed:.1f} GB; {free / 1e9:.1f} GB are free."
