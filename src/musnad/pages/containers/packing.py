"""What a site packed on its way to a crawler, unpacked under a cap: gzip, deflate, brotli, chunks."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

from musnad.errors import OversizedPage, PageError

GZIP = 16 + zlib.MAX_WBITS
GZIP_BEGINS = b"\x1f\x8b\x08"
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
PIECE = 4_096
"""Packed bytes unpacked at once."""
AS_FILE = "Leave it out, or save its text and add that"


def unpacked(body: bytes, encodings: str, cap: int) -> bytes:
    """The body without its content encodings, at most `cap` bytes and one.

    PageError where it cannot be unpacked; what says that it is packed and is not comes back as it is, for crawlers
    keep the header of what they have unpacked. `unpacked(gzip.compress(b"1"), "gzip", 9)` gives `b"1"`.
    """
    for name in reversed([each.strip().lower() for each in encodings.split(",") if each.strip()]):
        if name in {"identity", "none", "utf-8"}:
            continue
        if name not in WAYS:
            raise PageError(f"it came packed as {name[:40]}", remedy=AS_FILE)
        try:
            body = WAYS[name](body, cap + 1)
        except (zlib.error, ValueError) as error:
            raise PageError(f"its {name} packing is broken ({error})", remedy=AS_FILE) from error
        if len(body) > cap:
            raise OversizedPage(f"it has more than {cap:,} bytes when unpacked", remedy="Cut it, or raise the cap")
    return body


def _gunzipped(body: bytes, most: int) -> bytes:
    return _inflated(body, most, GZIP) if body.startswith(GZIP_BEGINS) else body


def _deflated(body: bytes, most: int) -> bytes:
    """With its header, or bare as some servers send it."""
    try:
        return _inflated(body, most, zlib.MAX_WBITS)
    except zlib.error:
        return _inflated(body, most, -zlib.MAX_WBITS)


def _inflated(body: bytes, most: int, form: int) -> bytes:
    """One member or several; what breaks off gives what came before."""
    found = bytearray()
    member = zlib.decompressobj(form)
    # piece by piece: behind each member zlib copies all that is left
    for at in range(0, len(body), PIECE):
        waiting = body[at : at + PIECE]
        while waiting and len(found) < most:
            found += member.decompress(waiting, most - len(found))
            waiting = member.unused_data if member.eof else member.unconsumed_tail
            if member.eof and (form != GZIP or not any(waiting)):
                return bytes(found)
            if member.eof:
                member = zlib.decompressobj(form)
        if len(found) >= most:
            break
    return bytes(found)


def _unbrotlied(body: bytes, most: int) -> bytes:
    try:
        import brotli  # noqa: PLC0415 - of the warc extra
    except ImportError:
        raise ValueError("brotli is not installed: pip install 'musnad[warc]'") from None
    unpacking = brotli.Decompressor()
    found = bytearray()
    try:
        found += unpacking.process(body, output_buffer_limit=most)
        while len(found) < most and not unpacking.is_finished() and not unpacking.can_accept_more_data():
            found += unpacking.process(b"", output_buffer_limit=most - len(found))
    except brotli.error as error:
        if b"<" in body[:1000] and not found:  # a crawler unpacked it and kept the header
            return body
        raise ValueError("no brotli") from error
    return bytes(found[:most])


WAYS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzipped,
    "x-gzip": _gunzipped,
    "deflate": _deflated,
    "br": _unbrotlied,
}


def joined(body: bytes) -> bytes:
    r"""A chunked body in one piece; one that is not chunked after all as it is.

    >>> joined(b"3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n"), joined(b"<html>")
    (b'abcd', b'<html>')
    """
    pieces: list[bytes] = []
    at = 0
    while found := CHUNK.match(body, at):
        size = int(found[1], 16)
        if not size:
            return b"".join(pieces)
        pieces.append(body[found.end() : found.end() + size])
        at = found.end() + size
        at += 2 if body.startswith(b"\r\n", at) else 0
    return b"".join(pieces) if pieces else body
