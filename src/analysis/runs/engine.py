"""The engine as papermill finds it by entry point: `papermill --engine monitor in.ipynb out.ipynb`.

papermill loads its entry points while it is itself being imported, so nothing of papermill may be imported here; the
engine's code in `kernel` is loaded when a notebook is run.
"""

from __future__ import annotations

from typing import Any


class Engine:
    """papermill's three questions to an engine, handed on to `kernel.HonestEngine`."""

    @classmethod
    def execute_notebook(cls, *arguments: Any, **options: Any) -> Any:
        """Execute a notebook; the kernel is this interpreter and the state of every cell is true."""
        from analysis.runs.kernel import HonestEngine

        return HonestEngine.execute_notebook(*arguments, **options)

    @classmethod
    def nb_kernel_name(cls, nb: Any, name: str | None = None) -> str:
        """The kernel named in a notebook does not matter."""
        return "python3"

    @classmethod
    def nb_language(cls, nb: Any, language: str | None = None) -> str:
        """Every notebook is Python."""
        return "python"
