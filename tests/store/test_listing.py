"""Lists, counts, and finding the page that is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from musnad.errors import UsageError
from musnad.store import Counted, Filter, RecordFile
from tests import kept
from tests.store.stories import LATER, MEETING, NOON, SUMMIT, UNDATED, V1, Story


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(tmp_path / "musnad.db") as file:
        for story in (UNDATED, MEETING, SUMMIT):
            file.keep(story.received, story.reading, V1, NOON)
        yield file


def titles(file: RecordFile, **wanted: object) -> list[str | None]:
    return [page.title for page in file.pages(Filter(**wanted))]  # type: ignore[arg-type]


def test_the_newest_stands_first_and_the_undated_last(file: RecordFile) -> None:
    assert titles(file) == [MEETING.title, SUMMIT.title, UNDATED.title]


def test_a_line_tells_parties_day_and_counts(file: RecordFile) -> None:
    line = file.listed(SUMMIT.location)
    assert (line.outlet, line.agency, line.published, line.first_seen) == ("sada-as-sahl", "nabaa", "2031-04-02", NOON)
    assert (file.listed(MEETING.location).statements, file.listed(MEETING.location).names) == (1, 2)


@pytest.mark.parametrize("order", ["published", "first_seen"])
def test_a_list_goes_on_behind_its_last_page(file: RecordFile, order: str) -> None:
    whole = [p.id for p in file.pages(order=order)]  # type: ignore[arg-type]
    paged: list[str] = []
    while more := file.pages(order=order, limit=1, after=paged[-1] if paged else None):  # type: ignore[arg-type]
        paged += [p.id for p in more]
    assert paged == whole
    assert len(whole) == 3


def test_a_page_to_go_on_behind_must_be_there(file: RecordFile) -> None:
    with pytest.raises(UsageError, match="no page 'ffff0000'"):
        file.pages(after="ffff0000")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"outlet": ("al-minaa",)}, [MEETING.title, UNDATED.title]),
        ({"outlet": ("al-minaa", "sada-as-sahl"), "day": "2031"}, [MEETING.title, SUMMIT.title]),
        ({"agency": ("nabaa",)}, [SUMMIT.title]),
        ({"speaker": ("selim-al-wardani",)}, [MEETING.title]),
        ({"entity": ("hala-marzaq",)}, [MEETING.title]),
        ({"speaker": ("hala-marzaq",)}, []),
        ({"day": "2031-05-06"}, [MEETING.title]),
        ({"day": "2031-04"}, [SUMMIT.title]),
        ({"since": "2031-04-03"}, [MEETING.title]),
        ({"until": "2031-04-02"}, [SUMMIT.title]),
        ({"since": "2031-04-02", "until": "2031-05"}, [MEETING.title, SUMMIT.title]),
        ({"outlet": ("' OR 1 --",)}, []),
    ],
)
def test_a_list_is_narrowed(file: RecordFile, wanted: dict[str, object], found: list[str]) -> None:
    assert titles(file, **wanted) == found
    assert file.count(Filter(**wanted)) == len(found)  # type: ignore[arg-type]


def test_a_page_of_a_month_may_be_of_any_of_its_days(file: RecordFile) -> None:
    monthly = replace(SUMMIT, title="قمة أيار", published="2031-05")
    file.keep(monthly.received, monthly.reading, V1, NOON)
    assert monthly.title in titles(file, since="2031-05-20")
    assert monthly.title not in titles(file, since="2031-06-01")
    assert monthly.title in titles(file, until="2031-05-01")


def test_speakers_outlets_and_days_are_counted(file: RecordFile) -> None:
    assert file.speakers() == (Counted("selim-al-wardani", "سليم الورداني", 1, 1),)
    assert [(o.value, o.pages) for o in file.outlets()] == [("al-minaa", 2), ("sada-as-sahl", 1)]
    assert [(d.value, d.pages) for d in file.days()] == [("2031-05-06", 1), ("2031-04-02", 1)]
    assert [e.value for e in file.entities(Filter(day="2031-04-02"))] == []


def test_readings_come_in_the_order_in_which_the_pages_came(file: RecordFile) -> None:
    assert [r.page.location for r in file.readings()] == [UNDATED.location, MEETING.location, SUMMIT.location]
    assert [r.page.location for r in file.readings(Filter(agency=("nabaa",)))] == [SUMMIT.location]


@pytest.mark.parametrize("told", ["crawl/meeting.txt", "meeting.txt", "ID", "PREFIX", "DIGEST"])
def test_a_page_is_meant_by_id_prefix_digest_location_or_file_name(file: RecordFile, told: str) -> None:
    page = MEETING.reading.page
    told = {"ID": page.id, "PREFIX": page.id[:6], "DIGEST": page.sha256.upper()}.get(told, told)
    assert file.resolve_page(told) == page.id


@pytest.mark.parametrize("told", ["", "nowhere.txt", "%", "ffff", "'; DROP TABLE pages"])
def test_a_page_that_is_not_there_is_told(file: RecordFile, told: str) -> None:
    with pytest.raises(UsageError, match="no page"):
        file.resolve_page(told)


def test_a_file_name_that_two_pages_bear_is_told(file: RecordFile) -> None:
    twin = Story("قمة أخرى", location="mirror/summit.txt")
    file.keep(twin.received, twin.reading, V1, NOON)
    with pytest.raises(UsageError, match=r"several pages: crawl/summit\.txt, mirror/summit\.txt"):
        file.resolve_page("summit.txt")


def test_a_location_whose_bytes_changed_means_its_newest_page(file: RecordFile) -> None:
    changed = replace(SUMMIT, title="تأجيل قمة مرسى لا إلغاؤها")
    page = file.keep(changed.received, changed.reading, V1, LATER).page
    assert file.resolve_page(SUMMIT.location) == page
    assert file.count() == 4


def test_names_are_counted_anew_when_another_program_has_written(tmp_path: Path) -> None:
    path = kept.make(tmp_path / "musnad.db")
    with RecordFile.open(path) as here, RecordFile.open(path) as there:
        before = here.speakers()
        assert here.speakers() == before
        there.forget(kept.readings()[0].page.id)
        assert here.speakers() != before
        with here.together():
            here.keep(kept.received()[0], kept.readings()[0], "1", kept.WHEN, forced=True)
            assert here.speakers() == before
        assert here.speakers() == before
