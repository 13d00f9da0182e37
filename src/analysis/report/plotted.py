"""The frame of a chart: plotted rows in one canonical order, cut into series and into runs that a line may join."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis import published
from analysis.errors import ChartError
from analysis.published import SPINE, periods

REQUIRED = ("indicator", "definition", "population", "period", "value", "unit", "status", "source_id")
NUMBERS = ("value", "lower", "upper", "n", "step")
LABELS = (
    "label",
    "group",
    "segment",
    "line",
    "mark",
    "wording",
    "step",
    "locator",
)  # kept beside the spine where given
IDENTITY = ("indicator", "definition", "population", "breakdown", "category", "region")
STEP = {"year": 12, "half": 6, "quarter": 3, "month": 1, "day": 12}  # months from one period to the next

Row = dict[str, Any]


@dataclass(frozen=True)
class Series:
    """One drawn series: its words and its rows in the order of time."""

    key: tuple[str, ...]
    label: str
    rows: tuple[Row, ...]

    @property
    def known(self) -> tuple[Row, ...]:
        """The rows that have a value."""
        return tuple(row for row in self.rows if not math.isnan(row["value"]))


def tidy(ident: str, frame: pd.DataFrame, by: Sequence[str], x: str = "") -> pd.DataFrame:
    """The spine with the labels that a chart draws, whole in text and numbers, sorted by `by`, then by everything.

    `x`: a column of numbers that is kept as well.

    Whatever the order of the rows that come in, the same rows come out. Raises ChartError when a required column is
    missing, the frame is empty, or a number is not one.
    """
    missing = [name for name in (*REQUIRED, *by) if name not in frame.columns]
    if missing:
        raise ChartError(f"chart '{ident}': the frame has no column '{missing[0]}'; give a spine frame with all of it")
    if frame.empty or frame["value"].isna().all():
        raise ChartError(f"chart '{ident}': the frame is empty; there is nothing to draw")
    kept = [*SPINE, *(name for name in LABELS if name in frame.columns), *([x] if x else [])]
    columns: dict[str, list[Any]] = {}
    for name in kept:
        given = frame[name].tolist() if name in frame.columns else [None] * len(frame)
        if name in (*NUMBERS, x):
            columns[name] = [_number(ident, name, value) for value in given]
        elif name in ("segment", "line"):
            columns[name] = [int(str(value)) for value in given]
        else:
            columns[name] = ["" if _absent(value) else str(value) for value in given]
    out = pd.DataFrame(columns, columns=kept)
    order = [*by, "period", *(name for name in kept if name not in (*by, "period"))]
    return out.sort_values(order, ignore_index=True, kind="stable", na_position="last")


def _absent(value: Any) -> bool:
    return value is None or value is pd.NA or (isinstance(value, float) and math.isnan(value))


def _number(ident: str, name: str, value: Any) -> float:
    if _absent(value) or value == "":
        return math.nan
    number = float(value)
    if not math.isfinite(number):
        raise ChartError(f"chart '{ident}': {name} {value} is not finite; leave the cell empty where nothing is known")
    return number


def series_of(frame: pd.DataFrame, by: str, order: Sequence[str] = (), x: str = "") -> list[Series]:
    """The series of a frame: by identity (`by="series"`) or by a column, in the `order` of labels.

    The rows of a series stand in the order of time, or of the numbers in column `x`.

    Without an order the longest series comes first, then by identity: the same in every language.
    """
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in published.rows_of(frame):
        key = tuple(row[name] for name in IDENTITY) if by == "series" else (str(row[by]),)
        found.setdefault(key, []).append(row)
    series = []
    for key, rows in found.items():
        words = rows[0].get("label") or (key[0] if by != "series" else "")
        along = sorted(rows, key=lambda row: row[x] if x else position(str(row["period"])))
        series.append(Series(key, str(words), tuple(along)))
    place = {label: at for at, label in enumerate(order)}
    return sorted(
        series,
        key=lambda one: (place.get(one.label, len(place)), -len(one.known), _identity(one), _last(one, x), one.key),
    )


def _last(series: Series, x: str) -> float:
    """What tells curves of one identity apart in every language: their last value, the highest first."""
    return -series.known[-1]["value"] if x and series.known else 0.0


def _identity(series: Series) -> tuple[str, ...]:
    return tuple(str(series.rows[0][name]) for name in (*IDENTITY, "vintage", "source_id"))


def position(period: str) -> float:
    """Where a period begins on the axis of time, in years. Raises ValueError for what is no period."""
    day = periods.start(period)
    return day.year + (day.month - 1) / 12 + (day.day - 1) / 372


def follows(earlier: Row, later: Row) -> bool:
    """Whether a row is the next period after another, so that nothing is missing between them."""
    shape = periods.shape(str(earlier["period"]))
    apart = 12 * (position(str(later["period"])) - position(str(earlier["period"])))
    return shape == periods.shape(str(later["period"])) and apart <= STEP[shape] + 0.05


def runs(series: Series) -> list[list[Row]]:
    """The stretches that one line joins: by the column `line` where given, else one segment without a hole."""
    stretches: list[list[Row]] = []
    for row in series.known:
        if stretches and _joined(stretches[-1][-1], row):
            stretches[-1].append(row)
        else:
            stretches.append([row])
    return stretches


def _joined(earlier: Row, later: Row) -> bool:
    if "line" in earlier:
        return bool(earlier["line"] == later["line"])
    return bool(earlier.get("segment") == later.get("segment")) and follows(earlier, later)


def breaks(series: Series) -> Iterator[tuple[Row, Row]]:
    """Neighbouring values of a series between which the series is broken."""
    known = series.known
    for earlier, later in itertools.pairwise(known):
        if earlier.get("segment") != later.get("segment"):
            yield earlier, later
