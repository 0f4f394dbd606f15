"""Events of pages -> occurrences: one thing that happened and all its tellings.

Merged by kind, participants, place and day, never by words alone; two meetings of one day stay two when other people of
one state sit in them.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from musnad.arabic import fold_key
from musnad.arabic.stems import stem
from musnad.lexicon import Lexicon
from musnad.record import Event, EventReport, GatheredEvent, GatheredPage, Origin, Reading, Reprint, Span
from musnad.stories.likeness import nearness
from musnad.stories.owners import owners

DAY = len("2013-08-09")
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
SETTLED = frozenset({"happened", "reported"})
PROCESSES = frozenset({"EVENT", "AGREEMENT"})
FARTHEST_NAME = 2
"""Characters between a trigger and the name of the process it begins."""
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
"""Types of which a day holds many: told of once more only in a reprint."""


@dataclass(slots=True)
class _Telling:
    """What one page tells of one occurrence, in all its mentions there; later, what many pages do."""

    type: str
    dates: Counter[str]
    places: Counter[str]
    statuses: Counter[str]
    people: dict[str, set[str]]
    states: set[str]
    words: set[str]
    days: list[str | None]
    things: set[str]
    sittings: list[dict[str, set[str]]]
    reports: list[tuple[str, Event]] = field(default_factory=list)

    @property
    def date(self) -> str | None:
        """The most exact that is told; an interval only where no day, month or year is."""
        return min(self.dates, key=lambda d: ("/" in d, -len(d), -self.dates[d], d), default=None)

    def take(self, other: _Telling) -> None:
        for mine, his in ((self.dates, other.dates), (self.places, other.places), (self.statuses, other.statuses)):
            mine.update(his)
        for state, people in other.people.items():
            self.people.setdefault(state, set()).update(people)
        self.states |= other.states
        self.words |= other.words
        self.days += other.days
        self.things |= other.things
        self.sittings += other.sittings
        self.reports += other.reports


def occurrences(  # noqa: PLR0913, PLR0917 - all that joins events
    readings: Sequence[Reading],
    pages: Sequence[GatheredPage],
    reprints: Iterable[Reprint],
    origins: Iterable[Origin],
    lexicon: Lexicon,
    owned: Mapping[str, str] | None = None,
) -> tuple[GatheredEvent, ...]:
    """Every event of every page in exactly one occurrence, with the number of independent witnesses.

    `owned` tells whose people are those whom the tables do not know, where it was told already.
    """
    day_of = {p.location: p.published.value if p.published else None for p in pages}
    owned = owners(readings, lexicon) if owned is None else owned
    tellings = [t for r in readings for t in _of_page(r, day_of[r.page.location], lexicon, owned)]
    witness = {page: n for n, origin in enumerate(origins) for page in origin.pages}
    merged = _merged(tellings, _ties(tellings, list(reprints)))
    return tuple(sorted((_gathered(t, witness, lexicon) for t in merged), key=lambda e: (e.date or "9", e.id)))


def _of_page(reading: Reading, day: str | None, lexicon: Lexicon, owned: Mapping[str, str]) -> Iterator[_Telling]:
    """A page's events, the mentions of one occurrence together."""
    found: defaultdict[str, list[_Telling]] = defaultdict(list)
    for event in reading.events:
        found[event.same_as or event.id].append(_telling(reading, event, day, lexicon, owned))
    yield from (telling for some in found.values() for telling in _sittings(some))


def _sittings(tellings: list[_Telling]) -> list[_Telling]:
    """Mentions of one occurrence, apart where other people sit in them; who names most people founds a group."""
    groups: list[_Telling] = []
    for telling in sorted(tellings, key=lambda t: -sum(map(len, t.people.values()))):
        fellows = [g for g in groups if _one_sitting(g, telling)]
        if fellows:
            max(fellows, key=lambda g: (_shared(g, telling), -_distance(g, telling))).take(telling)
        else:
            groups.append(telling)
    return groups


def _shared(a: _Telling, b: _Telling) -> float:
    """People of a mention who sit in a group's others, on average."""
    told = [sum(len(one[s] & b.people[s]) for s in one.keys() & b.people.keys()) for one in a.sittings]
    return sum(told) / len(told) if told else 0.0


def _distance(a: _Telling, b: _Telling) -> int:
    """Characters between a mention and the nearest of a group."""
    at = b.reports[0][1].trigger.start
    return min(abs(event.trigger.start - at) for _, event in a.reports)


def _one_sitting(a: _Telling, b: _Telling) -> bool:
    """Whether the same people of each state sit in two tellings, and the process named is one."""
    if a.things and b.things and not a.things & b.things:
        return False
    return all(_same_people(one, other) for one in a.sittings for other in b.sittings)


def _same_people(one: dict[str, set[str]], other: dict[str, set[str]]) -> bool:
    """Whether two mentions may be of one meeting; one that names the people of one side alone tells nothing."""
    if min(len(one), len(other)) < 2:  # noqa: PLR2004 - both sides
        return True
    return all(one[s] & other[s] for s in one.keys() & other.keys())


def _named(reading: Reading, event: Event) -> set[str]:
    """The process that a trigger names or that stands right behind it: [قمة] العشرين."""
    near = Span(event.trigger.start, event.trigger.end + FARTHEST_NAME)
    return {m.entity for m in reading.mentions if m.type in PROCESSES and m.span.meets(near)}


def _telling(reading: Reading, event: Event, day: str | None, lexicon: Lexicon, owned: Mapping[str, str]) -> _Telling:
    people: dict[str, set[str]] = defaultdict(set)
    states = set(event.actor_states)
    for party in (*event.actors, *event.recipients):
        known = lexicon.entities.get(party)
        state = (known.state or (party if known.type == "GPE" else None)) if known else owned.get(party)
        if state:
            states.add(state)
        if known is None or known.type == "PER":
            people[state or party].add(party)
    return _Telling(
        event.type,
        Counter([event.date] if event.date else []),
        Counter([event.place] if event.place else []),
        Counter([event.status]),
        dict(people),
        states,
        {stem(fold_key(word)) for word in event.surface.split()},
        [day],
        _named(reading, event) if event.type == "CONSULT" else set(),
        [{s: set(p) for s, p in people.items()}] if event.type == "CONSULT" else [],
        [(reading.page.location, event)],
    )


def _ties(tellings: list[_Telling], reprints: list[Reprint]) -> Iterator[tuple[int, int]]:
    """Pairs that one occurrence may be, the surest first: in one reprint, of one day, in the same words."""
    yield from _in_reprints(tellings, reprints)
    spoken = [n for n, t in enumerate(tellings) if t.type not in SPEECH]
    yield from _together(spoken, lambda n: [tellings[n].date or ""], tellings, _one_day)
    yield from _together(spoken, lambda n: sorted(tellings[n].words), tellings, _same_words)


def _in_reprints(tellings: list[_Telling], reprints: list[Reprint]) -> Iterator[tuple[int, int]]:
    by_page: defaultdict[str, list[tuple[int, Event]]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        for location, event in telling.reports:
            by_page[location].append((n, event))
    for r in reprints:
        here, there = ([x for x in by_page[s.page] if _inside(x[1].trigger, s.span)] for s in (r.a, r.b))
        for n, one in here:
            fellows = [m for m, other in there if other.type == one.type and other.status == one.status]
            if len(fellows) == 1:
                yield n, fellows[0]


def _inside(trigger: Span, passage: Span) -> bool:
    return passage.start <= trigger.start and trigger.end <= passage.end


def _together(
    numbers: list[int],
    keys: Callable[[int], list[str]],
    tellings: list[_Telling],
    fits: Callable[[_Telling, _Telling], bool],
) -> Iterator[tuple[int, int]]:
    """Pairs of one type that share a key and fit."""
    held: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for n in numbers:
        for key in filter(None, keys(n)):
            held[tellings[n].type, key].append(n)
    for some in held.values():
        yield from ((a, b) for i, a in enumerate(some) for b in some[i + 1 :] if fits(tellings[a], tellings[b]))


def _one_day(a: _Telling, b: _Telling) -> bool:
    return len(a.date or "") == DAY and "/" not in (a.date or "") and bool(a.states & b.states) and _compatible(a, b)


def _same_words(a: _Telling, b: _Telling) -> bool:
    """The same noun or verb, the same states, pages not far apart."""
    if len(a.states) < 2 or a.states != b.states:  # noqa: PLR2004 - both sides
        return False
    return any(nearness(x, y) > 0 for x in a.days for y in b.days) and _compatible(a, b)


def _compatible(a: _Telling, b: _Telling) -> bool:
    """Whether nothing forbids that two tellings are of one occurrence."""
    if a.date and b.date and not (a.date.startswith(b.date) or b.date.startswith(a.date)):
        return False
    if (a.statuses.keys() <= SETTLED) != (b.statuses.keys() <= SETTLED) and not _came_true(a, b):
        return False
    if not (a.states <= b.states or b.states <= a.states):
        return False
    if not all(_same_people(one, other) for one in a.sittings for other in b.sittings):
        return False
    return all(a.people[s] & b.people[s] for s in a.people.keys() & b.people.keys())


def _came_true(a: _Telling, b: _Telling) -> bool:
    """Whether one tells as planned what the other tells as done: قرر [إلغاء القمة], بعد [إلغاء القمة]."""
    both = a.statuses.keys() | b.statuses.keys()
    return both <= SETTLED | {"planned"} and a.words == b.words and len(a.words) > 1


def _merged(tellings: list[_Telling], ties: Iterable[tuple[int, int]]) -> list[_Telling]:
    """Tellings joined by ties, each tie tried against all that its sides have become."""
    head = list(range(len(tellings)))

    def find(n: int) -> int:
        while head[n] != n:
            head[n] = head[head[n]]
            n = head[n]
        return n

    for a, b in ties:
        one, other = sorted((find(a), find(b)))
        if one != other and _compatible(tellings[one], tellings[other]):
            tellings[one].take(tellings[other])
            head[other] = one
    return [t for n, t in enumerate(tellings) if head[n] == n]


def _gathered(t: _Telling, witness: dict[str, int], lexicon: Lexicon) -> GatheredEvent:
    reports = tuple(EventReport(page, event.id, event.trigger) for page, event in t.reports)
    parties = Counter(p for _, event in t.reports for p in (*event.actors, *event.recipients))
    participants = tuple(sorted(parties, key=lambda p: (-parties[p], p)))
    name = hashlib.sha256(f"{reports[0].page} {reports[0].event}".encode()).hexdigest()[:16]
    return GatheredEvent(
        f"event-{name}",
        t.reports[0][1].type,
        t.date,
        min(t.places, key=lambda p: (-t.places[p], p), default=None),
        participants,
        _label(t, participants, lexicon),
        min(t.statuses, key=lambda s: (-t.statuses[s], s)),  # type: ignore[arg-type]
        reports,
        len({witness[r.page] for r in reports if r.page in witness}),
    )


def _label(t: _Telling, participants: tuple[str, ...], lexicon: Lexicon) -> dict[str, str]:
    """What and who, in both languages."""
    fullest = max((event.surface for _, event in t.reports), key=len)
    known = [k for p in participants[:4] if (k := lexicon.entities.get(p))]
    return {
        "ar": ": ".join(filter(None, (fullest, "، ".join(k.ar for k in known)))),
        "en": ": ".join(filter(None, (t.type.lower(), ", ".join(k.en for k in known)))),
    }
