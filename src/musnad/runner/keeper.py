"""What a batch does to the record file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from musnad.errors import PageError
from musnad.pages.raw import Raw
from musnad.pages.sources import Source
from musnad.record import Received
from musnad.record.corrections import Correction, corrected_version
from musnad.runner.outcome import Outcome
from musnad.store import RecordFile


class Keeper:
    """Keeps outcomes in a record file under one stage version."""

    def __init__(self, file: RecordFile, version: str, *, forced: bool = False) -> None:
        """`forced` takes back what was forgotten."""
        self._file = file
        self._version = version
        self._forced = forced

    def knows(self, raw: Raw) -> str | None:
        """The page of these bytes, where the file has it as the stages and tables of today read it."""
        digest = hashlib.sha256(raw.data).hexdigest()
        return self._file.resolve_page(digest) if self._has(digest) else None

    def corrections(self, raw: Raw) -> tuple[Correction, ...]:
        """What people put right on the page of these bytes."""
        return self._corrections(hashlib.sha256(raw.data).hexdigest())

    def keep(self, outcome: Outcome) -> Outcome:
        """Commit what the outcome holds: a reading, another location of a known page, or the failure."""
        if outcome.status == "known":
            return self._locate(outcome)
        if outcome.received is None or outcome.reading is None:
            return self._fail(outcome)
        sha256 = outcome.received.page.sha256
        try:
            with self._file.together():
                if self._has(sha256) or self._overtaken(sha256, outcome):
                    return self._locate(replace(outcome, status="known", received=None, reading=None))
                version = corrected_version(self._version, outcome.corrections)
                added = self._file.keep(outcome.received, outcome.reading, version, now(), forced=self._forced)
        except PageError as error:
            return self._fail(replace(outcome, status="failed", error=error, received=None, reading=None))
        return replace(outcome, status=added.status)

    def _has(self, digest: str) -> bool:
        """Whether the page is read as it should be; while it is being read its bytes may come a second time."""
        if not self._file.holds(digest):
            return False
        return self._file.version_of(digest) == corrected_version(self._version, self._corrections(digest))

    def _overtaken(self, digest: str, outcome: Outcome) -> bool:
        """Whether the page was corrected while it was read: whoever corrects it reads it again too."""
        return self._file.holds(digest) and self._corrections(digest) != outcome.corrections

    def _corrections(self, digest: str) -> tuple[Correction, ...]:
        return self._file.corrections(digest) if self._file.holds(digest) else ()

    def _locate(self, outcome: Outcome) -> Outcome:
        """Note where else a known page was found."""
        if outcome.page and outcome.location not in {place.location for place in self._file.locations(outcome.page)}:
            received = self._file.received(outcome.page)
            self._file.add_page(replace(received, page=replace(received.page, location=outcome.location)), now())
        return outcome

    def _fail(self, outcome: Outcome) -> Outcome:
        self._file.fail(outcome.location, outcome.reason or "", now())
        return outcome


def kept(file: RecordFile, pages: tuple[str, ...]) -> Iterator[Source]:
    """Pages of the file as sources, to be read again from the bytes that it keeps."""
    for page in pages:
        received = file.received(page)
        yield Source(received.page.location, partial(_again, received))


def _again(received: Received, _location: str, _cap: int) -> Raw:
    page = received.page
    return Raw(received.raw, page.location, page.media_type, page.encoding)


def now() -> str:
    """This instant, as the record file notes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
