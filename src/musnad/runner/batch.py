"""A batch: pages from sources, through the pipeline, into the record file."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from musnad.errors import MusnadError
from musnad.lexicon import Lexicon
from musnad.pages.containers import BEGINNING, Container, Held, Mark, Unpacked
from musnad.pages.raw import Raw
from musnad.pages.sources import Source
from musnad.pipeline import stage_version
from musnad.record.corrections import Correction
from musnad.runner.keeper import Keeper, kept
from musnad.runner.limits import MOST_OPEN, Limits
from musnad.runner.outcome import DONE_BEFORE, Outcome, Summary, Taken, Tally
from musnad.runner.readers import Readers, ReadingUnderWay
from musnad.runner.unpacking import unpacked
from musnad.store import RecordFile

Report = Callable[[Outcome], object]
"""Hears of each source once it is done; of a page only once it is committed."""

LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Known:
    """What needs no reading.

    The page of bytes that are known, people's corrections of the others; of a container the mark up to which it is
    done, and whether that is its end.
    """

    page: Callable[[Raw], str | None] = lambda _: None
    corrections: Callable[[Raw], tuple[Correction, ...]] = lambda _: ()
    mark: Callable[[Container], tuple[Mark, bool]] = lambda _: (BEGINNING, False)


NOTHING = Known()


def read(
    sources: Iterable[Source | Container], lexicon: Lexicon, *, known: Known = NOTHING, limits: Limits = LIMITS
) -> Iterator[Outcome]:
    """Read each source; the outcomes come in the order of the sources: "read", "known", "failed", "passed".

    What fails on one page is that page's outcome.
    """
    with Readers(lexicon, limits) as readers:
        under_way: deque[Outcome | ReadingUnderWay] = deque()
        waiting = 0
        for begun in _begun(sources, readers, known, limits):
            under_way.append(begun)
            waiting += _size(begun)
            while under_way and (len(under_way) >= limits.window or waiting > MOST_OPEN):
                waiting -= _size(under_way[0])
                yield _finish(under_way.popleft())
        while under_way:
            yield _finish(under_way.popleft())


def add(  # noqa: PLR0913 - what, where, with which knowledge, told to whom, and two switches
    sources: Iterable[Source | Container],
    file: RecordFile,
    lexicon: Lexicon,
    report: Report | None = None,
    *,
    forced: bool = False,
    limits: Limits = LIMITS,
) -> Summary:
    """Read sources into the record file, each page committed before it is reported.

    A page that the file knows under this stage version is not read again; one that it knows under an older version is.
    One that was forgotten stays so unless it is `forced` back. Ctrl-C loses nothing that was reported, and a container
    is gone on with where it was left.
    """
    keeper = Keeper(file, stage_version(lexicon), limits, forced=forced)
    tally = Tally()
    known = Known(keeper.knows, keeper.corrections, keeper.mark)
    for outcome in read(sources, lexicon, known=known, limits=limits):
        done = keeper.keep(outcome)
        tally.count(done)
        if report:
            report(done)
    return tally.summary


def refresh(file: RecordFile, lexicon: Lexicon, report: Report | None = None, *, limits: Limits = LIMITS) -> Summary:
    """Read again, from the bytes the file keeps, each page whose reading is missing or of another version."""
    return add(kept(file, file.stale(stage_version(lexicon))), file, lexicon, report, limits=limits)


def _begun(
    sources: Iterable[Source | Container], readers: Readers, known: Known, limits: Limits
) -> Iterator[Outcome | ReadingUnderWay]:
    for source in sources:
        if isinstance(source, Container):
            yield from _held(source, readers, known, limits)
        else:
            yield _start(source, readers, known, limits)


def _start(source: Source, readers: Readers, known: Known, limits: Limits) -> Outcome | ReadingUnderWay:
    """Open a source, and hand it to a reader unless it failed or is known."""
    try:
        raw = source.read(limits.bytes)
    except MusnadError as error:
        return Outcome(source.location, "failed", error=error)
    return _reading(raw, readers, known, None)


def _reading(raw: Raw, readers: Readers, known: Known, taken: Taken | None) -> Outcome | ReadingUnderWay:
    if page := known.page(raw):
        return Outcome(raw.location, "known", page, taken=taken, size=len(raw.data))
    return readers.read(raw, known.corrections(raw), taken)


def _held(container: Container, readers: Readers, known: Known, limits: Limits) -> Iterator[Outcome | ReadingUnderWay]:
    """The pages of a container, from where it was left."""
    mark, finished = known.mark(container)
    if mark.ordinal:
        yield Outcome(container.location, "passed", passed={DONE_BEFORE: mark.ordinal})
    if finished:
        return
    try:
        for each in unpacked(container, limits, mark):
            mark = each.after
            yield _one(each, container, readers, known)
    except MusnadError as error:
        yield Outcome(container.location, "failed", error=error)
        return
    yield Outcome(container.location, "passed", taken=Taken(container, mark, finished=True))


def _one(each: Unpacked, container: Container, readers: Readers, known: Known) -> Outcome | ReadingUnderWay:
    taken = Taken(container, each.after)
    if not isinstance(each, Held):
        return Outcome(container.location, "passed", taken=taken, passed=each.counts)
    if not isinstance(each.found, Raw):
        return Outcome(each.location, "failed", error=each.found, taken=taken)
    return _reading(each.found, readers, known, replace(taken, captured=each.found.captured))


def _size(begun: Outcome | ReadingUnderWay) -> int:
    return len(begun.raw.data) if isinstance(begun, ReadingUnderWay) else 0


def _finish(under_way: Outcome | ReadingUnderWay) -> Outcome:
    """Wait for a reading."""
    if isinstance(under_way, Outcome):
        return under_way
    taken, size = under_way.taken, len(under_way.raw.data)
    try:
        received, reading = under_way.result()
    except MusnadError as error:
        return Outcome(under_way.raw.location, "failed", error=error, taken=taken, size=size)
    page, corrections = received.page, under_way.corrections
    return Outcome(page.location, "read", page.id, received, reading, corrections=corrections, taken=taken, size=size)
