"""Committed notebooks are refreshed in canonical form, and a stale one is noticed."""

from __future__ import annotations

import json
from typing import Any

import nbformat
import pytest

from analysis.errors import RunError
from analysis.runs import notebooks

Workshop = Any


def test_refreshed_once_then_fresh_until_something_changes(workshop: Workshop) -> None:
    path = workshop.good(
        "data = open(__import__('os').environ['MONITOR_HOME'] + '/data/raw/poverty.csv').read()\nprint(data)"
    )
    assert notebooks.stale() == [path]
    assert notebooks.refresh() == [path]
    content = json.loads(path.read_text(encoding="utf-8"))
    assert [cell["id"] for cell in content["cells"]] == [f"given-{place}" for place in range(5)]
    assert [cell["execution_count"] for cell in content["cells"]] == [1, 2, 3, 4, 5]
    assert content["cells"][3]["outputs"][0]["text"] == ["period,value\n", "2024,1\n", "\n"]
    assert content["cells"][0]["metadata"] == {"tags": ["parameters"]}
    assert content["metadata"]["kernelspec"]["name"] == "python3"
    nbformat.validate(nbformat.from_dict(content))
    assert notebooks.stale() == []
    (workshop.home / "data" / "raw" / "poverty.csv").write_text("period,value\n2024,2\n")
    assert notebooks.stale() == [path]


def test_a_notebook_that_fails_is_not_rewritten(workshop: Workshop) -> None:
    path = workshop.good("1 / 0")
    before = path.read_bytes()
    with pytest.raises(RunError, match=r"tiny.ipynb: cell 4 failed: ZeroDivisionError: division by zero"):
        notebooks.refresh()
    assert path.read_bytes() == before


def test_streams_and_addresses_do_not_differ_between_runs(workshop: Workshop) -> None:
    path = workshop.good(
        "import sys\nfor i in range(50):\n    print(i, flush=True)\n    print(-i, file=sys.stderr, flush=True)",
        "object()",
    )
    notebooks.refresh()
    first = path.read_bytes()
    assert notebooks.stale() == []
    cells = json.loads(first)["cells"]
    assert [output["name"] for output in cells[3]["outputs"]] == ["stdout", "stderr"]
    assert cells[4]["outputs"][0]["data"]["text/plain"] == ["<object at 0x…>"]


def test_an_older_notebook_without_ids_gets_stable_ones(workshop: Workshop) -> None:
    path = workshop.good()
    content = json.loads(path.read_text())
    for cell in content["cells"]:
        del cell["id"]
    path.write_text(json.dumps(content | {"nbformat_minor": 4}))
    notebooks.refresh()
    assert [cell["id"] for cell in json.loads(path.read_text())["cells"]] == [f"cell-0{n}" for n in (1, 2, 3, 4)]
    assert notebooks.stale() == []


def test_committed_outputs_are_those_of_a_run_by_hand(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_RUN", "left over from somewhere")
    path = workshop.good("import os\nprint(os.environ.get('MONITOR_RUN', 'by hand'))")
    notebooks.refresh()
    assert json.loads(path.read_text())["cells"][3]["outputs"][0]["text"] == ["by hand\n"]
