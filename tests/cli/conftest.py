"""The project of tiny notebooks from tests/runs."""

from __future__ import annotations

import importlib.util
from pathlib import Path

_spec = importlib.util.spec_from_file_location("workshop_of_runs", Path(__file__).parents[1] / "runs" / "conftest.py")
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)

workshop = _module.workshop
