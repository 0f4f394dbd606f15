"""Readings -> the passages that pages share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from musnad.lineage.align import NEAR, VERBATIM, Passage, align
from musnad.lineage.direction import Verdict, direct
from musnad.lineage.edits import edits, turned
from musnad.lineage.prints import Index, prints
from musnad.lineage.words import Story, Words, words
from musnad.record import Anchor, Reading, Reprint

LEAST_PRINTS = 2
"""Fingerprints that a passage worth telling leaves; one alone is nearly always a formula."""


def reprints(readings: Iterable[Reading]) -> tuple[Reprint, ...]:
    """Every shared passage, in the order of the pages, each side with its exact characters."""
    stories = [Story(reading, words(reading)) for reading in readings]
    return tuple(reprint for i, j in pairs(s.words for s in stories) for reprint in compare(stories[i], stories[j]))


def pairs(stories: Iterable[Words]) -> Iterator[tuple[int, int]]:
    """Pairs of stories that share a fingerprint, each story against those before it."""
    index = Index()
    for j, story in enumerate(stories):
        held = prints(story.keys)
        yield from ((i, j) for i, shared in index.candidates(held) if shared >= LEAST_PRINTS)
        index.put(j, held)


def compare(a: Story, b: Story) -> tuple[Reprint, ...]:
    """The passages of two pages."""
    passages = align(a.words, b.words)
    if not passages:
        return ()
    covered_a = sum(p.a1 - p.a0 for p in passages) / len(a.words)
    covered_b = sum(p.b1 - p.b0 for p in passages) / len(b.words)
    verdict = direct(a.reading, b.reading, covered_a, covered_b)
    return tuple(_reprint(p, a, b, verdict) for p in passages)


def _reprint(p: Passage, a: Story, b: Story, verdict: Verdict) -> Reprint:
    return Reprint(
        Anchor(a.words.location, a.words.span(p.a0, p.a1)),
        Anchor(b.words.location, b.words.span(p.b0, p.b1)),
        "verbatim" if p.similarity >= VERBATIM else "near_verbatim" if p.similarity >= NEAR else "paraphrase",
        round(p.similarity, 3),
        verdict.direction,
        edits(turned(p), b, a) if verdict.direction == "b>a" else edits(p, a, b),
        verdict.rule,
    )
