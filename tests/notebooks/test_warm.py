"""A forked kernel records the same as one that was started normally, for every report of the catalogue."""

from __future__ import annotations

import sys

import pytest

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
    for value in ("1", "0"):
        monkeypatch.setenv("MONITOR_WARM", value)
        books.append(canonical.dumps(copy.execute(report, language=language)))
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
