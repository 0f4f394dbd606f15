"""One record of a web archive -> the page in it, or what else it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from musnad.errors import MusnadError, OversizedPage, PageError
from musnad.pages.containers.answers import READ_AS, answer, passed_over
from musnad.pages.containers.digests import agrees
from musnad.pages.raw import Raw

WHOLE_HEAD = 65_536
"""Bytes that an answer's head may have over the cap of its page."""
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
LIES = "Get the archive anew; its other records are read"
TEXT = "text/plain"

Headers = dict[str, str]
"""A record's own headers, their names in lower case."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a record is: a page, a page that cannot be read, or one of another kind ("image/png").

    `damaged`: it cannot be told from here where the next one begins.
    """

    found: Raw | MusnadError | str
    location: str
    damaged: bool = False


def record(headers: Headers, block: bytes, cap: int, place: str, *, whole: bool | None = None) -> Record:
    """The record of these headers and these bytes; `place` is its location where it names no address.

    `whole` is what its digest says of the bytes, null where it has none.
    """
    address = UNPRINTABLE.sub("\ufffd", headers.get("warc-target-uri", "").strip().strip("<>")) or place
    try:
        if whole is False:
            raise PageError("its bytes are not those of its digest", remedy=LIES)
        found = _page(headers, block, address, cap)
    except MusnadError as error:
        return Record(type(error)(error.seen, place=address, remedy=error.remedy or LIES), address)
    return Record(found, address)


def verified(headers: Headers, block: bytes) -> bool | None:
    """Whether the bytes are those of the record's digest, null where it has none."""
    return agrees(headers.get("warc-block-digest"), block)


def _captured(headers: Headers) -> str | None:
    told = headers.get("warc-date", "")
    return told if INSTANT.fullmatch(told) else None


def _page(headers: Headers, block: bytes, address: str, cap: int) -> Raw | str:
    kind = headers.get("warc-type", "").lower()
    if kind == "response" and block.startswith(b"HTTP/"):
        return _answered(headers, block, address, cap)
    if kind == "response" and not address.startswith(("http:", "https:")):
        return f"answer of {address.partition(':')[0][:20]}"
    if kind == "response":
        raise PageError("the record holds no HTTP answer", remedy="Leave the record out")
    if kind not in {"conversion", "resource"}:
        return kind[:20]
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in READ_AS:
        return media_type[:60]
    _check_payload(headers, block)
    charset = "utf-8" if kind == "conversion" else None
    return _sized(Raw(block, address, media_type or TEXT, charset, _captured(headers)), cap)


def _answered(headers: Headers, block: bytes, address: str, cap: int) -> Raw | str:
    found = answer(block)
    if passed := passed_over(found, address):
        return passed
    _check_payload(headers, found.body, found.whole)
    return _sized(Raw(found.content(cap), address, found.media_type or None, found.charset, _captured(headers)), cap)


def _check_payload(headers: Headers, *payloads: bytes) -> None:
    """PageError where the payload is not that of its digest; not where the whole block is that of its own.

    Crawlers take the digest of the payload now with, now without chunks.
    """
    if headers.get("warc-block-digest") is None and agrees(headers.get("warc-payload-digest"), *payloads) is False:
        raise PageError("its bytes are not those of its digest", remedy=LIES)


def _sized(raw: Raw, cap: int) -> Raw:
    if len(raw.data) > cap:
        raise OversizedPage(f"it has more than {cap:,} bytes", remedy="Cut it, or raise the cap")
    return raw
