"""Bodies whose noun has the article, as tables: الهيئة العليا للانتخابات, المجلس الرئاسي."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from musnad.arabic import fold_key
from musnad.errors import LexiconError
from musnad.lexicon.table import Row, read
from musnad.lexicon.words import HEAD_TYPES
from musnad.record import MentionType


@dataclass(frozen=True, slots=True)
class FormalBodies:
    """The folded nouns and their types, adjectives of rank, names that are settled, nouns of what a body is for."""

    heads: dict[str, MentionType]
    ranks: frozenset[str]
    settled: dict[str, tuple[tuple[str, ...], ...]]
    """Adjectives that make a name of a noun, the longest first: الثورية العليا of اللجنة."""
    objects: frozenset[str]
    aims: tuple[tuple[str, ...], ...]
    """Words behind which a movement's name says what it is for: من أجل."""

    def named(self, head: str, folds: Sequence[str], after: int) -> int:
        """How many words from token `after` on make a settled name of a noun; 0 where none do."""
        return next((len(w) for w in self.settled.get(head, ()) if tuple(folds[after : after + len(w)]) == w), 0)


def load_formal_bodies(folder: Path | None) -> FormalBodies:
    """Read formal_bodies.tsv."""
    rows = list(read("formal_bodies", folder))
    settled: dict[str, list[tuple[str, ...]]] = {}
    for row in rows:
        for noun in row.list("of") if row["class"] == "settled" else ():
            settled.setdefault(fold_key(noun), []).extend(tuple(fold_key(name).split()) for name in row.list("ar"))
    return FormalBodies(
        heads={fold_key(noun): _type(row) for row in rows if row["class"] == "head" for noun in row.list("ar")},
        ranks=_words(rows, "rank"),
        settled={noun: tuple(sorted(names, key=len, reverse=True)) for noun, names in settled.items()},
        objects=_words(rows, "object"),
        aims=tuple(tuple(phrase.split()) for phrase in _words(rows, "aim")),
    )


def _words(rows: Sequence[Row], kind: str) -> frozenset[str]:
    return frozenset(fold_key(word) for row in rows if row["class"] == kind for word in row.list("ar"))


def _type(row: Row) -> MentionType:
    try:
        return HEAD_TYPES[row["type"]]
    except KeyError:
        raise LexiconError(
            f"type {row['type']!r}", place=row.place, remedy=f"Say one of {', '.join(HEAD_TYPES)}"
        ) from None
