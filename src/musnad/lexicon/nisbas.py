"""Adjectives and peoples of states: روسي, الأميركيون."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from musnad.arabic import fold_key
from musnad.lexicon.entities import WEAK_MARK
from musnad.lexicon.table import read

Number = Literal["s", "d", "p"]


class Nisba(NamedTuple):
    """A form of a state's adjective: whose, gender, number, and whether it can name the people alone (الروس)."""

    state: str
    gender: Literal["m", "f"]
    number: Number
    people: bool


def load_nisbas(folder: Path | None) -> dict[str, Nisba]:
    """Folded form to nisba, with and without the article."""
    table: dict[str, Nisba] = {}
    for row in read("states", folder):
        for stem in row.list("nisba_m"):
            for form, gender, number in _forms(fold_key(stem.removeprefix(WEAK_MARK))):
                people = number == "p" and gender == "m"
                for key in (form, "ال" + form):
                    table.setdefault(key, Nisba(row.id, gender, number, people and key != form))
        for stem in row.list("nisba_f"):
            bare = fold_key(stem.removeprefix(WEAK_MARK))
            for key in (bare, "ال" + bare):
                table.setdefault(key, Nisba(row.id, "f", "s", people=False))
        for word in row.list("demonyms"):
            bare = fold_key(word.removeprefix(WEAK_MARK)).removeprefix("ال")
            table[bare] = Nisba(row.id, "m", "p", people=False)
            table["ال" + bare] = Nisba(row.id, "m", "p", people=True)
    return table


def _forms(stem: str) -> tuple[tuple[str, Literal["m", "f"], Number], ...]:
    """The forms of a masculine nisba; the accusative is left out, for it is often the state's own name (ليبيا).

    >>> [form for form, _, _ in _forms("ليبي")][:4]
    ['ليبي', 'ليبيه', 'ليبيون', 'ليبيين']
    """
    return (
        (stem, "m", "s"),
        (stem + "ه", "f", "s"),
        (stem + "ون", "m", "p"),
        (stem + "ين", "m", "p"),
        (stem + "ان", "m", "d"),
        (stem + "تان", "f", "d"),
        (stem + "تين", "f", "d"),
        (stem + "ات", "f", "p"),
    )
