"""The analyses against what CBS, CPB and the notes print, and against identities."""

from __future__ import annotations

import pytest

from analysis import poverty, published

NEW, NVMT = "cbs_scp_nibud_2024", "cpb_projection_nvmt"
SHARE = "household_share_below_line"


def every(indicator, definition, population):
    return published.read(indicator, definition, population, all_vintages=True)


@pytest.fixture(scope="module")
def errors():
    return poverty.projection_errors(every("poverty_rate", NVMT, "all_persons"))


def test_the_first_release_for_2023_was_lowered_by_12_percent():
    revised = poverty.revisions(every("persons_in_poverty", NEW, "all_persons"))
    assert list(revised["period"]) == ["2023"]
    row = revised.iloc[0]
    assert (row["first_value"], row["last_value"]) == (540_000, 476_700)
    assert round(row["percent"]) == -12


@pytest.mark.parametrize(
    ("release", "period", "error"),
    [
        ("2022-08", "2023", 3.0),  # 7.6 against 4.6 in the round of August 2024
        ("2022-09-20", "2023", 0.3),  # 4.9
        ("2023-08-17", "2023", 0.2),  # 4.8
        ("2022-09-20", "2022", 2.0),  # 6.7 against 4.7
    ],
)
def test_errors_of_the_projections_in_the_table_of_the_notes(errors, release, period, error):
    row = errors[(errors["release"] == release) & (errors["period"] == period)].iloc[0]
    assert row["value"] == pytest.approx(error)
    assert row["lower"] == pytest.approx(error - 0.1)
    assert row["upper"] == pytest.approx(error + 0.1)


def test_no_error_without_an_estimate(errors):
    assert set(errors["period"]) == {"2022", "2023"}
    assert poverty.years_without_outcome(
        every("poverty_rate", NVMT, "all_persons"),
        published.observation(published.read("poverty_rate", NEW, "all_persons")),
    ) == ["2024"]


def test_scenarios_lead_to_their_aim():
    frame = published.read("poverty_rate", NEW, "all_persons")
    future = published.read("poverty_rate", "cpb_projection_cbs_line", "all_persons", breakdown="policy_variant")
    latest = published.observation(frame)
    table = poverty.scenarios(latest, poverty.aims(frame, future, "2030"))
    assert list(table["scenario"][:2]) == ["baseline", "agreement"]
    for row in table.to_dict("records"):
        assert latest["value"] + 6 * row["value"] == pytest.approx(row["aim"])
    assert table.iloc[0]["aim"] == 2.5


def test_with_what_the_latest_number_may_be_compared():
    found = poverty.comparable(published.read("persons_in_poverty", NEW, "all_persons"))
    assert (found["earliest"]["period"], found["previous"]["period"], found["before"]) == ("2018", "2023", "2017")
    near = poverty.comparable(published.read("near_poor_persons", NEW, "all_persons"))
    assert near["previous"] is None
