"""Whether two tellings are of one occurrence: by day, by words, by town, or as the one thing that each page tells.

Each way has keys, of which two tellings that it ties share one, so that an archive finds them without trying all pairs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

from musnad.stories.likeness import nearness
from musnad.stories.tellings import SETTLED, Telling, same_people
from musnad.stories.weeks import ANYTIME, near, week

DAY = len("2013-08-09")
BOTH = 2
"""Sides that a deal or talks have at least."""
SHARED = 3
"""Of the names that two pages tell first, so many are the same where the pages have one matter."""
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
"""Types of which a day holds many: told of once more only in a reprint."""
NEXT_DAY = nearness("2000-01-01", "2000-01-02")
NEXT_DAYS = nearness("2000-01-01", "2000-01-03")
"""How near two pages are that tell of one town's talks, or of one thing each, without a day."""
SHARED_BY_TALKS = 5
SHARED_THERE = 2
"""So many, where the place is one too."""

YEAR = re.compile(r"\d{4}(/\.\.)?")
LONG_AGO = 3
"""Years after which a page tells a war's beginning as what lies behind the news."""

Key = tuple[str, ...]


class Way(NamedTuple):
    """How tellings are known to be one: by what they find each other, and whether two that did are."""

    keys: Callable[[Telling], Iterator[Key]]
    fits: Callable[[Telling, Telling], bool]
    weekly: bool
    """Whether only pages of neighbouring weeks find each other."""


def pairs(tellings: list[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs that may be of one occurrence, the surest way first."""
    weeks = [week(telling.days[0]) for telling in tellings]
    for way in WAYS:
        held: defaultdict[Key, list[int]] = defaultdict(list)
        for n, telling in enumerate(tellings):
            for key in _keys(way, telling):
                held[key].append(n)
        for some in (held[key] for key in sorted(held)):
            both = _of_near_weeks(some, weeks) if way.weekly else combinations(some, 2)
            yield from ((a, b) for a, b in both if way.fits(tellings[a], tellings[b]))


def _of_near_weeks(some: list[int], weeks: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs of tellings whose pages are of neighbouring weeks, or of which one has no day."""
    before: defaultdict[str, list[int]] = defaultdict(list)
    for n in some:
        yield from ((m, n) for w in near(weeks[n]) for m in before[w])
        before[weeks[n]].append(n)
        before[ANYTIME].append(n)


def keys(telling: Telling, when: str) -> Iterator[Key]:
    """Of two tellings between which a tie is possible, one reprint's apart, both have one of these.

    `when` is the week of the page's day, or ANYTIME, under which each telling stands besides.
    """
    for way in WAYS:
        yield from ((*key, when) if way.weekly else key for key in _keys(way, telling))


def one_thing(a: Telling, b: Telling) -> bool:
    """Whether a tie is between two tellings, one of a reprint apart."""
    return any(not {*_keys(way, a)}.isdisjoint(_keys(way, b)) and way.fits(a, b) for way in WAYS)


def _keys(way: Way, telling: Telling) -> Iterator[Key]:
    if telling.type not in SPEECH:
        yield from way.keys(telling)


def _exact(telling: Telling) -> bool:
    return len(telling.date or "") == DAY and "/" not in (telling.date or "")


def _near(a: Telling, b: Telling) -> bool:
    return any(nearness(x, y) > 0 for x in a.days for y in b.days)


def _one_day(a: Telling, b: Telling) -> bool:
    return a.settled == b.settled and compatible(a, b)


def _of_days(a: Telling, b: Telling, least: float) -> bool:
    """Whether both came or are to come, on pages whose days are known and near."""
    near = any(x and y and nearness(x, y) >= least for x in a.days for y in b.days)
    return near and a.real and b.real


def _day_keys(telling: Telling) -> Iterator[Key]:
    if _exact(telling):
        yield from (("day", telling.type, telling.date or "", state) for state in sorted(telling.states))


def _word_keys(telling: Telling) -> Iterator[Key]:
    for sides in _two(telling):
        yield from (("words", telling.type, word, *sides) for word in sorted(telling.words))


def _two(telling: Telling) -> Iterator[tuple[str, ...]]:
    """The states between which it was, and its sides where these are of one state: two armies, two parliaments."""
    if len(telling.states) >= BOTH:
        yield tuple(sorted(telling.states))
    elif telling.mutual and len(telling.sides) >= BOTH:
        yield ("", *sorted(telling.sides))


def _town_keys(telling: Telling) -> Iterator[Key]:
    if telling.mutual:
        yield from (("town", telling.type, place) for place in sorted(telling.where - telling.sides))


def _sole_keys(telling: Telling) -> Iterator[Key]:
    if telling.mutual and telling.sole:
        yield from (("sole", telling.type, *sides) for sides in _two(telling))


def _matter_keys(telling: Telling) -> Iterator[Key]:
    if telling.mutual and telling.sole:
        yield from (("matter", telling.type, *two) for two in combinations(sorted(telling.matter), 2))


def _one_matter(a: Telling, b: Telling) -> bool:
    """The one deal or talks of two pages about the same, on one of which nobody is named: توصل أمس إلى [اتفاق]."""
    one = (a.nameless or b.nameless) and len(a.matter & b.matter) >= SHARED
    return one and a.pages.isdisjoint(b.pages) and a.real and b.real and compatible(a, b)


def _one_matter_and_day(a: Telling, b: Telling) -> bool:
    return a.date is not None and a.date == b.date and _one_matter(a, b)


def _one_deal(a: Telling, b: Telling) -> bool:
    """Of one matter on neighbouring days; talks, of which a day has many, by one noun on pages about hardly more."""
    talks = bool(a.words & b.words) and len(a.matter & b.matter) >= SHARED_BY_TALKS
    return (a.type != "CONSULT" or talks) and _of_days(a, b, NEXT_DAY) and _one_matter(a, b)


def _one_town(a: Telling, b: Telling) -> bool:
    """Talks or a deal in one town, or in it and in its state: on one day, or between the same sides on near pages."""
    if not (a.places.keys() & b.where or b.places.keys() & a.where):
        return False
    if a.date and a.date == b.date and _exact(a):
        return compatible(a, b)
    one = bool(a.sides) or len(a.matter & b.matter) >= SHARED_THERE
    return a.sides == b.sides and one and _of_days(a, b, NEXT_DAYS) and compatible(a, b)


def _alone(a: Telling, b: Telling) -> bool:
    """The one thing of its type between its sides that each of two pages tells."""
    return _of_days(a, b, NEXT_DAYS) and compatible(a, b)


def _same_words(a: Telling, b: Telling) -> bool:
    """The same noun or verb, the same sides, pages not far apart; of talks on a page of no day also the place."""
    there = a.type != "CONSULT" or bool(a.where & b.where) or len(a.words & b.words) > 1
    return (there or _dated(a, b)) and _near(a, b) and compatible(a, b)


def _dated(a: Telling, b: Telling) -> bool:
    """Whether the days of pages of both are known."""
    return any(a.days) and any(b.days)


def _years_back(telling: Telling) -> bool:
    """Whether only a year is told, and every page of it was written years later."""
    if not YEAR.fullmatch(telling.date or "") or not telling.states:
        return False
    return all(day is None or int(day[:4]) - int((telling.date or "")[:4]) >= LONG_AGO for day in telling.days)


def _war_keys(telling: Telling) -> Iterator[Key]:
    """The year of an invasion and who invaded, whatever the word: غزت عام 1974, اجتياح 1974."""
    if telling.invasion and _years_back(telling):
        yield from (("war", (telling.date or "")[:4], state) for state in sorted(telling.invasion))


def compatible(a: Telling, b: Telling) -> bool:
    """Whether nothing forbids that two tellings are of one occurrence."""
    if a.date and b.date and not _one_time(a.date, b.date):
        return False
    if a.settled != b.settled and not (_came_true(a, b) or _foreseen(a, b)):
        return False
    if not (a.states <= b.states or b.states <= a.states):
        return False
    if not all(same_people(one, other) for one in a.sittings for other in b.sittings):
        return False
    return all(a.people[s] & b.people[s] for s in a.people.keys() & b.people.keys())


def _one_time(a: str, b: str) -> bool:
    """Whether two dates may be of one thing: a day of a month, or of the days from one to another."""
    return a.startswith(b) or b.startswith(a) or _within(a, b) or _within(b, a)


def _within(day: str, days: str) -> bool:
    first, between, last = days.partition("/")
    exact = len(day) == len(first) == len(last) == DAY
    return bool(between) and exact and first <= day <= last


def _came_true(a: Telling, b: Telling) -> bool:
    """Whether one tells as planned what the other tells as done: قرر [إلغاء القمة], بعد [إلغاء القمة]."""
    both = a.statuses.keys() | b.statuses.keys()
    return both <= SETTLED | {"planned"} and a.words == b.words and len(a.words) > 1


def _foreseen(a: Telling, b: Telling) -> bool:
    """Whether one tells as to come on a day what the other tells as done that day: يلتقيان [غدا], التقيا [الجمعة]."""
    both = a.statuses.keys() | b.statuses.keys()
    return a.mutual and b.mutual and "negated" not in both and a.date == b.date and _exact(a)


WAYS = (
    Way(_day_keys, _one_day, weekly=False),
    Way(_word_keys, _same_words, weekly=True),
    Way(_day_keys, compatible, weekly=False),
    Way(_war_keys, compatible, weekly=False),
    Way(_town_keys, _one_town, weekly=True),
    Way(_sole_keys, _alone, weekly=True),
    Way(_matter_keys, _one_matter_and_day, weekly=True),
    Way(_matter_keys, _one_deal, weekly=True),
)
