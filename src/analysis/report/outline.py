"""The outline of a report: its recorded objects in order, numbered and checked, as every document needs them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.errors import MonitorError, did_you_mean

Record = Mapping[str, Any]
KINDS = (
    *("report", "headline", "key_figure", "section", "paragraph", "unanswered"),
    *("figure", "table", "note", "provenance"),
)
SHORTHAND = ("x", "c", "z", "p", "r", "e", "f", "b", "u", "low")


@dataclass(frozen=True)
class Item:
    """A paragraph, box, figure or table; figures and tables are counted apart from 1 (`number`), others have 0."""

    kind: str
    id: str
    number: int
    record: Record

    @property
    def anchor(self) -> str:
        """The id of its element in a page."""
        return f"{self.kind}-{self.id}"


@dataclass
class Section:
    """A section and what belongs to it; what stands before the first section has the id and title ''."""

    id: str
    title: str
    items: list[Item] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """The id of its heading in a page."""
        return f"section-{self.id}" if self.id else "overview"


@dataclass(frozen=True)
class Outline:
    """A whole report. `sections[0]` holds what stands before the first section and may be empty."""

    report: Record
    headline: str
    key_figures: tuple[Record, ...]
    sections: tuple[Section, ...]
    notes: dict[str, tuple[Record, ...]]
    provenance: Record

    @property
    def language(self) -> str:
        """The language of the report."""
        return str(self.report["language"])

    @property
    def objects(self) -> list[Item]:
        """Figures and tables in the order of the report."""
        return [item for section in self.sections for item in section.items if item.kind in ("figure", "table")]

    @property
    def anchors(self) -> dict[str, str]:
        """The id in a page of each figure and table, by its own id."""
        return {item.id: item.anchor for item in self.objects}

    def elsewhere(self, place: str) -> str:
        """The address of `report_id#figure_id` in another report, from this page; empty when it is not known.

        It does not depend on whether that report has been made: the same run gives the same page.
        """
        report, _, object_ = place.partition("#")
        page = str(self.report.get("siblings", {}).get(report, ""))
        return f"{page}#object-{object_}" if page and object_ else page

    @property
    def unanswered(self) -> list[tuple[Section, Item]]:
        """What the report cannot answer, each with the section whose question it is."""
        return [(section, item) for section in self.sections for item in section.items if item.kind == "unanswered"]

    def texts(self, ids: Collection[str]) -> list[Section]:
        """The sections that are meant by `ids`, or by the id of a paragraph or box of theirs, not of a figure."""
        wanted = set(ids) - {item.id for item in self.objects}
        return [section for section in self.sections if wanted & {section.id, *(item.id for item in section.items)}]

    def in_key_figures(self, ids: Collection[str]) -> bool:
        """Whether one of `ids` is a key figure."""
        return any(str(record["id"]) in ids for record in self.key_figures)

    def date_of(self, name: str) -> str:
        """`figures_up_to`, `figures_up_to_text` or `next_release_text`, from the report or its provenance."""
        return str(self.report.get(name) or self.provenance.get(name) or "")


def title_of(report: Record) -> str:
    """The title of a report with its subject, where it has one: `Gemeenteprofiel armoede en schulden: Apeldoorn`."""
    subject = str(report.get("subject") or "")
    return f"{report['title']}: {subject}" if subject else str(report["title"])


def outline(records: Sequence[Record]) -> Outline:
    """Order, number and check recorded objects.

    Raises MonitorError when a kind is unknown, an id occurs twice, there is not exactly one report and at most one
    headline and provenance, or a key figure or a source points to a figure that the report does not hold.
    """
    single: dict[str, list[Record]] = {"report": [], "headline": [], "provenance": []}
    key_figures: list[Record] = []
    sections = [Section("", "")]
    notes: dict[str, list[Record]] = {"method": [], "assumption": [], "caution": []}
    counts = {"figure": 0, "table": 0}
    seen: set[tuple[str, str]] = set()
    for record in records:
        kind = str(record.get("kind"))
        if kind not in KINDS:
            raise MonitorError(f"the report holds an object of kind '{kind}'{did_you_mean(kind, KINDS)}")
        if kind in single:
            single[kind].append(record)
            continue
        id_ = str(record["id"])
        space = "object" if kind in counts or kind == "unanswered" else kind
        if (space, id_) in seen:
            raise MonitorError(f"the report holds two objects with id '{id_}' ({kind}); give one another id")
        seen.add((space, id_))
        if kind == "key_figure":
            key_figures.append(record)
        elif kind == "section":
            sections.append(Section(id_, str(record["title"])))
        elif kind == "note":
            notes.setdefault(str(record["group"]), []).append(record)
        else:
            if kind in counts:
                counts[kind] += 1
            sections[-1].items.append(Item(kind, id_, counts.get(kind, 0), record))
    for kind, found in single.items():
        if len(found) > 1 or (kind == "report" and not found):
            raise MonitorError(f"a report holds one object of kind '{kind}', this one holds {len(found)}")
    result = Outline(
        report={**single["report"][0], "title": title_of(single["report"][0])},
        headline=str(single["headline"][0]["text"]) if single["headline"] else "",
        key_figures=tuple(key_figures),
        sections=tuple(sections),
        notes={group: tuple(found) for group, found in notes.items()},
        provenance=single["provenance"][0] if single["provenance"] else {},
    )
    known = {item.id for item in result.objects}
    for key_figure in key_figures:
        target = key_figure.get("figure_id")
        if target and "#" not in str(target) and target not in known:
            raise MonitorError(
                f"key figure '{key_figure['id']}' points to figure '{target}', which the report does not hold"
                f"{did_you_mean(str(target), known)}"
            )
    return result


def source_group(source: Mapping[str, Any]) -> str:
    """Under which heading a source stands: its kind, and `copy` for a copy of what the producer published."""
    kind = str(source.get("kind") or "primary")
    return "copy" if kind == "primary" and source.get("copy") else kind


def shorthand_in(texts: Sequence[str]) -> list[str]:
    """Which shorthand marks (`x` for `[x]`, ...) occur in the texts, in a fixed order."""
    return [mark for mark in SHORTHAND if any(f"[{mark}]" in text for text in texts)]
