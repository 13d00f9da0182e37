"""A theme file also dresses the page: its font, and its colours where its contrasts were measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import project
from analysis.report import html, theme

EXAMPLE = (project.home() / "docs" / "theme.example.toml").read_text(encoding="utf-8").partition("[font]")[0]


def dressed(content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """The style sheet under a theme: what holds always, and what holds on light screens and paper."""
    file = tmp_path / "house.toml"
    file.write_text(content, encoding="utf-8")
    monkeypatch.setenv("MONITOR_THEME", str(file))
    monkeypatch.setattr(theme, "THEME", theme.read(file), raising=False)  # a process reads its theme once
    always, _, light = html.style().partition("@media (prefers-color-scheme:light),print{")
    return always, light


def test_the_page_has_the_ink_and_the_first_colour_of_the_theme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = EXAMPLE.replace('"#16242c"', '"#101820"').replace('"#0b4a63"', '"#7a1f4b"')
    always, light = dressed(content, tmp_path, monkeypatch)
    for part in ("--ink:#101820;", "--mark:#7a1f4b;", "--link:#7a1f4b;"):
        assert part in light
    assert "#101820" not in always  # the dark page keeps its own
    assert always.count("@font-face") == 2


def test_a_first_colour_too_light_for_text_marks_but_does_not_colour_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, light = dressed(EXAMPLE.replace('"#0b4a63"', '"#c8641e"'), tmp_path, monkeypatch)  # 4.0:1 on white
    assert "--mark:#c8641e;" in light
    assert "--link" not in light


def test_without_a_theme_file_nothing_is_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MONITOR_THEME", raising=False)
    assert "prefers-color-scheme:light),print" not in html.style()
