"""The pages of an edition that tell in words what changed since the last one, in each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from analysis.published.differences import Difference
from analysis.report import html, text
from analysis.report.data_table import published_label
from analysis.runs.catalogue import LANGUAGES
from analysis.runs.edition_words import Records, Teller, Told
from analysis.runs.states import State

MOST = 40  # changes of one report that are told; all are in changes.csv
PAGES = {"nl": "changes.html", "en": "changes-en.html"}

Reports = Mapping[str, Records]
"""Recorded objects by report and variant, as `report/variant`."""


def write(folder: Path, name: str, last: str, found: Sequence[Difference], before: State, now: State) -> list[Path]:
    """Write the page of each language in which the edition `name` has reports; returns them.

    `found`: all differences with the edition `last` (empty: there was none); `before` and `now`: the recorded objects
    of both.
    """
    written = []
    old = {"/".join(key): records for key, records in before.reports.items()}
    for language in LANGUAGES:
        mine = {"/".join(key): own for key, own in now.reports.items() if own[0]["language"] == language}
        if mine:
            page = folder / PAGES[language]
            page.write_text(_page(language, name, last, found, old, mine), encoding="utf-8")
            written.append(page)
    return written


def _page(language: str, name: str, last: str, found: Sequence[Difference], old: Reports, new: Reports) -> str:
    words = text.Messages(language)
    own = sorted((one for one in found if one["report"] in new), key=_place)  # stable: the most important first
    told = {place: list(rows) for place, rows in groupby(own, key=_place)}
    numbers = sum(one["what"] == "number" for one in own)
    titles = _titles(new, words)
    views = [
        {"title": titles[place], "page": f"{place}/report.html", **_view(told.get(place, []), old, new, place, words)}
        for place in new
    ]
    counted = {
        "numbers": numbers,
        "shown": text.number(numbers, language),
        "reports": len(told),
        "places": text.number(len(told), language),
    }
    return html.filled(
        "edition.html.j2",
        words,
        title=words.format("edition-title", edition=name),
        lead=words.format("edition-changes", last=last, **counted) if last else words.format("edition-first"),
        changed=[view for view in views if view["objects"] or view["remark"]],
        same=[view for view in views if not (view["objects"] or view["remark"])] if last else [],
        gone=[words.format("edition-gone", report=_gone(one)) for one in found if _is_gone(one)],
    )


def _view(found: Sequence[Difference], old: Reports, new: Reports, place: str, words: text.Messages) -> dict[str, Any]:
    """The changes of one report by object, as many as are told, and how many are left."""
    if any(one["kind"] == "report" for one in found):
        return {"objects": [], "remark": words.format("edition-new-report"), "more": ""}
    shown: list[Told] = []
    left = MOST
    every = Teller(old.get(place, []), new[place], words).told(found)
    for one in every:
        if left > 0:
            shown.append(Told(one.heading, one.lines[:left]))
        left -= len(one.lines)
    more = words.format("edition-more", count=-left, shown=text.number(-left, words.language)) if left < 0 else ""
    return {"objects": shown, "remark": "", "more": more}


def _titles(reports: Reports, words: text.Messages) -> dict[str, str]:
    """The title of each report; of several with one title, with the parameters that set them apart."""
    named: dict[str, list[str]] = {}
    for place, records in reports.items():
        named.setdefault(str(records[0]["title"]), []).append(place)
    titles = {}
    for title, places in named.items():
        given = {place: reports[place][0].get("parameters", {}) for place in places}
        for place in places:
            differing = {
                ident: value
                for ident, value in given[place].items()
                if any(other.get(ident) != value for other in given.values())
            }
            head = {"language": words.language, "parameters": differing}
            settings = ", ".join(f"{name} {value}" for name, value in html.settings(head, words, published_label))
            titles[place] = words.format("index-variant", title=title, settings=settings) if settings else title
    return titles


def _place(one: Difference) -> str:
    return str(one["report"])


def _is_gone(one: Difference) -> bool:
    return bool(one["kind"] == "report" and one["what"] == "disappeared")


def _gone(one: Difference) -> str:
    return f"{one['old'] or one['id']} ({one['report']})"
