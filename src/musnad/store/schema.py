"""The shape of a record file, and the steps from every earlier shape to this one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib import resources

from musnad.errors import NewerSchema, RecordFileError

APPLICATION_ID = 0x4D534E44
""""MSND" in the file's header: what tells a record file from any other SQLite file."""

MIGRATIONS: tuple[str, ...] = tuple(f"{number:04}.sql" for number in range(1, 13))
"""Step i takes a file of schema i to schema i + 1; a step that was released is never edited."""


OLDEST_SQLITE = (3, 37)
"""The first SQLite with STRICT tables, of November 2021."""


def check_sqlite(place: str) -> None:
    """RecordFileError where this Python's SQLite cannot hold a record file."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        seen = f"this Python has SQLite {sqlite3.sqlite_version}"
        raise RecordFileError(seen, place=place, remedy="Use a Python with SQLite 3.37 or later")


def schema_of(db: sqlite3.Connection, place: str) -> int:
    """The file's schema, 0 where it is new.

    RecordFileError where it is another program's, NewerSchema where a later Musnad wrote it.
    """
    version = check_owner(db, place)
    if version > len(MIGRATIONS):
        seen = f"record schema {version}, and this Musnad knows {len(MIGRATIONS)}"
        raise NewerSchema(seen, place=place, remedy="Install the newer Musnad that wrote it")
    return version


def check_owner(db: sqlite3.Connection, place: str) -> int:
    """The schema that stands in the file's header; RecordFileError where it is another program's."""
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION_ID and (tables or version or application):
        raise RecordFileError("no record file of Musnad's", place=place, remedy="Name another with --record")
    return int(version)


def migrate(db: sqlite3.Connection, place: str) -> None:
    """Take the file to the newest schema, all steps or none; called inside a transaction."""
    for step in range(schema_of(db, place), len(MIGRATIONS)):
        for statement in _statements(MIGRATIONS[step]):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {step + 1}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def missing(db: sqlite3.Connection) -> tuple[str, ...]:
    """Tables that a file of the newest schema has and this one has not."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table'"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh, ":memory:")
        return tuple(sorted({name for (name,) in fresh.execute(tables)} - {name for (name,) in db.execute(tables)}))


def _statements(name: str) -> Iterator[str]:
    """The statements of a step: `executescript` would commit, and a half-migrated file could stay."""
    statement = ""
    for line in (resources.files("musnad.store") / "migrations" / name).read_text("utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
