"""What a feed lists: pages, or further feeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["rss", "atom", "json", "opml", "sitemap", "index", "list"]
"""`index` is a list of sitemaps, `list` a sitemap of plain lines."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that a feed lists. Days are ISO 8601, with a clock and a zone where the feed tells them.

    `source` is whose text it is where the feed says so (`<source>`); `mark` is a digest of what the feed tells of the
    page, another one when the page was edited.
    """

    address: str
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    source: str | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed that an OPML file or an index names; an index tells when it last changed."""

    address: str
    title: str | None = None
    folder: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it stands. `wait`: the seconds it asks to be left alone; `broken`: why only a part was read."""

    kind: Kind
    title: str | None = None
    entries: tuple[Entry, ...] = ()
    feeds: tuple[Subscription, ...] = ()
    wait: int | None = None
    broken: str | None = None
