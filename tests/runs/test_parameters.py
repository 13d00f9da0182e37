"""Typed parameters: what a cell declares, which values are taken, how a variant is called."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import CatalogueError, ParameterError
from analysis.runs import parameters
from analysis.runs.catalogue import Entry, Limits, Order
from analysis.runs.cell import of_entry, read
from analysis.runs.parameters import Parameter, convert, resolve, variant

CELL = """\
# How the report is made.
language: "Literal['nl', 'en']" = "nl"  # language of the report
as_of: "date | None" = None  # only what was published by this day
# the first year
# that is shown
first_year: int = 2011
last_year: int = 2030

confidence: "float" = 0.95  # of intervals
"""


def entry(**changes: Any) -> Entry:
    fields: dict[str, Any] = {
        "id": "tiny",
        "title": {},
        "question": {},
        "notebook": "tiny.ipynb",
        "languages": ("nl", "en"),
        "inputs": (),
        "sensitivity": "public",
        "schedule": "yearly",
    }
    return Entry(**fields | changes)


def test_a_cell_is_read_with_types_defaults_and_help() -> None:
    found = {parameter.name: parameter for parameter in read(CELL)}
    assert list(found) == ["language", "as_of", "first_year", "last_year", "confidence"]
    assert (found["language"].kind, found["language"].choices) == ("choice", ("nl", "en"))
    assert found["language"].help == "language of the report"
    assert (found["as_of"].kind, found["as_of"].optional, found["as_of"].default) == ("date", True, None)
    assert found["first_year"].help == "the first year that is shown"
    assert found["last_year"].help == ""
    assert found["confidence"].default == 0.95


@pytest.mark.parametrize(
    ("line", "kind", "optional", "default"),
    [
        ("x: int = 3", "int", False, 3),
        ("x: int = -3", "int", False, -3),
        ("x: 'Optional[int]' = 3", "int", True, 3),
        ("x: typing.Optional[int] = None", "int", True, None),
        ("x: 'None | int' = None", "int", True, None),
        ("x: 'Union[None, float]' = 1", "float", True, 1.0),
        ("x: datetime.date = '2025-06-30'", "date", False, dt.date(2025, 6, 30)),
        ("x: bool = False", "bool", False, False),
        ("x: str = 'a == b'", "str", False, "a == b"),
        ("x: 'Literal[1, 2] | None' = 2", "choice", True, 2),
        ("x: \"Literal['a', None]\" = None", "choice", True, None),
    ],
)
def test_every_way_of_writing_a_type(line: str, kind: str, optional: bool, default: object) -> None:
    (found,) = read(line)
    assert (found.kind, found.optional, found.default) == (kind, optional, default)
    assert type(found.default) is type(default)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("x = 3", 'line 1: write each parameter as name: "type" = default'),
        ("x: int", "line 1: write each parameter"),
        ("import os", "line 1: write each parameter"),
        ("x: int = three", "line 1: the default of x malformed"),
        ("x: int = 'three'", "line 1: the default of x must be a whole number, not 'three'"),
        ("x: int = 1.5", "must be a whole number, not 1.5"),
        ("x: int = True", "must be a whole number, not true"),
        ("x: int = None", "must be a whole number, not none"),
        ("x: date = '2025-02-30'", "must be a date such as 2025-06-30, not '2025-02-30'"),
        ("x: list[int] = []", r"x: the type `list\[int\]` is not supported"),
        ("x: 'int | str' = 1", "is not supported"),
        ("x: 'Literal[]' = 1", "not valid Python|not supported"),
        ("x: 'Literal[\"a\", \"a\"]' = 'a'", "is not supported"),
        ("x: \"Literal['nl', 'en']\" = 'de'", "must be one of nl, en, not 'de'"),
        ("x: int = 1\nx: int = 2", "line 2: x stands twice"),
        ("x: int = (", "not valid Python"),
        ("x: 'in t' = 1", "the type is not valid Python"),
    ],
)
def test_a_wrong_declaration_is_one_sentence_with_its_line(line: str, sentence: str) -> None:
    with pytest.raises(CatalogueError, match=sentence) as caught:
        read(line, where="tiny.ipynb")
    assert str(caught.value).startswith("tiny.ipynb: parameters, line ")
    assert "\n" not in str(caught.value)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_in_one_sentence(source: str) -> None:
    try:
        read(source)
    except CatalogueError as error:
        assert str(error).startswith("the cell of parameters: parameters, line ")  # noqa: PT017


NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True).filter(
    lambda name: not __import__("keyword").iskeyword(name)
)
TYPED = st.one_of(
    st.tuples(st.just("int"), st.integers(-(10**17), 10**17)),
    st.tuples(st.just("float"), st.floats(allow_nan=False, allow_infinity=False)),
    st.tuples(st.just("bool"), st.booleans()),
    st.tuples(st.just("date"), st.dates()),
    st.tuples(st.just("str"), st.text().filter(lambda text: text.isprintable() and text == text.strip())),
)


@given(st.dictionaries(NAMES, TYPED, max_size=5), st.booleans())
def test_what_is_declared_comes_back_and_survives_the_command_line(
    declared: dict[str, tuple[str, Any]], quoted: bool
) -> None:
    lines = []
    for name, (kind, value) in declared.items():
        shown = value.isoformat() if isinstance(value, dt.date) else value
        lines.append(f"{name}: {kind!r} = {shown!r}" if quoted else f"{name}: {kind} = {shown!r}  # {name} = help")
    found = read("\n".join(lines))
    assert [(p.name, p.kind, p.default) for p in found] == [(n, k, v) for n, (k, v) in declared.items()]
    texts = {parameter.name: parameters.as_text(parameter.default) for parameter in found}
    assert resolve(texts, found, entry()) == {name: value for name, (_, value) in declared.items()}
    assert variant(resolve(texts, found, entry()), found) == "default"


@given(st.text(max_size=200))
def test_a_text_is_never_silently_another_type(text: str) -> None:
    for kind, type_ in (("int", int), ("float", float), ("bool", bool), ("date", dt.date)):
        try:
            value = convert(text, Parameter("x", kind, None))
        except ValueError as error:
            assert str(error).startswith("must be ")  # noqa: PT017
        else:
            assert type(value) is type_


@pytest.mark.parametrize("text", ["nan", "inf", "1_000", "0,95", "1e999", "", "٣", "0x10", "1.0.0"])
def test_numbers_are_written_plainly(text: str) -> None:
    for kind in ("int", "float"):
        with pytest.raises(ValueError, match="must be"):
            convert(text, Parameter("x", kind, None))


def declared() -> tuple[Parameter, ...]:
    return read(CELL)


LIMITED = entry(
    limits={"confidence": Limits(0.5, 0.999), "as_of": Limits(dt.date(2020, 1, 1), None)},
    order=(Order("first_year", "last_year"),),
)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("confidence", "0.4", "confidence must be a number with a decimal point from 0.5 to 0.999, not '0.4'"),
        ("confidence", "1", "confidence must be a number with a decimal point from 0.5 to 0.999, not '1'"),
        ("as_of", "2019-12-31", "as_of must be a date such as 2025-06-30 from 2020-01-01, or none, not '2019-12-31'"),
        ("language", "nll", "language must be one of nl, en, not 'nll'; did you mean 'nl'?"),
        ("last_year", "2010", "first_year (2011) must be not after last_year (2010)"),
        ("lastyear", "2020", "there is no parameter 'lastyear'; did you mean 'last_year'?"),
    ],
)
def test_impossible_values(tmp_path: Path, name: str, value: str, sentence: str) -> None:
    found = of_entry(LIMITED, notebook(tmp_path))
    with pytest.raises(ParameterError) as caught:
        resolve({name: value}, found, LIMITED)
    assert str(caught.value) == f"tiny: {sentence}"


def notebook(folder: Path, cell: str = CELL, copies: int = 1) -> Path:
    cells = [{"cell_type": "code", "source": cell.splitlines(True), "metadata": {"tags": ["parameters"]}}] * copies
    (folder / "tiny.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"limits": {"confidense": Limits(0, 1)}}, "parameters.confidense: .* did you mean 'confidence'"),
        ({"limits": {"language": Limits(0, 1)}}, "parameters.language: min and max do not fit its type choice"),
        ({"limits": {"confidence": Limits(0.96, 1)}}, "default of confidence must be .* from 0.96 to 1, not 0.95"),
        ({"order": (Order("first", "last_year"),)}, "order: .* no parameter 'first'"),
        ({"order": (Order("language", "last_year"),)}, "compares two types"),
    ],
)
def test_a_catalogue_that_does_not_fit_the_notebook(tmp_path: Path, changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(CatalogueError, match=sentence):
        of_entry(entry(**changes), notebook(tmp_path))


def test_two_cells_of_parameters_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="2 cells are tagged"):
        of_entry(entry(), notebook(tmp_path, copies=2))


def test_something_else_than_a_notebook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tiny.ipynb").write_text("[]")
    with pytest.raises(CatalogueError, match="not a notebook"):
        of_entry(entry(), tmp_path)
    with pytest.raises(CatalogueError, match="cannot be read"):
        of_entry(entry(notebook="other.ipynb"), tmp_path)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({}, "default"),
        ({"language": "nl"}, "default"),
        ({"confidence": "0.950"}, "default"),
        ({"language": "en"}, "language-en"),
        ({"language": "en", "as_of": "2025-06-30"}, "as_of-2025-06-30_language-en"),
        ({"confidence": "0.9"}, "confidence-0.9"),
    ],
)
def test_the_name_of_a_variant(values: dict[str, str], name: str) -> None:
    found = declared()
    assert variant(resolve(values, found, entry()), found) == name


FREE = read("a: str = ''\nb: str = ''")


@given(
    st.tuples(*[st.text(max_size=60).filter(str.isprintable)] * 2),
    st.tuples(*[st.text(max_size=60).filter(str.isprintable)] * 2),
)
def test_two_variants_never_share_a_folder(one: tuple[str, str], two: tuple[str, str]) -> None:
    values = [resolve(dict(zip("ab", pair, strict=True)), FREE, entry()) for pair in (one, two)]
    names = [variant(value, FREE) for value in values]
    for name in names:
        assert re.fullmatch(r"[A-Za-z0-9._-]{1,130}", name)
        assert not name.startswith(".")
    assert (names[0].casefold() == names[1].casefold()) == (values[0] == values[1])
