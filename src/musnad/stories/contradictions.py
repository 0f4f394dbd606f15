"""Readings -> claims that cannot both be true of one thing, each with its sides and what would settle it.

Lengths of different meetings, an earlier and a later state of one day, and a changed position are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from musnad.lexicon import Lexicon
from musnad.record import Contradiction, GatheredEvent, Reading, Reprint, Story
from musnad.stories.accounts import joined
from musnad.stories.counting import numbers
from musnad.stories.denied import denied
from musnad.stories.disputes import denials, disputes
from musnad.stories.founded import founded
from musnad.stories.headlines import headlines
from musnad.stories.lengths import facets
from musnad.stories.levels import callings, superlatives
from musnad.stories.offices import offices
from musnad.stories.owners import owners
from musnad.stories.rebuttals import rebuttals
from musnad.stories.slips import slips
from musnad.stories.tellers import tellers
from musnad.stories.told import Told, look
from musnad.stories.versions import versions


def contradictions(
    readings: Sequence[Reading],
    lexicon: Lexicon,
    events: Iterable[GatheredEvent] = (),
    reprints: Iterable[Reprint] = (),
    stories: Sequence[Story] = (),
) -> tuple[Contradiction, ...]:
    """All of them, by their first side; occurrences, reprints and stories join what pages tell of one thing."""
    owned = owners(readings, lexicon)
    pages = [look(reading, lexicon, owned) for reading in readings]
    found = [*_of_pages(pages), *_of_things(pages, events, reprints, stories)]
    return tuple(sorted(dict.fromkeys(found), key=lambda c: (c.sides[0].page, c.sides[0].span, c.kind)))


def _of_pages(pages: Sequence[Told]) -> Iterator[Contradiction]:
    """What a page says against itself, and what pages say of relations, people and matters at large."""
    for told in pages:
        yield from slips(told)
        yield from disputes(told)
        yield from versions(told)
    yield from superlatives(pages)
    yield from callings(pages)
    yield from denials(pages)
    yield from rebuttals(pages)
    yield from headlines(pages)
    yield from tellers(pages)


def _of_things(
    pages: Sequence[Told], events: Iterable[GatheredEvent], reprints: Iterable[Reprint], stories: Sequence[Story]
) -> Iterator[Contradiction]:
    """What pages say of one thing."""
    groups = list(joined(pages, events, reprints, stories))
    yield from numbers(groups)
    yield from facets(groups)
    yield from denied(pages)
    yield from offices({told.page: told for told in pages}, stories)
    yield from founded(pages)
