"""What a record file tells of its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Added:
    """A page's id, and whether its bytes were new to the file."""

    page: str
    status: Literal["added", "known"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A page in a list; all but the first four are null until it is read."""

    id: str
    location: str
    sha256: str
    first_seen: str
    title: str | None
    outlet: str | None
    agency: str | None
    aggregator: str | None
    published: str | None
    statements: int
    names: int
    versions: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page was found, and when first."""

    location: str
    first_seen: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a file of many pages was taken in: the byte of its next record, how many stand before it, its id.

    `state` tells one state of the file from another; where it is `finished` no record is left.
    """

    state: str
    position: int
    ordinal: int
    record: str
    finished: bool


@dataclass(frozen=True, slots=True)
class Capture:
    """When a crawler took a page from a location, and the archive in which that stands."""

    location: str
    captured: str
    container: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A value of the index: on how many pages it stands and how often; `name` is one surface of it (سليم الورداني)."""

    value: str
    name: str | None
    pages: int
    times: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that could not be read: where, why and when."""

    location: str
    reason: str
    when: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A page that was forgotten; `wiped` is false while a program that reads the file holds old bytes in its -wal."""

    page: str
    wiped: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A page that the index found; the lower its `score` (BM25), the better it fits. Null where only a filter asked."""

    page: Listed
    score: float | None


@dataclass(frozen=True, slots=True)
class StoryChange:
    """What became of a story: renamed, merged into another, or split, where each part has its own row."""

    kind: str
    story: str
    became: str
    when: str


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that a person keeps: `query` as the address of the search page asks it ("q=جنيف&outlet=al-minaa")."""

    id: str
    title: str
    query: str
    made: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a person follows over years: pages that a query finds, that name these actors, of these days."""

    id: str
    title: str
    query: str = ""
    actors: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class WatchedFeed:
    """A feed or sitemap that is polled, and how it was found last. `every` is in seconds, `named` a lastmod."""

    n: int
    address: str
    parent: int | None
    kind: str | None
    title: str | None
    folder: str | None
    every: int
    whole: bool
    added: str
    due: str | None
    polled: str | None
    status: int | None
    reason: str | None
    failed: int
    etag: str | None
    modified: str | None
    digest: str | None
    named: str | None


@dataclass(frozen=True, slots=True)
class WatchedPage:
    """A page that a feed listed, asked for `looks` times; `mark` changes with what the feed tells of it."""

    address: str
    feed: int | None
    title: str | None
    published: str | None
    source: str | None
    mark: str
    listed: str
    due: str | None
    looked: str | None
    looks: int
    status: int | None
    reason: str | None
    failed: int
    etag: str | None
    modified: str | None
    digest: str | None


@dataclass(frozen=True, slots=True)
class Visit:
    """A version of a page (its id), or its disappearance (null, 404 or 410), with its place in the archive."""

    address: str
    when: str
    status: int
    page: str | None
    warc: str | None = None
    begins: int | None = None
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Host:
    """What a site asks of us: `free` from when on it may be asked, its robots.txt and until when that is believed."""

    host: str
    free: str | None = None
    robots: str | None = None
    robots_status: int | None = None
    robots_until: str | None = None
