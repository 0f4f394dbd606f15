"""JSON Feed -> what it lists."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from musnad.errors import PageError
from musnad.pages.feeds.addresses import address_of
from musnad.pages.feeds.feed import Entry, Feed
from musnad.pages.feeds.kinds import Place
from musnad.pages.feeds.markup import LONGEST_TEXT, MOST_UNITS
from musnad.pages.feeds.tidying import line, mark_of


def json_feed(text: str, place: Place) -> Feed:
    """The feed that the JSON holds; PageError where it is none."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        seen = f"it begins as JSON and is none ({str(error)[:80]})"
        raise PageError(seen, place=place.address, remedy="Look at the address") from None
    if not isinstance(told, dict) or not isinstance(told.get("items"), list):
        seen = "it is JSON and no JSON Feed: it has no items"
        raise PageError(seen, place=place.address, remedy="Give the address of a feed")
    entries = {entry.address: entry for item in told["items"][:MOST_UNITS] if (entry := _entry(item, place))}
    broken = f"it lists more than {MOST_UNITS:,} pages" if len(told["items"]) > MOST_UNITS else None
    return Feed("json", line(_text(told, "title")), tuple(entries.values()), broken=broken)


def _entry(item: object, place: Place) -> Entry | None:
    if not isinstance(item, dict):
        return None
    address = next((a for told in _addresses(item) if (a := address_of(told, place.address))), None)
    if address is None:
        return None
    title = line(_text(item, "title"))
    published, modified = place.day(_text(item, "date_published")), place.day(_text(item, "date_modified"))
    told = _text(item, "summary") or _text(item, "content_text") or _text(item, "content_html")
    return Entry(address, title, published, modified, None, mark_of(title, modified, told))


def _addresses(item: dict[str, Any]) -> Iterator[str]:
    """Where the page may stand; an id is an address only where it looks like one."""
    yield from (told for name in ("url", "external_url") if (told := _text(item, name)))
    if (told := _text(item, "id")).startswith(("http://", "https://")):
        yield told


def _text(held: dict[str, Any], name: str) -> str:
    told = held.get(name)
    return told[:LONGEST_TEXT] if isinstance(told, str) else ""
