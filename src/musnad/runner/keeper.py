"""What a batch does to the record file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from musnad.errors import PageError
from musnad.pages.containers import BEGINNING, Container, Mark
from musnad.pages.raw import Raw
from musnad.pages.sources import Source
from musnad.record import Reading, Received
from musnad.record.corrections import EVERYWHERE, Correction, corrected_version, relevant
from musnad.record.happened import KINDS, PARTS, all_happened
from musnad.runner.limits import Limits
from musnad.runner.outcome import Outcome, Taken
from musnad.store import Capture, Progress, RecordFile

MOST_UNNOTED = 64
"""Known records behind which the mark is written at the latest."""
LOOKED_AT = 65_536
"""Bytes of a container's beginning that tell it from another file in its place."""


def with_everywhere(corrections: Iterable[Correction], file: RecordFile) -> tuple[Correction, ...]:
    """A page's own corrections with all that was said of the whole record: unread, nobody knows whom it names."""
    return (*(each for each in corrections if each.layer != EVERYWHERE), *file.identities())


def entities_of(reading: Reading) -> frozenset[str]:
    """Who stands in a reading, as the lists of the record file have it."""
    named = {mention.entity for mention in reading.mentions} | {said.source.entity for said in reading.statements}
    parties = (
        who for kind in KINDS for each in all_happened(reading, kind) for part in PARTS for who in each.parties(part)
    )
    return frozenset({*named, *parties})


class Keeper:
    """Keeps outcomes in a record file under one stage version."""

    def __init__(self, file: RecordFile, version: str, limits: Limits, *, forced: bool = False) -> None:
        """`forced` takes back what was forgotten; other `limits` may read what failed under these."""
        self._file = file
        self._version = version
        self._forced = forced
        self._limits = limits
        self._states: dict[str, str] = {}
        self._unnoted = 0

    def knows(self, raw: Raw) -> str | None:
        """The page of these bytes, where the file has it as the stages and tables of today read it."""
        digest = hashlib.sha256(raw.data).hexdigest()
        return self._file.resolve_page(digest) if self._has(digest) else None

    def corrections(self, raw: Raw) -> tuple[Correction, ...]:
        """What people put right on the page of these bytes."""
        return self._corrections(hashlib.sha256(raw.data).hexdigest())

    def mark(self, container: Container) -> tuple[Mark, bool]:
        """Where to go on in a container: its beginning, or where it was left; and whether all of it is done."""
        key, state = _key(container), _state(container, self._version, self._limits)
        self._states[key] = state
        reached = self._file.progress(key)
        if reached is None or reached.state != state or self._forced:
            return BEGINNING, False
        return Mark(reached.position, reached.ordinal, reached.record), reached.finished

    def keep(self, outcome: Outcome) -> Outcome:
        """Commit what the outcome holds, and in the same commit how far its container is done."""
        if outcome.taken is None:
            return self._keep(outcome)
        if self._is_nothing_new(outcome, outcome.taken):
            return outcome
        with self._file.together():
            done = self._keep(outcome)
            self._note(done, outcome.taken)
        return done

    def _is_nothing_new(self, outcome: Outcome, taken: Taken) -> bool:
        """Whether nothing is to be written but the mark, which may wait for a few records more."""
        if outcome.status != "known" or taken.finished or self._unnoted >= MOST_UNNOTED:
            return False
        capture = _capture(outcome, taken) if taken.captured else None
        if not self._file.was_at(outcome.page or "", outcome.location, capture):
            return False
        self._unnoted += 1
        return True

    def _note(self, done: Outcome, taken: Taken) -> None:
        """When the page was taken, and how far its container is done."""
        if done.page and done.status != "failed" and taken.captured:
            self._file.capture(done.page, _capture(done, taken))
        key, after = _key(taken.container), taken.after
        reached = Progress(self._states[key], after.offset, after.ordinal, after.name, taken.finished)
        self._file.set_progress(key, reached, now())
        self._unnoted = 0

    def _keep(self, outcome: Outcome) -> Outcome:
        """Commit a reading, another location of a known page, or the failure."""
        if outcome.status == "passed":
            return outcome
        if outcome.status == "known":
            return self._locate(outcome)
        if outcome.received is None or outcome.reading is None:
            return self._fail(outcome)
        sha256 = outcome.received.page.sha256
        try:
            with self._file.together():
                if self._has(sha256) or self._overtaken(sha256, outcome):
                    return self._locate(replace(outcome, status="known", received=None, reading=None))
                held = relevant(outcome.corrections, entities_of(outcome.reading))
                version = corrected_version(self._version, held)
                added = self._file.keep(outcome.received, outcome.reading, version, now(), forced=self._forced)
        except PageError as error:
            return self._fail(replace(outcome, status="failed", error=error, received=None, reading=None))
        return replace(outcome, status=added.status)

    def _has(self, digest: str) -> bool:
        """Whether the page is read as it should be; while it is being read its bytes may come a second time."""
        if not self._file.holds(digest):
            return False
        return self._file.version_of(digest) == corrected_version(self._version, self._file.corrections(digest))

    def _overtaken(self, digest: str, outcome: Outcome) -> bool:
        """Whether the page was corrected while it was read: whoever corrects it reads it again too."""
        return self._file.holds(digest) and self._corrections(digest) != outcome.corrections

    def _corrections(self, digest: str) -> tuple[Correction, ...]:
        return with_everywhere(self._file.corrections(digest) if self._file.holds(digest) else (), self._file)

    def _locate(self, outcome: Outcome) -> Outcome:
        """Note where else a known page was found."""
        if outcome.page and not self._file.was_at(outcome.page, outcome.location):
            received = self._file.received(outcome.page)
            self._file.add_page(replace(received, page=replace(received.page, location=outcome.location)), now())
        return outcome

    def _fail(self, outcome: Outcome) -> Outcome:
        self._file.fail(outcome.location, outcome.reason or "", now())
        return outcome


def _key(container: Container) -> str:
    return str(Path(container.path).absolute())


def _state(container: Container, version: str, limits: Limits) -> str:
    """What tells this state of a file from another: size, instant, beginning; mapping, stages, limits."""
    path = Path(container.path)
    try:
        about = path.stat()
        with path.open("rb") as file:
            begins = hashlib.sha256(file.read(LOOKED_AT)).hexdigest()
    except OSError:
        return ""
    mapping = container.mapping.digest if container.mapping else ""
    told = (about.st_size, about.st_mtime_ns, begins, mapping, version, limits.bytes, float(limits.seconds))
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _capture(outcome: Outcome, taken: Taken) -> Capture:
    return Capture(outcome.location, taken.captured or "", taken.container.location)


def kept(file: RecordFile, pages: Iterable[str]) -> Iterator[Source]:
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
