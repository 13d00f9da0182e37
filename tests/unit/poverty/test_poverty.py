"""The analyses against what CBS, CPB and the notes print, and against identities."""

from __future__ import annotations

import pytest

from analysis import poverty, published
from analysis.report.text import Messages

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


def choices(**others):
    count = published.read("persons_in_poverty", NEW, "all_persons")
    return poverty.sensitivity(count, every("persons_in_poverty", NEW, "all_persons"), **others)


@pytest.fixture(scope="module")
def found():
    table = choices(
        persons_rate=published.read("poverty_rate", NEW, "all_persons"),
        children_rate=published.read("poverty_rate", NEW, "children_0_17"),
        near_poor=published.read("near_poor_persons", NEW, "all_persons"),
        long_term=published.read("long_term_poor_persons", NEW, "all_persons"),
        social_minimum=published.read(SHARE, "cbs_social_minimum_101", "households"),
        low_income=published.read(SHARE, "cbs_low_income", "households"),
    )
    return table.set_index("choice", drop=False)


class TestOtherChoices:
    """The headline's change under other choices, against what CBS printed on 17 December 2025."""

    @pytest.mark.parametrize(
        ("choice", "later", "earlier", "half", "form"),
        [
            ("own", 551_300, 476_700, 100, "itself"),
            ("persons_rate", 3.1, 2.7, 0.1, "same"),
            ("children_rate", 2.8, 2.8, 0.1, "open"),
            ("long_term", 131_300, 143_600, 100, "other"),
            ("social_minimum", 6.1, 6.3, 0.1, "other"),
        ],
    )
    def test_printed_figures(self, found, choice, later, earlier, half, form):
        row = found.loc[choice]
        assert row["value"] == pytest.approx(later - earlier)
        assert (row["lower"], row["upper"]) == pytest.approx((later - earlier - half, later - earlier + half))
        assert row["form"] == form

    def test_what_must_not_be_compared_has_a_reason_and_no_value(self, found):
        """540,000 (October 2024) was revised: the difference with 551,300 would be a change of 11,300 that is none."""
        for choice in ("first_release", "near_poor"):
            row = found.loc[choice]
            assert (row["form"], row["why"]) == ("apart", "release")
            assert "compare within one vintage" in row["reason"]
            assert row[["value", "lower", "upper"]].isna().all()

    def test_a_series_that_ended(self, found):
        """The low-income line was kept until 2023."""
        row = found.loc["low_income"]
        assert (row["form"], row["year"], row["until"]) == ("ended", "2024", "2023")
        assert row[["value", "lower", "upper"]].isna().all()

    def test_order_and_count(self, found):
        assert list(found.index[:2]) == ["own", "first_release"]
        assert poverty.tally(found) == {"finding": "yes", "others": "7", "same": "1", "other": "2", "rest": "4"}
        assert [row["form"] for row in poverty.verdicts(found)] == list(found["form"])

    def test_without_a_direction_of_its_own(self):
        count = published.read("children_in_poverty", NEW, "children_0_17")
        releases = every("children_in_poverty", NEW, "children_0_17")
        rates = published.read("poverty_rate", NEW, "all_persons")
        table = poverty.sensitivity(count, releases, rate=rates, near=rates.iloc[0:0])
        assert list(table["form"]) == ["apart", "alone"]
        assert poverty.tally(table)["finding"] == "no"

    def test_without_any_figure(self):
        none = published.read("persons_in_poverty", NEW, "all_persons", as_of="2015-01-01")
        table = poverty.sensitivity(none, none, rate=published.read("poverty_rate", NEW, "all_persons"))
        assert table.empty
        assert poverty.tally(table) == {"finding": "no", "others": "0", "same": "0", "other": "0", "rest": "0"}

    def test_a_first_release_that_still_stands_is_no_other_choice(self):
        count = published.read("persons_in_poverty", NEW, "all_persons", last=2022)
        table = poverty.sensitivity(count, every("persons_in_poverty", NEW, "all_persons"))
        assert list(table["choice"]) == ["own"]
        assert table["value"].iloc[0] == 583_200 - 839_500


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("message", ["headline", "latest-change", "near"])
def test_why_two_figures_are_apart_is_not_always_another_release(language, message):
    messages = Messages(language)
    name = f"poverty-trends-{message}"
    needs, texts = messages.needs(name), set()
    for why in ("release", "break", "definition", "series"):
        given = {"change_why": why, "change_form": "apart", "near_why": why, "near_form": "apart"}
        given |= {"population": "all_persons", "change_later_status": "final"}
        slots = dict.fromkeys(needs, "x") | {slot: text for slot, text in given.items() if slot in needs}
        texts.add(messages.format(name, **slots))
    assert len(texts) == 4
