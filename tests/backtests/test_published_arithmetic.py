"""Published numbers that follow from other published numbers: recomputed, each difference with its explanation."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import published
from analysis.statistics import boxes

NEW, SHARE = "cbs_scp_nibud_2024", "household_share_below_line"


def row(indicator, definition, population, period, **rest):
    return published.observation(published.read(indicator, definition, population, **rest), period)


def box(observation):
    return observation["lower"], observation["upper"]


def test_low_income_of_municipalities_against_the_country():
    """6.41 against the published 6.3: all private households are the weights, those with known income the base (A9)."""
    shares = published.read(SHARE, "cbs_low_income", "households", region=None, first=2021, last=2021)
    homes = published.read("private_households", "cbs_register_1_january", "households", region=None)
    local = shares[shares["region"] != "NL"]
    nearest = homes.assign(gap=(homes["date"] - pd.Timestamp("2021-01-01")).abs()).sort_values(["gap", "date"])
    weights = nearest.drop_duplicates("region").set_index("region")["value"]
    mean = (local["value"] * local["region"].map(weights)).sum() / local["region"].map(weights).sum()
    assert mean == pytest.approx(6.41, abs=0.005)
    assert shares[shares["region"] == "NL"]["value"].iloc[0] == 6.3


@pytest.mark.parametrize(
    ("definition", "indicator", "one", "other", "printed"),
    [
        ("cbs_scp_nibud_2024", "poverty_rate", "2023", "2024", 0.4),  # "revised 2023 gives +0.4 point"
    ],
)
def test_changes_that_the_notes_print(definition, indicator, one, other, printed):
    early, late = (row(indicator, definition, "all_persons", period) for period in (one, other))
    assert boxes.difference(box(late), box(early)).lower < printed < boxes.difference(box(late), box(early)).upper


def test_long_term_poor_are_part_of_the_poor():
    poor = published.read("persons_in_poverty", NEW, "all_persons").set_index("period")["value"]
    long = published.read("long_term_poor_persons", NEW, "all_persons").set_index("period")["value"]
    assert (long < poor[long.index]).all()


def test_the_lines_of_the_social_minimum_are_nested():
    rates = [
        published.read(SHARE, f"cbs_social_minimum_{line}", "households").set_index("period")["value"]
        for line in (101, 110, 120)
    ]
    assert ((rates[0] < rates[1]) & (rates[1] < rates[2])).all()
