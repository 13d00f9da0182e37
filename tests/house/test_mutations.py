"""The table of seeded faults still fits the code; `make mutants` shows that the tests catch each of them."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def mutants():
    spec = importlib.util.spec_from_file_location("mutation_check", HOME / "scripts" / "mutation_check.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_fault_can_still_be_seeded(mutants):
    assert mutants.stale(mutants.read()) == []


def test_there_are_ten_faults_or_more_in_both_rooms(mutants):
    faults = mutants.read()
    assert len({fault.name for fault in faults}) == len(faults) >= 10
    assert {Path(fault.file).parent.name for fault in faults} == {"published", "statistics"}


def test_a_stale_fault_is_told(mutants):
    gone = mutants.Fault("gone", "pyproject.toml", "no such text", "no such text", ("tests/nowhere.py",))
    assert [one.partition(": ")[2] for one in mutants.stale([gone])] == [
        "the original text occurs 0 times in pyproject.toml, not once",
        "it changes nothing",
        "there is no tests/nowhere.py",
    ]
