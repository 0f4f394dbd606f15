"""What happened, in the record file's lists."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.record import Received
from musnad.record.page import Markup
from musnad.store import Coded, RecordFile, Wanted
from tests.happened import BOMBED, MET, TEXT, reading

NOON = "2031-05-06T12:00:00Z"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(tmp_path / "musnad.db") as opened:
        opened.keep(Received(reading().page, TEXT.encode(), Markup((), ())), reading(), "events:2", NOON)
        yield opened


def told(file: RecordFile, wanted: Wanted) -> list[str]:
    """The words of the first evidence of each that answers."""
    return [each.evidence[0].of(TEXT) for each in file.happened(wanted)]


def test_events_come_in_the_order_of_their_days_undated_ones_at_their_page(file: RecordFile) -> None:
    assert told(file, Wanted()) == ["قصفت", "التقى", "الجولة", "اللقاء"]
    days = [each.day for each in file.happened(Wanted(newest=True))]
    assert days == sorted(days, key=str, reverse=True) != sorted(days, key=str)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Wanted(types=("ASSAULT",)), ["قصفت"]),
        (Wanted(statuses=("negated",)), ["الجولة"]),
        (Wanted(parties=(("sahlistan",),)), ["قصفت", "التقى", "اللقاء"]),
        (Wanted(parties=(("name:سليم الورداني",), ("sahlistan",))), ["التقى", "اللقاء"]),
        (Wanted(until="2031-03-02"), ["قصفت"]),
        (Wanted(since="2031-03-20", until="2031-03"), ["قصفت"]),
        (Wanted(dated=True, once=True), ["قصفت", "التقى"]),
        (Wanted(kind="meeting", statuses=("happened",)), ["التقى"]),
        (Wanted(kind="plan", statuses=("postponed",)), ["الجولة"]),
        (Wanted(kind="term", parties=(("sahlistan",),)), ["فتح المعبر"]),
        (Wanted(kind="relation", types=("funds",)), []),
    ],
)
def test_each_limit_narrows_the_list(file: RecordFile, wanted: Wanted, words: list[str]) -> None:
    assert told(file, wanted) == words
    assert file.count_happened(wanted) == len(words)


def test_counts_need_no_reading(file: RecordFile) -> None:
    assert file.coded(Wanted(once=True)) == (
        Coded(MET.date, "CONSULT", 1.0, ("naria", "sahlistan"), ()),
        Coded(BOMBED.date, "ASSAULT", -10.0, ("naria",), ("sahlistan",)),
    )


def test_a_list_that_says_other_than_its_reading_is_found(file: RecordFile, tmp_path: Path) -> None:
    assert file.check() == ()
    with sqlite3.connect(tmp_path / "musnad.db") as db:
        db.execute("UPDATE happenings SET status = 'happened' WHERE type = 'ASSAULT'")
    assert [line.partition(": ")[2] for line in file.check()] == ["the index of happenings says other than its reading"]


def test_what_is_forgotten_is_in_no_list(file: RecordFile) -> None:
    file.forget(reading().page.id)
    assert told(file, Wanted()) == []
    assert file.coded(Wanted()) == ()


def test_an_older_file_is_listed_when_it_is_opened(file: RecordFile, tmp_path: Path) -> None:
    file.close()
    with sqlite3.connect(tmp_path / "musnad.db") as db:
        for table in (
            *("saved_searches", "verbs", "reports", "rulings", "hidden", "notes", "issues", "captures", "containers"),
            *("visits", "watched", "feeds", "hosts", "happening_parties", "happenings", "identities", "yielded"),
            *("part_pages", "parts", "meets", "likeness", "tallies", "told", "grown"),
        ):
            db.execute(f"DROP TABLE {table}")
        db.execute("DROP INDEX pages_agency")
        db.execute("PRAGMA user_version = 3")
    with RecordFile.open(tmp_path / "musnad.db") as opened:
        assert told(opened, Wanted(types=("ASSAULT",))) == ["قصفت"]
