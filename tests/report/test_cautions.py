"""A printed remark under figures of several series says which of them it is about, and from when."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import published
from analysis.report.cautions import remarked


def offers(*indicators: str) -> pd.DataFrame:
    """What Divosa printed without a stated base, of these indicators."""
    read = [published.read(name, "divosa_total_basis_unstated", None) for name in indicators]
    return pd.concat(read, ignore_index=True)


def told(frame: pd.DataFrame, language: str) -> list[str]:
    return list(remarked(frame, language).values())


def test_a_series_alone_is_not_named() -> None:
    frame = offers("help_offers_made")
    assert told(frame, "nl") == published.cautions(frame, "nl")


@pytest.mark.parametrize(
    ("language", "start"),
    [
        ("nl", "‘Hulpaanbiedingen na vroegsignalen’ (vanaf 2024): "),
        ("en", "‘Help offers made following early-warning signals’ (from 2024): "),
    ],
)
def test_among_several_series_the_touched_one_is_named_with_its_period(language: str, start: str) -> None:
    alone = published.cautions(offers("help_offers_made"), language)
    assert len(alone) == 1
    assert "2024" not in alone[0]
    assert start + alone[0] in told(offers("help_offers_made", "signals_received"), language)


def test_the_year_is_not_said_twice() -> None:
    frame = pd.concat([offers("help_offers_made"), published.read("reach_rate", "divosa_monitor_participating", None)])
    grown = [text for text in told(frame, "nl") if "In 2024 groeide de groep" in text]
    assert grown == ["‘Bereik (aandeel meldingen met contact)’: In 2024 groeide de groep deelnemers opnieuw."]


def test_municipalities_of_one_series_are_not_several_series() -> None:
    frame = published.package().of("problematic_debt_rate")
    debtors = frame["definition"] == "cbs_problematic_debt_2023_persons16plus"
    frame = frame[debtors & frame["region"].str.startswith("GM")]
    assert len(frame) > 100
    assert published.cautions(frame, "nl")
    assert told(frame, "nl") == published.cautions(frame, "nl")
