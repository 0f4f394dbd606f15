"""Which page is meant by an id, the beginning of one, a digest, a location or a file's name."""

from __future__ import annotations

from sqlite3 import Connection

from musnad.errors import UsageError

SHORTEST_PREFIX = 4
"""Digits of an id that may stand for it: fewer are likelier a slip than a page."""


def resolve(db: Connection, told: str, place: str) -> int:
    """The page's number in the file; UsageError where no page is meant, or several."""
    if _is_digest(told):
        low = told.lower()
        found = db.execute(
            "SELECT n, id FROM pages WHERE sha256 >= ? AND sha256 < ? LIMIT 3", (low, low + "g")
        ).fetchall()
        if len(found) > 1:
            seen = f"{told!r} begins the ids of several pages: {', '.join(page for _, page in found)}"
            raise UsageError(seen, place=place, remedy="Give more digits")
        if found:
            return int(found[0][0])
    return _located(db, told, place)


def _is_digest(told: str) -> bool:
    return len(told) >= SHORTEST_PREFIX and all(c in "0123456789abcdefABCDEF" for c in told)


def _located(db: Connection, told: str, place: str) -> int:
    """The page at a location, the newest where its bytes changed; a file's own name will do where one page bears it."""
    at = db.execute(
        "SELECT page FROM locations WHERE location = ? ORDER BY first_seen DESC, page DESC", (told,)
    ).fetchone()
    if at:
        return int(at[0])
    end = f"/{told}"
    named = db.execute(
        "SELECT page, location FROM locations WHERE substr(location, -length(?)) = ? ORDER BY location LIMIT 3",
        (end, end),
    ).fetchall()
    if len({page for page, _ in named}) > 1:
        seen = f"{told!r} is the name of several pages: {', '.join(location for _, location in named)}"
        raise UsageError(seen, place=place, remedy="Give the whole location, or the id")
    if not named:
        raise UsageError(
            f"no page {told!r} in the record", place=place, remedy="musnad search lists pages and their ids"
        )
    return int(named[0][0])
