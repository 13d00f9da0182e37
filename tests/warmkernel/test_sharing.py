"""One process to fork from that several clients share, and what each kernel has for itself."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from warmkernel import zygotes
from warmkernel.wire import Channel

pytestmark = [
    pytest.mark.check,
    pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only"),
]

CLIENT = """
import json, os, sys
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager
import psutil

room, share, module = sys.argv[1:]

class Manager(KernelManager):
    @property
    def kernel_spec(self):
        config = {"modules": [module], "share": share}
        metadata = {"kernel_provisioner": {"provisioner_name": "warmkernel", "config": config}}
        argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=argv, display_name="", language="python", metadata=metadata)

for number, _ in enumerate(sys.stdin):
    manager = Manager()
    manager.transport, manager.ip = "ipc", f"{room}/{os.getpid()}-{number}"
    manager.connection_file = f"{room}/{os.getpid()}-{number}.json"
    manager.start_kernel()
    client = manager.client(); client.start_channels(); client.wait_for_ready(timeout=60)
    process = manager.provisioner.process
    zygote = psutil.Process(process.keeper).ppid() if manager.provisioner.forked else None
    print(json.dumps({"zygote": zygote, "kernel": process.pid}), flush=True)
"""


class Clients:
    """Processes that start a kernel for each line that they are sent."""

    def __init__(self, room: str) -> None:
        self.room = room
        self.all: list[subprocess.Popen[str]] = []

    def new(self, share: str, module: str = "colorsys") -> subprocess.Popen[str]:
        command = [sys.executable, "-c", CLIENT, self.room, share, module]
        self.all.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        return self.all[-1]

    @staticmethod
    def ask(client: subprocess.Popen[str]) -> None:
        client.stdin.write("\n")
        client.stdin.flush()

    @staticmethod
    def told(client: subprocess.Popen[str]) -> dict[str, int]:
        return json.loads(client.stdout.readline())

    def kernel(self, client: subprocess.Popen[str]) -> dict[str, int]:
        self.ask(client)
        return self.told(client)


@pytest.fixture
def clients(kernels):
    made = Clients(str(kernels.room))
    yield made
    for client in made.all:
        client.kill()
        client.wait()
        client.stdin.close()
        client.stdout.close()


@pytest.fixture
def owner():
    """A process with which what is shared ends."""
    process = subprocess.Popen(["sleep", "300"])
    yield process
    process.kill()
    process.wait()


def name(owner: subprocess.Popen[bytes]) -> str:
    return f"{owner.pid}-{secrets.token_hex(8)}"


def gone(pid: int, patience: float = 20.0) -> bool:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.02)
    return False


def test_clients_that_start_at_once_come_to_one(clients, owner) -> None:
    share = name(owner)
    both = [clients.new(share), clients.new(share), clients.new(share)]
    for client in both:
        clients.ask(client)
    found = [clients.told(client) for client in both]
    assert len({each["zygote"] for each in found}) == 1
    assert len({each["kernel"] for each in found}) == 3
    assert {clients.kernel(client)["zygote"] for client in both} == {found[0]["zygote"]}


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_it_outlives_the_client_that_started_it_and_not_its_owner(clients, owner, number) -> None:
    share = name(owner)
    first = clients.new(share)
    found = clients.kernel(first)
    second = clients.new(share)
    other = clients.kernel(second)
    assert other["zygote"] == found["zygote"]
    first.send_signal(number)
    first.wait()
    assert gone(found["kernel"])
    assert clients.kernel(second)["zygote"] == found["zygote"]
    assert psutil.pid_exists(other["kernel"])
    owner.kill()
    assert gone(found["zygote"])
    assert not gone(other["kernel"], 0.5), "the kernels of a client stay with it"


def test_one_that_is_killed_is_replaced_once_for_all(clients, owner) -> None:
    share = name(owner)
    both = [clients.new(share), clients.new(share)]
    (dead,) = {clients.kernel(client)["zygote"] for client in both}
    os.kill(dead, signal.SIGKILL)
    (new,) = {clients.kernel(client)["zygote"] for client in both}
    assert new != dead


def test_who_needs_other_modules_has_one_of_his_own(clients, owner) -> None:
    share = name(owner)
    shared = clients.kernel(clients.new(share))["zygote"]
    other = clients.kernel(clients.new(share, "cmd"))["zygote"]
    assert other is not None
    assert other != shared


@pytest.mark.parametrize("joined", [True, False])
def test_a_module_that_changed_is_imported_anew_for_all(clients, owner, tmp_path, monkeypatch, joined) -> None:
    """Whoever meets the old one first: a client that has used it, or one that comes to it anew."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    (tmp_path / "toy.py").write_text("value = 1", encoding="utf-8")
    share = name(owner)
    first, second = clients.new(share, "toy"), clients.new(share, "toy")
    old = clients.kernel(first)["zygote"]
    if joined:
        assert clients.kernel(second)["zygote"] == old
    (tmp_path / "toy.py").write_text("value = 22", encoding="utf-8")
    new = clients.kernel(second)["zygote"]
    assert new not in (old, None)
    assert gone(old)
    assert clients.kernel(first)["zygote"] == new


def test_one_that_does_not_answer_is_left_alone_after_a_while(kernels, ask, monkeypatch, owner) -> None:
    monkeypatch.setattr(zygotes, "FORK", 0.5)
    monkeypatch.setattr(zygotes, "STARTUP", 4)
    options = {"modules": ("colorsys",), "share": name(owner)}
    hung = psutil.Process(kernels.start(**options).parent.provisioner.process.keeper).parent()
    hung.suspend()
    try:
        for patience in (10, 3):  # it is tried once
            began = time.monotonic()
            client = kernels.start(**options)
            assert ask(client, "6 * 7") == 42
            assert time.monotonic() - began < patience
            own = psutil.Process(client.parent.provisioner.process.keeper).ppid()
            assert own != hung.pid
    finally:
        hung.kill()


def test_nobody_is_answered_without_the_secret(kernels) -> None:
    kernels.start(modules=("colorsys",), share=f"{os.getpid()}-told")
    zygote = next(each for each in zygotes.POOL.zygotes if each.modules == ("colorsys",))
    known = zygotes.address(zygote.secret)
    assert known[1:] in Path("/proc/net/unix").read_text(encoding="utf-8", errors="replace")
    assert zygote.secret not in known
    for asked in ({"what": "do you fork from?"}, {"what": "?", "secret": "other"}):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
            end.connect(known)
            channel = Channel(end)
            channel.send(asked)
            with pytest.raises(EOFError):
                channel.receive(20)
    assert zygotes.ask(zygote.secret, os.getpid(), 20) is not None


def test_an_owner_that_is_gone_or_no_number_is_no_reason_to_fail(kernels, ask, caplog) -> None:
    client = kernels.start(modules=("colorsys",), share="nobody")
    assert client.parent.provisioner.forked is not None, "it has one of its own"
    client = kernels.start(modules=("cmd",), share="4194303-gone")
    assert client.parent.provisioner.forked is None
    assert ask(client, "6 * 7") == 42
    assert "No such process" in caplog.text


def test_the_parent_does_not_hold_what_is_each_kernels_own(kernels, ask, settled) -> None:
    """Else whoever ends what still runs with one kernel's folder in its environment ends the others too."""
    client = kernels.start(modules=("colorsys",), env=settled(OWN="first"), private=("OWN",))
    zygote = psutil.Process(client.parent.provisioner.process.keeper).parent()
    assert "OWN" not in zygote.environ()
    assert ask(client, "os.environ['OWN']", "import os") == "first"
    other = kernels.start(modules=("colorsys",), env=settled(OWN="second"), private=("OWN",))
    assert ask(other, "os.environ['OWN']", "import os") == "second"
    assert psutil.Process(other.parent.provisioner.process.keeper).ppid() == zygote.pid
