"""Reading a page back: strict parsing, the words of an element, elements by their id; a stand-in for drawings."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import html5lib

NS = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
DRAWING = (
    '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">\n'
    '<svg xmlns="http://www.w3.org/2000/svg" width="504pt" height="259.2pt" viewBox="0 0 504 259.2">'
    '<metadata><a/></metadata><title id="a">own</title><desc id="b">own</desc>'
    '<g id="{id}-axes"><text x="1" y="1">551.300</text></g></svg>\n'
)


def drawings(found: list[dict[str, Any]]) -> dict[str, str]:
    return {record["id"]: DRAWING.replace("{id}", record["id"]) for record in found if record["kind"] == "figure"}


def parsed(text: str) -> ElementTree.Element:
    tree: ElementTree.Element = html5lib.HTMLParser(strict=True).parse(text)
    return tree


def words(element: ElementTree.Element) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def by_id(tree: ElementTree.Element) -> dict[str, ElementTree.Element]:
    return {element.get("id", ""): element for element in tree.iter() if element.get("id")}
