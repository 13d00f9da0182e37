"""All message catalogues against all that uses them: no message is missing, unused or filled wrongly."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from fluent.syntax import ast as fluent
from message_uses import Use, faults, in_module, in_notebook, in_template

from analysis import project
from analysis.report import catalogues, html
from analysis.report.text import Messages

SRC = Path(catalogues.__file__).parents[1]
NOTEBOOKS = sorted(project.notebooks().glob("*.ipynb"))
REPORTS = {
    entry["notebook"]: f"{entry['id']}-".replace("_", "-")
    for entry in yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))["reports"]
}
LANGUAGES = ("nl", "en")


def known(language: str) -> dict[str, catalogues.Message]:
    return catalogues.read(language).messages


def everywhere() -> list[Use]:
    modules = [use for path in sorted(SRC.rglob("*.py")) for use in in_module(path)]
    return modules + [use for path in sorted(html.TEMPLATES.glob("*.j2")) for use in in_template(path)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_message_that_a_notebook_asks_for_exists_and_is_filled(path: Path, language: str) -> None:
    _, uses = in_notebook(path)
    assert len(uses) > 20
    assert [fault for use in uses for fault in faults(use, Messages(language), known(language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_that_code_and_templates_ask_for_exists_and_is_filled(language: str) -> None:
    uses = [use for use in everywhere() if use.exact]
    assert len(uses) > 80
    assert [fault for use in uses for fault in faults(use, Messages(language), known(language))] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_report_uses_all_messages_of_its_own(path: Path) -> None:
    _, uses = in_notebook(path)
    messages = known("nl")
    own = {ident for ident in messages if ident.startswith(REPORTS[path.name])}
    assert own
    used = {ident for use in uses for ident in use.ids(own)}
    assert sorted(own - used - cited(used)) == []


def test_shared_messages_are_used_by_code_a_template_or_a_column() -> None:
    messages = known("nl")
    shared = {ident for ident in messages if not ident.startswith(tuple(REPORTS.values()))}
    assert len(shared) > 200
    uses = everywhere()
    used = {ident for use in uses for ident in use.ids(shared) if use.pattern != ".+"}
    names = {word.replace("_", "-") for path in NOTEBOOKS for word in re.findall(r"[A-Za-z_]\w*", source(path))}
    names |= {use.pattern.replace("\\", "") for use in uses}
    columns = {ident for ident in shared if ident.startswith("column-") and ident.removeprefix("column-") in names}
    assert sorted(shared - used - columns - cited(used)) == []


def source(path: Path) -> str:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


def cited(idents: set[str]) -> set[str]:
    """All messages that the messages cite, and those cite in turn."""
    messages, found, open_ = known("nl"), set[str](), set(idents)
    while open_:
        open_ = {other for ident in open_ for other in messages[ident].all.cited} - found
        found |= open_
    return found


@pytest.mark.parametrize(
    ("use", "complaint"),
    [
        (Use("x", "page-skipp", frozenset(), exact=True), "there is no message page-skipp"),
        (Use("x", "figure-name", frozenset(), exact=True), "nothing fills the slot 'number' of figure-name"),
        (Use("x", "figure-name", frozenset({"number", "n"}), exact=True), "'n' fills nothing of figure-name"),
        (Use("x", "poverty-trends-headline", frozenset({"change"})), "nothing fills the slot 'population'"),
        (Use("x", "poverty-trends-near", frozenset({"near", "long"})), "'long' fills nothing of poverty-trends-near"),
    ],
)
def test_a_wrong_use_is_found(use: Use, complaint: str) -> None:
    assert any(complaint in fault for fault in faults(use, Messages("nl"), known("nl")))


def test_uses_are_read_from_the_syntax(tmp_path: Path) -> None:
    notebook = tmp_path / "x.ipynb"
    code = (
        'rep = Report("a_b", {})\nrep.headline(x=1)\nrep.figure("f", lines, x, source=s, y=2)\nrep.say(f"k-{n}", **z)'
    )
    notebook.write_text(json.dumps({"cells": [{"cell_type": "code", "source": [code]}]}), encoding="utf-8")
    report, uses = in_notebook(notebook)
    assert report == "a_b"
    assert [(use.ids(["a-b-headline", "a-b-f", "a-b-k-1"]), use.values, use.whole) for use in uses] == [
        (["a-b-headline"], {"x"}, False),
        (["a-b-f"], {"y"}, True),
        (["a-b-k-1"], None, False),
    ]
    template = tmp_path / "x.j2"
    template.write_text('{{ t("a", b=c) }}{{ block.t("d") }}{{ u("e") }}', encoding="utf-8")
    assert [(use.pattern, use.values) for use in in_template(template)] == [("a", {"b"}), ("d", set())]


def patterns(language: str) -> list[tuple[str, fluent.Pattern]]:
    """Every pattern of a catalogue, with the id of its message."""
    found: list[tuple[str, fluent.Pattern]] = []

    def visit(ident: str, node: fluent.BaseNode) -> None:
        if isinstance(node, fluent.Pattern):
            found.append((ident, node))
        for child in catalogues._children(node):
            visit(ident, child)

    for resource in catalogues.read(language).resources:
        for entry in resource.body:
            if isinstance(entry, fluent.Message):
                visit(entry.id.name, entry)
    return found


YEAR = ("_period", "_when", "_from", "_to", "_until")
NUMBER = ("_number", "_value", "_size", "_signed")


def side_by_side(pattern: fluent.Pattern) -> bool:
    """Whether a year or date is followed by a number with nothing but a space between: `in 2022 16.423 regelingen`."""
    parts = pattern.elements
    return any(
        isinstance(between, fluent.TextElement)
        and between.value == " "
        and _variable(before).endswith(YEAR)
        and _variable(after).endswith(NUMBER)
        for before, between, after in zip(parts, parts[1:], parts[2:], strict=False)
    )


def _variable(element: fluent.BaseNode) -> str:
    expression = getattr(element, "expression", None)
    return expression.id.name if isinstance(expression, fluent.VariableReference) else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_year_stands_directly_before_a_number(language: str) -> None:
    assert sorted({ident for ident, pattern in patterns(language) if side_by_side(pattern)}) == []


@pytest.mark.parametrize(
    ("text", "wrong"), [("{ $a_period } { $b_number }", True), ("{ $a_period }, { $b_number }", False)]
)
def test_two_numbers_side_by_side_are_seen(text: str, wrong: bool) -> None:
    (message,) = fluent_messages(f"x = In {text} huishoudens\n")
    assert side_by_side(message.value) == wrong


def fluent_messages(text: str) -> list[fluent.Message]:
    from fluent.syntax import FluentParser

    return [entry for entry in FluentParser().parse(text).body if isinstance(entry, fluent.Message)]


HOUSE = {
    "en": {
        r"\bper ?cent\b|%[a-z]": "%",
        r"reference day": "reference date",
        r"persons of 16": "people aged 16 or over",
        r"debt.help": "debt assistance",
        r"\bno confidence intervals?\b": "not a confidence interval",
        r"(?<=\w)'(?=s\b|\s)": "’",
    },
    "nl": {
        r"(?<=\w)'s\b": "’s",
        r"\breference\b|\bhouseholds?\b|\bshare\b": "een Nederlands woord",
        r"\d,\d{3}\b": "een punt",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_word_for_one_thing(language: str) -> None:
    """Words that the house writes in one way; `docs/glossary.md` has the terms."""
    found = []
    for ident, pattern in patterns(language):
        text = "".join(e.value if isinstance(e, fluent.TextElement) else "{}" for e in pattern.elements)
        found += [f"{ident}: {word} → {use}" for word, use in HOUSE[language].items() if re.search(word, text)]
    assert found == []
