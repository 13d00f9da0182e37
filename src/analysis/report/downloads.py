"""What a page offers to download: of a figure or table its numbers and images, of a report its other forms."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from analysis.errors import MonitorError
from analysis.report import text
from analysis.report.outline import Item

IMAGE_FORMATS = ("png", "svg", "pdf")
WHOLE = ("pdf", "docx", "xlsx", "ods")  # the forms of a whole report beside its page, in the order in which they stand
TEMPLATES = ("full", "half", "slide")

Images = Mapping[str, Sequence[str]]
Group = dict[str, str | list[dict[str, str]]]


def groups(item: Item, words: text.Messages, sheet: str, images: Images | None = None) -> list[Group]:
    """Links to the numbers of a figure or table and to the images of a figure, each group with its `label`.

    `told` is what a link must say besides, where links of several groups have the same words.

    `sheet` is its sheet in report.xlsx, empty when there is no workbook. `images` are the names of the files in
    `figures/` by id (`<id>.png`, `<id>-half.svg`, ...); without them the figure at full width in all formats, for an
    empty list none. Raises MonitorError for a name that does not say which figure or template it holds.
    """
    numbers = [_link(f"tables/{item.id}.csv", words.format("format-csv"))]
    if sheet:
        numbers.append(_link("report.xlsx", words.format("format-xlsx", sheet=sheet)))
    found: list[Group] = [{"label": words.format("downloads-numbers"), "told": "", "links": numbers}]
    if item.kind != "figure":
        return found
    names = (images or {}).get(item.id, [f"{item.id}.{form}" for form in IMAGE_FORMATS])
    templates = sorted((_template(item.id, name) for name in names), key=lambda one: TEMPLATES.index(one[0]))
    for template, files in groupby(templates, key=lambda one: one[0]):
        links = [_link(f"figures/{name}", words.format(f"format-{form}")) for _, form, name in files]
        only = len({one[0] for one in templates}) == 1
        label = words.format("downloads-image" if only else f"downloads-image-{template}")
        found.append({"label": label, "told": "" if only else f"{label}, ", "links": links})
    return found


def _template(id_: str, name: str) -> tuple[str, str, str]:
    """The template and the format that the name of an image tells, and the name."""
    parts = re.fullmatch(rf"{re.escape(id_)}(?:-(?P<template>\w+))?\.(?P<form>\w+)", name)
    template = (parts["template"] or "full") if parts else ""
    if parts is None or template not in TEMPLATES or parts["form"] not in IMAGE_FORMATS:
        raise MonitorError(
            f"'{name}' is no image of figure '{id_}'; name it {id_}.png or {id_}-half.svg "
            f"(templates: {', '.join(TEMPLATES[1:])}; formats: {', '.join(IMAGE_FORMATS)})"
        )
    return template, parts["form"], name


def whole(forms: Sequence[str], words: text.Messages, *, place: str = "") -> list[dict[str, str]]:
    """Links to the forms of the whole report that were written, in a fixed order; `place` is the folder before them."""
    return [
        _link(f"{place}report.{form}", words.format(f"form-{form}")) | {"for": words.format(f"form-{form}-for")}
        for form in WHOLE
        if form in forms
    ]


def _link(href: str, label: str) -> dict[str, str]:
    return {"href": href, "label": label}
