"""Readings -> claims that cannot both be true of one thing, each with its sides and what would settle it.

Lengths of different meetings, an earlier and a later state of one day, and a changed position are none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from musnad.lexicon import Lexicon
from musnad.record import Contradiction, GatheredEvent, Reading, Reprint, Story
from musnad.stories import joining
from musnad.stories.counting import numbers
from musnad.stories.denied import denied
from musnad.stories.disputes import Denied, Narrated, denials
from musnad.stories.founded import founded
from musnad.stories.headlines import headlines
from musnad.stories.lengths import facets
from musnad.stories.levels import Calling, Lowest, callings, superlatives
from musnad.stories.looks import Asked, Looks, asked, look
from musnad.stories.offices import offices
from musnad.stories.owners import owners
from musnad.stories.rebuttals import rebuttals
from musnad.stories.sides import Clash, settled
from musnad.stories.tellers import tellers


class AtLarge(NamedTuple):
    """What a page says of relations and of people at large."""

    lowest: tuple[Lowest, ...]
    called: tuple[Calling, ...]
    denied: tuple[Denied, ...]
    narrated: tuple[Narrated, ...]


Look = Callable[[Sequence[Reading], Lexicon, Sequence[Asked]], Sequence[Looks]]


def looks(readings: Sequence[Reading], lexicon: Lexicon, wanted: Sequence[Asked]) -> list[Looks]:
    """What each page alone yields, by what the others ask of it."""
    return [look(reading, lexicon, its) for reading, its in zip(readings, wanted, strict=True)]


def contradictions(  # noqa: PLR0913, PLR0917 - all that joins pages
    readings: Sequence[Reading],
    lexicon: Lexicon,
    events: Iterable[GatheredEvent] = (),
    reprints: Sequence[Reprint] = (),
    stories: Sequence[Story] = (),
    looks: Look = looks,
    owned: Mapping[str, str] | None = None,
) -> tuple[Contradiction, ...]:
    """All of them, by their first side; occurrences, reprints and stories join what pages tell of one thing.

    `looks` looks through the pages, or knows what was found when they were looked through; `owned` tells whose people
    are those whom the tables do not know, where it was told already.
    """
    owned, spans = owners(readings, lexicon) if owned is None else owned, joining.asked(reprints)
    pages = looks(readings, lexicon, [asked(r, owned, spans.get(r.page.location, ())) for r in readings])
    own = (one for page in pages for one in page.own)
    opposed = headlines((page.headline for page in pages if page.headline), lexicon.clashes)
    return in_order(
        own, at_large([large(page) for page in pages]), opposed, settled(clashes(pages, events, reprints, stories))
    )


def in_order(*found: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    """Each once, by its first side."""
    once = dict.fromkeys(chain.from_iterable(found))
    return tuple(sorted(once, key=lambda c: (c.sides[0].page, c.sides[0].span, c.kind, c.claim, c.sides)))


def large(page: Looks) -> AtLarge:
    """That part of a look."""
    return AtLarge(page.lowest, page.called, page.denied, page.narrated)


def at_large(pages: Sequence[AtLarge]) -> Iterator[Contradiction]:
    """What pages say of relations and of people at large."""
    yield from superlatives(one for page in pages for one in page.lowest)
    yield from callings(one for page in pages for one in page.called)
    yield from denials((d for page in pages for d in page.denied), (n for page in pages for n in page.narrated))


def clashes(
    pages: Sequence[Looks], events: Iterable[GatheredEvent], reprints: Iterable[Reprint], stories: Iterable[Story]
) -> Iterator[Clash]:
    """Sides of two pages that exclude each other."""
    held = list(stories)
    yield from by_keys(pages)
    yield from by_things(joining.joined([page.things for page in pages], events, reprints, held))
    yield from offices({page.things.teller.location: page.held for page in pages}, held)


def by_keys(pages: Sequence[Looks]) -> Iterator[Clash]:
    """Those of pages that meet by what they hold alone."""
    yield from rebuttals((c for page in pages for c in page.raised), (a for page in pages for a in page.answered))
    yield from tellers(one for page in pages for one in page.said)
    yield from denied(claim for page in pages for claim in page.claims)
    yield from founded(one for page in pages for one in page.signed)


def by_things(groups: Iterable[joining.Joined]) -> Iterator[Clash]:
    """Those of tellings of one thing."""
    held = list(groups)
    yield from numbers(held)
    yield from facets(held)
