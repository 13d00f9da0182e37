"""The theme file: colours, sizes and font of an organisation, as TOML, checked before anything is drawn with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

from analysis.errors import ThemeError, did_you_mean
from analysis.report import theme_choice
from analysis.report.theme import WEIGHTS, Font, Stroke, Theme, theme_problems

COLOURS = ("paper", "ink", "soft_ink", "grid", "axis", "edge", "band")
MEASURES = {"text": ("headline", "subtitle", "text"), "lines": ("line", "marker")}
STROKE = ("colour", "dash", "marker", "hatch")
MARKERS = "os^vD<>PXph8*d"  # those of matplotlib with a face and an edge
HATCHES = "/\\|-+xoO.*"
FILES = {"regular": 400, "semibold": 600}
SIGNS = "ABCXYZabcxyz0123456789.,%()[]:;–−’‘+±éëïöüèê€→"  # what words and numbers of a report are written with


def chosen() -> Theme:
    """The theme that the project names: MONITOR_THEME, else `theme` in notebooks/monitor.yml, else the neutral one.

    Raises ThemeError as `read` does.
    """
    path = theme_choice.path()
    return Theme() if path is None else read(path)


def read(path: Path) -> Theme:
    """The theme of a file; see `theme.read`."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ThemeError(
            f"there is no theme file {path.name}; name one with `theme` or {theme_choice.VARIABLE}"
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeError(f"{path.name} cannot be read as TOML: {error}") from error
    fault = _Fault(path.name)
    _refuse_unknown(content, ("colours", "map", "series", *MEASURES, "font"), fault, "")
    given: dict[str, Any] = {}
    colours = _table(content, "colours", COLOURS, fault)
    given |= {name: _colour(value, fault, f"colours.{name}") for name, value in colours.items()}
    for table, names in MEASURES.items():
        given |= {
            name: _number(value, fault, f"{table}.{name}")
            for name, value in _table(content, table, names, fault).items()
        }
    for value in _table(content, "map", ("classes",), fault).values():
        shades = enumerate(_list(value, fault, "map.classes"), start=1)
        given["classes"] = tuple(_colour(shade, fault, f"map.classes {place}") for place, shade in shades)
    if "series" in content:
        several = enumerate(_list(content["series"], fault, "series"), start=1)
        given["series"] = tuple(_stroke(stroke, fault, f"series {place}") for place, stroke in several)
    if "font" in content:
        given["font"] = _font(_table(content, "font", ("family", *FILES, *_embedded()), fault), path.parent, fault)
    theme = replace(Theme(), **given)
    if problems := theme_problems(theme):
        raise fault("", f"the theme is refused: {'; '.join(problems)}")
    return theme


class _Fault:
    """Makes the one sentence about a theme file."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, where: str, what: str) -> ThemeError:
        return ThemeError(f"{self.name}: {where}{': ' if where else ''}{what}")


def _refuse_unknown(given: Mapping[str, Any], known: tuple[str, ...], fault: _Fault, where: str) -> None:
    for name in given:
        if name not in known:
            raise fault(where, f"'{name}' is unknown{did_you_mean(name, known)}")


def _table(content: Mapping[str, Any], name: str, known: tuple[str, ...], fault: _Fault) -> Mapping[str, Any]:
    given = content.get(name, {})
    if not isinstance(given, dict):
        raise fault(name, f"write it as a table, [{name}]")
    _refuse_unknown(given, known, fault, name)
    return given


def _list(value: Any, fault: _Fault, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise fault(where, "write it as a list")
    return value


def _colour(value: Any, fault: _Fault, where: str) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise fault(where, f"{value!r} is no colour; write it as #rrggbb")
    return value.lower()


def _number(value: Any, fault: _Fault, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise fault(where, f"{value!r} is no number of points")
    return float(value)


def _stroke(value: Any, fault: _Fault, where: str) -> Stroke:
    if not isinstance(value, dict):
        raise fault(where, "write it as a table, [[series]]")
    _refuse_unknown(value, STROKE, fault, where)
    if missing := [name for name in STROKE if name not in value]:
        raise fault(where, f"'{missing[0]}' is missing")
    dash = tuple(_number(one, fault, f"{where}.dash") for one in _list(value["dash"], fault, f"{where}.dash"))
    if len(dash) % 2 or any(one <= 0 for one in dash):
        raise fault(f"{where}.dash", f"{list(dash)} is no dash; give lengths of strokes and holes in turn, or []")
    checks: dict[str, Callable[[str], bool]] = {
        "marker": lambda marker: len(marker) == 1 and marker in MARKERS,
        "hatch": lambda hatch: set(hatch) <= set(HATCHES),
    }
    for name, allowed in checks.items():
        if not isinstance(value[name], str) or not allowed(value[name]):
            known = " ".join(MARKERS if name == "marker" else HATCHES)
            raise fault(where, f"{value[name]!r} is no {name}; known signs are {known}")
    return Stroke(_colour(value["colour"], fault, f"{where}.colour"), dash, value["marker"], value["hatch"])


def _embedded() -> tuple[str, ...]:
    return tuple(f"{name}_web" for name in FILES)


def _font(given: Mapping[str, Any], folder: Path, fault: _Fault) -> Font:
    """The font: its name and files, relative to the theme file; pages embed the files to draw with where no others are
    given."""
    for name in ("family", *FILES):
        if not isinstance(given.get(name), str) or not given[name].strip():
            raise fault("font", f"'{name}' is missing; a font has a family, and a TTF file for {' and '.join(FILES)}")
    drawn = {weight: _file(given[name], folder, fault, f"font.{name}") for name, weight in FILES.items()}
    for (name, weight), path in zip(FILES.items(), drawn.values(), strict=True):
        _refuse_font(path, given["family"], fault, f"font.{name}", weight)
    embedded = {
        weight: _file(given[f"{name}_web"], folder, fault, f"font.{name}_web")
        if f"{name}_web" in given
        else drawn[weight]
        for name, weight in FILES.items()
    }
    return Font(given["family"], drawn, embedded)


def _file(value: Any, folder: Path, fault: _Fault, where: str) -> Path:
    path = (folder / str(value)).resolve()
    if not path.is_file():
        raise fault(where, f"there is no file {value} beside the theme")
    return path


def _refuse_font(path: Path, family: str, fault: _Fault, where: str, weight: int) -> None:
    """Refuse a file that is no font, bears another name, or lacks a sign that reports are written with."""
    try:
        with TTFont(path, lazy=True) as font:
            signs = font.getBestCmap() or {}
            names = {font["name"].getDebugName(16), font["name"].getDebugName(1)}
    except (TTLibError, OSError, KeyError) as error:
        raise fault(where, f"{path.name} is no TrueType font: {error}") from error
    if not any(name.startswith(family) for name in names if name):
        raise fault(where, f"{path.name} holds the font {min(filter(None, names), default='?')}, not {family}")
    if lacking := [sign for sign in SIGNS if ord(sign) not in signs]:
        raise fault(where, f"{path.name} ({WEIGHTS[weight]}) lacks the signs {' '.join(lacking)}")
