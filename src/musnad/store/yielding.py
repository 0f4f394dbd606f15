"""What each page alone yields for the second pass, layer by layer, packed."""

from __future__ import annotations

import zlib
from sqlite3 import Connection

from musnad.store.shadow import PACK_LEVEL


def get(db: Connection, version: str, layer: str, n: int) -> bytes | None:
    """Of the reading that is shown; null where there is none, or it is damaged: it can be made again."""
    row = db.execute(
        "SELECT yielded FROM yielded JOIN pages ON pages.n = page AND pages.reading = yielded.reading "
        "WHERE page = ? AND layer = ? AND version = ?",
        (n, layer, version),
    ).fetchone()
    return _unpacked(row[0]) if row else None


def _unpacked(packed: bytes) -> bytes | None:
    try:
        return zlib.decompress(packed)
    except zlib.error:
        return None


def put(db: Connection, version: str, layer: str, n: int, told: bytes) -> None:
    """Keep what a page yields, in place of what was kept of it."""
    db.execute(
        "INSERT OR REPLACE INTO yielded (page, layer, reading, version, yielded) SELECT n, ?, reading, ?, ? "
        "FROM pages WHERE n = ? AND reading IS NOT NULL",
        (layer, version, zlib.compress(told, PACK_LEVEL), n),
    )
