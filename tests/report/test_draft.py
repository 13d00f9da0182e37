"""A draft: what its page shows and no more, and no link that leads nowhere."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from report_reading import NS, by_id, parsed
from report_sample import records

from analysis import project
from analysis.report import draft, html, recorded

COMMITTED = ("00_monitor", "30_creditor_acceptance")  # one cites other reports, one has figures of several kinds


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(project, "reports", lambda: tmp_path)
    return tmp_path / "_draft"


def found(notebook: str) -> list[dict]:
    path = project.notebooks() / f"{notebook}.ipynb"
    return recorded.from_notebook(json.loads(path.read_text(encoding="utf-8")))


def without_figures() -> list[dict]:
    return [record for record in records("nl") if record["kind"] not in ("figure", "key_figure")]


@pytest.mark.parametrize("notebook", COMMITTED)
def test_every_link_leads_to_a_file_or_an_anchor(notebook: str, drafts: Path) -> None:
    own = found(notebook)
    place = draft.write(own[0]["id"], own)
    assert place == drafts / own[0]["id"]
    tree = parsed((place / "report.html").read_text(encoding="utf-8"))
    anchors, linked = by_id(tree), set()
    for element in tree.iter():
        for address in {element.get("href"), element.get("src")} - {None}:
            file, anchor = urldefrag(address)
            if address.startswith(("https://", "http://", "mailto:", "data:")):
                continue
            if file:
                linked.add(unquote(file))
            else:
                assert anchor in anchors, address
    written = {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}
    assert linked == written - {"report.html"}
    named = {record["id"] for record in own if record["kind"] in ("figure", "table")}
    assert written == {"report.html", "report.xlsx"} | {f"tables/{ident}.csv" for ident in named}
    figures = [record["id"] for record in own if record["kind"] == "figure"]
    assert figures
    drawings = [e.get("class") for e in tree.iter(f"{NS}div") if "drawing" in (e.get("class") or "").split()]
    assert drawings.count("drawing") == len(figures)  # at full width
    assert drawings.count("drawing narrow") == sum(
        record["chart"]["size"] != "half" for record in own if record["kind"] == "figure"
    )


def test_it_says_where_it_is_and_replaces_an_older_one(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = without_figures()
    (drafts / "poverty_trends" / "figures").mkdir(parents=True)
    (drafts / "poverty_trends" / "figures" / "old.png").write_bytes(b"")
    draft.write("poverty_trends", own)
    told = "Draft: reports/_draft/poverty_trends/report.html. Only `monitor run poverty_trends` publishes.\n"
    assert capsys.readouterr().out == told
    assert [path.name for path in drafts.iterdir()] == ["poverty_trends"]
    assert not (drafts / "poverty_trends" / "figures").exists()


def test_only_a_draft_leaves_out_the_notebook_and_the_page_of_all_reports() -> None:
    own = without_figures()
    for marked in ({}, {"draft": True}):
        page = html.page([own[0] | marked, *own[1:]], {})
        assert ('href="notebook.ipynb"' in page, 'href="../../index.html' in page) == (not marked, not marked)
