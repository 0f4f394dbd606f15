"""What is kept, and that keeping it twice changes nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from musnad.errors import RecordFileError, UsageError
from musnad.record import Span
from musnad.record.corrections import corrected_version
from musnad.store import Added, Correction, Place, RecordFile, keeping
from tests.store.stories import LATER, MEETING, NOON, SUMMIT, V1, V2


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "musnad.db"


def test_a_kept_page_comes_back_whole(path: Path) -> None:
    with RecordFile.open(path) as file:
        added = file.keep(MEETING.received, MEETING.reading, V1, NOON)
        assert added == Added(MEETING.reading.page.id, "added")
        assert file.reading(added.page) == MEETING.reading
        assert file.received(added.page) == MEETING.received
        assert file.raw(added.page) == MEETING.text.encode()


def test_adding_twice_changes_nothing(path: Path) -> None:
    with RecordFile.open(path) as file:
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
        before = dump(file)
        assert file.keep(MEETING.received, MEETING.reading, V1, LATER).status == "known"
        assert dump(file) == before


def test_the_same_bytes_at_two_places_are_one_page(path: Path) -> None:
    mirror = replace(MEETING, location="mirror/meeting.txt")
    with RecordFile.open(path) as file:
        page = file.keep(MEETING.received, MEETING.reading, V1, NOON).page
        assert file.keep(mirror.received, mirror.reading, V1, LATER) == Added(page, "known")
        assert file.locations(page) == (Place("crawl/meeting.txt", NOON), Place("mirror/meeting.txt", LATER))
        assert file.count() == 1


def test_a_new_version_is_stale_until_read_again_and_the_old_reading_stays(path: Path) -> None:
    with RecordFile.open(path) as file:
        page = file.keep(MEETING.received, MEETING.reading, V1, NOON).page
        assert (file.stale(V1), file.stale(V2)) == ((), (page,))
        better = replace(MEETING.reading, statements=())
        assert file.put_reading(better, V2, LATER)
        assert (file.stale(V2), file.reading(page), file.speakers()) == ((), better, ())
        assert file.version_of(page) == V2


def test_going_back_to_an_older_version_shows_its_reading_again(path: Path) -> None:
    with RecordFile.open(path) as file:
        page = file.keep(MEETING.received, MEETING.reading, V1, NOON).page
        file.put_reading(replace(MEETING.reading, statements=()), V2, LATER)
        assert file.put_reading(MEETING.reading, V1, LATER)
        assert (file.stale(V1), file.reading(page), file.check()) == ((), MEETING.reading, ())


def test_a_page_that_is_only_added_is_stale_and_has_no_reading(path: Path) -> None:
    with RecordFile.open(path) as file:
        page = file.add_page(MEETING.received, NOON).page
        assert file.stale(V1) == (page,)
        assert file.listed(page).title is None
        with pytest.raises(RecordFileError, match="not read yet"):
            file.reading(page)


def test_a_page_that_fails_inside_a_batch_leaves_the_others(path: Path) -> None:
    with RecordFile.open(path) as file:
        with file.together():
            file.keep(MEETING.received, MEETING.reading, V1, NOON)
            with pytest.raises(UsageError):
                file.put_reading(SUMMIT.reading, V1, NOON)
        assert [p.id for p in file.pages()] == [MEETING.reading.page.id]


def test_a_batch_that_fails_keeps_nothing(path: Path) -> None:
    with RecordFile.open(path) as file:
        with pytest.raises(KeyboardInterrupt):
            interrupted(file)
        assert (file.count(), file.check()) == (0, ())


def test_a_correction_outlives_re_reading(path: Path) -> None:
    page = MEETING.reading.page.id
    put_right = Correction(page, Span(3, 9), "mentions", "name:سليم", "selim-al-wardani", "editor", LATER, "سليم")
    with RecordFile.open(path) as file:
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
        file.correct(put_right)
        file.put_reading(replace(MEETING.reading, mentions=()), V2, LATER)
        assert file.corrections(page) == file.corrections() == (put_right,)


def test_a_correction_of_the_article_makes_its_page_stale_until_it_is_read_with_it(path: Path) -> None:
    page = MEETING.reading.page.id
    with RecordFile.open(path) as file:
        for each in (MEETING, SUMMIT):
            file.keep(each.received, each.reading, V1, NOON)
        file.correct(Correction(page, Span(0, 4), "article", "other", "title", "editor", LATER, MEETING.text[:4]))
        assert file.stale(V1) == (page,)
        file.put_reading(MEETING.reading, corrected_version(V1, file.corrections(page)), LATER)
        assert file.stale(V1) == ()


def test_corrections_and_raw_pages_are_append_only(path: Path) -> None:
    with RecordFile.open(path) as file:
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
        file.correct(Correction(MEETING.reading.page.id, None, "article", None, "al-minaa", "editor", NOON))
        changes = ("UPDATE corrections SET was = 'x'", "DELETE FROM corrections", "UPDATE raws SET raw = x'00'")
        for change in changes:
            with pytest.raises(RecordFileError, match="never change"), file._connections.writing() as db:
                db.execute(change)


def test_a_failure_is_noted_until_the_page_is_kept(path: Path) -> None:
    with RecordFile.open(path) as file:
        file.fail(MEETING.location, "no character that shows", NOON)
        file.fail("crawl/bad\udcff.bin", "bytes that are no text", LATER)
        assert [(f.location, f.reason) for f in file.failures()] == [
            ("crawl/bad?.bin", "bytes that are no text"),
            (MEETING.location, "no character that shows"),
        ]
        file.keep(MEETING.received, MEETING.reading, V1, LATER)
        assert [f.location for f in file.failures()] == ["crawl/bad?.bin"]


def test_a_batch_with_a_page_that_was_written_by_half_keeps_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RecordFile.open(path) as file:
        monkeypatch.setattr(keeping, "index", lambda *_: 1 / 0)
        with pytest.raises(RecordFileError, match="by half"), file.together(), pytest.raises(ZeroDivisionError):
            file.keep(MEETING.received, MEETING.reading, V1, NOON)
        assert (file.count(), file.check()) == (0, ())


def interrupted(file: RecordFile) -> None:
    with file.together():
        file.keep(MEETING.received, MEETING.reading, V1, NOON)
        raise KeyboardInterrupt


def dump(file: RecordFile) -> list[str]:
    with file._connections.reading() as db:
        return list(db.iterdump())
