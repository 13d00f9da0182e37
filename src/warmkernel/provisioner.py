"""The provisioner that jupyter_client finds by the name `warmkernel`."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any, cast

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import List, Unicode

from warmkernel.forked import Forked
from warmkernel.zygotes import POOL, ColdStartError, Launch, Wanted, inheritance

MODULES = "WARMKERNEL_MODULES"
SHARE = "WARMKERNEL_SHARE"

_log = logging.getLogger("warmkernel")
_said: set[str] = set()


class WarmProvisioner(LocalProvisioner):
    """Forks each kernel from a process that has imported `modules`; where that cannot be, starts it normally.

    `process` is then a `Forked`, with `pid`, `poll`, `wait` and `returncode` as `subprocess.Popen` has them.
    """

    modules: List[str] = List(
        Unicode(),
        help="""Modules to import ahead of time. Kernelspec: metadata.kernel_provisioner.config.modules;
        else the environment variable WARMKERNEL_MODULES, separated by commas.""",
    ).tag(config=True)

    guard: List[str] = List(
        Unicode(),
        help="""Words before the kernel's own command: a program that runs it, ends it and all that it started when its
        own standard input ends, and leaves as the kernel left. It is used where kernels are started normally; a forked
        kernel has a keeper, which does the same and is what `pid` tells.""",
    ).tag(config=True)
    room = Unicode(help="A folder that a keeper removes when the client has died; for use with `guard`.").tag(
        config=True
    )

    private: List[str] = List(
        Unicode(),
        help="""Variables of the environment that are each kernel's own, such as a folder that is removed with it: the
        process to fork from is started without them. With an import that reads one kernels start normally.""",
    ).tag(config=True)

    share: Unicode[str, str | bytes] = Unicode(
        help="""Name of a process to fork from that several clients share: the number of the process with which it ends,
        a hyphen, and anything. The first client that needs it starts it. Kernelspec:
        metadata.kernel_provisioner.config.share; else the environment variable WARMKERNEL_SHARE.""",
    ).tag(config=True)

    forked: Forked | None = None

    def _share_default(self) -> str:
        return os.environ.get(SHARE, "")

    def _modules_default(self) -> list[str]:
        return [name.strip() for name in os.environ.get(MODULES, "").split(",") if name.strip()]

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork the kernel, or start it as LocalProvisioner does."""
        try:
            self.forked = await asyncio.to_thread(self._fork, cmd, inheritance(), **kwargs)
        except ColdStartError as reason:
            if str(reason) not in _said:
                _said.add(str(reason))
                _log.warning("kernels are started normally: %s", reason)
            self.forked = None
            return await super().launch_kernel(cmd, **kwargs)
        self.process = cast("Any", self.forked)
        self.pgid = self.forked.pid
        self.pid = self.forked.keeper if self.guard else self.forked.pid
        self.cwd = kwargs.get("cwd", Path.cwd())
        return self.connection_info

    def _fork(self, cmd: list[str], inherited: dict[str, Any], **kwargs: Any) -> Forked:
        if cmd[: len(self.guard)] != self.guard:
            raise ColdStartError("the command does not begin with its guard")
        room = str(self.room) if self.guard else ""
        wanted = Wanted(
            tuple(self.modules), inherited, bool(self.guard), room, str(self.share), frozenset(self.private)
        )
        return launch(cmd[len(self.guard) :], wanted, **kwargs)

    async def send_signal(self, signum: int) -> None:
        """To the process group of the kernel."""
        if self.forked is None:
            return await super().send_signal(signum)
        self.forked.send_signal(signum)
        if signum == signal.SIGKILL:
            for _ in range(100):  # whoever asks next whether it lives need not wait his full turn
                if self.forked.poll() is not None:
                    break
                await asyncio.sleep(0.002)
        return None


def launch(
    command: list[str],
    wanted: Wanted,
    *,
    env: dict[str, str] | None = None,
    cwd: str | Path | None = None,
    stdin: int | IO[Any] | None = None,
    stdout: int | IO[Any] | None = None,
    stderr: int | IO[Any] | None = None,
    independent: bool = False,
    **others: Any,
) -> Forked:
    """As `jupyter_client.launcher.launch_kernel`, by forking. Raises ColdStartError."""
    if independent:
        raise ColdStartError("a kernel that is to outlive its client cannot be forked")
    unknown = sorted(name for name in others if name not in ("extra_arguments", "kernel_id"))
    if unknown:
        raise ColdStartError(f"a forked kernel has no option '{unknown[0]}'")
    environment = dict(os.environ if env is None else env) | {"JPY_PARENT_PID": str(os.getpid())}
    with ExitStack() as ours, ExitStack() as theirs:
        # a kernel reads nothing: without another wish it gets a pipe that has ended, as from jupyter_client
        given_in, stream_in = _file(subprocess.PIPE if stdin is None else stdin, 0, theirs)
        given_out, stream_out = _file(stdout, 1, theirs)
        given_err, stream_err = (given_out, None) if stderr == subprocess.STDOUT else _file(stderr, 2, theirs)
        streams = (stream_in, stream_out, stream_err)
        for stream in streams:
            if stream is not None:
                ours.callback(stream.close)
        words = [os.path.expanduser(word) for word in command]  # noqa: PTH111 - words, not only paths
        files = (given_in, given_out, given_err)
        folder = os.path.abspath(cwd or ".")  # noqa: PTH100 - as Popen takes it
        forked = POOL.launch(Launch(words, environment, folder, files, wanted))
        ours.pop_all()
    forked.stdin, forked.stdout, forked.stderr = streams
    if stdin is None and forked.stdin is not None:
        forked.stdin.close()
    return forked


def _file(wanted: int | IO[Any] | None, own: int, theirs: ExitStack) -> tuple[int, IO[bytes] | None]:
    """A descriptor for the kernel, closed here with `theirs` when it was made here; and our end of a pipe."""
    if wanted is None:
        return own, None
    if wanted == subprocess.DEVNULL:
        nothing = os.open(os.devnull, os.O_RDWR)
        theirs.callback(os.close, nothing)
        return nothing, None
    if wanted == subprocess.PIPE:
        reads, writes = os.pipe()
        kernels, ours = (reads, writes) if own == 0 else (writes, reads)
        theirs.callback(os.close, kernels)
        return kernels, os.fdopen(ours, "wb" if own == 0 else "rb", buffering=0 if own == 0 else -1)
    return (wanted if isinstance(wanted, int) else wanted.fileno()), None
