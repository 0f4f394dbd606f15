"""Whether a decoded page is HTML or plain text."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from musnad.errors import PageError

HTML, TEXT = "text/html", "text/plain"
HTML_TYPES = {"text/html", "application/xhtml+xml"}
HTML_ENDINGS = {".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cfm"}

SNIFFED = 100_000
"""Code points looked at for tags: licences and scripts may stand before the first of them."""
_BEFORE = r"\s*(?:(?:<\?xml[^>]*>|<!--(?:[^-]|-(?!->))*+-->)\s*)*"
OPENING = re.compile(
    _BEFORE + r"<(?:!doctype\s+html|html|head|body|title|meta|script|style|link|base|div|p|h[1-6]|table|article|section"
    r"|main|header|nav|ul|ol|span|a|b|br|center|font|iframe|form|img|figure)(?=[\s/>])",
    re.IGNORECASE,
)
FEED = re.compile(_BEFORE + r"<(rss|feed|rdf:RDF|urlset|sitemapindex)(?=[\s>])", re.IGNORECASE)
TAG = re.compile(r"</?[a-z][a-z0-9]{0,14}(?:\s[^<>]{0,2000})?/?>", re.IGNORECASE)
BLOCK_END = re.compile(r"</(?:p|div|h[1-6]|li|ul|table|td|article|section|body|html)\s*>", re.IGNORECASE)
BLOCK_ENDS_ENOUGH = 3
"""Closing block tags that make an unnamed text HTML; a report that quotes a line of HTML has fewer."""


def media_of(text: str, location: str, media_type: str | None = None) -> str:
    """`text/html` or `text/plain`: the header and the name are hints, what stands there decides.

    >>> media_of("<!doctype html><p>قال", "page.txt"), media_of("قال الوزير", "page.html")
    ('text/html', 'text/plain')
    """
    if feed := FEED.match(text):
        seen = f"it is a feed or a list of addresses (<{feed[1]}>), not a page"
        raise PageError(seen, place=location, remedy="Give the pages that it lists, or watch it: musnad watch add")
    if OPENING.match(text):
        return HTML
    start = text[:SNIFFED]
    hinted = _hinted(location, media_type)
    if hinted == HTML:
        return HTML if TAG.search(start) else TEXT
    if hinted == TEXT:
        return TEXT
    return HTML if len(BLOCK_END.findall(start)) >= BLOCK_ENDS_ENOUGH else TEXT


def _hinted(location: str, media_type: str | None) -> str | None:
    named = (media_type or "").split(";")[0].strip().lower()
    if named in HTML_TYPES:
        return HTML
    if named == TEXT:
        return TEXT
    ending = PurePosixPath(_path(location)).suffix.lower()
    return HTML if ending in HTML_ENDINGS else TEXT if ending in {".txt", ".text", ".wet"} else None


def _path(location: str) -> str:
    if location.startswith(("http://", "https://")):
        try:
            return urlsplit(location).path
        except ValueError:
            return ""
    return location
