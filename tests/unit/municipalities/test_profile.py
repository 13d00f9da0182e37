"""A municipality against its groups: all 342, by hand, and by identities."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from analysis import municipalities, published
from analysis.municipalities import sheets
from analysis.statistics import ranks

DEBT = "cbs_problematic_debt_2023_persons16plus"
HEIRS_OF_HAAREN = {"GM0757", "GM0824", "GM0855", "GM0865"}


@pytest.fixture(scope="module")
def homes():
    return published.read("private_households", "cbs_register_1_january", "households", region=None)


@pytest.fixture(scope="module")
def people():
    return published.read("population", "cbs_register_1_january", "all_persons", region=None)


@pytest.fixture(scope="module")
def codes():
    return sorted(published.package()["municipalities"]["gm_code"])


@pytest.fixture(scope="module")
def low(homes):
    every = published.read(
        "household_share_below_line", "cbs_low_income", "households", region=None, first=2021, last=2021
    )
    return municipalities.present_division(sheets.of_municipalities(every), homes)


@pytest.fixture(scope="module")
def debt(people):
    every = published.read("problematic_debt_rate", DEBT, "persons_16plus", region=None, first=2023, last=2023)
    return municipalities.present_division(sheets.of_municipalities(every), people)


@pytest.fixture(scope="module")
def then(people, homes):
    return municipalities.present_counts(sheets.of_municipalities(people[people["period"] == "2020-01-01"]), homes)


@pytest.fixture(scope="module")
def assistance(homes, then):
    every = published.read("social_assistance_recipients", "cbs_kwb", "all_persons", region=None)
    counts = municipalities.present_counts(sheets.of_municipalities(every), homes)
    return municipalities.per_thousand(counts, then)


class TestAll342:
    def test_every_municipality_has_four_rows_and_a_place(self, codes, low, debt):
        for frame in map(municipalities.ranked, (low, debt)):
            for code in codes:
                sheet = municipalities.against(frame, code)
                assert list(sheet["place"]) == ["own", "size_class", "province", "country"]
                own = sheet.iloc[0]
                assert 1 <= own["best"] <= own["printed"] <= own["worst"] <= own["among"] == 342
                for row in sheet.iloc[1:].to_dict("records"):
                    assert (
                        row["lowest"]
                        <= row["first_quartile"]
                        <= row["median"]
                        <= row["third_quartile"]
                        <= row["highest"]
                    )
                    assert row["lowest"] <= row["value"] <= row["highest"]
                    assert row["lower"] <= row["value"] <= row["upper"]
                    assert row["lowest"] <= own["value"] <= row["highest"]

    def test_heirs_of_a_split_have_no_figure_of_before_and_all_others_have(self, codes, assistance):
        lacking = set(assistance.loc[assistance["value"].isna(), "region"])
        assert lacking == HEIRS_OF_HAAREN
        placed = municipalities.ranked(assistance)
        for code in codes:
            sheet = municipalities.against(placed, code)
            assert (municipalities.row_of(sheet, "own") is None) == (code in HEIRS_OF_HAAREN)
            assert sheet.iloc[3]["with_figure"] == 338
            assert sheet.iloc[3]["of"] == 342

    def test_a_rate_that_rounding_leaves_open_has_no_decimal(self, assistance):
        """Vlieland: 10 recipients, printed in fives, of 1,155 inhabitants can be 6.5 or 10.8 per 1,000."""
        rate = assistance.set_index("region")
        assert rate.loc["GM0096", "step"] == 1
        assert rate.loc["GM0096", "lower"] == pytest.approx(7500 / 1155, abs=0.01)
        assert rate.loc["GM0363", "step"] == 0.1
        islands = municipalities.against(assistance, "GM0096").set_index("place")["step"]
        assert list(islands[["size_class", "province"]]) == [1, 0.1]

    def test_every_series_of_inhabitants_ends_in_2024_and_no_change_crosses_a_merger(self, codes, people, homes):
        mergers = published.package()["municipal_mergers"]
        for code in codes:
            series = municipalities.population_series(people, homes, code)
            assert list(series["period"]) == [f"{year}-01-01" for year in range(2020, 2025)]
            changed = municipalities.with_changes(series).set_index("period")["change"]
            touched = mergers[(mergers["to_code_2023_2026"] == code) & (mergers["effective_date"] > "2020-01-01")]
            years = {int(day[:4]) + (day[5:] != "01-01") for day in touched["effective_date"]}
            for year in range(2021, 2025):
                assert math.isnan(changed[f"{year}-01-01"]) == (year in years), (code, year)

    def test_size_and_neighbours(self, codes, people, homes):
        latest = municipalities.present_counts(
            sheets.of_municipalities(people[people["period"] == "2024-01-01"]), homes
        )
        count = latest.set_index("region")["value"]
        for code in codes:
            size = municipalities.size_of(code)
            assert size["least"] <= count[code]
            assert size["form"] == "above" or count[code] < size["under"]
            near = municipalities.neighbours(latest, code)
            assert code in near
            assert 6 <= len(near) <= 11
            assert list(count[near]) == sorted(count[near], reverse=True)


def test_a_group_is_weighted_and_never_a_mean_of_shares(low):
    """Gelderland by hand: the sum of share times households over the sum of households."""
    group = low[low["province"] == "Gelderland"]
    by_hand = (group["value"] * group["weight"]).sum() / group["weight"].sum()
    row = municipalities.row_of(municipalities.against(low, "GM0200"), "province")
    assert row["value"] == pytest.approx(by_hand)
    assert abs(row["value"] - group["value"].mean()) > 1


def test_a_sum_that_lacks_a_member_is_no_sum_of_the_group(then):
    """Of 2020 four municipalities have no figure in their present area: no total of the country, of Brabant neither."""
    sheet = municipalities.against(then, "GM0758", total=True).set_index("place")
    assert sheet.loc[["province", "country"], "value"].isna().all()
    assert sheet.loc["country", "with_figure"] == 338
    gelderland = municipalities.row_of(municipalities.against(then, "GM0200", total=True), "province")
    assert gelderland["value"] == then.loc[then["province"] == "Gelderland", "value"].sum()


def test_a_rate_weighted_with_inhabitants_is_the_rate_of_the_whole(assistance, homes, then):
    every = published.read("social_assistance_recipients", "cbs_kwb", "all_persons", region=None)
    counts = municipalities.present_counts(sheets.of_municipalities(every), homes)
    known = counts[counts["value"].notna()]
    whole = municipalities.row_of(municipalities.against(assistance, "GM0200"), "country")
    assert whole["value"] == pytest.approx(1000 * known["value"].sum() / then["value"].sum())


def test_counts_of_merged_municipalities_add_up(people, homes, then):
    """Amsterdam with Weesp on 1 January 2020: 872,757 and 19,738 as CBS StatLine prints them."""
    assert then.set_index("region").loc["GM0363", "value"] == 872_757 + 19_738
    assert then.set_index("region").loc["GM0363", "merged_from"] == "GM0363 GM0457"
    dutch = people[(people["region"] == "NL") & (people["period"] == "2020-01-01")].iloc[0]["value"]
    old = people[people["period"] == "2020-01-01"].set_index("region")["value"]
    lost = sum(old[code] for code in (*HEIRS_OF_HAAREN, "GM0788"))
    assert then["value"].sum() == dutch - lost


def test_inhabitants_across_a_merger_are_refused_and_across_a_split_not_allocated(people, homes):
    series = municipalities.population_series(people, homes, "GM1980").set_index("period")
    assert list(series["method"]) == ["sum", "sum", "published", "published", "published"]
    assert list(series["segment"]) == [0, 0, 1, 1, 1]
    tilburg = municipalities.population_series(people, homes, "GM0855")
    assert list(tilburg["method"])[:2] == ["former boundaries", "published"]
    assert list(tilburg["segment"]) == [0, 1, 1, 1, 1]
    assert municipalities.former_names("GM0398 GM0416") == ["Heerhugowaard", "Langedijk"]


@pytest.mark.parametrize(
    ("own", "other", "told"),
    [((7.0, 6.95, 7.05), (6.3, 6.25, 6.35), "above"), ((6.3, 6.25, 6.35), (6.3, 6.25, 6.35), "same"),
     ((6.2, 6.15, 6.25), (6.3, 6.25, 6.35), "below"), ((6.2, 6.15, 6.27), (6.3, 6.25, 6.35), "same")],
)  # fmt: skip
def test_the_words_for_two_levels(own, other, told):
    rows = [pd.Series(dict(zip(("value", "lower", "upper"), numbers, strict=True))) for numbers in (own, other)]
    assert municipalities.relation(*rows) == told
    assert municipalities.relation(None, rows[1]) == municipalities.relation(rows[0], None) == "missing"


def test_realigned_rows_are_the_eight_of_the_annex(codes, debt):
    rows = debt.set_index("region", drop=False)
    found = {code: municipalities.realigned(rows.loc[code]) for code in codes}
    told = {code: row["value"] for code, row in found.items() if row is not None}
    assert len(told) == 8
    assert (told["GM0798"], rows.loc["GM0798", "value"]) == (4.2, 2.3)  # Hilvarenbeek
    assert (told["GM0402"], rows.loc["GM0402", "value"]) == (2.3, 6.2)  # Hilversum
    assert municipalities.realigned(None) is None


def test_without_figures_nothing_is_made_up(low, assistance):
    none = low.iloc[:0]
    assert municipalities.against(none, "GM0200").empty
    assert municipalities.row_of(municipalities.against(none, "GM0200"), "country") is None
    assert sheets.with_quartiles(municipalities.against(none, "GM0200")).empty
    assert sheets.standings({"low": municipalities.against(none, "GM0200")}).empty
    assert sheets.side_by_side({"low": municipalities.against(none, "GM0200")}).empty
    assert sheets.wide({"low": none}, placed="low").empty
    tilburg = {"assistance": municipalities.against(assistance, "GM0855")}
    assert sheets.standings(tilburg).empty
    assert math.isnan(sheets.side_by_side(tilburg).iloc[0]["own"])


def test_the_wide_table_holds_every_municipality_with_its_place(low, assistance):
    table = sheets.wide({"low": low, "assistance": assistance}, placed="low")
    assert len(table) == 342
    assert sheets.without(table, "assistance") == ["Boxtel", "Oisterwijk", "Tilburg", "Vught"]
    expected = ranks.rank_range(list(low["value"]), list(low["lower"]), list(low["upper"]))
    by_code = table.sort_values("region")
    assert list(zip(by_code["best"], by_code["worst"], strict=True)) == [(r.best, r.worst) for r in expected]
