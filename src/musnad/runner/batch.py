"""A batch: pages from sources, through the pipeline, into the record file."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from musnad.errors import MusnadError, PageError
from musnad.lexicon import Lexicon
from musnad.pages import Fetched, Source
from musnad.pipeline import stage_version
from musnad.runner.limits import Limits
from musnad.runner.outcome import Outcome, Summary
from musnad.runner.readers import Readers, ReadingUnderWay
from musnad.store import RecordFile

Report = Callable[[Outcome], object]
"""Hears of each source once it is done; of a page only once it is committed."""

LIMITS = Limits()


def _nobody(_: Outcome) -> None:
    """Report to nobody."""


def _never(_: str) -> bool:
    """No page is known."""
    return False


def read(
    sources: Iterable[Source],
    lexicon: Lexicon,
    *,
    known: Callable[[str], bool] = _never,
    limits: Limits = LIMITS,
) -> Iterator[Outcome]:
    """Read each source; the outcomes come in the order of the sources, "read", "known" or "failed".

    `known` tells whether a page id need not be read. What fails on one page is that page's outcome.
    """
    with Readers(lexicon, limits) as readers:
        under_way: deque[Outcome | ReadingUnderWay] = deque()
        for source in sources:
            under_way.append(_start(source, readers, known, limits))
            if len(under_way) == limits.window:
                yield _finish(under_way.popleft())
        while under_way:
            yield _finish(under_way.popleft())


def add(
    sources: Iterable[Source],
    file: RecordFile,
    lexicon: Lexicon,
    report: Report = _nobody,
    *,
    limits: Limits = LIMITS,
) -> Summary:
    """Read sources into the record file, each page committed before it is reported.

    A page that the file knows under this stage version is not read again; one that it knows under an older version is.
    Ctrl-C between two pages or inside one loses nothing that was reported.
    """
    version = stage_version()
    counts: Counter[str] = Counter()
    failures: list[Outcome] = []
    for outcome in read(sources, lexicon, known=lambda page: file.has(page, version), limits=limits):
        done = _keep(outcome, file, version)
        counts[done.status] += 1
        if done.status == "failed":
            failures.append(done)
        report(done)
    return Summary(counts["added"], counts["known"], tuple(failures))


def refresh(file: RecordFile, lexicon: Lexicon, report: Report = _nobody, *, limits: Limits = LIMITS) -> Summary:
    """Read again, from the raw bytes the file keeps, each page whose reading is of an older stage version."""
    return add(file.stale(stage_version()), file, lexicon, report, limits=limits)


def _start(
    source: Source, readers: Readers, known: Callable[[str], bool], limits: Limits
) -> Outcome | ReadingUnderWay:
    """Open a source, and hand it to a reader unless it failed or is known."""
    try:
        fetched = source.fetch(limits.bytes)
    except MusnadError as error:
        return Outcome(source.location, "failed", error=error)
    if known(fetched.id):
        return Outcome(fetched.location, "known", fetched.id)
    return readers.read(fetched)


def _finish(under_way: Outcome | ReadingUnderWay) -> Outcome:
    """Wait for a reading."""
    if isinstance(under_way, Outcome):
        return under_way
    fetched = under_way.fetched
    try:
        received, reading = under_way.result()
    except MusnadError as error:
        return Outcome(fetched.location, "failed", fetched.id, error=error)
    return Outcome(fetched.location, "read", received.page.id, received, reading)


def _keep(outcome: Outcome, file: RecordFile, version: str) -> Outcome:
    """Commit what was read, unless the same bytes came in twice and their first coming was committed meanwhile."""
    if outcome.received is None or outcome.reading is None:
        return outcome
    if file.has(outcome.reading.page.id, version):
        return Outcome(outcome.location, "known", outcome.page)
    file.add_page(outcome.received, datetime.now(UTC))
    file.put_reading(outcome.reading, version)
    return replace(outcome, status="added")
