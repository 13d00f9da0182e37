"""A forked kernel records the same as one that was started normally, for every report of the catalogue."""

from __future__ import annotations

import os
import sys

import pytest

from analysis import project
from analysis.runs import canonical, catalogue, warm
from warmkernel import zygotes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")

EVERY = [(entry.id, language) for entry in catalogue.read() for language in entry.languages]
SOME = [("creditor_acceptance", "nl")]


def the_same(copy, monkeypatch, report: str, language: str) -> None:
    forked = []
    launch = zygotes.Pool.launch
    monkeypatch.setattr(zygotes.Pool, "launch", lambda *a: forked.append(launch(*a)) or forked[-1])
    books = []
    for shared in (warm.own(os.getpid()), ""):
        books.append(canonical.dumps(copy.execute(report, shared, language=language)))
    assert len(forked) == 1
    assert books[0] == books[1]


@pytest.mark.slow
@pytest.mark.parametrize(("report", "language"), SOME)
def test_some_reports(copy, monkeypatch, report, language) -> None:
    the_same(copy, monkeypatch, report, language)


@pytest.mark.check
@pytest.mark.parametrize(("report", "language"), EVERY)
def test_every_report(copy, monkeypatch, report, language) -> None:
    the_same(copy, monkeypatch, report, language)


def test_only_third_party_modules_are_imported_ahead() -> None:
    """The project's own would be stale, or would see another project's folder."""
    assert not [name for name in warm.MODULES if name.startswith("analysis")]


@pytest.mark.parametrize(
    ("switch", "kernels", "workers", "forked"),
    [
        (None, 1, 1, False),
        (None, 2, 1, True),
        (None, 2, 2, False),
        (None, 3, 2, True),
        ("0", 300, 2, False),
        ("1", 1, 2, True),
    ],
)
def test_kernels_are_forked_when_that_pays(monkeypatch, switch, kernels, workers, forked) -> None:
    if switch is None:
        monkeypatch.delenv("MONITOR_WARM", raising=False)
    else:
        monkeypatch.setenv("MONITOR_WARM", switch)
    assert bool(warm.share(kernels, workers)) is forked


def test_kernels_start_normally_where_the_accelerator_is_not_installed(monkeypatch) -> None:
    assert warm.metadata("1-a", [], project.home()) != {}
    monkeypatch.setattr(warm, "installed", lambda: False)
    assert warm.metadata("1-a", [], project.home()) == {}
