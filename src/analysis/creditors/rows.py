"""Rows of published figures: picked, told apart, put into words. No drawing, no files."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis import published

YEAR = len("2024")


def one_rate(rates: pd.DataFrame, which: str) -> pd.Series | None:
    """The `highest` (the first of equals), `lowest` or `last` row of a series; None when it is empty."""
    known = rates[rates["value"].notna()].sort_values("date")
    if known.empty:
        return None
    if which == "last":
        return known.iloc[-1]
    return known.sort_values("value", ascending=which == "lowest", kind="stable").iloc[0]


def same_as(frame: pd.DataFrame, row: pd.Series | None) -> pd.Series | None:
    """The row of a frame with the definition and the period of another row; None when there is none."""
    if row is None:
        return None
    return published.observation(frame[(frame["definition"] == row["definition"]) & (frame["period"] == row["period"])])


def of_rates(solutions: pd.DataFrame, *rates: pd.Series | None) -> pd.DataFrame:
    """The solved correlations of some of the shares only: those with their definitions and periods."""
    wanted = {(row["definition"], row["period"]) for row in rates if row is not None}
    pairs = zip(solutions["definition"], solutions["period"], strict=True)
    return solutions[pd.Series([pair in wanted for pair in pairs], index=solutions.index, dtype=bool)]


def to_step(row: pd.Series | None, step: float) -> pd.Series | None:
    """The row to be written with fewer decimals: those of `step`."""
    return None if row is None else pd.Series({**row.to_dict(), "step": step})


def ends(frame: pd.DataFrame) -> tuple[pd.Series | None, pd.Series | None]:
    """The first and the last row in the order of the frame; None twice when it is empty."""
    return (None, None) if frame.empty else (frame.iloc[0], frame.iloc[-1])


def yearly(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows over a whole calendar year; quarters and months of the same count are parts of it."""
    return frame[frame["period"].str.len() == YEAR].reset_index(drop=True)


def described(frame: pd.DataFrame, language: str) -> pd.DataFrame:
    """Published figures of different kinds for one table: the words of each row's own terms.

    Adds `label` (indicator), `part` (category, total where there is none), `group` (population: the base) and
    `unit_label`; sorted by indicator, definition, part and time.
    """
    ordered = frame.sort_values(["indicator", "definition", "population", "category", "date"], ignore_index=True)
    total = published.label("category", "total", language)
    parts = [
        published.category_label(breakdown, category, language) if category else total
        for breakdown, category in zip(ordered["breakdown"], ordered["category"], strict=True)
    ]
    words = {
        column: [published.label(kind, ident, language) for ident in ordered[kind]]
        for column, kind in {"label": "indicator", "group": "population", "unit_label": "unit"}.items()
    }
    return ordered.assign(part=parts, **words)


def sources(*found: Any) -> str:
    """The ids of the sources of rows or frames, each once, sorted."""
    texts: list[str] = []
    for one in found:
        texts += list(one["source_id"]) if isinstance(one, pd.DataFrame) else [str(one["source_id"])]
    return " ".join(sorted({ident for text in texts for ident in text.split()}))
