"""A list as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1; where each article came from stands in its `source`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.etree import ElementTree as ET

ATOM = "http://www.w3.org/2005/Atom"
DC = "http://purl.org/dc/elements/1.1/"
EPOCH = "1970-01-01"
"""For Atom, which must have an instant."""
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom an article came from: the outlet's name and address, the feed or list of it."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An article, or another value, in a feed: `day` as stated (a day, a month or an instant), `source` on the web.

    `id` is its name on every desk, or its address on this one; `seen` is null where nobody noted when it came.
    """

    id: str
    title: str
    address: str
    day: str | None
    summary: str
    seen: str | None = None
    source: str | None = None
    origin: Origin | None = None
    agency: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A list: its title, its address as a page, its own as a feed, its newest instant, the language of its title.

    Instant and language are null where nobody knows them.
    """

    title: str
    about: str
    page: str
    own: str
    updated: str | None
    language: str | None
    entries: tuple[Entry, ...]


def rss(feed: Feed) -> bytes:
    """RSS 2.0, with atom:link to itself."""
    root = ET.Element("rss", {"version": "2.0", "xmlns:atom": ATOM, "xmlns:dc": DC})
    channel = ET.SubElement(root, "channel")
    _texts(
        channel, ("title", feed.title), ("link", feed.page), ("description", feed.about), ("language", feed.language)
    )
    ET.SubElement(channel, "atom:link", {"href": feed.own, "rel": "self", "type": "application/rss+xml"})
    _texts(channel, ("lastBuildDate", _mail(feed.updated) if feed.updated else None), ("generator", "Musnad"))
    for entry in feed.entries:
        item = ET.SubElement(channel, "item")
        _texts(item, ("title", entry.title), ("link", entry.address), ("description", entry.summary or None))
        guid = ET.SubElement(item, "guid", {"isPermaLink": "true" if entry.id == entry.address else "false"})
        guid.text = _sound(entry.id)
        day = _instant(entry.day)
        _texts(item, ("pubDate", _mail(day) if day else None), ("dc:language", entry.language))
        if entry.agency:
            _texts(item, ("dc:creator", entry.agency))
        if entry.origin:
            source = ET.SubElement(item, "source", {"url": _sound(entry.source or entry.origin.address)})
            source.text = _sound(entry.origin.name)
    return _written(root)


def atom(feed: Feed) -> bytes:
    """Atom."""
    root = ET.Element("feed", {"xmlns": ATOM, **({"xml:lang": feed.language} if feed.language else {})})
    _texts(
        root,
        ("title", feed.title),
        ("subtitle", feed.about),
        ("id", feed.own),
        ("updated", _stamp(feed.updated or EPOCH)),
    )
    _texts(root, ("generator", "Musnad"))
    ET.SubElement(root, "link", {"href": feed.own, "rel": "self", "type": "application/atom+xml"})
    ET.SubElement(root, "link", {"href": feed.page, "rel": "alternate", "type": "text/html"})
    for entry in feed.entries:
        _atom_entry(ET.SubElement(root, "entry"), entry)
    return _written(root)


def _atom_entry(item: ET.Element, entry: Entry) -> None:
    day = _instant(entry.day)
    _texts(item, ("title", entry.title), ("id", entry.id), ("updated", _stamp(entry.seen or EPOCH)))
    _texts(item, ("published", _stamp(day) if day else None), ("summary", entry.summary))
    ET.SubElement(item, "link", {"href": entry.address, "rel": "alternate", "type": "text/html"})
    if entry.source:
        ET.SubElement(item, "link", {"href": _sound(entry.source), "rel": "via"})
    author = ET.SubElement(item, "author")
    _texts(author, ("name", entry.agency or (entry.origin.name if entry.origin else "Musnad")))
    if entry.origin:
        source = ET.SubElement(item, "source")
        _texts(
            source, ("id", entry.origin.address), ("title", entry.origin.name), ("updated", _stamp(entry.seen or EPOCH))
        )
        ET.SubElement(source, "link", {"href": _sound(entry.source or entry.origin.address)})


def json_feed(feed: Feed) -> bytes:
    """JSON Feed 1.1; what it has no field for stands under `_musnad`."""
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.about,
        "home_page_url": feed.page,
        "feed_url": feed.own,
        "language": feed.language,
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _item(entry: Entry) -> dict[str, object]:
    origin, day = entry.origin, _instant(entry.day)
    source = {"name": origin.name, "url": entry.source or origin.address} if origin else None
    told: dict[str, object | None] = {
        "id": entry.id,
        "url": entry.address,
        "external_url": entry.source,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": _stamp(day) if day else None,
        "date_modified": _stamp(entry.seen) if entry.seen else None,
        "authors": [{"name": entry.agency or origin.name}] if origin or entry.agency else None,  # type: ignore[union-attr]
        "language": entry.language,
        "_musnad": {"source": source, "agency": entry.agency, "day_as_stated": entry.day},
    }
    return {key: value for key, value in told.items() if value is not None}


WRITERS: dict[str, tuple[str, Callable[[Feed], bytes]]] = {
    "rss": ("application/rss+xml", rss),
    "atom": ("application/atom+xml", atom),
    "json": ("application/feed+json", json_feed),
}


def urn(page: str) -> str:
    """The name of a page that is the same on every desk: its bytes'."""
    return f"urn:musnad:page:{page}"


def _texts(parent: ET.Element, *told: tuple[str, str | None]) -> None:
    for tag, text in told:
        if text is not None:
            ET.SubElement(parent, tag).text = _sound(text)


def _sound(text: str) -> str:
    return UNWRITABLE.sub("\ufffd", text)


def _written(root: ET.Element) -> bytes:
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _instant(day: str | None) -> str | None:
    """A stated day or instant that a feed can hold; null for a month, a year, or what is no day."""
    if not day or len(day) < len("2013-08-09"):
        return None
    try:
        datetime.fromisoformat(day)
    except ValueError:
        return None
    return day


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _stamp(written: str) -> str:
    return _moment(written).isoformat(timespec="seconds")


def _mail(written: str) -> str:
    return format_datetime(_moment(written))
