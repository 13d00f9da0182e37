"""Messages, numbers, quantities and periods as a Dutch and an English reader expect them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import MonitorError
from analysis.report import catalogues
from analysis.report.text import (
    Messages,
    catalogue_problems,
    day,
    interval,
    list_of,
    number,
    period,
    quantity,
    signed,
)

SRC = Path(catalogues.__file__).parents[1]


@pytest.mark.parametrize(
    ("value", "decimals", "nl", "en"),
    [
        (551300.0, None, "551.300", "551,300"),
        (3.1, None, "3,1", "3.1"),
        (5.0, 1, "5,0", "5.0"),
        (-0.44, 1, "\u22120,4", "\u22120.4"),
        (-0.04, 1, "0,0", "0.0"),
        (2.5, 0, "3", "3"),
        (0.15, 1, "0,2", "0.2"),
        (1e6, 0, "1.000.000", "1,000,000"),
        (0.1 + 0.2, None, "0,3", "0.3"),
    ],
)
def test_number(value: float, decimals: int | None, nl: str, en: str) -> None:
    assert (number(value, "nl", decimals), number(value, "en", decimals)) == (nl, en)


@given(st.floats(min_value=-1e9, max_value=1e9), st.integers(0, 3))
def test_number_reads_back(value: float, decimals: int) -> None:
    text = number(value, "nl", decimals).replace(".", "").replace(",", ".").replace("\u2212", "-")
    assert abs(float(text) - value) <= 0.5 * 10**-decimals * (1 + 1e-9) + 1e-6
    assert not text.startswith("-") or float(text) < 0


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_missing_is_never_written(value: float) -> None:
    with pytest.raises(MonitorError, match="missing"):
        number(value, "nl")


def test_signed() -> None:
    assert [signed(v, "nl", d) for v, d in ((74600, 0), (-0.4, 1), (0.01, 1), (0, None))] == [
        "+74.600",
        "\u22120,4",
        "0,0",
        "0",
    ]


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "nl", "en"),
    [
        (551300, "persons", None, "551.300 personen", "551,300 persons"),
        (1, "persons", None, "1 persoon", "1 person"),
        (0, "persons", None, "0 personen", "0 persons"),
        (3.1, "percent", None, "3,1%", "3.1%"),
        (0.4, "percentage_point", 1, "0,4 procentpunt", "0.4 percentage points"),
        (1, "percentage_points", 0, "1 procentpunt", "1 percentage point"),
        (1510, "euro", None, "€ 1.510", "€1,510"),
        (-1510, "euro", None, "€ \u22121.510", "\u2212€1,510"),
        (1, "households", 0, "1 huishouden", "1 household"),
        (2, "years", 0, "2 jaar", "2 years"),
    ],
)
def test_quantity(value: float, unit: str, decimals: int | None, nl: str, en: str) -> None:
    assert (quantity(value, unit, "nl", decimals), quantity(value, unit, "en", decimals)) == (nl, en)


def test_quantity_with_sign() -> None:
    assert quantity(0.4, "percentage_points", "nl", 1, sign=True) == "+0,4 procentpunt"
    assert quantity(0.0, "percentage_points", "nl", 1, sign=True) == "0,0 procentpunt"


def test_unknown_unit_is_refused() -> None:
    with pytest.raises(MonitorError, match="'parsec'"):
        quantity(1, "parsec", "nl")


def test_interval() -> None:
    assert interval(2.4, 3.6, "percent", "nl") == "2,4% tot 3,6%"
    assert interval(540000, 563000, "persons", "en") == "540,000 to 563,000 persons"
    assert interval(2, 3.6, "percent", "nl") == "2,0% tot 3,6%"


@pytest.mark.parametrize(
    ("text", "nl", "en"),
    [
        ("2024", "2024", "2024"),
        ("2024-01-01", "1 januari 2024", "1 January 2024"),
        ("2024-H1", "eerste halfjaar 2024", "first half of 2024"),
        ("2024-Q4", "vierde kwartaal 2024", "fourth quarter of 2024"),
        ("2024-03", "maart 2024", "March 2024"),
        ("2018/2024", "2018–2024", "2018–2024"),
    ],
)
def test_period(text: str, nl: str, en: str) -> None:
    assert (period(text, "nl"), period(text, "en")) == (nl, en)


@pytest.mark.parametrize("text", ["2024-13", "2024-H3", "2024-Q5", "", "24", "2024-02-30"])
def test_impossible_period(text: str) -> None:
    with pytest.raises(MonitorError, match="write"):
        period(text, "nl")


def test_day_and_list() -> None:
    assert day("2025-12-17", "nl") == "17 december 2025"
    assert day("2025-06", "en") == "June 2025"
    assert list_of(["a", "b", "c"], "nl") == "a, b en c"
    assert list_of(["a", "b", "c"], "en") == "a, b and c"
    assert list_of([], "nl") == ""


def catalogue(folder: Path, nl: str, en: str | None = None) -> Path:
    for language, text in (("nl", nl), ("en", nl if en is None else en)):
        (folder / language).mkdir()
        (folder / language / "x.ftl").write_text(text, encoding="utf-8")
    return folder


CHANGE = """\
change = Het aandeel is { $direction ->
    [rise] gestegen
    [fall] gedaald
   *[unchanged] gelijk gebleven
 } in { $year }.
"""


@pytest.mark.parametrize(
    ("direction", "verb"), [("rise", "gestegen"), ("fall", "gedaald"), ("unchanged", "gelijk gebleven")]
)
def test_forms(tmp_path: Path, direction: str, verb: str) -> None:
    messages = Messages("nl", catalogue(tmp_path, CHANGE))
    assert messages.format("change", direction=direction, year="2024") == f"Het aandeel is {verb} in 2024."


@pytest.mark.parametrize(
    ("slots", "complaint"),
    [
        ({"direction": "rise"}, "needs the slot 'year'"),
        ({"direction": "rise", "year": "2024", "jaar": "2024"}, "no slot 'jaar'"),
        ({"direction": "up", "year": "2024"}, "its forms are fall, rise, unchanged"),
        ({"direction": "rise", "year": 2024}, "printed and must be text"),
        ({"direction": "rise", "year": None}, "neither text nor a whole number"),
    ],
)
def test_slots_are_never_silently_wrong(tmp_path: Path, slots: dict[str, object], complaint: str) -> None:
    messages = Messages("nl", catalogue(tmp_path, CHANGE))
    with pytest.raises(MonitorError, match=complaint) as caught:
        messages.format("change", **slots)  # type: ignore[arg-type]
    assert "'change'" in str(caught.value)


def test_unknown_message_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(MonitorError, match=r"no message 'chnge'.*did you mean 'change'"):
        Messages("nl", catalogue(tmp_path, CHANGE)).format("chnge")


def test_words(tmp_path: Path) -> None:
    text = """\
fig = Kop { $value }
    .subtitle = Onder { $unit }
    .alt = Lijn
    .caution2 = Twee
    .caution = { $provisional ->
        [yes] Voorlopig.
       *[no] { "" }
     }
"""
    messages = Messages("nl", catalogue(tmp_path, text))
    assert messages.words("fig", value="3", unit="%", provisional="yes") == {
        "headline": "Kop 3",
        "subtitle": "Onder %",
        "alt": "Lijn",
        "caution": ["Voorlopig.", "Twee"],
    }
    assert messages.words("fig", value="3", unit="%", provisional="no")["caution"] == ["Twee"]
    with pytest.raises(MonitorError, match="needs the slot 'unit'"):
        messages.words("fig", value="3", provisional="no")


def test_cited_messages_count(tmp_path: Path) -> None:
    messages = Messages("nl", catalogue(tmp_path, "a = { $x } en { b }\nb = { $y }\n"))
    assert messages.format("a", x="1", y="2") == "1 en 2"
    with pytest.raises(MonitorError, match="'y'"):
        messages.format("a", x="1")


def test_problems_are_found(tmp_path: Path) -> None:
    nl = "a = { $x }\n    .alt = A\nb = B\nc = C\nd = { e }\n"
    en = "a = { $y }\nc = C\nc = D\nd = { e }\nf f\n"
    problems = "\n".join(catalogue_problems(['format("a")', 'f"d"', '"c"'], catalogue(tmp_path, nl, en)))
    for expected in (
        "en/x.ftl:5: not a Fluent message",
        "en/x.ftl:3: message 'c' stands already in en/x.ftl:2",
        "'b' is missing in en",
        "'d' cites 'e', which does not exist",
        "differ in slots of 'a': x, y",
        "differ in attributes: alt",
        "'b' is used nowhere",
    ):
        assert expected in problems
    assert "'c' is used nowhere" not in problems


def test_own_catalogues_are_in_order() -> None:
    texts = catalogues.texts_under(SRC, SRC.parents[1] / "notebooks")
    reports = yaml.safe_load((SRC.parents[1] / "notebooks" / "monitor.yml").read_text(encoding="utf-8"))["reports"]
    prefixes = [f"{report['id']}-".replace("_", "-") for report in reports]
    assert catalogue_problems(texts, prefixes=prefixes) == []


def test_prefix_of_a_report_counts(tmp_path: Path) -> None:
    folder = catalogue(tmp_path, "poverty-trends-goals = A\npoverty-trends-rest = B\n")
    problems = catalogue_problems(['report.paragraph("goals")'], folder, ["poverty-trends-"])
    assert [problem.split("'")[1] for problem in problems] == ["poverty-trends-rest"]


def test_every_unit_of_the_figures_can_be_written() -> None:
    rows = (SRC.parents[1] / "data" / "raw" / "labels.csv").read_text(encoding="utf-8").splitlines()
    units = [row.split(",")[1] for row in rows if row.startswith("unit,")]
    assert "persons" in units
    for unit in units:
        assert number(2, "nl") in quantity(2, unit, "nl")
        assert number(2, "en") in quantity(2, unit, "en")


def test_needs_names_the_slots(tmp_path: Path) -> None:
    messages = Messages("nl", catalogue(tmp_path, "a = { $x } en { b }\n    .alt = { $z }\nb = { $y }\n"))
    assert messages.needs("a") == {"x", "y", "z"}
    assert messages.needs("a", value_only=True) == {"x", "y"}


def test_unreadable_message_is_named(tmp_path: Path) -> None:
    messages = Messages("nl", catalogue(tmp_path, "a = A\nb b\n"))
    assert messages.format("a") == "A"
    with pytest.raises(MonitorError, match=r"no message 'b'.*could not be read: nl/x.ftl:2"):
        messages.format("b")


def several(folder: Path, **files: str) -> Path:
    """A catalogue in two languages of several files."""
    for language in catalogues.LANGUAGES:
        (folder / language).mkdir()
        for name, words in files.items():
            (folder / language / f"{name}.ftl").write_text(words, encoding="utf-8")
    return folder


def test_a_file_is_read_with_what_it_cites_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    parse = catalogues.FluentParser.parse
    monkeypatch.setattr(
        catalogues.FluentParser, "parse", lambda self, words: parsed.append(words) or parse(self, words)
    )
    files = {"a": "a = { b } en { c.more }\n", "b": "b = B\n", "c": "c = C\n    .more = { d }\n", "d": "d = { -t }\n"}
    folder = several(tmp_path, **files, t="-t = T\n", z="z = Z\n")
    messages = Messages("nl", folder)
    assert parsed == ["-t = T\n"]
    assert messages.format("a") == "B en T"
    assert sorted(parsed) == sorted([*files.values(), "-t = T\n"])
    assert "z" in messages
    assert parsed.count("z = Z\n") == 1


def test_of_two_messages_with_one_name_the_first_file_counts_whichever_is_read_first(tmp_path: Path) -> None:
    folder = several(tmp_path, a="twice = A\n", b="twice = B\nown = { twice }\n")
    messages = Messages("nl", folder)
    assert messages.format("own") == "A"
    assert catalogues.read("nl", folder).faults == ("nl/b.ftl:1: message 'twice' stands already in nl/a.ftl:1",)


def test_a_fault_in_another_file_is_told_with_an_unknown_message_only(tmp_path: Path) -> None:
    messages = Messages("nl", several(tmp_path, a="a = A\n", b="b = { a\nc = C\n"))
    assert messages.format("a") == "A"
    assert messages.format("c") == "C"
    assert "b" not in messages
    with pytest.raises(MonitorError, match=r"no message 'b'.*could not be read: nl/b.ftl:1"):
        messages.format("b")


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_the_place_of_every_own_message_is_known(language: str) -> None:
    assert set(catalogues.places(language)) == set(catalogues.read(language).messages)
