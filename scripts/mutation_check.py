"""Whether the tests catch seeded faults: `python scripts/mutation_check.py [word of a name ...]`, or `make mutants`.

Copies the project's source, tests and data to a temporary folder, runs the tests named in tests/mutations.toml there
(they must pass), then once more for every fault, with that fault alone in the copy (they must fail). A fault whose
original text does not occur exactly once is stale, and an error. Exit code 1 when a fault survives or is stale.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).resolve().parents[1]
COPIED = ("src", "tests", "data", "notebooks", "pyproject.toml")
FAILED = 1
"""Exit code of pytest when tests ran and some failed; any other (a file that cannot be read) does not count."""


class Fault(NamedTuple):
    """A fault to seed: the text of a file that it replaces, and the test files of which one at least must fail."""

    name: str
    file: str
    original: str
    replaced: str
    tests: tuple[str, ...]


def read(home: Path = HOME) -> list[Fault]:
    """The faults of tests/mutations.toml."""
    table = tomllib.loads((home / "tests" / "mutations.toml").read_text(encoding="utf-8"))
    return [Fault(**{**row, "tests": tuple(row["tests"])}) for row in table["fault"]]


def stale(faults: list[Fault], home: Path = HOME) -> list[str]:
    """What keeps faults from being seeded, one sentence each."""
    found = []
    for fault in faults:
        count = (home / fault.file).read_text(encoding="utf-8").count(fault.original)
        if count != 1:
            found.append(f"{fault.name}: the original text occurs {count} times in {fault.file}, not once")
        if fault.original == fault.replaced:
            found.append(f"{fault.name}: it changes nothing")
        found += [f"{fault.name}: there is no {test}" for test in fault.tests if not (home / test).is_file()]
    return found


def run(copy: Path, tests: tuple[str, ...]) -> int:
    """The exit code of pytest on these files in the copy; it stops at the first failure."""
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests]
    surroundings = {**os.environ, "PYTHONPATH": str(copy / "src"), "MONITOR_HOME": str(copy)}
    return subprocess.run(command, cwd=copy, env=surroundings, capture_output=True, check=False).returncode


def survives(copy: Path, fault: Fault) -> bool:
    """Whether the tests pass, or cannot run, with the fault in the copy; the copy is as before when this returns."""
    file = copy / fault.file
    sound = file.read_text(encoding="utf-8")
    file.write_text(sound.replace(fault.original, fault.replaced), encoding="utf-8")
    try:
        return run(copy, fault.tests) != FAILED
    finally:
        file.write_text(sound, encoding="utf-8")


def main(words: list[str]) -> int:
    """Check every fault, or those with one of the words in their name; returns the exit code."""
    faults = [fault for fault in read() if not words or any(word in fault.name for word in words)]
    wrong = stale(faults)
    if wrong or not faults:
        print("\n".join(wrong) or "no fault has such a name", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = Path(folder)
        for name in COPIED:
            if (HOME / name).is_dir():
                shutil.copytree(HOME / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "local"))
            else:
                shutil.copy2(HOME / name, copy / name)
        if run(copy, tuple(sorted({test for fault in faults for test in fault.tests}))):
            print("the tests fail without any fault; repair them first", file=sys.stderr)
            return 1
        survived = 0
        for fault in faults:
            start = time.monotonic()
            alive = survives(copy, fault)
            survived += alive
            print(f"{'SURVIVES' if alive else 'caught'}  {fault.name} ({time.monotonic() - start:.1f} s)", flush=True)
    print(f"{len(faults) - survived} of {len(faults)} faults caught")
    return 1 if survived else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
