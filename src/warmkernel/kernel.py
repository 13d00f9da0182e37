"""What a forked process does to become the kernel that the client would have started."""

from __future__ import annotations

import importlib
import os
import resource
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from warmkernel import linux
from warmkernel import threads as native
from warmkernel.wire import Channel, Message

ADDED = {name: value for name, value in os.environ.items() if name not in linux.start_environment()}
"""Variables that the interpreter itself sets when it starts, such as LC_CTYPE in the C locale."""

ENTRIES = {"ipykernel_launcher": "ipykernel_launcher", "ipykernel": "ipykernel.__main__"}
"""The modules that start a kernel with `python -m`, and what runs."""


@dataclass
class Birth:
    """A kernel that was forked and is not yet one: the request, its files, what the imports add once there is a
    shell, and the variables that the imports of every kernel set."""

    request: Message
    channel: Channel
    add_rest: Callable[[], None]
    made: dict[str, str]


def run(birth: Birth) -> None:
    """Be the kernel until it ends."""
    _settle(birth)
    from ipykernel.kernelapp import IPKernelApp

    for name in [name for name in sys.modules if name.partition(".")[0] == "warmkernel"]:
        del sys.modules[name]
    sys.path_importer_cache.pop(str(Path(__file__).parent), None)
    app: Any = IPKernelApp.instance(parent_handle=os.getppid())
    app.initialize(sys.argv[1:])
    birth.add_rest()
    app.start()


def _settle(birth: Birth) -> None:
    """Become what the client asked for and say so; on failure say that and leave."""
    channel = birth.channel
    try:
        _attach(birth.request, birth.made)
        channel.send({"pid": os.getpid(), "keeper": os.getppid()})
    except BaseException as error:
        with suppress(OSError):
            channel.send({"unfit": f"{type(error).__name__}: {error}"})
        os._exit(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for target, given in enumerate(channel.files):
        os.dup2(nothing if target == 0 and birth.request["guarded"] else given, target)
    for descriptor in linux.descriptors() - {0, 1, 2}:
        with suppress(OSError):
            os.close(descriptor)
    channel.files.clear()
    channel.end.detach()
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(line_buffering=os.isatty(1))


def _attach(request: Message, made: dict[str, str]) -> None:
    keeper = os.getppid()
    linux.prctl(linux.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != keeper:
        raise ProcessLookupError("the keeper is gone")
    os.setsid()
    os.umask(request["umask"])
    for number, limits in request["limits"]:
        if resource.getrlimit(number) != tuple(limits):
            resource.setrlimit(number, tuple(limits))
    if os.sched_getaffinity(0) != set(request["processors"]):
        os.sched_setaffinity(0, request["processors"])
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["environment"] | ADDED | made)
    if request["guarded"]:
        os.environ["JPY_PARENT_PID"] = str(keeper)  # whom ipykernel polls
    native.restore(os.environ)
    sys.argv[:] = [entry(request["module"]), *request["arguments"]]
    sys.orig_argv[:] = request["command"]
    _forget()


def entry(module: str) -> str:
    """The file that `python -m` would run. Raises ImportError when it is another than ipykernel's own."""
    import ipykernel

    spec = find_spec(ENTRIES[module])
    own = Path(ipykernel.__file__).parent
    if spec is None or spec.origin is None or Path(spec.origin).parent not in (own, own.parent):
        raise ImportError(f"{module} is not that of ipykernel")
    return spec.origin


def _forget() -> None:
    """What was drawn or found once in the process that was forked."""
    importlib.invalidate_caches()
    main: Any = threading.main_thread()
    main._set_native_id()
    tempfile.tempdir = None
    if "numpy.random" in sys.modules:  # `random` sees to itself
        sys.modules["numpy.random"].seed()
    if "multiprocessing.process" in sys.modules:
        sys.modules["multiprocessing.process"].current_process().authkey = os.urandom(32)
