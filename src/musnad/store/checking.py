"""Whether the file still says what its pages say."""
# ruff: noqa: S608 - the queries are put together of our own words

from __future__ import annotations

import hashlib
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection, Cursor, DatabaseError

from musnad.errors import CodecError
from musnad.record import Reading
from musnad.store import happenings
from musnad.store.digesting import Heard
from musnad.store.keeping import unpack_reading
from musnad.store.received import unpack, unpack_raw
from musnad.store.rows import rows
from musnad.store.shadow import shadow, unpacked


def check_file(db: Connection, *, quick: bool = False) -> Iterator[str]:
    """SQLite's own checks of the file, `quick` without its indexes; then which row belongs to none."""
    for (said,) in db.execute(f"PRAGMA {'quick' if quick else 'integrity'}_check").fetchall():
        if said != "ok":
            yield f"file: {said}"
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check").fetchall():
        yield f"file: row {row} of {table} belongs to no row of {parent}"


def check_pages(db: Connection, heard: Heard | None = None) -> Iterator[str]:
    """One line a problem: each page's digest, each reading's spans, each index row."""
    numbers = [n for (n,) in db.execute("SELECT n FROM pages ORDER BY n")]
    for done, n in enumerate(numbers):
        if heard:
            heard(done, len(numbers))
        page = db.execute(
            "SELECT id, sha256, raw, received FROM pages LEFT JOIN raws ON page = pages.n WHERE pages.n = ?", (n,)
        ).fetchone()
        if page is not None:
            yield from (f"page {page[0]}: {problem}" for problem in (*_raw(*page), *_readings(db, n)))


def _raw(page: str, sha256: str, raw: bytes | None, received: bytes | None) -> Iterator[str]:
    if raw is None or received is None:
        yield "its raw bytes are missing"
        return
    try:
        bytes_ = unpack_raw(raw)
        kept = unpack(received, bytes_).page
    except (zlib.error, ValueError, TypeError) as error:
        yield f"its raw bytes are damaged: {error}"
        return
    digest = hashlib.sha256(bytes_).hexdigest()
    if digest != sha256 or kept.sha256 != sha256:
        yield f"its raw bytes have the digest {digest[:16]}, not {sha256[:16]}"
    if not sha256.startswith(page) or kept.id != page:
        yield f"its id is not the beginning of its digest {sha256[:16]}"


def _readings(db: Connection, n: int) -> Iterator[str]:
    (current,) = db.execute("SELECT reading FROM pages WHERE n = ?", (n,)).fetchone()
    if current and not db.execute("SELECT 1 FROM readings WHERE n = ? AND page = ?", (current, n)).fetchone():
        yield "its reading is missing"
    for number, version, packed in db.execute(
        "SELECT n, version, reading FROM readings WHERE page = ?", (n,)
    ).fetchall():
        try:
            reading = unpack_reading(packed, f"reading {version!r}")
        except CodecError as error:
            yield str(error)
            continue
        if number == current:
            yield from _index(db, n, reading)


def _index(db: Connection, n: int, reading: Reading) -> Iterator[str]:
    """Where the index tables say other than the reading."""
    told = rows(reading)
    columns = db.execute(
        "SELECT title, outlet, agency, aggregator, published, statements, names, versions FROM pages WHERE n = ?", (n,)
    ).fetchone()
    if columns != told.columns:
        yield f"the list says {columns}, its reading {told.columns}"
    for table, named in (("entities", told.entities), ("speakers", told.speakers)):
        kept = db.execute(f"SELECT entity, name, times FROM {table} WHERE page = ? ORDER BY entity", (n,)).fetchall()
        if kept != [(e.entity, e.name, e.times) for e in named]:
            yield f"the index of {table} says other than its reading"
    if happenings.kept(db, n) != happenings.rows(reading):
        yield "the index of happenings says other than its reading"
    words = db.execute("SELECT stems FROM shadows WHERE page = ?", (n,)).fetchone()
    if words is None or _stems(words[0]) != shadow(reading).columns:
        yield "the search index says other than its reading"


def _stems(packed: bytes) -> tuple[str, str] | None:
    try:
        return unpacked(packed)
    except (zlib.error, ValueError):
        return None


def check_words(db: Connection) -> tuple[str, ...]:
    """FTS5's own check, and whether it indexes the pages that it should."""
    try:
        db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    except DatabaseError as error:
        return (f"file: the search index is damaged: {error}",)
    indexed = {n for (n,) in db.execute("SELECT rowid FROM words")}
    read = {n for (n,) in db.execute("SELECT n FROM pages WHERE reading IS NOT NULL")}
    return tuple(f"file: search and pages disagree about page number {n}" for n in sorted(indexed ^ read))


WORD = re.compile(r"[0-9A-Za-z\x80-\U0010ffff]+")
"""A word as FTS5's `ascii` tokenizer cuts it."""

WORD_CUT = 8_000
"""Characters of a word that are compared: FTS5 keeps 32,768 bytes of it."""


def check_search(db: Connection) -> Iterator[str]:
    """Every word of the search index, with its page and place, against the stems that were put into it."""
    indexed: defaultdict[int, int] = defaultdict(int)
    with _instances(db) as found:
        for term, page, column, offset in found:
            indexed[page] += hash((term[:WORD_CUT], column, offset))
    for page, packed in db.execute("SELECT page, stems FROM shadows"):
        for column, text in zip(("title", "body"), _stems(packed) or ("", ""), strict=True):
            for offset, term in enumerate(WORD.findall(text)):
                indexed[page] -= hash((_lower(term)[:WORD_CUT], column, offset))
    for page in sorted(page for page, left in indexed.items() if left):
        yield f"file: search finds other words on page number {page} than stand on it"


@contextmanager
def _instances(db: Connection) -> Iterator[Cursor]:
    """What FTS5 holds, a row a word on a page; a view of its own making, so that even a reader may have it."""
    (only,) = db.execute("PRAGMA query_only").fetchone()
    db.execute("PRAGMA query_only = OFF")
    try:
        db.execute("DROP TABLE IF EXISTS temp.instances")
        db.execute("CREATE VIRTUAL TABLE temp.instances USING fts5vocab (main, words, instance)")
        yield db.execute('SELECT term, doc, col, "offset" FROM temp.instances')
        db.execute("DROP TABLE temp.instances")
    finally:
        db.execute(f"PRAGMA query_only = {only}")


def _lower(term: str) -> str:
    """As the tokenizer does: of ASCII's letters only."""
    return term.lower() if term.isascii() else "".join(c.lower() if c.isascii() else c for c in term)
