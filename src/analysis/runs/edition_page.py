"""The pages of an edition that tell in words what changed since the last one, in each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from analysis.errors import DataError
from analysis.published import label
from analysis.published.differences import Difference
from analysis.report import html, text
from analysis.runs.catalogue import LANGUAGES
from analysis.runs.states import State

MOST = 25  # changes of one report that are told; all are in changes.csv
PAGES = {"nl": "changes.html", "en": "changes-en.html"}

Records = Sequence[Mapping[str, Any]]
Named = Mapping[tuple[str, str, str], str]
"""What a recorded object shows, by report, kind and id."""


def write(folder: Path, name: str, last: str, found: Sequence[Difference], now: State) -> list[Path]:
    """Write the page of each language in which the edition `name` has reports; returns them.

    `found`: all differences with the edition `last` (empty: there was none); `now`: the recorded objects of this one.
    """
    written = []
    for language in LANGUAGES:
        mine = {
            "/".join(key): list(records) for key, records in now.reports.items() if records[0]["language"] == language
        }
        if mine:
            page = folder / PAGES[language]
            page.write_text(_page(language, name, last, found, mine), encoding="utf-8")
            written.append(page)
    return written


def _page(language: str, name: str, last: str, found: Sequence[Difference], reports: Mapping[str, Records]) -> str:
    words = text.Messages(language)
    own = [one for one in found if one["report"] in reports]
    named = {
        (place, str(record["kind"]), str(record["id"])): str(record.get("label") or record.get("subtitle") or "")
        for place, records in reports.items()
        for record in records
        if record.get("id")
    }
    told = {place: list(rows) for place, rows in groupby(sorted(own, key=_place), key=_place)}
    numbers = sum(one["what"] == "number" for one in own)
    views = [
        {
            "title": str(records[0]["title"]),
            "page": f"{place}/report.html",
            "changes": [_sentence(one, words, named) for one in told.get(place, [])[:MOST]],
            "more": _more(len(told.get(place, [])) - MOST, words),
        }
        for place, records in reports.items()
    ]
    counted = {
        "numbers": numbers,
        "shown": text.number(numbers, language),
        "reports": len(told),
        "places": text.number(len(told), language),
    }
    return (
        html.environment()
        .get_template("edition.html.j2")
        .render(
            t=words.format,
            language=language,
            policy=html.POLICY,
            style=html.style(),
            title=words.format("edition-title", edition=name),
            lead=words.format("edition-changes", last=last, **counted) if last else words.format("edition-first"),
            changed=[view for view in views if view["changes"]],
            same=[view for view in views if not view["changes"]] if last else [],
            gone=[words.format("edition-gone", report=_gone(one)) for one in found if _is_gone(one)],
        )
    )


def _place(one: Difference) -> str:
    return str(one["report"])


def _is_gone(one: Difference) -> bool:
    return bool(one["kind"] == "report" and one["what"] == "disappeared")


def _gone(one: Difference) -> str:
    return f"{one['old'] or one['id']} ({one['report']})"


def _more(count: int, words: text.Messages) -> str:
    return words.format("edition-more", count=count, shown=text.number(count, words.language)) if count > 0 else ""


def _sentence(one: Difference, words: text.Messages, named: Named) -> str:
    """One change in words: where, and what was and is."""
    where = ", ".join(dict.fromkeys(part for part in (_where(one, words, named), _period(one, words)) if part))
    old, new = (_written(one[side], one, words) for side in ("old", "new"))
    if one["what"] == "number" and one["difference"] is not None:
        by = text.signed(one["difference"], words.language)
        form = "rounding" if one["within_rounding"] else "other"
        return words.format("edition-number", where=where, old=old, new=new, difference=by, form=form)
    if one["what"] in ("appeared", "disappeared") or None in (one["old"], one["new"]):
        form = "appeared" if one["old"] is None or one["what"] == "appeared" else "disappeared"
        return words.format("edition-came-or-went", where=where, what=new if form == "appeared" else old, form=form)
    return words.format("edition-property", where=where, old=old, new=new, form=str(one["what"]))


def _where(one: Difference, words: text.Messages, named: Named) -> str:
    """The kind of the object, what it shows, and the row in it."""
    kind = words.format(f"edition-kind-{one['kind']}".replace("_", "-"))
    shown = named.get((str(one["report"]), str(one["kind"]), str(one["id"])), "")
    parts = [f"{kind} “{shown}”" if shown else kind, str(one["item"] or "")]
    return ", ".join(part for part in parts if part and part != shown)


def _period(one: Difference, words: text.Messages) -> str:
    try:
        return text.period(str(one["period"]), words.language) if one["period"] else ""
    except ValueError:
        return str(one["period"])


def _written(value: Any, one: Difference, words: text.Messages) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    shown = text.number(value, words.language)
    try:
        unit = label("unit", str(one["unit"]), words.language) if one["unit"] not in ("", "count", "ratio") else ""
    except DataError:
        unit = str(one["unit"])
    return f"{shown} {unit}".rstrip()
