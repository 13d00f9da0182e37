"""Recorded objects of a small report in both languages, from the real figures of data/raw/poverty.csv."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

RAW = Path(__file__).parents[2] / "data" / "raw"
COLUMNS = (
    *("indicator", "definition", "population", "breakdown", "category", "region", "period", "value", "lower", "upper"),
    *("uncertainty", "n", "unit", "status", "vintage", "method", "source_id"),
)
CITE = {
    "nl": "Monitor armoede en schulden (2025). Armoede in Nederland. Cijfers tot en met 17 december 2025. "
    "Versie 0.1.0.",
    "en": "Poverty and debt monitor (2025). Poverty in the Netherlands. Figures up to 17 December 2025, version 0.1.0.",
}


def rows(indicator: str, definition: str, population: str, sources: dict[str, str]) -> list[list[Any]]:
    """Published rows of one series as spine rows; `sources` says which source counts for each period."""
    found = []
    with (RAW / "poverty.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            same = (row["indicator"], row["definition"], row["population"]) == (indicator, definition, population)
            if same and not row["category"] and sources.get(row["period"]) == row["source_id"]:
                full = {name: row.get(name, "") for name in COLUMNS}
                step = 100 if row["unit"] == "persons" else 0.1
                value = float(row["value"])
                full |= {"value": value, "lower": round(value - step / 2, 4), "upper": round(value + step / 2, 4)}
                full |= {"uncertainty": "rounding", "n": None, "method": "published"}
                found.append([full[name] for name in COLUMNS])
    return sorted(found, key=lambda values: values[COLUMNS.index("period")])


def frame(data: list[list[Any]]) -> dict[str, Any]:
    return {"columns": list(COLUMNS), "data": data}


PERSONS = {str(year): "cbs_lia2025_h2" for year in range(2018, 2025)}
RATE = {
    "2018": "blikopnieuws_2024_10",
    "2022": "nji_armoede_gezinnen",
    "2023": "anp_2025_12_17",
    "2024": "anp_2025_12_17",
}
CHILDREN = RATE | {"2018": "publiekdenken_2024_10"}
CPB = {"2015": "rijksoverheid_2023_12_19", "2017": "kst_36600_xv_n", "2021": "rijksoverheid_2024_06_25"}
CPB |= {"2023": "cpb_2024_08_cmev2025", "2025": "cpb_2024_08_cmev2025"}

SAY: dict[str, dict[str, Any]] = {
    "nl": {
        "title": "Armoede in Nederland",
        "question": "Hoe ontwikkelt de armoede zich, en zijn de doelen voor kinderen en personen binnen bereik?",
        "up_to": "17 december 2025",
        "next": "CBS publiceert nieuwe cijfers naar verwachting in december 2026.",
        "headline": "In 2024 leefden 551.300 mensen in armoede, 74.600 meer dan een jaar eerder en de eerste stijging "
        "sinds het begin van de reeks in 2018; het aandeel kinderen in armoede bleef gelijk.",
        "keys": [
            ("Personen in armoede", "551.300", "personen", "voorlopig", "+74.600 t.o.v. 2023"),
            ("Aandeel personen in armoede", "3,1%", "", "voorlopig", "+0,4 procentpunt t.o.v. 2023"),
            ("Aandeel kinderen in armoede", "2,8%", "", "voorlopig", "gelijk aan 2023, binnen de afronding"),
            ("Armoedegrens voor een alleenstaande", "€ 1.600", "", "voorlopig", "per maand"),
        ],
        "s1": "Hoeveel mensen zijn arm?",
        "p1": "Tussen 2018 en 2023 daalde het aantal mensen in armoede elk jaar: van 1.199.900 naar 476.700. In 2024 "
        "steeg het weer, naar 551.300. Het wegvallen van de energietoeslag speelt daarin mee. De cijfers over 2024 "
        "zijn voorlopig; het eerste cijfer over 2023 werd later met 12% verlaagd.",
        "f1": (
            "Voor het eerst sinds 2018 meer mensen in armoede",
            "Aantal personen in armoede, personen in particuliere huishoudens met bekend inkomen, 2018–2024, "
            "nieuwe armoedegrens (CBS, SCP, Nibud)",
            "Lijngrafiek van het aantal personen in armoede. Het daalt van 1.199.900 personen in 2018 naar 476.700 in "
            "2023 en stijgt naar 551.300 personen in 2024 (voorlopig).",
            ["Het cijfer over 2024 is voorlopig. Het eerste cijfer over 2023 werd later met 12% verlaagd."],
        ),
        "f2": (
            "Aandeel kinderen in armoede gelijk gebleven",
            "Personen en kinderen tot 18 jaar in armoede, in procenten, nieuwe armoedegrens. Alleen jaren waarvoor een "
            "cijfer is gepubliceerd",
            "Stippengrafiek met het aandeel in armoede in 2018, 2022, 2023 en 2024. In 2024 is het 3,1% van alle "
            "personen en 2,8% van de kinderen.",
            ["Over 2019, 2020 en 2021 zijn geen percentages gepubliceerd; de punten zijn daarom niet verbonden."],
        ),
        "s2": "Zijn de doelen binnen bereik?",
        "p2": "De doelen zijn gesteld op de vroegere grens (nvmt). Met de nieuwe armoedegrens, die in 2018 begint, "
        "kunnen ze niet worden beoordeeld. Een vergelijking met 2017 of eerder kan daarom alleen binnen de "
        "vroegere grens.",
        "f3": (
            "Vroegere grens: volgens de laatste raming 4,1% in 2025",
            "Aandeel personen in armoede, in procenten, schattingen en ramingen van het CPB op de "
            "vroegere grens (nvmt)",
            "Stippengrafiek met schattingen en ramingen van het CPB tussen 2015 (6,3%) en 2025 (4,1%).",
            ["Deze cijfers mogen niet worden vergeleken met die op de nieuwe armoedegrens."],
        ),
        "t1": (
            "De doelen en hun stand",
            "Doelen op de vroegere grens (nvmt), uitgangsjaar 2015, in procenten van de personen",
            ["Het doel voor kinderen is door een later kabinet vervangen."],
        ),
        "t1columns": ["Doel", "Uitgangspunt 2015", "Doel", "Laatste cijfer", "Oordeel"],
        "t1rows": [
            ["Kinderen gehalveerd in 2025", "9,1", "4,6", "[x]", "Niet te beoordelen: geen uitkomst op deze grens"],
            ["Personen gehalveerd in 2030", "6,3", "3,15 [p]", "[x]", "Niet te beoordelen: de grens is vervangen"],
        ],
        "percent": "procent",
        "source": "Bron: CBS, Leven in armoede 2025.",
        "mixed": "Bron: CBS, deels overgenomen uit publicaties van anderen.",
        "cpb": "Bron: CPB, overgenomen uit Kamerstukken en nieuwsberichten.",
        "method": [
            "Iemand is arm als het inkomen en het direct beschikbare vermogen van het huishouden onder de armoedegrens "
            "liggen. De grens is opgebouwd uit minimumbudgetten en de werkelijke kosten van wonen, energie en zorg.",
            "Een verandering wordt alleen berekend binnen één reeks: dezelfde definitie, dezelfde populatie en "
            "dezelfde publicatieronde.",
        ],
        "assumption": [
            "Een cijfer met één decimaal staat voor alle waarden die tot dat cijfer afronden: 2,8% is 2,75% tot 2,85%."
        ],
        "caution": ["Personen in instellingen, studenten en huishoudens zonder bekend inkomen zijn niet meegeteld."],
        "definition": (
            "Nieuwe armoedegrens (CBS, SCP, Nibud)",
            "Iemand is arm als inkomen en vermogen onder een grens "
            "liggen die is opgebouwd uit minimumbudgetten en de werkelijke kosten van wonen, energie en zorg.",
        ),
        "via": "Geciteerd door",
    },
    "en": {
        "title": "Poverty in the Netherlands",
        "question": "How does poverty develop, and are the goals for children and persons within reach?",
        "up_to": "17 December 2025",
        "next": "Statistics Netherlands is expected to publish new figures in December 2026.",
        "headline": "In 2024, 551,300 people lived in poverty, 74,600 more than a year earlier and the first increase "
        "since the series began in 2018; the share of children in poverty was unchanged.",
        "keys": [
            ("Persons in poverty", "551,300", "persons", "provisional", "+74,600 compared with 2023"),
            ("Share of persons in poverty", "3.1%", "", "provisional", "+0.4 percentage points compared with 2023"),
            ("Share of children in poverty", "2.8%", "", "provisional", "unchanged from 2023 within rounding"),
            ("Poverty line for a single person", "€1,600", "", "provisional", "a month"),
        ],
        "s1": "How many people are poor?",
        "p1": "Between 2018 and 2023 the number of people in poverty fell every year, from 1,199,900 to 476,700. In "
        "2024 it rose again, to 551,300. The end of the energy allowance plays a part in this. The figures for 2024 "
        "are provisional; the first figure for 2023 was later lowered by 12%.",
        "f1": (
            "More people in poverty for the first time since 2018",
            "Number of persons in poverty, persons in private households with known income, 2018–2024, new poverty "
            "line (CBS, SCP, Nibud)",
            "Line chart of the number of persons in poverty. It falls from 1,199,900 persons in 2018 to 476,700 in "
            "2023 and rises to 551,300 persons in 2024 (provisional).",
            ["The figure for 2024 is provisional. The first figure for 2023 was later lowered by 12%."],
        ),
        "f2": (
            "Share of children in poverty unchanged",
            "Persons and children under 18 in poverty, in percent, new poverty line. Only years with a "
            "published figure",
            "Dot chart of the share in poverty in 2018, 2022, 2023 and 2024. In 2024 it is 3.1% of all persons and "
            "2.8% of children.",
            ["No percentages were published for 2019, 2020 and 2021; the points are therefore not connected."],
        ),
        "s2": "Are the goals within reach?",
        "p2": "The goals were set on the former line (nvmt). They cannot be scored on the new poverty line, which "
        "starts in 2018. A comparison with 2017 or earlier is therefore only possible within the former line.",
        "f3": (
            "Former line: 4.1% in 2025 according to the latest projection",
            "Share of persons in poverty, in percent, estimates and projections by CPB on the former line (nvmt)",
            "Dot chart of estimates and projections by CPB between 2015 (6.3%) and 2025 (4.1%).",
            ["These figures must not be compared with those on the new poverty line."],
        ),
        "t1": (
            "The goals and where they stand",
            "Goals on the former line (nvmt), baseline 2015, in percent of persons",
            ["The goal for children was replaced by a later cabinet."],
        ),
        "t1columns": ["Goal", "Baseline 2015", "Goal", "Latest figure", "Verdict"],
        "t1rows": [
            ["Children halved by 2025", "9.1", "4.6", "[x]", "Cannot be scored: no outcome on this line"],
            ["Persons halved by 2030", "6.3", "3.15 [p]", "[x]", "Cannot be scored: the line was replaced"],
        ],
        "percent": "percent",
        "source": "Source: CBS, Living in poverty 2025.",
        "mixed": "Source: CBS, partly taken from publications by others.",
        "cpb": "Source: CPB, taken from parliamentary papers and news reports.",
        "method": [
            "A person is poor when the income and the liquid wealth of the household are below the poverty line. The "
            "line is built from minimum budgets and the actual costs of housing, energy and care.",
            "A change is only computed within one series: the same definition, population and release.",
        ],
        "assumption": ["A figure with one decimal stands for all values that round to it: 2.8% is 2.75% to 2.85%."],
        "caution": ["Persons in institutions, students and households without known income are not counted."],
        "definition": (
            "New poverty line (CBS, SCP, Nibud)",
            "A person is poor when income and wealth are below a line "
            "built from minimum budgets and the actual costs of housing, energy and care.",
        ),
        "via": "As cited by",
    },
}


def records(language: str = "nl") -> list[dict[str, Any]]:
    """The recorded objects, as a notebook would have recorded them."""
    say = SAY[language]
    other = "en" if language == "nl" else "nl"
    persons = rows("persons_in_poverty", "cbs_scp_nibud_2024", "all_persons", PERSONS)
    shares = rows("poverty_rate", "cbs_scp_nibud_2024", "all_persons", RATE)
    shares += rows("poverty_rate", "cbs_scp_nibud_2024", "children_0_17", CHILDREN)
    projected = rows("poverty_rate", "cpb_projection_nvmt", "all_persons", CPB)
    columns = [
        {"name": name, "label": label, "unit": "" if n in (0, 4) else say["percent"]}
        | (
            {"align": "left", "kind": "text", "decimals": None}
            if n in (0, 4)
            else {"align": "right", "kind": "number", "decimals": 2 if n == 2 else 1}
        )
        for n, (name, label) in enumerate(
            zip(("goal", "baseline", "target", "latest", "verdict"), say["t1columns"], strict=True)
        )
    ]
    return [
        {
            "kind": "report",
            "schema": 1,
            "id": "poverty_trends",
            "language": language,
            "title": say["title"],
            "question": say["question"],
            "version": "0.1.0",
            "figures_up_to": "2025-12-17",
            "figures_up_to_text": say["up_to"],
            "next_release_text": say["next"],
            "parameters": {
                "language": language,
                "as_of": None,
                "population": "all_persons",
                "first_year": 2011,
                "last_year": 2024,
                "confidence": 0.95,
            },
            "alternates": [
                {"language": other, "href": f"../{'language-en' if other == 'en' else 'default'}/report.html"}
            ],
        },
        {"kind": "headline", "text": say["headline"]},
        *[
            {
                "kind": "key_figure",
                "id": f"key{n}",
                "label": label,
                "value_text": value,
                "unit_text": unit,
                "period_text": "2024",
                "status_text": status,
                "change_text": change,
                "value": 1.0,
                "lower": None,
                "upper": None,
                "unit": "persons",
                "period": "2024",
                "source_ids": ["cbs_lia2025_h2"],
                "figure_id": ("persons", "shares", "shares", "")[n],
            }
            for n, (label, value, unit, status, change) in enumerate(say["keys"])
        ],
        {"kind": "section", "id": "new_line", "title": say["s1"], "question_no": 1},
        {"kind": "paragraph", "id": "persons_text", "text": say["p1"]},
        figure("persons", say["f1"], say["source"], persons, "lines", language),
        figure("shares", say["f2"], say["mixed"], shares, "points", language),
        {"kind": "section", "id": "goals", "title": say["s2"], "question_no": 2},
        {"kind": "paragraph", "id": "goals_text", "text": say["p2"]},
        figure("former_line", say["f3"], say["cpb"], projected, "points", language),
        {
            "kind": "table",
            "id": "goals",
            "headline": say["t1"][0],
            "subtitle": say["t1"][1],
            "caution": say["t1"][2],
            "source_line": say["cpb"],
            "source_ids": ["rijksoverheid_2023_12_19"],
            "columns": columns,
            "rows": [[cell(value) for value in row] for row in say["t1rows"]],
        },
        *[
            {"kind": "note", "id": f"{group}{n}", "group": group, "text": words}
            for group in ("method", "assumption", "caution")
            for n, words in enumerate(say[group])
        ],
        provenance(language),
    ]


def figure(
    ident: str, words: tuple[str, str, str, list[str]], source: str, data: list[list[Any]], function: str, language: str
) -> dict[str, Any]:
    headline, subtitle, alt, caution = words
    return {
        "kind": "figure",
        "id": ident,
        "headline": headline,
        "subtitle": subtitle,
        "alt": alt,
        "caution": caution,
        "source_line": source,
        "digest": "",
        "source_ids": sorted({row[-1] for row in data}),
        "chart": {"function": function, "size": "full", "language": language, "options": {}, "frame": frame(data)},
    }


def cell(words: str) -> dict[str, Any]:
    if words == "[x]":
        return {"text": words, "value": None}
    plain = words.removesuffix(" [p]").replace(",", ".")
    return (
        {"text": words, "value": float(plain)} if plain.replace(".", "").isdigit() else {"text": words, "value": words}
    )


def provenance(language: str) -> dict[str, Any]:
    say = SAY[language]
    used: dict[str, list[str]] = {}
    for place, sources in (
        ("persons", PERSONS),
        ("shares", RATE | CHILDREN),
        ("shares", CHILDREN),
        ("former_line", CPB),
    ):
        for source in sources.values():
            used.setdefault(source, [])
            if place not in used[source]:
                used[source].append(place)
    with (RAW / "sources.csv").open(encoding="utf-8", newline="") as file:
        known = {row["source_id"]: row for row in csv.DictReader(file)}
    sources = []
    for id_, places in sorted(used.items()):
        row = known[id_]
        via = "" if row["publisher"] == row["producer"] else f" {say['via']} {row['publisher']}."
        sources.append(
            {
                "id": id_,
                "citation": f"{row['producer']} ({row['released'][:4]}). {row['title'].rstrip('.')}.{via}",
                "url": row["url"],
                "licence": row["licence"],
                "kind": row["kind"],
                "used_by": places,
            }
        )
    return {
        "kind": "provenance",
        "sources": sources,
        "cite_as": CITE[language],
        "report_errors_to": "monitor@example.org",
        "definitions": [{"id": "cbs_scp_nibud_2024", "label": say["definition"][0], "text": say["definition"][1]}],
    }
