"""WARC and WET -> pages: crawls, Common Crawl's news, the texts of Common Crawl.

A record that lies about its length swallows those behind it, and one that is damaged ends the reading. Both cost
themselves alone: the archive is opened anew at the next place where a record begins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from musnad.errors import OversizedPage, PageError, SourceError
from musnad.pages.containers.boundaries import ends_well, name_at, next_record, remnant
from musnad.pages.containers.records import LIES, WHOLE_HEAD, Record, record, verified
from musnad.pages.containers.values import Container, Held, Mark, Passed, Unpacked

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

DAMAGED = "damaged stretch"
PASSED_AT_ONCE = 500
"""Records that are no pages before the batch hears of them, so that its mark moves on."""
INSIDE = re.compile(rb"\r\n\r\nWARC/1\.[01]\r\n(?:WARC-|Content-)")
INSIDE_BEGINS = b"\r\n\r\nWARC/1."
"""A record's head inside another record: the outer one said that it was longer than it is."""


def unpack_warc(container: Container, mark: Mark, cap: int) -> Iterator[Unpacked]:
    """The pages of an archive from a mark on, each with its address and the instant of its capture."""
    with _opened(container) as archive:
        yield from _Archive(container, archive, cap).unpacked(mark)


def beyond(container: Container, mark: Mark) -> Mark | None:
    """The mark behind the record at a mark, found without reading that record; null where there is none."""
    with _opened(container) as archive:
        place = next_record(archive, mark.offset)
        return None if place is None else Mark(place, mark.ordinal + 1, name_at(archive, place))


def _opened(container: Container) -> BinaryIO:
    try:
        return open(container.path, "rb")  # noqa: PTH123 - the caller closes it
    except OSError as error:
        seen = f"it cannot be read ({error.strerror})"
        raise SourceError(seen, place=container.location, remedy="Look at the name and the disk") from error


class _Archive:
    """One archive being read: how many of its records were told, and how many of these were told in an earlier run."""

    def __init__(self, container: Container, archive: BinaryIO, cap: int) -> None:
        """Begin at the first record."""
        self._container, self._archive, self._cap = container, archive, cap
        self._size = archive.seek(0, 2)
        self._ordinal = self._known = 0
        self._passed: Counter[str] = Counter()

    def unpacked(self, mark: Mark) -> Iterator[Unpacked]:
        """What the archive holds behind the mark."""
        start: int | None = self._start(mark)
        while start is not None and start < self._size:
            start = yield from self._stretch(start)
        if not self._ordinal:
            yield from self._tell(self._broken(0, "no record stands in it"), self._size)
        if self._passed:
            yield self._flushed(Mark(self._size, self._ordinal))

    def _start(self, mark: Mark) -> int:
        """The mark's byte if its record is there, else the first, from which the records are counted."""
        self._known = mark.ordinal
        here = name_at(self._archive, mark.offset) if mark.name else ""
        if here == mark.name and (here or mark.offset == self._size):
            self._ordinal = mark.ordinal
            return mark.offset
        return 0

    def _stretch(self, start: int) -> Generator[Unpacked, None, int | None]:
        """Records from a byte on until one is damaged; returns where to go on then."""
        # one record is held back: only what stands behind it tells whether it said its length truly
        waiting: tuple[Record, WarcRecord] | None = None
        damage: Record | None = None
        here = start
        try:
            for found in self._records(start):
                if waiting:
                    yield from self._tell(waiting[0], int(found.stream_pos), _name(found))
                here = int(found.stream_pos)
                waiting = (self._read(found, here), found)
                if waiting[0].damaged:
                    break
            else:
                if waiting:
                    yield from self._last(waiting[0], here)
                return None
        except OSError as error:
            if waiting:
                waiting = (self._doubted(waiting[0], here, waiting[1].content_length), waiting[1])
                self._passed.update(() if waiting[0].damaged else (DAMAGED,))
            damage = self._broken(here, f"what stands there is damaged ({error})")
        onwards = next_record(self._archive, here)
        place = self._size if onwards is None else onwards
        yield from self._tell(waiting[0] if waiting else damage, place, name_at(self._archive, place))
        return onwards

    def _last(self, told: Record, here: int) -> Iterator[Unpacked]:
        """The last record, and with it the head of one that breaks off behind it, of which the reader says nothing."""
        broken = remnant(self._archive, here)
        yield from self._tell(told, self._size if broken is None else broken)
        if broken is not None:
            yield from self._tell(self._broken(broken, "it breaks off in the head of a record"), self._size)

    def _records(self, start: int) -> ArchiveIterator:
        try:
            from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 - of the warc extra
        except ImportError:
            remedy = "pip install 'musnad[warc]'"
            raise SourceError("WARC needs fastwarc", place=self._container.location, remedy=remedy) from None
        stream = _opened(self._container)
        stream.seek(start)
        return ArchiveIterator(stream, parse_http=False)

    def _read(self, found: WarcRecord, here: int) -> Record:
        """What a record is; one that holds less than it says, or another record's head, is damaged."""
        length, most = found.content_length, self._cap + WHOLE_HEAD
        try:
            block = found.reader.read(min(most, length) + 1)
        except OSError as error:
            return self._broken(here, f"its packing is broken ({error})")
        headers = {name.lower(): told for name, told in found.headers.to_tuples()}
        whole = verified(headers, block)
        if len(block) < min(most, length) or (not whole and _holds_another(block)):
            return self._broken(here, f"it says that it has {length:,} bytes, and has not")
        if length > most:
            return self._oversized(headers, block, here)
        return record(headers, block, self._cap, self._place(here), whole=whole)

    def _oversized(self, headers: dict[str, str], block: bytes, here: int) -> Record:
        """A record over the cap: nobody knows whether it is as long as it says, so the next one is looked for."""
        undigested = {name: told for name, told in headers.items() if not name.endswith("-digest")}
        told = record(undigested, block, len(block), self._place(here))
        if isinstance(told.found, str):
            return replace(told, damaged=True)
        seen = f"it has more than {self._cap:,} bytes"
        error = OversizedPage(seen, place=told.location, remedy="Cut it, or raise the cap")
        return Record(error, told.location, damaged=True)

    def _doubted(self, told: Record, here: int, length: int) -> Record:
        """A record behind which no other begins, though there are bytes: it is believed where it ends well."""
        if isinstance(told.found, str) or ends_well(self._archive, here, length):
            return told
        return self._broken(here, f"it says that it has {length:,} bytes, and has not")

    def _broken(self, here: int, seen: str) -> Record:
        place = self._place(here)
        return Record(PageError(seen, place=place, remedy=LIES), place, damaged=True)

    def _place(self, here: int) -> str:
        return f"{self._container.location}#{here}"

    def _tell(self, told: Record | None, offset: int, name: str = "") -> Iterator[Unpacked]:
        """One record more is done, and the next begins at `offset`."""
        if told is None:
            return
        self._ordinal += 1
        after = Mark(offset, self._ordinal, name)
        if self._ordinal <= self._known:
            return
        if isinstance(told.found, str):
            self._passed[told.found] += 1
            if self._passed.total() >= PASSED_AT_ONCE:
                yield self._flushed(after)
            return
        yield Held(told.found, told.location, after)

    def _flushed(self, after: Mark) -> Passed:
        counts = dict(self._passed)
        self._passed.clear()
        return Passed(counts, after)


def _holds_another(block: bytes) -> bool:
    at = block.find(INSIDE_BEGINS)  # thirty times as fast as the pattern alone
    return at >= 0 and INSIDE.search(block, at) is not None


def _name(found: WarcRecord) -> str:
    return (found.record_id or "").strip("<>")
