"""What many readings say together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.record.article import Basis
from musnad.record.events import EventType, Stage, Status, TermStatus
from musnad.record.mentions import MentionType
from musnad.record.positions import PositionPolarity
from musnad.record.span import Span

ContradictionKind = Literal[
    "date", "weekday", "number", "duration", "place", "speaker", "role", "cause", "superlative", "status", "version",
    "party_vs_party", "speaker_vs_narrator", "altered_quote", "misheading", "source_error",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anchor:
    """Characters of one page, by its location."""

    page: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of a why, as a rule and the values in its sentence, so that each reader is told it in his language."""

    rule: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageDate:
    """A page's day, stated or inferred across pages, with the reason; `interval` holds every day it may be."""

    value: str
    basis: Basis
    evidence: tuple[Anchor, ...]
    why: str
    interval: str | None = None
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class GatheredPage:
    """A page of the record and its day."""

    location: str
    published: PageDate | None


@dataclass(frozen=True, slots=True)
class Edit:
    """What the later page did to a shared passage."""

    kind: Literal["cut", "added", "reworded", "redated"]
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Reprint:
    """A passage that two pages share; `similarity` 0..1 of folded tokens."""

    a: Anchor
    b: Anchor
    relation: Literal["verbatim", "near_verbatim", "paraphrase"]
    similarity: float
    direction: Literal["a>b", "b>a", "unknown"]
    edits: tuple[Edit, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Pages that count as one witness, and why; `first` carried the text before the others, as far as it shows."""

    pages: tuple[str, ...]
    origin: str | None
    why: str
    first: str | None = None
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, body, place or group under all its spellings; `names` counts each surface."""

    id: str
    type: MentionType
    qid: str | None
    names: dict[str, int]
    label: dict[str, str]


@dataclass(frozen=True, slots=True)
class StatementAt:
    """A statement of a page: the same words as another of its quote, or another translation of them.

    `origin` is whom the page has it from.
    """

    page: str
    statement: str
    relation: Literal["same_words", "translation"] = "same_words"
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """The same utterance across pages, and how its words drift; `origins` counts independent witnesses."""

    id: str
    statements: tuple[StatementAt, ...]
    drift: tuple[Edit, ...]
    origins: int = 1
    why: str = ""
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class EventReport:
    """One page's telling of an occurrence; `origin` is whom the page has it from."""

    page: str
    event: str
    trigger: Span
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class GatheredEvent:
    """One occurrence and all its tellings; `origins` counts independent witnesses, and `why` says which."""

    id: str
    type: EventType
    date: str | None
    place: str | None
    participants: tuple[str, ...]
    label: dict[str, str]
    status: Status
    reports: tuple[EventReport, ...]
    origins: int
    why: str = ""
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class GatheredMeeting:
    """One meeting merged over pages."""

    id: str
    format: str | None
    level: str | None
    participants: tuple[str, ...]
    host: str | None
    place: str | None
    start: str | None
    duration: str | None
    reports: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class GatheredPlan:
    """One plan merged over pages, at its latest stage."""

    id: str
    what: str
    day: str | None
    stage: Stage
    reports: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class GatheredTerm:
    """One obligation merged over pages."""

    obligor: tuple[str, ...]
    counterpart: tuple[str, ...]
    status: TermStatus
    reports: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class GatheredRelation:
    """One standing relation merged over pages. `from_` is written "from"."""

    kind: str
    from_: str
    to: str
    since: str | None
    reports: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class GatheredDoubt:
    """A page's doubt, at its place."""

    kind: str
    note: str
    report: Anchor


@dataclass(frozen=True, slots=True)
class Story:
    """Pages that cover one happening, with its first and last day."""

    id: str
    title: str
    pages: tuple[str, ...]
    events: tuple[str, ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class GatheredDossier:
    """What a person follows over years: the pages that its query, actors and days mean, and their stories."""

    id: str
    title: str
    query: str
    actors: tuple[str, ...]
    since: str | None
    until: str | None
    pages: tuple[str, ...]
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A dated event with its precision and evidence."""

    date: str
    precision: str
    event: str
    label: dict[str, str]
    status: Status
    evidence: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction: what a page says at a place."""

    page: str
    span: Span
    says: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims that cannot both be true of one thing, and what would settle it."""

    kind: ContradictionKind
    claim: str
    sides: tuple[Side, ...]
    settle: str


@dataclass(frozen=True, slots=True)
class PositionPoint:
    """Where a holder stood on a day."""

    date: str | None
    polarity: PositionPolarity
    stance: str
    evidence: Anchor


@dataclass(frozen=True, slots=True)
class PositionSeries:
    """A holder's stand on an issue over time, and the days it changed."""

    holder: str
    issue: str
    series: tuple[PositionPoint, ...]
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """What the pages say together; every value leads back to an anchor."""

    pages: tuple[GatheredPage, ...]
    reprints: tuple[Reprint, ...] = ()
    origins: tuple[Origin, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[GatheredEvent, ...] = ()
    meetings: tuple[GatheredMeeting, ...] = ()
    plans: tuple[GatheredPlan, ...] = ()
    terms: tuple[GatheredTerm, ...] = ()
    relations: tuple[GatheredRelation, ...] = ()
    doubts: tuple[GatheredDoubt, ...] = ()
    stories: tuple[Story, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    positions: tuple[PositionSeries, ...] = ()
    dossiers: tuple[GatheredDossier, ...] = ()
    schema: Literal["musnad.record/1"] = "musnad.record/1"
