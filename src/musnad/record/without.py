"""A record as those see it who do not see some of its pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from musnad.record.gathered import (
    Anchor,
    Contradiction,
    GatheredEvent,
    GatheredMeeting,
    GatheredPlan,
    GatheredRelation,
    GatheredTerm,
    Origin,
    PositionSeries,
    Quote,
    Record,
    Story,
    TimelineEntry,
)

M = TypeVar("M", GatheredMeeting, GatheredPlan, GatheredTerm, GatheredRelation)


def without(record: Record, gone: Collection[str], title_at: Callable[[str], str | None]) -> Record:
    """The record without what only the pages at these locations tell, and without its anchors there.

    A story that loses a page is called by the title of another one, which `title_at` tells of a location. Counts of
    origins stay as they were gathered, and so do the spellings of entities: they are of no one page.
    """
    if not gone:
        return record
    events = tuple(_events(record.events, gone))
    known = {each.id for each in events}
    return replace(
        record,
        pages=tuple(page for page in record.pages if page.location not in gone),
        reprints=tuple(each for each in record.reprints if not {each.a.page, each.b.page} & set(gone)),
        origins=tuple(_origins(record.origins, gone)),
        quotes=tuple(_quotes(record.quotes, gone)),
        events=events,
        meetings=_told(record.meetings, gone),
        plans=_told(record.plans, gone),
        terms=_told(record.terms, gone),
        relations=_told(record.relations, gone),
        doubts=tuple(each for each in record.doubts if each.report.page not in gone),
        stories=tuple(_stories(record.stories, gone, known, title_at)),
        timeline=tuple(_timeline(record.timeline, gone)),
        contradictions=tuple(_contradictions(record.contradictions, gone)),
        positions=tuple(_positions(record.positions, gone)),
        dossiers=tuple(replace(each, pages=_left(each.pages, gone)) for each in record.dossiers),
    )


def _left(pages: Iterable[str], gone: Collection[str]) -> tuple[str, ...]:
    return tuple(page for page in pages if page not in gone)


def _anchors(anchors: Iterable[Anchor], gone: Collection[str]) -> tuple[Anchor, ...]:
    return tuple(each for each in anchors if each.page not in gone)


def _told(merged: Iterable[M], gone: Collection[str]) -> tuple[M, ...]:
    kept = (replace(each, reports=_anchors(each.reports, gone)) for each in merged)
    return tuple(each for each in kept if each.reports)


def _origins(origins: Iterable[Origin], gone: Collection[str]) -> Iterator[Origin]:
    for each in origins:
        if pages := _left(each.pages, gone):
            yield replace(each, pages=pages, first=None if each.first in gone else each.first)


def _quotes(quotes: Iterable[Quote], gone: Collection[str]) -> Iterator[Quote]:
    for each in quotes:
        if statements := tuple(at for at in each.statements if at.page not in gone):
            drift = tuple(edit for edit in each.drift if edit.anchor.page not in gone)
            yield replace(each, statements=statements, drift=drift)


def _events(events: Iterable[GatheredEvent], gone: Collection[str]) -> Iterator[GatheredEvent]:
    for each in events:
        if reports := tuple(report for report in each.reports if report.page not in gone):
            yield replace(each, reports=reports)


def _stories(
    stories: Iterable[Story], gone: Collection[str], events: Collection[str], title_at: Callable[[str], str | None]
) -> Iterator[Story]:
    for each in stories:
        pages = _left(each.pages, gone)
        if pages == each.pages:
            yield each
        elif pages:
            titles = filter(None, map(title_at, pages))
            told = tuple(event for event in each.events if event in events)
            yield replace(each, pages=pages, title=next(titles, each.id), events=told)


def _timeline(entries: Iterable[TimelineEntry], gone: Collection[str]) -> Iterator[TimelineEntry]:
    for each in entries:
        if evidence := _anchors(each.evidence, gone):
            yield replace(each, evidence=evidence)


def _contradictions(contradictions: Iterable[Contradiction], gone: Collection[str]) -> Iterator[Contradiction]:
    """With a side gone nothing contradicts any more."""
    for each in contradictions:
        if all(side.page not in gone for side in each.sides):
            yield each


def _positions(positions: Iterable[PositionSeries], gone: Collection[str]) -> Iterator[PositionSeries]:
    for each in positions:
        if series := tuple(point for point in each.series if point.evidence.page not in gone):
            days = {point.date for point in series}
            yield replace(each, series=series, changes=tuple(day for day in each.changes if day in days))
