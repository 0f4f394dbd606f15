"""Events, meetings, plans, terms and relations that answer who, what, when and how far it came."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from musnad.record import Event, Reading
from musnad.record.happened import PARTS, Happened, Kind, all_happened, type_of
from musnad.search.names import Names
from musnad.search.narrowing import bearers, ids_of
from musnad.search.query import checked_day
from musnad.store import Coded, RecordFile, Wanted

UNDATED = "9999"
"""Where what has no day stands in the list: last."""


@dataclass(frozen=True, slots=True)
class AskHappened:
    """What is looked for; an empty field asks for nothing.

    `actors` are ids or names in either script, or a part of a name; each must take part, itself or by its state.
    `least` leaves out what is less sure, `shown` what is on pages that are hidden from readers; `newest` asks a record
    file for the last day first.
    """

    kind: Kind = "event"
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    dated: bool = False
    once: bool = False
    least: float = 0.0
    shown: bool = False
    newest: bool = False


def wanted(file: RecordFile, ask: AskHappened, names: Names) -> Wanted:
    """The same in the record file's ids; UsageError where a day is none."""

    def known(ids: tuple[str, ...]) -> bool:
        return file.count_happened(Wanted(kind=ask.kind, parties=(ids,))) > 0

    def named() -> Iterator[tuple[str, str | None]]:
        return ((each.value, each.name) for each in file.entities())

    return _wanted(ask, names, known, named)


def happened(file: RecordFile, ask: AskHappened, names: Names) -> Iterator[Happened]:
    """Those of a record file that answer, in the order of their days."""
    return file.happened(wanted(file, ask, names))


def happened_in(readings: Iterable[Reading], ask: AskHappened, names: Names) -> tuple[Happened, ...]:
    """The same of readings at hand, which nobody keeps."""
    held = tuple(readings)
    every = tuple(each for reading in held for each in all_happened(reading, ask.kind))
    taking_part = {who for each in every for who in _involved(each)}

    def known(ids: tuple[str, ...]) -> bool:
        return not taking_part.isdisjoint(ids)

    def named() -> Iterator[tuple[str, str | None]]:
        return ((mention.entity, mention.surface) for reading in held for mention in reading.mentions)

    meant = _wanted(ask, names, known, named)
    found = (each for each in every if _answers(each, meant))
    return tuple(sorted(found, key=lambda h: (h.day or UNDATED, h.reading.page.location, h.evidence[:1], h.n)))


def coded_in(found: Iterable[Happened]) -> Iterator[Coded]:
    """Events at hand as counts need them."""
    for each in found:
        event, day = each.value, each.day
        sides = each.parties("actor_state"), each.parties("recipient_state")
        if isinstance(event, Event) and day and any(sides):
            yield Coded(day, event.type, event.score, *sides)


Known = Callable[[tuple[str, ...]], bool]
"""Whether any of these takes part in anything."""
Named = Callable[[], Iterator[tuple[str, str | None]]]
"""Everybody named, with a name; asked only where a value is no id and no whole name."""


def _wanted(ask: AskHappened, names: Names, known: Known, named: Named) -> Wanted:
    return Wanted(
        kind=ask.kind,
        types=ask.types,
        statuses=ask.statuses,
        parties=tuple(_meant(value, names, known, named) for value in ask.actors),
        since=checked_day("since", ask.since, "--since") if ask.since else None,
        until=checked_day("until", ask.until, "--until") if ask.until else None,
        dated=ask.dated,
        once=ask.once,
        least=ask.least,
        shown=ask.shown,
        newest=ask.newest,
    )


def _meant(value: str, names: Names, known: Known, named: Named) -> tuple[str, ...]:
    """Ids that go by the value; where none of these takes part, of whoever's name holds its words."""
    ids = ids_of((value,), names)
    return ids if known(ids) else tuple(dict.fromkeys((*ids, *bearers(value, named()))))


def _involved(each: Happened) -> set[str]:
    return {who for part in PARTS for who in each.parties(part)}


def _answers(each: Happened, asked: Wanted) -> bool:
    value = each.value
    involved = _involved(each)
    return (
        (not asked.types or type_of(value) in asked.types)
        and (not asked.statuses or each.status in asked.statuses)
        and all(not involved.isdisjoint(ids) for ids in asked.parties)
        and _in_days(each.day, asked)
        and (not asked.dated or each.dated)
        and not (asked.once and isinstance(value, Event) and value.same_as)
        and (each.confidence is None or each.confidence >= asked.least)
    )


def _in_days(day: str | None, asked: Wanted) -> bool:
    """Whether a day, a month or a year is within what is asked; a month that holds the day asked is."""
    if asked.since and (day is None or (day < asked.since and not asked.since.startswith(day))):
        return False
    return not asked.until or (day is not None and day[: len(asked.until)] <= asked.until)
