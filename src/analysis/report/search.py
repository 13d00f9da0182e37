"""What the search of the index page looks through: titles, questions, findings, figures, tables and key figures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from analysis.report import html, text
from analysis.report.outline import Outline


def group(whole: Outline, title: str, page: str) -> dict[str, Any]:
    """What can be found in one report: its title and page, and items (kind, words, anchor, more to look in)."""
    words = text.Messages(whole.language)
    question = str(whole.report.get("question") or "")
    items = [[words.format("search-report"), title, "", f"{question} {whole.headline}".strip()]]
    for record in whole.key_figures:
        shown = html.key_figure(record, {}, whole.anchors)
        period = f"({shown['period']})" if shown["period"] else ""
        value = " ".join(part for part in (shown["wording"], shown["value"], shown["unit"], period) if part)
        anchor = shown["target"] or "key-figures"
        items.append([words.format("search-key-figure"), f"{shown['label']}: {value}", anchor, shown["change"]])
    for item in whole.objects:
        more = str(item.record.get("subtitle") or "")
        items.append([html.name_of(item, words), str(item.record["headline"]), item.anchor, more])
    for section, item in whole.unanswered:
        items.append([words.format("search-unanswered"), str(item.record["text"]), item.anchor, section.title])
    return {"title": title, "page": page, "items": items}


def as_json(groups: Sequence[dict[str, Any]]) -> Markup:
    """The groups as JSON that can stand in a page: nothing in it can end its element."""
    content = json.dumps(list(groups), ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        content = content.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(content)
