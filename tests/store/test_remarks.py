"""Reports hide a thing and an editor brings it back; notes stand beside the evidence."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.record import Span
from musnad.store import Filter, Note, RecordFile, Report, Thing
from tests.store.stories import LATER, NOON, V1, Story

STORY = Story("هالة مرزاق: المحادثات مستمرة")
SHOWN = Filter(shown=True)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(tmp_path / "musnad.db") as opened:
        opened.keep(STORY.received, STORY.reading, V1, NOON)
        yield opened


def article() -> Thing:
    return Thing(STORY.received.page.id, "article")


def report(file: RecordFile, reader: str, thing: Thing | None = None) -> str | None:
    ruling = file.remarks.report(Report(thing or article(), "wrong", "", reader, NOON))
    return ruling.verdict if ruling else None


def test_the_third_reader_hides_a_thing_and_no_reader_counts_twice(file: RecordFile) -> None:
    told = [report(file, reader) for reader in ("r1", "r1", "r2", "r2", "r3", "r4")]
    assert told == [None, None, None, None, "hidden", None]
    assert [case.readers for case in file.remarks.cases()] == [4]


def test_what_is_hidden_is_left_out_of_what_readers_see_and_of_nothing_else(file: RecordFile) -> None:
    for reader in "abc":
        report(file, reader)
    assert (file.count(SHOWN), file.count()) == (0, 1)
    assert file.reading(article().page).article.title
    assert file.check() == ()


def test_an_editor_restores_it_and_reports_count_anew(file: RecordFile) -> None:
    for reader in "abc":
        report(file, reader)
    file.remarks.rule(article(), "restored", "ليلى", LATER)
    assert file.count(SHOWN) == 1
    assert [report(file, reader) for reader in "abd"] == [None, None, "hidden"]
    log = file.remarks.cases()[0].log
    assert [(each.verdict, each.by, each.readers) for each in log] == [
        ("hidden", None, 3),
        ("restored", "ليلى", 3),
        ("hidden", None, 3),
    ]


def test_how_many_readers_hide_a_thing_is_a_setting(file: RecordFile) -> None:
    file.remarks.set_hide_after(1)
    assert report(file, "a") == "hidden"
    file.remarks.set_hide_after(0)
    assert file.remarks.hide_after == 1


def test_a_picture_hides_without_its_article(file: RecordFile) -> None:
    picture = Thing(article().page, "image", Span(0, 17))
    assert [report(file, reader, picture) for reader in "abc"][-1] == "hidden"
    assert file.remarks.hidden(article().page) == (picture,)
    assert file.count(SHOWN) == 1


NOTED = Span(0, 5)


def note(words: str = "قارن", span: Span = NOTED) -> Note:
    return Note(0, article().page, span, span.of(STORY.text), words, "ليلى", NOON)


def test_a_note_stands_until_it_is_withdrawn_and_its_words_stay_in_the_file(file: RecordFile, tmp_path: Path) -> None:
    first, second = file.remarks.note(note("الأولى", Span(6, 9))), file.remarks.note(note("الثانية"))
    assert [each.words for each in file.remarks.notes(article().page)] == ["الثانية", "الأولى"]
    assert file.remarks.withdraw(article().page, first, "هالة", LATER)
    assert not file.remarks.withdraw(article().page, first, "هالة", LATER)
    assert [each.n for each in file.remarks.notes(article().page)] == [second]
    with sqlite3.connect(tmp_path / "musnad.db") as db:
        assert ("الأولى",) in db.execute("SELECT words FROM notes").fetchall()


@pytest.mark.parametrize(
    "change", ["UPDATE notes SET words = ''", "DELETE FROM notes", "UPDATE reports SET reason = ''"]
)
def test_what_was_said_never_changes(file: RecordFile, tmp_path: Path, change: str) -> None:
    file.remarks.note(note())
    report(file, "a")
    with sqlite3.connect(tmp_path / "musnad.db") as db, pytest.raises(sqlite3.IntegrityError, match="never change"):
        db.execute(change)


def test_a_page_that_is_forgotten_takes_its_remarks_along(file: RecordFile, tmp_path: Path) -> None:
    file.remarks.note(note())
    for reader in "abc":
        report(file, reader)
    file.forget(article().page)
    with sqlite3.connect(tmp_path / "musnad.db") as db:
        told = db.execute(
            "SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM rulings), (SELECT count(*) FROM hidden), "
            "(SELECT count(*) FROM notes)"
        ).fetchone()
    assert told == (0, 0, 0, 0)


def test_captures_are_the_pages_of_one_place(file: RecordFile) -> None:
    later = Story("هالة مرزاق: المحادثات انتهت", location=STORY.location)
    other = Story("خبر آخر", location="pages/other.txt")
    file.keep(later.received, later.reading, V1, LATER)
    file.keep(other.received, other.reading, V1, LATER)
    assert [each.title for each in file.at_one_place(article().page)] == [STORY.title, later.title]
