"""The record file: every page as it came, every reading of it, what people put right, and where to find each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from musnad.arabic.stems import STEMS_VERSION
from musnad.errors import RecordFileError
from musnad.record import Reading, Received, Record, Reprint
from musnad.record.corrections import EVERYWHERE, Correction
from musnad.store import (
    archive,
    checking,
    containers,
    copying,
    forgetting,
    gathering,
    keeping,
    ledgers,
    schema,
    searches,
    tracing,
    yielding,
)
from musnad.store.connections import Connections
from musnad.store.digesting import Digest, Heard, digest
from musnad.store.resolving import resolve
from musnad.store.shelf import READING
from musnad.store.together import Together
from musnad.store.values import Added, Capture, Dossier, Forgotten, Progress, SavedSearch
from musnad.store.watching import Watching


class RecordFile(Together):
    """One SQLite file, to be asked (Shelf, Catalogue, Together) and written; from any thread.

    `when` is an ISO 8601 instant: the file reads no clock. `earlier` is the copy that was made of a file of an earlier
    schema when it was opened.
    """

    earlier: Path | None = None

    @classmethod
    def open(cls, path: Path | str, *, create: bool = True, read_only: bool = False, keep_earlier: bool = True) -> Self:
        """Open or make a record file; RecordFileError where it is missing, no record file, or a later Musnad's.

        One of an earlier schema is copied before it is brought up to date, unless `keep_earlier` is false.
        """
        path = Path(path)
        there = _stands_at(path)
        if not there and (read_only or not create):
            remedy = "Make it with musnad add PATH or musnad watch add ADDRESS, or name it with --record"
            raise RecordFileError("no such record file", place=str(path), remedy=remedy)
        file = cls(path, Connections(path, create=create, read_only=read_only))
        try:
            file._prepare(keep_earlier=keep_earlier)
        except BaseException:
            file.close()
            raise
        return file

    def _prepare(self, *, keep_earlier: bool) -> None:
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
        if 0 < found < newest and keep_earlier:
            self.earlier = copying.free_name(self.path, f"schema-{found}")
            self.backup(self.earlier)
        if found < newest:
            with self._connections.writing() as db:
                schema.migrate(db, self._place)
        if self.setting("stems") != str(STEMS_VERSION):
            self.reindex()

    @property
    def watching(self) -> Watching:
        """The schedule of what is polled, and what was seen."""
        return Watching(self._connections)

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
            archive.erase(archive.folder_of(self.path), forgetting.archived(db, n))
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

    def set_progress(self, container: str, reached: Progress, when: str) -> None:
        """Note how far a file of many pages was taken in: inside `together`, in the commit of its page."""
        with self._connections.writing() as db:
            containers.set_progress(db, container, reached, when)

    def capture(self, page: str, taken: Capture) -> None:
        """Note when a crawler took a page that is kept."""
        with self._connections.writing() as db:
            containers.capture(db, resolve(db, page, self._place), taken)

    def correct(self, correction: Correction) -> None:
        """Keep what a person put right, for good."""
        with self._connections.writing() as db:
            if correction.layer == EVERYWHERE:
                ledgers.identify(db, correction)
            else:
                ledgers.correct(db, resolve(db, correction.page, self._place), correction)

    def remember(self, name: str, value: str) -> None:
        """Keep a setting of the file under a name, in place of an earlier one."""
        with self._connections.writing() as db:
            ledgers.set_setting(db, name, value)

    def check(self, *, deep: bool = False, archived: bool = True, heard: Heard | None = None) -> tuple[str, ...]:
        """One line for each thing wrong with the file, a page's digest, a reading's spans or an index.

        `deep` holds every word of the search index against the page that it should stand on; without `archived` the
        archive beside the file is not looked at.
        """
        with self._connections.reading() as db:
            problems = tuple(checking.check_file(db))
            missing = tuple(f"file: the table {name} is missing" for name in schema.missing(db))
        if missing:
            return problems + missing
        if not self._connections.read_only:
            with self._connections.writing() as db:
                problems += checking.check_words(db)
        with self._connections.reading() as db:
            problems += tuple(checking.check_pages(db, heard))
            searched = deep and not any("search index is damaged" in problem for problem in problems)
            problems += tuple(checking.check_search(db) if searched else ())
        return problems + (self.check_archive() if archived else ())

    def check_archive(self) -> tuple[str, ...]:
        """One line for each answer of a site that is not in the archive beside the file as it was kept."""
        return tuple(archive.check(archive.folder_of(self.path), self.watching.places()))

    def check_quickly(self) -> tuple[str, ...]:
        """What SQLite itself finds wrong with the file, without reading a page."""
        with self._connections.reading() as db:
            return tuple(checking.check_file(db, quick=True))

    def digest(self, heard: Heard | None = None) -> Digest:
        """What the file holds, as one digest: two files that are equal hold the same, whatever their row numbers."""
        with self._connections.reading() as db:
            return digest(db, heard)

    def backup(self, target: Path, *, forced: bool = False, heard: Heard | None = None) -> Digest:
        """Copy one moment of the file while others go on writing; the copy is read back before it has its name.

        RecordFileError where something stands there already and is not to be overwritten (`forced`).
        """
        if target.exists() and target.samefile(self.path):
            raise RecordFileError("the record file itself", place=str(target), remedy="Name another file")
        with self._connections.reading() as db:
            held = copying.copy(db, target, forced=forced, heard=heard)
        archive.take_along(self.path, target)
        return held

    def reindex(self) -> None:
        """Make lists and search index anew from the readings."""
        with self._connections.writing() as db:
            keeping.unindex_all(db)
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

    def finish_tracing(self, pages: Iterable[str], breadth: tracing.Breadth) -> None:
        """These pages are compared, the last of those that were not."""
        with self._connections.writing() as db:
            tracing.finish(db, [resolve(db, page, self._place) for page in pages], breadth)

    def grown(self) -> None:
        """The parts are of all pages."""
        with self._connections.writing() as db:
            tracing.grown(db)

    def put_yielded(self, version: str, layer: str, n: int, told: bytes) -> None:
        """Keep what a page alone yields."""
        with self._connections.writing() as db:
            yielding.put(db, version, layer, n, told)

    def put_gathered(self, state: str, record: Record, when: str) -> None:
        """Keep a record."""
        with self._connections.writing() as db:
            gathering.put(db, state, record, when)

    def put_stories(
        self,
        gone: Iterable[str],
        stories: Mapping[str, Iterable[int]],
        changes: Iterable[tuple[str, str, str]],
        when: str,
    ) -> None:
        """Keep stories, by the numbers of their pages, in place of those that are gone, and what became of these."""
        with self._connections.writing() as db:
            gathering.put_stories(db, gone, stories, changes, when)

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


def _stands_at(path: Path) -> bool:
    """Whether a file stands there; RecordFileError where it is something that no record file can be."""
    place, remedy = str(path), "Name a file with --record"
    try:
        if path.is_dir():
            raise RecordFileError("a folder, not a record file", place=place, remedy=remedy)
        if path.exists() and not path.is_file():
            raise RecordFileError("a device or a pipe, not a record file", place=place, remedy=remedy)
        if path.is_symlink() and not path.resolve().parent.is_dir():
            raise RecordFileError(f"a link to {path.readlink()}, whose folder is not there", place=place, remedy=remedy)
        return path.exists()
    except (OSError, RuntimeError) as error:  # a loop of links; a name that is too long; a folder that may not be read
        seen = f"it cannot be looked at ({getattr(error, 'strerror', None) or error})"
        raise RecordFileError(seen, place=place, remedy="Check the name and the permissions of its folder") from error
