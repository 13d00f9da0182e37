"""Published numbers on vroegsignalering that follow from other published numbers, and those that do not."""

from __future__ import annotations

import pytest

from analysis import published
from analysis.statistics import boxes

PARTICIPANTS, AVERAGE = "divosa_monitor_participating", "divosa_monthly_average"


def row(indicator, definition, period, **rest):
    return published.observation(published.read(indicator, definition, None, **rest), period)


def box(observation):
    return observation["lower"], observation["upper"]


def overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]


def test_acceptance_of_2023_is_reach_times_acceptance_of_those_reached():
    """One in five reached, of whom 35 percent accept: the printed 7 percent of case files."""
    reach = row("reach_rate", PARTICIPANTS, "2023")
    accepted = row("help_acceptance_rate_of_reached", PARTICIPANTS, "2023")
    of_cases = row("help_acceptance_rate_of_meldingen", PARTICIPANTS, "2023")
    product = boxes.product(box(reach), box(accepted))
    assert overlap((product.lower / 100, product.upper / 100), box(of_cases))
    assert reach["value"] * accepted["value"] / 100 == pytest.approx(of_cases["value"])


def test_the_reach_of_2022_follows_from_the_two_acceptances():
    """8 percent of case files and 39 percent of those reached: about 20.5 percent reached (notes, 4)."""
    of_cases = row("help_acceptance_rate_of_meldingen", PARTICIPANTS, "2022")
    accepted = row("help_acceptance_rate_of_reached", PARTICIPANTS, "2022")
    assert 100 * of_cases["value"] / accepted["value"] == pytest.approx(20.5, abs=0.05)


def test_the_year_of_signals_is_not_twelve_months():
    """12 x 3.3 leaves [39.0, 40.2), published 40.5: a month of 3.375, as the notes suggest, would be printed as 3.4."""
    month = row("signals_per_1000_per_month", AVERAGE, "2022")
    year = row("signals_per_1000_per_year", AVERAGE, "2022")
    assert not overlap(boxes.product(box(month), (12, 12)), box(year))


def test_case_files_over_signals_is_not_the_share_picked_up():
    """2.9 / 4.0 is 72.5 percent, published 80: a case file can hold several signals, so the two differ."""
    cases = row("meldingen_per_1000_per_month", AVERAGE, "2023")
    signals = row("signals_per_1000_per_month", AVERAGE, "2023")
    picked = row("signals_picked_up_share", PARTICIPANTS, "2023")
    share = boxes.ratio(box(cases), box(signals))
    assert 100 * share.upper < picked["lower"]


def test_the_illustration_follows_from_the_average():
    """3.8 signals per 1,000 are the 190 that Divosa works out for 50,000 inhabitants; 3.3 are its 165."""
    for period, signals in (("2023-H1", 190), ("2022", 165)):
        worked = row("signals_per_month_municipality_50000", "divosa_illustration", period)
        assert worked["value"] == signals
        assert 50 * row("signals_per_1000_per_month", AVERAGE, period)["value"] == pytest.approx(signals)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("signals_received", PARTICIPANTS, "2021"), ("signals_received", "divosa_national_total", "2021")),
        (
            ("inhabitants_reached", "divosa_national_extrapolated_regular_signals", "2022"),
            ("inhabitants_reached", "divosa_national_extrapolated_regular_signals", "2023"),
        ),
        (
            ("inhabitants_reached", "divosa_national_total", "2021"),
            ("inhabitants_reached", "divosa_national_total", "2024"),
        ),
        (("help_accepted", PARTICIPANTS, "2021"), ("help_accepted", PARTICIPANTS, "2022")),
        (
            ("help_offers_made", "divosa_total_basis_unstated", "2023"),
            ("help_offers_made", "divosa_total_basis_unstated", "2024"),
        ),
        (("signals_per_1000_per_month", AVERAGE, "2021"), ("signals_per_1000_per_month", AVERAGE, "2022")),
    ],
)
def test_what_the_notes_forbid_is_refused(one, other):
    assert published.reason(row(*one).to_dict(), row(*other).to_dict()) is not None
