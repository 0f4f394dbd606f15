"""Which files are opened, which refused, and what happens to earlier ones."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from musnad.errors import NewerSchema, RecordFileError
from musnad.store import RecordFile, schema
from tests.store.stories import MEETING, NOON, V1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "musnad.db"


def test_a_new_file_has_wal_full_sync_and_the_newest_schema(path: Path) -> None:
    with RecordFile.open(path) as file, file._connections.writing() as db:
        asked = [db.execute(f"PRAGMA {p}").fetchone()[0] for p in ("journal_mode", "synchronous", "foreign_keys")]
        assert asked == ["wal", 2, 1]
        assert db.execute("PRAGMA user_version").fetchone() == (len(schema.MIGRATIONS),)


def test_a_missing_file_is_told_where_none_may_be_made(path: Path) -> None:
    with pytest.raises(RecordFileError, match=r"no such record file\. Make it with musnad add"):
        RecordFile.open(path, create=False)
    assert not path.exists()


@pytest.mark.parametrize("content", [b"<html>no database</html>" * 50, b"SQLite format 3\x00" + bytes(84)])
def test_a_file_that_is_no_database_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(RecordFileError, match=r"Name another with --record|damaged|musnad check"):
        RecordFile.open(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE bookmarks (address TEXT)")
    before = path.read_bytes()
    with pytest.raises(RecordFileError, match="no record file of Musnad's"):
        RecordFile.open(path)
    assert path.read_bytes() == before


def test_a_later_musnads_file_is_refused(path: Path) -> None:
    RecordFile.open(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    with pytest.raises(NewerSchema, match="Install the newer Musnad"):
        RecordFile.open(path)


def test_a_migration_keeps_what_an_earlier_file_held(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordFile.open(path) as file:
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
    step(monkeypatch, "ALTER TABLE pages ADD COLUMN kind TEXT;")
    with RecordFile.open(path) as file:
        assert (file.reading(MEETING.location), file.check()) == (MEETING.reading, ())
    assert sqlite3.connect(path).execute("SELECT kind FROM pages").fetchall() == [(None,)]


def test_a_migration_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    RecordFile.open(path).close()
    step(monkeypatch, "ALTER TABLE pages ADD COLUMN kind TEXT;\nSELECT nonsense;")
    with pytest.raises(RecordFileError, match="nonsense"):
        RecordFile.open(path)
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA user_version").fetchone() == (len(schema.MIGRATIONS) - 1,)
    assert "kind" not in [row[1] for row in db.execute("PRAGMA table_info(pages)")]


def step(monkeypatch: pytest.MonkeyPatch, sql: str) -> None:
    real = schema._statements
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, "next"))
    monkeypatch.setattr(schema, "_statements", lambda name: sql.splitlines() if name == "next" else real(name))


def test_read_only_reads_and_refuses_to_write(path: Path) -> None:
    with RecordFile.open(path) as file:
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
    with RecordFile.open(path, read_only=True) as file:
        assert file.reading(MEETING.location) == MEETING.reading
        assert file.check() == ()
        with pytest.raises(RecordFileError, match="for reading only"):
            file.fail("x", "y", NOON)


def test_stems_of_another_version_are_made_anew_when_the_file_is_opened(path: Path) -> None:
    with RecordFile.open(path) as file:
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
        with file._connections.writing() as db:
            db.execute("UPDATE settings SET value = '0' WHERE name = 'stems'")
            db.execute("DELETE FROM speakers")
    with RecordFile.open(path) as file:
        assert [s.value for s in file.speakers()] == ["selim-al-wardani"]
        assert file.check() == ()


def test_a_sqlite_that_is_too_old_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 26, 0))
    with pytest.raises(RecordFileError, match="Use a Python with SQLite"):
        RecordFile.open(path)


def test_a_folder_is_no_record_file(tmp_path: Path) -> None:
    with pytest.raises(RecordFileError, match="a folder"):
        RecordFile.open(tmp_path)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordFileError, match="Check that its folder exists"):
        RecordFile.open(tmp_path / "nowhere" / "musnad.db")
