"""Findings as frames: nothing of them is lost, and both sets of a claim stand on one scale."""

from __future__ import annotations

import math

import pytest

from analysis import claims, published
from analysis.claims import Finding

SCALES = ("numbers", "bounds", "changes")


@pytest.fixture(scope="module")
def every(findings: dict[str, Finding]) -> list[Finding]:
    return list(findings.values())


def test_the_ledger_has_a_row_for_every_claim_in_both_languages(every: list[Finding]) -> None:
    for language in ("nl", "en"):
        ledger = claims.ledger(every, language)
        assert list(ledger["claim_id"]) == [finding.claim["claim_id"] for finding in every]
        assert (ledger["statement"] != "").all()
        assert list(ledger["number"]) == list(range(1, len(every) + 1))
    assert claims.ledger([], "nl").empty


def test_a_claim_that_was_computed_stands_on_one_scale_with_both_sets(every: list[Finding]) -> None:
    drawn = {scale: claims.scaled(every, scale, "en") for scale in SCALES}
    numbers = [set(frame["number"]) for frame in drawn.values()]
    shown = {place for place, finding in enumerate(every, start=1) if finding.computed or finding.other}
    assert set().union(*numbers) == shown
    assert sum(map(len, numbers)) == len(shown)
    for frame in drawn.values():
        assert set(frame["unit"]) == {"percent"}
        for _, own in frame.groupby("number"):
            assert own["set"].iloc[0] == "said"
            assert len(own) > 1


def test_the_number_stated_is_100_percent(every: list[Finding], findings: dict[str, Finding]) -> None:
    frame = claims.scaled(every, "numbers", "en")
    assert (frame.loc[frame["set"] == "said", "value"] == 100).all()
    place = list(findings).index("npas_debts_2025") + 1
    computed = frame[(frame["number"] == place) & (frame["set"] == "computed")].iloc[0]
    assert computed["value"] == pytest.approx(100 * 724_110 / 724_000)


def test_a_bound_has_one_end_and_is_100_percent_at_it(every: list[Finding], findings: dict[str, Finding]) -> None:
    frame = claims.scaled(every, "bounds", "en")
    third = frame[frame["number"] == list(findings).index("vgr3_cn_third") + 1].iloc[0]
    assert third["lower"] == pytest.approx(100)
    assert math.isnan(third["upper"])


def test_an_order_is_shown_in_percent_of_the_second(every: list[Finding], findings: dict[str, Finding]) -> None:
    """Signals: 4.0 against 3.3 a month is about a fifth more."""
    frame = claims.scaled(every, "changes", "en")
    row = frame[(frame["number"] == list(findings).index("vgr3_signals_up") + 1) & (frame["set"] == "computed")].iloc[0]
    assert row["lower"] == pytest.approx(100 * (3.95 / 3.35 - 1))
    assert row["upper"] == pytest.approx(100 * (4.05 / 3.25 - 1))


def test_numbers_of_verdicts_add_up(every: list[Finding]) -> None:
    counts = claims.totals(every)
    assert int(counts["claims"]) == sum(int(counts[name]) for name in ("holds", "fails", "open")) == len(every)
    assert claims.tally(every)["value"].sum() == len(every)
    assert set(claims.HOLDS) | set(claims.FAILS) | set(claims.OPEN) == set(claims.VERDICTS)
    one = claims.number(every, *claims.VERDICTS)
    assert one is not None
    assert one["value"] == len(every)
    assert claims.number([], "reproduced") is None
    assert claims.totals([])["form"] == "none"


def test_every_figure_used_has_its_source(every: list[Finding]) -> None:
    used = claims.figures(every, "nl")
    assert len(used) == sum(len(finding.used) for finding in every)
    for ident in set(used["source_id"]):
        assert published.source_of(ident)
