"""Mentions of one meeting on a page: a month and its day, a town and its state, what was discussed there."""

from __future__ import annotations

import pytest

from musnad.record import Meeting
from tests.events.reading import events, read

SUMMIT = "استضافت سهلستان قمة بين نارية والضفاف في {} في 10 يوليو 2025."


def meetings(text: str) -> tuple[Meeting, ...]:
    return read(text, published="2025-07-12").meetings


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (SUMMIT.format("تل الورد") + "\nواختتمت القمة بين نارية والضفاف في سهلستان في يوليو 2025 ببيان مشترك.", 1),
        (SUMMIT.format("تل الورد") + "\nواختتمت القمة بين نارية والضفاف في مرسى في يوليو 2025 ببيان مشترك.", 2),
        (SUMMIT.format("تل الورد") + "\nواختتمت القمة بين نارية والضفاف في سهلستان في يونيو 2025 ببيان مشترك.", 2),
    ],
)
def test_a_month_and_its_day_or_a_town_and_its_state_are_one_meetings(text: str, count: int) -> None:
    assert len(meetings(text)) == count


def test_a_meeting_has_the_narrowest_place_and_day_that_are_told_of_it() -> None:
    text = "# قمة بين نارية والضفاف في سهلستان في يوليو 2025\n" + SUMMIT.format("تل الورد")
    (one,) = meetings(text)
    assert (one.place, one.start) == ("tall-al-ward", "2025-07-10")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (SUMMIT.format("تل الورد") + " وناقش البلدان ملف المياه واتفاق المعابر.", 1),
        (SUMMIT.format("تل الورد") + " وناقشت نارية وسهلستان ملف المياه.", 2),
    ],
)
def test_what_the_sides_of_a_conference_discussed_they_discussed_there(text: str, count: int) -> None:
    found = [e for e in events(text) if e.type == "CONSULT"]
    assert len({e.same_as or e.id for e in found}) == count


def test_a_ministry_acts_for_its_state_and_an_envoy_of_many_for_none() -> None:
    told = events("اتهمت وزارة الخارجية النارية الجيش السهلي بقصف بلدة حدودية. والتقى أنطونيو غوتيريش سليم الورداني.")
    assert [(e.type, e.actor_states, e.recipient_states) for e in told if e.type in {"ACCUSE", "CONSULT"}] == [
        ("ACCUSE", ("naria",), ("sahlistan",)),
        ("CONSULT", ("naria",), ()),
    ]
