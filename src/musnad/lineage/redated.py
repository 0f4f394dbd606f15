"""Which page was written first, told by how each names the day of what both tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from musnad.arabic import splits, tokenize
from musnad.lexicon.times import TimeWords
from musnad.lineage.align import Passage
from musnad.lineage.words import Story
from musnad.record import Span, Time

DEICTIC = "deictic"
DAY = len("2013-08-09")


def delays(passages: Iterable[Passage], a: Story, b: Story, words: TimeWords) -> Iterator[tuple[int, int]]:
    """Days from what a passage tells to the writing of either page, where both name the day in other words.

    اليوم is none, أمس is one; a weekday or a date counts to the day that its own page prints.
    """
    for passage in passages:
        for one, other in _replaced(passage, a, b):
            here, there = _delay(one, a, words), _delay(other, b, words)
            if here is not None and there is not None:
                yield here, there


def _replaced(p: Passage, a: Story, b: Story) -> Iterator[tuple[Span, Span]]:
    """Words of the one side and those that stand in their place on the other."""
    for (i, j, n), (i_next, j_next, _) in pairwise(((p.a0, p.b0, 0), *p.runs, (p.a1, p.b1, 0))):
        if i + n < i_next and j + n < j_next:
            yield a.words.span(i + n, i_next), b.words.span(j + n, j_next)


def _delay(span: Span, story: Story, words: TimeWords) -> int | None:
    """Null where the words tell no day, or several."""
    times = [t for t in story.reading.times if span.start <= t.span.start and t.span.end <= span.end]
    if len(times) != 1:
        return None
    degree = _degree(times[0], words)
    return _since(times[0], story) if degree is None else -degree


def _degree(time: Time, words: TimeWords) -> int | None:
    """0 for اليوم, -1 for أمس; null for what is no such word."""
    folds = tokenize(time.surface).folds
    for _, stem in splits(folds[0]):
        word = words.of(folds, 0, len(folds), DEICTIC, stem)
        if word and word.length == len(folds):
            return int(word.value) if word.value.removeprefix("-").isdigit() else None
    return None


def _since(time: Time, story: Story) -> int | None:
    published = story.reading.article.published
    if published is None or len(published.value) < DAY or time.type != "DATE" or len(time.value or "") != DAY:
        return None
    try:
        return (date.fromisoformat(published.value[:DAY]) - date.fromisoformat(time.value or "")).days
    except ValueError:
        return None
