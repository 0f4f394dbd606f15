"""Small pages of our own, read once: what is tortured is the keeping, not the reading."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from musnad.pages.receive import receive
from musnad.pipeline import read_page
from musnad.record import Reading, Received
from musnad.runner import Outcome
from musnad.store import RecordFile
from tests.tables import SHIPPED

PAGE = """{place} تستضيف الجولة {number} من محادثات نارية وسهلستان

نشر في الميناء يوم 04 - 03 - 2031
أعلنت وزارة الخارجية في نارية أن الجولة {number} ستعقد في {place}.
وقال وزير الخارجية سليم الورداني إن المحادثات مستمرة.
"""
PLACES = ("تل الورد", "مرسى", "رأس الماء")


def text(number: int) -> str:
    """One of as many pages as there are numbers."""
    return PAGE.format(place=PLACES[number % len(PLACES)], number=number)


def write(folder: Path, count: int) -> None:
    """The first pages as files."""
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(text(number), encoding="utf-8")


@cache
def outcome(number: int) -> Outcome:
    """A page that has been read and is not kept yet."""
    received, reading = _read(number)
    return Outcome(received.page.location, "read", received.page.id, received, reading)


@cache
def _read(number: int) -> tuple[Received, Reading]:
    received = receive(text(number).encode(), f"crawl/{number:03}.txt")
    return received, read_page(received, SHIPPED)


def content(record: Path) -> str:
    """The digest of what a record file holds; AssertionError where something in it is wrong."""
    with RecordFile.open(record, create=False) as file:
        problems = file.check(deep=True)
        assert not problems, problems
        return file.digest().content
