"""The record file: every page as it came, every reading of it, what people put right, and where to find each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from musnad.arabic.stems import STEMS_VERSION
from musnad.errors import RecordFileError
from musnad.record import Reading, Received, Record, Reprint
from musnad.record.corrections import Correction
from musnad.store import checking, forgetting, gathering, keeping, ledgers, schema, searches, tracing
from musnad.store.connections import Connections
from musnad.store.resolving import resolve
from musnad.store.shelf import READING, Shelf
from musnad.store.values import Added, Dossier, Forgotten, SavedSearch


class RecordFile(Shelf):
    """One SQLite file, to be asked (Shelf) and written; from any thread.

    `when` is an ISO 8601 instant: the file reads no clock.
    """

    @classmethod
    def open(cls, path: Path | str, *, create: bool = True, read_only: bool = False) -> Self:
        """Open or make a record file; RecordFileError where it is missing, no record file, or a later Musnad's."""
        path = Path(path)
        if path.is_dir():
            raise RecordFileError("a folder, not a record file", place=str(path), remedy="Name a file with --record")
        if not path.exists() and (read_only or not create):
            remedy = "Make it with musnad add PATH --record FILE"
            raise RecordFileError("no such record file", place=str(path), remedy=remedy)
        file = cls(path, Connections(path, create=create, read_only=read_only))
        try:
            file._prepare()
        except BaseException:
            file.close()
            raise
        return file

    def _prepare(self) -> None:
        """Bring the schema and the search index to this Musnad's version."""
        schema.check_sqlite(self._place)
        newest = len(schema.MIGRATIONS)
        with self._connections.reading() as db:
            found = schema.schema_of(db, self._place)
        if self._connections.read_only:
            if found < newest:
                seen = f"record schema {found}, and this Musnad reads {newest}"
                raise RecordFileError(seen, place=self._place, remedy="Open it for writing, which brings it up to date")
            return
        self._connections.journal()
        if found < newest:
            with self._connections.writing() as db:
                schema.migrate(db, self._place)
        if self.setting("stems") != str(STEMS_VERSION):
            self.reindex()

    def close(self) -> None:
        """Close it; closing twice does nothing."""
        self._connections.close()

    def __enter__(self) -> Self:
        """Itself, to be closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """One commit for all that is kept inside: on the disk only at its end, and then all of it.

        A page that is refused inside leaves the others; ten to a hundred pages a commit are twice as fast as one.
        """
        with self._connections.writing():
            yield

    def add_page(self, received: Received, when: str, *, forced: bool = False) -> Added:
        """Keep a page that is not read yet; PageError where it was forgotten and is not `forced` back."""
        with self._connections.writing() as db:
            return keeping.add_page(db, received, when, forced=forced)

    def put_reading(self, reading: Reading, version: str, when: str) -> bool:
        """Make this the reading of a page that is kept; false where that version's reading is its reading already."""
        with self._connections.writing() as db:
            return keeping.put_reading(db, resolve(db, reading.page.sha256, self._place), reading, version, when)

    def keep(self, received: Received, reading: Reading, version: str, when: str, *, forced: bool = False) -> Added:
        """Page, reading, index and search in one transaction: when this returns all of it is on the disk."""
        with self._connections.writing() as db:
            return keeping.keep(db, received, reading, version, when, forced=forced)

    def forget(self, page: str) -> Forgotten:
        """Take a page and all that came of it out of the file, bytes included; only its digest stays."""
        with self._connections.writing() as db:
            n = resolve(db, page, self._place)
            (identity,) = db.execute("SELECT id FROM pages WHERE n = ?", (n,)).fetchone()
            forgetting.forget(db, n)
        return Forgotten(identity, self.wipe())

    def wipe(self) -> bool:
        """Write the file anew without what was deleted; false while another program's reading holds the old bytes."""
        with self._connections.alone() as db:
            return forgetting.wipe(db)

    def fail(self, location: str, reason: str, when: str) -> None:
        """Note that a page could not be read; keeping a page clears the note of its location."""
        with self._connections.writing() as db:
            ledgers.fail(db, location, reason, when)

    def correct(self, correction: Correction) -> None:
        """Keep what a person put right, for good."""
        with self._connections.writing() as db:
            ledgers.correct(db, resolve(db, correction.page, self._place), correction)

    def check(self) -> tuple[str, ...]:
        """One line for each thing wrong with the file, a page's digest, a reading's spans or an index."""
        problems: tuple[str, ...] = ()
        if not self._connections.read_only:
            with self._connections.writing() as db:
                problems = checking.check_words(db)
        with self._connections.reading() as db:
            return (*problems, *checking.check(db))

    def reindex(self) -> None:
        """Make lists and search index anew from the readings."""
        with self._connections.writing() as db:
            for (n,) in db.execute("SELECT n FROM pages WHERE reading IS NOT NULL ORDER BY n").fetchall():
                (packed,) = db.execute(READING, (n,)).fetchone()
                keeping.index(db, n, keeping.ready(keeping.unpack_reading(packed, self._place)))
            ledgers.set_setting(db, "stems", str(STEMS_VERSION))

    def begin_tracing(self, version: str, breadth: tracing.Breadth) -> tuple[str, ...]:
        """Ids of the pages to be compared with the others, in the order in which they came."""
        with self._connections.writing() as db:
            return tracing.begin(db, version, breadth)

    def trace(
        self, page: str, version: str, prints: Iterable[int], lines: Iterable[tracing.Line], breadth: tracing.Breadth
    ) -> dict[str, int]:
        """Keep a page's fingerprints; ids of the pages that may share a passage, with the fingerprints they share."""
        with self._connections.writing() as db:
            n = resolve(db, page, self._place)
            tracing.put(db, n, version, prints, lines)
            found = tracing.candidates(db, n, breadth)
            return {db.execute("SELECT id FROM pages WHERE n = ?", (m,)).fetchone()[0]: s for m, s in found}

    def put_reprints(self, a: str, b: str, shared: int, reprints: Iterable[Reprint]) -> None:
        """Keep the passages of a pair."""
        with self._connections.writing() as db:
            tracing.put_reprints(db, resolve(db, a, self._place), resolve(db, b, self._place), shared, reprints)

    def finish_tracing(self, breadth: tracing.Breadth) -> None:
        """All pages are compared."""
        with self._connections.writing() as db:
            tracing.finish(db, breadth)

    def put_gathered(
        self,
        state: str,
        record: Record,
        stories: dict[str, frozenset[str]],
        changes: Iterable[tuple[str, str, str]],
        when: str,
    ) -> None:
        """Keep a record, its stories by the ids of their pages, and what became of those before."""
        with self._connections.writing() as db:
            gathering.put(db, state, record, when)
            gathering.put_stories(db, stories, changes, when)

    def stories(self) -> dict[str, frozenset[str]]:
        """Each story's pages, by their ids, as last gathered."""
        with self._connections.reading() as db:
            return gathering.stories(db)

    def put_dossier(self, dossier: Dossier, when: str) -> None:
        """Keep what a person follows."""
        with self._connections.writing() as db:
            gathering.put_dossier(db, dossier, when)

    def drop_dossier(self, dossier: str) -> None:
        """Follow it no longer; UsageError where there is none."""
        with self._connections.writing() as db:
            gathering.drop_dossier(db, dossier, self._place)

    def save_search(self, search: SavedSearch, when: str) -> None:
        """Keep a search."""
        with self._connections.writing() as db:
            searches.put(db, search, when)

    def drop_search(self, search: str) -> None:
        """Keep it no longer; UsageError where there is none."""
        with self._connections.writing() as db:
            searches.drop(db, search, self._place)
