"""Which published figures may speak for or against a claim, and what each can stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Any

import pandas as pd

from analysis import published
from analysis.claims import wordings
from analysis.errors import DataError
from analysis.published import Package, vintages
from analysis.published.tables import IDENTITY
from analysis.statistics.sets import Interval

Row = Mapping[Any, Any]
Text = Mapping[str, str]
_COUNTS = frozenset({"count", "persons", "households"})
_NOTED = ("indicator", "definition", "population", "breakdown", "category", "region", "period", "source_id", "locator")


@dataclass(frozen=True, eq=False)
class Evidence:
    """The figures of a package as they stood on a day (`as_of` None: all of them), for claims of policy documents.

    `slight` bounds in percent what is called a slight change; `other_words` admits other words of a document's author.
    """

    tables: Package
    as_of: str | date | None = None
    slight: Fraction = wordings.SLIGHT
    other_words: bool = False
    _silent: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)

    def stands(self, document: str) -> bool:
        """Whether a document had been published by that day; a partial date counts as its last day."""
        when = self.published(document)
        return self.as_of is None or not when or vintages.as_day(when) <= vintages.as_day(self.as_of)

    def published(self, document: str) -> str:
        """When a document appeared, as its source says: full or partial."""
        source = self.source(document)
        return source["published"] or source["released"]

    def source(self, ident: str) -> Text:
        """The row of sources.csv. Raises DataError when there is none."""
        rows = self._sources
        if ident not in rows:
            raise DataError(f"source '{ident}' is not in sources.csv; add it or correct the id")
        return rows[ident]

    def silent(self, document: str) -> frozenset[str]:
        """Sources that are no evidence for a document: itself, what retells it, and other words of its author.

        The author is the publisher of the document. Named one by one in claims_not_independent.csv; whatever the author
        publishes or produces alone is left out even where the table does not name it. With `other_words` only the
        document and what retells it are left out.
        """
        if document not in self._silent:
            author = self.source(document)["publisher"]
            named = self.tables["claims_not_independent"]
            own = named["author"].eq(author) & ~(named["relation"].eq("same_speaker") & self.other_words)
            found = {document, *named.loc[own, "source_id"]}
            if not self.other_words:
                found |= {name for name, row in self._sources.items() if author in (row["publisher"], row["producer"])}
            self._silent[document] = frozenset(found)
        return self._silent[document]

    def row(self, term: Text, document: str) -> dict[str, Any] | None:
        """The figure that a term names: the latest independent release, the producer's own before a retelling (A6-A8).

        None when there is no independent figure by that day.
        """
        key = tuple(term[name] for name in IDENTITY) + (term["period"],)
        return _latest(self.tables, key, term["vintage"], self.silent(document), self.as_of)

    def meant(self, row: Row) -> Interval:
        """What a published figure can stand for, by its wording and the unit of its last digit."""
        detail = self._details.get((*(row[name] for name in _NOTED), float(row["value"])), "")
        return wordings.meant(row["wording"], row["value"], row["step"], detail, row["unit"])

    @cached_property
    def _sources(self) -> dict[str, dict[str, str]]:
        rows = published.rows_of(self.tables["sources"])
        return {row["source_id"]: {str(name): str(cell) for name, cell in row.items()} for row in rows}

    @cached_property
    def _details(self) -> dict[tuple[Any, ...], str]:
        table = self.tables["wording"]
        numbers = pd.to_numeric(table["value"], errors="coerce")
        keys = zip(*(table[name] for name in _NOTED), numbers.astype(float), strict=True)
        return dict(zip(keys, table["detail"], strict=True))


@lru_cache(maxsize=2048)
def _latest(
    tables: Package, key: tuple[str, ...], vintage: str, silent: frozenset[str], as_of: str | date | None
) -> dict[str, Any] | None:
    """The figure of a series and period that counts on a day, without some sources; other readings ask for it again."""
    frame = _by_series(tables).get(key)
    if frame is None:
        return None
    frame = frame[~frame["source_id"].isin(silent)]
    if vintage:
        frame = frame[frame["release"].str.startswith(vintage)]
    frame = vintages.released_by(frame, as_of)
    if frame.empty:
        return None
    row = published.latest(frame).iloc[0]
    return {str(name): cell for name, cell in row.items()} | {"vintage": row["release"]}


@lru_cache(maxsize=8)
def _by_series(tables: Package) -> dict[Any, pd.DataFrame]:
    """The figures that the terms of claims name, by series and period."""
    terms = tables["claims_terms"]
    named = [*IDENTITY, "period"]
    places: dict[Any, list[int]] = {key: [] for key in zip(*(terms[name].tolist() for name in named), strict=True)}
    for place, key in enumerate(zip(*(tables.figures[name].tolist() for name in named), strict=True)):
        if key in places:
            places[key].append(place)
    return {key: tables.figures.iloc[rows] for key, rows in places.items() if rows}


def one_dimension(units: Iterable[str]) -> bool:
    """Whether figures of these units can be set against each other: one unit, or all counts of something."""
    several = set(units)
    return len(several) <= 1 or several <= _COUNTS
