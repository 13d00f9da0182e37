"""Published numbers recomputed from other published numbers: the closed list of operations and the reading of rows.

A check holds the set a number was printed as and the set that its inputs allow, both from rounding alone (`boxes`).
The two agree when they share a point. There is no tolerance anywhere: what does not agree is listed with its direction
and its explanation in disagreements.csv.
"""

from __future__ import annotations

import csv
import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis import published
from analysis.published import vintages
from analysis.statistics import boxes
from analysis.statistics.boxes import Box

HERE = Path(__file__).parent
HUNDRED = Box(100.0, 100.0)


class Check(NamedTuple):
    """A printed set, the set computed from the inputs, and where they come from."""

    id: str
    printed: Box
    computed: Box
    operation: str
    note: str


def same(one: Box) -> Box:
    """Another name of the same number."""
    return one


def half(one: Box) -> Box:
    return boxes.ratio(one, (2, 2))


def percent_of(part: Box, whole: Box) -> Box:
    """100 · part / whole, both printed apart; never above 100 where the part is known to be one."""
    return boxes.product(HUNDRED, boxes.ratio(part, whole))


def percent_of_parts(part: Box, *others: Box) -> Box:
    """100 · part / (part + others): the part stands above and below the line."""
    return boxes.product(HUNDRED, boxes.share(part, boxes.total(*others)))


def percent_left(*parts: Box) -> Box:
    """100 − the sum of the other shares of a whole."""
    return boxes.difference(HUNDRED, boxes.total(*parts))


def percent_of_amount(amount: Box, *percents: Box) -> Box:
    """amount · p/100 · q/100 ..."""
    return boxes.product(amount, *(boxes.ratio(percent, HUNDRED) for percent in percents))


def percent_product(*percents: Box) -> Box:
    """100 · p/100 · q/100 ...: the share of a share."""
    return percent_of_amount(HUNDRED, *percents)


def whole_of_percents(part: Box, *percents: Box) -> Box:
    """The amount of which the part is p percent of q percent ..."""
    return boxes.ratio(part, percent_of_amount(Box(1.0, 1.0), *percents))


def after_growth(before: Box, percent: Box) -> Box:
    return boxes.product(before, boxes.total((1, 1), boxes.ratio(percent, HUNDRED)))


def rate_on_base_of(count: Box, other_count: Box, other_rate: Box) -> Box:
    """The rate of a count on the base that another count and its rate imply: rate · count / other count."""
    return boxes.product(other_rate, boxes.ratio(count, other_count))


def change_on_base_of(count: Box, rate: Box, earlier_rate: Box) -> Box:
    """The change of a count on one base, from its last value and both rates: count · (1 − earlier rate / rate)."""
    return boxes.product(count, boxes.difference((1, 1), boxes.ratio(earlier_rate, rate)))


def rate_of_parts(*counts_and_rates: Box) -> Box:
    """The rate of a whole from count and rate of each part: Σ c / Σ (c / r), over the corners of all boxes.

    A ratio of two linear functions of each count, and of each 1 / rate: monotone in each, extreme in a corner.
    """
    pairs = list(zip(counts_and_rates[::2], counts_and_rates[1::2], strict=True))
    ends = []
    for corner in itertools.product(*(box for pair in pairs for box in pair)):
        counts, rates = corner[::2], corner[1::2]
        ends.append(math.fsum(counts) / math.fsum(c / r for c, r in zip(counts, rates, strict=True)))
    return Box(min(ends), max(ends))


def weighted_mean(*values_and_weights: Box) -> Box:
    """Σ w x / Σ w over the corners of all boxes: in each argument a ratio of linear functions, so monotone."""
    ends = []
    for corner in itertools.product(*values_and_weights):
        values, weights = corner[::2], corner[1::2]
        ends.append(math.fsum(v * w for v, w in zip(values, weights, strict=True)) / math.fsum(weights))
    return Box(min(ends), max(ends))


def between(*parts: Box) -> Box:
    """What a mean of the parts can be when their weights are not published: from the lowest to the highest."""
    return Box(min(box.lower for box in parts), max(box.upper for box in parts))


def stock(before: Box, came: Box, left: Box) -> Box:
    """before + came − left."""
    return boxes.difference(boxes.total(before, came), left)


OPERATIONS: dict[str, Callable[..., Box]] = {
    "same": same,
    "half": half,
    "sum": boxes.total,
    "difference": boxes.difference,
    "product": boxes.product,
    "ratio": boxes.ratio,
    "percent_change": boxes.percent_change,
    "percent_of": percent_of,
    "percent_of_parts": percent_of_parts,
    "percent_left": percent_left,
    "percent_of_amount": percent_of_amount,
    "percent_product": percent_product,
    "whole_of_percents": whole_of_percents,
    "after_growth": after_growth,
    "rate_on_base_of": rate_on_base_of,
    "change_on_base_of": change_on_base_of,
    "rate_of_parts": rate_of_parts,
    "weighted_mean": weighted_mean,
    "between": between,
    "stock": stock,
}


def meet(computed: Box, printed: Box) -> bool:
    """Whether two half-open sets share a point; an exact number is a point."""
    low, high = max(computed.lower, printed.lower), min(computed.upper, printed.upper)
    if low < high:
        return True
    return low == high and any(box.lower == box.upper == low for box in (computed, printed))


def side(check: Check) -> str:
    """`agrees`, or where the computed set lies: `above` or `below` the printed one."""
    if meet(check.computed, check.printed):
        return "agrees"
    return "above" if check.computed.lower >= check.printed.upper else "below"


def notices(check: Check, units: int) -> bool:
    """Whether the check would disagree if the printed number were off by so many widths of its own set, either way."""
    width = check.printed.upper - check.printed.lower or 1.0
    moved = (Box(*(end + sign * units * width for end in check.printed)) for sign in (1, -1))
    return math.isfinite(width) and all(side(check._replace(printed=one)) != "agrees" for one in moved)


def box_of(text: str) -> Box:
    """The set of one input. `=12` is an exact number; else `indicator definition population period [key=value ...]`.

    Keys: category (any breakdown), breakdown, region (a code; GM* adds all municipalities), unit, source, vintage (the
    release it was read from), n (the step in which the denominator of the row is printed: its set instead of the
    value's). A dash is an empty period. Among releases of one figure that of `published.latest` counts.
    """
    if text.startswith("="):
        return Box(float(text[1:]), float(text[1:]))
    words = text.split()
    keys = dict(zip(("indicator", "definition", "population", "period"), words[:4], strict=True))
    keys |= dict(word.split("=", 1) for word in words[4:])
    return _read(tuple(sorted(keys.items())))


@lru_cache(maxsize=4096)
def _read(keys: tuple[tuple[str, str], ...]) -> Box:
    wanted = dict(keys)
    step, vintage = wanted.pop("n", None), wanted.pop("vintage", None)
    wanted["source_id"] = wanted.pop("source", "")
    wanted["period"] = "" if wanted["period"] == "-" else wanted["period"]
    wanted.setdefault("region", "NL")
    if "category" not in wanted:
        wanted.setdefault("breakdown", "")
    if not wanted["source_id"]:
        del wanted["source_id"]
    towns = wanted["region"] == "GM*"
    if towns:
        del wanted["region"]
    frame = figures()
    for column, value in wanted.items():
        frame = frame[frame[column] == value]
    if towns:
        frame = frame[frame["region"].str.startswith("GM")]
    if vintage is not None:
        frame = frame[frame["release"].str.startswith(vintage)]
    if step is not None:
        frame = frame[frame["n"].notna()]
    rows = vintages.latest(frame)
    if rows.empty or (len(rows) > 1 and not towns):
        raise LookupError(f"{len(rows)} figures fit '{' '.join(f'{k}={v}' for k, v in keys)}'; one must")
    if step is not None:
        return Box(rows["n"].iloc[0] - float(step) / 2, rows["n"].iloc[0] + float(step) / 2)
    return boxes.total(*(Box(low, high) for low, high in zip(rows["lower"], rows["upper"], strict=True)))


def figures() -> pd.DataFrame:
    return published.package().figures


def single_checks() -> list[Check]:
    """The rows of derived.csv."""
    found = []
    for row in rows_of("derived.csv"):
        inputs = [box_of(text.strip()) for text in row["inputs"].split(";")]
        computed = OPERATIONS[row["operation"]](*inputs)
        found.append(Check(row["id"], box_of(row["printed"]), computed, row["operation"], row["note"]))
    return found


def rows_of(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def make(name: str, key: Sequence[object], printed: Box, operation: str, inputs: Iterable[Box], note: str) -> Check:
    """A check of a family: its id is the family and what tells its members apart."""
    computed = OPERATIONS[operation](*inputs)
    return Check(":".join([name, *map(str, key)]), printed, computed, operation, note)


def disagreements_page(checks: Sequence[Check]) -> str:
    """docs/disagreements.md: what published numbers do not follow from each other, and why."""
    found = {check.id: check for check in checks}
    lines = []
    for row in rows_of("disagreements.csv"):
        check = found[row["id"]]
        sets = f"{_set(check.printed)} | {_set(check.computed)}"
        lines.append(f"| `{check.id}` | {check.operation} | {sets} | {row['explanation'].replace('|', '/')} |")
    families = sorted({check.id.partition(":")[0] for check in checks if ":" in check.id})
    single = sum(":" not in check.id for check in checks)
    bounds = sum(check.operation == "between" for check in checks)
    agreeing = [check for check in checks if side(check) == "agrees"]
    return HEAD.format(
        all=len(checks),
        single=single,
        members=len(checks) - single,
        families=len(families),
        bounds=bounds,
        apart=len(lines),
        agreeing=len(agreeing),
        sharp=sum(notices(check, 5) for check in agreeing),
    ) + "".join(f"{line}\n" for line in lines)


def _set(box: Box) -> str:
    return f"[{box.lower:,.10g}, {box.upper:,.10g})"


HEAD = """# Published numbers that do not follow from each other

Made by `python tests/backtests/write_page.py` from `tests/backtests/disagreements.csv`; a test keeps it current. The
back tests recompute {all} published numbers from other published numbers: {single} single ones
(`tests/backtests/derived.csv`) and {members} members of {families} families (`tests/backtests/families.py`). Of these,
{bounds} can only be bounded (`between`: a mean whose weights are not published). Both sides are sets, from the rounding
of what is printed and nothing else. Two sets that share a point agree; there is no tolerance. These {apart} do not
agree. Of the {agreeing} that do, {sharp} would not if the printed number were five units of its last digit off; the
others are bounds or have roundly printed inputs, and would notice larger errors only.
Sources that give different values for one and the same figure are another matter: `monitor data disagreements`.

| id | operation | printed | computed | explanation |
|---|---|---|---|---|
"""
