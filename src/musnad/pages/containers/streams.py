"""A table's file, unpacked where it is packed, and no further than a table unpacks."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from musnad.errors import OversizedPage, PageError, SourceError
from musnad.pages.containers.packing import GZIP_BEGINS
from musnad.pages.unpacking import BIT, MOST_RATIO, PIECE, Bomb, BreaksOff, unpacked

FREE = 64 * 2**20
"""Bytes that may come out of however few."""
AS_FILE = "Get the file anew, or unpack it"


class Stream(io.RawIOBase):
    """The bytes of a file, unpacked; PageError where the packing is broken or a bomb."""

    def __init__(self, path: str, location: str) -> None:
        """Open it."""
        super().__init__()
        self._location = location
        try:
            self._file: BinaryIO = open(path, "rb")  # noqa: PTH123, SIM115 - closed with the stream
        except OSError as error:
            seen = f"it cannot be read ({error.strerror})"
            raise SourceError(seen, place=location, remedy="Look at the name and the disk") from error
        packed = self._file.read(3) == GZIP_BEGINS
        self._file.seek(0)
        read = iter(partial(self._file.read, BIT), b"")
        self._pieces = unpacked(read, "gzip", PIECE, free=FREE) if packed else None
        self._waiting = memoryview(b"")

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """The next bytes."""
        if self._pieces is None:
            return self._file.readinto(buffer)  # type: ignore[attr-defined,no-any-return]
        while not self._waiting and (piece := self._next(self._pieces)) is not None:
            self._waiting = memoryview(piece)
        count = min(len(buffer), len(self._waiting))
        buffer[:count], self._waiting = self._waiting[:count], self._waiting[count:]
        return count

    def _next(self, pieces: Iterator[bytes]) -> bytes | None:
        """What comes out next; of a file that breaks off all that can."""
        try:
            return next(pieces, None)
        except Bomb as error:
            seen = f"more than {MOST_RATIO} bytes come out of each of its own"
            raise OversizedPage(seen, place=self._location, remedy=AS_FILE) from error
        except BreaksOff as error:
            raise PageError("its packing breaks off", place=self._location, remedy=AS_FILE) from error
        except zlib.error as error:
            raise PageError(f"its packing is broken ({error})", place=self._location, remedy=AS_FILE) from error

    @property
    def at(self) -> int:
        """How many bytes of the file itself were read."""
        return self._file.tell()

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()


def lines(stream: Stream, most: int) -> Iterator[bytes | None]:
    """The lines of a stream without their ends; null for one of more than `most` bytes."""
    buffered = io.BufferedReader(stream, 1 << 18)
    while line := buffered.readline(most):
        if len(line) < most or line.endswith(b"\n"):
            yield line.rstrip(b"\r\n")
            continue
        while line and not line.endswith(b"\n"):
            line = buffered.readline(1 << 20)
        yield None
