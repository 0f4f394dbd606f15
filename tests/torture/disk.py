"""A disk of our own under SQLite: it notes every write, or fails at one. It has no shared memory."""

from __future__ import annotations

import itertools
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlparse

import apsw

_numbers = itertools.count()


@dataclass(frozen=True, slots=True)
class Event:
    """Something done to a file (its bare name), or said by the run itself (`kind` "told")."""

    kind: str
    file: str
    offset: int = 0
    data: bytes = b""


@dataclass
class Disk:
    """What is done to files, in order; `fails` says for the number of a write which error it gives."""

    events: list[Event] = field(default_factory=list)
    fails: Callable[[int], type[apsw.Error] | None] = lambda _: None
    writes: int = 0

    def told(self, what: str) -> None:
        """Note what the run says: what stands before it in the list was done before."""
        self.events.append(Event("told", what))

    def note(self, event: Event) -> None:
        """Fail, or note it."""
        self.writes += 1
        failure = self.fails(self.writes)
        if failure is not None:
            raise failure("of our making")
        self.events.append(event)


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: str, flags: list[int], shown: Any) -> None:
        self._disk, self._name = disk, name
        super().__init__("", shown, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.note(Event("write", self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:
        self._disk.note(Event("truncate", self._name, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:
        self._disk.note(Event("sync", self._name))
        super().xSync(flags)


class _Vfs(apsw.VFS):
    def __init__(self, name: str, disk: Disk) -> None:
        self._disk = disk
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if not path:  # a sorter's or a statement's own file: nothing of it outlives the power
            return apsw.VFSFile("", name, flags)
        if not os.path.exists(path):
            self._disk.note(Event("create", os.path.basename(path)))
        return _File(self._disk, os.path.basename(path), flags, name)

    def xDelete(self, path: str, sync: bool) -> None:
        self._disk.note(Event("delete", os.path.basename(path), int(sync)))
        super().xDelete(path, sync)


class _Cursor:
    """A cursor as sqlite3 has it."""

    def __init__(self, rows: list[Any], lastrowid: int) -> None:
        self._rows, self.lastrowid = iter(rows), lastrowid

    def fetchone(self) -> Any:
        return next(self._rows, None)

    def fetchall(self) -> list[Any]:
        return list(self._rows)

    def __iter__(self) -> Iterator[Any]:
        return self._rows


class _Connection:
    """A connection as sqlite3 has it, over the only one that the file has: without shared memory there is no second."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def execute(self, sql: str, values: Iterable[Any] = ()) -> _Cursor:
        if "query_only" in sql:
            return _Cursor([], 0)
        with _as_sqlite3():
            rows = self._db.execute(sql, tuple(values)).fetchall()
            return _Cursor(rows, self._db.last_insert_rowid())

    def executemany(self, sql: str, rows: Iterable[Any]) -> None:
        with _as_sqlite3():
            self._db.executemany(sql, list(rows))

    def executescript(self, sql: str) -> None:
        with _as_sqlite3():
            self._db.execute(sql).fetchall()

    @property
    def in_transaction(self) -> bool:
        return self._db.in_transaction

    @property
    def total_changes(self) -> int:
        return self._db.total_changes()

    def close(self) -> None:
        """As sqlite3's, which says nothing of a fault on the way."""
        try:
            self._db.close()
        except apsw.Error:
            self._db.close(True)


CODES = {
    apsw.FullError: "SQLITE_FULL",
    apsw.IOError: "SQLITE_IOERR",
    apsw.CantOpenError: "SQLITE_CANTOPEN",
    apsw.CorruptError: "SQLITE_CORRUPT",
    apsw.BusyError: "SQLITE_BUSY",
    apsw.ReadOnlyError: "SQLITE_READONLY",
}


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        told = sqlite3.OperationalError(str(error))
        told.sqlite_errorname = next((code for kind, code in CODES.items() if isinstance(error, kind)), "SQLITE_ERROR")
        raise told from error


@contextmanager
def on(disk: Disk) -> Iterator[None]:
    """Inside, every record file that is opened lies on this disk."""
    name = f"torture-{next(_numbers)}"
    vfs = _Vfs(name, disk)
    opened: dict[str, apsw.Connection] = {}

    def connect(address: str, **_: Any) -> _Connection:
        path = unquote(urlparse(address).path) if address.startswith("file:") else address
        db = opened.get(path)
        if db is None or not _is_open(db):
            with _as_sqlite3():
                db = opened[path] = apsw.Connection(path, vfs=name)
                db.set_busy_timeout(100)
                db.execute("PRAGMA locking_mode = EXCLUSIVE")
        return _Connection(db)

    real = sqlite3.connect
    sqlite3.connect = connect  # type: ignore[assignment]
    try:
        yield
    finally:
        sqlite3.connect = real
        for db in opened.values():
            db.close(True)
        vfs.unregister()


def _is_open(db: apsw.Connection) -> bool:
    try:
        db.in_transaction  # noqa: B018 - it raises where the connection is closed
    except apsw.ConnectionClosedError:
        return False
    return True
