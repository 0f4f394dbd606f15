"""A site's answer as a crawler kept it -> the page in it, or what else it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from musnad.errors import PageError
from musnad.pages.containers.packing import joined, unpacked

READ_AS = frozenset(
    {"", "text/html", "application/xhtml+xml", "text/plain", "application/octet-stream", "unknown/unknown"}
)
"""Types that a page may come under; what stands there decides then."""
STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})")
HEAD_END = re.compile(rb"\r?\n\r?\n")
LONGEST_HEAD = 65_536
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
GOOD = b"200"


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer taken apart: its status, its headers in lower case, and the body as it stands."""

    status: str
    headers: dict[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """What the site says it is."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the site names."""
        found = CHARSET.search(self.headers.get("content-type", ""))
        return found[1] if found else None

    @property
    def whole(self) -> bytes:
        """The body without chunks."""
        return joined(self.body) if "chunked" in self.headers.get("transfer-encoding", "").lower() else self.body

    def content(self, cap: int) -> bytes:
        """The body without chunks and packing, at most `cap` bytes."""
        return unpacked(self.whole, self.headers.get("content-encoding", ""), cap)


def answer(block: bytes) -> Answer:
    r"""Take an answer apart; PageError where it is none.

    >>> answer(b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>").media_type
    'text/html'
    """
    status, end = STATUS.match(block), HEAD_END.search(block, 0, LONGEST_HEAD)
    if not status or not end:
        raise PageError("the record holds no HTTP answer", remedy="Leave the record out")
    headers: dict[str, str] = {}
    for line in block[: end.start()].decode("latin-1").splitlines()[1:]:
        name, colon, told = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), told.strip())
    return Answer(status[1].decode(), headers, block[end.end() :])


def passed_over(found: Answer, address: str) -> str | None:
    """What the answer is where it is no page: "answer 404", "image/png", "robots.txt"; null for a page."""
    if found.status != GOOD.decode():
        return f"answer {found.status}"
    if found.media_type not in READ_AS:
        return found.media_type[:60]
    if address.partition("?")[0].endswith("/robots.txt"):
        return "robots.txt"
    return None
