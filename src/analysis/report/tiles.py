"""The map of municipalities as hexagons: where each lies, its province, and round bounds for classes."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from analysis import project
from analysis.errors import ChartError

ROW = math.sqrt(3) / 2
CORNERS = tuple((math.sin(math.pi / 3 * k) / math.sqrt(3), math.cos(math.pi / 3 * k) / math.sqrt(3)) for k in range(6))
CITIES = ("GM0014", "GM0080", "GM0153", "GM0202", "GM0363", "GM0518", "GM0599", "GM0687", "GM0935")


@dataclass(frozen=True)
class Tile:
    """One municipality: the middle of its hexagon in tile widths, x to the right and y down."""

    code: str
    name: str
    province: str
    x: float
    y: float


def tiles() -> tuple[Tile, ...]:
    """All tiles of data/raw/municipal_tiles.csv, by code."""
    return _read(project.raw() / "municipal_tiles.csv")


@lru_cache(maxsize=4)
def _read(path: Path) -> tuple[Tile, ...]:
    with path.open(encoding="utf-8", newline="") as file:
        found = [
            Tile(r["gm_code"], r["name"], r["province_code"], int(r["half_column"]) / 2, int(r["row"]) * ROW)
            for r in csv.DictReader(file)
        ]
    return tuple(sorted(found, key=lambda tile: tile.code))


def refuse_unknown(ident: str, codes: Iterable[str]) -> None:
    """Raise ChartError when a code is not on the map."""
    unknown = sorted(set(codes) - {tile.code for tile in tiles()})
    if unknown:
        more = f" and {len(unknown) - 3} more" if len(unknown) > 3 else ""
        raise ChartError(
            f"chart '{ident}': no tile for {', '.join(unknown[:3])}{more}; "
            "bring an older division to the present one and leave out what is no municipality"
        )


def borders(placed: Sequence[Tile]) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """The sides of hexagons at which two provinces touch, as pairs of points in tile widths."""
    at = {(round(2 * tile.x), round(tile.y / ROW)): tile for tile in placed}
    sides = []
    for tile in placed:
        column, row = round(2 * tile.x), round(tile.y / ROW)
        for step, corners in (((2, 0), (1, 2)), ((1, 1), (0, 1)), ((-1, 1), (5, 0))):
            other = at.get((column + step[0], row + step[1]))
            if other is not None and other.province != tile.province:
                ends = [(tile.x + CORNERS[k][0], tile.y + CORNERS[k][1]) for k in corners]
                sides.append((ends[0], ends[1]))
    return sides


SHARES = (0.2, 0.5, 0.8, 0.95)  # of the municipalities, below each bound: the top class holds the few highest


def round_bounds(values: Sequence[float]) -> list[float]:
    """At most four rising bounds near `SHARES` of sorted values, rounded to as few digits as keep them apart."""
    if len(values) < 2 or values[0] == values[-1]:
        return []
    near = [values[min(len(values) - 1, int(len(values) * share))] for share in SHARES]
    start = -math.floor(math.log10(values[-1] - values[0]))
    for places in range(start, start + 4):
        bounds = sorted({round(value, places) for value in near})
        if len(bounds) == len(set(near)):
            break
    return [bound for bound in bounds if values[0] < bound <= values[-1]]
