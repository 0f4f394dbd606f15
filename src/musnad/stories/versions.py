"""A headline against its own story: another number, or as done what the story says was not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from musnad.arabic import fold_key
from musnad.arabic.stems import stem
from musnad.record import Contradiction, Event, Side
from musnad.stories.amounts import Amount, amounts
from musnad.stories.told import Told

MOST_PARTS = 8
"""Numbers of a story of which a headline may be the sum."""
NEAR_NOT = 3
"""Tokens before an event in which its negation stands: لم [يوقع], لم يتم [التوقيع]."""


def versions(told: Told) -> Iterator[Contradiction]:
    """All of one page."""
    title = told.reading.article.title
    if title is None:
        return
    head = told.within(title)
    body = [s for s in told.sentences if s.start >= head.stop]
    yield from _numbers(told, head, body)
    yield from _undone(told, head)


def _numbers(told: Told, head: range, body: list[range]) -> Iterator[Contradiction]:
    """A headline's number that no number of the story, nor any sum of them, can be."""
    below = [a for sentence in body for a in amounts(told, sentence)]
    for above in amounts(told, head):
        fellows = [a for a in below if a.measure == above.measure and _one_kind(a, above)]
        others = [a for a in below if a.measure == above.measure]
        if fellows and not any(_met(above, parts) for parts in _sums(others[:MOST_PARTS])):
            sides = told.side(above.at), told.side(fellows[0].at)
            yield Contradiction("version", f"how many {above.measure}", sides, "the story's own source")


def _one_kind(a: Amount, b: Amount) -> bool:
    return a.counted == b.counted


def _sums(found: list[Amount]) -> Iterator[tuple[Amount, ...]]:
    for size in range(1, len(found) + 1):
        yield from combinations(found, size)


def _met(above: Amount, parts: tuple[Amount, ...]) -> bool:
    """Whether a headline's number may be the sum of some of the story's."""
    return above.low <= sum(p.high for p in parts) and sum(p.low for p in parts) <= above.high


def _undone(told: Told, head: range) -> Iterator[Contradiction]:
    """What a headline tells as done and the narrator below as not done."""
    inside = told.tokens.span(head.start, head.stop) if head else None
    for event in told.reading.events:
        if inside is None or not inside.holds(event.trigger) or event.status != "happened":
            continue
        others = [e for e in told.reading.events if not inside.holds(e.trigger) and like(e, event)]
        undone = [e for e in others if e.status == "negated" and _told_undone(told, e)]
        if undone and not any(e.status in {"happened", "reported", "planned"} for e in others):
            sides = _side(told, event), _side(told, undone[0])
            yield Contradiction("version", f"whether it happened: {event.surface}", sides, "what was done that day")


def _told_undone(told: Told, event: Event) -> bool:
    """Whether the narrator says with a negation right before it that it was not done."""
    at = told.tokens.at(event.trigger.start)
    near = range(max(0, at - NEAR_NOT), at)
    return told.speaker_at(at) is None and any(told.denies(i, at) for i in near)


def like(a: Event, b: Event) -> bool:
    """Whether two events may be one: of one type and noun, between the same parties."""
    same = {stem(w) for w in _folded(a)} & {stem(w) for w in _folded(b)}
    mine, his = (frozenset((*e.actors, *e.recipients)) for e in (a, b))
    return a.type == b.type and bool(same) and bool(mine & his)


def _folded(event: Event) -> list[str]:
    return fold_key(event.surface).split()


def _side(told: Told, event: Event) -> Side:
    sentence = told.sentence_at(event.trigger.start)
    return told.side(sentence or told.within(event.trigger))
