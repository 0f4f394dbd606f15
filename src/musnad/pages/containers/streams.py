"""A table's file, unpacked where it is packed, and no further than a table unpacks."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from musnad.errors import OversizedPage, PageError, SourceError

GZIP_BEGINS = b"\x1f\x8b\x08"
GZIP = 16 + zlib.MAX_WBITS
PIECE = 4_096
"""Packed bytes unpacked at once: behind each member zlib copies what is left of them."""
MOST_RATIO = 200
"""Bytes that come out of one packed byte: tables of articles give 3 to 20, a bomb 1,000."""
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
        self._packed = self._file.read(3) == GZIP_BEGINS
        self._file.seek(0)
        self._member = zlib.decompressobj(GZIP)
        self._waiting = b""
        self._given = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """The next bytes."""
        piece = self._unpacked(len(buffer)) if self._packed else self._file.read(len(buffer))
        self._given += len(piece)
        if self._packed and self._given > max(FREE, MOST_RATIO * self.at):
            seen = f"more than {MOST_RATIO} bytes come out of each of its own"
            raise OversizedPage(seen, place=self._location, remedy=AS_FILE)
        buffer[: len(piece)] = piece
        return len(piece)

    def _unpacked(self, most: int) -> bytes:
        """What comes out next; of a file that breaks off all that can."""
        while True:
            if not self._waiting:
                self._waiting = self._file.read(PIECE)
            if not self._waiting:
                if self._member.eof:
                    return b""
                raise PageError("its packing breaks off", place=self._location, remedy=AS_FILE)
            if self._member.eof:
                self._member = zlib.decompressobj(GZIP)
            try:
                piece = self._member.decompress(self._waiting, most)
            except zlib.error as error:
                seen = f"its packing is broken ({error})"
                raise PageError(seen, place=self._location, remedy=AS_FILE) from error
            self._waiting = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            if piece:
                return piece

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
