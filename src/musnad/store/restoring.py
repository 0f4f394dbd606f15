"""A backup put in the record file's place: tried first, and what stood there is kept."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from musnad.errors import RecordFileError
from musnad.store import archive, schema
from musnad.store.connections import Connections, told
from musnad.store.copying import beside, copied, free_name, on_disk, partial
from musnad.store.digesting import Digest, Heard
from musnad.store.file import RecordFile

KEPT = "before-restore"
"""Ends the name under which the file that was replaced is kept."""

WAIT_SECONDS = 1.0
"""How long to wait for another program's lock: whoever has the file open keeps it, so that waiting helps nobody."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What the file holds now, where the one that stood there is `kept`, and what its archive lacks."""

    digest: Digest
    kept: Path | None
    lacking: tuple[str, ...] = ()


def restore(backup: Path, record: Path, heard: Heard | None = None) -> Restored:
    """Put a copy of the backup in the record file's place once it is found sound.

    RecordFileError, and nothing changed, where the backup has a fault or another program has the record file open.
    """
    record = record.resolve()
    _distinct(backup, record)
    with partial(record) as made:
        held = _copied(backup, made, str(record), heard)
        _try(made, backup, heard)
        with _closed(record):
            kept = _put(made, record)
    archive.take_along(backup, record)
    with RecordFile.open(record, create=False) as file:
        return Restored(held, kept, file.check_archive())


def _distinct(backup: Path, record: Path) -> None:
    if not backup.exists():
        raise RecordFileError("no such backup", place=str(backup), remedy="Name a file that musnad backup made")
    for file in (backup, record):
        if file.exists() and not file.is_file():
            raise RecordFileError("no file, but a folder or a device", place=str(file), remedy="Name a file")
    if record.exists() and backup.samefile(record):
        seen = "the backup and the record file are one file"
        raise RecordFileError(seen, place=str(backup), remedy="Name the backup, and the record file with --record")


def _copied(backup: Path, made: Path, place: str, heard: Heard | None) -> Digest:
    connections = Connections(backup, create=False, read_only=True)
    try:
        with connections.reading() as db:
            if schema.schema_of(db, str(backup)) == 0:
                raise RecordFileError("an empty file", place=str(backup), remedy="Name a file that musnad backup made")
            return copied(db, made, place=place, heard=heard)
    finally:
        connections.close()


def _try(made: Path, backup: Path, heard: Heard | None) -> None:
    """Bring the copy up to date and check it whole; what is wrong with it is the backup's fault."""
    try:
        with RecordFile.open(made, keep_earlier=False) as file:
            problems = file.check(heard=heard, archived=False)  # the archive comes after the file
    except RecordFileError as error:
        raise RecordFileError(error.seen, place=str(backup), remedy="Name another backup") from error
    if problems:
        seen = f"the backup has {len(problems)} faults, the first: {problems[0]}"
        raise RecordFileError(seen, place=str(backup), remedy="Name another; musnad check --record tells them all")


@contextmanager
def _closed(record: Path) -> Iterator[None]:
    """Keep every other program out of the record file, and have its log folded into it."""
    if not record.exists():
        yield
        return
    place = str(record)
    with told(place), closing(sqlite3.connect(record, isolation_level=None, timeout=WAIT_SECONDS)) as db:
        try:
            _alone(db, place)
        except sqlite3.OperationalError as error:
            if "lock" in str(error) or "busy" in str(error):
                seen = "another program has it open"
                raise RecordFileError(seen, place=place, remedy="Close the desk and other commands first") from error
            raise
        except sqlite3.DatabaseError:
            pass  # what stands there is damaged, and that is why somebody restores
        yield


def _alone(db: sqlite3.Connection, place: str) -> None:
    schema.check_owner(db, place)
    db.execute("PRAGMA journal_mode = DELETE").fetchone()
    db.execute("BEGIN EXCLUSIVE")


def _put(made: Path, record: Path) -> Path | None:
    """The new file under the record's name; at no moment is there none. A log that is left belongs to the old file."""
    kept = free_name(record, KEPT) if record.exists() else None
    try:
        if kept:
            made.chmod(record.stat().st_mode & 0o777)
            _keep(record, kept)
        made.replace(record)
    except OSError as error:
        seen = f"it cannot be replaced ({error.strerror})"
        raise RecordFileError(seen, place=str(record), remedy="Check the permissions of its folder") from error
    on_disk(record.parent)
    return kept


def _keep(record: Path, kept: Path) -> None:
    """Give the old file, and a log that is left of it, another name."""
    for left, to in zip(beside(record), beside(kept), strict=True):
        if left.exists():
            left.rename(to)
    try:
        os.link(record, kept)
    except OSError:  # a file system without links
        record.rename(kept)
