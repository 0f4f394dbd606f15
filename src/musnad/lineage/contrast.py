"""Two pages side by side: what both have, what stands in its place, what only one has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from musnad.lineage.align import Passage, align
from musnad.lineage.copies import containment
from musnad.lineage.edits import turned
from musnad.lineage.words import Story, Words, folds
from musnad.record import Span

Kind = Literal["shared", "reworded", "only"]


class Stretch(NamedTuple):
    """Characters of one page, what became of them on the other, and the passage they belong to (from 1), 0 for none."""

    span: Span
    kind: Kind
    passage: int


class Contrast(NamedTuple):
    """Both pages in stretches, in text order, and the part (0 to 1) of the shorter story that the longer holds."""

    a: tuple[Stretch, ...]
    b: tuple[Stretch, ...]
    containment: float


def contrast(a: Story, b: Story) -> Contrast:
    """Title and body of two pages, each word in exactly one stretch."""
    passages = align(a.words, b.words)
    turn = [turned(p) for p in passages]
    held = containment(folds(a.reading), folds(b.reading))
    return Contrast(tuple(_side(a.words, passages)), tuple(_side(b.words, turn)), held)


def _side(words: Words, passages: Sequence[Passage]) -> Iterator[Stretch]:
    """One page's stretches; a sentence ends each."""
    told: list[tuple[Kind, int]] = [("only", 0)] * len(words)
    for number, passage in enumerate(passages, 1):
        for first, last, kind in _parts(passage):
            told[first:last] = [(kind, number)] * (last - first)
    start = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or told[at] != told[start] or words.sentence[at] != words.sentence[start]:
            yield Stretch(words.span(start, at), *told[start])
            start = at


def _parts(p: Passage) -> Iterator[tuple[int, int, Kind]]:
    """Words of the first side: shared, reworded where the other side has words in their place, else only here."""
    for (i, j, n), (i_next, j_next, _) in pairwise(((p.a0, p.b0, 0), *p.runs, (p.a1, p.b1, 0))):
        if n:
            yield i, i + n, "shared"
        if i + n < i_next:
            yield i + n, i_next, "reworded" if j + n < j_next else "only"
