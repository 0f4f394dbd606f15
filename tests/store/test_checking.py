"""`check` names what is wrong with a file, a line each."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from musnad.record import Span
from musnad.record.codec import to_msgpack
from musnad.store import RecordFile
from tests.store.stories import MEETING, NOON, SUMMIT, V1


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(tmp_path / "musnad.db") as file:
        for story in (MEETING, SUMMIT):
            file.keep(story.received, story.reading, V1, NOON)
        yield file


def damage(file: RecordFile, sql: str, *values: object) -> None:
    with file._connections.writing() as db:
        db.execute("DROP TRIGGER raws_append_only")
        db.execute(sql, values)


def test_a_sound_file_has_no_problem(file: RecordFile) -> None:
    assert file.check() == ()


def test_bytes_that_changed_are_found(file: RecordFile) -> None:
    damage(file, "UPDATE raws SET raw = ? WHERE page = 1", zlib.compress(b"other"))
    (problem,) = file.check()
    assert problem.startswith(f"page {MEETING.reading.page.id}: its raw bytes have the digest")


def test_a_span_that_left_its_page_is_found(file: RecordFile) -> None:
    mention = replace(MEETING.reading.mentions[0], span=Span(900, 910))
    broken = replace(MEETING.reading, mentions=(mention,))
    damage(file, "UPDATE readings SET reading = ? WHERE page = 1", zlib.compress(to_msgpack(broken)))
    (problem,) = file.check()
    assert "mention [900, 910] lies outside" in problem


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("UPDATE pages SET outlet = 'other' WHERE n = 1", "the list says"),
        ("DELETE FROM speakers", "the index of speakers"),
        ("UPDATE entities SET times = 9 WHERE entity = 'hala-marzaq'", "the index of entities"),
        ("UPDATE shadows SET stems = (SELECT stems FROM shadows WHERE page = 2) WHERE page = 1", "the search index"),
        ("UPDATE pages SET reading = 2 WHERE n = 1", "its reading is missing"),
        ("DELETE FROM raws WHERE page = 1", "its raw bytes are missing"),
        (
            "INSERT INTO words (rowid, title, body) VALUES (77, 'س', '')",
            "search and pages disagree about page number 77",
        ),
    ],
)
def test_an_index_that_differs_from_its_reading_is_found(file: RecordFile, sql: str, told: str) -> None:
    damage(file, sql)
    (problem,) = file.check()
    assert told in problem


def test_reindexing_puts_the_indexes_right(file: RecordFile) -> None:
    damage(file, "DELETE FROM entities")
    file.reindex()
    assert file.check() == ()
