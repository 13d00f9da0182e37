"""Kill runs at random moments and look at what is left: `python scripts/kill_test.py [COUNT] [--seed N] [--only KIND]`.

Each round makes a new version of a small report and, at a random moment of its life, sends SIGKILL to one of its
processes. A reader must then find the old or the new version, whole; the next command must put everything right: one of
the two versions in its place, the index that belongs to it, no file that belongs to nobody, no process, no private
folder. A round is of one of these kinds (COUNT is divided over them; 1,000 rounds take some ten minutes):

    publish   staging and publishing alone (the killed process: the runner)
    whole     a run with its kernel (the runner, the guard of the kernel, or the kernel)
    pool      a run of two reports with two worker processes (the runner, or any process below it)

The seed is printed; the same seed chooses the same moments (the machine decides what happens at them).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import types
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil

HOME = Path(__file__).resolve().parents[1]
STAND_INS = HOME / "tests" / "runs" / "stand_ins"
KINDS = {"publish": 0.8, "whole": 0.17, "pool": 0.03}
MARK = "MONITOR_KILL_TEST"
REPORTS = ("tiny", "twin")
CELLS = (
    "language: \"Literal['nl', 'en']\" = \"nl\"",
    "import os\nversion = open(os.environ['MONITOR_HOME'] + '/data/raw/version.csv').read()",
    "def record(**f): display({'application/vnd.monitor+json': f, 'text/plain': f['kind']}, raw=True)\n"
    "record(kind='report', id='NAME', language=language, title='T', question='?', figures_up_to='2025-12-17')\n"
    "record(kind='headline', text=version)\nrecord(kind='provenance', sources=[], definitions=[])",
)


class BrokenError(AssertionError):
    """What a kill left and the next command did not put right."""


def main(arguments: list[str] | None = None) -> int:
    """Run the rounds; 0 when every one was survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--only", choices=KINDS)
    given = parser.parse_args(arguments)
    seed = random.SystemRandom().randrange(10**6) if given.seed is None else given.seed
    shares = {given.only: 1.0} if given.only else KINDS
    rounds = {kind: round(given.count * share) for kind, share in shares.items()}
    print(f"seed {seed}: {', '.join(f'{count} x {kind}' for kind, count in rounds.items())}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kill-", dir=_memory()) as folder:
        found = survive(Path(folder), rounds, random.Random(seed))
    for line, count in sorted(found.items()):
        print(f"{count:5}  {line}")
    print(f"{sum(rounds.values())} kills survived in {time.monotonic() - began:.0f} s")
    return 0


def _memory() -> str:
    """A folder with a short name, in memory where there is one: kills are tested here, not the disk."""
    return next(place for place in ("/dev/shm", "/tmp") if os.access(place, os.W_OK))


def survive(home: Path, rounds: dict[str, int], chance: random.Random) -> Counter[str]:
    """What the kills met, counted. Raises BrokenError, naming the round."""
    makers = prepare(home)
    found: Counter[str] = Counter()
    version = 0
    order = [kind for kind, count in rounds.items() for _ in range(count)]
    chance.shuffle(order)
    lives = {}
    for kind in rounds:
        version += 1
        lives[kind] = _undisturbed(home, kind, makers[kind], version)
    for number, kind in enumerate(order, start=1):
        late = True
        while late:  # a kill that met nobody is checked as well, but does not count
            version += 1
            try:
                what, late = _killed(home, makers[kind], version, lives[kind], chance)
            except BrokenError as error:
                raise BrokenError(f"round {number} ({kind}): {error}") from None
            found[f"{kind}: {what}"] += 1
            lives[kind] *= 0.9 if late else 1.05  # a third comes too late: so the end of a life is met as well
    for kind in rounds:
        version += 1
        _undisturbed(home, kind, makers[kind], version)
    return found


def prepare(home: Path) -> dict[str, Callable[[int], int]]:
    """A project of two small reports; for each kind of round, a function that makes a version and returns a code."""
    for name in ("notebooks", "data/raw", "reports", "t"):
        (home / name).mkdir(parents=True)
    entries = []
    for name in REPORTS:
        cells = [
            {
                "id": f"c{n}",
                "cell_type": "code",
                "source": source.replace("NAME", name),
                "metadata": {"tags": ["parameters"] * (n == 0)},
                "outputs": [],
                "execution_count": None,
            }
            for n, source in enumerate(CELLS)
        ]
        notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
        (home / "notebooks" / f"{name}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
        texts = {"nl": "T", "en": "T"}
        entries.append(
            {"id": name, "title": texts, "question": texts, "notebook": f"{name}.ipynb", "languages": ["nl", "en"]}
            | {"inputs": ["data/raw/*.csv"], "sensitivity": "public", "schedule": "daily"}
        )
    (home / "notebooks" / "monitor.yml").write_text(json.dumps({"reports": entries}), encoding="utf-8")
    os.environ |= {"MONITOR_HOME": str(home), "TMPDIR": str(home / "t"), MARK: str(home), "PYTHONPATH": str(STAND_INS)}
    tempfile.tempdir = str(home / "t")
    _stand_in()
    from analysis.runs import kernel, manifest, notebooks, publish, rendering, runner

    for module in (kernel, notebooks, rendering):  # imported here, so that a forked process need not
        assert module in sys.modules.values()

    def only_publish(version: int) -> int:
        with publish.writer(home / "reports", write_index), publish.staging(home / "reports") as staged:
            (staged / "report.html").write_text(str(version), encoding="utf-8")
            for part in range(6):
                (staged / f"part-{part}").mkdir()
                (staged / f"part-{part}" / "data.txt").write_text(f"{version} " * 2000, encoding="utf-8")
            content = {"outputs": manifest.output_hashes(staged)}
            (staged / manifest.FILE).write_bytes(manifest.dumps(content))
            publish.publish(staged, home / "reports", "tiny", "default", write_index)
        return 0

    def run(names: tuple[str, ...], workers: int) -> Callable[[int], int]:
        def make(version: int) -> int:
            jobs = runner.plan(names, {}, ("nl",))
            return runner.run(jobs, maker=runner.together(workers)).exit_code

        return make

    return {"publish": only_publish, "whole": run(REPORTS[:1], 1), "pool": run(REPORTS, 2)}


def _stand_in() -> None:
    """Documents, index and data check of the runner's own tests, here and in the workers."""
    spec = importlib.util.spec_from_file_location("stand_ins", STAND_INS / "sitecustomize.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, functions in (module.FUNCTIONS | {"analysis.report.index": {"write": write_index}}).items():
        package, _, last = name.rpartition(".")
        stand_in = types.ModuleType(name)
        stand_in.__dict__.update(functions)
        sys.modules[name] = stand_in
        setattr(importlib.import_module(package), last, stand_in)


def write_index(reports: Path) -> None:
    """A stand-in for the index: what each published report says."""
    from analysis.runs import publish

    publish.write_file(reports / "index.html", _index(reports).encode())


def _index(reports: Path) -> str:
    return "|".join(f"{path.parts[-3]} {path.read_text()}" for path in sorted(reports.glob("t*/*/report.html")))


# --- a round ----------------------------------------------------------------------------------------------------------


def _undisturbed(home: Path, kind: str, make: Callable[[int], int], version: int) -> float:
    """How long a round lives when nobody kills it, in seconds."""
    began = time.monotonic()
    child = _begin(home, make, version)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    seconds = time.monotonic() - began
    if status != 0:
        raise BrokenError(f"a {kind} that nobody disturbs ends with {status}: {(home / 'log').read_text()[-2000:]}")
    _look(home, {"tiny": {version}}, child)
    return seconds


def _killed(
    home: Path, make: Callable[[int], int], version: int, life: float, chance: random.Random
) -> tuple[str, bool]:
    """One round; who was killed and which version stands, and whether the kill came too late."""
    old = {name: _version(home / "reports" / name / "default") for name in REPORTS}
    child = _begin(home, make, version)
    time.sleep(chance.random() * life)
    victim, number = _victim(child, chance)
    with suppress(ProcessLookupError):
        os.kill(number, signal.SIGKILL)
    status = _ended(child, victim)
    if victim == "runner" and status not in (0, -signal.SIGKILL):
        raise BrokenError(f"the runner ended with {status}")
    if victim != "runner" and status not in (0, 4, 8):
        raise BrokenError(
            f"the {victim} was killed and the runner ended with {status}: {(home / 'log').read_text()[-2000:]}"
        )
    allowed = {name: {old[name], version} for name in REPORTS}
    if status == 0:
        allowed["tiny"] = {version}
    seen = {name: _seen(home, name) for name in REPORTS}
    for name, found in seen.items():
        if found is not None and found not in allowed[name]:
            raise BrokenError(f"a reader finds version {found} of {name}, not one of {allowed[name]}")
    _look(home, allowed, child)
    if status == 0:
        return "nobody was left to kill (not counted)", True
    found = _version(home / "reports" / "tiny" / "default")
    return f"{victim} killed, {'new' if found == version else 'old'} version stands", False


def _begin(home: Path, make: Callable[[int], int], version: int) -> int:
    """A process that makes a version: forked, because to import the runner takes longer than to run."""
    (home / "data" / "raw" / "version.csv").write_text(str(version), encoding="utf-8")
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        log = os.open(home / "log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(log, 1)
        os.dup2(log, 2)
        code = make(version)
    except BaseException as error:
        os.write(2, f"{type(error).__name__}: {error}".encode())
    finally:
        os._exit(code)


def _victim(child: int, chance: random.Random) -> tuple[str, int]:
    """A process of the round, half of the time the runner."""
    try:
        below = psutil.Process(child).children(recursive=True)
    except psutil.Error:
        below = []
    if not below or chance.random() < 0.5:
        return "runner", child
    chosen = chance.choice(below)
    try:
        words = " ".join(chosen.cmdline())
    except psutil.Error:
        words = ""
    names = {"guard.py": "guard", "ipykernel_launcher": "kernel", "analysis.runs.worker": "worker"}
    return next((name for word, name in names.items() if word in words), "other process"), chosen.pid


def _ended(child: int, victim: str) -> int:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        number, status = os.waitpid(child, os.WNOHANG)
        if number:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    raise BrokenError(f"the {victim} was killed and the runner did not end within a minute")


def _seen(home: Path, name: str) -> int | None:
    """What a reader finds before any other command; None for the moment between two renames."""
    place = home / "reports" / name / "default"
    return _version(place) if place.exists() else None


def _version(place: Path) -> int:
    """The version of a published report that is whole; 0 when there is none."""
    from analysis.runs import manifest

    if not place.exists():
        return 0
    content = manifest.read(place)
    if content is None or content["outputs"] != manifest.output_hashes(place):
        raise BrokenError(f"{place.parent.name} is not whole: {sorted(path.name for path in place.rglob('*'))}")
    return int((place / "report.html").read_text(encoding="utf-8"))


def _look(home: Path, allowed: dict[str, set[int]], child: int) -> None:
    """The next command comes; then everything must be right."""
    from analysis.cli.command import recover
    from analysis.runs import room

    reports = home / "reports"
    recover(reports)
    for name, versions in allowed.items():
        found = _version(reports / name / "default")
        if found not in versions:
            raise BrokenError(f"version {found} of {name} stands, not one of {versions}")
    if (reports / "index.html").read_text(encoding="utf-8") != _index(reports):
        raise BrokenError("the index is not that of the reports")
    left = sorted(path.name for path in reports.rglob(".*") if path.name != ".lock")
    if left:
        raise BrokenError(f"left in reports: {left}")
    deadline = time.monotonic() + 5
    while (alive := _alive(home)) and time.monotonic() < deadline:
        time.sleep(0.02)
    if alive:
        raise BrokenError(f"left running: {alive}")
    room.sweep(home / "t")
    if left := sorted(path.name for path in (home / "t").iterdir()):
        raise BrokenError(f"left in the folder for temporary files: {left}")
    shutil.rmtree(reports / "_failed", ignore_errors=True)


def _alive(home: Path) -> list[str]:
    """The processes that were started by a round, wherever they hang."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == str(home) and process.status() != psutil.STATUS_ZOMBIE:
                found.append(f"{process.pid} {' '.join(process.cmdline())}")
        except psutil.Error:
            continue
    return found


if __name__ == "__main__":
    sys.exit(main())
