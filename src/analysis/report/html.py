"""The HTML page of a report: one self-contained, accessible file, rendered from the recorded objects alone."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from analysis.errors import MonitorError
from analysis.report import closing, downloads, language, svg, text, theme_choice
from analysis.report.data_table import Label, data_table, header, published_label
from analysis.report.outline import Item, Outline, Record, outline, shorthand_in
from analysis.report.workbook import sheet_names

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
FONTS = HERE / "fonts"
FONT_FILES = {400: "Inter-Regular.woff2", 600: "Inter-SemiBold.woff2"}
LONG = 20  # rows that stand under each other before a table scrolls
PRINTED_WHOLE = 60  # rows of the longest table that is printed as a whole
PRINTED_ROWS = 20  # rows that are printed of a longer one; also in style.css
NARROWEST_SCREEN, CHARACTER, PADDING = 280, 9.4, 12  # CSS pixels; with the text spacing that a reader may set
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
)


def page(
    records: Sequence[Record],
    figures: Mapping[str, str],
    narrow: Mapping[str, str] | None = None,
    *,
    index_href: str = "../../index.html",
    label: Label = published_label,
    forms: Sequence[str] = ("html", "xlsx"),
    images: downloads.Images | None = None,
) -> str:
    """The page of a report as text.

    `records`: the recorded objects, in order; `figures`: the SVG of each figure by its id; `narrow`: its SVG for a
    phone, where there is one (a wide figure without it scrolls in its own frame). Downloads are linked beside the
    page: `report.<form>` of the `forms` that were written, `tables/<id>.csv`, `notebook.ipynb`, and in `figures/` the
    files that `images` names by id (without it `<id>.png|svg|pdf`). Nothing is loaded from elsewhere, and no script is
    used. `index_href` is the page of all reports (empty: no link to it). A draft links neither there nor to a notebook,
    for it stands beside none. Raises MonitorError when objects do not fit together, a figure has no drawing, or the
    name of an image does not say what it holds.
    """
    whole = outline(records)
    words = text.Messages(whole.language)
    names = {item.id: name_of(item, words) for item in whole.objects}
    sheets = sheet_names(whole) if "xlsx" in forms else {}
    sections = [
        {
            "id": section.anchor,
            "title": section.title or words.format("page-before-sections"),
            "items": [
                _item(item, whole, words, (figures, narrow or {}, images), sheets, label) for item in section.items
            ],
        }
        for section in whole.sections
        if section.id or section.items
    ]
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            t=words.format,
            policy=POLICY,
            style=style(),
            report=whole.report,
            language=whole.language,
            headline=whole.headline,
            figures_up_to=whole.date_of("figures_up_to_text"),
            figures_up_to_date=whole.date_of("figures_up_to"),
            next_release=whole.date_of("next_release_text"),
            key_figures=[_key_figure(record, names, whole) for record in whole.key_figures],
            sections=sections,
            notes=whole.notes,
            unanswered=[(section.title, item.anchor, item.record["text"]) for section, item in whole.unanswered],
            definitions=whole.provenance.get("definitions", []),
            sources=closing.sources(whole, words, names),
            abbreviations=closing.abbreviations(closing.shown(records), words),
            cite_as=whole.provenance.get("cite_as", ""),
            corrections=closing.corrections(whole, words, names),
            errors=closing.errors(str(whole.provenance.get("report_errors_to") or ""), words),
            forms=downloads.whole(forms, words),
            settings=settings(whole.report, words, label),
            alternates=_alternates(whole.report),
            index_href=f"{index_href}#{whole.language}" if index_href and not whole.report.get("draft") else "",
        )
    )


def name_of(item: Item, words: text.Messages) -> str:
    """`Figuur 1`, `Table 2`."""
    return words.format("figure-name" if item.kind == "figure" else "table-name", number=str(item.number))


def style() -> Markup:
    """The style sheet of all pages with the embedded font; under a theme file with its font and its light colours."""
    return _neutral() if theme_choice.path() is None else _themed()


def _themed() -> Markup:
    """The theme's font everywhere; its colours on light screens and paper, where its contrasts were measured."""
    from analysis.report import door, theme

    own = theme.current()
    families = ", ".join(f"'{name}'" if " " in name else name for name in own.font.families)
    first = own.series[0].colour
    colours = {"page": own.paper, "ink": own.ink, "quiet": own.soft_ink, "mark": first}
    if theme.contrast(first, own.paper) >= theme.TEXT_CONTRAST:
        colours["link"] = first
    light = "".join(f"--{name}:{colour};" for name, colour in colours.items())
    css = (TEMPLATES / "style.css").read_text(encoding="utf-8")
    chosen = f"body{{font-family:{families}}}\n@media (prefers-color-scheme:light),print{{:root{{{light}}}}}\n"
    return Markup(f"{door.font_faces()}\n{css}{chosen}")


@lru_cache(maxsize=1)
def _neutral() -> Markup:
    faces = "".join(
        "@font-face{font-family:Inter;font-style:normal;font-display:block;"
        f"font-weight:{weight};src:url(data:font/woff2;base64,{_base64(FONTS / name)}) format('woff2')}}\n"
        for weight, name in FONT_FILES.items()
    )
    return Markup(faces + (TEMPLATES / "style.css").read_text(encoding="utf-8"))


def _base64(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode("ascii")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates of all pages."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["bind"] = _told
    return environment


def filled(template: str, messages: text.Messages, **content: Any) -> str:
    """A page of a template in the language of the messages, with the style and the policy of all pages."""
    every = {"t": messages.format, "language": messages.language, "policy": POLICY, "style": style()}
    return environment().get_template(template).render(**(every | content))


def bind(plain: object) -> str | Markup:
    """Text with what belongs together on one line: `€ 1.510`, `Figuur 1`, and `17 mei` where it is a date alone."""
    if isinstance(plain, Markup):
        return plain
    dated = re.sub(r"^(\d{1,2}) (?=[a-z]+ \d{4}$)", "\\1\u00a0", str(plain), flags=re.IGNORECASE)
    return re.sub(r"(€|[Ff]igu(?:u)?r(?:e)?|[Tt]abe?l(?:e)?) (?=[\u2212\d])", "\\1\u00a0", dated)


@pass_context
def _told(context: Context, plain: object) -> str | Markup:
    """Text as `bind` sets it, with words of another language than the page's marked as such."""
    bound = bind(plain)
    return bound if isinstance(bound, Markup) else language.marked(bound, str(context["language"]))


def _item(
    item: Item,
    whole: Outline,
    words: text.Messages,
    drawings: tuple[Mapping[str, str], Mapping[str, str], downloads.Images | None],
    sheets: Mapping[str, str],
    label: Label,
) -> dict[str, Any]:
    record = item.record
    if item.kind in ("paragraph", "unanswered"):
        return {"kind": item.kind, "id": item.id, "text": record["text"], "anchor": item.anchor}
    name = name_of(item, words)
    anchor = item.anchor
    figures, narrow, images = drawings
    view: dict[str, Any] = {
        "kind": item.kind,
        "id": item.id,
        "anchor": anchor,
        "name": name,
        "number": str(item.number),
        "headline": record["headline"],
        "subtitle": record.get("subtitle", ""),
        "cautions": record.get("caution", []),
        "source_line": record.get("source_line", ""),
        "sheet": sheets.get(item.id, ""),
        "citation": _citation(name, str(record["headline"]), whole, words),
        "downloads": downloads.groups(item, words, sheets.get(item.id, ""), images),
    }
    if item.kind == "table":
        shown = _table(record, words, whole.elsewhere, caption=str(record.get("subtitle") or record["headline"]))
        rows = text.number(len(record["rows"]), whole.language), str(PRINTED_ROWS)
        cut = words.format("table-print-cut", rows=rows[0], shown=rows[1], id=item.id) if shown["cut"] else ""
        return view | {"table": shown, "cut": cut}
    if item.id not in figures:
        raise MonitorError(f"figure '{item.id}' has no drawing; draw its chart before the page is written")
    name_and_alt = str(record["headline"]), str(record["alt"])
    drawing, width = svg.inline(figures[item.id], anchor, *name_and_alt)
    small = svg.inline(narrow[item.id], f"{anchor}-narrow", *name_and_alt)[0] if item.id in narrow else ""
    data = data_table(record["chart"]["frame"], whole.language, label, record["chart"]["options"])
    caption = words.format("figure-data-caption", number=str(item.number), subtitle=str(record.get("subtitle", "")))
    return view | {
        "svg": Markup(drawing),
        "narrow": Markup(small),
        "width": width,
        "table": _table(data, words, whole.elsewhere, caption=caption),
    }


def _table(
    table: Mapping[str, Any], words: text.Messages, elsewhere: Callable[[str], str], caption: str
) -> dict[str, Any]:
    texts = [str(cell["text"]) for row in table["rows"] for cell in row]
    columns = table["columns"]
    long, small = len(table["rows"]) > LONG, _narrowest(table) <= NARROWEST_SCREEN
    return {
        "caption": caption.strip(),
        "columns": [{"label": header(column), "right": column.get("align") == "right"} for column in columns],
        "rows": [
            [
                _cell(cell, elsewhere, number=column.get("align") == "right")
                for cell, column in zip(row, columns, strict=True)
            ]
            for row in table["rows"]
        ],
        "legend": legend(texts + (["[z]"] if "" in texts else []), words),
        "small": small,
        "long": long,
        "cut": len(table["rows"]) > PRINTED_WHOLE,
        "scrolls": long or not small,
    }


def _cell(cell: Mapping[str, Any], elsewhere: Callable[[str], str], *, number: bool) -> str | Markup:
    """The words of a cell; those of another report are a link to it.

    A number has the minus of the keyboard: with the typographic one, a copied cell is a text in a spreadsheet.
    """
    shown = str(cell["text"]) or "[z]"
    if number:
        return shown.replace(text.MINUS, "-")
    href = elsewhere(str(cell["report"])) if "report" in cell else ""
    return Markup('<a href="{}">{}</a>').format(href, shown) if href else shown


def _narrowest(table: Mapping[str, Any]) -> float:
    """About how many pixels a table needs at least: its columns as wide as their longest word, numbers whole."""
    widths = []
    for place, column in enumerate(table["columns"]):
        texts = [str(row[place]["text"]) for row in table["rows"]]
        parts = [part for shown in texts for part in ([shown] if column.get("align") == "right" else shown.split())]
        widths.append(max((len(part) for part in [*header(column).split(), *parts]), default=0))
    return CHARACTER * sum(widths) + PADDING * (len(widths) - 1)


def legend(texts: Sequence[str], words: text.Messages) -> list[tuple[str, str]]:
    """Mark and meaning of each shorthand that the texts use."""
    return [(f"[{mark}]", words.format(f"shorthand-{mark}")) for mark in shorthand_in(texts)]


def _citation(name: str, headline: str, whole: Outline, words: text.Messages) -> str:
    report = str(whole.provenance.get("cite_as") or "")
    if not report:
        return words.format("figure-citation-alone", item=name, headline=headline.rstrip("."))
    return words.format("figure-citation", item=name, headline=headline.rstrip("."), report=report)


def key_figure(record: Record, names: Mapping[str, str], anchors: Mapping[str, str]) -> dict[str, str]:
    """A key figure as a page shows it; `names` and `anchors` of the figures that it may point to."""
    value, unit = str(record["value_text"]), str(record.get("unit_text") or "")
    if unit in ("%", "€"):
        value, unit = (f"{value}%", "") if unit == "%" else (f"€ {value}", "")
    before = re.match(r"[^\W\d_][^\d€+\u2212]*(?=[\d€+\u2212])", value)
    wording = before[0].strip() if before else ""
    target = str(record.get("figure_id") or "")
    return {
        "label": str(record["label"]),
        "wording": wording,
        "value": value.removeprefix(wording).strip(),
        "unit": unit,
        "period": str(record.get("period_text") or ""),
        "status": str(record.get("status_text") or ""),
        "change": str(record.get("change_text") or ""),
        "target": anchors.get(target, ""),
        "name": names.get(target, ""),
    }


def _key_figure(record: Record, names: Mapping[str, str], whole: Outline) -> dict[str, str]:
    """A key figure with the address of its figure, in this report or in another one."""
    view = key_figure(record, names, whole.anchors)
    place = str(record.get("figure_id") or "")
    if "#" in place:
        return view | {"href": whole.elsewhere(place), "name": str(record["report_title"])}
    return view | {"href": f"#{view['target']}" if view["target"] else "", "name": text.inside(view["name"])}


def settings(report: Record, words: text.Messages, label: Label) -> list[tuple[str, str]]:
    """The parameters of a run with the labels a reader knows; a parameter without label keeps its name."""
    language = str(report["language"])
    found = []
    for name, value in report.get("parameters", {}).items():
        id_ = f"parameter-{name}".replace("_", "-")
        found.append((words.format(id_) if id_ in words else str(name), _setting(name, value, language, words, label)))
    return found


def _setting(name: str, value: Any, language: str, words: text.Messages, label: Label) -> str:
    if name == "language" and value == language:
        return words.format("language-name")
    if value is None or value == "":
        return words.format("setting-none")
    if name in ("population", "region"):
        return label(name, str(value), {}, language)
    if isinstance(value, bool):
        return words.format("setting-yes" if value else "setting-no")
    if isinstance(value, float):
        return text.quantity(100 * value, "percent", language) if name == "confidence" else text.number(value, language)
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return text.day(value, language)
    return str(value)


def _alternates(report: Record) -> list[dict[str, str]]:
    found = []
    for other in report.get("alternates", []):
        words = text.Messages(other["language"])
        found.append(
            {
                "language": other["language"],
                "href": other["href"],
                "name": words.format("language-name"),
                "title": words.format("language-switch"),
            }
        )
    return found
