"""Persons with problematic debts by municipality."""

from __future__ import annotations

import pandas as pd

from analysis import published


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
