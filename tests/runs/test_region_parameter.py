"""A municipality as a parameter: resolved before a run, refused with its heirs, called by its code everywhere."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.runs.conftest import PARAMETERS, Workshop

from analysis.errors import CatalogueError, ParameterError
from analysis.runs import catalogue, runner
from analysis.runs.cell import of_entry
from analysis.runs.parameters import as_json, resolve, variant

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
CELL = PARAMETERS + 'region: str = "GM0200"  # the municipality\n'


def limited(workshop: Workshop, cell: str, limits: dict[str, Any]) -> None:
    """A report with this cell of parameters, and these limits of `region` in the catalogue."""
    workshop.good(parameters=cell, order=[])
    path = workshop.home / "notebooks" / "monitor.yml"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content["reports"][0]["parameters"] = {"region": limits}
    path.write_text(yaml.safe_dump(content), encoding="utf-8")


@pytest.fixture
def place(workshop: Workshop) -> Workshop:
    for name in ("municipalities", "municipal_aliases", "municipal_mergers"):
        shutil.copy(RAW / f"{name}.csv", workshop.home / "data" / "raw")
    limited(workshop, CELL, {"kind": "municipality"})
    return workshop


def chosen(place: Workshop, region: str) -> tuple[str, str]:
    """The value that a run would have, and the name of its folder."""
    entry = catalogue.find("tiny", catalogue.read())
    declared = of_entry(entry, place.home / "notebooks")
    values = resolve({"region": region}, declared, entry)
    return str(as_json(values["region"])), variant(values, declared)


@pytest.mark.parametrize("name", ["GM0518", "Den Haag", "'s-Gravenhage", "den haag", "’s gravenhage (gemeente)", "518"])
def test_every_name_gives_one_variant(place: Workshop, name: str) -> None:
    assert chosen(place, name) == ("GM0518", "region-GM0518")


def test_the_default_under_another_name_is_the_default(place: Workshop) -> None:
    assert chosen(place, "apeldoorn") == ("GM0200", "default")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Bergen", ["region 'Bergen'", "GM0373 (Bergen (NH.))", "GM0893 (Bergen (L.))"]),
        ("GM0788", ["Haaren", "2021-01-01", "GM0865", "GM0824", "GM0855", "GM0757", "not of its people"]),
        ("Weesp", ["GM0457", "2022-03-24", "GM0363 (Amsterdam)"]),
        ("GM9999", ["GM9999", "342"]),
        ("Amsterdm", ["did you mean Amsterdam?"]),
        ("", ["is no municipality"]),
    ],
)
def test_what_is_no_municipality_is_a_parameter_error(place: Workshop, name: str, told: list[str]) -> None:
    with pytest.raises(ParameterError) as caught:
        chosen(place, name)
    assert caught.value.exit_code == 2
    assert "\n" not in str(caught.value)
    for words in ["tiny: region", *told]:
        assert words in str(caught.value)


def test_a_plan_holds_the_code(place: Workshop) -> None:
    jobs = runner.plan(("tiny",), {"region": "Den Haag"}, ("en",))
    assert ["GM0518" in str(job) for job in jobs] == [True]
    assert "Den Haag" not in str(jobs)


def test_the_parameter_says_what_it_takes(place: Workshop) -> None:
    declared = of_entry(catalogue.find("tiny", catalogue.read()), place.home / "notebooks")
    region = next(parameter for parameter in declared if parameter.name == "region")
    assert region.expected == "a municipality: its CBS code (GM0518) or its name (Den Haag)"


@pytest.mark.parametrize(
    "line", ["region: int = 518", 'region: "str | None" = "GM0518"', 'region: str = "Den Haag"', 'region: str = ""']
)
def test_the_default_must_be_a_code(workshop: Workshop, line: str) -> None:
    limited(workshop, f"{PARAMETERS}{line}\n", {"kind": "municipality"})
    with pytest.raises(CatalogueError, match="region"):
        of_entry(catalogue.find("tiny", catalogue.read()), workshop.home / "notebooks")


@pytest.mark.parametrize("fields", [{"kind": "town"}, {"kind": "municipality", "min": 1}, {"kind": ["x"]}])
def test_another_kind_is_a_fault_of_the_catalogue(workshop: Workshop, fields: dict[str, Any]) -> None:
    limited(workshop, CELL, fields)
    with pytest.raises(CatalogueError, match=r"parameters\.region"):
        catalogue.read()
