"""What the cells of each table may hold, so that a row can be tried before it is used."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, get_args

from musnad.lexicon.table import DATA, shipped_rows
from musnad.record import FurnitureKind

PARTIES = ("people", "states", "cities", "bodies", "groups", "media", "places", "things")
"""The tables of names: one id is one of them all."""


class Shape(NamedTuple):
    """A table: columns never empty, columns with the values that the engine knows, columns that name other rows.

    `names` is the column of spellings of which an unmarked one has one owner.
    """

    needs: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    refers: tuple[tuple[str, str], ...] = ()
    names: str = ""


SHAPES: dict[str, Shape] = {
    "attribution": Shape(("role", "words"), ("role",)),
    "bodies": Shape(("ar",), refers=(("state", "states"), ("metonym_of", "states")), names="ar"),
    "cities": Shape(("ar",), ("capital", "seat"), (("state", "states"),), "ar"),
    "clash_words": Shape(("role", "words"), ("role",)),
    "cldr": Shape(("kind", "names"), ("kind", "alone")),
    "countries": Shape(("iso3",)),
    "credits": Shape(("kind", "words"), ("kind",)),
    "cues": Shape(("kind",), ("kind",)),
    "engines": Shape(),
    "epithets": Shape(("ar",), refers=(("id", "states"),)),
    "events_acts": Shape(("kind", "type"), ("kind", "type", "alternative", "content")),
    "events_confidence": Shape(("of", "weight"), ("of",)),
    "events_nouns": Shape(("type", "gen", "forms"), ("type", "alternative", "gen", "weak", "status")),
    "events_parties": Shape(("kind", "words"), ("kind", "sector")),
    "events_quads": Shape(("quad",), ("quad",)),
    "events_scores": Shape(("type", "score"), ("type",)),
    "events_status": Shape(("status", "words"), ("status", "where")),
    "events_verbs": Shape(("type",), ("type", "alternative", "negated", "status")),
    "events_words": Shape(("role", "words"), ("role",)),
    "facts": Shape(("since", "until", "words")),
    "feeds": Shape(("outlet", "address", "ar"), refers=(("outlet", "outlets"),)),
    "formal_bodies": Shape(("class", "ar"), ("class", "type")),
    "function_words": Shape(("ar",)),
    "furniture": Shape(("kind", "scope", "pattern"), ("kind", "scope", "section")),
    "groups": Shape(("ar",), refers=(("state", "states"),), names="ar"),
    "heads": Shape(("type", "place", "ar"), ("type", "place")),
    "issues": Shape(("en", "ar", "cues"), ("of",)),
    "last_named": Shape(("class", "ar"), ("class", "sex")),
    "namings": Shape(("one_en", "other_en", "example", "one", "other"), ("of",)),
    "locatives": Shape(("ar",)),
    "media": Shape(("ar",), refers=(("state", "states"),), names="ar"),
    "months": Shape(("kind", "names"), ("kind", "alone")),
    "name_particles": Shape(("class", "ar"), ("class",)),
    "name_twins": Shape(("ar",)),
    "office_kinds": Shape(("titles", "ids"), refers=(("titles", "titles"),)),
    "office_words": Shape(("ar",)),
    "opposites": Shape(("one", "other")),
    "outlets": Shape(("kind", "names"), ("kind",), (("marks", "furniture"),)),
    "pairs": Shape(("type", "ar"), ("type",)),
    "people": Shape(("ar",), ("sex",), (("state", "states"),), "ar"),
    "places": Shape(("ar",), names="ar"),
    "process_heads": Shape(("type", "ar"), ("type",)),
    "process_words": Shape(("class", "ar"), ("class",)),
    "prose": Shape(("kind", "words"), ("kind",)),
    "purposes": Shape(("ar",)),
    "rules": Shape(("en", "ar")),
    "speakers": Shape(("class", "en"), ("class",)),
    "spelling": Shape(("kind", "letters"), ("kind",)),
    "stance_words": Shape(("role", "words"), ("role",)),
    "stances": Shape(("kind", "en"), ("kind", "polarity", "negated", "mutual")),
    "state_bodies": Shape(("type", "ar"), ("type",)),
    "states": Shape(("ar",), refers=(("capital", "cities"),), names="ar"),
    "things": Shape(("type", "ar"), ("type",), names="ar"),
    "times": Shape(("kind", "ar"), ("kind",)),
    "titles": Shape(("kind", "ar"), ("kind", "sex", "number")),
    "verbs": Shape(("ar",)),
}
"""Every table of data/."""


@cache
def known_values(table: str, column: str) -> frozenset[str]:
    """What a column may hold: what ours do, for the engine does nothing with another word; empty is always allowed."""
    if table == "furniture" and column in {"kind", "section"}:
        return frozenset(get_args(FurnitureKind))
    return frozenset(row[column] for row in shipped_rows(table)) - {""}


def shipped_tables() -> tuple[str, ...]:
    """The names of the tables of data/, in order."""
    return tuple(sorted(f.name.removesuffix(".tsv") for f in DATA.iterdir() if f.name.endswith(".tsv")))
