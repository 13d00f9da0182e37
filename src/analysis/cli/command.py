"""What the commands share: guessing a misspelt name, recovering from a crash, reading settings, ending tidily."""

from __future__ import annotations

import functools
import signal
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import click

from analysis import project
from analysis.errors import ParameterError, did_you_mean


class Group(click.Group):
    """A group of commands that knows what was probably meant."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named, or one sentence."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and self.get_command(ctx, name) is None:
            known = self.list_commands(ctx)
            raise click.UsageError(f"there is no command '{name}'{did_you_mean(name, known)}", ctx)
        return super().resolve_command(ctx, args)


def recovering(command: Callable[..., Any]) -> Callable[..., Any]:
    """First finish or undo what a crash of an earlier command left in reports/."""

    @functools.wraps(command)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        if recover(project.reports()):
            click.echo("recovered what an interrupted command left in reports/", err=True)
        return command(*args, **kwargs)

    return wrapper


def recover(reports: Path) -> bool:
    """Put right what a crash left, reports and index; True when something was done."""
    from analysis.runs import indexing, publish

    return any([publish.recover(reports, indexing.write), indexing.recover(reports)])  # both: a crash may leave both


def settings_of(pairs: tuple[str, ...]) -> dict[str, str]:
    """`name=value` texts as a mapping. Raises ParameterError."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise ParameterError(f"-p {pair}: write a parameter as name=value")
        if name.strip() in found:
            raise ParameterError(f"-p {pair}: {name.strip()} is given twice")
        found[name.strip()] = value
    return found


def ending_tidily() -> None:
    """From now on a signal to end stops the kernels and removes what was staged; exit code 128 + its number."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _terminated)


def _terminated(number: int, frame: FrameType | None) -> None:
    """A signal to end ends a run tidily: the kernel is stopped, what was staged is removed."""
    raise SystemExit(128 + number)
