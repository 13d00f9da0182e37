"""Forked kernels against kernels that are started: both sides in one go, equal outputs before a time counts.

    python benchmarks/warm.py --repeat 3                                        all but `reports` (about 30 minutes)
    python benchmarks/warm.py --only many --kernels 20                          one of them, smaller

`overhead`  seconds of a report beside what its cells compute, warm against fresh, by their parts; and in a real sweep
`sweep`     `monitor sweep` with forked kernels against the CPU time of the same cells in one process that has imported
            the third-party modules, divided by the workers
`nbval`     the committed notebooks against their outputs, in one process (`make test` takes two), warm against fresh
`memory`    kernels side by side that have run the first cells of a notebook, warm against fresh
`many`      a hundred kernels alive at once, each of which answers; against a tenth of them, fresh
`reports`   the benchmarks `cold` and `sweep` of runner.py, with kernels as they are started by default

`make bench` leaves `reports` to runner.py. All is done in a copy of the project.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from xml.etree import ElementTree

import overhead
import runner
import sweeps
import together
from measuring import closing, copied, emptied, markdown, measure, positive, progress, regions
from sides import SWITCH, Setting, over, pair, provisioned, verdict

from analysis.runs import catalogue

NBVAL = 2.0  # ratio at least
NORMALLY = "kernels are started normally"  # says the provisioner when it cannot fork
BENCHMARKS = ("overhead", "sweep", "nbval", "memory", "many", "reports")
NUMBERS = {
    "municipalities": (12, "of the sweep"),
    "workers": (2, "of the sweep"),
    "held": (8, "kernels side by side of `memory`"),
    "cells": (4, "of the notebook that those run"),
    "kernels": (100, "at once of `many`; fresh a tenth"),
    "repeat": (3, "of both sides, by turns"),
}


def nbval(setting: Setting) -> str:
    """The committed notebooks against their outputs."""
    names = dict.fromkeys(entry.notebook for entry in setting.entries)
    files = [str(setting.home / "notebooks" / name) for name in names]
    found: dict[str, list[float]] = {"warm": [], "fresh": []}
    for _ in range(setting.asked.repeat):
        seen = {}
        for side in SWITCH:
            emptied(setting.home / "reports", setting.home / "data" / "processed")
            log, said = setting.home / "nbval.xml", setting.home / "nbval.log"
            command = [sys.executable, "-m", "pytest", "--override-ini", "testpaths=notebooks", "--nbval"]
            command += ["--nbval-current-env", "-p", "no:xdist", "-p", "no:cacheprovider", f"--junitxml={log}"]
            command += [f"--log-file={said}", "--log-file-level=WARNING"]
            environment = os.environ | {"MONITOR_HOME": str(setting.home)} | provisioned(side)
            found[side].append(measure([[*command, *files]], environment, setting.home, watched=False).seconds)
            if NORMALLY in (words := said.read_text(encoding="utf-8")):
                raise SystemExit(f"nbval: a {side} kernel was not forked, so no time counts: {words}")
            seen[side] = passed(log.read_text(encoding="utf-8"))
        if not seen["warm"] or seen["warm"] != seen["fresh"]:
            raise SystemExit("nbval: not the same cells passed, so no time counts")
        progress(f"nbval: {found['warm'][-1]:.1f} s against {found['fresh'][-1]:.1f} s, {len(seen['warm'])} cells")
    ratios = over(found["fresh"], found["warm"])
    head = ["nbval", "warm (s)", "fresh (s)", "fresh / warm", "target"]
    row = [f"{len(files)} notebooks", *pair([found["warm"], found["fresh"]]), verdict(ratios, NBVAL, least=True)]
    return markdown(head, [row])


def passed(xml: str) -> list[str]:
    """The cells that pytest says have passed, from its report; nothing when one has not."""
    cases = list(ElementTree.fromstring(xml).iter("testcase"))
    names = [f"{case.get('classname')} {case.get('name')}" for case in cases if len(case) == 0]
    return names if len(names) == len(cases) else []


def reports(setting: Setting) -> str:
    """The runner against the plain loop, with kernels as they are started by default."""
    os.environ.pop("MONITOR_WARM", None)
    bench = runner.Bench(setting.home, setting.asked.repeat)
    rows = [bench.cold(setting.entries), bench.sweep(setting.swept, regions(setting.asked.municipalities))]
    return runner.table(rows)


def options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description="Forked kernels against kernels that are started.")
    parser.add_argument("--reports", nargs="+", default=[], metavar="REPORT", help="only these (default: all)")
    for name, (default, what) in NUMBERS.items():
        told = f"{what} (default: {default})"
        parser.add_argument(f"--{name}", type=positive, default=default, metavar="N", help=told)
    parser.add_argument(
        "--only", nargs="+", choices=BENCHMARKS, default=list(BENCHMARKS[:-1]), help="only these (default: not reports)"
    )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print; nothing is written into the tree."""
    asked = options(arguments)
    every = catalogue.read()
    entries = [catalogue.find(name, every) for name in asked.reports] if asked.reports else every
    with copied() as home:
        setting = Setting(home, entries, asked)
        swept = cache(lambda: sweeps.measured(setting))  # once for all that ask for it
        tables: dict[str, Callable[[], str]] = {
            "overhead": lambda: overhead.table(setting, swept()),
            "sweep": lambda: sweeps.table(setting, swept()),
            "nbval": lambda: nbval(setting),
            "memory": lambda: together.memory(setting),
            "many": lambda: together.many(setting),
            "reports": lambda: reports(setting),
        }
        for name in BENCHMARKS:
            if name in asked.only:
                sys.stdout.write(f"{tables[name]()}\n\n{closing(asked.repeat)}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
