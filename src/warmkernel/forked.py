"""A forked kernel as its client knows it: what `subprocess.Popen` is to a process that was started."""

from __future__ import annotations

import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from typing import IO

from warmkernel.wire import Channel


class Forked:
    """A kernel's process. `keeper` is the process above it, below which is all that the kernel starts."""

    def __init__(self, channel: Channel, pid: int, keeper: int, args: Sequence[str]) -> None:
        self.pid, self.keeper, self.args = pid, keeper, args
        self.stdin: IO[bytes] | None = None
        self.stdout: IO[bytes] | None = None
        self.stderr: IO[bytes] | None = None
        self.returncode: int | None = None
        self._channel = channel
        self._lock = threading.Lock()

    def poll(self) -> int | None:
        """The exit status, negative for a signal; None while the kernel runs."""
        return self._look(0)

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end and return the exit status. Raises subprocess.TimeoutExpired."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while (status := self._look(0.05)) is None:
            if deadline is not None and time.monotonic() >= deadline:
                raise subprocess.TimeoutExpired(list(self.args), timeout or 0.0)
        return status

    def send_signal(self, number: int) -> None:
        """To the kernel's process group; nothing when it has ended."""
        if self.poll() is None:
            with self._lock:
                try:
                    self._channel.send({"signal": int(number)})
                except OSError:  # it ended just now
                    return

    def terminate(self) -> None:
        """Send SIGTERM."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Send SIGKILL."""
        self.send_signal(signal.SIGKILL)

    def _look(self, patience: float) -> int | None:
        with self._lock:
            if self.returncode is None:
                try:
                    message = self._channel.receive(patience)
                except (EOFError, OSError):  # the keeper was killed, and the system has killed the kernel
                    message = {"status": -signal.SIGKILL}
                if message is not None:
                    self.returncode = int(message["status"])
                    self._channel.close()
            return self.returncode
