"""A takedown takes the page, its bytes and its words, and leaves its digest."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import pytest

from musnad.errors import PageError, UsageError
from musnad.record import Span
from musnad.store import Correction, RecordFile
from tests.store.stories import LATER, MEETING, NOON, SUMMIT, V1

SECRET = MEETING.reading.page.id


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "musnad.db"


def bytes_of(path: Path) -> bytes:
    return b"".join(p.read_bytes() for p in sorted(path.parent.glob(path.name + "*")))


def kept(path: Path) -> RecordFile:
    file = RecordFile.open(path)
    file.keep(MEETING.received, MEETING.reading, V1, NOON)
    file.keep(SUMMIT.received, SUMMIT.reading, V1, NOON)
    file.correct(Correction(SECRET, Span(0, 2), "mentions", "خطأٌ قديم", "صوابٌ جديد", "editor", NOON))
    return file


def test_nothing_of_a_forgotten_page_is_in_the_files_bytes(path: Path) -> None:
    with kept(path) as file:
        with file._connections.reading() as db:
            blobs = [b for row in db.execute("SELECT raw, received FROM raws WHERE page = 1") for b in row]
            blobs += [b for (b,) in db.execute("SELECT reading FROM readings WHERE page = 1")]
            blobs += [b for (b,) in db.execute("SELECT stems FROM shadows WHERE page = 1")]
        traces = [blob[20:80] for blob in blobs] + [w.encode() for w in ("صواب", "selim-al-wardani", MEETING.location)]
        assert all(trace in bytes_of(path) for trace in traces)
        assert file.forget(SECRET).wiped
        assert [trace for trace in traces if trace in bytes_of(path)] == []


def test_the_words_of_a_forgotten_page_are_out_of_the_search_index(path: Path) -> None:
    with kept(path) as file:
        file.forget(SECRET)
        with file._connections.writing() as db:
            db.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, words, row)")
            terms = {term for (term,) in db.execute("SELECT term FROM terms")}
        assert ("هدن" in terms, "قمه" in terms) == (False, True)
        segments = sqlite3.connect(path).execute("SELECT block FROM words_data").fetchall()
        assert not any("هدن".encode() in block for (block,) in segments)


def test_the_other_pages_stay_and_the_file_is_sound(path: Path) -> None:
    with kept(path) as file:
        file.forget(SECRET)
        assert ([p.title for p in file.pages()], file.speakers(), file.corrections()) == ([SUMMIT.title], (), ())
        assert file.check() == ()


def test_only_the_digest_stays(path: Path) -> None:
    with kept(path) as file:
        file.forget(SECRET)
        with file._connections.reading() as db:
            assert db.execute("SELECT * FROM forgotten").fetchall() == [(MEETING.reading.page.sha256,)]
        with pytest.raises(UsageError, match="no page"):
            file.reading(SECRET)


def test_a_forgotten_page_is_refused_unless_forced(path: Path) -> None:
    with kept(path) as file:
        file.forget(SECRET)
        with pytest.raises(PageError, match="was forgotten here"):
            file.keep(MEETING.received, MEETING.reading, V1, LATER)
        assert file.count() == 1
        assert file.keep(MEETING.received, MEETING.reading, V1, LATER, forced=True).status == "added"
        assert file.keep(MEETING.received, MEETING.reading, V1, LATER).status == "known"


def test_old_bytes_that_a_reader_holds_are_told_and_wiped_later(path: Path) -> None:
    with kept(path) as file:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM pages").fetchone()
        with file._connections.alone() as db:
            db.execute("PRAGMA busy_timeout = 50")
        assert not file.forget(SECRET).wiped
        other.close()
        assert file.wipe()
        assert zlib.compress(MEETING.text.encode(), 1)[20:80] not in bytes_of(path)
