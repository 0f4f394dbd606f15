"""What a site was asked and what it answered, as records of a WARC file: the blocks and their headers."""

from __future__ import annotations

import base64
import hashlib
import re
import uuid
from dataclasses import dataclass, field

from musnad.store.members import Header

CHUNKED = re.compile(rb"(?im)^(transfer-encoding[ \t]*:[^\r\n]*chunked[^\r\n]*)(\r?\n)")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and the site's answer; `number` is the machine's, `cut` says that the body ends at the cap."""

    address: str
    when: str
    request: bytes = field(repr=False)
    head: bytes = field(repr=False)
    body: bytes = field(repr=False)
    number: str = ""
    cut: bool = False


Record = tuple[Header, bytes]


def answer(exchange: Exchange) -> Record:
    """The answer as a record; a body that came in chunks is told by its length, as Common Crawl writes it."""
    head = CHUNKED.sub(
        rb"X-Crawler-\1\2Content-Length: " + str(len(exchange.body)).encode() + rb"\2", exchange.head, count=1
    )
    more = {
        "WARC-Payload-Digest": digest(exchange.body),
        "Content-Type": "application/http;msgtype=response",
        **({"WARC-IP-Address": exchange.number} if exchange.number else {}),
        **({"WARC-Truncated": "length"} if exchange.cut else {}),
    }
    return _record("response", exchange, head + exchange.body, more)


def request(exchange: Exchange) -> Record:
    """What was asked, as a record."""
    return _record("request", exchange, exchange.request, {"Content-Type": "application/http;msgtype=request"})


def info(name: str, when: str, software: str) -> Record:
    """The record with which a file begins."""
    block = f"software: {software}\r\nformat: WARC File Format 1.1\r\n".encode()
    more = {"WARC-Filename": name, "Content-Type": "application/warc-fields"}
    header = {"WARC-Type": "warcinfo", "WARC-Record-ID": _identity(), "WARC-Date": _utc(when), **more}
    return header, block


def _record(kind: str, exchange: Exchange, block: bytes, more: Header) -> Record:
    header = {
        "WARC-Type": kind,
        "WARC-Record-ID": _identity(),
        "WARC-Date": _utc(exchange.when),
        "WARC-Target-URI": exchange.address,
        "WARC-Block-Digest": digest(block),
        **more,
    }
    return header, block


def with_id(record: Record, more: Header) -> Record:
    """The record with more headers."""
    return {**record[0], **more}, record[1]


def _identity() -> str:
    return f"<urn:uuid:{uuid.uuid4()}>"


def _utc(when: str) -> str:
    """An instant as WARC writes it: 2031-03-04T09:00:00Z."""
    return f"{when[:19]}Z"


def digest(held: bytes) -> str:
    """SHA-1 in base 32, the one that every WARC tool checks; the record file has the page's SHA-256."""
    return "sha1:" + base64.b32encode(hashlib.sha1(held, usedforsecurity=False).digest()).decode()
