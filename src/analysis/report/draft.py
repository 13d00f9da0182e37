"""What a notebook run by hand leaves behind: a draft in reports/_draft/, never a published report."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from analysis import project
from analysis.report import documents

FOLDER = "_draft"


def write(report: str, records: list[dict[str, Any]]) -> Path:
    """Write the page of a report, with its tables and workbook, to reports/_draft/<report>/ and say so.

    An older draft is replaced whole. Images beside the page are left to `monitor run`: drawing them in every size and
    form takes longer than all cells of a notebook.
    """
    drafts = project.reports() / FOLDER
    place, beside = drafts / report, drafts / f".{report}.new"
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    documents.write([records[0] | {"draft": True}, *records[1:]], beside, forms=documents.DRAFT_FORMS, images=False)
    shutil.rmtree(place, ignore_errors=True)
    beside.rename(place)
    print(f"Draft: reports/{FOLDER}/{report}/report.html. Only `monitor run {report}` publishes.")
    return place
