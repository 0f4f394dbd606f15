"""The units of a feed -> what it lists, for each kind of feed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from musnad.arabic.calendar import Names
from musnad.pages.feeds.addresses import address_of
from musnad.pages.feeds.days import day_of
from musnad.pages.feeds.feed import Entry, Feed, Kind, Subscription
from musnad.pages.feeds.markup import Collector, Unit
from musnad.pages.feeds.tidying import line, mark_of

MINUTE = 60
PERIODS = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the feed was found, and the calendar that its dates are read by."""

    address: str
    months: Names

    def day(self, told: str) -> str | None:
        """A date in ISO 8601."""
        return day_of(told, self.months) if told else None


def feed_of(found: Collector, place: Place, broken: str | None) -> Feed:
    """The feed that the units make; its kind is told by its root."""
    kind, read = KINDS[found.root]
    head = found.head
    if kind in ("opml", "index"):
        feeds = tuple(_subscriptions(found.units, place))
        return Feed(kind, line(head.text("title")), feeds=feeds, broken=broken)
    entries = {entry.address: entry for unit in found.units if (entry := read(unit, place))}
    return Feed(kind, line(head.text("title")), tuple(entries.values()), wait=_wait(head), broken=broken)


def _rss(item: Unit, place: Place) -> Entry | None:
    """RSS 0.9x, 1.0 and 2.0."""
    guid = next((p.text for p in item.all("guid") if p.attributes.get("isPermaLink", "true") != "false"), "")
    links = (item.text("feedburner:origlink"), item.text("link"), _atom_link(item, "atom:link"), guid)
    about = item.attributes.get("rdf:about", "")
    address = next((a for told in (*links, about) if (a := _page(told, place))), None)
    published = item.text("pubdate", "dc:date", "published", "dcterms:issued", "date")
    modified = place.day(item.text("dcterms:modified", "atom:updated", "updated"))
    return _entry(item, address, place.day(published), modified, line(item.text("source", "dc:source")))


def _atom(entry: Unit, place: Place) -> Entry | None:
    address = _page(_atom_link(entry, "link"), place) or _page(entry.text("id"), place)
    published = place.day(entry.text("published", "issued", "created"))
    modified = place.day(entry.text("updated", "modified"))
    return _entry(entry, address, published or modified, modified, line(entry.text("source/title")))


def _sitemap(url: Unit, place: Place) -> Entry | None:
    """A sitemap's page, with what a news sitemap tells of it."""
    modified = place.day(url.text("lastmod"))
    published = place.day(url.text("news:news/news:publication_date"))
    source = line(url.text("news:news/news:publication/news:name"))
    title = line(url.text("news:news/news:title"))
    address = address_of(url.text("loc"), place.address)
    return Entry(address, title, published, modified, source, mark_of(title, modified)) if address else None


def _subscriptions(units: list[Unit], place: Place) -> Iterator[Subscription]:
    """The feeds of an OPML file and the sitemaps of an index, each once."""
    seen: set[str] = set()
    for unit in units:
        told = unit.attributes.get("xmlurl", "") if unit.name == "outline" else unit.text("loc")
        address = address_of(told, place.address) if told else None
        if address and address not in seen:
            seen.add(address)
            title = line(unit.attributes.get("title") or unit.attributes.get("text") or "")
            yield Subscription(address, title, line(unit.folder), place.day(unit.text("lastmod")))


def _entry(
    unit: Unit, address: str | None, published: str | None, modified: str | None, source: str | None
) -> Entry | None:
    if address is None:
        return None
    title = line(unit.text("title", "dc:title"))
    summary = unit.text("description", "summary", "content", "content:encoded")
    return Entry(address, title, published, modified, source, mark_of(title, modified, summary))


def _page(told: str, place: Place) -> str | None:
    """A page's address; what names one by another scheme (tag:, urn:) or a number is none, nor is the feed itself."""
    begins = told.lstrip()[:8].lower()
    address = address_of(told, place.address) if begins.startswith(("http:", "https:", "/", "?", "../")) else None
    return None if address == place.address else address


def _atom_link(unit: Unit, path: str) -> str:
    """Where the page itself stands: the link without a relation, or the alternate one; HTML before other types."""
    links = [p.attributes for p in unit.all(path) if p.attributes.get("rel", "alternate") == "alternate"]
    links.sort(key=lambda a: a.get("type", "text/html") != "text/html")
    told = links[0].get("href", "") if links else ""
    base = unit.attributes.get("xml:base", "")
    if base and not told.startswith(("http:", "https:")):
        return address_of(told, base) or ""
    return told


def _wait(head: Unit) -> int | None:
    """For how many seconds the feed asks to be left alone: `ttl`, or sy:updatePeriod."""
    ttl = head.text("ttl")
    if ttl.isdecimal() and len(ttl) < 6:  # noqa: PLR2004 -- 99999 minutes are two months
        return int(ttl) * MINUTE or None
    period = PERIODS.get(head.text("sy:updateperiod").lower())
    often = head.text("sy:updatefrequency")
    return period // max(1, int(often) if often.isdecimal() and len(often) < 6 else 1) if period else None  # noqa: PLR2004


Read = Callable[[Unit, Place], Entry | None]
KINDS: dict[str, tuple[Kind, Read]] = {
    "rss": ("rss", _rss),
    "rdf": ("rss", _rss),
    "feed": ("atom", _atom),
    "urlset": ("sitemap", _sitemap),
    "sitemapindex": ("index", _sitemap),
    "opml": ("opml", _sitemap),
}
"""What a root element begins."""
