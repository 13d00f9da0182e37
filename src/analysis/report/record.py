"""What a notebook writes to: `Report`. Each call shows itself and is stored in the notebook as one recorded object.

Every document is rendered from these objects alone (`from_notebook`), not from the notebook's cells.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import yaml

from analysis import __version__, project, published
from analysis.errors import MonitorError, ParameterError, did_you_mean
from analysis.published import periods
from analysis.report import display, text
from analysis.report.charts import Chart
from analysis.report.slots import decimals, expand
from analysis.report.tables import cells, column
from analysis.report.words import Words
from analysis.statistics.changes import Change

MIME = "application/vnd.monitor+json"
SCHEMA = 1


class Report:
    """One report in one language, written top to bottom: headline, key figures, sections, notes, `finish`.

    `parameters` are the notebook's parameters by name; `language` must be among them. Text comes from the message
    catalogue under `<report id>-<id>`, with the slots that `slots.expand` makes of the values. Raises MonitorError when
    a message, a slot or a label is missing.
    """

    def __init__(self, ident: str, parameters: Mapping[str, Any]) -> None:
        self.id = ident
        display.install()
        self.language = str(parameters["language"])
        self.messages = text.Messages(self.language)
        self.records: list[dict[str, Any]] = []
        self._used: dict[str, list[str]] = {}
        self._definitions: dict[str, None] = {}
        self._released: list[str] = []
        entry = _entry(ident)
        plain = {name: _plain(value) for name, value in parameters.items()}
        self._add(
            {
                "kind": "report",
                "schema": SCHEMA,
                "id": ident,
                "language": self.language,
                "title": entry["title"][self.language],
                "question": entry["question"][self.language],
                "parameters": plain,
                "version": __version__,
            },
            f"# {entry['title'][self.language]}\n\n{entry['question'][self.language]}",
        )

    def say(self, ident: str, **values: Any) -> str:
        """The text of the message `<report id>-<id>`; of the slots that the values give, those that it needs."""
        name = self._name(ident)
        return self.messages.format(name, **self._slots(name, values, value_only=True))

    def words(self, ident: str, source: pd.DataFrame | None = None, **values: Any) -> Words:
        """Headline, subtitle, description and cautions of a figure; those of breaks.csv for `source` are added."""
        name = self._name(ident)
        parts = self.messages.words(name, **self._slots(name, values))
        cautions = list(parts["caution"])
        if source is not None and len(source):
            cautions += [remark for remark in published.cautions(source, self.language) if remark not in cautions]
        return Words(
            id=ident,
            language=self.language,
            headline=parts["headline"],
            subtitle=parts.get("subtitle", ""),
            alt=parts.get("alt", ""),
            caution=tuple(cautions),
            source_line=self._source_line(source) if source is not None else "",
        )

    def named(self, frame: pd.DataFrame, ident: str, *columns: str) -> pd.DataFrame:
        """The frame with `label` from a message that names each row by its periods in `columns`.

        A column `period` of the form 2022/2023 gives `from` and `to`, any other its own name.
        """
        labels = []
        for row in frame.to_dict("records"):
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
        self._add({"kind": "headline", "text": words}, f"**{words}**")

    def section(self, number: int, ident: str) -> None:
        """Open a section that answers a question; what follows belongs to it."""
        title = self.say(ident)
        self._add({"kind": "section", "id": ident, "title": title, "question_no": number}, f"## {title}")

    def paragraph(self, ident: str, **values: Any) -> None:
        """A paragraph of the report."""
        words = self.say(ident, **values)
        self._add({"kind": "paragraph", "id": ident, "text": words}, words)

    def note(self, group: str, ident: str, **values: Any) -> None:
        """A note on `method`, `caution` or `assumption`, at the end of the report."""
        if group not in ("method", "caution", "assumption"):
            raise ParameterError(f"group '{group}' of note '{ident}' is not method, caution or assumption")
        words = self.say(ident, **values)
        self._add({"kind": "note", "id": ident, "group": group, "text": words}, f"- {words}")

    def key_figure(self, ident: str, what: Change | pd.Series | None, *, figure: str = "", **values: Any) -> None:
        """The latest value of a series, with its change when `what` is a Change; `figure` is where it is shown.

        A series without a figure is recorded as missing, never left out.
        """
        row = what.later if isinstance(what, Change) else what
        label = self.say(f"key-{ident}", **values)
        record: dict[str, Any] = {"kind": "key_figure", "id": f"key-{ident}", "label": label, "figure_id": figure}
        if row is None:
            missing = self.messages.format("value-missing")
            record |= {"value_text": missing, "unit_text": "", "period_text": "", "status_text": "", "change_text": ""}
            record |= {"value": None, "lower": None, "upper": None, "unit": "", "period": "", "source_ids": []}
            self._add(record, f"{label}: {missing}")
            return
        unit, places = str(row["unit"]), decimals(row)
        whole = unit in ("percent", "euro")
        record |= {
            "value_text": self._worded(row, places, whole=whole),
            "unit_text": "" if whole else published.label("unit", unit, self.language),
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
        self._use(record["source_ids"], figure or f"key-{ident}", [str(row["definition"])])
        self._released.append(str(row["vintage"]))
        shown = (record["value_text"], record["unit_text"], record["period_text"], record["status_text"])
        self._add(record, f"{label}: **{' '.join(part for part in shown if part)}** {record['change_text']}")

    def figure(
        self,
        ident: str,
        draw: Callable[..., Chart],
        frame: pd.DataFrame,
        *,
        options: Mapping[str, Any] | None = None,
        source: pd.DataFrame | None = None,
        **values: Any,
    ) -> None:
        """A chart drawn by `draw(frame, words, **options)`; without any figure, a sentence that says so.

        `source` is the frame whose remarks in breaks.csv count (default: `frame`); `values` fill the message.
        """
        drawn = frame[frame["value"].notna()]
        if drawn.empty:
            self._nothing(ident)
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
        }
        self.records.append(record)
        display.figure(record, MIME, chart)

    def _nothing(self, ident: str) -> None:
        words = self.messages.format("figure-missing")
        self._add({"kind": "paragraph", "id": ident, "text": words}, words)

    def table(
        self,
        ident: str,
        frame: pd.DataFrame,
        columns: Mapping[str, str],
        *,
        source: pd.DataFrame | None = None,
        **values: Any,
    ) -> None:
        """A table of the columns named, each with its kind (`text`, `period`, `status`, or a unit; `+unit` with sign).

        `source` is the frame whose cautions, sources and definitions count (default: `frame`).
        """
        if frame.empty:
            self._nothing(ident)
            return
        from_frame = frame if source is None else source
        words = self.words(ident, from_frame if len(from_frame) else None, **values)
        ids = _ids(from_frame)
        self._use(ids, ident, sorted(set(from_frame["definition"])) if "definition" in from_frame else [])
        rows = [cells(row, columns, self.language) for row in frame.to_dict("records")]
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
        }
        self._add(record, None)

    def finish(self, *, next_release: str) -> None:
        """Close the report: its sources, definitions and dates; `next_release` is a row id of release_calendar.csv.

        The figures reach up to the latest release of a key figure (without any, of a source that was used).
        """
        released = self._released or [published.source_of(ident)["released"] for ident in self._used]
        newest = max((periods.last_day(day) for day in released if day), default=None)
        dated = [day for day in released if day and newest and periods.last_day(day) == newest]
        until = max(dated, key=len) if dated else ""
        record = {
            "kind": "provenance",
            "sources": [self._source(ident) for ident in sorted(self._used)],
            "definitions": [self._definition(ident) for ident in sorted(self._definitions)],
            "figures_up_to": until,
            "figures_up_to_text": text.day(until, self.language) if until else "",
            "next_release_text": self._next_release(next_release),
            "cite_as": self.messages.format(
                "cite-report", title=self.records[0]["title"], version=__version__, until=until or "-"
            ),
            "report_errors_to": _contact(),
        }
        self._add(record, None)
        if not os.environ.get("MONITOR_RUN"):
            from analysis.report import draft

            draft.write(self.id, self.records)

    def _worded(self, row: pd.Series, places: int, *, whole: bool) -> str:
        """The value as printed, with the word that stood before it (about, more than, almost)."""
        value = float(row["value"])
        unit = str(row["unit"])
        written = (
            text.quantity(value, unit, self.language, places) if whole else text.number(value, self.language, places)
        )
        wording = str(row.get("wording", "exact"))
        if wording not in ("about", "more_than", "almost"):
            return written
        return self.messages.format("value-worded", value=written, wording=wording)

    def _add(self, record: dict[str, Any], markdown: str | None) -> None:
        record = json.loads(json.dumps(record, ensure_ascii=False, allow_nan=False))
        self.records.append(record)
        display.record(record, MIME, markdown)

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

    def _source_line(self, frame: pd.DataFrame) -> str:
        """The producers, each once, and whether something was read in a retelling of theirs."""
        pairs = zip(frame["source_id"], frame["definition"], strict=True)
        cited = sorted({(ident, definition) for joined, definition in pairs for ident in joined.split()})
        named = {name for pair in cited for name in published.producer(*pair).split("; ")}
        kinds = {published.source_of(ident)["kind"] for ident, _ in cited}
        form = "own" if kinds <= {"primary"} else ("mixed" if "primary" in kinds else "retold")
        return self.messages.format("source-line", producers="; ".join(sorted(named)), form=form)

    def _source(self, ident: str) -> dict[str, Any]:
        row = published.source_of(ident)
        return {
            "id": ident,
            "citation": published.cite(ident, self.language),
            "url": row["url"],
            "licence": row["licence"],
            "kind": row["kind"],
            "used_by": self._used[ident],
        }

    def _definition(self, ident: str) -> dict[str, str]:
        table = published.package()["definitions"]
        row = table[table["definition"] == ident].iloc[0]
        words = row[f"text_{self.language}"] if f"text_{self.language}" in row else row["text_en"]
        return {"id": ident, "label": row[f"label_{self.language}"], "text": words}

    def _next_release(self, ident: str) -> str:
        table = published.package()["release_calendar"]
        rows = table[table["id"] == ident]
        if rows.empty:
            raise ParameterError(f"'{ident}' is not in release_calendar.csv{did_you_mean(ident, set(table['id']))}")
        expected = rows.iloc[0]["next_expected"]
        when = text.day(expected, self.language) if expected else ""
        return self.messages.format(
            "next-release", producer=rows.iloc[0]["producer"], when=when, form="known" if when else "unknown"
        )


def from_notebook(notebook: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The recorded objects of an executed notebook, in order; dates of the figures are copied into the first.

    Raises MonitorError when the notebook holds no complete report (first object `report`, last `provenance`).
    """
    records = [
        output["data"][MIME]
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
        for output in cell.get("outputs", [])
        if MIME in output.get("data", {})
    ]
    if not records or records[0]["kind"] != "report" or records[-1]["kind"] != "provenance":
        raise MonitorError(
            "the notebook holds no complete report; it must open with Report(...) and end with finish(...)"
        )
    dates = {name: records[-1][name] for name in ("figures_up_to", "figures_up_to_text", "next_release_text")}
    return [records[0] | dates, *records[1:]]


def _entry(ident: str) -> dict[str, Any]:
    """Title and question of a report from the catalogue."""
    content = yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))
    entries = {entry["id"]: entry for entry in content["reports"]}
    if ident not in entries:
        raise ParameterError(f"report '{ident}' is not in notebooks/monitor.yml{did_you_mean(ident, entries)}")
    return dict(entries[ident])


def _contact() -> str:
    """Where readers report an error: MONITOR_CONTACT, else `contact` in the catalogue, else nowhere."""
    content = yaml.safe_load((project.notebooks() / "monitor.yml").read_text(encoding="utf-8"))
    return os.environ.get("MONITOR_CONTACT") or str(content.get("contact") or "")


def _ids(frame: pd.DataFrame | None) -> list[str]:
    if frame is None or "source_id" not in frame:
        return []
    return sorted({ident for text_ in frame["source_id"] for ident in str(text_).split()})


def _plain(value: Any) -> Any:
    """A value as JSON holds it: dates as text, missing and infinite numbers as null."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    return value
