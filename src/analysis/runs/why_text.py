"""What `monitor why` found, as text of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

WIDTH = 80
FEW = 12

Found = Mapping[str, Any]

_ROLES = {
    "published": "shown as published",
    "goal": "target of goals.csv",
    "input": "computed from",
    "read": "read by its cells from its sources, for its periods",
    "related": "from its sources, not told apart row by row",
}


def render(found: Found, *, every: bool = False) -> str:
    """The whole answer; of long lists the first rows, unless `every` is asked for."""
    parts = [_head(found), _cell(found), _functions(found), _rows(found, every), _sources(found)]
    parts += [_cautions(found, every), _assumptions(found), _warnings(found)]
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part)))


def _head(found: Found) -> Iterator[str]:
    state = "published" if found["published"] else "committed, not published"
    yield f"{found['kind'].replace('_', ' ').upper()} {found['id']}"
    says = found["says"]
    value = " ".join(says[name] for name in ("value_text", "unit_text", "period_text", "status_text") if name in says)
    label = says.get("label", "")
    for text in (says.get("headline"), says.get("title"), says.get("text")):
        if text:
            yield from _wrapped(text, "  ")
    if value:
        yield from _wrapped(f"{label}: {value}. {says.get('change_text', '')}".rstrip(), "  ")
    yield from _wrapped(f"in {found['notebook']} ({state})", "  ")


def _cell(found: Found) -> Iterator[str]:
    own = found["cell"]
    count = f", In [{own['execution_count']}]" if own["execution_count"] else ""
    yield f"CELL {own['number']}{count}, and what it goes back to"
    before = 0
    for step in found["way"]:
        for number, line in enumerate(step["code"].splitlines()):
            mark = f"{step['cell']:>4} " if number == 0 and step["cell"] != before else "     "
            yield from _code(line, mark)
        before = step["cell"]


def _code(line: str, mark: str) -> list[str]:
    inner = " " * (len(line) - len(line.lstrip()) + 4)
    return textwrap.wrap(line, WIDTH, initial_indent=mark, subsequent_indent=f"     {inner}", drop_whitespace=True) or [
        mark
    ]


def _functions(found: Found) -> Iterator[str]:
    if not found["functions"]:
        return
    yield "FUNCTIONS"
    for one in found["functions"]:
        yield f"  {one['name']}  ({one['file']}:{one['line']})"
        yield from _wrapped(one["summary"], "    ")
        for text in one["states"]:
            yield from _wrapped(text, "      ")
    if found["methods"]:
        yield from _wrapped(f"method of the values: {'; '.join(found['methods'])}", "  ")


def _rows(found: Found, every: bool) -> Iterator[str]:
    rows = found["rows"]
    if not rows:
        yield "ROWS OF DATA/RAW: none is recorded behind this"
        return
    yield f"ROWS OF DATA/RAW ({len(rows)})"
    for role, words in _ROLES.items():
        own = [row for row in rows if row["role"] == role]
        if not own:
            continue
        yield f"  {words} ({len(own)})"
        line = None
        for row in own if every else own[:FEW]:
            if (series := _series(row)) != line:
                yield from _wrapped(series, "    ")
                line = series
            yield from _row(row)
        if not every and len(own) > FEW:
            yield f"      ... and {len(own) - FEW} more (--all shows them)"


def _series(row: Found) -> str:
    names = ("indicator", "definition", "population", "breakdown", "category")
    return ", ".join(str(row[name]) for name in names if row[name])


def _row(row: Found) -> Iterator[str]:
    place = "" if row["region"] in ("NL", "") else f"{row['region']} "
    word = "" if row["wording"] in ("exact", "") else f", {str(row['wording']).replace('_', ' ')}"
    told = f"{place}{row['period']}: {row['printed']} {row['unit']}{word}"
    status = ", ".join(part for part in (row["status"], f"release {row['release']}" if row["release"] else "") if part)
    yield from _wrapped(f"{row['file']}:{row['row']}  {told}" + (f" ({status})" if status else ""), "      ")
    yield from _wrapped("; ".join(part for part in (row["source_id"], row["locator"]) if part), "        ")
    for one in row["passed_over"][:4]:
        text = f"not {one['printed']} ({one['file']}:{one['row']}, {one['source_id']}): {one['why']}"
        yield from _wrapped(text, "        ")


def _sources(found: Found) -> Iterator[str]:
    if not found["sources"]:
        return
    yield f"SOURCES ({len(found['sources'])})"
    for one in found["sources"]:
        yield from _wrapped(f"{one['id']}: {one['citation']}", "  ")
        yield f"    {one['url']}"
        yield from _wrapped(f"{one['kind']}; licence: {one['licence']}", "    ")


def _cautions(found: Found, every: bool) -> Iterator[str]:
    own = found["cautions"]
    if not any(own.values()):
        return
    yield "CAUTIONS"
    for text in own["printed"]:
        yield from _wrapped(f"told with it: {text}", "  ")
    for one in own["breaks"]:
        text = f"{one['severity']} at {one['broken_from']} ({one['file']}:{one['row']}): {one['reason_en']}"
        yield from _wrapped(f"{text} Lies within the periods of: {_few(one['series'], every)}", "  ")
    for one in own["revisions"]:
        text = f"{one['period']} revised, {one['first_vintage']} to {one['revised_vintage']}"
        yield from _wrapped(f"{text} ({one['file']}:{one['row']}): {one['reason_en']}", "  ")
    for one in own["wordings"]:
        text = f"'{one['wording'].replace('_', ' ')}' stood before {one['value']} ({one['figure']}; {one['file']}:"
        yield from _wrapped(f"{text}{one['row']}): it can stand for {_ends(one)}", "  ")
    steps: dict[tuple[str, str], list[str]] = {}
    for one in own["precision"]:
        steps.setdefault((one["step"], one["unit"]), []).append(
            f"{one['source_id']} ({one['file']}:{one['row']}, known from its {one['basis']})"
        )
    for (step, unit), who in steps.items():
        yield from _wrapped(f"printed in steps of {step} {unit}: {_few(who, every)}", "  ")


def _ends(one: Found) -> str:
    low, high = one["lower"], one["upper"]
    if low is None or high is None:
        return f"{low:.12g} and more" if high is None else f"{high:.12g} and less"
    return f"{low:.12g} to {high:.12g}"


def _assumptions(found: Found) -> Iterator[str]:
    if not found["assumptions"]:
        return
    yield "ASSUMPTIONS (docs/assumptions.md)"
    for one in found["assumptions"]:
        yield from _wrapped(f"{one['id']} {one['title']}: {_few(one['because'], False)}", "  ")


def _warnings(found: Found) -> Iterator[str]:
    if found["warnings"]:
        yield "NOTE"
    for text in found["warnings"]:
        yield from _wrapped(text, "  ")


def _few(texts: Sequence[str], every: bool) -> str:
    kept = list(dict.fromkeys(texts))
    if every or len(kept) <= 3:
        return "; ".join(kept)
    return f"{'; '.join(kept[:3])}; and {len(kept) - 3} more"


def _wrapped(text: str, indent: str) -> list[str]:
    further = f"{indent}  "
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=further, break_on_hyphens=False)
