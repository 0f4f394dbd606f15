"""One meeting or truce told with two lengths, in two towns, or for two reasons; one sentence with two days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from musnad.record import Contradiction, Side, Time
from musnad.record.gathered import ContradictionKind
from musnad.stories.accounts import DAY, Account, Joined
from musnad.stories.sides import together
from musnad.stories.told import Told

LASTING = frozenset({"CONSULT", "RETREAT"})
"""Types of which the length is a fact of its own: talks, a truce."""
FARTHEST_LASTED = 12
"""Tokens between استمر and the length: [استغرقت] محادثات الوزير مع نظيره في مرسى خمس ساعات."""
HOURS = {"TM": 1 / 60, "TH": 1.0, "D": 24.0, "W": 168.0, "M": 720.0, "Y": 8760.0}
YEAR = len("2013")
HALF = 0.5
"""A length is told in whole units: six hours are anything from half past five to half past six."""
LONGEST_CAUSE = 14
"""Tokens of a reason: what follows is another clause."""


class Fact(NamedTuple):
    """What an account tells: from `low` to `high`, or by name, and the words that tell it."""

    low: float
    high: float
    names: frozenset[str]
    side: Side

    def against(self, other: Fact) -> bool:
        """Whether both cannot be."""
        if self.names or other.names:
            return not self.names & other.names
        return self.high <= other.low or other.high <= self.low


def facets(groups: Sequence[Joined]) -> Iterator[Contradiction]:
    """All of them, each wording once."""
    yield from _told(groups, "duration", _lengths, "how long it lasted", "the minutes or the agenda of the meeting")
    yield from _told(groups, "place", _places, "where it was", "a picture or the host's own announcement")
    yield from _told(groups, "cause", _causes, "why it was", "the decision's own words, or the inquiry")
    yield from _told(groups, "date", _days, "on which day it was", "the announcement itself, or a dated document")


def _told(
    groups: Iterable[Joined],
    kind: ContradictionKind,
    facts: Callable[[Joined, Account], Iterator[Fact]],
    claim: str,
    settle: str,
) -> Iterator[Contradiction]:
    pairs: list[tuple[Side, Side]] = []
    for group in groups:
        by_page: defaultdict[str, list[tuple[Account, Fact]]] = defaultdict(list)
        for account in group.accounts if group.one_day or kind == "date" else ():
            by_page[account.told.page] += ((account, fact) for fact in facts(group, account))
        sure = [told[0] for told in by_page.values() if len({(f.low, f.high, f.names) for _, f in told}) == 1]
        for (one, a), (other, b) in combinations(sure, 2):
            if a.against(b) and _same_people(one, other):
                pairs.append((a.side, b.side))
    for sides in together(pairs):
        yield Contradiction(kind, claim, sides, settle)


def _lengths(group: Joined, account: Account) -> Iterator[Fact]:
    """How long talks or a truce lasted: استمر اللقاء [ست ساعات]."""
    lasting = group.how == "reprint" or (account.event is not None and account.event.type in LASTING)
    for time in _times(account) if lasting else ():
        hours = _hours(time)
        if hours is not None and _lasted(account.told, account.told.within(time.span)):
            yield Fact(*hours, frozenset(), account.told.side(account.told.within(time.span)))


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


def _places(group: Joined, account: Account) -> Iterator[Fact]:
    """The town where people of two sides met, of an occurrence alone."""
    event, told = account.event, account.told
    if group.how != "event" or event is None or not _both(account):
        return
    known = told.lexicon.entities.get(event.place or "")
    if known is None or known.table != "cities":
        return
    named = [m for m in told.reading.mentions if m.entity == event.place]
    near = min(named, key=lambda m: abs(m.span.start - event.trigger.start), default=None)
    if near is not None:
        yield Fact(0, 0, frozenset({event.place or ""}), told.side(told.within(near.span)))


def _same_people(a: Account, b: Account) -> bool:
    """Whether the people of two accounts may sit in one room: a minister's meeting is not his president's."""
    one, other = _people(a), _people(b)
    return one <= other or other <= one


def _both(account: Account) -> bool:
    """Whether both sides are told: two persons of a meeting, two parties of a signing."""
    event = account.event
    if event is None or event.type not in {"CONSULT", "AGREE"}:
        return False
    parties = {*event.actors, *event.recipients} if event.type == "AGREE" else _people(account)
    return len(parties) > 1


def _people(account: Account) -> frozenset[str]:
    """The persons who take part."""
    event, entities = account.event, account.told.lexicon.entities
    parties = (*event.actors, *event.recipients) if event else ()
    known = ((p, entities.get(p)) for p in parties)
    return frozenset(p for p, row in known if (row.type == "PER" if row else p.startswith("name:")))


def _causes(group: Joined, account: Account) -> Iterator[Fact]:
    """Why something was called off, fell or ended: ألغيت القمة [بسبب الخلاف]."""
    told, event = account.told, account.event
    if group.how == "event" and (event is None or not told.any(told.within(event.trigger), "one_cause")):
        return
    if group.how != "event" and not told.any(account.tokens, "one_cause"):
        return
    first = told.tokens.at(event.trigger.start) if event else account.tokens.start
    for i in range(first, account.tokens.stop):
        length = told.is_(i, "cause")
        if length:
            reason = _clause(told, i + length, account.tokens.stop)
            stems = told.stems(reason)
            if stems:
                yield Fact(0, 0, stems, told.side(range(i, reason.stop)))
            return


def _clause(told: Told, first: int, stop: int) -> range:
    last = first
    while last < min(stop, first + LONGEST_CAUSE) and told.tokens.folds[last] not in "،؛.:!؟":
        last += 1
    return range(first, last)


def _days(group: Joined, account: Account) -> Iterator[Fact]:
    """The numbered day that a shared sentence tells: أمس and الثلاثاء are other days on other pages."""
    if group.how != "reprint":
        return
    for time in _times(account):
        value, at = time.value, account.told.within(time.span)
        if time.type == "DATE" and value and len(value) == DAY and _numbered(account.told, at):
            printed = any(len(account.told.tokens.folds[i]) == YEAR for i in at if account.told.tokens.is_number(i))
            yield Fact(0, 0, frozenset({value, value[YEAR:]} if printed else {value[YEAR:]}), account.told.side(at))


def _numbered(told: Told, at: range) -> bool:
    return any(told.tokens.is_number(i) and len(told.tokens.folds[i]) < YEAR for i in at)
