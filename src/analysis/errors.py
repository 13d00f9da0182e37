"""Errors that end in one clear sentence, each with the exit code of the command."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class MonitorError(Exception):
    """What went wrong, where, and what to do, in one sentence.

    `exit_code` is what the command returns, `state` the word for it in a log.
    """

    exit_code = 1
    state = "failed"

    def _render_traceback_(self) -> list[str]:
        """IPython shows this instead of a traceback: a researcher reads one sentence, not thirty frames."""
        return [f"{type(self).__name__}: {self}"]


class ParameterError(MonitorError):
    """A parameter or argument is unknown, of the wrong type, or impossible."""

    exit_code = 2


class CatalogueError(MonitorError):
    """notebooks/monitor.yml, or a notebook's cell of parameters, does not follow its rules."""

    exit_code = 2


class DataError(MonitorError):
    """The files in data/raw do not say what their schema promises."""

    exit_code = 3


class RunError(MonitorError):
    """A notebook failed."""

    exit_code = 4


class KilledError(RunError):
    """A kernel, or the process around it, was killed or left before its end."""

    exit_code = 8
    state = "killed"


class OverdueError(RunError):
    """A notebook did not end within the time allowed."""

    exit_code = 9
    state = "timed out"


class UnforeseenError(RunError):
    """An error that nobody thought of, while one report was made; the others are made all the same."""

    exit_code = 1


class PublishError(MonitorError):
    """A finished report could not be put in its place (lock held, disk full, folder not writable)."""

    exit_code = 5
    state = "not published"


class ClusterError(MonitorError):
    """The cluster that was asked for cannot be used."""

    exit_code = 10


class ComparisonError(MonitorError):
    """Two observations that must not be compared were compared: another definition, a break, another vintage."""


class ChartError(MonitorError):
    """A chart breaks a rule of the door through which all charts leave."""


class ThemeError(MonitorError):
    """A theme file cannot be read, or cannot be used by every reader."""

    exit_code = 2


def named(name: str, message: str) -> MonitorError:
    """An error of this module by the name of its class, as another process told it; a MonitorError for any other."""
    kind = globals().get(name)
    if isinstance(kind, type) and issubclass(kind, MonitorError):
        return kind(message)
    return MonitorError(message)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The tail of an error sentence: `; did you mean 'x'?`, or the known names when nothing is near."""
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=1)
    if near:
        return f"; did you mean '{near[0]}'?"
    return f"; known are: {', '.join(names[:12])}{' …' if len(names) > 12 else ''}" if names else ""
