"""The addresses of the other reports: in the language of the page, wherever each is published."""

from __future__ import annotations

from analysis.runs import runner


def test_pages_of_all_reports_in_the_language_of_the_job(workshop) -> None:
    workshop.good()
    workshop.good(report="second")
    (job,) = runner.plan(["tiny"], {"first_year": 2015}, ["en"])
    assert job.variant == "first_year-2015_language-en"
    assert runner.siblings(job) == {
        "tiny": "../../tiny/language-en/report.html",
        "second": "../../second/language-en/report.html",
    }
    (dutch,) = runner.plan(["tiny"], {}, ["nl"])
    assert set(runner.siblings(dutch).values()) == {
        "../../tiny/default/report.html",
        "../../second/default/report.html",
    }


def test_the_default_language_is_that_of_each_notebook(workshop) -> None:
    workshop.good()
    changed = "first_year: int = 2011\nlast_year: int = 2012\nlanguage: \"Literal['nl', 'en']\" = \"en\"\n"
    workshop.good(report="english", parameters=changed)
    (job,) = runner.plan(["tiny"], {}, ["en"])
    assert runner.siblings(job)["english"] == "../../english/default/report.html"


def test_a_fault_in_another_report_does_not_stop_this_one(workshop) -> None:
    workshop.good()
    path = workshop.good(report="second")
    (job,) = runner.plan(["tiny"], {}, ["nl"])
    path.write_text("{", encoding="utf-8")
    assert runner.siblings(job) == {"tiny": "../../tiny/default/report.html"}
