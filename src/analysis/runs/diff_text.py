"""What `monitor diff` found, as text of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from analysis.published.differences import Difference, counts

WIDTH = 80
MANY = 40

_WORDS = {
    "number": ("number changed", "numbers changed"),
    "verdict": ("verdict", "verdicts"),
    "moved": ("row moved", "rows moved"),
    "appeared": ("appeared", "appeared"),
    "disappeared": ("disappeared", "disappeared"),
    "definition": ("definition", "definitions"),
    "status": ("status", "statuses"),
    "period": ("period", "periods"),
    "unit": ("unit", "units"),
    "vintage": ("vintage", "vintages"),
    "source": ("source", "sources"),
    "text": ("text", "texts"),
}


def summary(found: Sequence[Difference]) -> str:
    """All differences in one line."""
    told = counts(found)
    parts = [f"{told[what]} {one if told[what] == 1 else many}" for what, (one, many) in _WORDS.items() if told[what]]
    return "; ".join(parts) if parts else "nothing changed"


def render(found: Sequence[Difference], *, every: bool = False) -> str:
    """The differences, the most important first, and their summary."""
    shown = list(found if every else found[:MANY])
    lines = [line for one in shown for line in _lines(one)]
    if len(found) > len(shown):
        lines.append(f"... and {len(found) - len(shown)} more (--all shows them)")
    return "\n".join([*lines, *([""] if lines else []), summary(found)])


def _lines(one: Difference) -> Iterator[str]:
    yield from _wrapped(_where(one), "")
    yield from _wrapped(_what(one), "    ")


def _where(one: Difference) -> str:
    kind = "" if one["kind"] == one["id"] else f"{one['kind'].replace('_', ' ')} "
    column = f" [{one['column']}]" if one["column"] else ""
    item = f": {one['item']}" if one["item"] else ""
    period = f", {one['period']}" if one["period"] else ""
    return f"{one['report']}, {kind}{one['id']}{item}{period}{column}"


def _what(one: Difference) -> str:
    old, new = (_written(one[side]) for side in ("old", "new"))
    unit = f" {one['unit']}" if one["unit"] else ""
    if one["what"] == "number":
        relative = "" if one["relative"] is None else f", {100 * one['relative']:+.3g}%"
        rounding = "; rounding can explain it" if one["within_rounding"] else ""
        by = "" if one["difference"] is None else f" ({one['difference']:+.12g}{relative}{rounding})"
        return f"{old} -> {new}{unit}{by}"
    if one["what"] == "appeared":
        return f"appeared: {new}{unit}"
    if one["what"] == "disappeared":
        return f"disappeared: {old}{unit}"
    return f"{one['what']}: {old or 'none'} -> {new or 'none'}"


def _written(value: object) -> str:
    return f"{value:.12g}" if isinstance(value, float) else "" if value is None else str(value)


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False)
