"""Near-duplicates of whole pages: the part of the shorter text that stands in the longer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from musnad.lineage.prints import Index, prints, shingles

RUN = 5
"""Words in a row that are compared."""
COPY = 0.5
"""Containment from which on one page is a copy of another."""
FAINT = 0.25
"""Containment by fingerprints alone below which the texts themselves are not compared: it is right within a tenth."""


class Copy(NamedTuple):
    """Two texts by their numbers, the lower first, and the part of the shorter one that the longer holds."""

    a: int
    b: int
    containment: float


def containment(a: Sequence[str], b: Sequence[str]) -> float:
    """The part (0 to 1) of the shorter text's runs of five folded words that stand in the longer.

    >>> containment("قال الوزير إن الوفد غادر".split(), "وقد قال الوزير إن الوفد غادر أمس".split())
    1.0
    """
    return _contained(frozenset(shingles(a, RUN)), frozenset(shingles(b, RUN)))


def copies(texts: Iterable[Sequence[str]], least: float = COPY) -> Iterator[Copy]:
    """Pairs of which the shorter stands in the longer by `least`; texts as folded words."""
    index = Index()
    held: list[frozenset[int]] = []
    runs: list[Sequence[str]] = []
    known: dict[int, frozenset[int]] = {}

    def runs_of(n: int) -> frozenset[int]:
        if n not in known:
            known[n] = frozenset(shingles(runs[n], RUN))
        return known[n]

    for n, text in enumerate(texts):
        mine = prints(text)
        runs.append(text)
        for other, shared in index.candidates(mine):
            if shared >= FAINT * min(len(mine), len(held[other])):
                found = _contained(runs_of(other), runs_of(n))
                if found >= least:
                    yield Copy(other, n, round(found, 4))
        held.append(mine)
        index.put(n, mine)


def _contained(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
