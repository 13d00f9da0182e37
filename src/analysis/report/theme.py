"""How charts look: a neutral, accessible theme, its sizes and its font; nobody's house style.

`THEME` is what charts are drawn with. A body with a house style of its own replaces it (`theme.THEME = Theme(...)`);
the door measures contrasts in the drawn figure, whatever the theme says.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import Any

import matplotlib as mpl
from matplotlib import colors
from matplotlib.font_manager import FontProperties

FONTS = Path(__file__).with_name("fonts")
FAMILY = ("Inter", "Segoe UI", "Helvetica Neue", "Arial", "sans-serif")
FILES = {400: "Inter-Regular", 600: "Inter-SemiBold"}
CM = 72 / 2.54  # points in a centimetre
MIN_TEXT = 9.0  # points at print size, 12 CSS pixels

TEXT_CONTRAST = 4.5  # WCAG 2.1, 1.4.3
GRAPHIC_CONTRAST = 3.0  # WCAG 2.1, 1.4.11


@dataclass(frozen=True)
class Template:
    """A size in which charts are made: `width` and height of the plot in points; headline and source come on top."""

    width: float
    plot: float


SIZES = {
    "full": Template(16.0 * CM, 7.4 * CM),
    "half": Template(7.8 * CM, 6.2 * CM),
    "tall": Template(16.0 * CM, 15.0 * CM),
}


@dataclass(frozen=True)
class Stroke:
    """How one series is told from another: by colour, dash and marker together."""

    colour: str
    dash: tuple[float, ...] = ()
    marker: str = "o"
    hatch: str = ""


@dataclass(frozen=True)
class Theme:
    """Colours (hexadecimal) and sizes of text (points)."""

    paper: str = "#ffffff"
    ink: str = "#16242c"
    soft_ink: str = "#4d5a62"
    grid: str = "#d5dade"
    axis: str = "#5f6b73"
    series: tuple[Stroke, ...] = (
        Stroke("#0b4a63", (), "o", ""),
        Stroke("#b8460e", (5.0, 2.0), "s", "////"),
        Stroke("#6b3fa0", (1.5, 1.8), "D", "||||"),
        Stroke("#2c7d6b", (7.0, 2.0, 1.5, 2.0), "^", "\\\\\\\\"),
        Stroke("#7a5c00", (3.0, 1.5), "v", "xxxx"),
        Stroke("#3f4a50", (9.0, 3.0), "P", "++++"),
    )
    classes: tuple[str, ...] = ("#eef5f4", "#b9d9d5", "#79b0ae", "#37798a", "#0b3c55")
    edge: str = "#5f6b73"
    band: str = "#e3e8eb"
    headline: float = 12.5
    subtitle: float = 9.5
    text: float = 9.0
    line: float = 1.8
    marker: float = 6.5
    sizes: dict[str, Template] = field(default_factory=lambda: dict(SIZES))


THEME = Theme()
_LOCK = RLock()
_INSIDE: list[bool] = []
_RC: dict[Any, Any] = {
    "font.family": ["sans-serif"],
    "svg.fonttype": "none",
    "svg.hashsalt": "analysis.report",
    "pdf.fonttype": 42,
    "pdf.compression": 6,
    "text.hinting": "none",
    "text.usetex": False,
    "text.parse_math": False,
    "axes.unicode_minus": True,
    "path.simplify": False,
    "hatch.linewidth": 0.8,
    "figure.facecolor": "#ffffff",
    "savefig.facecolor": "auto",
}


@contextmanager
def style() -> Iterator[Theme]:
    """Draw under the theme alone: neither the reader's matplotlibrc nor a style in use shines through."""
    with _LOCK:
        if _INSIDE:  # setting all of matplotlib's parameters costs a millisecond, and text is measured often
            yield THEME
            return
        _INSIDE.append(True)
        try:
            with mpl.rc_context():
                mpl.rcdefaults()
                mpl.rcParams.update(_RC)
                yield THEME
        finally:
            _INSIDE.pop()


@lru_cache(maxsize=64)
def font(size: float, weight: int = 400) -> FontProperties:
    """The shipped font in a size (points) and weight (400 or 600), read from its file, not from the system's fonts."""
    return FontProperties(family=list(FAMILY), weight=weight, size=size, fname=str(font_file(weight, "ttf")))


def font_file(weight: int, form: str) -> Path:
    """The file of the font: weight 400 or 600, form `ttf` or `woff2`."""
    return FONTS / f"{FILES[weight]}.{form}"


def luminance(colour: str) -> float:
    """Relative luminance of a colour, 0 (black) to 1 (white), as WCAG 2.1 defines it."""
    channels = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colors.to_rgb(colour))
    return sum(weight * channel for weight, channel in zip((0.2126, 0.7152, 0.0722), channels, strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.1)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def theme_problems(theme: Theme) -> list[str]:
    """What fails the contrast that text (4.5:1) and graphics (3:1) need, or tells series apart by colour alone."""
    problems = [
        f"{name} {colour} has {contrast(colour, theme.paper):.2f}:1 on paper, text needs {TEXT_CONTRAST}:1"
        for name, colour in (("ink", theme.ink), ("soft_ink", theme.soft_ink))
        if contrast(colour, theme.paper) < TEXT_CONTRAST
    ]
    drawn = [(f"series {place}", stroke.colour) for place, stroke in enumerate(theme.series)]
    problems += [
        f"{name} {colour} has {contrast(colour, theme.paper):.2f}:1 on paper, graphics need {GRAPHIC_CONTRAST}:1"
        for name, colour in [*drawn, ("axis", theme.axis), ("edge", theme.edge)]
        if contrast(colour, theme.paper) < GRAPHIC_CONTRAST
    ]
    for part in ("dash", "marker", "hatch"):
        if len({getattr(stroke, part) for stroke in theme.series}) < len(theme.series):
            problems.append(f"two series share a {part}: colour would be the only difference")
    levels = [luminance(colour) for colour in theme.classes]
    if levels != sorted(levels, reverse=True) or any(
        contrast(a, b) < 1.25 for a, b in zip(theme.classes, theme.classes[1:], strict=False)
    ):
        problems.append("the classes of a map do not grow darker step by step: they would be alike in grey")
    for name in ("headline", "subtitle", "text"):
        if getattr(theme, name) < MIN_TEXT:
            problems.append(f"{name} is {getattr(theme, name)} points; text needs {MIN_TEXT:g}")
    return problems
