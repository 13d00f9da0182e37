"""The printed remarks of breaks.csv as cautions under a figure or a table: each says which series it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import pandas as pd

from analysis import published
from analysis.published import IDENTITY, series
from analysis.report import text

APART = ("indicator", "definition", "population", "category")
"""What tells series apart, the first that does counts."""
MOST_NAMED = 3


def remarked(frame: pd.DataFrame, language: str, as_of: str | date | None = None) -> dict[str, str]:
    """The remarks on a frame and how each is told there: `‘Meldingen’ (vanaf 2022): ...`.

    Of one series alone, and of all series, they stand as they are; among several the series that a remark touches are
    named (at most MOST_NAMED), and the period from which it counts, unless its own words hold that year or the series
    shows one period only. Regions are one series here: a map is about all of them.
    """
    shown = series.shown_of(frame)
    words = text.Messages(language)
    told = {}
    for remark in series.remarks(frame, language, as_of):
        whose, many = _whose(remark, list(shown), language)
        since = _since(remark, shown, language) if whose or many else ""
        form = ("series" if whose else "") + ("since" if since else "")
        named = [words.format("caution-named", name=name) for name in whose]
        slots = {"series": text.list_of(named, language), "since": since, "text": remark.text}
        told[remark.text] = words.format("caution-about", form=form or "bare", **slots)
    return told


def _since(remark: series.Remark, shown: Mapping[tuple[str, ...], list[str]], language: str) -> str:
    """The period from which a remark counts, halves and quarters as their year; empty where it says nothing new."""
    year = remark.period[:4]
    own = {period for ident in remark.series for period in shown[ident]}
    if year in remark.text or (len(own) == 1 and "/" not in next(iter(own))):
        return ""
    return text.period(remark.period if re.fullmatch(r"\d{4}(-\d\d){0,2}", remark.period) else year, language)


def _whose(remark: series.Remark, shown: list[tuple[str, ...]], language: str) -> tuple[list[str], bool]:
    """The names of the series that a remark touches, none when it touches all; whether they are too many to name."""
    for name in APART:
        place = IDENTITY.index(name)
        every = {ident[place] for ident in shown}
        own = {ident[place]: ident for ident in remark.series}
        if set(own) < every and "" not in own:
            names = list(dict.fromkeys(_label(name, ident, language) for ident in own.values()))
            return (names, False) if len(names) <= MOST_NAMED else ([], True)
    return [], False


def _label(name: str, ident: tuple[str, ...], language: str) -> str:
    """The whole label, as rows of tables and figures have it."""
    row = dict(zip(IDENTITY, ident, strict=True))
    if name == "category":
        return published.category_label(row["breakdown"], row["category"], language)
    return published.label(name, row[name], language)
