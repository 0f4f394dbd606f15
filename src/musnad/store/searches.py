"""The searches that people keep."""

from __future__ import annotations

from sqlite3 import Connection

from musnad.errors import UsageError
from musnad.store.values import SavedSearch


def put(db: Connection, search: SavedSearch, when: str) -> None:
    """Keep a search in place of the one of that id."""
    db.execute(
        "INSERT OR REPLACE INTO saved_searches (id, title, query, made) VALUES (?, ?, ?, ?)",
        (search.id, search.title, search.query, when),
    )


def every(db: Connection) -> tuple[SavedSearch, ...]:
    """The latest first."""
    rows = db.execute("SELECT id, title, query, made FROM saved_searches ORDER BY made DESC, title, id")
    return tuple(SavedSearch(*row) for row in rows)


def get(db: Connection, id_: str, place: str) -> SavedSearch:
    """The search of that id; UsageError where there is none."""
    row = db.execute("SELECT id, title, query, made FROM saved_searches WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise UsageError(f"no saved search {id_!r} in the record", place=place, remedy="The desk lists them at /saved")
    return SavedSearch(*row)


def drop(db: Connection, id_: str, place: str) -> None:
    """Keep a search no longer; UsageError where there is none."""
    get(db, id_, place)
    db.execute("DELETE FROM saved_searches WHERE id = ?", (id_,))
