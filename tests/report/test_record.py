"""What a notebook records: values, words, refusals; how frames and errors show themselves to a researcher."""

from __future__ import annotations

import json

import pytest
from IPython.core.interactiveshell import InteractiveShell

from analysis import published
from analysis.errors import ComparisonError, MonitorError, ParameterError
from analysis.report import Report, display, html, labelled, lines
from analysis.report.recorded import MIME, from_notebook
from analysis.report.slots import decimals, expand
from analysis.statistics import changes

NEW = "cbs_scp_nibud_2024"


@pytest.fixture(scope="module")
def persons():
    return published.read("persons_in_poverty", NEW, "all_persons")


def notebook(shown):
    outputs = [{"output_type": "display_data", "data": bundle, "metadata": {}} for bundle in shown]
    return {"cells": [{"cell_type": "code", "outputs": outputs}]}


def test_a_report_is_read_back_from_its_notebook(report, shown, persons):
    report.headline(change=changes.latest_change(persons), population="all_persons")
    report.key_figure("count", changes.latest_change(persons), population="all_persons")
    report.finish(next_release="cbs_poverty")
    records = from_notebook(notebook(shown))
    assert [record["kind"] for record in records] == ["report", "headline", "key_figure", "provenance"]
    assert records[0]["figures_up_to"] == "2025-12-17"
    assert json.loads(json.dumps(records, allow_nan=False)) == records


def test_the_subject_of_a_report_stands_in_its_title(shown):
    one = Report("municipality_profile", {"language": "nl", "region": "GM0200"}, subject="Apeldoorn")
    one.finish(next_release="cbs_poverty")
    first, last = from_notebook(notebook(shown))
    assert (first["title"], first["subject"]) == ("Gemeenteprofiel armoede en schulden", "Apeldoorn")
    assert "‘Gemeenteprofiel armoede en schulden: Apeldoorn’" in last["cite_as"]
    page = html.page([first, last], {})
    assert "<h1>Gemeenteprofiel armoede en schulden: Apeldoorn</h1>" in page
    assert "<title>Gemeenteprofiel armoede en schulden: Apeldoorn – Monitor" in page


def test_a_notebook_that_was_not_finished_is_no_report(report, shown):
    with pytest.raises(MonitorError, match="no complete report"):
        from_notebook(notebook(shown))


def test_a_key_figure_without_a_value_is_recorded_as_missing(report, shown):
    report.key_figure("long-term", None)
    record = shown[-1][MIME]
    assert (record["value"], record["value_text"]) == (None, "geen cijfer")


def test_a_rounded_value_keeps_its_word(report, shown):
    report.key_figure("near-poor", published.observation(published.read("near_poor_persons", NEW, "all_persons")))
    assert shown[-1][MIME]["value_text"] == "ongeveer 1.100.000"


@pytest.mark.parametrize(
    ("language", "why", "told"),
    [
        ("nl", "release", "niet te vergelijken met 2023 (andere uitgave)"),
        ("nl", "break", "niet te vergelijken met 2023 (breuk in de reeks)"),
        ("nl", "definition", "niet te vergelijken met 2023 (andere definitie)"),
        ("nl", "series", "niet te vergelijken met 2023 (andere reeks)"),
        ("en", "release", "not comparable with 2023 (another release)"),
        ("en", "break", "not comparable with 2023 (break in the series)"),
        ("en", "definition", "not comparable with 2023 (another definition)"),
        ("en", "series", "not comparable with 2023 (another series)"),
    ],
)
def test_a_card_tells_why_two_figures_are_apart(shown, persons, language, why, told):
    earlier, later = (published.observation(persons, year) for year in ("2023", "2024"))
    report = Report("poverty_trends", {"language": language, "as_of": None, "population": "all_persons"})
    change = changes.Change("apart", later, earlier, None, "a sentence for the researcher", why)
    report.key_figure("count", change, population="all_persons")
    assert shown[-1][MIME]["change_text"] == told


def test_a_card_tells_the_break_of_the_data(shown):
    """The law on access changed on 1 July 2023: no other release, a break."""
    report = Report("creditor_acceptance", {"language": "nl", "as_of": None})
    frame = published.read("wsnp_admissions", "rvr_monitor_wsnp", "persons_wsnp")
    report.key_figure("wsnp", changes.latest_change(frame))
    assert shown[-1][MIME]["change_text"] == "niet te vergelijken met 2022 (breuk in de reeks)"


def test_a_bare_count_has_no_word_for_its_unit(shown):
    """The label says what is counted; '13 number' says nothing more."""
    frame = published.read("average_number_of_creditors", "nvvk_annual", "persons_applying_nvvk", last=2022)
    for language in ("nl", "en"):
        Report("creditor_acceptance", {"language": language, "as_of": None}).key_figure(
            "creditors", published.observation(frame)
        )
        assert (shown[-1][MIME]["value_text"], shown[-1][MIME]["unit_text"]) == ("13", "")
        assert shown[-1][MIME]["unit"] == "count"


def test_sources_are_derived_by_producer(report, shown, persons):
    report.figure(
        "persons_in_poverty",
        lines,
        persons.assign(label="Mensen"),
        shown=persons,
        change=changes.latest_change(persons),
        population="all_persons",
    )
    assert shown[-1][MIME]["source_line"] == "Bron: CBS"
    assert shown[-1][MIME]["source_ids"] == ["cbs_lia2025_h2"]
    report.finish(next_release="cbs_poverty")
    (source,) = shown[-1][MIME]["sources"]
    assert source["citation"].startswith("CBS (2025). Leven in armoede 2025")
    assert source["used_by"] == ["persons_in_poverty"]


def test_without_any_row_a_sentence_stands_for_the_figure(report, shown, persons):
    report.figure("persons_in_poverty", lines, persons.iloc[:0])
    assert shown[-1][MIME]["kind"] == "paragraph"
    assert "geen cijfer" in shown[-1][MIME]["text"]


def test_missing_cells_are_marked_and_never_empty(report, shown, persons):
    frame = persons.tail(1).assign(label="", value=float("nan"))
    report.table("revisions", frame, {"label": "text", "period": "period", "value": "persons"}, source=persons)
    assert [cell["text"] for cell in shown[-1][MIME]["rows"][0]] == ["[x]", "2024", "[x]"]


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda r: r.say("headlin"), "did you mean 'poverty-trends-headline'"),
        (lambda r: r.say("headline", population="all_persons"), "needs the slot 'change_earlier_period'"),
        (lambda r: r.say("section-line", change="x"), "uses nothing of 'change'"),
        (lambda r: r.notes("remark", "note-base"), "is not method, caution or assumption"),
        (lambda r: r.finish(next_release="cbs_povert"), "did you mean 'cbs_poverty'"),
    ],
)
def test_a_slip_of_the_author_is_one_sentence(report, call, says):
    with pytest.raises(MonitorError, match=says):
        call(report)


def test_a_report_that_is_not_in_the_catalogue():
    with pytest.raises(ParameterError, match="did you mean 'poverty_trends'"):
        Report("poverty_trend", {"language": "nl"})


@pytest.mark.parametrize(("value", "places"), [(3.15, 2), (3.1, 1), (4.0, 1), (11.094148, 1)])
def test_a_goal_keeps_its_decimals(value, places):
    assert decimals({"value": value, "unit": "percent"}) == places


def test_five_in_a_table_with_one_decimal_is_written_with_it():
    slots = expand("nl", {"row": published.observation(published.read("poverty_rate", NEW, "children_0_17"), "2022")})
    assert slots["row_value"] == "4,0%"


def test_labels_in_both_languages(persons):
    assert set(labelled(persons, "nl", "population")["label"]) == {"Alle personen"}
    assert set(labelled(persons, "en", "population")["label"]) == {"All persons"}


def test_frames_show_units_and_intervals(persons):
    shown = display.spine_html(persons)
    assert "551,300 persons" in shown
    assert "[551250, 551350) rounding" in shown
    assert display.spine_html(persons[["value"]]) is None


def test_a_project_error_is_one_sentence_in_a_cell(capsys):
    shell = InteractiveShell.instance()
    try:
        shell.run_cell(
            "from analysis import published\npublished.read('poverty_rat', 'cbs_scp_nibud_2024', 'all_persons')"
        )
    finally:
        InteractiveShell.clear_instance()
    out, err = capsys.readouterr()
    told = [line for line in (out + err).splitlines() if line.strip()]
    assert len(told) == 1
    assert "did you mean 'poverty_rate'" in told[0]


def test_the_refusal_of_a_join_names_both_ids():
    one = published.observation(published.read("poverty_rate", NEW, "all_persons"))
    other = published.observation(published.read("poverty_rate", "cpb_projection_nvmt", "all_persons"), "2023")
    with pytest.raises(ComparisonError, match="'cpb_projection_nvmt' and 'cbs_scp_nibud_2024'"):
        changes.difference(one, other)
