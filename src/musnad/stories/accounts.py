"""What a page tells of a thing that others may tell of: the sentence of an event, of a shared passage, of a blow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from musnad.record import Event, Span
from musnad.stories.joining import DAY, How
from musnad.stories.told import Told

BLOWS = frozenset(f"blow_{kind}" for kind in ("blast", "strike", "attack", "quake", "flood", "crash", "wreck", "fire"))
SPECIFIC = frozenset({"cities", "places"})
"""Tables whose rows are towns and places, not states."""


class Account(NamedTuple):
    """The tokens that tell of one thing, the event there if it is one, and what may join it to other pages'."""

    how: How
    told: Told
    tokens: range
    event: Event | None = None


def reports(told: Told) -> Iterator[Account]:
    """The sentence of each event that is told as done."""
    for event in told.reading.events:
        sentence = told.sentence_at(event.trigger.start)
        if sentence and event.status in {"happened", "reported"}:
            yield Account("event", told, sentence, event)


def passage(told: Told, span: Span) -> Account:
    """The sentences that a passage is most of, else the passage."""
    inside = told.within(span)
    touched = [s for s in told.sentences if s.start < inside.stop and inside.start < s.stop]
    whole = range(touched[0].start, touched[-1].stop) if touched else inside
    return Account("reprint", told, whole if len(whole) <= 2 * len(inside) else inside)


def blows(told: Told) -> Iterator[tuple[str, Account]]:
    """The sentences that tell of one kind of blow, with a number or a cause."""
    for sentence in told.sentences:
        tells = not told.numbers.isdisjoint(sentence) or told.any(sentence, "cause")
        kinds = told.roles(sentence, BLOWS) if tells else frozenset()
        if len(kinds) == 1:
            yield min(kinds), Account("blow", told, sentence)


def possible(told: Told, days: frozenset[str]) -> frozenset[str]:
    """The days told, else the page's own and the one before it."""
    published = told.reading.article.published
    if days or published is None or len(published.value) < DAY:
        return days
    day = date.fromisoformat(published.value[:DAY])
    return frozenset((day.isoformat(), (day - timedelta(days=1)).isoformat()))


def places(told: Told, sentence: range) -> frozenset[str]:
    """The towns and places that a sentence names."""
    named = told.entities(sentence, frozenset({"GPE", "LOC"}))
    known = ((e, told.lexicon.entities.get(e)) for e in named)
    return frozenset(e for e, row in known if row is None or row.table in SPECIFIC)


def days(told: Told, tokens: range) -> frozenset[str]:
    """The days that some tokens tell."""
    if not tokens:
        return frozenset()
    span = told.tokens.span(tokens.start, tokens.stop)
    inside = (t for t in told.reading.times if span.holds(t.span))
    values = (t.resolves_to or t.value for t in inside if t.type in {"DATE", "TIME"})
    return frozenset(v[:DAY] for v in values if v and len(v) >= DAY and v[:4].isdigit() and "/" not in v)


def around(told: Told) -> tuple[str, ...]:
    """The day of a page, the one before and the one after; none where it is unknown."""
    published = told.reading.article.published
    if published is None or len(published.value) < DAY:
        return ()
    day = date.fromisoformat(published.value[:DAY])
    return tuple((day + timedelta(days=n)).isoformat() for n in (0, -1, 1))
