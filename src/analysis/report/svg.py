"""A figure's SVG made fit to stand in a page: bare, scaling, with role, name and description."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from analysis.errors import ChartError

_PROLOG = re.compile(r"^\s*(<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*", re.DOTALL)
_OPEN = re.compile(r"<svg\b([^>]*)>", re.DOTALL)
_METADATA = re.compile(r"<metadata>.*?</metadata>\s*", re.DOTALL)
_NAMES = re.compile(r"<(title|desc)\b[^>]*>.*?</\1>\s*", re.DOTALL)
_LENGTH = re.compile(r"^\s*([0-9.]+)\s*(pt|px|in|mm|cm)?\s*$")
_CSS_PIXELS = {"pt": 4 / 3, "px": 1.0, "in": 96.0, "mm": 96 / 25.4, "cm": 96 / 2.54, None: 1.0}


def inline(svg: str, anchor: str, name: str, description: str) -> tuple[str, int]:
    """The SVG as it stands in a page, and its natural width in CSS pixels.

    Prolog, metadata and fixed size are left out, ids begin with `anchor`; `name` and `description` become the first
    title and desc, to which the element (role `img`) refers. Raises ChartError when the text is no SVG, or would load
    or run something.
    """
    bare = _METADATA.sub("", svg[_PROLOG.match(svg).end() :]).strip()  # type: ignore[union-attr]
    opening = _OPEN.match(bare)
    if opening is None or not bare.endswith("</svg>"):
        raise ChartError(f"the drawing of figure '{anchor}' is not an SVG; draw it again with its chart")
    if found := re.search(r"<script\b|<foreignObject\b|\son\w+=|(?:href|src)=\"(?!#|data:)", bare):
        raise ChartError(
            f"the drawing of figure '{anchor}' would load or run something ({found[0].strip()}); leave it out"
        )
    attributes = dict(re.findall(r"([\w:-]+)=\"([^\"]*)\"", opening[1]))
    width, height = _pixels(attributes.get("width", "")), _pixels(attributes.get("height", ""))
    box = attributes.get("viewBox") or f"0 0 {width:g} {height:g}"
    kept = "".join(f' {key}="{value}"' for key, value in attributes.items() if key.startswith("xmlns"))
    body = bare[opening.end() :]
    body = body[_own_names(body) :].lstrip()
    return (
        f'<svg{kept} viewBox="{box}" role="img" aria-labelledby="{anchor}-name {anchor}-description" focusable="false">'
        f'<title id="{anchor}-name">{escape(name)}</title><desc id="{anchor}-description">{escape(description)}</desc>'
        f"{_prefixed(body, anchor)}",
        round(width or float(box.split()[2])),
    )


def _prefixed(body: str, anchor: str) -> str:
    """All ids of the drawing and the references to them with the anchor before them: two drawings never share one."""
    body = re.sub(r"(\sid=\")([^\"]+)", rf"\g<1>{anchor}-\g<2>", body)
    body = re.sub(r"(href=\"#)([^\"]+)", rf"\g<1>{anchor}-\g<2>", body)
    return re.sub(r"(url\(#)([^)]+)", rf"\g<1>{anchor}-\g<2>", body)


def _own_names(body: str) -> int:
    """Where the drawing starts after a title and desc of its own."""
    end = 0
    while found := _NAMES.match(body, re.compile(r"\s*").match(body, end).end()):  # type: ignore[union-attr]
        end = found.end()
    return end


def _pixels(length: str) -> float:
    found = _LENGTH.match(length)
    return float(found[1]) * _CSS_PIXELS[found[2]] if found else 0.0
