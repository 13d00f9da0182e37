"""Theme files: read whole, refused with all that is wrong; the shipped colours for eyes that see them otherwise."""

from __future__ import annotations

import itertools
import math
import re
import shutil
from pathlib import Path

import chart_sample as sample
import numpy as np
import pytest
from matplotlib.colors import to_rgb

from analysis import project
from analysis.errors import ThemeError
from analysis.report import door, theme, theme_choice, theme_file
from analysis.report.theme import Theme

EXAMPLE = project.home() / "docs" / "theme.example.toml"

# Machado, Oliveira and Fernandes (2009), table 1, severity 1.0; on linear RGB
MACHADO = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    "grey": [[0.2126, 0.7152, 0.0722]] * 3,
}


def seen(colour: str, eye: str) -> str:
    """The colour as an eye sees it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    found = np.clip(np.array(MACHADO[eye]) @ linear, 0, 1)
    coded = [12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in found]
    return "#" + "".join(f"{round(255 * c):02x}" for c in coded)


def lightness(colour: str) -> float:
    """CIE L* of a colour."""
    y = theme.luminance(colour)
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


@pytest.mark.parametrize("eye", MACHADO)
def test_classes_stay_in_order_and_series_on_paper_for_every_eye(eye: str) -> None:
    own = theme.Theme()
    levels = [lightness(seen(colour, eye)) for colour in own.classes]
    assert all(earlier - later > 8 for earlier, later in itertools.pairwise(levels))
    assert all(theme.contrast(seen(one.colour, eye), own.paper) >= 3 for one in own.series)
    for one, other in itertools.combinations(own.series, 2):
        assert (one.dash, one.marker, one.hatch) != (other.dash, other.marker, other.hatch)
        assert one.dash != other.dash
        assert one.marker != other.marker


def test_the_matrices_are_those_of_eyes() -> None:
    """White and black stay themselves; red and green of one lightness, plain to most, are near for a deuteranope."""
    for eye in MACHADO:
        assert (seen("#ffffff", eye), seen("#000000", eye)) == ("#ffffff", "#000000")
    red, green = "#c05050", "#3f8f3f"
    apart = [math.dist(to_rgb(seen(red, eye)), to_rgb(seen(green, eye))) for eye in ("tritanopia", "deuteranopia")]
    assert apart[1] < 0.6 * apart[0]


def test_the_sample_is_the_neutral_theme() -> None:
    assert theme.read(EXAMPLE) == Theme()


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    """The sample with changes, in a folder of its own, with fonts beside it."""
    content = EXAMPLE.read_text(encoding="utf-8").replace("../src/analysis/report/fonts/", "")
    for old, new in changes:
        assert old in content
        content = content.replace(old, new, 1)
    for font in theme.FONTS.iterdir():
        shutil.copy(font, folder)
    (folder / "house.toml").write_text(content, encoding="utf-8")
    return folder / "house.toml"


FAULTS = {
    "unknown table": (("[lines]", "[line]"), "'line' is unknown; did you mean 'lines'"),
    "unknown key": (("soft_ink =", "softink ="), "colours: 'softink' is unknown; did you mean 'soft_ink'"),
    "no colour": (('"#16242c"', '"ink"'), "colours.ink: 'ink' is no colour; write it as #rrggbb"),
    "no such colour": (('"#0b4a63"', '"#0b4a6g"'), "series 1.colour: '#0b4a6g' is no colour"),
    "no number": (("headline = 12.5", 'headline = "large"'), "text.headline: 'large' is no number"),
    "no dash": (("dash = [5, 2]", "dash = [5]"), "series 2.dash: .* is no dash"),
    "no marker": (('marker = "s"', 'marker = "square"'), "series 2: 'square' is no marker"),
    "no hatch": (('hatch = "////"', 'hatch = "zz"'), "series 2: 'zz' is no hatch"),
    "half a series": (('marker = "s"\n', ""), "series 2: 'marker' is missing"),
    "no font file": (('"Inter-SemiBold.ttf"', '"Other.ttf"'), "font.semibold: there is no file Other.ttf"),
    "another font": (('family = "Inter"', 'family = "Georgia"'), "Inter-Regular.ttf holds the font Inter, not Georgia"),
    "no font": (('"Inter-Regular.ttf"', '"OFL.txt"'), "OFL.txt is no TrueType font"),
    "no TOML": (("[colours]", "[colours"), "cannot be read as TOML"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_theme_file_is_one_sentence(name: str, tmp_path: Path) -> None:
    change, sentence = FAULTS[name]
    with pytest.raises(ThemeError) as caught:
        theme.read(written(tmp_path, change))
    assert re.search(sentence, str(caught.value))
    assert str(caught.value).startswith("house.toml")
    assert "\n" not in str(caught.value)


def test_a_theme_that_fails_is_refused_with_every_failure(tmp_path: Path) -> None:
    changes = [
        ('soft_ink = "#4d5a62"', 'soft_ink = "#999999"'),
        ('colour = "#b8460e"', 'colour = "#ffcc00"'),
        ('marker = "D"', 'marker = "o"'),
        ('"#b9d9d5"', '"#eaf2f1"'),
        ("text = 9", "text = 8"),
    ]
    with pytest.raises(ThemeError) as caught:
        theme.read(written(tmp_path, *changes))
    said = str(caught.value)
    for part in (
        "soft_ink #999999 has 2.85:1 on paper",
        "series 2 #ffcc00 has 1.5",
        "series 1 and 3 share a marker",
        "classes 1 and 2 of a map have 1.0",
        "text is 8 points",
    ):
        assert part in said


def test_the_project_names_its_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the catalogue or in the environment, which wins; it is what charts are drawn with, and an input of reports."""
    written(tmp_path, ('paper = "#ffffff"', 'paper = "#fffdf8"'))
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "monitor.yml").write_text("reports: []\n", encoding="utf-8")
    monkeypatch.setenv("MONITOR_HOME", str(tmp_path))
    monkeypatch.delenv("MONITOR_THEME", raising=False)
    assert (theme_choice.path(), theme_choice.files()) == (None, {})
    (tmp_path / "notebooks" / "monitor.yml").write_text("theme: house.toml\nreports: []\n", encoding="utf-8")
    assert theme_choice.path() == tmp_path / "house.toml"
    assert "theme/house.toml" in theme_choice.files()
    assert "theme/Inter-Regular.ttf" in theme_choice.files()
    fonts = {name: tmp_path / name / "font.ttf" for name in ("regular", "semibold")}
    for file in fonts.values():
        file.parent.mkdir()
        file.write_bytes(b"")
    several = theme.Font("F", {400: fonts["regular"], 600: fonts["semibold"]}, {})
    with monkeypatch.context() as patch:  # each is an input, also when they have one name
        patch.setattr(theme_file, "read", lambda path: theme.Theme(font=several))
        assert set(fonts.values()) <= set(theme_choice.files().values())
    monkeypatch.setenv("MONITOR_THEME", "other.toml")
    with pytest.raises(ThemeError, match=r"there is no theme file other\.toml"):
        theme_choice.files()
    monkeypatch.setenv("MONITOR_THEME", "house.toml")
    monkeypatch.setattr(theme, "THEME", theme.THEME)
    monkeypatch.delattr(theme, "THEME")
    assert theme.current().paper == "#fffdf8"
    monkeypatch.setenv("MONITOR_HOME", str(EXAMPLE.parents[1]))
    assert "fffdf8" in door.svg(sample.persons())
