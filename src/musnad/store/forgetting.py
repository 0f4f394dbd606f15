"""A takedown: the page goes, and its bytes go from the file."""

# ruff: noqa: S608 - the queries are put together of our own words

from __future__ import annotations

from sqlite3 import Connection

from musnad.store import parting
from musnad.store.archive import Archived
from musnad.store.keeping import address_digest, unindex
from musnad.store.watching import FORGOTTEN

GOING = "SELECT address FROM visits WHERE page = ?1"
"""Addresses that are watched for the page."""
ALONE = f"""
SELECT n FROM visits WHERE page = ?1 OR (page IS NULL AND address IN ({GOING})
AND address NOT IN (SELECT address FROM visits WHERE page != ?1))
"""
"""Its visits, and those that found its address empty, unless another page that is kept came from there."""


def archived(db: Connection, n: int) -> tuple[Archived, ...]:
    """Where in the archive the page's bytes stand, and answers that say that it went."""
    rows = db.execute(f"SELECT warc, begins, length FROM visits WHERE warc IS NOT NULL AND n IN ({ALONE})", (n,))
    return tuple(Archived(*row) for row in rows)


def forget(db: Connection, n: int) -> None:
    """Delete a page and all that came of it, leaving digests alone so that it does not come back unasked."""
    db.execute("INSERT OR IGNORE INTO forgotten (sha256) SELECT sha256 FROM pages WHERE n = ?", (n,))
    db.execute("DELETE FROM failures WHERE location IN (SELECT location FROM locations WHERE page = ?)", (n,))
    db.execute(f"DELETE FROM failures WHERE location IN ({GOING})", (n,))
    _unwatch(db, n)
    db.execute(f"DELETE FROM visits WHERE n IN ({ALONE})", (n,))
    unindex(db, n)
    # the record that was gathered holds words of it
    db.execute("DELETE FROM gathered")
    parting.clear(db)
    db.execute("DELETE FROM pages WHERE n = ?", (n,))
    # FTS5 only marks a row as deleted; merging all into one segment is what takes its words out
    db.execute("INSERT INTO words (words) VALUES ('optimize')")


def _unwatch(db: Connection, n: int) -> None:
    """Take its addresses off the schedule, and those that earlier Musnads left there; their digests are remembered."""
    going = f"SELECT address FROM watched WHERE reason = ?2 OR address IN ({GOING})"
    addresses = [address for (address,) in db.execute(going, (n, FORGOTTEN))]
    digests = [(address_digest(address),) for address in addresses]
    db.executemany("INSERT OR IGNORE INTO forgotten (sha256) VALUES (?)", digests)
    db.executemany("DELETE FROM watched WHERE address = ?", [(address,) for address in addresses])


def wipe(db: Connection) -> bool:
    """Write the file anew and empty its log, so that no deleted byte stays; false where a reader still holds the log.

    `secure_delete` zeroes what is deleted, but not the copies that SQLite left in free space while it moved rows about.
    """
    _emptied(db)
    db.execute("VACUUM")
    return _emptied(db)


def _emptied(db: Connection) -> bool:
    (busy, _, _) = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
