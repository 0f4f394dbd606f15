"""Readings -> the passages that pages share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from musnad.lineage.align import NEAR, VERBATIM, Passage, align
from musnad.lineage.direction import Verdict, direct
from musnad.lineage.edits import edits, turned
from musnad.lineage.prints import Index, prints
from musnad.lineage.words import Words, words
from musnad.record import Anchor, Reading, Reprint


def reprints(readings: Sequence[Reading]) -> tuple[Reprint, ...]:
    """Every shared passage, in the order of the pages, each side with its exact characters."""
    stories = [words(reading) for reading in readings]
    return tuple(
        reprint for i, j in pairs(stories) for reprint in compare(readings[i], readings[j], stories[i], stories[j])
    )


def pairs(stories: Iterable[Words]) -> Iterator[tuple[int, int]]:
    """Pairs of stories that share a fingerprint, each story against those before it."""
    index = Index()
    for j, story in enumerate(stories):
        held = prints(story.keys)
        yield from ((i, j) for i, _ in index.candidates(held))
        index.put(j, held)


def compare(a: Reading, b: Reading, a_words: Words, b_words: Words) -> tuple[Reprint, ...]:
    """The passages of two pages."""
    passages = align(a_words, b_words)
    if not passages:
        return ()
    verdict = direct(a, b, _covered(a_words, (p.a1 - p.a0 for p in passages)), _covered(b_words, (p.b1 - p.b0 for p in passages)))
    return tuple(_reprint(p, a, b, a_words, b_words, verdict) for p in passages)


def _covered(story: Words, lengths: Iterable[int]) -> float:
    return sum(lengths) / len(story)


def _reprint(p: Passage, a: Reading, b: Reading, a_words: Words, b_words: Words, verdict: Verdict) -> Reprint:
    changed = (
        edits(turned(p), b_words, a_words, b, a) if verdict.direction == "b>a" else edits(p, a_words, b_words, a, b)
    )
    return Reprint(
        Anchor(a_words.location, a_words.span(p.a0, p.a1)),
        Anchor(b_words.location, b_words.span(p.b0, p.b1)),
        "verbatim" if p.similarity >= VERBATIM else "near_verbatim" if p.similarity >= NEAR else "paraphrase",
        round(p.similarity, 3),
        verdict.direction,
        changed,
        verdict.rule,
    )
