"""Packed bytes -> what they hold, piece by piece, under a cap of size and a cap of ratio: bodies, records, tables."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec

PIECE = 65_536
BIT = 4_096
"""Packed bytes unpacked at once: behind each member zlib copies all that is left of them, and some have 100,000."""
GZIP = 16 + zlib.MAX_WBITS
RAW_DEFLATE = -zlib.MAX_WBITS
GZIP_FIRST = 0x1F
ZLIB_WRAPPED = 0x08
"""The lower half of the first byte of deflate in zlib's wrapping, as HTTP asks for it; some sites send it bare."""

MOST_RATIO = 200
"""Bytes for each packed byte. News pages unpack to 4-12 times, a page of one repeated line to about 150."""
RATIO_FROM = 2**20
"""Bytes below which the ratio does not count: what is small may be as empty as it likes."""

BROTLI = find_spec("brotli") is not None
ACCEPTED = "gzip, deflate, br" if BROTLI else "gzip, deflate"
"""What we ask for; brotli where its library is installed."""

Unpack = Callable[[Iterable[bytes], int], Iterator[bytes]]


class BreaksOff(ValueError):
    """The packing does not end: what was told before it may be all there is."""


class Bomb(ValueError):
    """A little becomes too much."""


def unpacked(pieces: Iterable[bytes], packing: str, most: int, *, free: int = RATIO_FROM) -> Iterator[bytes]:
    """The bytes in `pieces`, unpacked, at most PIECE at a time; ValueError or zlib.error where the packing lies.

    Of less than `free` bytes the ratio does not count.

    >>> import gzip
    >>> b"".join(unpacked([gzip.compress(b"musnad")], "gzip", 100))
    b'musnad'
    """
    name = packing.strip().lower() or "identity"
    if name == "identity":
        return iter(pieces)
    way = WAYS.get(name)
    if way is None:
        raise ValueError(f"it came packed as {name[:40]}, unasked")
    return _under_ratio(pieces, way, min(most, PIECE), free)


def _under_ratio(pieces: Iterable[bytes], way: Unpack, most: int, free: int) -> Iterator[bytes]:
    """Count both sides of the packing, and stop where a little becomes too much."""
    taken = given = 0

    def counted() -> Iterator[bytes]:
        nonlocal taken
        for piece in pieces:
            for at in range(0, len(piece), BIT):
                bit = piece[at : at + BIT]
                taken += len(bit)
                yield bit

    for piece in way(counted(), most):
        given += len(piece)
        if given > free and given > taken * MOST_RATIO:
            raise Bomb(f"it unpacks to more than {MOST_RATIO} times its size")
        yield piece


def _gunzipped(pieces: Iterable[bytes], most: int) -> Iterator[bytes]:
    unpacking = zlib.decompressobj(GZIP)
    for piece in pieces:
        waiting = piece
        while waiting:
            if unpacking.eof:
                if waiting[0] != GZIP_FIRST:
                    return  # padding behind the last member
                unpacking = zlib.decompressobj(GZIP)
            yield unpacking.decompress(waiting, most)
            waiting = unpacking.unconsumed_tail or unpacking.unused_data
    if not unpacking.eof:
        raise BreaksOff("it breaks off")


def _inflated(pieces: Iterable[bytes], most: int) -> Iterator[bytes]:
    unpacking = None
    for piece in pieces:
        waiting = piece
        if unpacking is None and waiting:
            wrapped = waiting[0] & 0x8F == ZLIB_WRAPPED
            unpacking = zlib.decompressobj(zlib.MAX_WBITS if wrapped else RAW_DEFLATE)
        while waiting and unpacking and not unpacking.eof:
            yield unpacking.decompress(waiting, most)
            waiting = unpacking.unconsumed_tail
    if unpacking and not unpacking.eof:
        raise BreaksOff("it breaks off")


def _unbrotlied(pieces: Iterable[bytes], most: int) -> Iterator[bytes]:
    import brotli  # noqa: PLC0415 -- in the extra `watch`; it is asked for only where it is installed

    unpacking = brotli.Decompressor()
    try:
        for piece in pieces:
            if unpacking.is_finished():
                return  # padding
            yield unpacking.process(piece, output_buffer_limit=most)
            while not unpacking.can_accept_more_data():
                yield unpacking.process(b"", output_buffer_limit=most)
        finished = unpacking.is_finished()
    except brotli.error as error:
        raise ValueError("its brotli is damaged") from error
    if not finished:
        raise BreaksOff("it breaks off")


WAYS: dict[str, Unpack] = {"gzip": _gunzipped, "x-gzip": _gunzipped, "deflate": _inflated}
if BROTLI:
    WAYS["br"] = _unbrotlied
