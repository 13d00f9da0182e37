"""Words on paper: what belongs together stays on one line, and words of another language are marked as such."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup

from analysis.report import language

Piece = dict[str, str]
Spoken = str | list[Piece]


def bound(told: object) -> str:
    """Text with what belongs together on one line: `€ 1.510`, `Figuur 1`, and `17 mei` where it is a date alone."""
    dated = re.sub(r"^(\d{1,2}) (?=[a-z]+ \d{4}$)", "\\1\u00a0", str(told), flags=re.IGNORECASE)
    return re.sub(r"(€|[Ff]igu(?:u)?r(?:e)?|[Tt]abe?l(?:e)?) (?=[\u2212\d])", "\\1\u00a0", dated)


def spoken(told: object, tongue: str) -> Spoken:
    """Bound text; where it holds words of another language than `tongue`, its pieces (`text`, `language`) in order."""
    marked = language.marked(bound(told), tongue)
    if not isinstance(marked, Markup):
        return marked
    parts = re.split(r'<span lang="(\w+)">(.*?)</span>', str(marked))
    own = [{"text": unescape(part), "language": tongue} for part in parts[::3]]
    foreign = [
        {"text": unescape(part), "language": other} for other, part in zip(parts[1::3], parts[2::3], strict=True)
    ]
    pieces = [piece for pair in zip(own, [*foreign, {"text": "", "language": tongue}], strict=True) for piece in pair]
    return [piece for piece in pieces if piece["text"]]
