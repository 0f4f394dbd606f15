"""Adjectives and peoples of states: روسي, الأميركيون."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from musnad.arabic import fold_key
from musnad.lexicon.names import WEAK_MARK
from musnad.lexicon.table import Row, first_claims, read

Number = Literal["s", "d", "p"]
NISBA = "ي"
"""The letter that makes an adjective, and that no noun before one has: كوري شمالي, جنوب سوداني."""


class Pairs(NamedTuple):
    """The first and second words of adjectives of two words: الكوري الشمالي."""

    firsts: frozenset[str]
    seconds: frozenset[str]


class Nisba(NamedTuple):
    """A form of a state's adjective: whose, gender, number, and whether it can name the people alone (الروس)."""

    state: str
    gender: Literal["m", "f"]
    number: Number
    people: bool


def load_nisbas(folder: Path | None) -> dict[str, Nisba]:
    """Folded form to nisba, with and without the article."""
    return first_claims(claim for row in read("states", folder) for claim in _claims(row))


def paired(nisbas: Mapping[str, Nisba]) -> Pairs:
    """The words of the adjectives that have two."""
    words = [form.split(" ", 1) for form in nisbas if " " in form]
    return Pairs(frozenset(first for first, _ in words), frozenset(second for _, second in words))


def _claims(row: Row) -> Iterator[tuple[str, Nisba]]:
    """Every form of a state's adjective; its people's own name (الروس) before an adjective that is spelt so."""
    for word in _stems(row, "demonyms"):
        bare = word.removeprefix("ال")
        yield bare, Nisba(row.id, "m", "p", people=False)
        yield "ال" + bare, Nisba(row.id, "m", "p", people=True)
    for stem in _stems(row, "nisba_m"):
        for form, gender, number in _forms(stem):
            yield form, Nisba(row.id, gender, number, people=False)
            for definite in _definite(form):
                yield definite, Nisba(row.id, gender, number, people=number == "p" and gender == "m")
    for stem in _stems(row, "nisba_f"):
        for form in (stem, *_definite(stem)):
            yield form, Nisba(row.id, "f", "s", people=False)


def _definite(form: str) -> tuple[str, ...]:
    """A form with the article, both adjectives of one with theirs: الكوري الشمالي; الجنوب سوداني, الجنوب السوداني."""
    one = "ال" + form
    both = one.replace(" ", " ال")
    if NISBA in form.partition(" ")[0]:
        return (both,)  # الجيش السوداني جنوبي مرسى: of Sudan, in the south
    return (one, both) if " " in form else (one,)


def _stems(row: Row, column: str) -> Iterator[str]:
    """The folded forms of a cell."""
    return (fold_key(form.removeprefix(WEAK_MARK)) for form in row.list(column))


def _forms(stem: str) -> tuple[tuple[str, Literal["m", "f"], Number], ...]:
    """The forms of a masculine nisba; the accusative is left out, for it is often the state's own name (ليبيا).

    >>> [form for form, _, _ in _forms("ليبي")][:4]
    ['ليبي', 'ليبيه', 'ليبيون', 'ليبيين']
    """
    if " " in stem and stem.endswith("ي"):
        return _paired_forms(*stem.split(" ", 1))
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


def _paired_forms(first: str, second: str) -> tuple[tuple[str, Literal["m", "f"], Number], ...]:
    """The forms of a nisba of two words, of which the first too may be inflected.

    >>> [form for form, _, _ in _paired_forms("كوري", "شمالي")][:3], _paired_forms("جنوب", "سوداني")[1][0]
    (['كوري شمالي', 'كوريه شماليه', 'كوريون شماليون'], 'جنوب سودانيه')
    """
    endings: tuple[tuple[str, Literal["m", "f"], Number], ...] = (
        ("", "m", "s"), ("ه", "f", "s"), ("ون", "m", "p"), ("ين", "m", "p"), ("ات", "f", "p"),
    )  # fmt: skip
    both = first.endswith("ي")
    return tuple(
        (f"{first}{ending if both else ''} {second}{ending}", gender, number) for ending, gender, number in endings
    )
