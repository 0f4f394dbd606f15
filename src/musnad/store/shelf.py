"""The reading side of a record file: pages, readings, ledgers.

catalogue.py lists and counts them, together.py holds what many pages make.
"""
# ruff: noqa: S608 - the queries are put together of our own words; what a person typed is always a parameter

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from musnad.errors import RecordFileError
from musnad.record import Reading, Received
from musnad.record.corrections import Correction, corrected_version, relevant
from musnad.store import (
    containers,
    giving,
    indexed,
    keeping,
    ledgers,
    listing,
)
from musnad.store.connections import Connections
from musnad.store.filters import Filter
from musnad.store.received import unpack, unpack_raw
from musnad.store.remarks import Remarks
from musnad.store.resolving import resolve
from musnad.store.values import (
    Capture,
    Failure,
    Listed,
    Place,
    Progress,
)

EVERYTHING = Filter()
PER_LIST = 50
BATCH = 64
"""Readings fetched at once: a cursor that stays open keeps the write-ahead log from being emptied."""

READING = "SELECT readings.reading FROM pages JOIN readings ON readings.n = pages.reading WHERE pages.n = ?"


class Shelf:
    """What can be asked of a record file. A `page` is its id, the beginning of it, its digest or its location."""

    def __init__(self, path: Path, connections: Connections) -> None:
        """Use RecordFile.open."""
        self.path = path
        self._connections = connections
        self._place = connections.place

    @property
    def remarks(self) -> Remarks:
        """What readers report and analysts note."""
        return Remarks(self._connections)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._connections.read_only

    def resolve_page(self, page: str) -> str:
        """The id that is meant; UsageError where there is none, or several."""
        return self.listed(page).id

    def listed(self, page: str) -> Listed:
        """The page's line in a list."""
        with self._connections.reading() as db:
            n = resolve(db, page, self._place)
            row = db.execute(f"SELECT {listing.LISTED} FROM pages WHERE n = ?", (n,)).fetchone()
            return Listed(*row)

    def holds(self, sha256: str) -> bool:
        """Whether the bytes of this digest are in the file."""
        with self._connections.reading() as db:
            return db.execute("SELECT 1 FROM pages WHERE sha256 = ?", (sha256,)).fetchone() is not None

    def version_of(self, page: str) -> str | None:
        """The version of the page's reading; null where it is not read yet."""
        with self._connections.reading() as db:
            n = resolve(db, page, self._place)
            row = db.execute(READING.replace("readings.reading", "version", 1), (n,)).fetchone()
            return str(row[0]) if row else None

    def locations(self, page: str) -> tuple[Place, ...]:
        """Every place where the page was found, the first one first."""
        with self._connections.reading() as db:
            n = resolve(db, page, self._place)
            rows = db.execute("SELECT location, first_seen FROM locations WHERE page = ? ORDER BY 2, 1", (n,))
            return tuple(Place(*row) for row in rows)

    def was_at(self, page: str, location: str, capture: Capture | None = None) -> bool:
        """Whether the page was found at a place, and taken from it at that instant: thousands may be one page's."""
        with self._connections.reading() as db:
            return containers.was_at(db, resolve(db, page, self._place), location, capture)

    def captures(self, page: str) -> tuple[Capture, ...]:
        """When crawlers took the page from its locations, the first time first."""
        with self._connections.reading() as db:
            return containers.captures(db, resolve(db, page, self._place))

    def progress(self, container: str) -> Progress | None:
        """How far a file of many pages was taken in; null where nothing of it was."""
        with self._connections.reading() as db:
            return containers.progress(db, container)

    def at_one_place(self, page: str) -> tuple[Listed, ...]:
        """Every page that was found at a place where this one was, itself among them, the first to come first."""
        with self._connections.reading() as db:
            return listing.at_one_place(db, resolve(db, page, self._place))

    def raw(self, page: str) -> bytes:
        """The page's bytes as they came."""
        return self.received(page).raw

    def received(self, page: str) -> Received:
        """The page as it was received, to be read again."""
        with self._connections.reading() as db:
            n = resolve(db, page, self._place)
            row = db.execute("SELECT raw, received FROM raws WHERE page = ?", (n,)).fetchone()
        remedy = "Restore a backup; musnad check names all such pages"
        if row is None:
            raise RecordFileError(f"the bytes of {page} are missing", place=self._place, remedy=remedy)
        try:
            return unpack(row[1], unpack_raw(row[0]))
        except (ValueError, TypeError, zlib.error) as error:
            seen = f"the bytes of {page} are damaged: {error}"
            raise RecordFileError(seen, place=self._place, remedy=remedy) from error

    def reading(self, page: str) -> Reading:
        """The page's reading; UsageError where there is no such page, RecordFileError where it is not read yet."""
        return keeping.unpack_reading(self.packed(page), self._place)

    def packed(self, page: str) -> bytes:
        """The same as it is kept, for others to unpack."""
        with self._connections.reading() as db:
            row = db.execute(READING, (resolve(db, page, self._place),)).fetchone()
        if row is None:
            raise RecordFileError(f"page {page} is not read yet", place=self._place, remedy="musnad gather reads it")
        return bytes(row[0])

    def packed_hits(self, pages: Sequence[str]) -> dict[str, tuple[bytes, bytes | None]]:
        """Readings and stems of pages by their whole ids, as they are kept; those that are gone are left out."""
        with self._connections.reading() as db:
            rows = db.execute(
                "SELECT id, readings.reading, stems FROM pages JOIN readings ON readings.n = pages.reading "
                f"LEFT JOIN shadows ON shadows.page = pages.n WHERE id IN ({', '.join('?' * len(pages))})",
                tuple(pages),
            )
            return {page: (reading, stems) for page, reading, stems in rows}

    def readings(self, wanted: Filter = EVERYTHING) -> Iterator[Reading]:
        """The readings of the pages that are meant, in the order in which the pages came."""
        condition, parameters = wanted.sql()
        query = (
            "SELECT pages.n, readings.reading FROM pages JOIN readings ON readings.n = pages.reading "
            f"WHERE pages.n > ? AND {condition} ORDER BY pages.n LIMIT {BATCH}"
        )
        last = 0
        while True:
            with self._connections.reading() as db:
                rows = db.execute(query, (last, *parameters)).fetchall()
            if not rows:
                return
            for _, packed in rows:
                yield keeping.unpack_reading(packed, self._place)
            last = rows[-1][0]

    def stale(self, version: str) -> tuple[str, ...]:
        """Ids of the pages whose reading is of another version or missing, in the order in which they came.

        A page that people corrected needs the version with its corrections.
        """
        with self._connections.reading() as db:
            everywhere = ledgers.identities(db)
            bearing = ledgers.bearing(db, everywhere) if everywhere else frozenset()
            rows = db.execute(
                "SELECT pages.n, id, version FROM pages LEFT JOIN readings ON readings.n = pages.reading "
                "WHERE version IS NOT ? OR ? OR pages.n IN (SELECT page FROM corrections) ORDER BY pages.n",
                (version, bool(everywhere)),
            ).fetchall()
            corrected: dict[str, list[Correction]] = {}
            for each in ledgers.corrections(db, None):
                corrected.setdefault(each.page, []).append(each)
            for n, page, _ in rows:
                if page in bearing:
                    corrected.setdefault(page, []).extend(relevant(everywhere, ledgers.named(db, n)))
        return tuple(page for _, page, made in rows if made != corrected_version(version, corrected.get(page, ())))

    def ids(self) -> tuple[str, ...]:
        """Every page's id, in the order in which the pages came."""
        with self._connections.reading() as db:
            return tuple(str(page) for (page,) in db.execute("SELECT id FROM pages ORDER BY n"))

    def pages(
        self,
        wanted: Filter = EVERYTHING,
        *,
        order: listing.Order = "published",
        limit: int = PER_LIST,
        after: str | None = None,
        skip: int = 0,
    ) -> tuple[Listed, ...]:
        """The newest first, undated ones last; `after` is the id of the last page of the list before."""
        with self._connections.reading() as db:
            behind = None if after is None else resolve(db, after, self._place)
            return listing.pages(db, wanted, order, listing.Cut(limit, behind, skip))

    def count(self, wanted: Filter = EVERYTHING) -> int:
        """How many pages are meant."""
        with self._connections.reading() as db:
            return listing.count(db, wanted)

    def indexed_states(self) -> dict[int, int]:
        """Number of each page that search knows, and a digest that another reading of it would change."""
        with self._connections.reading() as db:
            return indexed.states(db)

    def indexed(self, numbers: Sequence[int]) -> tuple[indexed.Indexed, ...]:
        """Pages as another search engine indexes them."""
        with self._connections.reading() as db:
            return tuple(indexed.pages(db, numbers))

    def hidden_numbers(self) -> frozenset[int]:
        """Numbers of the pages that readers do not see."""
        with self._connections.reading() as db:
            return indexed.hidden(db)

    def number(self, page: str) -> int:
        """The page's number in the file."""
        with self._connections.reading() as db:
            return resolve(db, page, self._place)

    def numbered(self, numbers: Sequence[int]) -> dict[int, Listed]:
        """The lines of pages by their numbers; those that are gone are left out."""
        with self._connections.reading() as db:
            return listing.numbered(db, numbers)

    def failures(self) -> tuple[Failure, ...]:
        """What could not be read, the latest first."""
        with self._connections.reading() as db:
            return ledgers.failures(db)

    def corrections(self, page: str | None = None) -> tuple[Correction, ...]:
        """What people put right, in the order in which they did: on one page, or all of it, the whole record's last.

        Of one page there is with it what was said of the whole record about somebody whom it names.
        """
        with self._connections.reading() as db:
            if page is None:
                return (*ledgers.corrections(db, None), *ledgers.identities(db))
            return ledgers.of_page(db, resolve(db, page, self._place))

    def identities(self) -> tuple[Correction, ...]:
        """What people say of the whole record: who is one, whose spelling is another's; as they said it."""
        with self._connections.reading() as db:
            return ledgers.identities(db)

    def bearing(self, told: Iterable[Correction]) -> tuple[str, ...]:
        """Ids of the pages that name somebody of whom this was said, in the order in which they came."""
        with self._connections.reading() as db:
            found = ledgers.bearing(db, told)
            return tuple(page for (page,) in db.execute("SELECT id FROM pages ORDER BY n") if page in found)

    def copy_to(self, path: Path) -> None:
        """Write the file as it is now to a new one, whole, for somebody else; RecordFileError where there is one."""
        with self._connections.reading() as db:
            giving.copy(db, path)
