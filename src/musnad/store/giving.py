"""A copy of a record file to be given away."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from musnad.errors import RecordFileError
from musnad.store.connections import told

PRIVATE = "private:"
"""Before the name of a setting that is no other reader's business: the key with which cursors are signed."""


def copy(db: sqlite3.Connection, path: Path) -> None:
    """Write the file as it is now to a new one, whole, without a log beside it and without its private settings."""
    if path.exists():
        raise RecordFileError("there is a file already", place=str(path), remedy="Name one that is not there")
    try:
        with told(str(path)), closing(sqlite3.connect(path, isolation_level=None)) as made:
            db.backup(made)
            made.execute("PRAGMA journal_mode = DELETE")
            made.execute("DELETE FROM settings WHERE name LIKE ? || '%'", (PRIVATE,))
            made.execute("VACUUM")
    except RecordFileError:
        path.unlink(missing_ok=True)
        raise
