"""A list of the API as RSS 2.0: what a feed reader follows."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from musnad.api.resource import Entry
from musnad.export import feeds

TITLE_LENGTH = 300


def rss(title: str, what: str, base: str, path: str, entries: Iterable[Entry]) -> bytes:
    """The feed; `base` is the address of the desk without its last slash."""
    told = tuple(_entry(each, base) for each in entries)
    return feeds.rss(feeds.Feed(title, what, base + path, f"{base}{path}.rss", None, None, told))


def _entry(entry: Entry, base: str) -> feeds.Entry:
    address = base + quote(entry.path, safe="/?=&#:%-")
    origin = feeds.Origin(*entry.origin) if entry.origin else None
    return feeds.Entry(address, entry.title[:TITLE_LENGTH], address, entry.day, entry.text, origin=origin)
