"""The page of methods: made from docstrings, assumptions and syntax trees, and complete for what issues ask."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

from analysis import project, statistics
from analysis.errors import MonitorError
from analysis.runs import methods

ASKED = {
    "box propagation": ["boxes.total", "boxes.ratio", "boxes.product", "boxes.difference", "boxes.percent_change"],
    "proportion intervals": ["proportions.proportion_interval", "proportions.simultaneous_intervals"],
    "design effect": ["proportions.design_effect"],
    "few-point trends": ["trends.mean_change", "trends.yearly_changes", "trends.required_yearly_change"],
    "logarithmic mean Divisia": [
        "decomposition.divisia",
        "decomposition.divisia_range",
        "decomposition.logarithmic_mean",
    ],
    "shift-share": ["decomposition.shift_share"],
    "beta-binomial": [f"beta_binomial.{one}" for one in ("log_likelihood", "all_agree", "solved_correlation")],
    "linking": ["linking.overlap", "linking.splice"],
    "forecast error": ["forecasts.forecast_errors"],
    "ranks under rounding": ["ranks.rank_range"],
    "state-space trend": ["statespace.local_level", "statespace.local_linear_trend"],
}
READING = {
    *(f"sets.{one}" for one in ("exact", "point", "above", "below", "inside", "meet")),
    *("beta_binomial.moments", "boxes.unchanged", "forecasts.horizon"),
    *(f"changes.{one}" for one in ("direction", "latest_change", "change_to", "yearly", "span", "since")),
    *(f"summaries.{one}" for one in ("superseded", "missing_years", "older_releases", "extremes", "with_changes")),
}
"""Public functions that choose or name what others computed, and so are no estimators."""


@pytest.fixture(scope="module")
def found() -> dict[str, methods.Estimator]:
    return {one.name.removeprefix("analysis.statistics."): one for one in methods.estimators()}


def test_the_page_is_current():
    assert not methods.refresh(check=True), "run `monitor methods`"


@pytest.mark.parametrize("asked", ASKED)
def test_what_the_reports_use_is_there(asked, found):
    assert [name for name in ASKED[asked] if name not in found] == []


def test_every_estimator_states_estimand_formula_and_source(found):
    short = {name: [field for field in methods.FIELDS[:3] if not one.says.get(field)] for name, one in found.items()}
    assert {name: missing for name, missing in short.items() if missing} == {}


def test_a_source_is_an_author_with_a_year(found):
    plain = {name for name, one in found.items() if one.says["Source"] == "arithmetic"}
    assert plain <= {"trends.required_yearly_change"}
    years = ("(18", "(19", "(20")
    assert [n for n, one in found.items() if n not in plain and not any(y in one.says["Source"] for y in years)] == []


def test_every_public_function_is_an_estimator_or_plain_reading(found):
    public = set()
    for module in pkgutil.iter_modules(statistics.__path__):
        dotted = f"analysis.statistics.{module.name}"
        for name, thing in vars(importlib.import_module(dotted)).items():
            if inspect.isfunction(thing) and thing.__module__ == dotted and name[0] != "_":
                public.add(f"{module.name}.{name}")
    assert public - set(found) == READING


def test_reports_follow_from_the_syntax_trees(found):
    assert "poverty_trends" in found["trends.mean_change"].reports
    assert found["beta_binomial.solved_correlation"].reports == ("creditor_acceptance",)
    assert "vroegsignalering_reach" in found["decomposition.divisia_range"].reports
    assert found["decomposition.shift_share"].reports == ()


def test_fields_end_at_the_next_field_the_errors_or_the_paragraph():
    text = (
        "First line.\n\nEstimand: a thing. More\nof it. Formula: x + y. Raises EstimateError for x.\n\n"
        "Source: Somebody (1900), Title; Other (1901). A remark. Assumes: A1, A2. Another."
    )
    assert methods.fields(text) == {
        "Estimand": "a thing. More of it",
        "Formula": "x + y",
        "Source": "Somebody (1900), Title; Other (1901)",
        "Assumes": "A1, A2",
    }
    assert methods.fields("Nothing is stated") == {}


def test_an_assumption_that_is_not_there_is_refused():
    one = methods.Estimator("analysis.statistics.boxes.total", "Sum.", {"Formula": "x", "Assumes": "A99"}, ())
    with pytest.raises(MonitorError, match="A99"):
        methods.page([one], (project.home() / "docs" / "assumptions.md").read_text(encoding="utf-8"))


def test_the_page_is_written_and_then_current(tmp_path):
    file = tmp_path / "methods.md"
    assert methods.refresh(check=True, file=file)
    assert not file.exists()
    assert methods.refresh(file=file)
    assert not methods.refresh(file=file)
