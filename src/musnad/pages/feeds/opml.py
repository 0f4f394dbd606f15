"""Subscriptions -> OPML, as other readers take it."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from musnad.pages.feeds.feed import Subscription
from musnad.pages.feeds.mending import UNWRITABLE


def opml_of(feeds: Iterable[Subscription], title: str) -> str:
    """An OPML 2.0 file of feeds, those of a folder together."""
    folders: dict[str, list[Subscription]] = {}
    for feed in feeds:
        folders.setdefault(feed.folder or "", []).append(feed)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{escape(_plain(title))}</title></head>",
        "  <body>",
    ]
    for folder, inside in folders.items():
        outlines = [f"    {_outline(feed)}" for feed in inside]
        told = quoteattr(_plain(folder))
        lines += [f"    <outline text={told}>", *(f"  {o}" for o in outlines), "    </outline>"] if folder else outlines
    return "\n".join([*lines, "  </body>", "</opml>", ""])


def _outline(feed: Subscription) -> str:
    text = quoteattr(_plain(feed.title or feed.address))
    return f'<outline type="rss" text={text} title={text} xmlUrl={quoteattr(_plain(feed.address))}/>'


def _plain(text: str) -> str:
    return UNWRITABLE.sub("\ufffd", text)
