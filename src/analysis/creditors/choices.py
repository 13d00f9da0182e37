"""What other reasonable choices make of the report's finding: cases in which all creditors agree if independent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis import published
from analysis.creditors.agreements import independent
from analysis.creditors.answers import ACCEPTED, acceptance, by_design_effect, not_refused


def sensitivity(
    responses: pd.DataFrame,
    totals: pd.DataFrame,
    rates: pd.DataFrame,
    sizes: Sequence[int],
    size: int | None,
    confidence: float,
) -> pd.DataFrame:
    """The share of cases in which all agree if answers are independent, under other choices; the report's own first.

    Estimand and interval as in `independent` (percent; rounding of the acceptance), for `size` creditors. The choices:
    the other numbers of creditors (`size`), a yes to the first proposal only (`first_answer`), another printed total
    (`other_total`), all answers but refusals (`not_refused`), and the sampling interval of the acceptance at design
    effects 1 and `size` (`design_effect`: no case, and every case, answers as one; Kish 1965) in place of rounding.
    Spine rows with `choice`, `basis` (acceptance in percent), `size`, `effect`, `direction` and `form`. `direction`
    sets the whole interval beside the published shares of cases `rates`, each with its rounding: `below` or `above`
    all of them, `open` when it reaches into them, `missing` without any. `form` says what becomes of the report's own
    direction: `itself`, `same`, `other`, `open`, `missing`, or `alone` when the report's own is open.
    """
    extra = ["date", "step", "wording", "choice", "basis", "size", "effect", "direction", "form"]
    rate = acceptance(responses, totals)
    if rate is None or size is None:
        return pd.DataFrame(columns=[*published.SPINE, *extra])
    first = published.observation(responses[responses["category"] == ACCEPTED[0]])
    unlike = totals[totals["value"] != rate["value"]]
    bases: list[tuple[str, pd.Series | None, int]] = [("own", rate, size)]
    bases += [("size", rate, other) for other in sizes if other != size]
    bases += [("first_answer", first, size), ("other_total", published.observation(unlike), size)]
    bases += [("not_refused", not_refused(responses), size)]
    bases += [
        ("design_effect", row, size) for _, row in by_design_effect(rate, [1.0, float(size)], confidence).iterrows()
    ]
    rows: list[dict[Any, Any]] = []
    for choice, basis, number in bases:
        made = independent(basis, number)
        if basis is None or made is None:
            continue
        row = made.to_dict() | {"breakdown": "", "category": "", "choice": choice, "basis": basis["value"]}
        row |= {"size": number, "effect": basis.get("x", float("nan")), "direction": _direction(made, rates)}
        rows.append(row | {"form": _form(row["direction"], rows)})
    return pd.DataFrame(rows, columns=[*published.SPINE, *extra])


def _direction(made: pd.Series, rates: pd.DataFrame) -> str:
    known = rates[rates["value"].notna()]
    if known.empty:
        return "missing"
    if made["upper"] < known["lower"].min():
        return "below"
    return "above" if made["lower"] > known["upper"].max() else "open"


def _form(direction: str, before: Sequence[dict[Any, Any]]) -> str:
    if direction in ("open", "missing"):
        return direction
    if not before:
        return "itself"
    own = before[0]["direction"]
    if own == direction:
        return "same"
    return "alone" if own == "open" else "other"


def tally(choices: pd.DataFrame) -> dict[str, str]:
    """Of the choices of `sensitivity` beside the report's own, as texts: `others` and `same`; `finding`: its own."""
    own = choices["direction"].iloc[0] if len(choices) else "missing"
    same = int((choices["form"] == "same").sum())
    return {"finding": str(own), "others": str(max(0, len(choices) - 1)), "same": str(same)}
