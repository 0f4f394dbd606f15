"""A batch: pages from sources, through the pipeline, into the record file."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator

from musnad.errors import MusnadError
from musnad.lexicon import Lexicon
from musnad.pages.raw import Raw
from musnad.pages.sources import Source
from musnad.pipeline import stage_version
from musnad.record.corrections import Correction
from musnad.runner.keeper import Keeper, kept
from musnad.runner.limits import Limits
from musnad.runner.outcome import Outcome, Summary
from musnad.runner.readers import Readers, ReadingUnderWay
from musnad.store import RecordFile

Report = Callable[[Outcome], object]
"""Hears of each source once it is done; of a page only once it is committed."""

LIMITS = Limits()


def read(
    sources: Iterable[Source],
    lexicon: Lexicon,
    *,
    known: Callable[[Raw], str | None] | None = None,
    corrections: Callable[[Raw], tuple[Correction, ...]] | None = None,
    limits: Limits = LIMITS,
) -> Iterator[Outcome]:
    """Read each source; the outcomes come in the order of the sources, "read", "known" or "failed".

    `known` tells the page id of bytes that need not be read, `corrections` what people put right on the others. What
    fails on one page is that page's outcome.
    """
    with Readers(lexicon, limits) as readers:
        under_way: deque[Outcome | ReadingUnderWay] = deque()
        for source in sources:
            under_way.append(_start(source, readers, known, corrections, limits))
            if len(under_way) == limits.window:
                yield _finish(under_way.popleft())
        while under_way:
            yield _finish(under_way.popleft())


def add(  # noqa: PLR0913 - what, where, with which knowledge, told to whom, and two switches
    sources: Iterable[Source],
    file: RecordFile,
    lexicon: Lexicon,
    report: Report | None = None,
    *,
    forced: bool = False,
    limits: Limits = LIMITS,
) -> Summary:
    """Read sources into the record file, each page committed before it is reported.

    A page that the file knows under this stage version is not read again; one that it knows under an older version is.
    One that was forgotten stays so unless it is `forced` back. Ctrl-C loses nothing that was reported.
    """
    keeper = Keeper(file, stage_version(lexicon), forced=forced)
    counts: Counter[str] = Counter()
    failures: list[Outcome] = []
    for outcome in read(sources, lexicon, known=keeper.knows, corrections=keeper.corrections, limits=limits):
        done = keeper.keep(outcome)
        counts[done.status] += 1
        if done.status == "failed":
            failures.append(done)
        if report:
            report(done)
    return Summary(counts["added"], counts["known"], tuple(failures))


def refresh(file: RecordFile, lexicon: Lexicon, report: Report | None = None, *, limits: Limits = LIMITS) -> Summary:
    """Read again, from the bytes the file keeps, each page whose reading is missing or of another version."""
    return add(kept(file, file.stale(stage_version(lexicon))), file, lexicon, report, limits=limits)


def _start(
    source: Source,
    readers: Readers,
    known: Callable[[Raw], str | None] | None,
    corrections: Callable[[Raw], tuple[Correction, ...]] | None,
    limits: Limits,
) -> Outcome | ReadingUnderWay:
    """Open a source, and hand it to a reader unless it failed or is known."""
    try:
        raw = source.read(limits.bytes)
    except MusnadError as error:
        return Outcome(source.location, "failed", error=error)
    if known and (page := known(raw)):
        return Outcome(raw.location, "known", page)
    return readers.read(raw, corrections(raw) if corrections else ())


def _finish(under_way: Outcome | ReadingUnderWay) -> Outcome:
    """Wait for a reading."""
    if isinstance(under_way, Outcome):
        return under_way
    try:
        received, reading = under_way.result()
    except MusnadError as error:
        return Outcome(under_way.raw.location, "failed", error=error)
    return Outcome(
        received.page.location, "read", received.page.id, received, reading, corrections=under_way.corrections
    )
