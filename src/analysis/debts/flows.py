"""Stock and flow of households with problematic debts, and the registers and events behind them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis import published
from analysis.debts.methods import NAMES, january
from analysis.statistics import boxes


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


def came_in(row: pd.Series | None) -> pd.Series | None:
    """The inflow of the year of a row of `flows`, so that a sentence sets two numbers of one year side by side."""
    return None if row is None else pd.Series(row.to_dict() | {"value": row["flowed_in"], "method": "published"})


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

    Returns the rows with `happened` (`yes`, `no`) and `event`, the category of the row with the event, which is the
    `category` of both. Events of any household member are left out, and so are events without a counterpart.
    """
    rows = []
    for row in rates[rates["date"] == rates["date"].max()].to_dict("records"):
        kind, _, event = str(row["category"]).partition("event_")
        if kind in ("own_", "own_no_"):
            rows.append(row | {"happened": "yes" if kind == "own_" else "no", "event": f"own_event_{event}"})
    frame = pd.DataFrame(rows, columns=[*rates.columns, "happened", "event"])
    paired = frame.groupby("event")["happened"].transform("nunique") == 2
    return frame[paired].assign(category=frame["event"]).reset_index(drop=True)
