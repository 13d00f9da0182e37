"""What a report cannot answer: a box in its section, listed once more at the end, and in the workbook's notes."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from report_reading import NS, by_id, drawings, parsed, words
from report_sample import records

from analysis import published
from analysis.errors import MonitorError, ParameterError
from analysis.report import Report, html, workbook
from analysis.report.recorded import MIME

LABEL = {
    "nl": "Niet te beantwoorden met gepubliceerde cijfers",
    "en": "Cannot be answered with published figures",
}
REASON = {"nl": "Geen bron publiceert dit per gemeente.", "en": "No source publishes this by municipality."}


def with_box(language: str = "nl", ident: str = "by_town") -> list[dict]:
    found = records(language)
    place = next(at for at, record in enumerate(found) if record["kind"] == "section" and record["id"] == "goals")
    section = found[place]
    box = {"kind": "unanswered", "id": ident, "question_no": 2, "question": section["title"], "text": REASON[language]}
    return [*found[: place + 1], box, *found[place + 1 :]]


def test_a_box_is_recorded_with_its_question(shown):
    report = Report("poverty_trends", {"language": "en"})
    report.section(2, "section-line")
    report.unanswered("note-base")
    record = shown[-1][MIME]
    assert (record["kind"], record["id"], record["question_no"]) == ("unanswered", "note-base", 2)
    assert record["question"] == report.say("section-line")
    assert record["text"] == report.say("note-base")
    assert shown[-1]["text/markdown"] == f"> **{LABEL['en']}.** {record['text']}"


def test_what_a_box_tells_of_counts_as_used(shown):
    report = Report("poverty_trends", {"language": "nl"})
    report.section(1, "section-line")
    latest = published.observation(published.read("persons_in_poverty", "cbs_scp_nibud_2024", "all_persons"))
    report.say = lambda ident, **_: ident  # any words will do
    report.unanswered("why", latest=latest)
    assert report._used == {latest["source_id"]: ["why"]}


def test_a_box_belongs_to_a_question(shown):
    with pytest.raises(ParameterError, match="'note-base' stands before the first section"):
        Report("poverty_trends", {"language": "nl"}).unanswered("note-base")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_marks_the_box_and_lists_it_at_the_end(language):
    found = with_box(language)
    tree = parsed(html.page(found, drawings(found)))
    ids = by_id(tree)
    box = ids["unanswered-by_town"]
    assert box.get("role") == "note"
    assert words(ids[box.get("aria-labelledby", "")]) == LABEL[language]
    assert REASON[language] in words(box)
    section = next(s for s in tree.iter(f"{NS}section") if s.get("aria-labelledby") == "section-goals")
    assert box in list(section)
    closing = next(s for s in tree.iter(f"{NS}section") if s.get("aria-labelledby") == "unanswered")
    (item,) = closing.iter(f"{NS}li")
    assert [a.get("href") for a in item.iter(f"{NS}a")] == ["#unanswered-by_town"]
    title = words(ids["section-goals"])
    assert words(item) == f"{title} {REASON[language]}"
    contents = next(nav for nav in tree.iter(f"{NS}nav"))
    assert "#unanswered" in {a.get("href") for a in contents.iter(f"{NS}a")}


def test_a_page_without_boxes_says_nothing_of_them():
    found = records("nl")
    assert LABEL["nl"] not in html.page(found, drawings(found))


def test_the_workbook_has_it_among_its_notes(tmp_path: Path):
    path = workbook.write(with_box("nl"), tmp_path / "report.xlsx")
    rows = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))["Toelichting"].values
    assert [row[1] for row in rows if row[0] == LABEL["nl"]] == [f"Zijn de doelen binnen bereik? {REASON['nl']}"]


def test_a_box_and_a_figure_do_not_share_an_id():
    found = with_box("nl", ident="former_line")
    with pytest.raises(MonitorError, match="two objects with id 'former_line'"):
        html.page(found, drawings(found))
