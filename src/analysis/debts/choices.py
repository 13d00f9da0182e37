"""What other reasonable choices make of the report's two findings: the change in a year and the fall that is needed."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis import published
from analysis.debts.goal import decreases, ever_seen
from analysis.statistics import boxes, changes

EXTRA = ("date", "step", "choice", "quantity", "direction", "form", "why")
FINDINGS = ("rise", "fall", "seen", "never", "no_fall")
THOUSANDS = 1000.0


def sensitivity(
    own: changes.Change,
    needed: pd.DataFrame,
    seen: pd.DataFrame,
    base: pd.Series | None,
    letter: pd.Series | None,
    **others: pd.DataFrame,
) -> pd.DataFrame:
    """The report's change in a year and what the goal needs a year, under other choices; its own choice first.

    Estimands: as in `changes.difference` (households, percentage points for a rate) and `needed` (households a year),
    each with the interval of rounding. `own` is the change that the report tells, `seen` and `needed` the frames of
    that name, `base` the baseline of the other method, `letter` a later figure that its producer did not publish
    itself, `others` the frames of other series by name, whose last change counts. The choices: `own`, `others` by
    their name, `old_method` (the last change of the other method), `thousands` (both numbers first rounded to
    thousands), `letter`, and of what is needed `needed`, `later_year` (the target year read a year later) and
    `old_base`.

    Spine rows with `choice`, `quantity` (`change`, `needed`), `direction` (form of the change, or `ever_seen`), `form`
    and `why`. `form`: `itself`, `same`, `other` or `open` (no direction within rounding) beside the report's own
    direction, `alone` when that has none, `missing` (no year before), `told` (not seen at its producer), or `apart`,
    refused by `published.apart`, whose kind is `why`. The last three have no value. Without a figure, no rows.
    """
    if own.later is None:
        return pd.DataFrame(
            columns=[*published.SPINE, "date", "step", "choice", "quantity", "direction", "form", "why"]
        )
    rows = [_changed("own", own, own)]
    rows += [_changed(name, changes.latest_change(other), own) for name, other in others.items() if len(other)]
    old = published.observation(seen[seen["definition"] != own.later["definition"]])
    rows += [] if old is None else [_row("old_method", old, changes.direction(old), own.form)]
    rounded = _in_thousands(own)
    rows += [] if rounded is None else [_row("thousands", rounded, changes.direction(rounded), own.form)]
    if letter is not None:
        rows.append(_without("letter", own.later, letter["period"], "told") | {"source_id": letter["source_id"]})
    asked = decreases(needed[needed["mark"] == "own"]).sort_values("end", kind="stable")
    verdicts = [ever_seen(row, seen) for _, row in asked.iterrows()]
    required = needed.loc[asked.index]
    for name, verdict, (_, row) in zip(("needed", "later_year"), verdicts, required.iterrows(), strict=False):
        rows.append(_row(name, row, verdict, verdicts[0]) | {"quantity": "needed"})
    refused = None if base is None else published.apart(base.to_dict(), own.later.to_dict())
    if base is not None and refused is not None and len(required):
        made = _without("old_base", base, required["end"].iloc[0], "apart")
        rows.append(made | {"quantity": "needed", "why": refused.kind})
    return pd.DataFrame(rows).drop(columns="segment", errors="ignore").assign(wording="exact")


def _row(name: str, row: pd.Series, direction: str, own: str) -> dict[Any, Any]:
    made: dict[Any, Any] = row.to_dict()
    if name in ("own", "needed"):
        form = "itself" if own in FINDINGS else "open"
    elif direction not in FINDINGS:
        form = "open"
    else:
        form = "alone" if own not in FINDINGS else "same" if direction == own else "other"
    return made | {"choice": name, "quantity": "change", "direction": direction, "form": form, "why": ""}


def _changed(name: str, change: changes.Change, own: changes.Change) -> dict[Any, Any]:
    if change.row is not None:
        return _row(name, change.row, change.form, own.form)
    assert change.later is not None
    made = _without(name, change.later, str(change.later["period"]), change.form)
    return made | {"period": change.later["period"], "why": change.why}


def _without(name: str, earlier: pd.Series, until: str, form: str) -> dict[Any, Any]:
    made: dict[Any, Any] = earlier.to_dict() | dict.fromkeys(("value", "lower", "upper"), float("nan"))
    made |= {
        "unit": changes.POINTS.get(str(earlier["unit"]), earlier["unit"]),
        "period": f"{earlier['period']}/{until}",
    }
    return made | {"choice": name, "quantity": "change", "direction": "", "form": form, "why": ""}


def _in_thousands(own: changes.Change) -> pd.Series | None:
    """The change between both numbers rounded to thousands first, and the interval of that rounding."""
    if own.row is None or own.later is None or own.earlier is None:
        return None
    later, earlier = (THOUSANDS * round(row["value"] / THOUSANDS) for row in (own.later, own.earlier))
    ends = [(value - THOUSANDS / 2, value + THOUSANDS / 2) for value in (later, earlier)]
    box = boxes.difference(*ends)
    row = own.row.copy()
    row["method"] = "difference of numbers in thousands"
    row["value"], row["lower"], row["upper"], row["step"] = later - earlier, box.lower, box.upper, THOUSANDS
    return row


def alike(choices: pd.DataFrame) -> dict[str, str]:
    """Of the choices of `sensitivity` beside the report's own: `others`, `same`, `other`, `rest` (no finding), as text.

    `finding` is `yes` when the report's own change has a direction.
    """
    forms = list(choices["form"])
    others = len(forms) - int(choices["choice"].isin(["own", "needed"]).sum())
    counts = {"others": others, "same": forms.count("same"), "other": forms.count("other")}
    counts["rest"] = others - counts["same"] - counts["other"]
    finding = {"finding": "yes" if forms[:1] == ["itself"] else "no"}
    return finding | {name: str(number) for name, number in counts.items()}
