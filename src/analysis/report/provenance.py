"""Where a report comes from: producers, sources, definitions, the next release, the catalogue's title and contact."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pandas as pd
import yaml

from analysis import project, published
from analysis.errors import ParameterError, did_you_mean
from analysis.published import periods
from analysis.report import text


def source_line(frame: pd.DataFrame, language: str) -> str:
    """The producers of a frame's rows, each once, and whether something was read in a copy or a retelling."""
    pairs = zip(frame["source_id"], frame["definition"], strict=True)
    cited = sorted({(ident, definition) for joined, definition in pairs for ident in joined.split()})
    named = {name for pair in cited for name in published.producer(*pair).split("; ")}
    sources = [published.source_of(ident) for ident, _ in cited]
    kinds = {row["kind"] for row in sources}
    form = "mixed" if "primary" in kinds else "retold"
    if kinds <= {"primary"}:
        copies = [_is_copy(row) for row in sources]
        form = "copied" if copies and all(copies) else "partly_copied" if any(copies) else "own"
    return text.Messages(language).format("source-line", producers="; ".join(sorted(named)), form=form)


_LICENCES = {  # words of sources.csv on single sources; names of licences are the same in both languages
    "CC BY 4.0 (data); MIT (repository)": "CC BY 4.0 (gegevens); MIT (repository)",
    "CC BY 4.0 (data); repository states no licence": "CC BY 4.0 (gegevens); de repository vermeldt geen licentie",
    "CC0 (official publication)": "CC0 (officiële publicatie)",
    "CC0 (parliamentary paper)": "CC0 (Kamerstuk)",
    "definitions cited": "definities geciteerd",
    "figures cited (no licence file seen in the repository)": "cijfers geciteerd (geen licentie in de repository)",
    "open parliamentary paper": "openbaar Kamerstuk",
}


def source(ident: str, language: str, used_by: list[str]) -> dict[str, Any]:
    """A source as it is recorded: citation, title, address, licence, kind, whether it is a copy, and what used it."""
    row = published.source_of(ident)
    return {
        "id": ident,
        "citation": published.cite(ident, language),
        "title": row["title"],
        "url": row["url"],
        "licence": _LICENCES.get(row["licence"], row["licence"]) if language == "nl" else row["licence"],
        "kind": row["kind"],
        "copy": _is_copy(row),
        "used_by": used_by,
    }


def _is_copy(row: Mapping[str, str]) -> bool:
    """Whether a source is a copy, kept elsewhere, of what the producer published."""
    return "copy of" in row["publisher"].lower()


def definition(ident: str, language: str) -> dict[str, str]:
    """A definition as it is recorded: label and text in the report's language."""
    table = published.package()["definitions"]
    row = table[table["definition"] == ident].iloc[0]
    return {"id": ident, "label": row[f"label_{language}"], "text": row[f"text_{language}"]}


def next_release(ident: str, language: str, until: str, as_of: Any) -> str:
    """When figures are next expected; unknown when that has passed, or when the report looks back (`as_of`).

    `ident` is a row of release_calendar.csv; ParameterError when it is not there.
    """
    table = published.package()["release_calendar"]
    rows = table[table["id"] == ident]
    if rows.empty:
        raise ParameterError(f"'{ident}' is not in release_calendar.csv{did_you_mean(ident, set(table['id']))}")
    expected = rows.iloc[0]["next_expected"]
    passed = as_of or (until and expected and periods.last_day(expected) <= periods.last_day(until))
    when = text.day(expected, language) if expected and not passed else ""
    producer = rows.iloc[0]["producer"]
    form = "known" if when else "unknown"
    return text.Messages(language).format("next-release", producer=producer, when=when, form=form)


def entry(ident: str) -> dict[str, Any]:
    """Title and question of a report from the catalogue; ParameterError when it is not there."""
    entries = {one["id"]: one for one in _catalogue()["reports"]}
    if ident not in entries:
        raise ParameterError(f"report '{ident}' is not in notebooks/monitor.yml{did_you_mean(ident, entries)}")
    return dict(entries[ident])


def title(place: str, language: str) -> str:
    """The title of the report in which a place `report_id` or `report_id#figure_id` lies; ParameterError as `entry`."""
    return str(entry(place.partition("#")[0])["title"][language])


def contact() -> str:
    """Where readers report an error: MONITOR_CONTACT, else `contact` in the catalogue, else nowhere."""
    return os.environ.get("MONITOR_CONTACT") or str(_catalogue().get("contact") or "")


def _catalogue() -> dict[str, Any]:
    return _parsed((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))


@lru_cache(maxsize=2)
def _parsed(words: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(words)
    return content
