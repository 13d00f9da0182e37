"""How much memory a kernel and its children hold, sampled while they run; over the limit they are killed.

A limit on the address space would break native libraries, which reserve far more than they use; so the resident memory
is watched. Children that were forked share pages with their parent: these are counted once where the system tells.
"""

from __future__ import annotations

import os
import re
import threading
from contextlib import suppress
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from analysis.errors import ParameterError

INTERVAL = 0.05
"""Seconds between two samples: at 1 GB/s a kernel gets some 50 MB over its limit."""
SHARE = 0.8
UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "KI": 2**10, "MI": 2**20, "GI": 2**30}
LISTED = Path("/proc/thread-self/children").exists()
WORDS = "write a size such as 2GB, 500MB, 1.5GiB, or none"


class Watchdog(threading.Thread):
    """Samples the processes below `root` (and itself, if `root_too`) until `stop`; `limit` in bytes, None for no limit.

    `peak` is the most memory seen at once, in bytes; `used` what was held when the limit was passed, else None.
    """

    def __init__(self, root: int, limit: int | None = None, *, root_too: bool = False) -> None:
        super().__init__(name=f"watchdog-{root}", daemon=True)
        self.root, self.limit, self.root_too = root, limit, root_too
        self.peak = 0
        self.used: int | None = None
        self._seen: dict[int, psutil.Process] = {}
        self._over = threading.Event()

    def run(self) -> None:
        """Sample until the end, or kill."""
        while not self._over.wait(INTERVAL):
            self.sample()

    def sample(self) -> None:
        """One look; kills when the limit is passed."""
        tree = self._tree()
        held = sum(_resident(process) for process in tree)
        if held > self.peak and len(tree) > 1:
            held = min(held, sum(_proportional(process) for process in tree))
        self.peak = max(self.peak, held)
        if self.limit is not None and held > self.limit and self.used is None:
            self.used = held
            self.end()

    def end(self) -> None:
        """Kill every process that was ever seen below the root and still lives."""
        for process in [*self._tree(), *self._seen.values()]:
            with suppress(psutil.Error):  # psutil compares the time of creation: never another process of this number
                process.kill()

    def stop(self) -> None:
        """No more samples; what the kernel started and left behind is killed, should its guard have been killed."""
        self._over.set()
        if self.is_alive():
            self.join()
        self.end()

    def _tree(self) -> list[psutil.Process]:
        found = []
        for number in [self.root] * self.root_too + descendants(self.root):
            if number not in self._seen:
                with suppress(psutil.Error):
                    self._seen[number] = psutil.Process(number)
            if number in self._seen:
                found.append(self._seen[number])
        return found


def end_strays(room: Path) -> None:
    """Kill what still runs by the settings of a kernel's room: its guard was killed before it could end it."""
    own = str(room / "ipython")
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            if process.pid != os.getpid() and process.environ().get("IPYTHONDIR") == own:
                process.kill()


def descendants(root: int) -> list[int]:
    """The processes below a process: from the lists of children of its threads (cheap), else from all processes."""
    if not LISTED:
        with suppress(psutil.Error):
            return [process.pid for process in psutil.Process(root).children(recursive=True)]
        return []
    found = _children(root)
    for child in found:  # grows while it is walked
        found += _children(child)
    return found


def _children(number: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):  # the process, and below one of its threads, may have gone
        for task in Path(f"/proc/{number}/task").iterdir():
            with suppress(OSError):
                found += map(int, (task / "children").read_bytes().split())
    return found


def _resident(process: psutil.Process) -> int:
    with suppress(psutil.Error):
        return int(process.memory_info().rss)
    return 0


def _proportional(process: psutil.Process) -> int:
    """Memory with shared pages divided by their users (Linux), else all of it."""
    with suppress(psutil.Error, AttributeError):
        return int(process.memory_full_info().pss)
    return _resident(process)


# --- sizes ------------------------------------------------------------------------------------------------------------


def memory_limit(text: str) -> int | None:
    """`2GB`, `500 MB`, `1.5GiB` or a number of bytes, in bytes; `none` is None. Raises ParameterError."""
    given = text.strip()
    if given.lower() in ("none", ""):
        return None
    match = re.fullmatch(r"([0-9]{1,15}(?:\.[0-9]{1,9})?) ?([KMG]?|[KMG]I)B?", given.upper())
    if match is None:
        raise ParameterError(f"'{text}' is no amount of memory; {WORDS}")
    size = int(float(match[1]) * UNITS[match[2]])
    if size < 10**6:
        raise ParameterError(f"'{text}' is less than any notebook needs; {WORDS}")
    return size


def share(jobs: int = 1) -> int:
    """What each of so many kernels may hold, in bytes: an equal part of four fifths of the memory there is."""
    return int(SHARE * total() / max(1, jobs))


def total() -> int:
    """The memory of this machine, or of the control group that confines this process, in bytes."""
    found = [int(psutil.virtual_memory().total)]
    for name in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        with suppress(OSError, ValueError):
            found.append(int(Path(name).read_text(encoding="ascii")))
    return min(found)


def shown(size: int) -> str:
    """`2.1 GB`, `512 MB`."""
    return f"{size / 10**9:.1f} GB" if size >= 10**9 else f"{size / 10**6:.0f} MB"


def from_environment() -> int | None:
    """The limit in MONITOR_MEMORY, for those who run papermill itself. Raises ParameterError."""
    try:
        return memory_limit(os.environ.get("MONITOR_MEMORY", "none"))
    except ParameterError as error:
        raise ParameterError(f"MONITOR_MEMORY: {error}") from None
