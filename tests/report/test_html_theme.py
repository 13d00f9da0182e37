"""A theme file also dresses the page: its font, and its colours where its contrasts were measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import project
from analysis.report import html

EXAMPLE = (project.home() / "docs" / "theme.example.toml").read_text(encoding="utf-8")


@pytest.fixture
def themed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "house.toml"
    monkeypatch.setenv("MONITOR_THEME", str(file))
    return file


def test_the_page_has_the_ink_and_the_first_colour_of_the_theme(themed: Path) -> None:
    themed.write_text(EXAMPLE.replace('"#16242c"', '"#101820"').replace('"#0b4a63"', '"#7a1f4b"'), encoding="utf-8")
    style = html.style()
    light = style.partition("@media (prefers-color-scheme:light),print{")[2]
    assert "--ink:#101820;" in light
    assert "--mark:#7a1f4b;" in light
    assert "--link:#7a1f4b;" in light
    assert (
        "#101820" not in style.partition("@media (prefers-color-scheme:light),print{")[0]
    )  # the dark page keeps its own
    assert style.count("@font-face") == 2


def test_a_first_colour_too_light_for_text_marks_but_does_not_colour_links(themed: Path) -> None:
    themed.write_text(EXAMPLE.replace('"#0b4a63"', '"#c8641e"'), encoding="utf-8")  # 3.9:1 on white
    light = html.style().partition("@media (prefers-color-scheme:light),print{")[2]
    assert "--mark:#c8641e;" in light
    assert "--link" not in light


def test_without_a_theme_file_nothing_is_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MONITOR_THEME", raising=False)
    assert "prefers-color-scheme:light),print" not in html.style()
