"""Names of the calendar: months of every region, weekdays, halves of the day, zones."""

from __future__ import annotations

from pathlib import Path

from musnad.arabic import tokenize
from musnad.arabic.calendar import Names, Phrase
from musnad.lexicon.table import read


def load_months(folder: Path | None) -> Names:
    """First folded token to the names that begin with it, longest first: "كانون" begins two of them.

    What months.tsv lacks comes from CLDR (cldr.tsv): "mardi" on a page of Algiers.
    """
    table: dict[str, dict[tuple[str, ...], list[Phrase]]] = {}
    for row, under in (*((row, False) for row in read("months", folder)), *((row, True) for row in read("cldr"))):
        for name in row.list("names"):
            first, *rest = tokenize(name).folds
            phrase = Phrase(tuple(rest), row["kind"], row["value"], row["alone"] == "yes", row.id)
            phrases = table.setdefault(first, {}).setdefault(phrase.rest, [])
            if not (under and any(known.kind == phrase.kind for known in phrases)):
                phrases.append(phrase)
    return Names(
        {
            first: tuple(p for rest in sorted(by_rest, key=len, reverse=True) for p in by_rest[rest])
            for first, by_rest in table.items()
        }
    )
