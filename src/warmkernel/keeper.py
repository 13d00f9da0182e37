"""The process between a kernel and the rest of the world: it tells how the kernel ended, and leaves nothing behind.

A keeper is the kernel's parent. It adopts whatever the kernel's processes leave (a double fork does not escape), ends
all of it with the kernel, and ends the kernel when the client dies. Where it is to be a guard it also holds a leash: a
pipe, at whose end it ends the kernel. A kernel whose keeper is killed is killed by the system.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import time
from contextlib import suppress

from warmkernel import linux
from warmkernel.wire import Channel, Message

PATIENCE = 5.0  # seconds for what was killed to be gone
HANDED_ON = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def fork(channel: Channel, client: int, request: Message) -> int:
    """Make this process a keeper and fork its kernel; returns in the kernel only, with 0. `client` is a pidfd."""
    leash = channel.files[0] if request["guarded"] else None
    try:
        os.setsid()
        linux.prctl(linux.PR_SET_CHILD_SUBREAPER, 1)
        linux.prctl(linux.PR_SET_PDEATHSIG, signal.SIGCONT)  # stopped, it goes on when all ends, and sees it
        kernel = os.fork()
        if kernel == 0:
            return 0
        for descriptor in linux.descriptors() - {0, 1, 2, client, channel.fileno(), leash}:
            with suppress(OSError):
                os.close(descriptor)
        channel.files.clear()
        status = _wait(kernel, channel, client, leash)
        _end()
        if status is None and request["room"]:
            shutil.rmtree(request["room"], ignore_errors=True)
        if status is not None:
            channel.send({"status": os.waitstatus_to_exitcode(status)})
    except BaseException:
        os._exit(1)
    os._exit(0)


def _wait(kernel: int, channel: Channel, client: int, leash: int | None) -> int | None:
    """The kernel's wait status; None when the client died."""
    woken, wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    for number in HANDED_ON:
        signal.signal(number, lambda number, _: _signal(kernel, number))
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    poller = select.poll()
    for descriptor in (woken, client, channel.fileno(), leash):
        if descriptor is not None:
            poller.register(descriptor, select.POLLIN)
    while (status := _reap(kernel)) is None:
        ready = {descriptor for descriptor, _ in poller.poll()}
        if client in ready:
            return None
        if leash in ready and leash is not None and not os.read(leash, 1):
            poller.unregister(leash)
            leash = None
            _signal(kernel, signal.SIGKILL)
        if woken in ready:
            with suppress(BlockingIOError):
                os.read(woken, 4096)
        if channel.fileno() in ready:
            try:
                while (message := channel.receive(0)) is not None:
                    _signal(kernel, message["signal"])
            except (EOFError, OSError):  # the client let go of the kernel, as it may; nobody wants to know the status
                poller.unregister(channel.fileno())
    return status


def _reap(kernel: int) -> int | None:
    """Collect every child that has ended; the kernel's status when it is among them."""
    status = None
    with suppress(ChildProcessError):
        while (found := os.waitpid(-1, os.WNOHANG))[0]:
            if found[0] == kernel:
                status = found[1]
    return status


def _signal(kernel: int, number: int) -> None:
    """To the kernel's group. It has not been reaped, so its number is not another's."""
    try:
        os.killpg(kernel, number)
    except ProcessLookupError:  # not yet the leader of its group
        with suppress(ProcessLookupError):
            os.kill(kernel, number)


def _end() -> None:
    """Kill and collect all that is left below this process."""
    deadline = time.monotonic() + PATIENCE
    with suppress(ChildProcessError):
        while time.monotonic() < deadline:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
            for process in linux.children(os.getpid()):
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
            time.sleep(0.002)
