"""Where two pages tell of one thing: reports of one occurrence, two sides of a reprint, one blow in one town.

Only between such tellings may a number, a length, a place or a cause contradict another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from musnad.record import GatheredEvent, Reprint, Side, Span, Story
from musnad.stories.likeness import nearness

RARE = frozenset({"blow_quake", "blow_flood", "blow_crash", "blow_wreck", "blow_fire"})
"""Of these a town has no two on a day, so that pages of two stories may tell of one."""
NEXT_DAY = nearness("2000-01-01", "2000-01-02")
DAY = len("2013-08-09")
IN_ONE_PLACE, ANYWHERE = (3, 0.4), (5, 0.5)
"""How many stems two tellings of one blow share, and the part of the shorter sentence's: in one town or on one page,
else where the town is unknown."""
MOST_BLOWS = 300
"""Pages with blows of one kind on one day: of more no two can be told to be one."""

How = Literal["event", "reprint", "blow"]


class Number(NamedTuple):
    """A number of one measure and of one kind of thing counted, from `low` to `high`; `voice` says it, else null."""

    measure: str
    counted: str
    low: float
    high: float
    voice: str | None
    side: Side

    def against(self, other: Number) -> bool:
        """Whether no number is both."""
        return self.high < other.low or other.high < self.low


class Fact(NamedTuple):
    """A length, place, cause or day: from `low` to `high`, or by name, and the words that tell it."""

    kind: Literal["duration", "place", "cause", "date"]
    low: float
    high: float
    names: frozenset[str]
    side: Side

    def against(self, other: Fact) -> bool:
        """Whether both cannot be."""
        if self.names or other.names:
            return not self.names & other.names
        return self.high <= other.low or other.high <= self.low


class Telling(NamedTuple):
    """What a page tells of one thing, and the persons who take part in it."""

    numbers: tuple[Number, ...]
    facts: tuple[Fact, ...]
    people: frozenset[str]


class Report(NamedTuple):
    """What a page tells of one of its events."""

    event: str
    telling: Telling


class Passage(NamedTuple):
    """What stands in a passage that another page shares, and the days it tells."""

    span: Span
    telling: Telling
    days: frozenset[str]


class Blow(NamedTuple):
    """A sentence that tells of one kind of blow: where it begins, what it names, and on which days it may have been."""

    kind: str
    start: int
    places: frozenset[str]
    days: frozenset[str]
    possible: frozenset[str]
    stems: frozenset[str]
    voice: str | None
    telling: Telling


class Teller(NamedTuple):
    """A page: its day, and the measures of which it says that they rise."""

    id: str
    location: str
    published: str | None
    rising: frozenset[str]


class Things(NamedTuple):
    """What one page tells of things that other pages may tell of."""

    teller: Teller
    reports: tuple[Report, ...]
    passages: tuple[Passage, ...]
    blows: tuple[Blow, ...]


class Joined(NamedTuple):
    """Tellings of one thing, and by what they are joined."""

    how: How
    tellings: tuple[tuple[Teller, Telling], ...]
    one_day: bool = True
    """False where the shared sentence tells two days: one of them may be wrong, or it is a daily bulletin."""


def joined(
    pages: Sequence[Things], events: Iterable[GatheredEvent], reprints: Iterable[Reprint], stories: Iterable[Story]
) -> Iterator[Joined]:
    """All groups of tellings of one thing."""
    yield from occurrences(pages, events)
    yield from passages(pages, reprints)
    yield from blows(pages, {page: story.id for story in stories for page in story.pages})


def occurrences(pages: Iterable[Things], events: Iterable[GatheredEvent]) -> Iterator[Joined]:
    """The reports of one occurrence."""
    told = {(p.teller.location, r.event): (p.teller, r.telling) for p in pages for r in p.reports}
    for event in events:
        found = tuple(told[at] for r in event.reports if (at := (r.page, r.event)) in told)
        if len({teller.location for teller, _ in found}) > 1:
            yield Joined("event", found)


def asked(reprints: Iterable[Reprint]) -> dict[str, tuple[Span, ...]]:
    """Of each page the passages that another page has in other words."""
    found: defaultdict[str, set[Span]] = defaultdict(set)
    for reprint in reprints:
        if reprint.relation != "verbatim":
            for side in (reprint.a, reprint.b):
                found[side.page].add(side.span)
    return {page: tuple(sorted(spans)) for page, spans in found.items()}


def passages(pages: Iterable[Things], reprints: Iterable[Reprint]) -> Iterator[Joined]:
    """The two sides of a passage that stands on two pages in other words."""
    held = {(page.teller.location, passage.span): (page.teller, passage) for page in pages for passage in page.passages}
    for reprint in reprints:
        both = [held[at] for side in (reprint.a, reprint.b) if (at := (side.page, side.span)) in held]
        if reprint.relation != "verbatim" and len(both) > 1 and _neighbours(both[0][0], both[1][0]):
            one, other = (passage.days for _, passage in both)
            may_be_one = bool(one & other) or not (one and other)  # a daily bulletin repeats its own words
            yield Joined("reprint", tuple((teller, passage.telling) for teller, passage in both), may_be_one)


def _neighbours(a: Teller, b: Teller) -> bool:
    """Whether two pages are of one day or of neighbouring ones, or the day of one is unknown."""
    return a.published is None or b.published is None or nearness(a.published, b.published) >= NEXT_DAY


class _At(NamedTuple):
    """A blow on its page, in its story."""

    teller: Teller
    story: str | None
    blow: Blow


def blows(
    pages: Sequence[Things], story_of: Mapping[str, str], wanted: Container[str] | None = None
) -> Iterator[Joined]:
    """Sentences that tell of a blow of one kind on one day, in one town or in the pages of one story.

    Where pages are `wanted`, by their locations, those of which one side is theirs.
    """
    found: defaultdict[tuple[str, str], list[_At]] = defaultdict(list)
    for page in pages:
        for blow in page.blows:
            at = _At(page.teller, story_of.get(page.teller.location), blow)
            for day in blow.possible:
                found[blow.kind, day].append(at)
    few = (some for some in found.values() if len({at.teller.id for at in some}) <= MOST_BLOWS)
    pairs = (pair for some in few for pair in _pairs(some, wanted))
    seen: set[tuple[str, int, str, int]] = set()
    for a, b in pairs:
        key = a.teller.location, a.blow.start, b.teller.location, b.blow.start
        if key not in seen and _apart(a, b) and _one_day(a, b) and _alike(a, b):
            seen.add(key)
            yield Joined("blow", ((a.teller, a.blow.telling), (b.teller, b.blow.telling)))


def _pairs(some: Sequence[_At], wanted: Container[str] | None) -> Iterator[tuple[_At, _At]]:
    if wanted is None:
        yield from combinations(some, 2)
        return
    mine = [at.teller.location in wanted for at in some]
    yield from ((a, b) for i, a in enumerate(some) for j, b in enumerate(some[i + 1 :], i + 1) if mine[i] or mine[j])


def _apart(a: _At, b: _At) -> bool:
    """Whether two tellings are of two pages, or of two voices of one page."""
    one, other = a.blow.voice, b.blow.voice
    return a.teller.id != b.teller.id or (one is not None and other is not None and one != other)


def _alike(a: _At, b: _At) -> bool:
    """Whether two sentences share enough words to tell of one blow: a war has several in a town on a day."""
    one_place = bool(a.blow.places & b.blow.places)
    if a.story != b.story and not (one_place and a.blow.kind in RARE):
        return False
    if a.blow.places and b.blow.places and not one_place:
        return False
    one, other, one_page = a.blow.stems, b.blow.stems, a.teller.id == b.teller.id
    shared, (fewest, part) = len(one & other), IN_ONE_PLACE if one_place or one_page else ANYWHERE
    return shared >= fewest and shared >= part * min(len(one), len(other))


def _one_day(a: _At, b: _At) -> bool:
    """Whether two blows may be of one day: by the days told, else by the pages' day."""
    if not a.blow.days and not b.blow.days:
        one, other = a.teller.published, b.teller.published
        return one is not None and other is not None and one[:DAY] == other[:DAY]
    return bool(a.blow.possible & b.blow.possible)
