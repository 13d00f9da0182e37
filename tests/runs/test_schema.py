"""The JSON Schema of a report's parameters says what a run takes: no more and no less."""

from __future__ import annotations

import datetime as dt
import json
import math
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.runs.test_parameters import CELL, LIMITED, entry, notebook

from analysis import project
from analysis.errors import ParameterError
from analysis.regions import resolve as municipality
from analysis.runs import catalogue, schema
from analysis.runs.catalogue import Entry, Limits
from analysis.runs.cell import of_entry, read
from analysis.runs.parameters import Parameter, as_json, as_text, resolve

DAY = dt.date(2020, 2, 29)
PARAMETERS = (
    Parameter("i", "int", 1),
    Parameter("i", "int", 1990, limits=Limits(1990, 2050)),
    Parameter("i", "int", None, optional=True, limits=Limits(None, 7)),
    Parameter("f", "float", 1.0),
    Parameter("f", "float", 0.95, limits=Limits(0.5, 0.999)),
    Parameter("f", "float", None, optional=True),
    Parameter("b", "bool", True),
    Parameter("b", "bool", None, optional=True),
    Parameter("s", "str", ""),
    Parameter("s", "str", None, optional=True),
    Parameter("d", "date", DAY),
    Parameter("d", "date", None, optional=True),
    Parameter("d", "date", DAY, limits=Limits(dt.date(2015, 1, 1), dt.date(2100, 12, 31))),
    Parameter("d", "date", None, optional=True, limits=Limits(DAY, None)),
    Parameter("d", "date", DAY, limits=Limits(None, dt.date(2020, 9, 30))),
    Parameter("c", "choice", "nl", choices=("nl", "en")),
    Parameter("c", "choice", None, optional=True, choices=("none", "a", 1, True, " b")),
    Parameter("c", "choice", 0, choices=(0, False, 2)),
)
NEAR = ["none", "None", "", " ", "a ", "nl", "1", "true", "2019-12-31", "2020-02-28", "2020-02-30", "2020-09-30"]
NEAR += ["2020-10-01", "2021-02-29", "1900-02-29", "2000-02-29", "0000-01-01", "2015-01-01", "2014-12-31", "2100-12-31"]
NEAR += [
    "2101-01-01",
    "2020-2-3",
    "20200203",
    "2020-02-03\n",
    "a\n",
    "a\u202eb",
    "\ud800",
    "\xa0",
    "é",
    "٣",
    "\x00",
    "b",
]
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(1980, 2060),
    st.sampled_from([10**400, -(10**400), 1e300, 1.0, 1990.0, 0.5, 0.999, 1, 0, 7, 8, 2050, 2051]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(0.4, 1.1),
    st.sampled_from(NEAR),
    st.text(max_size=8),
    st.dates().map(str),
    st.dates(dt.date(2014, 6, 1), dt.date(2022, 1, 1)).map(str),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=1),
)


def accepts(parameter: Parameter, value: Any) -> bool:
    found = schema.of_parameter(parameter)
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found).is_valid(value)


def taken(parameter: Parameter, value: Any) -> tuple[bool, Any]:
    """Whether a run takes a value, and as what."""
    try:
        return True, as_json(resolve({parameter.name: value}, (parameter,), entry())[parameter.name])
    except ParameterError:
        return False, None


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda p: f"{p.type} {p.limits.min} {p.limits.max}")
@given(value=VALUES)
def test_the_schema_and_a_run_agree(parameter: Parameter, value: Any) -> None:
    valid, (ok, result) = accepts(parameter, value), taken(parameter, value)
    if valid:
        assert ok, "the schema takes what a run refuses"
        # JSON promises doubles (RFC 8259, 6): an integer of more than 53 bits becomes the nearest one.
        assert result == (float(value) if parameter.kind == "float" and value is not None else value)
        assert isinstance(result, bool) == isinstance(value, bool)
    elif ok:  # only another way of writing: a text of the command line
        assert isinstance(value, str)
        assert result != value or isinstance(result, bool)
    if ok:
        assert accepts(parameter, result), "a run takes what the schema refuses"


@given(st.dates(), st.dates())
def test_a_limit_of_dates_is_exact(low: dt.date, day: dt.date) -> None:
    assert accepts(Parameter("d", "date", low, limits=Limits(low, None)), str(day)) == (day >= low)
    assert accepts(Parameter("d", "date", low, limits=Limits(None, low)), str(day)) == (day <= low)


def test_every_day_there_is_and_no_other() -> None:
    anything = jsonschema.Draft202012Validator(schema.of_parameter(Parameter("d", "date", DAY)))
    for year in (1, 4, 99, 100, 400, 1600, 1900, 1999, 2000, 2023, 2024, 2100, 9999):
        for month in range(14):
            for day in range(33):
                try:
                    dt.date(year, month, day)
                    exists = True
                except ValueError:
                    exists = False
                assert anything.is_valid(f"{year:04d}-{month:02d}-{day:02d}") == exists


def whole(limited: Entry, folder: Path) -> dict[str, Any]:
    found = schema.of_report(limited, of_entry(limited, folder))
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    jsonschema.Draft202012Validator.check_schema(found)
    return found


def test_the_schema_of_a_report(tmp_path: Path) -> None:
    limited = entry(title={"en": "Tiny"}, question={"en": "How small?"}, limits=LIMITED.limits, order=LIMITED.order)
    found = whole(limited, notebook(tmp_path))
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["description"] == "How small? Always first_year <= last_year."
    assert found["properties"]["language"] == {
        "description": "language of the report",
        "default": "nl",
        "enum": ["nl", "en"],
    }
    assert found["properties"]["first_year"]["default"] == 2011
    validator = jsonschema.Draft202012Validator(found)
    assert validator.is_valid({})
    assert validator.is_valid({"language": "en", "as_of": "2025-06-30", "confidence": 0.9})
    for wrong in ({"langage": "en"}, {"language": "de"}, {"as_of": "2019-12-31"}, {"confidence": 1}, []):
        assert not validator.is_valid(wrong)


def test_a_report_in_one_language_takes_no_other(tmp_path: Path) -> None:
    found = whole(entry(title={"en": "T"}, question={"en": "?"}, languages=("nl",)), notebook(tmp_path))
    assert found["properties"]["language"]["enum"] == ["nl"]


def test_every_report_of_the_catalogue_has_a_schema_that_takes_its_defaults() -> None:
    for report in catalogue.read():
        parameters = of_entry(report, project.notebooks())
        found = whole(report, project.notebooks())
        defaults = {parameter.name: as_json(parameter.default) for parameter in parameters}
        assert {name: rule["default"] for name, rule in found["properties"].items()} == defaults
        jsonschema.Draft202012Validator(found).validate(defaults)


def test_the_codes_of_municipalities_are_those_that_a_run_takes() -> None:
    codes = schema.of_parameter(Parameter("region", "municipality", "GM0518"))["enum"]
    assert len(codes) == 342
    assert [municipality(code) for code in codes] == codes
    for merged in ("GM0457", "GM0788", "GM9999"):
        assert merged not in codes
        with pytest.raises(ParameterError):
            municipality(merged)


@pytest.mark.parametrize(
    ("line", "value"),
    [("x: int = 1.0", "1.0"), ("x: int = '3'", "'3'"), ("x: bool = 'true'", "'true'"), ("x: float = '1'", "'1'")],
)
def test_a_default_of_another_type_is_refused(line: str, value: str) -> None:
    """By hand the notebook would run with it as it stands; a run would use another one."""
    with pytest.raises(Exception, match="the default of x must be") as caught:
        read(line)
    assert str(caught.value).endswith(f"not {value}")


def test_types_are_shown_as_they_are_declared() -> None:
    shown = [parameter.type for parameter in read(CELL)]
    assert shown == ["Literal['nl', 'en']", "date | None", "int", "int", "float"]
    assert math.isclose(float(as_text(read(CELL)[-1].default)), 0.95)
