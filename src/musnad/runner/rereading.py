"""Whether the pages of a record file are read today as they were: a check of the engine and of the file at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from musnad.errors import MusnadError
from musnad.lexicon import Lexicon
from musnad.pipeline import stage_version
from musnad.record.codec import to_msgpack
from musnad.runner.batch import LIMITS, Known, read
from musnad.runner.keeper import Keeper, kept
from musnad.runner.limits import Limits
from musnad.runner.outcome import Outcome
from musnad.store import RecordFile


def reread(
    file: RecordFile, lexicon: Lexicon, heard: Callable[[int, int], object] | None = None, *, limits: Limits = LIMITS
) -> Iterator[str]:
    """One line for each page whose bytes give another reading than the one kept under today's stages and tables.

    Pages that other stages or tables read are passed over: theirs is another version, and `gather` renews them.
    """
    version = stage_version(lexicon)
    stale = set(file.stale(version))
    current = tuple(page for page in file.ids() if page not in stale and _is_whole(page, file))
    known = Known(corrections=Keeper(file, version, limits).corrections)
    for done, outcome in enumerate(read(kept(file, current), lexicon, known=known, limits=limits), 1):
        if heard:
            heard(done, len(current))
        yield from _difference(current[done - 1], outcome, file)


def _is_whole(page: str, file: RecordFile) -> bool:
    """Whether its bytes and its reading are there: where they are not, `RecordFile.check` says so."""
    try:
        file.received(page)
        file.reading(page)
    except MusnadError:
        return False
    return True


def _difference(page: str, outcome: Outcome, file: RecordFile) -> Iterator[str]:
    if outcome.reading is None:
        yield f"page {page}: it can be read no more: {outcome.reason}"
    elif to_msgpack(outcome.reading) != to_msgpack(file.reading(page)):
        yield f"page {page}: its bytes give another reading today, under the same stages and tables"
