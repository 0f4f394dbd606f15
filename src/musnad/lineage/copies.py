"""Near-duplicates of whole pages: the part of the shorter text that stands in the longer."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt
from typing import NamedTuple
from zlib import crc32

from musnad.lineage.prints import Index, shingles

RUN = 5
"""Words in a row that are compared."""
COPY = 0.5
"""Containment from which on one page is a copy of another."""
SAMPLE = 3
"""Of the runs those are sampled whose first word's digest has none of these bits: a quarter."""
DOUBT = 1.0
"""How far a sample of n runs may be wrong, times the root of n: two standard deviations. Nearer than this to the limit,
the texts themselves are compared."""


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
    """Pairs of which the shorter stands in the longer by `least`, exact where it is near; texts as folded words."""
    index = Index()
    samples: list[frozenset[int]] = []
    whole: list[Sequence[str]] = []
    known: dict[int, frozenset[int]] = {}

    def runs(n: int) -> frozenset[int]:
        if n not in known:
            known[n] = frozenset(shingles(whole[n], RUN))
        return known[n]

    for n, text in enumerate(texts):
        mine = _sample(text)
        whole.append(text)
        for other, shared in index.candidates(mine):
            size = min(len(mine), len(samples[other]))
            found = shared / size
            if abs(found - least) <= DOUBT / sqrt(size):
                found = _contained(runs(other), runs(n))
            if found >= least:
                yield Copy(other, n, round(found, 4))
        samples.append(mine)
        index.put(n, mine)


def _sample(text: Sequence[str]) -> frozenset[int]:
    """Digests of some of the runs, the same ones in whatever text they stand."""
    words = " ".join(text).encode().split(b" ")
    digests = list(map(crc32, words))
    packed = array("I", digests).tobytes()
    anchors = [at for at, code in enumerate(digests) if not code & SAMPLE]
    last = max(len(words) - RUN, 0)
    return frozenset([crc32(packed[4 * at : 4 * (at + RUN)]) for at in anchors if at <= last])


def _contained(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
