"""A process as one page: timeline, meetings, plans, terms, relations, positions, contradictions, unnamed sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from musnad.export import sentence
from musnad.record import (
    Contradiction,
    Event,
    GatheredEvent,
    Meeting,
    Plan,
    PositionSeries,
    Reading,
    Record,
    Relation,
    Span,
    Statement,
    Term,
    TimelineEntry,
)
from musnad.record.happened import Happened, all_happened
from musnad.web.across import Across, Matrix
from musnad.web.analysing import day_of

MOST_HOLDERS = 8
"""Actors beside each other in the matrix: what a screen shows without scrolling far."""
YEARS_BEFORE = 1
"""Years before the year of the first page from which on what happened is its timeline: what is older is background."""
TOLD = frozenset({"happened", "reported", "planned"})
CAME_TRUE = frozenset({"happened", "reported"})
V = TypeVar("V", Meeting, Plan, Term, Relation)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page tells something: the page, its day, and the characters."""

    page: str
    day: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Met:
    """One meeting over all the pages that tell it; `told` is the fullest telling."""

    told: Meeting
    day: str | None
    status: str | None
    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """How far a plan was on a page."""

    stage: str
    place: Place


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, its stages in the order of the pages' days, and what became of it.

    `outcome` is held, cancelled or postponed, else "open", and "passed" where its day went by without a word of it.
    """

    what: str | None
    words: str
    actors: tuple[str, ...]
    day: str | None
    stages: tuple[Stage, ...]
    outcome: str
    proof: Place | None
    rule: str


@dataclass(frozen=True, slots=True)
class Owed:
    """A term of a deal with the words of its obligation and condition."""

    term: Term
    obligation: str
    condition: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Standing:
    """A relation and all its places."""

    kind: str
    from_: str
    to: str
    since: str | None
    places: tuple[Place, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What an unnamed source is told to have said."""

    statement: Statement
    words: str
    cue: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Process:
    """All of it."""

    timeline: tuple[TimelineEntry, ...]
    background: tuple[TimelineEntry, ...]
    meetings: tuple[Met, ...]
    plans: tuple[Planned, ...]
    terms: tuple[Owed, ...]
    relations: tuple[Standing, ...]
    matrix: Matrix
    contradictions: tuple[Contradiction, ...]
    unnamed: tuple[Unnamed, ...]


def process(readings: Sequence[Reading], across: Across) -> Process:
    """What some pages, in the order of their days, and the record tell of a process."""
    pages = frozenset(reading.page.location for reading in readings)
    days = sorted(filter(None, map(day_of, readings)))
    last, begun = (days[-1], str(int(days[0][:4]) - YEARS_BEFORE)) if days else ("", "")
    told = tuple(_timeline(across.record.timeline, pages))
    return Process(
        timeline=tuple(entry for entry in told if entry.date >= begun),
        background=tuple(entry for entry in told if entry.date < begun),
        meetings=tuple(_meetings(readings)),
        plans=tuple(_plans(readings, across, last)),
        terms=tuple(_terms(readings)),
        relations=tuple(relations(readings)),
        matrix=matrix(across.record.positions, pages),
        contradictions=tuple(
            each for each in across.record.contradictions if all(side.page in pages for side in each.sides)
        ),
        unnamed=tuple(_unnamed(readings)),
    )


def _timeline(entries: Iterable[TimelineEntry], pages: frozenset[str]) -> Iterator[TimelineEntry]:
    for entry in entries:
        here = tuple(anchor for anchor in entry.evidence if anchor.page in pages)
        if here and entry.status in TOLD:
            yield replace(entry, evidence=here)


def _each(readings: Iterable[Reading], kind: type[V]) -> Iterator[tuple[Happened, V]]:
    names = {Meeting: "meeting", Plan: "plan", Term: "term", Relation: "relation"}
    for reading in readings:
        for each in all_happened(reading, names[kind]):  # type: ignore[arg-type]
            if isinstance(each.value, kind):
                yield each, each.value


def _place(each: Happened) -> Place:
    return Place(each.reading.page.id, day_of(each.reading), each.evidence[0])


def _meetings(readings: Iterable[Reading]) -> Iterator[Met]:
    """Meetings of the same parties on the same day told are one."""
    held: defaultdict[tuple[object, ...], list[tuple[Happened, Meeting]]] = defaultdict(list)
    for each, meeting in _each(readings, Meeting):
        alone = () if meeting.start else (each.reading.page.id, each.n)
        held[meeting.start, frozenset(meeting.participants), *alone].append((each, meeting))
    met = [_met(told) for told in held.values()]
    yield from sorted(met, key=lambda m: (m.day or "9", m.places[0].page))


def _met(told: Sequence[tuple[Happened, Meeting]]) -> Met:
    each, fullest = max(told, key=lambda t: _fullness(t[1]))
    return Met(fullest, each.day, each.status, each.reading.page.text, tuple(_place(other) for other, _ in told))


def _fullness(meeting: Meeting) -> int:
    known = (meeting.format, meeting.level, meeting.host, meeting.place, meeting.duration, meeting.outcome)
    return sum(each is not None for each in known) + len(meeting.agenda) + (meeting.press != "unknown")


def _plans(readings: Sequence[Reading], across: Across, last: str) -> Iterator[Planned]:
    """Plans of one named thing, or of one occurrence, are one plan."""
    told_of = {(report.page, report.event): event for event in across.record.events for report in event.reports}
    by_id = {(r.page.location, e.id): (r, e) for r in readings for e in r.events}
    held: defaultdict[str, list[tuple[Happened, Plan]]] = defaultdict(list)
    events: dict[str, GatheredEvent] = {}
    for each, plan in _each(readings, Plan):
        event = told_of.get((each.reading.page.location, plan.id.replace("plan", "event", 1)))
        named = not plan.what.startswith("event-")
        key = plan.what if named else event.id if event else f"{each.reading.page.id} {plan.what}"
        held[key].append((each, plan))
        if event:
            events[key] = event
    found = [_planned(told, events.get(key), by_id, last) for key, told in held.items()]
    yield from sorted(found, key=lambda p: (p.day or p.stages[0].place.day or "9", p.words))


def _planned(
    told: Sequence[tuple[Happened, Plan]],
    event: GatheredEvent | None,
    by_id: Mapping[tuple[str, str], tuple[Reading, Event]],
    last: str,
) -> Planned:
    each, plan = told[-1]
    proof = _came_true(event, by_id) if event else None
    day = next((other.day for _, other in reversed(told) if other.day), None)
    outcome: str = "held" if proof else plan.stage
    if outcome not in ("held", "cancelled", "postponed"):
        outcome = "passed" if day and day < last[: len(day)] else "open"
    return Planned(
        None if plan.what.startswith("event-") else plan.what,
        _sentence(each.reading, plan.evidence),
        tuple(dict.fromkeys((*each.parties("actor"), *each.parties("recipient")))),
        day,
        tuple(Stage(other.stage, _place(where)) for where, other in told),
        outcome,
        proof,
        plan.rule,
    )


def _came_true(event: GatheredEvent, by_id: Mapping[tuple[str, str], tuple[Reading, Event]]) -> Place | None:
    """The telling of the same occurrence as one that happened."""
    for report in event.reports:
        reading, told = by_id.get((report.page, report.event), (None, None))
        if reading and told and told.status in CAME_TRUE:
            return Place(reading.page.id, day_of(reading), report.trigger)
    return None


def _sentence(reading: Reading, span: Span) -> str:
    return " ".join(sentence(reading, span).of(reading.page.text).split())


def _terms(readings: Iterable[Reading]) -> Iterator[Owed]:
    for each, term in _each(readings, Term):
        text = each.reading.page.text
        condition = " ".join(term.condition.of(text).split()) if term.condition else None
        yield Owed(term, " ".join(term.obligation.of(text).split()), condition, _place(each))


def relations(readings: Iterable[Reading]) -> Iterator[Standing]:
    """Who supports, arms, leads whom, each pair once with all its places, the most told first."""
    held: defaultdict[tuple[str, str, str], list[tuple[Happened, Relation]]] = defaultdict(list)
    for each, relation in _each(readings, Relation):
        held[relation.kind, relation.from_, relation.to].append((each, relation))
    for (kind, from_, to), told in sorted(held.items(), key=lambda h: (-len(h[1]), h[0])):
        since = next((relation.since for _, relation in told if relation.since), None)
        yield Standing(kind, from_, to, since, tuple(_place(each) for each, _ in told), told[0][1].rule)


def matrix(positions: Iterable[PositionSeries], pages: frozenset[str]) -> Matrix:
    """Issue by actor over some pages alone."""
    within = []
    for series in positions:
        points = tuple(point for point in series.series if point.evidence.page in pages)
        days = {point.date for point in points}
        if points:
            changes = tuple(day for day in series.changes if day in days)
            within.append(replace(series, series=points, changes=changes))
    return Across(Record((), positions=tuple(within)), current=True).matrix(MOST_HOLDERS)


def _unnamed(readings: Iterable[Reading]) -> Iterator[Unnamed]:
    for reading in readings:
        for each in reading.statements:
            if each.source.anonymous:
                cue = each.cue.of(reading.page.text) if each.cue else None
                yield Unnamed(each, each.surface, cue, Place(reading.page.id, day_of(reading), each.content))
