"""What kernels have imported before they are needed: third-party modules only, so the project's own are never stale.

    python -m analysis.runs.warm        the modules, as the environment variable WARMKERNEL_MODULES takes them

The accelerator is the provisioner `warmkernel`, known here by its name alone. It is used with MONITOR_WARM=1; else
kernels start in the normal way. Every output is the same.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

PROVISIONER = "warmkernel"

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


def metadata(guard: Sequence[str], room: Path) -> dict[str, Any]:
    """The metadata of a kernel specification that asks for a forked kernel; empty when none is wanted or to be had.

    `guard` is what stands before the kernel's own command: a forked kernel has a keeper that does the same.
    """
    known = entry_points(group="jupyter_client.kernel_provisioners", name=PROVISIONER)
    if os.environ.get("MONITOR_WARM") != "1" or not known:
        return {}
    config = {"modules": list(MODULES), "guard": list(guard), "room": str(room)}
    return {"kernel_provisioner": {"provisioner_name": PROVISIONER, "config": config}}


if __name__ == "__main__":
    print(",".join(MODULES))
