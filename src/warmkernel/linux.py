"""What Linux is asked beyond Python's own modules."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
from pathlib import Path

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36


def prctl(option: int, value: int) -> None:
    """Set an attribute of this process. Raises OSError."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")


def peer(end: socket.socket) -> tuple[int, int]:
    """The process and the user at the other end of a connected Unix socket."""
    process, user, _ = struct.unpack("3i", end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
    return process, user


def threads() -> int:
    """The native threads of this process, those of libraries included."""
    return len(os.listdir("/proc/self/task"))  # noqa: PTH208 - names only


def descriptors() -> set[int]:
    """The files that this process holds open."""
    names = os.listdir("/proc/self/fd")  # noqa: PTH208 - names only
    return {int(name) for name in names if os.path.lexists(f"/proc/self/fd/{name}")}


def libraries() -> set[str]:
    """The paths of the files that are mapped into this process."""
    lines = Path("/proc/self/maps").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    return {line.split(maxsplit=5)[5] for line in lines if line.count("/")}


def children(process: int) -> list[int]:
    """The processes below a process, at any depth; those that ended in the meantime are left out."""
    found = _children(process)
    for child in found:  # grows while it is walked
        found += _children(child)
    return found


def _children(process: int) -> list[int]:
    found: list[int] = []
    try:
        for task in os.listdir(f"/proc/{process}/task"):  # noqa: PTH208 - names only
            found += map(int, Path(f"/proc/{process}/task/{task}/children").read_bytes().split())
    except OSError:
        pass
    return found


def start_environment() -> dict[str, str]:
    """The environment that this process was given, before the interpreter added to it."""
    pairs = Path("/proc/self/environ").read_bytes().split(b"\0")
    return {os.fsdecode(name): os.fsdecode(value) for name, found, value in (p.partition(b"=") for p in pairs) if found}
