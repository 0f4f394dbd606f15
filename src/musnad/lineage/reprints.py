"""Readings -> the passages that pages share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from musnad.lexicon.times import TimeWords
from musnad.lineage.align import NEAR, VERBATIM, Passage, align
from musnad.lineage.direction import Verdict, direct
from musnad.lineage.edits import edits, turned
from musnad.lineage.lines import lines, without_templates
from musnad.lineage.prints import WIDEST, Index, prints
from musnad.lineage.redated import delays
from musnad.lineage.words import Story, Words, words
from musnad.record import Anchor, Reading, Reprint

LEAST_PRINTS = 2
"""Fingerprints that a passage worth telling leaves; one alone is nearly always a formula."""


def reprints(readings: Sequence[Reading], times: TimeWords | None = None) -> tuple[Reprint, ...]:
    """Every shared passage, in the order of the pages, each side with its exact characters.

    With the words of time also told by them which page was written first.
    """
    stories = [Story(reading, words(reading)) for reading in readings]
    found = [r for i, j in pairs(s.words for s in stories) for r in compare(stories[i], stories[j], times)]
    return without_templates(found, readings, {s.words.location: lines(s.words) for s in stories})


def pairs(stories: Iterable[Words]) -> Iterator[tuple[int, int]]:
    """Pairs of stories that share fingerprints, each story with those before it.

    Which fingerprints are too common is told by all the stories together, so that their order makes no pair.
    """
    held = [prints(story.keys) for story in stories]
    counts = Counter(one for some in held for one in some)
    wide = {one for one, n in counts.items() if n > WIDEST}
    index = Index()
    for j, some in enumerate(held):
        narrow = some - wide if wide else some
        yield from ((i, j) for i, shared in index.candidates(narrow) if shared >= LEAST_PRINTS)
        index.put(j, narrow)


def compare(a: Story, b: Story, times: TimeWords | None = None) -> tuple[Reprint, ...]:
    """The passages of two pages."""
    passages = align(a.words, b.words)
    if not passages:
        return ()
    covered_a = sum(p.a1 - p.a0 for p in passages) / len(a.words)
    covered_b = sum(p.b1 - p.b0 for p in passages) / len(b.words)
    verdict = direct(a.reading, b.reading, covered_a, covered_b, delays(passages, a, b, times) if times else ())
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
