"""A process that makes reports: orders come as lines of JSON on its standard input, answers leave on its output.

    python -P -m analysis.runs.worker

An order holds `report`, `given` (the parameters that differ from the defaults), `staged` and `published` (folders) and
`options`. Answers: `{"cell": done, "of": all}`, `{"said": "a line for the log"}`, at the end `{"error": null}` or an
error's class and its `message`.
When its input ends, because its parent closed it or died, it stops its kernel and leaves.
"""

from __future__ import annotations

import json
import logging
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, TextIO

from analysis.errors import MonitorError
from analysis.runs import guard, warm

PATIENCE = 1.0  # seconds to leave tidily in


def main() -> None:
    """Serve until the input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints is no answer
    signal.signal(signal.SIGTERM, _leave)
    guard.wake_with_parent()
    log = logging.getLogger(warm.PROVISIONER)
    log.addHandler(Saying(answers))
    log.propagate = False
    orders: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin, orders), daemon=True).start()
    while True:
        error = _make(orders.get(), lambda done, total: _say(answers, {"cell": done, "of": total}))
        told = {"error": None} if error is None else {"error": type(error).__name__, "message": str(error)}
        _say(answers, told)


class Saying(logging.Handler):
    """Hands what is logged on to the parent, whose log is read."""

    def __init__(self, answers: TextIO) -> None:
        super().__init__(logging.WARNING)
        self.answers = answers

    def emit(self, record: logging.LogRecord) -> None:
        """One line."""
        _say(self.answers, {"said": record.getMessage()})


def _make(order: dict[str, Any], on_cell: Callable[[int, int], object]) -> MonitorError | None:
    from analysis.runs import jobs, making

    try:
        job = jobs.one(order["report"], order["given"])
    except MonitorError as error:  # the catalogue was changed since the order was given
        return error
    options = making.Options(**order["options"])
    return making.attempt(job, Path(order["staged"]), Path(order["published"]), options, on_cell)


def _say(answers: TextIO, content: dict[str, Any]) -> None:
    answers.write(json.dumps(content) + "\n")
    answers.flush()


def _listen(orders_in: TextIO, orders: queue.SimpleQueue[dict[str, Any]]) -> None:
    """Take orders until the input ends; then end the process, tidily at first."""
    import psutil  # type: ignore[import-untyped]

    for line in orders_in:
        orders.put(json.loads(line))
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(PATIENCE)
    for child in psutil.Process().children(recursive=True):
        child.kill()
    os._exit(1)


def _leave(number: int, frame: FrameType | None) -> None:
    """Leave through the finally clauses that stop the kernel."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise SystemExit(128 + number)


if __name__ == "__main__":
    main()
