"""The index of all published reports: one page over every report, variant and language, Dutch first, with a search.

The page is whole without its script: then both languages stand under each other and there is no search. The script is
part of the page, loads nothing, and is the only one that the page's policy lets run (by its hash).
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from analysis.errors import MonitorError
from analysis.report import downloads, html, search, text
from analysis.report.data_table import Label, published_label
from analysis.report.outline import Outline, Record, outline
from analysis.report.recorded import from_notebook

LANGUAGES = ("nl", "en")
SHOWN_KEY_FIGURES = 4
MOST_VARIANTS = 12  # of one report that are listed when it has a page for them
_NONE = object()

Records = Callable[[Mapping[str, Any]], Sequence[Record]]


@dataclass(frozen=True)
class Entry:
    """One published run of a report: its manifest, the times beside it, its outline and its folder."""

    manifest: Mapping[str, Any]
    times: Mapping[str, Any]
    whole: Outline
    place: str

    @property
    def report(self) -> str:
        """The id of the report."""
        return str(self.manifest["report_id"])

    @property
    def language(self) -> str:
        """The language of the run."""
        return str(self.manifest["language"])

    @property
    def notebook(self) -> str:
        """The name of its notebook, which begins with the number by which reports are sorted."""
        names = sorted(name for name in self.manifest.get("inputs", {}) if str(name).startswith("notebooks/"))
        return str(names[0]) if names else "notebooks/~"


def write(reports_folder: Path, *, read: Records = from_notebook, label: Label = published_label) -> Path:
    """(Re)write `index.html` over all `<report>/<variant>/manifest.json` in `reports_folder`; returns its path.

    Written beside and renamed; equal reports give equal bytes: days come from what stands beside the manifests, not
    from the clock. A report that cannot be read is named on the page with what to do, so that one broken report never
    keeps the others from their readers.
    """
    found = sorted(
        path
        for path in reports_folder.glob("*/*/manifest.json")
        if not path.parts[-3].startswith((".", "_")) and not path.parts[-2].startswith((".", "_"))
    )
    entries: list[Entry] = []
    broken: list[dict[str, str]] = []
    for path in found:
        place = path.parent.relative_to(reports_folder).as_posix()
        try:
            entries.append(_read(path.parent, place, _stamps(path.parent), read))
        except (OSError, ValueError, KeyError, MonitorError):
            broken.append({"folder": place, "command": f"monitor run {path.parts[-3]}"})
    blocks = [
        _block(language, entries, label, reports_folder)
        for language in LANGUAGES
        if language == LANGUAGES[0] or any(entry.language == language for entry in entries)
    ]
    page = html.filled(
        "index.html.j2",
        text.Messages(LANGUAGES[0]),
        policy=f"{html.POLICY}; script-src '{_hash(_script())}'",
        script=Markup(_script()),
        blocks=blocks,
        broken=broken,
    )
    target = reports_folder / "index.html"
    beside = reports_folder / ".index.html.new"
    beside.write_bytes(page.encode("utf-8"))
    beside.replace(target)
    return target


def _stamps(folder: Path) -> tuple[tuple[int, int], ...]:
    """When the files that are read were written, and their sizes."""
    stats = [
        path.stat() for name in ("manifest.json", "notebook.ipynb", "run.json") if (path := folder / name).exists()
    ]
    return tuple((stat.st_mtime_ns, stat.st_size) for stat in stats)


@lru_cache(maxsize=2048)
def _read(folder: Path, place: str, stamps: tuple[tuple[int, int], ...], read: Records) -> Entry:
    """One published run, read once (a run of all reports writes this page often); `stamps` tell a new one."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    notebook = json.loads((folder / "notebook.ipynb").read_text(encoding="utf-8"))
    try:
        times = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        times = {}
    entry = Entry(manifest, times, outline(read(notebook)), place)
    if entry.language not in LANGUAGES:
        raise MonitorError(f"{place}: the language '{entry.language}' is not known")
    return entry


@lru_cache(maxsize=1)
def _script() -> str:
    return (html.TEMPLATES / "index.js").read_text(encoding="utf-8")


def _hash(script: str) -> str:
    """The hash by which the page's policy knows its one script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


def _block(language: str, entries: Sequence[Entry], label: Label, folder: Path) -> dict[str, Any]:
    """All reports of one language: the monitor first, as the numbers of the notebooks say.

    Of a report with a page of its own for its many variants only the first stands here, with the way to that page.
    """
    words = text.Messages(language)
    views, groups = [], []
    numbered = {entry.report: entry.notebook for entry in sorted(entries, key=lambda entry: entry.place, reverse=True)}
    for report in sorted(numbered, key=lambda report: (numbered[report], report)):
        usual = _usual([entry for entry in entries if entry.report == report])
        mine = [entry for entry in entries if entry.report == report and entry.language == language]
        mine.sort(key=lambda entry: (len(_differing(entry.manifest, usual)), entry.place))
        if not mine:
            continue
        titles = {entry.place: _title(entry, usual, words, label) for entry in mine}
        every = _page_of_variants(folder / report, language) if len(mine) > MOST_VARIANTS else None
        first, *others = mine[:1] if every else mine
        views.append(
            _view(first, titles[first.place], usual, words, label, _elsewhere(first, entries))
            | {"variants": [_variant(one, titles[one.place], words, _elsewhere(one, entries)) for one in others]}
            | {"every": f"{report}/{every}" if every else "", "count": text.number(len(mine), language)}
        )
        groups += [
            search.group(entry.whole, titles[entry.place], f"{entry.place}/report.html") for entry in (first, *others)
        ]
    return {"language": language, "t": words.format, "reports": views, "search": search.as_json(groups)}


def _page_of_variants(folder: Path, language: str) -> str | None:
    """The name of the page over all variants of a report in a language, where a sweep has left one."""
    names = (f"index-{language}.html", "index.html")
    return next((name for name in names if (folder / name).is_file()), None)


def _view(
    entry: Entry,
    title: str,
    usual: Mapping[str, Any],
    words: text.Messages,
    label: Label,
    elsewhere: Sequence[Mapping[str, str]],
) -> dict[str, Any]:
    whole, place = entry.whole, entry.place
    different = _differing(entry.manifest, usual)
    settings = html.settings({"language": words.language, "parameters": different}, words, label)
    until = str(entry.manifest.get("figures_up_to") or whole.date_of("figures_up_to"))
    return {
        "id": place.replace("/", "-"),
        "title": title,
        "question": str(entry.manifest.get("question") or whole.report.get("question") or ""),
        "headline": whole.headline,
        "key_figures": [html.key_figure(record, {}, {}) for record in whole.key_figures[:SHOWN_KEY_FIGURES]],
        "until": text.day(until, words.language) if until else "",
        "until_date": until,
        "next_release": whole.date_of("next_release_text"),
        "state": _state(entry, words),
        "settings": [words.format("index-setting", name=name, value=value) for name, value in settings],
        "elsewhere": elsewhere,
        "page": f"{place}/report.html",
        "forms": downloads.whole(_forms(entry), words, place=f"{place}/"),
        "notebook": f"{place}/notebook.ipynb",
    }


def _variant(entry: Entry, title: str, words: text.Messages, elsewhere: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    until = str(entry.manifest.get("figures_up_to") or "")
    return {
        "title": title,
        "page": f"{entry.place}/report.html",
        "headline": entry.whole.headline,
        "until": text.day(until, words.language) if until else "",
        "state": _state(entry, words),
        "elsewhere": elsewhere,
    }


def _forms(entry: Entry) -> Sequence[str]:
    """The forms in which a run was written; before manifests told them these were a page and a workbook."""
    told: Sequence[str] = (entry.manifest.get("documents") or {}).get("forms", ("html", "xlsx"))
    return told


def _state(entry: Entry, words: text.Messages) -> str:
    """Whether the run came to its end, on which day (UTC), and with which version of the monitor."""
    state = words.format("index-state-ok" if entry.manifest.get("state") == "ok" else "index-state-other")
    day = str(entry.times.get("started") or "")[:10]
    version = str(entry.manifest.get("versions", {}).get("analysis") or entry.whole.report.get("version") or "")
    parts = [state]
    if day:
        parts.append(words.format("index-made", day=text.day(day, words.language)))
    if version:
        parts.append(words.format("index-version", version=version))
    return text.list_of(parts, words.language) if len(parts) < 3 else f"{parts[0]}; {parts[1]}, {parts[2]}"


def _elsewhere(entry: Entry, entries: Sequence[Entry]) -> list[dict[str, str]]:
    """The same run in the other languages, where it was made."""
    own = {name: value for name, value in entry.manifest.get("parameters", {}).items() if name != "language"}
    found = []
    for other in sorted(entries, key=lambda one: one.place):
        same = {name: value for name, value in other.manifest.get("parameters", {}).items() if name != "language"}
        if other.report == entry.report and other.language != entry.language and same == own:
            name = text.Messages(other.language).format("language-name")
            found.append({"language": other.language, "name": name, "page": f"{other.place}/report.html"})
    return found


def _usual(entries: Sequence[Entry]) -> dict[str, Any]:
    """The parameters of a report's default variant; without it, those that all its variants share."""
    variants = [entry.manifest for entry in entries]
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


def _title(entry: Entry, usual: Mapping[str, Any], words: text.Messages, label: Label) -> str:
    """The title of a variant with what sets it apart in words: `Armoede in Nederland – stand 30 juni 2025`."""
    title, different = str(entry.manifest["title"]), _differing(entry.manifest, usual)
    settings = html.settings({"language": words.language, "parameters": different}, words, label)
    found = []
    for (ident, raw), (name, value) in zip(different.items(), settings, strict=True):
        if ident == "as_of" and raw:
            found.append(words.format("index-as-of", date=value))
        elif ident == "population" and raw:
            found.append(text.inside(value))
        elif ident == "region" and raw:
            found.append(value)
        else:
            found.append(words.format("index-other", name=text.inside(name), value=value))
    return words.format("index-variant", title=title, settings=", ".join(found)) if found else title
