"""Vroegsignalering: steps with their base, stated numbers made again, growth on each base, and its two factors.

A total of the participating municipalities, one raised to the country and one whose base is not stated are three
things. Nothing here divides or subtracts across them, except where a formula says that this is what is being tried.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis import published
from analysis.published import periods
from analysis.statistics import EstimateError, boxes, decomposition

MONTHS = 12
WHOLE_PERCENT = 1.0
"""The step of a share told as a fraction in words when it is read as a rounded percentage (assumption A15)."""

RECONSTRUCTIONS: dict[str, dict[str, int]] = {
    "accepted": {"accepted": 1, "acceptance": -1, "coverage": -1},
    "offers": {"offers": 1, "reach_after": 1},
    "offers_worded": {"offers": 1, "reach_after": 1},
    "next": {"reached_next": 1, "growth_next": -1},
}
"""How a stated number of people reached can be made of other published figures: the power of each input."""

POWERS = {name for formula in RECONSTRUCTIONS.values() for name in formula} | {"stated", "stated_after"}
"""The inputs of the reconstructions and the numbers that they are set beside."""

READ_AS_ROUNDED = ("offers",)

GROWTH: dict[str, dict[str, int]] = {
    "printed": {"stated_after": 1, "stated": -1},
    "per_inhabitant": {"cases_after": 1, "reach_after": 1, "cases": -1, "acceptance_of_cases": -1, "acceptance": 1},
    "raised": {"stated_after": 1, "coverage_after": -1, "accepted": -1, "acceptance": 1, "coverage": 1},
    "participants": {"stated_after": 1, "accepted": -1, "acceptance": 1},
    "offers_national": {"offers": 1, "reach_after": 1, "accepted": -1, "acceptance": 1, "coverage": 1},
    "next_national": {"reached_next": 1, "growth_next": -1, "accepted": -1, "acceptance": 1, "coverage": 1},
    "offers_participants": {"offers": 1, "reach_after": 1, "accepted": -1, "acceptance": 1},
}
"""Growth of the number reached on each base that the published figures allow: the later over the earlier number."""

FACTORS = ("cases", "cases_after", "acceptance_of_cases", "acceptance", "reach_after")
"""The inputs of `two_factors`."""

GROUPS = {"printed": "printed", "per_inhabitant": "common", "raised": "common", "participants": "common"}
"""Growth as printed, on a common base, and (all others) with another number for the later year."""

Inputs = Mapping[str, pd.Series | None]
"""Observations by the name that formulas give them; None where nothing was published."""


def figures(
    indicators: Iterable[str], definitions: Iterable[str], breakdowns: Iterable[str] = ("",), **shown: Any
) -> pd.DataFrame:
    """National observations of several indicators and definitions as one spine frame, in the order of time.

    `shown` goes to `published.read` (as_of, first, last, folder). Combinations that were never published have no row.
    """
    found = [
        published.read(indicator, definition, None, breakdown=breakdown, **shown)
        for indicator in indicators
        for definition in definitions
        for breakdown in breakdowns
    ]
    return pd.concat(found).sort_values(["date", "period", "definition", "indicator"], ignore_index=True)


def annual(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows whose period is a year: a half year or a month is another quantity, though it starts on the same day."""
    return of_shape(frame, "year")


def of_shape(frame: pd.DataFrame, shape: str) -> pd.DataFrame:
    """The rows whose period is a `year`, `half`, `quarter`, `month` or `day`."""
    return frame[frame["period"].map(periods.shape).eq(shape).astype(bool)].reset_index(drop=True)


def within(frame: pd.DataFrame, marks: Mapping[str, str]) -> dict[str, str]:
    """The marks (name: period) that lie inside the time of a frame; a chart of earlier years tells no later rule."""
    if frame.empty:
        return {}
    last = max(periods.last_day(period) for period in frame["period"])
    return {
        name: period for name, period in marks.items() if frame["date"].min().date() <= periods.start(period) <= last
    }


def steps(found: pd.DataFrame, columns: Mapping[str, str], keep: Sequence[str] = ()) -> pd.DataFrame:
    """One row for each period and base, one column for each step, holding the text of the figure or nothing.

    `found` has rows of `figures` with `written` (the figure in words); `columns` gives the column of each indicator. A
    row is one base: figures of two definitions never share one. Beside the steps: `period`, `part` (the part of the
    year that a row covers, or empty), `definition`, `source_id` and the columns to `keep` (words of the whole row).
    """
    rows = []
    for (_, period, part, definition), group in found.groupby(["date", "period", "category", "definition"], sort=True):
        sources = sorted({ident for text in group["source_id"] for ident in text.split()})
        row = {"period": period, "part": part, "definition": definition, "source_id": " ".join(sources)}
        row |= {name: group[name].iloc[0] for name in keep} | dict.fromkeys(columns.values(), "")
        rows.append(row | {columns[cell["indicator"]]: cell["written"] for cell in group.to_dict("records")})
    order = ["period", "part", "definition", *keep, *dict.fromkeys(columns.values()), "source_id"]
    return pd.DataFrame(rows, columns=order)


def inputs(**places: tuple[pd.DataFrame, str]) -> dict[str, pd.Series | None]:
    """The inputs of the formulas: by name a series and the period that is meant; None where it has no figure."""
    return {name: published.observation(frame, period) for name, (frame, period) in places.items()}


def reconstructions(given: Inputs) -> pd.DataFrame:
    """The stated numbers of people reached, made again of other published figures.

    Estimand: people reached in a year, in persons. `accepted` divides accepted cases by their share of those reached
    and by the share of inhabitants who live in participating municipalities; `offers` multiplies the published total by
    the published reach; `next` divides the number of the year after by its stated growth. The interval is that of
    rounding over the box of the inputs (`boxes`); `offers` reads its inputs as rounded numbers, `offers_worded` as they
    were told (about, one in five).

    Spine rows with `formula`, `inputs` (the observations by name), the stated number (`stated`, `stated_lower`,
    `stated_upper`) and `fits`: `inside` (the stated number lies in the interval), `touches` (only the two intervals
    overlap), `outside`, or `none` without a stated number. A formula without all its inputs has no row.
    """
    rows = []
    for formula, powers in RECONSTRUCTIONS.items():
        used = _used(given, powers)
        if used is None:
            continue
        value, box = _product(used, powers, rounded=formula in READ_AS_ROUNDED)
        against = given["stated"] if formula == "accepted" else given["stated_after"]
        later = used["coverage"] if formula == "accepted" else given["stated_after"]
        if later is None:
            continue
        row = _made(used, value, box, unit="persons", period=str(later["period"]), method=formula)
        told: dict[str, Any] = {"stated": math.nan, "stated_lower": math.nan, "stated_upper": math.nan, "fits": "none"}
        if against is not None:
            told = {f"stated{end}": against[name] for end, name in _ENDS} | {"fits": _fits(against, box)}
        rows.append(row | told | {"formula": formula, "inputs": used})
    return _frame(rows, ["stated", "stated_lower", "stated_upper", "fits", "formula", "inputs"])


def row_of(frame: pd.DataFrame, name: str) -> pd.Series | None:
    """The row of one formula of `reconstructions` or `growth`, or of one part of `two_factors`; None without it."""
    rows = frame[frame["formula" if "formula" in frame else "part"] == name]
    return None if rows.empty else rows.iloc[0]


def later_follows(made: pd.DataFrame) -> str:
    """Whether the stated later number lies outside each reconstruction from printed numbers: `no`, else `open`.

    The wide reading of words (`offers_worded`) is a sensitivity and does not count; without a reconstruction `open`.
    """
    found = made.loc[made["formula"].isin(["offers", "next"]), "fits"]
    return "no" if len(found) and (found == "outside").all() else "open"


def form_of(row: pd.Series | None, column: str) -> str:
    """The `fits`, `holds` or `form` of a computed row; `none` without the row."""
    return "none" if row is None else str(row[column])


def implied_reach(given: Inputs) -> pd.Series | None:
    """The share of cases that must have been reached for the stated number to follow from the published total, percent.

    Estimand: stated number of people reached over the published total of the same year. The interval is that of
    rounding. None when one of the two is missing.
    """
    powers = {"stated_after": 1, "offers": -1}
    used = _used(given, powers)
    if used is None:
        return None
    value, box = _product(used, powers)
    period = str(used["stated_after"]["period"])
    made = _made(
        used, 100 * value, boxes.product(box, (100, 100)), unit="percent", period=period, method="implied reach"
    )
    return pd.Series(made | {"step": 0.1})


def growth(given: Inputs) -> pd.DataFrame:
    """Growth of the number reached from the first to the second year on each base, in percent, with its interval.

    Estimand: 100 · (later / earlier − 1), where each number is made of published figures as `GROWTH` says: `printed`
    the two stated numbers as they stand; on a common base `per_inhabitant` (cases per 1,000 inhabitants times reach),
    `participants` (the stated later number taken as that of participants), `raised` (both raised by coverage); the
    others take another number for the later year. Each input stands in a formula once, so the range over the corners of
    the rounding box is exact. Spine rows with `formula`, `inputs`, `group` (printed, common, other) and `holds`: `yes`
    or `no`, whether the interval holds the stated growth (`none` without one). No row is an estimate of the growth: the
    published figures do not say which base is meant.
    """
    rows = []
    for formula, powers in GROWTH.items():
        used = _used(given, powers)
        if used is None:
            continue
        ratio, box = _product(used, powers)
        ends = boxes.percent_change(box, (1.0, 1.0))
        span = f"{_period(used, -1)}/{_period(used, 1)}" if "next" not in formula else _stated_span(given, used)
        row = _made(used, 100 * (ratio - 1), ends, unit="percent", period=span, method=formula)
        row["step"] = 0.1 if formula == "printed" else WHOLE_PERCENT  # the others are open by several points
        told = given.get("growth_stated")
        holds = "none" if told is None else ("yes" if ends.lower < told["value"] < ends.upper else "no")
        rows.append(row | {"formula": formula, "inputs": used, "group": GROUPS.get(formula, "other"), "holds": holds})
    return _frame(rows, ["formula", "inputs", "group", "holds"])


def two_factors(given: Inputs) -> pd.DataFrame:
    """The change of people reached per 1,000 inhabitants of participating municipalities, split into two parts.

    Estimand: case files per 1,000 inhabitants a year (twelve times the published monthly mean) times the share of them
    that was reached; additive logarithmic mean Divisia index (`decomposition.divisia`). The reach of the first year is
    the published acceptance of all case files over that of those reached. Intervals: range over the rounding box, in
    its corners (`decomposition.divisia_range`); the parts of one point add up, the ends of the ranges do not. Spine
    rows in per_1000_inhabitants with `part`: `before`, `after`, `change`, `cases`, `reach`; `form` is rise, fall or
    unchanged (zero lies inside the interval). Empty when an input is missing or too coarse.
    """
    used = _used(given, FACTORS)
    if used is None:
        return _frame([], ["part", "form"])
    first, first_box = _product(used, {"acceptance_of_cases": 1, "acceptance": -1})
    last, last_box = _product(used, {"reach_after": 1})
    before = {"cases": MONTHS * used["cases"]["value"], "reach": first}
    after = {"cases": MONTHS * used["cases_after"]["value"], "reach": last}
    box_before = {"cases": _yearly(used["cases"]), "reach": first_box}
    box_after = {"cases": _yearly(used["cases_after"]), "reach": last_box}
    split = decomposition.divisia(before, after)
    try:
        ranges = decomposition.divisia_range(box_before, box_after)
    except EstimateError:
        return _frame([], ["part", "form"])
    levels = boxes.product(*box_before.values()), boxes.product(*box_after.values())
    start, end = str(used["cases"]["period"]), str(used["cases_after"]["period"])
    found = {"before": (split.before, levels[0], start), "after": (split.after, levels[1], end)}
    found |= {"change": (split.change, boxes.difference(levels[1], levels[0]), f"{start}/{end}")}
    found |= {name: (split.parts[name], ranges[name], f"{start}/{end}") for name in ("cases", "reach")}
    rows = []
    for part, (value, box, period) in found.items():
        row = _made(used, value, box, unit="per_1000_inhabitants", period=period, method="two-factor Divisia index")
        form = "unchanged" if boxes.unchanged(*box) else ("rise" if value > 0 else "fall")
        rows.append(row | {"step": 0.01, "part": part, "form": form})
    return _frame(rows, ["part", "form"])


def four_factors(before: Mapping[str, float], after: Mapping[str, float]) -> decomposition.Divisia:
    """The change of help accepted per 1,000 inhabitants in four parts; for records, which have all counts of one base.

    Estimand: accepted / inhabitants · 1,000 = signals per 1,000 inhabitants × case files per signal × reached per case
    file × accepted per reached (`decomposition.divisia`: Ang, 2005). `before` and `after` hold the counts
    `inhabitants`, `signals`, `cases`, `reached` and `accepted` of the same municipalities. Raises EstimateError when a
    count that others are divided by is zero: its share does not exist.
    """
    chain = ("signals", "cases", "reached", "accepted")
    moments = []
    for counts in (before, after):
        above = ("inhabitants", *chain[:-1])
        empty = [name for name in above if counts[name] <= 0]
        if empty:
            raise EstimateError(f"count '{empty[0]}' is zero, so that its next step has no share; leave the period out")
        factors = {name: counts[name] / counts[upper] for name, upper in zip(chain, above, strict=True)}
        moments.append(factors | {"signals": 1_000 * factors["signals"]})
    return decomposition.divisia(*moments)


def twelve_months(monthly: pd.DataFrame, yearly: pd.DataFrame) -> str:
    """Whether a yearly figure is twelve times the monthly mean: `inside` or `outside` of rounding, or `none`."""
    year = published.observation(yearly)
    month = None if year is None else published.observation(monthly, str(year["period"]))
    if year is None or month is None:
        return "none"
    box = _yearly(month)
    return "inside" if year["lower"] < box.upper and box.lower < year["upper"] else "outside"


def own_share(part: pd.Series | None, whole: pd.Series | None) -> pd.Series | None:
    """One count as a percentage of another of the same source, with the interval of rounding; None without either."""
    if part is None or whole is None:
        return None
    used = {"part": part, "whole": whole}
    value, box = _product(used, {"part": 1, "whole": -1})
    ends = boxes.product(box, (100, 100))
    return pd.Series(_made(used, 100 * value, ends, unit="percent", period=str(part["period"]), method="share"))


def inputs_table(given: Inputs) -> pd.DataFrame:
    """The observations that formulas use, one row each, in the order given; missing ones are left out."""
    rows = [row.to_dict() | {"input": name} for name, row in given.items() if row is not None]
    return pd.DataFrame(rows, columns=[*published.SPINE, "date", "step", "wording", "kind", "input"])


def finer(row: pd.Series) -> pd.Series:
    """The observation with a step in which the ends of its interval can be written: 2.85 for 2.9, 18.2 for one in N."""
    step = min(row["step"] / 10, 0.1) if row["unit"] == "percent" else row["step"] / 10
    return pd.Series({**row.to_dict(), "step": step, "uncertainty": "other"})


def rounded_ends(frame: pd.DataFrame, step: float) -> pd.DataFrame:
    """The frame with the ends of its intervals to the nearest `step`: no more digits than they deserve."""
    return frame.assign(**{end: (frame[end] / step).round() * step for end in ("lower", "upper")})


_ENDS = (("", "value"), ("_lower", "lower"), ("_upper", "upper"))


def _used(given: Inputs, names: Iterable[str]) -> dict[str, pd.Series] | None:
    found = {name: given.get(name) for name in names}
    return None if any(row is None for row in found.values()) else {k: v for k, v in found.items() if v is not None}


def _product(
    used: Mapping[str, pd.Series], powers: Mapping[str, int], *, rounded: bool = False
) -> tuple[float, boxes.Box]:
    """The product of inputs to their powers (1 or −1), percentages as fractions, and its range over their boxes."""
    above = [name for name, power in powers.items() if power > 0]
    below = [name for name, power in powers.items() if power < 0]
    value = math.prod(_fraction(used[name], used[name]["value"]) for name in above)
    value /= math.prod(_fraction(used[name], used[name]["value"]) for name in below)
    ends = {name: _box(used[name], rounded=rounded) for name in powers}
    box = boxes.product(*(ends[name] for name in above))
    return value, boxes.ratio(box, boxes.product(*(ends[name] for name in below))) if below else box


def _fraction(row: pd.Series, number: float) -> float:
    """A percentage as a fraction, a growth as the factor that it stands for, anything else as it is."""
    if row["unit"] != "percent":
        return float(number)
    return float(number) / 100 + (1.0 if str(row["indicator"]).endswith("_growth") else 0.0)


def _box(row: pd.Series, *, rounded: bool) -> boxes.Box:
    lower, upper = row["lower"], row["upper"]
    if rounded:
        step = WHOLE_PERCENT if row["unit"] == "percent" else row["step"]
        lower, upper = row["value"] - step / 2, row["value"] + step / 2
    return boxes.Box(_fraction(row, lower), _fraction(row, upper))


def _yearly(row: pd.Series) -> boxes.Box:
    return boxes.product((row["lower"], row["upper"]), (MONTHS, MONTHS))


def _fits(stated: pd.Series, box: boxes.Box) -> str:
    if box.lower <= stated["value"] < box.upper:
        return "inside"
    return "touches" if stated["lower"] < box.upper and box.lower < stated["upper"] else "outside"


def _period(used: Mapping[str, pd.Series], place: int) -> str:
    """The first (−1) or last (1) year among the inputs."""
    years = sorted(str(row["period"])[:4] for row in used.values())
    return years[0] if place < 0 else years[-1]


def _stated_span(given: Inputs, used: Mapping[str, pd.Series]) -> str:
    after = given.get("stated_after")
    return f"{_period(used, -1)}/{_period(used, 1) if after is None else after['period']}"


def _made(
    used: Mapping[str, pd.Series], value: float, box: boxes.Box, *, unit: str, period: str, method: str
) -> dict[str, Any]:
    """A spine row of a computed number: its sources are those of all inputs, its interval is drawn as a range."""
    first = next(iter(used.values()))
    rows = list(used.values())
    row = {name: first[name] for name in published.SPINE if name in first}
    row |= {"value": value, "lower": box.lower, "upper": box.upper, "uncertainty": "other", "unit": unit}
    row |= {"period": period, "date": pd.Timestamp(periods.start(period.partition("/")[0])), "method": method}
    row |= {"status": "estimate", "breakdown": "", "category": "", "n": math.nan, "step": 1.0, "wording": "exact"}
    row["source_id"] = " ".join(sorted({ident for one in rows for ident in str(one["source_id"]).split()}))
    row["vintage"] = max(str(one["vintage"]) for one in rows)
    return row


def _frame(rows: Sequence[Mapping[str, Any]], extra: Sequence[str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=[*published.SPINE, "date", "step", "wording", *extra])
