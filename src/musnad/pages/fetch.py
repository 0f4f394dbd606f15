"""One http(s) address -> its bytes, from public machines only, under a cap and a time limit.

Written on the standard library: the address that was checked must be the one that is connected to, the cap must count
the bytes after decompression, and the limit must hold for the whole exchange; each library wants its inside replaced
for that.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from musnad.errors import SourceError
from musnad.pages.addresses import resolve
from musnad.pages.raw import Raw
from musnad.pages.receive import DEFAULT_CAP

SECONDS = 20.0
"""For the whole exchange, redirects and all; the slowest news site answers in five."""
MOST_REDIRECTS = 5
PORTS = {"http": 80, "https": 443}
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PIECE = 65_536
HEADERS = {
    "User-Agent": "Musnad (reads one news page when its user asks for it)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}
KEPT_IN_PATH = "/%:@!$&'()*+,;=~?[]"
CHARSET = re.compile(r"charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)
AS_FILE = "Save the page and give the file"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost, and whom it may ask."""

    cap: int
    deadline: float
    allow_private: bool

    def left(self) -> float:
        """Seconds until the deadline."""
        return self.deadline - time.monotonic()


def fetch(address: str, *, cap: int = DEFAULT_CAP, seconds: float = SECONDS, allow_private: bool = False) -> Raw:
    """The page at an address, at most `cap` bytes and one; `allow_private` is for tests on this machine."""
    limits = Limits(cap, time.monotonic() + seconds, allow_private)
    here = address
    try:
        for _ in range(MOST_REDIRECTS + 1):
            found = _ask(here, address, limits)
            if isinstance(found, Raw):
                return found
            if here.lower().startswith("https:") and not found.lower().startswith("https:"):
                raise SourceError("it leads from https to http", place=address, remedy=AS_FILE)
            here = found
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        late = limits.left() <= 0
        seen = f"no answer within {seconds:g} s" if late else f"it cannot be fetched ({_reason(error)})"
        raise SourceError(seen, place=address, remedy=f"Try again later. {AS_FILE}") from error
    raise SourceError(f"it leads on more than {MOST_REDIRECTS} times", place=address, remedy=AS_FILE)


def _ask(here: str, address: str, limits: Limits) -> Raw | str:
    """The page, or the address that it has moved to."""
    parts, port = _checked(here, address, limits)
    with _connected(parts, port, limits) as connection:
        path = quote(parts.path or "/", safe=KEPT_IN_PATH) + ("?" + quote(parts.query, KEPT_IN_PATH) if parts.query else "")
        connection.request("GET", path, headers=HEADERS)
        response = connection.getresponse()
        target = response.headers.get("Location")
        if response.status in REDIRECTS and target:
            return urljoin(here, target)
        ...
