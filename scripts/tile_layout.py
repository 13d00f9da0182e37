"""Lay the 342 municipalities out as hexagons of one size; run once by hand, gives data/raw/municipal_tiles.csv.

    python scripts/tile_layout.py data/raw/municipalities.csv data/raw/municipal_tiles.csv

Method. (1) Centroids are projected to a plane in which the mean area of a municipality is one tile. (2) Density is made
equal: points push each other apart up to one tile and Delaunay neighbours are pulled together (after Dorling, 1996).
(3) The points are snapped to a hexagon grid by linear assignment (Kuhn-Munkres), over several offsets of the grid.
(4) Simulated annealing moves and swaps tiles to keep the direction to and the touch with Delaunay neighbours, every
province in one piece and the Wadden islands in the sea. Everything is seeded: the same input gives the same file.
"""

from __future__ import annotations

import argparse
import csv
import math
import random
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.spatial import Delaunay

Cell = tuple[int, int]  # axial coordinates (q, r), pointy top
AROUND: tuple[Cell, ...] = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))
ROW = math.sqrt(3) / 2
ISLANDS = ("GM0448", "GM0096", "GM0093", "GM0060", "GM0088")  # Texel to Schiermonnikoog, from west to east
ISLAND_GAP = 1.6  # how far the islands are lifted into the sea before snapping, in tiles


def centre(cell: Cell) -> tuple[float, float]:
    """Centre of a cell in tile widths, y to the north."""
    return cell[0] + cell[1] / 2, -cell[1] * ROW


def project(longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
    """Degrees to a local plane in which 342 tiles fill the area of the country."""
    x = (longitude - 5.3) * math.cos(math.radians(52.15))
    y = latitude - 52.15
    km2 = 37_400 / len(x)  # land and inland water without the large lakes and estuaries
    tile = math.sqrt(km2 / ROW) / 111.2
    return np.column_stack([x, y]) / tile


def neighbours(points: np.ndarray, longest: float) -> list[tuple[int, int]]:
    """Delaunay edges not longer than `longest` tiles: a stand-in for shared borders."""
    edges = set()
    for simplex in Delaunay(points).simplices:
        for k in range(3):
            a, b = sorted((int(simplex[k]), int(simplex[(k + 1) % 3])))
            if np.hypot(*(points[a] - points[b])) <= longest:
                edges.add((a, b))
    return sorted(edges)


def equalise(points: np.ndarray, edges: list[tuple[int, int]], steps: int = 600) -> np.ndarray:
    """Push points apart to one tile, pull neighbours to one tile, hold them weakly where they were."""
    at = points.copy()
    a, b = np.array(edges).T
    for step in range(steps):
        heat = 0.35 * (1 - step / steps) + 0.05
        gap = at[:, None, :] - at[None, :, :]
        distance = np.hypot(gap[..., 0], gap[..., 1])
        np.fill_diagonal(distance, 9.0)
        push = np.clip(1.0 - distance, 0, None) / distance
        move = 0.5 * (gap * push[..., None]).sum(axis=1)
        pull = at[b] - at[a]
        length = np.hypot(pull[:, 0], pull[:, 1])
        force = pull * (np.clip(length - 1.0, 0, 1.5) / length)[:, None]
        np.add.at(move, a, 0.12 * force)
        np.add.at(move, b, -0.12 * force)
        move += 0.02 * (points - at)
        at += heat * move
    return at


def snap(points: np.ndarray) -> list[Cell]:
    """The assignment of points to distinct cells with the least sum of squared displacement, over grid offsets."""
    best: tuple[float, list[Cell]] | None = None
    for dx in (0.0, 0.25, 0.5, 0.75):
        for dy in (0.0, 0.25, 0.5, 0.75):
            shifted = points + np.array([dx, dy * ROW])
            near: set[Cell] = set()
            for x, y in shifted:
                r = round(-y / ROW)
                q = round(x - r / 2)
                near |= {(q + i, r + j) for i in range(-4, 5) for j in range(-4, 5) if abs(i + j) <= 4}
            cells = sorted(near)
            where = np.array([centre(c) for c in cells])
            cost = ((shifted[:, None, :] - where[None, :, :]) ** 2).sum(axis=2)
            rows, columns = linear_sum_assignment(cost)
            total = float(cost[rows, columns].sum())
            if best is None or total < best[0]:
                best = total, [cells[c] for c in columns]
    assert best is not None
    return best[1]


def pieces(cells: list[Cell]) -> int:
    """Number of connected components of a set of cells."""
    left, count = set(cells), 0
    while left:
        count += 1
        queue = [left.pop()]
        while queue:
            q, r = queue.pop()
            for i, j in AROUND:
                if (q + i, r + j) in left:
                    left.remove((q + i, r + j))
                    queue.append((q + i, r + j))
    return count


class Layout:
    """The state of the annealing: which municipality lies on which cell, and what a change would cost."""

    def __init__(
        self, target: np.ndarray, cells: list[Cell], edges: list[tuple[int, int]], province: list[str], island: set[int]
    ) -> None:
        self.at = list(cells)
        self.on: dict[Cell, int] = {c: k for k, c in enumerate(cells)}
        shift = np.array([centre(c) for c in cells]).mean(axis=0) - target.mean(axis=0)
        self.target = target + shift
        self.province, self.island = province, island
        self.linked: dict[int, list[int]] = defaultdict(list)
        for a, b in edges:
            self.linked[a].append(b)
            self.linked[b].append(a)

    def cost_of(self, k: int) -> float:
        """Cost of one municipality where it lies: displacement, neighbours lost or turned, foreign surroundings."""
        cell = self.at[k]
        x, y = centre(cell)
        tx, ty = self.target[k]
        cost = 0.35 * ((x - tx) ** 2 + (y - ty) ** 2)
        for other in self.linked[k]:
            ox, oy = centre(self.at[other])
            far = math.hypot(ox - x, oy - y)
            vx, vy = self.target[other] - self.target[k]
            turn = 1 - ((ox - x) * vx + (oy - y) * vy) / (far * math.hypot(vx, vy) + 1e-9)
            cost += 0.5 * min(far - 1, 3.0) + 0.8 * turn
        same = friends = touching = 0
        for i, j in AROUND:
            neighbour = self.on.get((cell[0] + i, cell[1] + j))
            if neighbour is None:
                continue
            touching += 1
            friends += self.province[neighbour] == self.province[k]
            same += (neighbour in self.island) != (k in self.island)
        if k in self.island:
            return cost + 6.0 * same
        lonely = 5.0 if friends == 0 else 1.0 if friends == 1 else 0.0
        return cost + 6.0 * same + (3.0 if touching < 2 else 0.0) + lonely

    def affected(self, ks: list[int], cells: list[Cell]) -> set[int]:
        """Municipalities whose cost changes when those of `ks` move among `cells`."""
        found = set(ks)
        for k in ks:
            found.update(self.linked[k])
        for q, r in cells:
            found.update(n for i, j in AROUND if (n := self.on.get((q + i, r + j))) is not None)
        return found

    def place(self, k: int, cell: Cell) -> None:
        """Put a municipality on a cell that is free or about to be left."""
        self.at[k] = cell
        self.on[cell] = k

    def province_pieces(self, names: set[str]) -> int:
        """Connected components of these provinces, islands left out, beyond one each."""
        held: dict[str, list[Cell]] = defaultdict(list)
        for k, name in enumerate(self.province):
            if name in names and k not in self.island:
                held[name].append(self.at[k])
        return sum(pieces(cells) - 1 for cells in held.values())

    def sea_holes(self, cell: Cell) -> int:
        """One if the cell is empty and closed in by five or six tiles."""
        return int(cell not in self.on and sum((cell[0] + i, cell[1] + j) in self.on for i, j in AROUND) >= 5)

    def exchange(self, k: int, cell: Cell) -> float:
        """Move k to the cell (swapping with who lies there) and return the change of the cost; call again to undo."""
        old, other = self.at[k], self.on.get(cell)
        ks = [k] if other is None else [k, other]
        spots = [old, cell]
        names = {self.province[n] for n in ks}
        rim = {(q + i, r + j) for q, r in spots for i, j in ((0, 0), *AROUND)}
        touched = self.affected(ks, spots)
        before = sum(self.cost_of(n) for n in touched)
        before += 8 * self.province_pieces(names) + 3 * sum(self.sea_holes(c) for c in rim)
        if other is None:
            del self.on[old]
        else:
            self.place(other, old)
        self.place(k, cell)
        after = sum(self.cost_of(n) for n in touched | self.affected(ks, spots))
        fresh = self.affected(ks, spots) - touched
        before += sum(self.cost_of(n) for n in fresh)  # their surroundings did not exist before: cost as now
        after += 8 * self.province_pieces(names) + 3 * sum(self.sea_holes(c) for c in rim)
        return after - before


def anneal(layout: Layout, steps: int, seed: int = 2024) -> None:
    """Improve the layout by single moves and swaps with neighbouring cells."""
    dice = random.Random(seed)
    count = len(layout.at)
    for step in range(steps):
        heat = 1.2 * (1 - step / steps) ** 2 + 0.01
        k = dice.randrange(count)
        q, r = layout.at[k]
        i, j = AROUND[dice.randrange(6)]
        if dice.random() < 0.25:
            m, n = AROUND[dice.randrange(6)]
            i, j = i + m, j + n
        cell, old = (q + i, r + j), (q, r)
        if cell == old:
            continue
        change = layout.exchange(k, cell)
        if change > 0 and dice.random() >= math.exp(-change / heat):
            layout.exchange(k, old)


def quality(layout: Layout, edges: list[tuple[int, int]], codes: list[str]) -> list[str]:
    """Lines of text: displacement in tile widths, neighbours kept, pieces per province."""
    where = np.array([centre(c) for c in layout.at])
    off = np.hypot(*(where - layout.target).T)
    kept = np.mean([np.hypot(*(where[a] - where[b])) < 1.01 for a, b in edges])
    held: dict[str, list[Cell]] = defaultdict(list)
    for k, name in enumerate(layout.province):
        held[name].append(layout.at[k])
    turned = []
    for a, b in edges:
        v, w = layout.target[b] - layout.target[a], where[b] - where[a]
        turned.append(math.degrees(math.acos(np.clip(v @ w / np.hypot(*v) / np.hypot(*w), -1, 1))))
    broken = {name: pieces(cells) for name, cells in sorted(held.items()) if pieces(cells) > 1}
    mainland = {name: n for name in sorted(held) if (n := layout.province_pieces({name}) + 1) > 1}
    return [
        f"tiles {len(set(layout.at))}, municipalities {len(codes)}",
        f"displacement from the equalised position, in tile widths: mean {off.mean():.2f}, max {off.max():.2f} "
        f"({codes[int(off.argmax())]})",
        f"Delaunay neighbours that touch: {kept:.1%} of {len(edges)}; "
        f"median turn of the direction {np.median(turned):.0f}°",
        f"provinces in more than one piece (with the islands): {broken}; without the islands: {mainland or 'none'}",
    ]


def main() -> None:
    """Read the municipalities, lay them out, write the tiles and print the quality."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--steps", type=int, default=150_000)
    parser.add_argument("--seed", type=int, default=2024)
    given = parser.parse_args()
    with given.source.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["gm_code"])
    codes = [row["gm_code"] for row in rows]
    points = project(
        np.array([float(row["longitude"]) for row in rows]), np.array([float(row["latitude"]) for row in rows])
    )
    island = {codes.index(code) for code in ISLANDS}
    edges = neighbours(points, longest=3.2)
    target = equalise(points, edges)
    for k in island:
        target[k, 1] += ISLAND_GAP
    layout = Layout(target, snap(target), edges, [row["province_code"] for row in rows], island)
    print("\n".join(["after the assignment", *quality(layout, edges, codes)]))
    anneal(layout, given.steps, given.seed)
    print("\n".join(["after annealing", *quality(layout, edges, codes)]))
    moved = np.hypot(
        *(
            np.array([centre(c) for c in layout.at])
            - (points - points.mean(axis=0) + np.array([centre(c) for c in layout.at]).mean(axis=0))
        ).T
    )
    print(f"displacement from the centroids, in tile widths: mean {moved.mean():.2f}, max {moved.max():.2f}")
    west, north = min(c[0] + c[1] / 2 for c in layout.at), min(c[1] for c in layout.at)
    with given.target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["gm_code", "name", "province_code", "row", "half_column"])
        for row, cell in zip(rows, layout.at, strict=True):
            writer.writerow(
                [
                    row["gm_code"],
                    row["name_plain"],
                    row["province_code"],
                    cell[1] - north,
                    round(2 * (cell[0] + cell[1] / 2 - west)),
                ]
            )


if __name__ == "__main__":
    main()
