"""Citations and search: from a row to its source, from words to a series."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd
from babel.dates import format_date

from analysis.errors import DataError, ParameterError
from analysis.published import vintages
from analysis.published.tables import IDENTITY, Package, package, rows_of

_VIA = {"nl": "geciteerd door", "en": "as cited by"}
_NO_DATE = {"nl": "z.d.", "en": "n.d."}
_REMARKS = {  # in brackets in sources.csv, about a publication whose own title stays as it is
    "copy of CBS export": "kopie van een CBS-uitvoer",
    "copy of CBS files": "kopie van CBS-bestanden",
    "copy of CBS table": "kopie van een CBS-tabel",
    "copy of PDOK": "kopie van PDOK",
    "copy of the CBS news release": "kopie van het CBS-nieuwsbericht",
    "copy of the report": "kopie van het rapport",
    "copy of the summary": "kopie van de samenvatting",
    "copy of the table book": "kopie van het tabellenboek",
    "older version of the page": "oudere versie van de pagina",
    "reprint of CBS news": "overgenomen CBS-nieuws",
    "with erratum": "met erratum",
}


def cite(source_id: str, language: str = "nl", *, definition: str = "", folder: Path | None = None) -> str:
    """Citation of a source: producer (year). Title. Publisher when it is another, day of publication.

    `definition` picks the producer where one source retells several. Raises DataError when the source is unknown.
    """
    source = source_of(source_id, folder)
    who = producer(source_id, definition, folder)
    when = source["published"] or source["released"]
    title = _remarked(source["title"].rstrip("."), language)
    text = f"{who} ({when[:4] or _NO_DATE[language]}). {title}{'' if title.endswith('?') else '.'}"
    if source["publisher"] and source["publisher"] != who:
        via = _VIA[language] if source["kind"] != "primary" else ""
        text += f" {f'{via[0].upper()}{via[1:]} ' if via else ''}{_remarked(source['publisher'], language)}."
    if len(when) == len("2025-12-17"):
        text += f" {format_date(date.fromisoformat(when), 'd MMMM y', locale=language)}."
    return text + (" [u]" if source["kind"] == "secondary_unverified" else "")


def _remarked(words: str, language: str) -> str:
    """Words of sources.csv with the remarks of this project in the language of the reader."""
    if language != "nl":
        return words
    return re.sub(r"\(([^()]+)\)", lambda found: f"({_REMARKS.get(found[1], found[1])})", words)


def source_of(source_id: str, folder: Path | None = None) -> dict[str, str]:
    """The row of sources.csv. Raises DataError when there is none."""
    found = _sources(package(folder)).get(source_id)
    if found is None:
        raise DataError(f"source '{source_id}' is not in sources.csv; add it or correct the id")
    return dict(found)


def producer(source_id: str, definition: str = "", folder: Path | None = None) -> str:
    """Who counted: the producer of a source, or of one definition in a source that retells several."""
    own = _producers(package(folder)).get((source_id, definition))
    return source_of(source_id, folder)["producer"] if own is None else own


@lru_cache(maxsize=4)
def _sources(tables: Package) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in rows_of(tables["sources"]):
        found.setdefault(row["source_id"], row)
    return found


@lru_cache(maxsize=4)
def _producers(tables: Package) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for row in rows_of(tables["source_producer_by_definition"]):
        found.setdefault((row["source_id"], row["definition"]), row["producer"])
    return found


def search(words: str, *, folder: Path | None = None) -> pd.DataFrame:
    """Series whose Dutch or English labels or ids hold all words, best first.

    Returns a frame with the identity of each series, `label_nl`, `label_en`, `first`, `last` (periods), `observations`
    (periods with a figure) and `latest` (the latest value). Words match from their beginning, without accents or case;
    `armoede kinderen` finds poverty of children. Raises ParameterError when no word is given.
    """
    wanted = _words(words)
    if not wanted:
        raise ParameterError("search needs at least one word, for example search('armoede kinderen')")
    tables = package(folder)
    chosen = vintages.latest(tables.figures)
    national = chosen[~chosen["region"].str.startswith("GM")]
    series = national.groupby(list(IDENTITY), as_index=False, sort=True).agg(
        first=("period", "first"), last=("period", "last"), observations=("period", "nunique"), latest=("value", "last")
    )
    texts = _texts(tables.reviewed)
    haystack = [[texts.get((name, row[name]), row[name]) for name in IDENTITY] for row in series.to_dict("records")]
    score = [_score(wanted, fields) for fields in haystack]
    labels = tables["labels"]
    labels = labels[labels["kind"] == "indicator"].set_index("id")
    series = series.assign(
        label_nl=series["indicator"].map(labels["label_nl"]),
        label_en=series["indicator"].map(labels["label_en"]),
        score=score,
    )
    series = series.assign(total=series["breakdown"] == "", national=series["region"] == "NL")
    series = series[series["score"] > 0]
    best = ["total", "national", "score", "observations"]
    ranked = series.sort_values([*best, *IDENTITY], ascending=[False] * len(best) + [True] * len(IDENTITY))
    return ranked.drop(columns=["score", "total", "national"]).reset_index(drop=True)


def _texts(reviewed: dict[str, pd.DataFrame]) -> dict[tuple[str, str], str]:
    texts = {
        (row["kind"], row["id"]): f"{row['label_nl']} {row['label_en']} {row['id']}"
        for row in reviewed["labels"].to_dict("records")
    }
    for row in reviewed["definitions"].to_dict("records"):
        texts["definition", row["definition"]] = f"{row['label_nl']} {row['label_en']} {row['definition']}"
    return texts


def _score(wanted: list[str], fields: list[str]) -> int:
    """How well words fit: all must begin a word somewhere; one in the indicator's own label counts more."""
    found = [_words(text) for text in fields]
    total = 0
    for word in wanted:
        hits = [number for number, words in enumerate(found) if any(known.startswith(word) for known in words)]
        if not hits:
            return 0
        total += 3 if 0 in hits else (2 if 2 in hits else 1)
    return total


def _words(text: str) -> list[str]:
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(letter)
    )
    return re.findall(r"[a-z0-9]+", plain)
