"""One report for each of many sets of values: from a list, a range, a class of municipalities, or a CSV file.

All sets are checked before anything starts, and every fault is told, with its file, row and column.
"""

from __future__ import annotations

import csv
import itertools
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis import project, regions
from analysis.errors import DataError, ParameterError, did_you_mean
from analysis.runs import catalogue, publish
from analysis.runs.catalogue import Entry
from analysis.runs.cell import of_entry
from analysis.runs.jobs import Job, in_languages, with_values
from analysis.runs.parameters import Parameter, as_json, as_text, convert

FILE = "sweep.json"
SHOWN = 20  # faults that are told at once
MANY = 20_000  # sets that are surely a mistake

Values = dict[str, Any]


@dataclass(frozen=True)
class Sweep:
    """The jobs of a sweep, and the parameters over which it goes."""

    entry: Entry
    over: tuple[str, ...]
    jobs: tuple[Job, ...]

    def remember(self, reports: Path) -> None:
        """Write what is planned beside the reports, so that their index names what is missing. Raises PublishError."""
        folder = reports / self.entry.id
        told = {*self.over, "language"}
        sets = {job.variant: {n: as_json(job.values[n]) for n in sorted(told & set(job.values))} for job in self.jobs}
        varying = {*self.over, "language"}
        fixed = {name: as_json(value) for name, value in self.jobs[0].values.items() if name not in varying}
        content = {"schema": 1, "report": self.entry.id, "over": list(self.over), "fixed": fixed, "planned": sets}
        folder.mkdir(parents=True, exist_ok=True)
        publish.write_file(folder / FILE, (json.dumps(content, indent=1, sort_keys=True) + "\n").encode())


def plan(report: str, over: Sequence[str], given: Mapping[str, Any], languages: Sequence[str] = ()) -> Sweep:
    """The sweep of a report over each of `over` (all combinations of several), the other parameters as `given`.

    An element of `over` is `name=values` (see `values`) or the path of a CSV file with a column for each parameter.
    Raises ParameterError, which names every fault; nothing is written.
    """
    entry = catalogue.find(report, catalogue.read())
    parameters = of_entry(entry, project.notebooks())
    if not over:
        raise ParameterError("give what to sweep over: --over NAME=VALUES or --over FILE.csv")
    parts = [_part(text, entry, parameters) for text in over]
    names = [name for part in parts for name in part[0]]
    for name in names:
        if names.count(name) > 1:
            raise ParameterError(f"--over: {name} is given more than once")
        if name in given:
            raise ParameterError(f"{name} is given twice; use either --over or -p {name}=")
    if languages and "language" in names:
        raise ParameterError("the language is given twice; use either --language or --over language=")
    jobs: dict[str, Job] = {}
    faults: list[str] = []
    combinations = itertools.product(*(part[1] for part in parts))
    for combination in itertools.islice(combinations, MANY + 1):
        where = next((place for place, _ in combination if place), "")
        values = dict(given)
        for _, some in combination:
            values |= some
        try:
            for one in in_languages(entry, parameters, values, languages):
                job = with_values(entry, parameters, one)
                jobs[job.name] = job
        except ParameterError as error:
            faults.append(f"{where}{error}")
        if len(jobs) > MANY:
            raise ParameterError(f"--over gives more than {MANY:,} reports; sweep over fewer values")
    _tell(list(dict.fromkeys(faults)))
    return Sweep(entry, tuple(names), tuple(jobs.values()))


def _part(
    text: str, entry: Entry, parameters: tuple[Parameter, ...]
) -> tuple[tuple[str, ...], list[tuple[str, Values]]]:
    """The names of one `--over`, and its sets of values with the place where each stands (empty: the command line)."""
    name, equals, given = text.partition("=")
    if text.lower().endswith(".csv") or not equals:
        return from_csv(Path(text), entry, parameters)
    by_name = {parameter.name: parameter for parameter in parameters}
    if name.strip() not in by_name:
        raise ParameterError(f"{entry.id}: there is no parameter '{name}'{did_you_mean(name, by_name)}")
    found = values(given, by_name[name.strip()])
    return (name.strip(),), [("", {name.strip(): value}) for value in found]


def values(given: str, parameter: Parameter) -> list[Any]:
    """The values that a text stands for: `a,b,c`, whole numbers `2015..2020`, or `all` (of a choice, yes and no, or
    the municipalities); of municipalities also `size:100000+`, `size:20000-49999` (inhabitants), `province:Utrecht`.

    Raises ParameterError.
    """
    text = given.strip()
    if not text:
        raise ParameterError(f"--over {parameter.name}=: give values, such as {parameter.name}=a,b")
    if text.lower() == "all":
        return _all(parameter)
    if parameter.kind == "municipality" and ":" in text:
        return [code for part in text.split(",") for code in _municipalities(part, parameter.name)]
    spans = re.fullmatch(r"(-?\d{1,9})\.\.(-?\d{1,9})", text)
    if spans and parameter.kind == "int":
        first, last = int(spans[1]), int(spans[2])
        if not first <= last < first + MANY:
            raise ParameterError(f"--over {parameter.name}={text}: write a range as 2015..2020, the lower one first")
        return list(range(first, last + 1))
    faults, found = [], []
    for part in text.split(","):
        try:
            found.append(convert(part, parameter))
        except ValueError as error:
            faults.append(f"--over: {parameter.name} {error}")
    _tell(faults)
    return list(dict.fromkeys(found))


def _all(parameter: Parameter) -> list[Any]:
    if parameter.kind == "municipality":
        return [row["gm_code"] for row in _table()]
    if parameter.kind == "choice":
        return list(parameter.choices)
    if parameter.kind == "bool":
        return [False, True]
    raise ParameterError(
        f"--over {parameter.name}=all: only a choice, true or false and a municipality have all; give a list"
    )


def _municipalities(text: str, name: str) -> list[str]:
    """The codes of `size:100000+`, `province:Utrecht` or one municipality."""
    kind, colon, which = (part.strip() for part in text.partition(":"))
    if not colon:
        return [regions.resolve(text)]
    if kind == "size":
        bounds = re.fullmatch(r"(\d+)\+|(\d+)-(\d+)|<(\d+)", which.replace(".", "").replace("_", ""))
        if bounds:
            above, first, last, below = (None if one is None else int(one) for one in bounds.groups())
            low, high = above or first or 0, last if last is not None else below - 1 if below is not None else None
            found = [
                row for row in _table() if low <= row["inhabitants"] and (high is None or row["inhabitants"] <= high)
            ]
        else:
            found = []
            which += " (write size:100000+, size:20000-49999 or size:<20000)"
    elif kind == "province":
        found = [row for row in _table() if which.casefold() in (row["province"].casefold(), row["code"].casefold())]
        which += did_you_mean(which, {row["province"] for row in _table()})
    else:
        raise ParameterError(
            f"--over {name}={text}: there is no class '{kind}'{did_you_mean(kind, ('size', 'province'))}"
        )
    if not found:
        raise ParameterError(f"--over {name}: no municipality in {kind}:{which}")
    return [row["gm_code"] for row in found]


def _table() -> list[dict[str, Any]]:
    """The present municipalities by code, with inhabitants and province."""
    for code, row in regions.present().items():
        if not (people := row["population_2024_01_01"]).isdigit():
            raise DataError(
                f"municipalities.csv: {code}: population_2024_01_01: '{people}' is no whole number; "
                "`monitor data check` tells all faults"
            )
    return [
        {
            "gm_code": code,
            "inhabitants": int(row["population_2024_01_01"]),
            "province": row["province_name"],
            "code": row["province_code"],
        }
        for code, row in sorted(regions.present().items())
    ]


def from_csv(
    file: Path, entry: Entry, parameters: tuple[Parameter, ...]
) -> tuple[tuple[str, ...], list[tuple[str, Values]]]:
    """The columns of a CSV file (comma or semicolon, UTF-8) and a set of values for each row, with its place.

    Raises ParameterError with every fault of it, by row and column.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ParameterError(
            f"--over {file}: cannot be read ({error.strerror}); give NAME=VALUES or a CSV file"
        ) from None
    except UnicodeDecodeError:
        raise ParameterError(f"{file.name}: is not written in UTF-8; save it as CSV UTF-8") from None
    head = text.partition("\n")[0]
    rows = csv.reader(text.splitlines(), delimiter=";" if ";" in head and "," not in head else ",", strict=True)
    by_name = {parameter.name: parameter for parameter in parameters}
    names: list[str] = []
    faults: list[str] = []
    found: list[tuple[str, Values]] = []
    seen: dict[str, int] = {}
    try:
        names = [name.strip() for name in next(rows, [])]
        faults = list(_columns(names, by_name))
        for row in [] if faults else rows:
            if any(cell.strip() for cell in row):
                _row(row, rows.line_num, names, by_name, found, faults, seen)
    except csv.Error as error:
        faults.append(f"row {rows.line_num}: {error}")
    if not found and not faults:
        faults.append("holds no row of values below its header")
    _tell([f"{file.name}: {fault}" for fault in faults])
    return tuple(names), [(f"{file.name}: {where}", some) for where, some in found]


def _columns(names: Sequence[str], by_name: Mapping[str, Parameter]) -> Iterator[str]:
    for place, name in enumerate(names, start=1):
        if name not in by_name:
            yield f"row 1, column {place}: there is no parameter '{name}'{did_you_mean(name, by_name)}"
        elif name in names[: place - 1]:
            yield f"row 1, column {place}: {name} stands twice"
    if not names:
        yield "is empty; its first row names the parameters"


def _row(
    row: Sequence[str],
    number: int,
    names: Sequence[str],
    by_name: Mapping[str, Parameter],
    found: list[tuple[str, Values]],
    faults: list[str],
    seen: dict[str, int],
) -> None:
    """Add the values of a row, or its faults."""
    before = len(faults)
    if len(row) != len(names):
        faults.append(f"row {number}: has {len(row)} cells under {len(names)} columns")
        return
    some: Values = {}
    for name, cell in zip(names, row, strict=True):
        try:
            some[name] = convert(cell, by_name[name])
        except ValueError as error:
            faults.append(f"row {number}, column {name}: {error}")
    same = " ".join(as_text(value) for value in some.values())
    if len(faults) == before and same in seen:
        faults.append(f"row {number}: is row {seen[same]} again")
    elif len(faults) == before:
        seen[same] = number
        found.append((f"row {number}: ", some))


def _tell(faults: Sequence[str]) -> None:
    """Raises ParameterError when there are faults, with the first of them and how many there are more."""
    if faults:
        more = [f"and {len(faults) - SHOWN} more"] if len(faults) > SHOWN else []
        raise ParameterError("\n".join([*faults[:SHOWN], *more]))


def read(folder: Path) -> dict[str, Any] | None:
    """What was planned below the folder of a report; None when nothing was, or when it cannot be read."""
    try:
        content = json.loads((folder / FILE).read_text(encoding="utf-8"))
        kinds = {"over": list, "fixed": dict, "planned": dict}
        return content if all(isinstance(content[name], kind) for name, kind in kinds.items()) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def folders(reports: Path) -> Iterable[Path]:
    """The folders of the reports that were swept."""
    return (path.parent for path in sorted(reports.glob(f"*/{FILE}")) if not path.parent.name.startswith((".", "_")))
