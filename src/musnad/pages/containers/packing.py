"""What a site packed on its way to a crawler, taken off under a cap: gzip, deflate, brotli, chunks."""

from __future__ import annotations

import re
import zlib

from musnad.errors import OversizedPage, PageError
from musnad.pages.unpacking import BROTLI, PIECE, Bomb, BreaksOff
from musnad.pages.unpacking import unpacked as unpacked_pieces

GZIP_BEGINS = b"\x1f\x8b\x08"
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
KNOWN = frozenset({"gzip", "x-gzip", "deflate", "br"})
AS_FILE = "Leave it out, or save its text and add that"
MARKUP_WITHIN = 1_000
"""Bytes in which a page that is not packed after all has its first tag."""


def unpacked(body: bytes, encodings: str, cap: int) -> bytes:
    """The body without its content encodings, at most `cap` bytes.

    PageError where it cannot be unpacked; what says that it is packed and is not comes back as it is, for crawlers
    keep the header of what they have unpacked. `unpacked(gzip.compress(b"1"), "gzip", 9)` gives `b"1"`.
    """
    for name in reversed([each.strip().lower() for each in encodings.split(",") if each.strip()]):
        if name in {"identity", "none", "utf-8"}:
            continue
        if name not in KNOWN:
            raise PageError(f"it came packed as {name[:40]}", remedy=AS_FILE)
        if name == "br" and not BROTLI:
            raise PageError("brotli is not installed", remedy="pip install 'musnad[warc]'")
        try:
            body = _taken_off(body, name, cap)
        except Bomb as error:
            raise OversizedPage(str(error), remedy=AS_FILE) from error
        except (zlib.error, ValueError) as error:
            raise PageError(f"its {name} packing is broken ({error})", remedy=AS_FILE) from error
        if len(body) > cap:
            raise OversizedPage(f"it has more than {cap:,} bytes when unpacked", remedy="Cut it, or raise the cap")
    return body


def _taken_off(body: bytes, name: str, cap: int) -> bytes:
    """One packing less, at most the cap and a byte; what breaks off gives what came before."""
    if name in {"gzip", "x-gzip"} and not body.startswith(GZIP_BEGINS):
        return body
    found = bytearray()
    try:
        for piece in unpacked_pieces([body], name, PIECE):
            found += piece[: cap + 1 - len(found)]
            if len(found) > cap:
                break
    except BreaksOff:
        pass
    except (zlib.error, ValueError):
        if found or b"<" not in body[:MARKUP_WITHIN]:
            raise
        return body  # a crawler unpacked it and kept the header
    return bytes(found)


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
