"""What happened on a page, one at a time: an event, a meeting, a plan, a term or a relation with its page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from musnad.record.events import Event, Meeting, Plan, Relation, Term
from musnad.record.reading import Reading
from musnad.record.span import Span

Kind = Literal["event", "meeting", "plan", "term", "relation"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Value = Event | Meeting | Plan | Term | Relation
Part = Literal["actor", "recipient", "actor_state", "recipient_state"]
PARTS: tuple[Part, ...] = get_args(Part)

PART_OF_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
STRONGEST = ("happened", "reported", "planned", "hypothetical", "negated")
"""Of several mentions of one meeting the one that tells most."""

SURE_ENOUGH = 0.6
"""The confidence from which a strict reader finds three of four right (docs/11-events.md)."""


@dataclass(frozen=True, slots=True)
class Happened:
    """One of them: the `n`th of its kind on its page."""

    reading: Reading
    kind: Kind
    n: int

    @property
    def value(self) -> Value:
        """The event, meeting, plan, term or relation itself."""
        return layer(self.reading, self.kind)[self.n]

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The characters that tell it."""
        return evidence(self.value)

    @property
    def day(self) -> str | None:
        """Its own day, a month or a year where no more is told, else the page's."""
        return own_day(self.value) or published(self.reading)

    @property
    def dated(self) -> bool:
        """Whether the page tells its day."""
        return own_day(self.value) is not None

    @property
    def status(self) -> str | None:
        """How far it came: an event's or a meeting's status, a plan's stage, a term's status."""
        return status(self.reading, self.value)

    @property
    def confidence(self) -> float | None:
        """How sure it is: a meeting as its surest mention, a plan as its event; null for terms and relations."""
        return confidence(self.reading, self.value)

    @property
    def rule(self) -> str:
        """The rule that found it."""
        return self.value.rule

    def parties(self, part: Part) -> tuple[str, ...]:
        """Who takes that part in it."""
        return tuple(who for told, who in parties(self.reading, self.value) if told == part)


def layer(reading: Reading, kind: Kind) -> tuple[Value, ...]:
    """All of one kind on a page."""
    held: dict[Kind, tuple[Value, ...]] = {
        "event": reading.events,
        "meeting": reading.meetings,
        "plan": reading.plans,
        "term": reading.terms,
        "relation": reading.relations,
    }
    return held[kind]


def all_happened(reading: Reading, kind: Kind) -> tuple[Happened, ...]:
    """All of one kind on a page, one at a time."""
    return tuple(Happened(reading, kind, n) for n in range(len(layer(reading, kind))))


def evidence(value: Value) -> tuple[Span, ...]:
    """The characters that tell it, a meeting's at each of its mentions."""
    if isinstance(value, Event):
        return (value.trigger,)
    if isinstance(value, Meeting):
        return value.evidence
    return (value.obligation if isinstance(value, Term) else value.evidence,)


def type_of(value: Value) -> str | None:
    """What it is among its kind: an event's type, a relation's kind, a meeting's level."""
    if isinstance(value, Event):
        return value.type
    if isinstance(value, Relation):
        return value.kind
    return value.level if isinstance(value, Meeting) else None


def status(reading: Reading, value: Value) -> str | None:
    """How far it came; a meeting came as far as its mentions say, a relation stands."""
    if isinstance(value, Meeting):
        told = {event.status for event in reading.events if event.id in value.events}
        return next((each for each in STRONGEST if each in told), None)
    if isinstance(value, Plan):
        return value.stage
    return None if isinstance(value, Relation) else value.status


def confidence(reading: Reading, value: Value) -> float | None:
    """How sure it is, 0 to 1; null for what carries none."""
    if isinstance(value, Event):
        return value.confidence
    if isinstance(value, Meeting):
        return max((event.confidence for event in reading.events if event.id in value.events), default=None)
    planned = _planned(reading, value) if isinstance(value, Plan) else None
    return planned.confidence if planned else None


def _planned(reading: Reading, plan: Plan) -> Event | None:
    """The event that is planned."""
    return next((e for e in reading.events if e.id == plan.id.replace("plan", "event", 1)), None)


def own_day(value: Value) -> str | None:
    """The day, month or year that the page tells of it; of a stretch of days the first."""
    told = _told_day(value)
    matched = PART_OF_DAY.match(told) if told else None
    return matched[0] if matched else None


def _told_day(value: Value) -> str | None:
    if isinstance(value, Event):
        return value.date
    if isinstance(value, Meeting):
        return value.start
    if isinstance(value, Plan):
        return value.day
    return value.since if isinstance(value, Relation) else None


def published(reading: Reading) -> str | None:
    """The page's own day."""
    stated = reading.article.published
    return stated.value[:10] if stated else None


def parties(reading: Reading, value: Value) -> tuple[tuple[Part, str], ...]:
    """Who takes which part in it; a plan's are those of the event that is planned."""
    if isinstance(value, Plan):
        planned = _planned(reading, value)
        return parties(reading, planned) if planned else ()
    if isinstance(value, Event):
        told: dict[Part, tuple[str, ...]] = {
            "actor": value.actors,
            "recipient": value.recipients,
            "actor_state": value.actor_states,
            "recipient_state": value.recipient_states,
        }
    else:
        told = _sides(value)
    return tuple((part, who) for part, all_ in told.items() for who in dict.fromkeys(all_))


def _sides(value: Meeting | Term | Relation) -> dict[Part, tuple[str, ...]]:
    if isinstance(value, Meeting):
        return {"actor": value.participants}
    if isinstance(value, Term):
        return {"actor": value.obligor, "recipient": value.counterpart}
    return {"actor": (value.from_,), "recipient": (value.to,)}
