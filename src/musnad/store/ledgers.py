"""What is noted beside the pages: failures, people's corrections, settings."""

from __future__ import annotations

from sqlite3 import Connection

from musnad.record import Span
from musnad.record.corrections import Correction
from musnad.store.keeping import sound
from musnad.store.values import Failure


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
