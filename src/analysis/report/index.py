"""The index of all published reports: one page over every report, variant and language, Dutch first."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.errors import MonitorError
from analysis.report import html, text
from analysis.report.data_table import Label, published_label
from analysis.report.outline import Outline, Record, outline

LANGUAGES = ("nl", "en")
SHOWN_KEY_FIGURES = 4
_NONE = object()

Records = Callable[[Mapping[str, Any]], Sequence[Record]]


def recorded(notebook: Mapping[str, Any]) -> Sequence[Record]:
    """The recorded objects of an executed notebook."""
    from analysis.report.record import from_notebook

    return from_notebook(notebook)


def write(reports_folder: Path, *, read: Records = recorded, label: Label = published_label) -> Path:
    """(Re)write `index.html` over all `<report>/<variant>/manifest.json` in `reports_folder`; returns its path.

    Written beside and renamed; equal reports give equal bytes. A report that cannot be read is named on the page with
    what to do, so that one broken report never keeps the others from their readers.
    """
    found = sorted(
        path
        for path in reports_folder.glob("*/*/manifest.json")
        if not path.parts[-3].startswith((".", "_")) and not path.parts[-2].startswith((".", "_"))
    )
    entries: list[dict[str, Any]] = []
    broken: list[dict[str, str]] = []
    for path in found:
        place = path.parent.relative_to(reports_folder).as_posix()
        try:
            manifest = json.loads(path.read_text(encoding="utf-8"))
            notebook = json.loads((path.parent / "notebook.ipynb").read_text(encoding="utf-8"))
            whole = outline(read(notebook))
            entries.append({"manifest": manifest, "whole": whole, "place": place, "language": manifest["language"]})
        except (OSError, ValueError, KeyError, MonitorError):
            broken.append({"folder": place, "command": f"monitor run {path.parts[-3]}"})
    usual = {id_: _usual(entries, id_) for id_ in {e["manifest"]["report_id"] for e in entries}}
    blocks = []
    for language in LANGUAGES:
        words = text.Messages(language)
        mine = [e for e in entries if e["language"] == language]
        mine.sort(key=lambda e: (e["manifest"]["report_id"], e["manifest"]["variant"] != "default", e["place"]))
        views = [_entry(entry, usual[entry["manifest"]["report_id"]], words, label) for entry in mine]
        if views or language == LANGUAGES[0]:
            blocks.append({"language": language, "t": words.format, "reports": views})
    page = (
        html.environment()
        .get_template("index.html.j2")
        .render(
            t=text.Messages(LANGUAGES[0]).format,
            language=LANGUAGES[0],
            policy=html.POLICY,
            style=html.style(),
            blocks=blocks,
            broken=broken,
        )
    )
    target = reports_folder / "index.html"
    beside = reports_folder / ".index.html.new"
    beside.write_bytes(page.encode("utf-8"))
    beside.replace(target)
    return target


def _entry(entry: Mapping[str, Any], usual: Mapping[str, Any], words: text.Messages, label: Label) -> dict[str, Any]:
    manifest: Mapping[str, Any] = entry["manifest"]
    whole: Outline = entry["whole"]
    place = entry["place"]
    different = _differing(manifest, usual)
    settings = html.settings({"language": words.language, "parameters": different}, words, label)
    until = str(manifest.get("figures_up_to") or whole.date_of("figures_up_to"))
    return {
        "id": place.replace("/", "-"),
        "title": _title(str(manifest["title"]), different, settings, words),
        "headline": whole.headline,
        "key_figures": [html.key_figure(record, {}, {}) for record in whole.key_figures[:SHOWN_KEY_FIGURES]],
        "until": text.day(until, words.language) if until else "",
        "until_date": until,
        "next_release": whole.date_of("next_release_text"),
        "state": words.format("index-state-ok" if manifest.get("state") == "ok" else "index-state-other"),
        "settings": [words.format("index-setting", name=name, value=value) for name, value in settings],
        "page": f"{place}/report.html",
        "workbook": f"{place}/report.xlsx",
        "notebook": f"{place}/notebook.ipynb",
    }


def _usual(entries: Sequence[Mapping[str, Any]], report_id: str) -> dict[str, Any]:
    """The parameters of the report's default variant; without it, those that all its variants share."""
    variants = [e["manifest"] for e in entries if e["manifest"]["report_id"] == report_id]
    chosen = [variant for variant in variants if variant["variant"] == "default"] or variants
    first: dict[str, Any] = chosen[0].get("parameters", {})
    others = [variant.get("parameters", {}) for variant in chosen[1:]]
    return {name: value for name, value in first.items() if all(o.get(name, _NONE) == value for o in others)}


def _differing(manifest: Mapping[str, Any], usual: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters that are not the usual ones, language apart, by name."""
    return {
        name: value
        for name, value in sorted(manifest.get("parameters", {}).items())
        if name != "language" and usual.get(name, _NONE) != value
    }


def _title(title: str, different: Mapping[str, Any], settings: Sequence[tuple[str, str]], words: text.Messages) -> str:
    """The title of a variant with what sets it apart in words: `Armoede in Nederland – stand 30 juni 2025`."""
    found = []
    for (ident, raw), (name, value) in zip(different.items(), settings, strict=True):
        if ident == "as_of" and raw:
            found.append(words.format("index-as-of", date=value))
        elif ident == "population" and raw:
            found.append(text.inside(value))
        else:
            found.append(words.format("index-other", name=text.inside(name), value=value))
    return words.format("index-variant", title=title, settings=", ".join(found)) if found else title
