"""The status of a goal: one test for each rule and each reason, and what must hold for all of them."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import overview, published
from analysis.overview import Target, score

STEP = 0.1


def series(*points: tuple[str, float], status: str = "final", **columns: str) -> pd.DataFrame:
    """A series of shares on no real line, printed with one decimal: [x - 0.05, x + 0.05)."""
    rows = []
    for period, value in points:
        row: dict[str, object] = dict.fromkeys(published.SPINE, "")
        row |= {"indicator": "poverty_rate", "definition": "invented", "population": "all_persons", "region": "NL"}
        row |= {"period": period, "value": value, "lower": round(value - STEP / 2, 10), "unit": "percent"}
        row |= {"upper": round(value + STEP / 2, 10), "status": status, "vintage": "2025-12", "source_id": "invented"}
        row |= {"n": math.nan, "uncertainty": "rounding", "step": STEP} | columns
        rows.append({**row, "date": pd.Timestamp(published.periods.start(period)) if period else pd.NaT})
    columns_ = [*published.SPINE, "date", "step"]
    return pd.DataFrame(rows, columns=columns_)


def told(found: overview.Score) -> tuple[str, str]:
    return found.verdict, found.reason


class TestRules:
    """The rules of assumption A23, in their order."""

    def test_1_no_outcome(self):
        assert told(score(series(), "down")) == ("no_figure", "")
        assert told(score(series(("2030", 2.0), status="projection"), "down")) == ("no_figure", "")
        assert told(score(series(("", 2.0)), "down")) == ("no_figure", "")

    def test_2_met_in_the_target_year(self):
        rows = series(("2024", 5.0), ("2025", 4.0))
        assert told(score(rows, "down", Target(4.6, "2025"))) == ("met", "")
        assert told(score(rows, "up", Target(3.5, "2025"))) == ("met", "")

    def test_2_not_met_in_the_target_year_though_it_moves_towards(self):
        rows = series(("2024", 6.0), ("2025", 5.0))
        assert told(score(rows, "down", Target(4.6, "2025"))) == ("not_met", "")
        assert told(score(series(("2025", 5.0)), "up", Target(6.0, "2025"))) == ("not_met", "")

    def test_2_rounding_leaves_both_sides_open(self):
        assert told(score(series(("2025", 4.6)), "down", Target(4.6, "2025"))) == ("unscored", "rounding")

    def test_2_the_outcome_of_another_year_does_not_decide(self):
        assert told(score(series(("2023", 5.0), ("2024", 2.0)), "down", Target(4.6, "2025"))) == ("towards", "")

    def test_2_a_ceiling_without_a_year_is_neither_met_nor_missed(self):
        assert told(score(series(("2024", 2.8), ("2025", 1.0)), "down", Target(2.8))) == ("towards", "")

    def test_2_a_projection_for_the_target_year_is_no_outcome(self):
        rows = pd.concat([series(("2023", 5.0), ("2024", 5.5)), series(("2025", 4.0), status="projection")])
        assert told(score(rows, "down", Target(4.6, "2025"))) == ("away", "")

    def test_2_comes_before_3(self):
        assert told(score(series(("2025", 4.0)), "down", Target(4.6, "2025"), line_ended=True)) == ("met", "")

    def test_3_the_line_has_ended(self):
        found = score(series(("2022", 5.0), ("2023", 4.0)), "down", Target(3.0, "2030"), line_ended=True)
        assert told(found) == ("unscored", "line_ended")
        assert found.change.row is None

    def test_4_no_direction(self):
        assert told(score(series(("2023", 5.0), ("2024", 4.0)), "none")) == ("unscored", "no_direction")
        assert told(score(series(("2024", 4.0)), "none")) == ("unscored", "no_direction")

    def test_5_one_point(self):
        assert told(score(series(("2024", 4.0)), "down")) == ("unscored", "one_point")

    def test_5_no_base_for_the_same_part_of_the_year(self):
        assert told(score(series(("2023", 5.0), ("2024-H1", 4.0)), "down")) == ("unscored", "no_base")
        assert told(score(series(("2020-10-01", 5.0), ("2021-01-01", 4.0)), "down")) == ("unscored", "no_base")

    def test_5_october_is_passed_over(self):
        rows = series(("2020-01-01", 5.0), ("2020-10-01", 1.0), ("2021-01-01", 4.0))
        found = score(rows, "down")
        assert told(found) == ("towards", "")
        assert found.change.earlier is not None
        assert found.change.earlier["period"] == "2020-01-01"

    def test_6_a_break_or_another_release(self):
        """CBS: 540,000 was the first count for 2023, replaced before 2024 was counted."""
        rows = published.read("children_in_poverty", "cbs_scp_nibud_2024", "children_0_17")
        found = score(rows, "down")
        assert told(found) == ("unscored", "apart")
        assert found.change.row is None

    def test_7_unchanged_within_rounding(self):
        assert told(score(series(("2023", 4.0), ("2024", 4.0)), "down")) == ("unchanged", "")

    def test_7_words_have_no_sharp_end(self):
        """Red Cross: about 400,000 adults in hidden food need in 2022, more than 450,000 in 2024."""
        rows = published.read("persons_hidden_food_need", "rode_kruis_ipsos_io", "adults")
        found = score(rows, "down")
        assert (rows["upper"].iloc[0], rows["lower"].iloc[-1]) == (450_000, 450_000)
        assert told(found) == ("unchanged", "")

    def test_8_towards_and_away(self):
        rows = series(("2023", 4.0), ("2024", 4.1))
        assert told(score(rows, "up")) == ("towards", "")
        assert told(score(rows, "down")) == ("away", "")

    def test_what_the_producer_was_not_seen_to_publish_does_not_count(self):
        rows = series(("2023", 4.0), ("2024", 4.5), ("2025", 3.0))
        found = score(rows, "down", checked_until="2024")
        assert told(found) == ("away", "")
        assert found.latest is not None
        assert found.latest["period"] == "2024"

    def test_a_whole_year_comes_after_its_first_half(self):
        found = score(series(("2023", 4.0), ("2024-H1", 9.0), ("2024", 5.0)), "up")
        assert found.latest is not None
        assert found.latest["period"] == "2024"
        assert told(found) == ("towards", "")


tenths = st.integers(min_value=10, max_value=900).map(lambda n: n / 10)
ways = st.sampled_from(["up", "down"])
MIRROR = {"up": "down", "down": "up"}


class TestForAllNumbers:
    @given(tenths, tenths, ways)
    def test_a_change_beyond_its_rounding_has_a_side_and_the_other_wish_the_other_side(self, before, after, wanted):
        rows = series(("2023", before), ("2024", after))
        found, other = score(rows, wanted).verdict, score(rows, MIRROR[wanted]).verdict
        if before == after:
            assert found == other == "unchanged"
        else:
            assert {found, other} == {"towards", "away"}
            assert (found == "towards") == ((after > before) == (wanted == "up"))

    @given(tenths, tenths, ways)
    def test_moving_the_outcome_beyond_rounding_of_the_target_turns_met_into_not_met(self, target, size, wanted):
        sign = 1 if wanted == "up" else -1
        aim = Target(target, "2030")
        assert score(series(("2030", target + sign * (size + STEP))), wanted, aim).verdict == "met"
        assert score(series(("2030", target - sign * (size + STEP))), wanted, aim).verdict == "not_met"
        assert told(score(series(("2030", target)), wanted, aim)) == ("unscored", "rounding")

    @given(tenths, tenths, ways)
    def test_only_the_target_year_can_decide(self, before, after, wanted):
        rows = series(("2023", before), ("2024", after))
        for aim in (None, Target(after, "2025"), Target(after)):
            assert score(rows, wanted, aim).verdict not in ("met", "not_met")

    @given(st.permutations([("2021", 5.0), ("2022", 4.0), ("2023", 3.5), ("2024", 3.0)]), ways)
    def test_the_order_of_the_rows_does_not_matter(self, points, wanted):
        assert told(score(series(*points), wanted)) == told(score(series(*sorted(points)), wanted))

    @given(st.lists(tenths, max_size=4), ways, st.booleans())
    def test_every_status_has_a_word_and_a_reason_only_where_it_cannot_be_scored(self, values, wanted, ended):
        rows = series(*[(str(2021 + place), value) for place, value in enumerate(values)])
        found = score(rows, wanted, line_ended=ended)
        assert found.verdict in overview.VERDICTS
        assert (found.reason != "") == (found.verdict == "unscored")


def test_a_wider_rounding_can_take_a_status_away_but_never_turn_it():
    """38 to 37 in whole percent is a fall; in steps of five the two may be equal."""
    exact = series(("2018", 38.0), ("2022", 37.0))
    assert score(exact, "down").verdict == "towards"
    wide = exact.assign(lower=exact["value"] - 2.5, upper=exact["value"] + 2.5)
    assert score(wide, "down").verdict == "unchanged"
    assert score(wide, "up").verdict == "unchanged"


@pytest.mark.parametrize("verdict", overview.VERDICTS)
def test_every_status_has_its_word_in_both_languages(verdict):
    from analysis.report.text import Messages

    nl, en = (Messages(language).format("monitor-verdict", verdict=verdict) for language in ("nl", "en"))
    assert nl
    assert en not in ("", nl)
