"""The page of a sweep: the reports made for each value, by letter where there are many, and those that are missing."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from analysis.report import html, text
from analysis.report.data_table import Label, published_label
from analysis.runs import manifest, publish, sweep
from analysis.runs.catalogue import LANGUAGES

BY_LETTER = 24  # more reports than these stand under their letters


@dataclass(frozen=True)
class _Made:
    """A published report of a sweep."""

    place: str
    content: Mapping[str, Any]


def write_all(reports: Path, label: Label = published_label) -> list[Path]:
    """(Re)write the pages of every swept report: `<report>/index.html`, `index-en.html`; returns them."""
    return [page for folder in sweep.folders(reports) for page in write(folder, label)]


def write(folder: Path, label: Label = published_label) -> list[Path]:
    """The pages of one report, one in each language in which it was made; the first is index.html.

    They follow from what stands in the folder alone: equal reports give equal bytes.
    """
    planned = sweep.read(folder)
    if planned is None:
        return []
    made = [one for one in _published(folder) if _belongs(one.content, planned)]
    languages = [one for one in LANGUAGES if any(report.content["language"] == one for report in made)]
    written = []
    for language in languages:
        page = _page(language, languages, made, planned, label)
        publish.write_file(folder / address(language, languages), page.encode("utf-8"))
        written.append(folder / address(language, languages))
    return written


def address(language: str, languages: Sequence[str]) -> str:
    """The name of the page in a language."""
    return "index.html" if language == languages[0] else f"index-{language}.html"


def _published(folder: Path) -> list[_Made]:
    places = sorted(path.parent for path in folder.glob(f"*/{manifest.FILE}") if not path.parent.name.startswith("."))
    contents = [(place.name, manifest.read(place)) for place in places]
    return [_Made(name, content) for name, content in contents if content and "parameters" in content]


def _belongs(content: Mapping[str, Any], planned: Mapping[str, Any]) -> bool:
    """Whether a report has the values that do not vary in the sweep."""
    varying = {*planned["over"], "language"}
    fixed = {name: value for name, value in content["parameters"].items() if name not in varying}
    return bool(fixed == planned["fixed"])


def _page(
    language: str, languages: Sequence[str], made: Sequence[_Made], planned: Mapping[str, Any], label: Label
) -> str:
    words = text.Messages(language)
    mine = [report for report in made if report.content["language"] == language]
    over = planned["over"]
    links = sorted(
        ({"name": _name(report.content["parameters"], over, words, label), "page": report.place} for report in mine),
        key=lambda link: (_sorted(link["name"]), link["page"]),
    )
    present = {report.place for report in made}
    missing = {
        _name(values, over, words, label)
        for variant, values in planned["planned"].items()
        if variant not in present and values.get("language", language) == language
    }
    return html.filled(
        "sweep.html.j2",
        words,
        title=mine[0].content["title"],
        question=mine[0].content["question"],
        count=len(links),
        places=over == ["region"],
        groups=_groups(links),
        missing=sorted(missing, key=_sorted),
        others=[
            {"language": one, "name": text.Messages(one).format("language-name"), "page": address(one, languages)}
            for one in languages
            if one != language
        ],
    )


def _groups(links: Sequence[dict[str, str]]) -> list[dict[str, Any]]:
    """The links under their letters when there are many, else in one group without a letter."""
    if len(links) <= BY_LETTER or not all(_letter(link["name"]).isalpha() for link in links):
        return [{"letter": "", "links": list(links)}]
    return [
        {"letter": letter, "links": list(some)}
        for letter, some in groupby(links, key=lambda link: _letter(link["name"]))
    ]


def _name(values: Mapping[str, Any], over: Sequence[str], words: text.Messages, label: Label) -> str:
    """What sets a report apart, in words: a municipality by its name, anything else with the name of its parameter."""
    chosen = {name: values[name] for name in over if name in values and (name != "language" or len(over) == 1)}
    shown = html.settings({"language": words.language, "parameters": chosen}, words, label)
    pairs = zip(chosen, shown, strict=True)
    parts = [value if ident == "region" else f"{name}: {value}" for ident, (name, value) in pairs]
    return "; ".join(parts)


def _sorted(name: str) -> tuple[Any, ...]:
    """The order of names: letters without accents and what stands before them, numbers by their value."""
    plain = _plain(name)
    digits = plain.rpartition(" ")[2]
    return (plain.rpartition(" ")[0], int(digits), plain) if digits.isdecimal() else (plain, 0, plain)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(one for one in letters if not unicodedata.combining(one))
    return kept.lstrip("'’‘ -(")


def _letter(name: str) -> str:
    return _plain(name)[:1].upper()
