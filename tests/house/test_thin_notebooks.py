"""Notebooks stay thin: named figures and years in their own cells, everything else in the package."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

HOME = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((HOME / "notebooks").glob("*.ipynb"))
LINES_IN_A_CELL = 12
LINES_IN_ALL = 200

FORBIDDEN = {
    ast.FunctionDef: "def", ast.AsyncFunctionDef: "async def", ast.ClassDef: "class", ast.While: "while",
    ast.Try: "try", ast.With: "with", ast.Global: "global",
}  # fmt: skip
FILE_WORDS = {
    "open", "Path", "glob", "iglob", "rglob", "iterdir", "listdir", "walk", "chdir", "getcwd",
    "read_csv", "read_excel", "read_json", "read_parquet", "to_csv", "to_excel", "savefig",
}  # fmt: skip
PATH_LITERAL = re.compile(r"^(?:\.{1,2}|~)?/|[\\/].*\.\w{2,5}$|\.(?:csv|json|xlsx?|png|svg|pdf|html|ipynb|yml)$")
NUMBER_IN_PROSE = re.compile(r"\d")
HEADING_NUMBER = re.compile(r"^#+ .*|^\d\. ", re.MULTILINE)


def source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def code_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def is_import_cell(tree: ast.Module) -> bool:
    return bool(tree.body) and all(isinstance(node, ast.Import | ast.ImportFrom) for node in tree.body)


def faults_of_code(text: str) -> list[str]:
    """What one cell of code does that belongs in the package."""
    if re.search(r"^\s*[%!]", text, re.MULTILINE):
        return ["a magic or shell command"]
    tree = ast.parse(text)
    faults = []
    if len(code_lines(text)) > LINES_IN_A_CELL:
        faults.append(f"more than {LINES_IN_A_CELL} lines")
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if type(node) in FORBIDDEN:
            faults.append(FORBIDDEN[type(node)])
        name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
        if name in FILE_WORDS:
            faults.append(f"files: {name}")
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) not in docstrings and PATH_LITERAL.search(node.value):
                faults.append(f"a path: {node.value}")
            if re.search(r"\s\d[\d.,]*\s", node.value):
                faults.append(f"a number typed in prose: {node.value}")
    if not is_import_cell(tree) and any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(tree)):
        faults.append("an import outside the import cell")
    return faults


def faults_of_parameters(text: str) -> list[str]:
    """The parameters cell: typed, commented assignments of plain values."""
    faults = []
    for node in ast.parse(text).body:
        line = text.splitlines()[node.lineno - 1]
        if not isinstance(node, ast.AnnAssign) or node.value is None:
            faults.append(f"not a typed parameter: {line}")
            continue
        try:
            ast.literal_eval(node.value)
        except ValueError:
            faults.append(f"not a plain value: {line}")
        if "#" not in line:
            faults.append(f"without a comment: {line}")
    return faults


def faults_of_notebook(notebook: dict[str, Any]) -> list[str]:
    """Everything in which a notebook is not thin or not in order, each with its cell counted from 1."""
    faults = []
    cells = notebook["cells"]
    code = [(number, cell) for number, cell in enumerate(cells, start=1) if cell["cell_type"] == "code"]
    if not cells or cells[0]["cell_type"] != "markdown" or not source(cells[0]).startswith("# "):
        faults.append("cell 1: not the title with the question")
    tagged = [number for number, cell in code if "parameters" in cell["metadata"].get("tags", [])]
    if tagged != [number for number, _ in code[:1]]:
        faults.append(f"parameters: the first code cell alone must have the tag, not {tagged}")
    imports = [number for number, cell in code[1:] if is_import_cell(ast.parse(source(cell)))]
    if imports != [number for number, _ in code[1:2]]:
        faults.append(f"imports: the second code cell alone must hold them, not {imports}")
    total = sum(len(code_lines(source(cell))) for _, cell in code)
    if total > LINES_IN_ALL:
        faults.append(f"{total} lines of code, more than {LINES_IN_ALL}")
    for number, cell in enumerate(cells, start=1):
        text = source(cell)
        if cell["cell_type"] == "code":
            found = faults_of_code(text) + (faults_of_parameters(text) if number in tagged else [])
        else:
            prose = HEADING_NUMBER.sub("", text)
            found = ["a number in prose"] if NUMBER_IN_PROSE.search(prose) else []
        faults += [f"cell {number}: {fault}" for fault in found]
    kernel = notebook["metadata"].get("kernelspec", {}).get("name")
    if kernel != "python3":
        faults.append(f"kernelspec is {kernel}, not python3")
    return faults


def recorded_kinds(notebook: dict[str, Any]) -> list[str]:
    mime = "application/vnd.monitor+json"
    outputs = (output for cell in notebook["cells"] for output in cell.get("outputs", []))
    return [output["data"][mime]["kind"] for output in outputs if mime in output.get("data", {})]


def test_every_notebook_of_the_catalogue_exists_and_the_other_way_round():
    catalogue = yaml.safe_load((HOME / "notebooks" / "monitor.yml").read_text(encoding="utf-8"))
    named = {report["notebook"] for report in catalogue["reports"]}
    assert named == {path.name for path in NOTEBOOKS}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_are_thin_and_in_order(path):
    assert faults_of_notebook(json.loads(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_committed_outputs_begin_with_the_report_and_end_with_its_provenance(path):
    kinds = recorded_kinds(json.loads(path.read_text(encoding="utf-8")))
    assert kinds
    assert (kinds[0], kinds[-1]) == ("report", "provenance")
    assert kinds.count("headline") == 1


def made(*sources: str, **changes: Any) -> dict[str, Any]:
    """A notebook from its sources; Markdown begins with #."""
    cells = [
        {"cell_type": "markdown" if text.startswith("#") else "code", "source": text, "metadata": {}}
        for text in sources
    ]
    cells[1]["metadata"] = {"tags": ["parameters"]}
    return {"cells": cells, "metadata": {"kernelspec": {"name": "python3"}}} | changes


GOOD = ["# How does it go?", 'language: str = "nl"  # nl or en', "import analysis", "frame = analysis.load(2024)"]


def test_a_good_notebook_has_no_fault():
    assert faults_of_notebook(made(*GOOD)) == []


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ([*GOOD, "def rate(x):\n    return x"], "cell 5: def"),
        ([*GOOD, "class Rate: ..."], "cell 5: class"),
        ([*GOOD, "for f in folder.glob('*'):\n    print(f)"], "cell 5: files: glob"),
        ([*GOOD, "x = pd.read_csv(source)"], "cell 5: files: read_csv"),
        ([*GOOD, "x = load('../data/raw/poverty.csv')"], "cell 5: a path: ../data/raw/poverty.csv"),
        ([*GOOD, "x = load('poverty.csv')"], "cell 5: a path: poverty.csv"),
        ([*GOOD, "\n".join(f"x{n} = {n}" for n in range(13))], "cell 5: more than 12 lines"),
        ([*GOOD, *["a = 1\nb = 2\nc = 3"] * 66], "201 lines of code, more than 200"),
        ([*GOOD, "report.paragraph('It fell to 3.1 percent')"], "a number typed in prose"),
        ([*GOOD, "# Result\nIt fell to 3.1 percent."], "cell 5: a number in prose"),
        ([*GOOD, "import pandas"], "imports: the second code cell alone must hold them, not [3, 5]"),
        ([*GOOD, "x = 1\nimport pandas"], "cell 5: an import outside the import cell"),
        ([*GOOD, "%matplotlib inline"], "a magic or shell command"),
        ([GOOD[0], "language = 'nl'  # text", *GOOD[2:]], "not a typed parameter"),
        ([GOOD[0], "year: int = 2024", *GOOD[2:]], "without a comment"),
        ([GOOD[0], "year: int = today()  # now", *GOOD[2:]], "not a plain value"),
        (["x = 1", *GOOD[1:]], "not the title"),
    ],
)
def test_what_does_not_belong_in_a_notebook_is_found(cells, says):
    try:
        faults = faults_of_notebook(made(*cells))
    except SyntaxError:
        faults = [fault for cell in cells if not cell.startswith("#") for fault in faults_of_code(cell)]
    assert any(says in fault for fault in faults), faults


def test_another_kernel_is_found():
    assert faults_of_notebook(made(*GOOD, metadata={})) == ["kernelspec is None, not python3"]
