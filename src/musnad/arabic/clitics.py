"""Proclitics: و ف ب ك ل س before a word, proposed and never forced, so that no name is damaged."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

CONJUNCTIONS = frozenset("وف")
PREPOSITIONS = frozenset("بكلس")
SHORTEST_STEM = 2
"""Letters that must be left: "ود" is a word, not و and د."""


class Split(NamedTuple):
    """`length` letters are proclitics and `stem` is left.

    Of a fused لل the stem gets its ا back: للكرملين is ل + الكرملين.
    """

    length: int
    stem: str


@lru_cache(maxsize=200_000)
def splits(fold: str) -> tuple[Split, ...]:
    """Every way to cut a folded word into proclitics and stem, the uncut word first.

    >>> [tuple(s) for s in splits("وللولايات")]
    [(0, 'وللولايات'), (1, 'للولايات'), (2, 'لولايات'), (2, 'الولايات')]
    """
    found = [Split(0, fold)]
    at = 0
    if len(fold) > SHORTEST_STEM and fold[0] in CONJUNCTIONS:
        found.append(Split(1, fold[1:]))
    for at in {0, 1} if len(found) > 1 else {0}:
        rest = fold[at:]
        if len(rest) > SHORTEST_STEM and rest[0] in PREPOSITIONS:
            found.append(Split(at + 1, rest[1:]))
            if rest.startswith("لل"):
                found.append(Split(at + 1, "ا" + rest[1:]))
    return tuple(found)
