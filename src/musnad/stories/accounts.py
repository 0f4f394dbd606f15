"""Where two pages tell of one thing: reports of one occurrence, two sides of a reprint, one blow in one town.

Only between such accounts may a number, a length, a place or a cause contradict another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Literal, NamedTuple

from musnad.record import Event, GatheredEvent, Reprint, Story
from musnad.stories.likeness import nearness
from musnad.stories.told import Told

BLOWS = frozenset(f"blow_{kind}" for kind in ("blast", "strike", "attack", "quake", "flood", "crash", "wreck", "fire"))
RARE = frozenset({"blow_quake", "blow_flood", "blow_crash", "blow_wreck", "blow_fire"})
"""Of these a town has no two on a day, so that pages of two stories may tell of one."""
NEXT_DAY = nearness("2000-01-01", "2000-01-02")
DAY = len("2013-08-09")
IN_ONE_PLACE, ANYWHERE = (3, 0.4), (5, 0.5)
"""How many stems two tellings of one blow share, and the part of the shorter sentence's: in one town or on one page,
else where the town is unknown."""
MOST_BLOWS = 300
"""Blows of one kind on one day: of more no two can be told to be one."""
SPECIFIC = frozenset({"cities", "places"})
"""Tables whose rows are towns and places, not states."""


class Account(NamedTuple):
    """What a page tells of one thing: the tokens that do, and the event there if it is one."""

    told: Told
    tokens: range
    event: Event | None = None


class Joined(NamedTuple):
    """Accounts of one thing, and by what they are joined."""

    how: Literal["event", "reprint", "blow"]
    accounts: tuple[Account, ...]
    one_day: bool = True
    """False where the shared sentence tells two days: one of them may be wrong, or it is a daily bulletin."""


def joined(
    pages: Sequence[Told], events: Iterable[GatheredEvent], reprints: Iterable[Reprint], stories: Iterable[Story]
) -> Iterator[Joined]:
    """All groups of accounts of one thing."""
    by_page = {told.page: told for told in pages}
    for event in events:
        found = tuple(_reports(event, by_page))
        if len({account.told.page for account in found}) > 1:
            yield Joined("event", found)
    for reprint in reprints:
        passages = tuple(_passages(reprint, by_page)) if reprint.relation != "verbatim" else ()
        if len(passages) > 1 and neighbours(passages[0].told, passages[1].told):
            yield Joined("reprint", passages, _may_be_one_day(*passages))
    yield from _blows(pages, {page: story.id for story in stories for page in story.pages})


def _reports(event: GatheredEvent, by_page: Mapping[str, Told]) -> Iterator[Account]:
    """The sentences of an occurrence's triggers, each once."""
    for report in event.reports:
        told = by_page.get(report.page)
        sentence = told.sentence_at(report.trigger.start) if told else None
        own = next((e for e in told.reading.events if e.id == report.event), None) if told else None
        if told and sentence and own and own.status in {"happened", "reported"}:
            yield Account(told, sentence, own)


def _passages(reprint: Reprint, by_page: Mapping[str, Told]) -> Iterator[Account]:
    for anchor in (reprint.a, reprint.b):
        told = by_page.get(anchor.page)
        if told:
            yield Account(told, _sentence(told, told.within(anchor.span)))


def _sentence(told: Told, passage: range) -> range:
    """The sentences that a passage is most of, else the passage."""
    touched = [s for s in told.sentences if s.start < passage.stop and passage.start < s.stop]
    whole = range(touched[0].start, touched[-1].stop) if touched else passage
    return whole if len(whole) <= 2 * len(passage) else passage


class _Blow(NamedTuple):
    kind: str
    told: Told
    tokens: range
    story: str | None
    places: frozenset[str]
    days: frozenset[str]
    stems: frozenset[str]


def _blows(pages: Sequence[Told], story_of: Mapping[str, str]) -> Iterator[Joined]:
    """Sentences that tell of a blow of one kind on one day, in one town or in the pages of one story."""
    found: defaultdict[tuple[str, str], list[_Blow]] = defaultdict(list)
    for told in pages:
        for sentence in told.sentences:
            tells = not told.numbers.isdisjoint(sentence) or told.any(sentence, "cause")
            kinds = told.roles(sentence, BLOWS) if tells else frozenset()
            if len(kinds) == 1:
                where, when = _places(told, sentence), days(told, sentence)
                blow = _Blow(min(kinds), told, sentence, story_of.get(told.page), where, when, told.stems(sentence))
                for day in _possible(blow):
                    found[min(kinds), day].append(blow)
    pairs = ((a, b) for blows in found.values() if len(blows) <= MOST_BLOWS for a, b in combinations(blows, 2))
    seen: set[tuple[str, int, str, int]] = set()
    for a, b in pairs:
        key = a.told.page, a.tokens.start, b.told.page, b.tokens.start
        if key not in seen and _apart(a, b) and _one_day(a, b) and _alike(a, b):
            seen.add(key)
            yield Joined("blow", (Account(a.told, a.tokens), Account(b.told, b.tokens)))


def _apart(a: _Blow, b: _Blow) -> bool:
    """Whether two tellings are of two pages, or of two voices of one page."""
    if a.told is not b.told:
        return True
    one, other = (blow.told.voice(blow.tokens) for blow in (a, b))
    return one is not None and other is not None and one != other


def _alike(a: _Blow, b: _Blow) -> bool:
    """Whether two sentences share enough words to tell of one blow: a war has several in a town on a day."""
    one_place = bool(a.places & b.places)
    if a.story != b.story and not (one_place and a.kind in RARE):
        return False
    if a.places and b.places and not one_place:
        return False
    one, other = a.stems, b.stems
    shared, (fewest, part) = len(one & other), IN_ONE_PLACE if one_place or a.told is b.told else ANYWHERE
    return shared >= fewest and shared >= part * min(len(one), len(other))


def _one_day(a: _Blow, b: _Blow) -> bool:
    """Whether two blows may be of one day: by the days told, else by the pages' day."""
    if not a.days and not b.days:
        one, other = (blow.told.reading.article.published for blow in (a, b))
        return one is not None and other is not None and one.value[:DAY] == other.value[:DAY]
    return bool(_possible(a) & _possible(b))


def _possible(blow: _Blow) -> frozenset[str]:
    """The day told, else the page's own and the one before it."""
    published = blow.told.reading.article.published
    if blow.days or published is None or len(published.value) < DAY:
        return blow.days
    day = date.fromisoformat(published.value[:DAY])
    return frozenset((day.isoformat(), (day - timedelta(days=1)).isoformat()))


def _may_be_one_day(a: Account, b: Account) -> bool:
    """Whether two sentences that share their words may be of one day: a daily bulletin repeats its own."""
    one, other = (days(x.told, x.tokens) for x in (a, b))
    return bool(one & other) or not (one and other)


def neighbours(a: Told, b: Told) -> bool:
    """Whether two pages are of one day or of neighbouring ones, or the day of one is unknown."""
    one, other = (told.reading.article.published for told in (a, b))
    return one is None or other is None or nearness(one.value, other.value) >= NEXT_DAY


def _places(told: Told, sentence: range) -> frozenset[str]:
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
