"""One meeting or truce told with two lengths, in two towns, or for two reasons; one sentence with two days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from musnad.record import Time
from musnad.stories.accounts import Account
from musnad.stories.joining import DAY, Fact, Joined, Telling
from musnad.stories.sides import Clash
from musnad.stories.told import Told

LASTING = frozenset({"CONSULT", "RETREAT"})
"""Types of which the length is a fact of its own: talks, a truce."""
FARTHEST_LASTED = 12
"""Tokens between استمر and the length: [استغرقت] محادثات الوزير مع نظيره في مرسى خمس ساعات."""
HOURS = {"TM": 1 / 60, "TH": 1.0, "D": 24.0, "W": 168.0, "M": 720.0, "Y": 8760.0}
YEAR = len("2013")
LEAP = 2000
TOUCHING = 3
"""Days between two that are told of one thing across the end of a month."""
HALF = 0.5
"""A length is told in whole units: six hours are anything from half past five to half past six."""
LONGEST_CAUSE = 14
"""Tokens of a reason: what follows is another clause."""


def facets(groups: Sequence[Joined]) -> Iterator[Clash]:
    """All of them."""
    yield from _told(groups, "duration", "how long it lasted", "the minutes or the agenda of the meeting")
    yield from _told(groups, "place", "where it was", "a picture or the host's own announcement")
    yield from _told(groups, "cause", "why it was", "the decision's own words, or the inquiry")
    yield from _told(groups, "date", "on which day it was", "the announcement itself, or a dated document")


def facts(account: Account) -> Iterator[Fact]:
    """What an account tells besides numbers."""
    for kind in (_lengths, _places, _causes, _days):
        yield from kind(account)


def _told(
    groups: Iterable[Joined], kind: Literal["duration", "place", "cause", "date"], claim: str, settle: str
) -> Iterator[Clash]:
    for group in groups:
        by_page: defaultdict[str, list[tuple[Telling, Fact]]] = defaultdict(list)
        for teller, telling in group.tellings if group.one_day or kind == "date" else ():
            by_page[teller.location] += ((telling, fact) for fact in telling.facts if fact.kind == kind)
        sure = [told[0] for told in by_page.values() if len({(f.low, f.high, f.names) for _, f in told}) == 1]
        for (one, a), (other, b) in combinations(sure, 2):
            near = kind != "date" or _one_slip(a, b)
            if near and a.against(b) and (one.people <= other.people or other.people <= one.people):
                yield Clash(kind, claim, settle, a.side, b.side)


def _one_slip(a: Fact, b: Fact) -> bool:
    """Whether two days may be told of one thing: their day, month or year alone is another, or they touch."""
    one, other = (max(fact.names, key=len).strip("-").split("-") for fact in (a, b))
    parts = list(zip(reversed(one), reversed(other), strict=False))
    days = [date(LEAP, *map(int, each[-2:])).timetuple().tm_yday for each in (one, other)]
    return sum(x != y for x, y in parts) == 1 or abs(days[0] - days[1]) <= TOUCHING


def _lengths(account: Account) -> Iterator[Fact]:
    """How long talks or a truce lasted: استمر اللقاء [ست ساعات]."""
    lasting = account.how == "reprint" or (account.event is not None and account.event.type in LASTING)
    for time in _times(account) if lasting else ():
        hours = _hours(time)
        if hours is not None and _lasted(account.told, account.told.within(time.span)):
            yield Fact("duration", *hours, frozenset(), account.told.side(account.told.within(time.span)))


def _times(account: Account) -> Iterator[Time]:
    if account.tokens:
        span = account.told.tokens.span(account.tokens.start, account.tokens.stop)
        yield from (t for t in account.told.reading.times if span.holds(t.span))


def _lasted(told: Told, at: range) -> bool:
    """Whether it is the length of what is told: after استمر, or before the talks: ست ساعات [من المحادثات]."""
    if any(told.is_(i, "lasted") for i in range(max(0, at.start - FARTHEST_LASTED), at.start + 1)):
        return True
    behind = range(at.stop, min(at.stop + 2, len(told.tokens)))
    starts = {told.tokens.at(e.trigger.start) for e in told.reading.events if e.type in LASTING}
    return len(behind) > 1 and told.is_(behind.start, "of") > 0 and behind[1] in starts


def _hours(time: Time) -> tuple[float, float] | None:
    """The shortest and longest that a length may be, in hours; null where none is told."""
    value = (time.value or "").removeprefix("P")
    if time.type != "DURATION" or not value or "X" in value:
        return None
    parts = _parts(value)
    if parts is None:
        return None
    low = sum(amount * HOURS[unit] for amount, unit in parts)
    half = HALF * HOURS[parts[-1][1]]
    if time.mod == "MORE_THAN":
        return low, float("inf")
    if time.mod == "LESS_THAN":
        return low * HALF, low
    slack = 2 * half if time.mod == "APPROX" else half
    return low - slack, low + slack


def _parts(value: str) -> list[tuple[float, str]] | None:
    """Amounts and units: "T4H5M" is 4 TH, 5 TM."""
    found: list[tuple[float, str]] = []
    number, clock = "", False
    for letter in value:
        if letter == "T":
            clock = True
        elif letter.isdigit() or letter == ".":
            number += letter
        else:
            unit = f"T{letter}" if clock else letter
            if not number or unit not in HOURS:
                return None
            found.append((float(number), unit))
            number = ""
    return found or None


def _places(account: Account) -> Iterator[Fact]:
    """The town where people of two sides met, of an occurrence alone."""
    event, told = account.event, account.told
    if account.how != "event" or event is None or not _both(account):
        return
    known = told.lexicon.entities.get(event.place or "")
    if known is None or known.table != "cities":
        return
    named = [m for m in told.reading.mentions if m.entity == event.place]
    near = min(named, key=lambda m: abs(m.span.start - event.trigger.start), default=None)
    if near is not None:
        yield Fact("place", 0, 0, frozenset({event.place or ""}), told.side(told.within(near.span)))


def _both(account: Account) -> bool:
    """Whether both sides are told: two persons of a meeting, two parties of a signing."""
    event = account.event
    if event is None or event.type not in {"CONSULT", "AGREE"}:
        return False
    parties = {*event.actors, *event.recipients} if event.type == "AGREE" else people(account)
    return len(parties) > 1


def people(account: Account) -> frozenset[str]:
    """The persons who take part: a minister's meeting is not his president's."""
    event, entities = account.event, account.told.lexicon.entities
    parties = (*event.actors, *event.recipients) if event else ()
    known = ((p, entities.get(p)) for p in parties)
    return frozenset(p for p, row in known if (row.type == "PER" if row else p.startswith("name:")))


def _causes(account: Account) -> Iterator[Fact]:
    """Why something was called off, fell or ended: ألغيت القمة [بسبب الخلاف]."""
    told, event = account.told, account.event
    if account.how == "event" and (event is None or not told.any(told.within(event.trigger), "one_cause")):
        return
    if account.how != "event" and not told.any(account.tokens, "one_cause"):
        return
    first = told.tokens.at(event.trigger.start) if event else account.tokens.start
    for i in range(first, account.tokens.stop):
        length = told.is_(i, "cause")
        if length:
            reason = _clause(told, i + length, account.tokens.stop)
            stems = told.stems(reason)
            if stems:
                yield Fact("cause", 0, 0, stems, told.side(range(i, reason.stop)))
            return


def _clause(told: Told, first: int, stop: int) -> range:
    last = first
    while last < min(stop, first + LONGEST_CAUSE) and told.tokens.folds[last] not in "،؛.:!؟":
        last += 1
    return range(first, last)


def _days(account: Account) -> Iterator[Fact]:
    """The numbered day that a shared sentence tells: أمس and الثلاثاء are other days on other pages."""
    if account.how != "reprint":
        return
    for time in _times(account):
        value, at = time.value, account.told.within(time.span)
        if time.type == "DATE" and value and len(value) == DAY and _numbered(account.told, at):
            printed = any(len(account.told.tokens.folds[i]) == YEAR for i in at if account.told.tokens.is_number(i))
            names = frozenset({value, value[YEAR:]} if printed else {value[YEAR:]})
            yield Fact("date", 0, 0, names, account.told.side(at))


def _numbered(told: Told, at: range) -> bool:
    return any(told.tokens.is_number(i) and len(told.tokens.folds[i]) < YEAR for i in at)
