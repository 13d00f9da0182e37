"""What other reasonable choices make of the report's finding: low income above or below the country, and the place."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from analysis import published
from analysis.municipalities import profile
from analysis.statistics import boxes

Row = dict[Any, Any]
_EXTRA = ("date", "wording", "choice", "beside", "best", "worst", "among", "direction", "form", "why")
_STEPS = ("value_step", "lower_step", "upper_step", "beside_step")
_ENDS = ("value", "lower", "upper")
_FINER = 0.1
"""Ends of a rounding interval lie between two printed values: they are written one decimal finer."""


def sensitivity(
    frame: pd.DataFrame, code: str, country: pd.Series | None, **others: tuple[pd.DataFrame, pd.Series | None]
) -> pd.DataFrame:
    """A municipality's share and place beside the country, under other choices; the report's own choice first.

    Estimand: the value of `code` (percent, with the interval of its rounding), its direction beside another value
    (`relation`) and its place (`ranked`). `frame` is one figure by present municipality as `present_division` gives
    it, `country` its published national figure, `others` other figures by name, each with its national one. The
    choices: `own`; `best` and `worst` (the end of rounding that gives this municipality the highest and the lowest
    place); `size_class` and `province` (value and place among that group only); `recomputed` (the country as weighted
    mean, in place of the published figure); `median` (of the country's municipalities, each counted once); `others` by
    their name, within their own definition.

    Spine rows with `choice`, `beside` (value compared with), `best`, `worst`, `among`, `direction` (`above`, `below`,
    `same` within rounding, `missing`), `why` (kind of the refusal of `published.apart` to set the row's own level
    beside the report's; `none` when it may be) and `form`: `itself`, `same`, `other` or `open` (rounding leaves the
    direction open) beside the report's own direction, `alone` when that has none, `missing` without a value to compare
    with. Empty when the municipality has no figure; others without one are left out.
    """
    sheet = profile.against(frame, code, country)
    own, whole = profile.row_of(sheet, "own"), profile.row_of(sheet, "country")
    if own is None:
        return pd.DataFrame(columns=[*published.SPINE, *_EXTRA, *_STEPS])
    found = [_row("own", own, None if country is None else whole)]
    for name, end, far in (("best", "upper", "lower"), ("worst", "lower", "upper")):
        other = None if country is None or whole is None else _at(whole, far)
        made = _row(name, _at(own, end) | {"best": own[name], "worst": own[name]}, other)
        found.append(made if other is None or whole is None else made | {"direction": _towards(name, own, whole)})
    groups = profile.members(code)
    for name in ("size_class", "province"):
        among = profile.ranked(frame[frame["region"].isin(groups[name])]).set_index("region").loc[code]
        places = {end: among[end] for end in ("best", "worst", "among")}
        found.append(_row(name, own.to_dict() | places, profile.row_of(sheet, name)))
    found.append(_row("recomputed", own, profile.row_of(profile.against(frame, code), "country")))
    medians = {end: float(frame.loc[frame["value"].notna(), end].median()) for end in _ENDS}
    found.append(_row("median", own, own.to_dict() | medians))
    for ident, (figures, national) in others.items():
        beside = profile.against(figures, code, national)
        mine = profile.row_of(beside, "own")
        if mine is not None:
            found.append(_row(ident, mine, None if national is None else profile.row_of(beside, "country")))
    rows = [row | {"form": _form(row, found[0]), "why": _why(row, own)} for row in found]
    return pd.DataFrame(rows, columns=[*published.SPINE, *_EXTRA, *_STEPS])


def _at(row: pd.Series, end: str) -> Row:
    """The row as if its number were one end of its interval, exactly."""
    return row.to_dict() | dict.fromkeys(_ENDS, row[end]) | {"step": _FINER * row["step"]}


def _towards(choice: str, own: pd.Series, other: pd.Series) -> str:
    """The direction just inside the ends of both intervals (they are not reached, so that a touch decides nothing)."""
    gap = boxes.difference((own["lower"], own["upper"]), (other["lower"], other["upper"]))
    if gap.lower == gap.upper == 0:
        return "same"
    above = gap.upper > 0 if choice == "best" else gap.lower >= 0
    return "above" if above else "below"


def _row(choice: str, own: pd.Series | Row, other: pd.Series | Row | None) -> Row:
    mine, theirs = pd.Series(own), None if other is None else pd.Series(other)
    made: Row = mine.to_dict() | {"choice": choice, "direction": profile.relation(mine, theirs), "wording": "exact"}
    made |= {"beside": math.nan if theirs is None else theirs["value"]}
    finer = made["step"] if choice in ("best", "worst") else _FINER * made["step"]
    made |= {"value_step": made["step"], "lower_step": finer, "upper_step": finer}
    return made | {"beside_step": math.nan if theirs is None else theirs["step"]}


def _form(row: Row, first: Row) -> str:
    if row["direction"] == "missing":
        return "missing"
    if row["direction"] == "same":
        return "open"
    if row is first:
        return "itself"
    if first["direction"] not in ("above", "below"):
        return "alone"
    return "same" if row["direction"] == first["direction"] else "other"


def _why(row: Row, own: pd.Series) -> str:
    refused = published.apart(own.to_dict(), row)
    return "none" if refused is None else refused.kind


def tally(choices: pd.DataFrame) -> dict[str, str]:
    """Of the choices of `sensitivity` beside the report's own, as text: `others`, `same`, `other`, `rest`.

    `rest` are those without a direction; `finding` is the report's own: `above`, `below`, `same` or `missing`.
    """
    forms = list(choices["form"])[1:]
    counts = {"others": len(forms), "same": forms.count("same"), "other": forms.count("other")}
    counts["rest"] = counts["others"] - counts["same"] - counts["other"]
    finding = str(choices["direction"].iloc[0]) if len(choices) else "missing"
    return {"finding": finding} | {name: str(count) for name, count in counts.items()}
