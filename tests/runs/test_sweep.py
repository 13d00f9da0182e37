"""Sweeps: which sets of values there are, how faults are told, one report each, an index, and going on."""

from __future__ import annotations

import csv
import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from analysis import cli
from analysis.errors import DataError, ParameterError
from analysis.runs import manifest, sweep, sweep_page

Workshop = Any
RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
REGION = 'language: "Literal[\'nl\', \'en\']" = "nl"\nregion: str = "GM0200"\nfirst_year: int = 2011\n'


def variants(*over: str, languages: tuple[str, ...] = ("nl",), **given: Any) -> list[str]:
    return [job.variant for job in sweep.plan("tiny", over, given, languages).jobs]


def refused(*over: str, **given: Any) -> list[str]:
    with pytest.raises(ParameterError) as caught:
        variants(*over, **given)
    assert caught.value.exit_code == 2
    return str(caught.value).splitlines()


@pytest.fixture
def places(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A report about a municipality, with the project's own tables."""
    for file in RAW.glob("*"):
        if file.is_file():
            shutil.copy(file, workshop.home / "data" / "raw")
    workshop.good(parameters=REGION, order=[])
    path = workshop.home / "notebooks" / "monitor.yml"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content["reports"][0]["parameters"] = {"region": {"kind": "municipality"}}
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return workshop


def table() -> list[dict[str, str]]:
    with (RAW / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_lists_ranges_and_choices(workshop: Workshop) -> None:
    workshop.good()
    assert variants("first_year=2012,2014,2012") == ["first_year-2012", "first_year-2014"]
    assert variants("first_year=2010..2012") == ["first_year-2010", "default", "first_year-2012"]
    assert variants("language=all", languages=()) == ["default", "language-en"]
    assert variants("as_of=none,2025-01-01", first_year="2012") == [
        "first_year-2012",
        "as_of-2025-01-01_first_year-2012",
    ]
    assert variants("first_year=2012,2013", "last_year=2020..2021") == [
        f"first_year-{first}_last_year-{last}" for first in (2012, 2013) for last in (2020, 2021)
    ]
    assert len(variants("first_year=2012..2015", languages=())) == 8


@pytest.mark.parametrize(
    ("over", "sentences"),
    [
        (["frist_year=1"], ["tiny: there is no parameter 'frist_year'; did you mean 'first_year'?"]),
        (["first_year="], ["--over first_year=: give values, such as first_year=a,b"]),
        (["first_year=all"], ["--over first_year=all: only a choice, true or false and a municipality have all"]),
        (["first_year=2015..2012"], ["--over first_year=2015..2012: write a range as 2015..2020, the lower one first"]),
        (["first_year=x,y"], ["--over: first_year must be a whole number from 1990 to 2050, not 'x'", "not 'y'"]),
        (["first_year=2031..2032"], ["tiny: first_year (2031) must be not after last_year (2030)", "(2032)"]),
        (["first_year=2012", "first_year=2013"], ["--over: first_year is given more than once"]),
        (["no_such.csv"], ["--over no_such.csv: cannot be read (No such file or directory); give NAME=VALUES"]),
        ([], ["give what to sweep over: --over NAME=VALUES or --over FILE.csv"]),
    ],
)
def test_a_fault_is_told_before_anything_starts(workshop: Workshop, over: list[str], sentences: list[str]) -> None:
    workshop.good()
    lines = refused(*over)
    assert len(lines) == len(sentences)
    assert all(sentence in line for line, sentence in zip(lines, sentences, strict=True))
    assert list(workshop.reports.iterdir()) == []


def test_a_value_is_given_once(workshop: Workshop) -> None:
    workshop.good()
    told = refused("first_year=2012", first_year="2013")
    assert told == ["first_year is given twice; use either --over or -p first_year="]
    with pytest.raises(ParameterError, match="the language is given twice"):
        variants("language=nl", languages=("nl",))


@pytest.mark.parametrize(
    "text",
    [
        "first_year,as_of\n2012,2025-01-01\n2013,none\n",
        "\ufefffirst_year;as_of\r\n2012;2025-01-01\r\n\r\n2013;none\r\n",
    ],
)
def test_a_file_of_sets(workshop: Workshop, tmp_path: Path, text: str) -> None:
    workshop.good()
    file = tmp_path / "sets.csv"
    file.write_text(text, encoding="utf-8", newline="")
    assert variants(str(file)) == ["as_of-2025-01-01_first_year-2012", "first_year-2013"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("first_year,as_off\n2012,none\n", ["row 1, column 2: there is no parameter 'as_off'; did you mean 'as_of'?"]),
        ("first_year,first_year\n1,2\n", ["row 1, column 2: first_year stands twice"]),
        (
            "first_year,as_of\n2012,soon\n2013\nx,none\n",
            [
                "row 2, column as_of: must be a date such as 2025-06-30, or none, not 'soon'",
                "row 3: has 1 cells under 2 columns",
                "row 4, column first_year: must be a whole number from 1990 to 2050, not 'x'",
            ],
        ),
        ("first_year\n2012\n2013\n2012\n", ["row 4: is row 2 again"]),
        ("first_year\n2012\n2031\n", ["row 3: tiny: first_year (2031) must be not after last_year (2030)"]),
        ("first_year\n", ["holds no row of values below its header"]),
        ("", ["is empty; its first row names the parameters"]),
    ],
)
def test_a_faulty_file_is_told_by_row_and_column(
    workshop: Workshop, tmp_path: Path, text: str, sentences: list[str]
) -> None:
    workshop.good()
    file = tmp_path / "sets.csv"
    file.write_text(text, encoding="utf-8")
    assert refused(str(file)) == [f"sets.csv: {sentence}" for sentence in sentences]


def test_a_file_of_another_encoding(workshop: Workshop, tmp_path: Path) -> None:
    workshop.good()
    file = tmp_path / "sets.csv"
    file.write_bytes("first_year\n2012\n# é".encode("latin-1"))
    assert refused(str(file)) == ["sets.csv: is not written in UTF-8; save it as CSV UTF-8"]


def test_municipalities_by_class(places: Workshop) -> None:
    rows = table()

    def expected(wanted: Any) -> set[str]:
        codes = {row["gm_code"] for row in rows if wanted(int(row["population_2024_01_01"]), row["province_name"])}
        return {"default" if code == "GM0200" else f"region-{code}" for code in codes}

    assert set(variants("region=all")) == expected(lambda people, province: True)
    assert len(variants("region=all")) == 342
    assert set(variants("region=size:100000+")) == expected(lambda people, province: people >= 100_000)
    assert set(variants("region=size:20.000-49.999")) == expected(lambda people, _: 20_000 <= people < 50_000)
    assert set(variants("region=size:<20000")) == expected(lambda people, province: people < 20_000)
    assert set(variants("region=province:zeeland")) == expected(lambda people, province: province == "Zeeland")
    assert variants("region=Den Haag,GM0344,518") == ["region-GM0518", "region-GM0344"]
    assert variants("region=GM0344,province:Zeeland")[0] == "region-GM0344"
    assert "did you mean Amsterdam?" in refused("region=Amsterdm,GM0344")[0]
    assert "write size:100000+" in refused("region=size:large")[0]
    assert "did you mean 'Zeeland'?" in refused("region=province:Zeland")[0]
    assert "there is no class 'sise'; did you mean 'size'?" in refused("region=sise:1+")[0]


def test_inhabitants_that_are_no_number(places: Workshop) -> None:
    file = places.home / "data" / "raw" / "municipalities.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(",243768,", ",24x768,"), encoding="utf-8")
    with pytest.raises(DataError, match="GM0014: population_2024_01_01: '24x768' is no whole number"):
        variants("region=size:100000+")


class Links(HTMLParser):
    """The headings, links and texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: dict[str, str] = {}
        self.headings: list[str] = []
        self.ids: list[str] = []
        self.language = self._href = self._tag = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._tag, self._href = tag, found.get("href", "")
        self.language = found.get("lang", "") if tag == "html" else self.language
        self.ids += [found["id"]] if "id" in found else []

    def handle_data(self, data: str) -> None:
        if self._tag == "a" and self._href:
            self.links[self._href] = data
        if self._tag in ("h1", "h2"):
            self.headings.append(data)
        self._tag = ""


def published(workshop: Workshop, values: dict[str, Any], variant: str, language: str = "nl") -> None:
    place = workshop.place(variant)
    place.mkdir(parents=True)
    parameters = {"language": language, "region": "GM0200", "first_year": 2011} | values
    title = {"nl": "Profiel", "en": "Profile"}[language]
    content = {"parameters": parameters, "language": language, "title": title, "question": "?", "report_id": "tiny"}
    (place / manifest.FILE).write_text(json.dumps(content))


def test_the_page_of_all_municipalities(places: Workshop) -> None:
    sweep.plan("tiny", ["region=all"], {}, ["nl", "en"]).remember(places.reports)
    rows = table()
    for row in rows[:-1]:
        for language, end in (("nl", ""), ("en", "_en")):
            published(places, {"region": row["gm_code"]}, f"v{row['gm_code']}{end}", language)
    published(places, {"region": "GM0344", "first_year": 2020}, "another-first-year")
    folder = places.reports / "tiny"
    planned = json.loads((folder / sweep.FILE).read_text())
    planned["planned"] = {f"v{row['gm_code']}{end}": {"region": row["gm_code"]} for row in rows for end in ("", "_en")}
    (folder / sweep.FILE).write_text(json.dumps(planned))
    pages = sweep_page.write_all(places.reports)
    assert [page.name for page in pages] == ["index.html", "index-en.html"]
    dutch, english = (Links(page.read_text(encoding="utf-8")) for page in pages)
    assert (dutch.language, english.language) == ("nl", "en")
    names = {href: text for href, text in dutch.links.items() if href.endswith("report.html")}
    assert names == {f"v{row['gm_code']}/report.html": row["name_plain"] for row in rows[:-1]}
    assert len([href for href in english.links if href.endswith("_en/report.html")]) == len(rows) - 1
    letters = [heading for heading in dutch.headings if len(heading) == 1]
    assert letters == sorted(letters)
    assert len(set(letters)) == len(letters) > 20
    for letter in letters:
        assert dutch.links[f"#letter-{letter}"] == letter
    assert len(set(dutch.ids)) == len(dutch.ids)
    assert (dutch.links["../index.html"], dutch.links["index-en.html"]) == ("Alle rapporten", "English")
    text = pages[0].read_text(encoding="utf-8")
    assert "voor 341 gemeenten gemaakt" in text
    assert re.search(rf"Niet gemaakt.*<li>{rows[-1]['name_plain']}</li>", text, re.DOTALL)
    assert "<script" not in text
    before = [page.read_bytes() for page in pages]
    assert [page.read_bytes() for page in sweep_page.write_all(places.reports)] == before


def test_what_is_missing_in_one_language_is_not_missing_in_the_other(places: Workshop) -> None:
    """The Dutch page led to Terschelling, and said below that it had not been made: the English one had failed."""
    whole = sweep.plan("tiny", ["region=GM0344,GM0518"], {}, ["nl", "en"])
    whole.remember(places.reports)
    for job in whole.jobs[:-1]:  # all but the English report of the last municipality
        published(places, {"region": job.values["region"]}, job.variant, job.values["language"])
    dutch, english = (page.read_text(encoding="utf-8") for page in sweep_page.write_all(places.reports))
    assert "Niet gemaakt" not in dutch
    assert re.search(r"Not made.*<li>", english, re.DOTALL)


def test_a_sweep_goes_on_where_it_was(
    workshop: Workshop, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    count = tmp_path / "count"
    workshop.good(f"open({str(count)!r}, 'a').write(f'{{first_year}} ')\nassert first_year != 2013 or last_year < 2030")

    def command(*options: str) -> tuple[int, list[str], list[str]]:
        with pytest.raises(SystemExit) as left:
            cli.main(["sweep", "tiny", "--over", "first_year=2012..2014", "-l", "nl", *options])
        out, err = capfd.readouterr()
        return int(left.value.code or 0), out.splitlines(), err.splitlines()

    monkeypatch.chdir(workshop.home)
    code, out, err = command("-j", "1")
    assert code == 4
    assert out == ["reports/tiny/first_year-2012/report.html", "reports/tiny/first_year-2014/report.html"]
    assert err[-1] == "1 of 3 failed, 2 published"
    page = (workshop.reports / "tiny" / "index.html").read_text(encoding="utf-8")
    assert "voor 2 keuzes gemaakt" in page
    assert "Niet gemaakt" in page
    assert count.read_text() == "2012 2013 2014 "

    code, out, err = command("-j", "1", "--resume", "--log", "json")
    events = [json.loads(line) for line in err]
    assert (code, out) == (4, [])
    assert [(event["event"], event.get("job", "")) for event in events] == [
        ("skipped", "tiny/first_year-2012"),
        ("due", "tiny/first_year-2013"),
        ("skipped", "tiny/first_year-2014"),
        ("started", "tiny/first_year-2013"),
        ("failed", "tiny/first_year-2013"),
        ("finished", ""),
    ]
    assert events[1]["cause"] == "not made yet"
    failed = events[4]
    assert (failed["state"], failed["code"], failed["cause"]) == ("failed", 4, "cell 4 failed: AssertionError")
    assert failed["seconds"] > 0
    assert {name: events[5][name] for name in ("published", "failed", "skipped", "code")} == {
        "published": 0,
        "failed": 1,
        "skipped": 2,
        "code": 4,
    }
    assert count.read_text() == "2012 2013 2014 2013 "

    code, out, err = command("--resume", "--quiet")
    assert (code, out) == (4, [])
    assert len(err) == 2
    assert err[0].startswith("RunError: tiny/first_year-2013: cell 4 failed: AssertionError; as far as it came")
    assert err[1] == "1 of 3 failed, 0 published, 2 up to date"
