"""Words of another language within a page, marked so that a screen reader pronounces them as such (WCAG 3.1.2)."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

from analysis.report import text

ENGLISH = frozenset(
    ("the", "of", "and", "with", "from", "on", "to", "up", "by", "in", "rises", "fewer", "more", "poverty", "figures")
)
DUTCH = frozenset(
    ("de", "het", "een", "en", "van", "voor", "met", "op", "bij", "naar", "tot", "uit", "in", "is", "niet", "armoede")
)


def marked(plain: str, language: str) -> str | Markup:
    """A text of a page with its foreign words in elements of their own language.

    Which words those are stands in the message `foreign-words`, between semicolons, and their language in its attribute
    `language`.
    """
    pattern, theirs = _foreign(language)
    if pattern is None or not pattern.search(plain):
        return plain
    return Markup(pattern.sub(rf'<span lang="{theirs}">\1</span>', str(escape(plain))))


@lru_cache(maxsize=4)
def _foreign(language: str) -> tuple[re.Pattern[str] | None, str]:
    messages = text.Messages(language)
    words = [word.strip() for word in messages.format("foreign-words").split(";")]
    listed = "|".join(re.escape(str(escape(word))) for word in sorted(words, key=len, reverse=True) if word)
    return (re.compile(rf"(?<!\w)({listed})(?!\w)"), messages.attribute("foreign-words", "language"))


def of_title(title: str) -> str:
    """The language of the title of a source: Dutch, for most sources are, unless more of its words are English.

    What stands in brackets was added to the title.
    """
    words = re.findall(r"[a-z]+", re.sub(r"\([^)]*\)", "", title).lower())
    return "en" if sum(word in ENGLISH for word in words) > sum(word in DUTCH for word in words) else "nl"
