"""The bytes of a feed -> what it lists."""

from __future__ import annotations

import re
import zlib
from urllib.parse import urljoin

from musnad.arabic.calendar import Names
from musnad.errors import OversizedPage, PageError
from musnad.pages.decode import decode
from musnad.pages.feeds.addresses import address_of
from musnad.pages.feeds.feed import Entry, Feed
from musnad.pages.feeds.json_feed import json_feed
from musnad.pages.feeds.kinds import KINDS, Place, feed_of
from musnad.pages.feeds.markup import MOST_UNITS, collect
from musnad.pages.raw import Raw
from musnad.pages.receive import DEFAULT_CAP
from musnad.pages.unpacking import unpacked

GZIP = b"\x1f\x8b"
LINK = re.compile(r"<link\s([^<>]{0,1000})>", re.IGNORECASE)
FEED_TYPE = re.compile(r"type\s*=\s*[\"']?application/(?:rss\+xml|atom\+xml|feed\+json)", re.IGNORECASE)
HREF = re.compile(r"href\s*=\s*(?:\"([^\"<>]+)\"|'([^'<>]+)'|([^\s\"'<>]+))", re.IGNORECASE)
SEARCHED = 300_000
"""Characters of a page in which the links to its feeds are looked for; they stand in its head."""
MOST_NAMED = 5


def read_feed(raw: Raw, months: Names, cap: int = DEFAULT_CAP) -> Feed:
    """RSS, Atom, JSON Feed, OPML, a sitemap, an index of sitemaps, or addresses a line each.

    A feed that breaks off gives the pages up to there, and says so. PageError where it is no feed, declares entities,
    or is larger than the cap, packed or not.
    """
    text = decode(_plain(raw, cap), raw.location, raw.charset).text
    place = Place(raw.location, months)
    begins = text.lstrip()[:1]
    if begins in ("{", "["):
        return json_feed(text.strip(), place)
    if begins != "<":
        return _lines(text, place)
    found, broken = collect(text, raw.location)
    if found.root not in KINDS:
        raise _no_feed(text, raw.location, broken)
    return feed_of(found, place, broken)


def _plain(raw: Raw, cap: int) -> bytes:
    """The bytes, unpacked where the file itself is packed: sitemap.xml.gz."""
    plain = _gunzipped(raw, cap) if raw.data.startswith(GZIP) else raw.data
    if len(plain) > cap:
        seen = f"it has more than {cap:,} bytes"
        raise OversizedPage(seen, place=raw.location, remedy="Name a smaller feed, or raise the cap")
    return plain


def _gunzipped(raw: Raw, cap: int) -> bytes:
    """At most the cap and one byte."""
    plain = bytearray()
    try:
        for piece in unpacked([raw.data], "gzip", cap + 1):
            plain += piece
            if len(plain) > cap:
                break
    except (ValueError, zlib.error) as error:
        seen = f"it is packed, and cannot be unpacked ({error})"
        raise PageError(seen, place=raw.location, remedy="Leave it out") from error
    return bytes(plain[: cap + 1])


def _lines(text: str, place: Place) -> Feed:
    """A sitemap of plain lines; all must be addresses."""
    lines = list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
    told = lines[:MOST_UNITS]
    addresses = [address_of(line, place.address) if line.startswith(("http:", "https:")) else None for line in told]
    if not addresses or None in addresses:
        raise _no_feed(text, place.address, None)
    broken = f"it lists more than {MOST_UNITS:,} pages" if len(lines) > MOST_UNITS else None
    entries = {address: Entry(address) for address in addresses if address}
    return Feed("list", None, tuple(entries.values()), broken=broken)


def _no_feed(text: str, location: str, broken: str | None) -> PageError:
    """What it is instead; of a page, which feeds it names."""
    named = feeds_of(text, location)
    if named:
        return PageError("it is a page, not a feed", place=location, remedy=f"It names {', '.join(named)}: watch that")
    why = f" ({broken})" if broken else ""
    return PageError(f"it is no feed{why}", place=location, remedy="Give the address of a feed or a sitemap")


def feeds_of(text: str, location: str) -> tuple[str, ...]:
    """The feeds that an HTML page names in its head."""
    hrefs = (HREF.search(link[1]) for link in LINK.finditer(text[:SEARCHED]) if FEED_TYPE.search(link[1]))
    told = (href[1] or href[2] or href[3] for href in hrefs if href)
    found = (address_of(href, urljoin(location, "/")) for href in told)
    return tuple(dict.fromkeys(address for address in found if address))[:MOST_NAMED]
