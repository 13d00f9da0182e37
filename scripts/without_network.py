"""Runs a command without any network but loopback, where the system can (Linux namespaces); else says so and runs it.

python scripts/without_network.py COMMAND [ARGUMENT]...     the command finds MONITOR_NETWORK=none when it is so
"""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import sys

INSIDE, PROBE = "--inside", "--probe"
WAYS = (("-n",), ("-r", "-n"))  # as root; as a user who is root in a namespace of their own
SIOCSIFFLAGS = 0x8914  # from Linux's own headers: set the flags of an interface
UP_LOOPBACK_RUNNING = 0x1 | 0x8 | 0x40


def loopback() -> None:
    """Switch on the only interface there is: kernels of notebooks talk over it."""
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh22x", b"lo", UP_LOOPBACK_RUNNING))


def way() -> tuple[str, ...] | None:
    """The options of unshare that work here."""
    if shutil.which("unshare") is None:
        return None
    for options in WAYS:
        probe = ["unshare", *options, sys.executable, __file__, PROBE]
        if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            return options
    return None


def main(arguments: list[str]) -> None:
    """Become the command; never returns, except for a probe."""
    if arguments[0] in (INSIDE, PROBE):
        loopback()
        if arguments[0] == PROBE:
            return
        os.environ["MONITOR_NETWORK"] = "none"
        os.execvp(arguments[1], arguments[1:])
    options = way()
    if options is None:
        print("(this system cannot take the network away: only what the tests themselves open is guarded)", flush=True)
        os.execvp(arguments[0], arguments)
    os.execvp("unshare", ["unshare", *options, sys.executable, __file__, INSIDE, *arguments])


if __name__ == "__main__":
    main(sys.argv[1:])
