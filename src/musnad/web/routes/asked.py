"""What the address asks for, checked."""

from __future__ import annotations

import re
from datetime import date

from starlette.requests import Request

from musnad.record import Span
from musnad.web.refusal import Refused

LONGEST_WORDS = 300
"""Characters of one value: longer than any name or sentence one searches for."""
SPAN = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
MOST_PAGES = 100_000
"""Pages of a list: beyond two million articles nobody turns pages."""


def words_of(request: Request, key: str) -> str | None:
    """A value of the address without spaces around it, null where it is empty; 400 where it is too long."""
    written = request.query_params.get(key, "").strip()
    if len(written) > LONGEST_WORDS:
        raise Refused(400, "query", f"{key}: {len(written)} > {LONGEST_WORDS}")
    return written or None


def day_of(request: Request, key: str) -> str | None:
    """A day as 2013-08-09; 400 for what is none."""
    written = words_of(request, key)
    if written is None:
        return None
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise Refused(400, "query", f"{key}: {written}") from None


def span_of(request: Request, length: int) -> Span | None:
    """A stretch of a page as 123-456; null where none is asked, 400 for what is none of `length` characters."""
    written = words_of(request, "mark")
    return None if written is None else span_in(written, "mark", length)


def span_in(written: str, key: str, length: int) -> Span:
    """A stretch of a page of `length` characters as 123-456; 400 for what is none."""
    matched = SPAN.fullmatch(written)
    span = Span(int(matched[1]), int(matched[2])) if matched else Span(0, 0)
    if not 0 <= span.start < span.end <= length:
        raise Refused(400, "query", f"{key}: {written[:LONGEST_WORDS]}")
    return span


def page_number(request: Request) -> int:
    """Which page of a list, 1 where none is asked; 400 for what is no page."""
    written = words_of(request, "page") or "1"
    if not (written.isascii() and written.isdecimal() and 1 <= int(written) <= MOST_PAGES):
        raise Refused(400, "query", f"page: {written}")
    return int(written)
