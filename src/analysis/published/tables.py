"""The tables of data/raw in memory: published figures and reviewed tables, typed, in an order of their own."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from analysis import project, reads
from analysis.errors import DataError
from analysis.published import periods, precision

FIGURES = ("poverty", "low_income_households", "municipal", "debts", "vroegsignalering", "creditors")
REVIEWED = (
    "sources",
    "source_producer_by_definition",
    "definitions",
    "labels",
    "breaks",
    "bridges",
    "revisions",
    "precision",
    "wording",
    "goals",
    "monitor_goals",
    "monitor_indicators",
    "policy_years",
    "release_calendar",
    "claims",
    "claims_terms",
    "claims_not_independent",
    "municipalities",
    "municipal_mergers",
    "municipal_problem_debt_2023_as_printed",
)

SPINE = (
    "indicator",
    "definition",
    "population",
    "breakdown",
    "category",
    "region",
    "period",
    "value",
    "lower",
    "upper",
    "uncertainty",
    "n",
    "unit",
    "status",
    "vintage",
    "method",
    "source_id",
)
PLACE = ("file", "row", "printed")
"""Where a figure stands in data/raw, and how: what no result carries on."""
IDENTITY = ("indicator", "definition", "population", "breakdown", "category", "region", "unit")


@dataclass(frozen=True, eq=False)
class Package:
    """All tables of one data/raw folder.

    `figures` and `of(indicator)` have the spine columns plus `locator`, `file`, `row` (its line there), `printed` (the
    value as the file holds it), `date` (first day of the period), `release` (the release that a value belongs to: its
    own vintage, else that of its source), `kind` (of the source), `wording` and `step`. The reviewed tables are frames
    of text, reached as `package["breaks"]`. `every` is `figures` without saying so: for what no value depends on.
    """

    folder: Path
    every: pd.DataFrame
    reviewed: dict[str, pd.DataFrame]
    _ids: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)

    @property
    def figures(self) -> pd.DataFrame:
        """All figures; who asks for them depends on every one (see `reads`)."""
        reads.note_everything()
        return self.every

    def of(self, indicator: str) -> pd.DataFrame:
        """The figures of one indicator."""
        reads.note(indicator)
        found: pd.DataFrame = self.every.iloc[self._places.get(indicator, [])]
        return found

    def ids(self, column: str) -> frozenset[str]:
        """All that stands in a column of text of the figures; no value depends on it."""
        if column not in self._ids:
            self._ids[column] = frozenset(self.every[column])
        return self._ids[column]

    @cached_property
    def _places(self) -> dict[Any, Any]:
        return dict(self.every.groupby("indicator", sort=False).indices)

    @cached_property
    def labels(self) -> dict[tuple[str, str], dict[str, str]]:
        """The first row of labels.csv or definitions.csv for each kind and id."""
        found: dict[tuple[str, str], dict[str, str]] = {}
        for row in rows_of(self["labels"]):
            found.setdefault((row["kind"], row["id"]), row)
        for row in rows_of(self["definitions"]):
            found.setdefault(("definition", row["definition"]), row)
        return found

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self.reviewed[name]


def package(folder: Path | None = None) -> Package:
    """The tables of `folder` (default: the project's data/raw), read again only when a file has changed.

    Raises DataError when a table, a column or a number cannot be read.
    """
    where = folder or project.raw()
    try:
        with os.scandir(where) as files:
            found = [(one.name, one.stat()) for one in files if one.name.endswith(".csv")]
    except (FileNotFoundError, NotADirectoryError):
        found = []  # the first table that is looked for says so
    return _package(where, tuple(sorted((name, told.st_mtime_ns, told.st_size) for name, told in found)))


@lru_cache(maxsize=8)
def _package(folder: Path, _stamp: tuple[tuple[str, int, int], ...]) -> Package:
    reviewed = {name: _read(folder / f"{name}.csv") for name in REVIEWED}
    reviewed = {name: table.sort_values(list(table.columns), ignore_index=True) for name, table in reviewed.items()}
    figures = pd.concat([_read(folder / f"{name}.csv") for name in FIGURES], ignore_index=True)
    return Package(folder, _typed(figures, reviewed), reviewed)


def _read(path: Path) -> pd.DataFrame:
    """One CSV as text, with `file` and `row` (the line in the file) for messages; figures keep them."""
    try:
        with reads.loading():
            table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
    except FileNotFoundError:
        raise DataError(f"{path.name} is missing in data/raw; restore it or run `monitor data check`") from None
    except (UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise DataError(f"{path.name} cannot be read ({error}); run `monitor data check`") from None
    if path.stem in FIGURES:
        table = table.assign(file=path.name, row=range(2, len(table) + 2))
    return table


def _numbers(table: pd.DataFrame, field: str) -> pd.Series:
    """A text column as floats, empty as NaN. Raises DataError naming file, row and field of what is no number."""
    text = table[field]
    numbers = pd.to_numeric(text.where(text != ""), errors="coerce")
    wrong = table[numbers.isna() & (text != "")]
    if len(wrong):
        first = wrong.iloc[0]
        raise DataError(
            f"{first['file']}, row {first['row']}, field {field}: '{first[field]}' is not a number; "
            "run `monitor data check` for all places"
        )
    return numbers.astype(float)


def _typed(figures: pd.DataFrame, reviewed: dict[str, pd.DataFrame]) -> pd.DataFrame:
    missing = [name for name in ("indicator", "period", "value", "source_id", "locator") if name not in figures]
    if missing:
        raise DataError(f"the figures lack the column {missing[0]}; run `monitor data check`")
    frame = figures.assign(value=_numbers(figures, "value"), n=_numbers(figures, "n"), printed=figures["value"])
    sources = reviewed["sources"].set_index("source_id")
    unknown = frame[~frame["source_id"].isin(sources.index)]
    if len(unknown):
        first = unknown.iloc[0]
        raise DataError(
            f"{first['file']}, row {first['row']}, field source_id: '{first['source_id']}' is not in sources.csv; "
            "add the source or correct the id"
        )
    frame = frame.assign(
        release=[
            _release(vintage, released)
            for vintage, released in zip(frame["vintage"], frame["source_id"].map(sources["released"]), strict=True)
        ],
        kind=frame["source_id"].map(sources["kind"]),
        date=_dates(frame),
        uncertainty="rounding",
        method="published",
    )
    frame = precision.with_intervals(frame, reviewed["precision"], reviewed["wording"])
    extra = ["locator", *PLACE, "date", "release", "kind", "wording", "step"]
    return frame[[*SPINE, *extra]].sort_values(
        [*IDENTITY, "date", "release", "source_id", "locator"], ignore_index=True
    )


def _release(vintage: str, released: str) -> str:
    """The row's own vintage, sharpened to the day when its source's release falls inside it."""
    if not vintage:
        return released
    return released if released.startswith(vintage) else vintage


def _dates(frame: pd.DataFrame) -> pd.Series:
    """First day of each period (NaT where no period is printed); DataError names what is no period."""
    known: dict[str, pd.Timestamp] = {"": pd.NaT}  # type: ignore[dict-item]
    for text in frame["period"].unique():
        try:
            known[text] = pd.Timestamp(periods.start(text)) if text else pd.NaT  # type: ignore[assignment]
        except ValueError as error:
            first = frame[frame["period"] == text].iloc[0]
            raise DataError(f"{first['file']}, row {first['row']}, field period: {error}") from None
    return frame["period"].map(known)


def label(kind: str, ident: str, language: str, *, short: bool = False, folder: Path | None = None) -> str:
    """The label of an indicator, population, breakdown, category, unit, status or definition in `nl` or `en`.

    A category that means different things is looked up as `breakdown/category` by the caller. Raises DataError when
    labels.csv (definitions.csv for a definition) has no such id.
    """
    found = package(folder).labels.get((kind, ident))
    if found is None:
        raise DataError(f"no label for {kind} '{ident}'; add it to labels.csv with its Dutch and English words")
    column = f"short_{language}" if short and kind != "definition" else f"label_{language}"
    return found[column] or found[f"label_{language}"]


def category_label(breakdown: str, category: str, language: str, *, short: bool = False) -> str:
    """The label of a category, the one for its own breakdown first (a `total` of ages is not one of debts)."""
    own = f"{breakdown}/{category}"
    ident = own if ("category", own) in package().labels else category
    return label("category", ident, language, short=short)


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame of texts, numbers and days as dictionaries of plain values, by the names of the columns.

    As `to_dict("records")`, which takes three times as long because it looks at each value; for this it asks that a
    column is of one kind and that its missing numbers are NaN.
    """
    columns = {name: _plain(frame[name]) for name in frame.columns}
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def _plain(column: pd.Series) -> list[Any]:
    cells = column.tolist()
    if column.dtype != object:
        return cells
    return [cell.item() if isinstance(cell, np.generic) else cell for cell in cells]
