"""Messages over a Unix socket: a length, then JSON; files may travel with a message."""

from __future__ import annotations

import json
import os
import select
import socket
import struct
import time
from collections.abc import Sequence
from typing import Any

Message = dict[str, Any]

_HEAD = struct.Struct("!I")
_FILES = 8
LONGEST = 1 << 24  # bytes of a message; an environment is far smaller
_CLOEXEC = getattr(socket, "MSG_CMSG_CLOEXEC", 0)


class Channel:
    """One end of a conversation. Not safe for use by several threads at once."""

    def __init__(self, end: socket.socket) -> None:
        self.end = end
        self.files: list[int] = []
        self._read = b""

    def fileno(self) -> int:
        """The descriptor, for poll."""
        return self.end.fileno()

    def send(self, message: Message, files: Sequence[int] = ()) -> None:
        """Send all of a message. Raises OSError when the other side is gone."""
        body = json.dumps(message).encode("ascii")
        data = _HEAD.pack(len(body)) + body
        if files:
            data = data[socket.send_fds(self.end, [data], list(files)) :]
        self.end.sendall(data)

    def receive(self, patience: float | None = None) -> Message | None:
        """The next message; None when there is none within `patience` seconds (None: wait without end).

        Files that came along are added to `files`. Raises EOFError when the other side is gone or says too much.
        """
        deadline = None if patience is None else time.monotonic() + patience
        while (message := self._complete()) is None:
            late = deadline is not None and time.monotonic() > deadline and bool(self._read)
            if late or not self._readable(deadline):
                return None
            if len(self._read) > LONGEST:
                raise EOFError
            try:
                data, files, _, _ = socket.recv_fds(self.end, 1 << 16, _FILES, _CLOEXEC)
            except ConnectionResetError:
                data, files = b"", []
            self.files += files
            if not data:
                raise EOFError
            self._read += data
        return message

    def close(self) -> None:
        """Close this end, and the files that were received."""
        self.end.close()
        for descriptor in self.files:
            os.close(descriptor)
        self.files.clear()

    def _readable(self, deadline: float | None) -> bool:
        poller = select.poll()
        poller.register(self.end, select.POLLIN)
        left = None if deadline is None else max(0.0, deadline - time.monotonic()) * 1000
        return bool(poller.poll(left))

    def _complete(self) -> Message | None:
        if len(self._read) < _HEAD.size:
            return None
        end = _HEAD.size + _HEAD.unpack_from(self._read)[0]
        if len(self._read) < end:
            return None
        message: Message = json.loads(self._read[_HEAD.size : end])
        self._read = self._read[end:]
        return message
