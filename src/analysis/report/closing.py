"""What stands at the end of a page: sources by kind, abbreviations, corrections, and where to report an error."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from analysis.report import language, text
from analysis.report.outline import Outline, source_group

SOURCE_GROUPS = ("primary", "copy", "retelling", "secondary_unverified")
SHOWN = ("text", "headline", "subtitle", "caution", "source_line", "label", "title", "question", "citation")
UNSEEN = ("chart", "behind", "trace", "parameters")


def sources(whole: Outline, words: text.Messages, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Sources by kind: what the producer published, copies of it, then retellings and unverified sources."""
    groups = []
    for group in SOURCE_GROUPS:
        found = [source for source in whole.provenance.get("sources", []) if source_group(source) == group]
        if found:
            title = words.format(f"source-{group}".replace("_", "-"))
            views = [_source(source, whole, words, names) for source in found]
            groups.append({"title": title, "sources": views})
    return groups


def _source(
    source: Mapping[str, Any], whole: Outline, words: text.Messages, names: Mapping[str, str]
) -> dict[str, Any]:
    url = str(source.get("url") or "")
    parts = urlsplit(url)
    licence = str(source.get("licence") or "")
    if licence in ("cited", "figures cited"):
        licence = words.format("licence-cited")
    ids = source.get("used_by", [])
    used = [{"anchor": whole.anchors[id_], "name": names[id_].lower()} for id_ in whole.anchors if id_ in ids]
    if whole.in_key_figures(ids):
        used.append({"anchor": "key-figures", "name": words.format("source-used-key-figures")})
    for section in whole.texts(ids):
        title = section.title or words.format("page-before-sections")
        used.append({"anchor": section.anchor, "name": words.format("source-used-text", section=title)})
    citation, title = str(source["citation"]), str(source.get("title") or "").rstrip(".")
    titled = language.of_title(title) if title else whole.language
    before, linked, after = citation.partition(title) if title and title in citation else ("", citation, "")
    return {
        "id": f"source-{source['id']}",
        "before": before,
        "linked": linked,
        "after": after,
        "language": titled if linked == title and titled != whole.language else "",
        "url": url if parts.scheme in ("http", "https") else "",
        "host": parts.netloc.removeprefix("www."),
        "licence": licence,
        "used": used,
    }


def shown(content: Any, name: str = "") -> list[str]:
    """The texts of recorded objects that a reader sees."""
    if isinstance(content, Mapping):
        return [found for key, value in content.items() if key not in UNSEEN for found in shown(value, str(key))]
    if isinstance(content, Sequence) and not isinstance(content, str):
        return [found for one in content for found in shown(one, name)]
    return [content] if isinstance(content, str) and name in SHOWN else []


def abbreviations(texts: Sequence[str], words: text.Messages) -> list[tuple[str, str]]:
    """Names of organisations and other short names that occur in the texts, each with what it stands for.

    They are the attributes of the message `abbreviations`, a hyphen for a space: `.CBS = ...`, `.Rode-Kruis = ...`.
    """
    every = "\n".join(texts)
    listed = {name.replace("-", " "): full for name, full in words.words("abbreviations").items() if name != "caution"}
    found = [(name, full) for name, full in listed.items() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", every)]
    return sorted(found, key=lambda pair: pair[0].lower())


def corrections(whole: Outline, words: text.Messages, names: Mapping[str, str]) -> list[dict[str, str]]:
    """What was corrected in this report after it was published, newest first; see `catalogue.corrected`.

    Each with its day, what it is about (`name`, with `anchor` while the report still holds it), what was wrong and
    what stands there now.
    """
    found = sorted(whole.report.get("corrections", []), key=lambda one: str(one["date"]), reverse=True)
    return [
        {
            "date": str(one["date"]),
            "day": text.day(str(one["date"]), whole.language),
            "anchor": whole.anchors.get(str(one["object"]), ""),
            "name": names.get(str(one["object"]), "" if one["object"] else words.format("corrections-whole")),
            "was": str(one["was"]),
            "now": str(one["now"]),
        }
        for one in found
    ]


def errors(contact: str, words: text.Messages) -> Markup:
    """The sentence that says where to report an error, with the address (mail, web or plain text) as a link.

    Without an address it names the organisation that published the report.
    """
    if not contact:
        return escape(words.format("page-errors-nowhere"))
    mail = re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", contact)
    href = f"mailto:{contact}" if mail else contact if re.match(r"https?://", contact) else ""
    shown = Markup('<a href="{}">{}</a>').format(href, contact) if href else escape(contact)
    before, after = words.format("page-errors-text", contact="\0").split("\0")
    return escape(before) + shown + escape(after)
