"""The runner against the plain `papermill` command: both sides in one go, equal outputs before a time counts.

    python benchmarks/runner.py --repeat 3                                    everything (about 25 minutes on two cores)
    python benchmarks/runner.py --reports creditor_acceptance --only cold     one report in both languages

`cold`       reports, no cache, `monitor run --no-documents` against a loop of `papermill NOTEBOOK OUT -p language ...`
`sweep`      a report for each of so many municipalities against the same loop on four of them, both per report
`unchanged`  `monitor run` with nothing changed against `python -c pass`

papermill makes no documents, so neither does the runner here. The notebooks of the loop are told that they are
published, as those of the runner are, for else each would also write a draft. Peak memory is that of the command with
all its children, shared pages counted once (PSS) where the system tells. All is done in a copy of the project.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from measuring import (
    Command,
    Measured,
    closing,
    copied,
    emptied,
    markdown,
    measure,
    positive,
    progress,
    published,
    recorded,
    refuse_differing,
    regions,
    spread,
)

from analysis.runs import catalogue
from analysis.runs.catalogue import Entry

PLAIN = 4  # municipalities that the plain loop makes
SWEPT = "municipality_profile"
BENCHMARKS = ("cold", "sweep", "unchanged")


@dataclass(frozen=True)
class Row:
    """One line of the result: what all repetitions of both sides took; `parts` are the reports that each side made."""

    name: str
    ours: Sequence[Measured]
    theirs: Sequence[Measured]
    parts: tuple[int, int] = (1, 1)

    @property
    def ratios(self) -> list[float]:
        """Of each repetition: seconds of the other side over ours, per report; above 1 the runner is faster."""
        mine, others = self.parts
        return [
            (other.seconds / others) / (own.seconds / mine) for own, other in zip(self.ours, self.theirs, strict=True)
        ]


def table(rows: Sequence[Row]) -> str:
    """The results as Markdown: medians with the lowest and highest of the repetitions."""
    head = ["Benchmark", "monitor (s)", "other side (s)", "other / monitor", "peak monitor (MB)", "peak other (MB)"]
    return markdown(head, map(_cells, rows))


def _cells(row: Row) -> list[str]:
    sides = (row.ours, row.theirs)
    seconds = [spread([one.seconds for one in side]) for side in sides]
    return [row.name, *seconds, spread(row.ratios), *(spread([one.peak / 1e6 for one in side], 0) for side in sides)]


@dataclass(frozen=True)
class Bench:
    """The copy of the project in which all is made, and how often."""

    home: Path
    repeat: int

    @property
    def reports(self) -> Path:
        """Where the runner publishes."""
        return self.home / "reports"

    def monitor(self, *arguments: str) -> Command:
        """The command of the runner."""
        return [sys.executable, "-m", "analysis", *arguments, "--no-documents", "--quiet"]

    def papermill(self, entry: Entry, number: int, **parameters: str) -> Command:
        """The plain command for one report."""
        given = [word for name, value in parameters.items() for word in ("-p", name, value)]
        source, target = self.home / "notebooks" / entry.notebook, self.home / "plain" / f"{number}.ipynb"
        return [sys.executable, "-m", "papermill", str(source), str(target), *given]

    def environment(self, *, plain: bool) -> dict[str, str]:
        """Of both sides the same project; a notebook of the plain loop writes no draft."""
        told = {"MONITOR_HOME": str(self.home)}
        return os.environ | told | ({"MONITOR_RUN": str(self.home / "told")} if plain else {})

    def both(self, name: str, ours: Command, theirs: Sequence[Command], parts: tuple[int, int]) -> Row:
        """Both sides, by turns, from nothing; ends the benchmark when their outputs differ."""
        mine, others = [], []
        for _ in range(self.repeat):
            emptied(self.reports, self.home / "plain", self.home / "told", self.home / "data" / "processed")
            mine.append(measure([ours], self.environment(plain=False), self.home))
            others.append(measure(theirs, self.environment(plain=True), self.home / "notebooks"))
            plain = recorded((self.home / "plain").glob("*.ipynb"))
            if len(plain) != len(theirs):
                raise SystemExit(f"{name}: the plain loop made {len(plain)} of {len(theirs)} reports")
            refuse_differing(name, published(self.reports), plain)
            progress(f"{name}: {mine[-1].seconds:.1f} s against {others[-1].seconds:.1f} s, outputs equal")
        return Row(name, mine, others, parts)

    def cold(self, entries: Sequence[Entry]) -> Row:
        """All reports in all languages."""
        pairs = [(entry, language) for entry in entries for language in entry.languages]
        plain = [self.papermill(entry, number, language=language) for number, (entry, language) in enumerate(pairs)]
        ours = self.monitor("run", *(entry.id for entry in entries))
        return self.both(f"{len(pairs)} reports cold", ours, plain, (len(pairs), len(pairs)))

    def sweep(self, entry: Entry, regions: Sequence[str]) -> Row:
        """One report for each municipality; the plain loop makes the first few."""
        some = regions[:PLAIN]
        plain = [self.papermill(entry, number, region=region, language="nl") for number, region in enumerate(some)]
        ours = self.monitor("sweep", entry.id, "--over", f"region={','.join(regions)}", "-l", "nl")
        name = f"sweep of {len(regions)} (plain: {len(some)}; ratio per report)"
        return self.both(name, ours, plain, (len(regions), len(some)))

    def unchanged(self, entries: Sequence[Entry]) -> Row:
        """The same reports again when nothing has changed, against an interpreter that does nothing."""
        command = self.monitor("run", *(entry.id for entry in entries))
        measure([command], self.environment(plain=False), self.home)  # what the benchmarks before this one left out
        before = state(self.reports)
        ours, theirs = [], []
        for _ in range(max(5, self.repeat)):
            ours.append(measure([command], self.environment(plain=False), self.home))
            theirs.append(measure([[sys.executable, "-c", "pass"]], self.environment(plain=False), self.home))
            if state(self.reports) != before:
                raise SystemExit("unchanged: a report was made again, so no time counts")
        return Row("nothing changed, against `python -c pass`", ours, theirs)


def state(reports: Path) -> dict[str, int]:
    """When each published file was written, in nanoseconds."""
    return {str(path): path.stat().st_mtime_ns for path in sorted(reports.rglob("*")) if path.is_file()}


def options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description="The runner against the plain papermill command.")
    parser.add_argument("--reports", nargs="+", default=[], metavar="REPORT", help="only these (default: all)")
    parser.add_argument("--municipalities", type=positive, default=40, metavar="N", help="of the sweep (default: 40)")
    parser.add_argument("--repeat", type=positive, default=3, metavar="N", help="of both sides, by turns (default: 3)")
    parser.add_argument("--only", nargs="+", choices=BENCHMARKS, default=list(BENCHMARKS), help="only these benchmarks")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print; nothing is written into the tree."""
    asked = options(arguments)
    every = catalogue.read()
    entries = [catalogue.find(name, every) for name in asked.reports] if asked.reports else every
    with copied() as home:
        bench = Bench(home, asked.repeat)
        every_row: dict[str, Callable[[], Row]] = {
            "cold": lambda: bench.cold(entries),
            "sweep": lambda: bench.sweep(catalogue.find(SWEPT, every), regions(asked.municipalities)),
            "unchanged": lambda: bench.unchanged(entries),
        }
        rows = [every_row[name]() for name in BENCHMARKS if name in asked.only]
    sys.stdout.write(f"{table(rows)}\n\n{closing(asked.repeat)}")


if __name__ == "__main__":
    main()
