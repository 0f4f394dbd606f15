"""Readings -> claims that cannot both be true of one thing, each with its sides and what would settle it.

Lengths of different meetings, an earlier and a later state of one day, and a changed position are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.lexicon import Lexicon
from musnad.record import Contradiction, Reading
from musnad.stories.disputes import denials, disputes
from musnad.stories.headlines import headlines
from musnad.stories.levels import callings, superlatives
from musnad.stories.slips import slips
from musnad.stories.told import Told, look


def contradictions(readings: Sequence[Reading], lexicon: Lexicon) -> tuple[Contradiction, ...]:
    """All of them, in the order of their first side."""
    pages = [look(reading, lexicon) for reading in readings]
    found = list(_found(pages))
    return tuple(sorted(found, key=lambda c: (c.sides[0].page, c.sides[0].span, c.kind)))


def _found(pages: Sequence[Told]) -> Iterator[Contradiction]:
    for told in pages:
        yield from slips(told)
        yield from disputes(told)
    yield from superlatives(pages)
    yield from callings(pages)
    yield from denials(pages)
    yield from headlines(pages)
