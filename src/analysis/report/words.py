"""The words of a chart: what it says, what it shows, and how it is described to whom cannot see it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Texts of one chart, ready in one language.

    `headline` is the finding, `subtitle` what is shown (what, where, when, unit), `alt` one or two sentences with the
    kind of chart, the finding and the latest value; `caution` what a reader must know before comparing; `source_line`
    names the producers (empty: the chart lists the ids of its sources).
    """

    id: str
    language: str
    headline: str
    subtitle: str
    alt: str
    caution: tuple[str, ...] = ()
    source_line: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "caution", tuple(self.caution))
