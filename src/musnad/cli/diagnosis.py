"""What `musnad doctor` looks at. No look changes anything, and none stops the next."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from musnad.errors import MusnadError

if TYPE_CHECKING:
    from musnad.store import RecordFile

OLDEST_PYTHON = (3, 11)
"""As pyproject.toml asks for."""

LITTLE_ROOM = 256 * 2**20
"""Bytes free under which a day's crawl may not fit: a page takes about 15 KB of the file, its log as much again."""

LONG_LOG = 64 * 2**20
"""Bytes of write-ahead log that no single commit needs: a program keeps it from being folded into the file."""

NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs", "fuse.rclone", "davfs"})
"""File systems on which SQLite's locks or its shared memory do not hold."""

EXTRAS = {
    "watch": "protego",
    "warc": "fastwarc",
    "train": "pycrfsuite",
    "scale": "distributed",
    "tantivy": "tantivy",
    "pandas": "pandas",
    "parquet": "pyarrow",
    "mcp": "mcp",
}
"""What `pip install 'musnad[NAME]'` adds, and the module by which one knows that it is there."""

MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at and what was seen: "ok", a "note" that can wait, or "wrong"; the last two with a remedy."""

    name: str
    state: Literal["ok", "note", "wrong"]
    seen: str
    remedy: str = ""


Look = Callable[[], Iterator[Finding]]


def diagnose(record: Path, lexicon: Path) -> Iterator[Finding]:
    """Every look in turn; one that fails is a finding too."""
    looks: tuple[tuple[str, Look], ...] = (
        ("musnad", _musnad),
        ("python", _python),
        ("sqlite", _sqlite),
        ("processes", _processes),
        ("temporary", _temporary),
        ("folder", partial(_folder, record)),
        ("lexicon", partial(_lexicon, lexicon)),
        ("record", partial(_record, record, lexicon)),
    )
    for name, look in looks:
        try:
            yield from look()
        except MusnadError as error:
            yield Finding(name, "wrong", f"{error.place}: {error.seen}".removeprefix(": "), error.remedy)
        except (OSError, sqlite3.Error) as error:
            yield Finding(name, "wrong", str(error), "Mend that first")


def _musnad() -> Iterator[Finding]:
    from musnad.pipeline import STAGES

    try:
        installed = version("musnad")
    except PackageNotFoundError:
        installed = "not installed, run from its source"
    yield Finding("musnad", "ok", installed)
    yield Finding("stages", "ok", " ".join(f"{stage}:{number}" for stage, number in STAGES.items()))
    missing = [name for name, module in EXTRAS.items() if find_spec(module) is None]
    if missing:
        yield Finding("extras", "note", f"without {', '.join(missing)}", f"pip install 'musnad[{','.join(missing)}]'")


def _python() -> Iterator[Finding]:
    told = f"{sys.version.split()[0]} at {sys.executable}"
    if sys.version_info < OLDEST_PYTHON:
        yield Finding("python", "wrong", told, "Install Python 3.11 or later")
    else:
        yield Finding("python", "ok", told)


def _sqlite() -> Iterator[Finding]:
    from musnad.store.schema import check_sqlite

    check_sqlite("")
    with closing(sqlite3.connect(":memory:")) as db:
        try:
            db.execute("CREATE VIRTUAL TABLE words USING fts5 (title, tokenize = 'ascii')")
        except sqlite3.OperationalError:
            remedy = "Use a Python whose SQLite has it, as python.org's and every distribution's have"
            yield Finding("sqlite", "wrong", f"{sqlite3.sqlite_version} without FTS5", remedy)
            return
    yield Finding("sqlite", "ok", f"{sqlite3.sqlite_version} with FTS5")


def _processes() -> Iterator[Finding]:
    from musnad.runner.limits import cores

    try:
        multiprocessing.get_context("spawn").Lock()
    except OSError as error:
        seen = f"no lock can be shared between processes ({error})"
        yield Finding("processes", "wrong", seen, "Make /dev/shm writable, or give the container one")
    else:
        yield Finding("processes", "ok", f"{cores()} cores")


def _temporary() -> Iterator[Finding]:
    with tempfile.TemporaryFile():
        yield Finding("temporary", "ok", tempfile.gettempdir())


def _folder(record: Path) -> Iterator[Finding]:
    """The record file's folder: there, writable, with room, on a disk of this machine."""
    folder = record.absolute().parent
    if not folder.is_dir():
        yield Finding("folder", "wrong", f"{folder}: no such folder", "Make it, or name another file with --record")
        return
    if os.access(folder, os.W_OK | os.X_OK):
        yield Finding("folder", "ok", f"{folder} may be written")
    else:
        remedy = "Check its permissions: SQLite keeps its log beside the file"
        yield Finding("folder", "wrong", f"{folder} may not be written", remedy)
    yield _room(record, shutil.disk_usage(folder).free)
    kind = _file_system(folder)
    if kind in NETWORK:
        yield Finding(
            "disk", "wrong", f"a network file system ({kind})", "Keep the record file on a disk of this machine"
        )


def _room(record: Path, free: int) -> Finding:
    """Room to go on, and to write the file anew as `forget` does."""
    size = record.stat().st_size if record.is_file() else 0
    seen = f"{free // MEGABYTE:,} MB free, the file has {size // MEGABYTE:,} MB"
    if free < LITTLE_ROOM:
        return Finding("room", "wrong", seen, "Make room before you add pages")
    if free < size:
        return Finding("room", "note", seen, "backup, forget and a new schema need room for the file once more")
    return Finding("room", "ok", seen)


def _file_system(folder: Path) -> str:
    """The kind of file system a folder lies on, where the system tells (Linux)."""
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text("utf-8", "replace").splitlines()]
    except OSError:
        return ""
    holding = [(len(where), kind) for _, where, kind, *_ in mounts if folder.is_relative_to(where)]
    return max(holding, default=(0, ""))[1]


def _lexicon(folder: Path) -> Iterator[Finding]:
    from musnad.lexicon.checking import faults

    if not folder.is_dir():
        yield Finding("lexicon", "ok", f"ours alone, none at {folder}")
        return
    found = list(faults(folder, ours=False))
    if found:
        yield Finding(
            "lexicon", "wrong", f"{folder}: {len(found)} faults, the first: {found[0]}", "musnad lexicon check"
        )
    else:
        yield Finding("lexicon", "ok", f"ours and {folder}")


def _record(record: Path, lexicon: Path) -> Iterator[Finding]:
    from musnad.store import RecordFile

    if not (record.exists() or record.is_symlink()):
        yield Finding("record", "note", f"{record}: none yet", "musnad add PATH makes it")
        return
    if record.is_file() and not record.stat().st_size:
        yield Finding("record", "note", f"{record}: an empty file", "musnad add PATH fills it")
        return
    with RecordFile.open(record, create=False, read_only=True) as file:
        problems = file.check_quickly()
        yield Finding("record", "ok", f"{record}: {file.count():,} pages")
        for problem in problems:
            yield Finding("record", "wrong", problem, "Restore a backup; `musnad check` tells all that is wrong")
        yield from _readings(file, lexicon)
    if not os.access(record, os.W_OK):
        yield Finding("record", "note", "it may be read and not written", "Check its permissions before you add pages")
    log = record.with_name(f"{record.name}-wal")
    if log.is_file() and log.stat().st_size > LONG_LOG:
        seen = f"its log has {log.stat().st_size // MEGABYTE:,} MB"
        yield Finding("log", "note", seen, "Close the programs that have the record file open")


def _readings(file: RecordFile, lexicon: Path) -> Iterator[Finding]:
    from musnad.lexicon import Lexicon
    from musnad.pipeline import stage_version

    stale = len(file.stale(stage_version(Lexicon(lexicon if lexicon.is_dir() else None))))
    if stale:
        seen = f"{stale:,} pages were read by other stages or tables"
        yield Finding("readings", "note", seen, "musnad gather reads them again")
    failed = file.failures()
    if failed:
        seen = f"{len(failed):,} places could not be read, the latest: {failed[0].location} ({failed[0].reason})"
        yield Finding("failures", "note", seen, "Add them again, or leave them out")
