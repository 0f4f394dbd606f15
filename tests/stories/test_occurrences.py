"""Events of pages as occurrences, and their days on the timeline."""

from dataclasses import replace

import pytest

from musnad.lineage import dated
from musnad.record import Event, GatheredEvent, Reading, Span
from musnad.stories import occurrences, timeline
from tests.positions.reading import read
from tests.tables import WITH_SAMPLES


def merged(*pages: Reading) -> tuple[GatheredEvent, ...]:
    return occurrences(pages, dated(pages, ()), (), (), WITH_SAMPLES)


def meeting(
    text: str, surface: str, actors: tuple[str, ...], *, status: str = "happened", date: str | None = None
) -> Event:
    """A meeting at a surface of a text, all of them one occurrence on their page."""
    at = text.index(surface)
    return Event(
        f"event-{at}", Span(at, at + len(surface)), surface, "CONSULT", None, None, (), actors, ("naria", "sahlistan"),
        (), (), date, None, status, None, None, None, "event-0", 0.9, "test",  # type: ignore[arg-type]
    )  # fmt: skip


TEXT = "محادثات ولقاء ومباحثات"
MINISTERS, PRESIDENT = ("sergei-lavrov", "john-kerry"), ("vladimir-putin", "john-kerry")


def test_other_people_of_one_state_make_another_meeting_though_the_page_calls_it_one() -> None:
    told = (meeting(TEXT, "محادثات", MINISTERS), meeting(TEXT, "لقاء", PRESIDENT), meeting(TEXT, "مباحثات", MINISTERS))
    found = merged(replace(read(TEXT), events=told))
    assert sorted(len(event.reports) for event in found) == [1, 2]


def test_two_meetings_that_a_page_keeps_apart_stay_apart_though_somebody_sat_in_both() -> None:
    both = ("vladimir-putin", "sergei-lavrov", "john-kerry")
    told = (
        meeting(TEXT, "محادثات", MINISTERS, date="2015-05-12"),
        replace(meeting(TEXT, "لقاء", both, date="2015-05-12"), same_as="event-9"),
        replace(meeting(TEXT, "مباحثات", PRESIDENT, date="2015-05-12"), same_as="event-9"),
    )
    found = merged(replace(read(TEXT), events=told))
    assert sorted(len(event.reports) for event in found) == [1, 2]


def test_a_mention_that_names_one_side_alone_stays_with_the_meeting() -> None:
    told = (meeting(TEXT, "محادثات", MINISTERS), meeting(TEXT, "لقاء", ("john-kerry",)))
    assert len(merged(replace(read(TEXT), events=told))) == 1


@pytest.mark.parametrize(("surface", "count"), [("إلغاء القمة", 1), ("القمة", 2)])
def test_what_was_planned_and_what_was_done_are_one_in_the_same_words(surface: str, count: int) -> None:
    text = "إلغاء القمة"
    pages = [
        replace(read(text, location=f"{status}.txt"), events=(meeting(text, surface, MINISTERS, status=status),))
        for status in ("planned", "happened")
    ]
    assert len(merged(*pages)) == count


@pytest.mark.parametrize(
    ("date", "precision"),
    [
        ("2013-08-09", "day"),
        ("2013-08", "month"),
        ("2013", "year"),
        ("2014-04/..", "interval"),
        ("../2014-09-24", "interval"),
    ],
)
def test_an_interval_is_no_day_however_long_its_text(date: str, precision: str) -> None:
    event = GatheredEvent("e", "CONSULT", date, None, (), {}, "happened", (), 1)
    assert [entry.precision for entry in timeline((event,))] == [precision]
