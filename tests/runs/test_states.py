"""`monitor diff`: folders, trees, archives, notebooks, data and revisions; what it prints and how it ends."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from analysis import cli, project
from analysis.errors import ParameterError
from analysis.runs import diff_text, states

VALUE = '"value": 551300.0'


@pytest.fixture
def trees(tmp_path):
    """Two published trees of one report in two variants; the second has another key figure in one of them."""
    source = (project.notebooks() / "10_poverty_trends.ipynb").read_text(encoding="utf-8")
    assert VALUE in source
    for tree, text in (("old", source), ("new", source.replace(VALUE, '"value": 560000.0'))):
        for variant, content in (("default", text), ("as_of-2025-12-31", source)):
            place = tmp_path / tree / "poverty_trends" / variant
            place.mkdir(parents=True)
            (place / "notebook.ipynb").write_text(content, encoding="utf-8")
    (tmp_path / "old" / "_failed").mkdir()
    (tmp_path / "old" / "_failed" / "notebook.ipynb").write_text("{}", encoding="utf-8")
    return tmp_path


def command(capsys, *arguments):
    with pytest.raises(SystemExit) as left:
        cli.main(["diff", *map(str, arguments)])
    return int(left.value.code or 0), *capsys.readouterr()


def test_trees_are_compared_report_by_report(trees, capsys):
    code, out, err = command(capsys, trees / "old", trees / "new")
    assert (code, err) == (6, "")
    assert out.splitlines()[0].startswith("poverty_trends/default, key figure key-count")
    assert "551300 -> 560000 persons (+8700, +1.58%)" in out
    assert out.splitlines()[-1] == "1 number changed"


def test_nothing_changed_ends_with_zero(trees, capsys):
    assert command(capsys, trees / "old", trees / "old") == (0, "nothing changed\n", "")


def test_one_report_a_notebook_and_an_archive_are_read_alike(trees, capsys):
    report = trees / "new" / "poverty_trends" / "default"
    archive = shutil.make_archive(str(trees / "edition"), "zip", trees / "old")
    packed = shutil.make_archive(str(trees / "edition"), "gztar", trees / "old")
    old = trees / "old" / "poverty_trends" / "default"
    for one, two in (
        (old, report),
        (old / "notebook.ipynb", report),
        (archive, trees / "new"),
        (packed, trees / "new"),
    ):
        code, out, _ = command(capsys, one, two, "--json")
        found = json.loads(out)
        assert code == 6
        assert found["counts"]["all"] == found["counts"]["number"] == 1
        assert found["differences"][0]["new"] == 560_000


def test_a_report_that_came_is_told(trees, capsys):
    shutil.rmtree(trees / "old" / "poverty_trends" / "as_of-2025-12-31")
    shutil.copytree(trees / "old" / "poverty_trends" / "default", trees / "old" / "poverty_trends" / "more")
    code, out, _ = command(capsys, trees / "old", trees / "new", "--all")
    assert code == 6
    assert "poverty_trends/as_of-2025-12-31" in out
    assert out.splitlines()[-1] == "1 number changed; 1 appeared; 1 disappeared"


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A project under git whose data changed after its first commit."""
    home = tmp_path / "project"
    raw = home / "data" / "raw"
    raw.mkdir(parents=True)
    (home / "notebooks").mkdir()
    (home / "notebooks" / "monitor.yml").write_text("reports: []\n", encoding="utf-8")
    for name in ("poverty.csv", "sources.csv", "datapackage.json"):
        shutil.copy(project.raw() / name, raw)
    git = ("git", "-C", str(home), "-c", "user.name=x", "-c", "user.email=x@example.org")
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "first")):
        subprocess.run([*git, *arguments], check=True, capture_output=True)
    path = raw / "poverty.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace(",551300,persons,", ",551400,persons,", 1), encoding="utf-8"
    )
    monkeypatch.setenv("MONITOR_HOME", str(home))
    return home


def test_a_revision_is_compared_with_the_data_as_they_are(checkout, capsys):
    code, out, _ = command(capsys, "HEAD")
    assert code == 6
    assert out.splitlines()[0].startswith("data/raw, series persons_in_poverty: cbs_scp_nibud_2024")
    assert "551300 -> 551400 persons (+100, +0.0181%)" in " ".join(out.split())
    assert command(capsys, "HEAD", "HEAD")[0] == 0
    assert command(capsys, checkout / "data" / "raw", checkout)[0] == 0


@pytest.mark.parametrize("name", ["HEAD~9", "nowhere", "--help-me", "-x"])
def test_what_is_no_state_ends_with_two(checkout, capsys, name):
    code, out, err = command(capsys, "--", name)
    assert (code, out) == (2, "")
    assert "no git revision" in err


def test_reports_and_data_are_not_compared(trees):
    old, new = states.read(str(trees / "old")), states.read(str(project.raw()))
    with pytest.raises(ParameterError, match="compare two of one kind"):
        states.compare(old, new)


def test_a_folder_of_nothing_and_a_broken_notebook_are_refused(tmp_path):
    with pytest.raises(ParameterError, match="holds neither"):
        states.read(str(tmp_path))
    (tmp_path / "x.ipynb").write_text("{", encoding="utf-8")
    with pytest.raises(ParameterError, match="not a readable notebook"):
        states.read(str(tmp_path / "x.ipynb"))
    (tmp_path / "x.zip").write_text("{", encoding="utf-8")
    with pytest.raises(ParameterError, match="not an archive"):
        states.read(str(tmp_path / "x.zip"))


def test_long_lists_are_cut_unless_all_is_asked():
    from analysis.published.differences import made

    found = [made("text", "a" * 90, "b", {"report": "r", "kind": "note", "id": f"n{place}"}) for place in range(50)]
    short = diff_text.render(found).splitlines()
    assert "... and 10 more (--all shows them)" in short
    assert short[-1] == "50 texts"
    assert "n49" in diff_text.render(found, every=True)
