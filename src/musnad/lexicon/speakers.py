"""Nouns that can speak: وزير, متحدث, مسؤول, بيان, صحيفة, الجانب."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from musnad.arabic import fold_key
from musnad.lexicon.conjugation import Gender, Number
from musnad.lexicon.table import Row, read

SpeakerKind = Literal["office", "title", "unnamed", "body", "document", "media", "side", "all", "part"]


OWNED = "his-honour"
"""Nouns with their owner's pronoun, which are definite: معاليه."""

KIN = "kin"
"""The same of relatives and lawyers, who have no name of their own yet: والدته."""


OF_HIM = "+"
"""Stands in the table before a relative with the pronoun of a he, which folds like a she: والده, والدة."""


HELD: frozenset[SpeakerKind] = frozenset({"office", "title"})
"""Kinds of nouns that take the pronoun of whose it is: مديرها."""

OWNERS = ("ها", "هم", "هما")
"""The pronouns that fold like nothing else."""


class SpeakerNoun(NamedTuple):
    """A form of a noun: what speaks (`kind`), its English name, gender, number, and whether it carries the article."""

    id: str
    kind: SpeakerKind
    en: str
    gender: Gender
    number: Number
    definite: bool


def load_speakers(folder: Path | None) -> dict[str, SpeakerNoun]:
    """Folded form to noun; the first row that claims a form keeps it."""
    table: dict[str, SpeakerNoun] = {}
    for row in read("speakers", folder):
        kind: SpeakerKind = row["class"]  # type: ignore[assignment]  # the test of the table checks it
        for form, gender, number in forms(row):
            key = fold_key(form)
            known = key.startswith("ال") or row["en"] in {OWNED, KIN}
            noun = SpeakerNoun(row.id, kind, row["en"], gender, number, known)
            table.setdefault(key, noun)
            if row["en"] == KIN and key.endswith("ه"):
                table[OF_HIM + key] = noun
            if not key.startswith("ال"):
                table.setdefault("ال" + key, SpeakerNoun(row.id, kind, row["en"], gender, number, definite=True))
    for key, noun in list(table.items()):
        if noun.kind in HELD and noun.number == "s" and not noun.definite:
            stem = key[:-1] + "ت" if noun.gender == "f" else key
            for owner in OWNERS:
                table.setdefault(stem + owner, noun._replace(definite=True))
    return table


def forms(row: Row) -> Iterator[tuple[str, Gender, Number]]:
    """The forms of a row: plurals before duals, for مسؤولين is oftener several than two."""
    genders: tuple[tuple[str, Gender], ...] = (("m", "m"), ("f", "f"))
    for column, gender in genders:
        for form in row.list(column):
            yield form, gender, "s"
    for form in row.list("mp"):
        yield form, "m", "p"
        if form.endswith("ون"):
            for ending in ("ين", "و", "ي"):
                yield form.removesuffix("ون") + ending, "m", "p"
    for form in row.list("fp"):
        yield form, "f", "p"
    for column, gender in genders:  # after the plurals: مسؤولين is oftener several than two
        for form in row.list(column):
            if not form.endswith("ة"):
                yield (
                    form + "ا",
                    gender,
                    "s",
                )  # غير أن مسؤولا قال: mostly one in the accusative, no dual before a genitive
            yield from ((dual, gender, "d") for dual in _duals(form))


def _duals(form: str) -> tuple[str, ...]:
    """The dual alone and before a genitive.

    >>> _duals("وزير")
    ('وزيران', 'وزيرين', 'وزيرا', 'وزيري')
    """
    base = form[:-1] + "ت" if form.endswith("ة") else form
    return tuple(base + ending for ending in ("ان", "ين", "ا", "ي"))
