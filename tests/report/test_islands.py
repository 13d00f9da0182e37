"""A municipality that is an island takes another preposition than one that is not, in both languages."""

from __future__ import annotations

import pytest

from analysis.report import text


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        ("nl", "Terschelling", "op Terschelling"),
        ("nl", "Texel", "op Texel"),
        ("nl", "Apeldoorn", "in Apeldoorn"),
        ("en", "Vlieland", "on Vlieland"),
        ("en", "Goeree-Overflakkee", "in Goeree-Overflakkee"),
    ],
)
def test_preposition(language: str, name: str, expected: str) -> None:
    assert text.Messages(language).format("municipality-profile-there", name=name) == expected
