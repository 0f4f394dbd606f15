"""What a record file holds as one digest, whatever its row numbers and its place on the disk."""
# ruff: noqa: S608 - the queries are put together of the file's own table and column names

from __future__ import annotations

import hashlib
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from sqlite3 import Connection

from musnad.errors import CodecError
from musnad.record.codec import to_msgpack
from musnad.store.keeping import unpack_reading

Heard = Callable[[int, int], object]
"""Hears how much is done, of how much."""

Value = str | bytes | int | float | None

INSTANTS = frozenset({"first_seen", "made", "happened"})
"""Columns that tell when something was seen or done: two runs over the same pages differ in them alone."""

ORDERED = {"corrections": "page"}
"""Tables whose rows of one page count in their order: a later correction withdraws an earlier one."""

BATCH = 256
"""Rows between two reports."""


@dataclass(frozen=True, slots=True)
class TableDigest:
    """A table's rows: how many, and their content."""

    name: str
    rows: int
    content: str


@dataclass(frozen=True, slots=True)
class Digest:
    """`content` is what the file holds, `whole` that and when it came; `tables` the content table by table."""

    content: str
    whole: str
    tables: tuple[TableDigest, ...]

    @property
    def pages(self) -> int:
        """How many pages the file holds."""
        return sum(table.rows for table in self.tables if table.name == "pages")


def digest(db: Connection, heard: Heard | None = None) -> Digest:
    """Every table but the search index, which `check` holds against `shadows`; rows named by what they are.

    Empty tables and null cells count for nothing, so that a file brought up from an earlier schema equals a fresh one.
    """
    tables = [table for table in _tables(db) if _count(db, table)]
    total, done = sum(_count(db, table) for table in tables), 0
    told: list[tuple[TableDigest, str]] = []
    for table in tables:
        content, whole = [], []
        for row in _rows(db, table):
            content.append(_hash(cell for cell in row if cell[0] not in INSTANTS))
            whole.append(_hash(row))
            done += 1
            if heard and done % BATCH == 0:
                heard(done, total)
        told.append((TableDigest(table, len(whole), _joined(content)), _joined(whole)))
    return Digest(
        _hash((table.name, table.content) for table, _ in told).hex(),
        _hash((table.name, whole) for table, whole in told).hex(),
        tuple(table for table, _ in told),
    )


def _tables(db: Connection) -> list[str]:
    """Ordinary tables: neither SQLite's own, nor FTS5's, nor those that FTS5 keeps its index in."""
    made = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    virtual = tuple(name for name, sql in made if sql.upper().startswith("CREATE VIRTUAL"))
    inside = ("sqlite_", *(f"{name}_" for name in virtual))
    return [name for name, _ in made if name not in virtual and not name.startswith(inside)]


def _count(db: Connection, table: str) -> int:
    (count,) = db.execute(f'SELECT count(*) FROM "{table}"').fetchone()
    return int(count)


def _rows(db: Connection, table: str) -> Iterator[list[tuple[str, Value]]]:
    """Each row as its columns' names and values, row numbers replaced by what they mean."""
    columns = [str(name) for _, name, *_ in db.execute(f'PRAGMA table_info("{table}")')]
    meant = _meant(db, table)
    rank: Counter[Value] = Counter()
    for row in db.execute(f'SELECT * FROM "{table}" ORDER BY 1'):
        cells = {name: _plain(table, name, value) for name, value in zip(columns, row, strict=True)}
        cells |= {name: of(cells[name]) for name, of in meant.items()}
        if table in ORDERED:
            rank[cells[ORDERED[table]]] += 1
            cells["(rank)"] = rank[cells[ORDERED[table]]]
        yield sorted((name, value) for name, value in cells.items() if value is not None)


def _meant(db: Connection, table: str) -> dict[str, Callable[[Value], Value]]:
    """For each column that holds a row number: what that row is. A table's own numbers mean nothing."""
    meant: dict[str, Callable[[Value], Value]] = {}
    keys = [(name, type_) for _, name, type_, _, _, key in db.execute(f'PRAGMA table_info("{table}")') if key]
    if len(keys) == 1 and keys[0][1] == "INTEGER":
        meant[keys[0][0]] = lambda _: None
    for _, _, parent, column, *_ in db.execute(f'PRAGMA foreign_key_list("{table}")'):
        meant[column] = partial(_row, db, parent, {})
    if table == "pages":
        meant["reading"] = partial(_version, db)
    return meant


def _row(db: Connection, parent: str, known: dict[Value, Value], number: Value) -> Value:
    """A row of a parent table: a page is its digest, any other row what stands in it."""
    if number not in known:
        if parent == "pages":
            found = db.execute("SELECT sha256 FROM pages WHERE n = ?", (number,)).fetchone()
        else:
            found = db.execute(f'SELECT * FROM "{parent}" WHERE rowid = ?', (number,)).fetchone()
            found = found and (repr([cell for cell in found if cell != number]),)
        known[number] = found[0] if found else "none"
    return known[number]


def _version(db: Connection, number: Value) -> Value:
    row = db.execute("SELECT version FROM readings WHERE n = ?", (number,)).fetchone()
    return row[0] if row else None


def _plain(table: str, column: str, value: Value) -> Value:
    """A cell without its packing; a reading in the form that this Musnad writes, where it can be read."""
    if not isinstance(value, bytes):
        return value
    try:
        if (table, column) == ("readings", "reading"):
            return to_msgpack(unpack_reading(value, table))
        return zlib.decompress(value)
    except (CodecError, zlib.error):
        return value


def _hash(cells: Iterable[tuple[str, Value]]) -> bytes:
    """One row: each cell with its name, its kind and its length, so that none can be taken for another's."""
    made = hashlib.sha256()
    for name, value in cells:
        plain = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
        made.update(f"{len(name)}:{name}:{type(value).__name__}:{len(plain)}:".encode())
        made.update(plain)
    return made.digest()


def _joined(rows: list[bytes]) -> str:
    return hashlib.sha256(b"".join(sorted(rows))).hexdigest()
