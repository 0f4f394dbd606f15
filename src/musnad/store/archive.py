"""The folder of WARC files beside a record file: what sites answered, byte for byte, so that it outlives them.

`musnad.db` has `musnad.warc/`. Each run begins a file of its own; a record is a gzip member, so that it is read alone.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedRandom, BufferedWriter
from pathlib import Path
from types import TracebackType
from typing import Self

from musnad.errors import RecordFileError
from musnad.store import exchanges
from musnad.store.exchanges import Exchange
from musnad.store.members import member, stone, whole_length

TRIES, PAUSE = 10, 0.1
"""How often the lock of an archive is asked for, and the seconds between: a second in all."""
SUFFIX = ".warc"
LARGEST = 2**29
"""Bytes after which a file is closed and the next begun; crawlers use a gigabyte."""
MOST_REQUEST = 2**17
"""Bytes of a request's record; ours have one or two thousand."""
RECORD_END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Archived:
    """Where an answer stands: its file's name in the folder, and its bytes there."""

    warc: str
    begins: int
    length: int


def folder_of(record: Path) -> Path:
    """The archive of a record file."""
    return record.with_suffix(SUFFIX)


def take_along(record: Path, target: Path) -> None:
    """Copy the archive beside a copy of its record file; of two files of one name the longer stays: they only grow.

    RecordFileError where the copy cannot be written.
    """
    folder = folder_of(target)
    try:
        for file in sorted(folder_of(record).glob("*.gz")):
            there = folder / file.name
            if not there.exists() or there.stat().st_size < file.stat().st_size:
                folder.mkdir(exist_ok=True)
                shutil.copy2(file, there)
    except OSError as error:
        seen = f"the archive cannot be copied there ({error.strerror})"
        raise RecordFileError(
            seen, place=str(folder), remedy="Check the room and the permissions of its folder"
        ) from error


class Archive:
    """The archive open for writing, by one program at a time."""

    def __init__(self, folder: Path, software: str, *, largest: int = LARGEST) -> None:
        """The folder is made when it is entered, the first file when there is something to keep."""
        self._folder = folder
        self._software = software
        self._largest = largest
        self._file: BufferedWriter | None = None
        self._lock: int | None = None
        self._count = 0

    def __enter__(self) -> Self:
        """Make the folder ours alone, and take off what an earlier run left unfinished; closed at the end."""
        try:
            self._begin()
        except OSError as error:
            seen = f"the archive cannot be opened ({error.strerror})"
            raise RecordFileError(seen, place=str(self._folder), remedy="Free the disk, or allow it") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self._finish()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def keep(self, exchange: Exchange) -> Archived:
        """Write request and answer; when this returns both are on the disk."""
        answer = exchanges.answer(exchange)
        asked = exchanges.with_id(exchanges.request(exchange), {"WARC-Concurrent-To": answer[0]["WARC-Record-ID"]})
        try:
            file = self._opened(exchange.when)
            begins = file.tell()
            packed = member(*answer)
            self._write(file, packed + member(*asked))
        except OSError as error:
            seen = f"the archive cannot be written ({error.strerror})"
            raise RecordFileError(seen, place=str(self._folder), remedy="Free the disk and start again") from error
        return Archived(Path(file.name).name, begins, len(packed))

    def _write(self, file: BufferedWriter, packed: bytes) -> None:
        """Whole or not at all: a torn record would hide those behind it."""
        before = file.tell()
        try:
            file.write(packed)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            os.ftruncate(file.fileno(), before)
            self._file = None
            raise

    def _opened(self, when: str) -> BufferedWriter:
        if self._file and self._file.tell() >= self._largest:
            self._finish()
        if self._file is None:
            stamp = re.sub(r"\D", "", when)[:14]
            name = next(n for n in _names(stamp, self._count) if not (self._folder / n).exists())
            self._file = (self._folder / name).open("xb")
            self._count += 1
            self._write(self._file, member(*exchanges.info(name, when, self._software)))
            _sync_folder(self._folder)
        return self._file

    def _begin(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(self._folder)
        if files := sorted(self._folder.glob("*.warc.gz")):
            mend(files[-1])

    def _finish(self) -> None:
        if self._file:
            self._file.close()
            self._file = None


def _locked(folder: Path) -> int:
    """The folder's lock, which the system opens again however the program ends."""
    lock = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        import fcntl  # noqa: PLC0415 -- Windows has none, and there two watches are not kept apart

        for _ in range(TRIES - 1):
            with contextlib.suppress(BlockingIOError):
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return lock
            time.sleep(PAUSE)  # the readers of a watch that was killed hold it till they end
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        return lock
    except OSError as error:
        os.close(lock)
        seen = "another musnad writes this archive"
        raise RecordFileError(seen, place=str(folder), remedy="Let one watch run at a time") from error
    return lock


def mend(path: Path) -> int:
    """Take a record off that was written by half; gives how many bytes it had."""
    with path.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        whole = whole_length(file)
        if whole < size:
            file.truncate(whole)
            os.fsync(file.fileno())
    return size - whole


def erase(folder: Path, places: tuple[Archived, ...]) -> None:
    """Write over answers that were taken down; the records beside them stay where they are."""
    for place in places:
        path = folder / Path(place.warc).name
        if path.exists():
            with path.open("r+b") as file:
                _write_over(file, place)


def _write_over(file: BufferedRandom, place: Archived) -> None:
    """Lay a stone on the answer, and one on the request behind it: that names the address too."""
    end = place.begins + place.length
    if file.seek(0, os.SEEK_END) < end:
        return
    asked = _request_at(file, end)
    for at, length in ((place.begins, place.length), (end, asked)):
        if length:
            file.seek(at)
            file.write(stone(length))
    file.flush()
    os.fsync(file.fileno())


def _request_at(file: BufferedRandom, place: int) -> int:
    """The packed bytes of the request that stands at a place; 0 where none does."""
    file.seek(place)
    packed = file.read(MOST_REQUEST)
    unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        record = unpacking.decompress(packed, MOST_REQUEST)
    except zlib.error:
        return 0
    head = record.partition(b"\r\n\r\n")[0]
    whole = unpacking.eof and b"\r\nWARC-Type: request" in head
    return len(packed) - len(unpacking.unused_data) if whole else 0


def read(folder: Path, place: Archived) -> bytes:
    """The record at a place, unpacked: its headers, then the site's answer."""
    with (folder / Path(place.warc).name).open("rb") as file:
        file.seek(place.begins)
        return zlib.decompress(file.read(place.length), 16 + zlib.MAX_WBITS)


def check(folder: Path, places: Iterable[Archived]) -> Iterator[str]:
    """One line for each place where no whole record stands."""
    for place in places:
        try:
            head, _, block = read(folder, place).partition(b"\r\n\r\n")
        except (OSError, zlib.error) as error:
            yield f"archive: {place.warc}:{place.begins} cannot be read: {error}"
            continue
        told = re.search(rb"(?im)^WARC-Block-Digest: (\S+)", head)
        if told is None or told[1].decode("ascii", "replace") != exchanges.digest(block[: -len(RECORD_END)]):
            yield f"archive: {place.warc}:{place.begins} does not hold what was kept there"


def _names(stamp: str, count: int) -> Iterator[str]:
    """musnad-20310304090000-00000.warc.gz and those after it."""
    for n in range(count, 100_000):
        yield f"musnad-{stamp}-{n:05}.warc.gz"


def _sync_folder(folder: Path) -> None:
    """Let the new file's name outlive a power cut too; Windows opens no folders."""
    with contextlib.suppress(PermissionError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
