"""What kernels have imported before they are needed: third-party modules only, so the project's own are never stale.

    python -m analysis.runs.warm        the modules, as the environment variable WARMKERNEL_MODULES takes them

The accelerator is the provisioner `warmkernel`, known here by its name alone. Its kernels are forked from one process,
which the workers of a run share. Every output is the same as from kernels that are started normally.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

PROVISIONER = "warmkernel"
SWITCH = "MONITOR_WARM"

MODULES = (
    "babel.dates",
    "babel.lists",
    "babel.numbers",
    "fluent.runtime",
    "matplotlib.backends.backend_pdf",
    "matplotlib.backends.backend_svg",
    "matplotlib.figure",
    "pandas",
    "scipy.stats",
    "yaml",
)
"""What every notebook of the catalogue imports and takes longest to import."""


PRIVATE = ("IPYTHONDIR", "MONITOR_RUN", "TMPDIR")
"""Variables that lead to the room of one kernel or to the folder of one report."""


EACH = "each"
"""Instead of a name: of each process that starts kernels its own, for workers on other machines that come and go."""


def share(kernels: int, workers: int = 1) -> str:
    """The name of the process from which so many kernels of so many workers are forked; empty when they are not to be.

    What it imports takes as long as one kernel does, so it pays when it is used more often than there are workers.
    MONITOR_WARM=1 or 0 decides otherwise.
    """
    switch = os.environ.get(SWITCH, "")
    return own(os.getpid()) if switch == "1" or (switch != "0" and kernels > workers) else ""


@cache
def own(owner: int) -> str:
    """The name of what ends with the process `owner`, with a secret without which nobody is answered."""
    return f"{owner}-{secrets.token_hex(16)}"


@cache
def installed() -> bool:
    """Whether the accelerator is there."""
    return bool(entry_points(group="jupyter_client.kernel_provisioners", name=PROVISIONER))


def metadata(shared: str, guard: Sequence[str], room: Path) -> dict[str, Any]:
    """The metadata of a kernel specification that asks for a forked kernel; empty when none is wanted or to be had.

    `guard` is what stands before the kernel's own command: a forked kernel has a keeper that does the same.
    """
    if not shared or not installed():
        return {}
    config = {
        "modules": list(MODULES),
        "guard": list(guard),
        "room": str(room),
        "share": own(os.getpid()) if shared == EACH else shared,
        "private": list(PRIVATE),
    }
    return {"kernel_provisioner": {"provisioner_name": PROVISIONER, "config": config}}


if __name__ == "__main__":
    print(",".join(MODULES))
