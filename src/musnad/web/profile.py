"""Somebody as the pages tell him: offices over time, spellings, positions and the days they changed, relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from musnad.arabic import fold_key
from musnad.record import PositionSeries, Reading
from musnad.web.across import Across
from musnad.web.analysing import Surface, day_of
from musnad.web.dossier import Place, Standing, relations
from musnad.web.labels import JOINT, UNKNOWN

MOST_OFFICES = 40


@dataclass(frozen=True, slots=True)
class Office:
    """An office as pages print it: the first and the last day on which one does, and where."""

    words: str
    first: str | None
    last: str | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """All of it; `offices` are in the order of their first days, `person` tells a human being from a state."""

    offices: tuple[Office, ...]
    surfaces: tuple[Surface, ...]
    positions: tuple[PositionSeries, ...]
    relations: tuple[Standing, ...]
    pages: int
    person: bool = False

    @property
    def empty(self) -> bool:
        """Whether no page tells anything."""
        return not (self.offices or self.surfaces or self.positions or self.relations)


def profile(entity: str, readings: Sequence[Reading], surfaces: Iterable[Surface], across: Across | None) -> Profile:
    """What some readings, in the order of their days, and the record tell of somebody."""
    held = across.record.positions if across else ()
    return Profile(
        offices=offices(entity, readings),
        surfaces=tuple(surfaces),
        positions=tuple(sorted((p for p in held if entity in p.holder.split(JOINT) and p.series), key=_weight)),
        relations=tuple(each for each in relations(readings) if entity in (each.from_, each.to)),
        pages=len(readings),
        person=any(each.type == "PER" for reading in readings for each in reading.mentions if each.entity == entity),
    )


def _weight(series: PositionSeries) -> tuple[bool, bool, int, str]:
    """What changed first, then issues that have a name, then the most told of."""
    return not series.changes, series.issue.startswith(UNKNOWN), -len(series.series), series.issue


def offices(entity: str, readings: Iterable[Reading]) -> tuple[Office, ...]:
    """The offices by which somebody is called, each under its commonest words."""
    found: defaultdict[str, list[tuple[str, Place]]] = defaultdict(list)
    for reading in readings:
        for role in reading.roles:
            if role.person == (entity,) and role.kind != "anaphora":
                words = " ".join(role.surface.split())
                found[fold_key(words)].append((words, Place(reading.page.id, day_of(reading), role.span)))
    told = [_office(each) for each in found.values()]
    told.sort(key=lambda office: (office.first or "9", -len(office.places), office.words))
    return tuple(told[:MOST_OFFICES])


def _office(told: Sequence[tuple[str, Place]]) -> Office:
    days = sorted(place.day for _, place in told if place.day)
    words = max({words for words, _ in told}, key=lambda each: sum(other == each for other, _ in told))
    return Office(words, days[0] if days else None, days[-1] if days else None, tuple(place for _, place in told))
