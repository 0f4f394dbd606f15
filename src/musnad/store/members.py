"""WARC records as gzip members, each to be read alone; and one that says that another was taken down."""

from __future__ import annotations

import struct
import zlib
from typing import BinaryIO

Header = dict[str, str]
PIECE = 2**20
GZIP = 16 + zlib.MAX_WBITS
COMMENTED = b"\x1f\x8b\x08\x10\0\0\0\0\0\xff"
"""The beginning of a gzip member with a comment, which readers pass over, however long."""
TAKEN_DOWN = b"WARC/1.1\r\nWARC-Type: metadata\r\nWARC-Record-ID: <urn:musnad:taken-down>\r\n"
TAKEN_DOWN += b"WARC-Date: 1970-01-01T00:00:00Z\r\nContent-Length: 0\r\n\r\n\r\n\r\n"


def member(header: Header, block: bytes) -> bytes:
    """A record as a gzip member."""
    lines = [f"{name}: {_plain(value)}" for name, value in header.items()]
    head = "\r\n".join(["WARC/1.1", *lines, f"Content-Length: {len(block)}", "", ""])
    packing = zlib.compressobj(6, zlib.DEFLATED, GZIP)
    return packing.compress(head.encode() + block + b"\r\n\r\n") + packing.flush()


def stone(length: int) -> bytes:
    """A record of exactly so many bytes that says no more than that another stood here."""
    for said in (TAKEN_DOWN, b""):
        packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = packing.compress(said) + packing.flush() + struct.pack("<LL", zlib.crc32(said), len(said))
        room = length - len(COMMENTED) - len(packed) - 1
        if room >= 0:
            return COMMENTED + b"-" * room + b"\0" + packed
    return bytes(length)


def whole_length(file: BinaryIO) -> int:
    """The bytes of all whole members from the file's beginning."""
    file.seek(0)
    whole = at = 0
    unpacking = zlib.decompressobj(GZIP)
    while piece := file.read(PIECE):
        waiting = piece
        while waiting:
            try:
                unpacking.decompress(waiting, PIECE)
            except zlib.error:
                return whole
            rest = unpacking.unconsumed_tail or unpacking.unused_data
            at += len(waiting) - len(rest)
            waiting = rest
            if unpacking.eof:
                whole, unpacking = at, zlib.decompressobj(GZIP)
    return whole


def _plain(value: str) -> str:
    """On one line: nothing of an address may begin a header of its own."""
    return "".join(c if c.isprintable() else f"%{ord(c):02X}" for c in value)
