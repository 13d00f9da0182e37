"""A kernel of this interpreter, below its guard, and the channel on which it shows things."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path
from typing import Any

from jupyter_client.channels import AsyncZMQSocketChannel
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

from analysis.runs import guard, warm

GUARDED = os.name != "nt"
HEADER = 100_000
OVERSIZE = 40_000_000
"""Bytes of a message that is not unpacked, which would take several times as much memory; and of its first parts."""


class Iopub(AsyncZMQSocketChannel):
    """What a kernel shows; of a message beyond all measure only the size is told."""

    async def _recv(self, **kwargs: Any) -> dict[str, Any]:  # type: ignore[override]
        frames = await self.socket.recv_multipart(copy=False, **kwargs)
        size = sum(len(frame) for frame in frames)
        if size <= OVERSIZE:
            _, parts = self.session.feed_identities([frame.bytes for frame in frames])
            return dict(self.session.deserialize(parts))
        _, (_, header, parent, *_) = self.session.feed_identities([bytes(frame.buffer[:HEADER]) for frame in frames])
        return {
            "header": self.session.unpack(header),
            "parent_header": self.session.unpack(parent),
            "msg_type": "stream",
            "content": {"name": "stdout", "text": ""},
            "size": size,
        }


class OwnInterpreter(AsyncKernelManager):
    """A kernel of the interpreter that runs this process, whatever kernelspecs are installed or named."""

    room = Path()
    shared = ""
    hold: int | None = None

    @property
    def kernel_spec(self) -> KernelSpec:
        """The one specification there is."""
        guarded = [sys.executable, "-I", "-S", guard.__file__, str(self.room)] if GUARDED else []
        return KernelSpec(
            argv=[*guarded, sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            display_name="Python 3",
            language="python",
            env={},
            metadata=warm.metadata(self.shared, guarded, self.room),
        )

    async def start_guarded(self, **kwargs: Any) -> None:
        """Start the kernel; this process holds the pipe on which its guard listens."""
        if not GUARDED:  # pragma: no cover
            await self._async_start_kernel(**kwargs)
            return
        end, self.hold = os.pipe()
        try:
            await self._async_start_kernel(stdin=end, **kwargs)
        finally:
            os.close(end)

    def let_go(self) -> None:
        """Tell the guard to end everything below it."""
        if self.hold is not None:
            os.close(self.hold)
            self.hold = None

    async def _async_kill_kernel(self, restart: bool = False) -> None:
        """The guard kills the kernel and all that it started; should it not, the group is killed."""
        self.let_go()
        deadline = time.monotonic() + guard.PATIENCE + 1
        while GUARDED and await self._async_is_alive() and time.monotonic() < deadline:
            await asyncio.sleep(0.005)
        await super()._async_kill_kernel(restart=restart)
