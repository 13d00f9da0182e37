"""How charts look: a neutral, accessible theme, its sizes and its font; nobody's house style.

`THEME` is what charts are drawn with: what the project's theme file says (`theme_file.chosen`, read when first asked
for), else the neutral one. The door measures contrasts in the drawn figure, whatever the theme says.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import Any

import matplotlib as mpl
from matplotlib import colors
from matplotlib.font_manager import FontProperties

FONTS = Path(__file__).with_name("fonts")
FALLBACK = ("Segoe UI", "Helvetica Neue", "Arial", "sans-serif")
WEIGHTS = {400: "Regular", 600: "SemiBold"}
CM = 72 / 2.54  # points in a centimetre
MIN_TEXT = 9.0  # points at print size, 12 CSS pixels
MOST_TEXT = {"headline": 18.0, "subtitle": 13.0, "text": 12.0}  # larger words find no room in the templates

TEXT_CONTRAST = 4.5  # WCAG 2.1, 1.4.3
GRAPHIC_CONTRAST = 3.0  # WCAG 2.1, 1.4.11
STEP_CONTRAST = 1.25  # of neighbouring classes of a map, whose tiles are edged at 3:1


@dataclass(frozen=True)
class Template:
    """A size in which charts are made: `width` and height of the plot in points; headline and source come on top.

    A template with a `height` has it whatever the words: its plot takes what they leave. It is `shown` at a width of
    its own, its text as much larger; where the words leave no room they are drawn `finer`, in these parts of their
    size. `narrow`: words stand above what they name, not beside. `notes`: part of the size of text in which cautions
    and source stand, in at most `most_notes` lines of cautions (0: all).
    """

    width: float
    plot: float
    height: float = 0.0
    narrow: bool = False
    shown: float = 0.0
    finer: tuple[float, ...] = (1.0,)
    notes: float = 1.0
    most_notes: int = 0


SIZES = {
    "full": Template(16.0 * CM, 7.4 * CM),
    "half": Template(7.8 * CM, 6.2 * CM, narrow=True),
    "tall": Template(16.0 * CM, 15.0 * CM),
    # 33.87 by 19.05 cm, as wide slides are, with labels of 18 points; of at least 13.5 where there are many
    "slide": Template(480.0, 150.0, 270.0, shown=960.0, finer=(1.0, 0.87, 0.75), notes=0.72, most_notes=3),
}


@dataclass(frozen=True)
class Stroke:
    """How one series is told from another: by colour, dash and marker together."""

    colour: str
    dash: tuple[float, ...] = ()
    marker: str = "o"
    hatch: str = ""


@dataclass(frozen=True)
class Font:
    """The font of all words: its name, and by weight (400, 600) the TTF to draw with and the file that pages embed."""

    family: str = "Inter"
    drawn: Mapping[int, Path] = field(default_factory=lambda: _shipped("ttf"))
    embedded: Mapping[int, Path] = field(default_factory=lambda: _shipped("woff2"))

    @property
    def families(self) -> tuple[str, ...]:
        """The name, and what takes its place where a viewer has neither the font nor its file."""
        return (self.family, *FALLBACK)


def _shipped(form: str) -> dict[int, Path]:
    return {weight: FONTS / f"Inter-{name}.{form}" for weight, name in WEIGHTS.items()}


@dataclass(frozen=True)
class Theme:
    """Colours (hexadecimal), sizes of text and lines (points), and the font."""

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
    font: Font = field(default_factory=Font)
    sizes: dict[str, Template] = field(default_factory=lambda: dict(SIZES))


def __getattr__(name: str) -> Any:
    if name != "THEME":
        raise AttributeError(name)
    from analysis.report import theme_file

    globals()["THEME"] = theme_file.chosen()
    return globals()["THEME"]


def current() -> Theme:
    """The theme that charts are drawn with. Raises ThemeError as `read` does, when the project names a theme file."""
    theme: Theme = sys.modules[__name__].THEME
    return theme


def read(path: Path) -> Theme:
    """The theme of a file (TOML; docs/theme.example.toml shows all of it); what it leaves out is as in the neutral one.

    Raises ThemeError, one sentence, for what cannot be read, does not exist, or fails a contrast.
    """
    from analysis.report import theme_file

    return theme_file.read(path)


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
            yield current()
            return
        _INSIDE.append(True)
        try:
            with mpl.rc_context():
                mpl.rcdefaults()
                mpl.rcParams.update(_RC)
                yield current()
        finally:
            _INSIDE.pop()


def font(size: float, weight: int = 400) -> FontProperties:
    """The font of the theme in a size (points) and weight (400 or 600), read from its file, not from the system's."""
    own = current().font
    return _properties(own.families, size, weight, str(own.drawn[weight]))


@lru_cache(maxsize=64)
def _properties(families: tuple[str, ...], size: float, weight: int, file: str) -> FontProperties:
    return FontProperties(family=list(families), weight=weight, size=size, fname=file)


def font_file(weight: int, form: str) -> Path:
    """The file of the theme's font: weight 400 or 600; form `ttf` to draw with, `woff2` for what pages embed."""
    own = current().font
    return (own.drawn if form == "ttf" else own.embedded)[weight]


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
    return [*_contrasts(theme), *_alike(theme), *_measures(theme)]


def _contrasts(theme: Theme) -> Iterator[str]:
    """Text and what carries a finding, on paper and on the band of an interval."""
    texts = [("ink", theme.ink), ("soft_ink", theme.soft_ink)]
    drawn = [(f"series {place}", stroke.colour) for place, stroke in enumerate(theme.series, start=1)]
    graphics = [*drawn, ("axis", theme.axis), ("edge", theme.edge)]
    for ground, behind, several in (
        ("paper", theme.paper, [*((*one, "text", TEXT_CONTRAST) for one in texts),
                                *((*one, "graphics", GRAPHIC_CONTRAST) for one in graphics)]),
        ("band", theme.band, [*((*one, "text", TEXT_CONTRAST) for one in texts),
                              *((*one, "graphics", GRAPHIC_CONTRAST) for one in drawn)]),
    ):  # fmt: skip
        for name, colour, kind, least in several:
            if contrast(colour, behind) < least:
                need = "needs" if kind == "text" else "need"
                found = contrast(colour, behind)
                yield f"{name} {colour} has {found:.2f}:1 on {ground} {behind}, {kind} {need} {least:g}:1"


def _alike(theme: Theme) -> Iterator[str]:
    """Series and classes that a reader in grey would take for one another."""
    for part in ("dash", "marker", "hatch"):
        for (one, stroke), (other, second) in itertools.combinations(enumerate(theme.series, start=1), 2):
            if getattr(stroke, part) == getattr(second, part):
                yield f"series {one} and {other} share a {part}: colour would be the only difference"
    for place, (lighter, darker) in enumerate(itertools.pairwise(theme.classes), start=1):
        if luminance(lighter) <= luminance(darker):
            yield f"class {place + 1} {darker} of a map is not darker than class {place} {lighter}"
        elif contrast(lighter, darker) < STEP_CONTRAST:
            found = contrast(lighter, darker)
            yield f"classes {place} and {place + 1} of a map have {found:.2f}:1, neighbours need {STEP_CONTRAST}:1"


def _measures(theme: Theme) -> Iterator[str]:
    """Too few series or classes, words and lines too small to be seen, or too large for their place."""
    needed: dict[str, Any] = {one.name: one.default for one in fields(Theme)}
    for name, given in (("series", theme.series), ("classes", theme.classes)):
        least = len(needed[name])
        if len(given) < least:
            yield f"{len(given)} {name}, charts need {least}"
    for name, most in MOST_TEXT.items():
        if not MIN_TEXT <= getattr(theme, name) <= most:
            yield f"{name} is {getattr(theme, name):g} points; text needs {MIN_TEXT:g} to {most:g}"
    for name, (low, high) in {"line": (1.2, 4.0), "marker": (5.0, 10.0)}.items():
        if not low <= getattr(theme, name) <= high:
            yield f"{name} is {getattr(theme, name):g} points; it needs {low:g} to {high:g}"
