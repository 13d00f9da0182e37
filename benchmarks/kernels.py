"""So many kernels at once, all alive until the last has answered: one side of the benchmarks `memory` and `many`.

    python benchmarks/kernels.py ORDER.json

The order holds `count`, `cells` (code that each kernel runs), `expressions` (that each is asked for afterwards) and
`room`, a folder for the sockets, made empty. Which kernels they are, those say that jupyter_client asks:
JUPYTER_DEFAULT_PROVISIONER_NAME and WARMKERNEL_MODULES. Answers on standard output, see `Told`.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from measuring import Held, held

PATIENCE = 600.0  # seconds for an answer, of many kernels on few cores
GONE = 5.0  # seconds for what stood above a kernel to be gone too
SHOWN = ("stream", "display_data", "execute_result")


@dataclass(frozen=True)
class Told:
    """`ahead`: seconds until the first kernel had answered, which has ended since, and with it whatever is made once;
    `seconds`: from the first start until all have answered; `answers` of each kernel; `kernels`: what each of them
    holds, `forked` of them forked; `total`: bytes of all processes (PSS), those above the kernels included; `ended`:
    seconds to end all; `left`: processes that are below this one still, besides what kernels are forked from."""

    ahead: float
    seconds: float
    answers: list[Any]
    kernels: list[Held]
    forked: int
    total: int
    ended: float
    left: int

    @classmethod
    def read(cls, text: str) -> Told:
        """From what was printed."""
        content = json.loads(text)
        return cls(**content | {"kernels": [Held(**one) for one in content["kernels"]]})


class Manager(AsyncKernelManager):
    """A kernel of this interpreter, by whatever starts kernels when a specification does not say."""

    @property
    def kernel_spec(self) -> KernelSpec:
        """The one specification there is."""
        command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=command, display_name="", language="python")


@dataclass(frozen=True)
class Kernel:
    """A kernel and who talks to it."""

    manager: Manager
    client: AsyncKernelClient

    @classmethod
    async def started(cls, room: Path, name: str) -> Kernel:
        """A kernel that answers."""
        manager = Manager()
        manager.transport, manager.ip = "ipc", str(room / name)
        manager.connection_file = str(room / f"{name}.json")
        await manager._async_start_kernel(cwd=str(room))
        client = manager.client()
        client.start_channels(stdin=False, hb=False, control=False)
        await client._async_wait_for_ready(timeout=PATIENCE)
        return cls(manager, client)

    @property
    def provisioner(self) -> Any:
        """What started it; `process` is the kernel's own process, `forked` the same when it was forked."""
        return self.manager.provisioner

    async def ask(self, code: str, expressions: Mapping[str, str]) -> list[Any]:
        """What a cell shows, and the values of expressions after it. Raises RuntimeError when it fails."""
        ident = self.client.execute(code, user_expressions=dict(expressions), allow_stdin=False)
        shown: list[Any] = []
        while True:
            message = await self.client._async_get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != ident:
                continue
            content = message["content"]
            if message["msg_type"] in SHOWN:
                shown.append(content.get("data") or content["text"])
            if content.get("execution_state") == "idle":
                break
        while (reply := await self.client._async_get_shell_msg(timeout=PATIENCE))["parent_header"]["msg_id"] != ident:
            continue
        if reply["content"]["status"] != "ok":
            raise RuntimeError(f"a kernel failed: {reply['content'].get('evalue')}")
        return [*shown, *_values(reply["content"]["user_expressions"])]

    async def ended(self) -> None:
        """End it."""
        self.client.stop_channels()
        await self.manager._async_shutdown_kernel(now=True)


def _values(expressions: Mapping[str, Any]) -> list[str]:
    for told in expressions.values():
        if told["status"] != "ok":
            raise RuntimeError(f"a kernel failed: {told.get('evalue')}")
    return [told["data"]["text/plain"] for told in expressions.values()]


async def answered(room: Path, name: str, cells: Sequence[str], expressions: Sequence[str]) -> tuple[Kernel, list[Any]]:
    """A new kernel, and all its answers."""
    kernel = await Kernel.started(room, name)
    answers: list[Any] = []
    for code in cells:
        answers += await kernel.ask(code, {})
    answers += await kernel.ask("", {str(place): text for place, text in enumerate(expressions)})
    return kernel, answers


async def together(order: Mapping[str, Any]) -> Told:
    """As the order says."""
    room, wanted = Path(order["room"]), (order["cells"], order["expressions"])
    began = time.monotonic()
    first, _ = await answered(room, "first", *wanted)
    ahead = time.monotonic() - began
    await first.ended()
    await asyncio.sleep(GONE / 10)
    above = len(below())

    began = time.monotonic()
    every = await asyncio.gather(*(answered(room, f"k{number}", *wanted) for number in range(order["count"])))
    seconds = time.monotonic() - began
    kernels = [kernel for kernel, _ in every]
    for kernel in kernels:
        if not await kernel.manager._async_is_alive():
            raise RuntimeError("a kernel has ended by itself")
    each = [held(psutil.Process(kernel.provisioner.process.pid)) for kernel in kernels]
    forked = sum(getattr(kernel.provisioner, "forked", None) is not None for kernel in kernels)
    total = sum(held(process).pss for process in below())

    began = time.monotonic()
    await asyncio.gather(*(kernel.ended() for kernel in kernels))
    ended = time.monotonic() - began
    deadline = time.monotonic() + GONE
    while (left := len(below()) - above) > 0 and time.monotonic() < deadline:
        await asyncio.sleep(0.02)
    answers = [answers for _, answers in every]
    return Told(ahead, seconds, answers, each, forked, total, ended, max(0, left))


def below() -> list[psutil.Process]:
    """All processes that this one has started and that still run."""
    found: list[psutil.Process] = psutil.Process().children(recursive=True)
    return [process for process in found if process.is_running() and process.status() != psutil.STATUS_ZOMBIE]


def main() -> None:
    """Start, ask, look, end."""
    order = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    os.environ["JUPYTER_RUNTIME_DIR"] = order["room"]
    told = asyncio.run(together(order))
    sys.stdout.write(json.dumps(asdict(told)) + "\n")


if __name__ == "__main__":
    main()
