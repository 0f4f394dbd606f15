"""Text of a feed's elements -> one line, and the mark by which an edit is known."""

from __future__ import annotations

import hashlib
import html
import re

TAG = re.compile(r"<[^<>]*>")
LONGEST = 1_000
"""Characters of a title."""
MARK_DIGITS = 16


def line(told: str) -> str | None:
    """The text on one line without tags; null where nothing is left.

    >>> line("<b>نارية</b> &amp;quot;توافق&amp;quot;")
    'نارية "توافق"'
    """
    plain = TAG.sub(" ", html.unescape(html.unescape(told))) if "&" in told or "<" in told else told
    return " ".join(plain.split())[:LONGEST] or None


def mark_of(*parts: str | None) -> str:
    """A digest of what a feed tells of a page."""
    told = "\0".join(" ".join(TAG.sub(" ", part or "").split()) for part in parts)
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:MARK_DIGITS]
