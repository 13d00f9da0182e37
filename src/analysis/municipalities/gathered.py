"""What profiles are made of: the figures of all municipalities, in the present division, and the country's own."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from analysis import published
from analysis.municipalities import sheets
from analysis.municipalities.division import present_counts, present_division
from analysis.municipalities.profile import against, national_rate, per_thousand

INCOME = {
    "low_income": "cbs_low_income",
    "minimum_101": "cbs_social_minimum_101",
    "minimum_110": "cbs_social_minimum_110",
    "minimum_120": "cbs_social_minimum_120",
}
"""The lines below which an income may lie, by the id of their figure."""
BENEFITS = {
    "social_assistance": "social_assistance_recipients",
    "unemployment": "unemployment_benefit_recipients",
    "disability": "disability_benefit_recipients",
    "old_age": "old_age_pension_recipients",
}
"""The indicators of who receives a benefit, by the id of their figure."""
DEBT = "cbs_problematic_debt_2023_persons16plus"
INCOME_YEAR, BENEFITS_YEAR, DEBT_YEAR = 2021, 2020, 2023  # the one year of which each is published for all

Frames = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class Gathered:
    """Spine frames of all municipalities: `homes` and `people` of all years; by the id of a figure `counts` (of who
    receive a benefit) and `present` (a row a municipality of today), and `national`, the country's row or None."""

    homes: pd.DataFrame
    people: pd.DataFrame
    counts: Frames
    present: Frames
    national: dict[str, pd.Series | None]


def gathered(as_of: str | dt.date | None = None) -> Gathered:
    """The figures of all profiles, as released by a day."""

    def read(indicator: str, definition: str, population: str, year: int | None = None) -> pd.DataFrame:
        return published.read(indicator, definition, population, region=None, as_of=as_of, first=year, last=year)

    homes = read("private_households", "cbs_register_1_january", "households")
    people = read("population", "cbs_register_1_january", "all_persons")
    latest, at_base = (people[people["date"].dt.year == year] for year in (people["date"].dt.year.max(), BENEFITS_YEAR))
    lines = {name: read("household_share_below_line", line, "households", INCOME_YEAR) for name, line in INCOME.items()}
    received = {name: read(indicator, "cbs_kwb", "all_persons", BENEFITS_YEAR) for name, indicator in BENEFITS.items()}
    debts = read("problematic_debt_rate", DEBT, "persons_16plus", DEBT_YEAR)

    base = present_counts(sheets.of_municipalities(at_base), homes)
    counts = {name: present_counts(sheets.of_municipalities(frame), homes) for name, frame in received.items()}
    present = {"population": present_counts(sheets.of_municipalities(latest), homes)}
    present |= {name: present_division(sheets.of_municipalities(frame), homes) for name, frame in lines.items()}
    present |= {name: per_thousand(frame, base) for name, frame in counts.items()}
    present["problem_debt"] = present_division(sheets.of_municipalities(debts), people)
    told = lines | {"problem_debt": debts, "population": latest}
    national = {name: sheets.of_country(frame) for name, frame in told.items()}
    national |= {name: national_rate(frame, at_base) for name, frame in received.items()}
    return Gathered(homes, people, counts, present, national)


def beside_groups(figures: Gathered, region: str) -> Frames:
    """Of each figure the four rows of `profile.against`: the municipality, its groups and the country."""
    return {
        name: against(frame, region, figures.national.get(name), total=name == "population")
        for name, frame in figures.present.items()
    }
