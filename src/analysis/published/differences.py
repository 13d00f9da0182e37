"""What differs between two states, as rows to be sorted, counted and told: the form that every comparison gives."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

COLUMNS = (
    *("report", "kind", "id", "what", "item", "column", "period", "unit"),
    *("old", "new", "difference", "relative", "within_rounding"),
)
"""`report` (or `data/raw`), `kind` and `id` of the object, `what` happened (see WHAT), to which `item` and `column`,
in which `period` and `unit`; `old` and `new` (a number or a text, None where there was nothing), and of two numbers
their `difference` (new - old, in the unit), `relative` (difference / |old|) and whether rounding explains it."""

WHAT = (
    *("number", "verdict", "moved", "disappeared", "appeared"),
    *("definition", "status", "period", "unit", "vintage", "source", "text"),
)
"""In order of importance. `verdict`: the text of a column of that name; `moved`: a row stands in another table now."""

_KINDS = ("headline", "key_figure", "figure", "table", "series", "verdict")
_TEXT_FIRST = ("headline",)

Difference = dict[str, Any]


def made(what: str, old: Any, new: Any, place: Mapping[str, str], *, within_rounding: bool | None = None) -> Difference:
    """One difference; `place` says where (report, kind, id, item, column, period, unit)."""
    row: Difference = dict.fromkeys(COLUMNS, "") | dict(place) | {"what": what, "old": old, "new": new}
    row |= {"difference": None, "relative": None, "within_rounding": within_rounding}
    if what == "number" and old is not None and new is not None:
        row["difference"] = _clean(new - old)
        row["relative"] = _clean((new - old) / abs(old)) if old else None
    return row


def changed(old: Any, new: Any) -> bool:
    """Whether two values differ by more than the noise of binary fractions."""
    if isinstance(old, float | int) and isinstance(new, float | int):
        return not math.isclose(old, new, rel_tol=1e-9, abs_tol=1e-12)
    return bool(old != new)


def ranked(found: Iterable[Difference]) -> list[Difference]:
    """The most important first: the headline, key figures, other numbers by relative size, what came and went, the
    properties of a number, texts."""
    return sorted(found, key=_rank)


def _rank(row: Difference) -> tuple[Any, ...]:
    first = row["kind"] in _TEXT_FIRST
    key = row["kind"] == "key_figure"
    size = -abs(row["relative"]) if row["relative"] is not None else (-math.inf if row["difference"] else 0.0)
    kind = _KINDS.index(row["kind"]) if row["kind"] in _KINDS else len(_KINDS)
    told = row["what"] == "text" and row["column"] not in ("headline", "text")
    place = tuple(str(row[name]) for name in ("report", "kind", "id", "item", "column", "period", "unit", "old", "new"))
    return (not first, not key, WHAT.index(row["what"]), told, size, kind, place)


def frame(found: Iterable[Difference]) -> pd.DataFrame:
    """The differences in order of importance as a frame with COLUMNS."""
    return pd.DataFrame(ranked(found), columns=list(COLUMNS)).astype(object)


def counts(found: Iterable[Difference]) -> dict[str, int]:
    """How many differences there are of each of WHAT, and reports (or states of data) with any."""
    rows = list(found)
    told = {what: sum(row["what"] == what for row in rows) for what in WHAT}
    return told | {"all": len(rows), "reports": len({row["report"] for row in rows})}


def mirrored(row: Mapping[str, Any]) -> Difference:
    """The same difference seen from the other side."""
    swap = {"appeared": "disappeared", "disappeared": "appeared"}
    place = {name: row[name] for name in ("report", "kind", "id", "item", "column", "period", "unit")}
    what = swap.get(row["what"], row["what"])
    return made(what, row["new"], row["old"], place, within_rounding=row["within_rounding"])


def _clean(number: float) -> float:
    return float(f"{number:.12g}")
