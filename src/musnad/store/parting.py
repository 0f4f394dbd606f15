"""The record of all pages in parts: what some pages say together, by what pages find each other, sums over pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from sqlite3 import Connection
from typing import NamedTuple

from musnad.record import Reading
from musnad.store.connections import Connections
from musnad.store.keeping import unpack_reading
from musnad.store.shelf import READING

TABLES = ("part_pages", "parts", "meets", "likeness", "tallies", "told", "grown")
RANK = 12
"""Digits of a page's id that rank it: 48 bits."""


class Part(NamedTuple):
    """A part by its name, and the numbers of its pages."""

    name: str
    part: bytes
    pages: tuple[int, ...]


def clear(db: Connection) -> None:
    """Leave no part: all is gathered anew."""
    for table in TABLES:
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - a table of ours


class Parts:
    """The parts of one record file; pages are told by their numbers in it."""

    def __init__(self, connections: Connections, place: str) -> None:
        """Ask RecordFile.parts for it."""
        self._connections = connections
        self._place = place

    def clear(self) -> None:
        """Leave no part."""
        with self._connections.writing() as db:
            clear(db)

    def waiting(self, most: int) -> tuple[int, ...]:
        """Pages whose reading is not in the parts yet, in the order in which they came, at most so many."""
        with self._connections.reading() as db:
            rows = db.execute(
                "SELECT n FROM pages LEFT JOIN grown ON grown.page = n "
                "WHERE pages.reading IS NOT NULL AND grown.reading IS NOT pages.reading ORDER BY n LIMIT ?",
                (most,),
            )
            return tuple(n for (n,) in rows)

    def reading(self, n: int) -> Reading:
        """The reading of a page."""
        with self._connections.reading() as db:
            (packed,) = db.execute(READING, (n,)).fetchone()
            return unpack_reading(packed, self._place)

    def grow(self, n: int, location: str) -> None:
        """A page is in the parts with the reading that is shown."""
        with self._connections.writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO grown (page, reading, location) SELECT n, reading, ? FROM pages WHERE n = ?",
                (location, n),
            )

    def has(self, n: int) -> bool:
        """Whether a page is in the parts."""
        with self._connections.reading() as db:
            return db.execute("SELECT 1 FROM grown WHERE page = ?", (n,)).fetchone() is not None

    def at(self, location: str) -> int | None:
        """The page of the parts at a location; of several the one of the last id."""
        query = "SELECT page FROM grown JOIN pages ON n = page WHERE location = ? ORDER BY id DESC LIMIT 1"
        with self._connections.reading() as db:
            row = db.execute(query, (location,)).fetchone()
            return int(row[0]) if row else None

    def place(self, n: int) -> tuple[str, str]:
        """The location and the id of a page of the parts."""
        query = "SELECT location, id FROM grown JOIN pages ON n = page WHERE page = ?"
        with self._connections.reading() as db:
            location, identity = db.execute(query, (n,)).fetchone()
            return str(location), str(identity)

    def identity(self, n: int) -> str:
        """The id of a page."""
        with self._connections.reading() as db:
            return str(db.execute("SELECT id FROM pages WHERE n = ?", (n,)).fetchone()[0])

    def named(self, entity: str) -> tuple[int, ...]:
        """The pages of the parts that name somebody."""
        with self._connections.reading() as db:
            rows = db.execute("SELECT DISTINCT page FROM entities JOIN grown USING (page) WHERE entity = ?", (entity,))
            return tuple(n for (n,) in rows)

    def tell(self, layer: str, n: int, told: bytes) -> None:
        """Keep what a page says, in place of what it said."""
        with self._connections.writing() as db:
            db.execute("INSERT OR REPLACE INTO told (layer, page, told) VALUES (?, ?, ?)", (layer, n, told))

    def told(self, layer: str, n: int) -> bytes | None:
        """What a page says."""
        with self._connections.reading() as db:
            row = db.execute("SELECT told FROM told WHERE layer = ? AND page = ?", (layer, n)).fetchone()
            return row[0] if row else None

    def tellers(self, layer: str) -> set[int]:
        """The pages of which something is told."""
        with self._connections.reading() as db:
            return {n for (n,) in db.execute("SELECT page FROM told WHERE layer = ?", (layer,))}

    def hush(self, layer: str) -> None:
        """Tell nothing of any page."""
        with self._connections.writing() as db:
            db.execute("DELETE FROM told WHERE layer = ?", (layer,))

    def all_told(self, layer: str) -> list[bytes]:
        """What all pages say, in the order of their locations."""
        with self._connections.reading() as db:
            rows = db.execute(
                "SELECT told FROM told JOIN grown USING (page) JOIN pages ON n = page "
                "WHERE layer = ? ORDER BY location, id",
                (layer,),
            )
            return [told for (told,) in rows]

    def put(self, layer: str, part: Part) -> None:
        """Keep a part in place of the one of its name."""
        with self._connections.writing() as db:
            db.execute("DELETE FROM parts WHERE layer = ? AND name = ?", (layer, part.name))
            made = db.execute("INSERT INTO parts (layer, name, part) VALUES (?, ?, ?)", (layer, part.name, part.part))
            rows = [(n, layer, made.lastrowid) for n in part.pages]
            db.executemany("INSERT OR IGNORE INTO part_pages (page, layer, part) VALUES (?, ?, ?)", rows)

    def drop(self, layer: str, name: str) -> None:
        """Take a part out."""
        with self._connections.writing() as db:
            db.execute("DELETE FROM parts WHERE layer = ? AND name = ?", (layer, name))

    def of(self, layer: str, pages: Iterable[int]) -> dict[str, Part]:
        """The parts of a layer that some page of these is in, by their names."""
        found: dict[str, Part] = {}
        with self._connections.reading() as db:
            for n in sorted(set(pages)):
                for part, name, blob in db.execute(
                    "SELECT parts.n, name, parts.part FROM part_pages JOIN parts ON parts.n = part_pages.part "
                    "WHERE page = ? AND part_pages.layer = ?",
                    (n, layer),
                ).fetchall():
                    if name not in found:
                        rows = db.execute("SELECT page FROM part_pages WHERE part = ? ORDER BY page", (part,))
                        found[name] = Part(name, blob, tuple(page for (page,) in rows))
        return found

    def every(self, layer: str) -> list[tuple[str, bytes]]:
        """All parts of a layer, by their names."""
        with self._connections.reading() as db:
            return db.execute("SELECT name, part FROM parts WHERE layer = ? ORDER BY name", (layer,)).fetchall()

    def count(self, layer: str) -> int:
        """How many parts a layer has."""
        with self._connections.reading() as db:
            return int(db.execute("SELECT count(*) FROM parts WHERE layer = ?", (layer,)).fetchone()[0])

    def meet(self, layer: str, n: int, keys: Iterable[int]) -> None:
        """Let a page be found by these keys of a layer, and by no others."""
        with self._connections.writing() as db:
            (identity,) = db.execute("SELECT id FROM pages WHERE n = ?", (n,)).fetchone()
            db.execute("DELETE FROM meets WHERE page = ? AND layer = ?", (n, layer))
            rows = [(layer, key, int(identity[:RANK], 16), n) for key in set(keys)]
            db.executemany("INSERT INTO meets (layer, key, rank, page) VALUES (?, ?, ?, ?)", rows)

    def keys(self, layer: str, n: int) -> frozenset[int]:
        """The keys by which a page is found."""
        with self._connections.reading() as db:
            rows = db.execute("SELECT key FROM meets WHERE page = ? AND layer = ?", (n, layer))
            return frozenset(key for (key,) in rows)

    def holders(self, layer: str, key: int, most: int = -1) -> tuple[int, ...]:
        """The pages that are found by a key, the first of them by rank."""
        with self._connections.reading() as db:
            rows = db.execute("SELECT page FROM meets WHERE layer = ? AND key = ? LIMIT ?", (layer, key, most))
            return tuple(n for (n,) in rows)

    def beside(self, layer: str, one: int, other: int) -> bool:
        """Whether some page is found by both keys."""
        query = (
            "SELECT 1 FROM meets a JOIN meets b USING (layer, rank, page) WHERE layer = ? AND a.key = ? AND b.key = ?"
        )
        with self._connections.reading() as db:
            return db.execute(query, (layer, one, other)).fetchone() is not None

    def liken(self, n: int, values: Mapping[int, float]) -> None:
        """Keep how like a page is to others, and to no others."""
        with self._connections.writing() as db:
            db.execute("DELETE FROM likeness WHERE page = ?", (n,))
            db.execute("DELETE FROM likeness WHERE other = ?", (n,))
            both = [pair for m, value in values.items() for pair in ((n, m, value), (m, n, value))]
            db.executemany("INSERT OR REPLACE INTO likeness (page, other, value) VALUES (?, ?, ?)", both)

    def unlike(self, n: int, others: Iterable[int]) -> None:
        """A page is not like these."""
        with self._connections.writing() as db:
            pairs = [pair for m in others for pair in ((n, m), (m, n))]
            db.executemany("DELETE FROM likeness WHERE page = ? AND other = ?", pairs)

    def like(self, n: int) -> dict[int, float]:
        """How like a page is to others."""
        with self._connections.reading() as db:
            return dict(db.execute("SELECT other, value FROM likeness WHERE page = ?", (n,)).fetchall())

    def tally(self, layer: str, counts: Iterable[tuple[str, str, int]]) -> None:
        """Add to sums; what comes to nothing goes."""
        with self._connections.writing() as db:
            for key, value, count in counts:
                db.execute(
                    "INSERT INTO tallies (layer, key, value, count) VALUES (?, ?, ?, ?) "
                    "ON CONFLICT DO UPDATE SET count = count + excluded.count",
                    (layer, key, value, count),
                )
                if count < 0:
                    db.execute(
                        "DELETE FROM tallies WHERE layer = ? AND key = ? AND value = ? AND count <= 0",
                        (layer, key, value),
                    )

    def sums(self, layer: str, key: str) -> dict[str, int]:
        """The sums under a key."""
        with self._connections.reading() as db:
            rows = db.execute("SELECT value, count FROM tallies WHERE layer = ? AND key = ?", (layer, key))
            return dict(rows.fetchall())

    def every_sum(self, layer: str) -> list[tuple[str, str, int]]:
        """All sums of a layer."""
        with self._connections.reading() as db:
            query = "SELECT key, value, count FROM tallies WHERE layer = ? ORDER BY key, value"
            return db.execute(query, (layer,)).fetchall()
