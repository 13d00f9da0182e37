"""docs/glossary.md, made from data/raw/glossary.csv."""

from __future__ import annotations

import csv
from pathlib import Path

from analysis.errors import DataError

_HEAD = """# Glossary

Terms of the reports in Dutch and English, with their meaning and its source. Made from `data/raw/glossary.csv`;
change it there and run `python -m analysis.published.glossary`. A source that begins with
`notes/` lies in `data/raw/notes`.

| Dutch | English | Meaning | Source |
|---|---|---|---|
"""


def markdown(folder: Path) -> str:
    """The glossary as a Markdown table in the order of the Dutch terms. Raises DataError when it cannot be read."""
    path = Path(folder) / "glossary.csv"
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            rows = [
                (row["term_nl"], row["term_en"], row["definition_en"], row["source"]) for row in csv.DictReader(stream)
            ]
    except (OSError, KeyError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"glossary.csv cannot be read ({error}); run `monitor data check`") from None
    rows.sort(key=lambda row: (row[0].casefold(), row))
    return _HEAD + "".join(f"| {' | '.join(_cell(text) for text in row)} |\n" for row in rows)


def _cell(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|")


if __name__ == "__main__":
    from analysis import project

    (project.home() / "docs" / "glossary.md").write_text(markdown(project.raw()), encoding="utf-8", newline="\n")
