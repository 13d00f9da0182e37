"""Importing modules ahead of time, so that nobody can tell.

An import does more than define names. What it does that would be lost, or would come at another moment, in a kernel
that is forked later (a thread, a printed line, an open file) is a reason not to import that module ahead: `UnfitError`
says which and why. What an import asks of its surroundings is answered as in a kernel (there is a shell, there is
no `__main__` file), and the variables that it reads are remembered: a kernel with other values needs another process.
"""

from __future__ import annotations

import asyncio
import builtins
import gc
import io
import itertools
import locale
import os
import signal
import sys
import threading
import types
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

from warmkernel import linux

KERNEL = ("ipykernel.kernelapp", "ipykernel.ipkernel", "ipykernel.zmqshell")
"""What every kernel imports before there is a shell."""

SOON = (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "ipykernel.debugger",
    "sqlite3",
    "tornado.platform.asyncio",
    "tornado.queues",
)
"""What a kernel of today's ipykernel imports before its first cell besides; not there in other versions."""


class UnfitError(Exception):
    """Why modules cannot be imported ahead of time here."""


EVERYTHING = "*"


@contextmanager
def environment_watched(reads: set[str]) -> Iterator[None]:
    """Add the names of the variables that are read from `os.environ`, EVERYTHING when it is gone through."""
    kind: Any = type(os.environ)
    getitem, iterate = kind.__getitem__, kind.__iter__

    def noted(environment: Any, name: Any) -> str:
        if environment is os.environ and isinstance(name, str):
            reads.add(name)
        return str(getitem(environment, name))

    def all_noted(environment: Any) -> Iterator[str]:
        reads.add(EVERYTHING)
        return iter(iterate(environment))

    kind.__getitem__, kind.__iter__ = noted, all_noted
    try:
        yield
    finally:
        kind.__getitem__, kind.__iter__ = getitem, iterate


class Later(io.TextIOBase):
    """Stands for `sys.stdout` or `sys.stderr` while modules are imported, and for the present one afterwards.

    Whoever keeps it (a default argument, a logging handler) writes to the kernel's own stream later on.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.stream = name
        self.spoken = ""

    def write(self, text: str) -> int:
        """Write, or remember what was written ahead of time."""
        present = getattr(sys, self.stream)
        if present is not self:
            return int(present.write(text))
        self.spoken += text
        return len(text)

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """As of a kernel's streams."""
        return "UTF-8"

    def close(self) -> None:
        """Nothing: whoever lets go of this does not close the kernel's stream."""

    def __getattribute__(self, name: str) -> Any:
        if name in {"stream", "spoken", "write", "close", "encoding", "__class__", "__dict__"}:
            return object.__getattribute__(self, name)
        present = getattr(sys, self.stream)
        if present is not self:
            return getattr(present, name)
        return super().__getattribute__(name)


class Shell:
    """Stands for the kernel's shell: it is one of a kernel, and whoever asks it for more is remembered."""

    kernel = object()

    def __init__(self) -> None:
        self.asked: str | None = None

    def __getattr__(self, name: str) -> Any:
        self.asked = name
        raise AttributeError(name)


def kernel() -> tuple[set[str], dict[str, str]]:
    """Import what every kernel imports; returns the variables that were read and those that were set.

    Raises UnfitError.
    """
    reads: set[str] = set()
    before = dict(os.environ)
    with environment_watched(reads):
        for module in KERNEL:
            _import(module)
        for module in SOON:
            with suppress(UnfitError):
                _import(module)
    made = {name: value for name, value in os.environ.items() if before.get(name) != value}
    return reads - {"JPY_PARENT_PID", "JPY_INTERRUPT_EVENT"}, made  # each kernel is given its own of these two


def modules(names: Iterable[str]) -> set[str]:
    """Import modules as the cells of a notebook would; returns the names of the variables that were read.

    Raises UnfitError with the module and what it does.
    """
    reads: set[str] = set()
    with ExitStack() as stack:
        shell = stack.enter_context(_as_in_a_shell())
        streams = [Later("stdout"), Later("stderr")]
        before = _state()
        for name in names:
            try:
                with _streams(*streams), environment_watched(reads):
                    _import(name)
            finally:
                if shell.asked:
                    raise UnfitError(f"{name} asks the shell for '{shell.asked}' when it is imported")
            after = _state()
            for what, value in before.items():
                if after[what] != value:
                    raise UnfitError(f"{name} {what} when it is imported")
            if spoken := "".join(stream.spoken for stream in streams):
                raise UnfitError(f"{name} prints when it is imported: {spoken.strip().splitlines()[0]!r:.200}")
            if EVERYTHING in reads:
                raise UnfitError(f"{name} reads the whole environment when it is imported")
    if alive := _loops_and_contexts():
        raise UnfitError(f"{alive} was made by an import")
    return reads


def _import(name: str) -> None:
    """As a statement in a cell would, to which a warning can be ascribed."""
    if not all(part.isidentifier() for part in name.split(".")):
        raise UnfitError(f"'{name}' is no name of a module")
    try:
        exec(compile(f"import {name}", "<cell>", "exec"), {"__name__": "__main__"})
    except Exception as error:
        raise UnfitError(f"{name} cannot be imported: {type(error).__name__}: {error}") from error


def _state() -> dict[str, Any]:
    """What an import must leave as it was, by the words that say what it does otherwise."""
    environment: Any = os.environ
    return {
        "starts threads": linux.threads(),
        "starts processes": linux.children(os.getpid()),
        "leaves files open": linux.descriptors(),
        "changes the environment": dict(environment._data),
        "handles signals": [signal.getsignal(number) for number in sorted(signal.valid_signals())],
        "changes the locale": locale.setlocale(locale.LC_ALL),
        "changes the folder": os.getcwd(),  # noqa: PTH109 - pathlib need not know
    }


def _loops_and_contexts() -> str | None:
    import zmq

    for thing in gc.get_objects():
        if isinstance(thing, (asyncio.AbstractEventLoop, zmq.Context)):
            return f"{type(thing).__module__}.{type(thing).__qualname__}"
    return None


@contextmanager
def _streams(stdout: Later, stderr: Later) -> Iterator[None]:
    own = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = stdout, stderr
    try:
        yield
    finally:
        sys.stdout, sys.stderr = own


@contextmanager
def _as_in_a_shell() -> Iterator[Shell]:
    """What an import in a cell finds: `get_ipython`, the prompts, and a `__main__` that is no file."""
    from IPython.core.interactiveshell import InteractiveShell

    shell, kind = Shell(), InteractiveShell
    made: list[tuple[Any, str, Any]] = [
        (builtins, "get_ipython", lambda: shell),
        (kind, "initialized", classmethod(lambda cls: True)),
        (kind, "instance", classmethod(lambda cls, *_, **__: shell)),
        (sys, "ps1", "In : "),
        (sys, "ps2", "...: "),
        (sys, "ps3", "Out: "),
    ]
    main = sys.modules["__main__"]
    for owner, name, value in made:
        setattr(owner, name, value)
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield shell
    finally:
        sys.modules["__main__"] = main
        for owner, name, _ in made:
            delattr(owner, name)


def deferred(work: Callable[[], object]) -> Callable[[], None]:
    """Do what imports; what that adds where order counts is taken back, and added by what is returned.

    That is the warnings filters, which stand before those that a shell adds, and the names of unnamed threads. To be
    called when the kernel has a shell, as its cells import. Raises UnfitError.
    """
    found: Any = warnings
    before = list(warnings.filters)
    work()
    added = len(warnings.filters) - len(before)
    new, old = list(warnings.filters[:added]), list(warnings.filters[added:])
    if added < 0 or old != before:
        raise UnfitError("the warnings filters are rearranged by an import")
    found.filters[:] = before
    found._filters_mutated()
    counted: Any = threading
    names = counted._counter() - 1
    counted._counter = itertools.count(1).__next__

    def add() -> None:
        found.filters[:0] = new
        found._filters_mutated()
        for _ in range(names):
            counted._counter()

    return add
