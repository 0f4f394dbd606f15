"""Pages and readings into the tables; each function works inside its caller's transaction.

Whatever can fail (packing, stems) is made before the first row is written, so that a page that fails leaves no half of
itself in a batch. Savepoints would do the same, but FTS5 writes its index out at each of them: 0.4 ms of 1.7 ms a page.
"""
# ruff: noqa: S608 - the queries are put together of our own words

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from sqlite3 import Connection

from musnad.errors import CodecError, PageError, RecordFileError
from musnad.record import Reading, Received
from musnad.record.codec import from_msgpack, to_msgpack
from musnad.store import happenings, told
from musnad.store.received import pack, pack_raw
from musnad.store.rows import Rows, rows
from musnad.store.shadow import PACK_LEVEL, packed, shadow, unpacked
from musnad.store.values import Added


@dataclass(frozen=True, slots=True)
class Ready:
    """A reading as the tables take it."""

    blob: bytes
    rows: Rows
    columns: tuple[str, str]
    stems: bytes
    happened: tuple[tuple[happenings.Row, ...], tuple[happenings.PartyRow, ...]]
    told: tuple[told.Counts, told.Counts]


def ready(reading: Reading) -> Ready:
    """Pack a reading and make its index."""
    columns = shadow(reading).columns
    lists = (told.verbs(reading), told.issues(reading))
    return Ready(pack_reading(reading), rows(reading), columns, packed(columns), happenings.rows(reading), lists)


def number_of(db: Connection, sha256: str) -> int | None:
    """The number of the page with this digest."""
    row = db.execute("SELECT n FROM pages WHERE sha256 = ?", (sha256,)).fetchone()
    return int(row[0]) if row else None


def address_digest(address: str) -> str:
    """What is remembered of an address whose page was taken down; no page's bytes have this digest."""
    return hashlib.sha256(b"address " + sound(address).encode()).hexdigest()


def add_page(db: Connection, received: Received, when: str, *, forced: bool) -> Added:
    """Keep raw bytes, page and location; PageError where the page was forgotten and is not `forced` back."""
    page = received.page
    if not forced and db.execute("SELECT 1 FROM forgotten WHERE sha256 = ?", (page.sha256,)).fetchone():
        seen = f"page {page.id} was forgotten here"
        raise PageError(seen, place=page.location, remedy="Only adding it by force takes it back")
    known = number_of(db, page.sha256)
    n = _insert_page(db, received, when) if known is None else known
    location = sound(page.location)
    db.execute("INSERT OR IGNORE INTO locations (page, location, first_seen) VALUES (?, ?, ?)", (n, location, when))
    db.execute("DELETE FROM failures WHERE location = ?", (location,))
    db.execute("DELETE FROM forgotten WHERE sha256 IN (?, ?)", (page.sha256, address_digest(page.location)))
    return Added(page.id, "added" if known is None else "known")


def _insert_page(db: Connection, received: Received, when: str) -> int:
    page = received.page
    blobs = (pack_raw(received.raw), pack(received))
    made = db.execute("INSERT INTO pages (id, sha256, first_seen) VALUES (?, ?, ?)", (page.id, page.sha256, when))
    n = made.lastrowid or 0
    db.execute("INSERT INTO raws (page, raw, received) VALUES (?, ?, ?)", (n, *blobs))
    return n


def keep(db: Connection, received: Received, reading: Reading, version: str, when: str, *, forced: bool) -> Added:  # noqa: PLR0913 - what is kept, and when
    """Page and reading; nothing is made ready where both are there."""
    n = number_of(db, received.page.sha256)
    made = None if n is not None and _is_current(db, n, version) else ready(reading)
    added = add_page(db, received, when, forced=forced)
    if made and (n := number_of(db, received.page.sha256)) is not None:
        _put(db, n, made, version, when)
    return added


def put_reading(db: Connection, n: int, reading: Reading, version: str, when: str) -> bool:
    """Make this the page's reading; false where that version's already is. Other versions' readings stay."""
    if _is_current(db, n, version):
        return False
    _put(db, n, ready(reading), version, when)
    return True


def _is_current(db: Connection, n: int, version: str) -> bool:
    current = "SELECT 1 FROM pages JOIN readings ON readings.n = pages.reading WHERE pages.n = ? AND version = ?"
    return db.execute(current, (n, version)).fetchone() is not None


def _put(db: Connection, n: int, made: Ready, version: str, when: str) -> None:
    db.execute("DELETE FROM readings WHERE page = ? AND version = ?", (n, version))
    put = db.execute(
        "INSERT INTO readings (page, version, made, reading) VALUES (?, ?, ?, ?)", (n, version, when, made.blob)
    )
    db.execute("UPDATE pages SET reading = ? WHERE n = ?", (put.lastrowid, n))
    index(db, n, made)


def index(db: Connection, n: int, made: Ready) -> None:
    """Make index tables and search say what this reading says."""
    unindex(db, n)
    listed = made.rows
    db.execute(
        "UPDATE pages SET (title, outlet, agency, aggregator, published, statements, names, versions) "
        "= (?, ?, ?, ?, ?, ?, ?, ?) WHERE n = ?",
        (*listed.columns, n),
    )
    for table, named in (("entities", listed.entities), ("speakers", listed.speakers)):
        db.executemany(
            f"INSERT INTO {table} (entity, page, name, times) VALUES (?, ?, ?, ?)",
            [(e.entity, n, e.name, e.times) for e in named],
        )
    happenings.put(db, n, made.happened)
    told.put(db, n, made.told)
    db.execute("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", (n, *made.columns))
    db.execute("INSERT INTO shadows (page, stems) VALUES (?, ?)", (n, made.stems))


def unindex(db: Connection, n: int) -> None:
    """Take a page out of the index tables and of search, where it stands in them."""
    if kept := db.execute("SELECT stems FROM shadows WHERE page = ?", (n,)).fetchone():
        db.execute("INSERT INTO words (words, rowid, title, body) VALUES ('delete', ?, ?, ?)", (n, *_stems(kept[0], n)))
        for table in ("shadows", "entities", "speakers"):
            db.execute(f"DELETE FROM {table} WHERE page = ?", (n,))
        happenings.drop(db, n)
        told.drop(db, n)


def unindex_all(db: Connection) -> None:
    """Empty the index tables and search, whatever state they are in."""
    db.execute("INSERT INTO words (words) VALUES ('delete-all')")
    for table in ("shadows", "entities", "speakers"):
        db.execute(f"DELETE FROM {table}")


def _stems(kept: bytes, n: int) -> tuple[str, str]:
    try:
        return unpacked(kept)
    except (zlib.error, ValueError) as error:
        seen = f"the search words of page number {n} are damaged: {error}"
        raise RecordFileError(seen, remedy="musnad check --mend makes lists and search anew") from error


def pack_reading(reading: Reading) -> bytes:
    """A reading as one blob: a row an annotation costs two and a half times as much."""
    return zlib.compress(to_msgpack(reading), PACK_LEVEL)


def unpack_reading(blob: bytes, place: str) -> Reading:
    """The reading, its spans checked against its page; CodecError where they disagree, or where it is damaged."""
    try:
        told = zlib.decompress(blob)
    except zlib.error as error:
        remedy = "Restore a backup; musnad check names the page"
        raise CodecError(f"a reading is damaged: {error}", place=place, remedy=remedy) from error
    return from_msgpack(told, Reading, place=place)


def sound(text: str) -> str:
    """The text with lone surrogates replaced, for a path may hold bytes that are no UTF-8 and SQLite takes none."""
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text
