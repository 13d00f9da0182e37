"""The programs that `make check` needs besides Python: which are here, which are not, and how they are installed.

    python scripts/check_tools.py            one line about what is missing; exit code 1 when something is
    python scripts/check_tools.py install    installs what is missing with apt-get (as root, or with sudo)

Only the standard library is used, for the tests read this table too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple


class Tool(NamedTuple):
    """A program, the names it may have, and what Debian calls it."""

    use: str
    programs: tuple[str, ...]
    packages: tuple[str, ...]


TOOLS = {
    "chromium": Tool(
        "pages in a browser",
        (
            "chromium",
            "chromium-browser",
            "google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        ),
        ("chromium",),
    ),
    "soffice": Tool(
        "opening Word documents and spreadsheets",
        ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"),
        ("libreoffice-writer-nogui", "libreoffice-calc-nogui"),
    ),
    "pdftoppm": Tool("pages of a PDF as pictures", ("pdftoppm",), ("poppler-utils",)),
}
ATTEMPTS = 4
WAIT = 10  # seconds before the second attempt, twice as long before each next one


def path_of(name: str) -> str:
    """The path of a tool; empty when it is not installed."""
    return next((found for program in TOOLS[name].programs if (found := shutil.which(program))), "")


def missing() -> list[str]:
    """The names of the tools that are not here."""
    return [name for name in TOOLS if not path_of(name)]


def packages(names: list[str]) -> list[str]:
    """What Debian calls these tools."""
    return [package for name in names for package in TOOLS[name].packages]


def sentence(names: list[str]) -> str:
    """What is missing, for what, and how to install it, in one line."""
    what = ", ".join(f"{name} ({TOOLS[name].use})" for name in names)
    return f"not installed: {what}; on Debian or Ubuntu: apt-get install {' '.join(packages(names))}"


def install(names: list[str]) -> str:
    """Install with apt-get; returns what went wrong, or nothing."""
    apt = shutil.which("apt-get")
    if apt is None:
        return f"{sentence(names)}; this system has no apt-get, so install them by its own means"
    root = os.geteuid() == 0
    sudo = [] if root else ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"]
    if not root and shutil.which("sudo") is None:
        return f"{sentence(names)}; that takes root"
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    wanted = packages(names)
    print(f"Installing {' '.join(wanted)}", file=sys.stderr, flush=True)
    steps = (
        [*sudo, apt, "-qq", "update"],
        [*sudo, apt, "-qq", "install", "-y", "--no-install-recommends", *wanted],
    )
    said = ""
    for attempt in range(ATTEMPTS):
        if attempt:
            time.sleep(WAIT * 2 ** (attempt - 1))
        for step in steps:
            done = subprocess.run(step, env=environment, capture_output=True, text=True, check=False)
            if done.returncode:
                said = f"{step[len(sudo) + 2]}: {' '.join((done.stderr or done.stdout).split())[-500:]}"
                break
        else:
            left = missing()
            return f"installed, but still {sentence(left)}" if left else ""
    return f"{' '.join(wanted)} could not be installed in {ATTEMPTS} attempts: {said}"


def main(arguments: list[str]) -> int:
    """What the command says and returns."""
    names = missing()
    if arguments not in ([], ["install"]):
        print(f"Stopped: {Path(__file__).name} knows no {' '.join(arguments)}, only: install", file=sys.stderr)
        return 2
    if not names:
        return 0
    fault = install(names) if arguments else sentence(names)
    if fault:
        print(f"Stopped: {fault}", file=sys.stderr)
    return 1 if fault else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
