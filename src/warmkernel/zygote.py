"""The process that kernels are forked from: `python -m warmkernel.zygote`, started by `warmkernel.zygotes`.

It imports, listens on a Unix socket, and forks a keeper and a kernel for each request. It starts
no thread, no event loop and no zmq context, so that a fork copies a process that is at rest. It leaves when its owner
dies, which is the client that started it or, where several clients share it, the process that they name.

Standard input holds one line of JSON: `address`; `secret`, without which nobody is answered; `owner`; `patience`, the
seconds that the imports may take; and `head`, `modules`, `environment`, of which a client is told who joins. Standard
output answers with one: `reads`, the variables that the imports read; `unfit`, why there will be no fork; or `taken`,
when another listens at the address.
"""

from __future__ import annotations

import errno
import gc
import json
import os
import secrets
import select
import signal
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import IO

from warmkernel import keeper, kernel, linux, preload, threads
from warmkernel.wire import Channel, Message

PATIENCE = 10.0  # seconds that a client may take for its request

Stamp = tuple[int, int, int]
Stamps = dict[str, Stamp]


@dataclass
class Nursery:
    """What there is to fork from; `told` is what a client who joins needs to know of it."""

    listener: socket.socket
    secret: str
    add_rest: Callable[[], None]
    made: dict[str, str]
    stamps: Stamps
    told: Message


def main() -> kernel.Birth:
    """Import, listen and fork; returns in each kernel, with what there is left to do there."""
    order = json.loads(sys.stdin.readline())
    if sys.path and sys.path[0] == "/":  # the working directory, without which a kernel's path begins
        del sys.path[0]
    sys.path_importer_cache.pop("/", None)
    with os.fdopen(os.dup(1), "w", encoding="ascii") as answers:
        os.dup2(2, 1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        try:
            owner = os.pidfd_open(order["owner"])
            listener = _listener(order["address"])
            signal.alarm(order["patience"])  # an import that hangs is ended, also when nobody is left to do it
            nursery = _prepare(listener, order) if listener else None
            signal.alarm(0)
        except (preload.UnfitError, OSError) as reason:
            _answer(answers, {"unfit": str(reason)})
            os._exit(1)
        _answer(answers, {"reads": nursery.told["reads"]} if nursery else {"taken": True})
    if nursery is None:
        os._exit(1)
    return _serve(nursery, owner)


def _answer(answers: IO[str], content: Message) -> None:
    answers.write(json.dumps(content) + "\n")
    answers.flush()


def _listener(address: str) -> socket.socket | None:
    """Before the imports, so that who comes next waits for them instead of importing too; None when another has it."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        listener.bind(address)
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            return None
        raise
    listener.listen(1024)
    return listener


def _prepare(listener: socket.socket, order: Message) -> Nursery:
    began = time.time_ns()
    reads, made = preload.kernel()
    if linux.threads() != 1:
        raise preload.UnfitError("the imports of ipykernel start threads")
    add_rest = preload.deferred(lambda: reads.update(preload.modules(order["modules"])))
    stamps = _stamps()
    now = time.time_ns()
    if changed := [file for file, (time_, *_) in stamps.items() if began <= time_ <= now]:
        raise preload.UnfitError(f"{changed[0]} changed while it was imported")
    told = {name: order[name] for name in ("head", "modules", "environment")} | {"reads": sorted(reads)}
    nursery = Nursery(listener, order["secret"], add_rest, made, stamps, told)
    gc.collect()
    gc.freeze()  # the collector then writes to no page that kernels share
    return nursery


def _serve(nursery: Nursery, owner: int) -> kernel.Birth:
    """Fork for each request; returns in the kernels only."""
    poller = select.poll()
    poller.register(owner, select.POLLIN)
    poller.register(nursery.listener, select.POLLIN)
    while True:
        for descriptor, _ in poller.poll():
            if descriptor == owner:
                os._exit(0)
            elif descriptor == nursery.listener.fileno():
                channel = Channel(nursery.listener.accept()[0])
                forked = _fork(channel, nursery)
                if isinstance(forked, kernel.Birth):
                    return forked
                channel.close()
                if forked is not None:
                    poller.register(os.pidfd_open(forked), select.POLLIN)
            else:  # a keeper that ended
                poller.unregister(descriptor)
                os.waitid(os.P_PIDFD, descriptor, os.WEXITED)
                os.close(descriptor)


def _fork(channel: Channel, nursery: Nursery) -> kernel.Birth | int | None:
    """The keeper's process, None when there is none; in the kernel: what is left to do there."""
    try:
        process, user = linux.peer(channel.end)
        request = channel.receive(PATIENCE) if user == os.getuid() else None
        if request is None or not secrets.compare_digest(str(request.get("secret")).encode(), nursery.secret.encode()):
            return None
        if reason := _changed(nursery.stamps):
            nursery.listener.close()  # first, so that a new one finds its place free
            with suppress(OSError):
                channel.send({"stale": reason})
            os._exit(0)
        if "what" in request:
            channel.send(nursery.told)
            return None
        if reason := _threads(request["environment"]):
            channel.send({"unfit": reason})
            return None
        client = os.pidfd_open(process)
        found = os.fork()
    except (OSError, EOFError, ValueError) as error:
        with suppress(OSError):
            channel.send({"unfit": f"the fork failed: {error}"})
        return None
    if found:
        os.close(client)
        return found
    child = keeper.fork(channel, client, request)
    assert child == 0, "a keeper does not come back"
    return kernel.Birth(request, channel, nursery.add_rest, nursery.made)


def _changed(stamps: Stamps) -> str | None:
    """A file of an imported module that is no longer what was imported."""
    return next((file for file, stamp in stamps.items() if _stamp(file) != stamp), None)


def _stamps() -> Stamps:
    files = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
    return {file: _stamp(file) for file in files if isinstance(file, str)}


def _stamp(file: str) -> Stamp:
    try:
        found = os.stat(file)  # noqa: PTH116 - some thousand at each fork
    except OSError:
        return (0, 0, 0)
    return (found.st_mtime_ns, found.st_size, found.st_ino)


def _threads(environment: dict[str, str]) -> str | None:
    if library := threads.fixed(environment):
        return f"{library} cannot be told later how many threads to use; set OMP_NUM_THREADS=1 and MKL_NUM_THREADS=1"
    return None if linux.threads() == 1 else "there is more than one thread"


if __name__ == "__main__":
    kernel.run(main())  # as many frames below the kernel as in one that was not forked
