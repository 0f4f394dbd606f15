"""What one page tells of the things that happened: its events, the mentions of one occurrence together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from musnad.arabic import fold_key
from musnad.arabic.stems import stem
from musnad.lexicon import Lexicon
from musnad.record import Event, Mention, Reading, Span
from musnad.stories.parties import stand

PROCESSES = frozenset({"EVENT", "AGREEMENT"})
TOOLS = frozenset({"MEDIA", "WEAPON", "LAW"})
"""Types of names that tell no matter."""
RULE = "event."
DEALS = frozenset({"agreement", "understanding", "treaty", "signing", "signed", "concluded", "agreed", "concurred"})
"""Rows that tell of a deal, not of one side's promise."""
TRUCE = "ceasefire"
INVASIONS = frozenset({"invaded", "overran", "occupied", "invasion"})
"""Rows of the one invasion of a year: غزت, اجتاحت, احتلت, الغزو."""
SETTLED = frozenset({"happened", "reported"})
LEADING = 8
"""Names that a page tells first, by which its matter is known."""
FARTHEST_NAME = 2
"""Characters between a trigger and the name of the process it begins."""


@dataclass(slots=True)
class Telling:
    """What one page tells of one occurrence, in all its mentions there; later, what many pages do."""

    type: str
    dates: Counter[str]
    places: Counter[str]
    statuses: Counter[str]
    people: dict[str, set[str]]
    states: set[str]
    sides: set[str]
    words: set[str]
    days: list[str | None]
    things: set[str]
    sittings: list[dict[str, set[str]]]
    reports: list[tuple[str, Event]] = field(default_factory=list)
    mutual: bool = False
    """Whether it is talks, a deal or a truce, which have sides and no direction: no pledge, no joint work."""
    sole: bool = False
    """Whether the page tells of no other of its type between these sides."""
    where: frozenset[str] = frozenset()
    """Its places, and the states they are in."""
    matter: frozenset[str] = frozenset()
    """Whom and what the page names first."""

    @property
    def date(self) -> str | None:
        """The most exact that is told; an interval only where no day, month or year is."""
        return min(self.dates, key=lambda d: ("/" in d, -len(d), -self.dates[d], d), default=None)

    @property
    def settled(self) -> bool:
        """Whether anybody tells it as done."""
        return not SETTLED.isdisjoint(self.statuses)

    @property
    def real(self) -> bool:
        """Whether it came or is to come, as far as anybody tells."""
        return self.statuses.keys() <= SETTLED | {"planned"}

    @property
    def pages(self) -> set[str]:
        """Where it is told."""
        return {page for page, _ in self.reports}

    @property
    def invasion(self) -> frozenset[str]:
        """The states that invaded, where it is an invasion."""
        of_war = all(event.rule.removeprefix(RULE) in INVASIONS for _, event in self.reports)
        return frozenset(s for _, event in self.reports for s in event.actor_states) if of_war else frozenset()

    @property
    def nameless(self) -> bool:
        """Whether nobody who takes part is told."""
        return not (self.states or self.sides or self.people)

    @property
    def status(self) -> str:
        """What most tell; where somebody tells it as done, of those who do."""
        told = {s: n for s, n in self.statuses.items() if s in SETTLED} or self.statuses
        return min(told, key=lambda s: (-told[s], s))

    def copy(self) -> Telling:
        """The same once more, which may take others."""
        return Telling(
            self.type, self.dates.copy(), self.places.copy(), self.statuses.copy(),
            {state: set(people) for state, people in self.people.items()}, set(self.states), set(self.sides),
            set(self.words), list(self.days), set(self.things), list(self.sittings), list(self.reports), self.mutual,
            self.sole, self.where, self.matter,
        )  # fmt: skip

    def take(self, other: Telling) -> None:
        """Tell what the other tells too."""
        for mine, his in ((self.dates, other.dates), (self.places, other.places), (self.statuses, other.statuses)):
            mine.update(his)
        for state, people in other.people.items():
            self.people.setdefault(state, set()).update(people)
        self.states |= other.states
        self.sides |= other.sides
        self.words |= other.words
        self.days += other.days
        self.things |= other.things
        self.where |= other.where
        self.sittings += other.sittings
        self.reports += other.reports


def tellings(reading: Reading, day: str | None, lexicon: Lexicon, owned: Mapping[str, str]) -> Iterator[Telling]:
    """A page's events, the mentions of one occurrence together."""
    found: defaultdict[str, list[Telling]] = defaultdict(list)
    for event in reading.events:
        found[event.same_as or event.id].append(_telling(reading, event, day, lexicon, owned))
    told = [telling for some in found.values() for telling in _sittings(some)]
    matter = frozenset(mention.entity for mention in leading(reading))
    for telling in told:
        telling.sole, telling.matter = not any(_rivals(telling, t) for t in told if t is not telling), matter
    yield from told


def leading(reading: Reading) -> list[Mention]:
    """The first mention of each of those whom and which a page names first."""
    zones = reading.article.zones
    first: dict[str, Mention] = {}
    for mention in sorted(reading.mentions, key=lambda m: m.span):
        if mention.type not in TOOLS and not mention.optional and any(zone.holds(mention.span) for zone in zones):
            first.setdefault(mention.entity, mention)
    return list(first.values())[:LEADING]


def _rivals(a: Telling, b: Telling) -> bool:
    """Whether two tellings of a page are of one type and between one side, or both between nobody on one day."""
    nameless = a.nameless and b.nameless and (a.date is None or b.date is None or a.date == b.date)
    alike = a.type == b.type and a.settled == b.settled
    return alike and (bool(a.sides & b.sides) or nameless)


def _sittings(tellings: list[Telling]) -> list[Telling]:
    """Mentions of one occurrence, apart where other people sit in them; who names most people founds a group."""
    groups: list[Telling] = []
    for telling in sorted(tellings, key=lambda t: -sum(map(len, t.people.values()))):
        fellows = [g for g in groups if _one_sitting(g, telling)]
        if fellows:
            max(fellows, key=lambda g: (_shared(g, telling), -_distance(g, telling))).take(telling)
        else:
            groups.append(telling)
    return groups


def _shared(a: Telling, b: Telling) -> float:
    """People of a mention who sit in a group's others, on average."""
    told = [sum(len(one[s] & b.people[s]) for s in one.keys() & b.people.keys()) for one in a.sittings]
    return sum(told) / len(told) if told else 0.0


def _distance(a: Telling, b: Telling) -> int:
    """Characters between a mention and the nearest of a group."""
    at = b.reports[0][1].trigger.start
    return min(abs(event.trigger.start - at) for _, event in a.reports)


def _one_sitting(a: Telling, b: Telling) -> bool:
    """Whether the same people of each state sit in two tellings, and the process named is one."""
    if a.things and b.things and not a.things & b.things:
        return False
    return all(same_people(one, other) for one in a.sittings for other in b.sittings)


def same_people(one: dict[str, set[str]], other: dict[str, set[str]]) -> bool:
    """Whether two mentions may be of one meeting; one that names the people of one side alone tells nothing."""
    if min(len(one), len(other)) < 2:  # noqa: PLR2004 - both sides
        return True
    return all(one[s] & other[s] for s in one.keys() & other.keys())


def _named(reading: Reading, event: Event) -> set[str]:
    """The process that a trigger names or that stands right behind it: [قمة] العشرين."""
    near = Span(event.trigger.start, event.trigger.end + FARTHEST_NAME)
    return {m.entity for m in reading.mentions if m.type in PROCESSES and m.span.meets(near)}


def _telling(reading: Reading, event: Event, day: str | None, lexicon: Lexicon, owned: Mapping[str, str]) -> Telling:
    people: dict[str, set[str]] = defaultdict(set)
    states, sides = set(event.actor_states), set[str]()
    for party in (*event.actors, *event.recipients):
        state, side, person = stand(party, lexicon, owned)
        states |= {state} if state else set()
        sides |= {side} if side else set()
        if person:
            people[state or party].add(party)
    return Telling(
        event.type,
        Counter([event.date] if event.date else []),
        Counter([event.place] if event.place else []),
        Counter([event.status]),
        dict(people),
        states,
        sides,
        {stem(fold_key(word)) for word in event.surface.split()},
        [day],
        _named(reading, event) if event.type == "CONSULT" else set(),
        [{s: set(p) for s, p in people.items()}] if event.type == "CONSULT" else [],
        [(reading.page.location, event)],
        mutual=event.type == "CONSULT" or event.mode == TRUCE or event.rule.removeprefix(RULE) in DEALS,
        where=frozenset(p for p in (event.place, lexicon.entities.state(event.place or "")) if p),
    )
