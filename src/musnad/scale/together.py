"""The second pass over a cluster: what one process would make of a record file's readings, its costly parts by workers.

Workers take the fingerprints of the pages that are new, compare them with their candidates, and tell what each page
alone yields; what pages say together is told by the command, batch by batch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from musnad.lexicon import Lexicon
from musnad.lexicon.background import Background
from musnad.lineage import Line, Story, compare, lines, prints, words
from musnad.pipeline import HERE, Second
from musnad.record import Reading, Record, Reprint
from musnad.record.codec import from_msgpack, pack, to_msgpack
from musnad.runner import Hands, gathered
from musnad.runner.gathering import BREADTH, COMMIT, TRACED, WORDS, Report, traced
from musnad.scale.crew import Crew, Tables, cut, lexicon_of
from musnad.store import RecordFile
from musnad.store.keeping import unpack_reading
from musnad.stories import Asked, Looks, Weights, looks, weights

PAGES = 64
"""Pages of a task: half a second's work or less, beside which handing it over (milliseconds) is little."""
PAIRS = 256
"""Pairs of a task."""
HELD = 512
"""Pages that a worker holds: the next task often is of some of them again."""


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
                for page, (_, _, told) in group:
                    file.put_yielded(TRACED, WORDS, file.number(page), told)
                pairs = [
                    _Pair(page, other, shared)
                    for page, (held, its, _) in group
                    for other, shared in file.trace(page, version, held, its, BREADTH).items()
                ]
                for each in self._compared(pairs, file):
                    file.put_reprints(each.a, each.b, each.shared, each.found)
            done += len(group)
            if report:
                report(done, len(new))
        if new:
            file.finish_tracing(new, BREADTH)

    def _compared(self, pairs: Sequence[_Pair], file: RecordFile) -> Iterator[_Compared]:
        """Every pair compared; those of one page go together, so that it is cut into words once."""
        tasks = ((some, _blobs(some, file)) for some in cut(pairs, PAIRS))
        return chain.from_iterable(self._crew.map(_compare, tasks))


def _blobs(pairs: Iterable[_Pair], file: RecordFile) -> dict[str, bytes]:
    return {page: file.packed(page) for page in sorted({p for pair in pairs for p in (pair.page, pair.other)})}


def _noted(blobs: Sequence[bytes], _: Tables) -> list[tuple[frozenset[int], tuple[Line, ...], bytes]]:
    """In a worker: fingerprints and sentences of each page, and its words as they are kept."""
    held = [_story(blob).words for blob in blobs]
    return [(prints(each.keys), lines(each), pack(each)) for each in held]


@lru_cache(maxsize=HELD)
def _story(blob: bytes) -> Story:
    """In a worker: a page in words."""
    reading = unpack_reading(blob, "a task")
    return Story(reading, words(reading))


@lru_cache(maxsize=HELD)
def _reading(packed: bytes) -> Reading:
    """In a worker: a page."""
    return from_msgpack(packed, Reading, place="a task")


def _compare(task: tuple[Sequence[_Pair], dict[str, bytes]], tables: Tables) -> list[_Compared]:
    """In a worker: the passages of each pair."""
    pairs, blobs = task
    times = lexicon_of(tables).times
    held = {page: _story(blob) for page, blob in blobs.items()}
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
        return replace(HERE, weights=self._weights, looks=self._looks)

    def _weights(self, readings: Sequence[Reading], _: Background) -> list[Weights]:
        packed = (tuple(map(to_msgpack, some)) for some in cut(readings, PAGES))
        return list(chain.from_iterable(self._crew.map(_weights, packed)))

    def _looks(self, readings: Sequence[Reading], _: Lexicon, wanted: Sequence[Asked]) -> list[Looks]:
        some = cut(list(zip(readings, wanted, strict=True)), PAGES)
        tasks = (tuple((to_msgpack(reading), its) for reading, its in pairs) for pairs in some)
        return list(chain.from_iterable(self._crew.map(_looks, tasks)))


def _weights(packed: Sequence[bytes], tables: Tables) -> list[Weights]:
    """In a worker: what each page is about."""
    return weights(list(map(_reading, packed)), lexicon_of(tables).background)


def _looks(task: Sequence[tuple[bytes, Asked]], tables: Tables) -> list[Looks]:
    """In a worker: what each page alone yields for contradictions."""
    readings = [_reading(packed) for packed, _ in task]
    return looks(readings, lexicon_of(tables), [its for _, its in task])
