"""A copy of a record file that is open: of one moment, tried before it has its name, never half there."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from musnad.errors import RecordFileError
from musnad.store.connections import told
from musnad.store.digesting import Digest, Heard, digest

STEP = 256
"""Pages of the file copied at a time (a mebibyte): between two steps progress is told and Ctrl-C heard."""

PARTIAL = ".partial"
"""Ends the name of a copy that is not finished; one that a power cut left may be deleted."""


def copy(source: sqlite3.Connection, target: Path, *, forced: bool = False, heard: Heard | None = None) -> Digest:
    """Copy what `source` sees now to `target`, try the copy, and only then give it its name.

    RecordFileError where something has that name and it is not `forced`, or where the copy is not what was copied.
    """
    if target.is_dir():
        raise RecordFileError("a folder stands there", place=str(target), remedy="Name a file")
    if not forced and (target.exists() or target.is_symlink()):
        raise _taken(target)
    with partial(target) as made:
        held = copied(source, made, place=str(target), heard=heard)
        _named(made, target, forced=forced)
    return held


def copied(source: sqlite3.Connection, made: Path, *, place: str, heard: Heard | None = None) -> Digest:
    """Copy one moment of `source` into the empty file `made`, and read it back; `place` is what an error names."""
    (_, _, path), *_ = source.execute("PRAGMA database_list").fetchall()
    made.chmod(Path(path).stat().st_mode & 0o777)
    with _moment(source), told(place, source=path), _opened(made) as copy:
        source.backup(copy, pages=STEP, progress=lambda _, left, of: heard and heard(of - left, of))
        # a file that needs no log beside it, and can be read where nothing can be written
        copy.execute("PRAGMA journal_mode = DELETE")
        for (said,) in copy.execute("PRAGMA integrity_check").fetchall():
            if said != "ok":
                remedy = "Run musnad check on the file that was copied"
                raise RecordFileError(f"the copy is not sound: {said}", place=place, remedy=remedy)
        held = digest(source, heard)
        if digest(copy, heard) != held:
            seen = "the copy does not hold what was copied"
            raise RecordFileError(seen, place=place, remedy="Try the disk, and copy it to another")
    return held


@contextmanager
def partial(target: Path) -> Iterator[Path]:
    """A new file beside the target, gone again unless it was given a name."""
    place = str(target)
    try:
        number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=PARTIAL)
    except OSError as error:
        remedy = "Check that its folder exists and may be written"
        raise RecordFileError(f"it cannot be written ({error.strerror})", place=place, remedy=remedy) from error
    os.close(number)
    made = Path(name)
    try:
        yield made
    finally:
        for left in (made, *beside(made)):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def beside(file: Path) -> tuple[Path, Path, Path]:
    """What SQLite keeps beside a file: its log, the log's index, a journal."""
    return (
        file.with_name(f"{file.name}-wal"),
        file.with_name(f"{file.name}-shm"),
        file.with_name(f"{file.name}-journal"),
    )


def free_name(file: Path, what: str) -> Path:
    """A name beside the file that nothing has: "musnad.db.before-restore", then "musnad.db.before-restore-2"."""
    number, name = 1, file.with_name(f"{file.name}.{what}")
    while name.exists() or name.is_symlink():
        number += 1
        name = file.with_name(f"{file.name}.{what}-{number}")
    return name


def on_disk(folder: Path) -> None:
    """Have the folder's names on the disk; where a system has no such thing (Windows), they are there already."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


@contextmanager
def _moment(db: sqlite3.Connection) -> Iterator[None]:
    """One moment of the file for as long as it takes, whatever others write meanwhile."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield
    finally:
        db.execute("ROLLBACK")


@contextmanager
def _opened(made: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(made, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous = FULL")
        yield copy


def _named(made: Path, target: Path, *, forced: bool) -> None:
    """Give the copy its name, in one step and on the disk."""
    place = str(target)
    try:
        if forced:
            made.replace(target)
        else:
            _linked(made, target)
    except FileExistsError as error:
        raise _taken(target) from error
    except OSError as error:
        seen = f"it cannot be written ({error.strerror})"
        raise RecordFileError(seen, place=place, remedy="Check the permissions of its folder") from error
    on_disk(target.parent)


def _linked(made: Path, target: Path) -> None:
    """A link does not overwrite, where a rename would; some file systems have none."""
    try:
        os.link(made, target)
    except FileExistsError:
        raise
    except OSError:
        if target.exists():
            raise FileExistsError from None
        made.rename(target)


def _taken(target: Path) -> RecordFileError:
    remedy = "Name another, or overwrite it with --force"
    return RecordFileError("it is there already", place=str(target), remedy=remedy)
