"""Pages and readings into the tables; each function works inside its caller's transaction."""
# ruff: noqa: S608 - the queries are put together of our own words

from __future__ import annotations

import zlib
from sqlite3 import Connection

from musnad.errors import PageError
from musnad.record import Reading, Received
from musnad.record.codec import from_msgpack, to_msgpack
from musnad.store.received import pack, pack_raw
from musnad.store.rows import rows
from musnad.store.shadow import PACK_LEVEL, packed, shadow, unpacked
from musnad.store.values import Added


def add_page(db: Connection, received: Received, when: str, *, forced: bool) -> Added:
    """Keep raw bytes, page and location; PageError where the page was forgotten and is not `forced` back."""
    page = received.page
    if db.execute("SELECT 1 FROM forgotten WHERE sha256 = ?", (page.sha256,)).fetchone():
        if not forced:
            raise PageError(
                f"page {page.id} was forgotten here",
                place=page.location,
                remedy="Only adding it by force takes it back",
            )
        db.execute("DELETE FROM forgotten WHERE sha256 = ?", (page.sha256,))
    known = db.execute("SELECT n FROM pages WHERE sha256 = ?", (page.sha256,)).fetchone()
    n = known[0] if known else _insert_page(db, received, when)
    db.execute(
        "INSERT OR IGNORE INTO locations (page, location, first_seen) VALUES (?, ?, ?)", (n, sound(page.location), when)
    )
    db.execute("DELETE FROM failures WHERE location = ?", (sound(page.location),))
    return Added(page.id, "known" if known else "added")


def _insert_page(db: Connection, received: Received, when: str) -> int:
    page = received.page
    made = db.execute("INSERT INTO pages (id, sha256, first_seen) VALUES (?, ?, ?)", (page.id, page.sha256, when))
    n = made.lastrowid or 0
    db.execute("INSERT INTO raws (page, raw, received) VALUES (?, ?, ?)", (n, pack_raw(received.raw), pack(received)))
    return n


def put_reading(db: Connection, n: int, reading: Reading, version: str, when: str) -> bool:
    """Make this the page's reading; false where it already is. Earlier versions' readings stay."""
    (current,) = db.execute("SELECT reading FROM pages WHERE n = ?", (n,)).fetchone()
    same = db.execute("SELECT n FROM readings WHERE page = ? AND version = ?", (n, version)).fetchone()
    if same and same[0] == current:
        return False
    if same:
        db.execute("DELETE FROM readings WHERE n = ?", same)
    made = db.execute(
        "INSERT INTO readings (page, version, made, reading) VALUES (?, ?, ?, ?)",
        (n, version, when, pack_reading(reading)),
    )
    db.execute("UPDATE pages SET reading = ? WHERE n = ?", (made.lastrowid, n))
    index(db, n, reading)
    return True


def index(db: Connection, n: int, reading: Reading) -> None:
    """Make index tables and search say what this reading says."""
    told = rows(reading)
    db.execute(
        "UPDATE pages SET (title, outlet, agency, aggregator, published, statements, names, versions) "
        "= (?, ?, ?, ?, ?, ?, ?, ?) WHERE n = ?",
        (*told.columns, n),
    )
    for table, named in (("entities", told.entities), ("speakers", told.speakers)):
        db.execute(f"DELETE FROM {table} WHERE page = ?", (n,))
        db.executemany(
            f"INSERT INTO {table} (entity, page, name, times) VALUES (?, ?, ?, ?)",
            [(e.entity, n, e.name, e.times) for e in named],
        )
    unindex_words(db, n)
    columns = shadow(reading).columns
    db.execute("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", (n, *columns))
    db.execute("INSERT INTO shadows (page, stems) VALUES (?, ?)", (n, packed(columns)))


def unindex_words(db: Connection, n: int) -> None:
    """Take a page out of the search index."""
    if kept := db.execute("SELECT stems FROM shadows WHERE page = ?", (n,)).fetchone():
        db.execute("INSERT INTO words (words, rowid, title, body) VALUES ('delete', ?, ?, ?)", (n, *unpacked(kept[0])))
        db.execute("DELETE FROM shadows WHERE page = ?", (n,))


def pack_reading(reading: Reading) -> bytes:
    """A reading as one blob: a row an annotation costs two and a half times as much."""
    return zlib.compress(to_msgpack(reading), PACK_LEVEL)


def unpack_reading(blob: bytes, place: str) -> Reading:
    """The reading, its spans checked against its page; CodecError where they disagree."""
    return from_msgpack(zlib.decompress(blob), Reading, place=place)


def sound(text: str) -> str:
    """The text with lone surrogates replaced, for a path may hold bytes that are no UTF-8 and SQLite takes none."""
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text
