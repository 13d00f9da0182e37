"""Where the project lies: found from the installed package or MONITOR_HOME, never from the working directory."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from analysis.errors import CatalogueError


def home() -> Path:
    """The folder that holds notebooks/, data/ and reports/.

    `MONITOR_HOME` wins; else the checkout in which this package is installed (editable). Raises CatalogueError when
    neither holds `notebooks/monitor.yml`.
    """
    named = os.environ.get("MONITOR_HOME")
    root = Path(named).expanduser().resolve() if named else Path(__file__).resolve().parents[2]
    if not (root / "notebooks" / "monitor.yml").is_file():
        where = f"MONITOR_HOME={named}" if named else "the installed package"
        raise CatalogueError(
            f"no project found from {where}: notebooks/monitor.yml is missing; set MONITOR_HOME to the project's folder"
        )
    return root


def setting(name: str, home: Path) -> Any:
    """What notebooks/monitor.yml says of the whole project under a name; None when it says nothing.

    The file is parsed only where the name stands in it, for that costs more than a figure.
    """
    file = home / "notebooks" / "monitor.yml"
    words = file.read_text(encoding="utf-8") if file.is_file() else ""
    if not re.search(rf"^[\"']?{name}[\"']?\s*:", words, re.MULTILINE):
        return None
    import yaml

    return (yaml.safe_load(words) or {}).get(name)


def raw() -> Path:
    """The folder of the published figures and the reviewed tables."""
    return home() / "data" / "raw"


def notebooks() -> Path:
    """The folder of the notebooks and their catalogue."""
    return home() / "notebooks"


def reports() -> Path:
    """The folder in which reports are published."""
    return home() / "reports"
