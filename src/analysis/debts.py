"""Problematic debts of households: two methods and their bridge, the goal, stock and flow, registers, municipalities.

No drawing, no files. The two methods of CBS are never joined: `bridge` sets them side by side where both exist.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis import published
from analysis.errors import ComparisonError
from analysis.published import periods
from analysis.statistics import boxes, changes, linking, trends

OLD, NEW = "cbs_problematic_debt_2020", "cbs_problematic_debt_2023"
NAMES = {OLD: "old", NEW: "new"}
JANUARY, OCTOBER = 1, 10
TENS = 10  # CBS rounds these counts to tens


def own(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows that their producer published itself; what others tell of it is left out."""
    return frame[frame["kind"] == "primary"].reset_index(drop=True)


def told_later(frame: pd.DataFrame) -> pd.Series | None:
    """The last figure that others tell of a date after the last one that the producer published itself."""
    mine, last = published.observation(own(frame)), published.observation(frame)
    if last is None or last["kind"] == "primary" or (mine is not None and last["date"] <= mine["date"]):
        return None
    return last


def january(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of 1 January: the yearly reference date. October points are of another rhythm (debts.md pitfall 9)."""
    kept: pd.DataFrame = frame[frame["date"].dt.month == JANUARY]
    return kept.reset_index(drop=True)


def marked(frame: pd.DataFrame, odd: Sequence[str]) -> pd.DataFrame:
    """The stock of one method with `mark`, how each point may be read: `old`, `new`, `october`, `coverage`, `letter`.

    `odd` are the reference dates whose figure moved with the coverage of the registers, not with debts. `letter` is a
    figure of the new method that its producer did not publish itself. `line` numbers what a chart may join:
    neighbouring years of the method itself, and no other point.
    """
    marks = []
    for row in frame.to_dict("records"):
        if row["kind"] != "primary" and row["definition"] == NEW:
            marks.append("letter")
        elif row["definition"] == OLD and row["period"] in odd:
            marks.append("coverage")
        else:
            marks.append("october" if row["date"].month == OCTOBER else NAMES[row["definition"]])
    lines: list[int] = []
    before, number = None, 0
    for mark, day in zip(marks, frame["date"], strict=True):
        if mark in NAMES.values():
            number += before != day - pd.DateOffset(years=1)
            before = day
        lines.append(number if mark in NAMES.values() else -len(lines) - 1)
    return frame.assign(
        mark=pd.Series(marks, index=frame.index, dtype=str), line=pd.Series(lines, index=frame.index, dtype=int)
    )


def bridge(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """The two methods at each reference date that both have: old, new, their difference and ratio.

    Estimand: new / old of one indicator at one reference date, without unit; `lower` and `upper` span the rounding of
    both (`linking.overlap`). Returns spine rows of the ratio, with `old`, `new`, `difference`, `difference_lower`,
    `difference_upper`. Raises ComparisonError unless bridges.csv knows an overlap of the two.
    """
    extra = ["old", "new", "difference", "difference_lower", "difference_upper"]
    columns = [*published.SPINE, "date", "step", *extra]
    if old.empty or new.empty:
        return pd.DataFrame(columns=columns)
    pair = tuple(str(frame["definition"].iloc[0]) for frame in (old, new))
    known = published.package()["bridges"]
    known = known[(known["from_definition"] == pair[0]) & (known["to_definition"] == pair[1])]
    known = known[(known["indicator"] == new["indicator"].iloc[0]) & known["kind"].isin(["overlap", "declared"])]
    if known.empty:
        raise ComparisonError(
            f"definitions '{pair[0]}' and '{pair[1]}' have no overlap in bridges.csv; show them apart"
        )
    both = linking.overlap(*(frame.assign(time=frame["period"]) for frame in (old, new)))
    rows = []
    for row in both.to_dict("records"):
        sources = [source for frame in (old, new) for source in _sources(frame, row["time"])]
        spine = new[new["period"] == row["time"]].iloc[-1].to_dict()
        spine |= {"value": row["ratio"], "lower": row["ratio_lower"], "upper": row["ratio_upper"], "unit": "ratio"}
        spine |= {"uncertainty": "rounding", "method": "new / old", "source_id": " ".join(sorted(set(sources)))}
        rows.append(spine | {"step": 0.001, "wording": "exact"} | {name: row[name] for name in extra})
    return pd.DataFrame(rows, columns=columns)


def _sources(frame: pd.DataFrame, period: str) -> list[str]:
    return [ident for text in frame.loc[frame["period"] == period, "source_id"] for ident in str(text).split()]


def side_by_side(ratios: pd.DataFrame) -> pd.DataFrame:
    """The rows of `bridge` as columns of a table: both methods, their difference, the ratio and its ends."""
    ends = {"quotient": "value", "quotient_lower": "lower", "quotient_upper": "upper", "apart": "difference"}
    named = ends | {"old_method": "old", "new_method": "new", "reference_date": "period"}
    return ratios.assign(**{name: ratios[column] for name, column in named.items()}, step=0.00001)


def differences(ratios: pd.DataFrame) -> pd.DataFrame:
    """The rows of `bridge` as the difference new minus old, in the unit of the two series."""
    made = ratios.assign(value=ratios["difference"], lower=ratios["difference_lower"], upper=ratios["difference_upper"])
    return made.assign(unit="households", step=10.0, method="new - old")


def on_new_method(row: pd.Series | None, ratios: pd.DataFrame) -> pd.Series | None:
    """What an old figure would be on the new method, if the ratio then had been one of those of the overlap.

    Returns the row with the range in `lower` and `upper` (outward to thousands) and `value` in its middle;
    `uncertainty` is "other", for it is the spread of the bridge, not rounding. None without a figure or an overlap.
    """
    if row is None or ratios.empty:
        return None
    reach = linking.carried((row["lower"], row["upper"]), boxes.Box(ratios["lower"].min(), ratios["upper"].max()))
    low, high = reach.lower // 1000 * 1000, -(-reach.upper // 1000) * 1000
    made = row.copy()
    made["value"], made["lower"], made["upper"] = (low + high) / 2, low, high
    made["uncertainty"], made["method"], made["step"] = "other", "bridge", 1000.0
    made["source_id"] = " ".join(sorted({*row["source_id"].split(), *" ".join(ratios["source_id"]).split()}))
    return made


def yearly(frame: pd.DataFrame, odd: Sequence[str]) -> pd.DataFrame:
    """Every change from 1 January to 1 January within one method (`changes.yearly`), with `mark` and `odd`.

    `odd` tells that one of its two ends is a date whose figure moved with the coverage of the registers.
    """
    rows = changes.yearly(january(frame)).drop(columns="segment")
    touched = [bool(set(str(period).split("/")) & set(odd)) for period in rows["period"]]
    return rows.assign(mark=rows["definition"].map(NAMES), odd=pd.Series(touched, index=rows.index, dtype=bool))


def flows(stock: pd.DataFrame, inflow: pd.DataFrame, odd: Sequence[str]) -> pd.DataFrame:
    """What left the stock in a year, for whatever reason, from the identity of stock and flow.

    Estimand: households with problematic debts on 1 January of a year that no longer had them, or no longer existed,
    a year later, less those that came in without being counted as inflow:
    leaving(t) = stock(t−1) + inflow(t) − stock(t), all of one method; `lower` and `upper` span the rounding of the
    three. It is computed, not published. October points are left out, and nothing is carried over a missing year.

    Returns spine rows, one a year, with `stock_before`, `flowed_in`, `flowed_out` (the value), `stock_after`,
    `stock_change` (after − before), `mark`, and `odd`: whether one of the two stocks is a date with other coverage.
    """
    rows = []
    stocks = {(row["definition"], row["date"]): row for row in january(stock).to_dict("records")}
    for flow in january(inflow).to_dict("records"):
        after = stocks.get((flow["definition"], flow["date"]))
        before = stocks.get((flow["definition"], flow["date"] - pd.DateOffset(years=1)))
        if before is None or after is None or published.reason(before, after) is not None:
            continue
        entered = boxes.total(*((part["lower"], part["upper"]) for part in (before, flow)))
        left = boxes.difference(entered, (after["lower"], after["upper"]))
        row = after | {
            "indicator": "households_left_problematic_debt",
            "value": before["value"] + flow["value"] - after["value"],
            "lower": left.lower,
            "upper": left.upper,
            "uncertainty": "rounding",
            "method": "stock before + inflow - stock after",
            "period": f"{before['period']}/{after['period']}",
            "source_id": " ".join(sorted({*before["source_id"].split(), *flow["source_id"].split()})),
            "stock_before": before["value"],
            "flowed_in": flow["value"],
            "flowed_out": before["value"] + flow["value"] - after["value"],
            "stock_after": after["value"],
            "stock_change": after["value"] - before["value"],
            "mark": NAMES[after["definition"]],
            "odd": bool({before["period"], after["period"]} & set(odd)),
        }
        rows.append(row)
    extra = ["step", "stock_before", "stock_after", "stock_change", "flowed_in", "flowed_out", "mark", "odd"]
    return pd.DataFrame(rows, columns=[*published.SPINE, "date", *extra])


def row_kind(definition: str, kind: str) -> str:
    """How a row of `distances` is named: `old`, `new`, or what others told of them (`told`, `letter`)."""
    if kind in ("", "primary"):
        return NAMES[definition]
    return "letter" if definition == NEW else "told"


def came_in(row: pd.Series | None) -> pd.Series | None:
    """The inflow of the year of a row of `flows`, so that a sentence sets two numbers of one year side by side."""
    return None if row is None else pd.Series(row.to_dict() | {"value": row["flowed_in"], "method": "published"})


def steady(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `yearly` or `flows` that neither begin nor end on a date with other coverage."""
    return rows[~rows["odd"].astype(bool)].reset_index(drop=True)


def both_ways(computed: pd.DataFrame, inflow: pd.DataFrame) -> pd.DataFrame:
    """Inflow and leaving of each year in `computed` as rows of one frame, told apart by `way` (`in`, `out`).

    `year` is the calendar year in which they happened.
    """
    ends = [str(period).partition("/")[2] for period in computed["period"]]
    wanted = set(zip(computed["definition"], ends, strict=True))
    told = [pair in wanted for pair in zip(inflow["definition"], inflow["period"], strict=True)]
    came = inflow[pd.Series(told, index=inflow.index, dtype=bool)]
    parts = [came.assign(way="in", mark=came["definition"].map(NAMES)), computed.assign(way="out")]
    rows = pd.concat(parts, ignore_index=True).drop(columns="segment", errors="ignore")
    return rows.assign(year=[str(day.year - 1) for day in rows["date"]])


def starts(*frames: pd.DataFrame) -> pd.DataFrame:
    """From where a goal may be measured: of each frame its last own figure of 1 January, and what is told later."""
    rows = []
    for frame in frames:
        last = published.observation(january(own(frame)))
        rows += [] if last is None else [last]
        told = told_later(january(frame))
        rows += [] if told is None else [told]
    return pd.DataFrame(rows, columns=frames[0].columns).reset_index(drop=True)


def distances(targets: pd.DataFrame, points: pd.DataFrame) -> pd.DataFrame:
    """Each goal of `goals.table` from each point on its own line: how far, and how much a year.

    Estimand: distance = figure − target; required = (target − figure) / (years to 1 January of the target year,
    assumption A30), in the unit of the line (percentage points for percent); `_lower` and `_upper` by the rounding of
    the figure. Required is arithmetic, not a forecast. `reason` says why there is none (see `goals.table`).

    Returns the spine row of the figure with the columns of the goal, `distance`, `required` and their ends; a goal
    without any figure has one row with its name. A figure is never set against the goal of another method.
    """
    rows = []
    for goal in targets.to_dict("records"):
        same = points[(points["definition"] == goal["definition"]) & (points["indicator"] == goal["indicator"])]
        kept = {name: goal[name] for name in goal if name not in ("latest_period", "latest_value", "unit", "note")}
        nothing = dict.fromkeys(("distance", "required", "required_lower", "required_upper"), float("nan"))
        if same.empty or goal["reason"] == "not_yet":
            known: dict[str, Any] = dict.fromkeys(("period", "status", "kind", "source_id"), "")
            known |= dict.fromkeys(("value", "step"), float("nan"))
            rows.append(known | kept | nothing | {"reason": goal["reason"] or "no_figure", "unit": goal["unit"]})
            continue
        for point in same.to_dict("records"):
            row = point | {name: kept[name] for name in kept if name not in point} | nothing
            row["distance"] = round(point["value"] - goal["target_value"], 10)
            row["reason"] = _reason(goal, point)
            if not row["reason"]:
                row |= required(point, goal["target_value"], goal["target_period"])
            rows.append(row)
    return pd.DataFrame(rows)


def _reason(goal: dict[Any, Any], point: dict[Any, Any]) -> str:
    if point["date"] < pd.Timestamp(periods.start(goal["first_scorable"])):
        return "not_begun"
    if goal["reason"] == "line_ended" and point["kind"] != "primary":
        return "told"  # whether the line had ended was not known to who read this figure at second hand
    return "" if goal["reason"] in ("not_begun", "no_figure") else str(goal["reason"])


def required(point: dict[Any, Any], target: float, end: str) -> dict[str, float]:
    """The equal yearly change from a figure to a target at the start of `end`, with the ends that rounding leaves.

    Numbers of households are rounded to tens like the counts they come from, their ends outwards.
    """
    parts, day = ("value", "upper", "lower"), periods.start(end)
    found = [trends.required_yearly_change(point[part], point["date"], target, day) for part in parts]
    if point["unit"] == "households":
        middle, low, high = (change / TENS for change in found)
        found = [TENS * float(change) for change in (round(middle), math.floor(low), math.ceil(high))]
    return dict(zip(("required", "required_lower", "required_upper"), found, strict=True))


def needed(distances: pd.DataFrame, until: Sequence[str]) -> pd.DataFrame:
    """The required yearly change of each row of `distances` that has one, for each day in `until`, as spine rows.

    The goal says 2030; whether that is 1 January 2030 or a year later was not seen, so both can be asked.
    """
    rows = []
    for row in distances[distances["required"].notna()].to_dict("records") if len(distances) else []:
        for end in until:
            change = required(row, row["target_value"], end)
            spine = {name: row[name] for name in (*published.SPINE, "date")}
            spine |= {"value": change["required"], "lower": change["required_lower"], "upper": change["required_upper"]}
            spine |= {"unit": changes.POINTS.get(row["unit"], row["unit"]), "method": "required yearly change"}
            spine |= {"period": f"{row['period']}/{end}", "start": row["period"], "end": end, "step": 10.0}
            rows.append(spine | {"mark": "own" if row["kind"] == "primary" else "letter"})
    return pd.DataFrame(rows, columns=[*published.SPINE, "date", "start", "end", "step", "mark"])


def decreases(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of changes that are a fall, as sizes without sign, for a sentence that says fewer in words."""
    falls = rows[rows["value"] < 0]
    return falls.assign(value=-falls["value"], lower=-falls["upper"], upper=-falls["lower"])


def ever_seen(need: pd.Series | None, measured: pd.DataFrame) -> str:
    """Whether a fall as large as the one needed is among the changes measured.

    `seen`, `never`, `no_fall` (there are changes, none of them a fall), `unmeasured` (no change), `unknown` (no need).
    """
    if need is None:
        return "unknown"
    if measured.empty:
        return "unmeasured"
    largest = decreases(measured)["value"].max()
    return "no_fall" if pd.isna(largest) else "seen" if largest >= need["value"] else "never"


def gaps(distances: pd.DataFrame) -> pd.DataFrame:
    """The own figures in `distances` as rows whose value is the distance to their goal."""
    if "lower" not in distances:  # no goal has a figure
        return pd.DataFrame(columns=[*published.SPINE, "date", "step", "goal_id"])
    rows = distances[(distances["kind"] == "primary") & distances["distance"].notna()]
    moved = rows.assign(value=rows["distance"], unit=rows["unit"].replace(changes.POINTS), wording="exact")
    return moved.assign(lower=rows["lower"] - rows["target_value"], upper=rows["upper"] - rows["target_value"])


def course(ratios: pd.DataFrame) -> str:
    """How the ratio of the two methods moved over the overlap: `falling` at every date, or `other`."""
    steps = ratios.sort_values("date")["value"].diff().dropna() if len(ratios) else pd.Series(dtype=float)
    return "falling" if len(steps) and bool((steps < 0).all()) else "other"


def register_totals(numbers: pd.DataFrame, stock: pd.DataFrame) -> pd.DataFrame:
    """Households by number of registers, summed, against the stock of the same day and method.

    Returns spine rows of registers per household, Σ k·n(k) / Σ n(k), `lower` and `upper` over the rounding of all n(k),
    with `mean_registers` (the value), `registers_sum` (Σ n(k)), `headline_stock`, `sum_apart` (sum − stock), `mark`.
    """
    rows = []
    for (definition, period), group in numbers.groupby(["definition", "period"], sort=True):
        whole = published.observation(stock[stock["definition"] == definition], str(period))
        counts = [int(str(name).partition("_")[2]) for name in group["category"]]
        ends = [(row["lower"], row["upper"]) for row in group.to_dict("records")]
        total, weighed = (
            boxes.total(*ends),
            boxes.total(*(boxes.product((k, k), end) for k, end in zip(counts, ends, strict=True))),
        )
        mean = boxes.ratio(weighed, total)
        value = float(group["value"].sum())
        row = group.iloc[0].to_dict() | {"category": "", "breakdown": "", "unit": "ratio", "step": 0.01}
        row |= {"value": sum(k * n for k, n in zip(counts, group["value"], strict=True)) / value}
        row |= {"lower": mean.lower, "upper": mean.upper, "uncertainty": "rounding", "method": "weighted mean"}
        row |= {"registers_sum": value, "mark": NAMES[str(definition)], "mean_registers": row["value"]}
        row |= {"headline_stock": float("nan") if whole is None else whole["value"]}
        rows.append(row | {"sum_apart": float("nan") if whole is None else value - whole["value"]})
    extra = ["date", "step", "mark", "registers_sum", "headline_stock", "sum_apart", "mean_registers"]
    return pd.DataFrame(rows, columns=[*published.SPINE, *extra])


def in_order(numbers: pd.DataFrame) -> pd.DataFrame:
    """Rows by number of registers from one upwards (as text, ten would come after one)."""
    place = pd.Series(
        [int(str(name).partition("_")[2]) for name in numbers["category"]], index=numbers.index, dtype=int
    )
    return numbers.loc[place.sort_values(kind="stable").index].reset_index(drop=True)


def events(rates: pd.DataFrame) -> pd.DataFrame:
    """Inflow rates after an event of the reference person (`own_event_*`) beside those without, last date only.

    Returns the rows with `happened` (`yes`, `no`) and `event`, the category of the row with the event. Events of any
    household member are left out, and so are events without a counterpart.
    """
    rows = []
    for row in rates[rates["date"] == rates["date"].max()].to_dict("records"):
        kind, _, event = str(row["category"]).partition("event_")
        if kind in ("own_", "own_no_"):
            rows.append(row | {"happened": "yes" if kind == "own_" else "no", "event": f"own_event_{event}"})
    frame = pd.DataFrame(rows, columns=[*rates.columns, "happened", "event"])
    paired = frame.groupby("event")["happened"].transform("nunique") == 2
    return frame[paired].reset_index(drop=True)


def named_municipalities(shares: pd.DataFrame) -> pd.DataFrame:
    """Shares by municipality code with `name`, `province` and `label`, in the order of the codes."""
    table = published.package()["municipalities"].set_index("gm_code")
    local = shares[shares["region"].isin(table.index)].sort_values("region", ignore_index=True)
    names, provinces = local["region"].map(table["name_plain"]), local["region"].map(table["province_name"])
    return local.assign(name=names, province=provinces, label=names)


def tied(places: pd.DataFrame, row: pd.Series | None) -> list[str]:
    """The names of all municipalities with the value of `row`: equal after rounding means no order among them."""
    return [] if row is None else sorted(places.loc[places["value"] == row["value"], "name"])


def shifted(places: pd.DataFrame) -> pd.DataFrame:
    """The municipalities whose value the source prints one row off, with `as_printed`, the value as it stands there."""
    table = published.package()["municipal_problem_debt_2023_as_printed"].set_index("gm_code")
    rows = places[places["region"].isin(table.index)].reset_index(drop=True)
    return rows.assign(as_printed=pd.to_numeric(rows["region"].map(table["value_as_printed"])).astype(float))
