"""Values that the sources print: vintages, precision, citation and search of the published figures."""

from __future__ import annotations

import math
import re
import shutil

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import published
from analysis.errors import DataError, ParameterError
from analysis.published import precision, vintages

NEW, NVMT = "cbs_scp_nibud_2024", "cpb_projection_nvmt"


def value(frame, period):
    return published.observation(frame, period)["value"]


def test_persons_in_poverty_2023_is_the_revised_figure():
    frame = published.read("persons_in_poverty", NEW, "all_persons")
    assert value(frame, "2023") == 476_700
    assert value(frame, "2024") == 551_300


def test_persons_in_poverty_2023_as_of_june_2025_is_the_first_release():
    frame = published.read("persons_in_poverty", NEW, "all_persons", as_of="2025-06-30")
    assert value(frame, "2023") == 540_000
    assert published.observation(frame, "2024") is None


def test_share_of_children_2023_in_both_vintages():
    assert value(published.read("poverty_rate", NEW, "children_0_17"), "2023") == 2.8
    assert value(published.read("poverty_rate", NEW, "children_0_17", as_of="2025-06-30"), "2023") == 3.6


def test_the_last_projection_for_2025_counts():
    assert value(published.read("poverty_rate", NVMT, "all_persons"), "2025") == 4.1


@pytest.mark.parametrize(("indicator", "printed"), [("persons_in_poverty", 551_300), ("poverty_rate", 3.1)])
def test_2024_comes_from_statistics_netherlands_not_from_the_ministry(indicator, printed):
    row = published.observation(published.read(indicator, NEW, "all_persons"), "2024")
    assert row["value"] == printed
    assert row["kind"] == "primary"
    assert published.producer(row["source_id"]) == "CBS"
    assert published.source_of(row["source_id"])["publisher"] == "CBS"


def test_a_release_day_inside_the_month_of_the_vintage_decides():
    """The figures of 17 December 2025 were not known on the 16th."""
    assert published.observation(published.read("poverty_rate", NEW, "all_persons", as_of="2025-12-16"), "2024") is None
    assert value(published.read("poverty_rate", NEW, "all_persons", as_of="2025-12-17"), "2024") == 3.1


def test_an_undated_figure_is_not_known_before_its_period_begins():
    """A retelling without a release date: kept whatever the day, but a mean of 2024 was not known in 2018."""
    asked = ("average_number_of_creditors", "nvvk_annual", "persons_applying_nvvk")
    whole = published.read(*asked)
    assert set(whole.loc[whole["period"] == "2024", "release"]) == {""}
    assert published.read(*asked, as_of="2018-06-30")["period"].max() == "2016"
    assert published.read(*asked, as_of="2023-12-31")["period"].max() == "2022"
    assert published.read(*asked, as_of="2024-01-01")["period"].max() == "2024"


def test_an_undated_figure_of_a_period_that_has_begun_is_kept():
    frame = published.package().figures
    kept = vintages.released_by(frame, "2019-07-01")
    undated = frame[frame["release"] == ""]
    assert set(kept.index) & set(undated.index) == set(undated.index[undated["date"] <= "2019-07-01"])


def test_every_release_is_kept_on_request():
    frame = published.read("persons_in_poverty", NEW, "all_persons", all_vintages=True)
    assert sorted(frame.loc[frame["period"] == "2023", "value"]) == [476_700, 540_000]


def test_five_in_a_table_with_one_decimal():
    assert precision.interval(5.0, 0.1) == (4.95, 5.05)


def test_747560_is_known_to_the_ten():
    frame = published.read("households_problematic_debt", "cbs_problematic_debt_2023", "households")
    row = published.observation(frame, "2024-01-01")
    assert (row["value"], row["lower"], row["upper"]) == (747_560, 747_555, 747_565)


@pytest.mark.parametrize(
    ("printed", "step", "wording", "detail", "expected"),
    [
        (115_000, 1_000, "more_than", "ruim", (115_000, 116_000)),
        (175_000, 1_000, "almost", "bijna", (174_000, 175_000)),
        (1_100_000, 100_000, "about", "circa", (1_000_000, 1_200_000)),
        (20, 10, "one_in_n", "1/5", (100 / 5.5, 100 / 4.5)),
        (25, 10, "quarter", "1/4", (100 / 4.5, 100 / 3.5)),
        (33.3, 10, "third", "1/3", (100 / 3.5, 100 / 2.5)),
        (70, 10, "one_in_n", "7/10", (65, 75)),
        (33.3, 0.1, "at_least", "", (33.3, math.inf)),
        (7, 1, "at_most", "", (-math.inf, 7)),
    ],
)
def test_wording_as_a_set(printed, step, wording, detail, expected):
    assert precision.interval(printed, step, wording, detail) == pytest.approx(expected)


@given(st.integers(-10_000, 10_000), st.sampled_from([0.1, 1, 10, 100]))
def test_the_printed_value_lies_in_the_middle_of_its_interval(count, step):
    printed = round(count * step, 6)
    lower, upper = precision.interval(printed, step)
    assert upper - lower == pytest.approx(step)
    assert (lower + upper) / 2 == pytest.approx(printed, abs=1e-6)


def test_every_value_lies_in_its_own_interval():
    figures = published.package().figures
    wide = figures["upper"] - figures["lower"] + 1e-6
    assert ((figures["value"] >= figures["lower"] - 1e-6) & (figures["value"] <= figures["upper"] + 1e-6)).all()
    assert (wide > 0).all()


def test_an_unknown_indicator_is_named_with_the_nearest():
    with pytest.raises(ParameterError, match="did you mean 'poverty_rate'"):
        published.read("povertyrate", NEW, "all_persons")


def test_as_of_must_be_a_date():
    with pytest.raises(ParameterError, match="as_of '2025-13' is not a date"):
        published.read("poverty_rate", NEW, "all_persons", as_of="2025-13")


def test_search_finds_poverty_of_children_first():
    found = published.search("armoede kinderen")
    best = set(zip(found["indicator"].head(8), found["population"].head(8), strict=True))
    assert ("children_in_poverty", "children_0_17") in best
    assert ("poverty_rate", "children_0_17") in best
    assert (found["population"].head(8) == "children_0_17").all()


def test_search_for_what_is_nowhere_finds_nothing():
    assert published.search("qqqq").empty


def test_search_ignores_accents_and_case():
    assert published.search("ARMOÉDE Kínderen").equals(published.search("armoede kinderen"))


def test_citation_names_the_producer_apart_from_the_publisher():
    own = published.cite("cbs_lia2025_h2", "nl")
    assert own == "CBS (2025). Leven in armoede 2025, hoofdstuk 2 Hoeveel mensen zijn arm? 17 december 2025."
    retold = published.cite("anp_2025_12_17", "en")
    assert retold.startswith("CBS (2025). ")
    assert "As cited by welingelichtekringen.nl (ANP). 17 December 2025." in retold


def test_remarks_about_a_source_are_in_the_language_of_the_reader():
    """Titles of publications stay as they are; what stands in brackets behind them is often this project's."""
    table = published.package()["sources"]
    remarks = {found for text in [*table["publisher"], *table["title"]] for found in re.findall(r"\(([^()]+)\)", text)}
    english = {text for text in remarks if re.search(r"\b(copy|of the|with|version|reprint)\b", text)}
    assert len(english) > 5
    for source in table["source_id"]:
        told = published.cite(source, "nl")
        assert not [text for text in english if f"({text})" in told], told
    assert "(copy of the report)" in published.cite("inspectie_2021", "en")
    assert "(kopie van het rapport)" in published.cite("inspectie_2021", "nl")


@pytest.fixture
def copy(tmp_path):
    folder = tmp_path / "raw"
    shutil.copytree(published.package().folder, folder, ignore=shutil.ignore_patterns("notes"))
    return folder


def test_the_order_of_rows_does_not_matter(copy):
    for path in copy.glob("*.csv"):
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
        table.sample(frac=1, random_state=7).to_csv(path, index=False)
    for indicator, definition, population in (
        ("persons_in_poverty", NEW, "all_persons"),
        ("poverty_rate", NVMT, "all_persons"),
        ("persons_in_poverty", "scp_nvmt_2018", "all_persons"),
    ):
        ours = published.read(indicator, definition, population)
        shuffled = published.read(indicator, definition, population, folder=copy)
        pd.testing.assert_frame_equal(ours.drop(columns="row", errors="ignore"), shuffled)


def test_a_number_that_is_none_is_named_with_file_row_and_field(copy):
    path = copy / "poverty.csv"
    lines = path.read_text(encoding="utf-8").split("\n")
    spoiled = next(place for place, line in enumerate(lines) if line.startswith("arop_rate"))
    lines[spoiled] = lines[spoiled].replace("14.5", '"14,5"')
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(DataError, match=rf"poverty.csv, row {spoiled + 1}, field value: '14,5' is not a number"):
        published.package(copy)


releases = st.sampled_from(["", "2023", "2024-05", "2024-10-17", "2025-12", "2025-12-17"])


@given(
    st.lists(st.tuples(releases, st.sampled_from(["primary", "retelling"]), st.integers(1, 9)), min_size=1, max_size=6)
)
def test_the_latest_release_wins_whatever_the_order(rows):
    """The chosen row has the newest release; among those the producer's own; the choice ignores the order of rows."""
    frame = pd.DataFrame(
        [
            {
                **dict.fromkeys(published.IDENTITY, "a"),
                "period": "2023",
                "date": pd.Timestamp("2023-01-01"),
                "release": release,
                "kind": kind,
                "value": float(number),
                "lower": number - 0.5,
                "upper": number + 0.5,
                "source_id": f"{release}{kind}{number}",
                "locator": "",
            }
            for release, kind, number in rows
        ]
    )
    chosen = vintages.latest(frame).iloc[0]
    again = vintages.latest(frame.iloc[::-1].reset_index(drop=True)).iloc[0]
    assert chosen["source_id"] == again["source_id"]
    months = [vintages.month(release) for release, _, _ in rows]
    assert vintages.month(chosen["release"]) == max(months)
    newest = [kind for (_, kind, _), month in zip(rows, months, strict=True) if month == max(months)]
    assert chosen["kind"] == min(newest)


@pytest.mark.parametrize("column", [[1.5, math.nan], ["a", ""], [1, 2], [True, False], [None, 2.5], [np.int64(3), "x"]])
def test_rows_are_those_of_pandas(column):
    dates = pd.to_datetime(pd.Series(["2024-01-01", None]))
    frame = pd.DataFrame({"own": pd.Series(column), "date": dates, 7: ["b", "c"]}, index=[4, 4])
    found, expected = published.rows_of(frame), frame.to_dict("records")
    assert repr(found) == repr(expected)
    assert [[type(cell) for cell in row.values()] for row in found] == [
        [type(cell) for cell in row.values()] for row in expected
    ]
    assert published.rows_of(frame.iloc[:0]) == []


def test_of_equal_releases_the_value_nearest_the_middle_counts_and_of_two_the_lower():
    blank = dict.fromkeys(vintages.IDENTITY, "x") | {"period": "2024", "release": "2025", "kind": "primary"}
    rows = [
        blank | {"value": value, "lower": value - 1, "upper": value + 1, "source_id": f"s{value}", "locator": ""}
        for value in (7.0, 1.0, 4.0, 2.0)
    ]
    frame = pd.DataFrame(rows).assign(date=pd.Timestamp("2024-01-01"))
    assert list(vintages.latest(frame)["value"]) == [2.0]
    assert list(vintages.latest(frame.iloc[:3])["value"]) == [4.0]
    unknown = frame.assign(lower=[math.nan, 0.0, 3.9, -math.inf])
    assert list(vintages.latest(unknown)["value"]) == [4.0]
    assert list(vintages.latest(unknown.iloc[[0, 3]])["value"]) == [7.0]
