"""Writes docs/disagreements.md: `python tests/backtests/write_page.py`."""

from __future__ import annotations

from derivation import HERE, disagreements_page, single_checks
from families import family_checks

PAGE = HERE.parents[1] / "docs" / "disagreements.md"

if __name__ == "__main__":
    PAGE.write_text(disagreements_page([*single_checks(), *family_checks()]), encoding="utf-8", newline="\n")
