"""Within a kernel: a run may only open what its catalogue entry declares as inputs.

Python tells a hook of every file that it opens. A library that reads files with native code of its own tells nothing;
such a reader gets its path from `declared`, which does.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import analysis
from analysis.errors import RunError

VARIABLE = "MONITOR_INPUTS"
"""JSON: `report`, its id, and `files`, the absolute paths that may be opened."""
STARTUP = '__import__("analysis.runs.declared", fromlist=["watch"]).watch()\n'
"""What a kernel does first."""
UNDECLARED = "undeclared.txt"
WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class UndeclaredInputError(RunError):
    """A notebook opened a file that is not among the inputs of its report."""


class Watch:
    """What may be opened, and the refusal of the rest. Refused names are kept in the staging folder, for the runner."""

    def __init__(self, report: str, files: list[str], home: Path, staged: Path, free: list[str]) -> None:
        self.report, self.home, self.staged = report, str(home), staged
        self.files = frozenset(files)
        self.free = tuple(os.path.join(os.path.realpath(folder), "") for folder in free if folder)  # noqa: PTH118

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
        if path in self.files or path.startswith(self.free) or not os.path.isfile(path):  # noqa: PTH113 - in a hook
            return
        shown = os.path.relpath(path, self.home) if path.startswith(self.home + os.sep) else path
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
    (staged / UNDECLARED).touch()
    _watch = Watch(content["report"], content["files"], home, staged, [*system(), str(staged), room])
    sys.addaudithook(_watch)


def system() -> list[str]:
    """Folders of the interpreter, its libraries, the system and the user's own settings and caches."""
    own = [str(Path(analysis.__file__).parent), sys.prefix, sys.base_prefix, *(path for path in sys.path if path)]
    roots = ["/usr", "/lib", "/lib64", "/etc", "/proc", "/sys", "/dev", "/run", "/System", "/Library"]
    user = Path.home()
    hidden = [str(user / name) for name in (".cache", ".config", ".local", ".matplotlib", ".jupyter", "Library")]
    return [*own, *roots, *hidden, os.environ.get("MPLCONFIGDIR", "")]
