"""The schedule of `musnad watch`: which feeds and pages, when next, what was seen. Instants are ISO 8601 in UTC."""
# ruff: noqa: S608 - the queries are put together of our own words

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields, replace
from sqlite3 import Connection
from typing import Any, Literal
from urllib.parse import urlsplit

from musnad.store.archive import Archived
from musnad.store.connections import Connections
from musnad.store.keeping import address_digest, number_of, sound
from musnad.store.values import Host, Visit, WatchedFeed, WatchedPage

FEED = ", ".join(f.name for f in fields(WatchedFeed))
PAGE = ", ".join(f.name for f in fields(WatchedPage))
MOST_LOOKS = 50
"""How often a page is looked at because its feed tells it otherwise: some feeds count minutes in every title."""
FAMILY = """
WITH RECURSIVE family (n) AS (VALUES (?) UNION SELECT feeds.n FROM feeds JOIN family ON parent = family.n)
"""
"""A feed and all that it names, and they."""
FORGOTTEN = "forgotten"
"""The reason why a page is not fetched again, whatever its feed says."""
Table = Literal["feeds", "watched"]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a feed tells of a page; `wanted` says that it is to be fetched where it is new."""

    address: str
    mark: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    wanted: bool = True


def host_of(address: str) -> str:
    """Whom an address asks: scheme, name and port; pages of one host are fetched one after another.

    >>> host_of("https://www.Alminaa.example/news/1")
    'https://www.alminaa.example'
    """
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}".lower()


class Watching:
    """The tables feeds, watched, visits and hosts of a record file."""

    def __init__(self, connections: Connections) -> None:
        """Use RecordFile.watching."""
        self._connections = connections

    def subscribe(self, feed: WatchedFeed) -> bool:
        """Poll a feed from now on (its `n` is not looked at); false where it is polled already."""
        told = {name: getattr(feed, name) for name in ("address", "parent", "title", "folder", "every", "added", "due")}
        told |= {"host": host_of(feed.address), "whole": int(feed.whole), "named": feed.named}
        with self._connections.writing() as db:
            return _insert(db, "feeds", told)

    def named(self, address: str, modified: str | None, when: str) -> None:
        """An index names a feed that is known: due, where it says that it changed."""
        with self._connections.writing() as db:
            db.execute(
                "UPDATE feeds SET named = ?1, due = ?2 WHERE address = ?3 AND parent IS NOT NULL AND named IS NOT ?1",
                (modified, when, address),
            )

    def unsubscribe(self, address: str) -> bool:
        """Poll it no more, nor those that it names; false where it is not polled. Pages that were kept stay."""
        with self._connections.writing() as db:
            row = db.execute("SELECT n FROM feeds WHERE address = ?", (address,)).fetchone()
            if row is None:
                return False
            db.execute(f"{FAMILY} UPDATE watched SET due = NULL WHERE feed IN family", row)
            db.execute("DELETE FROM feeds WHERE n = ?", row)
        return True

    def feeds(self) -> tuple[WatchedFeed, ...]:
        """All that are polled, those that the user named first."""
        with self._connections.reading() as db:
            rows = db.execute(f"SELECT {FEED} FROM feeds ORDER BY parent IS NOT NULL, n").fetchall()
        return tuple(_feed(row) for row in rows)

    def feed(self, address: str) -> WatchedFeed | None:
        """The feed of this address."""
        with self._connections.reading() as db:
            row = db.execute(f"SELECT {FEED} FROM feeds WHERE address = ?", (address,)).fetchone()
        return _feed(row) if row else None

    def page(self, address: str) -> WatchedPage | None:
        """The page of this address, if any feed listed it."""
        with self._connections.reading() as db:
            row = db.execute(f"SELECT {PAGE} FROM watched WHERE address = ?", (address,)).fetchone()
        return WatchedPage(*row) if row else None

    def due(self, now: str, busy: Collection[str] = (), limit: int = 1_000) -> tuple[WatchedFeed | WatchedPage, ...]:
        """For each host that is not busy what has waited longest, feeds before pages."""
        found: dict[str, WatchedFeed | WatchedPage] = {}
        with self._connections.reading() as db:
            for table, columns in (("feeds", FEED), ("watched", PAGE)):
                hosts = db.execute(
                    f"SELECT host, min(due) FROM {table} WHERE due <= ? GROUP BY host ORDER BY 2", (now,)
                ).fetchall()
                for host, due in hosts:
                    if host in busy or host in found or len(found) >= limit:
                        continue
                    query = f"SELECT {columns} FROM {table} WHERE host = ? AND due = ? LIMIT 1"
                    row = db.execute(query, (host, due)).fetchone()
                    found[host] = _feed(row) if table == "feeds" else WatchedPage(*row)
        return tuple(found.values())

    def next_due(self, now: str) -> str | None:
        """When the next thing is due that is not due yet."""
        with self._connections.reading() as db:
            (due,) = db.execute(
                "SELECT min(due) FROM (SELECT min(due) AS due FROM feeds WHERE due > ?1 "
                "UNION ALL SELECT min(due) FROM watched WHERE due > ?1)",
                (now,),
            ).fetchone()
        return str(due) if due else None

    def is_forgotten(self, sha256: str) -> bool:
        """Whether the page of these bytes was taken down here."""
        with self._connections.reading() as db:
            return db.execute("SELECT 1 FROM forgotten WHERE sha256 = ?", (sha256,)).fetchone() is not None

    def polled(self, feed: WatchedFeed) -> None:
        """Keep how a feed was found."""
        told = {name: getattr(feed, name) for name in ("kind", "title", "due", "polled", "status", "reason", "failed")}
        told |= {name: getattr(feed, name) for name in ("etag", "modified", "digest", "named")}
        with self._connections.writing() as db:
            _update(db, "feeds", told, "n = ?", feed.n)

    def list(self, feed: int, listings: Iterable[Listing], when: str, later: str) -> int:
        """Note the pages that a feed lists, new ones as due; gives how many are new and wanted.

        One that the feed tells otherwise than before is due again, `later`; one that was forgotten is not, nor one that
        another feed listed first, for two feeds tell one page in different words.
        """
        new = 0
        with self._connections.writing() as db:
            forgotten = {digest for (digest,) in db.execute("SELECT sha256 FROM forgotten")}
            for listing in listings:
                if forgotten and address_digest(listing.address) in forgotten:
                    continue
                told = {
                    "address": sound(listing.address),
                    "host": host_of(listing.address),
                    "feed": feed,
                    "title": _sound(listing.title),
                    "published": listing.published,
                    "source": _sound(listing.source),
                    "mark": listing.mark,
                    "listed": when,
                    "due": when if listing.wanted else None,
                }
                if _insert(db, "watched", told):
                    new += listing.wanted
                    continue
                db.execute(
                    "UPDATE watched SET feed = ?6, mark = ?1, title = ?2, due = min(coalesce(due, ?3), ?3) "
                    "WHERE address = ?4 AND mark != ?1 AND reason IS NOT ?5 AND coalesce(feed, ?6) = ?6 AND looks < ?7",
                    (listing.mark, told["title"], later, told["address"], FORGOTTEN, feed, MOST_LOOKS),
                )
        return new

    def unwatch(self, address: str) -> None:
        """Take a page off the schedule for good: what is kept of its address is a digest."""
        with self._connections.writing() as db:
            db.execute("INSERT OR IGNORE INTO forgotten (sha256) VALUES (?)", (address_digest(address),))
            db.execute("DELETE FROM watched WHERE address = ?", (address,))

    def looked(self, page: WatchedPage) -> None:
        """Keep how a page was found."""
        names = ("due", "looked", "looks", "status", "reason", "failed", "etag", "modified", "digest")
        with self._connections.writing() as db:
            _update(db, "watched", {n: getattr(page, n) for n in names}, "address = ?", page.address)

    def visit(self, visit: Visit, sha256: str | None = None) -> None:
        """Note a version of a page, by its bytes' digest, or that it is gone."""
        with self._connections.writing() as db:
            told = {n: getattr(visit, n) for n in ("address", "status", "warc", "begins", "length")}
            told |= {"made": visit.when, "page": number_of(db, sha256) if sha256 else None}
            _insert(db, "visits", told)

    def visits(self, *, address: str | None = None, page: str | None = None) -> tuple[Visit, ...]:
        """The versions of an address, or the visits that a page (its id) came of, in their order."""
        with self._connections.reading() as db:
            rows = db.execute(
                "SELECT address, made, status, pages.id, warc, begins, length FROM visits "
                "LEFT JOIN pages ON pages.n = page "
                "WHERE (?1 IS NULL OR address = ?1) AND (?2 IS NULL OR pages.id = ?2) ORDER BY visits.n",
                (address, page),
            ).fetchall()
        return tuple(Visit(*row) for row in rows)

    def places(self) -> tuple[Archived, ...]:
        """Every place in the archive that a visit leads to."""
        with self._connections.reading() as db:
            rows = db.execute("SELECT warc, begins, length FROM visits WHERE warc IS NOT NULL ORDER BY n").fetchall()
        return tuple(Archived(*row) for row in rows)

    def host(self, host: str) -> Host:
        """What is known of a site."""
        with self._connections.reading() as db:
            columns = ", ".join(f.name for f in fields(Host))
            row = db.execute(f"SELECT {columns} FROM hosts WHERE host = ?", (host,)).fetchone()
        return Host(*row) if row else Host(host)

    def keep_host(self, host: Host) -> None:
        """Keep what is known of a site."""
        with self._connections.writing() as db:
            told = {f.name: getattr(host, f.name) for f in fields(Host)}
            columns = ", ".join(told)
            marks = ", ".join("?" * len(told))
            db.execute(f"INSERT OR REPLACE INTO hosts ({columns}) VALUES ({marks})", tuple(told.values()))

    def hosts(self) -> tuple[Host, ...]:
        """Every site that was asked."""
        with self._connections.reading() as db:
            columns = ", ".join(f.name for f in fields(Host))
            return tuple(Host(*row) for row in db.execute(f"SELECT {columns} FROM hosts ORDER BY host"))


def _feed(row: tuple[Any, ...]) -> WatchedFeed:
    feed = WatchedFeed(*row)
    return replace(feed, whole=bool(feed.whole))


def _insert(db: Connection, table: Table | Literal["visits"], told: dict[str, Any]) -> bool:
    columns, marks = ", ".join(told), ", ".join("?" * len(told))
    made = db.execute(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", tuple(told.values()))
    return made.rowcount > 0


def _update(db: Connection, table: Table, told: dict[str, Any], which: str, key: object) -> None:
    columns = ", ".join(f"{name} = ?" for name in told)
    values = (_sound(v) if isinstance(v, str) else v for v in told.values())
    db.execute(f"UPDATE {table} SET {columns} WHERE {which}", (*values, key))


def _sound(text: str | None) -> str | None:
    return None if text is None else sound(text)
