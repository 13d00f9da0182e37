"""Labels for frames: the words of a series, a group or a population in the language of the report."""

from __future__ import annotations

import pandas as pd

from analysis import published


def labelled(
    frame: pd.DataFrame, language: str, by: str = "category", *, column: str = "label", short: bool = False
) -> pd.DataFrame:
    """The frame with the words of its column `by` (indicator, population, definition, unit or category) in `column`.

    Raises DataError when labels.csv (definitions.csv for a definition) does not know an id.
    """
    if by == "category":
        named = list(zip(frame["breakdown"].tolist(), frame["category"].tolist(), strict=True))
        known = {one: published.category_label(*one, language, short=short) for one in dict.fromkeys(named)}
        return frame.assign(**{column: [known[one] for one in named]})
    words = {ident: published.label(by, ident, language, short=short) for ident in dict.fromkeys(frame[by])}
    return frame.assign(**{column: [words[ident] for ident in frame[by]]})
