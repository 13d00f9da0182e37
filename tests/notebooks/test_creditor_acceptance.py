"""The report on creditors through the runner: recorded values, changed data, earlier days, unanswered questions."""

from __future__ import annotations

import re

import pandas as pd
import pytest
import yaml
from tests.notebooks.recorded import made, plotted, rows, text_of

from analysis import project
from analysis.report.outline import outline

REPORT = "creditor_acceptance"
UNANSWERED = {
    1: {"no_types", "no_reasons"},
    2: {"no_cases", "no_mechanism"},
    3: {"no_instruments", "no_offers", "no_granted", "no_new_regime"},
}


def other_values(table: pd.DataFrame) -> pd.DataFrame:
    """79 and 7 percent of answers (10 refused, 3 other), 86 in the summary; 50 percent of attempts in 2016."""
    response = table["indicator"] == "creditor_response_to_proposal"
    total = (table["indicator"] == "creditor_acceptance_rate") & (table["value"] == "89")
    share = (table["indicator"] == "arrangement_established_rate") & (table["period"] == "2016")
    table = table.assign(value=table["value"].mask(response & (table["value"] == "82"), "79"))
    table = table.assign(value=table["value"].mask(response & (table["value"] == "8"), "10"))
    table = table.assign(value=table["value"].mask(response & (table["value"] == "2"), "3"))
    return table.assign(value=table["value"].mask(total, "86").mask(share, "50"))


def no_break(table: pd.DataFrame) -> pd.DataFrame:
    """As if the count of persons of 2018 left nobody out: the break is taken out of breaks.csv."""
    row = (table["indicator"] == "debt_assistance_applications") & (table["broken_from"] == "2018")
    row &= table["severity"] == "break"
    assert row.sum() == 1
    return table[~row]


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    return made(tmp_path_factory, REPORT, ("creditors", other_values), ("breaks", no_break), language="en")


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """Without Berenschot, without the share of 2013, and with one mean number of creditors only (16, in 2013)."""

    def creditors(table: pd.DataFrame) -> pd.DataFrame:
        number = table["indicator"] == "average_number_of_creditors"
        gone = (table["definition"] == "berenschot_2023") | (number & (table["period"] != "2013"))
        gone |= (table["indicator"] == "arrangement_established_rate") & (table["period"] == "2013")
        left = table[~gone]
        return left.assign(value=left["value"].mask(left["indicator"] == "average_number_of_creditors", "16"))

    def debts(table: pd.DataFrame) -> pd.DataFrame:
        number = table["indicator"] == "average_number_of_creditors"
        left = table[~number | (table["period"] == "2014")]
        left = left.assign(period=left["period"].mask(left["indicator"] == "average_number_of_creditors", "2014"))
        return left.assign(value=left["value"].mask(left["indicator"] == "average_number_of_creditors", "16"))

    return made(tmp_path_factory, REPORT, ("creditors", creditors), ("debts", debts), language="nl")


@pytest.fixture(scope="module")
def early(tmp_path_factory):
    return made(tmp_path_factory, REPORT, language="en", as_of="2018-06-30")


@pytest.fixture(scope="module")
def one_year(tmp_path_factory):
    return made(tmp_path_factory, REPORT, language="nl", as_of="2015-01-01", first_year=2019, last_year=2019)


class TestRecordedValues:
    """Printed by Bureau Bartels (2020), NVVK, the ministry (June 2024) and CBS, or named in the brief."""

    def test_key_figures(self, dutch):
        assert (dutch["key-acceptance"]["value"], dutch["key-acceptance"]["lower"]) == (89, 88.5)
        assert "86,6% tot 91,0%" in dutch["key-acceptance"]["label"]
        assert dutch["key-independent"]["value_text"] == "20%"
        assert (dutch["key-established"]["value"], dutch["key-established"]["period"]) == (41, "2016")
        assert (dutch["key-cities"]["value"], dutch["key-cities"]["period"]) == (81, "2019")
        assert (dutch["key-creditors"]["value"], dutch["key-creditors"]["period"]) == (13, "2022")
        assert (dutch["key-wsnp"]["value_text"], dutch["key-wsnp"]["period"]) == ("1.884", "2023")
        assert dutch["key-creditors"]["unit_text"] == dutch["key-wsnp"]["unit_text"] == ""

    def test_headline(self, dutch, english):
        for words in ("89%", "14", "20%", "37%", "41%", "81%", "2013–2016"):
            assert words in dutch["headline"]["text"]
            assert words in english["headline"]["text"]

    def test_the_answers(self, dutch):
        shares = [row["share"] for row in rows(dutch["answers_intervals"])]
        assert shares == ["82%", "8%", "7%", "2%", "1%"]
        assert "792" in dutch["answers"]["subtitle"]
        assert "ongeveer 90%" in dutch["two_totals"]["text"]

    def test_the_interval_by_design_effect(self, english):
        """R: prop.test(704.88, 792), and the same of a fifteenth of both: 0.8663 to 0.9099 and 0.7779 to 0.9487."""
        table = rows(english["design_effects"])
        assert (table[0]["effective_n"], table[0]["alone_lower"], table[0]["alone_upper"]) == (
            792,
            pytest.approx(86.6298, abs=1e-3),
            pytest.approx(90.9937, abs=1e-3),
        )
        assert table[-1]["alone_lower"] == pytest.approx(77.788, abs=2e-3)
        frame = plotted(english["acceptance_by_design_effect"])
        assert (frame["x"].min(), frame["x"].max()) == (1, 15)
        assert set(frame["value"]) == {89}

    def test_independence(self, english):
        table = {(row["basis"], row["size"]): row["predicted"] for row in rows(english["independence"])}
        assert table["a yes in the end", 14] == pytest.approx(100 * 0.89**14)
        assert round(table["a yes in the end", 14]) == 20
        assert round(table["not refused", 14]) == 31

    def test_the_solved_correlations(self, english):
        table = {
            (row["label"].split(",")[0], row["period"], row["creditors"]): tuple(
                round(row[name], 3) for name in ("correlation", "lower", "upper")
            )
            for row in rows(english["solved"])
        }
        assert table["NVVK annual figures", "2013", "14"] == (0.133, 0.115, 0.152)
        assert table["Berenschot", "2019", "14"] == (0.766, 0.731, 0.800)
        assert {creditors for _, _, creditors in table} == {"13", "14", "15"}
        for words in ("0.133", "0.115 to 0.152", "0.766", "0.731 to 0.800", "not plausible as clustering alone"):
            assert words in english["solved_told"]["text"]

    def test_other_choices(self, dutch, english):
        """Powers of 0.89, 0.82, 0.90 and 0.92; the published shares stay in their own rows of other tables."""
        table = rows(english["sensitivity"])
        assert [round(row["value"]) for row in table] == [20, 22, 17, 6, 23, 31, 20, 20]
        assert table[0]["label"] == "89% yes in the end, 14 creditors (the choice of this report)"
        assert [row["note"].split(":")[0] for row in table] == [
            "The finding of this report",
            *["The same"] * 3,
            "Not determined",
            *["The same"] * 2,
            "Not determined",
        ]
        assert dutch["sensitivity"]["rows"][4][1]["text"] == "ongeveer 23"
        assert "5 van de 7" in dutch["sensitivity"]["headline"]

    def test_the_curves(self, english):
        frame = plotted(english["agreement_by_correlation"])
        assert set(frame["label"]) == {"13 creditors", "14 creditors", "15 creditors"}
        marked = frame[frame["mark"] == "x"]
        assert sorted({round(value) for value in marked["value"]}) == [41, 81]

    def test_the_spread(self, english):
        table = rows(english["spread"])
        first = [row for row in table if row["share"] == "41%"]
        assert first[0]["bias"] == 0
        assert all(-0.04 < row["bias"] < 0 for row in first[1:])
        assert len(table) == 10

    def test_the_applications_are_three_counts(self, dutch):
        table = {row["period"]: (row["label"], row["value"]) for row in rows(dutch["applications"])}
        assert table["2010"] == ("Huishoudens", 78_986)
        assert table["2018"] == ("Personen", 86_200)
        assert table["2019"] == ("Verzoeken", 89_152)
        persons, requests = plotted(dutch["applications_persons"]), plotted(dutch["applications_requests"])
        assert set(persons["period"]) & set(requests["period"]) == set()
        assert persons["segment"].nunique() == 3

    def test_no_direction_where_persons_were_left_out(self, dutch, english):
        """creditors.md 1, no. 3: 2018 leaves out persons who reported to neighbourhood teams."""
        assert any("wijkteams" in caution for caution in dutch["applications_persons"]["caution"])
        for entry, word in ((dutch, "niet te vergelijken"), (english, "not comparable")):
            told = entry["applications_persons"]["headline"]
            assert word in told
            assert not re.search(r"\b(meer|minder|more|fewer)\b", told)
        assert "86.200" in dutch["applications_told"]["text"]
        assert "94.200" in dutch["applications_told"]["text"]

    def test_admissions(self, dutch):
        frame = plotted(dutch["wsnp_admissions"])
        assert dutch["wsnp_admissions"]["chart"]["function"] == "points"
        assert (frame.groupby("label")["definition"].nunique() == 1).all()
        cautions = " ".join(dutch["wsnp_admissions"]["caution"])
        assert "1 januari 2008" in cautions
        assert "1 juli 2023" in cautions
        assert "niet te vergelijken" in dutch["wsnp_told"]["text"]
        assert set(plotted(dutch["wsnp_persons"])["definition"]) == {"cbs_wsnp_persons"}

    def test_instruments_and_courts(self, english):
        instruments = {(row["part"], row["period"]): row["value"] for row in rows(english["instruments"])}
        assert instruments["Restructuring credit", "2020"] == 9_870
        assert instruments["Debt mediation", "2020"] == 7_592
        courts = {(row["label"], row["period"]): row["value"] for row in rows(english["courts"])}
        assert courts["Requests for a compulsory settlement", "2013"] == 1_796
        assert courts["Requests for a compulsory settlement", "2017"] == 2_526
        assert courts["Share of compulsory settlement requests withdrawn", "2017"] == 46
        assert "36" in english["terms_told"]["text"]
        assert "18 months" in english["terms_told"]["text"]


def test_every_question_has_its_figures_and_its_reasons(dutch):
    catalogue = yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))
    entry = next(entry for entry in catalogue["reports"] if entry["id"] == REPORT)
    questions = {int(number): set(ids) for number, ids in entry["questions"].items()}
    kinds = ("figure", "table", "unanswered")
    assert set().union(*questions.values()) == {ident for ident, one in dutch.items() if one["kind"] in kinds}
    told = {one["question_no"] for one in dutch.values() if one["kind"] == "section"}
    assert told == set(questions) == {1, 2, 3}
    for number, wanted in UNANSWERED.items():
        boxes = {ident: one for ident, one in dutch.items() if one.get("question_no") == number}
        boxes = {ident: one for ident, one in boxes.items() if one["kind"] == "unanswered"}
        assert set(boxes) == wanted
        assert wanted < questions[number]
        assert all(one["text"].count(" ") > 8 and one["question"] for one in boxes.values())


def test_both_languages_record_the_same(dutch, english):
    assert list(dutch) == list(english)
    for ident, entry in dutch.items():
        if entry["kind"] in ("figure", "table"):
            assert entry["headline"] != english[ident]["headline"]
        if entry["kind"] == "key_figure":
            assert entry["value"] == english[ident]["value"]


def test_nothing_forbidden_is_drawn_as_one(dutch):
    """A drawn series has one definition, one population and one unit; answers and cases share no chart of figures."""
    for entry in dutch.values():
        if entry["kind"] == "figure":
            frame = plotted(entry)
            assert frame["unit"].nunique() == 1
            assert (frame.groupby("label")[["definition", "population"]].nunique() == 1).all(axis=None) or (
                entry["id"] == "answers"
            )


class TestChangedData:
    def test_other_answers_and_another_share(self, changed, english):
        assert changed["key-acceptance"]["value"] == 86
        assert changed["key-established"]["value"] == 50
        assert changed["key-independent"]["value"] == pytest.approx(100 * 0.86**14)
        for words in ("86%", "12%", "37% to 50%"):
            assert words in changed["headline"]["text"]
        assert [ident for ident, one in changed.items() if "89%" in text_of({ident: one})] == []
        assert changed["answers"]["headline"] == "79% of answers accept the first proposal, 10% refuse"
        table = {(row["period"], row["creditors"]): row["correlation"] for row in rows(changed["solved"])}
        before = {(row["period"], row["creditors"]): row["correlation"] for row in rows(english["solved"])}
        assert table["2016", "14"] > before["2016", "14"]
        assert changed["agreement_by_correlation"]["digest"] != english["agreement_by_correlation"]["digest"]

    def test_the_direction_follows_the_breaks(self, changed):
        assert changed["applications_persons"]["headline"].endswith("86,200 in 2018, fewer than a year earlier")

    def test_what_is_not_touched_stays(self, changed, english):
        same = ("applications", "creditors_per_case", "wsnp_admissions", "courts", "terms", "instruments")
        assert all(changed[ident] == english[ident] for ident in same)

    def test_one_number_of_creditors_and_no_cities(self, bare):
        assert bare["key-independent"]["value"] == pytest.approx(100 * 0.89**16)
        assert bare["key-cities"]["value"] is None
        assert "drie grote gemeenten" not in bare["headline"]["text"]
        assert "81%" not in bare["solved_told"]["text"]
        assert {row["creditors"] for row in rows(bare["solved"])} == {"16"}
        assert plotted(bare["acceptance_by_design_effect"])["x"].max() == 16
        assert "16 schuldeisers" in bare["headline"]["text"]


HOLES = ("()", "( ", " )", "  ", " ,", " in .", "van .", ": .", "{", " nan", "None")


@pytest.mark.parametrize("which", ["dutch", "english", "changed", "bare", "early", "one_year"])
def test_no_sentence_has_a_hole(which, request):
    records = request.getfixturevalue(which)
    found = [
        (ident, name, hole)
        for ident, entry in records.items()
        for name in ("text", "headline", "alt", "subtitle")
        for hole in HOLES
        if isinstance(entry.get(name), str) and hole in entry[name]
    ]
    assert found == []
    empty = [ident for ident, entry in records.items() if entry["kind"] == "paragraph" and not entry["text"]]
    assert empty == []
    assert outline(list(records.values()))
    assert re.search(r"\bNaN\b", text_of(records)) is None


def test_an_earlier_day_tells_nothing_of_later(early):
    """In June 2018 the study of 2020, the shares after 2016 and the law of 2023 were not known."""
    found = text_of({ident: one for ident, one in early.items() if one["kind"] not in ("report", "provenance")})
    for later in ("89%", "81%", "792", "1,884", "2,526", "2019", "2020", "2021", "2022", "2023", "2024"):
        assert later not in found, later
    assert early["key-acceptance"]["value"] is None
    assert early["key-established"]["value"] == 41
    assert set(UNANSWERED[2]) < set(early)


def test_before_anything_was_published_every_part_says_so(one_year):
    missing = [one for one in one_year.values() if one["kind"] == "key_figure"]
    assert [one["value"] for one in missing if one["id"] != "key-creditors"] == [None] * 5
    assert not any(one["kind"] in ("figure", "table") for one in one_year.values())
    for ids in UNANSWERED.values():
        assert ids < set(one_year)
