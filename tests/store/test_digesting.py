"""Two record files that hold the same have one digest; whatever else differs between them."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from musnad.record.corrections import Correction
from musnad.store import Digest, RecordFile
from tests.store.stories import LATER, MEETING, NOON, SUMMIT, UNDATED, V1, V2, Story


@pytest.fixture
def kept(tmp_path: Path) -> Callable[..., Digest]:
    def keep(*stories: Story, when: str = NOON) -> Digest:
        path = tmp_path / "musnad.db"
        path.unlink(missing_ok=True)
        with RecordFile.open(path) as file:
            for story in stories:
                file.keep(story.received, story.reading, V1, when)
            return file.digest()

    return keep


def test_the_order_in_which_pages_came_is_nothing_that_a_file_holds(kept: Callable[..., Digest]) -> None:
    assert kept(MEETING, SUMMIT) == kept(SUMMIT, MEETING)


def test_the_moment_at_which_they_came_is_told_apart(kept: Callable[..., Digest]) -> None:
    early, late = kept(MEETING), kept(MEETING, when=LATER)
    assert (early.content == late.content, early.whole == late.whole) == (True, False)


def test_another_page_makes_another_digest(kept: Callable[..., Digest]) -> None:
    assert len({kept(MEETING).content, kept(SUMMIT).content, kept(MEETING, SUMMIT).content}) == 3
    assert kept(MEETING, SUMMIT).pages == 2


def test_a_page_that_came_and_went_leaves_its_digest_alone(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "musnad.db") as file:
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
        before = file.digest()
        file.keep(SUMMIT.received, SUMMIT.reading, V1, NOON)
        file.forget(SUMMIT.location)
        after = file.digest()
    assert [table for table in after.tables if table not in before.tables] == [
        table for table in after.tables if table.name == "forgotten"
    ]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE readings SET version = 'other:1' WHERE page = 2",
        "UPDATE pages SET reading = (SELECT n FROM readings WHERE page = 1 AND version = 'articles:1') WHERE n = 1",
        "UPDATE speakers SET page = 2 WHERE page = 1",
        "UPDATE locations SET location = 'elsewhere'",
        "DELETE FROM corrections WHERE n = 1",
        "UPDATE corrections SET n = 9 WHERE n = 1",
        "INSERT INTO failures VALUES ('crawl/x.txt', 'an image', '2031-05-06T12:00:00Z')",
        "UPDATE raws SET raw = x'00' WHERE page = 1",
    ],
)
def test_whatever_is_changed_changes_it(sql: str, tmp_path: Path) -> None:
    path = tmp_path / "musnad.db"
    with RecordFile.open(path) as file:
        for story in (MEETING, UNDATED):
            file.keep(story.received, story.reading, V1, NOON)
        file.put_reading(MEETING.reading, V2, NOON)
        first = Correction(MEETING.reading.page.id, None, "article", None, "ticker", "هدى", NOON)
        file.correct(first)
        file.correct(replace(first, should_be=None))
        before = file.digest()
        with file._connections.writing() as db:
            for trigger in ("raws_append_only", "corrections_append_only", "corrections_never_deleted"):
                db.execute(f"DROP TRIGGER {trigger}")
            db.execute(sql)
        assert file.digest().content != before.content


def test_packing_otherwise_or_an_empty_table_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "musnad.db"
    with RecordFile.open(path) as file:
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
        before = file.digest()
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TRIGGER raws_append_only")
        db.execute("UPDATE raws SET raw = ?", (zip_hard(MEETING.received.raw),))
        db.execute("CREATE TABLE later (x INTEGER)")
        db.execute("ALTER TABLE pages ADD COLUMN later TEXT")
        db.commit()
        db.execute("VACUUM")
    with RecordFile.open(path) as file:
        assert file.digest() == before


def zip_hard(raw: bytes) -> bytes:
    return zlib.compress(raw, 9)
