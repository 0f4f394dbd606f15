"""A list as RSS 2.0: what a feed reader follows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import quote
from xml.etree import ElementTree as ET

from musnad.api.resource import Entry

SHORTEST = len("2013-08-09")
"""Characters of a whole day: a month or a year is no instant."""
TITLE_LENGTH = 300


def rss(title: str, what: str, base: str, path: str, entries: Iterable[Entry]) -> bytes:
    """The feed; `base` is the address of the desk without its last slash."""
    root = ET.Element("rss", {"version": "2.0"})
    channel = ET.SubElement(root, "channel")
    _add(channel, "title", title)
    _add(channel, "link", base + path)
    _add(channel, "description", what)
    _add(channel, "generator", "Musnad")
    for entry in entries:
        _item(channel, base, entry)
    told: bytes = b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="utf-8")
    return told


def _item(channel: ET.Element, base: str, entry: Entry) -> None:
    item = ET.SubElement(channel, "item")
    address = base + quote(entry.path, safe="/?=&#:%-")
    _add(item, "title", entry.title[:TITLE_LENGTH])
    _add(item, "link", address)
    ET.SubElement(item, "guid", {"isPermaLink": "true"}).text = address
    if entry.text:
        _add(item, "description", entry.text)
    if told := _instant(entry.day):
        _add(item, "pubDate", told)
    if entry.origin:
        ET.SubElement(item, "source", {"url": sound(entry.origin[1])}).text = sound(entry.origin[0])


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = sound(text)


def sound(text: str) -> str:
    """The text without the characters that XML 1.0 forbids."""
    return "".join(letter for letter in text if _allowed(ord(letter)))


def _allowed(code: int) -> bool:
    return code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000  # noqa: PLR2004


def _instant(day: str | None) -> str | None:
    """RFC 822's form of a day; null where only a month or a year is known."""
    if day is None or len(day) < SHORTEST:
        return None
    try:
        told = datetime.fromisoformat(day)
    except ValueError:
        return None
    return format_datetime(told if told.tzinfo else told.replace(tzinfo=UTC))
