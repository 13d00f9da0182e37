"""The headline under other choices, against powers of the printed shares (Bureau Bartels 2020, NVVK) and R's Wilson."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import creditors, published

STUDY = "bartels_2020"


@pytest.fixture(scope="module")
def rates():
    nvvk = published.read("arrangement_established_rate", "nvvk_annual", "arrangement_attempts_nvvk")
    return pd.concat([nvvk, published.read("arrangement_established_rate", "berenschot_2023", "amicable_cases")])


@pytest.fixture(scope="module")
def found(responses, totals, rates):
    return creditors.sensitivity(responses, totals, rates, [13, 14, 15], 14, 0.95)


def test_the_choices_and_their_order(found):
    assert list(found["choice"]) == [
        "own",
        "size",
        "size",
        "first_answer",
        "other_total",
        "not_refused",
        "design_effect",
        "design_effect",
    ]
    assert list(found["size"]) == [14, 13, 15, 14, 14, 14, 14, 14]
    assert list(found["effect"].dropna()) == [1, 14]
    assert found[["breakdown", "category"]].eq("").all(axis=None)


@pytest.mark.parametrize(
    ("place", "share", "size", "rounded", "form"),
    [
        (0, 0.89, 14, 20, "itself"),
        (1, 0.89, 13, 22, "same"),
        (2, 0.89, 15, 17, "same"),
        (3, 0.82, 14, 6, "same"),
        (4, 0.90, 14, 23, "open"),  # "about 90": 80 to 100 per cent, so that nothing is excluded
        (5, 0.92, 14, 31, "same"),
    ],
)
def test_powers_of_the_printed_shares(found, place, share, size, rounded, form):
    row = found.iloc[place]
    assert row["value"] == pytest.approx(100 * share**size)
    assert round(row["value"]) == rounded
    assert row["form"] == form
    half = 0.1 if place == 4 else 0.005
    assert (row["lower"], row["upper"]) == pytest.approx((100 * (share - half) ** size, 100 * (share + half) ** size))


def test_the_sampling_interval_at_both_ends(found):
    """R: prop.test(704.88, 792, correct = FALSE) gives 0.8663 to 0.9099; one answer a case no longer excludes 37%."""
    alone, one_voice = found.iloc[6], found.iloc[7]
    assert (alone["lower"], alone["upper"]) == pytest.approx((100 * 0.866298**14, 100 * 0.909937**14), rel=1e-4)
    assert (alone["form"], one_voice["form"]) == ("same", "open")
    assert one_voice["lower"] < alone["lower"]
    assert one_voice["upper"] > 37.5  # the highest that the lowest published share, 37, can be
    assert alone["value"] == one_voice["value"] == found["value"].iloc[0]


def test_no_share_is_subtracted_from_another(found):
    assert set(found["unit"]) == {"percent"}
    assert set(found["population"]) == {"amicable_cases"}


def test_other_directions(responses, totals, rates):
    def forms(values):
        made = rates.iloc[0:1].assign(value=values, lower=values - 0.5, upper=values + 0.5)
        return list(creditors.sensitivity(responses, totals, made, [13, 14], 14, 0.95)["form"])

    assert forms(10.0)[:3] == ["itself", "same", "other"]  # a share of 10 per cent: only 82 per cent gives less
    assert forms(19.0)[:3] == ["open", "alone", "alone"]  # inside 18 to 21 per cent
    none = creditors.sensitivity(responses, totals, rates.iloc[0:0], [13, 14], 14, 0.95)
    assert set(none["form"]) == {"missing"}


def test_what_is_missing_is_left_out(responses, totals, rates):
    nothing = creditors.sensitivity(responses.iloc[0:0], totals.iloc[0:0], rates, [13], 13, 0.95)
    assert nothing.empty
    assert creditors.tally(nothing) == {"finding": "missing", "others": "0", "same": "0"}
    assert creditors.sensitivity(responses, totals, rates, [], None, 0.95).empty
    bare = creditors.sensitivity(responses.iloc[0:0], totals, rates, [14], 14, 0.95)
    assert list(bare["choice"])[:2] == ["own", "other_total"]


def test_the_count(found):
    assert creditors.tally(found) == {"finding": "below", "others": "7", "same": "5"}
