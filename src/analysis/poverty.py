"""Poverty: revisions, goals, projections, scenarios, characteristics and municipalities. No drawing, no files."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from analysis import published
from analysis.errors import ParameterError, did_you_mean
from analysis.published import periods, vintages
from analysis.statistics import boxes, changes, forecasts, trends

PRESENT_DIVISION = "2023-01-01"


def superseded(every: pd.DataFrame) -> pd.DataFrame:
    """The releases that a later one of the same series and period has replaced by another value.

    `every` is a frame of `published.read(..., all_vintages=True)`; returns its rows in the same columns.
    """
    key = [*published.IDENTITY, "period"]
    ordered = every.sort_values([*key, "release"], ignore_index=True)
    last = ordered.groupby(key)["value"].transform("last")
    return ordered[ordered["value"] != last].reset_index(drop=True)


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


def goals(ids: list[str], *, as_of: str | date | None = None) -> pd.DataFrame:
    """The goals of goals.csv with what can be said of them, one row a goal in the order asked.

    A goal whose baseline had not been released by `as_of` keeps its name only (`not_yet`); alternatives that were
    printed are left out then, for they have no date of their own.

    Beside the columns of goals.csv: `latest_period`, `latest_value`, `latest_status`, `latest_source` (the last figure
    on the goal's own line), `distance` (latest minus target), `required` (yearly change
    needed) and `reason`, why there is none: `past` (the target year is not ahead of the figures), `line_ended` (no
    outcome on this line any more), `no_year` (no end year was set), `not_begun` (the first year
    that counts has no figure yet), `not_yet`, `no_figure`.
    """
    table = {row["goal_id"]: row for row in published.package()["goals"].to_dict("records")}
    now = _year_of_figures(as_of)
    rows = []
    for ident in ids:
        if ident not in table:
            raise ParameterError(f"goal '{ident}' is not in goals.csv{did_you_mean(ident, table)}")
        goal = {str(name): str(text) for name, text in table[ident].items()}
        frame = published.read(goal["indicator"], goal["definition"], goal["population"], as_of=as_of)
        every, frame = frame, frame[frame["status"] != "projection"]
        last = published.observation(frame)
        if last is not None and goal["last_scorable"]:
            goal["last_scorable"] = max(goal["last_scorable"], last["period"])
        target, nothing = float(goal["target_value"]), float("nan")
        if as_of is not None:
            goal["alternatives_nl"] = goal["alternatives_en"] = ""
            if published.observation(every, goal["baseline_period"]) is None:
                goal |= {"baseline_period": "", "baseline_value": "", "target_period": ""}
                target, last = nothing, None
        known = {"latest_period": "", "latest_value": nothing, "latest_status": "", "latest_source": ""}
        row = {**goal, "target_value": target, **known, "distance": nothing, "required": nothing}
        row["reason"] = _why_no_required_change(goal, last, now)
        if last is not None and row["reason"] != "not_begun":
            row |= {"latest_period": last["period"], "latest_value": last["value"], "latest_status": last["status"]}
            row |= {"latest_source": last["source_id"], "distance": round(last["value"] - target, 10)}
        if last is not None and not row["reason"]:
            years = periods.start(goal["target_period"]).year, last["date"].year
            row["required"] = trends.required_yearly_change(last["value"], years[1], target, years[0])
        rows.append(row)
    return pd.DataFrame(rows)


def _why_no_required_change(goal: dict[str, str], last: pd.Series | None, now: int) -> str:
    if last is None:
        return "no_figure" if goal["baseline_period"] else "not_yet"
    if last["date"] < pd.Timestamp(periods.start(goal["first_scorable"])):
        return "not_begun"
    if not goal["target_period"]:
        return "no_year"
    if int(goal["target_period"][:4]) <= now:
        return "past"
    return "line_ended" if goal["line_status"] == "ended" else ""


def _year_of_figures(as_of: str | date | None) -> int:
    """The year up to which figures had been released: of `as_of`, else of the latest release in the package."""
    if as_of is not None:
        return vintages.as_day(as_of).year
    released = published.package().figures["release"]
    return max(periods.last_day(text) for text in released.unique() if text).year


def goal_row(table: pd.DataFrame, goal_id: str) -> pd.Series:
    """The target of a goal as a spine row, with the goal's own line as its definition; without a year, its ceiling."""
    goal = dict(table.set_index("goal_id").loc[goal_id].items())
    value, period = float(str(goal["target_value"])), str(goal["target_period"] or goal["baseline_period"])
    row: dict[str, object] = dict.fromkeys(published.SPINE, "")
    row |= {name: goal[name] for name in ("indicator", "definition", "population")}
    row |= {"value": value, "lower": value, "upper": value, "n": float("nan"), "region": "NL", "period": period}
    row |= {"unit": "percent", "status": "final", "method": "goal", "source_id": goal["latest_source"]}
    return pd.Series({**row, "date": pd.Timestamp(periods.start(period)) if period else pd.NaT})


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


def older_releases(frame: pd.DataFrame) -> list[str]:
    """The periods whose figure comes from an earlier release than the last one of the series."""
    if frame.empty:
        return []
    newest = frame.sort_values("date")["release"].iloc[-1]
    return list(frame.loc[frame["release"].str[:7] < newest[:7], "period"])


def missing_years(frame: pd.DataFrame) -> list[str]:
    """The years between the first and the last observation for which a yearly series has none."""
    if frame.empty:
        return []
    known = set(frame["date"].dt.year)
    return [str(year) for year in range(min(known), max(known) + 1) if year not in known]


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


def observed_changes(frame: pd.DataFrame) -> pd.DataFrame:
    """The mean yearly change between each two neighbouring observations of one series that may be compared.

    Returns spine rows in the unit of change a year; over a hole of several years it is their mean, as its period says.
    """
    rows = []
    for earlier, later in zip(frame.to_dict("records"), frame.to_dict("records")[1:], strict=False):
        if published.reason(earlier, later) is not None:
            continue
        row = changes.difference(pd.Series(later), pd.Series(earlier))
        years = later["date"].year - earlier["date"].year
        for name in ("value", "lower", "upper"):
            row[name] = row[name] / years
        rows.append({**row.to_dict(), "method": "mean yearly change", "step": 0.01})
    return pd.DataFrame(rows, columns=frame.columns)


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


def with_changes(frame: pd.DataFrame) -> pd.DataFrame:
    """The last year of each series in a frame with its change on the year before.

    Adds `earlier`, `change`, `change_lower`, `change_upper` and `form` (see `changes.Change`).
    """
    rows = []
    for _, series in frame.groupby(list(published.IDENTITY), sort=True):
        found = changes.latest_change(series)
        if found.later is None:
            continue
        row = {**found.later.to_dict(), "form": found.form, "earlier": float("nan")}
        row |= {"change": float("nan"), "change_lower": float("nan"), "change_upper": float("nan")}
        if found.row is not None and found.earlier is not None:
            row |= {"earlier": found.earlier["value"], "change": found.row["value"]}
            row |= {"change_lower": found.row["lower"], "change_upper": found.row["upper"]}
        rows.append(row)
    extra = ["form", "earlier", "change", "change_lower", "change_upper"]
    return pd.DataFrame(rows, columns=[*frame.columns, *extra])


def extremes(frame: pd.DataFrame) -> tuple[pd.Series | None, pd.Series | None]:
    """The rows with the highest and the lowest value; of equals the first by category and region."""
    rows = frame[frame["value"].notna()].sort_values(["value", "category", "region"])
    return (None, None) if rows.empty else (rows.iloc[-1], rows.iloc[0])


def present_division(shares: pd.DataFrame, households: pd.DataFrame) -> pd.DataFrame:
    """Shares of an older municipal division brought to the municipalities of today.

    `shares` are shares of households in percent by region and `households` counts by region and period. Municipalities
    that merged are averaged, weighted with the households of the nearest date at which the old code existed, and
    rounded to one decimal as the others are (assumption A9). One of which a part is missing gets no value, nor do the
    heirs of one that was split. Returns one row a present municipality with the spine columns, `name`, `province`,
    `merged_from` (old codes) and NaN where unknown.
    """
    if shares.empty:
        return shares.assign(name="", province="", merged_from="")
    tables = published.package()
    when = shares["date"].max()
    end = periods.bounds(str(shares["period"].iloc[0]))[1]
    mergers = tables["municipal_mergers"]
    later = mergers[mergers["effective_date"] > end.isoformat()]
    heirs = later.groupby("from_code")["to_code_2023_2026"].agg(lambda codes: sorted(set(codes))).to_dict()
    lost = {heir for targets in heirs.values() if len(targets) > 1 for heir in targets}
    weight = _nearest_households(households, when)
    frame = shares.assign(
        present=[heirs.get(code, [code])[0] for code in shares["region"]], weight=shares["region"].map(weight)
    )
    template = shares.iloc[0]
    rows = []
    known_then = _existed(households, when)
    for place in tables["municipalities"].sort_values("gm_code").to_dict("records"):
        code = place["gm_code"]
        parts = frame[frame["present"] == code]
        parents = {str(old) for old, new in heirs.items() if new == [code]} | ({code} & known_then)
        row = template.to_dict() | {"region": place["gm_code"], "value": float("nan"), "method": "published"}
        row |= {"lower": float("nan"), "upper": float("nan"), "locator": "", "merged_from": ""}
        row |= {"name": place["name_plain"], "province": place["province_name"]}
        if len(parents) > 1:
            row |= {"merged_from": " ".join(sorted(parents)), "method": "weighted mean"}
        if code not in lost and len(parts) and parents <= set(parts["region"]):
            row |= _weighted(parts)
        rows.append(row)
    return pd.DataFrame(rows)


def _existed(households: pd.DataFrame, when: pd.Timestamp) -> set[str]:
    """The codes that had households on the last date up to `when` (or, without one, on the first)."""
    dates = households["date"]
    day = dates[dates <= when].max() if (dates <= when).any() else dates.min()
    return set(households.loc[dates == day, "region"])


def _nearest_households(households: pd.DataFrame, when: pd.Timestamp) -> dict[str, float]:
    distance = (households["date"] - when).abs()
    nearest = households.assign(distance=distance).sort_values(["region", "distance", "date"])
    nearest = nearest.drop_duplicates("region")
    return dict(zip(nearest["region"], nearest["value"], strict=True))


def _weighted(parts: pd.DataFrame) -> dict[Any, Any]:
    """One part as it is; several as their mean weighted with households, which needs all of their weights."""
    if len(parts) == 1:
        only = parts.iloc[0]
        return {name: only[name] for name in ("value", "lower", "upper", "locator")} | {"source_id": only["source_id"]}
    if parts["weight"].isna().any():
        return {}
    total = parts["weight"].sum()
    mean = {name: (parts[name] * parts["weight"]).sum() / total for name in ("value", "lower", "upper")}
    mean["value"] = round(mean["value"], 1)
    return mean
