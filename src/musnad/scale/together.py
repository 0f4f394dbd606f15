"""The second pass over a cluster: what one process would make of a record file's readings, its costly parts by workers.

Workers take the fingerprints of the pages that are new and compare them with their candidates; events are merged type
by type, weights for stories are taken beside. The order is written in `pipeline.gather` alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from musnad.lexicon import Lexicon
from musnad.lexicon.background import Background
from musnad.lineage import Line, Story, compare, lines, prints, words
from musnad.pipeline import HERE, Second
from musnad.record import GatheredEvent, GatheredPage, Origin, Reading, Record, Reprint
from musnad.record.codec import from_msgpack, to_msgpack
from musnad.runner import Hands, gathered
from musnad.runner.gathering import BREADTH, COMMIT, Report, traced
from musnad.scale.crew import Crew, Tables, cut, lexicon_of
from musnad.store import RecordFile
from musnad.store.keeping import unpack_reading
from musnad.stories import Asked, Looks, Weights, looks, occurrences, weights

PAGES = 64
"""Pages of a task: half a second's work or less, beside which handing it over (milliseconds) is little."""
PAIRS = 256
"""Pairs of a task."""


def gathered_by(crew: Crew, file: RecordFile, lexicon: Lexicon, report: Report | None = None) -> Record:
    """The record of all pages of the file, as `runner.gathered` makes it, by the hands of a crew."""
    return gathered(file, lexicon, report, Hands(_Tracing(crew).trace, _Together(crew).second))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two pages whose fingerprints meet, and in how many."""

    page: str
    other: str
    shared: int


@dataclass(frozen=True, slots=True)
class _Compared:
    """A pair in the order of its pages, and the passages they share."""

    a: str
    b: str
    shared: int
    found: tuple[Reprint, ...]


class _Tracing:
    """New pages compared with those that share fingerprints, by a crew."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew

    def trace(self, file: RecordFile, lexicon: Lexicon, report: Report | None) -> None:
        """As `runner.gathering.trace`; what one commit holds takes as long as one of a process alone."""
        version = traced(lexicon)
        new = file.begin_tracing(version, BREADTH)
        blobs = (tuple(map(file.packed, some)) for some in cut(new, PAGES))
        noted = chain.from_iterable(self._crew.map(_noted, blobs))
        done = 0
        for group in cut(zip(new, noted, strict=True), COMMIT * self._crew.hands):
            with file.together():
                pairs = [
                    _Pair(page, other, shared)
                    for page, (held, its) in group
                    for other, shared in file.trace(page, version, held, its, BREADTH).items()
                ]
                for each in self._compared(pairs, file):
                    file.put_reprints(each.a, each.b, each.shared, each.found)
            done += len(group)
            if report:
                report(done, len(new))
        if new:
            file.finish_tracing(BREADTH)

    def _compared(self, pairs: Sequence[_Pair], file: RecordFile) -> Iterator[_Compared]:
        """Every pair compared; those of one page go together, so that it is cut into words once."""
        tasks = ((some, _blobs(some, file)) for some in cut(pairs, PAIRS))
        return chain.from_iterable(self._crew.map(_compare, tasks))


def _blobs(pairs: Iterable[_Pair], file: RecordFile) -> dict[str, bytes]:
    return {page: file.packed(page) for page in sorted({p for pair in pairs for p in (pair.page, pair.other)})}


def _noted(blobs: Sequence[bytes], _: Tables) -> list[tuple[frozenset[int], tuple[Line, ...]]]:
    """In a worker: fingerprints and sentences of each page."""
    held = [words(unpack_reading(blob, "a task")) for blob in blobs]
    return [(prints(each.keys), lines(each)) for each in held]


def _compare(task: tuple[Sequence[_Pair], dict[str, bytes]], tables: Tables) -> list[_Compared]:
    """In a worker: the passages of each pair."""
    pairs, blobs = task
    times = lexicon_of(tables).times
    held = {page: Story(reading := unpack_reading(blob, page), words(reading)) for page, blob in blobs.items()}
    told = []
    for pair in pairs:
        a, b = sorted((held[pair.page], held[pair.other]), key=lambda s: (s.reading.page.location, s.reading.page.id))
        told.append(_Compared(a.reading.page.id, b.reading.page.id, pair.shared, compare(a, b, times)))
    return told


class _Together:
    """The second pass over all readings, by a crew."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew

    def second(self) -> Second:
        """What costs most, each when it is asked for."""
        return replace(HERE, occurrences=self._occurrences, weights=self._weights, looks=self._looks)

    def _occurrences(
        self,
        readings: Sequence[Reading],
        pages: Sequence[GatheredPage],
        reprints: Iterable[Reprint],
        origins: Iterable[Origin],
        _: Lexicon,
        owned: Mapping[str, str],
    ) -> tuple[GatheredEvent, ...]:
        """Type by type, for events of two types are never one; the heaviest first."""
        held, witnesses = tuple(reprints), tuple(origins)
        tasks = []
        for types in kinds(readings):
            of = [bare for reading in readings if (bare := _bare(reading, types)).events]
            there = {reading.page.location for reading in of}
            days = [page for page in pages if page.location in there]
            shared = [r for r in held if r.a.page in there and r.b.page in there]
            witness = tuple(o for o in witnesses if not there.isdisjoint(o.pages))
            parties = {party for reading in of for e in reading.events for party in (*e.actors, *e.recipients)}
            tasks.append((of, days, shared, witness, {who: owned[who] for who in parties & owned.keys()}))
        tasks.sort(key=lambda task: -len(task[0]))
        found = chain.from_iterable(self._crew.map(_occurrences, tasks))
        return tuple(sorted(found, key=lambda e: (e.date or "9", e.id)))

    def _weights(self, readings: Sequence[Reading], _: Background) -> list[Weights]:
        packed = (tuple(map(to_msgpack, some)) for some in cut(readings, PAGES))
        return list(chain.from_iterable(self._crew.map(_weights, packed)))

    def _looks(self, readings: Sequence[Reading], _: Lexicon, wanted: Sequence[Asked]) -> list[Looks]:
        some = cut(list(zip(readings, wanted, strict=True)), PAGES)
        tasks = (tuple((to_msgpack(reading), its) for reading, its in pairs) for pairs in some)
        return list(chain.from_iterable(self._crew.map(_looks, tasks)))


def kinds(readings: Iterable[Reading]) -> list[frozenset[str]]:
    """The types of events, those together that a page tells of as one occurrence."""
    head: dict[str, str] = {}

    def find(kind: str) -> str:
        while head.setdefault(kind, kind) != kind:
            kind = head[kind]
        return kind

    for reading in readings:
        by_id = {event.id: event.type for event in reading.events}
        for event in reading.events:
            head[find(event.type)] = find(by_id.get(event.same_as or "", event.type))
        first: dict[str, str] = {}
        for event in reading.events:
            head[find(event.type)] = find(first.setdefault(event.same_as or event.id, event.type))
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for kind in head:
        groups[find(kind)].add(kind)
    return [frozenset(groups[kind]) for kind in sorted(groups)]


def _bare(reading: Reading, types: frozenset[str]) -> Reading:
    """What occurrences are made of, without the page's text and its other layers."""
    events = tuple(event for event in reading.events if event.type in types)
    return Reading(replace(reading.page, text=""), reading.article, reading.mentions if events else (), events=events)


def _occurrences(
    task: tuple[list[Reading], list[GatheredPage], list[Reprint], tuple[Origin, ...], dict[str, str]], tables: Tables
) -> tuple[GatheredEvent, ...]:
    """In a worker: the occurrences of some types."""
    readings, pages, reprints, origins, owned = task
    return occurrences(readings, pages, reprints, origins, lexicon_of(tables), owned)


def _weights(packed: Sequence[bytes], tables: Tables) -> list[Weights]:
    """In a worker: what each page is about."""
    return weights([from_msgpack(one, Reading, place="a task") for one in packed], lexicon_of(tables).background)


def _looks(task: Sequence[tuple[bytes, Asked]], tables: Tables) -> list[Looks]:
    """In a worker: what each page alone yields for contradictions."""
    readings = [from_msgpack(packed, Reading, place="a task") for packed, _ in task]
    return looks(readings, lexicon_of(tables), [its for _, its in task])
