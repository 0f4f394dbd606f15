"""One http(s) address -> its bytes, from public machines only, under a cap and a time limit.

Written on the standard library, for the address that was checked must be the one that is connected to, the cap must
count bytes after decompression, and the limit must hold for the whole exchange, a header sent byte by byte included.
"""

from __future__ import annotations

import http.client
import re
import time

from musnad.errors import SourceError
from musnad.pages.connection import Limits
from musnad.pages.exchange import AS_FILE, Answer, as_source_error, follow
from musnad.pages.raw import Raw
from musnad.pages.receive import DEFAULT_CAP

SECONDS = 20.0
"""For the whole exchange, redirects and all; a slow news site answers in five."""
HEADERS = {
    "User-Agent": "Musnad (reads one news page when its user asks for it)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9",
}
CHARSET = re.compile(r"charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)


def fetch(address: str, *, cap: int = DEFAULT_CAP, seconds: float = SECONDS, allow_private: bool = False) -> Raw:
    """The page at an address, at most `cap` bytes and one; `allow_private`, for tests, lifts the limits on whom to ask.

    `fetch("https://alminaa.example/1")` gives its bytes with the type and the charset that the site said of them.
    """
    limits = Limits(time.monotonic() + seconds, allow_private)
    with as_source_error(address, limits, seconds):
        answer = follow(address, HEADERS, cap, limits)[-1]
        if answer.status != http.client.OK:
            raise SourceError(answered(answer), remedy=f"Look at the address. {AS_FILE}")
    return raw_of(answer, address)


def raw_of(answer: Answer, location: str) -> Raw:
    """An answer's body as a page that is to be received."""
    kind = answer.headers.get("content-type") or ""
    charset = CHARSET.search(kind)
    return Raw(answer.body, location, kind.partition(";")[0].strip().lower() or None, charset[1] if charset else None)


def answered(answer: Answer) -> str:
    """The answer's status in words."""
    return f"the site answered {answer.status} {answer.reason}".rstrip()
