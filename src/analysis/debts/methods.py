"""Two methods of counting problematic debts, never joined, and the bridge where both exist."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis import published
from analysis.errors import ComparisonError
from analysis.statistics import boxes, changes, linking

OLD, NEW = "cbs_problematic_debt_2020", "cbs_problematic_debt_2023"
NAMES = {OLD: "old", NEW: "new"}
JANUARY, OCTOBER = 1, 10


def own(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows that their producer published itself; what others tell of it is left out."""
    return frame[frame["kind"] == "primary"].reset_index(drop=True)


def told_later(frame: pd.DataFrame) -> pd.Series | None:
    """The last figure that others tell of a date after the last one that the producer published itself."""
    mine, last = published.observation(own(frame)), published.observation(frame)
    if last is None or last["kind"] == "primary" or (mine is not None and last["date"] <= mine["date"]):
        return None
    return last


def stated(frame: pd.DataFrame, *others: pd.DataFrame) -> pd.DataFrame:
    """The producer's last own figure and everything that others state, in time order."""
    rows = [own(frame).tail(1), frame[frame["kind"] != "primary"], *others]
    return pd.concat(rows).sort_values("date", kind="stable")


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


def steady(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `yearly` or `flows` that neither begin nor end on a date with other coverage."""
    return rows[~rows["odd"].astype(bool)].reset_index(drop=True)
