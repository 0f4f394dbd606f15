"""What happened, was planned or was agreed: events in PLOVER, meetings, plans, terms, relations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.record.span import Span

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal["happened", "planned", "negated", "hypothetical", "reported"]
Press = Literal["joint", "alone", "cancelled", "unknown"]
Stage = Literal["proposed", "agreed", "prepared", "postponed", "cancelled", "held"]
TermStatus = Literal["proposed", "agreed", "broken", "met"]
RelationKind = Literal["supports", "arms", "leads", "funds", "recognises"]


@dataclass(frozen=True, slots=True)
class Event:
    """One occurrence at its trigger: [إلغاء قمة] is SANCTION. `date` is the occurrence's, never the page's."""

    id: str
    trigger: Span
    surface: str
    type: EventType
    alternative: EventType | None
    mode: str | None
    context: tuple[str, ...]
    actors: tuple[str, ...]
    actor_states: tuple[str, ...]
    actor_sectors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    place: str | None
    status: Status
    statement: str | None
    meeting: str | None
    score: float | None
    same_as: str | None
    confidence: float
    rule: str
    recipient_states: tuple[str, ...] = ()
    recipient_sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting merged from its mentions on the page; `format` as told ("2+2"), `duration` an ISO 8601 length."""

    id: str
    format: str | None
    level: str | None
    participants: tuple[str, ...]
    host: str | None
    place: str | None
    start: str | None
    duration: str | None
    agenda: tuple[Span, ...]
    press: Press
    outcome: Span | None
    events: tuple[str, ...]
    evidence: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A stage in the life of something intended: the conference is postponed."""

    id: str
    what: str
    day: str | None
    stage: Stage
    evidence: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Term:
    """One obligation under a deal: who must do what, for whom, on which condition."""

    obligor: tuple[str, ...]
    obligation: Span
    counterpart: tuple[str, ...]
    condition: Span | None
    status: TermStatus
    rule: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A standing relation: who supports, arms, leads, funds or recognises whom. `from_` is written "from"."""

    kind: RelationKind
    from_: str
    to: str
    since: str | None
    evidence: Span
    rule: str
