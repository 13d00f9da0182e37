"""Which theme file the project names; light, for the runner asks without drawing anything."""

from __future__ import annotations

import os
from pathlib import Path

from analysis import project
from analysis.errors import MonitorError

VARIABLE = "MONITOR_THEME"


def path() -> Path | None:
    """The theme file: MONITOR_THEME, else `theme` in notebooks/monitor.yml, seen from the project; None for none."""
    try:
        home = project.home()
    except MonitorError:
        return None  # charts are drawn outside a project too
    named = os.environ.get(VARIABLE) or project.setting("theme", home)
    return home / str(named) if named else None


def files() -> dict[str, Path]:
    """The theme file and the font files that it names, as inputs of a report by their names; empty without one.

    Raises ThemeError as `theme.read` does.
    """
    named = path()
    if named is None:
        return {}
    from analysis.report import theme_file
    from analysis.report.theme import Font

    font, own = theme_file.read(named).font, Font()
    found = {named, *font.drawn.values(), *font.embedded.values()} - {*own.drawn.values(), *own.embedded.values()}
    files: dict[str, Path] = {}
    for one in sorted(found):  # several may have one name, in folders of their own
        same = sum(name.rpartition("/")[2] == one.name for name in files)
        files[f"theme/{same + 1}/{one.name}" if same else f"theme/{one.name}"] = one
    return files
