"""Meetings, plans, terms and relations of pages -> those of the record, each with its reports; and every doubt."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from musnad.arabic import fold_key
from musnad.arabic.stems import stem
from musnad.record import (
    Anchor,
    GatheredDoubt,
    GatheredEvent,
    GatheredMeeting,
    GatheredPage,
    GatheredPlan,
    GatheredRelation,
    GatheredTerm,
    Meeting,
    Plan,
    Reading,
    Relation,
    Term,
)
from musnad.record.standing import Standing


class Merged(NamedTuple):
    """What the record says beside its events."""

    meetings: tuple[GatheredMeeting, ...]
    plans: tuple[GatheredPlan, ...]
    terms: tuple[GatheredTerm, ...]
    relations: tuple[GatheredRelation, ...]
    doubts: tuple[GatheredDoubt, ...]


class _Told(NamedTuple):
    """One of them on its page, with the page's day."""

    page: Standing
    day: str


def standing(reading: Reading) -> Standing:
    """What a page says beside its events."""
    text = reading.page.text
    stems = (frozenset(map(stem, fold_key(term.obligation.of(text)).split())) for term in reading.terms)
    layers = reading.relations, reading.doubts, reading.positions
    return Standing(reading.page.location, reading.meetings, reading.plans, reading.terms, tuple(stems), *layers)


def merged(standing: Sequence[Standing], pages: Iterable[GatheredPage], events: Iterable[GatheredEvent]) -> Merged:
    """One meeting or plan an occurrence, one term and relation for its parties; in the order of the pages."""
    days = {p.location: p.published.value if p.published else "" for p in pages}
    told = [_Told(page, days.get(page.location, "")) for page in standing]
    occurrence = {(r.page, r.event): event for event in events for r in event.reports}
    return Merged(
        tuple(_meetings(told, occurrence)),
        tuple(_plans(told, occurrence)),
        tuple(_terms(told)),
        tuple(_relations(told)),
        tuple(GatheredDoubt(d.kind, d.note, Anchor(t.page.location, d.span)) for t in told for d in t.page.doubts),
    )


_Occurrences = Mapping[tuple[str, str], GatheredEvent]


def _meetings(told: Iterable[_Told], occurrence: _Occurrences) -> Iterator[GatheredMeeting]:
    held: defaultdict[str, list[tuple[_Told, Meeting]]] = defaultdict(list)
    for each in told:
        for meeting in each.page.meetings:
            found = _event(each, meeting.events, occurrence)
            held[found.id if found else f"{each.page.location} {meeting.id}"].append((each, meeting))
    for key, some in held.items():
        meetings = [meeting for _, meeting in some]
        found = next((e for each, m in some if (e := _event(each, m.events, occurrence))), None)
        yield GatheredMeeting(
            _name("meeting", key),
            _most(m.format for m in meetings),
            _most(m.level for m in meetings),
            tuple(dict.fromkeys(p for m in meetings for p in m.participants)),
            _most(m.host for m in meetings),
            _most(m.place for m in meetings) or (found.place if found else None),
            found.date if found else _most(m.start for m in meetings),
            _most(m.duration for m in meetings),
            tuple(Anchor(each.page.location, span) for each, m in some for span in m.evidence),
        )


def _event(told: _Told, ids: Iterable[str], occurrence: _Occurrences) -> GatheredEvent | None:
    return next((e for i in ids if (e := occurrence.get((told.page.location, i)))), None)


def _plans(told: Iterable[_Told], occurrence: _Occurrences) -> Iterator[GatheredPlan]:
    """One for each occurrence that is planned, at the stage that the latest page tells."""
    held: defaultdict[str, list[tuple[_Told, Plan]]] = defaultdict(list)
    for each in told:
        for plan in each.page.plans:
            found = _event(each, [plan.id.replace("plan", "event", 1)], occurrence)
            held[found.id if found else f"{each.page.location} {plan.id}"].append((each, plan))
    for key, some in held.items():
        _, latest = max(some, key=lambda told: told[0].day)
        reports = tuple(Anchor(each.page.location, plan.evidence) for each, plan in some)
        what = key if key.startswith("event-") else latest.what
        yield GatheredPlan(_name("plan", key), what, latest.day, latest.stage, reports)


def _terms(told: Iterable[_Told]) -> Iterator[GatheredTerm]:
    """One for its parties and the stems of what must be done, with the latest status."""
    held: defaultdict[Hashable, list[tuple[_Told, Term]]] = defaultdict(list)
    for each in told:
        for term, stems in zip(each.page.terms, each.page.words, strict=True):
            held[term.obligor, term.counterpart, stems].append((each, term))
    for some in held.values():
        _, latest = max(some, key=lambda told: told[0].day)
        reports = tuple(Anchor(each.page.location, term.obligation) for each, term in some)
        yield GatheredTerm(latest.obligor, latest.counterpart, latest.status, reports)


def _relations(told: Iterable[_Told]) -> Iterator[GatheredRelation]:
    held: defaultdict[tuple[str, str, str], list[tuple[_Told, Relation]]] = defaultdict(list)
    for each in told:
        for relation in each.page.relations:
            held[relation.kind, relation.from_, relation.to].append((each, relation))
    for (kind, from_, to), some in held.items():
        since = min((r.since for _, r in some if r.since), default=None)
        reports = tuple(Anchor(each.page.location, r.evidence) for each, r in some)
        yield GatheredRelation(kind, from_, to, since, reports)


def _most(values: Iterable[str | None]) -> str | None:
    """What most tell; of as many the first."""
    counted = Counter(value for value in values if value)
    return max(counted, key=counted.__getitem__, default=None)


def _name(kind: str, key: str) -> str:
    return f"{kind}-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
