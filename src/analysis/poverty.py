"""Poverty: revisions, goals, projections, scenarios, and what other choices would say. No drawing, no files."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis import published
from analysis.statistics import boxes, changes, forecasts

PRESENT_DIVISION = "2023-01-01"


def revisions(every: pd.DataFrame) -> pd.DataFrame:
    """First against last release of each period that was revised.

    Returns spine rows of the difference (last minus first; percentage points for percent) with `first_value`,
    `last_value`, `first_vintage`, `last_vintage`, `value_unit` and `percent` (the difference relative to the first; NaN
    for rates and for values printed with a word such as almost, whose rounding leaves it too open). The difference has
    the coarser of the two steps.
    """
    rows = []
    for _, group in every.sort_values("release").groupby([*published.IDENTITY, "period"], sort=True):
        first, last = group.iloc[0], group.iloc[-1]
        if first["value"] == last["value"]:
            continue
        box = boxes.difference((last["lower"], last["upper"]), (first["lower"], first["upper"]))
        row, exact = last.copy(), first["wording"] == last["wording"] == "exact"
        step = max(first["step"], last["step"])
        row["value"], row["method"] = round(round((last["value"] - first["value"]) / step) * step, 10), "revision"
        row["step"] = step
        row["lower"], row["upper"] = round(box[0], 10), round(box[1], 10)
        unit = last["unit"]
        row["unit"] = changes.POINTS.get(unit, unit)
        row["source_id"] = " ".join(sorted({first["source_id"], last["source_id"]}))
        rows.append(
            {
                **row.to_dict(),
                "first_value": first["value"],
                "last_value": last["value"],
                "first_vintage": first["vintage"],
                "last_vintage": last["vintage"],
                "percent": 100 * (last["value"] / first["value"] - 1) if exact and unit != "percent" else float("nan"),
                "value_unit": first["unit"],
            }
        )
    extra = ["step", "first_value", "last_value", "first_vintage", "last_vintage", "percent", "value_unit"]
    return pd.DataFrame(rows, columns=[*published.SPINE, "date", *extra])


def revision_parts(revised: pd.DataFrame, indicator: str) -> dict[str, pd.Series | None]:
    """The last revision of an indicator as rows for a sentence: `revision`, `before`, `after`, `relative` (percent)."""
    rows = revised[revised["indicator"] == indicator]
    row = published.observation(rows[rows["percent"].notna()])
    if row is None:
        return dict.fromkeys(("revision", "before", "after", "relative"))
    size = abs(row["percent"])
    values = {"before": row["first_value"], "after": row["last_value"], "relative": size}
    parts: dict[str, pd.Series | None] = {"revision": row}
    for name, value in values.items():
        parts[name] = pd.Series({**row.to_dict(), "value": value, "lower": value, "upper": value})
    relative = parts["relative"]
    assert relative is not None
    relative["unit"], relative["step"] = "percent", 1.0
    return parts


def comparable(frame: pd.DataFrame) -> dict[str, pd.Series | str | None]:
    """With what the last observation may be compared: `earliest` and `previous` of its own stretch, and `before`.

    `before` is the year before the first observation on this line; both rows are None when nothing may be compared.
    """
    last = published.observation(frame)
    if last is None:
        return {"earliest": None, "previous": None, "before": ""}
    rest = frame[(frame["segment"] == last["segment"]) & (frame["date"] < last["date"])]
    before = str(int(frame["date"].min().year) - 1)
    return {"earliest": published.earliest(rest), "previous": published.observation(rest), "before": before}


def projection_errors(every: pd.DataFrame) -> pd.DataFrame:
    """Each release for a year against the last estimate of the same line (`forecasts.forecast_errors`).

    `every` holds all releases of one line (`all_vintages=True`), projections and estimates. Returns spine rows in
    percentage points with `forecast`, `outcome`, `outcome_vintage` and `horizon` (years from the release to the end of
    the year; negative when it was over). Releases more than a year after the year are no forecasts and have no row, nor
    have years without an estimate. The outcome is itself an estimate of the same producer, not a measurement (A14).
    """
    rows = []
    for _, series in every.sort_values("release").groupby([*published.IDENTITY, "period"], sort=True):
        estimates = series[series["status"] == "estimate"]
        if estimates.empty:
            continue
        last = estimates.iloc[-1]
        earlier = series[series["release"] < last["release"]]
        in_time = [forecasts.horizon(told, last["period"]) >= -1 for told in earlier["release"]]
        earlier = earlier[pd.Series(in_time, index=earlier.index, dtype=bool)]
        errors = forecasts.forecast_errors(earlier.assign(vintage=earlier["release"]), estimates.tail(1))
        for (_, told), error in zip(earlier.iterrows(), errors.sort_values("vintage").to_dict("records"), strict=True):
            row = told.to_dict() | {"value": error["error"], "lower": error["lower"], "upper": error["upper"]}
            row |= {"unit": changes.POINTS.get(told["unit"], told["unit"]), "method": "projection error"}
            row |= {"source_id": " ".join(sorted({told["source_id"], last["source_id"]}))}
            row |= {"forecast": told["value"], "outcome": last["value"], "outcome_vintage": last["vintage"]}
            rows.append(row | {"horizon": error["horizon"]})
    extra = ["forecast", "outcome", "outcome_vintage", "horizon"]
    return pd.DataFrame(rows, columns=[*published.SPINE, "date", "release", "step", *extra])


def with_outcomes(every: pd.DataFrame, errors: pd.DataFrame) -> pd.DataFrame:
    """All releases of one line with, where it is known, the last estimate (`outcome`), `error` and `horizon`."""
    key = [*published.IDENTITY[:-1], "period", "release"]
    known = errors.rename(columns={"value": "error"})[[*key, "error", "outcome", "horizon"]]
    return every.merge(known, on=key, how="left").sort_values(["population", "period", "release"], ignore_index=True)


def years_without_outcome(every: pd.DataFrame, until: pd.Series | None) -> list[str]:
    """Years up to the last figure on the new line that were projected on a former line without any estimate later."""
    if until is None:
        return []
    told = every[every["date"] <= until["date"]]
    return sorted(set(told["period"]) - set(told.loc[told["status"] == "estimate", "period"]))


def aims(frame: pd.DataFrame, future: pd.DataFrame, until: str) -> pd.DataFrame:
    """What the level could be in the year `until`: CPB's projections for it, and what lies below the last figure of
    the lowest figure on this line and half of the first.

    Columns `scenario` (a message id), `value`, `lower`, `upper`, `year`, `source_id`; for `scenarios`.
    """
    rows = []
    names = {"baseline": "baseline", "coalition_agreement_jetten": "agreement"}
    for row in future[future["period"] == until].to_dict("records"):
        if row["category"] in names:
            rows.append({**row, "scenario": names[row["category"]]})
    first, last = published.earliest(frame), published.observation(frame)
    if first is not None and last is not None:
        half = {name: first[name] / 2 for name in ("value", "lower", "upper")}
        lowest = frame.sort_values(["value", "date"]).iloc[0].to_dict()
        below = [("lowest", lowest), ("half", first.to_dict() | half)]
        rows += [{**row, "scenario": name} for name, row in below if row["value"] < last["value"]]
    columns = ["scenario", "value", "lower", "upper", "source_id"]
    return pd.DataFrame(rows, columns=columns).assign(year=until)


def scenarios(latest: pd.Series | None, aims: pd.DataFrame) -> pd.DataFrame:
    """The mean yearly change that would lead from the latest figure to each aim, in the unit of change a year.

    `aims` has `scenario`, `value`, `lower`, `upper`, `year` and `source_id`. Returns spine rows with `scenario`, `aim`
    and `year`; the interval is that of rounding in both. Aims that do not lie ahead of the latest figure are left out.
    """
    extra = ["step", "scenario", "aim", "year"]
    if latest is None:
        return pd.DataFrame(columns=[*published.SPINE, *extra])
    start = int(latest["period"][:4])
    rows = []
    for aim in aims.to_dict("records"):
        years = int(aim["year"]) - start
        if years <= 0:
            continue
        low, high = boxes.difference((aim["lower"], aim["upper"]), (latest["lower"], latest["upper"]))
        row = latest.to_dict() | {
            "value": (aim["value"] - latest["value"]) / years,
            "lower": low / years,
            "upper": high / years,
            "unit": changes.POINTS.get(latest["unit"], latest["unit"]),
            "period": f"{start}/{aim['year']}",
            "method": "required yearly change",
            "source_id": " ".join(sorted({*latest["source_id"].split(), *str(aim["source_id"]).split()})),
            "step": 0.01,
            "scenario": aim["scenario"],
            "aim": aim["value"],
            "year": int(aim["year"]),
        }
        rows.append(row)
    return pd.DataFrame(rows, columns=[*published.SPINE, *extra])


def described(frame: pd.DataFrame, language: str) -> pd.DataFrame:
    """Published figures of different kinds for one table: the words of each row's own terms.

    Adds `label` (of the category; of the indicator where there is none), `group` (population) and `unit_label`.
    """
    columns = ("breakdown", "category", "indicator")
    labels = [
        published.category_label(breakdown, category, language)
        if category
        else published.label("indicator", indicator, language)
        for breakdown, category, indicator in zip(*(frame[name] for name in columns), strict=True)
    ]
    words = {
        column: [published.label(kind, ident, language) for ident in frame[kind]]
        for column, kind in {"group": "population", "unit_label": "unit"}.items()
    }
    return frame.assign(label=labels, **words)


def sensitivity(frame: pd.DataFrame, releases: pd.DataFrame, **others: pd.DataFrame) -> pd.DataFrame:
    """The change in the last year of `frame` under other reasonable choices, the choice of the report itself first.

    `releases` are all releases of `frame` (`all_vintages=True`): where the year before was revised, `first_release` is
    the change from its first release. `others` are other series by name. Every row is the change to the same year
    within one series, in its own unit, with the interval of rounding; spine rows with `choice` (`own` for the
    report's own), `direction` (form of the change), `why` (kind of a refusal by `published.apart`), `reason` (its
    sentence), `year`, `before` and `until` (last year with a figure), and `form`: `itself`, `same`, `other` or
    `open` (no direction within rounding) beside the report's own direction, `alone` when that has none, `apart`
    (refused), `missing` (no year before) or `ended` (no figure for that year). The last three have no value. Series
    without any figure are left out; without a figure in `frame` nothing is returned.
    """
    extra = ["date", "step", "wording", "choice", "direction", "why", "reason", "year", "before", "until", "form"]
    own = changes.latest_change(frame)
    if own.later is None:
        return pd.DataFrame(columns=[*published.SPINE, *extra])
    found = {"own": own} | _from_first_release(releases, own)
    for name, other in others.items():
        if len(other):
            later = published.observation(other, str(own.later["period"]))
            ended = changes.Change("ended", published.observation(other), None, None)
            found[name] = ended if later is None else changes.change_to(other, later)
    rows = [_choice(name, change, own) for name, change in found.items()]
    return pd.DataFrame(rows, columns=[*published.SPINE, *extra])


def _from_first_release(releases: pd.DataFrame, own: changes.Change) -> dict[str, changes.Change]:
    if own.later is None or own.earlier is None:
        return {}
    told = releases[releases["period"] == own.earlier["period"]].sort_values("release").head(1)
    if told.empty or told["value"].iloc[0] == own.earlier["value"]:
        return {}
    pair = pd.DataFrame([told.iloc[0], own.later])
    return {"first_release": changes.since(pair, str(own.earlier["period"]))}


def _choice(name: str, change: changes.Change, own: changes.Change) -> dict[Any, Any]:
    assert change.later is not None
    assert own.later is not None
    year, nothing = own.later["date"].year, float("nan")
    if change.row is not None:
        row = change.row.to_dict()
    else:
        unit = change.later["unit"]
        row = change.later.to_dict() | dict.fromkeys(("value", "lower", "upper"), nothing)
        row |= {"unit": changes.POINTS.get(unit, unit), "period": f"{year - 1}/{year}", "method": "difference"}
    row |= {"choice": name, "direction": change.form, "why": change.why, "reason": change.reason}
    row |= {"year": str(year), "before": str(year - 1), "until": str(change.later["period"])}
    return row | {"wording": "exact", "form": _form(change, own)}


def _form(change: changes.Change, own: changes.Change) -> str:
    """What becomes of the report's own direction under another choice (see `sensitivity`)."""
    if change.row is None:
        return change.form
    if change is own:
        return "itself"
    if own.row is None:
        return "alone"
    if change.form == own.form:
        return "same"
    return "open" if change.form == "unchanged" else "other"


def tally(choices: pd.DataFrame) -> dict[str, str]:
    """Of the choices of `sensitivity` beside the report's own, as texts: `others`, `same`, `other`, `rest` (neither).

    `finding` is `yes` when the report's own choice has a direction.
    """
    forms = list(choices["form"])
    same, other = forms.count("same"), forms.count("other")
    counts = {"others": len(forms[1:]), "same": same, "other": other, "rest": len(forms[1:]) - same - other}
    texts = {name: str(count) for name, count in counts.items()}
    return {"finding": "yes" if forms[:1] == ["itself"] else "no", **texts}


def verdicts(choices: pd.DataFrame) -> list[dict[str, str]]:
    """What the sentence on each choice of `sensitivity` needs, in the order of its rows."""
    found = choices[["form", "direction", "why", "before", "year", "until"]].to_dict("records")
    return [{str(name): str(value) for name, value in row.items()} for row in found]
