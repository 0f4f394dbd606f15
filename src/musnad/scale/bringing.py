"""Parts -> the record file: pages that others read, kept as if they had been read here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice
from pathlib import Path

from musnad.errors import CodecError, MusnadError, PageError
from musnad.pages import receive
from musnad.record import Reading, Received
from musnad.runner import Outcome, Summary, now
from musnad.runner.outcome import Tally
from musnad.scale.parts import Row, read
from musnad.store import RecordFile

COMMIT = 100
"""Pages committed at once; a commit a page waits for the disk more than for us."""


def bring(
    paths: Iterable[Path],
    file: RecordFile,
    version: str,
    report: Callable[[Outcome], object] | None = None,
    *,
    forced: bool = False,
) -> Summary:
    """Keep the pages of parts under the version that read them; a page that was forgotten stays so unless `forced`.

    A page that is there stays as it is where people corrected it, and where the part is of another version than
    `version`, which is today's. What Musnad here would read otherwise is read again by `musnad gather`.
    """
    tally = Tally()
    rows = (row for path in paths for row in read(path))
    while batch := list(islice(rows, COMMIT)):
        with file.together():
            told = [_kept(row, file, version, forced=forced) for row in batch]
        for outcome in told:
            tally.count(outcome)
            if report:
                report(outcome)
    return tally.summary


def _kept(row: Row, file: RecordFile, version: str, *, forced: bool) -> Outcome:
    """One row into the file: "added", "known" or "failed"."""
    if row.reading is None:
        file.fail(row.location, row.reason or "", now())
        return Outcome(
            row.location, "failed", error=PageError(row.reason or "it could not be read", place=row.location)
        )
    page = row.reading.page
    if file.holds(page.sha256) and (row.version != version or file.corrections(page.sha256)):
        return Outcome(row.location, "known", page.id)
    try:
        received = _received(row, row.reading)
        added = file.keep(received, row.reading, row.version, now(), forced=forced)
    except MusnadError as error:
        return Outcome(row.location, "failed", error=error)
    return Outcome(row.location, added.status, page.id)


def _received(row: Row, reading: Reading) -> Received:
    """The page as it was received; CodecError where the bytes are not those that the reading is of."""
    page = reading.page
    again = receive(row.raw, page.location, media_type=page.media_type, charset=page.encoding)
    if (again.page.sha256, again.page.text) != (page.sha256, page.text):
        seen = "the bytes of the row are not those that its reading is of"
        raise CodecError(seen, place=row.location, remedy="Read the page again")
    return replace(again, page=page)
