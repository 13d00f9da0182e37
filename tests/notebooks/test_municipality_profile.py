"""The municipality profile as recorded: three municipalities, an earlier day, and what other data make of it."""

from __future__ import annotations

import pandas as pd
import pytest
import yaml
from tests.notebooks.recorded import made, plotted, rows, text_of

from analysis import project

REPORT = "municipality_profile"
GROUPS = ["own", "size_class", "province", "country"]


@pytest.fixture(scope="module")
def apeldoorn(tmp_path_factory):
    return made(tmp_path_factory, REPORT, language="en")


@pytest.fixture(scope="module")
def amsterdam(tmp_path_factory):
    """A name, resolved in the notebook itself; Weesp joined in 2022, so that figures of before are made of two."""
    return made(tmp_path_factory, REPORT, language="nl", region="Amsterdam")


@pytest.fixture(scope="module")
def tilburg(tmp_path_factory):
    """An heir of Haaren, which was divided over four municipalities on 1 January 2021."""
    return made(tmp_path_factory, REPORT, language="nl", region="GM0855")


@pytest.fixture(scope="module")
def earlier(tmp_path_factory):
    return made(tmp_path_factory, REPORT, language="en", as_of="2022-01-01", first_year=2020, last_year=2020)


class TestRecordedValues:
    """As CBS prints them in its key figures of municipalities, its tables and its annex on persons with debts."""

    def test_key_figures(self, apeldoorn):
        assert apeldoorn["key-inhabitants"]["value"] == 168_211
        assert apeldoorn["key-low_income"]["value"] == 6.0
        assert apeldoorn["key-minimum"]["value"] == 5.8
        assert apeldoorn["key-debt"]["value"] == 5.6
        assert apeldoorn["key-assistance"]["value"] == pytest.approx(1000 * 3630 / 163_818)

    def test_the_country_is_the_published_figure(self, apeldoorn):
        low, debt = (plotted(apeldoorn[name]).set_index("label") for name in ("low_income", "problem_debt"))
        assert low.loc["Netherlands", "value"] == 6.3
        assert debt.loc["Netherlands", "value"] == 5.9
        assert "6.4%" in apeldoorn["weights"]["text"]
        assert "6.3%" in apeldoorn["weights"]["text"]

    def test_every_figure_stands_beside_its_groups_with_a_range_of_places(self, apeldoorn):
        found = rows(apeldoorn["values"])
        assert len(found) == 10
        assert all(row[name] is not None for row in found for name in ("own", "of_size", "of_province", "of_country"))
        spots = {row["label"]: row["spot"] for row in found}
        assert spots["Low income (households), %"] == "70 to 71 of 342"
        assert spots["Social assistance, per 1,000 inhabitants"] == "80 of 338"
        assert spots["Registered problematic debts (16+), %"] == "72 to 75 of 342"
        assert {row["group"] for row in rows(apeldoorn["groups"])} >= {
            "Netherlands (342 of 342)",
            "Netherlands (338 of 342)",
            "Size class (13 of 14)",
        }

    def test_places_by_counting_in_the_file(self, apeldoorn):
        """From the raw CSV: 71 municipalities of 2021 print 6.0 or more, of which the merged ones count as one."""
        raw = pd.read_csv(project.raw() / "municipal.csv", dtype=str, keep_default_na=False)
        printed = raw[(raw["indicator"] == "problematic_debt_rate") & (raw["period"] == "2023-01-01")]
        printed = printed[printed["region"].str.startswith("GM") & printed["source_id"].eq("cbs_personen_2024")]
        value = pd.to_numeric(printed["value"])
        spot = {row["label"]: row["spot"] for row in rows(apeldoorn["values"])}["Registered problematic debts (16+), %"]
        assert len(value) == 342
        assert spot == f"{(value > 5.6).sum() + 1} to {(value >= 5.6).sum()} of 342"

    def test_the_ring_is_on_the_map_and_the_map_has_its_table(self, apeldoorn):
        assert apeldoorn["low_income_municipalities"]["chart"]["options"]["highlight"] == ["GM0200"]
        table = rows(apeldoorn["municipalities"])
        assert len(table) == 342
        assert [row["name"] for row in table if row["social_assistance"] is None] == [
            "Boxtel", "Oisterwijk", "Tilburg", "Vught",
        ]  # fmt: skip

    def test_a_table_of_several_units_tells_the_unit_in_each_row_and_all_rows_their_year(self, apeldoorn):
        units = ("%", "per 1,000 inhabitants")
        for name in ("values", "groups"):
            labels = {row["label"] for row in rows(apeldoorn[name])} - {"Inhabitants"}
            assert labels
            assert all(label.endswith(units) for label in labels)
        assert "Inhabitants on 1 January 2024" in apeldoorn["municipalities"]["subtitle"]
        assert [row["name"] for row in rows(apeldoorn["municipalities"])][:2] == ["Aa en Hunze", "Aalsmeer"]

    def test_neighbours_in_size(self, apeldoorn):
        names = [row["name"] for row in rows(apeldoorn["neighbours"])]
        assert len(names) == 11
        assert names[5] == "Apeldoorn"

    def test_no_difference_between_years_or_units(self, apeldoorn):
        for record in apeldoorn.values():
            if record["kind"] == "figure":
                frame = plotted(record)
                assert frame["unit"].nunique() == 1
                if record["id"] not in ("population", "places"):
                    assert frame["period"].nunique() == 1, record["id"]
        assert "percentage_points" not in text_of(apeldoorn)

    def test_other_choices_stand_under_the_choice_of_the_report(self, apeldoorn):
        """As CBS prints them: 6.0 beside 6.3, 5.8 beside 6.5, 5.6 beside 5.9; two other choices turn the direction."""
        own, *others = rows(apeldoorn["sensitivity"])
        assert [own[name] for name in ("value", "lower", "upper", "beside")] == [6.0, 5.95, 6.05, 6.3]
        assert own["spot"] == "70 to 71 of 342"
        assert own["note"] == "The finding of this report: lower than the value compared with"
        assert [(row["value"], row["beside"]) for row in others[-2:]] == [(5.8, 6.5), (5.6, 5.9)]
        assert all("Another concept" in row["note"] for row in others[-2:])
        turned = [row["label"] for row in others if row["note"].startswith("Different: higher")]
        assert turned == ["Province of Gelderland, rank within it", "Median of all municipalities, each counted once"]
        assert "holds under 6 of the 8 other choices" in apeldoorn["sensitivity"]["headline"]


class TestOtherMunicipalities:
    def test_a_merged_one_is_weighted_and_its_line_broken(self, amsterdam):
        assert amsterdam["report"]["parameters"]["region"] == "GM0363"
        assert amsterdam["key-low_income"]["value"] == 11.1  # 11.2 of Amsterdam and 6.6 of Weesp
        assert "Weesp" in amsterdam["low_told"]["text"]
        assert "Weesp (2022)" in amsterdam["inhabitants"]["text"]
        line = plotted(amsterdam["population"])
        assert list(line["segment"]) == [0, 0, 0, 1, 1]
        changes = [row["change"] for row in rows(amsterdam["population_by_year"])]
        assert changes[0] is None
        assert changes[3] is None
        assert changes[4] == 13_181

    def test_an_heir_of_a_split_shows_no_figure_and_says_why(self, tilburg):
        assert tilburg["key-assistance"]["value"] is None
        told = tilburg["benefits_told"]["text"]
        assert "Haaren" in told
        assert "geen aandelen van de mensen" in told
        assert {cell["text"] for row in tilburg["recipients"]["rows"] for cell in row[2:3]} == {"[x]"}
        own = plotted(tilburg["benefits"])
        assert own.loc[own["label"] == own["group"], "value"].empty
        assert own.loc[own["group"] == "Tilburg", "value"].isna().all()
        assert own.loc[own["group"] == "Nederland", "value"].notna().all()
        assert tilburg["key-debt"]["value"] == 6.9


def test_read_as_of_an_earlier_day(earlier):
    """In 2022 the copies held only the key figures of 2020: nothing later leaks, and nothing raises."""
    assert earlier["key-inhabitants"]["value"] == 163_818
    assert earlier["key-low_income"]["value"] is None
    assert earlier["key-debt"]["value"] is None
    assert earlier["key-assistance"]["value"] == pytest.approx(22.16, abs=0.01)
    assert "no figure on low income" in earlier["headline"]["text"]
    for name in ("neighbours", "municipalities"):
        told = " ".join([earlier[name]["subtitle"], *earlier[name]["caution"]])
        assert "Inhabitants" in told
        assert "low income" not in told.lower()
        assert " on ." not in told
    shown = {name: record for name, record in earlier.items() if record["kind"] in ("figure", "table", "key_figure")}
    assert "2023" not in text_of({name: record for name, record in shown.items() if name != "provenance"})
    inhabitants, *rates = rows(earlier["values"])
    assert len(rates) == 4
    assert inhabitants["of_country"] == 17_407_585
    assert inhabitants["of_size"] is None  # Tilburg of today has no figure, so that the class has no sum


def test_every_question_has_its_objects(apeldoorn):
    catalogue = yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))
    entry = next(entry for entry in catalogue["reports"] if entry["id"] == REPORT)
    shown = {ident for ident, record in apeldoorn.items() if record["kind"] in ("figure", "table", "unanswered")}
    assert shown == {ident for ids in entry["questions"].values() for ident in ids}
    told = {record["question_no"] for record in apeldoorn.values() if record["kind"] == "section"}
    assert told == {int(number) for number in entry["questions"]}
    unanswered = {record["id"]: record["text"] for record in apeldoorn.values() if record["kind"] == "unanswered"}
    assert set(unanswered) == {"new-line", "since"}
    assert "different releases" in unanswered["new-line"]
    assert "cannot be said" in unanswered["since"]


def test_both_languages_record_the_same_objects(apeldoorn, amsterdam):
    assert list(apeldoorn) == list(amsterdam)


def test_other_data_make_another_report(copy, apeldoorn):
    def change(table: pd.DataFrame) -> pd.DataFrame:
        here = (table["region"] == "GM0200") & (table["definition"] == "cbs_low_income") & (table["period"] == "2021")
        return table.assign(value=table["value"].where(~here, "9.9"))

    copy.edit("municipal", change)
    changed = copy.records(report=REPORT, language="en")
    assert changed["key-low_income"]["value"] == 9.9
    assert "more common" in changed["headline"]["text"]
    assert "less common among households" in apeldoorn["headline"]["text"]
    assert changed["low_income"]["digest"] != apeldoorn["low_income"]["digest"]
    spots = {row["label"]: row["spot"] for row in rows(changed["values"])}
    assert spots["Low income (households), %"] == "8 of 342"
    assert changed["problem_debt"] == apeldoorn["problem_debt"]
    assert "9.9% of households in Apeldoorn" in changed["low_told"]["text"]
