"""One writer and a pool of readers on one SQLite file, and SQLite's faults in our words."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from functools import partial
from pathlib import Path
from types import TracebackType

from musnad.errors import OverlongQuery, RecordFileError

BUSY_MS = 10_000
"""How long one waits for another program's write: a big commit on a slow disk takes seconds, and a person leaves after
ten."""

CACHE_KIB = 16_384
"""Pages of the file that a connection keeps: the index of 20,000 pages that a query of common words walks through."""

DURABLE = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON"
"""How the writer writes. NORMAL loses acknowledged pages at most power cuts, FULL none (`make torture`)."""

DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")

RESTORE = "musnad restore BACKUP puts a backup in its place; `sqlite3 FILE .recover` saves what is left"

OPCODES = 10_000
"""SQLite's steps between two looks at the clock: about a tenth of a millisecond."""

_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop every query of this thread that runs on past `seconds` from now, with OverlongQuery."""
    before = _deadline.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _deadline.reset(before)


def check_time() -> None:
    """OverlongQuery where the time of `within` is over: for what is done between two queries."""
    deadline = _deadline.get()
    if deadline is not None and time.monotonic() > deadline:
        raise OverlongQuery("more time than a query may take", remedy="Narrow it: an outlet, a speaker, days")


def _is_over(deadline: float) -> bool:
    return time.monotonic() > deadline


REMEDIES: tuple[tuple[str, str, str], ...] = (
    ("SQLITE_FULL", "the disk is full", "Make room and do it again: what was not finished was not kept"),
    ("SQLITE_BUSY", "another program is writing", "Wait for it to end, or close it"),
    ("SQLITE_LOCKED", "another program is writing", "Wait for it to end, or close it"),
    ("SQLITE_READONLY", "it cannot be written", "Check the permissions of the file and of its folder"),
    ("SQLITE_CANTOPEN", "it cannot be opened", "Check that its folder exists and may be read and written"),
    ("SQLITE_NOTADB", "no record file of Musnad's", "Name another with --record"),
    ("SQLITE_CORRUPT", "the file is damaged", RESTORE),
    ("SQLITE_IOERR", "the disk failed", "Check the disk and do it again: what was not finished was not kept"),
    ("SQLITE_TOOBIG", "a value over SQLite's limit of a gigabyte", "Leave that page out"),
)
"""SQLite's code, what we say was seen, and what to do."""


class told:  # noqa: N801 - `with told(place)` reads as what it does
    """Turn an error of SQLite's into a RecordFileError with a remedy; in a copying, damage is the `source`'s."""

    __slots__ = ("_place", "_source")

    def __init__(self, place: str, *, source: str = "") -> None:
        """Where it is."""
        self._place, self._source = place, source

    def __enter__(self) -> object:
        """Nothing is done."""
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Tell what went wrong."""
        if isinstance(error, sqlite3.Error):
            raise self._in_words(error) from error
        if isinstance(error, UnicodeDecodeError):
            seen = "the file is damaged: text that is no UTF-8"
            raise RecordFileError(seen, place=self._source or self._place, remedy=RESTORE) from error
        if isinstance(error, RecordFileError) and not error.place:
            raise RecordFileError(error.seen, place=self._place, remedy=error.remedy) from error

    def _in_words(self, error: sqlite3.Error) -> RecordFileError | OverlongQuery:
        code = getattr(error, "sqlite_errorname", "")
        if code == "SQLITE_INTERRUPT":
            seen, remedy = "more time than a query may take", "Narrow it: an outlet, a speaker, days"
            return OverlongQuery(seen, place=self._place, remedy=remedy)
        for prefix, seen, remedy in REMEDIES:
            if code.startswith(prefix):
                where = self._source if self._source and prefix in DAMAGED else self._place
                return RecordFileError(f"{seen} ({error})", place=where, remedy=remedy)
        return RecordFileError(f"SQLite says: {error}", place=self._place, remedy="Run musnad check on the file")


class _Within(told):
    """The writer inside its own thread's transaction: asked for hundreds of times a page, so no generator."""

    __slots__ = ("_writer",)

    def __init__(self, place: str, writer: sqlite3.Connection) -> None:
        super().__init__(place)
        self._writer = writer

    def __enter__(self) -> sqlite3.Connection:
        return self._writer


class Connections:
    """The connections of one open record file; every method may be called from any thread."""

    def __init__(self, path: Path, *, create: bool, read_only: bool) -> None:
        """Open the writer, or the first reader where nothing will be written."""
        self.place = str(path)
        self.read_only = read_only
        self._address = path.absolute().as_uri()
        self._mode = "ro" if read_only else "rwc" if create else "rw"
        self._idle: list[sqlite3.Connection] = []
        self._all: list[sqlite3.Connection] = []
        self._pool = threading.Lock()
        self._writing = threading.RLock()
        self._writes_in: int | None = None
        self._half = False
        self._writer = self._open(writes=not read_only)

    def _open(self, *, writes: bool) -> sqlite3.Connection:
        mode = self._mode if writes else "ro"
        with told(self.place):
            db = sqlite3.connect(
                f"{self._address}?mode={mode}",
                uri=True,
                isolation_level=None,
                check_same_thread=False,
                timeout=BUSY_MS / 1000,
            )
            if writes:
                db.executescript(DURABLE)
            else:
                db.execute("PRAGMA query_only = ON")
            db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        with self._pool:
            self._all.append(db)
        return db

    def journal(self) -> None:
        """Let readers read while one writes; a property of the file that is set once."""
        with told(self.place):
            self._writer.execute("PRAGMA journal_mode = WAL")

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection that reads; inside its own thread's `writing` the writer itself, which sees what it wrote."""
        if self._writes_in == threading.get_ident():
            return _Within(self.place, self._writer)
        return self._lent()

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        with self._pool:
            db = self._idle.pop() if self._idle else None
        if db is None:
            db = self._open(writes=False)
        deadline = _deadline.get()
        if deadline is not None:
            db.set_progress_handler(partial(_is_over, deadline), OPCODES)
        try:
            with told(self.place):
                yield db
        finally:
            if deadline is not None:
                db.set_progress_handler(None, 0)
            with self._pool:
                self._idle.append(db)

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """A transaction, kept whole or not at all; inside another of its thread, a part of it."""
        if self.read_only:
            raise RecordFileError("opened for reading only", place=self.place, remedy="Open it for writing")
        if self._writes_in == threading.get_ident():
            return _Part(self, self._writer)
        return self._whole()

    @contextmanager
    def _whole(self) -> Iterator[sqlite3.Connection]:
        with self._writing, told(self.place), self._transaction():
            yield self._writer

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        db = self._writer
        db.execute("BEGIN IMMEDIATE")
        self._writes_in, self._half = threading.get_ident(), False
        try:
            yield
            self._check_whole()
            db.execute("COMMIT")
        except BaseException:
            # after "disk full" SQLite has rolled back already, and a second ROLLBACK is an error
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        finally:
            self._writes_in = None

    def _check_whole(self) -> None:
        if self._half:
            seen = "a page of the batch was written by half"
            raise RecordFileError(seen, place=self.place, remedy="Do the batch again: none of it was kept")

    def failed(self, before: int) -> None:
        """A part of a transaction failed: before it wrote it leaves the rest, later it takes the whole with it."""
        self._half |= self._writer.total_changes != before or not self._writer.in_transaction

    @contextmanager
    def alone(self) -> Iterator[sqlite3.Connection]:
        """The writer outside any transaction, for VACUUM and checkpoints."""
        with self._writing, told(self.place):
            if self._writes_in is not None:
                raise RecordFileError("a transaction is open", place=self.place, remedy="Do this outside `together`")
            yield self._writer

    def close(self) -> None:
        """Close every connection; the last one out folds the write-ahead log into the file."""
        with self._pool:
            for db in reversed(self._all):
                db.close()
            self._all.clear()
            self._idle.clear()


class _Part(_Within):
    """A part of a transaction."""

    __slots__ = ("_before", "_connections")

    def __init__(self, connections: Connections, writer: sqlite3.Connection) -> None:
        super().__init__(connections.place, writer)
        self._connections, self._before = connections, writer.total_changes

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._connections.failed(self._before)
        super().__exit__(kind, error, trace)
