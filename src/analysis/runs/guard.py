"""A small process between the runner and a kernel that ends the kernel and all that it started, whoever dies first.

Run as a script, with nothing but the standard library, before anything heavy: `python -I -S guard.py ROOM command ...`.
Its standard input is a pipe that only the runner holds. When the runner closes it or dies, or when the kernel ends,
every process below the guard is killed. A descendant cannot escape by leaving its session or by a double fork, because
it is the guard that adopts it (Linux; elsewhere the kernel's process group goes). The guard then leaves as the kernel
left, by the same status or the same signal. A kernel whose guard is killed is killed by the system. ROOM is removed
when the runner has died. Signals to stop are handed on to the kernel's group.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from contextlib import suppress

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
POLL = 0.25
PATIENCE = 5.0


def main(room: str, command: list[str]) -> None:
    """Run a command until it ends or the runner does; never returns."""
    runner = os.getppid()
    woken, wake = os.pipe()
    for descriptor in (woken, wake):
        os.set_blocking(descriptor, False)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda number, frame: None)
    _prctl(PR_SET_CHILD_SUBREAPER, 1)
    wake_with_parent()
    kernel = _start(command, os.getpid())
    with suppress(OSError):
        os.setpgid(kernel, kernel)  # also done by the child: whoever comes first
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, frame: _hand_on(kernel, number))
    status = _wait(kernel, runner, woken)
    deserted = status is None
    status = _end(kernel, status)
    if deserted and os.getppid() != runner:
        import shutil

        shutil.rmtree(room, ignore_errors=True)
    _leave(status)


def _start(command: list[str], guard: int) -> int:
    """The kernel as a child in a process group of its own, which the system kills when the guard dies."""
    child = os.fork()
    if child:
        return child
    try:
        os.setpgid(0, 0)
        _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != guard:
            os._exit(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.environ["JPY_PARENT_PID"] = str(guard)  # whom ipykernel polls, where the system does not kill
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execv(command[0], command)
    except BaseException as error:
        os.write(2, f"{command[0]} cannot be started: {error}\n".encode())
    finally:
        os._exit(127)


def _wait(kernel: int, runner: int, woken: int) -> int | None:
    """The kernel's status when it ended; None when the runner let go or died."""
    while True:
        while True:  # descendants that were adopted are reaped here too
            try:
                child, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return None
            if child == kernel:
                return status
            if not child:
                break
        readable, _, _ = select.select([0, woken], [], [], POLL)
        if woken in readable:
            with suppress(BlockingIOError):
                os.read(woken, 4096)
        if (0 in readable and not os.read(0, 1)) or os.getppid() != runner:
            return None


def _end(kernel: int, status: int | None) -> int:
    """Kill what is left below the guard; returns the kernel's status."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(OSError):
            os.killpg(kernel, signal.SIGKILL)
        for process in descendants(os.getpid()):
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)
        try:
            while (found := os.waitpid(-1, os.WNOHANG))[0]:
                if found[0] == kernel:
                    status = found[1]
        except ChildProcessError:
            break
        time.sleep(0.01)
    return signal.SIGKILL if status is None else status


def descendants(root: int) -> list[int]:
    """The processes below a process, from /proc; empty where there is none."""
    try:
        names = [name for name in os.listdir("/proc") if name.isdigit()]  # noqa: PTH208 - pathlib would cost its import
    except OSError:
        return []
    below: dict[int, list[int]] = {}
    for name in names:
        try:
            with open(f"/proc/{name}/stat", "rb") as stream:  # noqa: PTH123
                parent = int(stream.read().rpartition(b")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            continue
        below.setdefault(parent, []).append(int(name))
    found: list[int] = []
    todo = [root]
    while todo:
        children = below.get(todo.pop(), [])
        found += children
        todo += children
    return found


def _hand_on(kernel: int, number: int) -> None:
    with suppress(OSError):
        os.killpg(kernel, number)


def _leave(status: int) -> None:
    """Leave as the kernel left, without a core file of the guard."""
    if os.WIFSIGNALED(status):
        import resource

        number = os.WTERMSIG(status)
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with suppress(OSError, ValueError):
            signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        time.sleep(1)
    os._exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 1)


def wake_with_parent() -> None:
    """When its parent dies, this process goes on if it was stopped, and sees it (Linux)."""
    _prctl(PR_SET_PDEATHSIG, getattr(signal, "SIGCONT", 0))


def _prctl(option: int, value: int) -> None:
    """Ask Linux; other systems have no such call."""
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
