"""The address of a page as a feed prints it -> one that can be asked for."""

from __future__ import annotations

import html
from urllib.parse import urldefrag, urljoin, urlsplit

LONGEST = 2_000
"""Characters of an address; servers refuse more."""
MOST_BASES = 4_000


def address_of(told: str, base: str) -> str | None:
    """The whole http(s) address, seen from the feed's; null where it is none.

    >>> address_of(" /news/1?a=1&amp;b=2#top ", "https://alminaa.example/rss")
    'https://alminaa.example/news/1?a=1&b=2'
    """
    plain = "".join(told[:MOST_BASES].split())
    if not plain or not plain.isprintable():
        return None
    if "&amp;" in plain:
        plain = html.unescape(plain)
    try:
        whole = urldefrag(urljoin(base, plain)).url
        parts = urlsplit(whole)
        sound = parts.scheme in {"http", "https"} and parts.hostname and parts.username is None and parts.port != 0
    except ValueError:
        return None
    return whole if sound and len(whole) <= LONGEST else None
