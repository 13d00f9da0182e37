"""Published numbers on creditors, arrangements and the statutory scheme that follow from other published numbers."""

from __future__ import annotations

from analysis import published


def row(indicator, definition, population, period, **rest):
    return published.observation(published.read(indicator, definition, population, **rest), period)


def admissions(period, definition="cbs_wsnp_persons", **rest):
    return row("wsnp_admissions", definition, "persons_wsnp", period, **rest)


def test_two_counts_of_admissions_differ_by_about_a_percent():
    """CBS persons against the monitor: 2,315 and 2,299 in 2021 (bridges.csv); they are shown apart all the same."""
    one, other = admissions("2021"), admissions("2021", "rvr_monitor_wsnp")
    assert (one["value"], other["value"]) == (2_315, 2_299)
    assert abs(one["value"] / other["value"] - 1) < 0.01


def test_the_share_of_restructuring_credits_has_the_two_instruments_as_its_base():
    """2020: 9,870 of 17,462 is 57 percent, near the 58 of 2021; of all 19,204 solutions it would be 51."""
    parts = published.read("arrangements_total", "nvvk_annual", "debt_settlements", breakdown="instrument")
    count = dict(zip(parts["category"], parts["value"], strict=True))
    printed = row("share_restructuring_credit", "nvvk_annual", "debt_settlements", "2021")["value"]
    of_two = 100 * count["restructuring_credit"] / sum(count.values())
    whole = row("arrangements_total", "nvvk_annual", "debt_settlements", "2020")["value"]
    assert abs(of_two - printed) < 2 < abs(100 * count["restructuring_credit"] / whole - printed)
