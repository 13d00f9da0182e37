"""Charts over the real figures of data/raw, in both languages, as the reports draw them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pandas as pd

from analysis import published
from analysis.report import text
from analysis.report.charts import Chart, bars, curve, intervals, lines, points, tile_map
from analysis.report.words import Words

SOURCE = {"nl": "Bron: CBS (2025), Armoede in Nederland; bewerking", "en": "Source: Statistics Netherlands (2025)"}
SAY: dict[str, dict[str, tuple[str, str, str]]] = {
    "persons": {
        "nl": (
            "In 2024 leefden 551.300 mensen in armoede, 74.600 meer dan een jaar eerder",
            "Personen in armoede volgens de grens van CBS, SCP en Nibud, Nederland, 2018–2024",
            "Lijngrafiek van het aantal personen in armoede: van meer dan een miljoen in 2018 naar {v} in {p}.",
        ),
        "en": (
            "551,300 people lived in poverty in 2024, 74,600 more than a year earlier",
            "Persons in poverty by the line of CBS, SCP and Nibud, the Netherlands, 2018–2024",
            "Line chart of the number of persons in poverty: from over a million in 2018 to {v} in {p}.",
        ),
    },
    "rates": {
        "nl": (
            "Het aandeel personen in armoede steeg naar 3,1%, dat van kinderen bleef gelijk",
            "Aandeel personen in armoede, in procenten, Nederland; jaren zonder cijfer zijn gemarkeerd",
            "Puntengrafiek van het aandeel personen en kinderen in armoede; het laatste cijfer is {v} in {p}.",
        ),
        "en": (
            "The share of persons in poverty rose to 3.1%, that of children stayed the same",
            "Share of persons in poverty, percent, the Netherlands; years without a figure are marked",
            "Dot plot of the share of persons and of children in poverty; the latest figure is {v} in {p}.",
        ),
    },
    "low_income": {
        "nl": (
            "Steeds minder huishoudens leven onder de lage-inkomensgrens",
            "Aandeel huishoudens onder de grens, in procenten, naar samenstelling van het huishouden",
            "Lijngrafiek van het aandeel huishoudens met een laag inkomen; het laatste cijfer is {v} in {p}.",
        ),
        "en": (
            "Ever fewer households live below the low-income line",
            "Share of households below the line, percent, by composition of the household",
            "Line chart of the share of households on a low income; the latest figure is {v} in {p}.",
        ),
    },
    "map": {
        "nl": (
            "Lage inkomens concentreren zich in de grote steden en in het noorden en zuiden",
            "Aandeel huishoudens onder de lage-inkomensgrens per gemeente, 2021, in procenten; iedere zeshoek is een "
            "gemeente",
            "Kaart van 342 gemeenten als zeshoeken in vijf klassen; het hoogste aandeel is {v} in {p}.",
        ),
        "en": (
            "Low incomes concentrate in the large cities and in the north and south",
            "Share of households below the low-income line by municipality, 2021, percent; each hexagon is a "
            "municipality",
            "Map of 342 municipalities as hexagons in five classes; the highest share is {v} in {p}.",
        ),
    },
}
LABELS = {
    "nl": {"all_persons": "Alle personen", "children_0_17": "Kinderen tot 18 jaar", "households": "Huishoudens"},
    "en": {"all_persons": "All persons", "children_0_17": "Children under 18", "households": "Households"},
}


def words(ident: str, language: str, value: float, period: str, *, percent: bool = True, **more: Any) -> Words:
    headline, subtitle, alt = SAY[ident][language]
    said = text.number(value, language) + ("%" if percent else "")
    return Words(
        ident, language, headline, subtitle, alt.format(v=said, p=period), source_line=SOURCE[language], **more
    )


@lru_cache(maxsize=1)
def persons_frame() -> pd.DataFrame:
    return published.read("persons_in_poverty", "cbs_scp_nibud_2024", "all_persons")


def persons(language: str = "nl", size: str = "full", **options: Any) -> Chart:
    frame = persons_frame()
    said = words("persons", language, 551300, "2024", percent=False)
    marks = {"nl": "Energietoeslag", "en": "Energy allowance"}[language]
    return lines(frame, said, size=size, marks=[("2022", marks)], **options)


@lru_cache(maxsize=1)
def rates_frame() -> pd.DataFrame:
    both = [published.read("poverty_rate", "cbs_scp_nibud_2024", who) for who in ("all_persons", "children_0_17")]
    return pd.concat(both, ignore_index=True)


def rates(language: str = "nl", size: str = "full", **options: Any) -> Chart:
    frame = rates_frame()
    frame = frame.assign(label=[LABELS[language][name] for name in frame["population"]])
    said = words(
        "rates", language, 3.1, "2024", caution=("Cijfers over 2024 zijn voorlopig.",) if language == "nl" else ()
    )
    return points(frame, said, size=size, no_figure=["2019", "2020", "2021"], **options)


TYPES = ("1016090", "1017780", "1050015", "1050190", "1013950")


@lru_cache(maxsize=1)
def _published_categories() -> pd.DataFrame:
    measure = ("household_share_below_line", "cbs_low_income", "households")
    return pd.concat(
        [published.read(*measure, breakdown="household_characteristic", category=one) for one in TYPES],
        ignore_index=True,
    )


def categories(language: str = "nl") -> pd.DataFrame:
    frame = _published_categories()
    pairs = zip(frame["breakdown"], frame["category"], strict=True)
    return frame.assign(label=[published.category_label(b, c, language, short=True) for b, c in pairs])


def low_income(language: str = "nl", size: str = "full", **options: Any) -> Chart:
    frame = categories(language)
    last = frame[frame["period"] == frame["period"].max()].iloc[0]
    return lines(frame, words("low_income", language, last["value"], last["period"]), size=size, **options)


def composition(language: str = "nl", size: str = "full", **options: Any) -> Chart:
    frame = categories(language)
    frame = frame[frame["period"].isin(["2011", frame["period"].max()])]
    last = frame[frame["period"] == frame["period"].max()].iloc[0]
    said = words("low_income", language, last["value"], last["period"])
    return bars(frame, said, size=size, group="period", group_order=["2011"], **options)


@lru_cache(maxsize=1)
def municipal() -> pd.DataFrame:
    frame = published.read(
        "household_share_below_line", "cbs_low_income", "households", region=None, first=2021, last=2021
    )
    known = set(published.package()["municipalities"]["gm_code"])
    return frame[frame["region"].isin(known)]


def map_(language: str = "nl", size: str = "tall", **options: Any) -> Chart:
    frame = municipal()
    return tile_map(frame, words("map", language, frame["value"].max(), "2021"), size=size, **options)


def changes(language: str = "nl", size: str = "full", **options: Any) -> Chart:
    """Invented intervals in the shape of a spine frame: a mean with its t-interval, a range, a needed change."""
    base = persons_frame().iloc[[0]]
    say = {
        "nl": ("Gemiddelde verandering per jaar", "Waargenomen: van kleinste tot grootste", "Nodig per jaar tot 2030"),
        "en": ("Mean change per year", "Observed: from smallest to largest", "Needed per year until 2030"),
    }[language]
    rows = [
        (-0.3, -0.9, 0.3, "sampling", "final"),
        (-0.2, -1.1, 0.4, "other", "final"),
        (-0.45, None, None, "", "final"),
    ]
    frame = pd.concat([base] * 3, ignore_index=True).assign(
        label=list(say), unit="percentage_points", period="2018/2024", uncertainty=[row[3] for row in rows],
        **{name: [row[place] for row in rows] for place, name in enumerate(("value", "lower", "upper"))},
    )  # fmt: skip
    said = {
        "nl": ("Wat nodig is, is groter dan wat gemiddeld gebeurde", "Verandering per jaar in procentpunten"),
        "en": ("What is needed is more than what happened on average", "Change per year in percentage points"),
    }[language]
    alt = {
        "nl": "Puntgrafiek met spreiding: gemiddeld −0,3 procentpunt per jaar, nodig is −0,45 per jaar.",
        "en": "Dot chart with ranges: on average −0.3 percentage points a year, needed is −0.45 a year.",
    }[language]
    words_ = Words("changes", language, *said, alt, source_line=SOURCE[language])
    return intervals(frame, words_, size=size, **options)


def design(language: str = "nl", size: str = "full", **options: Any) -> Chart:
    """The smallest difference that two equal samples can show, by design effect: 1.96 + 0.84 standard errors."""
    say = {
        "nl": ("400 deelnemers", "1.000 deelnemers", "Ontwerpeffect (1 is een gewone steekproef)", "Gemelde daling"),
        "en": ("400 participants", "1,000 participants", "Design effect (1 is a simple sample)", "Reported fall"),
    }[language]
    base = persons_frame().iloc[0].to_dict()
    rows = []
    for n, label in zip((400, 1000), say, strict=False):
        for step in range(41):
            effect = 1 + 0.1 * step
            value = 280 * (2 * 0.4 * 0.6 * effect / n) ** 0.5
            rows.append(
                base | {
                    "label": label, "category": str(n), "design_effect": effect, "value": value, "unit": "percent",
                    "lower": 0.9 * value, "upper": 1.1 * value, "uncertainty": "sampling" if n == 400 else "",
                    "period": "2018/2024", "mark": {10: "both", 30: "value"}.get(step, "") if n == 1000 else "",
                }
            )  # fmt: skip
    said = {
        "nl": ("Bij 1.000 deelnemers is een daling van 9 punten pas bij een klein ontwerpeffect te zien",
               "Kleinste verschil dat met 80% kans wordt gezien, in procentpunten, tweezijdig 5%",
               "Twee krommen die met het ontwerpeffect stijgen; bij een ontwerpeffect van 2 is het verschil 8,7."),
        "en": ("With 1,000 participants a fall of 9 points shows only at a small design effect",
               "Smallest difference that is seen with 80% chance, in percentage points, two-sided 5%",
               "Two curves that rise with the design effect; at a design effect of 2 the difference is 8.7."),
    }[language]  # fmt: skip
    frame = pd.DataFrame(rows)
    return curve(
        frame, Words("design", language, *said, source_line=SOURCE[language]), size=size, x="design_effect",
        x_label=say[2], levels=[(9, say[3])], marks=[(1.5, "Deff 1,5")], decimals=1, **options,
    )  # fmt: skip


ALL = {
    "persons": persons, "rates": rates, "low_income": low_income, "composition": composition, "map": map_,
    "changes": changes, "design": design,
}  # fmt: skip
