"""A takedown: the page goes, and its bytes go from the file."""

from __future__ import annotations

from sqlite3 import Connection

from musnad.store.archive import Archived
from musnad.store.keeping import unindex
from musnad.store.watching import FORGOTTEN


def archived(db: Connection, n: int) -> tuple[Archived, ...]:
    """Where in the archive the page's bytes stand."""
    rows = db.execute("SELECT warc, begins, length FROM visits WHERE page = ? AND warc IS NOT NULL", (n,))
    return tuple(Archived(*row) for row in rows)


def forget(db: Connection, n: int) -> None:
    """Delete a page and all that came of it, leaving its digest alone so that it does not come back unasked."""
    db.execute("INSERT OR IGNORE INTO forgotten (sha256) SELECT sha256 FROM pages WHERE n = ?", (n,))
    db.execute("DELETE FROM failures WHERE location IN (SELECT location FROM locations WHERE page = ?)", (n,))
    db.execute(
        "UPDATE watched SET due = NULL, title = NULL, source = NULL, reason = ? "
        "WHERE address IN (SELECT address FROM visits WHERE page = ?)",
        (FORGOTTEN, n),
    )
    unindex(db, n)
    # the record that was gathered holds words of it
    db.execute("DELETE FROM gathered")
    db.execute("DELETE FROM pages WHERE n = ?", (n,))
    # FTS5 only marks a row as deleted; merging all into one segment is what takes its words out
    db.execute("INSERT INTO words (words) VALUES ('optimize')")


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
