"""Nouns that begin the name of an accord, war, summit or law, and the words that complete it: اتفاق سنجار."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from musnad.arabic import fold_key
from musnad.errors import LexiconError
from musnad.lexicon.table import Row, read
from musnad.record import MentionType

PROCESS_TYPES: dict[str, MentionType] = {"EVENT": "EVENT", "AGREEMENT": "AGREEMENT", "LAW": "LAW", "WEAPON": "WEAPON"}
FOLLOWS = frozenset(
    (
        "town",
        "state",
        "body",
        "year",
        "number",
        "quoted",
        "noun",
        "noun-joined",
        "act",
        "adjective",
        "adjectives",
        "in",
        "alone",
        "person",
        "topic",
        "stranger",
        "of",
    )
)
"""What process_heads.tsv may say of a head."""


class ProcessHead(NamedTuple):
    """A noun that begins such a name: its further words, and what may follow."""

    id: str
    type: MentionType
    words: tuple[str, ...]
    follows: frozenset[str]


@dataclass(frozen=True, slots=True)
class Processes:
    """Heads by their first folded word, longest first, and words by class."""

    heads: dict[str, tuple[ProcessHead, ...]]
    words: dict[str, frozenset[str]]

    def named(self, stem: str, folds: Sequence[str], after: int) -> tuple[ProcessHead, ...]:
        """The heads that begin with `stem` and whose further words stand from token `after`."""
        return tuple(h for h in self.heads.get(stem, ()) if tuple(folds[after : after + len(h.words)]) == h.words)

    def of(self, kind: str) -> frozenset[str]:
        """The folded words of a class."""
        return self.words.get(kind, frozenset())


def load_processes(folder: Path | None) -> Processes:
    """Read process_heads.tsv and process_words.tsv."""
    heads: dict[str, list[ProcessHead]] = {}
    for row in read("process_heads", folder):
        for name in row.list("ar"):
            first, *words = fold_key(name).split()
            head = ProcessHead(f"process.{row.id}", _type(row), tuple(words), _follows(row))
            heads.setdefault(first, []).append(head)
    by_class: dict[str, frozenset[str]] = {}
    for row in read("process_words", folder):
        by_class[row["class"]] = by_class.get(row["class"], frozenset()) | {fold_key(word) for word in row.list("ar")}
    return Processes(
        {first: tuple(sorted(found, key=lambda h: -len(h.words))) for first, found in heads.items()}, by_class
    )


def _type(row: Row) -> MentionType:
    try:
        return PROCESS_TYPES[row["type"]]
    except KeyError:
        raise LexiconError(
            f"type {row['type']!r}", place=row.place, remedy="Say EVENT, AGREEMENT, LAW or WEAPON"
        ) from None


def _follows(row: Row) -> frozenset[str]:
    follows = frozenset(row.list("follows"))
    if wrong := follows - FOLLOWS:
        raise LexiconError(
            f"follows {min(wrong)!r}", place=row.place, remedy=f"Say some of {', '.join(sorted(FOLLOWS))}"
        )
    return follows
