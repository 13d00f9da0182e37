"""Kernels that are forked and kernels that are not, and what their cells put out."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager, KernelManager
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError

MODULES = ("matplotlib.pyplot", "pandas")
FLAGS = ("-Xfrozen_modules=off",)


class Manager(KernelManager):
    """A kernel of this interpreter, with the provisioner and the modules that a test gives."""

    provisioner_name = "local-provisioner"
    modules: tuple[str, ...] = MODULES
    share: str = ""
    private: tuple[str, ...] = ()
    command: tuple[str, ...] = (sys.executable, *FLAGS, "-m", "ipykernel_launcher", "-f", "{connection_file}")

    @property
    def kernel_spec(self) -> KernelSpec:
        asked = {"modules": list(self.modules), "share": self.share, "private": list(self.private)}
        config = asked if self.provisioner_name == "warmkernel" else {}
        provisioner = {"provisioner_name": self.provisioner_name, "config": config}
        return KernelSpec(
            argv=list(self.command), display_name="", language="python", metadata={"kernel_provisioner": provisioner}
        )


def environment(**changes: str | None) -> dict[str, str]:
    """An environment in which what notebooks print is repeatable."""
    dropped = ("WARMKERNEL_MODULES", "MPLBACKEND", "PYTEST_CURRENT_TEST")
    own = {name: value for name, value in os.environ.items() if name not in dropped}
    wanted = (
        own | {"PYTHONHASHSEED": "0", "TZ": "UTC", "IPYTHONDIR": tempfile.gettempdir() + "/kernel-settings"} | changes
    )
    return {name: value for name, value in wanted.items() if value is not None}


class AsyncManager(Manager, AsyncKernelManager):
    """For nbclient, which hears of a kernel's death only so."""


class Kernels:
    """Starts kernels and ends them."""

    def __init__(self, room: Path) -> None:
        self.room = room
        self.started: list[tuple[Manager, BlockingKernelClient | None]] = []

    def manager(self, warm: bool, kind: type[Manager] = Manager, **options: Any) -> Manager:
        made = kind()
        made.provisioner_name = "warmkernel" if warm else "local-provisioner"
        for name, value in options.items():
            setattr(made, name, value)
        made.transport, made.ip = "ipc", str(self.room / f"s{len(self.started)}")
        made.connection_file = str(self.room / f"k{len(self.started)}.json")
        return made

    def start(self, warm: bool = True, env: dict[str, str] | None = None, **options: Any) -> BlockingKernelClient:
        """A client of a kernel that is ready; its manager is `client.parent`."""
        start = {
            name: options.pop(name) for name in ("stdout", "stderr", "stdin", "cwd", "independent") if name in options
        }
        manager = self.manager(warm, **options)
        manager.start_kernel(env=environment() if env is None else env, **({"cwd": str(self.room)} | start))
        client = manager.client()
        self.started.append((manager, client))
        client.parent = manager
        client.start_channels()
        client.wait_for_ready(timeout=60)
        return client

    def close(self) -> None:
        for manager, client in self.started:
            if client is not None:
                client.stop_channels()
            if manager.has_kernel:
                manager.shutdown_kernel(now=True)

    def outputs(
        self, cells: tuple[str, ...], warm: bool, env: dict[str, str] | None = None, **options: Any
    ) -> list[Any]:
        """The outputs of each cell, and how it ended when the kernel died."""
        book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        manager = self.manager(warm, AsyncManager, **options)
        work = self.room / "work"  # the same for both, and empty for both
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        client = NotebookClient(
            book, km=manager, allow_errors=True, timeout=100, record_timing=False, coalesce_streams=True,
            shutdown_kernel="immediate", store_widget_state=False,
        )  # fmt: skip
        died = []
        try:
            client.execute(env=environment() if env is None else env, cwd=str(work), stderr=_nothing())
        except DeadKernelError:
            died = ["died"]
        finally:
            asyncio.run(manager.shutdown_kernel(now=True))
        forked = getattr(manager.provisioner, "forked", None) is not None
        assert forked is warm, "the kernel was not started as the test wants"
        return [cell.get("outputs", []) for cell in book.cells] + died


def _nothing() -> int:
    return os.open(os.devnull, os.O_WRONLY)


@pytest.fixture
def settled() -> Callable[..., dict[str, str]]:
    return environment


@pytest.fixture
def kernels() -> Iterator[Kernels]:
    room = Path(tempfile.mkdtemp(prefix="wk", dir="/tmp"))
    made = Kernels(room)
    yield made
    made.close()
    shutil.rmtree(room, ignore_errors=True)


@pytest.fixture
def ask() -> Callable[[BlockingKernelClient, str], Any]:
    """The value of an expression in a kernel."""

    def value(client: BlockingKernelClient, expression: str, before: str = "") -> Any:
        reply = client.execute_interactive(
            before, user_expressions={"it": expression}, timeout=60, output_hook=lambda message: None
        )["content"]
        assert reply["status"] == "ok", reply
        it = reply["user_expressions"]["it"]
        assert it["status"] == "ok", it
        return eval(it["data"]["text/plain"], {})

    return value
