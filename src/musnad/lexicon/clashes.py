"""What claims clash by: small words, and the years of known things."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from musnad.arabic import fold_key, splits
from musnad.arabic.numerals import word_value
from musnad.arabic.particles import ARTICLE
from musnad.arabic.stems import stem
from musnad.lexicon.attribution import Attribution
from musnad.lexicon.table import read


class Fact(NamedTuple):
    """A known thing by the stems of its words, and the years in which it happened."""

    id: str
    since: int
    until: int
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Clashes:
    """Words by their role, and the facts by each of their stems."""

    words: Attribution
    facts: tuple[Fact, ...]
    opposites: dict[str, frozenset[str]]
    """Folded word -> ids of the pairs of which it is one side: "rise_fall+" or "rise_fall-"."""
    known: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)
    counted: dict[str, bool] = field(default_factory=dict, compare=False)
    """Roles of the folded words looked up so far, and which of them count."""

    def roles(self, fold: str) -> frozenset[str]:
        """Every role that a folded word may begin, its proclitics and article aside."""
        found = self.known.get(fold)
        if found is None:
            cuts = {word for _, cut in splits(fold) for word in (cut, cut.removeprefix(ARTICLE)) if word}
            found = self.known[fold] = frozenset(role for word in cuts for role in self.words.begun(word))
        return found

    def counts(self, fold: str) -> bool:
        """Whether a folded word may begin a number: digits, a number word, a dual, dozens."""
        found = self.counted.get(fold)
        if found is None:
            word = any(word_value(cut) for _, cut in splits(fold))
            found = self.counted[fold] = fold[:1].isdigit() or word or not COUNTING.isdisjoint(self.roles(fold))
        return found


COUNTING = frozenset({"pair_of", "dozens", "hundreds", "thousands"})
"""Roles of words that are numbers themselves."""


def load_clashes(folder: Path | None) -> Clashes:
    """The words and facts of data/ and those of the user's own folder."""
    words = Attribution()
    for row in read("clash_words", folder):
        for told in row.list("words"):
            words.add(row["role"], told)
    facts = tuple(
        Fact(row.id, int(row["since"]), int(row["until"]), frozenset(stem(w) for w in fold_key(row["words"]).split()))
        for row in read("facts", folder)
    )
    return Clashes(words, facts, _opposites(folder))


def _opposites(folder: Path | None) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in read("opposites", folder):
        for side, column in (("+", "one"), ("-", "other")):
            for told in row.list(column):
                table.setdefault(fold_key(told), set()).add(row.id + side)
    return {word: frozenset(sides) for word, sides in table.items()}
