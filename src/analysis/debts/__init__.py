"""Problematic debts of households: two methods and their bridge, the goal, stock and flow, registers, municipalities.

No drawing, no files. The two methods of CBS are never joined: `bridge` sets them side by side where both exist.
"""

from analysis.debts.flows import (
    both_ways,
    came_in,
    events,
    flows,
    in_order,
    register_totals,
)
from analysis.debts.goal import (
    TENS,
    course,
    decreases,
    distances,
    ever_seen,
    gaps,
    needed,
    required,
    row_kind,
    starts,
)
from analysis.debts.methods import (
    JANUARY,
    NAMES,
    NEW,
    OCTOBER,
    OLD,
    bridge,
    differences,
    january,
    marked,
    on_new_method,
    own,
    side_by_side,
    steady,
    told_later,
    yearly,
)
from analysis.debts.places import (
    named_municipalities,
    shifted,
    tied,
)

__all__ = [
    "JANUARY",
    "NAMES",
    "NEW",
    "OCTOBER",
    "OLD",
    "TENS",
    "both_ways",
    "bridge",
    "came_in",
    "course",
    "decreases",
    "differences",
    "distances",
    "events",
    "ever_seen",
    "flows",
    "gaps",
    "in_order",
    "january",
    "marked",
    "named_municipalities",
    "needed",
    "on_new_method",
    "own",
    "register_totals",
    "required",
    "row_kind",
    "shifted",
    "side_by_side",
    "starts",
    "steady",
    "tied",
    "told_later",
    "yearly",
]
