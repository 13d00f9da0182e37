"""Which municipality is meant: a CBS code or a name, however it is written, as the code of the present division.

Case, accents, hyphens and apostrophes do not count, nor do suffixes such as "(gemeente)" or "(NH.)". Everyday names,
and Frisian or Dutch ones beside the official, stand in municipal_aliases.csv. A name of two municipalities asks which;
a code or name that is gone is answered with its heirs and the date (municipal_mergers.csv, since 2015).
"""

from __future__ import annotations

import csv
import difflib
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from analysis import project
from analysis.errors import ParameterError

CODE = re.compile(r"(?:gm)?\s*0*(\d{1,4})", re.IGNORECASE)
_TABLES = ("municipalities", "municipal_aliases", "municipal_mergers")
_EXAMPLE = "; give a CBS code such as GM0518, or a name as CBS writes it"
_COUNTRY = ("nl", "nld", "nederland", "netherlands", "the netherlands")


@dataclass(frozen=True)
class _Register:
    """Present municipalities by code, what each name can mean, and the changes by old code and old name."""

    present: dict[str, dict[str, str]]
    meanings: dict[str, set[str]]
    written: dict[str, str]
    gone: dict[str, list[dict[str, str]]]
    gone_names: dict[str, str]
    provinces: frozenset[str]


def resolve(region: str, folder: Path | None = None) -> str:
    """The CBS code of the present municipality that `region` names (`GM0518` for "Den Haag", "den haag", "518").

    `folder` holds the tables (default: data/raw). Raises ParameterError with one sentence: what is gone names its
    heirs and the date, what is shared by two names both, what is misspelled the nearest names.
    """
    register = _register(folder or project.raw())
    given = region.strip()
    found = CODE.fullmatch(given)
    if found:
        code = f"GM{int(found[1]):04d}"
        if code in register.present:
            return code
        if code in register.gone:
            raise ParameterError(_abolished(code, register))
        raise ParameterError(
            f"'{given}' is no municipality: {code} is no code of the {len(register.present)} present ones, "
            "nor of one that was abolished or renamed since 2015"
        )
    name = plain(given)
    codes = register.meanings.get(name, set())
    if len(codes) == 1:
        return next(iter(codes))
    if codes:
        both = " or ".join(_named(code, register) for code in sorted(codes))
        raise ParameterError(f"'{given}' is the name of {len(codes)} municipalities: give {both}")
    if name in register.gone_names:
        raise ParameterError(_abolished(register.gone_names[name], register))
    if name in _COUNTRY or name in register.provinces:
        whole = "the country" if name in _COUNTRY else "a province"
        raise ParameterError(f"'{given}' is {whole} and no municipality{_EXAMPLE}")
    raise ParameterError(f"'{given}' is no municipality{_nearest(name, register)}")


def present(folder: Path | None = None) -> dict[str, dict[str, str]]:
    """The rows of municipalities.csv by CBS code, as text. `folder` holds the tables (default: data/raw)."""
    return _register(folder or project.raw()).present


def plain(name: str) -> str:
    """A name without case, accents, punctuation and the words for "municipality": `'s-Gravenhage (gemeente)` as
    `s gravenhage`."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    letters = re.sub(r"['’‘`´.]", "", letters)
    words = re.sub(r"[^a-z0-9]+", " ", letters).split()
    return " ".join(word for word in words if word != "gemeente")


def _nearest(name: str, register: _Register) -> str:
    known = [*register.written, *(old for old in register.gone_names if old not in register.written)]
    near = difflib.get_close_matches(name, sorted(known), n=3, cutoff=0.75)
    if not near:
        return _EXAMPLE
    shown = []
    for one in near:
        code = register.gone_names.get(one, "") if one not in register.written else ""
        words = f"{register.gone[code][0]['from_name']} (no longer a municipality)" if code else register.written[one]
        if words not in shown:
            shown.append(words)
    return f"; did you mean {' or '.join(shown)}?"


def _abolished(code: str, register: _Register) -> str:
    """What became of a code that is gone; shares of area are told as such, for people do not live evenly."""
    rows = register.gone[code]
    first = rows[0]
    heirs = {row["to_code_2023_2026"]: row for row in rows}
    day, name = first["effective_date"], first["from_name"]
    if first["kind"] == "rename":
        return f"{code} ({name}) was renamed on {day}: give {_named(next(iter(heirs)), register)}"
    if len(heirs) == 1:
        return f"{code} ({name}) was abolished on {day}: give its successor {_named(next(iter(heirs)), register)}"
    parts = sorted(heirs.items(), key=lambda heir: (-float(heir[1]["area_share"]), heir[0]))
    words = [f"{_named(heir, register)} {100 * float(row['area_share']):.0f}%" for heir, row in parts]
    return (
        f"{code} ({name}) was abolished on {day} and divided over {len(heirs)} municipalities "
        f"(share of its area, not of its people): give {', '.join(words[:-1])} or {words[-1]}"
    )


def _named(code: str, register: _Register) -> str:
    return f"{code} ({register.present[code]['name_plain']})"


def _register(folder: Path) -> _Register:
    files = [folder / f"{name}.csv" for name in _TABLES]
    return _read(folder, tuple(file.stat().st_mtime_ns if file.exists() else 0 for file in files))


@lru_cache(maxsize=4)
def _read(folder: Path, _stamp: tuple[int, ...]) -> _Register:
    present = {row["gm_code"]: row for row in _rows(folder, "municipalities")}
    meanings: dict[str, set[str]] = defaultdict(set)
    written: dict[str, str] = {}

    def add(name: str, code: str, shown: str) -> None:
        meanings[plain(name)].add(code)
        written.setdefault(plain(name), shown)

    for code, row in sorted(present.items()):
        official = row["name_plain"]
        bare = re.sub(r"\s*\([^)]*\)$", "", official)
        short = re.sub(r"\s*\([^)]*\)$", "", row["name_cbs"])
        for name in (official, row["name_cbs"], short, bare, f"{bare} {row['province_name']}"):
            add(name, code, official)
    for row in _rows(folder, "municipal_aliases"):
        add(row["alias"], row["gm_code"], row["alias"])
    gone: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in _rows(folder, "municipal_mergers"):
        if row["from_code"] not in present:
            gone[row["from_code"]].append(row)
    names = {plain(rows[0]["from_name"]): code for code, rows in sorted(gone.items())}
    areas = {plain(row[column]) for row in present.values() for column in ("province_name", "province_code")}
    return _Register(present, dict(meanings), written, dict(gone), names, frozenset(areas | {"friesland"}))


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    try:
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except FileNotFoundError:
        raise ParameterError(f"{name}.csv is missing in data/raw, so that no municipality can be found") from None
