"""Ids that are the same for the same input."""

from __future__ import annotations

import hashlib

from musnad.record.span import Span

ID_DIGITS = 12
"""Hex digits of an id: 48 bits, so that a million ids of one page collide with a chance under 1 in 500."""


def stable_id(page: str, kind: str, span: Span, *more: str) -> str:
    """The digest of (page, kind, span and what tells equal spans apart), ID_DIGITS hex digits.

    >>> stable_id("e056ab7fa8bb2dff", "mention", Span(3, 9), "PER")
    'mention-8edcb9e429a0'
    """
    told = "\x1f".join((page, kind, str(span.start), str(span.end), *more))
    return f"{kind}-{hashlib.sha256(told.encode()).hexdigest()[:ID_DIGITS]}"
