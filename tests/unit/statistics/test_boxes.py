"""Arithmetic over rounding intervals: worked by hand, and the property that no point of the box falls outside."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statistics import EstimateError, boxes

ENDS = st.floats(-1e7, 1e7, allow_nan=False).map(lambda number: round(number, 2))
POSITIVE = st.floats(0.01, 1e7).map(lambda number: round(number, 2))


@st.composite
def box_and_point(draw, ends=ENDS):
    lower, upper = sorted((draw(ends), draw(ends)))
    share = draw(st.sampled_from([0.0, 0.25, 0.5, 1.0]))
    return (lower, upper), lower + share * (upper - lower)


def holds(box, value):
    slack = 1e-9 * max(1.0, abs(value), abs(box.lower), abs(box.upper))
    return box.lower - slack <= value <= box.upper + slack


def test_published_reach_of_early_warning():
    # 29,438 accepted offers, 39% accepted, 79% coverage: about 95,000 reached, between 93,700 and 97,400
    box = boxes.ratio((29437.5, 29438.5), boxes.product((0.385, 0.395), (0.785, 0.795)))
    assert box.lower == pytest.approx(29437.5 / (0.395 * 0.795))
    assert box == pytest.approx((93_700, 97_400), rel=1e-3)


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (boxes.difference((551_250, 551_350), (476_650, 476_750)), (74_500, 74_700)),
        (boxes.difference((3.05, 3.15), (2.95, 3.05)), (0.0, 0.2)),
        (boxes.difference((4.95, 5.05), (4.95, 5.05)), (-0.1, 0.1)),
        (boxes.total((0.5, 1.5), (1.5, 2.5), (-1, 1)), (1.0, 5.0)),
        (boxes.total((0.1, 0.1), (0.2, 0.2)), (0.3, 0.3)),
        (boxes.product((-1, 2), (-3, 4)), (-6, 8)),
        (boxes.product((2, 3), (-4, -1), (-1, 1)), (-12, 12)),
        (boxes.product((0, math.inf), (0, 1)), (0, math.inf)),
        (boxes.ratio((1, 2), (4, 8)), (0.125, 0.5)),
        (boxes.ratio((-1, 2), (-4, -2)), (-1, 0.5)),
        (boxes.ratio((1, 2), (4, math.inf)), (0, 0.5)),
        (boxes.percent_change((110, 120), (100, 100)), (10, 20)),
        (boxes.percent_change((-90, -80), (-100, -100)), (10, 20)),
        (boxes.percent_change((118_000, 118_000), (95_000, 95_000)), (24.210526315, 24.210526316)),
        (boxes.share((1, 3), (1, 9)), (0.1, 0.75)),
        (boxes.share((1, math.inf), (0, math.inf)), (0, 1)),
        (boxes.difference((-math.inf, 5), (3, math.inf)), (-math.inf, 2)),
    ],
)
def test_by_hand(got, expected):
    assert got == pytest.approx(expected, abs=1e-8)


def test_no_noise_of_binary_fractions_and_no_digit_lost():
    assert boxes.product((0, 316_229), (-316_227, 1.5)).upper == 474_343.5
    assert boxes.total((1e11, 1e11), (0.5, 1.5)) == (100_000_000_000.5, 100_000_000_001.5)
    assert boxes.difference((3.15, 3.15), (3.05, 3.05)) == (0.1, 0.1)
    assert boxes.difference((0.3, 0.3), (0.1 + 0.2, 0.1 + 0.2)) == (0.0, 0.0)
    assert str(boxes.difference((1, 1), (1, 1)).lower) == "0.0"


@given(box_and_point(), box_and_point())
def test_difference_and_total_hold_every_point(first, second):
    assert holds(boxes.difference(first[0], second[0]), first[1] - second[1])
    assert holds(boxes.total(first[0], second[0]), first[1] + second[1])


@given(box_and_point(), box_and_point(), box_and_point())
def test_product_holds_every_point(first, second, third):
    assert holds(boxes.product(first[0], second[0], third[0]), first[1] * second[1] * third[1])


@given(box_and_point(), box_and_point(POSITIVE), st.sampled_from([1.0, -1.0]))
def test_ratio_and_percent_change_hold_every_point(first, second, sign):
    below = tuple(sorted(sign * end for end in second[0]))
    point = sign * second[1]
    assert holds(boxes.ratio(first[0], below), first[1] / point)
    assert holds(boxes.percent_change(first[0], below), 100 * (first[1] - point) / abs(point))


@given(box_and_point(POSITIVE), box_and_point(POSITIVE))
def test_share_is_exact_and_within_the_free_ratio(part, rest):
    box = boxes.share(part[0], rest[0])
    free = boxes.ratio(part[0], boxes.total(part[0], rest[0]))
    assert holds(box, part[1] / (part[1] + rest[1]))
    assert holds(free, box.lower)
    assert holds(free, box.upper)


@given(box_and_point(), box_and_point())
def test_the_ends_are_reached(first, second):
    corners = [x - y for x in first[0] for y in second[0]]
    assert boxes.difference(first[0], second[0]) == pytest.approx((min(corners), max(corners)), rel=1e-9, abs=1e-3)
    corners = [x * y for x in first[0] for y in second[0]]
    assert boxes.product(first[0], second[0]) == pytest.approx((min(corners), max(corners)), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [(-0.1, 0.1, True), (0, 0.2, False), (-0.2, 0, False), (0, 0, True), (0.1, 0.2, False), (-2, -1, False)],
)
def test_unchanged_means_that_zero_lies_inside(lower, upper, expected):
    assert boxes.unchanged(lower, upper) is expected


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: boxes.ratio((1, 2), (-1, 1)), r"\[-1, 1\) has no bound"),
        (lambda: boxes.ratio((1, 2), (0, 1)), "zero lies in it"),
        (lambda: boxes.percent_change((1, 2), (0, 0.5)), "zero lies in it"),
        (lambda: boxes.ratio((1, math.inf), (1, math.inf)), "undetermined"),
        (lambda: boxes.difference((2, 1), (0, 0)), "from 2 to 1 runs backwards"),
        (lambda: boxes.total((math.nan, 1)), "a number is missing"),
        (lambda: boxes.total(), "total of nothing"),
        (lambda: boxes.product(), "product of nothing"),
        (lambda: boxes.share((-1, 1), (1, 1)), "below zero"),
        (lambda: boxes.share((0, 1), (0, 1)), "whole that can be zero"),
    ],
)
def test_refusals_say_why(call, says):
    with pytest.raises(EstimateError, match=says):
        call()
