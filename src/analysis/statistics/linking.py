"""Two series that measure the same thing in two ways and overlap: how far they lie apart, and what a join would do.

`overlap` sets the two side by side where both exist, `spread` says how far their ratio (or difference) wanders there.
That wandering is the uncertainty of every comparison over the change of method; the rounding of each point is carried
beside it and is usually much smaller. Nothing here joins two series unless `splice` is called with a named method.
Sources: ILO, IMF, OECD, Eurostat, UN and World Bank (2004), Consumer Price Index Manual, glossary ("Linking"); Hill and
Fox (1997), Splicing Index Numbers, Journal of Business and Economic Statistics 15. Assumes: A11, A13.
"""

from __future__ import annotations

from typing import Literal

import pandas as pd
from scipy.stats import gmean

from analysis.statistics import EstimateError, boxes

Method = Literal["last", "geometric_mean", "mean_difference"]
COLUMNS = ("time", "value", "lower", "upper")


def overlap(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """The two series at every time that both have, with what lies between them.

    Estimand: how far the two lie apart at each time t that both have. Formula: new(t) − old(t), in their unit, and
    new(t) / old(t), without one; `_lower` and `_upper` are
    the exact ends over the rounding of both values (`boxes`).

    Both frames have `time`, `value`, `lower`, `upper`. Returns `time`, `old`, `new`, `difference`, `ratio` with
    `difference_lower`, `difference_upper`, `ratio_lower`, `ratio_upper`, in order of time; empty without a common time.
    Raises EstimateError for a missing column, a time that occurs twice, or an old value that can be zero.
    """
    one, other = _checked(old, "old"), _checked(new, "new")
    both = one.merge(other, on="time", suffixes=("_old", "_new")).sort_values("time", ignore_index=True)
    rows = []
    for row in both.to_dict("records"):
        earlier, later = (row["lower_old"], row["upper_old"]), (row["lower_new"], row["upper_new"])
        apart, times = boxes.difference(later, earlier), boxes.ratio(later, earlier)
        rows.append(
            {
                "time": row["time"],
                "old": row["value_old"],
                "new": row["value_new"],
                "difference": row["value_new"] - row["value_old"],
                "difference_lower": apart.lower,
                "difference_upper": apart.upper,
                "ratio": row["value_new"] / row["value_old"],
                "ratio_lower": times.lower,
                "ratio_upper": times.upper,
            }
        )
    parts = [name + end for name in ("difference", "ratio") for end in ("", "_lower", "_upper")]
    return pd.DataFrame(rows, columns=["time", "old", "new", *parts])


def spread(overlapping: pd.DataFrame, what: Literal["ratio", "difference"] = "ratio") -> boxes.Box:
    """Smallest and largest ratio (or difference) in the overlap, each with its own rounding: the range of the bridge.

    Estimand: the hull of the rounding intervals of all overlap periods. Formula: [min lower, max upper]. It is no
    interval of confidence: with two or three periods that follow one another nothing is drawn at random, and outside
    the overlap the two methods may lie further apart. Raises EstimateError when there is no overlap.
    """
    if overlapping.empty:
        raise EstimateError("there is no time that both series have; without an overlap there is no bridge")
    return boxes.Box(float(overlapping[f"{what}_lower"].min()), float(overlapping[f"{what}_upper"].max()))


def carried(value: tuple[float, float], bridge: boxes.Box) -> boxes.Box:
    """What a value of the old series would be on the new one, if its ratio lay within those of the overlap.

    Estimand: its possible values on the other method. Formula: {x · r : x in the rounding interval of the value, r in
    the bridge}. A computation outside the overlap, which assumes that the two methods never lay further apart than
    there.
    """
    return boxes.product(value, bridge)


def splice(old: pd.DataFrame, new: pd.DataFrame, *, method: Method) -> pd.DataFrame:
    """One series on the level of the new one: old values before the first new one, moved by a link, then the new ones.

    Estimand: what the new method would have given before it began. Formula: old(t) · link or old(t) + link, where
    `method` must be named, for it is a choice and each gives another past:
    `last`: times the ratio at the last common time (ILO and others 2004, where one period overlaps);
    `geometric_mean`: times the geometric mean of the ratios of the overlap, the only symmetric mean that makes the
    result independent of the scale of either series (Hill and Fox 1997);
    `mean_difference`: plus the mean difference of the overlap, for series that differ by a fixed number of cases.

    Frames as for `overlap`. Returns `time`, `value`, `lower`, `upper` and `method` (`spliced, <method>` or
    `published`). `lower` and `upper` of a spliced value hold both its rounding and the whole `spread` of the overlap.
    Raises EstimateError without an overlap or for an unknown method.
    """
    both = overlap(old, new)
    what: Literal["ratio", "difference"] = "difference" if method == "mean_difference" else "ratio"
    reach = spread(both, what)
    links = {
        "last": lambda: float(both["ratio"].iloc[-1]),
        "geometric_mean": lambda: float(gmean(both["ratio"])),
        "mean_difference": lambda: float(both["difference"].mean()),
    }
    if method not in links:
        raise EstimateError(f"there is no splice '{method}'; name one of {', '.join(links)}")
    link = links[method]()
    rows = []
    for row in old[old["time"] < new["time"].min()].sort_values("time").to_dict("records"):
        own = (row["lower"], row["upper"])
        box = boxes.product(own, reach) if what == "ratio" else boxes.total(own, reach)
        value = row["value"] * link if what == "ratio" else row["value"] + link
        rows.append((row["time"], value, box.lower, box.upper, f"spliced, {method}"))
    rows += [
        (row["time"], row["value"], row["lower"], row["upper"], "published")
        for row in new.sort_values("time").to_dict("records")
    ]
    return pd.DataFrame(rows, columns=[*COLUMNS, "method"])


def _checked(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    missing = [column for column in COLUMNS if column not in frame.columns]
    if missing:
        raise EstimateError(f"the {name} series has no column '{missing[0]}'; give {', '.join(COLUMNS)}")
    known = frame.loc[frame["value"].notna(), list(COLUMNS)]
    if known["time"].duplicated().any():
        twice = known["time"][known["time"].duplicated()].iloc[0]
        raise EstimateError(f"the {name} series has two values at {twice}; choose one release")
    return known
