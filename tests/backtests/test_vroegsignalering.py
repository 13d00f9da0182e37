"""Published numbers on vroegsignalering that follow from other published numbers, and those that do not."""

from __future__ import annotations

import pytest

from analysis import published

PARTICIPANTS, AVERAGE = "divosa_monitor_participating", "divosa_monthly_average"


def row(indicator, definition, period, **rest):
    return published.observation(published.read(indicator, definition, None, **rest), period)


def test_the_reach_of_2022_follows_from_the_two_acceptances():
    """8 percent of case files and 39 percent of those reached: about 20.5 percent reached (notes, 4)."""
    of_cases = row("help_acceptance_rate_of_meldingen", PARTICIPANTS, "2022")
    accepted = row("help_acceptance_rate_of_reached", PARTICIPANTS, "2022")
    assert 100 * of_cases["value"] / accepted["value"] == pytest.approx(20.5, abs=0.05)


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
