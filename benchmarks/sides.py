"""Forked and fresh kernels as the two sides of a benchmark: how each is asked for, and how they are compared."""

from __future__ import annotations

import subprocess
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import runner
from measuring import spread

from analysis.runs import catalogue, warm
from analysis.runs.catalogue import Entry

SWITCH = {"warm": "1", "fresh": "0"}
"""What MONITOR_WARM says for each side."""
PROVISIONERS = {"warm": warm.PROVISIONER, "fresh": "local-provisioner"}

Cells = list[str]


@dataclass(frozen=True)
class Setting:
    """The copy of the project in which all is made, the reports, and what is asked for on the command line."""

    home: Path
    entries: Sequence[Entry]
    asked: Namespace

    @property
    def swept(self) -> Entry:
        """The report that is swept."""
        return catalogue.find(runner.SWEPT, catalogue.read())


def provisioned(side: str) -> dict[str, str]:
    """The variables by which anybody has kernels of this side."""
    return {"JUPYTER_DEFAULT_PROVISIONER_NAME": PROVISIONERS[side], "WARMKERNEL_MODULES": ",".join(warm.MODULES)}


def over(numbers: Sequence[float], others: Sequence[float]) -> list[float]:
    """The first over the second, repetition by repetition."""
    return [one / other for one, other in zip(numbers, others, strict=True)]


def verdict(numbers: Sequence[float], limit: float, *, least: bool = False) -> str:
    """Whether the median keeps to what is to be reached, and else by how much it does not."""
    middle = median(numbers)
    met = middle >= limit if least else middle <= limit
    bound = f"at {'least' if least else 'most'} {limit:.1f}"
    return f"{bound}: met" if met else f"{bound}: missed by {abs(middle - limit):.2f}"


def refuse_unlike(name: str, outputs: Sequence[object]) -> None:
    """Ends the benchmark, by SystemExit, when the outputs are not all the same."""
    if any(output != outputs[0] for output in outputs):
        raise SystemExit(f"{name}: the outputs differ, so no time counts")


def refuse_other_side(side: str, forked: int, count: int) -> None:
    """Ends the benchmark, by SystemExit, when not all kernels, or not none, were forked, as the side is to have it."""
    if forked != (count if side == "warm" else 0):
        raise SystemExit(
            f"{forked} of {count} {side} kernels were forked, so no time counts; see the log of warmkernel"
        )


def pair(sides: Sequence[Sequence[float]], digits: int = 2) -> list[str]:
    """Three cells of a table: what the repetitions of both sides took, and the second over the first, where that is
    not next to nothing."""
    own, other = sides
    ratio = spread(over(other, own)) if min(own) >= 0.01 else "–"
    return [spread(own, digits), spread(other, digits), ratio]


def filled(row: Sequence[str], many: int) -> list[str]:
    """A row with so many cells; those at its end may be empty."""
    return [*row, *[""] * (many - len(row))]


def run_script(name: str, order: Path, environment: Mapping[str, str]) -> str:
    """What a script of this folder answers; ends the benchmark when it fails."""
    command = [sys.executable, str(Path(__file__).parent / name), str(order)]
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout
