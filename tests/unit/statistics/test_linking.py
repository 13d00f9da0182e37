"""Bridges between two overlapping series: published worked examples, identities and properties."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statistics import EstimateError, boxes, linking

VALUES = st.floats(10, 1e6).map(lambda number: round(number, 1))


def series(values, half=0.0):
    """A frame of time (year) and value with the rounding interval value ± half."""
    rows = [(year, value, value - half, value + half) for year, value in values.items()]
    return pd.DataFrame(rows, columns=["time", "value", "lower", "upper"])


class TestPublishedExamples:
    def test_statistics_finland_carries_january_2004_to_older_bases(self):
        """Statistics Finland, e-course on indices, 3.6 'Linking old indices': 100.34 becomes 104.82 and 102.22."""
        now = series({2003.92: 100.00, 2004.0: 100.34})
        for december, printed in ((104.47, 104.82), (101.88, 102.22)):
            link = linking.overlap(now, series({2003.92: december}))
            # both are printed without their third decimal: 104.825 and 102.226
            assert math.floor(100 * 100.34 * link["ratio"].iloc[0]) / 100 == printed

    def test_a_textbook_factor_between_two_bases(self):
        """1995 = 100 stands at 94 in 2005, 2000 = 100 at 115: the factor is 0.8174, and 121 becomes 98.9."""
        both = linking.overlap(series({2005: 115.0, 2006: 121.0}), series({2004: 90.0, 2005: 94.0}))
        assert both["ratio"].iloc[0] == pytest.approx(0.8174, abs=5e-5)
        assert 121 * both["ratio"].iloc[0] == pytest.approx(98.9, abs=0.05)

    def test_the_bridge_of_problematic_debts_as_the_notes_print_it(self):
        """debts.md: old 599,160 / 644,160 / 711,640; new 618,090 / 662,150 / 726,210; ratios 1.032, 1.028, 1.020."""
        old = series({2015: 661_730, 2021: 599_160, 2022: 644_160, 2023: 711_640}, half=5)
        new = series({2021: 618_090, 2022: 662_150, 2023: 726_210, 2024: 747_560}, half=5)
        both = linking.overlap(old, new)
        assert [round(ratio, 3) for ratio in both["ratio"]] == [1.032, 1.028, 1.020]
        assert list(both["difference"]) == [18_930, 17_990, 14_570]
        assert list(both["difference_lower"]) == [18_920, 17_980, 14_560]
        reach = linking.spread(both)
        assert (round(reach.lower, 3), round(reach.upper, 3)) == (1.020, 1.032)
        carried = linking.carried((661_725, 661_735), reach)
        assert 675_000 < carried.lower < carried.upper < 683_000


class TestOverlap:
    def test_only_common_times_in_order(self):
        both = linking.overlap(series({3: 4.0, 1: 2.0, 2: 5.0}), series({2: 10.0, 1: 3.0, 9: 1.0}))
        assert list(both["time"]) == [1, 2]
        assert list(both["ratio"]) == [1.5, 2.0]

    def test_without_a_common_time_it_is_empty_and_there_is_no_bridge(self):
        both = linking.overlap(series({1: 2.0}), series({2: 3.0}))
        assert both.empty
        with pytest.raises(EstimateError, match="no bridge"):
            linking.spread(both)

    @given(st.lists(st.tuples(VALUES, VALUES, st.floats(-1, 1), st.floats(-1, 1)), min_size=1, max_size=5))
    def test_every_pair_inside_the_rounding_lies_inside_the_range(self, rows):
        old = series({year: row[0] for year, row in enumerate(rows)}, half=5)
        new = series({year: row[1] for year, row in enumerate(rows)}, half=5)
        both = linking.overlap(old, new)
        ratio, difference = linking.spread(both), linking.spread(both, "difference")
        for one, other, up, down in rows:
            assert ratio.lower - 1e-9 <= (other + 5 * up) / (one + 5 * down) <= ratio.upper * (1 + 1e-9)
            assert difference.lower - 1e-6 <= (other + 5 * up) - (one + 5 * down) <= difference.upper + 1e-6

    @pytest.mark.parametrize(
        ("frame", "named"),
        [
            (series({1: 2.0}).drop(columns="upper"), "upper"),
            (pd.concat([series({1: 2.0}), series({1: 3.0})]), "two values at 1"),
        ],
    )
    def test_a_faulty_series_is_refused_by_name(self, frame, named):
        with pytest.raises(EstimateError, match=named):
            linking.overlap(frame, series({1: 2.0}))

    def test_an_old_value_that_can_be_zero_has_no_ratio(self):
        with pytest.raises(EstimateError):
            linking.overlap(series({1: 3.0}, half=5), series({1: 2.0}))


class TestSplice:
    @pytest.mark.parametrize("method", ["last", "geometric_mean"])
    def test_proportional_series_are_recovered(self, method):
        old = {year: 100.0 + 7 * year for year in range(6)}
        new = {year: 1.25 * old[year] for year in (3, 4, 5)}
        made = linking.splice(series(old), series(new), method=method)
        assert list(made["value"]) == pytest.approx([1.25 * old[year] for year in range(6)])
        assert list(made["method"]) == [f"spliced, {method}"] * 3 + ["published"] * 3

    def test_a_constant_difference_is_recovered(self):
        made = linking.splice(
            series({0: 10.0, 1: 20.0, 2: 15.0}), series({1: 27.0, 2: 22.0, 3: 30.0}), method="mean_difference"
        )
        assert list(made["value"]) == [17.0, 27.0, 22.0, 30.0]

    def test_the_last_ratio_meets_the_new_series_at_the_last_common_time(self):
        made = linking.splice(series({0: 50.0, 1: 100.0, 2: 110.0}), series({1: 120.0, 2: 121.0}), method="last")
        assert made["value"].iloc[0] == pytest.approx(50 * 1.1)

    @given(st.lists(st.tuples(VALUES, VALUES), min_size=2, max_size=4), VALUES, st.floats(0.01, 100))
    def test_the_geometric_mean_does_not_depend_on_the_scale_of_the_old_series(self, pairs, before, scale):
        """Hill and Fox (1997): rescaling one of the series must leave the spliced one as it is."""
        old = {0: before} | {year + 1: pair[0] for year, pair in enumerate(pairs)}
        new = series({year + 1: pair[1] for year, pair in enumerate(pairs)})
        made = linking.splice(series(old), new, method="geometric_mean")
        other = linking.splice(series({year: scale * v for year, v in old.items()}), new, method="geometric_mean")
        assert other["value"].iloc[0] == pytest.approx(made["value"].iloc[0])

    @given(st.lists(st.tuples(VALUES, VALUES), min_size=2, max_size=4))
    def test_the_geometric_mean_is_the_same_seen_from_either_side(self, pairs):
        """The property that the arithmetic mean of ratios lacks: there and back again changes nothing."""
        one = linking.overlap(
            series({y: p[0] for y, p in enumerate(pairs)}), series({y: p[1] for y, p in enumerate(pairs)})
        )
        forth = math.exp(sum(math.log(ratio) for ratio in one["ratio"]) / len(pairs))
        old = series({-1: 1.0} | {y: p[0] for y, p in enumerate(pairs)})
        made = linking.splice(old, series({y: p[1] for y, p in enumerate(pairs)}), method="geometric_mean")
        back = series({-1: 1.0} | {y: p[1] for y, p in enumerate(pairs)})
        undone = linking.splice(back, series({y: p[0] for y, p in enumerate(pairs)}), method="geometric_mean")
        assert made["value"].iloc[0] == pytest.approx(forth)
        assert made["value"].iloc[0] * undone["value"].iloc[0] == pytest.approx(1)

    def test_the_interval_of_a_spliced_value_holds_the_whole_bridge(self):
        old, new = series({0: 100.0, 1: 100.0, 2: 100.0}, half=1), series({1: 110.0, 2: 130.0}, half=1)
        for method in ("last", "geometric_mean"):
            first = linking.splice(old, new, method=method).iloc[0]
            assert first["lower"] <= 110 < 130 <= first["upper"]

    def test_no_splice_without_a_name_or_an_overlap(self):
        with pytest.raises(TypeError):
            linking.splice(series({1: 1.0}), series({1: 2.0}))
        with pytest.raises(EstimateError, match="geometric_mean"):
            linking.splice(series({1: 1.0}), series({1: 2.0}), method="mean")
        with pytest.raises(EstimateError, match="no bridge"):
            linking.splice(series({1: 1.0}), series({2: 2.0}), method="last")


def test_carried_is_a_product_of_intervals():
    assert linking.carried((90, 110), boxes.Box(1.1, 1.2)) == pytest.approx((99, 132))
