"""What is noted beside the pages: failures, people's corrections, settings."""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection

from musnad.record import Span
from musnad.record.corrections import EVERYWHERE, Correction, relevant
from musnad.store.keeping import sound
from musnad.store.values import Failure

WHO = ("entities", "speakers", "happening_parties")
"""The lists that tell who stands in a page's reading."""


def fail(db: Connection, location: str, reason: str, when: str) -> None:
    """Note the latest failure at a location."""
    db.execute(
        "INSERT OR REPLACE INTO failures (location, reason, happened) VALUES (?, ?, ?)",
        (sound(location), sound(reason), when),
    )


def failures(db: Connection) -> tuple[Failure, ...]:
    """The latest first."""
    rows = db.execute("SELECT location, reason, happened FROM failures ORDER BY happened DESC, location")
    return tuple(Failure(*row) for row in rows)


def correct(db: Connection, n: int, correction: Correction) -> None:
    """Append a correction to its page."""
    start, end = correction.span or (None, None)
    told = (correction.layer, correction.was, correction.should_be, sound(correction.by), correction.when)
    db.execute(
        "INSERT INTO corrections (page, span_start, span_end, layer, was, should_be, corrected_by, made, surface) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (n, start, end, *told, correction.surface),
    )


def identify(db: Connection, told: Correction) -> None:
    """Append what somebody says of the whole record."""
    db.execute(
        "INSERT INTO identities (entity, surface, who, said_by, made) VALUES (?, ?, ?, ?, ?)",
        (told.was, told.surface, told.should_be, sound(told.by), told.when),
    )


def identities(db: Connection) -> tuple[Correction, ...]:
    """What people say of the whole record, in the order in which they did."""
    rows = db.execute("SELECT entity, who, said_by, made, surface FROM identities ORDER BY n")
    return tuple(Correction("", None, EVERYWHERE, *row) for row in rows)


def named(db: Connection, n: int) -> frozenset[str]:
    """Who stands in the reading of a page, as its lists have it."""
    query = " UNION ".join(f"SELECT entity FROM {table} WHERE page = :n" for table in WHO)  # noqa: S608
    return frozenset(entity for (entity,) in db.execute(query, {"n": n}))


def bearing(db: Connection, told: Iterable[Correction]) -> frozenset[str]:
    """Ids of the pages whose readings name somebody of whom this was said."""
    who = {each for one in told for each in (one.was, one.should_be) if each}
    marks = ", ".join("?" * len(who))
    query = " UNION ".join(f"SELECT page FROM {table} WHERE entity IN ({marks})" for table in WHO)  # noqa: S608
    rows = db.execute(f"SELECT id FROM pages WHERE n IN ({query})", tuple(who) * len(WHO))  # noqa: S608
    return frozenset(page for (page,) in rows)


def of_page(db: Connection, n: int) -> tuple[Correction, ...]:
    """A page's own corrections, and those of the whole record that are about somebody it names."""
    everywhere = identities(db)
    told = relevant(everywhere, named(db, n)) if everywhere else ()
    return (*corrections(db, n), *told)


def corrections(db: Connection, n: int | None) -> tuple[Correction, ...]:
    """In the order in which they were made."""
    rows = db.execute(
        "SELECT id, span_start, span_end, layer, was, should_be, corrected_by, made, surface FROM corrections "
        "JOIN pages ON pages.n = corrections.page WHERE ? IS NULL OR page = ? ORDER BY corrections.n",
        (n, n),
    )
    return tuple(
        Correction(page, None if start is None else Span(start, end), *told) for page, start, end, *told in rows
    )


def setting(db: Connection, name: str) -> str | None:
    """What is remembered under a name."""
    row = db.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None


def set_setting(db: Connection, name: str, value: str) -> None:
    """Remember something under a name."""
    db.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value))
