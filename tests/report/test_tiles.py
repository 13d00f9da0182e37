"""The tiles: every municipality once, provinces in one piece, and the country to be recognised."""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import chart_sample as sample
import pytest

from analysis.report import measured, tiles

RAW = Path(__file__).parents[2] / "data" / "raw"
ISLANDS = {
    "GM0448": "Texel",
    "GM0096": "Vlieland",
    "GM0093": "Terschelling",
    "GM0060": "Ameland",
    "GM0088": "Schiermonnikoog",
}
AT = {tile.code: tile for tile in tiles.tiles()}


def municipalities() -> list[dict[str, str]]:
    with (RAW / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def touching(one: tiles.Tile, other: tiles.Tile) -> bool:
    return math.hypot(one.x - other.x, one.y - other.y) < 1.01


def pieces(members: list[tiles.Tile]) -> int:
    left, count = list(members), 0
    while left:
        count, queue = count + 1, [left.pop()]
        while queue:
            one = queue.pop()
            near = [other for other in left if touching(one, other)]
            left = [other for other in left if other not in near]
            queue += near
    return count


def test_every_municipality_has_its_own_tile() -> None:
    rows = municipalities()
    assert len(rows) == 342
    assert {row["gm_code"]: (row["name_plain"], row["province_code"]) for row in rows} == {
        tile.code: (tile.name, tile.province) for tile in AT.values()
    }
    spots = sorted((tile.x, tile.y) for tile in AT.values())
    assert len(set(spots)) == 342
    nearest = min(math.hypot(b[0] - a[0], b[1] - a[1]) for i, a in enumerate(spots) for b in spots[i + 1 :])
    assert nearest == pytest.approx(1.0)


def test_provinces_hang_together() -> None:
    held: dict[str, list[tiles.Tile]] = defaultdict(list)
    for tile in AT.values():
        if tile.code not in ISLANDS:
            held[tile.province].append(tile)
    assert len(held) == 12
    assert {province: pieces(members) for province, members in held.items()} == dict.fromkeys(held, 1)


def test_islands_lie_in_the_sea_in_their_order() -> None:
    for code in ISLANDS:
        assert not any(touching(AT[code], other) for other in AT.values() if other.code not in ISLANDS)
    assert [AT[code].x for code in ISLANDS] == sorted(AT[code].x for code in ISLANDS)
    assert max(AT[code].y for code in ISLANDS) < AT["GM0400"].y  # north of Den Helder


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("GM0014", "GM0935", lambda a, b: b.y - a.y > 15),  # Groningen far north of Maastricht
        ("GM0518", "GM0153", lambda a, b: b.x - a.x > 8),  # The Hague far west of Enschede
        ("GM0687", "GM0363", lambda a, b: a.x < b.x and a.y > b.y),  # Middelburg south-west of Amsterdam
        ("GM0080", "GM0014", lambda a, b: a.x < b.x and abs(a.y - b.y) < 3),  # Leeuwarden west of Groningen
        ("GM0599", "GM0344", lambda a, b: a.x < b.x),  # Rotterdam west of Utrecht
    ],
)
def test_directions_are_kept(one: str, other: str, relation: Callable[[tiles.Tile, tiles.Tile], bool]) -> None:
    assert relation(AT[one], AT[other])


def test_neighbouring_cities_stay_near() -> None:
    for one, other in (("GM0363", "GM0394"), ("GM0518", "GM0603"), ("GM0772", "GM0794"), ("GM0935", "GM0938")):
        assert math.hypot(AT[one].x - AT[other].x, AT[one].y - AT[other].y) < 3.7


def test_borders_separate_provinces_only() -> None:
    a = tiles.Tile("a", "A", "one", 0.0, 0.0)
    b = tiles.Tile("b", "B", "one", 1.0, 0.0)
    c = tiles.Tile("c", "C", "two", 0.5, tiles.ROW)
    assert tiles.borders([a, b]) == []
    sides = tiles.borders([a, b, c])
    assert len(sides) == 2
    for (x0, y0), (x1, y1) in sides:
        assert math.hypot(x1 - x0, y1 - y0) == pytest.approx(1 / math.sqrt(3))
        for tile in (a, c) if x0 < 0.6 and x1 < 0.6 else (b, c):
            assert math.hypot(x0 - tile.x, y0 - tile.y) == pytest.approx(1 / math.sqrt(3))


def test_bounds_are_round_and_rise() -> None:
    bounds = tiles.round_bounds([value / 10 for value in range(10, 123)])
    assert bounds == sorted(set(bounds))
    assert len(bounds) == 4
    assert all(bound == round(bound, 1) for bound in bounds)
    assert tiles.round_bounds([3.0, 3.0]) == []
    assert len(tiles.round_bounds([1.0, 2.0])) <= 4


def test_top_class_holds_the_few_highest() -> None:
    shares = [row["value"] for row in sample.municipal().to_dict("records")]
    bounds = tiles.round_bounds(sorted(shares))
    assert bounds == [3.0, 4.0, 6.0, 8.0]
    assert sum(share >= 8 for share in shares) == 16


@pytest.mark.parametrize("language", ["nl", "en"])
def test_narrow_map_names_some_cities_beside_the_tiles(language: str) -> None:
    figure = sample.map_(language, "half").draw()
    names = {AT[code].name for code in tiles.CITIES} & {one.get_text() for one in figure.texts}
    assert {"Groningen", "Maastricht"} <= names
    assert measured.faults(figure) == []
