"""Backups and what is restored from them."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from musnad.errors import NewerSchema, RecordFileError
from musnad.store import RecordFile, copying, digesting, restore
from tests.store.schemas import fill, made
from tests.store.stories import MEETING, NOON, SUMMIT, V1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record file with all that one can hold."""
    path = tmp_path / "musnad.db"
    with RecordFile.open(path) as file:
        fill(file)
    return path


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_backup_holds_what_the_file_holds_and_needs_nothing_beside_it(path: Path) -> None:
    with RecordFile.open(path) as file:
        held = file.backup(path.with_name("copy.db"))
        assert held == file.digest()
    assert names(path.parent) == ["copy.db", "musnad.db"]
    with RecordFile.open(path.with_name("copy.db"), read_only=True) as copy:
        assert (copy.digest(), copy.check(deep=True)) == (held, ())
    assert path.with_name("copy.db").stat().st_mode == path.stat().st_mode


def test_what_is_written_while_it_is_copied_is_in_it_whole_or_not_at_all(path: Path) -> None:
    def heard(_done: int, _of: int) -> None:
        if not writer.holds(MEETING.reading.page.sha256):
            writer.keep(MEETING.received, MEETING.reading, V1, NOON)

    with RecordFile.open(path) as file, RecordFile.open(path) as writer:
        before = file.digest()
        assert file.backup(path.with_name("copy.db"), heard=heard) == before
        assert file.digest() != before


WRITER = """
import sys
from musnad.store import RecordFile
from tests.store.stories import NOON, V1, Story

with RecordFile.open(sys.argv[1]) as file:
    print("ready", flush=True)
    for number in range(100000):
        story = Story(f"خبر رقم {number}", location=f"crawl/{number}.txt")
        file.keep(story.received, story.reading, V1, NOON)
"""


def test_another_program_goes_on_writing_meanwhile(path: Path) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
    try:
        assert writer.stdout is not None
        writer.stdout.readline()
        with RecordFile.open(path) as file:
            held = [file.backup(path.with_name(f"copy-{n}.db")) for n in range(3)]
        assert writer.poll() is None
    finally:
        writer.kill()
        writer.wait()
    for n, each in enumerate(held):
        with RecordFile.open(path.with_name(f"copy-{n}.db"), read_only=True) as copy:
            assert (copy.check(deep=True), copy.digest()) == ((), each)


def test_a_backup_overwrites_nothing_unless_it_is_forced(path: Path) -> None:
    there = path.with_name("copy.db")
    there.write_text("a letter")
    with RecordFile.open(path) as file:
        with pytest.raises(RecordFileError, match=r"copy\.db: it is there already\. .*--force"):
            file.backup(there)
        assert there.read_text() == "a letter"
        file.backup(there, forced=True)
        with pytest.raises(RecordFileError, match="the record file itself"):
            file.backup(path, forced=True)
        with pytest.raises(RecordFileError, match="a folder stands there"):
            file.backup(path.parent, forced=True)
        with pytest.raises(RecordFileError, match=r"nowhere/copy\.db: it cannot be written .*its folder exists"):
            file.backup(path.parent / "nowhere" / "copy.db")
    assert names(path.parent) == ["copy.db", "musnad.db"]


def test_a_copy_that_is_not_what_was_copied_gets_no_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = iter(("one", "other"))
    monkeypatch.setattr(copying, "digest", lambda *_: digesting.Digest(next(told), "", ()))
    with RecordFile.open(path) as file, pytest.raises(RecordFileError, match="does not hold what was copied"):
        file.backup(path.with_name("copy.db"))
    assert names(path.parent) == ["musnad.db"]


def test_a_name_that_the_disk_refuses_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with RecordFile.open(path) as file:
        monkeypatch.setattr(os, "link", failing)
        monkeypatch.setattr(Path, "rename", failing)
        with pytest.raises(RecordFileError, match=r"copy\.db: it cannot be written \(Input/output error\)"):
            file.backup(path.with_name("copy.db"))
    assert names(path.parent) == ["musnad.db"]


def test_a_drill_ends_with_what_was_backed_up(path: Path) -> None:
    with RecordFile.open(path) as file:
        held = file.backup(path.with_name("copy.db"))
        file.keep(SUMMIT.received, SUMMIT.reading, V1, NOON)
        later = file.digest()
    restored = restore(path.with_name("copy.db"), path)
    assert restored.digest == held
    assert restored.kept == path.with_name("musnad.db.before-restore")
    assert names(path.parent) == ["copy.db", "musnad.db", "musnad.db.before-restore"]
    with RecordFile.open(path) as file, RecordFile.open(path.with_name("musnad.db.before-restore")) as old:
        assert (file.digest(), file.check(deep=True), old.digest()) == (held, (), later)
    assert restore(path.with_name("musnad.db.before-restore"), path).digest == later


def test_it_is_restored_where_none_was(path: Path, tmp_path: Path) -> None:
    with RecordFile.open(path) as file:
        held = file.backup(path.with_name("copy.db"))
    path.unlink()
    assert restore(path.with_name("copy.db"), path).kept is None
    with RecordFile.open(path) as file:
        assert file.digest() == held
    assert names(tmp_path) == ["copy.db", "musnad.db"]


@pytest.mark.parametrize("there", [b"no database", b"", b"SQLite format 3\x00" + bytes(4000)])
def test_a_damaged_file_is_replaced_and_kept(there: bytes, path: Path) -> None:
    with RecordFile.open(path) as file:
        held = file.backup(path.with_name("copy.db"))
    path.write_bytes(there)
    path.with_name("musnad.db-wal").write_bytes(b"an old log" * 10)
    kept = restore(path.with_name("copy.db"), path).kept
    assert kept is not None
    assert kept.read_bytes() == there
    with RecordFile.open(path) as file:
        assert (file.digest(), file.check()) == (held, ())


def test_a_backup_of_an_earlier_schema_is_brought_up_to_date(path: Path) -> None:
    with RecordFile.open(path) as file:
        held = file.digest()
    made(path.with_name("old.db"), 1)
    restore(path.with_name("old.db"), path)
    with RecordFile.open(path) as file:
        assert file.digest() == held
    assert "musnad.db.schema-1" not in names(path.parent)


def test_a_raw_copy_with_its_log_is_restored_whole(path: Path) -> None:
    file = RecordFile.open(path)
    for name in ("musnad.db", "musnad.db-wal"):
        file.keep(SUMMIT.received, SUMMIT.reading, V1, NOON)
        path.with_name(name.replace("musnad", "raw")).write_bytes(path.with_name(name).read_bytes())
    held = file.digest()
    file.close()
    assert restore(path.with_name("raw.db"), path).digest == held


def damaged(path: Path, how: str) -> Path:
    copy = path.with_name("copy.db")
    with RecordFile.open(path) as file:
        file.backup(copy, forced=True)
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        db.execute(how)
    return copy


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("DELETE FROM speakers", "the backup has 1 faults, the first: page .* the index of speakers"),
        ("DELETE FROM raws", "the backup has 2 faults"),
        ("DROP TABLE speakers", r"copy\.db: the backup has 1 faults, the first: file: the table speakers is missing"),
        ("PRAGMA application_id = 7", "no record file of Musnad's"),
    ],
)
def test_a_backup_with_a_fault_replaces_nothing(how: str, told: str, path: Path) -> None:
    backup, before = damaged(path, how), path.read_bytes()
    with pytest.raises(RecordFileError, match=told):
        restore(backup, path)
    assert path.read_bytes() == before
    assert names(path.parent) == ["copy.db", "musnad.db"]


def test_a_later_musnads_backup_is_refused(path: Path) -> None:
    backup = damaged(path, "PRAGMA user_version = 999")
    with pytest.raises(NewerSchema, match="Install the newer Musnad"):
        restore(backup, path)


def test_a_file_that_another_program_has_open_is_not_replaced(path: Path) -> None:
    backup = path.with_name("copy.db")
    with RecordFile.open(path) as file:
        file.backup(backup)
        with pytest.raises(RecordFileError, match=r"another program has it open\. Close the desk"):
            restore(backup, path)
        file.keep(SUMMIT.received, SUMMIT.reading, V1, NOON)
    restore(backup, path)


def test_another_programs_file_is_not_replaced(path: Path) -> None:
    with RecordFile.open(path) as file:
        file.backup(path.with_name("copy.db"))
    other = path.with_name("bookmarks.db")
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE bookmarks (address TEXT)")
    with pytest.raises(RecordFileError, match="no record file of Musnad's"):
        restore(path.with_name("copy.db"), other)
    assert names(path.parent) == ["bookmarks.db", "copy.db", "musnad.db"]


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    with RecordFile.open(path) as file:
        held = file.backup(path.with_name("copy.db"))
    (tmp_path / "far").mkdir()
    path.rename(tmp_path / "far" / "real.db")
    path.symlink_to(tmp_path / "far" / "real.db")
    restore(path.with_name("copy.db"), path)
    assert path.is_symlink()
    assert names(tmp_path / "far") == ["real.db", "real.db.before-restore"]
    with RecordFile.open(path) as file:
        assert file.digest() == held


def test_what_cannot_be_restored_is_told(path: Path, tmp_path: Path) -> None:
    with pytest.raises(RecordFileError, match="no such backup"):
        restore(tmp_path / "none.db", path)
    with pytest.raises(RecordFileError, match="no file, but a folder"):
        restore(tmp_path, path)
    with pytest.raises(RecordFileError, match="are one file"):
        restore(path, path)
    (tmp_path / "empty.db").touch()
    with pytest.raises(RecordFileError, match="an empty file"):
        restore(tmp_path / "empty.db", path)


def test_the_archive_goes_with_the_backup_and_comes_back_without_shortening_what_grew(path: Path) -> None:
    (path.parent / "musnad.warc").mkdir()
    kept, grown = (path.parent / "musnad.warc" / name for name in ("1.warc.gz", "2.warc.gz"))
    kept.write_bytes(b"one")
    grown.write_bytes(b"two")
    with RecordFile.open(path) as file:
        file.backup(path.with_name("copy.db"))
    kept.unlink()
    grown.write_bytes(b"two and more")
    restore(path.with_name("copy.db"), path)
    assert (kept.read_bytes(), grown.read_bytes()) == (b"one", b"two and more")
