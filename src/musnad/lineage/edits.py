"""What the later page did to a shared passage."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from musnad.lineage.align import Passage
from musnad.lineage.words import Story
from musnad.record import Anchor, Edit, Reading, Span


def edits(passage: Passage, earlier: Story, later: Story) -> tuple[Edit, ...]:
    """Cut (anchored where it stood), added, reworded and re-dated words, in the later page's order."""
    return tuple(_edits(passage, earlier, later))


def turned(passage: Passage) -> Passage:
    """The same passage with its sides changed."""
    runs = tuple((b, a, n) for a, b, n in passage.runs)
    return Passage(passage.b0, passage.b1, passage.a0, passage.a1, runs)


def _edits(p: Passage, earlier: Story, later: Story) -> Iterator[Edit]:
    a, b = earlier.words, later.words
    bounds = ((p.a0, p.b0, 0), *p.runs, (p.a1, p.b1, 0))
    for (i, j, n), (i_next, j_next, _) in pairwise(bounds):
        before = a.span(i + n, i_next) if i + n < i_next else None
        after = b.span(j + n, j_next) if j + n < j_next else None
        if before and after:
            redated = _dates(before, earlier.reading) and _dates(after, later.reading)
            yield Edit("redated" if redated else "reworded", Anchor(b.location, after))
        elif before:
            yield Edit("cut", Anchor(a.location, before))
        elif after:
            yield Edit("added", Anchor(b.location, after))


def _dates(span: Span, reading: Reading) -> bool:
    """Whether a time expression of the page meets the span."""
    return any(t.span.start < span.end and span.start < t.span.end for t in reading.times)
