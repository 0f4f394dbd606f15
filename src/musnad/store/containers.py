"""Files of many pages: how far each was taken in, and what its crawler noted of a page."""

from __future__ import annotations

from sqlite3 import Connection

from musnad.store.keeping import sound
from musnad.store.values import Capture, Progress


def progress(db: Connection, container: str) -> Progress | None:
    """How far a container was taken in; null where nothing of it was."""
    asked = "SELECT state, position, ordinal, record, finished FROM containers WHERE container = ?"
    row = db.execute(asked, (sound(container),)).fetchone()
    if row is None:
        return None
    state, position, ordinal, record, finished = row
    return Progress(state, position, ordinal, record, bool(finished))


def set_progress(db: Connection, container: str, reached: Progress, when: str) -> None:
    """Note how far a container was taken in."""
    told = (reached.state, reached.position, reached.ordinal, sound(reached.record), reached.finished)
    db.execute("INSERT OR REPLACE INTO containers VALUES (?, ?, ?, ?, ?, ?, ?)", (sound(container), *told, when))


def capture(db: Connection, n: int, taken: Capture) -> None:
    """Note when a crawler took a page."""
    told = (sound(taken.location), taken.captured, sound(taken.container))
    db.execute("INSERT OR IGNORE INTO captures (page, location, captured, container) VALUES (?, ?, ?, ?)", (n, *told))


def captures(db: Connection, n: int) -> tuple[Capture, ...]:
    """When crawlers took a page, the first time first."""
    asked = "SELECT location, captured, container FROM captures WHERE page = ? ORDER BY captured, location"
    return tuple(Capture(*row) for row in db.execute(asked, (n,)))


def was_at(db: Connection, n: int, location: str, taken: Capture | None) -> bool:
    """Whether a page was found at a place and, where a capture is named, taken from there then by that crawler."""
    if not db.execute("SELECT 1 FROM locations WHERE page = ? AND location = ?", (n, sound(location))).fetchone():
        return False
    asked = "SELECT 1 FROM captures WHERE page = ? AND location = ? AND captured = ? AND container = ?"
    told = (n, sound(taken.location), taken.captured, sound(taken.container)) if taken else ()
    return taken is None or db.execute(asked, told).fetchone() is not None
