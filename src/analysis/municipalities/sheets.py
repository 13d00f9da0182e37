"""Rows for tables and charts out of several figures of one municipality, each as `profile.against` gives it.

A mapping of sheets goes from the id of a figure (a message of the report) to its four rows; an empty one is left out.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis import published
from analysis.municipalities.profile import SPREAD, ranked
from analysis.regions import plain

Sheets = Mapping[str, pd.DataFrame]

COLUMNS = {"own": "own", "size_class": "of_size", "province": "of_province", "country": "of_country"}
"""Where the value of each of PLACES stands in a row of `side_by_side`."""


def of_municipalities(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of municipalities, without country and other regions."""
    return frame[frame["region"].str.match(r"GM\d{4}$")].reset_index(drop=True)


def of_country(frame: pd.DataFrame) -> pd.Series | None:
    """The national row of a frame of one period; None when nothing national is published."""
    return published.observation(frame[frame["region"] == "NL"])


def with_quartiles(sheet: pd.DataFrame) -> pd.DataFrame:
    """The rows of a sheet with the middle half of each group's municipalities as range; the municipality has none."""
    group = sheet["place"] != "own"
    return sheet.assign(
        lower=sheet["first_quartile"].where(group, sheet["lower"]),
        upper=sheet["third_quartile"].where(group, sheet["upper"]),
        uncertainty=group.map({True: "other", False: "rounding"}),
    )


def standings(sheets: Sheets) -> pd.DataFrame:
    """The municipality's place for each figure as rows of a chart: the printed place and the range around it.

    Spine rows in the unit count with `ident`, `among` and `form` (`one` or `several` places); a range of several
    (`uncertainty` other) holds every place that rounding and ties allow. Figures that the municipality lacks are left
    out.
    """
    rows = []
    for ident, sheet in sheets.items():
        for row in sheet[(sheet["place"] == "own") & sheet["value"].notna()].to_dict("records"):
            places = {"value": row["printed"], "lower": row["best"], "upper": row["worst"]}
            form = _form(row["best"], row["worst"])
            marks: dict[Any, Any] = {"unit": "count", "step": 1.0, "method": "rank", "wording": "exact"}
            marks["uncertainty"] = "other" if form == "several" else "rounding"
            rows.append(row | places | marks | {"ident": ident, "form": form})
    columns = [*published.SPINE, "date", "step", "wording", "ident", "among", "form"]
    return pd.DataFrame(rows, columns=columns)


def side_by_side(sheets: Sheets) -> pd.DataFrame:
    """One row a figure: the municipality's (`own`), those of its groups, and the ends of its place.

    The municipality's own row with `ident` and the columns COLUMNS, NaN where there is no figure, each with the step
    in which it is written as `<column>_step`: the rate of a small municipality may lack the decimal of its groups.
    """
    rows = []
    for ident, sheet in sheets.items():
        if sheet.empty:
            continue
        placed = sheet.set_index("place")
        row = sheet[sheet["place"] == "own"].iloc[0].to_dict() | {"ident": ident}
        row |= {column: placed["value"].get(name, math.nan) for name, column in COLUMNS.items()}
        rows.append(row | {f"{column}_step": placed["step"].get(name, math.nan) for name, column in COLUMNS.items()})
    return pd.DataFrame(rows, columns=None if rows else [*published.SPINE, "step", "ident", *COLUMNS.values()])


def groups(sheets: Sheets) -> pd.DataFrame:
    """The rows of the groups with their spread: one row a figure and group, with `ident`."""
    found = [sheet[sheet["place"] != "own"].assign(ident=ident) for ident, sheet in sheets.items() if len(sheet)]
    columns = [*published.SPINE, "ident", "place", "with_figure", "of", *SPREAD]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=columns)


def wide(frames: Mapping[str, pd.DataFrame], placed: str) -> pd.DataFrame:
    """One row a present municipality, in order of name, with the value of each figure in a column of its id.

    `frames` are figures of the present division; of the figure `placed` the place of each municipality is added as
    `best`, `worst` and `form` (empty without a place). Figures that are empty give NaN. `source_id` holds
    all sources of a row.
    """
    table = published.package()["municipalities"].sort_values("name_plain", key=lambda names: names.map(plain))
    rows = table.rename(columns={"gm_code": "region", "name_plain": "name", "province_name": "province"})
    rows = rows[["region", "name", "province"]].reset_index(drop=True)
    sources = pd.Series("", index=rows.index)
    for ident, frame in frames.items():
        own = frame.set_index("region")
        rows[ident] = rows["region"].map(own["value"]) if len(frame) else math.nan
        if len(frame):
            sources = sources + " " + rows["region"].map(own["source_id"])
    place = ranked(frames[placed]).set_index("region") if len(frames[placed]) else None
    for end in ("best", "worst"):
        rows[end] = math.nan if place is None else rows["region"].map(place[end])
    rows["form"] = [_form(best, worst) for best, worst in zip(rows["best"], rows["worst"], strict=True)]
    rows["source_id"] = sources.str.strip()
    return rows if any(len(frame) for frame in frames.values()) else rows.iloc[:0]


def without(table: pd.DataFrame, ident: str) -> list[str]:
    """The names of municipalities in a `wide` table that lack a figure which others have."""
    lacking = table[ident].isna()
    return [] if lacking.all() else sorted(table.loc[lacking, "name"])


def _form(best: float, worst: float) -> str:
    return "" if math.isnan(best) else "one" if best == worst else "several"
