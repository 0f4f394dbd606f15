"""What a copy of a record file that is given away leaves out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from musnad.store.connections import told

PRIVATE = "private:"
"""Before the name of a setting that is no other reader's business: the key with which cursors are signed."""


def without_private(path: Path) -> None:
    """Take the private settings out of a copy, so that no byte of them stays."""
    with told(str(path)), closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA secure_delete = ON")
        db.execute("DELETE FROM settings WHERE name LIKE ? || '%'", (PRIVATE,))
