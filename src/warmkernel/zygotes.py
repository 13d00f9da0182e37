"""The client's side: which process to fork a kernel from, and a new one where none fits.

A zygote fits a kernel when it runs the same interpreter with the same flags, has imported the same modules, and was
given the same values for every variable that these imports read or that changes what an interpreter or a library does.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import re
import secrets
import select
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from warmkernel import linux, threads
from warmkernel.forked import Forked
from warmkernel.wire import Channel

if sys.platform != "win32":
    import resource

STARTUP = 120  # seconds that the imports may take
FORK = 30.0  # seconds that a fork may take, for which others may be waiting too
AT_ONCE = 4  # zygotes of one client

ENTRIES = ("ipykernel_launcher", "ipykernel")
INLINE = "module://matplotlib_inline.backend_inline"

_UNSEEN = re.compile(
    "PYTHON.*|LANG|LANGUAGE|LC_.*|TZ|TZDIR|HOME|LD_.*|MALLOC_.*|GLIBC_TUNABLES|FONTCONFIG_.*|MPL.*|NPY_.*|"
    "(OMP|GOMP|KMP|OPENBLAS|GOTO|MKL|BLIS|VECLIB|NUMEXPR)_.*"
)
"""Variables that are read where it cannot be seen: by the interpreter when it starts, and by compiled libraries."""


class ColdStartError(Exception):
    """Why a kernel is started in the normal way: one sentence."""


class TakenError(Exception):
    """Another zygote has the address."""


@dataclass(frozen=True)
class Command:
    """`head` is the interpreter with its flags, `module` what it runs as a kernel, with `arguments`."""

    head: tuple[str, ...]
    module: str
    arguments: tuple[str, ...]

    @classmethod
    def parsed(cls, command: Sequence[str]) -> Command:
        """Raises ColdStartError when it is not `python [flags] -m ipykernel_launcher ...`."""
        place = 1
        while place < len(command) and command[place].startswith("-") and command[place] not in ("-m", "-c", "-"):
            place += 2 if command[place] in ("-X", "-W") else 1
        option, module, *arguments = [*command[place:], "", ""]
        if option != "-m" or module not in ENTRIES:
            raise ColdStartError("the kernel is not started by `python -m ipykernel_launcher`")
        return cls(tuple(command[:place]), module, tuple(arguments[:-2]))


@dataclass(frozen=True)
class Wanted:
    """What the provisioner asks for: `modules` to have imported, `inherited` as `inheritance` found it where the kernel
    was asked for; `guarded`: the kernel's standard input is its keeper's, whose end is the kernel's; `room` is removed
    when the client has died; `share` is the name of a zygote that several clients use; `private` are the
    variables that it is started without."""

    modules: tuple[str, ...] = ()
    inherited: Mapping[str, Any] = field(default_factory=dict)
    guarded: bool = False
    room: str = ""
    share: str = ""
    private: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Launch:
    """A kernel as it was asked for. `files` are descriptors for its standard input, output and error."""

    command: Sequence[str]
    environment: Mapping[str, str]
    cwd: str
    files: tuple[int, int, int]
    wanted: Wanted


@dataclass
class Zygote:
    """A process to fork from, ready. `owner` is the process with which it ends; `process` where it was started here."""

    head: tuple[str, ...]
    modules: tuple[str, ...]
    environment: dict[str, str]
    reads: frozenset[str]
    secret: str
    pid: int
    owner: int
    process: subprocess.Popen[str] | None = None
    answers: bool = True

    def fits(self, head: tuple[str, ...], launch: Launch) -> bool:
        """Whether nothing that the imports could see is different for this kernel."""
        if (head, launch.wanted.modules) != (self.head, self.modules):
            return False
        return seen(self.environment, self.reads) == seen(launch.environment, self.reads)

    def fork(self, command: Command, launch: Launch) -> Forked | None:
        """A kernel; None when this zygote is dead or no longer what is installed. Raises ColdStartError."""
        end = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        channel = Channel(end)
        try:
            end.connect(address(self.secret))
            if linux.peer(end) != (self.pid, os.getuid()):
                raise ConnectionRefusedError("another process answers")
            channel.send(
                {
                    "secret": self.secret,
                    "command": list(launch.command),
                    "module": command.module,
                    "arguments": list(command.arguments),
                    "environment": dict(launch.environment),
                    "cwd": launch.cwd,
                    "guarded": launch.wanted.guarded,
                    "room": launch.wanted.room,
                    **launch.wanted.inherited,
                },
                launch.files,
            )
            reply = channel.receive(FORK) or {"silent": f"for {FORK:.0f} s"}
        except (OSError, EOFError):
            reply = {"stale": "it is gone"}
        if "pid" in reply:
            return Forked(channel, reply["pid"], reply["keeper"], list(launch.command))
        channel.close()
        if "stale" in reply or "silent" in reply:
            self.answers = "silent" not in reply
            return None
        raise ColdStartError(reply["unfit"])

    def close(self) -> None:
        """End it if it is this client's own; the kernels that were forked from it stay."""
        if self.process is not None:
            _end(self.process, kill=self.owner == os.getpid())


class Pool:
    """The zygotes of this process."""

    def __init__(self) -> None:
        self.zygotes: list[Zygote] = []
        self.failed: dict[Any, str] = {}
        self.silent: set[str] = set()  # secrets of those that are there and do not answer
        self.lock = threading.Lock()

    def launch(self, launch: Launch) -> Forked:
        """Fork a kernel. Raises ColdStartError."""
        if sys.platform != "linux" or not hasattr(os, "pidfd_open"):
            raise ColdStartError("processes can be forked safely on Linux only")
        command = Command.parsed(launch.command)
        refuse_relative_paths(launch)
        for _ in range(2):
            zygote = self.fitting(command.head, launch)
            forked = zygote.fork(command, launch)
            if forked is not None:
                return forked
            self.drop(zygote)
        raise ColdStartError("the process to fork from died twice")

    def fitting(self, head: tuple[str, ...], launch: Launch) -> Zygote:
        """A zygote that fits, made when there is none. Raises ColdStartError."""
        with self.lock:
            for zygote in self.zygotes:
                if zygote.fits(head, launch):
                    return zygote
            wanted = launch.wanted
            unseen = tuple(sorted(seen(launch.environment).items()))
            key = (head, wanted.modules, wanted.share, wanted.private, unseen)
            if key in self.failed:
                raise ColdStartError(self.failed[key])
            try:
                zygote = self.joined(head, launch) or start(head, launch, secrets.token_hex(16))
            except ColdStartError as reason:
                self.failed[key] = str(reason)
                raise
            while len(self.zygotes) >= AT_ONCE:
                self.zygotes.pop(0).close()
            self.zygotes.append(zygote)
            return zygote

    def joined(self, head: tuple[str, ...], launch: Launch) -> Zygote | None:
        """The zygote of all who want the same, started when there is none yet; None when none is to be had.

        An address has one holder, so of two clients that start it at once the second finds it taken and joins. Raises
        ColdStartError.
        """
        owner = launch.wanted.share.partition("-")[0]
        wanted = [launch.wanted.share, head, launch.wanted.modules, sorted(seen(launch.environment).items())]
        secret = hashlib.sha256(json.dumps(wanted).encode()).hexdigest()
        if not owner.isdigit() or secret in self.silent:
            return None
        deadline = time.monotonic() + STARTUP
        while time.monotonic() < deadline:
            zygote = ask(secret, int(owner), deadline - time.monotonic())
            if zygote is None:
                with suppress(TakenError):
                    zygote = start(head, launch, secret, int(owner))
            if zygote is not None:
                return zygote if zygote.fits(head, launch) else None
            time.sleep(0.1)
        self.silent.add(secret)
        return None

    def drop(self, zygote: Zygote) -> None:
        """Have done with one that is gone, is stale, or does not answer."""
        with self.lock:
            if not zygote.answers:
                self.silent.add(zygote.secret)
            if zygote in self.zygotes:
                self.zygotes.remove(zygote)
                zygote.close()

    def close(self) -> None:
        """End all; the kernels stay."""
        with self.lock:
            while self.zygotes:
                self.zygotes.pop().close()


def seen(environment: Mapping[str, str], reads: frozenset[str] = frozenset()) -> dict[str, str]:
    """The part of an environment that imports could see."""
    return {name: value for name, value in environment.items() if name in reads or _UNSEEN.fullmatch(name)}


def address(secret: str) -> str:
    """Where a zygote listens: a name without a file, so that nothing is left when all are killed.

    Every user of the system can see the name (/proc/net/unix), so it does not tell the secret.
    """
    return f"\0warmkernel-{hashlib.sha256(f'{os.getuid()} {secret}'.encode()).hexdigest()}"


def start(head: tuple[str, ...], launch: Launch, secret: str, owner: int | None = None) -> Zygote:
    """Start a zygote and wait until it has imported; a second one with the same secret is refused.

    Raises ColdStartError and TakenError.
    """
    modules, private = launch.wanted.modules, launch.wanted.private
    if unseen := sorted(seen(dict.fromkeys(private, ""))):
        raise ColdStartError(f"{unseen[0]}, which is each kernel's own, is read where it cannot be seen")
    environment = {name: value for name, value in launch.environment.items() if name not in private}
    with tempfile.TemporaryFile() as log:
        try:
            process = subprocess.Popen(
                [*head, "-m", "warmkernel.zygote"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd="/",
                env={"MPLBACKEND": INLINE} | environment | threads.ONE,
                start_new_session=True,
                text=True,
            )
        except OSError as error:
            raise ColdStartError(f"no process to fork from can be started: {error}") from error
        own = {"head": head, "modules": modules, "environment": environment, "address": address(secret)}
        answer = _answer(process, {**own, "secret": secret, "owner": owner or os.getpid(), "patience": STARTUP})
        if answer is None or "reads" not in answer:
            _end(process)
            if answer is not None and "taken" in answer:
                raise TakenError
            raise ColdStartError(answer["unfit"] if answer else f"no process to fork from can be started: {_last(log)}")
    reads = frozenset(answer["reads"])
    if read := sorted(reads & private):
        _end(process)
        raise ColdStartError(f"an import reads {read[0]}, which is each kernel's own")
    return Zygote(head, modules, environment, reads, secret, process.pid, owner or os.getpid(), process)


def ask(secret: str, owner: int, patience: float) -> Zygote | None:
    """The zygote with this secret, once it is ready; None when there is none of this user, or it is no longer fresh."""
    end = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    channel = Channel(end)
    try:
        end.connect(address(secret))
        process, user = linux.peer(end)
        if user != os.getuid():
            return None
        channel.send({"secret": secret, "what": "do you fork from?"})
        told = channel.receive(patience)
    except (OSError, EOFError):
        return None
    finally:
        channel.close()
    if told is None or "head" not in told:
        return None
    head, modules, reads = tuple(told["head"]), tuple(told["modules"]), frozenset(told["reads"])
    return Zygote(head, modules, told["environment"], reads, secret, process, owner)


def _answer(process: subprocess.Popen[str], order: dict[str, Any]) -> dict[str, Any] | None:
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(OSError):
        process.stdin.write(json.dumps(order) + "\n")
        process.stdin.flush()
    poller = select.poll()
    poller.register(process.stdout, select.POLLIN)
    if not poller.poll(STARTUP * 1000):
        return {"unfit": f"the imports were not done in {STARTUP:.0f} s"}
    line = process.stdout.readline()
    try:
        return dict(json.loads(line)) if line else None
    except (TypeError, ValueError):  # such as a sitecustomize that prints
        return {"unfit": f"the interpreter prints when it starts: {line.strip()!r:.200}"}


def _end(process: subprocess.Popen[str], *, kill: bool = True) -> None:
    """Have done with a process that was started here; one that is another's stays and is no child to wait for."""
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):  # it is gone, and does not take what was still to be written
                stream.close()
    if kill:
        process.kill()
        process.wait()
    elif process.poll() is None:
        process.returncode = 0


def _last(log: IO[bytes]) -> str:
    log.seek(0)
    lines = log.read().decode("utf-8", errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "it ended")


def inheritance() -> dict[str, Any]:
    """What a process started by this thread would inherit beside environment, folder and files."""
    if sys.platform != "linux":
        return {}
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    mask = re.search(r"^Umask:\s*([0-7]+)", status, re.MULTILINE)
    numbers = sorted({value for name, value in vars(resource).items() if name.startswith("RLIMIT_")})
    return {
        "umask": int(mask[1], 8) if mask else 0o022,
        "limits": [(number, resource.getrlimit(number)) for number in numbers],
        "processors": sorted(os.sched_getaffinity(0)),
    }


def refuse_relative_paths(launch: Launch) -> None:
    """What imports would find from the kernel's own folder is not found ahead of time. Raises ColdStartError."""
    entries = launch.environment.get("PYTHONPATH", "")
    if entries and not all(map(os.path.isabs, entries.split(os.pathsep))):
        raise ColdStartError("PYTHONPATH has a relative entry")
    if os.path.lexists(os.path.join(launch.cwd, "matplotlibrc")):  # noqa: PTH118
        raise ColdStartError("there is a matplotlibrc in the kernel's folder")


POOL = Pool()


def _in_forked_client() -> None:
    """A client that was forked has no zygotes: those there are belong to its parent."""
    POOL.__init__()  # type: ignore[misc]


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_forked_client)
atexit.register(lambda: POOL.close())
