"""All reports in both languages, made once for all checks; the browser; tools that may be missing; no network.

A test here has `pytestmark = pytest.mark.check`, and `pytest.mark.needs("chromium")` for each tool that it needs. `make
test` leaves the mark `check` out, `make check` runs nothing else. With MONITOR_CHECKS=required a missing tool fails.
"""

from __future__ import annotations

import ipaddress
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
for folder in (HERE, ROOT / "scripts", ROOT / "tests" / "report"):
    sys.path.insert(0, str(folder))

import check_tools  # noqa: E402
import published_reports  # noqa: E402
from published_reports import EACH  # noqa: E402

from analysis.report import recorded  # noqa: E402

REPORTS = "MONITOR_CHECK_REPORTS"  # a folder of published reports to check, instead of making them
ARTEFACTS = ROOT / "build" / "check"
CHANNELS = ("socket.connect", "socket.sendto", "socket.getaddrinfo")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all published reports with their index, shared by all workers. Not to be changed."""
    if given := os.environ.get(REPORTS):
        return Path(given)
    import fcntl

    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    home = shared / "project"
    with (shared / "making").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not home.exists():
            published_reports.make(home)
    return home / "reports"


@pytest.fixture(scope="session")
def places(published: Path) -> dict[tuple[str, str], Path]:
    """The folder of each report in each language, by (report, language)."""
    found = {(report, language): published_reports.folder(published, report, language) for report, language in EACH}
    assert [str(path) for path in found.values() if not (path / "notebook.ipynb").is_file()] == []
    return found


@pytest.fixture(scope="session")
def pages(published: Path, places: dict[tuple[str, str], Path]) -> list[Path]:
    """All pages: the index and every report in every language."""
    return [published / "index.html", *(place / "report.html" for place in places.values())]


@pytest.fixture(scope="session")
def records_of(places: dict[tuple[str, str], Path]) -> Callable[[str, str], list[dict[str, Any]]]:
    """The recorded objects of a report in a language, in order, as its documents take them."""

    def read(report: str, language: str) -> list[dict[str, Any]]:
        notebook = json.loads((places[report, language] / "notebook.ipynb").read_text(encoding="utf-8"))
        return recorded.from_notebook(notebook)

    return read


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Where pictures and reports of the checks are kept; not under version control."""
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    return ARTEFACTS


# ---- tools -------------------------------------------------------------------------------------------------------


def required() -> bool:
    """Whether a missing tool is a failure."""
    return os.environ.get("MONITOR_CHECKS") == "required"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what needs a missing tool, all with the same words, so that it is one line at the end."""
    needed = {name for mark in item.iter_markers("needs") for name in mark.args}
    lacking = check_tools.missing() if needed else []
    if needed & set(lacking):
        told = check_tools.sentence(lacking)
        if required():
            pytest.fail(told, pytrace=False)
        pytest.skip(told)


@pytest.fixture(scope="session")
def tool() -> Callable[[str], str]:
    """The path of a tool by its name in scripts/check_tools.py."""
    return check_tools.path_of


# ---- no network --------------------------------------------------------------------------------------------------


class NetworkUsedError(AssertionError):
    """A check tried to reach another machine."""


def guard(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what would leave this machine; given to Python's own audit of what a program does."""
    if event not in CHANNELS:
        return
    address = arguments[1] if event != "socket.getaddrinfo" else arguments[:2]
    host = address[0] if isinstance(address, tuple) else None
    if host is not None and not is_loopback(host):
        raise NetworkUsedError(f"{event} {address!r}")


def is_loopback(host: Any) -> bool:
    """Whether an address is this machine's own."""
    name = host.decode() if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(name.split("%")[0]).is_loopback
    except ValueError:
        return name in ("localhost", "")


@pytest.fixture(scope="session", autouse=True)
def no_network() -> None:
    """From here on this process reaches nothing but itself (an audit hook cannot be taken off again)."""
    sys.addaudithook(guard)


# ---- browser -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium without a window, driven by Playwright."""
    import browsing

    with browsing.chromium(check_tools.path_of("chromium")) as started:
        yield started
