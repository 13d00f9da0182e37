"""Within a kernel: a run may only open what its catalogue entry declares as inputs.

Python tells a hook of every file that it opens. A library that reads files with native code of its own tells nothing;
such a reader gets its path from `declared`, which does. A process that a notebook starts is not watched.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import analysis
from analysis import reads
from analysis.errors import RunError

VARIABLE = "MONITOR_INPUTS"
"""JSON: `report`, its id, `files`, the absolute paths that may be opened, and `figures`, those with figures."""
STARTUP = '__import__("analysis.runs.declared", fromlist=["watch"]).watch()\n'
"""What a kernel does first."""
UNDECLARED = "undeclared.txt"
WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class UndeclaredInputError(RunError):
    """A notebook opened a file that is not among the inputs of its report."""


class Watch:
    """What may be opened, and the refusal of the rest. Refused names are kept in the staging folder, for the runner.

    `files` may be opened, and what lies in the folders `own`; outside of the project (`home`) also what is in `system`.
    Who opens one of `figures` is taken to depend on all figures, unless it tells which it asks for (see `reads`).
    """

    def __init__(
        self,
        report: str,
        files: list[str],
        home: Path,
        staged: Path,
        own: list[str],
        system: list[str],
        figures: Iterable[str] = (),
    ) -> None:
        self.report, self.staged = report, staged
        self.home = _folders([str(home)])[0]
        self.files, self.figures = frozenset(files), frozenset(figures)
        self.own = tuple(folder for folder in _folders(own) if not self.home.startswith(folder))
        self.system = _folders(system)

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """The hook: refuses by raising UndeclaredInputError, which the opening passes on."""
        if event != "open" or isinstance(arguments[0], int) or arguments[0] is None:
            return
        path, mode, flags = arguments
        if (isinstance(flags, int) and flags & WRITING) or (isinstance(mode, str) and set(mode) & set("wax")):
            return
        self.check(os.path.realpath(os.fsdecode(path)))

    def check(self, path: str) -> None:
        """Raises UndeclaredInputError for a file that is neither declared nor free."""
        if path in self.figures:
            reads.opened()
        inside = path.startswith(self.home)
        if path in self.files or path.startswith(self.own) or (not inside and path.startswith(self.system)):
            return
        if not os.path.isfile(path):  # noqa: PTH113 - in a hook
            return
        if path.endswith(".pyc") and os.path.isfile(source := _source(path)):  # noqa: PTH113
            self.check(source)
            return
        shown = os.path.relpath(path, self.home) if inside else path
        with (self.staged / UNDECLARED).open("a", encoding="utf-8") as kept:
            kept.write(f"{shown}\n")
        raise UndeclaredInputError(
            f"the notebook opens {shown}, which {self.report} does not declare; "
            "add it to its inputs in notebooks/monitor.yml"
        )


_watch: Watch | None = None


def declared(path: Path) -> Path:
    """A path for a reader that opens files without Python, after the same check. Raises UndeclaredInputError."""
    if _watch is not None:
        _watch.check(os.path.realpath(path))
    return path


def watch() -> None:
    """Begin to watch this process, when the runner asked for it; cannot be ended."""
    global _watch
    told = os.environ.get(VARIABLE)
    if not told or _watch is not None:
        return
    content = json.loads(told)
    home, staged = Path(os.environ["MONITOR_HOME"]), Path(os.environ["MONITOR_RUN"])
    room = str(Path(os.environ["IPYTHONDIR"]).parent)
    # modules that lie elsewhere are libraries; those of the project are inputs (this package counts anyway)
    modules = [path for path in sys.path if not Path(path).resolve().is_relative_to(home.resolve())]
    own = [str(Path(analysis.__file__).parent), sys.prefix, sys.base_prefix, *modules, str(staged), room]
    (staged / UNDECLARED).touch()
    _watch = Watch(content["report"], content["files"], home, staged, own, system(), content["figures"])
    sys.addaudithook(_watch)


def system() -> list[str]:
    """Folders of the system, and of the user's settings, caches and fonts, from which libraries read."""
    roots = [
        "/usr",
        "/lib",
        "/lib64",
        "/etc",
        "/proc",
        "/sys",
        "/dev",
        "/run",
        "/var/cache",
        "/nix",
        "/System",
        "/Library",
    ]
    named = [
        os.environ.get(name, "") for name in ("MPLCONFIGDIR", "SYSTEMROOT", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA")
    ]
    user = Path.home()
    names = os.listdir(user) if user.is_dir() else []  # noqa: PTH208 - names, not paths
    return [*roots, *named, *(str(user / name) for name in names if name.startswith(".") or name == "Library")]


def _source(compiled: str) -> str:
    """The module of a compiled one; empty when it stands for none."""
    try:
        return importlib.util.source_from_cache(compiled)
    except ValueError:
        return ""


def _folders(names: list[str]) -> tuple[str, ...]:
    """Folders by the beginning of every path in them."""
    return tuple(os.path.join(os.path.realpath(name), "") for name in names if name)  # noqa: PTH118
