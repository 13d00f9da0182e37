"""What changed between two states of data/raw: a pure function of their tables, as the files hold them.

A figure is the same one where its series, period, source and vintage are the same; failing that, where it is the only
one of its series and period on both sides from another vintage, then from another source, then by its definition.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from analysis.errors import DataError
from analysis.published.content_check import number
from analysis.published.differences import Difference, made, ranked
from analysis.published.pairs import Key, pair
from analysis.published.raw_files import LOCAL, PACKAGE
from analysis.published.tables import IDENTITY

DATA = "data/raw"
_LINE = (*IDENTITY, "period")
_SERIES = tuple(name for name in _LINE if name != "definition")
_PROPERTIES = {"definition": "definition", "status": "status", "vintage": "vintage", "source_id": "source"}
_PROPERTIES |= {"n": "text", "locator": "text", "category_nl": "text"}

Row = dict[str, str]
Tables = Mapping[str, Sequence[Row]]


def read(folder: Path) -> tuple[dict[str, list[Row]], dict[str, list[str]]]:
    """The tables of a folder by name, and the primary keys that its datapackage.json declares for them.

    Raises DataError when the folder holds no tables or one cannot be read.
    """
    tables: dict[str, list[Row]] = {}
    for path in sorted(folder.glob("*.csv")):
        try:
            with path.open(encoding="utf-8", newline="") as stream:
                tables[path.stem] = [{str(k): str(v) for k, v in row.items()} for row in csv.DictReader(stream)]
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise DataError(f"{path.name} cannot be read ({error})") from None
    if not tables:
        raise DataError(f"{folder} holds no tables; name a folder such as data/raw (without {LOCAL}/)")
    return tables, _keys(folder / PACKAGE)


def _keys(path: Path) -> dict[str, list[str]]:
    try:
        declared = json.loads(path.read_text(encoding="utf-8"))["resources"]
        found = {one["name"]: one["schema"].get("primaryKey", []) for one in declared}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {name: [key] if isinstance(key, str) else list(key) for name, key in found.items()}


def compare(old: Tables, new: Tables, keys: Mapping[str, Sequence[str]] | None = None) -> list[Difference]:
    """All differences between two states of data/raw, the most important first.

    `keys` are the primary keys of the reviewed tables; a table without any is compared by whole rows.
    """
    ours, theirs = _figures(old), _figures(new)
    found = [one for pair_ in pair(ours, theirs, _FIGURE_KEYS) for one in _figure(*pair_)]
    names = {name for tables in (old, new) for name, rows in tables.items() if not _holds_figures(rows)}
    for name in sorted(names):
        found += _reviewed(name, old.get(name, []), new.get(name, []), list((keys or {}).get(name, [])))
    return ranked(found)


def _holds_figures(rows: Sequence[Row]) -> bool:
    return bool(rows) and {*_LINE, "value", "source_id"} <= set(rows[0]) and "wording" not in rows[0]


def _figures(tables: Tables) -> list[Row]:
    return [{**row, "file": f"{name}.csv"} for name, rows in tables.items() if _holds_figures(rows) for row in rows]


def _key(*names: str) -> Key:
    return lambda row: tuple(row.get(name, "") for name in names)


_FIGURE_KEYS = (
    _key(*_LINE, "source_id", "vintage"),
    _key(*_LINE, "source_id"),
    _key(*_LINE, "vintage", "value"),
    _key(*_LINE),
    _key(*_SERIES, "source_id", "value"),
)


def _figure(old: Row | None, new: Row | None) -> Iterator[Difference]:
    one = old or new
    assert one is not None
    parts = [one.get(name, "") for name in ("definition", "population", "breakdown", "category", "region")]
    if old is not None and new is not None:
        parts = [part for part in parts if part in new.values() and part in old.values()]
    place = {"report": DATA, "kind": "series", "id": one["indicator"], "item": " ".join(part for part in parts if part)}
    place |= {"period": one["period"], "unit": one["unit"]}
    before, after = _value(old), _value(new)
    if old is None or new is None:
        yield made("appeared" if old is None else "disappeared", before, after, place | {"column": one["source_id"]})
        return
    if before != after:
        both = sorted({old["source_id"], new["source_id"]})
        yield made("number", before, after, place | {"column": " ".join(both)})
    for name, what in _PROPERTIES.items():
        if old.get(name, "") != new.get(name, ""):
            yield made(what, old.get(name, ""), new.get(name, ""), place | {"column": name})


def _value(row: Row | None) -> float | str | None:
    """The value as a number; as its text when it is none."""
    if row is None:
        return None
    found = number(row["value"])
    return row["value"] if found is None else float(found)


def _reviewed(name: str, old: Sequence[Row], new: Sequence[Row], key: list[str]) -> Iterator[Difference]:
    """What changed in a table that explains figures: rows by its primary key, field by field."""
    fields = list(dict.fromkeys([field for rows in (old[:1], new[:1]) for row in rows for field in row]))
    used = key if key and all(field in fields for field in key) else fields
    for ours, theirs in pair(old, new, [_key(*used)]):
        one = ours or theirs
        assert one is not None
        item = " ".join(one.get(field, "") for field in used if one.get(field))
        place = {"report": DATA, "kind": "reviewed", "id": name, "item": item[:200]}
        if ours is None or theirs is None:
            what = "appeared" if ours is None else "disappeared"
            gists = [None if side is None else _gist(side, used) for side in (ours, theirs)]
            yield made(what, gists[0], gists[1], place)
            continue
        for field in fields:
            if ours.get(field, "") != theirs.get(field, ""):
                yield made("text", ours.get(field, ""), theirs.get(field, ""), place | {"column": field})


def _gist(row: Row, used: Sequence[str]) -> str:
    rest = [value for field, value in row.items() if value and field not in used]
    return "; ".join(rest)[:300] or "; ".join(value for value in row.values() if value)[:300]
