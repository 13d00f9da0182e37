"""Which item of an old list is which of a new one: by keys that grow looser, never by order or by guess."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")
Key = Callable[[Any], Hashable]


def pair(old: Sequence[Item], new: Sequence[Item], keys: Sequence[Key]) -> list[tuple[Item | None, Item | None]]:
    """Pairs of the same thing, then what is only in one list (None on the other side).

    With the first key, the first of several equal ones goes with the first, and so on. With every further key what is
    left is paired where a key occurs once on both sides; a key that is None fits nothing. Exchanging the two lists
    exchanges the sides of the pairs.
    """
    left, right = list(range(len(old))), list(range(len(new)))
    found: list[tuple[int, int]] = []
    for stage, key in enumerate(keys):
        before, after = _keyed(old, left, key, numbered=stage == 0), _keyed(new, right, key, numbered=stage == 0)
        both = [(before[one], after[one]) for one in before if one in after]
        found += both
        mine, other = ({pair_[side] for pair_ in both} for side in (0, 1))
        left = [place for place in left if place not in mine]
        right = [place for place in right if place not in other]
    pairs: list[tuple[Item | None, Item | None]] = [(old[ours], new[theirs]) for ours, theirs in sorted(found)]
    return [*pairs, *((old[place], None) for place in left), *((None, new[place]) for place in right)]


def _keyed(items: Sequence[Any], places: Sequence[int], key: Key, *, numbered: bool) -> dict[Hashable, int]:
    """Where each key stands: numbered among equal ones, or only those that occur once."""
    keys = {place: key(items[place]) for place in places}
    counts: Counter[Hashable] = Counter()
    found: dict[Hashable, int] = {}
    total = Counter(keys.values())
    for place, own in keys.items():
        if own is None or (not numbered and total[own] > 1):
            continue
        counts[own] += 1
        found[(own, counts[own])] = place
    return found
