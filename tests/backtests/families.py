"""Families of derived numbers that a rule of the source makes alike: each member is a check of its own.

The members come from the data, so that a row added to data/raw is checked without a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd
from derivation import Check, figures, make

from analysis.published import vintages
from analysis.statistics import boxes
from analysis.statistics.boxes import Box

OLD, NEW = "cbs_problematic_debt_2020", "cbs_problematic_debt_2023"
AT_RISK, WITH = "households_not_in_problem_debt_year_before", "households_registered_problem_debt"


def rows(indicator: str, definition: str, **wanted: str) -> pd.DataFrame:
    """The latest release of each figure; region NL and every breakdown unless named."""
    frame = figures()
    wanted = {"region": "NL", **wanted, "indicator": indicator, "definition": definition}
    for column, value in wanted.items():
        if value != "*":
            frame = frame[frame[column] == value]
    return vintages.latest(frame)


def box(row: pd.Series | dict) -> Box:
    return Box(float(row["lower"]), float(row["upper"]))


def by(frame: pd.DataFrame, *columns: str) -> dict:
    """The set of each row by its period, or by the columns named."""
    names = columns or ("period",)
    keys = zip(*(frame[name] for name in names), strict=True)
    return {key if len(names) > 1 else key[0]: box(row) for key, (_, row) in zip(keys, frame.iterrows(), strict=True)}


def totals(frame: pd.DataFrame, *columns: str) -> dict:
    """The set of the sum of each group."""
    names = list(columns or ("period",))
    grouped = frame.groupby(names if len(names) > 1 else names[0])
    return {key: boxes.total(*map(box, group.to_dict("records"))) for key, group in grouped}


def debt_rates() -> Iterator[Check]:
    """Households with problematic debt over households with and without."""
    for definition in (OLD, NEW):
        count = by(rows("households_problematic_debt", definition, population="households"))
        rest = by(rows("households_without_problematic_debt", definition, population="households"))
        rate = by(rows("problematic_debt_rate", definition, population="households"))
        for period in sorted(set(count) & set(rest) & set(rate)):
            inputs = (count[period], rest[period])
            yield make("debt_rate", (definition, period), rate[period], "percent_of_parts", inputs, "with, without")


def inflow_rates() -> Iterator[Check]:
    for definition in (OLD, NEW):
        count = by(rows("households_inflow_problematic_debt", definition))
        rest = by(rows("households_no_inflow_problematic_debt", definition))
        for period, rate in by(rows("problematic_debt_inflow_rate", definition)).items():
            inputs = (count[period], rest[period])
            yield make("inflow_rate", (definition, period), rate, "percent_of_parts", inputs, "inflow, no inflow")


def register_shares() -> Iterator[Check]:
    """Shares by register have the sum over the number of registers as base (debts.md, sources that disagree)."""
    for definition in (OLD, NEW):
        number = rows("households_by_number_of_registers", definition)
        whole = totals(number)
        counts = by(rows("households_by_debt_register", definition), "category", "period")
        for key, share in by(rows("share_by_debt_register", definition), "category", "period").items():
            inputs = (counts[key], whole[key[1]])
            yield make("register_share", (definition, *key), share, "percent_of", inputs, "households, table sum")


def number_of_register_shares() -> Iterator[Check]:
    for definition in (OLD, NEW):
        counts = by(rows("households_by_number_of_registers", definition), "category", "period")
        for key, share in by(rows("share_by_number_of_registers", definition), "category", "period").items():
            others = [one for other, one in counts.items() if other[1] == key[1] and other != key]
            inputs = (counts[key], *others)
            yield make("registers_share", (definition, *key), share, "percent_of_parts", inputs, "the other numbers")


def register_sums() -> Iterator[Check]:
    """Households by register are households by their number of registers, times that number."""
    for definition in (OLD, NEW):
        number = rows("households_by_number_of_registers", definition)
        whole = totals(rows("households_by_debt_register", definition))
        for period, group in number.groupby("period"):
            times = group["category"].str.removeprefix("registers_").astype(int)
            weighed = [boxes.product((k, k), box(row)) for k, (_, row) in zip(times, group.iterrows(), strict=True)]
            yield make("register_sum", (definition, period), whole[period], "sum", weighed, "k times households")


def headline_sums() -> Iterator[Check]:
    """Households by number of registers add up to the published households with problematic debt."""
    for definition in (OLD, NEW):
        whole = by(rows("households_problematic_debt", definition, population="households"))
        number = rows("households_by_number_of_registers", definition)
        for period, group in number.groupby("period"):
            inputs = [box(row) for row in group.to_dict("records")]
            yield make("registers_headline", (definition, period), whole[period], "sum", inputs, "all numbers")


def event_sums() -> Iterator[Check]:
    """Inflow with and without a life event is all inflow (households, from 2020)."""
    for definition in (OLD, NEW):
        whole = by(rows("households_inflow_problematic_debt", definition))
        for (event, period), pair in _events("inflow_by_life_event", definition):
            yield make("event_sum", (definition, event, period), whole[period], "sum", pair, "with, without the event")


def event_bases() -> Iterator[Check]:
    """The bases that counts and rates with and without an event imply are together the population at risk."""
    for definition in (OLD, NEW):
        came, stayed = (
            by(rows(name, definition))
            for name in ("households_inflow_problematic_debt", "households_no_inflow_problematic_debt")
        )
        rates = dict(_events("inflow_rate_by_life_event", definition))
        for key, counts in _events("inflow_by_life_event", definition):
            whole = boxes.total(came[key[1]], stayed[key[1]])
            bases = [
                boxes.product((100, 100), boxes.ratio(count, rate))
                for count, rate in zip(counts, rates[key], strict=True)
            ]
            yield make("event_base", (definition, *key), whole, "sum", bases, "100 count / rate, with and without")


def _events(indicator: str, definition: str) -> Iterator[tuple[tuple[str, str], list[Box]]]:
    frame = rows(indicator, definition, population=AT_RISK)
    event = frame["category"].str.replace("_no_event_", "_event_", regex=False)
    for key, pair in frame.groupby([event, frame["period"]]):
        yield key, [box(row) for row in pair.sort_values("category").to_dict("records")]


def risk_groups() -> Iterator[Check]:
    """Size over the population at risk of 2018 (in a risk group and in none), and the groups on the base of the sum."""
    definition = "cbs_problematic_debt_2020_risk_groups"
    size, share = (by(rows(f"risk_group_{name}", definition), "category", "period") for name in ("size", "share"))
    rest = size["no_risk_group", "2018-01-01"]
    for (group, period), printed in share.items():
        whole = size["total_risk_group", period]
        if period == "2018-01-01":
            given = (whole, rest) if group == "total_risk_group" else (size[group, period], boxes.total(whole, rest))
            operation = "percent_of_parts" if group == "total_risk_group" else "percent_of"
            yield make("risk_share", (group, period), printed, operation, given, "size, all persons at risk")
        elif group != "total_risk_group":
            given = (size[group, period], whole, share["total_risk_group", period])
            yield make("risk_share", (group, period), printed, "rate_on_base_of", given, "size, all groups")


def risk_group_sums() -> Iterator[Check]:
    """The risk groups are disjoint: their sizes add up to their total, their weighted rates to its rate."""
    definition = "cbs_problematic_debt_2020_risk_groups"
    size = rows("risk_group_size", definition)
    apart = size[~size["category"].isin(["total_risk_group", "no_risk_group"])]
    whole = by(size[size["category"] == "total_risk_group"])
    for period, group in apart.groupby("period"):
        parts = [box(row) for row in group.to_dict("records")]
        yield make("risk_sum", (period,), whole[period], "sum", parts, "the eight groups")


def benchmark_rates() -> Iterator[Check]:
    """Caribbean Netherlands: households up to a share of the benchmark over the households classified."""
    definition = "cbs_cn_social_minimum_benchmark"
    whole = by(rows("households_classified", definition, region="*"), "region", "period")
    count = by(rows("households_income_up_to_benchmark", definition, region="*"), "category", "region", "period")
    for key, rate in by(
        rows("income_up_to_benchmark_rate", definition, region="*"), "category", "region", "period"
    ).items():
        inputs = (count[key], whole[key[1:]])
        yield make("benchmark", key, rate, "percent_of", inputs, "households, households classified")


def islands() -> Iterator[Check]:
    """The three islands are together the Caribbean Netherlands."""
    definition = "cbs_cn_social_minimum_benchmark"
    for name in ("households_classified", "households_income_up_to_benchmark", "households_total"):
        frame = rows(name, definition, region="*")
        whole = by(frame[frame["region"] == "BQ"], "category", "period")
        for (category, period), group in frame[frame["region"] != "BQ"].groupby(["category", "period"]):
            if (category, period) in whole:
                parts = [box(row) for row in group.to_dict("records")]
                key = (name, category or "all", period)
                yield make("islands", key, whole[category, period], "sum", parts, "three islands")


def low_income_lines() -> Iterator[Check]:
    """Share below each line from its count, on the base that count and share of the widest line imply."""
    for ending in ("", "_4_years_or_longer"):
        count_name, share_name = f"households_below_line{ending}", f"household_share_below_line{ending}"
        wide = "cbs_social_minimum_120"
        base = by(rows(count_name, wide)), by(rows(share_name, wide, breakdown=""))
        for line in ("cbs_low_income", "cbs_social_minimum_101", "cbs_social_minimum_110"):
            count = by(rows(count_name, line))
            for period, share in by(rows(share_name, line, breakdown="")).items():
                inputs = (count[period], base[0][period], base[1][period])
                key = (line + ending, period)
                yield make("line_share", key, share, "rate_on_base_of", inputs, "count; count and share up to 120%")


def _grouping(names: dict[str, tuple[str, ...]]) -> Callable[[], Iterator[Check]]:
    def hulls() -> Iterator[Check]:
        for ending in ("", "_4_years_or_longer"):
            name = f"household_share_below_line{ending}"
            for line in ("cbs_low_income", *(f"cbs_social_minimum_{percent}" for percent in (101, 110, 120))):
                whole = by(rows(name, line, breakdown=""))
                parts = by(rows(name, line, breakdown="household_characteristic"), "category", "period")
                for grouping, categories in names.items():
                    for period, share in whole.items():
                        given = [parts[category, period] for category in categories if (category, period) in parts]
                        if len(given) == len(categories):
                            key = (grouping, line + ending, period)
                            yield make("line_mean", key, share, "between", given, "weights are not published")

    return hulls


def municipal_sums() -> Iterator[Check]:
    """All municipalities of a year are together the country."""
    frame = figures()
    local = frame[(frame["file"] == "municipal.csv") & frame["unit"].isin(["persons", "households"])]
    for key, group in local.groupby(["indicator", "definition", "period"]):
        towns = group[group["region"].str.startswith("GM")]
        whole = group[group["region"] == "NL"]
        if len(towns) > 300 and len(whole):
            parts = [box(row) for row in vintages.latest(towns).to_dict("records")]
            yield make("municipal_sum", key, box(vintages.latest(whole).iloc[0]), "sum", parts, "all municipalities")


def municipal_means() -> Iterator[Check]:
    """National rates as the mean of the municipal ones, weighted with the persons or households that are published.

    The weights are taken as printed: their own rounding moves the mean by less than a thousandth of its rounding.
    """
    homes = rows("private_households", "cbs_register_1_january", region="*")
    people = rows("population", "cbs_register_1_january", region="*")
    debt = "cbs_problematic_debt_2023_persons16plus"
    yield _mean("problematic_debt_rate", debt, "2023-01-01", people, "persons of every age")
    for line in ("cbs_low_income", *(f"cbs_social_minimum_{percent}" for percent in (101, 110, 120))):
        yield _mean("household_share_below_line", line, "2021", homes, "all private households")


def _mean(indicator: str, definition: str, period: str, weights: pd.DataFrame, note: str) -> Check:
    frame = rows(indicator, definition, region="*", breakdown="", period=period)
    towns = frame[frame["region"].str.startswith("GM")]
    day = pd.Timestamp(period if len(period) > 4 else f"{period}-01-01")
    near = weights.assign(gap=(weights["date"] - day).abs()).sort_values(["gap", "date"]).drop_duplicates("region")
    weight = towns["region"].map(near.set_index("region")["value"])
    ends = [float((towns[end] * weight).sum() / weight.sum()) for end in ("lower", "upper")]
    whole = box(frame[frame["region"] == "NL"].iloc[0])
    return make("municipal_mean", (indicator, definition, period), whole, "same", (Box(*ends),), note)


def wsnp_sums() -> Iterator[Check]:
    """Debtors with and without a business, ages and sexes are all admissions, where every category is published."""
    for definition in ("cbs_wsnp_court_counts", "cbs_wsnp_persons"):
        frame = rows("wsnp_admissions", definition)
        whole = by(frame[frame["breakdown"] == ""])
        for (breakdown, period), group in frame[frame["breakdown"] != ""].groupby(["breakdown", "period"]):
            complete = {"debtor_type": 2, "sex": 2, "age_group": 7}.get(breakdown)
            if len(group) == complete:
                parts = [box(row) for row in group.to_dict("records")]
                yield make("wsnp_sum", (definition, breakdown, period), whole[period], "sum", parts, breakdown)


def former_low_income() -> Iterator[Check]:
    """The former income statistics 2010-2014: single and multi-person households and their persons."""
    definition, kinds = "cbs_low_income_pre2016", ("single_person", "multi_person")
    homes = by(rows("low_income_households", definition), "category", "period")
    home_rates = by(rows("low_income_rate", definition, population="households"), "category", "period")
    persons = by(rows("low_income_persons", definition), "category", "period")
    person_rates = by(rows("low_income_rate", definition, population="all_persons"), "category", "period")
    for period in (str(year) for year in range(2010, 2015)):
        parts = [homes[kind, period] for kind in kinds]
        yield make("former_households", (period,), homes["", period], "sum", parts, "single, multi-person")
        alone = (homes["single_person", period], persons["multi_person", period])
        yield make("former_persons", (period,), persons["", period], "sum", alone, "single, in multi-person")
        given = [one for kind in kinds for one in (homes[kind, period], home_rates[kind, period])]
        key, note = (period,), "count and rate of both"
        yield make("former_household_rate", key, home_rates["", period], "rate_of_parts", given, note)
        single = (homes["single_person", period], home_rates["single_person", period])
        given = [*single, persons["multi_person", period], person_rates["multi_person", period]]
        yield make("former_person_rate", key, person_rates["", period], "rate_of_parts", given, note)


def retold() -> Iterator[Check]:
    """Households below the low-income line by the yearly articles and by the table: two roundings of one count."""
    table = by(rows("households_below_line", "cbs_low_income"))
    shares = by(rows("household_share_below_line", "cbs_low_income", breakdown=""))
    count = by(rows("low_income_households", "cbs_low_income", breakdown=""))
    rate = by(rows("low_income_rate", "cbs_low_income", breakdown="", population="households"))
    for name, told, original in (("count", count, table), ("rate", rate, shares)):
        for period in sorted(set(told) & set(original)):
            yield make("low_income_retold", (name, period), told[period], "same", (original[period],), "table 83841NED")


def risk_rates() -> Iterator[Check]:
    """The inflow rate of all risk groups is the mean of theirs, weighted with their sizes."""
    definition = "cbs_problematic_debt_2020_risk_groups"
    size, rate = (by(rows(f"risk_group_{name}", definition), "category", "period") for name in ("size", "inflow_rate"))
    for period in sorted({key[1] for key in size}):
        groups = sorted(
            key[0] for key in size if key[1] == period and key[0] not in ("total_risk_group", "no_risk_group")
        )
        given = [one for group in groups for one in (rate[group, period], size[group, period])]
        yield make("risk_rate", (period,), rate["total_risk_group", period], "weighted_mean", given, "rates, sizes")


def risk_group_towns() -> Iterator[Check]:
    """Persons in a risk group by municipality add up to the country."""
    frame = rows("risk_group_size", "cbs_problematic_debt_2020_risk_groups", region="*", category="total_risk_group")
    for period, group in frame[frame["region"].str.startswith("GM")].groupby("period"):
        whole = box(frame[(frame["region"] == "NL") & (frame["period"] == period)].iloc[0])
        parts = [box(row) for row in group.to_dict("records")]
        yield make("risk_towns", (period,), whole, "sum", parts, "all municipalities")


def event_persons() -> Iterator[Check]:
    """2018, in persons: with and without any event are the same persons, whichever event it is."""
    frame = rows("inflow_by_life_event", OLD, population="persons_not_in_problem_debt_year_before")
    event = frame["category"].str.replace("_no_event_", "_event_", regex=False)
    pairs = {name: [box(row) for row in pair.to_dict("records")] for name, pair in frame.groupby(event)}
    whole = {name: boxes.total(*pair) for name, pair in pairs.items() if len(pair) == 2}
    first = min(whole)
    for name in sorted(set(whole) - {first}):
        yield make("event_persons", (name,), whole[first], "sum", pairs[name], f"as {first}")


def arrears() -> Iterator[Check]:
    """EU-SILC: a rate is the mean of its five equal income groups, and lies among those of any other grouping."""
    for kind in ("any", "instalments", "rent_mortgage", "utilities"):
        frame = rows(f"payment_arrears_{kind}_rate", "cbs_eu_silc_arrears")
        whole = by(frame[frame["breakdown"] == ""])
        for (breakdown, period), group in frame[frame["breakdown"] != ""].groupby(["breakdown", "period"]):
            parts = [box(row) for row in group.to_dict("records")]
            if breakdown == "income_quintile":
                given = [one for part in parts for one in (part, Box(1.0, 1.0))]
                yield make("arrears_mean", (kind, period), whole[period], "weighted_mean", given, "five equal groups")
            else:
                key, note = (kind, breakdown, period), "weights are not published"
                yield make("arrears_between", key, whole[period], "between", parts, note)


GROUPINGS: dict[str, tuple[str, ...]] = {
    "persons": ("1050015", "1016010"),
    "alone": ("1050015", "1050055", "1050190", "1050220"),
    "source": ("1013395", "1013650"),
    "tenure": ("1014800", "1014850"),
    "sex": ("3000", "4000"),
    "age": ("A025340", "A025343", "A025351", "A025359"),
    "background": ("A025362", "A025363", "A025368"),
}
"""Groups of household characteristics (CBS 83841NED) that together are all households."""

FAMILIES: tuple[Callable[[], Iterator[Check]], ...] = (
    debt_rates,
    inflow_rates,
    register_shares,
    number_of_register_shares,
    register_sums,
    headline_sums,
    event_sums,
    event_bases,
    risk_groups,
    risk_group_sums,
    risk_rates,
    risk_group_towns,
    event_persons,
    arrears,
    benchmark_rates,
    islands,
    low_income_lines,
    _grouping(GROUPINGS),
    municipal_sums,
    municipal_means,
    wsnp_sums,
    former_low_income,
    retold,
)


def family_checks() -> list[Check]:
    """Every member of every family."""
    return [check for family in FAMILIES for check in family()]
