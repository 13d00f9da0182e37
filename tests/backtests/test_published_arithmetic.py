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


def overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]


def test_the_rate_of_2024_follows_from_its_count_and_its_printed_denominator():
    """551,300 of 17.5 million persons in private households is the printed 3.1 percent."""
    rate = row("poverty_rate", NEW, "all_persons", "2024")
    count = row("persons_in_poverty", NEW, "all_persons", "2024")
    people = (rate["n"] - 50_000, rate["n"] + 50_000)
    share = boxes.ratio(box(count), people)
    assert overlap((100 * share.lower, 100 * share.upper), box(rate))


def test_the_revision_of_2023_agrees_in_count_and_rate():
    """First release and revision give one denominator: 540,000 / 3.1% and 476,700 / 2.7%."""
    first = [
        row(name, NEW, "all_persons", "2023", as_of="2025-06-30") for name in ("persons_in_poverty", "poverty_rate")
    ]
    last = [row(name, NEW, "all_persons", "2023") for name in ("persons_in_poverty", "poverty_rate")]
    assert overlap(boxes.ratio(box(first[0]), box(first[1])), boxes.ratio(box(last[0]), box(last[1])))


def test_problem_debt_of_municipalities_adds_up_to_the_country():
    """Weighted with population the realigned values give 5.86 percent against the published 5.9 (municipal.md 2)."""
    debt = published.read(
        "problematic_debt_rate", "cbs_problematic_debt_2023_persons16plus", "persons_16plus", region=None
    )
    people = published.read("population", "cbs_register_1_january", "all_persons", region=None)
    weights = people[people["period"] == "2023-01-01"].set_index("region")["value"]
    local = debt[(debt["period"] == "2023-01-01") & debt["region"].str.startswith("GM")]
    mean = (local["value"] * local["region"].map(weights)).sum() / local["region"].map(weights).sum()
    assert mean == pytest.approx(5.86, abs=0.01)
    assert published.observation(debt[debt["region"] == "NL"], "2023-01-01")["value"] == 5.9


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
