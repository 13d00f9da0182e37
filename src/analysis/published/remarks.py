"""What reviewed tables say of rows of data/raw: breaks, revisions, words, precision, and figures passed over."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

from analysis.published import lineage, vintages
from analysis.published.lineage import Row
from analysis.published.series import _rules, touches
from analysis.published.tables import IDENTITY, Package

_ASSUMED = {"more_than": "A2", "almost": "A2", "about": "A3", "one_in_n": "A4", "half": "A4", "third": "A4"}
_ASSUMED |= {"quarter": "A4", "at_least": "A5", "at_most": "A5"}


def breaks(rows: Sequence[Row], tables: Package) -> list[dict[str, Any]]:
    """The rows of breaks.csv that touch the periods of a series, with the series and the file's line.

    `why` says what the break parts; `severity` is that of the table (`break` forbids a join, `caution` warns).
    """
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for own in _series(rows):
        shown = [row["period"] for row in own if row["period"]]
        for cut in _rules("breaks", own[0], tables) if shown else ():
            if touches(cut, shown):
                key = tuple(str(value) for value in cut.values())
                found.setdefault(key, _told("breaks", cut, tables) | {"series": []})["series"].append(_name(own[0]))
    return sorted(found.values(), key=lambda one: (one["row"], one["broken_from"]))


def revisions(rows: Sequence[Row], tables: Package) -> list[dict[str, Any]]:
    """The rows of revisions.csv on a period among the rows: which release replaced which."""
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in rows:
        for one in _rules("revisions", row, tables):
            if one["period"] == row["period"]:
                key = tuple(str(value) for value in one.values())
                found.setdefault(key, _told("revisions", one, tables) | {"series": []})["series"].append(_name(row))
    return sorted(found.values(), key=lambda one: int(one["row"]))


def wordings(rows: Sequence[Row], tables: Package) -> list[dict[str, Any]]:
    """The rows that stood with a word before them (about, more than), with what they can then stand for
    (None: without an end)."""
    lines = list(lineage.read_lines(tables.folder / "wording.csv"))
    found = []
    for row in rows:
        if row.get("wording", "exact") == "exact":
            continue
        names = ("indicator", "definition", "population", "breakdown", "category", "region", "period", "source_id")
        own = [
            line
            for line in lines
            if all(line[name] == row[name] for name in names) and float(line["value"]) == row["value"]
        ]
        for line in own[:1]:
            ends = {end: row[end] if math.isfinite(row[end]) else None for end in ("lower", "upper")}
            kept = {name: line[name] for name in ("file", "row", "wording", "detail", "step")}
            found.append({**kept, "figure": f"{row['file']}:{row['row']}", "value": row["printed"], **ends})
    return found


def steps(rows: Sequence[Row], tables: Package) -> list[dict[str, Any]]:
    """The rows of precision.csv used: in which step a source printed an indicator, and how that is known."""
    wanted = {(row["source_id"], row["indicator"], row["unit"]) for row in rows}
    names = ("source_id", "indicator", "unit")
    return [
        line
        for line in lineage.read_lines(tables.folder / "precision.csv")
        if tuple(line[name] for name in names) in wanted
    ]


def passed_over(row: Row, tables: Package) -> list[dict[str, Any]]:
    """The other figures for the same series and period, each with why it is not the one that counts (A6 to A8)."""
    rank = {"primary": 0, "retelling": 1, "secondary_unverified": 2}
    own, found = _month(row), []
    for one in lineage.same_figure(row, tables):
        month = _month(one)
        if month != own:
            why = "an earlier release" if month < own else "a later release"
        elif rank.get(one["kind"], 3) > rank.get(row["kind"], 3):
            why = "a retelling of the same release"
        elif one["upper"] - one["lower"] > row["upper"] - row["lower"]:
            why = "the same release, less precise"
        else:
            why = "the same release"
        kept = {name: one[name] for name in ("file", "row", "printed", "release", "source_id", "kind")}
        found.append({**kept, "row": int(one["row"]), "why": why})
    return sorted(found, key=lambda one: (str(one["release"]), one["source_id"], one["row"]))


def assumed(rows: Iterable[Row]) -> dict[str, list[str]]:
    """The assumptions on printed numbers (A1 to A5) that the rows rest on, each with the places of its rows."""
    found: dict[str, list[str]] = {}
    for row in rows:
        number = _ASSUMED.get(str(row.get("wording", "exact")), "A1")
        found.setdefault(number, []).append(f"{row['file']}:{row['row']}")
    return {number: found[number] for number in sorted(found)}


def _month(row: Row) -> str:
    return vintages.month(str(row["release"]))


def _series(rows: Sequence[Row]) -> list[list[Row]]:
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(tuple(str(row[name]) for name in IDENTITY), []).append(row)
    return list(found.values())


def _name(row: Row) -> str:
    names = ("indicator", "definition", "population", "breakdown", "category", "region")
    return " ".join(str(row[name]) for name in names if row[name])


def _told(table: str, rule: Row, tables: Package) -> dict[str, Any]:
    """A rule with the line on which it stands."""
    for line in lineage.read_lines(tables.folder / f"{table}.csv"):
        if all(line[str(name)] == value for name, value in rule.items()):
            return dict(line)
    return {**{str(name): value for name, value in rule.items()}, "file": f"{table}.csv", "row": 0}
