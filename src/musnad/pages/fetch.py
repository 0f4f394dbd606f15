"""One http(s) address -> its bytes, from public machines only, under a cap and a time limit.

Written on the standard library, for the address that was checked must be the one that is connected to, the cap must
count bytes after decompression, and the limit must hold for the whole exchange, a header sent byte by byte included.
"""

from __future__ import annotations

import http.client
import re
import ssl
import time
import zlib
from collections.abc import Iterator
from urllib.parse import urljoin

from musnad.errors import SourceError
from musnad.pages.connection import Limits, Place, connected
from musnad.pages.raw import Raw
from musnad.pages.receive import DEFAULT_CAP

SECONDS = 20.0
"""For the whole exchange, redirects and all; a slow news site answers in five."""
MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PIECE = 65_536
HEADERS = {
    "User-Agent": "Musnad (reads one news page when its user asks for it)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
GZIP = 16 + zlib.MAX_WBITS
CHARSET = re.compile(r"charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)
AS_FILE = "Save the page from a browser and give the file"

Moved = str
"""The address that a page has moved to."""


def fetch(address: str, *, cap: int = DEFAULT_CAP, seconds: float = SECONDS, allow_private: bool = False) -> Raw:
    """The page at an address, at most `cap` bytes and one; `allow_private`, for tests, lifts the limits on whom to ask.

    `fetch("https://alminaa.example/1")` gives its bytes with the type and the charset that the site said of them.
    """
    limits = Limits(time.monotonic() + seconds, allow_private)
    try:
        return _followed(address, cap, limits)
    except SourceError as error:
        raise SourceError(error.seen, place=address, remedy=error.remedy) from error
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        seen = f"no answer within {seconds:g} s" if limits.left() <= 0 else f"it cannot be fetched ({_reason(error)})"
        raise SourceError(seen, place=address, remedy=AS_FILE) from error


def _followed(address: str, cap: int, limits: Limits) -> Raw:
    here = address
    for _ in range(MOST_REDIRECTS + 1):
        found = _ask(here, address, cap, limits)
        if isinstance(found, Raw):
            return found
        if here.lower().startswith("https:") and not found.lower().startswith("https:"):
            raise SourceError("it leads from https to http", remedy=AS_FILE)
        here = found
    raise SourceError(f"it leads on more than {MOST_REDIRECTS} times", remedy=AS_FILE)


def _ask(here: str, address: str, cap: int, limits: Limits) -> Raw | Moved:
    place = Place.of(here, limits)
    with connected(place, limits) as connection:
        connection.request("GET", place.target, headers={"Host": place.host_header, **HEADERS})
        response = connection.getresponse()
        moved = response.headers.get("Location")
        if response.status in REDIRECTS and moved:
            return urljoin(here, moved)
        if response.status != http.client.OK:
            seen = f"the site answered {response.status} {response.reason}".rstrip()
            raise SourceError(seen, remedy=f"Look at the address. {AS_FILE}")
        body = _body(response, cap)
        if limits.left() <= 0:
            raise TimeoutError
    kind = response.headers.get("Content-Type") or ""
    charset = CHARSET.search(kind)
    return Raw(body, address, kind.partition(";")[0].strip().lower() or None, charset[1] if charset else None)


def _body(response: http.client.HTTPResponse, cap: int) -> bytes:
    """The body, unpacked; not a byte more than the cap and one is ever held."""
    body = bytearray()
    for piece in _unpacked(response, cap + 1):
        body += piece[: cap + 1 - len(body)]
        if len(body) > cap:
            return bytes(body)
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return bytes(body)


def _unpacked(response: http.client.HTTPResponse, most: int) -> Iterator[bytes]:
    packing = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    pieces = iter(lambda: response.read(PIECE), b"")
    if packing == "identity":
        yield from pieces
    elif packing in {"gzip", "x-gzip"}:
        yield from _gunzipped(pieces, most)
    else:
        raise ValueError(f"it came packed as {packing}, unasked")


def _gunzipped(pieces: Iterator[bytes], most: int) -> Iterator[bytes]:
    unpacking = zlib.decompressobj(GZIP)
    for piece in pieces:
        waiting = piece
        while waiting:
            if unpacking.eof:
                unpacking = zlib.decompressobj(GZIP)
            yield unpacking.decompress(waiting, min(most, PIECE))
            waiting = unpacking.unconsumed_tail or unpacking.unused_data
    if not unpacking.eof:
        raise ValueError("it breaks off")


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted: {error.verify_message}"
    if isinstance(error, http.client.IncompleteRead):
        return "it breaks off"
    return str(getattr(error, "strerror", None) or error) or type(error).__name__
