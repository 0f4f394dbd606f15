"""What each page alone yields for the second pass, packed."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from sqlite3 import Connection

from musnad.store.shadow import PACK_LEVEL


def get(db: Connection, version: str) -> dict[str, bytes]:
    """By the page's id, of the readings that are shown; what is damaged is left out, for it can be made again."""
    rows = db.execute(
        "SELECT id, yielded FROM yielded JOIN pages ON pages.n = page AND pages.reading = yielded.reading "
        "WHERE version = ?",
        (version,),
    )
    return {page: told for page, packed in rows if (told := _unpacked(packed)) is not None}


def _unpacked(packed: bytes) -> bytes | None:
    try:
        return zlib.decompress(packed)
    except zlib.error:
        return None


def put(db: Connection, version: str, told: Mapping[str, bytes]) -> None:
    """Keep what pages yield, in place of what was kept of them; `told` by the page's id."""
    db.executemany(
        "INSERT OR REPLACE INTO yielded (page, reading, version, yielded) SELECT n, reading, ?, ? FROM pages "
        "WHERE id = ? AND reading IS NOT NULL",
        [(version, zlib.compress(blob, PACK_LEVEL), page) for page, blob in told.items()],
    )
