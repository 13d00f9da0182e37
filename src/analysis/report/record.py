"""What a notebook writes to: `Report`. Each call shows itself and is stored in the notebook as one recorded object.

Every document is rendered from these objects alone (`recorded.from_notebook`), not from the notebook's cells.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import __version__, published, reads
from analysis.errors import MonitorError, ParameterError, did_you_mean
from analysis.published import periods
from analysis.report import behind, display, provenance, text
from analysis.report.cautions import remarked
from analysis.report.charts import Chart
from analysis.report.outline import title_of
from analysis.report.recorded import MIME, assembled
from analysis.report.slots import decimals, expand, worded
from analysis.report.tables import cells, column, trace
from analysis.report.words import Words
from analysis.statistics.changes import Change

SCHEMA = 1


class Report:
    """One report in one language, written top to bottom: headline, key figures, sections, notes, `finish`.

    `parameters` are the notebook's parameters by name; `language` must be among them. `subject` is what this one report
    is about, such as a municipality: it follows the title of the catalogue. Text comes from the message
    catalogue under `<report id>-<id>`, with the slots that `slots.expand` makes of the values. Raises MonitorError when
    a message, a slot or a label is missing.
    """

    def __init__(self, ident: str, parameters: Mapping[str, Any], subject: str = "") -> None:
        self.id = ident
        display.install()
        self.language = str(parameters["language"])
        self.messages = text.Messages(self.language)
        self.records: list[dict[str, Any]] = []
        self._used: dict[str, list[str]] = {}
        self._definitions: dict[str, None] = {}
        self._released: list[str] = []
        self._told: set[str] = set()
        self._section: dict[str, Any] = {}
        self.as_of = parameters.get("as_of")
        entry = provenance.entry(ident)
        plain = {name: _plain(value) for name, value in parameters.items()}
        record = {
            "kind": "report",
            "schema": SCHEMA,
            "id": ident,
            "language": self.language,
            "title": entry["title"][self.language],
            "question": entry["question"][self.language],
            "parameters": plain,
            "version": __version__,
        }
        record |= {"subject": subject} if subject else {}
        self._add(record, f"# {title_of(record)}\n\n{record['question']}")

    def say(self, ident: str, **values: Any) -> str:
        """The text of the message `<report id>-<id>`; of the slots that the values give, those that it needs."""
        name = self._name(ident)
        return self.messages.format(name, **self._slots(name, values, value_only=True))

    def words(self, ident: str, source: pd.DataFrame | None = None, *, again: bool = True, **values: Any) -> Words:
        """Headline, subtitle, description and cautions of a figure; those of breaks.csv for `source` are added.

        A figure travels alone and repeats a remark (`again`); a table leaves out what was told before.
        """
        name = self._name(ident)
        parts = self.messages.words(name, **self._slots(name, values))
        cautions = list(parts["caution"])
        if source is not None and len(source):
            told = remarked(source, self.language, self.as_of)
            kept = [remark for remark in told if remark not in cautions and (again or remark not in self._told)]
            cautions += [told[remark] for remark in kept]
            self._told |= set(told)
        return Words(
            id=ident,
            language=self.language,
            headline=parts["headline"],
            subtitle=parts.get("subtitle", ""),
            alt=parts.get("alt", ""),
            caution=tuple(cautions),
            source_line=provenance.source_line(source, self.language) if source is not None else "",
        )

    def named(self, frame: pd.DataFrame, ident: str, *columns: str) -> pd.DataFrame:
        """The frame with `label` from a message that names each row by its periods in `columns`.

        A column `period` of the form 2022/2023 gives `from` and `to`, any other its own name.
        """
        labels = []
        for row in published.rows_of(frame):
            slots: dict[str, str] = {}
            for name in columns:
                first, _, last = str(row[name]).partition("/")
                written = {"from": first, "to": last} if last else {name: first}
                slots |= {slot: text.period(period, self.language) for slot, period in written.items()}
            labels.append(self.say(ident, **slots))
        return frame.assign(label=labels)

    def headline(self, ident: str = "headline", **values: Any) -> None:
        """The finding of the whole report, one sentence."""
        words = self.say(ident, **values)
        self._add({"kind": "headline", "text": words} | behind.of(values=values.values()), f"**{words}**")

    def fact(self, label: str, ident: str, **values: Any) -> None:
        """A fact at the head of the page, beside the question: its label and its text."""
        fact = {"label": self.say(label), "text": self.say(ident, **values)}
        self._add({"kind": "fact", **fact} | behind.of(values=values.values()), f"{fact['label']}: {fact['text']}")

    def section(self, number: int, ident: str) -> None:
        """Open a section that answers a question; what follows belongs to it."""
        title = self.say(ident)
        self._section = {"kind": "section", "id": ident, "title": title, "question_no": number}
        self._add(self._section, f"## {title}")

    def paragraph(self, ident: str, **values: Any) -> None:
        """A paragraph of the report; what it tells of counts as a use of its sources."""
        words = self._told_of(ident, values)
        self._add({"kind": "paragraph", "id": ident, "text": words} | behind.of(values=values.values()), words)

    def unanswered(self, ident: str, **values: Any) -> None:
        """What part of the section's question published figures cannot answer, and why: a marked box.

        Raises ParameterError before the first section, for nothing is asked there yet.
        """
        if not self._section:
            raise ParameterError(f"'{ident}' stands before the first section; open the section whose question it is")
        words = self._told_of(ident, values)
        question = {"question_no": self._section["question_no"], "question": self._section["title"]}
        label = self.messages.format("page-unanswered")
        record = {"kind": "unanswered", "id": ident, **question, "text": words} | behind.of(values=values.values())
        self._add(record, f"> **{label}.** {words}")

    def notes(self, group: str, *idents: str) -> None:
        """Notes on `method`, `caution` or `assumption`, at the end of the report."""
        if group not in ("method", "caution", "assumption"):
            raise ParameterError(f"group '{group}' of note '{idents[0]}' is not method, caution or assumption")
        for ident in idents:
            words = self.say(ident)
            self._add({"kind": "note", "id": ident, "group": group, "text": words}, f"- {words}")

    def kinds(self, **frames: pd.DataFrame) -> list[pd.DataFrame]:
        """The frames with `kind_label`, the message `kind-<name>` of each: rows of several kinds for one table."""
        return [frame.assign(kind_label=self.say(f"kind-{name}")) for name, frame in frames.items()]

    def key_figure(self, ident: str, what: Change | pd.Series | None, *, figure: str = "", **values: Any) -> None:
        """The latest value of a series, with its change when `what` is a Change; `figure` is where it is shown.

        `figure` is the id of a figure or table of this report, or `report_id#figure_id` of another one. A series
        without a figure is recorded as missing, never left out.
        """
        row = what.later if isinstance(what, Change) else what
        label = self.say(f"key-{ident}", **values)
        record: dict[str, Any] = {"kind": "key_figure", "id": f"key-{ident}", "label": label, "figure_id": figure}
        if "#" in figure:
            record["report_title"] = provenance.title(figure, self.language)
        if row is None:
            missing = self.messages.format("value-missing")
            record |= {"value_text": missing, "unit_text": "", "period_text": "", "status_text": "", "change_text": ""}
            record |= {"value": None, "lower": None, "upper": None, "unit": "", "period": "", "source_ids": []}
            self._add(record, f"{label}: {missing}")
            return
        unit, places = str(row["unit"]), decimals(row)
        whole, bare = unit in ("percent", "euro"), unit in ("count", "ratio")  # a bare number: its label says of what
        record |= {
            "value_text": self._worded(row, places, whole=whole),
            "unit_text": "" if whole or bare else published.label("unit", unit, self.language),
            "period_text": text.period(str(row["period"]), self.language),
            "status_text": ""
            if row["status"] == "final"
            else published.label("status", str(row["status"]), self.language).lower(),
            "change_text": self._change_text(what) if isinstance(what, Change) else "",
            "value": _plain(row["value"]),
            "lower": _plain(row["lower"]),
            "upper": _plain(row["upper"]),
            "unit": unit,
            "period": str(row["period"]),
            "source_ids": str(row["source_id"]).split(),
        }
        own = figure and "#" not in figure
        self._use(record["source_ids"], figure if own else f"key-{ident}", [str(row["definition"])])
        self._released.append(str(row["vintage"]))
        shown = (record["value_text"], record["unit_text"], record["period_text"], record["status_text"])
        record |= behind.of(values=[what, *values.values()])
        self._add(record, f"{label}: **{' '.join(part for part in shown if part)}** {record['change_text']}")

    def figure(
        self,
        ident: str,
        draw: Callable[..., Chart],
        frame: pd.DataFrame,
        *,
        options: Mapping[str, Any] | None = None,
        source: pd.DataFrame | None = None,
        made_of: pd.DataFrame | None = None,
        **values: Any,
    ) -> None:
        """A chart drawn by `draw(frame, words, **options)`; without any figure, a sentence that says so.

        `source` is the frame whose remarks in breaks.csv count (default: `frame`); `values` fill the message. `made_of`
        are rows that `frame` was computed from, for `monitor why` only.
        """
        drawn = frame[frame["value"].notna()]
        if drawn.empty:
            self._nothing(ident, values)
            return
        chart = draw(frame, self.words(ident, drawn if source is None else source, **values), **(options or {}))
        ids, words = _ids(drawn), chart.words
        self._use(ids, chart.id, sorted(set(drawn["definition"])))
        record = {
            "kind": "figure",
            "id": chart.id,
            "headline": words.headline,
            "subtitle": words.subtitle,
            "alt": words.alt,
            "caution": list(words.caution),
            "source_line": words.source_line,
            "digest": chart.digest(),
            "source_ids": ids,
            "chart": chart.to_record(),
        } | behind.of(source=[source, made_of], values=values.values(), shown=chart.frame)
        self.records.append(record)
        display.figure(record, MIME, chart)

    def _nothing(self, ident: str, values: Mapping[str, Any]) -> None:
        """In place of a figure or table: that there is no figure, and what it would have shown (its subtitle)."""
        shown = self.messages.attribute(self._name(ident), "subtitle", **expand(self.language, values))
        form = "named" if shown else "unnamed"
        words = self.messages.format("figure-missing", form=form, shown=text.inside(shown))
        self._add({"kind": "paragraph", "id": ident, "text": words}, words)

    def table(
        self,
        ident: str,
        frame: pd.DataFrame,
        columns: Mapping[str, str],
        *,
        source: pd.DataFrame | None = None,
        made_of: pd.DataFrame | None = None,
        **values: Any,
    ) -> None:
        """A table of the columns named, each with its kind (`text`, `period`, `status`, or a unit; `+unit` with sign).

        `source` is the frame whose cautions, sources and definitions count (default: `frame`). What identifies a row
        and is not shown is recorded beside it for the CSV. `made_of` as for figures.
        """
        if frame.empty:
            self._nothing(ident, values)
            return
        from_frame = frame if source is None else source
        words = self.words(ident, from_frame if len(from_frame) else None, again=False, **values)
        ids = _ids(from_frame)
        self._use(ids, ident, sorted(set(from_frame["definition"])) if "definition" in from_frame else [])
        rows = [cells(row, columns, self.language) for row in published.rows_of(frame)]
        record = {
            "kind": "table",
            "id": ident,
            "headline": words.headline,
            "subtitle": words.subtitle,
            "caution": list(words.caution),
            "source_line": words.source_line,
            "source_ids": ids,
            "columns": [column(name, kind, self.messages) for name, kind in columns.items()],
            "rows": rows,
            "trace": trace(frame, columns, ids),
        } | behind.of(frame, source=[source, made_of], values=values.values())
        self._add(record, None)

    def finish(self, *, next_release: str) -> None:
        """Close the report: its sources, definitions and dates; `next_release` is a row id of release_calendar.csv.

        The figures reach up to the latest release of a key figure (without any, of a source that was used).
        """
        released = self._released or [published.source_of(ident)["released"] for ident in self._used]
        newest = max((periods.last_day(day) for day in released if day), default=None)
        dated = [day for day in released if day and newest and periods.last_day(day) == newest]
        until = max(dated, key=len) if dated else ""
        day = text.day(until, self.language) if until else ""
        record = {
            "kind": "provenance",
            "sources": [provenance.source(ident, self.language, self._used[ident]) for ident in sorted(self._used)],
            "definitions": [provenance.definition(ident, self.language) for ident in sorted(self._definitions)],
            "figures_up_to": until,
            "figures_up_to_text": self.messages.format("figures-up-to", day=day) if day else "",
            "next_release_text": provenance.next_release(next_release, self.language, until, self.as_of),
            "cite_as": self.messages.format(
                "cite-report",
                title=title_of(self.records[0]),
                version=__version__,
                until=day or "-",
            ),
            "report_errors_to": provenance.contact(),
        }
        self._add(record, None)
        if run := os.environ.get("MONITOR_RUN"):
            reads.tell(Path(run))
        else:
            from analysis.report import draft

            draft.write(self.id, assembled(self.records))

    def _worded(self, row: pd.Series, places: int, *, whole: bool) -> str:
        value = float(row["value"])
        unit = str(row["unit"])
        written = (
            text.quantity(value, unit, self.language, places) if whole else text.number(value, self.language, places)
        )
        return worded(row, written, self.language)

    def _add(self, record: dict[str, Any], markdown: str | None) -> None:
        record = json.loads(json.dumps(record, ensure_ascii=False, allow_nan=False))
        self.records.append(record)
        display.record(record, MIME, markdown)

    def _told_of(self, ident: str, values: Mapping[str, Any]) -> str:
        """The text of a message; the sources and definitions of its values count as used in it."""
        words = self.say(ident, **values)
        for value in values.values():
            for row in _rows(value):
                self._use(str(row["source_id"]).split(), ident, [str(row["definition"])])
        return words

    def _name(self, ident: str) -> str:
        return f"{self.id}-{ident}".replace("_", "-")

    def _slots(self, name: str, values: Mapping[str, Any], *, value_only: bool = False) -> dict[str, str | int]:
        """The slots that a message needs out of those that the values can fill; a value that fills none is an error."""
        needed = self.messages.needs(name, value_only=value_only)
        given = expand(self.language, values)
        for value in values:
            if not any(slot == value or slot.startswith(f"{value}_") for slot in needed):
                raise MonitorError(
                    f"message '{name}' ({self.language}) uses nothing of '{value}'{did_you_mean(value, needed)}"
                )
        return {slot: filled for slot, filled in given.items() if slot in needed}

    def _change_text(self, change: Change) -> str:
        return self.messages.format(
            "key-change",
            **{
                slot: value
                for slot, value in expand(self.language, {"change": change}).items()
                if slot in self.messages.needs("key-change")
            },
        )

    def _use(self, ids: Sequence[str], where: str, definitions: Sequence[str]) -> None:
        for ident in ids:
            places = self._used.setdefault(ident, [])
            if where not in places:
                places.append(where)
        self._definitions |= dict.fromkeys(definitions)


def _ids(frame: pd.DataFrame | None) -> list[str]:
    if frame is None or "source_id" not in frame:
        return []
    return sorted({ident for text_ in frame["source_id"] for ident in str(text_).split()})


def _rows(value: Any) -> list[pd.Series]:
    """The observations that stand behind a value of a sentence."""
    if isinstance(value, Change):
        return [row for row in (value.later, value.earlier) if row is not None]
    if isinstance(value, pd.Series) and value.get("source_id"):
        return [value]
    return []


def _plain(value: Any) -> Any:
    """A value as JSON holds it: dates as text, missing and infinite numbers as null."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    return value
